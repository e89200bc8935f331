"""The way to a session that is added by hand, or told anew, and back."""

from collections.abc import Callable, Iterable

from coach.domain.by_hand import NOT_TOLD, ToldPain, ToldSession, WhyNot, amount_of
from coach.domain.pain import AskedWhen, CheckIn
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
        told = None if before is None else _told(before, by_hand.pain_told(before.id))
        page = ByHandPage(told, by_hand.today)

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


def _told(session: SessionSummary, pain: Iterable[CheckIn]) -> ToldSession:
    wall = session.started.wall
    began = wall.time().replace(second=0, microsecond=0)
    of = {one.asked: ToldPain(one.back, one.leg, one.leg_site) for one in pain}
    before, after = (of.get(asked, NOT_TOLD) for asked in (AskedWhen.BEFORE, AskedWhen.AFTER))
    return ToldSession(wall.date(), began, amount_of(session.totals), before, after)
