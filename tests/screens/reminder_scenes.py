"""Scenes of reminders: the page with what comes, a pause, and a notice at the top of the window."""

from collections.abc import Callable
from dataclasses import replace

from coach.domain.reminding.reminder_settings import PauseFor
from coach.ui.reminders.close_to_tray import Away
from coach.ui.reminders.page import RemindersPage, show_page
from coach.ui.texts.reminders import TRY
from coach.ui.widgets.buttons import PushButton
from tests.screens import records
from tests.screens.stage import Stage


def reminders(stage: Stage) -> None:
    """The page, one to see now, and the page while they are paused."""
    with stage.scene("reminders", records.a_month) as scene:
        show_page(scene.navigation)
        scene.picture("page")
        page = scene.page(RemindersPage)
        next(one for one in page.findChildren(PushButton) if one.text() == TRY).click()
        scene.picture("one-to-see")
        page.paused.emit(PauseFor.NO_END)
        scene.picture("paused")


def before_minimising(stage: Stage) -> None:
    """What a window says that is closed on a desktop without a tray."""
    with stage.scene("minimising", records.a_month) as scene:
        settings = scene.navigation.services.settings
        settings.keep_preferences(replace(settings.preferences(), keep_running=True))
        away = Away(scene.navigation, lambda: False)
        away.put_away_if_wanted()
        scene.picture("said-first")


ALL: tuple[Callable[[Stage], None], ...] = (reminders, before_minimising)
