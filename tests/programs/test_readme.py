"""A PT writes files by following the published page alone: it must be complete and true."""

import re
from pathlib import Path

import pytest

from coach.programs.checking import check
from coach.programs.key_slips import known_keys
from coach.programs.ladder_shapes import LadderShape, MovementShape
from coach.programs.program_shapes import ProgramShape
from coach.programs.schema_files import main, schemas
from coach.resources import shipped

README = (shipped("programs") / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)


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


def test_the_schema_files_are_up_to_date() -> None:
    folder = shipped("programs/schema")

    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == schemas()


def test_the_schema_command_writes_the_files(tmp_path: Path) -> None:
    assert main([str(tmp_path / "new")]) == 0
    assert {file.name for file in (tmp_path / "new").iterdir()} == set(schemas())
    assert main([]) == 2
