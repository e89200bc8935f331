"""Looks on this computer for what tells that a cloud service keeps a folder in step."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path, PurePath

from coach.domain.synced_folder import SyncService, synced_by

_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables in which Windows names the folders of OneDrive."""


def service_of(folder: Path, environment: Mapping[str, str] = os.environ) -> SyncService | None:
    """Return the service that keeps a folder in step, or None where none is known to."""
    onedrive = [Path(environment[name]) for name in _ONEDRIVE if environment.get(name)]
    return synced_by(Path(os.path.realpath(folder)), _names_in, onedrive)


def _names_in(folder: PurePath) -> Collection[str]:
    try:
        return [each.name for each in Path(folder).iterdir()]
    except OSError:
        return ()
