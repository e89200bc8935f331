"""Speaks words that nobody recorded, through the speech program of the system.

A speech program can hang, take seconds to start, or be missing, so it only ever runs as a child
process that a worker thread starts and watches: the session never waits for it. It is ended when
something newer is to be said, when it must be quiet, or when it takes too long. Text reaches it
by standard input or as one argument, never through a shell.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from coach.system import texts as words

LONGEST_S = 15.0
"""A speech program that takes longer than this is ended, and taken for one that does not work."""

SILENCE_S = 0.8
"""How long the call that ends speech may take; shorter than closing waits, so that it is over."""

CLOSE_S = 1.0
"""How long closing waits for the worker, because it is the window's thread that waits."""


_NO_WINDOW = 0x0800_0000
"""CREATE_NO_WINDOW of Windows; `subprocess` has the name only there."""

_SAPI = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "Add-Type -AssemblyName System.Speech; "
    "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$s.Volume = {percent}; $s.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class SpeechProgram:
    """A speech program and how to call it.

    Attributes:
        command: its arguments; `{percent}` stands for the volume.
        by_argument: whether the text is its last argument; by default it reads standard input.
        to_silence: what to run to end speech that outlives the program.
    """

    command: tuple[str, ...]
    by_argument: bool = False
    to_silence: tuple[str, ...] = ()

    def arguments(self, text: str, percent: int) -> list[str]:
        """Return what to run."""
        filled = [part.replace("{percent}", str(percent)) for part in self.command]
        return [*filled, text] if self.by_argument else filled


def find_speech_program(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> SpeechProgram | None:
    """Return the speech program of this computer, or None."""
    if platform == "darwin":
        return SpeechProgram(("say", "-f", "-")) if which("say") else None
    if platform == "win32":
        options = ("-NoProfile", "-NonInteractive", "-Command", _SAPI)
        return SpeechProgram(("powershell", *options)) if which("powershell") else None
    if which("espeak-ng"):
        # First, because it falls silent at once when it is ended.
        return SpeechProgram(("espeak-ng", "-v", "en", "-s", "150", "-a", "{percent}", "--stdin"))
    if which("spd-say"):
        command = ("spd-say", "--wait", "--language", "en", "--rate", "-10", "--")
        return SpeechProgram(command, by_argument=True, to_silence=("spd-say", "--cancel"))
    return None


class SystemSpeech:
    """Speaks one text at a time; a newer one ends the one before.

    All methods return at once, whatever the speech program does.
    """

    def __init__(
        self,
        find: Callable[[], SpeechProgram | None] = find_speech_program,
        *,
        longest_s: float = LONGEST_S,
    ) -> None:
        """Looks for nothing yet.

        Args:
            find: Finds the speech program, when the first text is to be spoken.
            longest_s: When to end a program that takes too long.
        """
        self._find = find
        self._longest_s = longest_s
        self._program: SpeechProgram | None = None
        self._looked = False
        self._problem: str | None = None
        self._change = threading.Condition()
        self._next: tuple[str, int] | None = None
        self._wanted = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._worker: threading.Thread | None = None

    @property
    def problem(self) -> str | None:
        """Why texts cannot be spoken, in plain words; None while none had to be or all is well."""
        return self._problem

    @property
    def available(self) -> bool:
        """Whether texts can be spoken. The first time, this looks for a program on the disk."""
        if not self._looked:
            self._looked = True
            self._program = self._find()
            if self._program is None:
                self._problem = words.NO_SPEECH
        return self._program is not None and self._problem is None

    def say(self, text: str, volume: float) -> bool:
        """Speaks a text in place of the one before.

        Args:
            text: What to say.
            volume: From 0.0 to 1.0.

        Returns:
            False when it cannot be spoken.
        """
        if not self.available:
            return False
        with self._change:
            self._next = (text, round(100 * min(1.0, max(0.0, volume))))
            self._end_child()
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="speech", daemon=True)
                self._worker.start()
            self._change.notify_all()
        return True

    def hush(self) -> None:
        """Ends what is being said."""
        with self._change:
            self._next = None
            self._end_child()

    def close(self) -> None:
        """Ends what is being said, and the thread. Safe to call twice.

        A worker that does not come back within a second is left behind: it starts nothing more,
        and ends by itself once it comes back.
        """
        with self._change:
            self._next = None
            self._end_child()
            worker, self._worker = self._worker, None
            self._change.notify_all()
        if worker is not None:
            worker.join(CLOSE_S)

    def _end_child(self) -> None:
        # Called with the lock held, which the worker never holds while a program starts or runs.
        self._wanted += 1
        if self._child is not None:
            with suppress(OSError):
                self._child.kill()

    def _work(self) -> None:
        me = threading.current_thread()
        while True:
            with self._change:
                while self._next is None and self._worker is me:
                    self._change.wait()
                if self._next is None or self._worker is not me:
                    return
                (text, percent), self._next = self._next, None
                wanted = self._wanted
            self._run(text, percent, wanted)

    def _run(self, text: str, percent: int, wanted: int) -> None:
        program = self._program
        if program is None:
            return
        try:
            child = _start(program.arguments(text, percent))
        except OSError:
            self._problem = words.SPEECH_FAILED
            return
        with self._change:
            if wanted == self._wanted:
                self._child = child
            else:
                child.kill()
        in_time = _ends_within(
            self._longest_s, child, None if program.by_argument else text.encode()
        )
        with self._change:
            if self._child is child:
                self._child = None
            cut_off = wanted != self._wanted
        if not cut_off and (child.returncode > 0 or not in_time):
            self._problem = words.SPEECH_FAILED
        if child.returncode < 0 and program.to_silence:
            _silence(program.to_silence)


def _start(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )


def _ends_within(seconds: float, child: subprocess.Popen[bytes], text: bytes | None) -> bool:
    """Waits for a program; returns False where it took too long and was ended for that."""
    with child:
        try:
            child.communicate(text, seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            return False
    return True


def _silence(arguments: tuple[str, ...]) -> None:
    nowhere = subprocess.DEVNULL
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            arguments, check=False, stdin=nowhere, stdout=nowhere, stderr=nowhere, timeout=SILENCE_S
        )
