"""The way from Share to a log that is read back, and back by one press."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coach.services.read_back import LogReadBack, TakenIn
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.read_back.card import ReadBackCard
from coach.ui.read_back.count_pages import CountPage, InTheRecordPage
from coach.ui.texts import read_back as words

_KEY = "share"


def read_back_card(host: PageHost) -> ReadBackCard | None:
    """Return what Share says of it; None for a record that lies in no file."""
    make = host.services.make_read_back
    if make is None:
        return None
    card = ReadBackCard()
    card.zip_wished.connect(lambda: _look_at(host, make(), _chosen_zip(card)))
    card.folder_wished.connect(lambda: _look_at(host, make(), _chosen_folder(card)))
    return card


def show_counts(host: PageHost, reading: LogReadBack, place: Path) -> None:
    """Show what is in a log, and add what is missing once that is wanted."""
    page = CountPage(
        place,
        lambda watch, password: reading.look(place, watch, password),
        lambda watch, password: reading.take_in(place, watch, password),
    )
    page.left.connect(lambda: host.show(_KEY))
    page.taken_in.connect(lambda taken: _show_done(host, taken))
    host.fill(page)


def _look_at(host: PageHost, reading: LogReadBack, place: Path | None) -> None:
    if place is not None:
        show_counts(host, reading, place)


def _show_done(host: PageHost, taken: TakenIn) -> None:
    page = InTheRecordPage(taken)
    page.left.connect(lambda: host.show(TODAY))
    page.undo_wished.connect(lambda: host.copies.put_back(taken.copy))
    host.fill(page)


def _chosen_zip(parent: QWidget) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, words.ASK_ZIP, "", words.KINDS)
    return Path(name) if name else None


def _chosen_folder(parent: QWidget) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, words.ASK_FOLDER)
    return Path(name) if name else None
