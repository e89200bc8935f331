"""Lays the warning signs over whatever is in view: the list, the questions, and what they lock.

One key away in every place. What lies beneath stays as it is, unless an answer stops it.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.warning_signs import Screening, Trigger
from coach.services.problems import ProgramProblem, StoreProblem
from coach.services.settings import EMERGENCY_NUMBER

if TYPE_CHECKING:
    from coach.services.app_services import AppServices
    from coach.ui.signs.flow import Guard, SignsFlow


class Window(Protocol):
    """What pages are laid over."""

    @property
    def current(self) -> QWidget:
        """The page in view."""

    def lies_over(self, page: QWidget) -> bool:
        """Return whether a page that was laid over is still there, in view or beneath another."""

    def lay_over(self, page: QWidget) -> None:
        """Let a page fill the window for a while; what was there stays beneath."""

    def lift(self, page: QWidget) -> None:
        """Take a laid-over page away and show what is beneath; one that is gone stays gone."""


class SignsOverlay(QObject):
    """The pages of the warning signs in the window.

    Signals:
        lifted: none of them is in view any more, and what was beneath is.
        locked: answers are about to lock every session; whatever runs is to stop at once.
        to_today: the user goes back to Today.

    Args:
        window: where they are laid.
        services: returns the services of the open record, or None while there is none.
        guard: see `Guard`.
    """

    lifted = Signal()
    locked = Signal()
    to_today = Signal()

    def __init__(
        self,
        window: Window,
        services: Callable[[], "AppServices | None"],
        guard: "Guard",
    ) -> None:
        super().__init__()
        self._window = window
        self._services = services
        self._guard = guard
        self._list: QWidget | None = None
        self._asked: QWidget | None = None
        self._flow: SignsFlow | None = None
        self._then: Callable[[], None] | None = None
        self._back: Callable[[], None] | None = None
        self._stopped = self._said_yes = False
        self._can_leave = True

    @property
    def in_view(self) -> bool:
        """Whether one of them is what the window shows now."""
        return self._window.current in (self._list, self._asked)

    def show_list(self, stop_when: Sequence[str] = ()) -> None:
        """Show when to call whom, and in a session what means stop in every exercise."""
        if self._list is not None and self._window.current is self._list:
            return
        from coach.ui.signs.list_page import WarningSignsPage

        services = self._services()
        ask = self._ask_the_list if services is not None else None
        pt = _pt(services) if services is not None else ""
        page = WarningSignsPage(_number(services), ask, stop_when, pt)
        page.left.connect(self._lift_list)
        self._list = page
        self._window.lay_over(page)

    def ask(
        self,
        trigger: Trigger,
        then: Callable[[], None] | None = None,
        *,
        can_leave: bool = True,
        place: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """Ask the signs; `then` follows where nothing is locked.

        Args:
            trigger: why.
            then: what follows.
            can_leave: whether they may be put off.
            place: where they stand among other pages; may be empty.
            back: shows the page before them; None where there is none.
        """
        self._then, self._can_leave, self._back = then, can_leave, back
        self._stopped = self._said_yes = False
        self._make_flow().ask(
            trigger, can_leave=can_leave, place=place, can_go_back=back is not None
        )

    def show_lock(self, screening: Screening) -> None:
        """Show what locks every session."""
        self._then, self._stopped = None, True
        self._make_flow().show_lock(screening)

    def _ask_the_list(self) -> None:
        """Ask the whole list; where signs are being asked beneath, go on with those."""
        asked = self._asked
        beneath = asked is not None and self._window.lies_over(asked)
        self._lift_list()
        if not beneath:
            self.ask(Trigger.SOMETHING_WRONG)
        elif not isinstance(asked, self._asks()):
            # What was to follow still does, and what was stopped stays stopped.
            self._make_flow().ask(Trigger.SOMETHING_WRONG, can_leave=self._can_leave)

    @staticmethod
    def _asks() -> type[QWidget]:
        from coach.ui.signs.ask_page import AskSignsPage

        return AskSignsPage

    def _make_flow(self) -> "SignsFlow":
        from coach.ui.signs.flow import SignsFlow
        from coach.ui.signs.printed_list import print_list

        services = self._services()
        if services is None:
            raise RuntimeError("no record")
        self._flow = SignsFlow(
            services.signs,
            self._show,
            self._guard,
            today=lambda: services.plans.current.today,
            print_list=lambda signs, at: print_list(signs, at, self._window.current),
            number=lambda: _number(services),
            gate=services.sessions.gate,
            pt=lambda: _pt(services),
        )
        self._flow.setParent(self)
        self._flow.passed.connect(self._passed)
        self._flow.left.connect(self._leave)
        self._flow.said_yes.connect(self._note)
        self._flow.locked.connect(self._stop)
        self._flow.went_back.connect(self._go_back)
        return self._flow

    def _show(self, page: QWidget) -> None:
        before, self._asked = self._asked, page
        self._window.lay_over(page)
        if before is not None:
            self._window.lift(before)

    def _passed(self) -> None:
        then, self._then = self._then, None
        if self._stopped and then is None:
            # What is beneath ended at the first yes, which was the wrong key.
            self._asked = None
            self.to_today.emit()
            return
        self._lift_asked()
        if then is not None:
            then()

    def _go_back(self) -> None:
        self._lift_asked()
        if self._back is not None:
            self._back()

    def _leave(self) -> None:
        """Go back to what is beneath; to Today where answers have stopped it, or it waits.

        A list with a grave sign in it that is left stops what is beneath, as the end of it would.
        """
        if self._said_yes and not self._stopped:
            self._stop()
        if self._stopped or self._then is not None:
            self._then = self._asked = None
            self.to_today.emit()
        else:
            self._lift_asked()

    def _note(self) -> None:
        self._said_yes = True

    def _stop(self) -> None:
        self._stopped = True
        self.locked.emit()

    def _lift_list(self) -> None:
        page, self._list = self._list, None
        if page is not None:
            self._window.lift(page)
            self.lifted.emit()

    def _lift_asked(self) -> None:
        page, self._asked = self._asked, None
        if page is not None:
            self._window.lift(page)
            self.lifted.emit()


def _number(services: "AppServices | None") -> str:
    return services.settings.get(EMERGENCY_NUMBER) if services is not None else ""


def _pt(services: "AppServices") -> str:
    """Return who the PT is, in a sentence; nothing where that cannot be read: signs come first."""
    from coach.ui.texts.contact import your_pt

    with suppress(ProgramProblem, StoreProblem):
        return your_pt(services.plans.current.prescription.contact)
    return ""
