"""What is shown in place of a session that the gate refuses, once the pain was told."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coach.domain.bad_day import WhyBad
from coach.domain.gates import Locked, Until
from coach.services.app_services import AppServices
from coach.ui.session.too_much_pain import too_much_pain_page
from coach.ui.signs.overlay import SignsOverlay
from coach.ui.texts import warning_signs as words
from coach.ui.texts.contact import your_pt


class RefusedStart:
    """Shows what locks a session, and what may be done instead.

    Args:
        services: keep that today is a bad day, or that the PT was asked about the leg.
        signs: asks the warning signs, and shows what they lock.
        show: puts a page on the screen.
        leave: goes back to Today.
        begin_movement: begins the timer of a movement, by its id, in place of the session.
        attempt: does something that needs the disk, and offers another try where it fails.
    """

    def __init__(
        self,
        services: AppServices,
        signs: SignsOverlay,
        show: Callable[[QWidget], None],
        leave: Callable[[], None],
        begin_movement: Callable[[str], None],
        attempt: Callable[[Callable[[], None]], None],
    ) -> None:
        self._plans = services.plans
        self._bad_days, self._visits = services.bad_days, services.visits
        self._signs = signs
        self._show = show
        self._leave = leave
        self._begin_movement = begin_movement
        self._attempt = attempt

    def show(self, gate: Locked, again: Callable[[], None]) -> None:
        """Show why a session does not begin; `again` follows once it may."""
        match gate.until:
            case Until.SEEN | Until.CLINICIAN_AGREED if gate.screening is not None:
                self._signs.show_lock(gate.screening)
            case Until.SIGNS_ANSWERED if gate.trigger is not None:
                self._signs.ask(gate.trigger, again)
            case Until.LESS_PAIN if gate.trigger is not None:
                gentler = (words.BAD_DAY_SESSION, lambda: self._make_it_a_bad_day(again))
                page = too_much_pain_page(
                    gate.trigger,
                    self._show,
                    self._leave,
                    gentler,
                    self._begin_movement,
                    lambda: self._after_keeping(self._visits.asked_about_leg, again),
                    your_pt(self._plans.current.prescription.contact),
                )
                self._show(page)
            case _:
                self._leave()

    def _make_it_a_bad_day(self, then: Callable[[], None]) -> None:
        """Keep that today is a bad day, and begin its session."""
        self._after_keeping(lambda: self._bad_days.press(WhyBad.WORSE), then)

    def _after_keeping(self, keep: Callable[[], None], then: Callable[[], None]) -> None:
        def attempt() -> None:
            keep()
            then()

        self._attempt(attempt)
