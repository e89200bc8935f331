"""The moment that the views show: seconds and share, also in a pause and in a rest until ready."""

from itertools import count

import pytest

from coach.domain.dose import Dose
from coach.engine import hurt, session
from coach.engine.state import Mode, SessionState
from coach.engine.timeline import Pace, PhaseKind, lay_out
from coach.ui.session.views.shown_moment import ShownMoment, moment_of
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

PLAN = a_prescription(an_exercise(dose=Dose((2, 1), 5.0, reset_s=1.0)))


class Room:
    """A session on a clock that is moved by hand."""

    def __init__(self, *, until_ready: bool = True) -> None:
        self.clock = FakeClock()
        pace = Pace(rest_until_ready=until_ready)
        self.state: SessionState = session.begin(
            lay_out(PLAN, pace=pace), self.clock.read(), pace=pace
        ).state

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.1)):
            self.state = session.tick(self.state, self.clock.advance(0.1)).state

    def until(self, kind: PhaseKind) -> None:
        while self.state.phase.kind is not kind:
            self.pass_time(0.1)

    def pause(self, seconds: float) -> None:
        self.state = session.pause(self.state, self.clock.read()).state
        self.clock.advance(seconds)

    def resume(self) -> None:
        self.state = session.resume(self.state, self.clock.read()).state

    @property
    def shown(self) -> ShownMoment:
        return moment_of(self.state, self.clock.read())

    @property
    def left_s(self) -> float:
        return self.state.session_left_s(self.clock.read())


def test_a_paused_rest_until_ready_shows_what_was_rested() -> None:
    room = Room()
    room.until(PhaseKind.REST)
    room.pass_time(4)
    before, left_s = room.shown, room.left_s
    room.pause(60)

    assert before.remaining_s == pytest.approx(4.0, abs=0.11)
    assert room.shown.remaining_s == before.remaining_s
    assert room.shown.share == before.share == pytest.approx(4.1 / 25, abs=0.01)
    assert (room.shown.resting, room.shown.until_ready_s, room.shown.elapsed_s) == (
        True,
        None,
        None,
    )
    assert room.left_s == left_s


def test_a_pause_does_not_begin_the_rest_anew() -> None:
    room = Room()
    room.until(PhaseKind.REST)
    room.pass_time(4)
    rested_s = room.shown.remaining_s
    room.pause(60)
    room.resume()

    assert room.shown.remaining_s == pytest.approx(rested_s)
    assert room.shown.until_ready_s == pytest.approx(10 - rested_s)
    room.pass_time(6.2)
    room.state = session.ready(room.state, room.clock.read()).state
    assert room.state.phase.kind is PhaseKind.GET_READY


def test_two_pauses_in_a_rest_keep_its_limit() -> None:
    room = Room()
    room.until(PhaseKind.REST)
    for _ in range(2):
        room.pass_time(40)
        room.pause(500)
        room.resume()

    kinds = []
    for seconds in (39, 1.2):
        room.pass_time(seconds)
        kinds.append(room.state.phase.kind)
    assert kinds == [PhaseKind.REST, PhaseKind.GET_READY]


def test_a_rest_moved_to_while_paused_has_not_begun_and_has_its_whole_limit() -> None:
    room = Room()
    room.until(PhaseKind.CHANGE_SIDES)
    room.pass_time(3)
    room.pause(10)
    while room.state.phase.kind is not PhaseKind.REST:
        room.state = session.skip(room.state, room.clock.read()).state

    assert (room.shown.remaining_s, room.shown.share) == (0.0, 0.0)
    room.resume()
    assert room.shown.until_ready_s == 10.0
    assert room.state.remaining_s(room.clock.read()) == 120.0


def test_a_rest_after_a_hold_that_hurt_has_its_whole_limit() -> None:
    room = Room()
    for kind in (PhaseKind.CHANGE_SIDES, PhaseKind.RESET, PhaseKind.HOLD):
        room.until(kind)
    room.state = hurt.hurt(room.state, room.clock.read()).state
    room.resume()

    assert room.state.phase.kind is PhaseKind.REST
    assert room.shown.remaining_s == 0.0
    assert room.state.remaining_s(room.clock.read()) == 120.0


@pytest.mark.parametrize("until_ready", [False, True])
@pytest.mark.parametrize("paused_for", [1, 2, 5, 13])
def test_the_share_is_between_nothing_and_all_wherever_it_is_paused(
    paused_for: int, *, until_ready: bool
) -> None:
    room = Room(until_ready=until_ready)
    for nth in count():
        if room.state.mode is Mode.ENDED:
            break
        room.pass_time(0.3)
        if nth % paused_for == 0 and nth < 300:
            room.pause(1)
            assert 0 <= room.shown.share <= 1
            room.resume()
        assert 0 <= room.shown.share <= 1
        assert room.shown.elapsed_s is None or room.shown.elapsed_s >= 0
