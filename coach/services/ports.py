"""What the services need from the outside, named after the job. Adapters match by structure.

A fake with state stands for each in the tests, and the same contract tests run on fake and real.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
)
from coach.domain.said import SaidInSession
from coach.domain.suggesting.answers import SuggestionAnswer


class Clock(Protocol):
    """The only way to know the time."""

    def read(self) -> Instant:
        """Read both clocks at once."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that began and never ended, as the store holds it.

    Attributes:
        swaps: the easier rungs that were gone on with, in order.
    """

    id: str
    start: SessionStart
    holds: tuple[HoldRecord, ...]
    swaps: tuple[RungSwap, ...] = ()


class Store(Protocol):
    """The record. Every method is one transaction: when it returns, it is on disk.

    What only makes sense together is written inside `together`, which is one transaction.

    All methods raise `StoreProblem` when the disk, the file or its permissions stand in the way.
    """

    def together(self) -> AbstractContextManager[None]:
        """Keep all that is written inside the block, or nothing: it is on disk when the block ends.

        An error that leaves the block takes everything back, and so does one of a method inside it
        that the block goes on after. Inside another `together` it is part of that one. What is read
        inside sees what was written inside. A block belongs to the thread that began it.
        """

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def take_up(self, plan: PlanInForce) -> None:
        """Put a plan in force from its moment on; earlier plans stay as they were."""

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        """Open a session, with the easier rungs that it starts on, and return its id: the local
        date and a number from 1, such as `2026-11-22-1`. Ids are never used twice.
        """

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        """Keep a hold, and bring the session's sums up to date. Adding the same attempt of the
        same hold again changes nothing.
        """

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        """Keep that an easier rung took another's place. Adding the same rung from the same hold
        on, for the same sides, again changes nothing.
        """

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        """Return the easier rungs that were asked for on these local days, where they were lived,
        in the order in which they were kept. Those of discarded sessions too: what was too hard
        that day stays so.
        """

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        """Close a session. A session that is already closed stays as it is."""

    def open_session(self) -> OpenSession | None:
        """Return the newest session still running, with its holds in order, or None."""

    def add_check_in(self, check_in: CheckIn) -> None:
        """Keep a check-in. A later one for the same session and moment replaces none: both are
        kept, and the later one is shown.
        """

    def add_rating(self, rating: ExerciseRating) -> None:
        """Keep what an exercise felt like. A later rating of the same session, ladder and side
        replaces none: both are kept, and the later one counts.
        """

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days, as `sessions` selects them
        and in their order; those of a session as they were given, whatever the clock said.
        """

    def said_of(self, session_id: str) -> SaidInSession:
        """Return all that was said in one session, before and after it too, in the order in which
        it was kept, whatever the clock said; nothing where no session has that id.
        """

    def add_answer(self, answer: SuggestionAnswer) -> None:
        """Keep an answer to a suggestion beside all earlier ones."""

    def answers(self) -> Sequence[SuggestionAnswer]:
        """Return every answer to a suggestion, oldest first."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start.
        Discarded sessions are left out; a running one is included.
        """

    def holds(self, first: date, last: date) -> Iterable[tuple[str, HoldRecord]]:
        """Return (session id, hold) of these local days in order, as `sessions` selects them."""

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        """Return what each session of these local days was made of, by session id, as `sessions`
        selects them.
        """

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in order of their time."""

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins that belong to the sessions of these local days, as `sessions`
        selects them, in order of their time; it may lie on another day than the session's.
        """

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session or check-in, or None."""

    def count_sessions(self) -> int:
        """Return how many sessions ever began, discarded ones included."""

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""


class TonePlayer(Protocol):
    """Soft tones. Never blocks for more than a few milliseconds and never raises."""

    def open(self) -> None:
        """Open the device and load the tones. Safe to call twice."""

    def tend(self) -> None:
        """Notice a lost device and open it again beside. Called at every look at the clock."""

    def play(self, tone: str) -> None:
        """Play a tone by name; a tone still sounding gives way."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, 0.0 to 1.0."""

    @property
    def problem(self) -> str | None:
        """One plain sentence when there is no sound, else None."""

    def close(self) -> None:
        """Let go of the device. Safe to call twice."""


class VoicePlayer(Protocol):
    """Speaks short phrases. Never blocks for more than a few milliseconds and never raises.

    At most one utterance at once; a tone that begins ends what is being said.
    """

    def open(self) -> None:
        """Get to know the recorded phrases. Safe to call twice; the tones open the device."""

    def prepare(self, phrases: Iterable[str]) -> None:
        """Load in the background what a session may say."""

    def seconds(self, phrase: str) -> float | None:
        """Return how long a recorded phrase takes, or None where none is recorded."""

    def speak(self, words: Sequence[str], *, patience_s: float = 0.15) -> bool:
        """Say phrases one after the other in place of what is being said.

        Args:
            words: the phrases.
            patience_s: how long to wait for a tone to end; else nothing is said.

        Returns:
            False when there is no voice for these words, so that they should be shown.
        """

    def hush(self) -> None:
        """End what is being said."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, 0.0 to 1.0."""

    @property
    def problem(self) -> str | None:
        """One plain sentence when words cannot be spoken, else None."""

    def close(self) -> None:
        """End every thread and child process. Safe to call twice."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What can be heard. The voice is closed before the tones: it speaks through their device."""

    tones: TonePlayer
    voice: VoicePlayer

    def open(self) -> None:
        """Open the device, then get the voice ready."""
        self.tones.open()
        self.voice.open()

    def close(self) -> None:
        """Let go of both."""
        self.voice.close()
        self.tones.close()

    @property
    def problem(self) -> str | None:
        """One plain sentence when there is no sound at all, else None."""
        return self.tones.problem


class LogWriter(Protocol):
    """Writes the log for the PT."""

    def write(self, folder: Path, log: "PatientLog") -> Sequence[Path]:
        """Write the files into a folder, made if need be, and return them in order.

        Files of the same names in it are replaced whole or not at all.

        Raises:
            ExportProblem: the folder cannot be written.
        """


@dataclass(frozen=True, slots=True)
class PatientLog:
    """Everything that goes to the PT, for a range of local days.

    Attributes:
        missed: (day, slot id, slot's opening instant as local time) of slots nobody did.
        ratings: what exercises of the sessions felt like, in order of their time.
    """

    first: date
    last: date
    app_version: str
    plans: tuple[PlanInForce, ...]
    sessions: tuple[SessionSummary, ...]
    holds: tuple[tuple[str, HoldRecord], ...]
    check_ins: tuple[CheckIn, ...]
    missed: tuple[tuple[date, str], ...]
    ratings: tuple[ExerciseRating, ...] = ()
