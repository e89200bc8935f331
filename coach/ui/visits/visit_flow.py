"""The way from Share to one visit and back."""

from datetime import date

from coach.domain.visits import Visit
from coach.ui.rail_page import PageHost
from coach.ui.visits.visit_page import VisitPage

_KEY = "share"


def show_visit(host: PageHost, visit: Visit | None) -> None:
    """Show a visit to be put right, or a new one for None."""
    visits = host.services.visits
    number = visit.number if visit is not None else None

    def keep(day: date, who: str, agreed: str) -> None:
        def act() -> None:
            visits.say(day, who, agreed, number)
            host.show(_KEY)

        host.guard(act)

    def take_out() -> None:
        def act() -> None:
            if number is not None:
                visits.take_out(number)
            host.show(_KEY)

        host.guard(act)

    page = VisitPage(visit, visits.today, visits.seen())
    page.kept.connect(keep)
    page.taken_out.connect(take_out)
    page.left.connect(lambda: host.show(_KEY))
    host.fill(page)
