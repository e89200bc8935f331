"""The way from the list of History to one row, to what is put right in it, and back.

What a row leads to is imported when one is opened: the list is there the sooner.
"""

from typing import TYPE_CHECKING

from coach.ui.history.list_page import HistoryPage
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import history as words

if TYPE_CHECKING:
    from coach.domain.record import SessionSummary
    from coach.services.app_services import AppServices
    from coach.services.put_right import SaidToday

KEY = "history"


def open_page(host: PageHost) -> OpenPage:
    """Return History, which reads the record whenever somebody turns to it."""
    page = HistoryPage(host.services.history.from_newest, host.appearance.theme)
    page.opened.connect(lambda session_id: _show_session(host, session_id))
    page.added.connect(lambda: _add_by_hand(host))
    page.entry_opened.connect(lambda entry: _show_entry(host, entry.key))
    return OpenPage(page, page.refresh)


def _add_by_hand(host: PageHost, before: "SessionSummary | None" = None) -> None:
    from coach.ui.history.by_hand_flow import show_by_hand

    def left() -> None:
        if before is None:
            host.show(KEY)
        else:
            _show_session(host, before.id)

    show_by_hand(host, before, lambda session_id: _show_session(host, session_id), left)


def _show_entry(host: PageHost, key: str) -> None:
    from coach.ui.history.entry_flow import show_entry

    show_entry(host, KEY, key)


def _show_session(host: PageHost, session_id: str, news: str = "") -> None:
    from coach.ui.history.session_detail_page import SessionDetailPage

    def show(services: "AppServices") -> None:
        detail = services.history.session(session_id)
        in_it = services.put_right.of_session(session_id, detail.report.prescription)
        page = SessionDetailPage(detail, in_it, news)
        page.left.connect(lambda: host.show(KEY))
        page.put_right.connect(lambda said: _put_right(host, session_id, said))
        page.change_told.connect(lambda session: _add_by_hand(host, session))
        page.leave_out.connect(lambda: host.with_services(leave_out))
        page.put_back.connect(lambda: host.with_services(put_back))
        host.fill(page)

    def leave_out(services: "AppServices") -> None:
        services.history.leave_out(session_id)
        _show_session(host, session_id)

    def put_back(services: "AppServices") -> None:
        services.history.put_back(session_id)
        _show_session(host, session_id, words.COUNTS_AGAIN)

    host.with_services(show)


def _put_right(host: PageHost, session_id: str, said: "SaidToday") -> None:
    from coach.ui.answers.correction_flow import show_correction

    def back() -> None:
        _show_session(host, session_id)

    show_correction(host, said, back, back)
