"""What was said of each profile flag and when, and which one is to be asked about again now.

Some flags are meant for a time only, such as six weeks without bending (S8). After the days that
the flag's file names, the user is asked whether to go on. No flag ends by itself.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from coach.domain.instant import Instant

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag


class FlagWord(StrEnum):
    """What was said; each is kept by its word."""

    TRUE = "true"
    """It was ticked."""
    STILL = "still"
    """Asked again, the user goes on with it."""
    NO_LONGER = "no_longer"
    """It was taken out."""


@dataclass(frozen=True, slots=True)
class FlagSaid:
    """One thing that was said of a flag; the latest of each flag counts.

    Attributes:
        flag_id: of which flag.
        at: when it was said. Earlier versions kept no day: then when a later one first saw the
            flag.
        ask_after: days after which to ask again; None where it stays.
    """

    flag_id: str
    word: FlagWord
    at: Instant
    ask_after: int | None = None

    def asks_by(self, today: date) -> bool:
        """Return whether it is to be asked again by a day."""
        if self.word is FlagWord.NO_LONGER or self.ask_after is None:
            return False
        # Not `day + days`: the last days of the calendar have no such day.
        return today - self.at.local_date >= timedelta(days=self.ask_after)


def latest(said: Iterable[FlagSaid]) -> dict[str, FlagSaid]:
    """Return what counts of each flag.

    Args:
        said: all that was ever said, oldest first.
    """
    return {one.flag_id: one for one in said}


LEG_SYMPTOMS: Final = "leg_symptoms"
"""The flag whose question names pain, tingling and numbness in a leg: ticking it says so."""


def leg_ticked(said: Iterable[FlagSaid]) -> tuple[Instant, ...]:
    """Return when it was ticked that a leg feels something, oldest first.

    Args:
        said: all that was ever said, oldest first.
    """
    return tuple(
        one.at for one in said if one.flag_id == LEG_SYMPTOMS and one.word is FlagWord.TRUE
    )


def due(said: Iterable[FlagSaid], today: date) -> tuple[FlagSaid, ...]:
    """Return what is to be asked about now, longest said first.

    Args:
        said: all that was ever said, oldest first.
        today: the local day.
    """
    asked = [one for one in latest(said).values() if one.asks_by(today)]
    return tuple(sorted(asked, key=lambda one: (one.at.utc, one.flag_id)))


def changes(
    before: Iterable[str], after: Iterable[str], flags: Sequence["ProfileFlag"], at: Instant
) -> tuple[FlagSaid, ...]:
    """Return what is said by ticking other boxes.

    Args:
        before: ids of what was ticked.
        after: ids of what is.
        flags: all there are; one that is not among them is never asked about again.
        at: when.
    """
    was, now = frozenset(before), frozenset(after)
    days = {flag.id: flag.review_days for flag in flags}
    ticked = [FlagSaid(each, FlagWord.TRUE, at, days.get(each)) for each in sorted(now - was)]
    gone = [FlagSaid(each, FlagWord.NO_LONGER, at) for each in sorted(was - now)]
    return (*ticked, *gone)


def said_of(word: str) -> tuple[FlagSaid, ...]:
    """Read what a record keeps.

    Raises:
        ValueError: it is damaged, or of a later version.
    """
    found = json.loads(word)
    try:
        return tuple(
            FlagSaid(
                str(flag_id),
                FlagWord(said),
                Instant(0.0, datetime.fromisoformat(at)),
                int(days) if days is not None else None,
            )
            for flag_id, said, at, days in found
        )
    except TypeError as damaged:
        raise ValueError(word) from damaged


def word_of(said: tuple[FlagSaid, ...]) -> str:
    """Write what a record keeps."""
    rows = [[one.flag_id, one.word.value, one.at.wall.isoformat(), one.ask_after] for one in said]
    return json.dumps(rows)
