"""A year drawn at random: never more than the plan, no jump on the way back, and the plan again."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.bad_day import WhyBad
from coach.domain.dose import Dose, by_side, of_sides
from coach.domain.flare import BegunBy, FlareStory, FlareWord
from coach.domain.flare_levels import flare_plan, levels
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.sides import Side, SideRule
from coach.engine.timeline import session_minutes
from tests.builders import a_plan
from tests.services.test_bad_days import GENTLER, LIBRARY, PLANS, Life


class Press(Enum):
    """What may happen on a day of the year."""

    WORSE = auto()
    SPASM = auto()
    NO_BAD_DAY = auto()
    FLARE = auto()
    EASING = auto()
    NOT_EASING = auto()
    STEP = auto()
    STAY = auto()
    END = auto()
    NO_FLARE = auto()
    SESSION = auto()
    SUGGESTION = auto()


def one_more_repetition(life: Life) -> None:
    """Take up the plan with a repetition more, as on a yes to a suggestion."""
    first, *others = life.plan.exercises
    more = by_side(lambda one: replace(one, sets=(one.sets[0] + 1, *one.sets[1:])), first.dose)
    plan = replace(life.plan, exercises=(replace(first, dose=more), *others))
    life.store.take_up(a_plan(life.clock.read(), plan))


A_THIRD = 1 / 3
"""By so much the minutes of a session grow from one step to the next at most (rule R30)."""

ON_A_FLARE = {Press.EASING, Press.NOT_EASING, Press.STEP, Press.STAY, Press.END}
"""What is said of a flare; none of it gives more than a step back."""


def press(life: Life, what: Press) -> None:
    bad_days = life.bad_days
    deeds: dict[Press, Callable[[], object]] = {
        Press.WORSE: lambda: bad_days.press(WhyBad.WORSE),
        Press.SPASM: lambda: bad_days.press(WhyBad.SPASM),
        Press.NO_BAD_DAY: bad_days.take_back,
        Press.FLARE: lambda: bad_days.begin_flare(BegunBy.BUTTON),
        Press.EASING: lambda: bad_days.say(FlareWord.EASING),
        Press.NOT_EASING: lambda: bad_days.say(FlareWord.NOT_EASING),
        Press.STEP: lambda: bad_days.say(FlareWord.STEP),
        Press.STAY: lambda: bad_days.say(FlareWord.STAY),
        Press.END: lambda: bad_days.end_flare(FlareStory()),
        Press.NO_FLARE: lambda: bad_days.say(FlareWord.TAKEN_BACK),
        Press.SESSION: life.do_a_session,
        Press.SUGGESTION: lambda: one_more_repetition(life),
    }
    deeds[what]()


def height(exercise: PrescribedExercise, side: Side) -> int:
    """Return the place of a rung on its ladder."""
    ladder = LIBRARY.ladder(exercise.ladder_id)
    assert ladder is not None
    return [rung.id for rung in ladder.rungs].index(exercise.rung(side).id)


def assert_no_more(made: Prescription, plan: Prescription) -> None:
    """Hold that nothing of what is done is above the plan, exercise by exercise, side by side."""
    assert made.exercises
    assert session_minutes(made) <= session_minutes(plan) + 1e-6
    assert made.holds <= plan.holds
    for exercise in made.exercises:
        goal = plan.exercise(exercise.ladder_id)
        assert goal is not None
        assert all(height(exercise, side) <= height(goal, side) for side in Side)
        for side in Side:
            dose, most = exercise.dose.on(side), goal.dose.on(side)
            assert dose.hold_s <= most.hold_s
            assert len(dose.sets) <= len(most.sets)
            assert all(a <= b for a, b in zip(dose.sets, most.sets, strict=False))


def set_by_set(dose: Dose, count: int) -> tuple[int, ...]:
    return (*dose.sets, *([0] * count))[:count]


def hold_of_a_step(exercise: PrescribedExercise, side: Side, plan: Prescription) -> int:
    """Return the most seconds by which one step of the way back may lengthen a side's hold."""
    goal = plan.exercise(exercise.ladder_id)
    first = flare_plan(plan, GENTLER.flare_program, (), LIBRARY, 0).exercise(exercise.ladder_id)
    assert goal is not None
    begun = first if first is not None else exercise
    steps = steps_of_holds(plan)
    return ceil((goal.dose.on(side).hold_s - begun.dose.on(side).hold_s) / steps)


def steps_of_holds(plan: Prescription) -> int:
    """Return after how many steps all holds and versions are the plan's; repetitions take more."""
    there = holds_of(plan)
    for level in range(1, levels(plan, GENTLER.flare_program, (), LIBRARY) + 1):
        if holds_of(flare_plan(plan, GENTLER.flare_program, (), LIBRARY, level)) == there:
            return level
    raise AssertionError("the way back does not lead to the plan")


def holds_of(plan: Prescription) -> object:
    """Return the version and the seconds of a hold on each side of each exercise."""
    return {
        (one.ladder_id, side): (one.rung(side), one.dose.on(side).hold_s)
        for one in plan.exercises
        for side in Side
    }


def has_room(day: Prescription, exercise: PrescribedExercise, plan: Prescription) -> bool:
    """Return whether a day may have one set of one repetition more of an exercise."""
    dose = by_side(lambda one: replace(one, sets=(*one.sets, 1)), exercise.dose)
    longer = replace(exercise, dose=dose)
    made = replace(
        day, exercises=tuple(longer if one is exercise else one for one in day.exercises)
    )
    return session_minutes(made) <= session_minutes(plan) and made.holds <= plan.holds


def assert_no_jump(before: Prescription, after: Prescription, plan: Prescription) -> None:
    """Hold that from one day to the next nothing goes up by more than one step of the way back.

    A step is a rung, a repetition in each set, of which one may be new, and the share of the hold
    that one of all steps is. A set that was not done at all the day before comes with one
    repetition; as a whole only where the plan's holds and minutes had no room for it. The minutes
    of the session grow by a third at most.
    """
    assert session_minutes(after) <= session_minutes(before) * (1 + A_THIRD)
    for exercise in after.exercises:
        was = before.exercise(exercise.ladder_id)
        if was is None:
            continue
        assert all(height(exercise, side) - height(was, side) <= 1 for side in Side)
        for side in Side:
            now_s, was_s = exercise.dose.on(side).hold_s, was.dose.on(side).hold_s
            if now_s > was_s:
                assert now_s - was_s <= hold_of_a_step(exercise, side, plan)
            count = len(exercise.dose.on(side).sets)
            sets = zip(
                exercise.dose.on(side).sets, set_by_set(was.dose.on(side), count), strict=True
            )
            more = [(then, now - then) for now, then in sets if now - then > 1]
            full = not has_room(before, was, plan)
            assert not more or (all(not then for then, _ in more) and full)


def press_and_look(life: Life, what: Press) -> None:
    """Press, and hold that nothing is above the plan and no word on a flare is a jump."""
    before, known = life.session_now().prescription, life.known()
    press(life, what)
    after = life.session_now().prescription
    assert_no_more(after, life.plan)
    life.notices()
    if what in ON_A_FLARE and known.flare is not None and known.why_bad is None:
        assert_no_jump(before, after, life.plan)


def the_way_back(life: Life, *, was_none: bool) -> None:
    """Begin a flare where none lasts, end it, and come back with calm mornings, step by step.

    Args:
        life: whose.
        was_none: whether it is said to be none, after a day of it.
    """
    life.bad_days.take_back()
    if was_none or life.known().level is None:
        life.bad_days.begin_flare(BegunBy.BUTTON)
    if was_none:
        life.next_morning()
    yesterday = life.session_now().prescription
    if was_none:
        life.bad_days.say(FlareWord.TAKEN_BACK)
    else:
        life.bad_days.end_flare(FlareStory())
    assert_no_jump(yesterday, life.session_now().prescription, life.plan)
    for _ in range(levels(life.plan, GENTLER.flare_program, (), LIBRARY) + 1):
        life.next_morning()
        life.morning(0)
        now = life.session_now().prescription
        assert_no_more(now, life.plan)
        assert_no_jump(yesterday, now, life.plan)
        yesterday = now


def uneven(plan: Prescription) -> Prescription:
    """Return a plan with the right side a rung lower wherever there is one, and with less to do on
    it wherever there are sides.
    """
    made = []
    for exercise in plan.exercises:
        ladder, place = LIBRARY.ladder(exercise.ladder_id), height(exercise, Side.RIGHT)
        assert ladder is not None
        if place and ladder.side_rule is not SideRule.MIDLINE:
            lower = ladder.rungs[place - 1]
            right = NamedRung(lower.id, lower.name)
        else:
            right = exercise.right
        dose = exercise.dose
        less = dose
        if exercise.each_side:
            less = replace(dose, sets=dose.sets[:-1] or (1,), hold_s=max(3.0, dose.hold_s - 2))
        made.append(replace(exercise, right=right, dose=of_sides(dose, less)))
    return replace(plan, exercises=tuple(made))


events = st.tuples(
    st.integers(1, 25), st.integers(0, 10), st.lists(st.sampled_from(Press), max_size=4)
)
"""Days until something happens, each morning's pain until then, and what happens."""


@settings(max_examples=15)
@given(
    st.sampled_from(sorted(PLANS)),
    st.booleans(),
    st.lists(events, min_size=3, max_size=12),
    st.booleans(),
)
def test_a_year_never_asks_for_more_never_jumps_and_ends_at_the_plan(
    program: str, sides_differ: bool, year: list[tuple[int, int, list[Press]]], was_none: bool
) -> None:
    life = Life(uneven(PLANS[program]) if sides_differ else PLANS[program])
    for later, back, presses in year:
        gentle, bad = life.known().level is not None, life.known().why_bad is not None
        yesterday = life.session_now().prescription
        for _ in range(later):
            life.next_morning()
            life.morning(back)
            now = life.session_now().prescription
            assert_no_more(now, life.plan)
            if gentle and not bad:
                assert_no_jump(yesterday, now, life.plan)
            if now == life.plan:
                break
            yesterday, bad = now, False
        for what in presses:
            press_and_look(life, what)
    taken_up = [one.prescription for one in life.store.plans()]
    the_way_back(life, was_none=was_none)

    assert [one.prescription for one in life.store.plans()] == taken_up
    assert life.session_now().prescription == life.plan
