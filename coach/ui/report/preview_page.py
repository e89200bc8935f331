"""The page for the PT as it will be on paper, to be looked at, saved and printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from coach.domain.plain_text import plain
from coach.services.problems import EnvironmentProblem
from coach.services.pt_report import PtReport
from coach.ui.on_paper import ask_for_pdf, ask_for_printer
from coach.ui.report.page import A4, LETTER, Paper, draw_page, usual_paper
from coach.ui.report.pdf import draw_on, pdf_of, save_pdf
from coach.ui.report.sheet import PER_POINT
from coach.ui.texts import pt_report as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import named
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import set_property, text

PAPERS = (A4, LETTER)
NAME_MAX = 60


class PaperPicture(QWidget):
    """A picture of the page, as wide as there is room for."""

    def __init__(self, report: PtReport) -> None:
        super().__init__()
        self._report = report
        self.paper, self.name = A4, ""
        self._drawn = QPixmap()
        sizes = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)

    def show_on(self, paper: Paper, name: str) -> None:
        """Show it on another paper, or with another name."""
        self.paper, self.name = paper, name
        self._drawn = QPixmap()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A wider one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Keep the shape of the paper."""
        return round(width * self.paper.height / self.paper.width)

    def sizeHint(self) -> QSize:
        """Like to be as large as the paper."""
        return QSize(round(self.paper.width), round(self.paper.height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw the page once for a size, and show it."""
        sharp = self.devicePixelRatioF()
        size = self.size() * sharp
        if self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.fill(QColor("#ffffff"))
            painter = QPainter(self._drawn)
            scale = size.width() / (self.paper.width * PER_POINT)
            painter.scale(scale, scale)
            draw_page(painter, self._report, self.paper, self.name, on_screen=True)
            painter.end()
            self._drawn.setDevicePixelRatio(sharp)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QColor("#8c8c8c"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PreviewPage(Page):
    """The picture, and what can be done with the page.

    Args:
        report: what it says.
        theme: for the icons.
        name: the patient's name or initials as they were written last.
        remember: keeps the name for the next page.
        leave: shows Share again.
        choose_file: asks for a file to save in; None when they changed their mind.
        choose_printer: asks where to print; None when they changed their mind.
    """

    def __init__(
        self,
        report: PtReport,
        theme: Theme,
        name: str,
        remember: Callable[[str], object],
        leave: Callable[[], object],
        choose_file: Callable[[str], Path | None] | None = None,
        choose_printer: Callable[[], QPrinter | None] | None = None,
    ) -> None:
        super().__init__(760)
        self._report, self._remember = report, remember
        self._choose_file = choose_file or self._ask_for_file
        self._choose_printer = choose_printer or self._ask_for_printer
        self.picture = PaperPicture(report)
        self.papers = ChoiceRow(words.PAPER, words.PAPERS, required=True)
        self.papers.setStyleSheet(ROOMY_CHOICES)
        self.papers.show_chosen(PAPERS.index(usual_paper()))
        self.papers.changed.connect(self._show)
        self.name = QLineEdit(name)
        self.name.setMaxLength(NAME_MAX)
        self.name.setMinimumWidth(240)
        self.name.editingFinished.connect(self._show)
        self.result = text("", "lead")
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.save = button(words.SAVE, self._save, kind="primary", name="save-page")
        self.print = button(words.PRINT, self._print, name="print-page")
        set_icon(self.save, "download", theme)
        self._lay_out(button(words.BACK, self.foot_line.leaving(leave), kind="quiet"))
        self.on_escape = leave
        self.begin_at(self.save)
        self._show()

    def _lay_out(self, back: QWidget) -> None:
        self.column.addWidget(text(words.PREVIEW_TITLE, "display"))
        choices = EvenRows(gap_px=24, fill=False)
        for label, field in ((words.NAME, self.name), (words.PAPER, self.papers)):
            choices.addWidget(named(label, field, "soft"))
        self.column.addLayout(choices)
        self.column.addWidget(self.picture)
        self.result.hide()
        self.foot.addWidget(self.result)
        self.keep_in_sight(self.save, self.print, back)  # type: ignore[arg-type]

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return PAPERS[self.papers.chosen or 0]

    def _show(self) -> None:
        name = self.name.text().strip()
        self.name.setModified(False)
        if name != self.picture.name:
            self._remember(name)
        self.picture.show_on(self.paper, name)

    def _save(self) -> None:
        self._show()
        name = words.FILE_NAME.format(first=self._report.first, last=self._report.last)
        chosen = self._choose_file(name)
        if chosen is None:
            return
        try:
            save_pdf(chosen, pdf_of(self._report, self.paper, self.picture.name))
        except EnvironmentProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}", tone="stop")
            return
        self._say(words.SAVED.format(file=plain(str(chosen))), tone="good")

    def _print(self) -> None:
        self._show()
        printer = self._choose_printer()
        if printer is not None:
            draw_on(printer, self._report, self.paper, self.picture.name)
            self._say(words.PRINTED, tone="good")

    def _say(self, sentence: str, *, tone: str) -> None:
        set_property(self.result, "tone", tone)
        self.result.setText(sentence)
        self.result.show()

    def _ask_for_file(self, name: str) -> Path | None:
        return ask_for_pdf(self, words.SAVE, name, words.PDF_FILES)

    def _ask_for_printer(self) -> QPrinter | None:
        return ask_for_printer(self)
