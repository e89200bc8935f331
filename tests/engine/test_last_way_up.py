"""Whoever ends on the floor gets up until ready; then the session is over, and not before."""

from dataclasses import replace

import pytest

from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome
from coach.engine import hurt, session
from coach.engine.events import Event, HoldEnded, SessionEnded
from coach.engine.session import begin
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PACE, Pace, PhaseKind, lay_out, session_minutes
from tests.builders import a_prescription, an_exercise, an_instant

LYING = a_prescription(an_exercise())
STANDING = replace(
    LYING, exercises=tuple(replace(one, standing=("SB1",)) for one in LYING.exercises)
)
UNTIL_READY = Pace(posture_until_ready=True)


class Played:
    """A session that is played by hand, on a clock of its own."""

    def __init__(self, plan: Prescription = LYING, pace: Pace = UNTIL_READY) -> None:
        self.at_s = 0.0
        self.events: list[Event] = []
        timeline = lay_out(plan, pace=pace)
        self.state: SessionState
        self._take(begin(timeline, an_instant(mono=0.0), pace=pace))

    def _take(self, step: Transition) -> None:
        self.state, events = step
        self.events += events

    def do(self, action: object) -> None:
        assert callable(action)
        now = an_instant().later(self.at_s)
        self._take(action(self.state, replace(now, mono=self.at_s)))

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.at_s += 1.0
            self.do(session.tick)

    def until_up(self, *, kind: PhaseKind = PhaseKind.GET_UP) -> None:
        self.do(session.ready)
        while self.state.mode is Mode.RUNNING and self.state.phase.kind is not kind:
            self.pass_time(1)

    @property
    def ends(self) -> list[bool]:
        return [event.stopped for event in self.events if isinstance(event, SessionEnded)]

    @property
    def outcomes(self) -> list[HoldOutcome]:
        return [event.hold.outcome for event in self.events if isinstance(event, HoldEnded)]


def test_after_the_last_exercise_on_the_floor_somebody_gets_up_before_it_is_over() -> None:
    played = Played()
    played.until_up()

    assert played.state.phase.is_last_way_up
    assert played.outcomes == [HoldOutcome.COMPLETED] * LYING.holds
    assert played.ends == []
    played.pass_time(40)
    played.do(session.ready)
    assert played.ends == [False]


@pytest.mark.parametrize(("plan", "pace"), [(STANDING, UNTIL_READY), (LYING, PACE)])
def test_who_stands_or_has_a_fixed_time_ends_with_the_last_hold(
    plan: Prescription, pace: Pace
) -> None:
    assert lay_out(plan, pace=pace).phases[-1].kind is PhaseKind.HOLD


def test_it_is_in_the_length_of_the_session_with_its_estimate() -> None:
    without = session_minutes(LYING, replace(UNTIL_READY, posture_until_ready=False))
    more_s = (session_minutes(LYING, UNTIL_READY) - without) * 60
    assert more_s == pytest.approx(PACE.posture_s)


def test_after_minutes_nobody_is_asked_any_more_and_it_ends_as_done() -> None:
    played = Played()
    played.until_up()
    played.pass_time(PACE.posture_max_s + 1)

    assert (played.state.mode, played.ends) == (Mode.ENDED, [False])


@pytest.mark.parametrize("paused", [True, False])
def test_who_stops_lying_gets_up_too(paused: bool) -> None:
    played = Played()
    played.until_up(kind=PhaseKind.HOLD)
    if paused:
        played.do(session.pause)
    played.do(session.stop_and_get_up)

    assert played.state.phase.is_last_way_up
    assert played.state.mode is Mode.RUNNING
    assert played.outcomes == [HoldOutcome.PAUSED if paused else HoldOutcome.STOPPED]
    assert played.ends == []
    played.do(session.skip)
    assert played.ends == [True]


def test_who_stands_stops_at_once_and_so_does_who_stops_twice() -> None:
    standing, twice = Played(STANDING), Played()
    standing.until_up(kind=PhaseKind.HOLD)
    standing.do(session.stop_and_get_up)
    assert standing.ends == [True]

    twice.until_up(kind=PhaseKind.HOLD)
    twice.do(session.stop_and_get_up)
    twice.do(session.stop_and_get_up)
    assert twice.ends == [True]


def test_who_never_lay_down_has_nothing_to_get_up_from() -> None:
    played = Played()
    played.do(hurt.skip_exercise)

    assert played.ends == [False]
    assert set(played.outcomes) == {HoldOutcome.SKIPPED}


def test_what_hurt_in_the_last_hold_is_followed_by_getting_up() -> None:
    played = Played()
    played.do(session.ready)
    while len(played.outcomes) < LYING.holds - 1 or played.state.phase.kind is not PhaseKind.HOLD:
        played.pass_time(1)
    played.do(hurt.hurt)
    played.do(session.resume)

    assert played.state.phase.is_last_way_up
    assert played.outcomes[-1] is HoldOutcome.HURT
    played.do(session.ready)
    assert played.ends == [False]


def test_leaving_out_the_last_exercise_on_the_floor_leaves_getting_up() -> None:
    played = Played()
    played.until_up(kind=PhaseKind.HOLD)
    played.do(hurt.skip_exercise)

    assert played.state.phase.is_last_way_up
    assert not hurt.left_of(played.state)
