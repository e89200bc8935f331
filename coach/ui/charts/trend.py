"""What Trends shows of one thing, declared as one value: another chart is one more of them.

A declaration says what the picture is called, when there is something to show, what it says in
words, and how it is read out place by place. Its chart is made when it is first drawn, so that
nothing here loads pyqtgraph.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from coach.services.progress import ProgressView
from coach.ui.charts.legend import MarkShape
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.texts.trends import Table
from coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Said:
    """What stands around a picture.

    Attributes:
        sentence: what it says, in one plain sentence.
        count: how many observations it is made of.
        explanation: what each mark is, and how it is worked out.
    """

    sentence: str
    count: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One place of a picture, as it is read out.

    Attributes:
        at: where it is, in days: `date.toordinal()` and a fraction.
        words: what is there, such as "20 November 2026: 3 before, 2 after".
    """

    at: float
    words: str


class Picture(Protocol):
    """A chart that can be drawn, and read out place by place.

    Attributes:
        pointed: the mouse came to a place, in days; less than 0 once it has left.
        stepped: an arrow key was pressed: so many places on, or back.
    """

    pointed: SignalInstance
    stepped: SignalInstance

    @property
    def widget(self) -> QWidget:
        """What is put on the page."""

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw what a view says, in a frame of time."""

    def show_cursor(self, at: float | None) -> None:
        """Mark a place, in days, or none."""


@dataclass(frozen=True, slots=True)
class Trend:
    """One chart of Trends, with its table and its words.

    Attributes:
        key: its name for whoever looks it up.
        title: its heading.
        table_name: what a screen reader says of the table.
        legend: the shapes in it, each with its word.
        shows: whether a view has anything of it; where there is no session at all, nobody asks.
        says: its words.
        table: makes the table; years of sessions take a while to write out, and few look at them.
        readings: the places of the picture, from left to right.
        chart: makes the chart, with nothing drawn in it; the first call may load pyqtgraph.
        lacks: the shapes of the legend that a view has none of, which are left out then.
    """

    key: str
    title: str
    table_name: str
    legend: tuple[tuple[MarkShape, str], ...]
    shows: Callable[[ProgressView], bool]
    says: Callable[[ProgressView], Said]
    table: Callable[[ProgressView], Table]
    readings: Callable[[ProgressView], Sequence[Reading]]
    chart: Callable[[], Picture]
    lacks: Callable[[ProgressView], frozenset[MarkShape]] = lambda _view: frozenset()
