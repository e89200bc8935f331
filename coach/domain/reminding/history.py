"""What was shown of reminders and what was answered to it, as a record keeps it.

The limits on reminders (once, once more, not before the snooze is over) are worked out from what
was really shown, by day and slot. So they hold after a restart, and where the clock is set back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coach.domain.instant import Instant


class Word(StrEnum):
    """What happened; the words are part of the record."""

    SHOWN = "shown"
    """A slot was announced."""
    REPEATED = "repeated"
    """It was announced once more, because nothing was logged."""
    CAME_BACK = "came_back"
    """A snooze was over."""
    TRIED = "tried"
    """A sample notice was shown, because the user asked for one."""
    STARTED = "started"
    """Start was pressed on a notice."""
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    """Not this slot."""
    NOT_TODAY = "not_today"
    """No reminder more on that day."""
    PAUSED = "paused"
    RESUMED = "resumed"
    """A pause, or a "not today", was taken back."""


class Channel(StrEnum):
    """Where a notice was shown; the words are part of the record."""

    DESKTOP = "desktop"
    """The desktop's own notifications."""
    TRAY = "tray"
    """A balloon at the tray."""
    WINDOW = "window"
    """The program's own window."""


class WhyNot(StrEnum):
    """Why not today; the words are part of the record."""

    PAIN = "pain"
    TIRED = "tired"
    NO_TIME = "no_time"
    AWAY = "away"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReminderEvent:
    """One thing that happened.

    Attributes:
        at: when.
        day: the local day it is about.
        slot_id: the slot it is about, or `MOVEMENT_BREAK`, or None.
        until: when a snooze or a pause ends, in UTC; None for the next slot, and for no end.
        channel: where a notice was shown; None for what is no notice.
        why: why not today; None where nobody said.
    """

    at: Instant
    day: date
    word: Word
    slot_id: str | None = None
    until: datetime | None = None
    channel: Channel | None = None
    why: WhyNot | None = None


NOTICES_BY_THEMSELVES = frozenset({Word.SHOWN, Word.REPEATED})
"""Notices that the user did not ask for: they count towards the most there may be on a day."""

PAUSING = frozenset({Word.PAUSED, Word.RESUMED})
"""The last of these says whether a pause lasts."""

MOVEMENT_BREAK = "+movement_break"
"""Stands in the place of a slot's id where an event is about a movement break; no slot can have it:
ids of program files begin with a letter."""

_OF_A_SLOT = frozenset(
    {Word.SHOWN, Word.REPEATED, Word.CAME_BACK, Word.STARTED, Word.SNOOZED, Word.SKIPPED}
)


class ReminderHistory:
    """What happened so far.

    Args:
        events: in the order in which they were kept, of the last days and the pause that lasts.
    """

    def __init__(self, events: Iterable[ReminderEvent] = ()) -> None:
        self._events = tuple(events)
        self._of_slot: dict[tuple[date, str], list[ReminderEvent]] = {}
        for one in self._events:
            if one.slot_id is not None and one.word in _OF_A_SLOT:
                self._of_slot.setdefault((one.day, one.slot_id), []).append(one)

    def of_slot(self, day: date, slot_id: str) -> Sequence[ReminderEvent]:
        """Return what happened about one slot, in order."""
        return self._of_slot.get((day, slot_id), ())

    def by_themselves(self, day: date) -> int:
        """Return how many notices of a day's slots came without being asked for."""
        return sum(
            one.day == day and one.word in NOTICES_BY_THEMSELVES and one.slot_id != MOVEMENT_BREAK
            for one in self._events
        )

    def no_more_on(self, day: date) -> bool:
        """Return whether it was said of a day that no reminder comes any more."""
        return self._no_more(day, None)

    def no_more_breaks_on(self, day: date) -> bool:
        """Return whether it was said of a day that no movement break is proposed any more."""
        return self._no_more(day, MOVEMENT_BREAK)

    def is_paused(self, now: Instant) -> bool:
        """Return whether a pause lasts now."""
        pause = self.pause
        return pause is not None and (pause.until is None or pause.until > now.utc)

    def _no_more(self, day: date, about: str | None) -> bool:
        said = [
            one.word
            for one in self._events
            if (one.day == day and one.word is Word.NOT_TODAY and one.slot_id == about)
            or one.word is Word.RESUMED
        ]
        return bool(said) and said[-1] is Word.NOT_TODAY

    @property
    def pause(self) -> ReminderEvent | None:
        """The pause that was begun last and not taken back, be it over or not; else None."""
        last = next((one for one in reversed(self._events) if one.word in PAUSING), None)
        return last if last is not None and last.word is Word.PAUSED else None

    def and_then(self, event: ReminderEvent) -> "ReminderHistory":
        """Return the history with one event more."""
        return ReminderHistory((*self._events, event))
