"""`steadyback import` as it is typed: counted first, asked, done, and refused in words."""

import io
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from coach.bootstrap import Launch, make_lock
from coach.command_arguments import DONE, PROBLEM, WRONG_USE
from coach.command_line import run
from coach.storage.opening import open_store
from tests.handover.packages import a_record, all_rows, lived, packed

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with a_record() as store:
        return packed(store, lived(store, 3, 6).now, tmp_path_factory.mktemp("made") / "log.zip")


@pytest.fixture
def log(made_log: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_log, tmp_path))


@pytest.fixture
def typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Say:
    def say(*words: object, answer: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(answer))
        status = run(["--data-dir", str(tmp_path / "data"), "import", *map(str, words)])
        out, err = capsys.readouterr()
        return status, out, err

    return say


def sessions(folder: Path) -> int:
    with closing(open_store(folder)) as store:
        return len(all_rows(store)["sessions"])


def test_it_counts_asks_and_adds(typed: Say, log: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    status, out, _ = typed(log, "--dry-run")
    assert status == DONE
    assert out.startswith("Missing here, will be added: ")
    assert "sessions" in out
    assert sessions(data) == 0
    status, out, _ = typed(log, answer="no\n")
    assert status == PROBLEM
    assert "Nothing was changed." in out
    assert sessions(data) == 0
    status, out, _ = typed(log, answer="yes\n")
    assert status == DONE
    assert "before-import" in out
    there = sessions(data)
    assert there > 0
    status, out, _ = typed(log)
    assert status == DONE
    assert "Everything in this log is in your record already." in out
    assert sessions(data) == there


def test_a_long_log_says_how_far_it_is_beside_its_result(
    typed: Say, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, short_out, short_err = typed(log, "--dry-run")
    assert short_err == ""
    monkeypatch.setattr("coach.import_command._LONG", 10)
    _, out, err = typed(log, "--dry-run")
    assert out == short_out
    lines = err.splitlines()
    assert lines[-1] == "Looking at the log: 100 %"
    assert len(set(lines)) == len(lines) <= 10


def test_who_says_yes_before_is_not_asked(typed: Say, log: Path, tmp_path: Path) -> None:
    status, out, _ = typed(log, "--yes")
    assert status == DONE
    assert "Type yes" not in out
    assert sessions(tmp_path / "data") > 0


def test_without_an_answer_nothing_is_added(typed: Say, log: Path, tmp_path: Path) -> None:
    assert typed(log)[0] == PROBLEM
    assert sessions(tmp_path / "data") == 0


def test_what_cannot_be_read_back_is_refused_in_words(typed: Say, log: Path) -> None:
    log.write_bytes(log.read_bytes()[:-40])
    status, out, err = typed(log, "--yes")
    assert status == PROBLEM
    assert out == ""
    assert "neither a folder nor a zip" in err
    assert "Traceback" not in err


def test_while_a_window_has_the_record_nothing_is_done(
    typed: Say, log: Path, tmp_path: Path
) -> None:
    lock = make_lock(Launch(tmp_path / "data"))
    lock.take()
    try:
        status, _, err = typed(log, "--yes")
    finally:
        lock.release()
    assert status == PROBLEM
    assert err.startswith("steadyback: ")


def test_a_package_made_by_export_is_one(typed: Say, log: Path, tmp_path: Path) -> None:
    """The whole way: out by one command, back by the other, out again, the same."""
    typed(log, "--yes")
    data, first, again = tmp_path / "data", tmp_path / "first", tmp_path / "again"
    assert run(["--data-dir", str(data), "export", str(first)]) == DONE
    shutil.move(data, tmp_path / "lost")
    assert typed(first, "--yes")[0] == DONE
    assert run(["--data-dir", str(data), "export", str(again)]) == DONE
    assert {file.name: file.read_bytes() for file in first.iterdir()} == {
        file.name: file.read_bytes() for file in again.iterdir()
    }


def test_a_long_export_says_how_far_it_is_beside_its_result(
    typed: Say,
    log: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed(log, "--yes")
    export = ["--data-dir", str(tmp_path / "data"), "export"]
    assert run([*export, str(tmp_path / "short")]) == DONE
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("coach.export_command._LONG", 1)
    assert run([*export, str(tmp_path / "long")]) == DONE
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1] == "Writing the log: 100 %"
    assert len(set(lines)) == len(lines) <= 10


def test_a_locked_log_goes_out_and_comes_back_by_the_first_line_of_a_file(
    typed: Say, log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(log, "--yes")
    data, locked, line = tmp_path / "data", tmp_path / "locked.zip", tmp_path / "line.txt"
    export = ["--data-dir", str(data), "export", "--password-file", str(line)]
    line.write_text("short\n", "utf-8")
    assert run([*export, str(locked)]) == PROBLEM
    assert "at least 12" in capsys.readouterr().err
    line.write_text("four small words\nand more\n", "utf-8")
    assert run([*export, str(tmp_path / "folder")]) == WRONG_USE
    assert run([*export, str(locked)]) == DONE
    assert "It is locked." in capsys.readouterr().out

    shutil.move(data, tmp_path / "lost")
    status, out, err = typed(locked, "--yes")
    assert (status, out) == (PROBLEM, "")
    assert "nobody typed its password" in err
    status, _, err = typed(locked, "--yes", "--password-file", log)
    assert status == PROBLEM
    assert "That is not the password" in err
    assert typed(locked, "--yes", "--password-file", line)[0] == DONE
    assert sessions(data) == sessions(tmp_path / "lost")


class SomebodyAtATerminal(io.StringIO):
    """Standard input of a terminal; what is typed there unseen is told apart."""

    def isatty(self) -> bool:
        return True


def test_a_password_is_asked_unseen_twice_to_lock_and_again_where_it_is_wrong(
    typed: Say,
    log: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda _question: lines.pop(0))
    data, locked = tmp_path / "data", tmp_path / "locked.zip"

    def at_a_terminal(command: Sequence[str], *unseen: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", SomebodyAtATerminal())
        lines[:] = unseen
        status = run(["--data-dir", str(data), *command])
        out, err = capsys.readouterr()
        return status, out, err

    typed(log, "--yes")
    export, back = ["export", "--lock", str(locked)], ["import", "--dry-run", str(locked)]
    assert at_a_terminal(export, "four small words", "four small word")[0] == PROBLEM
    assert not locked.exists()
    assert at_a_terminal(export, "four small words", "four small words ")[0] == DONE
    status, out, err = at_a_terminal(back, "four small word", "four small words")
    assert status == DONE
    assert "in your record already" in out
    assert err.count("That is not the password") == 1
    status, out, err = at_a_terminal(back, "one", "two", "three", "four small words")
    assert (status, out, lines) == (PROBLEM, "", ["four small words"])
    assert err.count("That is not the password") == 3
    assert at_a_terminal(back, "")[0] == PROBLEM
