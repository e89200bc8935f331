"""A warm-up that was left and is gone on with: a lead-in first, then the seconds it has left."""

from collections.abc import Callable

import pytest

from coach.domain.instant import Instant
from coach.engine import hurt, session
from coach.engine.events import Event, PhaseBegan, SessionEnded
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PhaseKind, lay_out
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

TICK_S = 1 / 16  # sums of it are exact
OPENING_S, WARM_UP_S, LEAD_IN_S = 10.0, 24.0, 5.0


class Player:
    """Plays a warm-up of 24 s and an exercise after it."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.state = session.begin(
            lay_out(a_prescription(an_exercise(), warm_up=True)), self.clock.read()
        ).state

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            self.clock.advance(TICK_S)
            self.do(session.tick)

    def do(self, action: Callable[[SessionState, Instant], Transition]) -> None:
        step = action(self.state, self.clock.read())
        self.state = step.state
        self.events += step.events

    def leave(self, how: str) -> None:
        if how == "pause":
            self.do(session.pause)
        elif how == "hurt":
            self.do(hurt.hurt)
        else:
            self.clock.advance(90, asleep=how == "sleep")
            self.do(session.tick)
        assert self.state.mode is Mode.PAUSED

    @property
    def at(self) -> tuple[PhaseKind, float]:
        return self.state.phase.kind, round(self.state.remaining_s(self.clock.read()), 3)

    @property
    def session_left_s(self) -> float:
        return self.state.session_left_s(self.clock.read())


def in_the_warm_up(seconds: float) -> Player:
    player = Player()
    player.run(OPENING_S + seconds)
    assert player.at == (PhaseKind.WARM_UP, WARM_UP_S - seconds)
    return player


@pytest.mark.parametrize("how", ["pause", "hurt", "sleep", "freeze"])
def test_gone_on_with_it_has_a_lead_in_and_then_the_seconds_it_has_left(how: str) -> None:
    player = in_the_warm_up(10)
    player.leave(how)
    paused = player.at
    player.run(30)
    player.do(session.resume)

    going_on = [player.at]
    player.run(LEAD_IN_S)
    going_on.append(player.at)
    player.run(14)
    going_on.append(player.at)
    assert paused == (PhaseKind.WARM_UP, 14.0)
    assert going_on == [
        (PhaseKind.GET_READY, LEAD_IN_S),
        (PhaseKind.WARM_UP, 14.0),
        (PhaseKind.CHANGE_EXERCISE, 15.0),
    ]


def test_a_slip_of_the_finger_goes_on_with_a_lead_in_too() -> None:
    player = in_the_warm_up(10)
    player.leave("hurt")
    player.do(hurt.take_back)
    player.do(session.resume)

    assert player.at == (PhaseKind.GET_READY, LEAD_IN_S)


def test_the_last_second_is_still_done_and_no_more() -> None:
    player = in_the_warm_up(23)
    player.leave("pause")
    player.do(session.resume)
    player.run(LEAD_IN_S)

    assert player.at == (PhaseKind.WARM_UP, 1.0)


def test_a_pause_in_the_lead_in_gives_a_whole_one_again_and_costs_no_movement() -> None:
    player = in_the_warm_up(10)
    for _ in range(3):
        player.leave("pause")
        player.do(session.resume)
        player.run(2)

    assert player.at == (PhaseKind.GET_READY, 3.0)
    player.run(3)
    assert player.at == (PhaseKind.WARM_UP, 14.0)


def test_paused_again_and_again_it_gets_shorter_each_time_by_what_was_done() -> None:
    player = in_the_warm_up(10)
    for _ in range(3):
        player.leave("pause")
        player.do(session.resume)
        player.run(LEAD_IN_S + 2)

    assert player.at == (PhaseKind.WARM_UP, 8.0)


def test_what_is_left_of_the_session_is_more_by_the_lead_in_alone() -> None:
    player = in_the_warm_up(10)
    left = [player.session_left_s]
    player.leave("pause")
    left.append(player.session_left_s)
    player.do(session.resume)
    left.append(player.session_left_s)
    player.run(LEAD_IN_S)
    left.append(player.session_left_s)

    assert left == pytest.approx([left[0], left[0], left[0] + LEAD_IN_S, left[0]])


def test_next_in_the_lead_in_goes_on_with_the_movement_and_then_past_it() -> None:
    player = in_the_warm_up(10)
    player.leave("pause")
    player.do(session.resume)
    player.do(session.skip)
    at = [player.at]
    player.do(session.skip)
    at.append(player.at)

    assert at == [(PhaseKind.WARM_UP, 14.0), (PhaseKind.CHANGE_EXERCISE, 15.0)]


@pytest.mark.parametrize("leave_out", [session.skip, hurt.skip_exercise])
def test_left_out_in_the_lead_in_nothing_of_it_shortens_what_comes(
    leave_out: Callable[[SessionState, Instant], Transition],
) -> None:
    player = in_the_warm_up(10)
    player.leave("pause")
    player.do(session.resume)
    player.leave("pause")
    player.do(leave_out)
    player.do(session.resume)

    assert player.at == (PhaseKind.CHANGE_EXERCISE, 15.0)
    player.run(player.session_left_s + 1)
    assert [one for one in player.events if isinstance(one, SessionEnded)]
    holds = [one for one in player.events if isinstance(one, PhaseBegan)]
    assert all(
        one.ends_mono - one.at.mono == pytest.approx(one.phase.duration_s)
        for one in holds
        if one.phase.kind is PhaseKind.HOLD
    )


def test_that_hurt_in_the_lead_in_is_about_the_movement() -> None:
    player = in_the_warm_up(10)
    player.leave("pause")
    player.do(session.resume)
    player.leave("hurt")

    assert player.state.hurt is not None
    assert player.state.hurt.kind is PhaseKind.WARM_UP
    assert hurt.left_of(player.state)
