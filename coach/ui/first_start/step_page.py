"""One page of the first start: where one is, what is asked, and the ways on and back."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from coach.ui.texts import first_start as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


@dataclass(frozen=True, slots=True)
class Place:
    """Which page of how many it is, both from 1."""

    n: int
    of: int

    @property
    def words(self) -> str:
        """Such as `2 of 5`."""
        return words.PLACE.format(n=self.n, of=self.of)


class StepPage(Page):
    """A heading with its place; Enter goes on, Escape goes back, neither answers.

    Signals:
        went_on: the page is answered.
        went_back: the page before, with what was said kept.
        put_off: this one later.

    Args:
        title: what is asked.
        lead: why; may be empty.
        place: where it stands.
        may_wait: whether it can be put off.
        last: whether Today comes next.
    """

    went_on = Signal()
    went_back = Signal()
    put_off = Signal()

    def __init__(
        self, title: str, lead: str, place: Place, *, may_wait: bool = True, last: bool = False
    ) -> None:
        super().__init__(880)
        self.gap_px = 16
        if place.of > 1:
            self.column.addWidget(text(place.words, "soft", wrap=False))
        self.column.addWidget(text(title, "display"))
        if lead:
            self.column.addWidget(text(lead, "lead"))
        on = words.BEGIN if last else words.NEXT
        self.on = button(on, self.go_on, kind="primary", name="next")
        self.back = button(words.BACK, self.went_back.emit, kind="quiet", name="back")
        self.later = button(words.LATER, self.put_off.emit, kind="quiet", name="later")
        self._ways = [self.on]
        if place.n > 1:
            self._ways.append(self.back)
            self.on_escape = self.went_back.emit
        elif may_wait:
            self.on_escape = self.put_off.emit
        self._ways += [self.later] if may_wait else []
        self.on_enter = self.on

    def go_on(self) -> None:
        """Go on: the page is answered."""
        self.went_on.emit()

    def keep_ways_in_sight(self, *others: QPushButton) -> None:
        """Put the buttons at the foot, and others after them.

        To be called when the contents are there, for the order of Tab.
        """
        self.keep_in_sight(*self._ways, *others)
