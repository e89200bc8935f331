"""When the user got up today: asked in the morning where the plan waits for it.

Today has two places for it, and mostly it is asked in none: it is made when it is first asked.
"""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.services.today import TodayView
from coach.ui.texts import today as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import text

_A_TIME = time(7)
"""What the field shows where nothing is known; it is kept only when it is said."""


class GetUpLine(QWidget):
    """What is known, and a field to say it.

    Signals:
        said: the `datetime.time` at which the user got up today.
    """

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[time | None, time | None] | None = None

    def _lay_out(self) -> None:
        from coach.ui.widgets.fields import TimeField

        self._line = text("", "soft", wrap=False)
        self._label = text(words.GOT_UP_AT, wrap=False)
        self.field = TimeField(_A_TIME)
        self.field.setAccessibleName(words.GOT_UP_AT)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.keep = button(words.KEEP_GOT_UP, self._say, name="keep_got_up")
        self.change = button(words.CHANGE_GOT_UP, self._open, kind="quiet", name="change_got_up")
        row = EvenRows(self, gap_px=12, fill=False)
        row.addWidget(self._line)
        row.addWidget(self.change)
        row.addWidget(self._label)
        row.addWidget(self.field)
        row.addWidget(self.keep)

    def show_view(self, view: TodayView, *, asked: bool) -> None:
        """Show what is known, where it is asked for.

        The same again leaves a field in which somebody types as it is.
        """
        if asked and self.layout() is None:
            self._lay_out()
        self.setVisible(asked)
        if not asked:
            return
        got_up = view.got_up.at.wall.time() if view.got_up is not None else None
        usual = view.usual_get_up
        if self._known == (got_up, usual):
            return
        self._known = got_up, usual
        known = got_up if got_up is not None else usual
        if known is not None:
            self.field.show_time(known)
        said = words.GOT_UP if got_up is not None else words.USUALLY_UP
        self._line.setText(said.format(time=f"{known:%H:%M}") if known is not None else "")
        self._show_field(shown=known is None)

    def _open(self) -> None:
        self._show_field(shown=True)
        self.field.setFocus()

    def _say(self) -> None:
        self.said.emit(self.field.value())

    def _show_field(self, *, shown: bool) -> None:
        for part in (self._label, self.field, self.keep):
            part.setVisible(shown)
        for part in (self._line, self.change):
            part.setVisible(not shown)
