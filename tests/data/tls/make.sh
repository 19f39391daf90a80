#!/usr/bin/env bash
# Makes the certificates that the TLS tests show their clients, all for the key loopback.key. Each has a fixed time: a
# test must not begin to fail on a day. The authorities' keys are thrown away.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/index.txt"
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=%s/index.txt\nnew_certs_dir=%s\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\nx509_extensions=leaf\n[p]\ncommonName=supplied\n[leaf]\n[authority]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n' "$work" "$work" >"$work/ca.cnf"

request() { openssl req -new -key "$1" -subj "/CN=$2" -out "$work/request" 2>/dev/null; }
# issue FILE KEY COMMON-NAME FROM TO ARGUMENTS OF openssl ca…
issue() {
    local file=$1 key=$2 name=$3 from=$4 to=$5
    shift 5
    request "$key" "$name"
    openssl ca -batch -notext -config "$work/ca.cnf" -in "$work/request" -out "$file" -startdate "$from" -enddate "$to" "$@" 2>/dev/null
}
authority() { # NAME COMMON-NAME FROM TO
    openssl ecparam -genkey -name prime256v1 -noout -out "$work/$1.key"
    issue "$1.crt" "$work/$1.key" "$2" "$3" "$4" -selfsign -keyfile "$work/$1.key" -extensions authority
}
leaf() { # FILE AUTHORITY COMMON-NAME NAMES FROM TO
    printf 'subjectAltName=%s\nbasicConstraints=CA:FALSE\n' "$4" >"$work/extensions"
    issue "$1.crt" loopback.key "$3" "$5" "$6" -cert "$2.crt" -keyfile "$work/$2.key" -extfile "$work/extensions"
}

always="20200101000000Z 21200101000000Z"
past="20200101000000Z 20210101000000Z"
here=DNS:vectors.test,DNS:localhost,IP:127.0.0.1
# shellcheck disable=SC2086
{
    authority authority "Vectors Test CA" $always
    authority pastauthority "Past Test CA" $past
    leaf good authority vectors.test $here $always
    leaf expired authority vectors.test $here $past
    leaf notyet authority vectors.test $here 21100101000000Z 21200101000000Z
    leaf otherhost authority other.example DNS:other.example,DNS:www.other.example $always
    leaf bypast pastauthority vectors.test $here $always
}
