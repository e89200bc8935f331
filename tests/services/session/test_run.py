"""Running a session on the record: what is written when, and what happens when the disk refuses."""

from dataclasses import dataclass, field
from datetime import timedelta, timezone

import pytest

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome, HoldRecord, SessionStatus, counted
from coach.domain.sides import Side
from coach.engine.day_plan import plan_of_the_day
from coach.engine.events import HoldEnded, Interrupted, Paused, SessionEnded
from coach.engine.state import Mode
from coach.services.session import resume
from coach.services.session.recorder import RecordingCaughtUp, RecordingFailed
from coach.services.session.run import SessionEvent, SessionRun
from coach.services.session.staleness import STALE_AFTER_S
from coach.services.session.start import start_session
from tests.builders import a_hold, a_prescription, a_start, an_exercise
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import DISK_FULL, MemoryStore
from tests.kept_holds import kept_holds

SHORT = a_prescription(an_exercise(dose=Dose((2, 1), 5.0)))


class Disk(MemoryStore):
    """A record on a disk that can be full."""

    full = False

    def __init__(self) -> None:
        super().__init__()
        been_here_with(self)

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        if self.full:
            raise DISK_FULL
        super().add_hold(session_id, hold)

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        if self.full:
            raise DISK_FULL
        super().end_session(session_id, status, ended)


@dataclass
class Desk:
    """A clock, a record, and one session on them."""

    clock: FakeClock = field(default_factory=FakeClock)
    store: Disk = field(default_factory=Disk)
    heard: list[SessionEvent] = field(default_factory=list)

    def start(self) -> SessionRun:
        run = start_session(self.clock, self.store, plan_of_the_day(SHORT), "mid_morning")
        run.listen(self.heard.append)
        run.begin()
        return run

    def pass_time(self, run: SessionRun, seconds: float) -> None:
        for _ in range(round(seconds / 0.1)):
            self.clock.advance(0.1)
            run.tick()

    def stored(self) -> list[tuple[int, int, HoldOutcome]]:
        day = self.clock.read().local_date
        return [(h.hold_no, h.attempt, h.outcome) for h in kept_holds(self.store, day, day)]

    def status(self) -> SessionStatus:
        day = self.clock.read().local_date
        (session,) = self.store.sessions(day, day)
        return session.status


def test_a_whole_session_is_completed_with_its_sums() -> None:
    desk = Desk()
    run = desk.start()

    desk.pass_time(run, run.timeline.total_s + 1)

    day = desk.clock.read().local_date
    (session,) = desk.store.sessions(day, day)
    assert session.status is SessionStatus.COMPLETED
    assert session.totals.holds_completed == session.totals.holds_planned == 6
    assert session.totals.held_s == pytest.approx(30.0)
    assert not run.unwritten
    assert isinstance(desk.heard[-1], SessionEnded)


def test_a_hold_is_on_disk_before_anything_that_follows_is_told() -> None:
    desk = Desk()
    order: list[str] = []
    run = desk.start()

    def watch(event: SessionEvent) -> None:
        stored = len(desk.stored())
        order.append(f"{type(event).__name__} with {stored} stored")

    run.listen(watch)
    desk.pass_time(run, 15.2)

    assert order == [
        "PhaseBegan with 0 stored",
        "PhaseBegan with 0 stored",
        "HoldEnded with 1 stored",
        "PhaseBegan with 1 stored",
    ]


def test_a_session_with_skipped_holds_is_partial() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)

    run.skip()
    desk.pass_time(run, run.timeline.total_s)

    assert desk.status() is SessionStatus.PARTIAL


def test_a_stopped_session_keeps_what_was_done() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 21)

    run.stop()

    assert desk.status() is SessionStatus.STOPPED
    assert desk.stored() == [
        (0, 1, HoldOutcome.COMPLETED),
        (1, 1, HoldOutcome.STOPPED),
    ]


def test_when_the_disk_refuses_the_session_pauses_and_loses_nothing() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 14.8)
    desk.store.full = True

    desk.pass_time(run, 0.4)

    assert run.unwritten
    assert run.state.mode is Mode.PAUSED
    assert desk.stored() == []
    told = [type(event) for event in desk.heard]
    assert told.index(RecordingFailed) < told.index(HoldEnded)
    assert Paused in told


def test_going_on_writes_what_waited_first() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 14.8)
    desk.store.full = True
    desk.pass_time(run, 0.4)
    desk.store.full = False

    run.resume()

    assert not run.unwritten
    assert desk.stored() == [(0, 1, HoldOutcome.COMPLETED)]
    assert run.state.mode is Mode.RUNNING
    assert RecordingCaughtUp in {type(event) for event in desk.heard}


def test_as_long_as_the_disk_refuses_it_does_not_go_on() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 14.8)
    desk.store.full = True
    for _ in range(3):
        desk.pass_time(run, 0.4)
        run.resume()

    assert run.state.mode is Mode.PAUSED
    assert run.unwritten
    assert len(run.holds) == 1


def test_an_end_that_could_not_be_written_is_written_by_stopping_again() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    desk.store.full = True

    run.stop()
    waiting = [run.unwritten]
    desk.store.full = False
    run.stop()
    waiting.append(run.unwritten)

    assert waiting == [True, False]
    assert desk.status() is SessionStatus.STOPPED
    assert desk.stored() == [(0, 1, HoldOutcome.STOPPED)]


def test_whoever_goes_on_or_stops_is_told_again_that_the_disk_refuses() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 14.8)
    desk.store.full = True
    desk.pass_time(run, 0.4)
    told = []
    for act in (run.pause, run.tick, run.skip, run.resume, run.stop, run.stop):
        desk.heard.clear()
        act()
        told.append([type(one) for one in desk.heard].count(RecordingFailed))

    assert told == [0, 0, 0, 1, 1, 1]
    assert run.unwritten


def test_the_leg_that_begins_takes_turns() -> None:
    desk = Desk()
    legs = []
    for _ in range(3):
        run = desk.start()
        found = desk.store.open_session()
        assert found is not None
        legs.append(found.start.first_leg)
        run.stop()

    assert legs == [Side.LEFT, Side.RIGHT, Side.LEFT]


class TestUnfinished:
    """After a crash."""

    def crashed(self, seconds: float) -> Desk:
        desk = Desk()
        run = desk.start()
        desk.pass_time(run, seconds)
        return desk

    def test_it_says_where_to_go_on(self) -> None:
        desk = self.crashed(21)
        found = desk.store.open_session()
        assert found is not None

        hold = resume.where_it_stopped(found)

        assert hold is not None
        assert (hold.side, hold.set_no, hold.rep_no) == (Side.LEFT, 1, 2)

    def test_going_on_does_only_what_was_cut_off_again(self) -> None:
        desk = self.crashed(21)
        found = desk.store.open_session()
        assert found is not None
        desk.clock.advance(3600)

        run = resume.go_on(desk.clock, desk.store, found)
        run.begin()
        desk.pass_time(run, run.timeline.total_s)

        assert desk.status() is SessionStatus.COMPLETED
        assert [hold_no for hold_no, _, _ in desk.stored()] == [0, 1, 2, 3, 4, 5]

    def test_a_hold_paused_before_the_crash_counts_as_a_try(self) -> None:
        desk = Desk()
        run = desk.start()
        desk.pass_time(run, 12)
        run.pause()
        found = desk.store.open_session()
        assert found is not None

        again = resume.go_on(desk.clock, desk.store, found)
        again.begin()
        desk.pass_time(again, 15.2)

        assert desk.stored() == [
            (0, 1, HoldOutcome.PAUSED),
            (0, 2, HoldOutcome.COMPLETED),
        ]

    def test_keeping_it_closes_it_as_what_it_was_at_its_last_hold(self) -> None:
        desk = self.crashed(21)
        found = desk.store.open_session()
        assert found is not None
        desk.clock.advance(9000)

        resume.keep_as_it_is(desk.store, found)

        day = desk.clock.read().local_date
        (session,) = desk.store.sessions(day, day)
        assert session.status is SessionStatus.STOPPED
        assert session.ended is not None
        lasted_s = (session.ended.utc - session.started.utc).total_seconds()
        assert lasted_s == pytest.approx(15.0, abs=0.2)
        assert desk.store.open_session() is None

    def test_one_that_only_lacks_its_end_is_completed(self) -> None:
        desk = Desk()
        session_id = desk.store.begin_session(a_start(prescription=SHORT))
        for number in range(6):
            desk.store.add_hold(session_id, a_hold(number))
        found = desk.store.open_session()
        assert found is not None

        assert resume.where_it_stopped(found) is None
        resume.keep_as_it_is(desk.store, found)

        assert desk.status() is SessionStatus.COMPLETED

    def test_discarding_counts_nowhere_and_deletes_nothing(self) -> None:
        desk = self.crashed(21)
        found = desk.store.open_session()
        assert found is not None

        resume.discard(desk.store, found)

        day = desk.clock.read().local_date
        assert not counted(desk.store.sessions(day, day))
        assert desk.store.open_session() is None
        assert desk.store.count_sessions() == 1


@pytest.mark.parametrize("asleep", [True, False])
@pytest.mark.parametrize("paused", [True, False])
def test_a_session_left_open_overnight_is_closed_as_what_it_was(
    *, paused: bool, asleep: bool
) -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 21)
    if paused:
        run.pause()
    left_at = desk.clock.read()
    desk.clock.advance(9 * 3600, asleep=asleep)
    run.tick()
    assert run.left_open
    if asleep:  # or the clock was set: who sits before it is asked
        assert run.state.mode is Mode.PAUSED
        run.stop()

    (session,) = desk.store.sessions(left_at.local_date, left_at.local_date)
    assert run.left_open
    assert run.state.mode is Mode.ENDED
    assert session.status is SessionStatus.STOPPED
    assert session.ended is not None
    assert abs((session.ended.utc - left_at.utc).total_seconds()) < 0.2
    assert [hold.outcome for hold in run.holds] == [
        HoldOutcome.COMPLETED,
        *([HoldOutcome.PAUSED] if paused else [HoldOutcome.INTERRUPTED]),
    ]
    assert desk.store.open_session() is None


@pytest.mark.parametrize("paused", [True, False])
def test_a_clock_set_forward_by_hours_closes_nothing(*, paused: bool) -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    if paused:
        run.pause()
    desk.clock.set_wall(desk.clock.read().wall + timedelta(hours=5))
    desk.pass_time(run, 60)
    looks = [(run.state.mode, run.left_open)]
    run.resume()
    looks.append((run.state.mode, run.left_open))
    desk.pass_time(run, 10.2)
    looks.append((run.state.mode, run.left_open))

    assert looks == [(Mode.PAUSED, True), (Mode.RUNNING, False), (Mode.RUNNING, False)]
    outcomes = [outcome for _, _, outcome in desk.stored()]
    first = HoldOutcome.PAUSED if paused else HoldOutcome.INTERRUPTED
    assert outcomes == [first, HoldOutcome.COMPLETED]


def test_a_clock_set_forward_and_back_asks_nothing_any_more() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    asked = []
    for hours in (5, -5):
        desk.clock.set_wall(desk.clock.read().wall + timedelta(hours=hours))
        run.tick()
        asked.append(run.left_open)

    assert asked == [True, False]


def test_a_long_time_awake_closes_it_wherever_the_clock_on_the_wall_was_set() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    run.pause()
    desk.clock.advance(STALE_AFTER_S + 60)
    desk.clock.set_wall(desk.clock.read().wall - timedelta(hours=4))
    run.tick()

    assert run.state.mode is Mode.ENDED
    assert run.left_open


def test_a_session_that_is_stopped_at_once_was_not_left_open() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    run.stop()

    assert not run.left_open


def test_going_on_after_too_long_a_pause_closes_it_too() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    run.pause()
    desk.clock.advance(STALE_AFTER_S + 60)
    run.resume()

    assert run.state.mode is Mode.ENDED
    assert run.left_open


def test_a_long_lunch_closes_nothing() -> None:
    desk = Desk()
    run = desk.start()
    desk.pass_time(run, 12)
    run.pause()
    desk.clock.advance(STALE_AFTER_S - 60)
    run.resume()

    assert run.state.mode is Mode.RUNNING
    assert not run.left_open


@pytest.mark.parametrize("east_h", [-11, 12])
def test_a_session_over_a_change_of_zone_keeps_its_day_and_each_hold_its_own_offset(
    east_h: int,
) -> None:
    desk = Desk()
    began = desk.clock.read()
    run = desk.start()
    desk.pass_time(run, 15.2)
    there = timezone(timedelta(hours=1 + east_h))
    desk.clock.set_wall(desk.clock.read().wall.astimezone(there))
    desk.pass_time(run, run.timeline.total_s - 15)

    assert not any(isinstance(event, Paused | Interrupted) for event in desk.heard)
    (session,) = desk.store.sessions(began.local_date, began.local_date)
    assert session.status is SessionStatus.COMPLETED
    assert session.day == began.local_date
    assert session.started.offset_s == 3600
    assert session.ended is not None
    assert session.ended.offset_s == 3600 + east_h * 3600
    assert session.ended.wall - session.started.wall < timedelta(seconds=run.timeline.total_s + 1)
    day = began.local_date
    offsets = [hold.started.offset_s for hold in kept_holds(desk.store, day, day)]
    assert offsets[0] == 3600
    assert set(offsets[1:]) == {3600 + east_h * 3600}


@pytest.mark.parametrize(
    "set_by", [timedelta(days=-1), timedelta(hours=1), timedelta(days=3650)], ids=str
)
def test_a_clock_that_is_set_in_mid_session_changes_no_length(set_by: timedelta) -> None:
    desk = Desk()
    run = desk.start()
    begun = desk.clock.read()
    desk.pass_time(run, 12)
    desk.clock.set_wall(desk.clock.read().wall + set_by)
    run.tick()
    run.left_open = False
    run.resume()
    desk.pass_time(run, 10)
    run.stop()

    day = begun.local_date
    (session,) = desk.store.sessions(day, day)
    assert session.ended is not None
    lasted_s = (session.ended.utc - session.started.utc).total_seconds()
    assert lasted_s == pytest.approx(22, abs=1)
