"""What is asked before Today, one step after another.

What was done when the record was opened; what is left of the first start; how to go on after a
crash.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach.services.first_start import MAY_WAIT, Step
from coach.ui.texts import today as words
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from coach.ui.first_start.flow import FirstStartFlow
    from coach.ui.rail_page import PageHost
    from coach.ui.session.entry import SessionEntry


class BeforeToday:
    """Leads through the steps; each is passed over where there is nothing to ask.

    Args:
        host: shows the pages; its record is open.
        sessions: goes on with a session that was cut off.
        show_today: shows Today when nothing is left to ask.
    """

    def __init__(
        self,
        host: "PageHost",
        sessions: "SessionEntry",
        show_today: Callable[[], None],
    ) -> None:
        self._host = host
        self._sessions = sessions
        self._show_today = show_today
        self._notice_given = False
        self._first_start: FirstStartFlow | None = None

    def ask_next(self) -> None:
        """Ask what has to be asked next, or show Today.

        Raises:
            StoreProblem: the record cannot be read.
        """
        for asks in (
            self._tells_what_was_done,
            self.goes_on_with_the_first_start,
            self._asks_how_to_go_on,
        ):
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

    def goes_on_with_the_first_start(self) -> bool:
        """Lead through what is left of the first start; return whether there was anything.

        Where a warning sign locks every session, the rest waits until that is over. Then the signs
        that an emergency left out are asked before all that can wait.
        """
        services = self._host.services
        first_start, step = services.first_start, services.first_start.next_step
        if step is None or (step is not Step.CONSENT and services.signs.locking() is not None):
            return False
        if step in MAY_WAIT and services.signs.due() is not None:
            step = Step.SIGNS
        from coach.ui.first_start.flow import FirstStartFlow

        self._first_start = FirstStartFlow(self._host, first_start.steps, self.ask_next)
        self._first_start.show(step)
        return True

    def answer_what_was_put_off(self) -> None:
        """Lead through the steps of the first start that were put off, and back to Today."""
        left = self._host.services.first_start.left_open()
        if not left:
            self._show_today()
            return
        from coach.ui.first_start.flow import FirstStartFlow

        self._first_start = FirstStartFlow(self._host, left, self._show_today)
        self._first_start.show(left[0])

    def _asks_how_to_go_on(self) -> bool:
        services = self._host.services
        found = services.sessions.unfinished()
        if found is None:
            return False
        self._sessions.ask_how_to_go_on(services, found, self.ask_next)
        return True

    def _guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: self._host.guard(act)
