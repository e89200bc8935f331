"""The way to a copy that is put back, from Settings and from a record that cannot be opened."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog

from coach.services.problems import StoreProblem
from coach.services.record_copies import CopyShelf, RecordContents, all_copies
from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage
from coach.ui.rail_page import PageHost
from coach.ui.texts import copies as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.services.app_services import AppServices


class Showing(Protocol):
    """Who shows the pages."""

    def fill(self, page: "QWidget") -> None:
        """Let one page fill the window."""

    def guard(self, act: Callable[[], object]) -> None:
        """Do something that needs the disk; a problem of the disk is said in its place."""


class PuttingBack:
    """Leads from the copies to one of them, and to its being put back.

    Args:
        host: shows the pages.
        shelf: where the copies lie.
        put_back: puts a copy in the record's place.
        leave: shows what was in view before.
        present: returns what is in the record; None where it cannot be told.
        back: the words of the button that leaves.
    """

    def __init__(
        self,
        host: Showing,
        shelf: CopyShelf,
        put_back: Callable[[Path], None],
        leave: Callable[[], None],
        present: Callable[[], RecordContents] | None = None,
        back: str = words.NOT_NOW,
    ) -> None:
        self._host = host
        self._shelf = shelf
        self._put_back = put_back
        self._leave = leave
        self._present = present
        self._back = back

    def show_copies(self) -> None:
        """Show the copies.

        Raises:
            StoreProblem: their folder cannot be read.
        """
        page = ChooseCopyPage(all_copies(self._shelf), self._back)
        page.left.connect(self._leave)
        page.chosen.connect(lambda path: self._host.guard(lambda: self._compare(path)))
        page.another_wished.connect(lambda: self._choose_file(page))
        self._host.fill(page)

    def show_newest_good(self) -> None:
        """Show the newest copy that opens; where there is none, the list.

        Raises:
            StoreProblem: their folder cannot be read.
        """
        for copy in self._shelf.copies():
            try:
                contents = self._shelf.contents(copy.path)
            except StoreProblem:
                # Damaged as well: the one before it may not be.
                continue
            self._show(copy.path, contents, self._leave)
            return
        self.show_copies()

    def _choose_file(self, page: ChooseCopyPage) -> None:
        folder = str(self._shelf.folder)
        name, _ = QFileDialog.getOpenFileName(page, words.CHOOSE, folder, words.KINDS)
        if name:
            self._host.guard(lambda: self._compare(Path(name)))

    def _compare(self, path: Path) -> None:
        self._show(path, self._shelf.contents(path), lambda: self._host.guard(self.show_copies))

    def _show(self, path: Path, contents: RecordContents, leave: Callable[[], None]) -> None:
        present = self._present() if self._present is not None else None
        page = CompareCopyPage(present, contents, path)
        page.left.connect(leave)
        page.others_wished.connect(lambda: self._host.guard(self.show_copies))
        page.agreed.connect(lambda: self._put_back(path))
        self._host.fill(page)


def choose_copy(host: PageHost) -> None:
    """Show the copies of the open record."""

    def show(services: "AppServices") -> None:
        shelf = services.copies.shelf
        PuttingBack(
            host,
            shelf,
            host.copies.put_back,
            lambda: host.show("settings"),
            shelf.present_contents,
            words.BACK,
        ).show_copies()

    host.with_services(show)
