"""Who holds the record: opened, tried again and closed here, for as long as the program runs.

The window only borrows it, and so does whatever may outlive the window. One process at a time owns
the record of a folder; it is opened only under that lock, so that no two go on with one session.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coach.services.problems import EnvironmentProblem

if TYPE_CHECKING:
    from coach.services.all_data import AllData, DataRemoval
    from coach.services.app_services import AppServices
    from coach.services.record_copies import CopyShelf

RECORD_FILE = "steadyback.sqlite3"
"""The name of the record in its folder."""


class RecordInUse(EnvironmentProblem):
    """Another process owns the record."""


class RecordLock(Protocol):
    """Says that this process owns the record of a folder; ends with the process."""

    def take(self) -> None:
        """Own the record; what is owned already stays so.

        Raises:
            RecordInUse: another process owns it.
        """

    def release(self) -> None:
        """Own it no more. Safe to call twice."""


class RecordOwner:
    """Holds the one open record.

    Args:
        lock: of the record's folder.
        open_services: opens the record, and closes it when it is left; raises EnvironmentProblem
            where something stands in the way.
        put_back: puts a copy in place of the record while it is closed, and returns where what was
            there is kept, or None.
        shelf: returns where the copies of the record lie.
        removal: returns what finds and deletes all data.
        look_ahead: begins to look at the record that will be opened; None where nothing does.
    """

    def __init__(
        self,
        lock: RecordLock,
        open_services: Callable[[], AbstractContextManager["AppServices"]],
        put_back: Callable[[Path], Path | None],
        shelf: Callable[[], "CopyShelf"],
        removal: Callable[[], "DataRemoval"],
        look_ahead: Callable[[], None] | None = None,
    ) -> None:
        self._look_ahead = look_ahead
        self._removal = removal
        self._shelf = shelf
        self._lock = lock
        self._open_services = open_services
        self._put_back = put_back
        self._services: AppServices | None = None
        self._held = ExitStack()

    def look_ahead(self) -> None:
        """Begin to look at the record, so that `open` has less to wait for.

        What stands in the way is met by `open` too, which says it.
        """
        with suppress(EnvironmentProblem, OSError):
            self._lock.take()
            if self._look_ahead is not None:
                self._look_ahead()

    def open(self) -> "AppServices":
        """Return the open record; after a refusal, try again.

        Raises:
            EnvironmentProblem: something stands in the way, another process among it.
        """
        if self._services is None:
            self._lock.take()
            self._services = self._held.enter_context(self._open_services())
        return self._services

    @property
    def shelf(self) -> "CopyShelf":
        """Where the copies of the record lie, whether it is open or not."""
        return self._shelf()

    def put_back(self, copy: Path) -> Path | None:
        """Close the record and put a copy in its place; return where what was there is kept.

        The record stays closed and owned; `open` opens what is there then.

        Raises:
            EnvironmentProblem: the copy cannot be used, or the disk stands in the way. The record
                is as it was.
        """
        self._let_go()
        return self._put_back(copy)

    def all_data(self, second: Path | None) -> "AllData":
        """Return all that is kept; `second` is the second place of copies, or None."""
        return self._removal().look(second)

    def delete_all(self, found: "AllData") -> tuple[Path, ...]:
        """Close the record and delete all that was found; return what could not be deleted.

        Raises:
            EnvironmentProblem: another process owns the record; nothing was deleted.
        """
        self._let_go()
        return self._removal().remove(found)

    def _let_go(self) -> None:
        """Close the record, and own it still."""
        self._lock.take()
        self._services = None
        self._held.close()
        self._held = ExitStack()

    def close(self) -> None:
        """Close the record and own it no more. Safe to call twice."""
        self._services = None
        try:
            self._held.close()
        finally:
            self._lock.release()
