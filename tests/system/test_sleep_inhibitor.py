"""Keeping the computer awake never makes the session wait, whatever the desktop does."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.bootstrap import make_stay_awake
from coach.services.session.stay_awake import StayAwake
from coach.system.sleep_inhibitor import DesktopAwake, RehearsedAwake
from coach.system.texts import NOT_KEPT_AWAKE
from tests.fakes.awake import RefusedAwake
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
"""What takes longer than this on a busy machine does not happen any more."""


class Desk:
    """A desktop that grants or refuses, and may be asked to take its time."""

    def __init__(self, *, grants: bool = True) -> None:
        self.grants = grants
        self.ready = threading.Event()
        self.ready.set()
        self.entered = 0
        self.left = 0
        self._change = threading.Condition()

    @contextmanager
    def keep(self) -> Iterator[bool]:
        with self._change:
            self.entered += 1
            self._change.notify_all()
        self.ready.wait(PATIENCE_S)
        yield self.grants
        with self._change:
            self.left += 1
            self._change.notify_all()

    def wait_for(self, *, entered: int, left: int) -> bool:
        """Wait until it was asked, and let go, so many times."""
        with self._change:
            return self._change.wait_for(
                lambda: (self.entered, self.left) == (entered, left), PATIENCE_S
            )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def awake(desk: Desk) -> Iterator[DesktopAwake]:
    made = DesktopAwake(desk.keep)
    yield made
    desk.ready.set()
    made.close()


def test_two_wishes_are_one_and_end_with_one_release(desk: Desk, awake: DesktopAwake) -> None:
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    awake.hold()
    awake.release()
    awake.release()

    assert desk.wait_for(entered=1, left=1)


def test_after_a_release_it_can_be_held_again(desk: Desk, awake: DesktopAwake) -> None:
    for turn in (1, 2, 3):
        awake.hold()
        assert desk.wait_for(entered=turn, left=turn - 1)
        awake.release()
        assert desk.wait_for(entered=turn, left=turn)


def test_a_release_and_a_new_wish_in_one_breath_ask_anew(desk: Desk, awake: DesktopAwake) -> None:
    desk.ready.clear()
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    # The thread still waits for the desktop, and sees neither of these by itself.
    awake.release()
    awake.hold()
    desk.ready.set()

    assert desk.wait_for(entered=2, left=1)


def test_closing_releases(desk: Desk, awake: DesktopAwake) -> None:
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    awake.close()
    awake.close()

    assert desk.wait_for(entered=1, left=1)


def test_what_is_closed_holds_nothing_more(desk: Desk) -> None:
    awake = DesktopAwake(desk.keep)
    awake.close()
    awake.hold()
    rehearsed = RehearsedAwake()
    rehearsed.close()
    rehearsed.hold()

    assert (desk.entered, rehearsed.held) == (0, False)


def test_nobody_waits_for_a_desktop_that_takes_its_time(desk: Desk, awake: DesktopAwake) -> None:
    desk.ready.clear()
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    # Each of these would wait for ever if it waited for the desktop.
    awake.hold()
    awake.release()
    assert awake.problem is None
    awake.close()

    assert desk.left == 0
    desk.ready.set()
    assert desk.wait_for(entered=1, left=1)


def test_a_release_that_overtakes_the_desktop_is_kept_to(desk: Desk, awake: DesktopAwake) -> None:
    desk.ready.clear()
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    awake.release()
    desk.ready.set()

    assert desk.wait_for(entered=1, left=1)


def test_a_refusal_is_told_until_a_later_wish_is_granted() -> None:
    desk = Desk(grants=False)
    awake = DesktopAwake(desk.keep)
    before = awake.problem
    awake.hold()
    assert desk.wait_for(entered=1, left=0)
    awake.release()
    assert desk.wait_for(entered=1, left=1)
    refused = awake.problem
    desk.grants = True
    awake.hold()
    assert desk.wait_for(entered=2, left=1)
    awake.close()

    assert (before, refused, awake.problem) == (None, NOT_KEPT_AWAKE, None)


def test_the_computer_of_the_tests_refuses_like_the_real_one() -> None:
    refused: StayAwake = RefusedAwake()
    before = refused.problem
    refused.hold()

    assert (before, refused.problem) == (None, NOT_KEPT_AWAKE)


def test_the_program_asks_nobody_before_a_session() -> None:
    script = (
        "import sys; from coach.bootstrap import make_stay_awake;"
        "awake = make_stay_awake(); awake.release(); awake.close(); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True,
        timeout=PATIENCE_S,
    )  # fmt: skip

    modules = set(done.stdout.split())
    assert modules.isdisjoint({"wakepy", "jeepney", "coach.system.wakelock"})
    assert make_stay_awake().problem is None
