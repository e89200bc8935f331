"""A rung without sides is done once, and nothing that is said, shown or kept of it names a side."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.flag_effects import adapt
from coach.domain.options import figure_for, instructions_for, needs_renewing, renewed
from coach.domain.plan_differences import compare
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.profile import true_flags
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.engine.cue_requests import CueContext, PhaseCues
from coach.engine.cue_words import CHANGE_LEGS, CHANGE_SIDES, fixed_phrases, phrase_key
from coach.engine.easier import apply_swap
from coach.engine.timeline import Pace, PhaseKind, Timeline, lay_out
from coach.figures.pose_files import shipped_figure
from coach.programs.catalogue import Catalogue
from coach.programs.timeline_text import exercise_lines, lines_of
from coach.resources import shipped
from coach.ui.session.views import wording
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.session import side_name
from tests.builders import a_prescription, an_instant

LIBRARY = Catalogue(shipped("programs")).library()
NAMES_A_SIDE = ("left", "right", "change sides", "change legs", "each side", "both sides")


def exercise(
    ladder_id: str, left: str, right: str = "", *, sets: tuple[int, ...] = (3, 2, 1)
) -> PrescribedExercise:
    """Return an exercise of a shipped ladder, as a program would prescribe it."""
    ladder = LIBRARY.ladder(ladder_id)
    assert ladder is not None
    rungs = [ladder.find(one) for one in (left, right or left)]
    named = [NamedRung(one.id, one.name) for one in rungs if one is not None]
    return PrescribedExercise(
        ladder_id, ladder.name, ladder.side_rule, named[0], named[1], Dose(sets, 5.0),
        without_sides=ladder.without_sides(),
    )  # fmt: skip


def with_flags(plan: Prescription, *flags: str) -> Prescription:
    chosen = [flag for flag in LIBRARY.flags if flag.id in flags]
    assert len(chosen) == len(flags)
    return adapt(plan, chosen, LIBRARY).prescription


def said(timeline: Timeline, plan: Prescription, *, until_ready: bool = False) -> list[str]:
    """Return everything that may be said in a session."""
    score = CueContext(
        timeline, plan, LIBRARY, lambda _: 0.5, pace=Pace(rest_until_ready=until_ready)
    )
    moments = [PhaseCues(score, phase, phase.duration_s, fresh=fresh) for phase in timeline.phases
               for fresh in (True, False)]  # fmt: skip
    return [
        phrase
        for moment in moments
        for wish in moment.requests()
        for way in wish.variants
        for phrase in way
    ]


def shown(timeline: Timeline, plan: Prescription) -> list[str]:
    """Return everything that the session page says of the phases."""
    lines = []
    for place, phase in enumerate(timeline.phases):
        lines += [
            wording.phase_word(phase, plan),
            wording.side_words(phase, plan, LIBRARY),
            wording.coming_next(timeline, place, plan, LIBRARY),
        ]
    return lines


def sides_named(texts: Collection[str]) -> set[str]:
    return {text for text in texts if any(word in text.lower() for word in NAMES_A_SIDE)}


BOTH_KNEES = with_flags(a_prescription(exercise("curl_up", "CU3")), "extension_sensitive")
PAINFUL_LEG = with_flags(a_prescription(exercise("curl_up", "CU2")), "leg_symptoms")


@pytest.mark.parametrize(
    "plan",
    [
        a_prescription(exercise("curl_up", "CU0")),
        a_prescription(exercise("bird_dog", "BD0")),
        a_prescription(exercise("glute_bridge", "GB2")),
        BOTH_KNEES,
        PAINFUL_LEG,
    ],
    ids=["CU0", "BD0", "GB2", "both knees bent", "the painful leg's knee bent"],
)
def test_nothing_names_a_side(plan: Prescription) -> None:
    timeline = lay_out(plan)
    (one,) = plan.exercises

    assert sides_named(said(timeline, plan)) == set()
    assert sides_named(shown(timeline, plan)) == set()
    assert sides_named((*lines_of(timeline), *exercise_lines(plan))) == set()
    assert {phase.side for phase in timeline.phases} == {None}
    assert PhaseKind.CHANGE_SIDES not in {phase.kind for phase in timeline.phases}
    assert len(timeline.holds) == plan.holds == one.dose.reps
    texts = instructions_for(LIBRARY, one, one.left.id)
    assert texts is not None
    assert not any("change the bent leg" in line.lower() for line in (*texts.set_up, *texts.do))


def test_a_rung_with_sides_names_them_as_ever() -> None:
    plan = a_prescription(exercise("bird_dog", "BD2"), exercise("curl_up", "CU3"))
    heard = said(lay_out(plan), plan)

    assert {"Left leg", "Right leg", CHANGE_SIDES, CHANGE_LEGS, "Left knee bent"} <= set(heard)
    assert plan.holds == 6 * 2 + 6


def test_only_the_side_that_has_one_is_named_where_the_other_has_none() -> None:
    plan = a_prescription(exercise("bird_dog", "BD0", "BD2"))
    timeline = lay_out(plan)

    assert {hold.rung_id: hold.side for hold in timeline.holds} == {"BD0": None, "BD2": Side.RIGHT}
    assert len(timeline.holds) == plan.holds == 12
    assert {"Left side", CHANGE_SIDES} & set(said(timeline, plan)) == set()
    assert "Leg slide" in said(timeline, plan)


def swap(rung: str, *sides: Side, from_hold: int = 0, ladder: str = "bird_dog") -> RungSwap:
    return RungSwap(from_hold, ladder, sides, NamedRung(rung, rung), 5.0, an_instant())


def test_an_easier_version_without_sides_names_none_and_changes_nothing() -> None:
    plan = a_prescription(exercise("curl_up", "CU1", sets=(5,)))
    before = lay_out(plan)
    after = apply_swap(before, swap("CU0", ladder="curl_up"), plan)

    assert PhaseKind.CHANGE_SIDES in {phase.kind for phase in before.phases}
    assert PhaseKind.CHANGE_SIDES not in {phase.kind for phase in after.phases}
    assert {phase.side for phase in after.phases} == {None}
    assert len(after.holds) == len(before.holds)
    assert len(after.phases) == len(before.phases)


def test_a_version_with_sides_below_one_without_has_its_sides_again() -> None:
    plan = a_prescription(exercise("bird_dog", "BD2"))
    once = apply_swap(lay_out(plan), swap("BD0", Side.LEFT), plan)
    again = apply_swap(once, swap("BD1", Side.LEFT), plan)

    assert {hold.side for hold in once.holds if hold.rung_id == "BD0"} == {None}
    assert {hold.side for hold in again.holds if hold.rung_id == "BD1"} == {Side.LEFT}
    assert PhaseKind.CHANGE_SIDES in {phase.kind for phase in again.phases}


def test_whose_turn_a_hold_is_follows_from_its_number() -> None:
    plan = a_prescription(
        exercise("curl_up", "CU0"),
        exercise("bird_dog", "BD0", "BD2"),
        exercise("side_plank", "SB1"),
    )

    assert [hold.turn for hold in lay_out(plan).holds] == [
        plan.turn_of(number) for number in range(plan.holds)
    ]


RUNGS = {ladder.id: [rung.id for rung in ladder.rungs] for ladder in LIBRARY.ladders}
FLAGS = [flag.id for flag in LIBRARY.flags]


@st.composite
def plans(draw: st.DrawFn) -> Prescription:
    ladder = draw(st.sampled_from(sorted(RUNGS)))
    left = draw(st.sampled_from(RUNGS[ladder]))
    each = ladder in ("side_plank", "bird_dog", "dead_bug")
    right = draw(st.sampled_from(RUNGS[ladder])) if each else left
    sets = draw(st.lists(st.integers(1, 5), min_size=1, max_size=3).map(tuple))
    plan = a_prescription(exercise(ladder, left, right, sets=sets))
    return with_flags(plan, *draw(st.lists(st.sampled_from(FLAGS), max_size=2, unique=True)))


@given(plans(), st.sampled_from(Side))
def test_no_phase_of_a_rung_without_sides_has_one(plan: Prescription, first_leg: Side) -> None:
    timeline = lay_out(plan, first_leg)

    for phase in timeline.phases:
        one = plan.exercises[phase.exercise_no] if phase.exercise_no >= 0 else None
        if one is not None and phase.rung_id in (one.without_sides or ()):
            assert phase.side is None
            assert side_name(one, phase.side) == ""
        elif one is not None:
            assert phase.side is phase.turn is not None
    assert len(timeline.holds) == plan.holds


@given(plans())
def test_a_side_that_is_said_is_one_that_is_held(plan: Prescription) -> None:
    timeline = lay_out(plan)
    heard = {phrase_key(phrase) for phrase in said(timeline, plan)}
    held = {hold.side for hold in timeline.holds}
    for side, word in ((Side.LEFT, "left"), (Side.RIGHT, "right")):
        if side not in held:
            assert not {phrase for phrase in heard if phrase.startswith(f"{word} ")}
    if held == {None} or None in held:
        assert not {phrase_key(CHANGE_SIDES), phrase_key(CHANGE_LEGS)} & heard


@given(plans())
def test_what_is_said_has_a_clip(plan: Prescription) -> None:
    manifest = (shipped("assets/voice/en") / "manifest.toml").read_text(encoding="utf-8").casefold()
    fixed = {phrase_key(phrase) for phrase in fixed_phrases()}

    for phrase in set(said(lay_out(plan), plan)):
        assert phrase_key(phrase) in fixed or phrase_key(phrase) in manifest


class TestPlanOfAnEarlierVersion:
    """It counted sides on every rung."""

    def recorded(self, plan: Prescription) -> Prescription:
        plain = to_plain(plan)
        for one in plain["exercises"]:
            del one["without_sides"], one["options"]
        return from_plain(plain)

    def test_it_stays_as_it_was_recorded(self) -> None:
        old = self.recorded(a_prescription(exercise("bird_dog", "BD0")))

        assert needs_renewing(old)
        assert old.holds == 12
        assert {hold.side for hold in lay_out(old).holds} == {Side.LEFT, Side.RIGHT}

    def test_renewed_it_is_as_its_ladders_say_and_tells_what_differs(self) -> None:
        old = self.recorded(a_prescription(exercise("bird_dog", "BD0"), exercise("curl_up", "CU2")))
        chosen = [flag for flag in LIBRARY.flags if flag.id == "extension_sensitive"]
        new = renewed(old, LIBRARY, chosen)

        assert not needs_renewing(new)
        assert new.holds == 6 + 6
        assert [differs(one) for one in compare(old, new)] == [
            "Bird dog: on each side → once, without sides",
            "Curl-up: the usual way → both knees bent",
            "Curl-up: the bent leg changes half-way → once, without sides",
        ]

    def test_a_ladder_that_is_gone_stays_as_it_was(self) -> None:
        old = self.recorded(a_prescription(replace(exercise("bird_dog", "BD0"), ladder_id="gone")))

        assert renewed(old, LIBRARY, ()).holds == 12
        assert not needs_renewing(renewed(old, LIBRARY, ()))


def test_both_knees_bent_takes_the_place_of_one_knee_bent() -> None:
    (one,) = BOTH_KNEES.exercises
    texts = instructions_for(LIBRARY, one, "CU3")

    assert texts is not None
    assert "Bend both knees and keep both feet flat all the time." in texts.set_up
    assert not any("other leg straight" in line for line in texts.set_up)
    assert one.options[0].name == "Both knees bent"


@pytest.mark.parametrize("rung_id", ["CU1", "CU2", "CU3", "CU4", "CU5"])
def test_nobody_is_told_to_bend_both_knees_and_to_keep_a_leg_straight(rung_id: str) -> None:
    plan = with_flags(
        a_prescription(exercise("curl_up", rung_id)), "extension_sensitive", "leg_symptoms"
    )
    texts = instructions_for(LIBRARY, plan.exercises[0], rung_id)

    assert texts is not None
    lines = [*texts.set_up, *texts.do, *(line for _, way in texts.ways for line in way)]
    assert "Bend both knees and keep both feet flat all the time." in lines
    assert not any("leg straight" in line for line in lines)
    figure = figure_for(LIBRARY, plan.exercises[0], rung_id)
    assert figure == f"{rung_id.lower()}_both_knees"


BENT = "Bend your {bent} knee and keep the {straight} leg straight, all the time."


@pytest.mark.parametrize(
    ("choice", "line", "figure"),
    [
        (
            "left",
            BENT.format(bent="left", straight="right"),
            "CU3+sore_left_leg",
        ),
        (
            "right",
            BENT.format(bent="right", straight="left"),
            "CU3+sore_leg",
        ),
        ("both", "Bend both knees and keep both feet flat all the time.", "cu3_both_knees"),
    ],
)
def test_the_leg_that_was_named_is_the_one_that_stays_bent(
    choice: str, line: str, figure: str
) -> None:
    ids = {"leg_symptoms", f"leg_symptoms.{choice}"}
    flags = true_flags(LIBRARY.flags, ids)
    plan = adapt(a_prescription(exercise("curl_up", "CU3")), flags, LIBRARY).prescription
    (one,) = plan.exercises
    texts = instructions_for(LIBRARY, one, "CU3")

    assert texts is not None
    assert line in (*texts.set_up, *texts.do)
    assert not any("leg that hurts" in each for each in (*texts.set_up, *texts.do))
    assert figure_for(LIBRARY, one, "CU3") == figure
    assert {phase.side for phase in lay_out(plan).phases} == {None}


def test_another_leg_that_is_named_later_takes_the_place_of_the_first() -> None:
    plan = a_prescription(exercise("curl_up", "CU3"))
    for choice in ("left", "right"):
        flags = true_flags(LIBRARY.flags, {"leg_symptoms", f"leg_symptoms.{choice}"})
        plan = adapt(plan, flags, LIBRARY).prescription
    assert [one.name for one in plan.exercises[0].options] == ["The right leg hurts"]


def test_a_drawing_for_the_left_leg_is_the_right_one_turned_over() -> None:
    left, right = shipped_figure("cu3+sore_left_leg"), shipped_figure("cu3+sore_leg")
    assert left is not None
    assert right is not None
    assert (left.turned, right.turned) == (True, False)
    assert (left.keyframes, left.emphasis) == (right.keyframes, right.emphasis)


def test_an_option_that_only_adds_stands_under_its_name() -> None:
    plan = with_flags(a_prescription(exercise("bird_dog", "BD2")), "wrist")
    texts = instructions_for(LIBRARY, plan.exercises[0], "BD2")

    assert texts is not None
    assert [name for name, _ in texts.ways] == ["Sore wrists"]
    assert plan.exercises[0].each_side
