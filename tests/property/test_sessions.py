"""Whatever anyone does to a session, its seconds and its sides stay honest.

Random sequences of ticks, pauses, skips, sleeps, freezes and set clocks are played on the real
state machine.
"""

import itertools
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.record import SETTLED, HoldOutcome, HoldRecord
from coach.domain.sides import Side, SideRule
from coach.engine import session
from coach.engine.events import Event, HoldEnded, PhaseBegan, SessionEnded
from coach.engine.state import Mode, SessionState, Step
from coach.engine.timeline import PhaseKind, Timeline, lay_out
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock


@dataclass(frozen=True)
class Happening:
    """Something that happens to a session, and for how many seconds."""

    name: str
    seconds: float


happenings = st.lists(
    st.one_of(
        st.builds(Happening, st.just("ticks"), st.floats(0.01, 40)),
        st.builds(Happening, st.just("late tick"), st.floats(0.01, 1.99)),
        st.builds(Happening, st.just("pause"), st.floats(0, 500)),
        st.builds(Happening, st.just("resume"), st.just(0.0)),
        st.builds(Happening, st.just("sleep"), st.floats(2.1, 50_000)),
        st.builds(Happening, st.just("freeze"), st.floats(2.1, 500)),
        st.builds(Happening, st.just("set clock"), st.floats(-90_000, 90_000)),
        st.builds(Happening, st.just("skip"), st.just(0.0)),
    ),
    max_size=40,
)
timelines = st.builds(
    lambda sets, hold_s, side_rule: lay_out(
        a_prescription(
            an_exercise(side_rule=side_rule, dose=Dose(tuple(sets), hold_s)), warm_up=True
        )
    ),
    st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.floats(1, 10),
    st.sampled_from(SideRule),
)


class World:
    """A session, its clock, and everything that was reported."""

    def __init__(self, timeline: Timeline) -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        step = session.begin(timeline, self.clock.read())
        self.state: SessionState = step.state
        self.events += step.events

    def take(self, step: Step) -> None:
        self.state = step.state
        self.events += step.events

    def tick(self) -> None:
        self.take(session.tick(self.state, self.clock.read()))

    def happen(self, what: Happening) -> None:
        match what.name:
            case "ticks":
                for _ in range(int(what.seconds / 0.25)):
                    self.clock.advance(0.25)
                    self.tick()
            case "late tick" | "freeze":
                self.clock.advance(what.seconds)
                self.tick()
            case "sleep":
                self.clock.advance(what.seconds, asleep=True)
                self.tick()
            case "set clock":
                wall = self.clock.read().wall + timedelta(seconds=what.seconds)
                self.clock.set_wall(wall)
                self.tick()
            case "pause":
                self.take(session.pause(self.state, self.clock.read()))
                self.clock.advance(what.seconds)
                self.tick()
            case "resume":
                self.take(session.resume(self.state, self.clock.read()))
            case "skip":
                self.take(session.skip(self.state, self.clock.read()))

    def finish(self) -> None:
        """Let it run to its end undisturbed."""
        while self.state.mode is not Mode.ENDED:
            if self.state.mode is Mode.PAUSED:
                self.take(session.resume(self.state, self.clock.read()))
            self.clock.advance(0.5)
            self.tick()

    @property
    def holds(self) -> list[HoldRecord]:
        return [event.hold for event in self.events if isinstance(event, HoldEnded)]


def played(timeline: Timeline, sequence: list[Happening]) -> World:
    world = World(timeline)
    for what in sequence:
        if world.state.mode is not Mode.ENDED:
            world.happen(what)
    world.finish()
    return world


@given(timelines, happenings)
def test_every_hold_is_settled_once_and_in_order(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    world = played(timeline, sequence)

    settled = [hold.hold_no for hold in world.holds if hold.outcome in SETTLED]

    assert settled == list(range(len(timeline.holds)))


@given(timelines, happenings)
def test_a_completed_hold_was_held_for_exactly_its_time(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    for hold in played(timeline, sequence).holds:
        if hold.outcome is HoldOutcome.COMPLETED:
            assert hold.held_s == pytest.approx(hold.planned_s)
        assert hold.held_s <= hold.planned_s + 1e-6


@given(timelines, happenings)
def test_held_seconds_never_exceed_real_seconds(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    world = World(timeline)
    began = world.clock.read().mono
    for what in sequence:
        if world.state.mode is not Mode.ENDED:
            world.happen(what)
        passed_s = world.clock.read().mono - began
        assert sum(hold.held_s for hold in world.holds) <= passed_s + 1e-6


@given(timelines, happenings)
def test_pauses_sleeps_and_ticks_never_change_the_sides(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    undisturbed = [what for what in sequence if what.name != "skip"]

    world = played(timeline, undisturbed)

    done = Counter(h.side for h in world.holds if h.outcome is HoldOutcome.COMPLETED)
    assert done == Counter(hold.side for hold in timeline.holds)
    if Side.LEFT in done and timeline.holds[0].source_id == "side_plank":
        assert abs(done[Side.LEFT] - done[Side.RIGHT]) <= 1


@given(timelines, happenings)
def test_attempts_of_a_hold_are_numbered_without_gaps(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    attempts: dict[int, list[int]] = {}
    for hold in played(timeline, sequence).holds:
        attempts.setdefault(hold.hold_no, []).append(hold.attempt)

    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in attempts.values())


@given(timelines, happenings)
def test_no_hold_begins_without_a_warning_of_its_own(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    undisturbed = [what for what in sequence if what.name != "skip"]
    began = [e.phase for e in played(timeline, undisturbed).events if isinstance(e, PhaseBegan)]

    for before, phase in itertools.pairwise(began):
        if phase.kind is PhaseKind.HOLD:
            assert before.kind in (PhaseKind.GET_READY, PhaseKind.RESET)


@settings(max_examples=30)
@given(timelines, st.lists(st.floats(0.01, 1.9), min_size=1, max_size=30))
def test_uneven_ticks_never_change_the_total(timeline: Timeline, gaps: list[float]) -> None:
    world = World(timeline)
    began = world.clock.read().mono
    while world.state.mode is not Mode.ENDED:
        for gap in gaps:
            world.clock.advance(gap)
            world.tick()

    (ended,) = [event for event in world.events if isinstance(event, SessionEnded)]
    assert ended.at.mono - began == pytest.approx(timeline.total_s)


@given(timelines, happenings)
def test_rests_and_pauses_are_measured_not_planned(
    timeline: Timeline, sequence: list[Happening]
) -> None:
    for hold in played(timeline, sequence).holds:
        assert hold.late_s >= 0
        assert hold.paused_s >= 0
        if hold.rest_before_s is not None:
            assert hold.rest_before_s >= 0
