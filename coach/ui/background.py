"""Does work that would hold up the window, on a thread of its own; the window's hears the result.

The thread touches nothing of Qt: whoever asked looks now and then whether it is over. So a page may
go at any time; what still runs for it is told to end, and waited for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_LOOK_EVERY_MS = 40
_Found = TypeVar("_Found")


class Background(QObject):
    """Does one thing after the other.

    Args:
        end: asks what runs to end soon, because nobody waits for it any more.
        parent: goes with it.

    Signals:
        looked: it was looked, and something still runs.
    """

    looked = Signal()

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._running: list[tuple[Callable[[], bool], Callable[[], object]]] = []
        self._worker: ThreadPoolExecutor | None = None
        self._wait_for_last: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

        def leave() -> None:
            end()
            if self._worker is not None:
                self._worker.shutdown(wait=True, cancel_futures=True)

        parent.destroyed.connect(leave)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(end)

    def _executor(self) -> "ThreadPoolExecutor":
        if self._worker is None:
            # Nobody who only looks at a page waits for this import.
            from concurrent.futures import ThreadPoolExecutor

            self._worker = ThreadPoolExecutor(max_workers=1)
        return self._worker

    def start(
        self, act: Callable[[], _Found], then: Callable[[Callable[[], _Found]], object]
    ) -> None:
        """Do something, and then something here.

        Args:
            act: done on the thread; it may touch no widget.
            then: called here once it is over, with what returns what `act` returned, or raises.
        """
        future = self._executor().submit(act)
        self._wait_for_last = future.exception
        self._running.append((future.done, lambda: then(future.result)))
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether something runs, or is over and was not told of yet."""
        return bool(self._running)

    def wait(self) -> None:
        """Return once nothing runs any more, and tell of what is over."""
        if self._wait_for_last is not None:
            # One thread: what was begun last is over last.
            self._wait_for_last()
        self.look()

    def look(self) -> None:
        """Tell of what is over by now."""
        over = [then for done, then in self._running if done()]
        # One thing after the other: what was begun first is over first.
        del self._running[: len(over)]
        if self._running:
            self.looked.emit()
        else:
            self._timer.stop()
        for then in over:
            then()
