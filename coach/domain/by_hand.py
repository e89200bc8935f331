"""A past session that the user adds by hand: done without the program, told of afterwards.

It counts for its slot like any other, is marked wherever it is counted, and never looks measured:
it has no holds and no seconds (docs/decisions/0091-a-session-by-hand.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, auto
from fractions import Fraction

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.program import Slot
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.slots import SlotDay


class Amount(Enum):
    """How much of it was done, as far as somebody can say afterwards."""

    WHOLE = Fraction(1)
    HALF = Fraction(1, 2)

    def of(self, holds: int) -> int:
        """Return how many of some holds that is: half of an odd number is the smaller half."""
        return int(holds * self.value)


@dataclass(frozen=True, slots=True)
class ToldPain:
    """How pain was at a past moment, as it is told afterwards; None for what is not told.

    Attributes:
        back, leg: pain, 0-10.
        leg_site: furthest place in the leg.
    """

    back: int | None = None
    leg: int | None = None
    leg_site: LegSite | None = None


NOT_TOLD = ToldPain()
"""Nothing is told of it."""


@dataclass(frozen=True, slots=True)
class ToldSession:
    """What is told of a past session.

    Attributes:
        day: the day on the calendar.
        began: about when it began, on the clock face.
        before, after: how pain was then. It asks for the warning signs as a number said at the time
            would, and is read by nothing else (docs/decisions/0096-pain-that-is-told.md).
    """

    day: date
    began: time
    amount: Amount = Amount.WHOLE
    before: ToldPain = NOT_TOLD
    after: ToldPain = NOT_TOLD

    def pain(
        self, session_id: str, started: Instant, ended: Instant, now: Instant
    ) -> Iterator[CheckIn]:
        """Yield what is told of pain, each about its moment and told now.

        Raises:
            ValueError: a number is off the scale.
        """
        moments = ((AskedWhen.BEFORE, started, self.before), (AskedWhen.AFTER, ended, self.after))
        for asked, at, told in moments:
            if told != NOT_TOLD:
                yield CheckIn(
                    asked,
                    at,
                    told.back,
                    told.leg,
                    told.leg_site,
                    session_id,
                    put_right_at=now,
                )

    def started(self, now: Instant) -> Instant:
        """Return when it began, in the UTC offset of now."""
        return Instant(0.0, datetime.combine(self.day, self.began, now.wall.tzinfo))


class WhyNot(Enum):
    """Why a session cannot be added."""

    TO_COME = auto()
    """It would begin later than now."""
    NO_PLAN = auto()
    """There was no plan yet."""
    IN_ANOTHER = auto()
    """There is another session at that time."""


def why_not(
    started: Instant, ended: Instant, now: Instant, others: Iterable[SessionSummary]
) -> WhyNot | None:
    """Return why a session cannot have been then, or None.

    Args:
        started: when it began.
        ended: about when it ended.
        now: the present moment.
        others: the sessions of the days around it.
    """
    if started.utc > now.utc:
        return WhyNot.TO_COME
    for one in others:
        if one.lived or one.status is SessionStatus.RUNNING:
            last = one.ended or now
            if one.started.utc < ended.utc and started.utc < last.utc:
                return WhyNot.IN_ANOTHER
    return None


def slot_at(due: Sequence[SlotDay], started: Instant) -> Slot | None:
    """Return the slot that a past session counts for, or None where none is due that day.

    The last one that had opened; before the first has opened, that one: doing it early is doing it.

    Args:
        due: the slots of the day, in order.
        started: when it began.
    """
    face = started.wall.replace(tzinfo=None)
    opened = [one.slot for one in due if one.opens <= face]
    return opened[-1] if opened else next((one.slot for one in due), None)


def amount_of(totals: SessionTotals) -> Amount:
    """Return what was told of a session that was added by hand."""
    return Amount.WHOLE if totals.holds_completed == totals.holds_planned else Amount.HALF
