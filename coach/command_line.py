"""The commands: the window, the demonstration, the export, the self-test.

Exit statuses: 0 done; 1 a problem, said in words; 2 wrong use, said in one line; 3 no display.

Who opens the window waits for it, so what only other commands need is imported with them.
"""

import gc
import math
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from coach import __version__
from coach.bootstrap import Launch
from coach.system import display

if TYPE_CHECKING:
    import argparse

DONE, PROBLEM, WRONG_USE, NO_DISPLAY = range(4)
_FASTEST = 1000


def run(arguments: Sequence[str]) -> int:
    """Run a command; return the exit status."""
    if not arguments:
        return _window(Launch())
    arguments, program = _program_file(arguments)
    chosen = _parser().parse_args(arguments)
    launch = Launch(chosen.data_dir, chosen.clock_speed, program)
    if program is not None and chosen.command is not None:
        _complain(f"{program} does not go with {chosen.command} (try: steadyback --help)")
        return WRONG_USE
    match chosen.command:
        case "demo":
            return _demo(chosen.out)
        case "export":
            return _export(launch, chosen.out, chosen.first, chosen.last)
        case "check":
            return _check(chosen.files, timeline=chosen.timeline)
        case "self-test":
            return _self_test()
        case _:
            return _window(launch)


def _program_file(arguments: Sequence[str]) -> tuple[Sequence[str], Path | None]:
    """Take `FILE.toml` out of the arguments: it opens the window with that program.

    Only where it stands alone, after options: commands name their own files.
    """
    if arguments and arguments[-1].endswith(".toml") and "check" not in arguments:
        return arguments[:-1], Path(arguments[-1])
    return arguments, None


def _parser() -> "argparse.ArgumentParser":
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says what is wrong in one line."""

        def error(self, message: str) -> NoReturn:
            self.exit(WRONG_USE, f"steadyback: {message} (try: steadyback --help)\n")

    parser = Parser(
        prog="steadyback",
        usage="steadyback [--data-dir DIR] [FILE.toml | COMMAND ...]",
        description="Guides, times and records a low-back exercise program at home.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Steadyback {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep the record here instead")
    # For trying and testing a whole session in seconds; not for exercising.
    parser.add_argument("--clock-speed", type=_speed, default=1.0, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    demo = commands.add_parser("demo", help="play a session without a screen and keep pictures")
    demo.add_argument("out", type=Path, metavar="OUT", help="a folder for pictures and files")
    export = commands.add_parser("export", help="write the log for the PT")
    export.add_argument("out", type=Path, metavar="OUT", help="a folder for the files")
    export.add_argument("--from", dest="first", type=_day, metavar="DATE", help="2026-11-01")
    export.add_argument("--to", dest="last", type=_day, metavar="DATE", help="2026-11-30")
    check = commands.add_parser("check", help="check program files, line by line")
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a program or ladder")
    check.add_argument("--timeline", action="store_true", help="list every phase of a session")
    commands.add_parser("self-test", help="see whether this installation is whole")
    return parser


def _speed(text: str) -> float:
    import argparse

    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not 0 < speed <= _FASTEST:
        raise argparse.ArgumentTypeError(f"{text} is not a speed")
    return speed


def _day(text: str) -> date:
    import argparse

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date such as 2026-11-30") from None


def _complain(*sentences: str) -> None:
    print("steadyback:", *sentences, file=sys.stderr)


def _window(launch: Launch) -> int:
    if display.no_display():
        _complain(
            "There is no display here, so no window can open.",
            "To see the program without one: steadyback demo OUT",
        )
        return NO_DISPLAY
    if not _qt_can_load():
        return PROBLEM
    # Imports make objects by the hundred thousand and drop none: looking for garbage among them
    # would cost a tenth of the start. `app.run` looks again once the record is open.
    gc.disable()
    from coach import bootstrap
    from coach.ui import app

    clock = bootstrap.make_clock(launch)
    return app.run(
        lambda: bootstrap.open_coach(launch, clock),
        bootstrap.make_machine(),
        bootstrap.bug_reporter(launch, clock),
        look_first=lambda: bootstrap.look_first(launch, clock),
        speed=launch.clock_speed,
        program=launch.program,
    )


def _qt_can_load() -> bool:
    packages = display.missing_libraries()
    if packages:
        line = display.install_line(packages)
        _complain(f"Qt needs system libraries that are missing here. Install them with: {line}")
    return not packages


def _demo(out: Path) -> int:
    from coach.demo import play
    from coach.services.problems import EnvironmentProblem

    if not _qt_can_load():
        return PROBLEM
    try:
        for line in play(out):
            print(line)
    except EnvironmentProblem as problem:
        _complain(problem.sentence, problem.way_out)
        return PROBLEM
    return DONE


def _export(launch: Launch, out: Path, first: date | None, last: date | None) -> int:
    from coach.bootstrap import make_clock, open_coach
    from coach.services.problems import EnvironmentProblem

    if first is not None and last is not None and first > last:
        _complain(f"--from {first} is after --to {last} (try: steadyback --help)")
        return WRONG_USE
    try:
        coach = open_coach(launch, make_clock(launch))
        try:
            result = coach.export(out, first, last)
        finally:
            coach.close()
    except EnvironmentProblem as problem:
        _complain(problem.sentence, problem.way_out)
        return PROBLEM
    print(result.sentence)
    for path in result.paths:
        print(path)
    return DONE


def _check(files: Sequence[Path], *, timeline: bool) -> int:
    from coach.programs.checking import check, describe

    report = check(files)
    print(describe(report, timeline=timeline))
    return DONE if report.ok else PROBLEM


def _self_test() -> int:
    from coach.self_test import run_checks

    if not _qt_can_load():
        return PROBLEM
    results = run_checks()
    for what, wrong in results:
        print(f"ok    {what}" if wrong is None else f"WRONG {what}: {wrong}")
    return PROBLEM if any(wrong is not None for _, wrong in results) else DONE
