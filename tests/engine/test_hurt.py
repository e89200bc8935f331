"""That hurt, easier now, leave this exercise out: action by action, in every mode."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import Side, SideRule
from coach.engine import easier, hurt, session
from coach.engine.easier import EasierRung
from coach.engine.events import Event, HoldEnded, Hurt, MadeEasier, PhaseBegan, SessionEnded
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PhaseKind, lay_out
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

PLAN = a_prescription(
    an_exercise(dose=Dose((2, 1), 5.0)),
    an_exercise("bird_dog", rung="BD2", dose=Dose((1,), 5.0)),
)
CURL_UP = a_prescription(
    an_exercise("curl_up", rung="CU2", side_rule=SideRule.SWAP_LEG, dose=Dose((4,), 5.0))
)
BELOW = {"SB1": ("SB0", 4.0), "BD2": ("BD1", 8.0), "CU2": ("CU1", 5.0)}


def below(_ladder_id: str, rung_id: str) -> EasierRung | None:
    if rung_id not in BELOW:
        return None
    rung, hold_s = BELOW[rung_id]
    return EasierRung(NamedRung(rung, f"The {rung} version"), hold_s)


class Player:
    """Plays a session of two exercises on a clock that is moved by hand."""

    def __init__(self, plan: Prescription = PLAN) -> None:
        self.plan = plan
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.state: SessionState = session.begin(lay_out(plan), self.clock.read()).state

    def take(self, step: Transition) -> tuple[Event, ...]:
        self.state = step.state
        self.events += step.events
        return step.events

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.05)):
            self.take(session.tick(self.state, self.clock.advance(0.05)))

    def until(self, kind: PhaseKind, hold_no: int) -> None:
        while (self.state.phase.kind, self.state.phase.hold_no) != (kind, hold_no):
            self.run(0.05)

    def do(self, action: Callable[[SessionState, Instant], Transition]) -> list[str]:
        return [type(event).__name__ for event in self.take(action(self.state, self.clock.read()))]

    def easier(self, *, both: bool = False) -> list[str]:
        return self.do(lambda state, now: easier.easier(state, now, self.plan, below, both=both))

    @property
    def holds(self) -> list[HoldRecord]:
        return [event.hold for event in self.events if isinstance(event, HoldEnded)]

    @property
    def left(self) -> float:
        return self.state.remaining_s(self.clock.read())


def outcomes(player: Player) -> list[tuple[int, HoldOutcome]]:
    return [(hold.hold_no, hold.outcome) for hold in player.holds]


class TestThatHurt:
    def test_stops_a_hold_at_once_and_keeps_its_seconds(self) -> None:
        player = Player()
        player.run(12)

        assert player.do(hurt.hurt) == ["HoldEnded", "Paused", "Hurt"]
        assert outcomes(player) == [(0, HoldOutcome.HURT)]
        assert player.holds[0].held_s == pytest.approx(2.0)
        assert player.state.mode is Mode.PAUSED
        assert player.left == 0.0
        told = player.events[-1]
        assert isinstance(told, Hurt)
        assert (told.during.kind, told.during.hold_no) == (PhaseKind.HOLD, 0)

    def test_what_hurt_is_not_repeated_and_the_next_has_a_lead_in(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)
        player.clock.advance(1)

        assert player.do(session.resume) == ["Resumed", "PhaseBegan"]
        assert (player.state.phase.kind, player.state.phase.hold_no) == (PhaseKind.GET_READY, 1)
        assert player.left == 5.0
        player.run(player.state.timeline.total_s)
        assert outcomes(player)[:2] == [(0, HoldOutcome.HURT), (1, HoldOutcome.COMPLETED)]
        assert [number for number, _ in outcomes(player)] == list(range(8))

    def test_at_the_end_of_a_side_goes_on_with_changing_sides(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 1)
        player.do(hurt.hurt)
        player.do(session.resume)

        assert player.state.phase.kind is PhaseKind.CHANGE_SIDES
        assert player.left == 8.0

    def test_in_the_very_last_hold_leaves_nothing_to_go_on_with(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 7)
        player.do(hurt.hurt)

        assert player.state.mode is Mode.PAUSED
        assert player.do(session.resume) == ["SessionEnded"]

    @pytest.mark.parametrize(
        ("kind", "hold_no", "about"),
        [
            (PhaseKind.GET_READY, 0, None),
            (PhaseKind.RESET, 1, 0),
            (PhaseKind.CHANGE_SIDES, 2, 1),
            (PhaseKind.GET_READY, 2, 1),
            (PhaseKind.HOLD, 2, 2),
            (PhaseKind.REST, 4, 3),
            (PhaseKind.GET_READY, 4, 3),
            (PhaseKind.CHANGE_EXERCISE, 6, 5),
            (PhaseKind.GET_READY, 6, 5),
        ],
    )
    def test_it_is_about_the_hold_done_last_until_the_next_begins(
        self, kind: PhaseKind, hold_no: int, about: int | None
    ) -> None:
        player = Player()
        player.until(kind, hold_no)
        player.do(hurt.hurt)

        told = player.events[-1]
        assert isinstance(told, Hurt)
        if about is None:
            assert (told.during.kind, told.during.hold_no) == (kind, hold_no)
        else:
            assert told.during == player.state.timeline.holds[about]
        player.do(session.resume)
        assert player.state.hurt is None

    @pytest.mark.parametrize("kind", [PhaseKind.CHANGE_EXERCISE, PhaseKind.GET_READY])
    def test_after_a_movement_of_the_warm_up_it_is_about_that(self, kind: PhaseKind) -> None:
        player = Player(a_prescription(an_exercise(), warm_up=True))
        player.until(PhaseKind.WARM_UP, 0)
        player.until(kind, 0)
        player.do(hurt.hurt)

        assert player.state.hurt is not None
        assert player.state.hurt.kind is PhaseKind.WARM_UP
        assert not hurt.left_of(player.state)

    def test_a_hold_skipped_without_being_begun_is_not_what_hurt(self) -> None:
        player = Player()
        player.until(PhaseKind.RESET, 1)
        player.do(session.pause)
        player.do(session.skip)
        player.do(session.skip)
        player.do(hurt.hurt)

        assert player.state.hurt == player.state.timeline.holds[0]

    @pytest.mark.parametrize("cut", ["pause", "freeze"])
    @pytest.mark.parametrize("going_on", [False, True])
    def test_a_hold_that_was_cut_before_is_not_done_again(self, cut: str, going_on: bool) -> None:
        player = Player()
        player.run(12)
        if cut == "pause":
            player.do(session.pause)
        else:
            player.take(session.tick(player.state, player.clock.advance(30)))
        if going_on:
            player.do(session.resume)
            player.run(1)

        told = player.do(hurt.hurt)
        assert told == ["HoldEnded", *(["Paused"] if going_on else []), "Hurt"]
        again = player.holds[-1]
        assert (again.hold_no, again.attempt, again.held_s) == (0, 2, 0.0)
        assert again.outcome is HoldOutcome.HURT
        assert player.state.hurt == player.state.timeline.holds[0]
        player.do(session.resume)
        assert player.state.phase.hold_no == 1

    def test_a_slip_in_a_pause_takes_it_back(self) -> None:
        player = Player()
        player.run(12)
        player.do(session.pause)
        player.do(hurt.hurt)
        player.do(hurt.take_back)
        player.do(session.resume)
        player.run(10.1)

        assert [(hold.attempt, hold.outcome.value) for hold in player.holds] == [
            (1, "paused"),
            (2, "hurt"),
            (3, "paused"),
            (4, "completed"),
        ]

    def test_a_hold_that_was_made_easier_already_is_still_done_on_the_easier_rung(self) -> None:
        player = Player()
        player.run(12)
        player.easier()
        player.run(3)

        assert player.do(hurt.hurt) == ["Paused", "Hurt"]
        assert player.state.hurt is not None
        assert player.state.hurt.rung_id == "SB1"
        player.do(session.resume)
        assert (player.state.phase.hold_no, player.state.phase.rung_id) == (0, "SB0")

    def test_said_twice_records_once(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)

        assert player.do(hurt.hurt) == ["Hurt"]
        assert len(player.holds) == 1

    def test_then_next_leaves_it_behind_without_another_record(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)

        assert player.do(session.skip) == ["MovedOn"]
        assert player.state.next_hold_no == 1
        assert player.state.hurt is None

    def test_then_next_leads_to_the_next_exercise_and_easier_means_that_one(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 5)
        player.do(hurt.hurt)
        while player.state.timeline.holds[player.state.next_hold_no].source_id != "bird_dog":
            player.do(session.skip)
        while player.state.timeline.phases[player.state.index].source_id != "bird_dog":
            player.do(session.skip)

        player.easier(both=True)

        rungs = {hold.rung_id for hold in player.state.timeline.holds[6:]}
        assert rungs == {"BD1"}
        assert player.do(hurt.skip_exercise)[-1] == "SessionEnded"

    def test_then_stop_adds_no_hold(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)

        assert player.do(session.stop) == ["SessionEnded"]


class TestWhatIsLeft:
    @pytest.mark.parametrize(("hold_no", "left"), [(0, True), (4, True), (5, False), (7, False)])
    def test_of_what_hurt(self, hold_no: int, left: bool) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, hold_no)
        player.do(hurt.hurt)

        assert hurt.left_of(player.state) is left

    @pytest.mark.parametrize(("hold_no", "more"), [(0, True), (5, True), (6, False), (7, False)])
    def test_of_other_exercises(self, hold_no: int, more: bool) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, hold_no)
        player.do(hurt.hurt)

        assert hurt.leads_on(player.state) is more

    def test_after_the_end_is_nothing(self) -> None:
        player = Player()
        player.do(session.stop)

        assert not hurt.left_of(player.state)
        assert not hurt.leads_on(player.state)


class TestASlip:
    def test_the_hold_is_done_again_after_a_lead_in(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)

        assert player.do(hurt.take_back) == ["HoldEnded"]
        assert player.state.hurt is None
        assert player.do(session.resume) == ["Resumed", "PhaseBegan"]
        assert (player.state.phase.kind, player.state.phase.hold_no) == (PhaseKind.GET_READY, 0)
        assert player.left == 5.0
        player.run(10.1)
        assert [(hold.hold_no, hold.attempt, hold.outcome) for hold in player.holds] == [
            (0, 1, HoldOutcome.HURT),
            (0, 2, HoldOutcome.PAUSED),
            (0, 3, HoldOutcome.COMPLETED),
        ]

    def test_what_was_measured_stays_and_the_rest_counts_on(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)
        player.clock.advance(3)
        player.do(hurt.take_back)
        player.clock.advance(4)
        player.do(session.resume)
        player.run(10.1)

        assert [hold.held_s for hold in player.holds] == pytest.approx([2.0, 0.0, 5.0])
        again = player.holds[-1]
        assert again.rest_before_s == pytest.approx(3 + 4 + 5)
        assert again.paused_s == pytest.approx(3 + 4)

    def test_between_holds_nothing_is_recorded(self) -> None:
        player = Player()
        player.until(PhaseKind.REST, 4)
        player.do(hurt.hurt)

        assert player.do(hurt.take_back) == []
        assert player.state.hurt is None
        player.do(session.resume)
        assert player.state.phase.kind is PhaseKind.REST

    def test_with_nothing_that_hurt_nothing_happens(self) -> None:
        player = Player()
        player.run(12)
        assert player.do(hurt.take_back) == []
        player.do(session.pause)
        assert player.do(hurt.take_back) == []

    def test_in_the_very_last_hold_it_is_done_again(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 7)
        player.do(hurt.hurt)
        player.do(hurt.take_back)
        player.do(session.resume)
        player.run(10.1)

        assert player.state.mode is Mode.ENDED
        assert player.holds[-1].outcome is HoldOutcome.COMPLETED


class TestEasierNow:
    def test_cuts_a_hold_and_does_it_again_on_the_rung_below(self) -> None:
        player = Player()
        player.run(12)

        assert player.easier() == ["MadeEasier", "HoldEnded", "PhaseBegan"]
        assert outcomes(player) == [(0, HoldOutcome.EASIER)]
        assert player.holds[0].rung_id == "SB1"
        assert player.holds[0].held_s == pytest.approx(2.0)
        assert player.state.phase.kind is PhaseKind.GET_READY
        assert (player.state.phase.rung_id, player.left) == ("SB0", 20.0)
        player.run(24.1)
        again = player.holds[1]
        assert (again.hold_no, again.attempt, again.rung_id) == (0, 2, "SB0")
        assert again.planned_s == 4.0
        assert again.held_s == pytest.approx(4.0)

    def test_the_other_side_stays_as_it_is_unless_both_are_asked_for(self) -> None:
        rungs = {}
        for both in (False, True):
            player = Player()
            player.run(12)
            player.easier(both=both)
            rungs[both] = [hold.rung_id for hold in player.state.timeline.holds]

        assert rungs[False] == ["SB0", "SB0", "SB1", "SB1", "SB0", "SB1", "BD2", "BD2"]
        assert rungs[True] == ["SB0"] * 6 + ["BD2"] * 2

    def test_between_a_side_on_it_and_one_that_is_not_there_is_time(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 1)
        player.easier()
        between = {}
        for both in (False, True):
            player.until(PhaseKind.CHANGE_SIDES, 2 if not both else 5)
            between[both] = player.state.phase.duration_s
            if not both:
                player.until(PhaseKind.HOLD, 2)
                player.easier()

        assert between == {False: 15.0, True: 8.0}

    def test_an_exercise_that_swaps_legs_goes_down_as_a_whole(self) -> None:
        player = Player(CURL_UP)
        player.run(12)
        player.easier()

        assert {hold.rung_id for hold in player.state.timeline.holds} == {"CU1"}

    def test_an_easier_rung_is_never_held_for_longer(self) -> None:
        player = Player()
        player.until(PhaseKind.CHANGE_EXERCISE, 6)
        player.easier(both=True)

        assert [hold.duration_s for hold in player.state.timeline.holds[6:]] == [5.0, 5.0]

    def test_before_a_hold_there_is_time_for_the_new_position(self) -> None:
        player = Player()
        player.until(PhaseKind.RESET, 1)

        assert player.easier() == ["MadeEasier", "PhaseBegan"]
        assert (player.state.phase.kind, player.state.phase.hold_no) == (PhaseKind.GET_READY, 1)
        assert player.left == 20.0

    def test_in_a_long_rest_the_rest_goes_on(self) -> None:
        player = Player()
        player.until(PhaseKind.REST, 4)

        assert player.easier() == ["MadeEasier"]
        assert (player.state.phase.kind, player.state.phase.rung_id) == (PhaseKind.REST, "SB0")

    def test_after_that_hurt_it_waits_and_then_gives_time(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)

        assert player.easier() == ["MadeEasier"]
        assert player.state.mode is Mode.PAUSED
        player.do(session.resume)
        assert (player.state.phase.hold_no, player.state.phase.rung_id) == (1, "SB0")
        assert player.left == 20.0
        player.run(21)
        player.do(session.pause)
        player.do(session.resume)
        assert player.left == 5.0

    def test_after_a_pause_in_a_hold_the_shorter_time_is_due(self) -> None:
        player = Player()
        player.run(12)
        player.do(session.pause)

        assert player.easier() == ["MadeEasier"]
        assert player.left == 4.0
        player.do(session.resume)
        assert player.left == 20.0

    def test_at_the_lowest_rung_nothing_happens(self) -> None:
        player = Player()
        player.run(12)
        player.easier()
        player.run(21)

        assert player.easier() == []
        assert player.state.phase.kind is PhaseKind.HOLD

    def test_after_the_exercise_nothing_is_left_to_make_easier(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 5)
        player.do(hurt.hurt)

        assert player.easier(both=True) == []
        assert {hold.rung_id for hold in player.state.timeline.holds[6:]} == {"BD2"}

    def test_each_step_is_told_before_the_hold_it_cuts(self) -> None:
        player = Player()
        player.run(12)
        player.easier(both=True)

        swaps = [event.swap for event in player.events if isinstance(event, MadeEasier)]
        assert [(swap.from_hold, swap.sides) for swap in swaps] == [
            (0, (Side.LEFT,)),
            (0, (Side.RIGHT,)),
        ]


class TestSkipExercise:
    def test_records_each_hold_and_changes_over(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 2)
        player.run(1)

        assert player.do(hurt.skip_exercise) == ["HoldEnded"] * 4 + ["PhaseBegan"]
        assert outcomes(player)[2:] == [(n, HoldOutcome.SKIPPED) for n in (2, 3, 4, 5)]
        assert [hold.held_s for hold in player.holds[2:]] == [pytest.approx(1.05), 0.0, 0.0, 0.0]
        assert player.state.phase.kind is PhaseKind.CHANGE_EXERCISE
        assert player.left == 15.0

    @pytest.mark.parametrize("stands", [(False, True, False), (True, False, True)])
    @pytest.mark.parametrize("paused", [False, True])
    def test_between_two_in_another_posture_nobody_is_sent_down_or_up(
        self, stands: tuple[bool, ...], paused: bool
    ) -> None:
        exercises = (
            replace(an_exercise(name, rung="R1"), standing=("R1",) if stood else ())
            for name, stood in zip(("curl_up", "bird_dog", "side_brace"), stands, strict=True)
        )
        player = Player(a_prescription(*exercises))
        way = PhaseKind.GET_UP if stands[1] else PhaseKind.GET_DOWN
        while (player.state.phase.kind, player.state.phase.exercise_no) != (way, 1):
            player.run(0.05)
        if paused:
            player.do(session.pause)
        player.do(hurt.skip_exercise)
        if paused:
            player.do(session.resume)

        assert player.state.phase.source_id == "side_brace"
        assert (player.state.phase.kind, player.left) == (PhaseKind.TAKE_PLACE, 15.0)

    def test_of_the_first_on_the_floor_nobody_has_to_get_up_for_the_next(self) -> None:
        standing = replace(an_exercise("bird_dog", rung="R1"), standing=("R1",))
        player = Player(a_prescription(an_exercise("curl_up"), standing))
        player.do(hurt.skip_exercise)

        assert player.state.phase.kind is PhaseKind.TAKE_PLACE

    def test_in_the_last_exercise_ends_the_session(self) -> None:
        player = Player()
        player.until(PhaseKind.HOLD, 6)

        assert player.do(hurt.skip_exercise) == ["HoldEnded", "HoldEnded", "SessionEnded"]
        ended = player.events[-1]
        assert isinstance(ended, SessionEnded)
        assert not ended.stopped

    def test_while_paused_starts_nothing(self) -> None:
        player = Player()
        player.run(12)
        player.do(session.pause)

        assert player.do(hurt.skip_exercise) == ["HoldEnded"] * 6 + ["MovedOn"]
        assert player.state.mode is Mode.PAUSED
        assert (player.state.phase.kind, player.left) == (PhaseKind.CHANGE_EXERCISE, 15.0)

    def test_after_that_hurt_does_not_record_the_hold_again(self) -> None:
        player = Player()
        player.run(12)
        player.do(hurt.hurt)
        player.do(hurt.skip_exercise)

        assert outcomes(player) == [
            (0, HoldOutcome.HURT),
            *((number, HoldOutcome.SKIPPED) for number in range(1, 6)),
        ]

    @pytest.mark.parametrize("kind", [PhaseKind.CHANGE_EXERCISE, PhaseKind.GET_READY])
    def test_never_leaves_out_the_exercise_after_the_one_that_hurt(self, kind: PhaseKind) -> None:
        player = Player()
        player.until(kind, 6)
        assert hurt.left_of(player.state)
        player.do(hurt.hurt)
        assert not hurt.left_of(player.state)
        assert player.easier(both=True) == []

        assert player.do(hurt.skip_exercise) == []
        assert player.state.next_hold_no == 6

    def test_a_warm_up_is_left_out_as_well(self) -> None:
        player = Player(a_prescription(an_exercise(), warm_up=True))
        player.until(PhaseKind.WARM_UP, 0)

        assert player.do(hurt.skip_exercise) == ["PhaseBegan"]
        began = player.events[-1]
        assert isinstance(began, PhaseBegan)
        assert began.phase.source_id == "side_plank"


def _easier(state: SessionState, now: Instant) -> Transition:
    return easier.easier(state, now, PLAN, below)


@pytest.mark.parametrize("action", [hurt.hurt, _easier, hurt.skip_exercise, session.ready])
def test_after_the_end_nothing_happens(
    action: Callable[[SessionState, Instant], Transition],
) -> None:
    player = Player()
    player.do(session.stop)

    assert player.do(action) == []
    assert player.state.mode is Mode.ENDED


@pytest.mark.parametrize(
    "act",
    [
        session.pause,
        session.skip,
        session.stop,
        session.stop_and_get_up,
        hurt.hurt,
        hurt.skip_exercise,
        lambda state, now: easier.easier(state, now, PLAN, below),
    ],
)
def test_a_hold_that_was_over_when_a_key_was_pressed_is_told_as_done(
    act: Callable[[SessionState, Instant], Transition],
) -> None:
    """Between its end and the key nobody had looked at the clock: it counts all the same."""
    player = Player()
    player.until(PhaseKind.HOLD, 0)
    player.run(4.9)

    first, *_ = player.take(act(player.state, player.clock.advance(0.4)))

    assert isinstance(first, HoldEnded)
    assert (first.hold.hold_no, first.hold.outcome) == (0, HoldOutcome.COMPLETED)
    assert first.hold.held_s == pytest.approx(5.0)
