"""What Settings says of the copies of the record."""

from contextlib import suppress

from PySide6.QtCore import Signal

from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordCopies
from coach.ui.rail_page import Copying
from coach.ui.texts import copies as words
from coach.ui.texts import settings
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class CopiesCard(Card):
    """Where the copies are, how new the newest is, and what can be done.

    Signals:
        put_back_wished: a copy shall be put back.

    Args:
        copies: the copies of the open record.
        keeping: makes them.
    """

    put_back_wished = Signal()

    def __init__(self, copies: RecordCopies, keeping: Copying) -> None:
        super().__init__(margin_px=32, gap_px=16)
        self._copies = copies
        self._keeping = keeping
        keeping.over.connect(self._told)
        self.column.addWidget(text(settings.COPIES, "title"))
        self.column.addWidget(text(words.CARD))
        self.newest = text("")
        self.failed = text("", "strong", tone="caution")
        self.make = button(words.MAKE_NOW, self._make_now)
        self.put_back = button(words.PUT_BACK, self.put_back_wished.emit, kind="quiet")
        row = EvenRows(gap_px=16, fill=False)
        for each in (self.make, self.put_back):
            row.addWidget(each)
        for line in (self.newest, self.failed):
            self.column.addWidget(line)
        self.column.addLayout(row)

    def refresh(self) -> None:
        """Look at the copies again.

        Raises:
            StoreProblem: their folder cannot be read.
        """
        problem, making = self._keeping.problem, self._keeping.making
        copies = self._copies.shelf.copies()
        folder = str(self._copies.shelf.folder)
        if copies:
            newest = words.copy_in_words(copies[0])
            self.newest.setText(words.NEWEST.format(copy=newest, folder=folder))
        else:
            self.newest.setText(words.NONE_YET.format(folder=folder))
        self.make.setVisible(making or self._copies.due)
        self.make.setText(words.MAKING if making else words.MAKE_NOW)
        for each in (self.make, self.put_back):
            each.setEnabled(not making)
        self.failed.setVisible(problem is not None and not making)
        if problem is not None:
            why = f"{problem.sentence} {problem.way_out}"
            self.failed.setText(words.NOT_MADE.format(why=why))

    def _make_now(self) -> None:
        self._keeping.make_now()
        self._told()

    def _told(self) -> None:
        """Show how it stands; a folder that cannot be read is the reason that is told already."""
        with suppress(StoreProblem):
            self.refresh()
