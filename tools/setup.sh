#!/usr/bin/env bash
# Installs what is missing: setup.sh run | test
# Debian packages through apt where that is allowed (otherwise the line to run is printed), then a
# virtual environment in .venv with the locked Python packages. Quick when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:?run or test}

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    say "Bilateral needs Python 3.11 or newer. On Debian and Ubuntu: sudo apt install python3"
    exit 1
}

missing_packages() {
    local wanted
    wanted=$(cat "$@" | sed 's/#.*//' | sort -u)
    for package in $wanted; do
        dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' ||
            printf '%s ' "$package"
    done
}

apt_install() {
    local line="apt-get install --yes --no-install-recommends $*"
    if [ "$(id -u)" = 0 ]; then
        apt-get update -q >&2 || true
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $line >&2
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        say "Installing: $*"
        sudo apt-get update -q >&2 || true
        # shellcheck disable=SC2086
        sudo DEBIAN_FRONTEND=noninteractive $line >&2
    else
        say "Please run this line, then try again: sudo $line"
        return 1
    fi
}

python=$(find_python)
lists=(tools/debian/run.txt)
[ "$purpose" = run ] || lists+=(tests/rig/debian-packages.txt tests/rig/board/debian-packages.txt)

if command -v dpkg-query >/dev/null; then
    missing=$(missing_packages "${lists[@]}")
    "$python" -c 'import venv, ensurepip' 2>/dev/null || missing+=" python3-venv"
    if [ -n "${missing// /}" ]; then
        # A set can be played without sound, so only the tests insist on every package.
        # shellcheck disable=SC2086
        apt_install $missing || { [ "$purpose" = run ] && say "Going on without: $missing"; }
    fi
fi

stamp=.venv/.ready-$purpose
state=$(cat pyproject.toml requirements/"$purpose".txt | cksum)
if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ]; then
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r requirements/"$purpose".txt
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
        --no-build-isolation --editable .
    echo "$state" >"$stamp"
fi
