"""Does what takes long beforehand, a step a turn of the event loop, while nobody waits for it.

Between two steps keys, clicks and drawing have their turn. Whoever needs what was not done yet does
it then, so a step must be something that costs nothing the second time.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]

_BETWEEN_MS = 1
"""A timer of 0 ms would fire before what waits to be drawn."""


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
