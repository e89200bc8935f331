"""Does what takes long beforehand, a step a turn of the event loop, while nobody waits for it.

Between two steps keys, clicks and drawing have their turn. Whoever needs what was not done yet does
it then, so a step must be something that costs nothing the second time.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

Step = Callable[[], object]

_BETWEEN_MS = 1
"""A timer of 0 ms would fire before what waits to be drawn."""

_UNPAINTED_MS = 1000
"""Who is painted no more, as in a window that was put away, waits so long and no longer."""


class IdleTasks(QObject):
    """A row of steps, taken one by one.

    Args:
        parent: goes with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[Step] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take)

    def begin(self, steps: Iterable[Step], *, after_ms: int = _BETWEEN_MS) -> None:
        """Take these steps from now on, the first after some milliseconds."""
        self._steps = iter(steps)
        self._timer.start(after_ms)

    def begin_once_painted(self, part: QWidget, steps: Iterable[Step]) -> None:
        """Take these steps once the window of a part is on the screen as it is now.

        A timer alone would not do: where laying out takes long, it is over before the painting.
        """
        window = part.window()
        if not window.isVisible():
            self.begin(steps)
            return
        self.begin(steps, after_ms=_UNPAINTED_MS)
        window.installEventFilter(self)
        part.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin where a window is about to paint all that has changed in it."""
        if event.type() is QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(_BETWEEN_MS)
        return False

    def stop(self) -> None:
        """Take no more."""
        self._timer.stop()
        self._steps = iter(())

    def finish(self) -> None:
        """Take all that are left at once, for who looks now and not in a moment."""
        while self._timer.isActive():
            self._timer.stop()
            self._take()

    def _take(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            # Started before the step: one that fails is reported, and the others are still taken.
            self._timer.start(_BETWEEN_MS)
            step()
