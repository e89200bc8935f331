"""What may stand behind `steadyback` on the command line, and with which statuses commands end.

Exit statuses: 0 done; 1 a problem that was told; 2 wrong use, told in one line; 3 no display.
"""

import math
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from coach import __version__
from coach import terminal_texts as words

if TYPE_CHECKING:
    import argparse

    from coach.system.terminal import Terminal

DONE, PROBLEM, WRONG_USE, NO_DISPLAY = range(4)
_FASTEST = 1000
_LAST_WEEK = 520
_DIGITS_MAX = 3


def parser(says: "Terminal") -> "argparse.ArgumentParser":
    """Return what reads the arguments; `says` tells what is wrong with them."""
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says what is wrong in one line."""

        def error(self, message: str) -> NoReturn:
            says.complain(words.SEE_HELP.format(wrong=message))
            self.exit(WRONG_USE)

        def exit(self, status: int = DONE, message: str | None = None) -> NoReturn:
            self._print_message(message or "")
            raise SystemExit(says.end(status))

        def _print_message(self, message: str, _file: object = None) -> None:
            says.say(*message.splitlines())

    made = Parser(
        prog="steadyback",
        usage=words.USAGE,
        description=words.WHAT_IT_IS,
        epilog=words.IN_THE_WINDOW,
        allow_abbrev=False,
    )
    made.add_argument(
        "--version", action="version", version=words.VERSION.format(version=__version__)
    )
    _add_window_options(made)
    commands = made.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _add_files_out(commands.add_parser)
    _add_copies(commands.add_parser)
    check = commands.add_parser("check", help=words.CHECK)
    check.add_argument(
        "files",
        type=_path,
        nargs="+",
        metavar="FILE",
        help=words.CHECK_FILES,
    )
    check.add_argument("--timeline", action="store_true", help=words.CHECK_TIMELINE)
    check.add_argument("--week", type=_week, metavar="N", help=words.CHECK_WEEK)
    check.add_argument("--mend", action="store_true", help=words.CHECK_MEND)
    commands.add_parser("self-test", help=words.SELF_TEST)
    return made


def _add_files_out(add_parser: "Callable[..., argparse.ArgumentParser]") -> None:
    demo = add_parser("demo", help=words.DEMO)
    demo.add_argument("out", type=_path, metavar="OUT", help=words.DEMO_OUT)
    export = add_parser("export", help=words.EXPORT)
    export.add_argument("out", type=_path, metavar="OUT", help=words.EXPORT_OUT)
    _add_days(export)
    export.add_argument("--workbook", action="store_true", help=words.EXPORT_WORKBOOK)
    export.add_argument("--fhir", action="store_true", help=words.EXPORT_FHIR)
    export.add_argument("--lock", action="store_true", help=words.EXPORT_LOCK)
    _add_password_file(export, words.EXPORT_LOCK_FILE)
    calendar = add_parser("calendar", help=words.CALENDAR)
    calendar.add_argument("out", type=_path, metavar="OUT.ics", help=words.CALENDAR_OUT)
    report = add_parser("report", help=words.REPORT)
    report.add_argument("out", type=_path, metavar="OUT.pdf", help=words.REPORT_OUT)
    _add_days(report)
    report.add_argument("--paper", choices=("a4", "letter"), help=words.REPORT_PAPER)
    report.add_argument("--name", metavar="NAME", help=words.REPORT_NAME)


def _add_days(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--from", dest="first", type=_day, metavar="DATE", help=words.DAYS_FROM)
    parser.add_argument("--to", dest="last", type=_day, metavar="DATE", help=words.DAYS_TO)
    parser.add_argument("--since", metavar="NAME", help=words.DAYS_SINCE)
    parser.add_argument("--all", dest="all_days", action="store_true", help=words.DAYS_ALL)


def _add_password_file(parser: "argparse.ArgumentParser", means: str) -> None:
    parser.add_argument("--password-file", type=_path, metavar="FILE", help=means)


def _add_copies(add_parser: "Callable[..., argparse.ArgumentParser]") -> None:
    backup = add_parser("backup", help=words.BACKUP)
    backup.add_argument("place", type=_path, nargs="?", metavar="PLACE", help=words.BACKUP_PLACE)
    restore = add_parser("restore", help=words.RESTORE)
    restore.add_argument("copy", type=_path, metavar="COPY", help=words.RESTORE_COPY)
    back = add_parser("import", help=words.IMPORT)
    back.add_argument("package", type=_path, metavar="PACKAGE", help=words.IMPORT_PACKAGE)
    back.add_argument("--dry-run", action="store_true", help=words.IMPORT_LOOK)
    _add_password_file(back, words.IMPORT_LOCK_FILE)
    delete = add_parser("delete-all-data", help=words.DELETE_ALL)
    for each in (restore, back, delete):
        each.add_argument("--yes", action="store_true", help=words.YES)


def _add_window_options(parser: "argparse.ArgumentParser") -> None:
    import argparse

    parser.add_argument("--data-dir", type=_path, metavar="DIR", help=words.DATA_DIR)
    parser.add_argument("--profile", metavar="NAME", help=words.PROFILE)
    parser.add_argument("--background", action="store_true", help=words.BACKGROUND)
    # For trying and testing a whole session in seconds; not for exercising.
    parser.add_argument("--clock-speed", type=_speed, default=1.0, help=argparse.SUPPRESS)


def _path(text: str) -> Path:
    import argparse

    if not text:
        raise argparse.ArgumentTypeError(words.NO_NAME)
    return Path(text)


def _speed(text: str) -> float:
    import argparse

    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not 0 < speed <= _FASTEST:
        raise argparse.ArgumentTypeError(words.NO_SPEED.format(text=text))
    return speed


def _week(text: str) -> int:
    import argparse

    if (
        not text.isascii()
        or not text.isdigit()
        or len(text) > _DIGITS_MAX
        or not 1 <= int(text) <= _LAST_WEEK
    ):
        raise argparse.ArgumentTypeError(words.NO_WEEK.format(text=text, most=_LAST_WEEK))
    return int(text)


def _day(text: str) -> date:
    import argparse

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(words.NO_DATE.format(text=text)) from None
