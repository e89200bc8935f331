"""Scenes of what somebody can do: the offer, the scales, and the chart of some weeks."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from coach.bootstrap import Launch, open_services
from coach.domain.function_scales import PEG_ITEMS, ItemAnswer, Scale
from coach.domain.instant import Instant
from coach.services.notices import NoticeAction
from coach.system.clock import SteppedClock
from coach.ui.function.scale_pages import ActivitiesPage, PegPage, StatementsPage
from coach.ui.pages.trends import TrendsPage
from coach.ui.texts import notices as notice_words
from coach.ui.texts import steps
from tests.screens import records
from tests.screens.stage import TUESDAY, Stage


def with_function(folder: Path) -> None:
    """A month in which the scales were answered twice, and the last week was looked back at."""
    records.a_month(folder)
    for days_ago, rated in ((22, (3, 5)), (14, (5, 6))):
        then = TUESDAY - timedelta(days=days_ago)
        with open_services(Launch(folder), SteppedClock(Instant(0.0, then))) as services:
            function = services.asides.function
            names = ("tie my shoes", "an hour in the garden")
            answers = zip("12", rated, names, strict=True)
            function.keep(Scale.PSFS, [ItemAnswer(*one) for one in answers])
            function.keep(Scale.PEG, [ItemAnswer(one, 9 - rated[0]) for one in PEG_ITEMS])
            function.keep(Scale.MINUTES, [ItemAnswer("sit", 5 * rated[1]), ItemAnswer("walk", 30)])
    with open_services(Launch(folder), SteppedClock(Instant(0.0, TUESDAY))) as services:
        monday = services.asides.reviews.due()
        if monday is not None:
            services.asides.reviews.skip(monday)


def function(stage: Stage) -> None:
    """The scales are asked, and Trends shows them."""
    with stage.scene("function", with_function, now=TUESDAY.replace(hour=23)) as scene:
        scene.picture("offered")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.ASK_FUNCTION])
        scene.page(ActivitiesPage)
        scene.picture("activities")
        scene.press(steps.SKIP)
        scene.picture("minutes")
        scene.press(steps.SKIP)
        scene.page(PegPage)
        scene.picture("peg")
        scene.press(steps.SKIP)
        scene.page(StatementsPage)
        scene.picture("statements")
        scene.press(steps.LATER)
        scene.navigation.show("trends")
        scene.show_within(scene.page(TrendsPage).cards["function"])
        scene.picture("trend")


ALL: tuple[Callable[[Stage], None], ...] = (function,)
