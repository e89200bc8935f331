"""From the record to what a longer walk rests on. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coach.domain.calendar import days
from coach.domain.mornings import USUAL_KNOWN_FROM, Mornings
from coach.domain.movements_done import MovementDone
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.suggesting.facts import NEVER_MORE_FROM, WalkingFacts
from coach.domain.walking_record import DaysOfWalks, walking_days, walks_done

LEG_FLAG: Final = "leg_symptoms"
"""The profile flag of pain in a leg, as `profile_flags.toml` names it."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WalkingHistory:
    """What the store holds of walks and of the days around them.

    Attributes:
        movements: those done in the days that count.
        check_ins: of these days.
        moved_down: the days on which an answer said that the leg is further down than before.
        kinds: the days that ask for less.
    """

    movements: Sequence[MovementDone] = ()
    check_ins: Sequence[CheckIn] = ()
    moved_down: Collection[date] = ()
    kinds: DaysOfWalks = DaysOfWalks()


def walking_facts(
    plans: Sequence[PlanInForce],
    history: WalkingHistory,
    mornings: Mornings,
    flags: Collection[str],
    today: date,
) -> WalkingFacts | None:
    """Return the facts of the last days of a step; None where walks do not grow.

    Args:
        plans: every plan that was ever in force, oldest first; at least one.
        history: what the store holds.
        mornings: morning ratings, from long enough before.
        flags: ids of the profile flags that are true of the user.
        today: the local day; its walks do not count yet, what is said on it does.
    """
    now = plans[-1].prescription
    grows, walking = now.rules.walking, now.walking
    if grows is None or walking is None:
        return None
    since = plans[-1].first_day
    for plan in reversed(plans):
        if plan.prescription.walking != walking:
            break
        since = plan.first_day
    first = today - timedelta(days=grows.days_a_step)
    span = tuple(days(first, today))
    walks = walking_days(plans, history.movements, first, today, history.kinds, last=today - _DAY)
    done = walks_done(walks.values())
    rise_max = now.rules.progression.morning_rise_max
    rated = [calm for day in span if (calm := _is_calm(mornings, day, rise_max)) is not None]
    kinds = history.kinds
    return WalkingFacts(
        walking,
        since,
        due=done.due,
        done=done.done,
        calm=sum(rated),
        against=not all(rated) or _much_pain(history, span),
        gentle_days=sum(
            day in kinds.spared or day in kinds.bad or kinds.on_the_way_back(day) for day in span
        ),
        leg=LEG_FLAG in flags,
    )


def _is_calm(mornings: Mornings, day: date, rise_max: int) -> bool | None:
    """Return whether a morning was calm; None where it was not rated, or usual is not known."""
    rating, (usual, count) = mornings.by_day.get(day), mornings.usual(day - _DAY)
    if rating is None or usual is None or count < USUAL_KNOWN_FROM:
        return None
    return rating <= usual + rise_max


def _much_pain(history: WalkingHistory, span: Iterable[date]) -> bool:
    of_days = set(span)
    said = [one for one in history.check_ins if one.at.local_date in of_days]
    return any(day in history.moved_down for day in of_days) or any(
        one.warning or max(one.back or 0, one.leg or 0, one.elsewhere or 0) >= NEVER_MORE_FROM
        for one in said
    )
