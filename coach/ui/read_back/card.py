"""What Share says of reading a log back."""

from PySide6.QtCore import Signal

from coach.ui.texts import read_back as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class ReadBackCard(Card):
    """That a log can be read back, and the two forms it may have.

    Signals:
        zip_wished: the user wants to choose one file.
        folder_wished: the user wants to choose a folder.
    """

    zip_wished = Signal()
    folder_wished = Signal()

    def __init__(self) -> None:
        super().__init__(gap_px=8)
        self.column.addWidget(text(words.TITLE, "title"))
        self.column.addWidget(text(words.LEAD, "soft"))
        self.zip = button(words.CHOOSE_ZIP, self.zip_wished.emit, name="read-back-zip")
        self.folder = button(words.CHOOSE_FOLDER, self.folder_wished.emit, name="read-back-folder")
        row = EvenRows(gap_px=16, fill=False)
        row.addWidget(self.zip)
        row.addWidget(self.folder)
        self.column.addLayout(row)
