"""The ways to take up a plan that was looked at: one change a week, all at once, or with another
hold; and what is to be said before.

Which way comes first is a rule of the plan, not of the page that shows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.difference_effect import Effect, effects
from coach.domain.ladder import Library
from coach.domain.one_change_a_week import (
    OneAWeek,
    harder_exercises,
    more_sessions,
    more_walking,
    most_rungs_up,
    one_a_week,
)
from coach.domain.plan_changes import ToRung
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.engine.timeline import Pace
from coach.services.adjust_plan import Preview, preview


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to take up a plan.

    Attributes:
        at_once: the whole of it.
        effects: of each difference of `at_once`, whether it asks for more or for less.
        a_week: how it goes one change a week, where it is harder in more than one thing; else None.
        first: the plan of the first of those weeks, beside the one in force; None without it.
        changed_on: the day of a change within the last week, where this one asks for more; else
            None.
        beside_walks: where walks are longer or more as well, what else asks for more on the first
            day: names of exercises, and whether sessions a day do.
        climbs: by how many versions the exercise that goes up furthest does.
    """

    at_once: Preview
    effects: tuple[Effect, ...]
    a_week: OneAWeek | None = None
    first: Preview | None = None
    changed_on: date | None = None
    beside_walks: tuple[tuple[str, ...], bool] | None = None
    climbs: int = 0


def ways(
    plans: Sequence[PlanInForce], looked_at: Preview, library: Library, today: date, pace: Pace
) -> Ways:
    """Return the ways to take up a plan.

    Args:
        plans: every plan that was ever in force, oldest first; at least one.
        looked_at: the plan that may follow.
        library: tells which rung is higher.
        today: the day lived now.
        pace: the user's seconds between the holds.
    """
    old, new = plans[-1].prescription, looked_at.prescription
    library = library.with_own(new.ladders)
    marked = effects(looked_at.differences, library)
    walks, sessions = more_walking(old, new), more_sessions(old, new)
    harder = harder_exercises(old, new, library)
    if not (walks or sessions or harder):
        return Ways(looked_at, marked)
    changed = None
    if len(plans) > 1 and (today - plans[-1].first_day).days < DAYS_A_WEEK:
        changed = plans[-1].first_day
    a_week = one_a_week(old, new, library)
    first = preview(old, a_week.first, pace) if a_week is not None else None
    beside = (tuple(one.name for one in harder), sessions) if walks else None
    if beside is not None and a_week is not None:
        beside = ((a_week.now,), False)
    return Ways(
        looked_at,
        marked,
        a_week,
        first,
        changed,
        beside if beside is not None and any(beside) else None,
        most_rungs_up(old, new, library),
    )


def with_usual_hold(plan: Prescription, wanted: ToRung, library: Library) -> ToRung | None:
    """Return a change of rung with the hold that the rung has by itself, where that is longer than
    the plan's and is to be asked about; else None.

    Nothing is asked where one side moves alone, nor where the sides have other doses.
    """
    exercise, ladder = plan.exercise(wanted.ladder_id), library.ladder(wanted.ladder_id)
    rung = ladder.find(wanted.rung_id) if ladder is not None else None
    if exercise is None or rung is None or (exercise.each_side and wanted.sides):
        return None
    if exercise.dose.sides is not None:
        return None
    if exercise.dose.moved or rung.dose.hold_s <= exercise.dose.hold_s:
        return None
    return ToRung(wanted.ladder_id, wanted.rung_id, wanted.sides, wanted.sets, rung.dose.hold_s)
