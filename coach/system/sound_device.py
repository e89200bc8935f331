"""The sound library behind one small interface: opens a device, decodes a file, and nothing else.

Everything of miniaudio stands here, so that its missing types and its traps have one place.
"""

from __future__ import annotations

import ctypes
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from types import ModuleType
from typing import Protocol

from coach.system import texts as words
from coach.system.tones import SAMPLE_RATE, SampleStream

PERIOD_MILLISECONDS = 20
"""Length of one request by the device; three of them are buffered."""


class SoundUnavailableError(Exception):
    """No sound can be had; the message is a plain sentence for the user."""


class OutputDevice(Protocol):
    """An open sound device that plays a stream until it is closed."""

    def close(self) -> None:
        """Ends playback and frees the device. No request reaches the stream afterwards."""


DeviceFactory = Callable[[SampleStream, Callable[[], None]], OutputDevice]
"""Opens a device that plays the stream, and calls back when the device stops by itself.

Raises `SoundUnavailableError` when there is none.
"""

SoundDecoder = Callable[[bytes], "array[int]"]
"""Turns the content of a sound file into mono 16-bit samples at `SAMPLE_RATE`."""


def _library() -> ModuleType:
    # Imported on first use: it costs 0.02 s and more, and start-up must not wait for sound.
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise SoundUnavailableError(words.NO_LIBRARY) from error
    library: ModuleType = miniaudio
    return library


class _RawDevice(Protocol):
    stop_callback: Callable[[], None] | None

    def close(self) -> None: ...


class _LibraryDevice:
    def __init__(self, library: ModuleType, device: _RawDevice) -> None:
        self._library = library
        self._device: _RawDevice | None = device

    def close(self) -> None:
        device, self._device = self._device, None
        if device is None:
            return
        device.stop_callback = None
        with suppress(self._library.MiniaudioError):
            device.close()
        # The library leaves the context open; with PulseAudio that is a connection each time.
        context = getattr(device, "_context", None)
        if context is not None:
            self._library.lib.ma_context_uninit(context)


def open_device(
    stream: SampleStream, stopped: Callable[[], None], *, backend: str | None = None
) -> OutputDevice:
    """Opens the default playback device and starts it.

    Args:
        stream: What to play; already advanced to its first request.
        stopped: Called from another thread when the device stops.
        backend: Name of the one sound system to use, such as "NULL"; by default the best.

    Returns:
        The playing device.

    Raises:
        SoundUnavailableError: If there is no sound device or no sound library.
    """
    library = _library()
    _hush_alsa()
    raw = library.PlaybackDevice.__new__(library.PlaybackDevice)
    device = _LibraryDevice(library, raw)
    try:
        # Made in two steps, so that a failure halfway still frees what was opened.
        raw.__init__(
            output_format=library.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=SAMPLE_RATE,
            buffersize_msec=PERIOD_MILLISECONDS,
            backends=[library.Backend[backend]] if backend else None,
            app_name="Steadyback",
        )
        # Without any sound system the library plays into nothing and calls that a success.
        audible = raw.backend != "Null" or backend is not None
        if audible:
            raw.stop_callback = stopped
            raw.start(stream)
    except library.MiniaudioError as error:
        device.close()
        raise SoundUnavailableError(words.NO_DEVICE) from error
    if not audible:
        device.close()
        raise SoundUnavailableError(words.NO_DEVICE)
    return device


def decode_sound(content: bytes) -> array[int]:
    """Decodes a sound file (WAV, OGG, MP3 or FLAC).

    Args:
        content: The whole file.

    Returns:
        Mono 16-bit samples at `SAMPLE_RATE`.

    Raises:
        ValueError: If it is not a sound file.
        SoundUnavailableError: If there is no sound library.
    """
    library = _library()
    try:
        decoded = library.decode(content, nchannels=1, sample_rate=SAMPLE_RATE)
    except library.MiniaudioError as error:
        raise ValueError("not a sound file") from error
    samples: array[int] = decoded.samples
    return samples


_ALSA_HANDLER = ctypes.CFUNCTYPE(None)(lambda: None)


@cache
def _hush_alsa() -> None:
    """Keeps ALSA from printing thirty lines each time it finds no sound card."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_ALSA_HANDLER)
