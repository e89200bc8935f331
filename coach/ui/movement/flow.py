"""From "Walk" on Today to "Done. That counts.": set-up, timer, and what was done.

Whatever way it ends, what was done is kept, unless the user says that it is not to be.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.instant import Instant
from coach.domain.ladder import Movement
from coach.domain.movements_done import (
    HEAT,
    LOOK_AT_SKIN_S,
    WALK,
    MovementDone,
    MovementTimer,
)
from coach.services.app_services import AppServices
from coach.services.ports import Sound
from coach.services.settings import HEAT_LEFT_OUT
from coach.ui.appearance import Appearance
from coach.ui.movement.bell import Bell
from coach.ui.movement.set_up_page import SetUpPage
from coach.ui.movement.timer_page import TimerPage
from coach.ui.rail_page import PageHost
from coach.ui.texts import movement as words
from coach.ui.widgets.question_page import QuestionPage

_LOOK_MS = 250
_LAST_TONE_MS = 1500
_REMEMBERED_EVERY_S = 15.0
"""So much of a walk is lost at most where the machine is cut off."""
_SKIN_SHOWN_S = 30.0
"""How long the page says to look at the skin."""


class MovementFlow(QObject):
    """Leads through one movement.

    Signals:
        finished: back to Today.
        start_session: go straight to the session.
    """

    finished = Signal()
    start_session = Signal()

    def __init__(
        self,
        services: AppServices,
        make_sound: Callable[[], Sound],
        appearance: Appearance,
        host: PageHost,
    ) -> None:
        super().__init__()
        self._services = services
        self._make_sound = make_sound
        self._appearance = appearance
        self._host = host
        self._bell: Bell | None = None
        self._timer: MovementTimer | None = None
        self._rung = 0
        self._told = False
        self._remembered_s = 0.0
        self.page: TimerPage | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._fades = QTimer(self)
        self._fades.setSingleShot(True)
        self._fades.setInterval(_LAST_TONE_MS)
        self._fades.timeout.connect(self._silence)

    def start(self, movement_id: str) -> None:
        """Show what to do, and for how long.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
            LookupError: there is no such movement.
        """
        movement = self._services.plans.current.library.movement(movement_id)
        if movement is None:
            raise LookupError(movement_id)
        if not_now := self._not_now(movement_id):
            back = (words.BACK, self.finished.emit)
            self._host.fill(QuestionPage(words.NOT_NOW_TITLE, not_now, [back]))
            return
        page = SetUpPage(movement, self._appearance.theme, self._asked_min(movement_id))
        page.left.connect(self.finished)
        page.begun.connect(lambda minutes: self._begin(movement, minutes))
        self._host.fill(page)

    def _asked_min(self, movement_id: str) -> int | None:
        """Return how many minutes of it the day still asks for at once, or None."""
        walks = self._services.today().walks if movement_id == WALK else None
        left = min(walks.minutes, walks.left_min) if walks is not None and walks.times else 0
        return left or None

    def _not_now(self, movement_id: str) -> list[str]:
        """Return why a movement is not for the user, or not today; empty where it is."""
        flags = self._services.plans.flags.ticked()
        why = [hide.why for flag in flags for hide in flag.hides if hide.source_id == movement_id]
        today = self._services.beside.now().local_date.isoformat()
        if movement_id == HEAT and self._services.settings.get(HEAT_LEFT_OUT) == today:
            why.append(words.SKIN_WAS_RED)
        return why

    def look(self) -> None:
        """Look at the clock."""
        if self._timer is None or self.page is None:
            return
        timer, now = self._timer, self._services.beside.now()
        gone_s, looks = timer.done_s(now), timer.skin_looks(now)
        since_look_s = gone_s - looks * LOOK_AT_SKIN_S
        due = looks > 0 and since_look_s < _SKIN_SHOWN_S and not timer.over(now)
        self.page.show_time(timer.left_s(now), gone_s, look_at_skin=due)
        if timer.goes_on:
            self._look_at_the_walk(timer, now)
        if due and looks > self._rung:
            self._rung = looks
            self._ring("change_sides")
        if timer.over(now):
            self._ring("done")
            self._end()

    def _look_at_the_walk(self, timer: MovementTimer, now: Instant) -> None:
        if self.page is not None:
            self.page.show_paused(paused=timer.paused is not None)
        if not timer.left_s(now) and not self._told:
            self._told = True
            self._ring("done")
        if timer.done_s(now) - self._remembered_s >= _REMEMBERED_EVERY_S:
            self._remembered_s = timer.done_s(now)
            self._host.guard(lambda: self._services.beside.remember(timer, now))

    def leave(self) -> None:
        """Keep what was done so far: the page goes."""
        if self._timer is not None:
            ended = self._services.beside.now()
            self._host.guard(lambda: self._keep(ended))
        self._stop()
        self._silence()

    def _begin(self, movement: Movement, minutes: int) -> None:
        self._timer = self._services.beside.begin(movement.id, minutes)
        self._bell = Bell(self._make_sound, self._services.settings.preferences())
        self._bell.open()
        page = self.page = TimerPage(movement, self._appearance.theme)
        page.done.connect(self._end)
        page.skin_red.connect(lambda: self._end(red=True))
        page.dropped.connect(self._drop)
        page.paused.connect(self._pause)
        self._host.fill(page)
        self._looks.start()
        self.look()

    def _pause(self) -> None:
        """Pause a walk, or go on with it."""
        if self._timer is not None:
            now = self._services.beside.now()
            paused = self._timer.paused is not None
            self._timer = self._timer.go_on(now) if paused else self._timer.pause(now)
            self.look()

    def _keep(self, ended: Instant) -> MovementDone | None:
        timer = self._timer
        if timer is None:
            return None
        done = self._services.beside.keep(timer, ended)
        self._timer = None
        return done

    def _end(self, *, red: bool = False) -> None:
        self._looks.stop()
        ended = self._services.beside.now()
        if red:
            day = ended.local_date.isoformat()
            self._host.guard(lambda: self._services.settings.keep(HEAT_LEFT_OUT, day))
        self._host.guard(lambda: self._show_end(self._keep(ended), red=red))

    def _show_end(self, done: MovementDone | None, *, red: bool) -> None:
        self._stop()
        if done is None:
            self.finished.emit()
            return
        self._host.fill(self._ended_page(done, red=red))

    def _ended_page(self, done: MovementDone, *, red: bool) -> QWidget:
        back = (words.BACK, self.finished.emit)
        if red:
            return QuestionPage(words.SKIN_TITLE, [words.SKIN_WORDS], [back])
        lines = [words.KEPT[done.movement_id].format(minutes=words.lasted(done.done_s))]
        if done.movement_id != HEAT:
            return QuestionPage(words.DONE_TITLE, lines, [back])
        start = (words.START_SESSION, self.start_session.emit)
        ways = [start, back]
        return QuestionPage(words.DONE_TITLE, [*lines, words.WARM_NOW], ways, back=back[1])

    def _drop(self) -> None:
        self._timer = None
        self._host.guard(self._services.beside.drop)
        self._stop()
        self.finished.emit()

    def _ring(self, tone: str) -> None:
        if self._bell is not None:
            self._bell.ring(tone)

    def _stop(self) -> None:
        self._looks.stop()
        self.page = None
        # The last tone is heard to its end.
        self._fades.start()

    def _silence(self) -> None:
        self._fades.stop()
        if self._bell is not None:
            self._bell.close()
            self._bell = None
