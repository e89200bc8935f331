"""A PT writes files by following the published page alone: it must be complete and true."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from coach.domain.dose import Dose
from coach.domain.pain_zones import Zone, zone_of
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescribing import prescribe
from coach.domain.rules import PainZones, Progression
from coach.domain.sides import SideRule
from coach.domain.suggesting.progression_rules import scheme_above
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.key_kinds import shapes_in
from coach.programs.ladder_shapes import LadderShape, MovementShape, SentLadderShape
from coach.programs.program_shapes import ProgramShape
from coach.programs.program_writer import as_file
from coach.programs.schema_files import main, schemas
from coach.programs.toml_reader import parse
from coach.resources import shipped
from tests.architecture.checkout import ROOT
from tests.programs.flag_rows import rows

README = (shipped("programs") / "README.md").read_text(encoding="utf-8")
HANDOUTS = (ROOT / "docs" / "handouts.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)

FULL = max(EXAMPLES, key=len)
"""The example that shows every key."""


def known_keys(shape: type[BaseModel]) -> set[str]:
    """Return the keys of a shape and of every shape inside it; a ladder has an example itself."""
    keys, ahead = set(), [shape]
    while ahead:
        one = ahead.pop()
        if one is SentLadderShape:
            continue
        keys |= set(one.model_fields)
        for about in one.model_fields.values():
            ahead += shapes_in(about.annotation)
    return keys


@pytest.mark.parametrize("nth", range(len(EXAMPLES)))
def test_every_example_is_good(nth: int, tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLES[nth], encoding="utf-8")

    assert [str(problem) for problem in check([file]).problems] == []


def test_there_is_an_example_of_each_kind_that_a_pt_may_write() -> None:
    assert re.findall(r'^kind = "(\w+)"', "".join(EXAMPLES), re.MULTILINE) == [
        "program",
        "program",
        "program",
        "ladder",
        "program",
        "movement",
    ]


def test_the_program_example_shows_every_key_but_those_of_a_flare() -> None:
    flare = {"flare_return", "days_at_start", "settled_days_a_level", "contact_after_days"}
    keys = known_keys(ProgramShape) - flare - {"ladders"}

    assert {key for key in keys if not re.search(rf"\b{key} = |\[{key}\]", FULL)} == set()


@pytest.mark.parametrize("shape", [ProgramShape, LadderShape, MovementShape])
def test_every_key_is_on_the_page(shape: type[ProgramShape]) -> None:
    assert {key for key in known_keys(shape) if not re.search(rf"\b{key}\b", README)} == set()


def test_the_page_names_every_shipped_rung() -> None:
    ladders = Catalogue(shipped("programs")).library().ladders
    row = r"^\| `([A-Z]{2}\d)` \| ([^|]+?) \| [^|]+ \|$"
    on_the_page = dict(re.findall(row, README, re.MULTILINE))

    assert on_the_page == {rung.id: rung.name for ladder in ladders for rung in ladder.rungs}


def test_the_page_says_which_ladders_have_sides() -> None:
    rules = {one.id: one.side_rule for one in Catalogue(shipped("programs")).library().ladders}

    assert rules == {
        "side_plank": SideRule.EACH_SIDE,
        "bird_dog": SideRule.EACH_SIDE,
        "dead_bug": SideRule.EACH_SIDE,
        "curl_up": SideRule.SWAP_LEG,
        "glute_bridge": SideRule.MIDLINE,
        "front_brace": SideRule.MIDLINE,
        "floor_rise": SideRule.MIDLINE,
        "side_brace": SideRule.EACH_SIDE,
        "side_leg_lift": SideRule.EACH_SIDE,
        "standing_bird_dog": SideRule.EACH_SIDE,
    }
    assert "| `side_plank` | each side;" in README
    assert "| `bird_dog`, `dead_bug` | each side;" in README
    assert "| `curl_up` | one rung only." in README
    assert "| `glute_bridge`, `front_brace`, `floor_rise` | no sides," in README
    assert "| `side_brace` | each side;" in README
    assert "| `standing_bird_dog` | each side;" in README


def test_the_page_names_every_warm_up_and_its_usual_cycles() -> None:
    row = next(line for line in README.splitlines() if line.startswith("| `warm_up` |"))
    for one in Catalogue(shipped("programs")).library().movements:
        assert (f'"{one.id}"' in row) == one.warm_up
        if one.warm_up and one.dose:
            assert f"{one.name} {one.dose.least} to {one.dose.most}".lower() in row.lower()


def test_the_worked_example_of_more_is_what_the_rules_do() -> None:
    schemes: list[tuple[int, ...]] = [(3, 2, 1)]
    while above := scheme_above(schemes[-1], Progression()):
        schemes.append(above)

    assert schemes == [(3, 2, 1), (4, 3, 2), (5, 4, 3)]
    for sets in schemes:
        assert re.search(rf"side_plank SB1  \{list(sets)}\s+{sum(sets)} in all", README)


def test_the_worked_example_of_pain_is_what_the_rules_do() -> None:
    zones = [zone_of(PainZones(), 4, worst) for worst in (5, 6, 7)]

    assert zones == [Zone.GREEN, Zone.AMBER, Zone.RED]
    assert "somebody who starts at 4 is green up to 5, amber up to 6, and red from 7" in README


def test_the_schema_files_are_up_to_date() -> None:
    folder = shipped("programs/schema")

    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == schemas()


def test_the_schema_command_writes_the_files(tmp_path: Path) -> None:
    assert main([str(tmp_path / "new")]) == 0
    assert {file.name for file in (tmp_path / "new").iterdir()} == set(schemas())
    assert main([]) == 2


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parent / "from_the_readme").glob("*.toml")), ids=lambda f: f.stem
)
def test_what_somebody_wrote_from_this_page_alone_can_be_used(file: Path) -> None:
    (checked,) = check([file]).files

    assert checked.problems == ()
    assert checked.program is not None


def test_the_page_opens_with_ten_lines_that_are_a_program(tmp_path: Path) -> None:
    first = README.index("```toml")
    assert "\n## " not in README[:first]
    assert len(EXAMPLES[0].splitlines()) == 10
    file = tmp_path / "ten_lines.toml"
    file.write_text(EXAMPLES[0], encoding="utf-8")
    (checked,) = check([file]).files
    assert checked.program is not None
    assert (checked.problems, checked.notes) == ((), ())


def _asked(exercise: PrescribedExercise) -> tuple[str, NamedRung, NamedRung, Dose]:
    return exercise.ladder_id, exercise.left, exercise.right, exercise.dose


def test_ten_lines_are_taken_up_and_saved_back_with_what_was_changed(tmp_path: Path) -> None:
    (first,) = check([parse(tmp_path / "ten.toml", EXAMPLES[0].encode())]).files
    assert first.program is not None
    library = Catalogue(shipped("programs")).library()
    plan = prescribe(first.program, library)
    bird_dog, side_plank = plan.exercises
    harder = replace(
        side_plank, right=NamedRung("SB3", "Knees with hand help"), dose=Dose((4, 3), 7.5)
    )
    heel_tap = NamedRung("DB1", "Heel tap")
    more = replace(bird_dog, ladder_id="dead_bug", name="Dead bug", left=heel_tap, right=heel_tap)
    for wanted in (plan.exercises, (bird_dog, harder), (harder,), (bird_dog, side_plank, more)):
        written = as_file(replace(plan, exercises=wanted), EXAMPLES[0], version=2)
        (again,) = check([parse(tmp_path / "again.toml", written.encode())]).files
        assert again.program is not None, (written, again.problems)
        read = prescribe(again.program, library).exercises
        assert [_asked(exercise) for exercise in read] == [_asked(exercise) for exercise in wanted]


@pytest.mark.parametrize("nth", range(7))
def test_every_handout_is_a_file_that_can_be_played(nth: int, tmp_path: Path) -> None:
    text = re.findall(r"```toml\n(.*?)```", HANDOUTS, re.DOTALL)[nth]
    (checked,) = check([parse(tmp_path / "handout.toml", text.encode())]).files
    assert checked.ok, checked.problems
    assert checked.sessions
    warned = {problem.severity.value for problem in checked.problems}
    said = HANDOUTS.split("## ")[nth + 1]
    assert warned == ({"warning"} if "The check warns here" in said else set())


def test_there_are_seven_handouts_each_with_what_it_stands_on() -> None:
    titles = re.findall(r"^## (.*)", HANDOUTS, re.MULTILINE)
    assert titles.pop() == "What is said in another way"
    assert len(titles) == 7
    assert all(re.search(r"\(S\d+", title) for title in titles)


@pytest.mark.parametrize(
    ("ladder", "rung", "holds"),
    [("side_plank", "SB4", 18), ("curl_up", "CU3", 9), ("glute_bridge", "GB2", 9)],
)
def test_what_sets_counts_on_each_side_is_true(ladder: str, rung: str, holds: int) -> None:
    dose = "sets = [5, 3, 1], hold_s = 8"
    item = f'items = [{{ ladder = "{ladder}", rung = "{rung}", {dose} }}]'
    text = f"{EXAMPLES[0].split('items =')[0]}{item}\n"
    (checked,) = check([parse(Path("counted.toml"), text.encode())]).files
    assert checked.program is not None
    library = Catalogue(shipped("programs")).library()
    assert len(lay_out(prescribe(checked.program, library)).holds) == holds
    assert f"{holds} holds" in README


def test_what_each_flag_does_to_rungs_is_true() -> None:
    for row in rows():
        assert row in README, row
