"""The zone of a number, said by its word and by the numbers it spans, in both modes of pain."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.pain_answer import answer_to, said_before
from coach.domain.pain_zones import (
    Zone,
    ZoneSaid,
    gravest,
    limits_alone,
    limits_from,
    zone_of,
)
from coach.domain.rules import PainZones
from tests.builders import an_instant

SPARING, MONITORING = PainZones(amber_max=4), PainZones(amber_max=5)
GREEN, AMBER, RED = Zone
RATINGS = st.integers(0, 10)
ANY_ZONES = st.builds(
    PainZones,
    st.integers(0, 3), st.integers(0, 5), st.integers(1, 6), st.integers(0, 1), st.integers(0, 2),
    st.integers(1, 8), st.integers(1, 7),
)  # fmt: skip


@pytest.mark.parametrize(
    ("zones", "start", "rating", "said"),
    [
        (SPARING, 0, 2, ZoneSaid(GREEN, 0, 2)),
        (SPARING, 0, 3, ZoneSaid(AMBER, 3, 4)),
        (SPARING, 2, 5, ZoneSaid(RED, 5, 10)),
        (MONITORING, 2, 5, ZoneSaid(AMBER, 3, 5)),
        (MONITORING, 2, 6, ZoneSaid(RED, 6, 10)),
        (SPARING, 4, 5, ZoneSaid(GREEN, 0, 5, start=4)),
        (MONITORING, 4, 5, ZoneSaid(GREEN, 0, 5, start=4)),
        (SPARING, 4, 6, ZoneSaid(AMBER, 6, 6, start=4)),
        (MONITORING, 4, 7, ZoneSaid(RED, 7, 10, start=4)),
        (SPARING, 6, 7, ZoneSaid(GREEN, 0, 7, start=6)),
        (SPARING, 6, 8, ZoneSaid(RED, 8, 10, start=6)),
        (SPARING, 7, 0, ZoneSaid(AMBER, 0, 7, start=7)),
    ],
)
def test_after_a_session_zones_count_from_its_start(
    zones: PainZones, start: int, rating: int, said: ZoneSaid
) -> None:
    assert limits_from(zones, start).said(rating) == said


@pytest.mark.parametrize(
    ("zones", "rating", "said"),
    [
        (SPARING, 0, ZoneSaid(GREEN, 0, 2)),
        (SPARING, 3, ZoneSaid(AMBER, 3, 6)),
        (MONITORING, 6, ZoneSaid(AMBER, 3, 6)),
        (SPARING, 7, ZoneSaid(RED, 7, 10)),
        (replace(SPARING, no_session_from=5), 5, ZoneSaid(RED, 5, 10)),
        (replace(SPARING, no_session_from=1), 1, ZoneSaid(RED, 1, 10)),
        (replace(SPARING, no_session_from=2), 1, ZoneSaid(GREEN, 0, 1)),
        (SPARING, None, None),
    ],
)
def test_alone_it_is_red_from_where_no_normal_session_is_proposed(
    zones: PainZones, rating: int | None, said: ZoneSaid | None
) -> None:
    assert limits_alone(zones).said(rating) == said


@given(ANY_ZONES, RATINGS, RATINGS)
def test_what_is_said_is_what_the_rules_go_by(zones: PainZones, start: int, worst: int) -> None:
    said = limits_from(zones, start).said(worst)

    assert said is not None
    assert said.zone is zone_of(zones, start, worst)
    assert said.first <= worst <= said.last
    assert zone_of(zones, start, worst, Signs(sharp=True)) is RED
    worse = limits_from(zones, start).zone(min(10, worst + 1))
    assert gravest([said.zone, worse]) is worse


def answered(asked: AskedWhen, back: int | None, leg: int | None, **more: object) -> CheckIn:
    return replace(CheckIn(asked, an_instant(), back, leg, session_id="s"), **more)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("before", "after", "zones", "back", "leg"),
    [
        ((1, 0), (5, 0), SPARING, RED, GREEN),
        ((1, 0), (5, 0), MONITORING, AMBER, GREEN),
        ((5, None), (6, 3), SPARING, GREEN, AMBER),
        ((None, None), (5, None), SPARING, RED, None),
        ((None, None), (5, None), MONITORING, AMBER, None),
    ],
)
def test_an_answer_after_a_session_knows_what_was_said_before_it(
    before: tuple[int | None, int | None],
    after: tuple[int | None, int | None],
    zones: PainZones,
    back: Zone,
    leg: Zone | None,
) -> None:
    earlier = answered(AskedWhen.BEFORE, *before)
    hurt = answered(AskedWhen.DURING, 9, None)
    now = answered(AskedWhen.AFTER, *after)

    answer = answer_to(now, said_before(now, [earlier, hurt, now], zones))

    assert answer.back_zone is not None
    assert answer.back_zone.zone is back
    assert (answer.leg_zone and answer.leg_zone.zone) == leg
    assert answer.zone is gravest([back, leg])


def test_what_moved_down_the_leg_is_red_whatever_the_numbers() -> None:
    earlier = answered(AskedWhen.BEFORE, 1, 1, leg_site=LegSite.BUTTOCK)
    now = answered(AskedWhen.AFTER, 1, 1, leg_site=LegSite.FOOT)

    assert answer_to(now, said_before(now, [earlier], SPARING)).zone is RED


def test_where_nothing_is_answered_there_is_no_zone() -> None:
    now = answered(AskedWhen.MORNING, None, None, session_id=None)

    assert answer_to(now, said_before(now, [], SPARING)).zone is None
