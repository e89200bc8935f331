"""The folders of this computer are looked at, links followed."""

from pathlib import Path

import pytest

from coach.domain.synced_folder import SyncService
from coach.system.synced_folder import service_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cloud" / "back"
    made.mkdir(parents=True)
    return made


def test_what_lies_above_tells(folder: Path) -> None:
    assert service_of(folder, {}) is None
    (folder.parent / ".dropbox.cache").mkdir()
    assert service_of(folder, {}) is SyncService.DROPBOX
    assert service_of(folder / "not-made-yet", {}) is SyncService.DROPBOX


def test_a_link_into_such_a_folder_is_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Nextcloud")
    assert service_of(tmp_path / "link", {}) is SyncService.NEXTCLOUD


def test_what_windows_names_counts(folder: Path) -> None:
    assert service_of(folder, {"OneDrive": str(folder.parent)}) is SyncService.ONEDRIVE
    assert service_of(folder, {"OneDrive": ""}) is None
