"""The way to a session that is added by hand, or told anew, and back."""

from collections.abc import Callable

from coach.domain.by_hand import ToldSession, WhyNot, amount_of
from coach.domain.record import SessionSummary
from coach.services.app_services import AppServices
from coach.ui.history.by_hand_page import ByHandPage
from coach.ui.rail_page import PageHost


def show_by_hand(
    host: PageHost,
    before: SessionSummary | None,
    kept: Callable[[str], object],
    left: Callable[[], object],
) -> None:
    """Ask for a past session.

    Args:
        host: shows the page.
        before: the session that is told anew; None for a new one.
        kept: what follows once it is kept, given its id.
        left: what follows when nothing is changed.
    """

    def show(services: AppServices) -> None:
        by_hand = services.history.by_hand
        page = ByHandPage(_told(before) if before is not None else None, by_hand.today)

        def keep(told: ToldSession) -> None:
            def act() -> None:
                found = by_hand.add(told, before.id if before is not None else None)
                if isinstance(found, WhyNot):
                    page.refuse(found)
                else:
                    kept(found)

            host.guard(act)

        page.kept.connect(keep)
        page.left.connect(left)
        host.fill(page)

    host.with_services(show)


def _told(session: SessionSummary) -> ToldSession:
    wall = session.started.wall
    began = wall.time().replace(second=0, microsecond=0)
    return ToldSession(wall.date(), began, amount_of(session.totals))
