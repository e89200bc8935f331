"""What the shipped files say to people must be careful, traceable and the same everywhere."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from coach.domain.capped_movements import is_capped
from coach.domain.dose import HOLD_CAP_S
from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.prescribing import prescribe
from coach.domain.program import Program
from coach.domain.rules import Purpose
from coach.domain.sides import Side, SideRule
from coach.engine.timeline import lay_out
from coach.figures.motion import Moment, body_at
from coach.figures.pose_files import shipped_figure
from coach.programs.catalogue import Catalogue, shipped_files
from coach.programs.check_command import check
from coach.programs.toml_reader import Document, read
from coach.resources import shipped
from tests.programs.golden_files import FOLDER, texts

PROGRAMS = shipped("programs")
FILES = shipped_files(PROGRAMS)
EVIDENCE = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text(encoding="utf-8")
CATALOGUE = Catalogue(PROGRAMS)
LIBRARY: Library = CATALOGUE.library()
SHIPPED: tuple[Program, ...] = tuple(CATALOGUE.programs())
RUNGS = [(ladder, rung) for ladder in LIBRARY.ladders for rung in ladder.rungs]
IDS = [rung.id for _, rung in RUNGS]

FOOT_HALF_WIDTH_M = 0.04
"""From the middle of a shoe to the edge that is nearer to the wall."""

BANNED = re.compile(
    r"!|\b(treat|cure|diagnos|heal(s|ed|ing)?\b|clinically proven|should have|should've)",
    re.IGNORECASE,
)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def document(file: Path) -> Document:
    found = read(file)
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_file_has_no_problem_at_all(file: Path) -> None:
    (checked,) = check([file]).files

    assert [str(one) for one in (*checked.problems, *checked.notes)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_text_promises_or_scolds(file: Path) -> None:
    assert [text for text in strings(document(file).raw) if BANNED.search(text)] == []
    assert not BANNED.search(document(file).text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_file_claims_a_review(file: Path) -> None:
    assert document(file).raw["reviewed_by"] == ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_source_stands_in_the_evidence(file: Path) -> None:
    text = document(file).text
    named = {
        key
        for line in re.findall(r"^\s*sources = \[(.*)\]", text, re.MULTILINE)
        for key in re.findall(r'"([SRG]\d+)"', line)
    } | set(re.findall(r"\((R\d+)\)", text))

    assert named
    assert {key for key in named if f"- **{key}** " not in EVIDENCE} == set()


def test_every_source_named_in_the_evidence_stands_there() -> None:
    named = set(re.findall(r"\b([SRG][1-9]\d{0,2})\b", EVIDENCE))

    assert {key for key in named if f"- **{key}** " not in EVIDENCE} == set()


@pytest.mark.parametrize(
    ("ladder_id", "first", "last"),
    [
        ("curl_up", "CU0", "CU5"),
        ("side_plank", "SB0", "SB8"),
        ("bird_dog", "BD0", "BD7"),
        ("dead_bug", "DB0", "DB4"),
        ("glute_bridge", "GB0", "GB4"),
        ("floor_rise", "FR0", "FR6"),
        ("side_leg_lift", "LL0", "LL0"),
        ("front_brace", "FB0", "FB3"),
        ("side_brace", "SC0", "SC1"),
        ("standing_bird_dog", "SD0", "SD3"),
    ],
)
def test_a_ladder_has_all_its_rungs(ladder_id: str, first: str, last: str) -> None:
    ladder = LIBRARY.ladder(ladder_id)
    assert ladder is not None

    rungs = [rung.id for rung in ladder.rungs]
    assert rungs == [f"{first[:2]}{nth}" for nth in range(int(last[2]) + 1)]


@pytest.mark.parametrize(("ladder", "rung"), RUNGS, ids=IDS)
def test_a_rung_says_all_it_must(ladder: Any, rung: Any) -> None:
    told = rung.instructions

    assert told.set_up
    assert told.do
    assert told.watch_for
    assert told.stop_when
    assert rung.tags
    assert rung.sources
    for sentence in (*told.set_up, *told.do, *told.watch_for, *told.stop_when, *rung.skip_when):
        assert re.fullmatch(r"[A-Z].*\.", sentence), sentence


@pytest.mark.parametrize(("ladder", "rung"), RUNGS, ids=IDS)
def test_a_rung_reminds_to_breathe_at_second_2_and_6(ladder: Any, rung: Any) -> None:
    moments = [second for second in (2, 6) if second < rung.dose.hold_s]

    assert [cue.at_s for cue in rung.instructions.say if cue.say == "breathe"] == moments


def test_only_the_leg_lift_waits_for_the_pt() -> None:
    first = "Agree on this version with your PT first."

    assert [rung.id for _, rung in RUNGS if rung.with_pt] == ["SB8"]
    assert [rung.id for _, rung in RUNGS if first in rung.instructions.set_up] == ["SB8"]


def test_no_two_versions_have_one_name() -> None:
    names = [rung.name for _, rung in RUNGS]
    assert len(names) == len(set(names))


def test_what_is_done_standing_says_so() -> None:
    told = {rung.id for _, rung in RUNGS if rung.standing}
    standing = [*told, *(move.id for move in LIBRARY.movements if move.standing)]

    off_the_floor = {rung for rung in IDS if rung[:2] in {"FB", "SC", "SD"}}
    assert told == {"SB1", "SB2", "FR0", "FR1"} | off_the_floor
    assert "cat_camel" not in standing
    assert {"hip_hinge", "standing_reset"} <= set(standing)


LATER = re.compile(r"later|another time|next session|when (this|that) (is|has)", re.IGNORECASE)


@pytest.mark.parametrize(("ladder", "rung"), RUNGS, ids=IDS)
def test_what_is_read_in_a_hold_is_done_in_that_hold(ladder: Any, rung: Any) -> None:
    assert [step for step in rung.instructions.do if LATER.search(step)] == []


NEEDS_THE_TEXT = re.compile(
    r"piece|zero|board|half-way back|\bbox\b(?<!small box)|table still|fist and heel|gap",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("ladder", "rung"), RUNGS, ids=IDS)
def test_no_cue_is_a_picture_that_only_readers_of_the_text_know(ladder: Any, rung: Any) -> None:
    said = [cue.say for cue in rung.instructions.say]

    assert [cue for cue in said if NEEDS_THE_TEXT.search(cue)] == []
    assert all(len(cue.split()) <= 4 for cue in said)


@pytest.mark.parametrize(("ladder", "rung"), RUNGS, ids=IDS)
def test_no_hold_is_over_the_cap(ladder: Any, rung: Any) -> None:
    # Getting down and up is a movement, and its time is generous on purpose (R26).
    assert rung.dose.hold_s <= HOLD_CAP_S or ladder.id == "floor_rise"
    capped = {"curl_up", "side_plank", "bird_dog", "standing_bird_dog"}
    assert is_capped(ladder.id, ladder.name) == (ladder.id in capped)


@pytest.mark.parametrize(
    "movement_id",
    [
        "cat_camel", "easy_breathing", "brace_drill", "chair_cat_camel", "contract_and_let_go",
        "chair_breathing", "chair_let_go", "small_cat_camel",
        "cat_camel_fists", "small_cat_camel_fists",
        "let_go_waist",
        "let_go_buttock", "small_pelvic_rock",
        "hamstring_strap", "hip_hinge", "sit_to_stand", "golfers_pick_up", "floor_down_up", "walk",
        "standing_reset", "heat", "cold",
    ],
)  # fmt: skip
def test_a_supporting_movement_is_there(movement_id: str) -> None:
    movement = LIBRARY.movement(movement_id)

    assert movement is not None
    assert movement.sources
    assert movement.instructions.stop_when


def test_what_always_means_stop_is_said_in_one_place() -> None:
    assert len(LIBRARY.stop_always) == 6


@pytest.mark.parametrize("program", SHIPPED, ids=lambda program: program.id)
def test_the_minutes_in_the_comment_are_the_minutes_of_the_session(program: Program) -> None:
    text = (PROGRAMS / "programs" / f"{program.id}.toml").read_text(encoding="utf-8")
    minutes = lay_out(prescribe(program, LIBRARY)).total_s / 60
    a_day = minutes * program.schedule.sessions_per_day

    assert f"# Computed: {minutes:.1f} minutes a session, {a_day:.0f} minutes a day." in text
    assert f"| {minutes:.1f} min | {a_day:.0f} min |" in EVIDENCE
    assert a_day <= 60


@pytest.mark.parametrize("program", SHIPPED, ids=lambda program: program.id)
def test_both_sides_do_the_same(program: Program) -> None:
    holds = lay_out(prescribe(program, LIBRARY)).holds
    for item in program.items:
        ladder = LIBRARY.ladder(item.ladder_id)
        assert ladder is not None
        left, right = (
            sum(hold.duration_s for hold in holds if (hold.source_id, hold.side) == (ladder.id, s))
            for s in (Side.LEFT, Side.RIGHT)
        )
        spare = item.dose.hold_s if ladder.side_rule is SideRule.SWAP_LEG else 0
        assert abs(left - right) <= spare


def test_the_programs_come_easiest_first_and_a_flare_last() -> None:
    assert [program.id for program in SHIPPED] == [
        "starter", "easy", "middle", "classic", "classic_10", "build", "build_10", "strong",
        "spasm_and_flare",
    ]  # fmt: skip
    assert SHIPPED[-1].rules.purpose is Purpose.FLARE
    assert SHIPPED[-1].rules.progression.changes_a_week == 0


def test_the_timelines_are_as_they_were() -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}

    assert texts() == kept


def follow(rung: tuple[str, str], flags: tuple[Any, ...]) -> tuple[str, str]:
    swaps = {
        (swap.ladder_id, one): (swap.to_ladder, swap.to_rung)
        for flag in flags
        for swap in flag.swaps
        for one in swap.rungs
    }
    for _ in range(len(IDS) + 1):
        if rung not in swaps:
            return rung
        rung = swaps[rung]
    raise AssertionError(f"{rung} goes round in a circle")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_whatever_flags_are_true_something_is_left_to_do(count: int) -> None:
    for flags in combinations(LIBRARY.flags, count):
        hidden = {
            (hide.source_id, rung.id)
            for flag in flags
            for hide in flag.hides
            for ladder, rung in RUNGS
            if ladder.id == hide.source_id and (not hide.rungs or rung.id in hide.rungs)
        }
        for program in SHIPPED:
            for item in program.items:
                assert follow((item.ladder_id, item.rung_left), flags) not in hidden


@pytest.mark.parametrize(
    ("flag_id", "rung", "instead"),
    [
        ("extension_sensitive", "BD5", "BD2"),
        ("both_ways", "CU3", "CU0"),
        ("both_ways", "SB4", "SB0"),
        ("leg_symptoms", "BD5", "BD2"),
        ("weak_bones", "CU0", "DB0"),
        ("weak_bones", "SB4", "SB1"),
        ("shoulder", "SB4", "SB1"),
        ("shoulder", "SB0", "SB1"),
        ("wrist", "SB3", "SB1"),
        ("neck", "CU3", "CU1"),
        ("blood_pressure", "CU5", "CU3"),
        ("pregnancy", "CU0", "BD0"),
        ("pregnancy", "DB4", "BD0"),
        ("pregnancy", "BD7", "BD5"),
        ("pregnancy", "BD4", "BD4"),
    ],
)
def test_a_flag_swaps_what_it_must(flag_id: str, rung: str, instead: str) -> None:
    flag = next(one for one in LIBRARY.flags if one.id == flag_id)
    ladder = next(ladder.id for ladder, one in RUNGS if one.id == rung)

    assert follow((ladder, rung), (flag,))[1] == instead


@pytest.mark.parametrize("program", SHIPPED, ids=lambda program: program.id)
@pytest.mark.parametrize("others", [0, 1, 2])
def test_who_cannot_get_down_is_never_sent_to_the_floor(program: Program, others: int) -> None:
    hard = next(flag for flag in LIBRARY.flags if flag.id == "floor_hard")
    for more in combinations([flag for flag in LIBRARY.flags if flag is not hard], others):
        flags = tuple(flag for flag in LIBRARY.flags if flag is hard or flag in more)
        plan = adapt(prescribe(program, LIBRARY), flags, LIBRARY).prescription

        assert plan.exercises
        for exercise in plan.exercises:
            ladder = LIBRARY.ladder(exercise.ladder_id)
            assert ladder is not None
            for side in Side:
                rung = ladder.find(exercise.rung(side).id)
                assert rung is not None
                assert rung.standing
        assert "cat_camel" not in {one.movement_id for one in plan.warm_up}
        for warm_up in plan.warm_up:
            movement = LIBRARY.movement(warm_up.movement_id)
            assert movement is not None
            assert warm_up.standing is movement.standing


def test_who_cannot_kneel_does_not_kneel() -> None:
    flag = next(flag for flag in LIBRARY.flags if flag.id == "cannot_kneel")
    kneels = re.compile(r"kneel on|hands and knees|on all fours|elbow \+ knees", re.IGNORECASE)
    for program in SHIPPED:
        adapted = adapt(prescribe(program, LIBRARY), (flag,), LIBRARY)

        for exercise in adapted.prescription.exercises:
            told = LIBRARY.instructions(exercise.ladder_id, exercise.left.id)
            assert told is not None
            assert not [line for line in (*told.set_up, *told.do) if kneels.search(line)]
        assert "cat_camel" not in {one.movement_id for one in adapted.prescription.warm_up}
        assert adapted.why


def test_where_the_warm_up_is_hidden_what_takes_its_place_is_as_long() -> None:
    flag = next(flag for flag in LIBRARY.flags if flag.id == "cannot_kneel")
    starter = prescribe(SHIPPED[0], LIBRARY)

    (before,), (after,) = starter.warm_up, adapt(starter, (flag,), LIBRARY).prescription.warm_up

    assert (after.movement_id, after.duration_s) == ("chair_cat_camel", before.duration_s)


def test_the_wall_side_plank_says_the_distance_that_is_drawn() -> None:
    drawn = shipped_figure("sb1")
    ladder = LIBRARY.ladder("side_plank")
    assert drawn is not None
    assert ladder is not None
    wall = drawn.surface("wall")
    told = " ".join(ladder.rungs[1].instructions.set_up)
    assert wall is not None
    said = re.search(r"about (\d+) cm", told)
    assert said is not None
    away_m = body_at(drawn, Moment(1.0)).point("right_foot")[0] - wall.at[0] - wall.size[0] / 2

    assert abs(away_m - FOOT_HALF_WIDTH_M - int(said[1]) / 100) < 0.02


def test_a_flare_session_stays_within_eight_minutes() -> None:
    assert lay_out(prescribe(SHIPPED[-1], LIBRARY)).total_s <= 8 * 60


def test_the_flags_that_need_a_clinician_say_so() -> None:
    assert {flag.id for flag in LIBRARY.flags if flag.ask_first} == {
        "blood_pressure",
        "pregnancy",
        "recent_surgery",
        "weak_bones",
    }
