"""A harder program is taken up one change a week, ladder by ladder, and ends where it leads."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coach.domain.dose import Dose
from coach.domain.one_change_a_week import (
    harder_exercises,
    is_harder,
    more_sessions,
    most_rungs_up,
    next_steps,
    one_a_week,
)
from coach.domain.plan_changes import NextStep, Pause, ToDose, ToSlots, change
from coach.domain.posture_order import floor_changes
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription, ToCome
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.rules import Lock
from coach.domain.sides import SideRule
from coach.domain.slot_rhythm import on_weekdays
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import THREE_SLOTS, an_exercise

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {program.id: prescribe(program, LIBRARY) for program in CATALOGUE.programs()}
FLAGS = tuple(flag.id for flag in LIBRARY.flags if not flag.day_only)
PAIRS = [(old, new) for old in PLANS for new in PLANS if old != new]


def as_done(plan: Prescription) -> object:
    """Return what a plan asks for, whatever the order of its exercises."""
    return sorted(map(str, plan.exercises)), plan.schedule.slots


def all_the_way(plan: Prescription, flags: tuple[str, ...] = ()) -> list[Prescription]:
    """Return the plans of the weeks, each with the next step of the one before."""
    weeks = [plan]
    while steps := next_steps(weeks[-1], flags, LIBRARY):
        stepped = change(weeks[-1], steps[0], LIBRARY)
        assert isinstance(stepped, Prescription)
        weeks.append(stepped)
        assert len(weeks) < 12
    return weeks


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_week_asks_for_more_in_one_thing_and_the_last_one_is_the_program(
    old: str, new: str
) -> None:
    begun = one_a_week(PLANS[old], PLANS[new], LIBRARY)
    if begun is None:
        more = more_sessions(PLANS[old], PLANS[new])
        assert len(harder_exercises(PLANS[old], PLANS[new], LIBRARY)) + more <= 1
        return
    weeks = all_the_way(begun.first)
    for before, after in zip([PLANS[old], *weeks], weeks, strict=False):
        harder = len(harder_exercises(before, after, LIBRARY))
        assert harder + more_sessions(before, after) == 1
        assert floor_changes(after) <= max(floor_changes(PLANS[new]), floor_changes(PLANS[old]))
        assert from_plain(to_plain(after)) == after
    assert as_done(weeks[-1]) == as_done(PLANS[new])
    assert weeks[-1].to_come == ToCome()
    assert len(weeks) == 1 + len(begun.later) + begun.sessions_later


@pytest.mark.parametrize("flag", FLAGS)
def test_a_profile_flag_is_heeded_in_every_step(flag: str) -> None:
    begun = one_a_week(PLANS["starter"], PLANS["classic"], LIBRARY)
    assert begun is not None
    (true,) = [one for one in LIBRARY.flags if one.id == flag]
    for step in next_steps(begun.first, (flag,), LIBRARY):
        assert isinstance(step, NextStep)
        for swap in true.swaps:
            rungs = {step.exercise.left.id, step.exercise.right.id}
            assert swap.ladder_id != step.exercise.ladder_id or not rungs & set(swap.rungs)
        for hide in true.hides:
            assert hide.source_id != step.exercise.ladder_id or hide.rungs


def test_an_easier_program_and_one_locked_by_the_pt_are_taken_up_as_they_are() -> None:
    starter, classic = PLANS["starter"], PLANS["classic"]
    assert one_a_week(classic, starter, LIBRARY) is None
    assert one_a_week(classic, classic, LIBRARY) is None
    locked = replace(classic, rules=replace(classic.rules, lock=Lock(plan=True, by="J. Doe")))
    assert one_a_week(starter, locked, LIBRARY) is None


def test_more_sessions_come_last_and_one_at_a_time() -> None:
    once = replace(PLANS["starter"].schedule, slots=THREE_SLOTS[:1])
    old = replace(PLANS["starter"], schedule=once)
    harder = tuple(replace(e, dose=replace(e.dose, sets=(5, 3, 1))) for e in old.exercises)
    new = replace(old, exercises=harder, schedule=replace(once, slots=THREE_SLOTS))
    begun = one_a_week(old, new, LIBRARY)
    assert begun is not None
    assert begun.sessions_later
    counts = [week.schedule.sessions_per_day for week in all_the_way(begun.first)]
    assert counts == [1] * len(harder) + [2, 3]


def test_what_is_changed_by_hand_no_longer_waits() -> None:
    begun = one_a_week(PLANS["starter"], PLANS["classic"], LIBRARY)
    assert begun is not None
    plan = begun.first
    waiting = plan.to_come.exercises[0].exercise
    own = plan.exercise(waiting.ladder_id)
    assert own is not None
    for wanted in (ToDose(own.ladder_id, replace(own.dose, sets=(2, 1))), Pause(own.ladder_id)):
        changed = change(plan, wanted, LIBRARY)
        assert isinstance(changed, Prescription)
        assert waiting not in [one.exercise for one in changed.to_come.exercises]
    fewer = change(plan, ToSlots(plan.schedule.slots[:1]), LIBRARY)
    assert isinstance(fewer, Prescription)
    assert fewer.to_come.slots == ()


@pytest.mark.parametrize(
    ("dose", "harder"),
    [
        (Dose((3, 2, 1), 5.0, 4.0, 30.0), False),
        (Dose((3, 2, 2), 5.0, 4.0, 30.0), True),
        (Dose((6,), 5.0, 4.0, 30.0), False),
        (Dose((3, 2, 1), 5.5, 4.0, 30.0), True),
        (Dose((3, 2, 1), 5.0, 3.0, 30.0), True),
        (Dose((3, 2, 1), 5.0, 4.0, 20.0), True),
        (Dose((2, 1), 4.0, 5.0, 60.0), False),
    ],
)
def test_more_is_told_from_less(dose: Dose, *, harder: bool) -> None:
    exercise = PLANS["starter"].exercises[0]
    before = replace(exercise, dose=Dose((3, 2, 1), 5.0, 4.0, 30.0))
    assert is_harder(before, replace(before, dose=dose), LIBRARY) is harder


def test_more_days_come_last_and_before_more_sessions_of_a_day() -> None:
    old = replace(
        PLANS["starter"],
        schedule=replace(
            PLANS["starter"].schedule,
            slots=(replace(THREE_SLOTS[0], days=on_weekdays((0, 2, 4))),),
        ),
    )
    harder = PLANS["classic"]
    new = replace(harder, schedule=replace(harder.schedule, slots=THREE_SLOTS[:2]))

    begun = one_a_week(old, new, LIBRARY)
    assert begun is not None
    assert begun.sessions_later
    weeks = all_the_way(begun.first)

    a_week = [plan.schedule.sessions_a_week for plan in weeks]
    assert [now for before, now in pairwise(a_week) if now != before] == [7, 14]
    assert as_done(weeks[-1]) == as_done(new)
    assert not weeks[-1].to_come.slots


def test_the_furthest_way_up_is_counted_in_versions_on_either_side() -> None:
    starter, strong = PLANS["starter"], PLANS["strong"]
    assert most_rungs_up(starter, starter, LIBRARY) == 0
    assert most_rungs_up(starter, strong, LIBRARY) == 3  # SB1 to SB4, BD2 to BD5
    assert most_rungs_up(strong, starter, LIBRARY) == 0


def test_repetitions_of_each_side_are_not_held_against_those_of_no_side() -> None:
    each = an_exercise(dose=Dose((3, 2, 1), 5.0))
    in_the_middle = replace(each, side_rule=SideRule.MIDLINE, dose=Dose((4, 3, 2), 5.0))

    assert is_harder(in_the_middle, each, LIBRARY), "12 holds after 9"
    assert not is_harder(each, in_the_middle, LIBRARY)
