"""Warns once where a cloud service keeps the record's folder in step: the record can be damaged."""

from collections.abc import Callable
from functools import cache

from coach.domain.synced_folder import SyncService
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.settings import SYNCED_FOLDER_READ, Settings


class SyncedFolder:
    """What is known of the folder of one record.

    Args:
        settings: keep that it was read.
        look: returns the service that keeps the folder in step, or None; asked once.
    """

    def __init__(self, settings: Settings, look: Callable[[], SyncService | None]) -> None:
        self._settings = settings
        self._look = cache(look)

    @property
    def service(self) -> SyncService | None:
        """The service that keeps the folder in step, or None."""
        return self._look()

    def notices(self) -> tuple[Notice, ...]:
        """Return what Today says of it until it was read, once for each service."""
        service = self.service
        if service is None or self._settings.get(SYNCED_FOLDER_READ) == service.value:
            return ()
        what = {"service": service.value}
        return (Notice(NoticeKind.SYNCED_FOLDER, what, (NoticeAction.SYNCED_FOLDER_READ,)),)

    def was_read(self) -> None:
        """Keep that the warning was read."""
        if self.service is not None:
            self._settings.keep(SYNCED_FOLDER_READ, self.service.value)
