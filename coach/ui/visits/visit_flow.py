"""The way from Share or History to one visit and back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from coach.domain.visits import Visit
from coach.ui.rail_page import PageHost
from coach.ui.texts import steps
from coach.ui.texts import visits as words
from coach.ui.visits.visit_page import VisitPage

_KEY = "share"


def show_visit(
    host: PageHost, visit: Visit | None, leave: Callable[[], object] | None = None
) -> None:
    """Show a visit to be put right, or a new one for None.

    Args:
        host: shows it.
        visit: the visit.
        leave: what follows when it is kept, taken out or left as it is; None for Share.
    """
    visits = host.services.visits
    number = visit.number if visit is not None else None

    def keep(day: date, who: str, agreed: str) -> None:
        def act() -> None:
            visits.say(day, who, agreed, number)
            after()

        host.guard(act)

    def take_out() -> None:
        def act() -> None:
            if number is not None:
                visits.take_out(number)
            after()

        host.guard(act)

    after = leave or partial(host.show, _KEY)
    back = words.VISIT_BACK if leave is None else steps.BACK
    page = VisitPage(visit, visits.today, visits.seen(), back)
    page.kept.connect(keep)
    page.taken_out.connect(take_out)
    page.left.connect(after)
    host.fill(page)
