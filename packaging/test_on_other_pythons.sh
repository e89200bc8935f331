#!/bin/sh
# Runs the tests on the other Pythons that Steadyback supports, where they are installed.
#
# Each gets an environment of its own under build/, filled from the same lock file as .venv. What
# runs there is what a Python can break in the core, the files, the record and the terminal; what is
# slow (windows, figures, damaged records, the real process, packaging) asks the same on each. So do
# the five longest properties, of rules and of files broken at random, of which the others ask too.
# `make test` with that Python asks for all.
#
# Usage: sh packaging/test_on_other_pythons.sh 3.12 3.13

set -u
cd "$(dirname "$0")/.." || exit 1

# The name on PATH may be a shim of pyenv that leads nowhere, so each candidate is run.
find_python() {
    for candidate in "python$1" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$1".*/bin/"python$1"; do
        if "$candidate" -c 'import ctypes, ensurepip, sqlite3, ssl, venv' >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
}

# Makes the environment, or keeps the one that was made from this lock file with this Python.
set_up() {
    home="build/python$1"
    now="$("$2" --version) $(cat requirements.lock pyproject.toml | cksum)"
    if [ "$(cat "$home/ready" 2>/dev/null)" != "$now" ]; then
        rm -rf "$home"
        "$2" -m venv "$home" &&
            "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
                --require-hashes -r requirements.lock &&
            "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
                --no-deps --no-build-isolation --editable . || return 1
        printf '%s\n' "$now" >"$home/ready"
    fi
}

longest="tests/domain/test_suggestions_properties.py::test_taking_everything_for_ever_keeps_every_limit
    tests/engine/test_session_properties.py::test_uneven_ticks_never_change_the_total
    tests/programs/test_program_files_properties.py::test_a_broken_file_ends_in_a_result_or_in_problems
    tests/programs/test_program_files_properties.py::test_the_check_of_a_broken_file_always_ends_in_words
    tests/services/test_a_year_properties.py"

mkdir -p build
for version in "$@"; do
    python=$(find_python "$version")
    if [ -z "$python" ]; then
        echo "Python $version is not installed here; the tests run on it where it is"
        continue
    fi
    echo "On $("$python" --version):"
    set_up "$version" "$python" || exit 1
    QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=few "build/python$version/bin/python" -m pytest \
        -n auto --dist loadfile --no-loadscope-reorder tests/command_line tests/domain tests/engine tests/handover \
        tests/programs tests/services tests/storage/stores tests/storage/test_*_snapshot.py \
        $(printf -- '--deselect=%s ' $longest) || exit 1
done
