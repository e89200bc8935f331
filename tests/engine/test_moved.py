"""Repetitions moved at a tempo: a right clock, a count, and nothing that makes one faster."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.difference import What
from coach.domain.dose import Dose
from coach.domain.flag_effects import adapt
from coach.domain.flare_levels import flare_plan, levels
from coach.domain.ladder import Library, Release
from coach.domain.plan_changes import ToRung, change
from coach.domain.plan_differences import compare
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.smallest_plan import smallest
from coach.engine.cue_requests import CueContext, PhaseCues
from coach.engine.cue_scheduler import HALF_TONE
from coach.engine.cue_words import Verbosity
from coach.engine.easier import EasierRung, easier
from coach.engine.session import begin
from coach.engine.timeline import PhaseKind, lay_out
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.ui.figures.follow_phase import there_and_back
from coach.ui.session.views.wording import phase_word
from tests.builders import an_instant
from tests.programs.brought import WITH_LADDER

SHIPPED = Catalogue(shipped("programs")).library()
TEXT = WITH_LADDER.replace('side_rule = "midline"', 'side_rule = "midline"\nmoved = true').replace(
    "hold_s = 20", "hold_s = 7\nreset_s = 1", 1
)


def read(text: str) -> Prescription:
    (checked,) = check([parse(Path("f.toml"), text.encode())]).files
    assert checked.program is not None, checked.problems
    return replace(prescribe(checked.program, SHIPPED), program_version=0, fingerprint="")


PLAN = read(TEXT)
LIBRARY = SHIPPED.with_own(PLAN.ladders)
MOVES = [phase for phase in lay_out(PLAN).phases if phase.source_id == "front_plank"]


def said(kind: PhaseKind, nth: int = 0, library: Library = LIBRARY) -> list[tuple[float, str, str]]:
    phase = [one for one in MOVES if one.kind is kind][nth]
    context = CueContext(lay_out(PLAN), PLAN, library, lambda _: 0.5, Verbosity.FULL)
    requests = PhaseCues(context, phase, phase.duration_s, fresh=True).requests()
    return [(one.at_s, one.variants[0][0] if one.variants else "", one.tone) for one in requests]


def test_each_takes_the_time_that_is_written() -> None:
    reps = [one for one in MOVES if one.kind is PhaseKind.HOLD]
    assert [one.duration_s for one in reps] == [7.0] * 6
    assert all(one.moved for one in MOVES)
    assert {phase_word(one, PLAN) for one in reps} == {"Move"}
    (resets,) = {one.duration_s for one in MOVES if one.kind is PhaseKind.RESET}
    assert resets == 1.0


def test_they_are_counted_and_turned_by_a_tone_and_nobody_is_told_to_lower() -> None:
    assert said(PhaseKind.HOLD, 1) == [(0.0, "Two", ""), (3.5, "", HALF_TONE)]
    assert [word for _, word, _ in said(PhaseKind.RESET)] == ["Ready"]


def test_the_words_of_the_rung_give_the_tempo() -> None:
    cues = 'say = [{ at_s = 0, say = "up" }, { at_s = 3, say = "slowly down" }]\n'
    own = read(TEXT.replace('name = "Knee plank"\n', f'name = "Knee plank"\n{cues}'))
    spoken = said(PhaseKind.HOLD, 0, SHIPPED.with_own(own.ladders))
    assert spoken == [(0.0, "One", ""), (0.0, "up", ""), (3.0, "slowly down", "")]


def test_a_record_and_a_file_keep_it() -> None:
    assert from_plain(json.loads(json.dumps(to_plain(PLAN)))) == PLAN
    assert read(as_file(PLAN, TEXT, version=2)) == PLAN
    assert read(as_file(PLAN, None, version=2)) == PLAN
    held = read(TEXT.replace("moved = true", "moved = false"))
    assert not any("moved" in one for one in to_plain(held)["exercises"])


def test_a_file_and_a_record_keep_how_a_hold_ends() -> None:
    text = WITH_LADDER.replace('name = "Knee plank"', 'name = "Knee plank"\nrelease = "let_go"')
    plan = read(text.replace('name = "A pad"', 'name = "A pad"\nrelease = "come_back"'))
    assert plan.ladders[0].rungs[1].instructions.release is Release.LET_GO
    assert from_plain(json.loads(json.dumps(to_plain(plan)))) == plan
    assert read(as_file(plan, None, version=2)) == plan


def test_another_tempo_is_told_in_seconds_a_repetition() -> None:
    slower = read(TEXT.replace("hold_s = 7", "hold_s = 9"))
    (told,) = compare(PLAN, slower)
    assert (told.what, told.before, told.after) == (What.REPETITION, "7", "9")
    held = read(TEXT.replace("moved = true", "moved = false"))
    assert (What.MOVED, "held", "moved") in [
        (one.what, one.before, one.after) for one in compare(held, PLAN)
    ]


@pytest.mark.parametrize("flag", [None, *(flag.id for flag in SHIPPED.flags)])
def test_nothing_makes_one_faster(flag: str | None) -> None:
    flags = [one for one in SHIPPED.flags if one.id == flag]
    small = smallest(PLAN, flags, SHIPPED.with_own(PLAN.ladders))
    assert small is not None
    plans = [adapt(PLAN, flags, LIBRARY).prescription, small]
    steps = levels(PLAN, None, flags, LIBRARY)
    plans += [flare_plan(PLAN, None, flags, LIBRARY, level) for level in range(steps + 1)]
    changed = change(PLAN, ToRung("front_plank", "FP0", hold_s=3.0), LIBRARY)
    assert isinstance(changed, Prescription)
    for plan in (*plans, changed):
        exercise = plan.exercise("front_plank")
        if exercise is not None:
            assert exercise.dose.moved
            assert exercise.dose.hold_s == 7.0


def test_the_easier_version_in_a_session_keeps_the_tempo() -> None:
    only = replace(PLAN, exercises=PLAN.exercises[1:])
    state = begin(lay_out(only), an_instant()).state
    down = EasierRung(replace(only.exercises[0].left, id="FP0", name="Wall plank"), 3.0)
    after = easier(state, an_instant(), only, lambda *_: down).state
    assert {one.rung_id for one in after.timeline.holds} == {"FP0"}
    assert {one.duration_s for one in after.timeline.holds} == {7.0}


@given(st.floats(1, 60), st.floats(1, 60))
def test_a_hold_is_cut_and_a_movement_is_not(hold_s: float, most_s: float) -> None:
    assert Dose((3,), hold_s).held_at_most(most_s).hold_s == min(hold_s, most_s)
    assert Dose((3,), hold_s, moved=True).held_at_most(most_s).hold_s == hold_s


def test_what_is_at_ones_own_pace_has_no_tempo() -> None:
    text = TEXT.replace("moved = true", "moved = true\nown_pace = true")
    (checked,) = check([parse(Path("f.toml"), text.encode())]).files
    assert [one.sentence for one in checked.problems if "tempo" in one.sentence]


def test_the_figure_goes_there_and_back_once() -> None:
    rep = next(one for one in MOVES if one.kind is PhaseKind.HOLD)
    seen = [there_and_back(rep, rep.duration_s * share / 8) for share in range(9)]
    assert seen[0] == pytest.approx(0) == seen[-1]
    assert seen[4] == pytest.approx(1)
    assert seen == pytest.approx(seen[::-1])
    assert there_and_back(next(one for one in MOVES if one.kind is PhaseKind.RESET), 0.5) == 0
