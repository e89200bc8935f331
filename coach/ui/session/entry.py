"""The way into a session: who agrees to it, how to go on with one that was cut off, and the flow.

`navigation` says when; pages and the flow are imported when the first session begins.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.gates import Gate, Locked, Until
from coach.services.check_in import Answers
from coach.services.problems import EnvironmentProblem
from coach.services.settings import SOUND_TRIED
from coach.ui.appearance import Appearance
from coach.ui.garbage import leave_alone_what_is_there
from coach.ui.idle_tasks import IdleTasks
from coach.ui.signs.overlay import SignsOverlay
from coach.ui.theme import Theme

if TYPE_CHECKING:
    from coach.services.app_services import AppServices
    from coach.services.devices import Devices
    from coach.services.ports import OpenSession
    from coach.ui.session.flow import SessionFlow

Guard = Callable[[Callable[[], object]], None]
"""Does something that needs the disk, and says in one sentence when it does not work."""


class SessionEntry(QObject):
    """Begins sessions, one at a time.

    Signals:
        finished: the session is over, or was not begun; back to Today.
        warning_signs: the user asked for them.
        movement: the user does a movement in place of the session; with its id.

    Args:
        devices: what a session needs of the computer.
        appearance: the theme in force.
        fill: fills the window with a page.
        guard: see `Guard`.
        signs: asks the warning signs, and shows what they lock.
        speed: seconds of the session's clock per real second.

    Attributes:
        flow: the session being led through, or None.
    """

    finished = Signal()
    warning_signs = Signal()
    movement = Signal(str)

    def __init__(
        self,
        devices: "Devices",
        appearance: Appearance,
        fill: Callable[[QWidget], None],
        guard: Guard,
        signs: SignsOverlay,
        *,
        speed: float,
    ) -> None:
        super().__init__()
        self._devices = devices
        self._appearance = appearance
        self._fill = fill
        self._guard = guard
        self._signs = signs
        signs.locked.connect(self._break_off)
        self._speed = speed
        self.flow: SessionFlow | None = None
        self._ahead = IdleTasks(self)

    def get_ready(self, services: "AppServices", *, after_ms: int) -> None:
        """Read and import beforehand what the first session needs; a second call costs nothing."""
        self._ahead.begin(_steps_to(services), after_ms=after_ms)

    def put_off(self) -> None:
        """Get nothing ready while another page is used."""
        self._ahead.stop()

    def start(self, services: "AppServices", minutes: float | None = None) -> None:
        """Begin a session for the slot that is next, unless something is locked.

        Args:
            services: of the open record.
            minutes: short on time: how long it may be; None for the whole session.
        """
        gate = services.sessions.gate_for_answers()
        if self._shows_lock(gate(Answers()), services, partial(self.start, services, minutes)):
            return
        if services.sessions.none_yet and not services.settings.get(SOUND_TRIED):
            self._try_sound_first(services, minutes)
            return
        self._new_flow(services).start(services.sessions.slot_now(), gate, minutes=minutes)

    def ask_how_to_go_on(
        self, services: "AppServices", found: "OpenSession", then: Callable[[], None]
    ) -> None:
        """Ask what to do with a session that was cut off; `then` follows unless it is continued."""
        from coach.ui.session.resume_page import going_on_page

        def guarded(act: Callable[[], object]) -> Callable[[], None]:
            return lambda: self._guard(act)

        def close_by(act: Callable[["OpenSession"], None]) -> None:
            act(found)
            then()

        can = services.sessions.can_go_on(found)
        page = going_on_page(
            found,
            services.plans.current.library,
            go_on=guarded(lambda: self._new_flow(services).go_on(found)) if can else None,
            keep=guarded(lambda: close_by(services.sessions.keep)),
            discard=guarded(lambda: close_by(services.sessions.discard)),
        )
        self._fill(page)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        if self.flow is not None:
            self.flow.set_theme(theme)

    def leave(self) -> None:
        """Let go of a session that is over."""
        if self.flow is not None:
            self.flow.let_go()
            self.flow.deleteLater()
            self.flow = None

    def pause(self) -> None:
        """Pause a running session."""
        if self.flow is not None:
            self.flow.pause()

    def close(self) -> None:
        """Pause, because the window goes; the next start offers to go on."""
        self._ahead.stop()
        if self.flow is not None:
            self.flow.close()

    def _shows_lock(self, gate: Gate, services: "AppServices", again: Callable[[], None]) -> bool:
        """Show what locks a session, if anything does; `again` follows once it is opened."""
        if not isinstance(gate, Locked):
            return False
        match gate.until:
            case Until.SEEN | Until.CLINICIAN_AGREED if gate.screening is not None:
                self._signs.show_lock(gate.screening)
            case Until.SIGNS_ANSWERED if gate.trigger is not None:
                self._signs.ask(gate.trigger, lambda: self._guard(again))
            case Until.GAP_OVER if gate.opens is not None:
                self._fill(self._gap_page(services, gate.opens))
            case Until.CLINICIAN_NAMED:
                self._ask_who_agrees(services, gate.flags)
            case _:
                # How it is now is still to be asked.
                return False
        return True

    def _gap_page(self, services: "AppServices", opens: datetime) -> QWidget:
        from coach.ui.session.gap_page import gap_page

        gap_min = services.plans.current.prescription.schedule.min_gap_min
        return gap_page(opens, gap_min, self.finished.emit, self.movement.emit)

    def _break_off(self) -> None:
        """End a running session at once; what its pages would ask is asked no more."""
        if self.flow is not None:
            self.flow.break_off()

    def _ask_who_agrees(self, services: "AppServices", flags: Sequence[str]) -> None:
        from coach.ui.plan.clearance_page import ClearancePage
        from coach.ui.texts.contact import your_pt

        current = services.plans.current

        def cleared(name: str, on: date) -> None:
            services.plans.flags.clear(name, on)
            self.finished.emit()

        pt = your_pt(current.prescription.contact)
        page = ClearancePage(flags, current.today, pt)
        page.left.connect(self.finished)
        page.cleared.connect(lambda name, on: self._guard(lambda: cleared(name, on)))
        self._fill(page)

    def _try_sound_first(self, services: "AppServices", minutes: float | None) -> None:
        from coach.ui.session.key_map import KeyMap
        from coach.ui.session.sound_check_page import SoundCheckPage
        from coach.ui.sound_trial import SoundTrial

        def tried() -> None:
            services.settings.keep(SOUND_TRIED, value=True)
            self.start(services, minutes)

        settings = services.settings

        def keep_view(floor: bool) -> None:
            settings.keep_preferences(replace(settings.preferences(), floor=floor))

        liked = settings.preferences()
        trial = SoundTrial(self._devices.make_sound, settings.preferences, self)
        keys = KeyMap(liked.keys)
        page = SoundCheckPage(trial.begin, self._appearance.theme, keys, floor=liked.floor)
        page.floor_chosen.connect(lambda floor: self._guard(lambda: keep_view(floor)))
        page.left.connect(trial.end)
        page.done.connect(lambda: self._guard(tried))
        page.refused.connect(self.finished)
        self._fill(page)

    def _new_flow(self, services: "AppServices") -> "SessionFlow":
        from coach.ui.session.flow import SessionFlow

        services.plans.current.make_ready()
        self.flow = SessionFlow(
            services,
            self._devices,
            self._appearance.theme,
            self._fill,
            self._signs,
            speed=self._speed,
        )
        self.flow.setParent(self)
        self.flow.finished.connect(self.finished)
        self.flow.warning_signs.connect(self.warning_signs)
        self.flow.movement.connect(self.movement)
        return self.flow


def _steps_to(services: "AppServices") -> Iterator[Callable[[], object]]:
    """Return what can be done before a session is asked for, the longest first."""

    def read_programs() -> None:
        # What is wrong with a file is said when it is needed.
        with suppress(EnvironmentProblem):
            services.plans.current.make_ready()
            services.sessions.gate()

    yield read_programs
    for module in ("coach.ui.figures.view", "coach.ui.session.page", "coach.ui.session.flow"):
        yield partial(import_module, module)
    yield _leave_imports_alone


@cache
def _leave_imports_alone() -> None:
    """Keep what the first session needs out of what is looked through for garbage, or one of its
    pages would turn for as long as that takes.
    """
    leave_alone_what_is_there()
