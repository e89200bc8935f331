"""Wrong use is told in one line; what is asked for is done; each way to end has its status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach import __version__, command_line
from coach.command_arguments import DONE, NO_DISPLAY, PROBLEM, WRONG_USE
from coach.command_line import _program_file, run
from coach.resources import shipped
from coach.system.qt_libraries import MissingLibraries
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a display")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["dance"], "invalid choice: 'dance'"),
        (["--loud"], "unrecognized arguments: --loud"),
        (["--data"], "unrecognized arguments: --data"),
        (["--data-dir"], "expected one argument"),
        (["demo"], "required: OUT"),
        (["demo", "a", "b"], "unrecognized arguments: b"),
        (["export"], "required: OUT"),
        (["--data-dir", "", "export", "out"], "--data-dir: an empty name names nothing"),
        (["--data-dir=", "self-test"], "--data-dir: an empty name names nothing"),
        (["--data-dir", "", "x.toml"], "--data-dir: an empty name names nothing"),
        (["export", ""], "OUT: an empty name names nothing"),
        (["check", ""], "FILE: an empty name names nothing"),
        (["\x1b[2J"], "invalid choice: '\\x1b[2J'"),
        (["self-test", "\x1b[2J"], "unrecognized arguments: \\x1b[2J"),
        (["a.toml", "b.toml"], "invalid choice: 'b.toml'"),
        (["export", "out", "--from", "yesterday"], "yesterday is not a date such as 2026-11-30"),
        (["export", "out", "--to", "2026-02-30"], "2026-02-30 is not a date such as 2026-11-30"),
        (["export", "out", "--from"], "expected one argument"),
        (["check", "--week", "0", "a.toml"], "0 is not a week from 1 to 520"),
        (["check", "--week", "5.5", "a.toml"], "5.5 is not a week from 1 to 520"),
        (["check", "--week", "9" * 5000, "a.toml"], "9 is not a week from 1 to 520"),
        (["--clock-speed", "0", "self-test"], "0 is not a speed"),
        (["--clock-speed", "-1", "self-test"], "-1 is not a speed"),
        (["--clock-speed", "nan", "self-test"], "nan is not a speed"),
        (["--clock-speed", "fast", "self-test"], "fast is not a speed"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == WRONG_USE == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("steadyback: ")
    assert err.endswith(" (try: steadyback --help)\n")
    assert err.count("\n") == 1
    assert says in err


def test_from_after_to_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    data = tmp_path / "data"
    status = run(
        ["--data-dir", str(data), "export", str(out), "--from", "2026-11-30", "--to", "2026-11-01"]
    )
    assert status == WRONG_USE
    assert capsys.readouterr() == (
        "",
        "steadyback: --from 2026-11-30 is after --to 2026-11-01 (try: steadyback --help)\n",
    )
    assert not out.exists()
    assert not data.exists(), "wrong use must not make a record"


@pytest.mark.parametrize("arguments", [["--help"], ["demo", "--help"], ["export", "--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == DONE
    out, err = capsys.readouterr()
    assert out.startswith("usage: steadyback")
    assert "clock-speed" not in out, "that is for trying, not for people who exercise"
    assert err == ""


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--help"])
    out = capsys.readouterr().out
    for command in ("demo", "export", "self-test", "--data-dir", "--version"):
        assert command in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert ended.value.code == DONE
    assert capsys.readouterr().out == f"Steadyback {__version__}\n"


@pytest.mark.parametrize("command", [[], ["demo", "OUT"], ["self-test"]])
def test_missing_system_libraries_are_named_with_the_line_that_installs_them(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def lacking(*_: object) -> str:
        raise MissingLibraries("Qt needs libraries.", "Install them with: apt install libegl1")

    monkeypatch.setattr(command_line, "for_window", lacking)
    monkeypatch.setattr(command_line, "for_pictures", lacking)
    monkeypatch.chdir(tmp_path)
    assert run(command) == PROBLEM == 1
    assert capsys.readouterr() == (
        "",
        "steadyback: Qt needs libraries. Install them with: apt install libegl1\n",
    )
    assert not list(tmp_path.iterdir())


@only_linux
def test_no_display_is_told_before_qt_could_abort(tmp_path: Path) -> None:
    environment = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "coach", "--data-dir", str(tmp_path / "data")],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == NO_DISPLAY == 3
    assert done.stdout == ""
    assert done.stderr == (
        "steadyback: There is no display here, so no window can open. "
        "To see the program without one: steadyback demo OUT\n"
    )
    assert not (tmp_path / "data").exists()


@only_linux
def test_a_display_that_does_not_answer_is_no_display(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":4711")
    assert run([]) == NO_DISPLAY
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "rest", "program"),
    [
        (["x.toml"], [], "x.toml"),
        (["./x.toml", "--data-dir", "d"], ["--data-dir", "d"], "x.toml"),
        (["--data-dir", "d", "FROM_PT.TOML"], ["--data-dir", "d"], "FROM_PT.TOML"),
        (["--data-dir=d", "x.toml"], ["--data-dir=d"], "x.toml"),
        (["--data-dir", "d.toml"], ["--data-dir", "d.toml"], None),
        (["--data-dir", "check", "x.toml"], ["--data-dir", "check"], "x.toml"),
        (["check.toml"], [], "check.toml"),
        (["--", "-x.toml"], [], "-x.toml"),
        (["check", "x.toml"], ["check", "x.toml"], None),
        (["export", "x.toml"], ["export", "x.toml"], None),
        (["--data-dir", "d", "check", "x.toml"], ["--data-dir", "d", "check", "x.toml"], None),
        (["x.toml", "export", "o"], ["export", "o"], "x.toml"),
    ],
)
def test_a_program_file_is_told_from_a_command(
    arguments: list[str], rest: list[str], program: str | None
) -> None:
    assert _program_file(arguments) == (rest, Path(program) if program else None)


def test_a_program_file_does_not_go_with_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["x.toml", "self-test"]) == WRONG_USE
    assert capsys.readouterr().err == (
        "steadyback: x.toml does not go with self-test (try: steadyback --help)\n"
    )


def test_a_mended_copy_is_shown_and_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "anna.toml"
    classic = (shipped("programs") / "programs" / "classic.toml").read_text()
    file.write_text(classic.replace('kind = "program"', "kind = “program”"))

    assert run(["check", str(file)]) == PROBLEM
    capsys.readouterr()
    assert run(["check", "--mend", str(file)]) == DONE

    out = capsys.readouterr().out
    assert "- kind = “program”" in out
    assert f"{tmp_path / 'anna.mended.toml'}: good: program" in out
    assert run(["check", "--mend", str(file)]) == PROBLEM
    assert "is there already" in capsys.readouterr().err


def test_nothing_is_mended_beside_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--mend", "-"]) == WRONG_USE
    assert "--mend writes beside a file, and - is none" in capsys.readouterr().err
