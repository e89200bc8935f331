#!/bin/sh
# Makes .venv, or mends it, for "make setup".
#
# It is a shell script because the first thing that can be missing is Python itself. Whatever goes
# wrong, the reader gets one sentence and the line that helps, never a traceback. The file
# .venv/ready is written last, so an interrupted run is started again and never taken for finished.
#
# Usage: sh packaging/setup_venv.sh [PYTHON]

set -u
cd "$(dirname "$0")/.." || exit 1

wanted=${1-}
log=build/setup.log

fail() {
    echo "setup: $*" >&2
    exit 1
}

# The command line that installs Python $1 ("" = any that suits) with what a venv needs.
install_line() {
    sudo="sudo "
    if [ "$(id -u)" = 0 ]; then sudo=""; fi
    if command -v apt-get >/dev/null 2>&1; then
        echo "${sudo}apt-get install python${1:-3} python${1:-3}-venv"
    elif command -v dnf >/dev/null 2>&1; then
        echo "${sudo}dnf install python${1:-3.13}"
    elif command -v zypper >/dev/null 2>&1; then
        echo "${sudo}zypper install python313"
    elif command -v pacman >/dev/null 2>&1; then
        echo "${sudo}pacman -S python"
    elif command -v brew >/dev/null 2>&1; then
        echo "brew install python@${1:-3.13}"
    else
        echo "make setup PYTHON=/path/to/python3.13"
    fi
}

# Prints "suits", "version 3.10", "no-venv 3.11" or "absent". The interpreter is run, because a
# name on PATH may be a shim that leads nowhere.
judge() {
    "$1" -c '
import sys
version = "%d.%d" % sys.version_info[:2]
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    print("version " + version)
else:
    try:
        import ensurepip, venv
        print("suits")
    except ImportError:
        print("no-venv " + version)
' 2>/dev/null || echo absent
}

choose_python() {
    python=""
    verdict=absent
    other=""
    for candidate in ${wanted:+"$wanted"} ${wanted:-python3 python3.13 python3.12 python3.11 python}; do
        verdict=$(judge "$candidate")
        case $verdict in
            suits) python=$candidate; return ;;
            no-venv*) other=$verdict ;;
            version*) if [ -z "$other" ]; then other=$verdict; fi ;;
        esac
        if [ -n "$wanted" ]; then break; fi
    done
    if [ -n "$wanted" ] && [ "$verdict" = absent ]; then
        fail "'$wanted' is not a Python that runs; name one of 3.11, 3.12 or 3.13, as in: make setup PYTHON=python3.13"
    fi
    case $other in
        no-venv*)
            fail "Python ${other#* } is here, but not the part of it that makes virtual environments; install that with: $(install_line "${other#* }")" ;;
        version*)
            fail "Steadyback needs Python 3.11, 3.12 or 3.13 and found only ${other#* }; install one with: $(install_line "")" ;;
        *)
            fail "Steadyback needs Python 3.11, 3.12 or 3.13 and found none; install one with: $(install_line "")" ;;
    esac
}

explain_pip() {
    if grep -qiE 'name resolution|NewConnection|ConnectTimeout|ReadTimeout|unreachable|ProxyError|Max retries|timed out|Connection (refused|reset|broken)' "$log"; then
        fail "the packages could not be fetched; check the network connection, then run: make setup"
    elif grep -qi 'No space left' "$log"; then
        fail "the disk is full (about 600 MB are needed); make room, then run: make setup"
    elif grep -qiE 'Permission denied|Read-only file system' "$log"; then
        fail "this folder cannot be written to; move the checkout to a folder of yours, then run: make setup"
    else
        fail "installing the packages failed; the reason stands at the end of $log; to try again, run: make setup"
    fi
}

lock_out_others() {
    # Two terminals may start at once. Where flock exists (Linux), the second waits for the first.
    if command -v flock >/dev/null 2>&1; then
        exec 9>build/setup.lock
        flock 9
    fi
}

fingerprint() {
    # What was installed, and where: an editable install remembers the path of the checkout.
    pwd -P
    cat requirements.lock pyproject.toml packaging/setup_venv.sh | cksum
    echo "python ${wanted:-chosen}"
}

mkdir -p build 2>/dev/null || fail "this folder cannot be written to; move the checkout to a folder of yours, then run: make setup"
lock_out_others
now=$(fingerprint)
if [ -x .venv/bin/python ] && [ "$(cat .venv/ready 2>/dev/null)" = "$now" ]; then
    touch .venv/ready
    exit 0
fi

if [ -e .venv/ready ] && [ -z "$wanted" ] && [ "$(judge .venv/bin/python)" = suits ] && [ "$(sed -n 1p .venv/ready)" = "$(pwd -P)" ]; then
    rm -f .venv/ready
    echo "setup: bringing .venv up to date"
else
    choose_python
    rm -rf .venv
    echo "setup: making .venv with $("$python" --version 2>&1) and about 50 packages; half a minute to two minutes, once"
    if ! "$python" -m venv .venv >"$log" 2>&1; then
        rm -rf .venv
        if grep -qi ensurepip "$log"; then
            fail "this Python cannot make virtual environments; install what it lacks with: $(install_line "")"
        fi
        fail ".venv could not be made; the reason stands in $log"
    fi
fi

pip() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input --retries 2 "$@" >>"$log" 2>&1
}

: >"$log"
pip install --require-hashes -r requirements.lock || explain_pip
pip install --no-deps --no-build-isolation --editable . || explain_pip

printf '%s\n' "$now" >.venv/ready
