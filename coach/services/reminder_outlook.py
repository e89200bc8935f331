"""What the process at the tray needs of a record that is not open: when to open it, and one line.

Opening loads the libraries of the record and takes three times the memory, for nothing while no
notice is due. Which notice is shown is decided with the record open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from coach.domain.instant import Instant
from coach.domain.reminding.movement_break import Sitting, may_be_proposed, sitting_so_far
from coach.domain.reminding.next_notice import Known, next_notice
from coach.domain.warning_signs import Screening, locking
from coach.services import preferences
from coach.services.first_start import next_step
from coach.services.preferences import Preferences
from coach.services.reminders_stand import RemindersRead, RemindersStand, known_of, stand_of


@dataclass(frozen=True, slots=True)
class BreaksInSight:
    """Movement breaks, where the user wants them.

    Attributes:
        every_min: after so many minutes at the computer.
        may_come: whether one may be proposed now, as far as can be told here.
        sitting: how long the user sits, for whoever begins to watch.
    """

    every_min: int
    may_come: bool
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is in sight.

    Attributes:
        stand: how things stand with reminders, with the next of them.
        moment: from when the record is to be opened, in UTC; None while nothing is in sight.
        breaks: movement breaks; None where none are wanted.
    """

    stand: RemindersStand
    moment: datetime | None
    breaks: BreaksInSight | None = None


class RecordInSight(RemindersRead, Protocol):
    """What is read of the record for an outlook; each method as the store's.

    Wide: see `RemindersRead`.
    """

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""

    def screenings(self) -> Sequence[Screening]:
        """Return every set of answers to the warning signs, in order of their time."""

    def cut_off(self) -> bool:
        """Return whether a session began that never ended."""


@dataclass(frozen=True, slots=True)
class LookOut:
    """Looks into a record that nobody here has open.

    Attributes:
        now: reads the clock.
        look: returns what is in sight; None where the record has to be opened to say more.
    """

    now: Callable[[], Instant]
    look: Callable[[], Outlook | None]


def outlook(record: RecordInSight, now: Instant) -> Outlook | None:
    """Return what is in sight, or None where something else comes first, as at every start."""
    if next_step(record.setting) is not None or record.cut_off() or not record.plans():
        return None
    wanted = preferences.read(record.setting)
    locked = locking(record.screenings()) is not None
    known = known_of(record, wanted, now, locked=locked)
    found = next_notice(known, now)
    moment = found.at if found is not None else None
    return Outlook(stand_of(known, now, 1), moment, _breaks(known, wanted, now))


def _breaks(known: Known, wanted: Preferences, now: Instant) -> BreaksInSight | None:
    every_min = wanted.movement_break_min
    if every_min is None:
        return None
    quiet = wanted.reminder_settings.quiet
    may_come = not known.locked and may_be_proposed(known.history, quiet, known.spared, now)
    return BreaksInSight(every_min, may_come, sitting_so_far(known.history, now, every_min))
