"""The way from History to what was said of one week, and back."""

from collections.abc import Callable

from coach.domain.weekly_review import ReviewSaid
from coach.ui.rail_page import PageHost
from coach.ui.review.week_page import WeekPage


def show_week(host: PageHost, said: ReviewSaid, then: Callable[[], object]) -> None:
    """Show what was said of a week, to be put right.

    Args:
        host: shows it.
        said: what stands.
        then: what follows when it is kept or left as it is.
    """
    page = WeekPage(said)

    def keep() -> None:
        def act() -> None:
            asked, sure = page.asked, page.sure.value
            host.services.asides.reviews.say(
                said.week, asked.barriers, asked.words.text(), sure, page.for_the_pt.answers
            )
            then()

        host.guard(act)

    page.kept.connect(keep)
    page.left.connect(then)
    host.fill(page)
