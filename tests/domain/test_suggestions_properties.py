"""Over any history: nothing harder without a reason, nothing over a limit, one change a week."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.domain.advice import Rule
from coach.domain.dose import REPS_MAX
from coach.domain.feedback import Form
from coach.domain.pain import LegSite
from coach.domain.pain_zones import Zone
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.rules import FrequencyRamp, Lock, PlanRules
from coach.domain.sides import Side
from coach.domain.suggesting.facts import ExerciseFacts, FrequencyFacts, PlanFacts, SetDone
from coach.domain.suggestions import suggest
from coach.services.suggest import suggestions, take
from coach.ui.texts.suggestions import advised
from tests.architecture.test_words import promises_in
from tests.builders import THREE_SLOTS, a_prescription, an_exercise
from tests.facts import RUNGS, TODAY, a_library, a_session, bird_dog, changed, facts_of
from tests.rehearsal import Diary

TOP = (6, 4, 2)
LIBRARY = a_library()

changes_to_a_good_session = st.fixed_dictionaries(
    {},
    optional={
        "worst": st.none() | st.integers(0, 10),
        "before": st.none() | st.integers(0, 10),
        "after": st.none() | st.integers(0, 10),
        "form": st.none() | st.sampled_from(Form),
        "morning": st.none() | st.integers(0, 10),
        "usual_n": st.integers(0, 7),
        "leg_further_down": st.none() | st.booleans(),
        "leg_moved_down": st.booleans(),
        "sharp": st.booleans(),
        "made_easier": st.booleans(),
        "hurt": st.booleans(),
        "numb_or_weak": st.booleans(),
        "warned": st.booleans(),
        "shortened": st.booleans(),
        "worst_leg": st.none() | st.integers(0, 10),
        "worst_elsewhere": st.none() | st.integers(0, 10),
        "as_now": st.booleans(),
        "sets": st.just((SetDone(3, 2), SetDone(2, 2))),
    },
)
as_it_is: st.SearchStrategy[dict[str, Any]] = st.just({})
mostly_good = as_it_is | as_it_is | as_it_is | changes_to_a_good_session


@st.composite
def sides_of_sessions(draw: st.DrawFn, sets: tuple[int, ...]) -> tuple[Any, ...]:
    """Return the sessions of a side, most of them good."""
    ago = sorted(draw(st.lists(st.integers(0, 12), max_size=10)), reverse=True)
    return tuple(changed(a_session(days, sets), **draw(mostly_good)) for days in ago)


@st.composite
def exercises(draw: st.DrawFn) -> ExerciseFacts:
    """Return an exercise with any history on any rungs."""
    sets = draw(st.sampled_from([(3, 2, 1), (5, 3, 1), TOP, (1, 1, 1), (8, 6, 4)]))
    return bird_dog(
        draw(sides_of_sessions(sets)),
        draw(sides_of_sessions(sets)),
        heights=(draw(st.integers(0, 3)), draw(st.integers(0, 3))),
        sets=sets,
        locked=draw(st.booleans()),
    )


@st.composite
def plans(draw: st.DrawFn) -> PlanFacts:
    """Return the facts of any plan."""
    rules = PlanRules(
        ramp=draw(st.none() | st.just(FrequencyRamp())), lock=Lock(draw(st.booleans()), "A PT")
    )
    frequency = FrequencyFacts(
        THREE_SLOTS[:1],
        TODAY - timedelta(days=draw(st.integers(0, 9))),
        draw(st.none() | st.just(THREE_SLOTS[:2])),
        draw(st.integers(0, 7)),
        draw(st.floats(0, 7)),
    )
    days = draw(st.lists(st.integers(0, 14), max_size=2))
    changed = tuple(sorted(TODAY - timedelta(days=one) for one in days))
    return facts_of(draw(exercises()), rules=rules, changes=changed, frequency=frequency)


@given(plans())
def test_harder_only_after_good_sessions_in_a_quiet_week(facts: PlanFacts) -> None:
    found = suggest(facts)
    harder = [one for one in found if one.harder]
    assert not harder or len(harder) == len(found)
    if not harder:
        return
    assert all((facts.today - day).days >= 7 for day in facts.changes)
    for exercise in facts.exercises:
        for side in exercise.sides:
            assert side.sessions[-1].zone(facts.rules.pain) is Zone.GREEN
            assert not side.sessions[-1].hurt


@given(plans())
def test_new_numbness_leads_to_a_pause_and_to_no_step(facts: PlanFacts) -> None:
    (exercise,) = facts.exercises
    numb = tuple(
        side.side
        for side in exercise.sides
        if side.side and any(one.signs.numb_or_weak for one in side.sessions)
    )
    if numb:
        (found,) = suggest(facts)
        assert found.key.rule is Rule.PAUSE
        assert set(numb) <= set(found.key.sides)


@given(plans())
def test_a_missing_answer_never_leads_to_more(facts: PlanFacts) -> None:
    for one in suggest(facts):
        if one.key.rule not in (Rule.ADD_REPS, Rule.RUNG_UP):
            continue
        used = set(one.advice.grounds.sessions)
        for side in facts.exercises[0].sides:
            if one.key.sides and side.side not in one.key.sides:
                continue
            for session in side.sessions[-3:]:
                assert session.session_id in used or session.morning_to_come or session.shortened
                assert not session.hurt
                answers = (session.worst, session.before, session.after, session.form)
                assert None not in answers
                assert session.leg_further_down is False
                assert session.form is Form.CLEAN
                assert session.morning_to_come or session.morning is not None


@given(plans())
def test_nothing_goes_over_the_top(facts: PlanFacts) -> None:
    for one in suggest(facts):
        if one.key.rule is Rule.ADD_REPS:
            assert sum(int(reps) for reps in one.advice.after.split("-")) <= sum(TOP)
        if one.key.rule is Rule.RUNG_UP:
            assert one.advice.before != RUNGS[-1]


@given(plans())
def test_only_the_facts_decide(facts: PlanFacts) -> None:
    assert suggest(facts) == suggest(replace(facts))


@given(plans())
def test_what_is_locked_is_always_marked(facts: PlanFacts) -> None:
    for one in suggest(facts):
        of_locked = any(
            exercise.locked and exercise.exercise.ladder_id == one.key.ladder_id
            for exercise in facts.exercises
        )
        assert one.locked is (facts.rules.lock.plan or of_locked)


@given(plans())
def test_sentences_are_plain(facts: PlanFacts) -> None:
    for one in suggest(facts):
        assert advised(one.advice).endswith(".")
        assert "!" not in advised(one.advice)
        assert "None" not in advised(one.advice)
        assert "our plan says: " in advised(one.advice)
        assert promises_in(advised(one.advice)) == []


days_of_a_life = st.lists(
    st.fixed_dictionaries(
        {
            "worst": st.sampled_from([0, 1, 1, 1, 2, 3, 6, None]),
            "form": st.sampled_from([*[Form.CLEAN] * 6, Form.MOSTLY, Form.NO, None]),
            "after": st.sampled_from([2, 2, 2, 3, 5]),
            "morning": st.sampled_from([2, 2, 2, 2, 3, 4, None]),
            "leg_after": st.sampled_from([*[LegSite.NONE] * 9, LegSite.SHIN]),
            "sessions": st.integers(0, 2),
        }
    ),
    min_size=10,
    max_size=60,
)

good_lives = st.lists(
    st.just(
        {
            "worst": 1,
            "form": Form.CLEAN,
            "after": 2,
            "morning": 2,
            "leg_after": LegSite.NONE,
            "sessions": 1,
        }
    ),
    min_size=40,
    max_size=120,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days_of_a_life | good_lives, st.booleans())
def test_taking_everything_for_ever_keeps_every_limit(
    life: list[dict[str, Any]], locked: bool
) -> None:
    diary = Diary(_plan(locked=locked))
    harder_on: list[date] = []
    for day in life:
        _live(diary, day)
        for offer in suggestions(diary.store, LIBRARY, diary.clock.read()).offers:
            assert not locked or offer.key.ladder_id != "bird_dog"
            taken = take(diary.clock, diary.store, LIBRARY, offer)
            if isinstance(taken, PlanInForce):
                _within_limits(taken.prescription)
                if offer.harder:
                    harder_on.append(taken.first_day)
    assert all((b - a).days >= 7 for a, b in pairwise(harder_on))


def _plan(*, locked: bool) -> Prescription:
    plan = a_prescription(
        an_exercise("side_plank"), an_exercise("bird_dog", rung="BD1"), slots=THREE_SLOTS[:1]
    )
    side_plank, dog = plan.exercises
    return replace(
        plan,
        exercises=(side_plank, replace(dog, locked=locked)),
        rules=PlanRules(ramp=FrequencyRamp(), lock=Lock(by="A PT")),
        program_slots=THREE_SLOTS,
    )


def _live(diary: Diary, day: dict[str, Any]) -> None:
    began = diary.clock.read().mono
    diary.morning(day["morning"])
    slots = diary.plan.schedule.slots
    for nth in range(min(day["sessions"], len(slots))):
        diary.clock.advance(2.5 * 3600)
        session_id = diary.session(
            slot_id=slots[nth].id, after=day["after"], leg_after=day["leg_after"]
        )
        diary.rate(session_id, worst=day["worst"], form=day["form"])
    diary.wake_up(began)
    diary.morning(day["morning"])


def _within_limits(prescription: Prescription) -> None:
    assert len(prescription.schedule.slots) <= 3
    for exercise in prescription.exercises:
        assert all(1 <= reps <= REPS_MAX for reps in exercise.dose.sets)
        assert exercise.dose.reps <= sum(TOP)
        assert exercise.dose.hold_s <= 10
        ladder = LIBRARY.ladder(exercise.ladder_id)
        if ladder is not None:
            assert all(ladder.find(exercise.rung(side).id) for side in Side)
