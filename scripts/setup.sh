#!/bin/sh
# Installs what building, measuring and testing need and this system lacks (Debian 12 names, by apt-get).
#
#   scripts/setup.sh [bench|tests|all]     default: all
#
# Says nothing and touches nothing when all is there. Ends with 1 when something that is required is missing and could
# not be installed; optional tools that are missing are named, and do without.

set -u

want=${1:-all}
case $want in
bench | tests | all) ;;
-h | --help)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
*)
    echo "setup.sh: the argument is bench, tests or all, not \"$want\"" >&2
    exit 2
    ;;
esac

# package | for bench, tests or both | required or what it is for | how its presence shows without dpkg
packages='
cmake|both|required|command cmake
ninja-build|both|required|command ninja
gcc|both|required|command gcc
libc6-dev|both|required|header stdio.h
pkg-config|both|required|command pkg-config
libgmp-dev|both|required|header gmp.h
libjansson-dev|both|required|header jansson.h
libgsl-dev|both|required|header gsl/gsl_cdf.h
libmimalloc-dev|both|the mimalloc builds|header mimalloc-2.0/mimalloc.h
libcriterion-dev|tests|required|header criterion/criterion.h
python3|both|required|command python3
clang-19|tests|the builds by clang|command clang-19
libclang-rt-19-dev|tests|the sanitizers of clang|command clang-19
hyperfine|bench|the stopwatch (else tagbox times by itself)|command hyperfine
valgrind|both|instruction counts without hardware counters|command valgrind
linux-perf|bench|hardware counters|command perf
gnuplot-nox|bench|the plots (else bars of text)|command gnuplot
lua5.4|bench|a peer|command lua5.4
luajit|bench|a peer|command luajit
nodejs|bench|a peer|command node
ruby|bench|a peer|command ruby
'

present() { # present PACKAGE PROBE...
    case "$installed" in *" $1 "*) return 0 ;; esac
    case $2 in
    command) command -v "$3" >/dev/null 2>&1 ;;
    header)
        for folder in /usr/include /usr/local/include /usr/include/*-linux-gnu; do
            [ -e "$folder/$3" ] && return 0
        done
        return 1
        ;;
    esac
}

list_missing() { # prints the lines of `packages` that are wanted and not there
    installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' 2>/dev/null |
        tr ' ' '\n' | sed -n 's/=installed$//p' | tr '\n' ' ') "
    echo "$packages" | while IFS='|' read -r package purpose need probe; do
        [ -n "$package" ] || continue
        [ "$want" = all ] || [ "$purpose" = both ] || [ "$purpose" = "$want" ] || continue
        # shellcheck disable=SC2086  # the probe is two words
        present "$package" $probe || echo "$package|$need"
    done
}

missing=$(list_missing)
[ -n "$missing" ] || exit 0

names=$(echo "$missing" | cut -d'|' -f1 | tr '\n' ' ')
as_root=
able=yes
if ! command -v apt-get >/dev/null 2>&1; then
    able=no
    reason="this system has no apt-get"
elif [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root=sudo
    else
        able=no
        reason="installing needs root or sudo"
    fi
fi

if [ $able = yes ]; then
    echo "setup: installing $names" >&2
    log=$(mktemp) || exit 1
    trap 'rm -f "$log"' EXIT
    install() {
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$@" </dev/null >"$log" 2>&1
    }
    # The lists may be old: refresh them once, and only when the first try fails. Then one by one, so that a package
    # that this release does not have does not keep the others away.
    # shellcheck disable=SC2086  # a list of names
    if ! install $names; then
        $as_root apt-get update -qq </dev/null >"$log" 2>&1
        if ! install $names; then
            for package in $names; do
                install "$package" || reason=$(grep -m 1 '^E:' "$log")
            done
        fi
    fi
    missing=$(list_missing)
fi

[ -n "$missing" ] || exit 0
code=0
echo "$missing" | {
    while IFS='|' read -r package need; do
        if [ "$need" = required ]; then
            echo "setup: $package is missing and required (${reason:-it could not be installed})" >&2
            code=1
        else
            echo "setup: $package is missing, wanted for $need (${reason:-it could not be installed})" >&2
        fi
    done
    exit $code
}
