"""The window's part in copies of the record: the daily one is begun, and one is put back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from coach.services.problems import EnvironmentProblem, UnusableRecord

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.services.all_data import AllData
    from coach.services.app_services import AppServices
    from coach.services.record_copies import CopyShelf, SecondPlaceNow
    from coach.ui.copies.daily import DailyCopy


class RecordKeeper(Protocol):
    """Who can put a copy in the record's place, and delete everything."""

    @property
    def shelf(self) -> "CopyShelf":
        """Where the copies of the record lie, whether it is open or not."""

    def put_back(self, copy: Path) -> Path | None:
        """Close the record, put a copy in its place, and return where what was there is kept."""

    def all_data(self, second: Path | None) -> "AllData":
        """Return all that is kept; `second` is the second place of copies, or None."""

    def delete_all(self, found: "AllData") -> tuple[Path, ...]:
        """Close the record and delete all that was found; return what could not be deleted."""


class RecordShown(Protocol):
    """Who shows the record, as far as its copies ask."""

    @property
    def ready(self) -> bool:
        """Whether the record is open."""

    @property
    def services(self) -> "AppServices":
        """What can be done with the open record."""

    @property
    def flow(self) -> object | None:
        """The session being led through, or None."""

    @property
    def movement(self) -> object | None:
        """The timer of a movement, or None."""

    def forget_record(self) -> None:
        """Let go of the open record, and of all that was made of it."""

    def open_record(self) -> None:
        """Open what is there now, and show what comes first."""

    def fill(self, page: "QWidget") -> None:
        """Let one page fill the window."""

    def quit(self) -> None:
        """End the program."""

    def guard(self, act: Callable[[], object], again: Callable[[], None] | None = None) -> None:
        """Do something that needs the disk; a problem of the disk is said in its place."""


class CopyKeeping(QObject):
    """Begins the daily copy, and puts a copy back.

    Args:
        window: shows the record.
        keeper: puts a copy in the record's place; None where nobody could.
        parent: goes with it.

    Signals:
        over: a copy that was asked for is made, or could not be.
    """

    over = Signal()

    def __init__(self, window: RecordShown, keeper: RecordKeeper | None, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._keeper = keeper
        self._daily: DailyCopy | None = None

    @property
    def problem(self) -> EnvironmentProblem | None:
        """Why the last copy could not be made by itself; None where it could."""
        return self._daily.problem if self._daily is not None else None

    @property
    def second(self) -> "SecondPlaceNow | None":
        """How it stands with the second place since the last look."""
        return self._daily.second if self._daily is not None else None

    @property
    def making(self) -> bool:
        """Whether a copy is being made that was asked for."""
        return self._daily is not None and self._daily.making

    def begin(self) -> None:
        """Keep a copy of the record on each day from now on."""
        self._made_daily().begin()

    def make_now(self) -> None:
        """Make the copy of today while the window goes on; `over` says when."""
        self._made_daily().make_now()

    def put_back(self, copy: Path) -> None:
        """Put a copy in place of the record, and open that; all pages are made anew for it."""
        self._window.guard(lambda: self._open(copy), self._window.open_record)

    def all_data(self, second: Path | None) -> "AllData":
        """Return all that is kept; `second` is the second place of copies, or None."""
        return self._owner.all_data(second)

    def delete_all(self, found: "AllData") -> None:
        """Delete all that was found; the window closes then, whatever is pressed."""
        self._window.guard(lambda: self._delete(found), self._window.open_record)

    def ways_out(self, problem: EnvironmentProblem) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return what else can be pressed where a problem is said: a way to the copies, or none."""
        keeper = self._keeper
        if keeper is None or not isinstance(problem, UnusableRecord):
            return ()
        from coach.ui.texts.copies import TO_THE_COPIES

        return ((TO_THE_COPIES, lambda: self._look_for_a_good_one(keeper)),)

    def close(self) -> None:
        """Make no more copies, and wait for one that is being made."""
        if self._daily is not None:
            self._daily.close()

    def _delete(self, found: "AllData") -> None:
        from coach.ui.all_data.delete_pages import DeletedPage

        owner = self._owner
        if self._daily is not None:
            self._daily.close()
        self._window.forget_record()
        page = DeletedPage(owner.delete_all(found))
        page.left.connect(self._window.quit)
        self._window.fill(page)

    @property
    def _owner(self) -> RecordKeeper:
        if self._keeper is None:
            raise RuntimeError("no owner")
        return self._keeper

    def _made_daily(self) -> "DailyCopy":
        from coach.ui.copies.daily import DailyCopy

        if self._daily is None:
            shown = self._window
            self._daily = DailyCopy(
                lambda: shown.services.copies if shown.ready else None,
                lambda: shown.flow is not None or shown.movement is not None,
                self,
            )
            self._daily.over.connect(self.over)
        return self._daily

    def _look_for_a_good_one(self, keeper: RecordKeeper) -> None:
        from coach.ui.copies.flow import PuttingBack

        flow = PuttingBack(self._window, keeper.shelf, self.put_back, self._window.open_record)
        self._window.guard(flow.show_newest_good, self._window.open_record)

    def _open(self, copy: Path) -> None:
        from coach.ui.copies.put_back_pages import CopyIsBackPage

        owner = self._owner
        if self._daily is not None:
            self._daily.wait()
        self._window.forget_record()
        page = CopyIsBackPage(owner.put_back(copy))
        page.left.connect(self._window.open_record)
        self._window.fill(page)
