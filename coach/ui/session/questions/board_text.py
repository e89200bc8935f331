"""How large the words around the choices of a question are, and what room they leave.

They shrink with a low window, and are never smaller than other text of their kind as long as it has
room: who asked for large text is asked in large text, too.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.ui.session.questions.question import Question
from coach.ui.typography import BODY_PX, LEAD_PX, SMALL_PX, face, sized

MARGIN = 40
_TITLE_PX, _LEAD_PX, _HINT_PX = 64, 30, 22
NUMBER_PX = 48
_TITLE_LINE, _LEAD_LINE, _HINT_LINE = 1.3, 1.6, 1.8
"""Heights of a line with what lies beneath or above it, as shares of its letters."""
_SECOND_LINE = 1.25
_ABOVE_HINT = 0.4
_NARROWER = 0.85
"""A sentence that would be written smaller than that share of its letters takes a second line."""
_BELOW_TITLE = 16
_ZONE = 1.2
"""Room for the mark of a zone in front of a sentence, as a share of its letters."""


@dataclass(frozen=True, slots=True)
class BoardText:
    """Where title, lead and hint stand, how large they are, and what is left for the choices.

    Sizes of letters are in pixels. The title takes one line; lead and hint take one each, or two
    where their boxes are so high.
    """

    title: QRectF
    title_px: int
    lead: QRectF
    lead_px: int
    hint: QRectF
    hint_px: int
    choices: QRectF


def text_of(question: Question, size: QSizeF, scale: float) -> BoardText:
    """Return where the words of a question stand on a board of some size, as if it stood upright.

    Args:
        question: what is asked.
        size: of the window, in logical pixels.
        scale: of letters and margins in it.
    """
    margin = MARGIN * scale
    inside = QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin)
    wide = inside.width()
    title_px = max(_TITLE_PX * scale, sized(LEAD_PX))
    title = QRectF(inside.left(), inside.top(), wide, title_px * _TITLE_LINE)
    lead_px, lead_lines = _lead(question, wide, scale)
    lead_high = lead_px * (_LEAD_LINE + _SECOND_LINE * (lead_lines - 1)) if lead_lines else 0.0
    lead = QRectF(inside.left(), title.bottom(), wide, lead_high)
    hint_px, hint_lines = _in_lines(question.hint, max(_HINT_PX * scale, sized(SMALL_PX)), wide)
    hint_high = hint_px * (_HINT_LINE + _SECOND_LINE * (hint_lines - 1))
    top = lead.bottom() + _BELOW_TITLE * scale
    foot = inside.bottom() - hint_high
    above = hint_px * _ABOVE_HINT
    return BoardText(
        title,
        _on_one_line(question.title, title_px, wide, QFont.Weight.Bold),
        lead,
        lead_px,
        QRectF(inside.left(), foot + above, wide, hint_high - above),
        hint_px,
        QRectF(inside.left(), top, wide, foot - top),
    )


def _lead(question: Question, wide: float, scale: float) -> tuple[int, int]:
    """Return the size of the letters of the lead, and on how many lines it stands."""
    wanted = max(_LEAD_PX * scale, sized(BODY_PX))
    if not question.lead:
        return round(wanted), 0
    wide -= wanted * _ZONE if question.zone is not None else 0
    return _in_lines(question.lead, wanted, wide)


def _in_lines(sentence: str, wanted: float, wide: float) -> tuple[int, int]:
    """Return the size of the letters of a sentence, and whether it takes one line or two."""
    one = _on_one_line(sentence, wanted, wide)
    if one >= wanted * _NARROWER:
        return one, 1
    for pixels in range(round(wanted), one, -1):
        metrics = QFontMetricsF(face(pixels))
        box = QRectF(0, 0, wide, 10_000)
        taken = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, sentence)
        if taken.height() < 2.5 * metrics.height():
            return pixels, 2
    return one, 1


def _on_one_line(
    line: str, pixels: float, wide: float, weight: QFont.Weight = QFont.Weight.Normal
) -> int:
    """Return the size in which words have room on one line: some size, or a smaller one."""
    taken = QFontMetricsF(face(round(pixels), weight)).horizontalAdvance(line)
    return round(pixels) if taken <= wide else max(1, int(pixels * wide / taken))
