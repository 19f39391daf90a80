# keychain.sh FOLDER PROGRAM: runs the program on a bus of its own, with an unlocked keychain that knows nothing.
set -eu
home=$1
shift
rm -rf "$home"
mkdir -p -m 0700 "$home/runtime"
export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
exec dbus-run-session -- sh -c '
    printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    "$@"' sh "$@"
