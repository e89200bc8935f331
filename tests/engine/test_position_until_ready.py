"""To turn over on the mat, and to change to another exercise, waits in a gentle plan."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import GENTLE_HOLD_S, Prescription
from coach.domain.sides import Side, SideRule
from coach.engine import session
from coach.engine.easier import EasierRung, easier
from coach.engine.events import Event, Paused
from coach.engine.session import begin
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import POSITION, Pace, PhaseKind, lay_out, session_minutes
from tests.builders import a_prescription, an_exercise, an_instant

AS_THE_PLAN = Pace(posture_until_ready=True, position_until_ready=None)
GENTLE = a_prescription(
    an_exercise("side_plank", rung="SB4", dose=Dose((1, 1), 5.0)),
    an_exercise("bird_dog", rung="BD2", dose=Dose((1,), 5.0)),
    warm_up=True,
)
"""Cat-camel, the side plank on each side, then the bird dog, all on the floor."""


def longer(plan: Prescription, hold_s: float) -> Prescription:
    """Return a plan with longer holds."""
    exercises = (replace(one, dose=replace(one.dose, hold_s=hold_s)) for one in plan.exercises)
    return replace(plan, exercises=tuple(exercises))


def waiting(plan: Prescription, pace: Pace = AS_THE_PLAN) -> list[tuple[PhaseKind, str]]:
    """Return the changes of position that last until ready."""
    phases = lay_out(plan, pace=pace).phases
    return [(one.kind, one.source_id) for one in phases if pace.waits_in(one) and one.until_ready]


class Played:
    """A session that is played by hand, on a clock of its own."""

    def __init__(self, plan: Prescription = GENTLE, pace: Pace = AS_THE_PLAN) -> None:
        self.at_s = 0.0
        self.plan = plan
        self.events: list[Event] = []
        self.state: SessionState
        self._take(begin(lay_out(plan, pace=pace), an_instant(mono=0.0), pace=pace))

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

    def until(self, kind: PhaseKind) -> None:
        for _ in range(600):
            if self.state.phase.kind is kind:
                return
            self.do(session.ready)
            if self.state.phase.kind is not kind:
                self.pass_time(1)
        raise AssertionError(f"no {kind} in ten minutes")


def kind(played: Played) -> PhaseKind:
    return played.state.phase.kind


def mode(played: Played) -> Mode:
    return played.state.mode


def test_each_change_of_position_waits_and_the_legs_of_a_bird_dog_do_not() -> None:
    assert waiting(GENTLE) == [
        (PhaseKind.CHANGE_EXERCISE, "side_plank"),
        (PhaseKind.CHANGE_SIDES, "side_plank"),
        (PhaseKind.CHANGE_SIDES, "side_plank"),
        (PhaseKind.CHANGE_EXERCISE, "bird_dog"),
    ]


def test_at_a_wall_one_only_turns_round() -> None:
    at_the_wall = replace(GENTLE.exercises[0], standing=("SB4",))
    kinds = waiting(replace(GENTLE, exercises=(at_the_wall,)))
    assert PhaseKind.CHANGE_SIDES not in [kind for kind, _ in kinds]


def test_changing_the_bent_leg_of_the_curl_up_takes_no_other_position() -> None:
    curl_up = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG, dose=Dose((3, 2), 5.0))
    assert waiting(a_prescription(curl_up)) == []


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("hold_s", [5.0, 8.0])
def test_who_chose_has_it_so_in_every_plan(wanted: bool, hold_s: float) -> None:
    pace = replace(AS_THE_PLAN, position_until_ready=wanted)
    assert bool(waiting(longer(GENTLE, hold_s), pace)) is wanted


@given(st.floats(1, 10), st.sampled_from([True, False, None]))
def test_a_plan_is_gentle_by_its_longest_hold_and_no_minute_depends_on_it(
    hold_s: float, wanted: bool | None
) -> None:
    plan = longer(GENTLE, hold_s)
    pace = replace(AS_THE_PLAN, position_until_ready=wanted)
    assert bool(waiting(plan)) is (hold_s <= GENTLE_HOLD_S)
    assert session_minutes(plan, pace) == session_minutes(plan, AS_THE_PLAN)


def test_it_waits_for_minutes_and_then_there_is_time_to_lie_down() -> None:
    played = Played()
    played.until(PhaseKind.CHANGE_SIDES)
    played.pass_time(120)
    assert kind(played) is PhaseKind.CHANGE_SIDES
    assert played.state.unhurried

    played.do(session.ready)
    assert kind(played) is PhaseKind.GET_READY
    played.pass_time(AS_THE_PLAN.after_ready_s)
    assert kind(played) is PhaseKind.HOLD
    assert played.state.phase.side is Side.RIGHT


def test_nobody_ready_pauses_and_going_on_waits_anew() -> None:
    played = Played()
    played.until(PhaseKind.CHANGE_EXERCISE)
    played.pass_time(AS_THE_PLAN.posture_max_s + 5)
    assert mode(played) is Mode.PAUSED
    assert isinstance(played.events[-1], Paused)

    played.do(session.resume)
    played.pass_time(AS_THE_PLAN.posture_max_s - 5)
    assert kind(played) is PhaseKind.CHANGE_EXERCISE
    assert mode(played) is Mode.RUNNING


def test_an_easier_version_at_the_wall_is_got_up_to_from_a_turn_that_waits() -> None:
    plan = replace(GENTLE, exercises=(replace(GENTLE.exercises[0], standing=("SB1",)),))
    played = Played(plan)
    played.until(PhaseKind.CHANGE_SIDES)

    def wall(_ladder: str, _rung: str) -> EasierRung | None:
        return EasierRung(NamedRung("SB1", "at the wall"), 5.0)

    played.do(lambda state, now: easier(state, now, plan, wall))

    assert kind(played) is PhaseKind.GET_UP


def test_what_waits_is_what_takes_a_position() -> None:
    phases = lay_out(GENTLE, pace=AS_THE_PLAN).phases
    assert all(one.kind in POSITION for one in phases if one.until_ready)
