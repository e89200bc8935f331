"""The way to a copy that is put back, from Settings and from a record that cannot be opened."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog

from coach.services.people import Person
from coach.services.problems import StoreProblem
from coach.services.record_copies import CopyShelf, RecordContents, all_copies
from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage
from coach.ui.rail_page import PageHost
from coach.ui.texts import copies as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.services.app_services import AppServices


def _nobody_else(_file: Path) -> None:
    """Return that a file is nobody else's: there is one person here, as far as is known."""


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
        whose: returns who else a file belongs to by where it lies, or None.
    """

    def __init__(
        self,
        host: Showing,
        shelf: CopyShelf,
        put_back: Callable[[Path], None],
        leave: Callable[[], None],
        present: Callable[[], RecordContents] | None = None,
        back: str = words.NOT_NOW,
        whose: Callable[[Path], Person | None] = _nobody_else,
    ) -> None:
        self._host = host
        self._shelf = shelf
        self._put_back = put_back
        self._leave = leave
        self._present = present
        self._back = back
        self._whose = whose

    def show_copies(self) -> None:
        """Show the copies.

        Raises:
            StoreProblem: their folder cannot be read.
        """
        page = ChooseCopyPage(all_copies(self._shelf), self._back)
        page.left.connect(self._leave)
        page.chosen.connect(lambda path: self._host.guard(lambda: self.look_into(path)))
        page.another_wished.connect(lambda: self._choose_file(page))
        self._host.fill(page)

    def show_newest_good(self) -> None:
        """Show the newest copy that opens; where there is none, the list.

        Raises:
            StoreProblem: their folder cannot be read.
        """
        found = self._newest_good()
        if found is None:
            self.show_copies()
        else:
            self._show(*found, self._leave)

    def _newest_good(self) -> tuple[Path, RecordContents] | None:
        for copy in self._shelf.copies():
            # Damaged as well: the one before it may not be.
            with suppress(StoreProblem):
                return copy.path, self._shelf.contents(copy.path)
        return None

    def _choose_file(self, page: ChooseCopyPage) -> None:
        folder = str(self._shelf.folder)
        name, _ = QFileDialog.getOpenFileName(page, words.CHOOSE, folder, words.KINDS)
        if name:
            self._host.guard(lambda: self.look_into(Path(name)))

    def look_into(self, path: Path) -> None:
        """Show what is in a file.

        Raises:
            StoreProblem: it is no record that can be put back.
        """
        self._show(path, self._shelf.contents(path), lambda: self._host.guard(self.show_copies))

    def _show(self, path: Path, contents: RecordContents, leave: Callable[[], None]) -> None:
        present = self._present() if self._present is not None else None
        page = CompareCopyPage(present, contents, path, self._strange(path, contents, present))
        page.left.connect(leave)
        page.others_wished.connect(lambda: self._host.guard(self.show_copies))
        page.agreed.connect(lambda: self._put_back(path))
        self._host.fill(page)

    def _strange(self, path: Path, copy: RecordContents, present: RecordContents | None) -> str:
        """Return why a copy may be somebody else's, in words; empty where nothing says so."""
        if present is None:
            found = self._newest_good()
            present = found[1] if found is not None else copy
        owner = self._whose(path)
        if owner is None and not copy.is_strange_to(present):
            return ""
        return words.strange_in_words(owner)


def choose_copy(host: PageHost) -> None:
    """Show the copies of the open record."""

    def show(services: "AppServices") -> None:
        shelf, people = services.copies.shelf, services.place.people
        PuttingBack(
            host,
            shelf,
            host.copies.put_back,
            lambda: host.show("settings"),
            shelf.present_contents,
            words.BACK,
            people.whose if people is not None else _nobody_else,
        ).show_copies()

    host.with_services(show)
