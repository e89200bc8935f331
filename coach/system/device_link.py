"""Keeps a sound device open for as long as a session wants one, whatever happens to it.

Devices come and go with sleep, headphones and sound servers. A lost one is noticed within about a
second and opened again beside the session. Drivers may hang: whoever runs the session waits for
none of them longer than `PATIENCE_SECONDS`, and a driver that never answers is left to its thread.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from contextlib import suppress

from coach.system.sound_device import (
    NO_DEVICE,
    DeviceFactory,
    OutputDevice,
    SoundUnavailableError,
)
from coach.system.tones import ToneMixer

REOPEN_SECONDS = 2.0
"""Shortest time between two attempts to open a lost device."""

STALL_SECONDS = 1.0
"""A device that has asked for no samples for this long counts as lost."""

WAKING_SECONDS = 2.0
"""An output that slept may take this long until it asks for more than its first samples."""

BLINK_SECONDS = 0.5
"""Where nobody looked for this long, the program itself stood still, and the device may be well."""

PATIENCE_SECONDS = 1.0
"""Longest wait for a device to open, or for a lost one to close."""

LOST_DEVICE = "The sound device stopped. The screen still shows every change."
NO_ANSWER = "The sound device does not answer yet. The screen shows every change."


class _Line:
    """One opened device and whether it still plays; an old one cannot speak for a new one."""

    def __init__(self) -> None:
        self.device: OutputDevice | None = None
        self.lost = False

    def lose(self) -> None:
        """Marks the device as gone. Runs in the audio thread, so it does nothing more."""
        self.lost = True


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
            opened: Called when a device was opened again, from a thread of its own.
            patience_s: How long to wait for a driver that may never answer.
        """
        self._mixer = mixer
        self._now = now
        self._factory = factory
        self._opened = opened
        self._patience_s = patience_s
        self._wanted = False
        self._line: _Line | None = None
        self._problem: str | None = None
        self._tried_at = -math.inf
        self._seen_frames = -1
        self._seen_at = -math.inf
        self._looked_at = -math.inf
        self._awake_at = -math.inf
        self._busy = threading.Lock()
        self._worker: threading.Thread | None = None

    @property
    def playing(self) -> bool:
        """Whether a device is open and not known to be lost."""
        line = self._line
        return line is not None and not line.lost

    @property
    def problem(self) -> str | None:
        """Why no device plays, in plain words; None while one does or none is wanted."""
        line = self._line
        if line is None:
            return self._problem
        return LOST_DEVICE if line.lost else None

    def open(self) -> None:
        """Opens the device, if none is open. One that takes long opens beside the session."""
        self._wanted = True
        if self._line is not None:
            self.tend()
            return
        worker = self._worker
        if worker is None or not worker.is_alive():
            worker = self._beside(self._settle)
        worker.join(self._patience_s)
        if worker.is_alive():
            self._problem = NO_ANSWER

    def close(self) -> None:
        """Closes the device and ends every thread, but for one whose driver does not answer."""
        self._wanted = False
        line = self._line
        if line is not None and line.lost and not self._working:
            self._beside(self._settle)
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.join(self._patience_s)
        # While a thread is still busy with the device, it is that thread's to let go.
        if self._busy.acquire(blocking=False):
            try:
                self._drop()
            finally:
                self._busy.release()
        self._problem = None

    def tend(self) -> None:
        """Notices a lost device and has it opened again. To be called often; never waits."""
        if not self._wanted:
            return
        line = self._line
        if line is not None and self._stalled():
            line.lose()
        due = self._now() - self._tried_at >= REOPEN_SECONDS
        if not self.playing and due and not self._working:
            self._beside(self._reopen)

    def _stalled(self) -> bool:
        """Tells whether the device has silently ceased to ask for samples."""
        now, frames = self._now(), self._mixer.frames
        if frames != self._seen_frames or now - self._looked_at > BLINK_SECONDS:
            self._seen_frames, self._seen_at = frames, now
        self._looked_at = now
        return now - max(self._seen_at, self._awake_at) >= STALL_SECONDS

    @property
    def _working(self) -> bool:
        return self._worker is not None and self._worker.is_alive()

    def _beside(self, work: Callable[[], None]) -> threading.Thread:
        # Opening can take seconds with some drivers, both opening and closing for ever.
        self._worker = worker = threading.Thread(target=work, name="sound-device", daemon=True)
        worker.start()
        return worker

    def _reopen(self) -> None:
        self._settle()
        if self.playing:
            self._opened()

    def _settle(self) -> None:
        """Brings the device to what is wanted."""
        if not self._busy.acquire(timeout=self._patience_s):
            self._problem = self._problem or NO_ANSWER
            return
        try:
            if self._line is not None and not (self._wanted and self.playing):
                self._problem = LOST_DEVICE
                self._drop()
            if self._wanted and self._line is None:
                self._connect()
            if not self._wanted:
                # Nobody may have waited for the opening to end.
                self._drop()
        finally:
            self._busy.release()

    def _connect(self) -> None:
        self._tried_at = self._now()
        line = _Line()
        stream = self._mixer.stream(line.lose)
        try:
            line.device = self._factory(stream, line.lose)
        except SoundUnavailableError as error:
            self._problem = self._problem or str(error)
        except (OSError, RuntimeError, ValueError):
            # Drivers fail in ways of their own; a session must not end for a missing tone.
            self._problem = self._problem or NO_DEVICE
        else:
            self._looked_at = -math.inf
            self._awake_at = self._now() + WAKING_SECONDS
            self._line = line
            self._problem = None

    def _drop(self) -> None:
        line, self._line = self._line, None
        if line is not None and line.device is not None:
            # A device that is gone may fail to close; there is nothing left to save.
            with suppress(Exception):
                line.device.close()
