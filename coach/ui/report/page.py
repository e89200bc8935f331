"""Makes the blocks of the page from the read model, and draws them on one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter

from coach.domain.adherence import SlotAdherence, SlotsDone, WeekAdherence, adherence_by_slot
from coach.domain.plain_text import plain
from coach.services.pt_report import PtReport
from coach.ui.report.blocks import Block, Column, Figure, Figures, Framed, Grid, Lines
from coach.ui.report.layout import GAP, Fitted, Row
from coach.ui.report.layout import Column as LayoutColumn
from coach.ui.report.pain_picture import PainPicture
from coach.ui.report.sheet import NOTE, TITLE, Align, Sheet, Style, broken
from coach.ui.texts import pt_report as words
from coach.ui.texts import pt_report_events as events
from coach.ui.texts import pt_report_own as own
from coach.ui.texts.dates import long_day, short_day

MARGIN = 40.0
_SLOTS_SHOWN = 3
_SUBTITLE = Style(9.5, 13)


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Density:
    """How much is said, before whole entries are left out.

    Attributes:
        lines: that one entry may take.
        weeks: that have a row of their own.
        questions: that are shown at least.
    """

    lines: int
    weeks: int
    questions: int


_DENSITIES = (_Density(6, 8, 4), _Density(2, 8, 4), _Density(2, 6, 3), _Density(1, 4, 2))
"""From the most to the least; the first only where nothing at all is left out."""

A4, LETTER = Paper(595.0, 842.0), Paper(612.0, 792.0)

_ON_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
    }
)


def usual_paper() -> Paper:
    """Return the paper that is used where this computer is."""
    return LETTER if QLocale().territory() in _ON_LETTER else A4


def draw_page(
    painter: QPainter, report: PtReport, paper: Paper, name: str = "", *, on_screen: bool = False
) -> None:
    """Draw the page.

    Args:
        painter: in the units of a sheet; see `coach.ui.report.sheet.PER_POINT`.
        report: what it says.
        paper: the size of the page.
        name: the patient's name or pseudonym, in their words; may be empty.
        on_screen: whether it is a picture of the page.
    """
    sheet = Sheet(painter, on_screen=on_screen)
    width = paper.width - 2 * MARGIN
    top = _head(sheet, report, width, name)
    foot = broken(words.FOOT, width, NOTE, 3)
    bottom = paper.height - MARGIN - len(foot) * NOTE.leading + 8
    room = bottom - GAP - top
    for density in _DENSITIES:
        fitted = Fitted(_rows(report, density), width)
        if density is _DENSITIES[0] and (fitted.cut or fitted.height > room):
            continue
        if fitted.fit(room):
            break
    fitted.draw(sheet, (MARGIN, top))
    sheet.words(foot, (MARGIN, bottom), width, NOTE)


def _head(sheet: Sheet, report: PtReport, width: float, name: str) -> float:
    """Write whose page it is and of which days; return where the rest begins."""
    title = words.NAMED.format(name=plain(name)) if name else words.TITLE
    y = MARGIN - 8
    y += sheet.words(broken(title, width, TITLE, 1), (MARGIN, y), width, TITLE)
    y += sheet.words(broken(words.span(report), width, _SUBTITLE, 1), (MARGIN, y), width, _SUBTITLE)
    small = " · ".join(one for one in (words.program(report), words.made(report)) if one)
    y += sheet.words(broken(small, width, NOTE, 1), (MARGIN, y), width, NOTE)
    return y + 6


def _rows(report: PtReport, density: _Density) -> Sequence[Row]:
    """Return the blocks, a row of columns each; what the record does not have has none."""
    rows: list[Row] = []
    if figures := _figures(report):
        rows.append(_one(Figures(figures)))
    else:
        rows.append(_one(Lines(words.NO_SESSIONS, ())))
    pictures = _side_by_side(_pain(report), _weeks(report, density.weeks))
    rows += [pictures] if pictures else []
    if report.exercises:
        rows.append(_one(_exercises(report)))
    below = _side_by_side(_of_the_plan(report, density.lines), _of_the_body(report, density.lines))
    rows += [below] if below else []
    if answered := own.answered_lines(report):
        rows.append(_one(Lines(words.ANSWERED, answered, always=3, most=max(2, density.lines))))
    if report.questions:
        asked = tuple(plain(one.words) for one in report.questions)
        lines, always = density.lines, density.questions
        listed = Lines(words.QUESTIONS, asked, boxes=True, always=always, most=lines)
        rows.append(_one(Framed(listed)))
    return rows


def _one(block: Block) -> Row:
    return (LayoutColumn(1, (block,)),)


def _side_by_side(left: Sequence[Block], right: Sequence[Block]) -> Row:
    columns = (
        LayoutColumn(share, tuple(each)) for share, each in ((55, left), (45, right)) if each
    )
    return tuple(columns)


def _figures(report: PtReport) -> tuple[Figure, ...]:
    found = []
    if report.slots.due:
        found.append(words.sessions_figure(report))
    if report.days_with_data:
        found.append(words.days_figure(report))
    if report.sessions.count:
        found.append(words.holds_figure(report))
    if (morning := words.morning_figure(report)) is not None:
        found.append(morning)
    return tuple(Figure(*one) for one in found)


def _pain(report: PtReport) -> Sequence[Block]:
    view = report.progress
    if not (view.mornings.n or view.pain.n or view.pain.told):
        return ()
    return (PainPicture(view, report.first, report.last, words.pain_notes(report)),)


def _weeks(report: PtReport, most: int) -> Sequence[Block]:
    weeks = [week for week in report.progress.adherence.weeks if week.prescribed]
    if not weeks:
        return ()
    before, shown = weeks[:-most], weeks[-most:]
    slots = _named(adherence_by_slot(weeks))
    groups = [(words.WEEKS_BEFORE, before)] if before else []
    groups += [(short_day(week.start), [week]) for week in shown]
    cells = [_week(name, group, slots) for name, group in [*groups, (words.WEEKS_ALL, weeks)]]
    names = (words.WEEK, *(plain(name) for name, _ in slots), words.WEEKS_ALL, "")
    shares = (26, *(34 for _ in slots), 38, 22)
    columns = tuple(
        Column(name, share, Align.RIGHT if place else Align.LEFT)
        for place, (name, share) in enumerate(zip(names, shares, strict=True))
    )
    return (Grid(words.WEEKS, columns, tuple(cells), 1, words.WEEKS_NOTE, always=len(cells)),)


_Slots = list[tuple[str, frozenset[str]]]


def _week(name: str, weeks: Sequence[WeekAdherence], slots: _Slots) -> tuple[str, ...]:
    """Return a row of the table of weeks."""
    whole = _of(weeks, None)
    of_slots = (words.share_done(_of(weeks, ids)) for _, ids in slots)
    return name, *of_slots, words.share_done(whole), words.percent(whole)


def _named(slots: Sequence[SlotAdherence]) -> _Slots:
    """Return the times of day that have a column, those with most due alone."""
    by_due = sorted(slots, key=lambda one: -one.done.due)
    alone = {one.slot.id for one in by_due[:_SLOTS_SHOWN]}
    rows = [(one.slot.name, frozenset({one.slot.id})) for one in slots if one.slot.id in alone]
    others = frozenset(one.slot.id for one in slots) - alone
    return [*rows, (words.WEEKS_OTHERS, others)] if others else rows


def _of(weeks: Sequence[WeekAdherence], slots: frozenset[str] | None) -> SlotsDone:
    """Return what was done of some slots in some weeks; None for all slots."""
    found = [
        one.done for week in weeks for one in week.by_slot if slots is None or one.slot.id in slots
    ]
    return sum(found, SlotsDone(0, 0, 0, 0.0))


def _exercises(report: PtReport) -> Grid:
    shares = (20, 8, 32, 16, 12, 6, 7, 10)
    left, right = Align.LEFT, Align.RIGHT
    aligned = (left, left, left, left, right, right, right, right)
    columns = tuple(
        Column(name, share, align, wraps=place in (0, 2))
        for place, (name, share, align) in enumerate(
            zip(words.EXERCISE_COLUMNS, shares, aligned, strict=True)
        )
    )
    rows = [words.exercise_row(one) for one in report.exercises]
    told = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return Grid(
        words.EXERCISES,
        tuple(columns[place] for place in told),
        tuple(tuple(row[place] for place in told) for row in rows),
        note=words.EXERCISES_NOTE if any(one.sessions for one in report.exercises) else "",
        always=10,
    )


def _of_the_plan(report: PtReport, most: int) -> Sequence[Block]:
    said = words.said_in_program(report)
    found = [Lines(words.FROM_THE_PROGRAM, said, always=2, most=most)] if said else []
    found += [Lines(words.CHANGES, events.change_lines(report) or (words.NO_CHANGES,), most=most)]
    if suggested := events.suggestion_lines(report):
        found.append(
            Lines(
                words.SUGGESTED.format(day=long_day(report.made_on)), suggested, always=2, most=most
            )
        )
    return found


def _of_the_body(report: PtReport, most: int) -> Sequence[Block]:
    listed = (
        (words.WALKS, words.walk_lines(report)),
        (words.SIGNS, events.sign_lines(report)),
        (words.TOLD, own.told_lines(report)),
        (words.FLARES, events.flare_lines(report)),
        (words.MINDS, words.minds_lines(report)),
        (words.AGREED, (events.agreed_line(report.agreed),) if report.agreed else ()),
        (words.FUNCTION, own.function_lines(report)),
        (words.REVIEWS, own.review_lines(report)),
        (words.NOTED, own.noted_lines(report)),
    )
    return [Lines(title, lines, most=most) for title, lines in listed if lines]
