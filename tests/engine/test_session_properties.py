"""Whatever anyone does to a session, its seconds and its sides stay honest.

Random sequences of ticks, pauses, skips, sleeps, freezes, set clocks, hurts and easier steps are
played on the real state machine. Going on after a crash is tried from any moment of them.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    RungSwap,
    SessionStart,
    latest_attempts,
    next_hold,
    settled_holds,
)
from coach.domain.sides import Side, SideRule
from coach.engine import easier, hurt, session
from coach.engine.easier import EasierRung, laid_out
from coach.engine.events import (
    Event,
    HoldEnded,
    MadeEasier,
    MovedOn,
    Paused,
    PhaseBegan,
    Resumed,
    SessionEnded,
)
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PACE, POSTURE, WORK, Pace, Phase, PhaseKind, Timeline
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
        st.builds(
            Happening,
            st.sampled_from(
                ["skip", "hurt", "slip", "easier", "both easier", "skip exercise", "ready"]
            ),
            st.just(0.0),
        ),
    ),
    max_size=40,
)
UNDISTURBED = ("skip", "hurt", "skip exercise")
"""What makes a hold be left out."""

plans = st.builds(
    lambda sets, hold_s, rest_s, side_rule, right, standing: a_prescription(
        replace(
            an_exercise(rung="R2", side_rule=side_rule, dose=Dose(tuple(sets), hold_s)),
            standing=standing[0],
        ),
        replace(
            an_exercise("bird_dog", rung="R1", dose=Dose((2, 1), 4.0, rest_s=rest_s)),
            right=NamedRung(right, "the right one"),
            standing=standing[1],
        ),
        warm_up=True,
    ),
    st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.floats(1, 10),
    st.floats(16, 40),
    st.sampled_from(SideRule),
    st.sampled_from(["R0", "R1"]),
    st.tuples(*[st.sampled_from([(), ("R0",), ("R1",), ("R1", "R2"), ("R0", "R1", "R2")])] * 2),
)
paces = st.builds(
    Pace,
    rest_until_ready=st.booleans(),
    posture_until_ready=st.booleans(),
    position_until_ready=st.none() | st.booleans(),
)
RUNGS = ("R0", "R1", "R2")
DOWN_OR_UP = frozenset({PhaseKind.GET_DOWN, PhaseKind.GET_UP})


def below(_ladder_id: str, rung_id: str) -> EasierRung | None:
    """Return the rung below; its own holds are 6 seconds."""
    place = RUNGS.index(rung_id)
    return EasierRung(NamedRung(RUNGS[place - 1], "easier"), 6.0) if place else None


class World:
    """A session, its clock, and everything that was reported."""

    def __init__(self, plan: Prescription, pace: Pace = PACE) -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.start = SessionStart(self.clock.read(), None, plan, Side.LEFT)
        self.pace = pace
        self.planned = laid_out(self.start, (), pace)
        step = session.begin(self.planned, self.clock.read(), pace=pace)
        self.state: SessionState = step.state
        self.events += step.events

    def take(self, step: Transition) -> None:
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
            case name:
                self.take(self.asked(name))

    def asked(self, name: str) -> Transition:
        now, plan = self.clock.read(), self.start.prescription
        match name:
            case "skip":
                return session.skip(self.state, now)
            case "hurt":
                return hurt.hurt(self.state, now)
            case "slip":
                return hurt.take_back(self.state, now)
            case "skip exercise":
                return hurt.skip_exercise(self.state, now)
            case "ready":
                return session.ready(self.state, now)
            case _:
                both = name == "both easier"
                return easier.easier(self.state, now, plan, below, both=both)

    def finish(self) -> None:
        """Let it run to its end undisturbed."""
        while self.state.mode is not Mode.ENDED:
            if self.state.mode is Mode.PAUSED:
                self.take(session.resume(self.state, self.clock.read()))
            if self.state.unhurried or self.state.phase.kind in POSTURE:
                self.take(session.ready(self.state, self.clock.read()))
            self.clock.advance(0.5)
            self.tick()

    @property
    def holds(self) -> list[HoldRecord]:
        return [event.hold for event in self.events if isinstance(event, HoldEnded)]

    @property
    def swaps(self) -> list[RungSwap]:
        return [event.swap for event in self.events if isinstance(event, MadeEasier)]


def played(plan: Prescription, sequence: list[Happening], pace: Pace = PACE) -> World:
    world = World(plan, pace)
    for what in sequence:
        if world.state.mode is not Mode.ENDED:
            world.happen(what)
    world.finish()
    return world


@given(plans, happenings)
def test_every_hold_is_settled_once_and_in_order(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = played(plan, sequence)

    last_facts = list(latest_attempts(world.holds).values())
    assert [hold.hold_no for hold in last_facts] == list(range(plan.holds))
    assert settled_holds(world.holds) == set(range(plan.holds))
    assert [hold.hold_no for hold in world.holds] == sorted(hold.hold_no for hold in world.holds)


@given(plans, happenings)
def test_a_completed_hold_was_held_for_exactly_its_time(
    plan: Prescription, sequence: list[Happening]
) -> None:
    for hold in played(plan, sequence).holds:
        if hold.outcome is HoldOutcome.COMPLETED:
            assert hold.held_s == pytest.approx(hold.planned_s)
        assert hold.held_s <= hold.planned_s + 1e-6


@given(plans, happenings)
def test_held_seconds_never_exceed_real_seconds(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = World(plan)
    began = world.clock.read().mono
    for what in sequence:
        if world.state.mode is not Mode.ENDED:
            world.happen(what)
        passed_s = world.clock.read().mono - began
        assert sum(hold.held_s for hold in world.holds) <= passed_s + 1e-6


@given(plans, happenings)
def test_pauses_sleeps_and_ticks_never_change_the_sides(
    plan: Prescription, sequence: list[Happening]
) -> None:
    undisturbed = [what for what in sequence if what.name not in UNDISTURBED]

    world = played(plan, undisturbed)

    done = Counter(h.side for h in world.holds if h.outcome is HoldOutcome.COMPLETED)
    assert done == Counter(hold.side for hold in world.planned.holds)
    assert abs(done[Side.LEFT] - done[Side.RIGHT]) <= 1


@given(plans, happenings)
def test_attempts_of_a_hold_are_numbered_without_gaps(
    plan: Prescription, sequence: list[Happening]
) -> None:
    attempts: dict[int, list[int]] = {}
    for hold in played(plan, sequence).holds:
        attempts.setdefault(hold.hold_no, []).append(hold.attempt)

    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in attempts.values())


@given(plans, happenings)
def test_no_hold_begins_without_a_warning_of_its_own(
    plan: Prescription, sequence: list[Happening]
) -> None:
    undisturbed = [what for what in sequence if what.name not in UNDISTURBED]
    began = [e.phase for e in played(plan, undisturbed).events if isinstance(e, PhaseBegan)]

    for before, phase in itertools.pairwise(began):
        if phase.kind is PhaseKind.HOLD:
            assert before.kind in (PhaseKind.GET_READY, PhaseKind.RESET)


@settings(max_examples=30)
@given(plans, st.lists(st.floats(0.01, 1.9), min_size=1, max_size=30))
def test_uneven_ticks_never_change_the_total(plan: Prescription, gaps: list[float]) -> None:
    world = World(plan)
    began = world.clock.read().mono
    while world.state.mode is not Mode.ENDED:
        for gap in gaps:
            world.clock.advance(gap)
            world.tick()

    (ended,) = [event for event in world.events if isinstance(event, SessionEnded)]
    assert ended.at.mono - began == pytest.approx(world.planned.total_s)


@given(plans, happenings)
def test_rests_and_pauses_are_measured_not_planned(
    plan: Prescription, sequence: list[Happening]
) -> None:
    for hold in played(plan, sequence).holds:
        assert hold.late_s >= 0
        assert hold.paused_s >= 0
        if hold.rest_before_s is not None:
            assert hold.rest_before_s >= 0


@given(plans, happenings, paces)
def test_sides_are_what_was_planned_minus_what_was_left_out(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    world = played(plan, sequence, pace)

    left_out = (HoldOutcome.SKIPPED, HoldOutcome.HURT)
    done = Counter(h.side for h in world.holds if h.outcome is HoldOutcome.COMPLETED)
    last_facts = latest_attempts(world.holds).values()
    missing = Counter(h.side for h in last_facts if h.outcome in left_out)
    assert done + missing == Counter(hold.side for hold in world.planned.holds)


@given(plans, happenings)
def test_an_easier_step_makes_nothing_harder_longer_or_fewer(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = World(plan)
    for what in sequence:
        before = unmoving(world.state.timeline)
        if world.state.mode is not Mode.ENDED:
            world.happen(what)
        after = unmoving(world.state.timeline)
        assert [phase.kind for phase in after] == [phase.kind for phase in before]
        for then, now in zip(before, after, strict=True):
            assert (now.hold_no, now.side) == (then.hold_no, then.side)
            if then.kind is PhaseKind.HOLD:
                assert now.duration_s <= then.duration_s
                assert RUNGS.index(now.rung_id) <= RUNGS.index(then.rung_id)


def unmoving(timeline: Timeline) -> Sequence[Phase]:
    """Return the phases in which nobody goes anywhere.

    An easier rung may be done standing: then the way up and down takes the place of a change, or of
    a rest, and where both sides stand by then a rest takes the place of the way.
    """
    on_the_way = POSTURE | {PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE, PhaseKind.REST}
    return [phase for phase in timeline.phases if phase.kind not in on_the_way]


@given(plans, happenings)
def test_after_easier_each_side_stays_on_one_rung_until_the_next_step(
    plan: Prescription, sequence: list[Happening]
) -> None:
    rungs: dict[tuple[str, Side | None], int] = {}
    for hold in played(plan, sequence).holds:
        key = (hold.ladder_id, hold.side)
        height = RUNGS.index(hold.rung_id)
        assert height <= rungs.get(key, len(RUNGS))
        rungs[key] = height


@given(plans, happenings)
def test_before_another_rung_there_is_as_long_as_between_two_exercises(
    plan: Prescription, sequence: list[Happening]
) -> None:
    hasty = ("skip", "skip exercise", "ready")
    world = played(plan, [what for what in sequence if what.name not in hasty])
    told = [e for e in world.events if isinstance(e, PhaseBegan | HoldEnded)]
    last: tuple[str, str, float] | None = None
    for event in told:
        if isinstance(event, HoldEnded):
            if event.hold.held_s > 0:
                last = (event.hold.ladder_id, event.hold.rung_id, event.at.mono)
        elif event.phase.kind is PhaseKind.HOLD and last is not None:
            ladder_id, rung_id, ended = last
            if (event.phase.source_id, event.phase.rung_id) != (ladder_id, rung_id):
                assert event.at.mono - ended >= PACE.change_exercise_s - 1e-6


@given(plans, happenings, paces)
def test_nobody_is_told_to_get_down_who_lies_nor_put_there_without_the_time(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    world = played(plan, sequence, pace)
    stands, before = True, PhaseKind.TAKE_PLACE
    for event in world.events:
        if isinstance(event, MovedOn):
            # Who pauses on the way down or up and goes on elsewhere is where they were.
            before = PhaseKind.TAKE_PLACE
        if not isinstance(event, PhaseBegan):
            continue
        phase = event.phase
        if before in DOWN_OR_UP and phase.kind in WORK | {PhaseKind.GET_READY}:
            stands = before is PhaseKind.GET_UP
        if phase.kind in DOWN_OR_UP:
            assert phase.kind is (PhaseKind.GET_DOWN if stands else PhaseKind.GET_UP)
        if phase.kind in WORK | DOWN_OR_UP:
            assert phase.standing is (stands if phase.kind in WORK else not stands)
        before = phase.kind


@given(plans, happenings, paces)
def test_a_crash_at_any_moment_leaves_the_same_holds_to_do(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    world = World(plan, pace)
    for what in sequence:
        if _is_over(world):
            break
        world.happen(what)
        first, attempt = next_hold(world.holds)
        again = laid_out(world.start, world.swaps, pace)
        assert again.holds == world.state.timeline.holds
        if _is_over(world):
            assert first == plan.holds
        else:
            assert (first, attempt) == (world.state.next_hold_no, world.state.attempt)


def _is_over(world: World) -> bool:
    return world.state.mode is Mode.ENDED


@given(plans, happenings)
def test_what_hurt_is_never_done_again(plan: Prescription, sequence: list[Happening]) -> None:
    over: set[int] = set()
    for hold in played(plan, [what for what in sequence if what.name != "slip"]).holds:
        assert hold.hold_no not in over
        if hold.outcome is HoldOutcome.HURT:
            over.add(hold.hold_no)


@given(plans, happenings)
def test_that_hurt_is_about_the_last_hold_and_that_hold_is_over(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = World(plan)
    for what in sequence:
        if _is_over(world):
            break
        world.happen(what)
        begun = [
            e.phase for e in world.events if isinstance(e, PhaseBegan) and e.phase.kind in WORK
        ]
        if what.name == "hurt" and not _is_over(world) and begun:
            about = world.state.hurt
            assert about == begun[-1]
            eased = about.kind is PhaseKind.HOLD and about not in world.state.timeline.holds
            assert eased or world.state.next_hold_no >= about.hold_no + (
                about.kind is PhaseKind.HOLD
            )


@given(plans, happenings)
def test_slips_of_the_finger_leave_nothing_out(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = World(plan)
    for what in sequence:
        if not _is_over(world) and what.name not in ("skip", "skip exercise"):
            world.happen(what)
            if what.name == "hurt":
                world.happen(Happening("slip", 0.0))
    world.finish()

    done = [hold.hold_no for hold in world.holds if hold.outcome is HoldOutcome.COMPLETED]
    assert done == list(range(plan.holds))


@given(plans, happenings)
def test_after_hurt_or_easier_no_hold_begins_without_a_lead_in(
    plan: Prescription, sequence: list[Happening]
) -> None:
    world = played(plan, [what for what in sequence if what.name != "skip"])
    told = [e for e in world.events if isinstance(e, PhaseBegan | HoldEnded)]
    for place, event in enumerate(told):
        if isinstance(event, PhaseBegan) and event.phase.kind is PhaseKind.HOLD:
            since = told[place - 1]
            assert isinstance(since, PhaseBegan)
            assert since.phase.kind in (PhaseKind.GET_READY, PhaseKind.RESET)
            if since.phase.kind is PhaseKind.GET_READY:
                assert event.at.mono - since.at.mono >= PACE.lead_in_s - 1e-6


@given(plans, happenings, paces)
def test_after_going_on_nothing_is_done_before_a_lead_in_has_passed(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    world = played(plan, [what for what in sequence if what.name != "skip"], pace)
    resumed: float | None = None
    for event in world.events:
        if isinstance(event, Resumed):
            resumed = event.at.mono
        elif isinstance(event, PhaseBegan) and event.phase.kind in WORK and resumed is not None:
            assert event.at.mono - resumed >= pace.lead_in_s - 1e-6
            resumed = None


@given(plans, happenings)
def test_pauses_make_the_warm_up_neither_shorter_nor_longer(
    plan: Prescription, sequence: list[Happening]
) -> None:
    quiet = ("ticks", "late tick", "pause", "resume")
    world = played(plan, [what for what in sequence if what.name in quiet])

    told = [event for event in world.events if isinstance(event, PhaseBegan | Paused)]
    moved_s = sum(
        then.at.mono - event.at.mono
        for event, then in itertools.pairwise(told)
        if isinstance(event, PhaseBegan) and event.phase.kind is PhaseKind.WARM_UP
    )
    assert moved_s == pytest.approx(sum(one.duration_s for one in plan.warm_up))


@given(plans, st.lists(st.floats(0.05, 1.9), min_size=1), st.integers(0, 60))
def test_a_rest_until_ready_keeps_its_minimum_and_its_limit(
    plan: Prescription, gaps: list[float], ready_after: int
) -> None:
    pace = Pace(rest_until_ready=True)
    world = World(plan, pace)
    for nth, gap in enumerate(itertools.cycle(gaps)):
        if world.state.mode is Mode.ENDED:
            break
        world.clock.advance(gap)
        world.tick()
        if ready_after and nth % ready_after == 0:
            world.take(session.ready(world.state, world.clock.read()))
    began = [event for event in world.events if isinstance(event, PhaseBegan)]
    for rest, then in itertools.pairwise(began):
        if rest.phase.kind is PhaseKind.REST:
            lasted_s = then.at.mono - rest.at.mono
            assert pace.min_rest_s - 1e-6 <= lasted_s <= pace.max_rest_s + 1e-6


@given(plans, happenings, paces)
def test_whatever_happens_no_hold_is_lost_where_one_waits_until_ready(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    world = played(plan, sequence, replace(pace, posture_until_ready=True))

    assert settled_holds(world.holds) == set(range(plan.holds))
    for hold in world.holds:
        assert hold.held_s <= hold.planned_s + 1e-6
        if hold.outcome is HoldOutcome.COMPLETED:
            assert hold.held_s == pytest.approx(hold.planned_s)


@given(plans, happenings, paces)
def test_at_ones_own_pace_no_hold_is_lost_either(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    first, *others = plan.exercises
    plan = replace(plan, exercises=(replace(first, own_pace=True), *others))
    world = played(plan, sequence, pace)

    assert settled_holds(world.holds) == set(range(plan.holds))
    for hold in world.holds:
        if hold.ladder_id == first.ladder_id and hold.outcome is HoldOutcome.COMPLETED:
            assert pace.own_pace_least_s - 1e-6 <= hold.held_s < pace.posture_max_s


@given(plans, happenings, paces)
def test_no_work_begins_in_another_posture_before_the_change_is_over(
    plan: Prescription, sequence: list[Happening], pace: Pace
) -> None:
    """Whoever just did something on the floor is given the time to stand up, and to get set.

    Who presses "next" while getting set wants none of it.
    """
    hasty = ("skip", "skip exercise")
    world = played(plan, [what for what in sequence if what.name not in hasty], pace)
    before, way, ready_s = None, None, 0.0
    for event in world.events:
        if not isinstance(event, PhaseBegan):
            continue
        if event.phase.kind in POSTURE:
            way = event
        elif event.phase.kind is PhaseKind.GET_READY:
            ready_s = event.at.mono
        elif event.phase.kind in WORK:
            if before is None or before.phase.standing is not event.phase.standing:
                assert way is not None
                assert event.at.mono - ready_s >= pace.lead_in_s - 1e-6
            before, way = event, None


@given(plans, st.floats(0, 1000))
def test_nobody_ready_pauses_the_session_and_starts_nothing(
    plan: Prescription, waits_s: float
) -> None:
    pace = Pace(posture_until_ready=True)
    world = World(plan, pace)
    world.happen(Happening("ticks", waits_s))

    assert world.state.phase.kind in POSTURE
    assert (world.state.mode is Mode.PAUSED) is (int(waits_s / 0.25) * 0.25 >= pace.posture_max_s)
    assert world.holds == []
    world.finish()
    assert settled_holds(world.holds) == set(range(plan.holds))
