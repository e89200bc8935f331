"""Every answer gets an answer, and what moved down the leg the first one."""

from datetime import date

import pytest

from coach.domain.leg_direction import days_moved_down
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_answer import (
    PainAnswer,
    SaidBefore,
    Says,
    answer_to,
    said_before,
)
from coach.domain.pain_zones import Zone
from coach.domain.rules import PainZones
from tests.builders import an_instant
from tests.storage.stores.moments import on

NONE, BUTTOCK, THIGH, FOOT = LegSite.NONE, LegSite.BUTTOCK, LegSite.THIGH, LegSite.FOOT
MORNING, BEFORE, DURING, AFTER = (
    AskedWhen.MORNING,
    AskedWhen.BEFORE,
    AskedWhen.DURING,
    AskedWhen.AFTER,
)


def said(
    asked: AskedWhen,
    day: int,
    hour: int,
    back: int | None = None,
    site: LegSite | None = None,
    *,
    leg: int | None = None,
    of: str | None = None,
) -> CheckIn:
    return CheckIn(asked, on(day, hour), back, leg, site, of)


def answered(answer: CheckIn, *earlier: CheckIn) -> PainAnswer:
    return answer_to(answer, said_before(answer, earlier, PainZones()))


QUIET_DAYS = tuple(said(MORNING, day, 8, 2, NONE) for day in (16, 17, 18))


def test_much_pain_and_foot_in_the_morning_after_quiet_days_are_not_met_with_silence() -> None:
    found = answered(said(MORNING, 19, 8, 8, FOOT), *QUIET_DAYS)
    assert found.says == (Says.MOVED_DOWN, Says.MUCH_PAIN)
    assert found.alarm


def test_leg_pain_in_the_foot_before_a_session_is_further_down_than_yesterday() -> None:
    found = answered(said(BEFORE, 19, 10, 2, FOOT, leg=4, of="19-1"), *QUIET_DAYS)
    assert found.says == (Says.MOVED_DOWN,)


def test_the_same_again_is_not_further_down() -> None:
    morning = said(MORNING, 19, 8, 2, FOOT)
    before = said(BEFORE, 19, 10, 2, FOOT, of="19-1")
    assert answered(before, *QUIET_DAYS, morning).says == (Says.SAME,)


def test_in_a_session_what_was_felt_at_its_start_counts_whatever_was_said_in_its_middle() -> None:
    before = said(BEFORE, 19, 10, 2, NONE, of="19-1")
    hurt = CheckIn(DURING, on(19, 11), leg=4, leg_site=THIGH, session_id="19-1")
    after = said(AFTER, 19, 12, 2, THIGH, of="19-1")
    assert answered(after, before, hurt).says == (Says.MOVED_DOWN,)
    assert answered(said(MORNING, 20, 8, 2, THIGH), before, hurt, after).says == (Says.SAME,)


def test_an_answer_of_long_ago_is_the_last_one_as_well() -> None:
    assert Says.MOVED_DOWN in answered(said(MORNING, 20, 8, None, THIGH), QUIET_DAYS[0]).says


def test_pain_in_a_leg_without_a_place_is_further_down_than_nothing() -> None:
    assert Says.MOVED_DOWN in answered(said(BEFORE, 19, 10, leg=3), *QUIET_DAYS).says
    contradicts = said(BEFORE, 19, 10, site=NONE, leg=3)
    assert Says.MOVED_DOWN in answered(contradicts, *QUIET_DAYS).says


def test_a_first_answer_moves_nowhere() -> None:
    assert answered(said(MORNING, 19, 8, 3, FOOT)).says == (Says.BELOW_KNEE,)
    assert answered(said(MORNING, 19, 8, 3, THIGH)).says == (Says.FIRST,)


def test_a_slip_that_was_put_right_is_no_place_to_move_from_nor_to() -> None:
    slip, right = said(MORNING, 19, 8, 8, FOOT), said(MORNING, 19, 9, 2, NONE)
    said_all = (*QUIET_DAYS, slip, right)
    assert answered(right, *said_all).says == (Says.SAME,)
    assert answered(said(BEFORE, 19, 10, 2, NONE), *said_all).says == (Says.SAME,)
    assert not days_moved_down(said_all)
    assert days_moved_down((*QUIET_DAYS, slip)) == {date(2026, 11, 19)}


def test_what_is_said_after_a_question_is_nothing_that_its_correction_is_compared_with() -> None:
    morning = said(MORNING, 19, 8, 2, THIGH)
    evening = said(AFTER, 19, 20, 2, NONE, of="19-2")
    put_right = said(MORNING, 19, 21, 2, THIGH)
    yesterday = said(MORNING, 18, 8, 2, THIGH)
    assert answered(put_right, yesterday, morning, evening).says == (Says.SAME,)


@pytest.mark.parametrize(
    ("back", "says"),
    [
        (4, Says.MORE),
        (1, Says.LESS),
        (2, Says.SAME),
        (5, Says.OVER_USUAL),
        (6, Says.OVER_USUAL),
        (7, Says.MUCH_PAIN),
    ],
)
def test_the_back_is_compared_with_the_last_time_and_the_usual(back: int, says: Says) -> None:
    assert answered(said(MORNING, 19, 8, back), *QUIET_DAYS).says == (says,)


def test_the_usual_is_not_known_after_two_mornings() -> None:
    assert answered(said(MORNING, 19, 8, 6), *QUIET_DAYS[:2]).says == (Says.MORE,)


def test_the_leg_counts_against_the_limit_of_the_plan_too() -> None:
    before = SaidBefore(PainZones(no_session_from=6), leg=FOOT)
    much = CheckIn(BEFORE, an_instant(), leg=6, leg_site=FOOT)
    assert answer_to(much, before).says == (Says.MUCH_PAIN,)


def test_what_draws_back_is_said() -> None:
    assert answered(said(MORNING, 19, 8, 3, BUTTOCK), said(MORNING, 18, 8, 3, FOOT)).says == (
        Says.DRAWN_BACK,
    )


def test_what_was_said_in_the_middle_of_a_session_is_an_answer_as_well() -> None:
    hurt = CheckIn(DURING, on(19, 11), leg=4, leg_site=BUTTOCK, session_id="19-1")
    after = said(AFTER, 19, 12, 2, THIGH, of="19-1")
    before = said(BEFORE, 19, 10, 2, THIGH, of="19-1")
    assert answered(after, before, hurt).says == (Says.MOVED_DOWN,)


def test_nothing_answered_gets_no_answer() -> None:
    assert answered(said(MORNING, 19, 8), *QUIET_DAYS).says == ()


def test_after_a_session_the_back_is_compared_with_before_it_and_not_with_its_worst() -> None:
    before = said(BEFORE, 19, 10, 2, of="19-1")
    hurt = CheckIn(DURING, on(19, 11), back=6, session_id="19-1")
    found = answered(said(AFTER, 19, 12, 3, of="19-1"), before, hurt)
    assert found.says == (Says.MORE,)
    assert found.named["change"] == 1


def test_a_zone_goes_by_the_number_before_the_session_as_it_was_put_right() -> None:
    before, after = said(BEFORE, 19, 10, 2, of="19-1"), said(AFTER, 19, 12, 3, of="19-1")
    put_right = said(BEFORE, 19, 13, 5, of="19-1")
    assert answered(after, before, after).zone is Zone.AMBER
    assert answered(after, before, after, put_right).zone is Zone.GREEN
