"""The author's own lines are shown beside what they are about, and said once before it."""

from dataclasses import replace

import pytest

from coach.domain.prescription import Prescription
from coach.engine.cue_scheduler import Say
from coach.engine.cue_words import Verbosity
from coach.engine.own_lines import own_lines
from coach.engine.timeline import WORK, PhaseKind, lay_out
from tests.builders import a_prescription
from tests.engine.test_cues import a_sheet

OF_ALL, OF_PLANK = "Ruhig atmen.", "Hips first."


def with_lines() -> Prescription:
    plan = a_prescription(warm_up=True)
    curl_up, plank, bird_dog = plan.exercises
    exercises = (curl_up, replace(plank, line=OF_PLANK), bird_dog)
    return replace(plan, exercises=exercises, line=OF_ALL)


def said(plan: Prescription, verbosity: Verbosity = Verbosity.FULL) -> list[tuple[int, str]]:
    """Return what is said in a session, each with the number of the hold it comes before."""
    sheet = a_sheet(plan, verbosity=verbosity)
    return [
        (phase.hold_no, words)
        for phase in sheet.timeline.phases
        for due in sheet.plan(phase, phase.duration_s)
        if isinstance(due, Say)
        for words in due.words
        if words in {OF_ALL, OF_PLANK}
    ]


def test_each_is_said_once_before_what_it_is_about() -> None:
    plan = with_lines()
    first_of_plank = plan.exercises[0].holds
    assert said(plan) == [(0, OF_ALL), (first_of_plank, OF_PLANK)]


@pytest.mark.parametrize("verbosity", [Verbosity.SHORT, Verbosity.TONES, Verbosity.SILENT])
def test_who_wants_to_hear_little_reads_them(verbosity: Verbosity) -> None:
    assert said(with_lines(), verbosity) == []


def test_nothing_else_is_left_out_for_them() -> None:
    plan, bare = with_lines(), a_prescription(warm_up=True)
    with_them, without = a_sheet(plan), a_sheet(bare)
    for phase, other in zip(with_them.timeline.phases, without.timeline.phases, strict=True):
        dues = with_them.plan(phase, phase.duration_s)
        kept = [
            due for due in dues if not (isinstance(due, Say) and due.words[0] in {OF_ALL, OF_PLANK})
        ]
        assert set(kept) >= {
            due
            for due in without.plan(other, other.duration_s)
            if not (isinstance(due, Say) and due.priority.name == "COULD")
        }


def test_a_line_too_long_for_the_time_is_not_begun() -> None:
    plan = replace(with_lines(), line="word " * 24)
    assert (0, plan.line) not in said(plan)
    assert own_lines(lay_out(plan).phases[0], plan)[0] == plan.line


def test_they_are_shown_beside_what_they_are_about() -> None:
    plan = with_lines()
    for phase in lay_out(plan).phases:
        lines = own_lines(phase, plan)
        assert (OF_ALL in lines) == (phase.hold_no == 0)
        assert (OF_PLANK in lines) == (phase.exercise_no == 1)


def test_of_another_exercise_in_its_place_nothing_is_said() -> None:
    plan = with_lines()
    hold = next(
        phase for phase in lay_out(plan).phases
        if phase.kind is PhaseKind.HOLD and phase.exercise_no == 1
    )  # fmt: skip
    assert own_lines(hold, plan) == (OF_PLANK,)
    assert own_lines(replace(hold, source_id="side_brace"), plan) == ()


def test_without_lines_a_session_is_as_it_was() -> None:
    plan = a_prescription(warm_up=True)
    assert all(own_lines(phase, plan) == () for phase in lay_out(plan).phases if phase.kind in WORK)
    assert said(plan) == []
