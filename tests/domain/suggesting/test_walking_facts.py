"""What of a week is a ground for a longer walk, and what is one against it (rule R32)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from coach.domain.mornings import Mornings
from coach.domain.movements_done import WALK, MovementDone
from coach.domain.pain import AskedWhen, CheckIn, Signs
from coach.domain.plan_in_force import PlanInForce
from coach.domain.rules import PlanRules, WalkGrowth
from coach.domain.suggesting.facts import WalkingFacts
from coach.domain.suggesting.walking_facts import LEG_FLAG, WalkingHistory, walking_facts
from coach.domain.walking_dose import Walking
from coach.domain.walking_record import DaysOfWalks
from tests.builders import a_plan, a_prescription, an_instant

NOW = an_instant()
TODAY = NOW.local_date
RULES = PlanRules(walking=WalkGrowth(grow_by_min=2, days_a_step=7, up_to_min=30))
ONCE = Walking(10, 1)
CALM = {TODAY - timedelta(days=ago): 2 for ago in range(40)}


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def plan_of(days: int, walking: Walking | None = ONCE, rules: PlanRules = RULES) -> PlanInForce:
    made = replace(a_prescription(), walking=walking, rules=rules)
    return a_plan(NOW.earlier(86_400.0 * days), made)


def found(*plans: PlanInForce, mornings: dict[date, int] = CALM, **history: Any) -> WalkingFacts:
    made = walking_facts(
        plans or [plan_of(30)], WalkingHistory(**history), Mornings(mornings), (), TODAY
    )
    assert made is not None
    return made


def said(days: int, **values: Any) -> CheckIn:
    return CheckIn(AskedWhen.AFTER, NOW.earlier(86_400.0 * days), **values)


def test_a_quiet_week_speaks_against_nothing_and_counts_the_walks_up_to_yesterday() -> None:
    walks = [MovementDone(WALK, NOW.earlier(86_400.0 * days), 600, 600) for days in (0, 1, 7, 8)]
    week = found(movements=walks)

    assert (week.due, week.done, week.calm) == (7, 2, 8)
    assert (week.against, week.gentle_days, week.leg) == (False, 0, False)


@pytest.mark.parametrize(
    ("one", "against"),
    [
        (said(7, back=4, leg=4, elsewhere=4), False),
        (said(7, back=5), True), (said(0, leg=5), True), (said(3, elsewhere=5), True),
        (said(3, back=0, signs=Signs(sharp=True)), True),
        (said(8, back=9, signs=Signs(sharp=True)), False),
    ],
)  # fmt: skip
def test_much_pain_and_a_warning_sign_in_these_days_stand_against_it(
    one: CheckIn, *, against: bool
) -> None:
    assert found(check_ins=[one]).against is against


def test_a_leg_further_down_in_these_days_stands_against_it() -> None:
    assert [found(moved_down=[ago(days)]).against for days in (0, 7, 8)] == [True, True, False]


@pytest.mark.parametrize(("rating", "against"), [(2, False), (3, False), (4, True)])
def test_a_morning_more_than_one_above_usual_stands_against_it(
    rating: int, *, against: bool
) -> None:
    assert found(mornings=CALM | {ago(3): rating}).against is against


def test_bad_days_and_days_of_a_flare_and_after_one_are_gentle() -> None:
    kinds = DaysOfWalks(spared=[ago(2)], bad=[ago(4)], flares_ended=())

    assert found(kinds=kinds).gentle_days == 2
    assert found(kinds=replace(kinds, flares_ended=(ago(20),))).gentle_days == 8
    assert found(kinds=DaysOfWalks(flares_ended=(ago(40),))).gentle_days == 0


def test_it_counts_from_the_day_on_which_walks_became_what_they_are() -> None:
    plans = plan_of(30), plan_of(20, Walking(8, 1)), plan_of(10), plan_of(3)

    assert found(*plans).since == ago(10)


def test_where_walks_do_not_grow_there_are_no_facts() -> None:
    for plan in (plan_of(9, None), plan_of(9, rules=PlanRules())):
        assert walking_facts([plan], WalkingHistory(), Mornings(CALM), (), TODAY) is None
    leg = walking_facts([plan_of(9)], WalkingHistory(), Mornings(CALM), [LEG_FLAG], TODAY)
    assert leg is not None
    assert leg.leg
