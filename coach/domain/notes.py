"""What somebody wants to keep of a day besides sessions: a walk, a medicine, what helped, a note.

In the user's own words, and nothing is ever worked out from them. Of a medicine there is a name and
since when, never a dose. Nothing said is overwritten: a note that is put right or taken out is said
again under its number, and the last word counts.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

WORDS_MAX = 200
"""Most characters of one note."""

MINUTES_MAX = 1440
"""Most minutes of one note: a whole day."""

TOLD_ON_DAYS: Final = (14, 21)
"""Days of a medicine on which a neutral sentence is said; the first day is 1 (product rule)."""


class NoteKind(StrEnum):
    """What a note is about; the words are part of the record."""

    WALK = "walk"
    ACTIVITY = "activity"
    CARE = "care"
    """Massage, manual therapy, needles, cold or whatever else somebody has done to them."""
    MEDICINE = "medicine"
    TRIGGER = "trigger"
    HELPED = "helped"
    BRACE = "brace"
    """A back brace or belt that was worn."""
    NOTE = "note"


WITH_MINUTES: Final = frozenset({NoteKind.WALK, NoteKind.ACTIVITY, NoteKind.CARE, NoteKind.BRACE})
"""Kinds of which it may be said how long they took."""


@dataclass(frozen=True, slots=True)
class NoteSaid:
    """What was said of a note.

    Attributes:
        number: which note, from 1.
        at: when it was said.
        day: the local day it is about; None where it is taken out.
        words: in the user's words; may be empty.
        minutes: how long it took, or None where that was not said.
        until: the last local day of a medicine, the same as `day` for one that was taken once;
            None while it is taken, and for all else.
    """

    number: int
    at: Instant
    day: date | None
    kind: NoteKind
    words: str = ""
    minutes: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it stands; see `NoteSaid`."""

    number: int
    day: date
    kind: NoteKind
    words: str = ""
    minutes: int | None = None
    until: date | None = None

    @property
    def lasts(self) -> bool:
        """Whether it is a medicine that is still taken."""
        return self.kind is NoteKind.MEDICINE and self.until is None

    def nth_day(self, today: date) -> int:
        """Return which day of it today is, from 1."""
        return (today - self.day).days + 1


def notes(said: Iterable[NoteSaid]) -> tuple[Note, ...]:
    """Return the notes that stand, in order of their day.

    Args:
        said: in the order in which it was kept.
    """
    standing = latest_by(said, lambda one: one.number).values()
    found = [
        Note(one.number, one.day, one.kind, one.words, one.minutes, one.until)
        for one in standing
        if one.day is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.number)))


@dataclass(frozen=True, slots=True)
class KeptNote:
    """What was said of a note, and whether it is the last word of it."""

    said: NoteSaid
    counts: bool


def kept_notes(said: Sequence[NoteSaid]) -> tuple[KeptNote, ...]:
    """Return all that was said of notes, in order of time, with whether it counts.

    Args:
        said: in the order in which it was kept.
    """
    last = latest_by(enumerate(said), lambda pair: pair[1].number).values()
    counting = {place for place, _ in last}
    kept = [KeptNote(one, place in counting) for place, one in enumerate(said)]
    return tuple(sorted(kept, key=lambda one: (one.said.at.local_date, one.said.at.utc)))


def medicine_to_tell_of(
    standing: Sequence[Note], today: date, told: Container[tuple[int, int]]
) -> tuple[Note, int] | None:
    """Return a medicine that is taken for so long that its user may ask about it, and the days.

    Args:
        standing: the notes that stand.
        today: the day lived now.
        told: number and day, one of `TOLD_ON_DAYS`, of what was told and put aside.
    """
    for note in standing:
        reached = [days for days in TOLD_ON_DAYS if note.lasts and note.nth_day(today) >= days]
        if reached and (note.number, reached[-1]) not in told:
            return note, reached[-1]
    return None


def taken_until(note: Note, today: date) -> date | None:
    """Return the last day on which a medicine was taken that is taken no more from today on.

    It is yesterday; None where it began today, and was not taken at all.
    """
    return today - timedelta(days=1) if note.day < today else None
