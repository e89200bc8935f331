"""Words of a folder that a service keeps in step; Today needs the names, and none of the copies."""

from collections.abc import Mapping

from coach.domain.synced_folder import SyncService

SYNC_SERVICES: Mapping[SyncService, str] = {
    SyncService.ONEDRIVE: "OneDrive",
    SyncService.DROPBOX: "Dropbox",
    SyncService.GOOGLE_DRIVE: "Google Drive",
    SyncService.ICLOUD: "iCloud",
    SyncService.NEXTCLOUD: "Nextcloud",
}
SYNCED = (
    "{service} keeps this folder in step. It copies the record while it is written to, and that "
    "can damage it. Close Steadyback, move the folder to a place that is not kept in step, and "
    "start Steadyback with --data-dir and the new place. A second place for copies may lie in "
    "{service}: copies are whole and closed."
)


def synced_in_words(service: SyncService) -> str:
    """Return what a service may do to the record, and what to do about it."""
    return SYNCED.format(service=SYNC_SERVICES[service])
