"""The pages behind the rail besides Today, each made when it is first opened.

They are imported then, too: charts, programs and rules cost time that Today must not wait for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach.ui.appearance import Appearance
from coach.ui.main_window import MainWindow
from coach.ui.rail import RailEntry
from coach.ui.texts import plan as plan_words
from coach.ui.texts import window as words
from coach.ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from coach.services.app_services import AppServices
    from coach.services.ports import Sound
    from coach.ui.navigation import Navigation
    from coach.ui.pages.library import LibraryPage
    from coach.ui.pages.settings import SettingsPage
    from coach.ui.pages.share import SharePage
    from coach.ui.pages.trends import TrendsPage
    from coach.ui.plan.flow import PlanFlow

TODAY, PLAN, LIBRARY, TRENDS, SHARE, SETTINGS = range(6)
"""Places of the pages' buttons on the rail."""


def rail_entries(to: "Navigation") -> tuple[RailEntry, ...]:
    """Return the rail's buttons, in the order of their places, and what lies at its foot."""
    return (
        RailEntry(words.TODAY, "calendar-check", to.show_today),
        RailEntry(plan_words.PLAN, "waves-ladder", to.show_plan),
        RailEntry(plan_words.LIBRARY, "book-open", to.show_library),
        RailEntry(words.TRENDS, "chart-line", to.show_trends),
        RailEntry(words.SHARE, "share-2", to.show_share),
        RailEntry(words.SETTINGS, "settings", to.show_settings),
        RailEntry(words.WARNING_SIGNS, "triangle-alert", to.show_signs, False, True),
    )


class RailPages(QObject):
    """Plan, exercises, trends, share and settings.

    Args:
        window: where they are shown.
        appearance: the theme in force.
        make_sound: makes tones and voice, to try them.
        show: shows a page by its place on the rail.
        guard: does something that needs the disk, and says when it does not work.
    """

    def __init__(
        self,
        window: MainWindow,
        appearance: Appearance,
        make_sound: Callable[[], "Sound"],
        show: Callable[[QWidget, int], None],
        guard: Callable[[Callable[[], object]], None],
    ) -> None:
        super().__init__()
        self._window = window
        self._appearance = appearance
        self._make_sound = make_sound
        self._theme = appearance.theme
        self._show = show
        self._guard = guard
        self._plan: PlanFlow | None = None
        self._library: LibraryPage | None = None
        self._trends: TrendsPage | None = None
        self._share: SharePage | None = None
        self._settings: SettingsPage | None = None

    def set_theme(self, theme: Theme) -> None:
        """Make the pages to come in another theme; the window tells those that are there."""
        self._theme = theme
        if self._plan is not None:
            self._plan.set_theme(theme)

    def plan(self, coach: "AppServices") -> "PlanFlow":
        """Show the plan as it is now."""
        if self._plan is None:
            from coach.ui.plan.flow import PlanFlow

            home = self._guarded_home(coach)
            self._plan = PlanFlow(coach.planning, self._theme, self._window.fill, home, self._guard)
            self._window.add_page(self._plan.page)
        self._plan.refresh()
        self._show(self._plan.page, PLAN)
        return self._plan

    def library(self, coach: "AppServices") -> None:
        """Show every exercise with all its texts."""
        if self._library is None:
            from coach.ui.pages.library import LibraryPage

            self._library = LibraryPage(coach.library, self._theme, lambda: coach.prescription)
            self._window.add_page(self._library)
        self._library.refresh()
        self._show(self._library, LIBRARY)

    def trends(self, coach: "AppServices") -> None:
        """Show trends as they are now."""
        if self._trends is None:
            from coach.ui.pages.trends import TrendsPage

            self._trends = TrendsPage(coach.progress, self._theme)
            self._window.add_page(self._trends)
        self._trends.refresh()
        self._show(self._trends, TRENDS)

    def share(self, coach: "AppServices") -> None:
        """Show Share, with the whole record as its range."""
        if self._share is None:
            from coach.ui.pages.share import SharePage

            self._share = SharePage(self._theme, coach.export)
            self._window.add_page(self._share)
        self._share.show_range(*coach.recorded_days())
        self._show(self._share, SHARE)

    def settings(self, coach: "AppServices") -> None:
        """Show the settings as they are now."""
        if self._settings is None:
            from coach.ui.pages.settings import SettingsPage
            from coach.ui.try_sound import SoundTrial

            trial = SoundTrial(self._make_sound, coach, self)
            page = SettingsPage(coach.folder, trial.begin)
            page.left.connect(trial.end)
            page.changed.connect(lambda wanted: self._guard(lambda: coach.keep_preferences(wanted)))
            page.theme_chosen.connect(lambda choice: self._guard(lambda: self._wear(coach, choice)))
            self._settings = page
            self._window.add_page(page)
        self._settings.show_preferences(coach.preferences(), self._appearance.choice)
        self._show(self._settings, SETTINGS)

    def _wear(self, coach: "AppServices", choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        coach.set_setting("theme", choice)

    def _guarded_home(self, coach: "AppServices") -> Callable[[], None]:
        return lambda: self._guard(lambda: self.plan(coach))
