"""Runs the commands of the terminal in the doubled language; prints as JSON what escaped it.

What an edge says of a file or a device is not doubled: those words are the edge's own.
"""

import io
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from tests.pseudo.doubling import any_of, install, is_doubled

install()

from coach import __version__  # noqa: E402 - the texts are doubled first
from coach.command_line import run  # noqa: E402
from tests.screens import records  # noqa: E402

PATH = re.compile(r"\S*/\S*|\S+\.(?:pdf|ics|csv|json|txt|sqlite3|xlsx)\b")
NAMES = (
    "Steadyback", __version__, "steadyback", "MB", "data-dir", "DIR", "FILE", "toml", "COMMAND",
    "help", "version", "background", "demo", "export", "calendar", "report",
    "backup", "restore", "import", "check", "self-test", "from", "to", "all", "clock-speed",
    "PLACE", "DATE", "since", "NAME", "paper", "letter", "name", "profile", "delete-all-data",
)  # fmt: skip
"""Names of the program, of its commands and of what it plays: no words of ours."""
BY_ITSELF = (
    "usage", "positional arguments", "options", "show this help message and exit",
    "show program's version number and exit",
)  # fmt: skip
"""What argparse says."""


def commands(folder: Path) -> list[Sequence[str]]:
    """Return what is typed."""
    copy, log = folder / "copy.sqlite3", folder / "log"
    return [
        ("--version",),
        ("--help",),
        ("backup", "--help"),
        ("report", "--help"),
        ("export", str(log), "--from", "2026-12-01", "--to", "2026-11-01"),
        ("backup", str(copy)),
        ("restore", str(copy), "--yes"),
        ("export", str(log)),
        ("import", str(log), "--dry-run"),
        ("import", str(log), "--yes"),
        ("calendar", str(folder / "week.ics")),
    ]


def main() -> None:
    data = any_of((*NAMES, *BY_ITSELF))
    said: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory(prefix="steadyback-pseudo-") as out:
        folder = Path(out)
        records.a_month(folder / "data")
        for command in commands(folder):
            heard = io.StringIO()
            with redirect_stdout(heard), redirect_stderr(heard), suppress(SystemExit):
                run(["--data-dir", str(folder / "data"), *command])
            said[" ".join(command[:2])] = heard.getvalue().splitlines()
    escaped = {
        line: command
        for command, lines in said.items()
        for line in lines
        if not is_doubled(data.sub(" ", PATH.sub(" ", line)))
    }
    json.dump({"seen": sum(map(len, said.values())), "escaped": escaped}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
