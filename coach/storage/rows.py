"""What every `*_rows` module does: it turns values into the columns of a table, and rows back.

There is one for each kept thing. `values` gives the columns of a value, `read` the value of a row.

Times stand in the record as UTC text with microseconds, which sorts as it reads, beside the
offset they were lived in. The monotonic reading means nothing after the program has ended, so it
is not kept: every `Instant` read back has `mono == 0.0`.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache, wraps
from typing import Any, Protocol, TypeVar

from coach.domain.instant import Instant

_Read = TypeVar("_Read")
_Source = TypeVar("_Source")

Values = dict[str, Any]
"""Column names and what to write into them."""


class Row(Protocol):
    """A row with values by column name, as SQLAlchemy or `startup_snapshot` reads it."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401 - as columns are
        """Return the value of a column."""


class UnreadableError(ValueError):
    """Something in the record is not what was ever written there.

    Attributes:
        where: which table, and which entry of it where that can be said.
    """

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def reads(table: str) -> Callable[[Callable[[_Source], _Read]], Callable[[_Source], _Read]]:
    """Mark what reads an entry of a table: where it makes no sense, it is the record that is wrong.

    The marked function raises `UnreadableError` for it.
    """

    def marked(read: Callable[[_Source], _Read]) -> Callable[[_Source], _Read]:
        @wraps(read)
        def checked(source: _Source) -> _Read:
            try:
                return read(source)
            except UnreadableError:
                raise
            except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
                raise UnreadableError(table) from error

        return checked

    return marked


@reads("days")
def local_day(text: str) -> date:
    """Return the local day that was written as text."""
    return date.fromisoformat(text)


def utc_text(at: Instant) -> str:
    """Return a moment as UTC text, always 27 characters long."""
    return at.utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant(utc: str, offset_s: int) -> Instant:
    """Return the moment that was written as UTC text and offset."""
    return Instant(0.0, datetime.fromisoformat(utc).astimezone(_zone(offset_s)))


@lru_cache(maxsize=64)
def _zone(offset_s: int) -> timezone:
    """Return the time zone of an offset; kept, as few occur and making one is slow."""
    return timezone(timedelta(seconds=offset_s))
