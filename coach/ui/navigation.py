"""Decides which page is in view: the order of things at the start, and where buttons lead.

At the start the empty window paints; then the record is opened; if it cannot be, one sentence and
a way out; the first time the intended use; after a crash the question how to go on; then Today.
A page is imported when it is first shown: Today and what it stands on would delay the first frame
by a third, and the charts of Trends cost a third of a second.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from coach.services.problems import EnvironmentProblem
from coach.ui.appearance import Appearance
from coach.ui.main_window import MainWindow
from coach.ui.pages.question import QuestionPage
from coach.ui.rail import RailEntry
from coach.ui.texts import plan as plan_words
from coach.ui.texts import window as words

if TYPE_CHECKING:
    from coach.services.check_in import Answers
    from coach.services.coach import Coach
    from coach.services.ports import OpenSession, TonePlayer
    from coach.ui.pages.library import LibraryPage
    from coach.ui.pages.share import SharePage
    from coach.ui.pages.today import TodayPage
    from coach.ui.pages.trends import TrendsPage
    from coach.ui.pages.warning_signs import WarningSignsPage
    from coach.ui.session.flow import SessionFlow

TODAY, LIBRARY, TRENDS, SHARE = range(4)
_REFRESH_MS = 30_000
"""Today's slots are looked at again this often while the page is in view."""


class Navigation(QObject):
    """Leads from page to page.

    Args:
        open_coach: opens the record; raises EnvironmentProblem when something stands in the way.
        make_tones: makes the tone player when the first session begins.
        appearance: the theme in force.
        speed: seconds of the session's clock in a real one.
    """

    def __init__(
        self,
        open_coach: Callable[[], "Coach"],
        make_tones: Callable[[], "TonePlayer"],
        appearance: Appearance,
        *,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self._open_coach = open_coach
        self._make_tones = make_tones
        self._appearance = appearance
        self._speed = speed
        self._coach: Coach | None = None
        self._flow: SessionFlow | None = None
        self._today: TodayPage | None = None
        self._trends: TrendsPage | None = None
        self._share: SharePage | None = None
        self._library: LibraryPage | None = None
        self._signs: WarningSignsPage | None = None
        self.window = MainWindow(self._entries(), appearance.theme)
        self.window.painted.connect(self.open_record)
        self.window.closing.connect(self._close)
        appearance.changed.connect(self._restyle)
        signs_key = QShortcut(QKeySequence(Qt.Key.Key_F1), self.window)
        signs_key.activated.connect(self.show_signs)
        self._again = QTimer(self)
        self._again.setInterval(_REFRESH_MS)
        self._again.timeout.connect(self._refresh_today)

    @property
    def today(self) -> "TodayPage":
        """The Today page."""
        if self._today is None:
            from coach.ui.pages.today import TodayPage

            self._today = TodayPage(self._appearance.theme)
            self._today.start.connect(self._start)
            self._today.morning_answered.connect(self._keep_morning)
            self.window.add_page(self._today)
        return self._today

    @property
    def flow(self) -> "SessionFlow | None":
        """The session being led through, or None."""
        return self._flow

    @property
    def ready(self) -> bool:
        """Whether the record is open."""
        return self._coach is not None

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
        self._flow = None
        self._again.start()
        self._refresh_today()
        self.window.show_page(self.today, TODAY)

    def show_library(self) -> None:
        """Show every exercise with all its texts."""
        self._guarded(self._show_library)

    def _show_library(self) -> None:
        if self._coach is None:
            return
        if self._library is None:
            from coach.ui.pages.library import LibraryPage

            self._library = LibraryPage(self._coach.library)
            self.window.add_page(self._library)
        self._leave_today(self._library, LIBRARY)

    def show_trends(self) -> None:
        """Show Trends, as it is now."""
        if self._coach is None:
            return
        if self._trends is None:
            from coach.ui.pages.trends import TrendsPage

            self._trends = TrendsPage(self._coach.progress, self._appearance.theme)
            self.window.add_page(self._trends)
        trends = self._trends
        self._guarded(trends.refresh)
        self._leave_today(trends, TRENDS)

    def show_share(self) -> None:
        """Show Share, with the whole record as its range."""
        if self._coach is None:
            return
        if self._share is None:
            from coach.ui.pages.share import SharePage

            self._share = SharePage(self._appearance.theme, self._coach.export)
            self.window.add_page(self._share)
        coach, share = self._coach, self._share
        self._guarded(lambda: share.show_range(*coach.recorded_days()))
        self._leave_today(share, SHARE)

    def show_signs(self) -> None:
        """Lay the warning signs over whatever is in view; a session pauses."""
        if self._signs is not None:
            return
        if self._flow is not None:
            self._flow.pause()
        from coach.ui.pages.warning_signs import WarningSignsPage

        self._signs = WarningSignsPage()
        self._signs.left.connect(self._lift_signs)
        self.window.lay_over(self._signs)

    def show_bug(self, sentence: str) -> None:
        """Say that an error of ours was reported; the record is untouched."""
        self._again.stop()
        if self._flow is not None:
            self._flow.pause()
        lines = [sentence, words.BUG_NOTHING_LOST]
        choices = [(words.BACK_TO_TODAY, self.open_record), (words.CLOSE, self._quit)]
        self.window.fill(QuestionPage(words.BUG_TITLE, lines, choices))

    def _entries(self) -> tuple[RailEntry, ...]:
        return (
            RailEntry(words.TODAY, "calendar-check", self.show_today),
            RailEntry(plan_words.LIBRARY, "book-open", self.show_library),
            RailEntry(words.TRENDS, "chart-line", self.show_trends),
            RailEntry(words.SHARE, "share-2", self.show_share),
            RailEntry(words.LIGHT_OR_DARK, "sun", self._toggle_theme, is_page=False),
            RailEntry(
                words.WARNING_SIGNS, "triangle-alert", self.show_signs, is_page=False, warns=True
            ),
        )

    def _first_page(self, coach: "Coach") -> None:
        if coach.setting("intended_use_read") is None:
            self._welcome(coach)
            return
        found = coach.unfinished()
        if found is not None:
            self._ask_how_to_go_on(coach, found)
            return
        self.show_today()

    def _welcome(self, coach: "Coach") -> None:
        from coach.ui.pages.welcome import WelcomePage

        def accepted() -> None:
            coach.set_setting("intended_use_read", "1")
            self._first_page(coach)

        page = WelcomePage()
        page.accepted.connect(lambda: self._guarded(accepted))
        page.warning_signs.connect(self.show_signs)
        self.window.fill(page)

    def _ask_how_to_go_on(self, coach: "Coach", found: "OpenSession") -> None:
        from coach.ui.going_on import going_on_page

        def close_by(act: Callable[["OpenSession"], None]) -> None:
            act(found)
            self._first_page(coach)

        page = going_on_page(
            found,
            go_on=lambda: self._guarded(lambda: self._new_flow().go_on(found)),
            keep=lambda: self._guarded(lambda: close_by(coach.keep)),
            discard=lambda: self._guarded(lambda: close_by(coach.discard)),
        )
        self.window.fill(page)

    def _start(self) -> None:
        self._guarded(self._start_for_slot)

    def _start_for_slot(self) -> None:
        if self._coach is not None:
            self._again.stop()
            slot = self._coach.today().next_slot
            self._new_flow().start(slot)

    def _keep_morning(self, answers: "Answers") -> None:
        from coach.domain.pain import AskedWhen

        coach = self._coach
        if coach is not None:
            self._guarded(lambda: coach.check_in(AskedWhen.MORNING, answers, None))
            self._refresh_today()

    def _new_flow(self) -> "SessionFlow":
        from coach.ui.session.flow import SessionFlow

        if self._coach is None:
            raise RuntimeError("a session needs an open record")
        self._coach.make_ready()
        self._flow = SessionFlow(
            self._coach, self._make_tones(), self._appearance.theme, self.window.fill,
            speed=self._speed,
        )  # fmt: skip
        self._flow.setParent(self)
        self._flow.finished.connect(self.show_today)
        self._flow.warning_signs.connect(self.show_signs)
        return self._flow

    def _leave_today(self, page: QWidget, place: int) -> None:
        self._again.stop()
        self.window.show_page(page, place)

    def _refresh_today(self) -> None:
        coach = self._coach
        if coach is not None:
            self._guarded(lambda: self.today.show_view(coach.today()))

    def _guarded(self, act: Callable[[], object]) -> None:
        """Do something that needs the disk; say in one sentence when it does not work."""
        try:
            act()
        except EnvironmentProblem as problem:
            self._show_problem(problem, lambda: self._guarded(act))

    def _show_problem(self, problem: EnvironmentProblem, again: Callable[[], None]) -> None:
        self._again.stop()
        page = QuestionPage(
            problem.sentence,
            [problem.way_out, words.PROBLEM_NOTHING_LOST],
            [(words.TRY_AGAIN, again), (words.CLOSE, self._quit)],
        )
        self.window.fill(page)

    def _quit(self) -> None:
        self.window.close()
        QApplication.quit()

    def _lift_signs(self) -> None:
        if self._signs is not None:
            signs, self._signs = self._signs, None
            self.window.lift(signs)

    def _toggle_theme(self) -> None:
        choice = self._appearance.toggle()
        coach = self._coach
        if coach is not None:
            self._guarded(lambda: coach.set_setting("theme", choice))

    def _restyle(self) -> None:
        theme = self._appearance.theme
        self.window.rail.set_theme(theme)
        for part in (self._today, self._trends, self._share, self._flow):
            if part is not None:
                part.set_theme(theme)

    def _close(self) -> None:
        self._again.stop()
        if self._flow is not None:
            self._flow.close()
        if self._coach is not None:
            self._coach.close()
