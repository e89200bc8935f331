"""A window on a made-up record, with a clock that is moved by hand and keys that are pressed."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from coach.bootstrap import Launch, make_owner, open_services
from coach.domain.instant import Instant
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.engine.state import Mode
from coach.services.app_services import AppServices
from coach.services.problems import EnvironmentProblem
from coach.services.settings import SOUND_TRIED
from coach.services.theme_choice import ThemeChoice
from coach.system.clock import SteppedClock
from coach.ui.appearance import Appearance
from coach.ui.background import Background
from coach.ui.idle_tasks import IdleTasks
from coach.ui.navigation import Navigation
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from tests.fakes.been_here import been_here
from tests.fakes.sound import quiet_machine
from tests.screens.prepared import copy_prepared

TUESDAY = datetime(2026, 11, 24, 14, 40, tzinfo=timezone(timedelta(hours=1)))
STEP_S, STRIDE_S = 0.5, 1.5
"""How far the clock is turned: to meet the middle of any phase, or any hold at all.

Both are less than what counts as a computer that stood still.
"""
UNTIL_READY, TEN_SECONDS = 0, 1
"""Steps of the preference for how long a change of posture lasts."""

PageT = TypeVar("PageT", bound=QWidget)


def nothing(_record: Path) -> None:
    """Leave a record as it is."""


class Stage:
    """One scene: the program, open on a record of its own.

    Args:
        out: where pictures go.
        theme: the name of the theme.
        size: of the window, in logical pixels.
        look: what is done with the window in place of a picture, given its name; None to keep one.
        text_size: a step of the preference for the size of text.
    """

    def __init__(
        self,
        appearance: Appearance,
        out: Path,
        theme: str,
        size: tuple[int, int],
        look: Callable[["Scene", str], None] | None = None,
        text_size: int = 0,
    ) -> None:
        self._look = look
        self._text_size = text_size
        self._appearance = appearance
        self._out = out
        self._theme = theme
        self._size = size
        self._scene = ""

    @contextmanager
    def scene(
        self,
        name: str,
        prepare: Callable[[Path], None] = nothing,
        *,
        now: datetime = TUESDAY,
        welcome: bool = False,
        sound_tried: bool = True,
        signs: bool = True,
        until_ready: bool = False,
        problem: EnvironmentProblem | None = None,
    ) -> Iterator["Scene"]:
        """Open the program on a record that `prepare` has filled.

        Args:
            name: begins the names of the pictures.
            prepare: fills the folder of the record.
            now: the time on the wall.
            welcome: whether the first start is still to come.
            sound_tried: whether the sound was tried before.
            signs: whether the warning signs were just answered, each with no.
            until_ready: whether getting down and up lasts until somebody says "ready", as it does
                unless the user wants it otherwise; else it lasts a set time, and the clock turns.
            problem: what stands in the way of opening the record, if anything.
        """
        with tempfile.TemporaryDirectory(prefix="steadyback-screens-") as folder:
            clock = SteppedClock(Instant(0.0, now))
            record = Launch(Path(folder))

            def ready(folder: Path) -> None:
                # Years take seconds to write, and are the same in each theme and size of text.
                copy_prepared(prepare, prepare, folder)
                with open_services(Launch(folder), SteppedClock(Instant(0.0, now))) as services:
                    wanted = replace(
                        services.settings.preferences(),
                        theme=ThemeChoice(self._theme),
                        text_size=self._text_size,
                        posture_change=UNTIL_READY if until_ready else TEN_SECONDS,
                    )
                    services.settings.keep_preferences(wanted)
                    if signs:
                        answers = dict.fromkeys(LONG_FORM, Said.NO)
                        services.signs.answer(Trigger.FIRST_START, answers)
                    if not welcome:
                        been_here(services.settings)
                        if sound_tried:
                            services.settings.keep(SOUND_TRIED, value=True)

            key = (
                prepare,
                now,
                self._theme,
                self._text_size,
                welcome,
                sound_tried,
                signs,
                until_ready,
            )
            copy_prepared(key, ready, Path(folder))
            owner = make_owner(record, clock)

            def opened() -> AppServices:
                if problem is not None:
                    raise problem
                return owner.open()

            navigation = Navigation(opened, quiet_machine(), self._appearance, keeper=owner)
            scene = Scene(navigation, clock, self._out, name, self._look)
            navigation.window.resize(*self._size)
            navigation.window.show()
            scene.settle()
            try:
                yield scene
            finally:
                navigation.window.close()
                navigation.window.deleteLater()
                navigation.deleteLater()
                owner.close()
                scene.settle()


class Scene:
    """What can be done while a scene is open."""

    def __init__(
        self,
        navigation: Navigation,
        clock: SteppedClock,
        out: Path,
        name: str,
        look: Callable[["Scene", str], None] | None = None,
    ) -> None:
        self._look = look
        self.navigation = navigation
        self.clock = clock
        self._out = out
        self._name = name

    def settle(self) -> None:
        """Let Qt do all that it has put off."""
        for _ in range(5):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def come_to_rest(self) -> None:
        """Let all be done that would still change what is seen."""
        self.settle()
        self._end_what_runs()
        self.settle()

    def _end_what_runs(self) -> None:
        """Let the page in view draw and count what it does while nobody waits."""
        page = self.navigation.window.current
        works = (*page.findChildren(IdleTasks), *page.findChildren(Background))
        timers = [timer for work in works for timer in work.findChildren(QTimer)]
        while any(timer.isActive() for timer in timers):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def picture(self, what: str = "") -> None:
        """Keep a picture of the window."""
        self.come_to_rest()
        name = f"{self._name}-{what}" if what else self._name
        if self._look is not None:
            self._look(self, name)
            return
        path = self._out / f"{name}.png"
        if path.exists():
            raise ValueError(f"two pictures named {name}")
        if not self.navigation.window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")

    def pictures_down(self, what: str) -> None:
        """Keep a picture of every screenful of the page in view, from its top to its foot."""
        self.settle()
        bar = self._area().verticalScrollBar()
        screenfuls = -(-bar.maximum() // bar.pageStep()) + 1
        for screenful in range(screenfuls):
            bar.setValue(screenful * bar.pageStep())
            self.picture(f"{what}-{screenful + 1}")

    def show_within(self, part: QWidget) -> None:
        """Scroll the page in view until the whole of a part of it is seen."""
        self.settle()
        self._area().ensureWidgetVisible(part, 0, part.height())

    def _area(self) -> QScrollArea:
        page = self.navigation.window.current
        area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
        if not isinstance(area, QScrollArea):
            raise TypeError(f"{type(page).__name__} does not scroll")
        return area

    def page(self, kind: type[PageT]) -> PageT:
        """Return the page in view, which must be of a kind."""
        page = self.navigation.window.current
        if not isinstance(page, kind):
            raise TypeError(f"{kind.__name__} was expected, not {type(page).__name__}")
        return page

    def press(self, label: str) -> None:
        """Press the one button in view with these words."""
        self.settle()
        buttons = self.navigation.window.current.findChildren(QAbstractButton)
        (button,) = [each for each in buttons if each.text() == label and each.isVisible()]
        button.click()
        self.settle()

    def begin_session(self) -> SessionPage:
        """Press Start and leave the check-in empty."""
        self.navigation.today.start_button.click()
        self.page(CheckInPage).go_on.click()
        return self.page(SessionPage)

    def turn_until(
        self, page: SessionPage, come: Callable[[SessionPage], bool], step_s: float = STEP_S
    ) -> bool:
        """Let the session run until something is so; return False when it ended first.

        Args:
            page: the session.
            come: what is waited for, asked after each step.
            step_s: how far the clock goes in one step.

        Raises:
            ValueError: the session stands still, and no turning of the clock brings it on.
        """
        while page.run.state.mode is not Mode.ENDED:
            if come(page):
                return True
            if page.run.state.mode is Mode.PAUSED:
                raise ValueError(f"the session stands still in {page.run.state.phase}")
            self.clock.advance(step_s)
            page.look()
        return False
