"""Pain over time in two small pictures above each other: the mornings, and the sessions.

In grey, so that any printer will do: what is apart is apart in shape. Days without a rating are
gaps. Above them stand marks of what else happened.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar, Protocol

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.pain import PAIN_MAX
from coach.domain.time_marks import MarkKind, TimeMark
from coach.services.progress import ProgressView
from coach.ui.report.blocks import HEAD_GAP, heading
from coach.ui.report.sheet import BAND, HEAD, INK, LINE, NOTE, SOFT, Align, Sheet, broken
from coach.ui.texts import pt_report as words
from coach.ui.texts.dates import short_day, short_month

_PANEL = 42.0
_LANE = 8.0
_UNDER_LANES = 4.0
_LEFT = 44.0
_AXIS = 11.0
_MOST_TICKS = 6
_MONTHS_FROM_DAYS = 150
_KINDS = (MarkKind.LEVEL, MarkKind.PROGRAM, MarkKind.VISIT, MarkKind.BAD_DAY)


@dataclass(frozen=True, slots=True)
class PainPicture:
    """The block with the pictures.

    Attributes:
        view: what Trends shows of the range.
        first, last: the days of the range.
        notes: what they say in words, beneath them.
    """

    MOST_MORE: ClassVar[float] = 130.0

    view: ProgressView
    first: date
    last: date
    notes: tuple[str, ...]

    @property
    def rows(self) -> int:
        """None that could be left out."""
        return 0

    @property
    def least(self) -> int:
        """None."""
        return 0

    def height(self, width: float, shown: int) -> float:
        """Return the height; `shown` is how many points it is higher than it must be."""
        lanes = _LANE * len(self._lanes()) + (_UNDER_LANES if self._lanes() else 0)
        notes = sum(len(broken(one, width, NOTE, 2)) for one in self.notes) * NOTE.leading
        panels = len(self._panels()) * (NOTE.leading + _PANEL) + shown
        return HEAD.leading + HEAD_GAP + lanes + panels + _AXIS + notes

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw it."""
        x, y = heading(sheet, words.PAIN, at, width)
        panels, high = self._panels(), _PANEL + shown / max(1, len(self._panels()))
        lanes = self._lanes()
        above = _LANE * len(lanes) + (_UNDER_LANES if lanes else 0)
        bottom = y + above + len(panels) * (NOTE.leading + high)
        across = _Across(x + _LEFT, width - _LEFT, self.first, self.last)
        for flare in self._of_kind(MarkKind.FLARE):
            left, right = across.span(flare)
            sheet.box((left, y), (right - left, bottom - y), fill=BAND)
        for kind in lanes:
            sheet.words((words.LANES[kind],), (x, y), _LEFT, NOTE)
            for mark in self._of_kind(kind):
                middle = sum(across.span(mark)) / 2
                sheet.line([(middle, y + 2), (middle, y + _LANE)], 1.2, INK)
            y += _LANE
        y += _UNDER_LANES if lanes else 0
        for name, draw in panels:
            y += sheet.words((name,), (x + _LEFT, y), width - _LEFT, NOTE)
            _scale(sheet, (x, y), (width, high))
            draw(sheet, across, _Up(y, high))
            y += high
        for middle, label in across.ticks():
            sheet.line([(middle, y), (middle, y + 2)])
            left = min(max(middle - 30, x), x + width - 60)
            align = Align.RIGHT if left == x + width - 60 else Align.CENTRE
            sheet.words((label,), (left, y + 1.5), 60, NOTE, align)
        y += _AXIS
        for note in self.notes:
            y += sheet.words(broken(note, width, NOTE, 2), (x, y), width, NOTE)

    def _panels(self) -> Sequence[tuple[str, "_Draw"]]:
        found: list[tuple[str, _Draw]] = []
        if self.view.mornings.n:
            found.append((words.mornings_panel(self.view.mornings.step), self._mornings))
        if (pain := self.view.pain).n or pain.told:
            found.append((words.sessions_panel(pain.step, told=bool(pain.told)), self._sessions))
        return found

    def _lanes(self) -> list[MarkKind]:
        return [kind for kind in _KINDS if self._of_kind(kind)]

    def _of_kind(self, kind: MarkKind) -> list[TimeMark]:
        return [
            mark
            for mark in self.view.marks
            if mark.kind is kind and mark.last >= self.first and mark.first <= self.last
        ]

    def _mornings(self, sheet: Sheet, across: "_Across", up: "_Up") -> None:
        usual = [
            (point.day, point.usual)
            for point in self.view.mornings.points
            if point.usual is not None
        ]
        for stretch in _unbroken(usual):
            sheet.line(
                [(across.at(day.toordinal() + 0.5), up.at(one)) for day, one in stretch], 1.4, INK
            )

        for mark in self.view.mornings.marks:
            sheet.disc((across.at(mark.at), up.at(mark.back)), 1.4, fill="#ffffff", edge=SOFT)

    def _sessions(self, sheet: Sheet, across: "_Across", up: "_Up") -> None:
        for mark in self.view.pain.marks:
            x = across.at(mark.at)
            before = None if mark.before is None else up.at(mark.before)
            after = None if mark.after is None else up.at(mark.after)
            if before is not None and after is not None:
                sheet.line([(x, before), (x, after)], 0.6, LINE)
            if before is not None:
                sheet.disc((x, before), 1.5, fill="#ffffff", edge=SOFT)
            if after is not None:
                sheet.shape(
                    [(x - 1.9, after), (x, after - 1.9), (x + 1.9, after), (x, after + 1.9)],
                    fill=INK,
                )
            if mark.told_before is not None:
                y = up.at(mark.told_before)
                sheet.box((x - 1.8, y - 1.8), (3.6, 3.6), edge=INK)
            if mark.told_after is not None:
                y = up.at(mark.told_after)
                sheet.box((x - 1.4, y - 1.4), (2.8, 2.8), fill=INK)


class _Draw(Protocol):
    def __call__(self, sheet: Sheet, across: "_Across", up: "_Up", /) -> None: ...


@dataclass(frozen=True, slots=True)
class _Across:
    """Days from left to right."""

    left: float
    width: float
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1

    def at(self, ordinal: float) -> float:
        """Return the place of a moment in days, inside the picture."""
        part = (ordinal - self.first.toordinal()) / self.days
        return self.left + min(1.0, max(0.0, part)) * self.width

    def span(self, mark: TimeMark) -> tuple[float, float]:
        """Return where a mark begins and ends."""
        return self.at(mark.first.toordinal()), self.at(mark.last.toordinal() + 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield places with their labels: days, or months where there are many days."""
        if self.days > _MONTHS_FROM_DAYS:
            months = [
                date(year, month, 1)
                for year in range(self.first.year, self.last.year + 1)
                for month in range(1, 13)
                if self.first <= date(year, month, 1) <= self.last
            ]
            for month in months[:: -(-len(months) // _MOST_TICKS)]:
                yield self.at(month.toordinal()), f"{short_month(month)} {month.year}"
            return
        step = -(-self.days // _MOST_TICKS)
        step = step if step < DAYS_A_WEEK else -(-step // DAYS_A_WEEK) * DAYS_A_WEEK
        for number in range(0, self.days, step):
            day = self.first + timedelta(days=number)
            yield self.at(day.toordinal() + 0.5), short_day(day)


@dataclass(frozen=True, slots=True)
class _Up:
    """Ratings from the bottom to the top."""

    top: float
    high: float

    def at(self, rating: float) -> float:
        """Return the place of a rating, with room for its mark at both ends."""
        return self.top + 2 + (self.high - 4) * (1 - rating / PAIN_MAX)


def _scale(sheet: Sheet, at: tuple[float, float], size: tuple[float, float]) -> None:
    """Draw the lines of 0, 5 and 10 with their numbers."""
    (x, y), (width, high) = at, size
    up = _Up(y, high)
    for rating in (0, PAIN_MAX // 2, PAIN_MAX):
        level = up.at(rating)
        sheet.line([(x + _LEFT, level), (x + width, level)], 0.4, LINE, dashed=rating > 0)
        top = level - NOTE.leading / 2
        sheet.words((str(rating),), (x, top), _LEFT - 4, NOTE, Align.RIGHT)


def _unbroken(usual: Sequence[tuple[date, float]]) -> Iterator[list[tuple[date, float]]]:
    """Yield stretches of days in which no week is without a rating."""
    if not usual:
        return
    stretch = [usual[0]]
    for (before, _), point in pairwise(usual):
        if (point[0] - before).days > DAYS_A_WEEK:
            yield stretch
            stretch = []
        stretch.append(point)
    yield stretch
