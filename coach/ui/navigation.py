"""Decides which page is in view: the order of things at the start, and where buttons lead.

The bare window paints; the record opens, or a sentence says why not; the first start, once; after
a crash, how to go on; then Today. Pages are imported when they are first shown.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.warning_signs import Trigger
from coach.services.problems import EnvironmentProblem
from coach.ui.appearance import Appearance
from coach.ui.before_today import BeforeToday
from coach.ui.copies.keeping import CopyKeeping
from coach.ui.main_window import MainWindow
from coach.ui.open_pages import OpenPages
from coach.ui.rail import RailEntry
from coach.ui.rail_page import PLAN, TODAY
from coach.ui.rail_pages import PAGES
from coach.ui.session.entry import SessionEntry
from coach.ui.shortcuts import Shortcuts
from coach.ui.signs.overlay import SignsOverlay
from coach.ui.texts import window as words
from coach.ui.widgets.question_page import bug_page, problem_page

if TYPE_CHECKING:
    from pathlib import Path

    from coach.services.app_services import AppServices
    from coach.services.devices import Devices
    from coach.services.ports import Sound
    from coach.services.ports.login_start import LoginStart
    from coach.services.ports.presence import PresenceSensor
    from coach.services.second_start import SecondStart
    from coach.services.startup_snapshot import StartupSnapshot
    from coach.ui.copies.keeping import RecordKeeper
    from coach.ui.movement.flow import MovementFlow
    from coach.ui.pages.today import TodayPage
    from coach.ui.reminders.begin import Reminding
    from coach.ui.session.flow import SessionFlow

_AT_REST_MS = 700
"""After Today has been in view for this time, nobody waits for its first drawing any more."""


class Navigation(QObject):
    """Leads from page to page, and is the `PageHost` of those behind the rail.

    Wide: what a page may ask of its host, a second start of the program and the start itself meet
    in the one object that knows which page is shown.

    Signals:
        at_today: Today has come into view.

    Args:
        open_services: opens the record; raises EnvironmentProblem when something stands in the way.
            The record outlives the window: whoever opens it closes it.
        devices: what a session needs of the computer, made when the first one begins.
        appearance: the theme in force.
        speed: seconds of the session's clock per real second.
        window: one that was painted; else one is made, and opens the record once painted.
        keeper: puts a copy in place of the record; None where nobody could.
    """

    at_today = Signal()

    def __init__(
        self,
        open_services: Callable[[], "AppServices"],
        devices: "Devices",
        appearance: Appearance,
        *,
        speed: float = 1.0,
        window: MainWindow | None = None,
        keeper: "RecordKeeper | None" = None,
    ) -> None:
        super().__init__()
        self._open_services = open_services
        self.copies = CopyKeeping(self, keeper, self)
        self._devices = devices
        self._appearance = appearance
        self._services: AppServices | None = None
        self._looked = False
        self._arrived = False
        self._program_waits: Path | None = None
        self.movement: MovementFlow | None = None
        self._reminding: Reminding | None = None
        self.window = window or MainWindow()
        self.window.furnish(self._rail_entries(), appearance.theme)
        self._pages = OpenPages(PAGES, self, self.window)
        self._signs = SignsOverlay(self.window, lambda: self._services, self.guard)
        self._signs.setParent(self)
        self._signs.to_today.connect(self.show_today)
        self._signs.lifted.connect(self._signs_lifted)
        self._sessions = SessionEntry(
            devices, appearance, self.fill, self.guard, self._signs, speed=speed
        )
        self._sessions.setParent(self)
        self._sessions.finished.connect(self.show_today)
        self._sessions.warning_signs.connect(self.show_signs)
        self._sessions.movement.connect(self.start_movement)
        self._before_today = BeforeToday(self, self._sessions, self.show_today)
        if window is None:
            self.window.painted.connect(self.open_record)
        self._listen()

    def _listen(self) -> None:
        """Hear what comes from the window, the desktop and the keyboard."""
        self.window.file_dropped.connect(self.open_program)
        self.window.closing.connect(self._close)
        self._appearance.changed.connect(self._restyle)
        self.window.resized.connect(self._appearance.fit)
        self._shortcuts = Shortcuts(self.window, self)

    @property
    def today(self) -> "TodayPage":
        """The Today page."""
        return cast("TodayPage", self._pages.opened(TODAY).widget)

    @property
    def flow(self) -> "SessionFlow | None":
        """The session being led through, or None."""
        return self._sessions.flow

    @property
    def ready(self) -> bool:
        """Whether the record is open."""
        return self._services is not None

    @property
    def at_rest(self) -> bool:
        """Whether nothing goes on in the window, and nothing is being answered."""
        runs = self.flow is not None or self.movement is not None
        return self.ready and not runs and not self.window.is_filled

    @property
    def services(self) -> "AppServices":
        """What can be done with the open record.

        Raises:
            RuntimeError: it is not open yet.
        """
        if self._services is None:
            raise RuntimeError("no record")
        return self._services

    @property
    def appearance(self) -> Appearance:
        """The theme in force."""
        return self._appearance

    def make_sound(self) -> "Sound":
        """Return tones and voice, to try them."""
        return self._devices.make_sound()

    def fill(self, page: QWidget) -> None:
        """Let one page fill the window, until a page of the rail is shown again."""
        self.window.fill(page)

    def with_services(self, act: Callable[["AppServices"], object]) -> None:
        """Do something with the open record; opened first where Today was shown without it."""
        self.open_behind()
        if (services := self._services) is not None:
            self.guard(lambda: act(services))

    def guard(self, act: Callable[[], object], again: Callable[[], None] | None = None) -> None:
        """Do something that needs the disk; say in one sentence when it does not work."""
        try:
            act()
        except EnvironmentProblem as problem:
            self._show_problem(problem, again or (lambda: self.guard(act)))

    def show_at_once(self, look: "StartupSnapshot") -> None:
        """Show Today as read before the record is open (a first look); a press opens the record."""
        self._looked = True
        self._appearance.choose(look.theme, look.figure_tone, look.text_percent)
        self.today.show_view(look.today)
        self._pages.show(TODAY)

    def open_behind(self) -> None:
        """Open the record behind a first look, unless that was done or tried since."""
        if self._looked:
            self._looked = False
            self.guard(self._open_for_today, self.open_record)

    def open_record(self) -> None:
        """Open the record and show what comes first."""
        try:
            if self._services is None:
                self._services = self._open_services()
            wanted = self._services.settings.preferences()
            self._appearance.choose(wanted.theme, wanted.figure_tone, wanted.text_percent)
            self._before_today.ask_next()
        except EnvironmentProblem as problem:
            self._show_problem(problem, self.open_record)

    def forget_record(self) -> None:
        """Let go of the open record, and of all that was made of it: another one comes."""
        self._leave_movement()
        self._sessions.leave()
        self._services, self._arrived = None, False
        self._pages.let_go_of_all()

    def show_today(self) -> None:
        """Show Today, as it is now."""
        self._leave_movement()
        self._sessions.leave()
        self._pages.opened(TODAY).refresh()
        self._pages.show(TODAY)
        self.today.arrive()
        self._arrive()

    def show(self, key: str) -> None:
        """Show a page of the rail, as things are now."""
        if key == TODAY:
            self.show_today()
        else:
            self.with_services(lambda _: self._turn_to(key))

    def start_session(self, minutes: float | None) -> None:
        """Begin a session; shortened where minutes are given."""
        if self._reminding is not None:
            self._reminding.watch.withdraw()

        def start(services: "AppServices") -> None:
            if not self._before_today.goes_on_with_the_first_start():
                self._sessions.start(services, minutes)

        self.with_services(start)

    def ask_signs(
        self,
        trigger: Trigger,
        then: Callable[[], None],
        *,
        place: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """Ask the warning signs for a reason; `then` follows where nothing is locked."""
        then = partial(self.guard, then)
        self._signs.ask(trigger, then, can_leave=not place, place=place, back=back)

    def answer_first_steps(self) -> None:
        """Lead through what was put off at the first start."""
        self.with_services(lambda _: self._before_today.answer_what_was_put_off())

    def start_movement(self, movement_id: str) -> None:
        """Offer the timer of a movement that is done by itself, such as a walk."""
        self._sessions.leave()
        self.with_services(lambda services: self._new_movement(services).start(movement_id))

    def begin_reminding(self) -> "Reminding":
        """Show reminders from now on; return what shows them."""
        if self._reminding is None:
            from coach.ui.reminders.begin import Reminding

            self._reminding = Reminding(self, self._devices)
        return self._reminding

    def presence(self) -> "PresenceSensor":
        """Return what says whether the user is at the computer."""
        return self._devices.make_presence()

    def login_start(self) -> "LoginStart | None":
        """Return what starts the program at login; None where this system has no such thing."""
        return self._devices.make_login_start()

    def quit(self) -> None:
        """End the program, whatever closing the window does."""
        self.window.close()

    def pause_session(self) -> None:
        """Pause a session, and end the timer of a movement."""
        self._sessions.pause()
        if self.movement is not None:
            self.show_today()

    def rest(self) -> None:
        """Free the pages that nobody sees while the window is away, unless one is in use."""
        self._sessions.put_off()
        if self.at_rest:
            self._pages.show(TODAY)
            self._pages.let_go_but(TODAY)
        QTimer.singleShot(0, self, self._devices.give_back)

    def come_back(self) -> None:
        """Show Today as it is now, where it is in view: days may have passed."""
        if self.ready and self._pages.in_view(TODAY):
            self.show_today()

    def reminders_changed(self) -> None:
        """Work out anew which reminder comes next."""
        if self._reminding is not None:
            self._reminding.changed()

    def try_reminder(self, say: Callable[[str], None]) -> None:
        """Show a notice now, only to see one; `say` is told in words what came of it."""
        from coach.ui.reminders.begin import try_one

        try_one(self.begin_reminding().watch, say)

    def open_program(self, path: "Path") -> None:
        """Check a program file, and compare it with the plan in force.

        What is in the way comes first: a session, what is asked before Today, the warning signs.
        The file waits for its end; of two that wait the later one is opened.
        """
        self._program_waits = path
        self._open_what_waits()

    def serve(self, wish: "SecondStart") -> str:
        """Do what a second start of the program wants; return the answer for it."""
        from coach.services.second_start import SHOWN, WAITS
        from coach.ui.second_start_server import hand_on_activation

        hand_on_activation(wish.activation_token)
        self.window.come_forward()
        if wish.program is not None:
            self.open_program(wish.program)
        return SHOWN if self._program_waits is None else WAITS

    def show_signs(self) -> None:
        """Lay the warning signs over whatever is in view; a session pauses, a timer ends."""
        self.pause_session()
        services = self._services if self._sessions.flow is not None else None
        self._signs.show_list(
            services.plans.current.library.stop_always if services is not None else ()
        )

    def show_keys(self) -> None:
        """Lay the list of keys over whatever is in view."""
        self._shortcuts.show_keys()

    def show_guide(self) -> None:
        """Lay the first five minutes in pictures over whatever is in view."""
        self._shortcuts.show_guide()

    def show_lock(self) -> None:
        """Show what locks every session."""
        self.with_services(self._show_lock)

    def answer_signs(self) -> None:
        """Ask the warning signs: those that are due, or the whole list."""
        self.with_services(self._answer_signs)

    def show_bug(self, sentence: str) -> None:
        """Say that an error of ours was reported; the record is untouched."""
        self._sessions.pause()
        self.window.fill(bug_page(sentence, self.open_record, self.window.close))

    def _new_movement(self, services: "AppServices") -> "MovementFlow":
        from coach.ui.movement.flow import MovementFlow

        self._sessions.put_off()
        flow = MovementFlow(services, self._devices.make_sound, self._appearance, self)
        flow.finished.connect(self.show_today)
        flow.start_session.connect(lambda: self.start_session(None))
        self.movement = flow
        return flow

    def _arrive(self) -> None:
        self._arrived = True
        self.reminders_changed()
        self.at_today.emit()
        self.with_services(self._get_ready)
        self._open_what_waits()

    def _open_what_waits(self) -> None:
        path = self._program_waits
        if path is None or not self._arrived or self.flow is not None or self._signs.in_view:
            return
        self._program_waits = None
        self.with_services(lambda _: self._take_file(path))

    def _take_file(self, path: "Path") -> None:
        self._turn_to(PLAN)
        if (take_file := self._pages.opened(PLAN).take_file) is not None:
            take_file(path)

    def _turn_to(self, key: str) -> None:
        self._pages.opened(key).refresh()
        self._sessions.put_off()
        self._pages.show(key)

    def _rail_entries(self) -> tuple[RailEntry, ...]:
        """Return the rail's buttons: one a page, and at the foot what is needed everywhere."""
        pages = (RailEntry(one.name, one.icon, partial(self.show, one.key)) for one in PAGES)
        signs = RailEntry(words.WARNING_SIGNS, "triangle-alert", self.show_signs, False, True)
        return (*pages, signs)

    def _open_for_today(self) -> None:
        self._services = self._open_services()
        self._pages.opened(TODAY).refresh()
        self._arrive()

    def _get_ready(self, services: "AppServices") -> None:
        self._sessions.get_ready(services, after_ms=_AT_REST_MS)

    def _show_problem(self, problem: EnvironmentProblem, again: Callable[[], None]) -> None:
        more = self.copies.ways_out(problem)
        self.window.fill(problem_page(problem, again, self.window.close, more))

    def _show_lock(self, services: "AppServices") -> None:
        if (screening := services.signs.locking()) is not None:
            self._signs.show_lock(screening)
        else:
            self.show_today()

    def _answer_signs(self, services: "AppServices") -> None:
        self._signs.ask(services.signs.due() or Trigger.SOMETHING_WRONG, self.show_today)

    def _signs_lifted(self) -> None:
        if self.ready and self._pages.in_view(TODAY):
            self._pages.opened(TODAY).refresh()
            self.today.arrive()
        self._open_what_waits()

    def _leave_movement(self) -> None:
        flow, self.movement = self.movement, None
        if flow is not None:
            flow.leave()
            flow.deleteLater()

    def _restyle(self) -> None:
        # First who makes pages, for those to come; then all that is there.
        self._sessions.set_theme(self._appearance.theme)
        self.window.wear(self._appearance.theme)

    def _close(self) -> None:
        if self._services is not None:
            # Beside a record that was refused nothing is written.
            self.window.remember_place()
        self._leave_movement()
        self.copies.close()
        if self._reminding is not None:
            self._reminding.close()
        self._sessions.close()
