"""What now, in one large sentence, then in pictures: the top of Today."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.domain.earliest_start import WaitFor
from coach.domain.program import Slot
from coach.domain.record import DayKind
from coach.domain.session_length import whole_minutes
from coach.domain.slots import SlotState
from coach.services.today import TodayView
from coach.ui.texts import free_days as free
from coach.ui.texts import today as words
from coach.ui.texts.contact import your_pt
from coach.ui.texts.dates import long_day, weekday_and_day
from coach.ui.texts.phrasing import MINUTES, SESSIONS, how_many, joined
from coach.ui.theme import Theme
from coach.ui.today.exercise_pictures import ExercisePictures
from coach.ui.today.get_up_line import GetUpLine
from coach.ui.widgets.texts import Card, text

_ROOMY_PX, _CLOSE_PX = 32, 16


class Hero(Card):
    """The day, the next session, its pictures, and room for the buttons that begin it.

    Attributes:
        headline, detail, more: its sentences, the largest first.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin_px=_ROOMY_PX, gap_px=8)
        self.date_line = text("", "soft")
        self.headline = text("", "display")
        self.detail = text("", "lead")
        self.more = text("", "soft")
        # Not a stop of Tab, but it can be read out.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.get_up = GetUpLine()
        self.get_up.hide()
        self.pictures = ExercisePictures(theme)
        words_column = QVBoxLayout()
        words_column.setSpacing(8)
        for part in (self.date_line, self.headline, self.detail, self.more):
            words_column.addWidget(part)
        words_column.addWidget(self.pictures)
        words_column.addWidget(self.get_up)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(32)
        self._row.addLayout(words_column, 1)
        self.column.addLayout(self._row)

    def take_in(self, starts: QWidget) -> None:
        """Have the buttons that begin a session at its side."""
        self._row.addWidget(starts, 0, Qt.AlignmentFlag.AlignVCenter)

    def be_roomy(self, *, roomy: bool) -> None:
        """Take as much room as there is."""
        margin = _ROOMY_PX if roomy else _CLOSE_PX
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.pictures.be_roomy(roomy=roomy)

    def show_view(self, view: TodayView) -> None:
        """Show the day."""
        self.date_line.setText(_date(view))
        if view.next_slot is not None:
            self.headline.setText(_headline(view, view.next_slot))
            self.detail.setText(wait_words(view) or _minutes(view))
            waits = view.wait is not None
            self.more.setText(_minutes(view) if waits else _early(view) or _of_what(view))
        else:
            done_all = view.done == len(view.slots) > 0 and view.next_due is not None
            self.headline.setText(words.ALL_DONE if done_all else words.NOTHING_DUE)
            self.detail.setText(_day_done(view, done_all=done_all))
            if view.rest_day:
                self.headline.setText(free.REST_DAY)
            if (outside := _outside_its_dates(view)) is not None:
                self.headline.setText(outside[0])
                self.detail.setText(outside[1])
            if view.in_a_flare:
                self.headline.setText(words.FLARE_REST)
                self.detail.setText(words.FLARE_REST_WORDS)
            self.more.setText(_extra(view))
        self.setAccessibleName(self.headline.text())
        self.setAccessibleDescription(self.detail.text())
        self.pictures.show_exercises(view.prescription)
        self.get_up.show_view(view, asked=waits_after_getting_up(view))


def _outside_its_dates(view: TodayView) -> tuple[str, str] | None:
    """Return headline and detail before a program starts and after its end; None in between."""
    dates = view.prescription.dates
    if dates.starts is not None and dates.is_before(view.day):
        return free.NOT_BEGUN.format(day=weekday_and_day(dates.starts)), free.NOT_BEGUN_WORDS
    if dates.ends is not None and dates.is_over(view.day):
        over = free.PROGRAM_OVER_WORDS.format(day=long_day(dates.ends))
        return free.PROGRAM_OVER, f"{over} {your_pt(view.contact)}".rstrip()
    return None


def _date(view: TodayView) -> str:
    flare = view.planned.known.flare
    date = weekday_and_day(view.day)
    return (
        date
        if flare is None
        else words.DATE_IN_A_FLARE.format(date=date, n=flare.nth_day(view.day))
    )


def _headline(view: TodayView, slot: Slot) -> str:
    if view.wait is not None and view.next_from is not None:
        return words.NEXT_FROM.format(time=f"{view.next_from:%H:%M}")
    if view.kind is not DayKind.ORDINARY:
        return words.GENTLER_SESSION[view.kind]
    return words.SLOT_SESSION.format(slot=slot.name)


def waits_after_getting_up(view: TodayView) -> bool:
    """Return whether it is for the time after getting up that the next session waits."""
    return view.wait is not None and view.wait.reason is WaitFor.JUST_UP


def wait_words(view: TodayView) -> str:
    """Return why no session is proposed yet; empty where one may be."""
    if view.wait is None:
        return ""
    schedule = view.prescription.schedule
    minutes = {WaitFor.GAP: schedule.min_gap_min, WaitFor.JUST_UP: schedule.wake_guard_min}
    return words.WAIT[view.wait.reason].format(minutes=minutes[view.wait.reason])


def _extra(view: TodayView) -> str:
    """Return what one more session takes, or from when one may begin."""
    if view.gap_until is not None:
        return words.EXTRA_FROM.format(time=f"{view.gap_until:%H:%M}")
    return f"{words.START_EXTRA}: {_minutes(view)}"


def _minutes(view: TodayView) -> str:
    names = joined(move.name for move in view.prescription.warm_up)
    minutes = how_many(whole_minutes(view.minutes), *MINUTES)
    return words.MINUTES_AND_WARM_UP.format(minutes=minutes, warm_up=names) if names else minutes


def _of_what(view: TodayView) -> str:
    """Return what the session is of; in a flare that nothing counts as missed."""
    if view.planned.known.flare is not None:
        return words.FLARE_NOTHING_MISSED
    return words.OF_PROGRAM.format(program=view.prescription.program_name)


def _early(view: TodayView) -> str:
    """Return that the session may be done before its time, where one may begin at all."""
    if view.something_first or view.leg_comes_first:
        return ""
    for slot in view.slots:
        if slot.due.slot == view.next_slot and slot.state is SlotState.NOT_YET:
            return words.EARLY.format(time=f"{slot.due.slot.opens:%H:%M}")
    return ""


def _day_done(view: TodayView, *, done_all: bool) -> str:
    sentence = words.ALL_DONE_WORDS if done_all else words.NOTHING_DUE_WORDS
    if view.in_part:
        sentence = words.IN_PART_WORDS
    if not view.slots:
        sentence = words.NO_SLOTS_WORDS
    if view.rest_day:
        sentence = free.REST_DAY_WORDS if view.next_due is not None else free.REST_DAY_ALONE
    later = words.later(view.next_due.due, view.day) if view.next_due is not None else ""
    return sentence.format(
        done=view.done, due=how_many(len(view.slots), *SESSIONS), part=view.in_part, next=later
    )
