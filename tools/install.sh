#!/bin/sh
# Installs what building, testing and (with the argument bench, fuzz or oracle) the other targets need, where it is missing, from Debian's packages.
set -eu

missing=""
want() { # want FILE-OR-COMMAND PACKAGE
    if [ -e "$1" ] || command -v "$1" >/dev/null 2>&1; then return; fi
    missing="$missing $2"
}
header() { # header NAME PACKAGE
    for place in /usr/include /usr/include/x86_64-linux-gnu /usr/include/aarch64-linux-gnu; do
        if [ -e "$place/$1" ]; then return; fi
    done
    missing="$missing $2"
}

want gcc gcc
want g++ g++
want pkg-config pkg-config
want cmake cmake
want ninja ninja-build
want python3 python3
header gmp.h libgmp-dev
header editline/readline.h libedit-dev
header cmocka.h libcmocka-dev
if [ "${1:-}" = bench ]; then
    want /usr/bin/python3 python3
    want lua5.4 lua5.4
fi
if [ "${1:-}" = oracle ]; then
    want node nodejs
    want npm npm
fi
if [ "${1:-}" = fuzz ]; then
    want clang clang
    set -- /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a
    want "$1" libclang-rt-dev
fi

if [ -n "$missing" ]; then
    echo "installing:$missing"
    run=""
    if [ "$(id -u)" != 0 ]; then run="sudo"; fi
    $run apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
