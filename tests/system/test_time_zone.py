"""A zone that changes while the program runs is noticed; each time keeps the offset of its day."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.domain.instant import Instant
from coach.system import clock as clock_module
from coach.system.clock import ScaledClock, SystemClock
from coach.system.time_zone import SystemZone, zone_file

ZONES = Path("/usr/share/zoneinfo")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in no file"),
    pytest.mark.skipif(not ZONES.is_dir(), reason="no zone files on this computer"),
]

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A link to Berlin's zone, as /etc/localtime is one."""
    link = tmp_path / "localtime"
    link.symlink_to(ZONES / "Europe/Berlin")
    return link


def move_to(file: Path, zone: str) -> None:
    """Put another zone in its place at once, as `timedatectl` does."""
    new = file.with_name("new")
    new.symlink_to(ZONES / zone)
    new.replace(file)


def hours(wall: datetime) -> float:
    offset = wall.utcoffset()
    assert offset is not None
    return offset / timedelta(hours=1)


def test_another_zone_is_noticed_at_the_next_look(file: Path) -> None:
    zone = SystemZone(file)
    move_to(file, "Asia/Kathmandu")
    zone.look()
    assert hours(zone.local(NOON)) == 5.75
    move_to(file, "America/New_York")
    zone.look()
    assert hours(zone.local(NOON)) == -5
    assert zone.local(NOON) == NOON


def test_the_offset_is_that_of_the_time_asked_about(file: Path) -> None:
    zone = SystemZone(file)
    move_to(file, "America/New_York")
    zone.look()
    summer = zone.local(datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert (hours(summer), hours(zone.local(NOON))) == (-4, -5)
    # The hour that the clock shows twice in autumn is two different times.
    twice = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    first, second = zone.local(twice), zone.local(twice + timedelta(hours=1))
    assert second - first == timedelta(hours=1)
    assert first.replace(tzinfo=None) == second.replace(tzinfo=None)


def test_a_file_changed_in_its_place_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "localtime"
    shutil.copy(ZONES / "Europe/Berlin", file)
    zone = SystemZone(file)
    shutil.copy(ZONES / "Asia/Kathmandu", file)
    zone.look()
    assert hours(zone.local(NOON)) == 5.75


@pytest.mark.parametrize("wrong", ["missing", "damaged", "a folder"])
def test_without_a_file_that_can_be_read_the_zone_stays(file: Path, wrong: str) -> None:
    zone = SystemZone(file)
    move_to(file, "Asia/Kathmandu")
    zone.look()
    file.unlink()
    if wrong == "damaged":
        file.write_bytes(b"TZif, and nothing more")
    elif wrong == "a folder":
        file.mkdir()
    zone.look()
    assert hours(zone.local(NOON)) == 5.75


@pytest.mark.parametrize(
    ("environment", "file"),
    [
        ({}, Path("/etc/localtime")),
        ({"TZ": ""}, None),
        ({"TZ": "CET-1CEST,M3.5.0,M10.5.0/3"}, None),
        ({"TZ": "Nowhere/Land"}, None),
        ({"TZ": "Europe/Berlin"}, ZONES / "Europe/Berlin"),
        ({"TZ": ":Europe/Berlin"}, ZONES / "Europe/Berlin"),
        ({"TZ": f":{ZONES}/Europe/Berlin"}, ZONES / "Europe/Berlin"),
    ],
)
def test_the_file_is_the_one_that_the_system_reads(
    environment: dict[str, str], file: Path | None
) -> None:
    assert zone_file(environment) == file


class FakeTime:
    """Stands for the module `time` in the clock's module."""

    now = 500.0

    def monotonic(self) -> float:
        return self.now


def test_the_clock_notices_within_a_minute(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_module, "time", time := FakeTime())
    clock = SystemClock(SystemZone(file))
    before = clock.read()
    move_to(file, "Asia/Kathmandu")
    time.now += 60
    after = clock.read()
    assert hours(after.wall) == 5.75
    assert timedelta() <= after.wall - before.wall < timedelta(minutes=1)


def test_the_fast_clock_notices_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_module, "time", time := FakeTime())
    clock = ScaledClock(20, SystemZone(file))
    began = clock.read()
    move_to(file, "Asia/Kathmandu")
    time.now += 60
    later = clock.read()
    assert hours(later.wall) == 5.75
    assert later.wall - began.wall == timedelta(seconds=60 * 20)


def test_the_day_lived_is_that_of_the_place(file: Path) -> None:
    zone = SystemZone(file)
    late = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)
    assert Instant(0.0, zone.local(late)).local_date.day == 28
    move_to(file, "Asia/Kathmandu")
    zone.look()
    assert Instant(0.0, zone.local(late)).local_date.day == 29


_READ_ON = """
import sys
from coach.system.clock import SystemClock
clock = SystemClock()
before = clock.read().offset_s
print(before, flush=True)
sys.stdin.readline()
while (offset_s := clock.read().offset_s) == before:
    pass
print(offset_s, flush=True)
"""


def test_a_running_process_notices_what_its_c_library_does_not(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _READ_ON],
        cwd=ROOT, env={**os.environ, "TZ": f":{file}"}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            assert process.stdout.readline() in {"3600\n", "7200\n"}
            move_to(file, "Asia/Kathmandu")
            process.stdin.write("\n")
            process.stdin.flush()
            assert process.stdout.readline() == "20700\n"
        finally:
            process.kill()
