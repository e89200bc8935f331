"""The way from the list of History to one row, to what is put right in it, and back.

What a row leads to is imported when one is opened: the list is there the sooner.
"""

from typing import TYPE_CHECKING

from coach.domain.pain_answer import PainAnswer
from coach.services.check_in import Answers
from coach.ui.history.list_page import HistoryPage
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import history as words

if TYPE_CHECKING:
    from coach.domain.record import SessionSummary
    from coach.services.app_services import AppServices

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
        page = SessionDetailPage(services.history.session(session_id), news)
        page.left.connect(lambda: host.show(KEY))
        page.put_right.connect(lambda answer: _put_right(host, session_id, answer))
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


def _put_right(host: PageHost, session_id: str, answer: PainAnswer) -> None:
    from coach.ui.answers.correction_page import PutRightPage

    def keep(now: Answers) -> None:
        def act(services: "AppServices") -> None:
            services.put_right.pain(answer, now)
            _show_session(host, session_id)

        host.with_services(act)

    page = PutRightPage(answer)
    page.left.connect(lambda: _show_session(host, session_id))
    page.answered.connect(keep)
    host.fill(page)
