"""The first five minutes in the window: each chapter with the page that it is about beside it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.domain.plain_text import plain
from coach.services.problems import EnvironmentProblem
from coach.ui.guide.guide_file import Chapter, on_screen
from coach.ui.guide.page_picture import PagePicture
from coach.ui.guide.paper import guide_pdf, print_guide
from coach.ui.on_paper import ask_for_pdf, ask_for_printer
from coach.ui.report.page import usual_paper
from coach.ui.saved_file import save_file
from coach.ui.texts import guide as words
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, set_property, text

_BESIDE_PX = 860
"""A narrower chapter has its picture below its words, at the usual size of text."""


class _ChapterCard(Card):
    """A heading and its words, and the picture beside them or below."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(24)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(text(chapter.title, "title"))
        for paragraph in chapter.paragraphs:
            column.addWidget(text(on_screen(paragraph), "lead"))
        column.addStretch(1)
        self._row.addWidget(said, 2)
        if chapter.picture is not None:
            self._row.addWidget(PagePicture(chapter.picture, chapter.shows), 3)
        self.column.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture where it is larger."""
        super().resizeEvent(event)
        wide = event.size().width() >= sized(_BESIDE_PX)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)


class GuidePage(Page):
    """All chapters, one below the other.

    Signals:
        left: the user has read them.

    Args:
        chapters: as `read_guide` returns them.
        choose_file: asks for a file to save in; None when they changed their mind.
        choose_printer: asks where to print; None when they changed their mind.
    """

    left = Signal()

    def __init__(
        self,
        chapters: Sequence[Chapter],
        choose_file: Callable[[str], Path | None] | None = None,
        choose_printer: Callable[[], QPrinter | None] | None = None,
    ) -> None:
        super().__init__(1180)
        self._chapters = chapters
        self._choose_file = choose_file or self._ask_for_file
        self._choose_printer = choose_printer or self._ask_for_printer
        self.on_escape = self.left.emit
        first, *others = chapters
        self.gap_px = 16
        self.column.addWidget(text(first.title, "display"))
        for paragraph in first.paragraphs:
            self.column.addWidget(text(on_screen(paragraph), "lead"))
        for chapter in others:
            self.column.addWidget(_ChapterCard(chapter))
        self.result = text("", "lead")
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result.hide()
        self.foot.addWidget(self.result)
        self.back = button(words.BACK, self.left.emit, kind="primary")
        self.print = button(words.PRINT, self._print, name="print-guide")
        self.save = button(words.SAVE, self._save, name="save-guide")
        self.keep_in_sight(self.back, self.print, self.save)
        self.on_enter = self.back
        self.begin_at(self.back)

    def _save(self) -> None:
        chosen = self._choose_file(words.FILE_NAME)
        if chosen is None:
            return
        content = guide_pdf(self._chapters, usual_paper())
        try:
            save_file(chosen, content, words.NOT_SAVED, words.OTHER_PLACE)
        except EnvironmentProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}", tone="stop")
            return
        self._say(words.SAVED.format(file=plain(str(chosen))), tone="good")

    def _print(self) -> None:
        printer = self._choose_printer()
        if printer is not None:
            print_guide(self._chapters, printer)
            self._say(words.PRINTED, tone="good")

    def _say(self, sentence: str, *, tone: str) -> None:
        set_property(self.result, "tone", tone)
        self.result.setText(sentence)
        self.result.show()

    def _ask_for_file(self, name: str) -> Path | None:
        return ask_for_pdf(self, words.SAVE, name, words.PDF_FILES)

    def _ask_for_printer(self) -> QPrinter | None:
        return ask_for_printer(self)
