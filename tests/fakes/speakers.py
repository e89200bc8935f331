"""A computer's sound system with state, and a clock for it."""

import threading
from collections.abc import Callable
from typing import Self

from coach.system.sound_device import SoundUnavailableError
from coach.system.texts import NO_DEVICE
from coach.system.tones import MURMUR, SampleStream
from tests.patience import PATIENCE_S

_A_MOMENT_S = 0.001


class Clock:
    """A clock that stands still until told."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Speakers:
    """The sound system of a computer, where devices can be missing, come, and break off.

    Attributes:
        asked: how often a device was asked for.
        answers: cleared while the driver of the device answers nothing.
        lives: of each device that was closed, which thread opened it and which closed it.
    """

    def __init__(self) -> None:
        self.plugged_in = True
        self.asked = 0
        self.opened = 0
        self.open_now = 0
        self.answers = threading.Event()
        self.answers.set()
        self.lives: list[tuple[int, int]] = []
        self._opened_by = 0
        self._stream: SampleStream | None = None
        self._stopped: Callable[[], None] | None = None

    def __call__(self, stream: SampleStream, stopped: Callable[[], None]) -> Self:
        self.asked += 1
        assert self.answers.wait(PATIENCE_S)
        if not self.plugged_in:
            raise SoundUnavailableError(NO_DEVICE)
        self.opened += 1
        self.open_now += 1
        self._opened_by = threading.get_ident()
        self._stream, self._stopped = stream, stopped
        return self

    def close(self) -> None:
        assert self.answers.wait(PATIENCE_S)
        self.open_now -= 1
        self.lives.append((self._opened_by, threading.get_ident()))
        self._stream = None

    def hear(self, count: int = 200) -> list[int]:
        assert self._stream is not None
        return [0 if abs(value) <= MURMUR else value for value in self._stream.send(count)]

    def break_off(self) -> None:
        assert self._stopped is not None
        self.plugged_in = False
        self._stopped()


def device_threads() -> list[threading.Thread]:
    """Return the threads of devices that are opening, open or closing."""
    return [thread for thread in threading.enumerate() if thread.name == "sound-device"]


def eventually(condition: Callable[[], bool]) -> None:
    """Wait until something is so that another thread brings about."""
    never = threading.Event()
    for _ in range(round(PATIENCE_S / _A_MOMENT_S)):
        if condition():
            return
        never.wait(_A_MOMENT_S)
    raise AssertionError("it never came to be")
