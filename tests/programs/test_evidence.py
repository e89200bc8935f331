"""What stands behind source keys: read from the page that a PT reads, for every key there is."""

from pathlib import Path

import pytest

from coach.domain.ladder import Library
from coach.programs.catalogue import Catalogue
from coach.programs.evidence import evidence
from coach.resources import shipped
from coach.services.problems import ProgramProblem

PAGE = """# A page

- **S1** clinic.example/page: holds of `10` seconds.
- **R20** Limits of all files.
- **S2** two words
  - **S3** not an entry
"""


def keys(library: Library) -> set[str]:
    """Return every key that something in a library names."""
    found = [library.stop_sources]
    for ladder in library.ladders:
        found.append(ladder.sources)
        found += [rung.sources for rung in ladder.rungs]
        found += [option.sources for option in ladder.options]
    found += [movement.sources for movement in library.movements]
    found += [flag.sources for flag in library.flags]
    return {key for keys_of_one in found for key in keys_of_one}


def test_an_entry_is_a_key_and_its_plain_text(tmp_path: Path) -> None:
    page = tmp_path / "evidence.md"
    page.write_text(PAGE, encoding="utf-8")

    assert evidence(page) == {
        "S1": "clinic.example/page: holds of 10 seconds.",
        "R20": "Limits of all files.",
        "S2": "two words",
    }


def test_a_page_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProgramProblem):
        evidence(tmp_path / "none.md")


def test_everything_shipped_can_say_where_it_comes_from() -> None:
    catalogue = Catalogue(shipped("programs"), evidence=shipped("docs/evidence.md"))
    library = catalogue.library()
    named = keys(library) | {key for one in catalogue.programs() for key in one.sources}

    assert len(named) > 50
    assert named - set(library.sources) == set()
