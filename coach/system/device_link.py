"""Keeps a sound device open for as long as a session wants one, whatever happens to it.

Devices come and go with sleep, headphones and sound servers. A lost one is noticed within about a
second and opened again beside the session. Drivers may hang: whoever runs the session waits for
none of them longer than `PATIENCE_SECONDS`, and a driver that never answers is left to its thread.

Each device has a thread of its own, which opens it, waits and closes it: Windows wants both from
the same thread, and not from the window's.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from contextlib import suppress

from coach.system import texts as words
from coach.system.sound_device import DeviceFactory, OutputDevice, SoundUnavailableError
from coach.system.texts import NO_DEVICE
from coach.system.tones import ToneMixer

REOPEN_SECONDS = 2.0
"""Shortest time between two attempts to open a lost device."""

STALL_SECONDS = 1.0
"""A device that has asked for no samples for this long counts as lost."""

WAKING_SECONDS = 2.0
"""An output that slept may take this long until it asks for more than its first samples."""

BLINK_SECONDS = 0.5
"""After a longer time without a look the program itself stood still, and the device may be well."""

PATIENCE_SECONDS = 1.0
"""Longest wait for a device to open, or for a lost one to close."""


class _Line:
    """One device, from its opening to its end; a late answer of an old one cannot reach a new one.

    Attributes:
        refusal: why it could not be opened, in plain words, or None.
        opened_at: the clock when it was open; None before.
    """

    def __init__(
        self,
        connect: Callable[[_Line], OutputDevice],
        now: Callable[[], float],
        opened: Callable[[], None],
        after: _Line | None,
    ) -> None:
        """Opens a device beside the session.

        Args:
            connect: opens it.
            now: the clock.
            opened: called in its thread once it plays, unless it is to end already.
            after: the device that must be gone before, or None.
        """
        self.refusal: str | None = None
        self.opened_at: float | None = None
        self._gone = False
        self._connect = connect
        self._now = now
        self._opened = opened
        self._after = after
        self._answered = threading.Event()
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._live, name="sound-device", daemon=True)
        self._thread.start()

    @property
    def lost(self) -> bool:
        """Whether it played and is gone; one that was refused never played."""
        return self._gone and self.opened_at is not None

    @property
    def playing(self) -> bool:
        """Whether it is open, not known to be lost, and to stay."""
        return self.opened_at is not None and not self.lost and not self._leaving.is_set()

    @property
    def answered(self) -> bool:
        """Whether it was opened or refused."""
        return self._answered.is_set()

    @property
    def leaving(self) -> bool:
        """Whether it is to end, or has ended."""
        return self._leaving.is_set()

    def await_answer(self, seconds: float) -> None:
        """Waits until it is opened or refused, but not longer than so."""
        self._answered.wait(seconds)

    def lose(self) -> None:
        """Marks the device as gone. Runs in the audio thread, so it does nothing more."""
        self._gone = True

    def leave(self) -> None:
        """Lets it end."""
        self._leaving.set()

    def await_end(self, seconds: float | None = None) -> bool:
        """Waits until it has ended, but not longer than so; returns whether it has."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _live(self) -> None:
        if self._after is not None:
            self._after.await_end()
            self._after = None
        device = self._device()
        self._answered.set()
        if device is None:
            return
        if self.playing:
            self._opened()
        self._leaving.wait()
        # A device that is gone may fail to close; there is nothing left to save.
        with suppress(Exception):
            device.close()

    def _device(self) -> OutputDevice | None:
        if self._leaving.is_set():
            return None
        try:
            device = self._connect(self)
        except SoundUnavailableError as error:
            self.refusal = str(error)
            return None
        except (OSError, RuntimeError, ValueError):
            # Drivers fail in ways of their own; a session must not end for a missing tone.
            self.refusal = NO_DEVICE
            return None
        self.opened_at = self._now()
        return device


class DeviceLink:
    """Opens, watches, opens again and closes. All methods are called from one thread."""

    def __init__(
        self,
        mixer: ToneMixer,
        *,
        now: Callable[[], float],
        factory: DeviceFactory,
        opened: Callable[[], None],
        patience_s: float = PATIENCE_SECONDS,
    ) -> None:
        """Opens nothing yet.

        Args:
            mixer: What the device plays.
            now: A clock in seconds that never goes back.
            factory: Opens a device.
            opened: Called each time a device was opened, from the device's thread.
            patience_s: How long to wait for a driver that may never answer.
        """
        self._mixer = mixer
        self._now = now
        self._factory = factory
        self._opened = opened
        self._patience_s = patience_s
        self._wanted = False
        self._line: _Line | None = None
        self._told: str | None = None
        self._tried_at = -math.inf
        self._seen_frames = -1
        self._seen_at = -math.inf
        self._looked_at = -math.inf

    @property
    def playing(self) -> bool:
        """Whether a device is open and not known to be lost."""
        return self._line is not None and self._line.playing

    @property
    def settled(self) -> bool:
        """Whether nothing is under way: the device in hand was opened or refused."""
        return self._line is None or self._line.answered

    @property
    def problem(self) -> str | None:
        """Why no device plays, in plain words; None while one does or none is wanted."""
        line = self._line
        if not self._wanted or line is None or line.playing:
            return None
        if line.lost:
            return words.DEVICE_LOST
        return self._told or line.refusal or words.DEVICE_SILENT

    def open(self) -> None:
        """Opens the device, if none is open. One that takes long opens beside the session."""
        self._wanted = True
        if self._line is None or self._line.leaving:
            self._try().await_answer(self._patience_s)
        else:
            self.tend()

    def close(self) -> None:
        """Closes the device and ends its thread, unless the driver does not answer."""
        self._wanted = False
        self._told = None
        if self._line is not None:
            self._line.leave()
            if self._line.await_end(self._patience_s):
                self._line = None

    def tend(self) -> None:
        """Notices a lost device and has it opened again. To be called often; never waits."""
        line = self._line
        if not self._wanted or line is None:
            return
        if line.playing and self._stalled(line):
            line.lose()
        due = self._now() - self._tried_at >= REOPEN_SECONDS
        if due and self.settled and not line.playing:
            self._try()

    def _try(self) -> _Line:
        """Opens a device beside the session, after the one before has ended."""
        before = self._line
        if before is not None:
            # Keep the first reason until a device plays; "no answer yet" is no reason to keep.
            self._told = words.DEVICE_LOST if before.lost else self._told or before.refusal
            before.leave()
        self._tried_at = self._now()
        self._line = _Line(self._connect, self._now, self._opened, before)
        return self._line

    def _connect(self, line: _Line) -> OutputDevice:
        return self._factory(self._mixer.stream(line.lose), line.lose)

    def _stalled(self, line: _Line) -> bool:
        """Tells whether the device has silently ceased to ask for samples."""
        now, frames = self._now(), self._mixer.frames
        if frames != self._seen_frames or now - self._looked_at > BLINK_SECONDS:
            self._seen_frames, self._seen_at = frames, now
        self._looked_at = now
        awake_at = (line.opened_at or 0.0) + WAKING_SECONDS
        return now - max(self._seen_at, awake_at) >= STALL_SECONDS
