# Sourced by app/run and tests/run: installs what is missing, configures and builds. Everything it says goes
# to stderr, so that the program's own output stays clean. Quick when there is nothing to do.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$project/build/release

build_packages="g++ cmake ninja-build qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
qt6-l10n-tools libgl-dev libvulkan-dev libssl-dev libsimdjson-dev libcpp-httplib-dev libqcustomplot-dev
qtkeychain-qt6-dev"
run_packages="libqt6sql6-sqlite libqt6svg6 libqt6keychain1 libsecret-1-0 qt6-translations-l10n fonts-dejavu-core fonts-noto-cjk"
test_packages="gnome-keyring xvfb xclip xdotool xauth openbox dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0"
check_packages="clang-format clang-tidy"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "Root is needed to install packages. As root: $*"
    fi
}

# install_packages NAME...: by name, through apt; only what is missing.
install_packages() {
    local missing=() name
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        # Another system: the build says what it does not find; the names here are Debian 12's.
        command -v cmake >/dev/null && return 0
        die "This script installs packages on Debian 12 and its relatives only. Install the equivalents of: $*"
    fi
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for name in "$@"; do
        grep -qx "installed $name" <<<"$installed" || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Installing: ${missing[*]}"
    as_root apt-get update -q >&2 || say "apt-get update failed; trying with the lists that are here"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 ||
        die "Could not install: ${missing[*]}. Install them by hand (or their equivalents) and start this again."
}

# configure PRESET [OPTION...]: once; CMake itself notices changed lists afterwards.
configure() {
    local preset=$1 directory=$project/build/$1
    shift
    [ "$preset" = ci ] && directory=$build
    if [ ! -f "$directory/build.ninja" ] || [ $# -gt 0 ]; then
        say "Configuring…"
        (cd "$project" && cmake --preset "$preset" "$@") >&2 || die "Configuring failed."
    fi
}

# build_targets DIRECTORY [TARGET...]: says nothing when nothing is to be done.
build_targets() {
    local directory=$1
    shift
    if ! ninja -C "$directory" -n "${@:-all}" 2>/dev/null | grep -q 'no work to do'; then
        say "Building…"
        cmake --build "$directory" --target "${@:-all}" >&2 || die "The build failed."
    fi
}
