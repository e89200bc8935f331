"""The walks of some days as a log tells of them: only of days on which the program was in use."""

from collections.abc import Mapping, Sequence
from datetime import date

from coach.domain.bad_day import bad_days
from coach.domain.day_report import Diary
from coach.domain.instant import Instant
from coach.domain.leg_direction import days_moved_down
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.slots import DaysInUse
from coach.domain.walking import WalkingDay
from coach.domain.walking_record import DaysOfWalks, days_of_walks, walking_days


def walks_of_days(
    plans: Sequence[PlanInForce],
    diary: Diary,
    begun: Sequence[SessionSummary],
    of_days: tuple[date, date],
    now: Instant,
    in_use: DaysInUse,
) -> Mapping[date, WalkingDay]:
    """Return the walks of each day that asks for some, or on which there were some.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        diary: what was said and done on these days.
        begun: the sessions of these days.
        of_days: the first and the last of them.
        now: the present moment.
        in_use: the days that ask for anything.
    """
    (first, last), today = of_days, now.local_date
    kinds = DaysOfWalks()
    if any(one.prescription.walking is not None for one in plans):
        bad = {*bad_days(diary.bad_days), *days_moved_down(diary.check_ins)}
        kinds = days_of_walks(diary.flares, today, begun, bad)
    found = walking_days(plans, diary.movements, max(first, in_use.first), today, kinds, last)
    return {day: one for day, one in found.items() if one.walked_s or day in in_use}
