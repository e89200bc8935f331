"""Says whether a cloud service keeps a folder in step, by its path and by what such services leave.

They copy a file while it is in use, part by part, and put back what another computer wrote. A
record in such a folder can be damaged (https://www.sqlite.org/howtocorrupt.html); a copy that is
whole and closed lies well there.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum
from pathlib import PurePath
from typing import Final


class SyncService(Enum):
    """A service that keeps folders in step."""

    ONEDRIVE = "onedrive"
    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"
    ICLOUD = "icloud"
    NEXTCLOUD = "nextcloud"


_FOLDERS: Final = {
    # macOS has them as CloudStorage/Name-account, Windows as "Name - Firm".
    SyncService.ONEDRIVE: (r"onedrive(\s?-.*)?",),
    SyncService.DROPBOX: (r"dropbox(-.*| \(.*\))?",),
    SyncService.GOOGLE_DRIVE: (r"google ?drive(-.*| \(.*\))?", r"google-drive:.*", "my drive"),
    SyncService.ICLOUD: (r"icloud ?drive", "mobile documents", r"com~apple~.*"),
    SyncService.NEXTCLOUD: (r"nextcloud\d*", "owncloud"),
}
"""What the folders of a service are called, in small letters."""

_LEFT_THERE: Final = {
    SyncService.DROPBOX: (r"\.dropbox\.cache",),
    SyncService.GOOGLE_DRIVE: (r"\.tmp\.driveupload", r"\.tmp\.drivedownload"),
    SyncService.NEXTCLOUD: (r"\.nextcloudsync\.log", r"\._?sync_[0-9a-f]+\.db"),
}
"""What a service leaves in the folder that it keeps in step, whatever that is called."""


def synced_by(
    folder: PurePath,
    names_in: Callable[[PurePath], Collection[str]],
    onedrive: Sequence[PurePath] = (),
) -> SyncService | None:
    """Return the service that keeps a folder in step, or None where none is known to.

    Args:
        folder: the folder, with every link followed.
        names_in: returns the names in a folder; none for one that cannot be read.
        onedrive: the folders that Windows names as OneDrive's; they may be called anything.
    """
    within = (folder, *folder.parents)
    if any(root in within for root in onedrive):
        return SyncService.ONEDRIVE
    for each in within:
        if (service := _named([each.name], _FOLDERS)) is not None:
            return service
    for each in within:
        if (service := _named(names_in(each), _LEFT_THERE)) is not None:
            return service
    return None


def _named(
    names: Collection[str], of_services: Mapping[SyncService, Sequence[str]]
) -> SyncService | None:
    """Return the first service of which one of the names tells."""
    for service, patterns in of_services.items():
        if any(re.fullmatch(each, name.lower()) for each in patterns for name in names):
            return service
    return None
