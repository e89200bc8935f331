"""The walks of a plan: on which days, how much of them on a bad day, and how much is done."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.difference_effect import Effect, effects
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.domain.one_change_a_week import more_walking
from coach.domain.plan_differences import compare
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.walking import GENTLE_MIN, WalkingDay, gentler, walking_day, walking_on
from coach.domain.walking_dose import MINUTES_MAX, TIMES_MAX, Walking
from coach.ui.texts.plan_differences import differs, row_of
from coach.ui.texts.walking import asked, standing
from tests.builders import a_plan, a_prescription, an_instant
from tests.facts import a_library

TWICE = Walking(10, 2)
TODAY = an_instant().local_date

walkings = st.builds(
    Walking,
    st.integers(1, MINUTES_MAX),
    st.integers(1, TIMES_MAX),
    st.sets(st.integers(0, 6), min_size=1).map(sorted).map(on_weekdays),
)


def walked(*minutes: float, planned: float = 10) -> list[MovementDone]:
    return [MovementDone(WALK, an_instant(), planned * 60, each * 60) for each in minutes]


def day_of(*minutes: float) -> WalkingDay:
    found = walking_day(TWICE, walked(*minutes))
    assert found is not None
    return found


@given(walkings)
def test_a_record_keeps_them(walking: Walking) -> None:
    plan = replace(a_prescription(), walking=walking)
    assert from_plain(to_plain(plan)) == plan
    assert "walking" not in to_plain(a_prescription())


@pytest.mark.parametrize(
    ("minutes", "whole", "left", "said"),
    [
        ((), 0, 20, "Your plan asks for two walks today, 10 minutes each."),
        ((4,), 0, 16, "You walked a part of it. Left for today: 16 of 20 minutes."),
        ((9.6,), 1, 10, "1 of 2 walks done today. 10 minutes left."),
        ((10, 5), 1, 5, "1 of 2 walks done today. 5 minutes left."),
        ((5, 5, 5, 5), 2, 0, "Both walks of today are done."),
        ((45,), 1, 10, "1 of 2 walks done today. 10 minutes left."),
        ((10, 10, 10), 2, 0, "Both walks of today are done."),
    ],
)
def test_short_walks_make_up_for_a_long_one_and_a_long_one_is_one(
    minutes: tuple[float, ...], whole: int, left: int, said: str
) -> None:
    found = day_of(*minutes)
    assert (found.whole, found.left_min) == (whole, left)
    assert standing(found) == said
    assert found.walked_s == sum(minutes) * 60


@given(walkings, st.lists(st.floats(0.1, 180), max_size=8), st.booleans())
def test_what_is_left_is_never_more_than_was_asked_nor_less_than_none(
    walking: Walking, minutes: list[float], gentle: bool
) -> None:
    found = walking_day(walking, walked(*minutes, planned=walking.minutes), gentle=gentle)
    assert found is not None
    assert 0 <= found.left_min <= walking.times * walking.minutes
    assert found.whole <= walking.times
    assert (found.left_min == 0) == (found.done == walking.times)


def test_what_is_no_walk_counts_for_nothing() -> None:
    heat = MovementDone(HEAT, an_instant(), 900, 900)
    assert walking_day(TWICE, [heat]) == WalkingDay(2, 10)
    assert walking_day(None, [heat]) is None
    assert walking_day(None, walked(7)) == WalkingDay(0, 0, walked_s=420)
    assert standing(WalkingDay(0, 0, walked_s=420)) == ""


@given(walkings, st.booleans(), st.none() | st.integers(0, 20))
def test_a_bad_day_and_a_flare_walk_less_and_never_more(
    walking: Walking, bad: bool, level: int | None
) -> None:
    found = gentler(walking, bad=bad, level=level)
    assert found.minutes <= walking.minutes
    assert (found.times, found.days) == (walking.times, walking.days)
    if bad or level == 0:
        assert found.minutes <= GENTLE_MIN
    if not bad and level is None:
        assert found == walking
    if not bad and level is not None:
        more = gentler(walking, bad=False, level=level + 1)
        assert found.minutes <= more.minutes <= max(found.minutes + 1, found.minutes * 1.3)


def test_a_short_walk_of_a_bad_day_is_a_whole_one() -> None:
    found = walking_day(gentler(TWICE, bad=True, level=None), walked(5, planned=5), gentle=True)
    assert found == WalkingDay(2, 5, 1.0, 300, gentle=True)
    assert standing(replace(found, done=0.0)).startswith("Short ones are enough today: two walks")


def test_they_are_asked_for_on_their_days_within_the_days_of_the_program() -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    early = an_instant()
    early = replace(early, wall=early.wall - timedelta(days=30))
    walking = replace(TWICE, days=on_weekdays([0, 2]))
    plan = a_plan(early, replace(a_prescription(), walking=walking))
    week = [monday + timedelta(days=nth) for nth in range(7)]
    assert [walking_on([plan], day) is not None for day in week] == [
        True, False, True, False, False, False, False
    ]  # fmt: skip
    dated = replace(plan.prescription, dates=ProgramDates(starts=monday + timedelta(days=1)))
    assert walking_on([replace(plan, prescription=dated)], monday) is None
    assert walking_on([plan, a_plan(early)], monday) is None
    assert walking_on([plan], date(2020, 1, 6)) is None


@given(walkings, walkings)
def test_a_plan_asks_for_more_walking_where_one_of_its_lines_is_marked_harder(
    before: Walking, after: Walking
) -> None:
    old, new = (replace(a_prescription(), walking=one) for one in (before, after))
    library = a_library()
    marked = Effect.HARDER in effects(compare(old, new), library)
    assert more_walking(old, new) == marked
    assert more_walking(a_prescription(), new)
    assert not more_walking(new, a_prescription())
    assert not more_walking(new, new)


def test_a_change_is_told_before_and_after() -> None:
    none, twice = a_prescription(), replace(a_prescription(), walking=TWICE)
    more = replace(none, walking=Walking(12, 3, on_weekdays([0, 2])))
    assert [differs(one) for one in compare(none, twice)] == [
        "Walks a day: none → 2",
        "A walk: none → 10 min",
    ]
    on_days = replace(none, walking=replace(TWICE, days=on_weekdays([0, 2])))
    new_days = compare(none, on_days)[-1]
    assert differs(new_days) == "Days of the walks: none → 2 days a week: Mon, Wed"
    assert row_of(new_days).before == "none"
    assert effects(compare(none, on_days), a_library())[-1] is Effect.HARDER
    assert [differs(one) for one in compare(twice, more)] == [
        "Walks a day: 2 → 3",
        "A walk: 10 → 12 min",
        "Days of the walks: every day → 2 days a week: Mon, Wed",
    ]
    rows = [row_of(one) for one in compare(none, twice)]
    assert [(one.what, one.before, one.after) for one in rows] == [
        ("Walks a day", "none", "2"),
        ("A walk", "none", "10 min"),
    ]
    assert [differs(one) for one in compare(more, none)] == ["Walks a day: 3 → none"]
    assert compare(more, more) == ()
    assert asked(more.walking or TWICE) == (
        "Walking: three walks a day, 12 minutes each, 2 days a week: Mon, Wed."
    )
