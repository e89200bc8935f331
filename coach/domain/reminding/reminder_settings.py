"""What the user wants of reminders: whether, how many, and when it is quiet."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import Enum, auto

from coach.domain.calendar import on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.next_due import first_moment

REPEAT_AFTER = timedelta(minutes=60)
"""The second reminder comes this long after the first, or after half of what was then left of the
slot's window, whichever is sooner (product rule)."""

SHORTEST_REPEAT = timedelta(minutes=15)
"""Least time between the first reminder and the second (product rule)."""

_DAY = timedelta(days=1)


class Snooze(Enum):
    """For how long a notice is put off; whichever is chosen, it ends with its slot."""

    SHORT = timedelta(minutes=10)
    LONG = timedelta(minutes=30)
    NEXT_SLOT = None


class PauseFor(Enum):
    """For how long no reminder comes."""

    HOUR = auto()
    THREE_DAYS = auto()
    WEEK = auto()
    NO_END = auto()
    """Until they are switched on again."""


_DAYS_OF_PAUSE = {PauseFor.THREE_DAYS: 3, PauseFor.WEEK: 7}


def pause_ends(wanted: PauseFor, now: Instant, zone: tzinfo) -> datetime | None:
    """Return when a pause that begins now is over, in UTC; None where it has no end.

    A pause of days counts today and ends as a day begins: one of three days as the fourth begins.
    """
    if wanted is PauseFor.HOUR:
        return now.utc + timedelta(hours=1)
    count = _DAYS_OF_PAUSE.get(wanted)
    if count is None:
        return None
    return first_moment(on_face(now.local_date + count * _DAY, time(DAY_STARTS_H)), zone)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Hours on the clock face in which nothing is shown; none where both are the same time.

    Attributes:
        begin, end: they may lie on both sides of midnight.
    """

    begin: time = time(22)
    end: time = time(7)

    def hold(self, face: time) -> bool:
        """Return whether it is quiet at a time of the clock face."""
        if self.begin <= self.end:
            return self.begin <= face < self.end
        return face >= self.begin or face < self.end

    def let_through(self, moment: datetime, zone: tzinfo) -> datetime:
        """Return a moment that is not quiet: this one, or the end of the quiet hours it lies in.

        Args:
            moment: in UTC.
            zone: where the clock hangs.
        """
        face = moment.astimezone(zone).replace(tzinfo=None)
        if not self.hold(face.time()):
            return moment
        day = face.date() if face.time() < self.end else face.date() + _DAY
        end = datetime.combine(day, self.end)
        first = first_moment(end, zone)
        if first > moment:
            return first
        # The clock shows the end twice, and this moment lies before the second time.
        return max(moment, end.replace(tzinfo=zone, fold=1).astimezone(UTC))


NEVER_QUIET = QuietHours(time(0), time(0))


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """What the user wants.

    Attributes:
        on: whether there are reminders at all.
        quiet: when nothing is shown.
        most_a_day: so many notices come by themselves on one day.
        repeat: whether one more comes where nothing was logged.
    """

    on: bool = True
    quiet: QuietHours = QuietHours()
    most_a_day: int = 6
    repeat: bool = True
