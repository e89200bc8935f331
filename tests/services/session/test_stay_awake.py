"""When a session keeps the computer awake: while it runs, and through a pause that is not long."""

import pytest

from coach.domain.dose import Dose
from coach.engine.day_plan import plan_of_the_day
from coach.services.session import resume
from coach.services.session.run import SessionRun
from coach.services.session.start import start_session
from coach.services.session.stay_awake import PAUSE_AWAKE_S, AwakeInSession
from coach.system.sleep_inhibitor import RehearsedAwake
from tests.builders import a_prescription, an_exercise
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock

SHORT = a_prescription(an_exercise(dose=Dose((2, 1), 5.0)))


class Room:
    """A computer that follows one session after the other."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.store = a_store()
        self.computer = RehearsedAwake()
        self.awake = AwakeInSession(self.computer)

    def start(self) -> SessionRun:
        run = start_session(self.clock, self.store, plan_of_the_day(SHORT), "mid_morning")
        self.awake.follow(run)
        return run

    def begin(self) -> SessionRun:
        run = self.start()
        run.begin()
        self.pass_time(run, 1)
        return run

    def pass_time(self, run: SessionRun, seconds: float) -> None:
        """Look ten times a second, as the page does while it is seen."""
        for _ in range(round(seconds / 0.1)):
            self.clock.advance(0.1)
            run.tick()
            self.awake.look(self.clock.read())

    def look_after(self, seconds: float) -> float | None:
        """Look once after a time in which nobody looked."""
        return self.awake.look(self.clock.advance(seconds))


@pytest.fixture
def room() -> Room:
    return Room()


def test_it_may_sleep_until_the_session_begins(room: Room) -> None:
    run = room.start()
    before = room.computer.held
    run.begin()

    assert (before, room.computer.held) == (False, True)


def test_it_is_awake_to_the_last_hold_and_may_sleep_after_the_end(room: Room) -> None:
    run = room.begin()
    room.pass_time(run, run.timeline.total_s - 2)
    during = room.computer.held
    room.pass_time(run, 2)

    assert (during, room.computer.held) == (True, False)


def test_it_may_sleep_once_the_session_is_stopped(room: Room) -> None:
    run = room.begin()
    run.stop()

    assert not room.computer.held


def test_it_may_sleep_once_a_paused_session_is_stopped(room: Room) -> None:
    run = room.begin()
    run.pause()
    run.stop()

    assert not room.computer.held
    assert room.look_after(0) is None


def test_while_it_runs_no_look_is_due(room: Room) -> None:
    room.begin()

    assert room.look_after(PAUSE_AWAKE_S + 1) is None
    assert room.computer.held


def test_a_pause_keeps_it_awake_and_tells_when_to_look_again(room: Room) -> None:
    room.begin().pause()

    assert room.look_after(0) == PAUSE_AWAKE_S
    assert room.look_after(PAUSE_AWAKE_S - 1) == pytest.approx(1)
    assert room.computer.held


def test_a_pause_that_lasts_too_long_lets_it_sleep(room: Room) -> None:
    room.begin().pause()

    assert room.look_after(PAUSE_AWAKE_S) is None
    assert not room.computer.held


def test_going_on_after_a_long_pause_keeps_it_awake_again(room: Room) -> None:
    run = room.begin()
    run.pause()
    room.look_after(PAUSE_AWAKE_S)
    run.resume()
    room.pass_time(run, 1)

    assert room.computer.held
    assert room.look_after(0) is None


def test_two_short_pauses_are_not_one_long_one(room: Room) -> None:
    run = room.begin()
    for _ in range(2):
        run.pause()
        room.look_after(PAUSE_AWAKE_S * 0.6)
        run.resume()
        room.pass_time(run, 1)

    assert room.computer.held


def test_pain_pauses_too(room: Room) -> None:
    run = room.begin()
    room.pass_time(run, 12)
    run.hurt()

    assert room.look_after(PAUSE_AWAKE_S - 1) is not None
    assert room.computer.held
    room.look_after(1)
    assert not room.computer.held


def test_pain_said_late_in_a_pause_shows_that_somebody_is_there(room: Room) -> None:
    run = room.begin()
    room.pass_time(run, 16)
    run.pause()
    room.look_after(PAUSE_AWAKE_S - 1)
    run.hurt()

    assert room.look_after(0) == PAUSE_AWAKE_S


def test_an_interruption_counts_as_a_pause(room: Room) -> None:
    run = room.begin()
    room.clock.advance(3600, asleep=True)
    run.tick()

    assert room.look_after(0) == PAUSE_AWAKE_S
    room.look_after(PAUSE_AWAKE_S)
    assert not room.computer.held


def test_the_next_session_does_not_inherit_a_pause(room: Room) -> None:
    room.begin().pause()
    run = room.start()
    run.begin()

    assert room.look_after(PAUSE_AWAKE_S) is None
    assert room.computer.held


def test_a_session_gone_on_with_keeps_it_awake(room: Room) -> None:
    room.begin()
    found = room.store.open_session()
    assert found is not None
    room.computer.release()
    run = resume.go_on(room.clock, room.store, found)
    room.awake.follow(run)
    run.begin()

    assert room.computer.held
