"""Hears the signals that ask the program to end: Ctrl+C, `kill`, a closed terminal, a log-out.

Python runs a handler of signals between any two steps of its own, so one that closed things would
do it in the middle of a write. Before there is an event loop a signal raises `EndAsked`, which
unwinds like any exception; from `only_note` on it is noted, and a file descriptor becomes
readable, which an event loop can wait for.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_ASKED_BY_SHELL = 128
"""Shells report the end by a signal as this much more than its number; so do we."""


class EndAsked(BaseException):
    """A signal asks the program to end.

    Attributes:
        status: the exit status of work that was broken off.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = _ASKED_BY_SHELL + number


class Termination:
    """What the signals have asked for so far.

    Attributes:
        asked: the signal that asked the program to end, or None.
        wake_fd: becomes readable with every signal; the file descriptor of a pipe, on Windows of
            a socket.
    """

    def __init__(self) -> None:
        self.asked: EndAsked | None = None
        self._noting = False
        self.wake_fd, self._signalled_fd, self._close = _wake_channel()

    def only_note(self) -> None:
        """Note signals from now on; who runs the event loop asks `asked` when it is woken."""
        self._noting = True
        signal.set_wakeup_fd(self._signalled_fd, warn_on_full_buffer=False)

    def end_if_asked(self) -> None:
        """Raise `EndAsked` where a signal was noted."""
        if self.asked is not None:
            raise self.asked

    def hear(self, number: int, _frame: FrameType | None) -> None:
        """Take one signal; what `signal.signal` calls."""
        self.asked = EndAsked(number)
        if not self._noting:
            raise self.asked

    def close(self) -> None:
        """Let go of the file descriptors."""
        signal.set_wakeup_fd(-1)
        self._close()


@contextmanager
def hearing_signals() -> Iterator[Termination]:
    """Hear signals until the block ends; then they mean what they meant before.

    A signal that whoever started the program ignores stays ignored (`nohup`), but for Ctrl+C:
    shells ignore it for every program in the background.
    """
    termination = Termination()
    before = {}
    try:
        for number in _signals():
            if number == signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN:
                before[number] = signal.signal(number, termination.hear)
        yield termination
    finally:
        for number, handler in before.items():
            # None: set by something other than Python, which cannot be put back from here.
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        termination.close()


def _signals() -> tuple[signal.Signals, ...]:
    """Return those that there are here: Windows has no SIGHUP, and its own Ctrl+Break."""
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    return tuple(signal.Signals[name] for name in names if name in signal.Signals.__members__)


def _wake_channel() -> tuple[int, int, Callable[[], None]]:
    """Return the end to read, the end to write, and what closes both."""
    if os.name == "nt":
        import socket

        reader, writer = socket.socketpair()
        for end in (reader, writer):
            end.setblocking(False)

        def close_sockets() -> None:
            reader.close()
            writer.close()

        return reader.fileno(), writer.fileno(), close_sockets
    read_fd, write_fd = os.pipe()
    for fd in (read_fd, write_fd):
        os.set_blocking(fd, False)

    def close_pipe() -> None:
        os.close(read_fd)
        os.close(write_fd)

    return read_fd, write_fd, close_pipe
