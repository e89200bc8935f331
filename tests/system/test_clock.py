"""The clocks of the machine keep what the engine relies on: both hands move alike, and forward."""

import time
from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.instant import Instant
from coach.system import clock as module
from coach.system.clock import ScaledClock, SteppedClock, SystemClock, monotonic_s

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=5, minutes=45)))


class FakeTime:
    """Stands for the module `time` in the clock's module."""

    def __init__(self) -> None:
        self.now = 500.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    fake = FakeTime()
    monkeypatch.setattr(module, "time", fake)
    return fake


class TestSystemClock:
    def test_reads_both_clocks_of_the_machine(self) -> None:
        before, wall_before = time.monotonic(), datetime.now().astimezone()  # noqa: TID251
        read = SystemClock().read()
        after, wall_after = time.monotonic(), datetime.now().astimezone()  # noqa: TID251
        assert before <= read.mono <= after
        assert wall_before <= read.wall <= wall_after

    def test_knows_its_zone(self) -> None:
        assert SystemClock().read().wall.utcoffset() is not None

    def test_never_goes_back(self) -> None:
        clock = SystemClock()
        readings = [clock.read().mono for _ in range(1000)]
        assert readings == sorted(readings)

    def test_stopwatch(self, machine: FakeTime) -> None:
        assert monotonic_s() == 500.0


class TestScaledClock:
    def test_begins_at_the_real_time(self, machine: FakeTime) -> None:
        before = datetime.now().astimezone()  # noqa: TID251
        read = ScaledClock(20).read()
        assert read.mono == 500.0
        assert timedelta(0) <= read.wall - before < timedelta(minutes=1)

    @pytest.mark.parametrize("speed", [0.5, 1.0, 20.0, 1000.0])
    def test_both_hands_run_as_many_times_as_fast(self, machine: FakeTime, speed: float) -> None:
        clock = ScaledClock(speed)
        began = clock.read()
        machine.now += 3.0
        read = clock.read()
        assert read.mono - began.mono == pytest.approx(3 * speed)
        assert (read.wall - began.wall).total_seconds() == pytest.approx(3 * speed)

    def test_stands_still_with_the_machine(self, machine: FakeTime) -> None:
        clock = ScaledClock(50)
        assert clock.read() == clock.read()

    @pytest.mark.parametrize("speed", [0.0, -1.0, float("nan")])
    def test_a_clock_runs_forward(self, speed: float) -> None:
        with pytest.raises(ValueError, match="forward"):
            ScaledClock(speed)


class TestSteppedClock:
    def test_stands_still_until_it_is_moved(self) -> None:
        start = Instant(10.0, NOON)
        clock = SteppedClock(start)
        assert clock.read() == clock.read() == start

    def test_moves_both_hands(self) -> None:
        clock = SteppedClock(Instant(10.0, NOON))
        clock.advance(2.5)
        clock.advance(0.5)
        assert clock.read() == Instant(13.0, NOON + timedelta(seconds=3))

    def test_the_wall_clock_alone_can_be_set(self) -> None:
        clock = SteppedClock(Instant(10.0, NOON))
        clock.set_wall(NOON + timedelta(days=1))
        assert clock.read() == Instant(10.0, NOON + timedelta(days=1))
