"""Commands on terminals of every kind: no traceback, and a status that says what came of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach.bootstrap import Launch, open_services
from coach.resources import shipped
from coach.system.clock import SystemClock
from tests.patience import PATIENCE_S
from tests.unprivileged import unprivileged

ROOT = Path(__file__).resolve().parents[2]
GOOD = shipped("programs") / "programs" / "classic.toml"
READS = """
import sys
from coach.__main__ import main
from coach.programs import toml_reader

def read_stream(name, stream):
    print("reading", flush=True)
    return real(name, stream)

real, toml_reader.read_stream = toml_reader.read_stream, read_stream
sys.argv = ["steadyback", "check", "-"]
sys.exit(main())
"""
LOST = "steadyback: The output could not be written (No space left on device).\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and names of POSIX")


def shell(line: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a shell line in which $C is the command; a pipe's status is that of its failing part."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; C='{sys.executable} -m coach'; {line}"],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (f"$C check --timeline {GOOD} | head -1", 0),
        ("$C check no-such-file.toml | true", 1),
        ("$C --help | true", 0),
        ("$C self-test | head -1", 0),
        ("$C --version >&-", 0),
        (f"$C check {GOOD} >&- 2>&-", 0),
        ("$C check no-such-file.toml 2>&- | cat", 1),
        ("$C dance 2>&-", 2),
        (f"$C check {GOOD} >/dev/full 2>/dev/full", 1),
    ],
)
def test_nobody_listening_is_no_error(line: str, status: int) -> None:
    done = shell(line)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("command", [f"check {GOOD}", "--help", "--version", "self-test"])
def test_a_full_device_is_one_sentence(command: str) -> None:
    done = shell(f"$C {command} > /dev/full")
    assert (done.returncode, done.stderr.decode()) == (1, LOST)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "utf-16"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_what_an_encoding_cannot_say_is_said_otherwise(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    text = GOOD.read_text(encoding="utf-8")
    text = text.replace('name = "Classic', 'name = "Zoë’s × 健康').replace(
        'id = "cl', 'id = "my_cl'
    )
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    done = shell(f"$C check {tmp_path}/plan.toml", **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    encoding = environment.get("PYTHONIOENCODING", "ascii")
    said = {"ascii": "Zoe's x ??", "cp1252": "Zoë’s × ??", "utf-16": "Zoë’s × 健康"}[encoding]
    assert said in done.stdout.decode(encoding)


def test_names_are_shown_as_they_were_given_and_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    name = os.fsencode(tmp_path) + b"/a/not\xff\x1b[31m\n\xe2\x80\xae.TOML"
    with open(name, "wb") as file:  # noqa: PTH123 - bytes that are no text
        file.write(b"format = 1\n")
    (tmp_path / "plan.toml").write_bytes(GOOD.read_bytes())
    done = shell(
        'cd "$HERE" && $C check a/*.TOML ./plan.toml', HERE=str(tmp_path), PYTHONPATH=str(ROOT)
    )
    first, *_, last = [line for line in done.stdout.decode().splitlines() if line[0] != " "]
    assert first.startswith("a/not\\xff\\x1b[31m\\n\\u202e.TOML:1: ")
    assert last.startswith("plan.toml: good: ")
    assert done.returncode == 1


def test_standard_input_is_checked() -> None:
    good = shell(f"$C check - < {GOOD}")
    assert (good.returncode, good.stdout[:15]) == (0, b"<stdin>: good: ")
    bad = shell("echo 'format = 2' | $C check -")
    assert (bad.returncode, bad.stdout[:10]) == (1, b"<stdin>:1:")
    assert shell("$C check - <&-").stdout.startswith(b"<stdin>: nothing is there to be read\n")
    assert shell("$C check - < /dev/zero").stdout.startswith(b"<stdin>: the file is larger than")


def test_ctrl_c_is_quiet() -> None:
    """The check waits for its input, so it is sure to be interrupted in its middle."""
    process = subprocess.Popen(
        [sys.executable, "-c", READS], cwd=ROOT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b"reading\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record without a session."""
    folder = tmp_path / "record"
    with open_services(Launch(folder), SystemClock()):
        pass
    return folder


@pytest.mark.parametrize(
    "days",
    [
        "--from 2199-01-01",
        "--to 1999-01-01",
        "--from 0001-01-01 --to 9999-12-31",
        "--from 9999-12-31 --to 9999-12-31",
        "--to 0001-01-01",
    ],
)
def test_any_range_of_days_is_a_log(record: Path, tmp_path: Path, days: str) -> None:
    done = shell(f"$C --data-dir {record} export {tmp_path}/log {days}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"No sessions in this range (0 outside it)")


@pytest.mark.parametrize("data", ["missing", "file", "empty", "dead", "x" * 300])
def test_an_export_without_a_record_is_refused_and_makes_none(tmp_path: Path, data: str) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "empty").mkdir()
    (tmp_path / "dead").symlink_to(tmp_path / "gone")
    before = sorted(tmp_path.rglob("*"))
    done = shell(f"$C --data-dir {tmp_path / data} export {tmp_path}/log")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"steadyback: ")
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("umask", ["0000", "0177", "0277", "0777"])
def test_an_export_is_its_owners_alone_whatever_the_umask(
    record: Path, tmp_path: Path, umask: str
) -> None:
    log = tmp_path / "new" / "log"
    with unprivileged():
        done = shell(f"umask {umask}; $C --data-dir {record} export {log}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert {file.stat().st_mode & 0o777 for file in (log.parent, log)} == {0o700}
    assert {file.stat().st_mode & 0o777 for file in log.iterdir()} == {0o600}
