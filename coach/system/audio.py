"""Plays the tones of a session through the sound device, or says plainly why it cannot.

The device stays open for the whole session and plays a murmur between tones: opening takes too
long for a cue that has to be on time, and outputs that fall asleep swallow short sounds. Devices
come and go with sleep and headphones, so a lost one is opened again in the background. Nothing
in here raises or waits while a session runs: a session without sound still shows every change.
"""

from __future__ import annotations

import math
import threading
from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from coach.system.sound_device import (
    NO_DEVICE,
    DeviceFactory,
    OutputDevice,
    SoundDecoder,
    SoundUnavailableError,
    decode_sound,
    open_device,
)
from coach.system.tones import SAMPLE_RATE, ToneMixer, without_lead

REOPEN_SECONDS = 5.0
"""Shortest time between two attempts to open a lost device."""

STALL_SECONDS = 2.0
"""A device that has asked for no samples for this long counts as lost."""

STALE_SECONDS = 0.5
"""A tone that waited longer than this for its device is dropped: a late cue misleads."""

_GAIN_BITS = 15

LOST_DEVICE = "The sound device stopped. The screen still shows every change."


def gain_of(volume: float) -> float:
    """Returns the factor for a volume from 0.0 to 1.0; anything else is brought into bounds."""
    bounded = min(1.0, max(0.0, volume)) if math.isfinite(volume) else 0.0
    # The ear hears levels in ratios; the square makes the slider feel even.
    return bounded * bounded


class _Link:
    """One opened device and whether it still plays; an old one cannot speak for a new one."""

    def __init__(self) -> None:
        self.device: OutputDevice | None = None
        self.lost = False

    def lose(self) -> None:
        """Marks the device as gone. Runs in the audio thread, so it does nothing more."""
        self.lost = True


class MiniaudioTones:
    """Plays short tones, one at a time, without ever holding up a session.

    `open`, `play`, `set_volume` and `close` are called from one thread, the window's.
    """

    def __init__(
        self,
        sounds: Mapping[str, Path],
        *,
        now: Callable[[], float],
        device_factory: DeviceFactory = open_device,
        decoder: SoundDecoder = decode_sound,
    ) -> None:
        """Remembers what to play; touches neither files nor devices yet.

        Args:
            sounds: The sound file of each tone, by the tone's name.
            now: A clock in seconds that never goes back.
            device_factory: Opens the sound device.
            decoder: Decodes a sound file.
        """
        self._sounds = dict(sounds)
        self._now = now
        self._device_factory = device_factory
        self._decoder = decoder
        self._mixer = ToneMixer()
        self._tones: dict[str, array[int]] = {}
        self._loud: dict[str, array[int]] = {}
        self._gain = 1.0
        self._wanted = False
        self._link: _Link | None = None
        self._sounds_problem: str | None = None
        self._device_problem: str | None = None
        self._tried_at = -math.inf
        self._seen_frames = -1
        self._seen_at = -math.inf
        self._opening = threading.Lock()
        self._worker: threading.Thread | None = None

    @property
    def problem(self) -> str | None:
        """Why there is no sound, in plain words; None while all is well."""
        link = self._link
        if link is not None and link.lost:
            return LOST_DEVICE
        return self._device_problem or self._sounds_problem

    def open(self) -> None:
        """Decodes the tones and opens the device. May take some tenths of a second."""
        if not self._wanted:
            self._wanted = True
            self._load()
            for name in self._tones:
                self._at_volume(name)
        self._connect()

    def close(self) -> None:
        """Closes the device and ends every thread. A tone still sounding is cut off."""
        self._wanted = False
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.join()
        with self._opening:
            self._drop()
            self._device_problem = None

    def set_volume(self, volume: float) -> None:
        """Sets the loudness of the tones from the next one on.

        Args:
            volume: From 0.0 (silent) to 1.0 (as recorded). Halving it sounds about half as loud.
        """
        gain = gain_of(volume)
        if gain != self._gain:
            self._gain = gain
            self._loud = {}

    def play(self, tone: str) -> None:
        """Starts a tone in place of any earlier one. Returns at once and never raises.

        Args:
            tone: Its name. A name without a sound stays silent.
        """
        if not self._wanted:
            return
        samples = self._at_volume(tone)
        link = self._link
        if link is not None and self._stalled():
            link.lose()
        if link is None or link.lost:
            self._reconnect(samples)
        elif samples is not None:
            self._mixer.hand_over(samples)

    def say(self, samples: array[int], gain: float, patience_s: float) -> None:
        """Speaks through the same device: tones end it, and it waits for them a little.

        Args:
            samples: What to say, mono 16-bit at the mixer's rate.
            gain: Factor from 0.0 to 1.0.
            patience_s: Longest time to wait for a tone to end; else nothing is said.
        """
        if self._wanted:
            self._mixer.say(samples, round(gain * 2**_GAIN_BITS), round(patience_s * SAMPLE_RATE))

    def hush(self) -> None:
        """Ends what is being said; a tone sounds on."""
        self._mixer.hush()

    def _at_volume(self, tone: str) -> array[int] | None:
        samples = self._loud.get(tone)
        if samples is None:
            original = self._tones.get(tone)
            if original is None:
                return None
            # Whole numbers take half the time of fractions.
            gain = round(self._gain * 2**_GAIN_BITS)
            samples = (
                original
                if gain == 2**_GAIN_BITS
                else array("h", [value * gain >> _GAIN_BITS for value in original])
            )
            self._loud[tone] = samples
        return samples

    def _load(self) -> None:
        unreadable: list[str] = []
        self._tones, self._loud, self._sounds_problem = {}, {}, None
        for name, path in self._sounds.items():
            try:
                self._tones[name] = without_lead(self._decoder(path.read_bytes()))
            except SoundUnavailableError as error:
                self._sounds_problem = str(error)
                return
            except (OSError, ValueError):
                unreadable.append(name.replace("_", " "))
        if unreadable:
            names = ", ".join(unreadable)
            self._sounds_problem = (
                f"These sounds cannot be read: {names}. The screen still shows every change."
            )

    def _stalled(self) -> bool:
        """Tells whether the device has silently ceased to ask for samples."""
        now, frames = self._now(), self._mixer.frames
        if frames != self._seen_frames:
            self._seen_frames, self._seen_at = frames, now
            return False
        return now - self._seen_at >= STALL_SECONDS

    def _connect(self) -> None:
        with self._opening:
            link = self._link
            if not self._wanted or (link is not None and not link.lost):
                return
            self._drop()
            self._tried_at = self._now()
            link = _Link()
            stream = self._mixer.stream(link.lose)
            try:
                link.device = self._device_factory(stream, link.lose)
            except SoundUnavailableError as error:
                self._device_problem = str(error)
                return
            except (OSError, RuntimeError, ValueError):
                # Drivers fail in ways of their own; a session must not end for a missing tone.
                self._device_problem = NO_DEVICE
                return
            self._device_problem = None
            self._seen_frames, self._seen_at = self._mixer.frames, self._now()
            self._link = link

    def _drop(self) -> None:
        link, self._link = self._link, None
        if link is not None and link.device is not None:
            # A device that is gone may fail to close; there is nothing left to save.
            with suppress(Exception):
                link.device.close()

    def _reconnect(self, samples: array[int] | None) -> None:
        asked_at = self._now()
        worker = self._worker
        if asked_at - self._tried_at < REOPEN_SECONDS or (worker and worker.is_alive()):
            return

        def work() -> None:
            self._connect()
            fresh = self._now() - asked_at <= STALE_SECONDS
            if samples is not None and fresh and self._link is not None:
                self._mixer.hand_over(samples)

        # Opening can take a second with some drivers, so it happens beside the session.
        self._worker = threading.Thread(target=work, name="sound-reopen", daemon=True)
        self._worker.start()


class SilentTones:
    """Plays nothing and remembers what it was asked for: for muted use, the demo and rehearsals."""

    def __init__(self) -> None:
        """Starts with nothing played, at full volume."""
        self.played: list[str] = []
        self.volume = 1.0

    @property
    def problem(self) -> str | None:
        """Always None: silence is what was asked for."""
        return None

    def open(self) -> None:
        """Does nothing."""

    def close(self) -> None:
        """Does nothing."""

    def set_volume(self, volume: float) -> None:
        """Remembers the volume.

        Args:
            volume: From 0.0 to 1.0.
        """
        self.volume = volume

    def play(self, tone: str) -> None:
        """Remembers the tone.

        Args:
            tone: Its name.
        """
        self.played.append(tone)
