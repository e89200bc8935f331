"""The way from Settings to a copy that is put back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage
from coach.ui.rail_page import PageHost
from coach.ui.texts import copies as words

if TYPE_CHECKING:
    from coach.services.app_services import AppServices


def choose_copy(host: PageHost) -> None:
    """Show the copies of the open record."""

    def show(services: "AppServices") -> None:
        shelf = services.copies.shelf
        page = ChooseCopyPage(shelf.copies())
        page.left.connect(lambda: host.show("settings"))
        page.chosen.connect(lambda path: _compare(host, path))
        page.another_wished.connect(lambda: _choose_file(host, page, shelf.folder))
        host.fill(page)

    host.with_services(show)


def _choose_file(host: PageHost, page: ChooseCopyPage, folder: Path) -> None:
    name, _ = QFileDialog.getOpenFileName(page, words.CHOOSE, str(folder), words.KINDS)
    if name:
        _compare(host, Path(name))


def _compare(host: PageHost, path: Path) -> None:
    def show(services: "AppServices") -> None:
        shelf = services.copies.shelf
        page = CompareCopyPage(shelf.present_contents(), shelf.contents(path), path)
        page.left.connect(lambda: choose_copy(host))
        page.agreed.connect(lambda: host.copies.put_back(path))
        host.fill(page)

    host.with_services(show)
