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

# A set-up that was interrupted, a system whose Python has become another one, or a project that was
# moved or copied leaves a folder that looks ready and is not: whether it works is tried, not believed.
stamp=.venv/.ready-$purpose
works() {
    .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || return 1
    [ ! -e "$stamp" ] || grep -qF "$(cd .venv && pwd -P)/bin/" .venv/bin/bilateral 2>/dev/null
}

make_environment() {
    rm -rf .venv
    "$python" -m venv .venv
}

# Counts what pip takes up, as nothing else moves for most of a minute. Beside apt each count has its line.
told() {
    local total=$1 line count=0 back=$'\n' own_line=
    [ -t 2 ] && [ -z "$beside_apt" ] && own_line=yes back=$'\r'
    while IFS= read -r line; do
        case $line in
        "Collecting "*)
            count=$((count + 1))
            if [ -n "$own_line" ] || [ $((count % 10)) = 0 ]; then
                printf '  %d of %d%s' "$count" "$total" "$back" >&2
            fi
            ;;
        Installing*) printf '  writing them to the disk …   \n' >&2 ;;
        esac
    done
}

install_packages() {
    local list=requirements/$purpose.txt
    .venv/bin/python -m pip install --disable-pip-version-check --progress-bar off \
        --require-hashes -r "$list" | told "$(grep -c '==' "$list")" &&
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
            --no-build-isolation --editable .
}

# Puts the command where it is found from any folder. One that is somebody else's is left alone, but
# not one that leads nowhere any more.
place_command() {
    local folder=${HOME:-}/.local/bin ours=$PWD/.venv/bin/bilateral
    local link=$folder/bilateral
    if [ -z "${HOME:-}" ]; then
        say "This account has no home folder, so the command is only here: $ours"
        return
    fi
    if [ -e "$link" ]; then
        [ "$(readlink "$link")" = "$ours" ] ||
            say "$link belongs to another installation and was left alone. This one is: $ours"
        return
    fi
    mkdir -p "$folder" && ln -sfn "$ours" "$link" || return 0
    case ":$PATH:" in
    *":$folder:"*) say "From now on, bilateral starts it from any folder." ;;
    *) say "From now on, bilateral starts it from any folder, once you have logged in anew; until then: $ours" ;;
    esac
}

state=$(cat pyproject.toml requirements/"$purpose".txt | cksum)
beside_apt=
prepare_environment() {
    if ! works; then
        [ ! -e .venv ] || say "The folder .venv does not work (an interrupted set-up, another Python, or another place): it is made anew."
        make_environment
    fi
    if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ]; then
        say "Fetching the Python packages Bilateral needs. This takes about a minute, and happens once."
        if ! install_packages; then
            say "That did not work; it is tried once more from the beginning."
            make_environment
            install_packages
        fi
        echo "$state" >"$stamp"
        say "Ready."
    fi
}

missing=
if command -v dpkg-query >/dev/null; then
    missing=$(missing_packages "${lists[@]}")
    "$python" -c 'import venv, ensurepip' 2>/dev/null || missing+=" python3-venv"
fi
if [ -n "${missing// /}" ]; then
    # The tests need so many packages that pip is done before apt is. Whatever fails beside it, as apt
    # may bring another Python or what a package is built with, is tried again below.
    fetching=
    if [ "$purpose" = test ] && [[ $missing != *python3-venv* ]]; then
        (
            trap - INT # else Ctrl+C would end only what is in front
            beside_apt=yes
            prepare_environment
        ) &
        fetching=$!
    fi
    installed=yes
    # shellcheck disable=SC2086
    apt_install $missing || installed=
    [ -z "$fetching" ] || wait "$fetching" || say "The Python packages could not be fetched beside that."
    if [ -z "$installed" ]; then
        # A set can be played without sound, so only the tests insist on every package.
        if [ "$purpose" = test ]; then
            say "No test runs before apt has installed, see above: $missing"
            exit 1
        fi
        say "Going on without: $missing"
    fi
fi
prepare_environment
[ "$purpose" = test ] || place_command
