"""A year drawn at random: never more than the plan, no jump on the way back, and the plan again."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.bad_day import WhyBad
from coach.domain.dose import Dose
from coach.domain.flare import BegunBy, FlareStory, FlareWord
from coach.domain.flare_levels import levels
from coach.domain.prescription import NamedRung, PrescribedExercise, Prescription
from coach.domain.sides import Side, SideRule
from coach.engine.timeline import session_minutes
from coach.services.day_plans import know_the_day
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
    more = replace(first.dose, sets=(first.dose.sets[0] + 1, *first.dose.sets[1:]))
    plan = replace(life.plan, exercises=(replace(first, dose=more), *others))
    life.store.take_up(a_plan(life.clock.read(), plan))


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
        assert exercise.dose.hold_s <= goal.dose.hold_s
        assert len(exercise.dose.sets) <= len(goal.dose.sets)
        assert all(a <= b for a, b in zip(exercise.dose.sets, goal.dose.sets, strict=False))


def set_by_set(dose: Dose, count: int) -> tuple[int, ...]:
    return (*dose.sets, *([0] * count))[:count]


def assert_no_jump(before: Prescription, after: Prescription) -> None:
    """Hold that from one day to the next nothing goes up more than a rung and a repetition.

    A set that was not done at all the day before, because the day's holds had no room for it, may
    come as a whole.
    """
    for exercise in after.exercises:
        was = before.exercise(exercise.ladder_id)
        if was is None:
            continue
        assert all(height(exercise, side) - height(was, side) <= 1 for side in Side)
        count = len(exercise.dose.sets)
        sets = zip(exercise.dose.sets, set_by_set(was.dose, count), strict=True)
        assert all(now - then <= 1 for now, then in sets if then)


def uneven(plan: Prescription) -> Prescription:
    """Return a plan with the right side a rung lower wherever there is one."""
    made = []
    for exercise in plan.exercises:
        ladder, place = LIBRARY.ladder(exercise.ladder_id), height(exercise, Side.RIGHT)
        assert ladder is not None
        if place and ladder.side_rule is not SideRule.MIDLINE:
            lower = ladder.rungs[place - 1]
            made.append(replace(exercise, right=NamedRung(lower.id, lower.name)))
        else:
            made.append(exercise)
    return replace(plan, exercises=tuple(made))


events = st.tuples(
    st.integers(1, 25), st.integers(0, 10), st.lists(st.sampled_from(Press), max_size=4)
)
"""Days until something happens, each morning's pain until then, and what happens."""


@settings(max_examples=15)
@given(st.sampled_from(sorted(PLANS)), st.booleans(), st.lists(events, min_size=3, max_size=12))
def test_a_year_never_asks_for_more_never_jumps_and_ends_at_the_plan(
    program: str, sides_differ: bool, year: list[tuple[int, int, list[Press]]]
) -> None:
    life = Life(uneven(PLANS[program]) if sides_differ else PLANS[program])
    for later, back, presses in year:
        gentle = know_the_day(life.store, life.clock.read().local_date).level is not None
        yesterday = life.session_now().prescription
        bad = know_the_day(life.store, life.clock.read().local_date).why_bad is not None
        for _ in range(later):
            life.next_morning()
            life.morning(back)
            now = life.session_now().prescription
            assert_no_more(now, life.plan)
            if gentle and not bad:
                assert_no_jump(yesterday, now)
            if now == life.plan:
                break
            yesterday, bad = now, False
        for what in presses:
            press(life, what)
            assert_no_more(life.session_now().prescription, life.plan)
            life.notices()
    taken_up = [one.prescription for one in life.store.plans()]
    life.bad_days.end_flare(FlareStory())
    for _ in range(levels(life.plan, GENTLER.flare_program, (), LIBRARY) + 1):
        life.next_morning()
        life.morning(0)

    assert [one.prescription for one in life.store.plans()] == taken_up
    assert life.session_now().prescription == life.plan
