"""The mark of a pain zone: a disc, a triangle or a square, so that no colour says it alone."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from coach.domain.pain_zones import Zone, ZoneSaid
from coach.ui.texts import zones as words
from coach.ui.typography import sized
from coach.ui.widgets.texts import set_property, text

_MARK_PX = 16
_TONES = {Zone.GREEN: "good", Zone.AMBER: "caution", Zone.RED: "stop"}


class ZoneMark(QLabel):
    """A shape in the tone of its zone; the words of the zone stand beside it."""

    def __init__(self, zone: Zone | None = None) -> None:
        super().__init__()
        self.zone = zone
        self._fit()
        if zone is None:
            self.hide()
        else:
            self.setProperty("tone", _TONES[zone])

    def show_zone(self, zone: Zone | None) -> None:
        """Show the mark of a zone, or none."""
        self.zone = zone
        self.setVisible(zone is not None)
        if zone is not None:
            set_property(self, "tone", _TONES[zone])
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Be as large beside the words as they are written."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedSize(QSize(sized(_MARK_PX), sized(_MARK_PX)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.zone is not None:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_zone(painter, box, self.zone, self.palette().color(QPalette.ColorRole.WindowText))
        painter.end()


def with_mark(said: QWidget, zone: Zone | None) -> QHBoxLayout:
    """Return a row of what was said, which names its zone, and the mark of it."""
    mark = ZoneMark(zone)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark)
    row.addWidget(said, 1)
    return row


def draw_zone(painter: QPainter, box: QRectF, zone: Zone, colour: QColor) -> None:
    """Draw the mark of a zone into a box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match zone:
        case Zone.GREEN:
            painter.drawEllipse(box)
        case Zone.AMBER:
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        case Zone.RED:
            painter.drawRect(box)


class ZoneLine(QWidget):
    """The zone of a rating: its mark, its name and its numbers; empty while nothing is rated."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = ZoneMark()
        self.words = text("", "", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.words)

    @property
    def said(self) -> tuple[str, ...]:
        """Its words; none while nothing is rated."""
        return (self.words.text(),) if self.words.text() else ()

    def show_zone(self, said: ZoneSaid | None) -> None:
        """Show the zone of a rating, or nothing."""
        self.mark.show_zone(said.zone if said is not None else None)
        self.words.setText(words.zone_said(said) if said is not None else "")
