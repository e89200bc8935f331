"""Scenes of reminders: the page with what comes, a pause, and a notice at the top of the window."""

from collections.abc import Callable

from coach.domain.reminding.reminder_settings import PauseFor
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


ALL: tuple[Callable[[Stage], None], ...] = (reminders,)
