"""One day as it is read: what was said of it beside its sessions, and the movements done on it.

Whatever shows or writes a day takes it from here, as it takes a session from `SessionReport`. What
nobody said is None: a day without a morning rating is not a day without pain.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coach.domain.bad_day import BadDay, WhyBad, bad_days
from coach.domain.earliest_start import GotUp
from coach.domain.flare import Flare, FlareDays
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by
from coach.domain.mornings import Mornings, morning_answers
from coach.domain.movements_done import MovementDone
from coach.domain.pain import CheckIn
from coach.domain.walking import WalkingDay


@dataclass(frozen=True, slots=True)
class DayReport:
    """One local day.

    Attributes:
        morning: what was answered that morning, the answer that counts; None where nothing was.
        usual: the usual morning pain as it was before that day, or None where it is not known.
        got_up: when they got up, as they said it, or None.
        why_bad: why it was a bad day, or None where it was none.
        flare_day: which day of a flare it was, from 1; None outside of flares.
        moved_s: seconds that supporting movements took that day, by their id.
        walks: the walks asked for and done; None where neither.
    """

    day: date
    morning: CheckIn | None = None
    usual: float | None = None
    got_up: Instant | None = None
    why_bad: WhyBad | None = None
    flare_day: int | None = None
    moved_s: Mapping[str, float] = field(default_factory=dict)
    walks: WalkingDay | None = None

    @property
    def told(self) -> bool:
        """Whether anything was said or done on it; on a day of a flare, and on one that asks for
        walks alone, it may be nothing.
        """
        said = (self.morning, self.got_up, self.why_bad)
        return bool(self.moved_s) or any(one is not None for one in said)


@dataclass(frozen=True, slots=True)
class Diary:
    """What was said and done beside sessions, each kind in the order in which it was kept.

    Attributes:
        check_ins: from long enough before the first day that its usual pain is known.
    """

    check_ins: Sequence[CheckIn] = ()
    got_up: Sequence[GotUp] = ()
    bad_days: Sequence[BadDay] = ()
    flares: Sequence[Flare] = ()
    movements: Sequence[MovementDone] = ()


def day_reports(
    diary: Diary, first: date, last: date, flares: FlareDays, walks: Mapping[date, WalkingDay]
) -> tuple[DayReport, ...]:
    """Return the days of a range of which anything is known, in order.

    Args:
        diary: what was said and done.
        first: the first day of the range.
        last: its last day, included.
        flares: the days of flares.
        walks: of each day that asks for some or on which there were some.
    """
    mornings, answers = Mornings.of(diary.check_ins), morning_answers(diary.check_ins)
    got_up = latest_by(diary.got_up, lambda said: said.day)
    bad = bad_days(diary.bad_days)
    moved = _moved(diary.movements)
    known = {*answers, *got_up, *bad, *moved, *walks, *flares.days(first, last)}
    return tuple(
        DayReport(
            day=day,
            morning=answers.get(day),
            usual=mornings.usual_before(day) if day in answers else None,
            got_up=got_up[day].at if day in got_up else None,
            why_bad=bad.get(day),
            flare_day=flares.nth(day),
            moved_s=moved.get(day, {}),
            walks=walks.get(day),
        )
        for day in sorted(known)
        if first <= day <= last
    )


def _moved(movements: Iterable[MovementDone]) -> Mapping[date, Mapping[str, float]]:
    moved: dict[date, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in movements:
        moved[one.started.local_date][one.movement_id] += one.done_s
    return moved
