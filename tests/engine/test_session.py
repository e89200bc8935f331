"""The session state machine, action by action."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta, timezone

import pytest

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import Side
from coach.engine import session
from coach.engine.events import (
    Event,
    HoldEnded,
    Interrupted,
    InterruptedBy,
    MovedOn,
    Paused,
    PhaseBegan,
    Resumed,
    SessionEnded,
)
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PhaseKind, lay_out
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock


@dataclass
class Player:
    """Plays a short session (2-1, 5 s, both sides) on a clock that is moved by hand."""

    clock: FakeClock = field(default_factory=FakeClock)
    events: list[Event] = field(default_factory=list)
    state: SessionState = field(init=False)

    def __post_init__(self) -> None:
        timeline = lay_out(a_prescription(an_exercise(dose=Dose((2, 1), 5.0))))
        self.take(session.begin(timeline, self.clock.read()))

    def take(self, step: Transition) -> tuple[Event, ...]:
        self.state = step.state
        self.events += step.events
        return step.events

    def run(self, seconds: float) -> list[Event]:
        """Let time pass in steps of 50 ms; return what happened."""
        happened: list[Event] = []
        for _ in range(round(seconds / 0.05)):
            happened += self.take(session.tick(self.state, self.clock.advance(0.05)))
        return happened

    def until(self, kind: PhaseKind) -> None:
        while self.state.phase.kind is not kind:
            self.run(0.05)

    @property
    def holds(self) -> list[HoldRecord]:
        return [event.hold for event in self.events if isinstance(event, HoldEnded)]


def kinds(events: list[Event] | tuple[Event, ...]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_it_begins_with_getting_ready() -> None:
    player = Player()

    (began,) = player.events

    assert isinstance(began, PhaseBegan)
    assert began.phase.kind is PhaseKind.GET_DOWN
    assert player.state.remaining_s(player.clock.read()) == 5.0
    assert player.state.session_left_s(player.clock.read()) == pytest.approx(
        player.state.timeline.total_s
    )


def test_left_alone_it_runs_to_its_end_and_holds_every_hold() -> None:
    player = Player()

    player.run(player.state.timeline.total_s + 1)

    assert player.state.mode is Mode.ENDED
    assert [hold.outcome for hold in player.holds] == [HoldOutcome.COMPLETED] * 6
    assert [hold.held_s for hold in player.holds] == pytest.approx([5.0] * 6)
    assert [hold.side for hold in player.holds] == [
        Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.RIGHT,
    ]  # fmt: skip
    assert isinstance(player.events[-1], SessionEnded)
    assert not player.events[-1].stopped


def test_a_late_tick_makes_nothing_longer() -> None:
    player = Player()
    player.run(9.9)

    player.take(session.tick(player.state, player.clock.advance(1.7)))

    assert player.state.phase.kind is PhaseKind.HOLD
    assert player.state.remaining_s(player.clock.read()) == pytest.approx(3.4)


def test_a_hold_says_how_late_its_end_was_noticed() -> None:
    player = Player()
    player.run(14.9)

    player.take(session.tick(player.state, player.clock.advance(0.35)))

    assert player.holds[0].held_s == pytest.approx(5.0)
    assert player.holds[0].late_s == pytest.approx(0.25)


def test_a_pause_in_a_hold_keeps_the_seconds_and_the_hold_is_done_again() -> None:
    player = Player()
    player.run(12.0)
    paused = player.take(session.pause(player.state, player.clock.read()))
    player.run(60)

    resumed = player.take(session.resume(player.state, player.clock.read()))

    assert kinds(paused) == ["HoldEnded", "Paused"]
    assert player.holds[0].outcome is HoldOutcome.PAUSED
    assert player.holds[0].held_s == pytest.approx(2.0)
    assert kinds(resumed) == ["Resumed", "PhaseBegan"]
    assert player.state.phase.kind is PhaseKind.GET_READY
    assert player.state.remaining_s(player.clock.read()) == 5.0

    player.run(10.1)
    again = player.holds[1]
    assert (again.hold_no, again.attempt, again.outcome) == (0, 2, HoldOutcome.COMPLETED)
    assert again.paused_s == pytest.approx(60.0)
    assert again.rest_before_s == pytest.approx(65.0)


def test_a_pause_is_told_of_the_hold_after_it_and_of_no_other() -> None:
    player = Player()
    player.run(3)
    player.take(session.pause(player.state, player.clock.read()))
    player.run(30)
    player.take(session.resume(player.state, player.clock.read()))
    while len(player.holds) < 3:
        player.run(0.05)

    assert [hold.paused_s for hold in player.holds] == pytest.approx([30.0, 0.0, 0.0])


def test_while_paused_time_stands_still() -> None:
    player = Player()
    player.run(3)
    player.take(session.pause(player.state, player.clock.read()))

    assert player.run(500) == []
    assert player.state.remaining_s(player.clock.read()) == pytest.approx(2.0)


def test_a_pause_between_holds_leaves_at_least_the_lead_in() -> None:
    player = Player()
    player.until(PhaseKind.RESET)
    player.run(3)
    player.take(session.pause(player.state, player.clock.read()))

    player.take(session.resume(player.state, player.clock.advance(9)))

    assert player.state.phase.kind is PhaseKind.RESET
    assert player.state.remaining_s(player.clock.read()) == 5.0


def test_a_pause_in_a_lead_in_gives_a_whole_lead_in_again() -> None:
    player = Player()
    player.run(12)
    for _ in range(2):
        player.take(session.pause(player.state, player.clock.read()))
        player.take(session.resume(player.state, player.clock.advance(3)))
        player.run(2)

    assert player.state.phase.kind is PhaseKind.GET_READY
    assert len(player.holds) == 1
    (began,) = player.run(3.1)
    assert isinstance(began, PhaseBegan)
    assert began.phase.kind is PhaseKind.HOLD


def test_sleep_in_a_hold_marks_it_and_pauses_as_of_the_last_look() -> None:
    player = Player()
    player.run(12)
    player.clock.advance(3600, asleep=True)

    events = player.take(session.tick(player.state, player.clock.advance(0.05)))

    assert kinds(events) == ["HoldEnded", "Interrupted"]
    assert player.holds[0].outcome is HoldOutcome.INTERRUPTED
    assert player.holds[0].held_s == pytest.approx(2.0)
    interrupted = events[1]
    assert isinstance(interrupted, Interrupted)
    assert interrupted.by is InterruptedBy.SLEPT
    assert interrupted.gap_s == pytest.approx(3600)
    assert player.state.mode is Mode.PAUSED


def test_a_frozen_window_is_never_credited() -> None:
    player = Player()
    player.run(12)

    player.take(session.tick(player.state, player.clock.advance(30)))

    assert player.holds[0].outcome is HoldOutcome.INTERRUPTED
    assert player.holds[0].held_s == pytest.approx(2.0)
    assert player.state.mode is Mode.PAUSED


@pytest.mark.parametrize("asleep", [True, False])
def test_after_a_stall_of_two_seconds_the_hold_begins_again_by_itself(*, asleep: bool) -> None:
    player = Player()
    player.run(12)
    player.clock.advance(2.1, asleep=asleep)

    events = player.take(session.tick(player.state, player.clock.advance(0.05)))

    assert kinds(events) == ["HoldEnded", "Interrupted", "Resumed", "PhaseBegan"]
    assert player.holds[0].outcome is HoldOutcome.INTERRUPTED
    assert player.holds[0].held_s == pytest.approx(2.0)
    assert player.state.phase.kind is PhaseKind.GET_READY
    player.run(5 + 5.1)
    assert [(hold.hold_no, hold.attempt, hold.outcome) for hold in player.holds[1:]] == [
        (0, 2, HoldOutcome.COMPLETED)
    ]
    assert player.holds[1].held_s == pytest.approx(5.0), "the whole of it, and no more"


def test_a_stall_of_less_than_two_seconds_breaks_nothing_off() -> None:
    player = Player()
    player.run(14)
    player.take(session.tick(player.state, player.clock.advance(1.9)))

    assert [hold.outcome for hold in player.holds] == [HoldOutcome.COMPLETED]
    assert player.holds[0].held_s == pytest.approx(5.0)
    assert player.holds[0].late_s == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("mono", "wall"), [(600.0, 600.0), (0.0, 600.0), (90.0, 93.0), (0.0, -3600.0), (21.0, 21.0)]
)
def test_whoever_may_have_gone_is_waited_for(mono: float, wall: float) -> None:
    player = Player()
    player.run(12)
    player.clock.advance(mono)
    player.clock.set_wall(player.clock.read().wall + timedelta(seconds=wall - mono))
    player.run(0.05)

    assert player.state.mode is Mode.PAUSED
    assert kinds(player.events)[-2:] == ["HoldEnded", "Interrupted"]


def test_a_computer_that_goes_on_stalling_asks_for_the_same_hold_three_times_at_most() -> None:
    player = Player()
    player.run(12)
    modes = []
    for _ in range(3):
        player.take(session.tick(player.state, player.clock.advance(3)))
        modes.append(player.state.mode)
        player.run(7)

    assert modes == [Mode.RUNNING, Mode.RUNNING, Mode.PAUSED]
    assert [hold.attempt for hold in player.holds] == [1, 2, 3]


@pytest.mark.parametrize("act", [session.pause, session.skip, session.stop])
def test_what_is_pressed_while_it_stalls_begins_no_hold(
    act: Callable[[SessionState, Instant], Transition],
) -> None:
    player = Player()
    player.run(12)
    player.take(act(player.state, player.clock.advance(3)))

    assert player.state.mode is not Mode.RUNNING


def test_a_stall_between_two_holds_leaves_at_least_a_lead_in() -> None:
    player = Player()
    player.until(PhaseKind.RESET)
    player.take(session.tick(player.state, player.clock.advance(4)))

    assert player.state.mode is Mode.RUNNING
    assert player.state.remaining_s(player.clock.read()) >= player.state.pace.lead_in_s


@pytest.mark.parametrize("hours", [-5, 3])
def test_a_clock_set_by_hand_interrupts_and_changes_no_seconds(hours: int) -> None:
    player = Player()
    player.run(12)
    player.clock.set_wall(player.clock.read().wall + timedelta(hours=hours))

    player.run(0.05)

    assert player.state.mode is Mode.PAUSED
    assert player.holds[0].held_s == pytest.approx(2.0)


def test_a_change_to_summer_time_is_no_interruption() -> None:
    player = Player()
    player.run(12)
    player.clock.set_wall(player.clock.read().wall.astimezone(timezone(timedelta(hours=2))))

    player.run(1)

    assert player.state.mode is Mode.RUNNING


def test_skipping_a_hold_records_it_and_goes_on() -> None:
    player = Player()
    player.run(12)

    events = player.take(session.skip(player.state, player.clock.read()))

    assert kinds(events) == ["HoldEnded", "PhaseBegan"]
    assert player.holds[0].outcome is HoldOutcome.SKIPPED
    assert player.state.phase.kind is PhaseKind.RESET


def test_skipping_a_rest_leads_to_the_lead_in() -> None:
    player = Player()
    player.until(PhaseKind.REST)

    player.take(session.skip(player.state, player.clock.read()))

    assert player.state.phase.kind is PhaseKind.GET_READY
    assert player.state.remaining_s(player.clock.read()) == 5.0


def test_skipping_while_paused_starts_nothing() -> None:
    player = Player()
    player.run(12)
    player.take(session.pause(player.state, player.clock.read()))

    events = player.take(session.skip(player.state, player.clock.read()))

    assert kinds(events) == ["HoldEnded", "MovedOn"]
    assert isinstance(events[-1], MovedOn)
    assert events[-1].phase == player.state.phase
    assert (player.holds[-1].outcome, player.holds[-1].held_s) == (HoldOutcome.SKIPPED, 0.0)
    assert player.state.mode is Mode.PAUSED
    assert player.state.timeline.phases[player.state.index].kind is PhaseKind.RESET


def test_stopping_keeps_the_seconds_of_the_hold_in_progress() -> None:
    player = Player()
    player.run(13)

    events = player.take(session.stop(player.state, player.clock.read()))

    assert kinds(events) == ["HoldEnded", "SessionEnded"]
    assert player.holds[0].outcome is HoldOutcome.STOPPED
    assert player.holds[0].held_s == pytest.approx(3.0)
    assert player.state.mode is Mode.ENDED


@pytest.mark.parametrize("action", [session.pause, session.resume, session.skip, session.stop])
def test_after_the_end_no_action_does_anything(
    action: Callable[[SessionState, Instant], Transition],
) -> None:
    player = Player()
    player.take(session.stop(player.state, player.clock.read()))

    assert player.take(action(player.state, player.clock.read())) == ()


def test_resuming_what_runs_and_pausing_what_is_paused_do_nothing() -> None:
    player = Player()

    assert player.take(session.resume(player.state, player.clock.read())) == ()
    assert kinds(player.take(session.pause(player.state, player.clock.read()))) == ["Paused"]
    assert player.take(session.pause(player.state, player.clock.read())) == ()


def test_going_on_after_a_crash_begins_at_that_hold_with_a_long_lead_in() -> None:
    timeline = lay_out(a_prescription(an_exercise(dose=Dose((2, 1), 5.0))))
    clock = FakeClock()

    state, events = session.begin(timeline, clock.read(), first_hold=3, attempt=2)

    assert state.phase.kind is PhaseKind.GET_DOWN
    assert state.phase.hold_no == 3
    assert state.remaining_s(clock.read()) == 5.0
    assert kinds(events) == ["PhaseBegan"]
    assert state.session_left_s(clock.read()) == pytest.approx(
        5 + 5 + 5 + timeline.left_after_s(timeline.index_of_hold(3))
    )
    state, _ = session.stop(*_hold_begun(state, clock))
    assert state.attempt == 1


def _hold_begun(state: SessionState, clock: FakeClock) -> tuple[SessionState, Instant]:
    for _ in range(110):
        state, _ = session.tick(state, clock.advance(0.1))
    return state, clock.read()


def test_resumed_is_told_before_the_phase_that_follows() -> None:
    player = Player()
    player.take(session.pause(player.state, player.clock.read()))

    events = player.take(session.resume(player.state, player.clock.advance(1)))

    assert isinstance(events[0], Resumed)
    assert isinstance(events[1], PhaseBegan)
    assert isinstance(player.events[-3], Paused)
