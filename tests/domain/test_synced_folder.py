"""A folder that a cloud service keeps in step is known by its path, or by what lies there."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from coach.domain.synced_folder import SyncService, synced_by

ONEDRIVE, DROPBOX, GOOGLE, ICLOUD, NEXTCLOUD = SyncService


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/jo/OneDrive/back", ONEDRIVE),
        ("/Users/jo/Library/CloudStorage/OneDrive-Personal/back", ONEDRIVE),
        ("/home/jo/Dropbox", DROPBOX),
        ("/home/jo/Dropbox (Family)/back", DROPBOX),
        ("/Users/jo/Library/CloudStorage/Dropbox-Jo/back", DROPBOX),
        ("/Users/jo/Library/CloudStorage/GoogleDrive-jo@example.org/My Drive", GOOGLE),
        ("/home/jo/Google Drive/back", GOOGLE),
        ("/run/user/1000/gvfs/google-drive:host=example.org,user=jo/back", GOOGLE),
        ("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/back", ICLOUD),
        ("/home/jo/Nextcloud/back", NEXTCLOUD),
        ("/home/jo/nextcloud2/back", NEXTCLOUD),
        ("/home/jo/.local/share/Steadyback", None),
        ("/Users/jo/Library/Application Support/Steadyback", None),
        ("/home/jo/dropboxes/back", None),
        ("/home/jo/my onedrive notes", None),
        ("/", None),
    ],
)
def test_a_path_tells(folder: str, service: SyncService | None) -> None:
    assert synced_by(PurePosixPath(folder), lambda _: ()) is service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("C:\\Users\\Jo\\OneDrive\\Documents\\back", ONEDRIVE),
        ("C:\\Users\\Jo\\OneDrive - Firm\\back", ONEDRIVE),
        ("G:\\My Drive\\back", GOOGLE),
        ("C:\\Users\\Jo\\iCloudDrive\\back", ICLOUD),
        ("C:\\Users\\Jo\\AppData\\Local\\Steadyback", None),
    ],
)
def test_a_path_of_windows_tells(folder: str, service: SyncService | None) -> None:
    assert synced_by(PureWindowsPath(folder), lambda _: ()) is service


@pytest.mark.parametrize(
    ("name", "service"),
    [
        (".dropbox.cache", DROPBOX),
        (".tmp.driveupload", GOOGLE),
        (".nextcloudsync.log", NEXTCLOUD),
        ("._sync_0a1b2c3d4e5f.db", NEXTCLOUD),
        (".sync_0a1b2c3d4e5f.db", NEXTCLOUD),
        # The program's own settings, in every home of who has it.
        (".dropbox", None),
        ("sync.db", None),
    ],
)
@pytest.mark.parametrize("above", [0, 1, 2])
def test_what_a_service_leaves_tells_wherever_above_it_lies(
    name: str, service: SyncService | None, above: int
) -> None:
    folder = PurePosixPath("/data/cloud/mine/back")
    root = (folder, *folder.parents)[above]

    def names_in(looked: PurePath) -> tuple[str, ...]:
        return (name, "letter.txt") if looked == root else ("letter.txt",)

    assert synced_by(folder, names_in) is service


def test_windows_may_call_the_folder_of_onedrive_anything() -> None:
    root = PureWindowsPath("D:\\Cloud")
    folders = [PureWindowsPath(name) for name in ("D:\\Cloud\\back", "D:\\Cloudy\\back")]
    found = [synced_by(folder, lambda _: (), [root]) for folder in folders]
    assert found == [ONEDRIVE, None]
