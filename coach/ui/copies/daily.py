"""Makes the copy of the day while nobody waits for it, and never beside a session."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from coach.services.problems import EnvironmentProblem
from coach.services.record_copies import RecordCopies, SecondPlaceNow
from coach.ui.background import Background

_LOOK_EVERY_MS = 30 * 60 * 1000
"""A program that stays open for days notices a new day within this time."""
_FIRST_MS = 15_000
"""Time from the open record to the first look: Today has been drawn long before."""


class DailyCopy(QObject):
    """Looks now and then whether a copy is due, and makes it on a thread of its own.

    Args:
        copies: returns the copies of the open record; None while none is open.
        busy: whether a session runs, whose holds must not wait for the disk.
        parent: goes with it.

    Attributes:
        problem: why the last copy could not be made; None where it could.
        second: how it stands with the second place since the last look; None where it was not
            looked for.
        making: whether one is being made that somebody asked for.

    Signals:
        over: a copy that was asked for is made, or could not be.
    """

    over = Signal()

    def __init__(
        self,
        copies: Callable[[], RecordCopies | None],
        busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.problem: EnvironmentProblem | None = None
        self.second: SecondPlaceNow | None = None
        self.making = False
        self._copies = copies
        self._busy = busy
        self._background = Background(lambda: None, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Look from now on."""
        self._timer.start(_FIRST_MS)

    def make_now(self) -> None:
        """Make the copy of today unless it is there; `over` says when."""
        copies = self._copies()
        if copies is not None and not self.making:
            self.making = True
            self._start(copies, self._tell)

    def wait(self) -> None:
        """Return when no copy is being made; the record may be closed then."""
        self._background.wait()

    def close(self) -> None:
        """Make no more, and wait for the one that is being made."""
        self._timer.stop()
        self.wait()

    def _look(self) -> None:
        self._timer.start(_LOOK_EVERY_MS)
        copies = self._copies()
        if copies is not None and not self._busy():
            self._start(copies, lambda: None)

    def _start(self, copies: RecordCopies, then: Callable[[], None]) -> None:
        try:
            second = copies.second
        except EnvironmentProblem as problem:
            self.problem = problem
            then()
            return

        def over(done: Callable[[], SecondPlaceNow | None]) -> None:
            self._remember(copies, done())
            then()

        self._background.start(lambda: self._make(copies, second), over)

    def _tell(self) -> None:
        self.making = False
        self.over.emit()

    def _remember(self, copies: RecordCopies, second: SecondPlaceNow | None) -> None:
        self.second = second
        if second is not None and self._copies() is copies:
            try:
                copies.remember(second)
            except EnvironmentProblem as problem:
                self.problem = problem

    def _make(self, copies: RecordCopies, second: SecondPlaceNow | None) -> SecondPlaceNow | None:
        """Make copies, on the thread; the record itself is read only by the copying."""
        try:
            if copies.due:
                copies.keep_one()
            self.problem = None
        except EnvironmentProblem as problem:
            # Nobody is interrupted: Settings tells.
            self.problem = problem
        return copies.keep_in_second(second) if second is not None else None
