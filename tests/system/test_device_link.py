"""A device that goes is noticed, opened again, and never waited for."""

import threading
from collections.abc import Iterator

import pytest

from coach.system.device_link import (
    BLINK_SECONDS,
    REOPEN_SECONDS,
    STALL_SECONDS,
    WAKING_SECONDS,
    DeviceLink,
)
from coach.system.texts import DEVICE_LOST, DEVICE_SILENT, NO_DEVICE
from coach.system.tones import ToneMixer
from tests.fakes.speakers import Clock, Speakers, device_threads, eventually

LOOK_S = 0.05


class Desk:
    """A link with its speakers and its clock."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.speakers = Speakers()
        self.opened = 0
        self.link = DeviceLink(
            ToneMixer(),
            now=self.clock,
            factory=self.speakers,
            opened=self._count,
            patience_s=0.05,
        )

    def _count(self) -> None:
        self.opened += 1

    def pass_time(self, seconds: float, *, playing: bool) -> None:
        """Look as often as a session does."""
        for _ in range(round(seconds / LOOK_S)):
            self.clock.seconds += LOOK_S
            if playing:
                self.speakers.hear(10)
            self.link.tend()

    def wait(self, seconds: float) -> None:
        """Let time pass without a device, and let the attempt end."""
        self.clock.seconds += seconds
        self.link.tend()
        self.settle()

    def settle(self) -> None:
        """Let every attempt end."""
        eventually(lambda: self.link.settled)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    made.link.open()
    made.settle()
    yield made
    made.link.close()
    eventually(lambda: not device_threads())
    assert made.speakers.open_now == 0


def test_a_playing_device_is_left_alone(desk: Desk) -> None:
    desk.pass_time(60.0, playing=True)

    assert desk.link.problem is None
    assert desk.speakers.opened == 1


def test_a_lost_device_is_told_until_it_is_opened_again(desk: Desk) -> None:
    desk.speakers.break_off()
    told = [desk.link.problem]
    desk.wait(REOPEN_SECONDS)
    told.append(desk.link.problem)
    desk.speakers.plugged_in = True
    desk.wait(REOPEN_SECONDS)

    assert [*told, desk.link.problem] == [DEVICE_LOST, DEVICE_LOST, None]
    assert desk.speakers.opened == 2
    eventually(lambda: desk.opened == 2)


def test_a_computer_without_a_device_gets_one_that_is_plugged_in_later() -> None:
    desk = Desk()
    desk.speakers.plugged_in = False
    desk.link.open()
    desk.wait(REOPEN_SECONDS)
    told = desk.link.problem
    desk.speakers.plugged_in = True
    desk.wait(REOPEN_SECONDS)

    assert (told, desk.link.problem) == (NO_DEVICE, None)
    desk.link.close()


def test_tries_again_at_most_every_two_seconds(desk: Desk) -> None:
    desk.clock.seconds += REOPEN_SECONDS
    desk.speakers.break_off()
    desk.wait(0.0)
    desk.speakers.plugged_in = True
    desk.wait(REOPEN_SECONDS - 0.1)
    early = desk.link.problem
    desk.wait(0.1)

    assert (early, desk.link.problem) == (DEVICE_LOST, None)


def test_a_device_that_silently_stops_asking_is_noticed_within_about_a_second(desk: Desk) -> None:
    desk.pass_time(WAKING_SECONDS, playing=True)
    desk.speakers.plugged_in = False
    desk.pass_time(STALL_SECONDS - LOOK_S, playing=False)
    before = desk.link.problem
    desk.pass_time(3 * LOOK_S, playing=False)

    assert (before, desk.link.problem) == (None, DEVICE_LOST)


def test_an_output_that_slept_may_take_its_time_at_first(desk: Desk) -> None:
    desk.pass_time(WAKING_SECONDS, playing=False)
    desk.pass_time(1.0, playing=True)

    assert desk.link.problem is None
    assert desk.speakers.opened == 1


def test_a_program_that_stood_still_itself_does_not_take_the_device_for_lost(desk: Desk) -> None:
    desk.pass_time(WAKING_SECONDS + 1.0, playing=True)
    desk.clock.seconds += STALL_SECONDS + BLINK_SECONDS
    desk.link.tend()
    desk.pass_time(1.0, playing=True)

    assert desk.link.problem is None
    assert desk.speakers.opened == 1


def test_a_driver_that_does_not_answer_holds_up_nobody(desk: Desk) -> None:
    desk.speakers.answers.clear()
    desk.pass_time(WAKING_SECONDS + 2 * STALL_SECONDS, playing=False)
    told = desk.link.problem
    desk.link.close()
    closed_with = len(device_threads())
    desk.speakers.answers.set()
    eventually(lambda: not device_threads())

    assert told == DEVICE_LOST
    assert closed_with == 2, "the one that hangs, and the next one, which waits for it"
    assert (desk.speakers.opened, desk.speakers.open_now) == (1, 0)


def test_a_session_after_one_whose_driver_did_not_answer_gets_its_device(desk: Desk) -> None:
    desk.speakers.answers.clear()
    desk.pass_time(WAKING_SECONDS + 2 * STALL_SECONDS, playing=False)
    desk.link.close()
    desk.link.open()
    told = desk.link.problem
    desk.speakers.answers.set()
    desk.settle()

    assert told == DEVICE_SILENT
    assert desk.link.problem is None
    assert desk.speakers.open_now == 1


def test_a_driver_that_takes_long_to_open_holds_up_nobody() -> None:
    desk = Desk()
    desk.speakers.answers.clear()
    desk.link.open()
    told = desk.link.problem
    desk.pass_time(10 * REOPEN_SECONDS, playing=False)
    threads = len(device_threads())
    desk.speakers.answers.set()
    desk.settle()

    assert (told, threads) == (DEVICE_SILENT, 1)
    assert desk.link.problem is None
    assert (desk.speakers.opened, desk.speakers.open_now) == (1, 1)
    desk.link.close()


def test_a_device_that_opens_after_the_end_is_closed_again() -> None:
    desk = Desk()
    desk.speakers.plugged_in = False
    desk.link.open()
    desk.settle()
    desk.speakers.plugged_in = True
    desk.speakers.answers.clear()
    desk.clock.seconds += REOPEN_SECONDS
    desk.link.tend()
    eventually(lambda: desk.speakers.asked == 2)
    desk.link.close()
    desk.speakers.answers.set()
    eventually(lambda: not device_threads())

    assert (desk.speakers.opened, desk.speakers.open_now) == (1, 0)
    assert desk.link.problem is None


def test_a_driver_that_refuses_after_a_while_is_believed() -> None:
    desk = Desk()
    desk.speakers.plugged_in = False
    desk.speakers.answers.clear()
    desk.link.open()
    told = [desk.link.problem]
    desk.speakers.answers.set()
    desk.settle()
    told.append(desk.link.problem)
    desk.wait(REOPEN_SECONDS)
    told.append(desk.link.problem)
    desk.link.close()

    assert told == [DEVICE_SILENT, NO_DEVICE, NO_DEVICE]
    assert desk.link.problem is None


def test_a_device_is_opened_and_closed_in_one_thread_that_is_not_ours(desk: Desk) -> None:
    desk.speakers.break_off()
    desk.speakers.plugged_in = True
    desk.wait(REOPEN_SECONDS)
    desk.link.close()

    (first, one), (second, other) = desk.speakers.lives
    assert (first, second) == (one, other)
    assert first != second
    assert threading.get_ident() not in {first, second}


def test_a_driver_that_hangs_when_it_closes_holds_up_nobody(desk: Desk) -> None:
    desk.speakers.answers.clear()
    desk.link.close()
    threads = len(device_threads())
    desk.speakers.answers.set()
    eventually(lambda: not device_threads())

    assert threads == 1
    assert desk.speakers.open_now == 0
