"""The tables for the PT on Share: what is in them, in which form, and how far they are written.

They are written on a thread of their own, so the window goes on, and can be given up.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal

from coach.domain.plain_text import plain
from coach.services.export_progress import ExportCancelledError
from coach.services.problems import EnvironmentProblem
from coach.services.share import ExportResult, LogCounts, Wish
from coach.ui.background import Background
from coach.ui.pages.lock_choice import LockChoice
from coach.ui.texts import locking
from coach.ui.texts import share as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.texts import Card, text


class Logs(Protocol):
    """What can be said and made of a log of some days."""

    def counts(self, first: date, last: date) -> LogCounts:
        """Return what it would hold."""

    def export(self, place: Path, first: date, last: date, wish: Wish) -> ExportResult:
        """Write it."""


class _Saving:
    """How far a log is that is being written, told by one thread and read by the other."""

    def __init__(self) -> None:
        self.done = self.parts = 0
        self.wanted = True

    def watch(self, done: int, parts: int) -> bool:
        self.done, self.parts = done, parts
        return self.wanted


class TablesCard(Card):
    """What the tables hold, and in which form they are wanted.

    Args:
        logs: counts and writes them.

    Signals:
        told: a sentence on how it goes, and its tone.
        saving: whether tables are being written from now on.
    """

    told = Signal(str, str)
    saving = Signal(bool)

    def __init__(self, logs: Logs) -> None:
        super().__init__(gap_px=8)
        self._logs = logs
        self._saving: _Saving | None = None
        self._days: tuple[date, date] | None = None
        self._background = Background(self.cancel, self)
        self._background.looked.connect(self._follow)
        self.preview = text("", "lead")
        self.one_file = CheckBox(words.ONE_FILE)
        self.workbook = CheckBox(words.WORKBOOK)
        self.fhir = CheckBox(words.FHIR)
        self.lock = LockChoice()
        self.lock.changed.connect(self._show_locking)
        self._private = text(words.PRIVATE, "soft")
        for part in (
            text(words.TABLES, "title"),
            text(words.TABLES_LEAD, "soft"),
            self.preview,
            self.workbook,
            self.fhir,
            self.one_file,
            self.lock,
            self._private,
        ):
            self.column.addWidget(part)

    def count(self, first: date, last: date) -> None:
        """Say what the tables of these days hold, as soon as that is known."""
        self._days = first, last
        if first > last:
            self.preview.setText("")
            return
        self._background.start(lambda: self._logs.counts(first, last), self._show_counts)

    def _show_counts(self, found: Callable[[], LogCounts]) -> None:
        counts = found()
        if (counts.first, counts.last) == self._days:
            self.preview.setText(words.holds_what(counts))

    def save(self, folder: Path, first: date, last: date) -> None:
        """Begin to write the tables of these days into a folder."""
        if self._saving is not None:
            return
        place = self._place(folder, first, last)
        saving = self._saving = _Saving()
        wish = Wish(
            workbook=self.workbook.isChecked(),
            fhir=self.fhir.isChecked(),
            watch=saving.watch,
            password=self.lock.password,
        )
        self._show_saving(saving=True)
        self.told.emit(words.SAVING, "")
        self._background.start(
            lambda: self._logs.export(place, first, last, wish),
            lambda done: self._over(done, place, locked=bool(wish.password)),
        )

    def cancel(self) -> None:
        """Give up what is being written."""
        if self._saving is not None:
            self._saving.wanted = False

    def _place(self, folder: Path, first: date, last: date) -> Path:
        """Return where the log goes.

        A folder of its own: among other files it would be hard to find and to send. One file is
        written over none, so it takes the first name that is free.
        """
        name = words.FOLDER.format(first=first, last=last)
        if not self.one_file.isChecked():
            return folder / name
        number, place = 1, folder / f"{name}.zip"
        while place.exists():
            number += 1
            place = folder / f"{name} ({number}).zip"
        return place

    def _show_locking(self, wanted: bool) -> None:  # a signal's argument
        """A log that is locked is one file, and others are told another thing of it."""
        if wanted:
            self.one_file.setChecked(True)
        self.one_file.setEnabled(not wanted)
        self._private.setText(words.PRIVATE_LOCKED if wanted else words.PRIVATE)

    def _over(self, done: Callable[[], ExportResult], place: Path, *, locked: bool) -> None:
        self._saving = None
        self._show_saving(saving=False)
        try:
            result = done()
        except EnvironmentProblem as problem:
            self.told.emit(f"{problem.sentence} {problem.way_out}", "stop")
            return
        except ExportCancelledError:
            self.told.emit(words.CANCELLED, "caution")
            return
        told = words.SAVED_IN_ONE if self.one_file.isChecked() else words.SAVED_IN
        sentence = told.format(sentence=words.saved(result), folder=plain(str(place)))
        if locked:
            self.lock.forget()
            sentence = f"{sentence} {locking.DONE}"
        self.told.emit(sentence, "good")

    def _show_saving(self, *, saving: bool) -> None:
        self.saving.emit(saving)
        for asked in (self.workbook, self.fhir, self.lock):
            asked.setEnabled(not saving)
        self.one_file.setEnabled(not saving and not self.lock.wanted)

    def _follow(self) -> None:
        """Say how far the log is, for as long as it is written."""
        saving = self._saving
        if saving is not None and saving.parts:
            percent = 100 * saving.done // saving.parts
            self.told.emit(words.SAVED_SO_FAR.format(percent=percent), "")
