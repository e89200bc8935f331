"""The names of copies in the folder of copies: given here, and known again here.

Whoever makes a copy asks for its name, so that none is made that is overlooked where copies are
listed, and where all data is deleted.
"""

import re
from datetime import date, datetime, time
from pathlib import Path
from typing import Final, NamedTuple

from coach.services.record_copies import MadeFor

_ENDING: Final = r"\.sqlite3"
_OF_DAY: Final = re.compile(rf"steadyback-(\d{{4}}-\d{{2}}-\d{{2}}){_ENDING}")
_OF_MOMENT: Final = re.compile(
    r"steadyback(?P<why>|-before-restore|-before-import)"
    rf"-(?P<day>\d{{4}}-\d{{2}}-\d{{2}})-(?P<at>\d{{6}})(?:-\d+)?{_ENDING}"
)
_OF_FORMAT: Final = re.compile(rf"steadyback-format-\w+-before-\w+(?:-\d+)?{_ENDING}")
_WHY: Final = {
    MadeFor.THE_USER: "",
    MadeFor.A_RESTORE: "-before-restore",
    MadeFor.AN_IMPORT: "-before-import",
}
_COMPANIONS: Final = ("-wal", "-shm", "-journal")


class OfMoment(NamedTuple):
    """What the name of a copy says that was made by hand, or before a change of the whole."""

    made_for: MadeFor
    day: date
    at: time


def of_day(record: Path, day: date) -> str:
    """Return the name of the copy of a day."""
    return f"{record.stem}-{day.isoformat()}.sqlite3"


def of_moment(record: Path, made_for: MadeFor, now: datetime, number: int = 1) -> str:
    """Return the name of another copy; `number` tells those of one moment apart, from 1."""
    return _numbered(f"{record.stem}{_WHY[made_for]}-{now:%Y-%m-%d-%H%M%S}", number)


def before_format(record: Path, version: str, newest: str, number: int = 1) -> str:
    """Return the name of the copy that is made before a record gets a newer format."""
    return _numbered(f"{record.stem}-format-{version}-before-{newest}", number)


def _numbered(name: str, number: int) -> str:
    return f"{name}.sqlite3" if number == 1 else f"{name}-{number}.sqlite3"


def day_in(name: str) -> date | None:
    """Return the day of a copy that was made by itself; None for any other name."""
    named = _OF_DAY.fullmatch(name)
    try:
        return date.fromisoformat(named[1]) if named is not None else None
    except ValueError:
        return None


def moment_in(name: str) -> OfMoment | None:
    """Return when and for what a copy was made by hand or before a change; else None."""
    named = _OF_MOMENT.fullmatch(name)
    if named is None:
        return None
    made_for = next(one for one, why in _WHY.items() if why == named["why"])
    try:
        day, at = date.fromisoformat(named["day"]), time.fromisoformat(named["at"])
    except ValueError:
        return None
    return OfMoment(made_for, day, at)


def is_of_a_copy(name: str) -> bool:
    """Return whether a name is one that a copy gets here, or a file that SQLite keeps beside it."""
    for companion in _COMPANIONS:
        name = name.removesuffix(companion)
    return any(form.fullmatch(name) for form in (_OF_DAY, _OF_MOMENT, _OF_FORMAT))


def is_of_a_copy_of(name: str, record: Path) -> bool:
    """Return whether a name is one that a copy of a record gets whose file is called otherwise.

    Up to version 0.1 a restore named what it kept by the file that the record led to, beside that.
    """
    before = f"{record.stem}-"
    return name.startswith(before) and is_of_a_copy(f"steadyback-{name.removeprefix(before)}")
