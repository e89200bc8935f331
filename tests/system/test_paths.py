"""Folders: the user's choice is taken as it is, and what is made belongs to its owner alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from coach.system.paths import data_folder, logs_folder, state_place

ROOT = Path(__file__).parents[2]


def test_the_chosen_folder_is_used_as_it_is_and_not_made_yet(tmp_path: Path) -> None:
    chosen = tmp_path / "chosen"
    assert data_folder(chosen) == chosen
    assert not chosen.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other customs")
def test_without_a_choice_the_customs_of_the_system_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert data_folder() == tmp_path / "data" / "Steadyback"
    assert state_place() == tmp_path / "state" / "Steadyback"
    assert logs_folder() == tmp_path / "state" / "Steadyback" / "log"
    assert not data_folder().exists()
    assert logs_folder().is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_what_is_made_is_private(tmp_path: Path) -> None:
    chosen = tmp_path / "home" / "chosen"
    made = (logs_folder(chosen), chosen, chosen.parent)
    assert [folder.stat().st_mode & 0o777 for folder in made] == [0o700] * 3


def test_platformdirs_is_not_loaded_for_a_chosen_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from coach.system import paths; "
        "paths.state_place(Path(sys.argv[1])); print('platformdirs' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
