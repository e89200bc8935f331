"""Share: the user's own act of handing the log to the PT."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coach.domain.plain_text import plain
from coach.services.problems import EnvironmentProblem
from coach.services.share import ExportResult
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import share as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import DayField
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, set_property, text

Export = Callable[[Path, date, date], ExportResult]


class SharePage(Page):
    """A range of days and one button.

    Args:
        export: writes the log of a range of days into a folder.
        choose_folder: asks the user for a folder; None when they changed their mind.
    """

    def __init__(
        self,
        theme: Theme,
        export: Export,
        choose_folder: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(880)
        self._export = export
        self._choose_folder = choose_folder or self._ask_for_folder
        self.first = DayField()
        self.last = DayField()
        self.result = text("", "lead")
        self.save = button(words.SAVE, self._save, kind="primary", name="save")
        self.set_theme(theme)
        self._lay_out()
        self.setFocusProxy(self.save)

    def _lay_out(self) -> None:
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "lead"))
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(words.RANGE, "title"))
        fields = EvenRows(gap_px=24, fill=False)
        for label, field in ((words.FROM, self.first), (words.TO, self.last)):
            name = text(label, "soft", wrap=False)
            name.setBuddy(field)
            named = QWidget()
            both = QVBoxLayout(named)
            both.setContentsMargins(0, 0, 0, 0)
            both.setSpacing(8)
            both.addWidget(name)
            both.addWidget(field)
            fields.addWidget(named)
        card.column.addLayout(fields)
        card.column.addWidget(text(words.PRIVATE, "soft"))
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result.hide()
        self.column.addWidget(card)
        self.foot.addWidget(self.result)
        self.keep_in_sight(self.save)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        set_icon(self.save, "download", theme)

    def show_range(self, first: date, last: date) -> None:
        """Offer a range of days."""
        self.first.show_day(first)
        self.last.show_day(last)
        self.result.hide()

    def _save(self) -> None:
        first, last = self.first.value(), self.last.value()
        if first > last:
            self._say(words.WRONG_ORDER, tone="caution")
            return
        chosen = self._choose_folder()
        if chosen is None:
            return
        # A folder of its own: among other files the log would be hard to find and to send.
        folder = chosen / words.FOLDER.format(first=first, last=last)
        try:
            result = self._export(folder, first, last)
        except EnvironmentProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}", tone="stop")
            return
        where = plain(str(folder))
        self._say(words.SAVED_IN.format(sentence=words.saved(result), folder=where), tone="good")

    def _say(self, sentence: str, *, tone: str) -> None:
        set_property(self.result, "tone", tone)
        self.result.setText(sentence)
        self.result.show()

    def _ask_for_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, words.CHOOSE)
        return Path(chosen) if chosen else None


def open_page(host: PageHost) -> OpenPage:
    """Return Share, which offers the days since the last visit whenever somebody turns to it."""
    share = host.services.share
    page = SharePage(host.appearance.theme, share.export)
    return OpenPage(page, lambda: page.show_range(*share.usual_days()))
