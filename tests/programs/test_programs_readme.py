"""A PT writes files by following the published page alone: it must be complete and true."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from coach.domain.pain_zones import Zone, zone_of
from coach.domain.rules import PainZones, Progression
from coach.domain.sides import SideRule
from coach.domain.suggesting.progression_rules import scheme_above
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.key_hints import _shapes_in
from coach.programs.ladder_shapes import LadderShape, MovementShape
from coach.programs.program_shapes import ProgramShape
from coach.programs.schema_files import main, schemas
from coach.resources import shipped

README = (shipped("programs") / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)


def known_keys(shape: type[BaseModel]) -> set[str]:
    """Return the keys of a shape and of every shape inside it."""
    keys, ahead = set(), [shape]
    while ahead:
        one = ahead.pop()
        keys |= set(one.model_fields)
        for about in one.model_fields.values():
            ahead += _shapes_in(about.annotation)
    return keys


@pytest.mark.parametrize("nth", range(len(EXAMPLES)))
def test_every_example_is_good(nth: int, tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLES[nth], encoding="utf-8")

    assert [str(problem) for problem in check([file]).problems] == []


def test_there_is_an_example_of_each_kind_that_a_pt_may_write() -> None:
    assert re.findall(r'^kind = "(\w+)"', "".join(EXAMPLES), re.MULTILINE) == [
        "program",
        "ladder",
        "movement",
    ]


def test_the_program_example_shows_every_key_but_those_of_a_flare() -> None:
    flare = {"flare_return", "days_at_start", "settled_days_a_level", "contact_after_days"}
    keys = known_keys(ProgramShape) - flare

    assert {key for key in keys if not re.search(rf"\b{key} = |\[{key}\]", EXAMPLES[0])} == set()


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
