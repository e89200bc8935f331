"""A card that sets pain before and after side by side, as the user chooses: by time of day, with
heat first or not, by the version of an exercise.

A row each: its name, a circle before and a diamond after on the scale from 0 to 10, the numbers.
It describes and explains nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from coach.domain.pain import PAIN_MAX
from coach.domain.side_by_side import PainGroup, by_heat, by_level, by_slot, exercises_of
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import mark_px
from coach.ui.texts import side_by_side as words
from coach.ui.texts.trends import ENOUGH
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import Card, text

_BAR_PX, _MARK_PX = 28, 6.0
_SHARES = (3, 4, 3)
"""How the width of a row is shared between its name, its picture and its figures."""


class PainSpan(QWidget):
    """Pain before and after on the scale from 0 to 10; empty where too little is known."""

    def __init__(self, group: PainGroup, theme: Theme) -> None:
        super().__init__()
        self.group = group
        self._theme = theme
        self.setFixedHeight(sized(_BAR_PX))
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the circle and the diamond."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle, mark = self._theme, self.height() / 2, mark_px(_MARK_PX)
        painter.setPen(QPen(QColor(theme.line)))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(PAIN_MAX), middle))
        for value in (0, PAIN_MAX / 2, PAIN_MAX):
            x = self._x(value)
            painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5))
        before, after = self.group.before, self.group.after
        if before is not None and after is not None and self.group.n >= ENOUGH:
            painter.setPen(QPen(QColor(theme.ink), 2.0))
            painter.drawLine(QPointF(self._x(before), middle), QPointF(self._x(after), middle))
            painter.setPen(QPen(QColor(theme.ink), 1.5))
            painter.setBrush(QColor(theme.surface))
            painter.drawEllipse(QPointF(self._x(before), middle), mark + 1, mark + 1)
            painter.setPen(QPen(QColor(theme.accent)))
            painter.setBrush(QColor(theme.accent))
            painter.drawPolygon(_diamond(QPointF(self._x(after), middle)))
        painter.end()

    def _x(self, value: float) -> float:
        beside = mark_px(_MARK_PX) + 2
        room = QRectF(self.rect()).adjusted(beside, 0, -beside, 0)
        return room.left() + room.width() * value / PAIN_MAX


def _diamond(at: QPointF) -> QPolygonF:
    mark = mark_px(_MARK_PX)
    right, down = QPointF(mark, 0.0), QPointF(0.0, mark)
    return QPolygonF([at - down, at + right, at + down, at - right])


class SideBySideCard(Card):
    """Pain before and after, side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap_px=12)
        self._theme = theme
        self._view: ProgressView | None = None
        self._ways: Sequence[words.By | str] = ()
        self.choice: ChoiceRow | None = None
        self._place = KeptPlace()
        self.sentence = text("", "lead")
        self._rows = KeptPlace()
        self.column.addWidget(text(words.TITLE, "title"))
        self.column.addWidget(self._place)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self._rows)
        self.column.addWidget(text(words.EXPLAINED, "small"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._show()

    def show_view(self, view: ProgressView) -> None:
        """Show a view, or nothing where no session was rated both times."""
        self._view = view
        exercises = exercises_of(view.pain.points)
        ways = (*words.By, *(ladder_id for ladder_id, _ in exercises))
        if ways != self._ways:
            levels = (words.BY_LEVEL.format(exercise=name) for _, name in exercises)
            self._offer(ways, [*words.BY.values(), *levels])
        self.setVisible(any(point.back_pair is not None for point in view.pain.points))
        self._show()

    def _offer(self, ways: Sequence[words.By | str], names: Sequence[str]) -> None:
        """Offer these ways to set them side by side; what was chosen stays, where it can."""
        old = self.choice
        before = self._ways[old.chosen] if old is not None and old.chosen is not None else None
        self._ways = ways
        self.choice = ChoiceRow(words.ASKED, names, required=True)
        self.choice.setStyleSheet(ROOMY_CHOICES)
        self.choice.show_chosen(ways.index(before) if before in ways else 0)
        self.choice.changed.connect(self._show)
        self._place.fill([self.choice])

    def _groups(self, view: ProgressView, way: words.By | str) -> Sequence[PainGroup]:
        if way is words.By.SLOT:
            return by_slot(view.pain.points, view.slots)
        if way is words.By.HEAT:
            return by_heat(view.pain.points)
        return by_level(view.pain.points, str(way))

    def _show(self) -> None:
        if self._view is None or self.choice is None:
            return
        way = self._ways[self.choice.chosen or 0]
        groups = self._groups(self._view, way)
        by = way if isinstance(way, words.By) else None
        self.sentence.setText(words.sentence(groups, by))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        for place, one in enumerate(groups):
            grid.addWidget(text(words.name_of(one.of)), place, 0)
            grid.addWidget(PainSpan(one, self._theme), place, 1)
            grid.addWidget(text(words.group_said(one)), place, 2)
        self._rows.fill([rows])
