"""What is asked before Today, one thing after another; a first question more is one step more.

What was done when the record was opened; the intended use, once; how to go on after a crash.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach.services.settings import INTENDED_USE_READ
from coach.ui.texts import today as words
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from coach.ui.rail_page import PageHost
    from coach.ui.session.entry import SessionEntry


class BeforeToday:
    """Leads through the steps; each is passed over where there is nothing to ask.

    Args:
        host: shows the pages; its record is open.
        sessions: goes on with a session that was cut off.
        show_signs: shows the warning signs.
        show_today: shows Today when nothing is left to ask.
    """

    def __init__(
        self,
        host: "PageHost",
        sessions: "SessionEntry",
        show_signs: Callable[[], None],
        show_today: Callable[[], None],
    ) -> None:
        self._host = host
        self._sessions = sessions
        self._show_signs = show_signs
        self._show_today = show_today
        self._notice_given = False

    def ask_next(self) -> None:
        """Ask what has to be asked next, or show Today.

        Raises:
            StoreProblem: the record cannot be read.
        """
        for asks in (self._tells_what_was_done, self._asks_for_consent, self._asks_how_to_go_on):
            if asks():
                return
        self._show_today()

    def _tells_what_was_done(self) -> bool:
        notice = self._host.services.notice
        if notice is None or self._notice_given:
            return False
        self._notice_given = True
        read = [(words.NOTICE_READ, self._guarded(self.ask_next))]
        self._host.fill(QuestionPage(words.NOTICE_TITLE, [notice], read))
        return True

    def _asks_for_consent(self) -> bool:
        settings = self._host.services.settings
        if settings.get(INTENDED_USE_READ):
            return False
        from coach.ui.pages.welcome import WelcomePage

        def accepted() -> None:
            settings.keep(INTENDED_USE_READ, value=True)
            self.ask_next()

        page = WelcomePage()
        page.accepted.connect(self._guarded(accepted))
        page.warning_signs.connect(self._show_signs)
        self._host.fill(page)
        return True

    def _asks_how_to_go_on(self) -> bool:
        services = self._host.services
        found = services.sessions.unfinished()
        if found is None:
            return False
        self._sessions.ask_how_to_go_on(services, found, self.ask_next)
        return True

    def _guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: self._host.guard(act)
