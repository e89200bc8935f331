"""Decides which page is in view: the order of things at the start, and where buttons lead.

The bare window paints; the record opens, or a sentence says why not; the intended use, once; after
a crash, how to go on; then Today. Pages are imported when they are first shown.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coach.services.problems import EnvironmentProblem
from coach.ui.appearance import Appearance
from coach.ui.main_window import MainWindow
from coach.ui.rail_pages import TODAY, RailPages, rail_entries
from coach.ui.session.entry import SessionEntry
from coach.ui.widgets.question_page import bug_page, problem_page

if TYPE_CHECKING:
    from pathlib import Path

    from coach.services.app_services import AppServices
    from coach.services.check_in import Answers
    from coach.services.devices import Devices
    from coach.services.second_start import SecondStart
    from coach.services.startup_snapshot import FirstLook
    from coach.ui.pages.today import TodayPage
    from coach.ui.pages.warning_signs import WarningSignsPage
    from coach.ui.session.flow import SessionFlow

_AT_REST_MS = 700
"""So long after Today came into view, nobody waits for its first drawing any more."""


class Navigation(QObject):
    """Leads from page to page; `at_today` says that Today has come into view.

    Args:
        open_coach: opens the record; raises EnvironmentProblem when something stands in the way.
            The record outlives the window: whoever opens it closes it.
        machine: what a session needs of the computer, made when the first one begins.
        appearance: the theme in force.
        speed: seconds of the session's clock in a real one.
        window: one that was painted; else one is made, and opens the record once painted.
    """

    at_today = Signal()

    def __init__(
        self,
        open_coach: Callable[[], "AppServices"],
        machine: "Devices",
        appearance: Appearance,
        *,
        speed: float = 1.0,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        self._open_coach = open_coach
        self._appearance = appearance
        self._coach: AppServices | None = None
        self._looked = False
        self._arrived = False
        self._program_waits: Path | None = None
        self._today: TodayPage | None = None
        self._signs: WarningSignsPage | None = None
        self.window = window or MainWindow()
        self.window.furnish(rail_entries(self), appearance.theme)
        self._sessions = SessionEntry(
            machine, appearance, self.window.fill, self._guarded, speed=speed
        )
        self._sessions.setParent(self)
        self._sessions.finished.connect(self.show_today)
        self._sessions.warning_signs.connect(self.show_signs)
        leave, guard = self._leave_today, self._guarded
        self._pages = RailPages(self.window, appearance, machine.make_sound, leave, guard)
        if window is None:
            self.window.painted.connect(self.open_record)
        self.window.file_dropped.connect(self.open_program)
        self.window.closing.connect(self._close)
        appearance.changed.connect(self._restyle)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self.window).activated.connect(self.show_signs)

    @property
    def today(self) -> "TodayPage":
        """The Today page."""
        if self._today is None:
            from coach.ui.pages.today import TodayPage
            from coach.ui.today_watch import TodayWatch

            self._today = TodayPage(self._appearance.theme)
            self._today.start.connect(
                lambda minutes: self._with_coach(lambda coach: self._start(coach, minutes))
            )
            self._today.morning_answered.connect(self._keep_morning)
            TodayWatch(self._today, self._look_again)
            self.window.add_page(self._today)
        return self._today

    @property
    def flow(self) -> "SessionFlow | None":
        """The session being led through, or None."""
        return self._sessions.flow

    @property
    def ready(self) -> bool:
        """Whether the record is open."""
        return self._coach is not None

    def show_at_once(self, look: "FirstLook") -> None:
        """Show Today as a first look found it; whatever is pressed there opens the record."""
        self._looked = True
        self._appearance.choose_stored(look.theme)
        self.today.show_view(look.today)
        self.window.show_page(self.today, TODAY)

    def open_behind(self) -> None:
        """Open the record behind a first look, unless that was done or tried since."""
        if self._looked:
            self._looked = False
            self._guarded(self._open_for_today, self.open_record)

    def open_record(self) -> None:
        """Open the record and show what comes first."""
        try:
            if self._coach is None:
                self._coach = self._open_coach()
            self._appearance.choose_stored(self._coach.setting("theme"))
            self._first_page(self._coach)
        except EnvironmentProblem as problem:
            self._show_problem(problem, self.open_record)

    def show_today(self) -> None:
        """Show Today, as it is now."""
        self._sessions.leave()
        self._refresh_today()
        self.window.show_page(self.today, TODAY)
        self._arrive()

    def show_plan(self) -> None:
        """Show the plan."""
        self._with_coach(self._pages.plan)

    def show_library(self) -> None:
        """Show every exercise with all its texts."""
        self._with_coach(self._pages.library)

    def show_trends(self) -> None:
        """Show Trends, as it is now."""
        self._with_coach(self._pages.trends)

    def show_share(self) -> None:
        """Show Share, with the whole record as its range."""
        self._with_coach(self._pages.share)

    def show_settings(self) -> None:
        """Show the settings."""
        self._with_coach(self._pages.settings)

    def open_program(self, path: "Path") -> None:
        """Check a program file, and compare it with the plan in force.

        What is in the way comes first: a session, what is asked before Today, the warning signs.
        The file waits for its end; of two that wait the later one is opened.
        """
        self._program_waits = path
        self._open_what_waits()

    def serve(self, wish: "SecondStart") -> str:
        """Do what a second start of the program wants; return the answer for it."""
        from coach.services.second_start import SHOWN, WAITS
        from coach.ui.second_starts import hand_on_activation

        hand_on_activation(wish.activation_token)
        self.window.come_forward()
        if wish.program is not None:
            self.open_program(wish.program)
        return SHOWN if self._program_waits is None else WAITS

    def show_signs(self) -> None:
        """Lay the warning signs over whatever is in view; a session pauses."""
        if self._signs is not None and self.window.current is self._signs:
            return
        self._sessions.pause()
        from coach.ui.pages.warning_signs import WarningSignsPage

        self._signs = WarningSignsPage()
        self._signs.left.connect(self._lift_signs)
        self.window.lay_over(self._signs)

    def show_bug(self, sentence: str) -> None:
        """Say that an error of ours was reported; the record is untouched."""
        self._sessions.pause()
        self.window.fill(bug_page(sentence, self.open_record, self.window.close))

    def _arrive(self) -> None:
        self._arrived = True
        self.at_today.emit()
        self._with_coach(self._get_ready)
        self._open_what_waits()

    def _open_what_waits(self) -> None:
        signs = self._signs is not None and self.window.current is self._signs
        path = self._program_waits
        if path is None or not self._arrived or self.flow is not None or signs:
            return
        self._program_waits = None
        self._with_coach(lambda coach: self._pages.plan(coach).open_file(path))

    def _first_page(self, coach: "AppServices") -> None:
        if (notice := coach.notice) is not None:
            coach.notice = None
            self._say_first(notice, coach)
        elif coach.setting("intended_use_read") is None:
            self._welcome(coach)
        elif (found := coach.unfinished()) is not None:
            self._sessions.ask_how_to_go_on(coach, found, lambda: self._first_page(coach))
        else:
            self.show_today()

    def _say_first(self, notice: str, coach: "AppServices") -> None:
        from coach.ui.before_today import notice_page

        self.window.fill(
            notice_page(notice, lambda: self._guarded(lambda: self._first_page(coach)))
        )

    def _welcome(self, coach: "AppServices") -> None:
        from coach.ui.before_today import welcome_page

        def accepted() -> None:
            coach.set_setting("intended_use_read", "1")
            self._first_page(coach)

        self.window.fill(welcome_page(lambda: self._guarded(accepted), self.show_signs))

    def _start(self, coach: "AppServices", minutes: float | None) -> None:
        self._sessions.start(coach, minutes)

    def _keep_morning(self, answers: "Answers") -> None:
        from coach.domain.pain import AskedWhen

        self._with_coach(lambda coach: coach.check_in(AskedWhen.MORNING, answers, None))
        self._refresh_today()

    def _with_coach(self, act: Callable[["AppServices"], object]) -> None:
        """Do something once the record is open; after a first look it is opened for that."""
        self.open_behind()
        if (coach := self._coach) is not None:
            self._guarded(lambda: act(coach))

    def _leave_today(self, page: QWidget, place: int) -> None:
        self._sessions.put_off()
        self.window.show_page(page, place)

    def _look_again(self) -> None:
        """Show the day as it is by now; before the record is open nothing can have changed."""
        if self.ready:
            self._refresh_today()

    def _refresh_today(self) -> None:
        self._with_coach(lambda coach: self.today.show_view(coach.today()))

    def _open_for_today(self) -> None:
        self._coach = self._open_coach()
        self._refresh_today()
        self._arrive()

    def _get_ready(self, coach: "AppServices") -> None:
        self._sessions.get_ready(coach, after_ms=_AT_REST_MS)

    def _guarded(self, act: Callable[[], object], again: Callable[[], None] | None = None) -> None:
        """Do something that needs the disk; say in one sentence when it does not work."""
        try:
            act()
        except EnvironmentProblem as problem:
            self._show_problem(problem, again or (lambda: self._guarded(act)))

    def _show_problem(self, problem: EnvironmentProblem, again: Callable[[], None]) -> None:
        self.window.fill(problem_page(problem, again, self.window.close))

    def _lift_signs(self) -> None:
        if self._signs is not None:
            signs, self._signs = self._signs, None
            self.window.lift(signs)
            if self.window.current is self._today:
                self._look_again()
            self._open_what_waits()

    def _restyle(self) -> None:
        theme = self._appearance.theme
        # First who makes pages, for those to come; then all that is there.
        for maker in (self._pages, self._sessions):
            maker.set_theme(theme)
        self.window.wear(theme)

    def _close(self) -> None:
        if self._coach is not None:
            # Beside a record that was refused nothing is written.
            self.window.remember_place()
        self._sessions.close()
