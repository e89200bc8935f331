"""What writes slots as a file for calendar programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from coach.domain.instant import Instant
from coach.domain.slot_rhythm import Rhythm


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One slot as it stands in a calendar.

    Attributes:
        uid: the same whenever this slot of this record is written.
        title: one line.
        body: what else there is to say.
        begins: the first time, on the clock face and without an offset: it is at this time of day
            wherever the user is.
        minutes: how long a session takes.
        rhythm: on which days it comes again.
        last_day: the last day on which it comes; None where it goes on.
    """

    uid: str
    title: str
    body: str
    begins: datetime
    minutes: int
    rhythm: Rhythm
    last_day: date | None = None


class CalendarWriter(Protocol):
    """Writes a calendar file."""

    def write(
        self, path: Path, entries: Sequence[CalendarEntry], now: Instant, *, replace: bool
    ) -> None:
        """Write entries into a file, whole or not at all.

        Args:
            path: where the user wants it.
            entries: of one record.
            now: the present moment; what is written later counts.
            replace: whether the user agreed that a file of this name is replaced.

        Raises:
            ExportProblem: it cannot be written, or there is a file and nobody agreed.
        """
