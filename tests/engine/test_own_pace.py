"""What is done at one's own pace: each repetition lasts until the user is ready, and no longer."""

from dataclasses import replace

import pytest

from coach.domain.dose import Dose
from coach.domain.ladder import Library
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import SideRule
from coach.engine import session
from coach.engine.cues import CueSheet
from coach.engine.events import Event, HoldEnded
from coach.engine.state import Mode
from coach.engine.timeline import PACE, PhaseKind, lay_out
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

STEPS = replace(
    an_exercise("floor_rise", rung="FR0", side_rule=SideRule.MIDLINE, dose=Dose((2, 1), 30.0)),
    own_pace=True,
)
PLAN = a_prescription(STEPS)


class Player:
    """Somebody who does it, on a clock that is moved by hand."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.state = session.begin(lay_out(PLAN), self.clock.read()).state

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.5)):
            self.state, more = session.tick(self.state, self.clock.advance(0.5))
            self.events += more

    def up_to_the_hold(self) -> None:
        while self.state.phase.kind is not PhaseKind.HOLD:
            self.run(0.5)

    def ready(self) -> None:
        self.state, more = session.ready(self.state, self.clock.read())
        self.events += more

    @property
    def holds(self) -> list[HoldRecord]:
        return [event.hold for event in self.events if isinstance(event, HoldEnded)]


@pytest.mark.parametrize("took_s", [12.0, 95.0])
def test_it_lasts_until_ready_however_long_that_takes(took_s: float) -> None:
    player = Player()
    player.up_to_the_hold()
    player.run(took_s)
    assert (player.state.unhurried, player.holds) == (True, [])

    player.ready()

    (done,) = player.holds
    assert (done.outcome, done.planned_s) == (HoldOutcome.COMPLETED, 30.0)
    assert done.held_s == pytest.approx(took_s, abs=0.5)
    assert player.state.phase.kind is PhaseKind.RESET


def test_a_press_at_once_waits_for_what_nobody_can_have_done_yet() -> None:
    player = Player()
    player.up_to_the_hold()
    player.ready()
    assert player.holds == []
    player.run(PACE.own_pace_least_s)
    assert [hold.outcome for hold in player.holds] == [HoldOutcome.COMPLETED]


def test_where_nobody_is_there_it_pauses_and_is_done_again() -> None:
    player = Player()
    player.up_to_the_hold()
    player.run(PACE.posture_max_s + 1)
    assert player.state.mode is Mode.PAUSED
    assert [hold.outcome for hold in player.holds] == [HoldOutcome.PAUSED]

    player.state = session.resume(player.state, player.clock.read()).state
    player.up_to_the_hold()
    player.run(10)
    player.ready()
    assert [hold.attempt for hold in player.holds] == [1, 2]


def test_nobody_counts_and_it_is_said_how_it_ends() -> None:
    timeline = lay_out(PLAN)
    sheet = CueSheet(timeline, PLAN, Library(()), lambda _: 1.0)
    said = [due.words for due in sheet.plan(timeline.holds[0], 300.0) if hasattr(due, "words")]
    assert set(said) == {("Press when you are ready",)}


def test_the_record_keeps_it() -> None:
    assert from_plain(to_plain(PLAN)) == PLAN
