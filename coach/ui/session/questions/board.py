"""A question that fills the window, to be answered from the mat: large, by one key or one click.

Each choice shows its key. A marker can be moved for remotes that have few keys. It is drawn, not
made of buttons, because it turns by 90 degrees with the floor view.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from coach.domain.pain_zones import Zone
from coach.ui.keyboard.key_reader import answer_of, key_meant
from coach.ui.session.key_map import BACKWARD, FORWARD, REMOTE, TAKE
from coach.ui.session.questions.board_layout import NUMBERS, places_of
from coach.ui.session.questions.board_text import NUMBER_PX, BoardText, text_of
from coach.ui.session.questions.question import Choice, Question
from coach.ui.session.questions.reader_choices import ReaderChoices
from coach.ui.texts import hurt as hurt_words
from coach.ui.theme import Theme
from coach.ui.typography import LEAD_PX, face, sized
from coach.ui.widgets.zone_mark import draw_zone

_CHOICE_PX, _SMALLEST_PX = 36, 11
_NUMBER_SHARE = 0.6
"""Most of the width of its box that the letters of a number may be high."""
_KEY_PX, _TICK_PX = 88.0, 30.0
"""Widths of what stands before the words of a choice: its key, and a box to tick."""
_INK = 0.86
"""Share of a box's height that its words may take, so that they keep clear of its frame."""
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_ZONE_SHARE = 0.8
"""The mark of a zone beside the letters of the sentence that speaks of it."""
_DRAWN_FOR_PX = 800.0
"""Height of the window that the sizes are meant for; in a lower one they shrink."""


class QuestionBoard(QWidget):
    """Shows one question and tells which choice was taken.

    Signals:
        taken: the place of a choice.
        back: one step back.
        named: its accessible name has changed: a question was asked (True), or only the marker
            moved.

    Attributes:
        question: what is shown.
        marker: the place that is marked, or None.
        turn: quarter turns clockwise: -1, 0 or 1.
        for_readers: the choices as a screen reader finds them.
    """

    taken = Signal(int)
    back = Signal()
    named = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.question = Question("", "", ())
        self.marker: int | None = None
        self.turn = 0
        self._hovered: int | None = None
        self.for_readers = ReaderChoices(self, self.taken.emit)
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def ask(self, question: Question, turn: int, *, anew: bool) -> None:
        """Show a question.

        Args:
            question: what to ask.
            turn: quarter turns clockwise.
            anew: whether it was not asked a moment ago; else the marker stays on what it ticked,
                and goes back to the first of other choices.
        """
        words = [choice.words for choice in question.choices]
        marked = None if self.marker is None else self.question.choices[self.marker]
        if not anew and marked is not None and marked.ticked is not None:
            self.marker = words.index(marked.words)
        else:
            self.marker = 0 if question.marked else None
        self._hovered = None
        self.question = question
        self.turn = turn
        self.for_readers.name(question)
        self._lay_for_readers()
        self._name(asked=True)
        self.update()

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something here."""
        key, letter = key_meant(event), answer_of(event).casefold()
        for place, choice in enumerate(self.question.choices):
            if letter and letter == choice.key.casefold():
                self.taken.emit(place)
                return True
        if key in FORWARD or key in BACKWARD:
            self._move(1 if key in FORWARD else -1)
        elif key in TAKE or key in REMOTE:
            if self.marker is not None:
                self.taken.emit(self.marker)
        elif key == Qt.Key.Key_Backspace:
            self.back.emit()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what a reader finds follow what is drawn."""
        super().resizeEvent(event)
        self._lay_for_readers()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the choice that is clicked; a click beside them means nothing."""
        place = self._at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.taken.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which choice is under the pointer; the marker belongs to the keys."""
        place = self._at(event.position())
        if place != self._hovered:
            self._hovered = place
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one: its second half would answer the next question."""
        event.accept()

    def boxes(self) -> list[QRectF]:
        """Return where each choice stands, as drawn upright."""
        return places_of(self.question, self._text().choices)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the question, turned as asked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        painter.setTransform(self._turned(), combine=True)
        text = self._text()
        painter.setPen(QColor(self._theme.ink))
        _line(painter, text.title, self.question.title, text.title_px, QFont.Weight.Bold)
        lead = QRectF(text.lead)
        if self.question.zone is not None and self.question.lead:
            lead.setLeft(lead.left() + self._draw_zone(painter, text, self.question.zone))
        painter.setFont(face(text.lead_px))
        painter.drawText(lead, _WRAPPED, self.question.lead)
        boxes, size_px = self.boxes(), self.choice_px
        for place, (choice, box) in enumerate(zip(self.question.choices, boxes, strict=True)):
            number = self.question.scale and place < NUMBERS
            marked, hovered = place == self.marker, place == self._hovered
            self._draw_frame(painter, box, marked=marked, hovered=hovered)
            if number:
                number_px = max(NUMBER_PX * self._scale(), sized(LEAD_PX))
                number_px = min(number_px, box.width() * _NUMBER_SHARE)
                _line(painter, box, choice.words, number_px, QFont.Weight.Bold, centred=True)
            else:
                self._draw_choice(painter, choice, box, size_px)
        painter.setPen(QColor(self._theme.ink_soft))
        painter.setFont(face(text.hint_px))
        painter.drawText(text.hint, _WRAPPED, self.question.hint)
        painter.end()

    def _draw_frame(self, painter: QPainter, box: QRectF, *, marked: bool, hovered: bool) -> None:
        theme = self._theme
        painter.setBrush(QColor(theme.accent if marked else theme.surface))
        framed = marked or hovered
        painter.setPen(QPen(QColor(theme.ink if framed else theme.line), 3 if framed else 2))
        painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QColor(theme.accent_ink if marked else theme.ink))

    def _draw_choice(self, painter: QPainter, choice: Choice, box: QRectF, size_px: int) -> None:
        key = QRectF(box.left(), box.top(), self._key_px, box.height())
        _line(painter, key, choice.key, size_px, QFont.Weight.Bold, centred=True)
        painter.drawLine(key.topRight() + QPointF(0, 16), key.bottomRight() - QPointF(0, 16))
        words = self.words_box(choice, box)
        if choice.ticked is not None:
            self._draw_tick(painter, words, choice.ticked)
        painter.setFont(face(size_px, QFont.Weight.DemiBold))
        painter.drawText(words, _WRAPPED, choice.words)

    @property
    def choice_px(self) -> int:
        """The size of the letters of all choices: the largest at which the words of each fit into
        its box, in as many lines as it has room for.
        """
        boxes = [
            (choice.words, self.words_box(choice, box))
            for place, (choice, box) in enumerate(
                zip(self.question.choices, self.boxes(), strict=True)
            )
            if not (self.question.scale and place < NUMBERS)
        ]
        if not boxes:
            return _CHOICE_PX
        largest = min(_CHOICE_PX, *(round(box.height() * 0.5) for _, box in boxes))
        sizes = range(largest, _SMALLEST_PX, -1)
        return next((px for px in sizes if all(_fits(*one, px) for one in boxes)), _SMALLEST_PX)

    @property
    def _key_px(self) -> float:
        return max(_KEY_PX * self._scale(), _TICK_PX * 2)

    def words_box(self, choice: Choice, box: QRectF) -> QRectF:
        """Return where the words of a choice stand in its box."""
        gap = 24 * self._scale()
        before = self._key_px + gap + (0 if choice.ticked is None else _TICK_PX + gap)
        return box.adjusted(before, 0, -gap, 0)

    def _draw_tick(self, painter: QPainter, words: QRectF, ticked: bool) -> None:
        """Draw a box to tick before the words."""
        side, left = _TICK_PX, words.left() - _TICK_PX - 24 * self._scale()
        square = QRectF(left, words.center().y() - side / 2, side, side)
        pen = QPen(painter.pen().color(), 3)
        painter.save()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 4, 4)
        if ticked:
            at = square.topLeft()
            painter.drawPolyline([at + QPointF(6, 16), at + QPointF(12, 23), at + QPointF(24, 7)])
        painter.restore()

    def _draw_zone(self, painter: QPainter, text: BoardText, zone: Zone) -> float:
        """Draw the mark of a pain zone before the lead, and return the width it takes."""
        side, box = text.lead_px * _ZONE_SHARE, text.lead
        mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
        theme = self._theme
        tones = {Zone.GREEN: theme.good, Zone.AMBER: theme.caution, Zone.RED: theme.stop}
        painter.save()
        draw_zone(painter, mark, zone, QColor(tones[zone]))
        painter.restore()
        return side * 1.5

    def _lay_for_readers(self) -> None:
        turned = self._turned()
        self.for_readers.lay([turned.mapRect(box).toRect() for box in self.boxes()])

    def _move(self, step: int) -> None:
        from_place = self.marker if self.marker is not None else -1 if step > 0 else 0
        self._mark((from_place + step) % len(self.question.choices))

    def _mark(self, place: int) -> None:
        self.marker = place
        self._name(asked=False)
        self.update()

    def _name(self, *, asked: bool) -> None:
        """Tell a screen reader the question and the marked choice."""
        self.setAccessibleName(f"{self.question.title} {self.question.lead}")
        choices = self.question.choices
        told = choices if self.marker is None else choices[self.marker : self.marker + 1]
        self.setAccessibleDescription(". ".join(_told(each) for each in told))
        self.named.emit(asked)

    def _text(self) -> BoardText:
        return text_of(self.question, self._size(), self._scale())

    def _size(self) -> QSizeF:
        size = QSizeF(self.size())
        return size.transposed() if self.turn else size

    def _scale(self) -> float:
        return min(1.0, self._size().height() / _DRAWN_FOR_PX)

    def _turned(self) -> QTransform:
        size, turned = self._size(), QTransform()
        turned.translate(self.width() / 2, self.height() / 2)
        turned.rotate(90 * self.turn)
        return turned.translate(-size.width() / 2, -size.height() / 2)

    def _at(self, point: QPointF) -> int | None:
        """Return the place of the choice at a point of the widget, or None."""
        back, _possible = self._turned().inverted()
        upright = back.map(point)
        places = (place for place, box in enumerate(self.boxes()) if box.contains(upright))
        return next(places, None)


def _told(choice: Choice) -> str:
    """Return a choice as it is read out."""
    words = choice.words
    if choice.ticked is not None:
        words = hurt_words.TICKED[choice.ticked].format(what=words)
    return f"{choice.key}: {words}"


def _fits(words: str, box: QRectF, pixels: int) -> bool:
    """Return whether words fit into a box, without a word being broken."""
    metrics = QFontMetricsF(face(pixels, QFont.Weight.DemiBold))
    taken = metrics.boundingRect(QRectF(0, 0, box.width(), 10_000), _WRAPPED, words)
    return taken.width() <= box.width() and taken.height() <= _INK * box.height()


def _line(
    painter: QPainter,
    box: QRectF,
    line: str,
    pixels: float,
    weight: QFont.Weight,
    *,
    centred: bool = False,
) -> None:
    """Draw one line, smaller where it would not fit."""
    font = face(round(pixels), weight)
    width = QFontMetricsF(font).horizontalAdvance(line)
    if width > box.width() > 0:
        font = face(int(pixels * box.width() / width), weight)
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, line)
