"""The shipped files must be right, a user's broken file must cost nothing but itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.problems import ProgramProblem

PROGRAMS = shipped("programs")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(PROGRAMS)


def test_everything_shipped_can_be_read(catalogue: Catalogue) -> None:
    ladders = {ladder.id: len(ladder.rungs) for ladder in catalogue.library().ladders}

    assert ladders["curl_up"] == 6
    assert ladders["side_plank"] == 9
    assert ladders["bird_dog"] == 8
    assert catalogue.programs()[0].id == "starter"
    assert catalogue.problems == ()


def test_the_module_does_not_import_the_checking_library() -> None:
    code = (
        "import sys, coach.programs.catalogue; "
        "sys.exit('pydantic' in sys.modules or 'coach.programs.loader' in sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True, cwd=PROGRAMS.parent)


def test_a_broken_user_file_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("format = 1\nkind = 'program'\nid = '../evil'\n")
    catalogue = Catalogue(PROGRAMS, (tmp_path,))

    assert catalogue.programs()[0].id == "starter"
    assert any("bad.toml:3: id: '../evil' is not an id" in str(p) for p in catalogue.problems)


def test_a_user_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    assert Catalogue(PROGRAMS, (tmp_path / "none",)).problems == ()


def test_a_broken_shipped_file_is_refused_aloud(tmp_path: Path) -> None:
    (tmp_path / "stop_rules.toml").write_text("format = 1\n")

    with pytest.raises(ProgramProblem, match=r"stop_rules\.toml:1"):
        Catalogue(tmp_path).library()


def test_an_empty_shipped_folder_is_refused_aloud(tmp_path: Path) -> None:
    with pytest.raises(ProgramProblem, match="missing"):
        Catalogue(tmp_path).programs()
