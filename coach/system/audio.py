"""Plays the tones of a session through the sound device, or says plainly why it cannot.

The device stays open for the whole session and plays a murmur between tones: opening takes too
long for a cue that has to be on time, and outputs that fall asleep swallow short sounds. Nothing
in here raises or waits while a session runs: a session without sound still shows every change.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping
from pathlib import Path

from coach.system import texts as words
from coach.system.device_link import DeviceLink
from coach.system.sound_device import (
    DeviceFactory,
    SoundDecoder,
    SoundUnavailableError,
    decode_sound,
    open_device,
)
from coach.system.tones import FULL_GAIN, SAMPLE_RATE, ToneMixer, first_heard, without_lead

STALE_SECONDS = 0.5
"""A tone that waited longer than this for its device is dropped: a late cue misleads."""


def gain_of(volume: float) -> float:
    """Returns the factor for a volume from 0.0 to 1.0; anything else is brought into bounds."""
    bounded = min(1.0, max(0.0, volume)) if math.isfinite(volume) else 0.0
    # The ear hears levels in ratios; the square makes the slider feel even.
    return bounded * bounded


def _whole(gain: float) -> int:
    """Returns a factor as the mixer wants it: whole numbers take half the time of fractions."""
    return round(gain * FULL_GAIN)


class MiniaudioTones:
    """Plays short tones, one at a time, without ever holding up a session.

    `open`, `tend`, `play`, `set_volume` and `close` are called from one thread, the window's.
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
        self._decoder = decoder
        self._mixer = ToneMixer()
        self._link = DeviceLink(self._mixer, now=now, factory=device_factory, opened=self._catch_up)
        self._tones: dict[str, array[int]] = {}
        self._gain = FULL_GAIN
        self._wanted = False
        self._waiting: tuple[array[int], float] | None = None
        self._sounds_problem: str | None = None

    @property
    def problem(self) -> str | None:
        """Why there is no sound, in plain words; None while all is well."""
        return self._link.problem or self._sounds_problem

    def open(self) -> None:
        """Decodes the tones and opens the device. May take some tenths of a second."""
        if not self._wanted:
            self._wanted = True
            self._load()
        self._link.open()

    def tend(self) -> None:
        """Notices a lost device, and opens it again beside the session. To be called often."""
        self._link.tend()

    def close(self) -> None:
        """Closes the device and ends every thread. A tone still sounding is cut off."""
        self._wanted = False
        self._waiting = None
        self._link.close()

    def set_volume(self, volume: float) -> None:
        """Sets the loudness of the tones from the next one on.

        Args:
            volume: From 0.0 (silent) to 1.0 (as recorded). Halving it sounds about half as loud.
        """
        self._gain = _whole(gain_of(volume))

    def play(self, tone: str) -> None:
        """Starts a tone in place of any earlier one. Returns at once and never raises.

        Args:
            tone: Its name. A name without a sound stays silent.
        """
        if not self._wanted:
            return
        samples = self._tones.get(tone)
        if self._link.playing:
            if samples is not None:
                self._mixer.hand_over(samples, self._gain)
        else:
            self._waiting = None if samples is None else (samples, self._now())
            self._link.tend()

    def say(self, samples: array[int], gain: float, patience_s: float) -> None:
        """Speaks through the same device: tones end it, and it waits for them a little.

        Args:
            samples: What to say, mono 16-bit at the mixer's rate.
            gain: Factor from 0.0 to 1.0.
            patience_s: Longest time to wait for a tone to end; else nothing is said.
        """
        if self._wanted:
            self._mixer.say(samples, _whole(gain), round(patience_s * SAMPLE_RATE))

    def hush(self) -> None:
        """Ends what is being said; a tone sounds on."""
        self._mixer.hush()

    def _load(self) -> None:
        unreadable: list[str] = []
        self._tones, self._sounds_problem = {}, None
        for name, path in self._sounds.items():
            try:
                samples = self._decoder(path.read_bytes())
                self._tones[name] = without_lead(samples, first_heard(samples))
            except SoundUnavailableError as error:
                self._sounds_problem = str(error)
                return
            except (OSError, ValueError):
                unreadable.append(name.replace("_", " "))
        if unreadable:
            names = ", ".join(unreadable)
            self._sounds_problem = words.SOUNDS_UNREADABLE.format(names=names)

    def _catch_up(self) -> None:
        """Plays the tone that waits for the device just opened, if it is still of use."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            samples, asked_at = waiting
            if self._now() - asked_at <= STALE_SECONDS:
                self._mixer.hand_over(samples, self._gain)


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

    def tend(self) -> None:
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
