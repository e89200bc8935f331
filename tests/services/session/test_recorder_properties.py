"""A disk that refuses at drawn moments: nothing is lost or doubled, and the order is kept.

Drawn sessions, in which things are measured and said, run on a record that refuses at some of its
writes. What is on it is always the beginning of what happened; once it takes everything again, it
is all of it.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer
from coach.domain.hurt_said import Where
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn, LegSite
from coach.domain.record import HoldRecord, RungSwap, SessionStatus
from coach.domain.said_in_session import SaidInSession
from coach.engine.events import MadeEasier
from coach.engine.state import Mode
from coach.services.check_in import Answers
from coach.services.problems import StoreProblem
from coach.services.session.after_session import ExerciseFelt, keep_felt, keep_pain_after
from coach.services.session.form import FormRating
from coach.services.session.hurt_report import HurtReport
from coach.services.session.recorder import (
    Fact,
    Recorder,
    RecordingCaughtUp,
    RecordingFailed,
    SessionEnd,
)
from coach.services.session.run import SessionEvent, SessionRun
from tests.builders import a_check_in, a_hold, a_prescription, a_start, an_exercise, an_instant
from tests.facts import a_library
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import DISK_FULL, MemoryStore

READ_ONLY = StoreProblem("The disk is read-only.", "Make it writable, then try again.")


class FlakyDisk(MemoryStore):
    """A record that refuses some writes, and notes what it kept, in order.

    Attributes:
        refusals: for each write to come, why it is refused, or None; it takes what comes after.
        kept: what was written and not taken back.
    """

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[StoreProblem | None] = []
        self.kept: list[Fact] = []

    def _write(self) -> None:
        self.fail_next_write = self.refusals.pop(0) if self.refusals else None
        super()._write()

    @contextmanager
    def together(self) -> Iterator[None]:
        kept = list(self.kept)
        try:
            with super().together():
                yield
        except BaseException:
            self.kept = kept
            raise

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        super().add_hold(session_id, hold)
        self.kept.append(hold)

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        super().add_swap(session_id, swap)
        self.kept.append(swap)

    def add_check_in(self, check_in: CheckIn) -> None:
        super().add_check_in(check_in)
        self.kept.append(check_in)

    def add_rating(self, rating: ExerciseRating) -> None:
        super().add_rating(rating)
        self.kept.append(rating)

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        super().end_session(session_id, status, ended)
        self.kept.append(SessionEnd(status, ended))


PROBLEMS = st.sampled_from([None, None, DISK_FULL, READ_ONLY])
GROUPS = st.lists(st.integers(1, 3), max_size=12)


@given(GROUPS, st.lists(PROBLEMS, max_size=30), st.data())
def test_facts_are_written_once_in_their_order_and_groups_whole(
    groups: list[int], answers: list[StoreProblem | None], data: st.DataObject
) -> None:
    disk = FlakyDisk()
    recorder = Recorder(disk, disk.begin_session(a_start()))
    disk.refusals = answers
    told: list[object] = []
    recorder.listen(told.append)
    handed_over: list[Fact] = []
    ends = {0}
    for size in groups:
        facts = tuple(_fact(len(handed_over) + nth, recorder.session_id) for nth in range(size))
        handed_over += facts
        ends.add(len(handed_over))
        before = len(told)
        problem = recorder.keep(*facts)
        assert (problem is not None) == recorder.waiting == (len(disk.kept) < len(handed_over))
        assert len(told) - before <= 1
        if data.draw(st.booleans(), label="asked again"):
            refused = recorder.retry()
            assert refused is None or told[-1] == RecordingFailed(refused)
        assert disk.kept == handed_over[: len(disk.kept)]
        assert len(disk.kept) in ends, "what belongs together is there as a whole"
    disk.refusals = []

    assert recorder.retry() is None
    assert disk.kept == handed_over
    assert not recorder.waiting
    _each_failure_ends_with_one_recovery(told)


@given(st.lists(st.sampled_from([DISK_FULL, READ_ONLY]), min_size=1, max_size=8))
def test_a_failure_is_told_once_for_each_reason(problems: list[StoreProblem]) -> None:
    disk = FlakyDisk()
    recorder = Recorder(disk, disk.begin_session(a_start()))
    disk.refusals = list(problems)
    told: list[object] = []
    recorder.listen(told.append)
    recorder.keep(a_hold(0))
    for _ in problems:
        recorder.keep()

    reasons = [one for nth, one in enumerate(problems) if nth == 0 or one != problems[nth - 1]]
    assert told == [*map(RecordingFailed, reasons), RecordingCaughtUp()]


def _fact(number: int, session_id: str) -> Fact:
    if number % 3 == 0:
        return a_hold(number)
    if number % 3 == 1:
        return a_check_in(back=number % 11, session_id=session_id, at=an_instant(mono=number))
    return ExerciseRating(
        session_id=session_id, ladder_id="bird_dog", worst=number % 11, at=an_instant(mono=number)
    )


def _each_failure_ends_with_one_recovery(told: Iterable[object]) -> None:
    failing = False
    for event in told:
        if isinstance(event, RecordingCaughtUp):
            assert failing, "a recovery without a failure"
            failing = False
        elif isinstance(event, RecordingFailed):
            failing = True
    assert not failing


LIBRARY = a_library()
PLAN = a_prescription(
    an_exercise("bird_dog", rung="BD2", dose=Dose((2, 1), 5.0)),
    an_exercise("side_plank", dose=Dose((1,), 5.0)),
)
ANSWERS = st.builds(
    HurtAnswer,
    where=st.sampled_from(Where),
    worst=st.none() | st.integers(0, 10),
    leg_site=st.none() | st.sampled_from(LegSite),
    sharp=st.booleans(),
)
ACTS: st.SearchStrategy[tuple[str, object]] = st.one_of(
    st.tuples(st.just("pass"), st.sampled_from([0.5, 3.0, 9.0, 25.0])),
    st.tuples(st.sampled_from(["hurt", "answer"]), ANSWERS),
    st.tuples(st.just("form"), st.sampled_from(Form)),
    st.tuples(
        st.sampled_from(["pause", "resume", "slip", "easier", "skip", "leave out", "stop"]),
        st.none(),
    ),
)


class Witness(Recorder):
    """A recorder that remembers all that it was handed, in order."""

    def __init__(self, disk: FlakyDisk, session_id: str) -> None:
        super().__init__(disk, session_id)
        self.handed_over: list[Fact] = []

    def keep(self, *facts: Fact) -> StoreProblem | None:
        self.handed_over += facts
        return super().keep(*facts)


class Mat:
    """One session on a flaky disk, and what is heard of it."""

    def __init__(self) -> None:
        self.disk, self.clock = FlakyDisk(), FakeClock()
        start = replace(a_start(prescription=PLAN), started=self.clock.read())
        self.recorder = Witness(self.disk, self.disk.begin_session(start))
        self.run = SessionRun(self.clock, self.recorder, start, SaidInSession())
        self.report, self.form = HurtReport(self.run, LIBRARY), FormRating(self.run)
        self.told: list[SessionEvent] = []
        self.run.listen(self.told.append)
        self.run.begin()

    def act(self, name: str, what: object) -> None:
        acts: dict[str, Callable[[], object]] = {
            "pause": self.run.pause,
            "resume": self.run.resume,
            "slip": self.run.take_back_hurt,
            "easier": lambda: self.run.easier(LIBRARY, both=True),
            "skip": self.run.skip,
            "leave out": self.run.skip_exercise,
            "stop": self.run.stop,
        }
        match name, what:
            case "pass", float():
                for _ in range(round(what / 0.5)):
                    self.clock.advance(0.5)
                    self.run.tick()
            case "hurt", HurtAnswer():
                self.run.hurt()
                self.report.begin_talk()
                self.report.keep(what)
            case "answer", HurtAnswer():
                self.report.keep(what)
            case "form", Form():
                self.form.keep(what)
            case _:
                acts[name]()
        self.clock.advance(0.01)


@given(st.lists(ACTS, max_size=25), st.lists(PROBLEMS, max_size=25))
def test_of_a_session_on_a_flaky_disk_nothing_is_lost_doubled_or_out_of_order(
    acts: list[tuple[str, object]], answers: list[StoreProblem | None]
) -> None:
    mat = Mat()
    mat.disk.refusals = answers
    for name, what in acts:
        if mat.run.state.mode is Mode.ENDED:
            break
        mat.act(name, what)
        assert mat.disk.kept == mat.recorder.handed_over[: len(mat.disk.kept)]
        assert mat.run.state.mode is not Mode.RUNNING or not mat.run.unwritten
    mat.run.stop()
    keep_pain_after(mat.run, Answers(back=3))
    keep_felt(
        mat.run, [ExerciseFelt("bird_dog", 2, Form.CLEAN), ExerciseFelt("side_plank", 1, None)]
    )
    mat.disk.refusals = []

    assert mat.recorder.retry() is None
    kept = mat.disk.kept
    assert kept == mat.recorder.handed_over
    assert [one for one in kept if isinstance(one, HoldRecord)] == mat.run.holds
    swaps = [event.swap for event in mat.told if isinstance(event, MadeEasier)]
    assert [one for one in kept if isinstance(one, RungSwap)] == swaps
    assert sum(isinstance(one, SessionEnd) for one in kept) == 1
    _each_failure_ends_with_one_recovery(mat.told)
    assert mat.disk.open_session() is None
