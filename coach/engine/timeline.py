"""The whole session laid out before it starts: a tuple of timed phases.

Because everything is laid out first, its total time, its equal sides and its order are facts that
can be shown before the start and tested as data. What each phase costs is in `PACE`.

Within a set each side is done in turn; between them stands "change sides". Where the sides differ,
each has its own repetitions and seconds, and a set that one side lacks is done by the other alone.
A rest's last seconds are a "get ready", so the rest between two sets is as long as prescribed. An
exercise that swaps the bent leg does so at the end of the set nearest to half of its repetitions,
or in mid-set where no set ends within one repetition of half.

A rung without sides is done once, with nothing to change half-way; where the other side is on a
rung that has sides, both have their turn, and only the one with sides names it.

A hold on another rung than the one before has as much time before it as a new exercise: another
rung is another position. Where one is done standing and the other on the floor,
the first stretch between them is "get down" or "get up", and a session begins with one: getting
down to the floor needs the whole body, so it may last until the user is ready. Where it does, a
session that ends on the floor has "get up" as its last phase. To turn over on the mat and to change
to another exercise need it too: in a gentle plan they last until ready as well.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.sides import TURNS_WITH_LIMBS_ALONE, Side


class PhaseKind(StrEnum):
    """What a timed stretch of the session is for."""

    GET_READY = "get_ready"
    WARM_UP = "warm_up"
    HOLD = "hold"
    RESET = "reset"
    REST = "rest"
    CHANGE_SIDES = "change_sides"
    CHANGE_EXERCISE = "change_exercise"
    TAKE_PLACE = "take_place"
    """To get to where the next exercise is done, neither down nor up: before a first one that is
    done standing, and where the exercise that asked for a change of posture was left out."""
    GET_DOWN = "get_down"
    """From standing to the floor."""
    GET_UP = "get_up"
    """From the floor to standing."""


WORK = frozenset({PhaseKind.HOLD, PhaseKind.WARM_UP})
"""The kinds of phases in which something is done."""

POSTURE = frozenset({PhaseKind.TAKE_PLACE, PhaseKind.GET_DOWN, PhaseKind.GET_UP})
"""The kinds of phases in which the user gets down to the floor, up from it, or into place."""

POSITION = frozenset({PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE})
"""The kinds of phases in which the user may take another position and stays up, or down."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of the phases that are not part of a dose (product rule)."""

    posture_s: float = 5.0
    """To get down to the floor or up from it, before the lead-in; between two exercises never less
    than the change-over. Where it lasts until ready this is only the estimate that a session's
    minutes count: ten seconds from the start to the first effort, lead-in included."""
    posture_until_ready: bool = False
    """Whether such a change ends when the user is ready, and not at its time."""
    position_until_ready: bool | None = False
    """Whether turning over on the mat, and the change to another exercise, do so too; None where
    they do in a gentle plan."""
    posture_max_s: float = 300.0
    """After this long the session pauses: perhaps nobody is there. So it does in a repetition at
    one's own pace."""
    own_pace_least_s: float = 3.0
    """Shortest such repetition: "ready" said earlier takes effect only then."""
    after_ready_s: float = 10.0
    """Shortest "get ready" after the user said "ready" to such a change: from the keyboard they
    still have to lie down."""
    lead_in_s: float = 5.0
    """"Get ready" before the first hold of a side, and after every pause."""
    change_sides_s: float = 8.0
    """To turn over, before the lead-in; from the table of session lengths in docs/evidence.md."""
    change_exercise_s: float = 20.0
    """Between two exercises, the lead-in included; also before a hold on another rung than the one
    before, because the position changes."""
    rest_until_ready: bool = False
    """Whether a rest between two sets ends when the user is ready, and not at its time."""
    min_rest_s: float = 10.0
    """Shortest such rest: "ready" said earlier takes effect only then. Where the prescribed rest is
    shorter, that is the shortest."""
    max_rest_s: float = 120.0
    """Such a rest ends by itself after this long; a longer prescribed rest is the limit."""

    def waits_in(self, phase: "Phase") -> bool:
        """Return whether a phase lasts until the user is ready."""
        if phase.kind is PhaseKind.HOLD:
            return phase.own_pace
        if phase.kind is PhaseKind.REST:
            return self.rest_until_ready
        if phase.kind in POSITION:
            return phase.until_ready
        return phase.kind in POSTURE and self.posture_until_ready

    def longest_s(self, phase: "Phase") -> float:
        """Return how long a phase may last, in seconds: one until ready up to its limit."""
        return max(phase.duration_s, self.limit_s(phase))

    def limit_s(self, phase: "Phase") -> float:
        """Return after how many seconds a phase until ready ends or waits paused; 0 for others."""
        if not self.waits_in(phase):
            return 0.0
        return self.max_rest_s if phase.kind is PhaseKind.REST else self.posture_max_s

    def waits_to_turn(self, prescription: Prescription) -> bool:
        """Return whether a change of position on the mat lasts until ready in a plan."""
        wanted = self.position_until_ready
        return prescription.is_gentle if wanted is None else wanted


PACE = Pace()


@dataclass(frozen=True, slots=True)
class Phase:
    """One timed stretch.

    Attributes:
        duration_s: planned seconds.
        source_id: the ladder, or the movement of a warm-up, that it concerns.
        rung_id: empty for a warm-up.
        exercise_no: the exercise's place in the session from 0; -1 for a warm-up.
        side: the working side (curl-up: the bent leg); None where the rung has none.
        set_no, rep_no: from 1; what is being done or, between holds, what comes next.
        hold_no: for a hold its place among the session's holds from 0; otherwise the number of
            the next hold.
        turn: the side whose rung it is, where sides take turns: the side, unless the rung has none.
        standing: whether what it is, or leads up to, is done standing.
        own_pace: whether it is a hold that lasts until the user is ready, or leads up to one.
        until_ready: whether it is a change of position that lasts until the user is ready.
        moved: whether it is a repetition that is moved at a tempo, or leads up to one.

    After the last exercise stands at most one phase, which concerns none: see `is_last_way_up`.
    """

    kind: PhaseKind
    duration_s: float
    source_id: str
    name: str
    rung_id: str
    rung_name: str
    exercise_no: int
    side: Side | None
    set_no: int
    rep_no: int
    hold_no: int
    turn: Side | None = None
    standing: bool = False
    own_pace: bool = False
    until_ready: bool = False
    moved: bool = False

    @property
    def is_last_way_up(self) -> bool:
        """Whether it is the getting up after all that is done; nothing comes after it."""
        return not self.source_id


@dataclass(frozen=True)
class Timeline:
    """All phases of one session, in order."""

    phases: tuple[Phase, ...]

    @cached_property
    def holds(self) -> tuple[Phase, ...]:
        """The holds, in order; `holds[n].hold_no == n`."""
        return tuple(phase for phase in self.phases if phase.kind is PhaseKind.HOLD)

    @cached_property
    def _ends_s(self) -> tuple[float, ...]:
        return tuple(accumulate(phase.duration_s for phase in self.phases))

    @property
    def total_s(self) -> float:
        """Seconds of the whole session without pauses."""
        return self._ends_s[-1] if self.phases else 0.0

    def left_after_s(self, index: int) -> float:
        """Seconds that follow the phase at `index`."""
        return self.total_s - self._ends_s[index]

    def index_of_hold(self, hold_no: int) -> int:
        """Return the place of a hold among the phases.

        Raises:
            IndexError: the session has no such hold.
        """
        return self.phases.index(self.holds[hold_no])


@dataclass(frozen=True, slots=True)
class _Stint:
    """Repetitions done without a long rest, in the turn of one side."""

    turn: Side | None
    set_no: int
    first_rep: int
    reps: int


def session_minutes(prescription: Prescription, pace: Pace = PACE) -> float:
    """Return how long one session takes, in minutes without pauses: the same on every page.

    Args:
        prescription: what to do.
        pace: the user's, where it is about their own plan; else that of the program.
    """
    return lay_out(prescription, pace=pace).total_s / 60


def lay_out(prescription: Prescription, first_leg: Side = Side.LEFT, pace: Pace = PACE) -> Timeline:
    """Lay out a session.

    Args:
        prescription: what to do.
        first_leg: the leg that is bent first where legs are swapped. An odd number of repetitions
            gives one leg one more, so sessions take turns.
        pace: seconds of the phases between.
    """
    phases: list[Phase] = []
    for warm_up in prescription.warm_up:
        move = Phase(
            PhaseKind.WARM_UP, warm_up.duration_s, warm_up.movement_id, warm_up.name,
            "", "", -1, None, 1, 1, 0, standing=warm_up.standing,
        )  # fmt: skip
        phases += _approach(move, pace, first=not phases)
        phases.append(move)
    hold_no = 0
    for exercise_no, exercise in enumerate(prescription.exercises):
        for phase in _exercise(exercise, exercise_no, hold_no, first_leg, pace):
            if not phases or phase.exercise_no != phases[-1].exercise_no:
                phases += _approach(phase, pace, first=not phases)
            phases.append(phase)
        hold_no += exercise.holds
    return Timeline(with_room(phases, pace, prescription))


def with_room(phases: Iterable[Phase], pace: Pace, prescription: Prescription) -> tuple[Phase, ...]:
    """Return the phases with time to change the position before each hold on another rung, and
    with the way up from the floor after the last.

    The first stretch before a hold or a movement becomes what it has to be, and as long as it must.
    A change between standing and floor needs a "get ready" after it, so it stands only where two
    stretches or more do.
    """
    made = [phase for phase in phases if not phase.is_last_way_up]
    after = 0
    for place, then in enumerate(made):
        if then.kind not in WORK:
            continue
        if place > after:
            gap, before = made[after:place], made[after - 1] if after else None
            made[after:place] = _gap(gap, before, then, pace, prescription)
        after = place + 1
    if made and not made[-1].standing and pace.posture_until_ready:
        made.append(last_way_up(sum(phase.kind is PhaseKind.HOLD for phase in made), pace))
    return tuple(made)


def last_way_up(holds: int, pace: Pace) -> Phase:
    """Return the last phase of a session, in which the user gets up from the floor.

    Args:
        holds: how many the session has.
        pace: seconds of the phases between.
    """
    return Phase(
        PhaseKind.GET_UP, pace.posture_s, "", "", "", "", -1, None, 1, 1, holds, standing=True
    )


def _gap(
    gap: list[Phase], before: Phase | None, then: Phase, pace: Pace, prescription: Prescription
) -> list[Phase]:
    """Return the stretches between two efforts; before the first of all none is before."""
    first, *others = gap
    if before is None:
        kind = first_way_to(then)
        return [replace(first, kind=kind, duration_s=pace.posture_s), *others]
    kind, lasts_s = _first_between(first, before, then, pace, prescription)
    if before.standing is not then.standing and others:
        kind, lasts_s = way_to(then), max(lasts_s, pace.posture_s)
    if before.exercise_no == then.exercise_no and before.rung_id != then.rung_id:
        lasts_s = max(lasts_s, pace.change_exercise_s - sum(one.duration_s for one in others))
    waits = bool(others) and _takes_position(kind, then) and pace.waits_to_turn(prescription)
    return [replace(first, kind=kind, duration_s=lasts_s, until_ready=waits), *others]


def _takes_position(kind: PhaseKind, then: Phase) -> bool:
    """Return whether a stretch before an effort changes the position of the whole body: to another
    exercise or version, or over on to the other side; at a wall one only turns round.
    """
    if kind is PhaseKind.CHANGE_SIDES:
        return not then.standing and then.source_id not in TURNS_WITH_LIMBS_ALONE
    return kind is PhaseKind.CHANGE_EXERCISE


def _first_between(
    first: Phase, before: Phase, then: Phase, pace: Pace, prescription: Prescription
) -> tuple[PhaseKind, float]:
    """Return what the first stretch between two efforts in one posture is, and its seconds.

    Between the turns of a set it is a change of sides where both rungs have sides, a reset where
    neither has and they are the same, else a change to another version.
    """
    another_s = pace.change_exercise_s - pace.lead_in_s
    if before.exercise_no != then.exercise_no or then.exercise_no < 0:
        return PhaseKind.CHANGE_EXERCISE, another_s
    dose = prescription.exercises[then.exercise_no].dose
    if before.set_no != then.set_no:
        if first.kind is PhaseKind.GET_READY:
            return first.kind, first.duration_s
        return PhaseKind.REST, max(0.0, dose.rest_s - pace.lead_in_s)
    if before.turn is then.turn:
        return PhaseKind.RESET, dose.reset_s
    if before.side is not None and then.side is not None:
        return PhaseKind.CHANGE_SIDES, pace.change_sides_s
    if before.rung_id == then.rung_id:
        return PhaseKind.RESET, dose.reset_s
    return PhaseKind.CHANGE_EXERCISE, another_s


def way_to(then: Phase) -> PhaseKind:
    """Return how to get to what is done in the other posture."""
    return PhaseKind.GET_UP if then.standing else PhaseKind.GET_DOWN


def first_way_to(then: Phase) -> PhaseKind:
    """Return how to get to what is done first of all: the user is not lying."""
    return PhaseKind.TAKE_PLACE if then.standing else PhaseKind.GET_DOWN


def _approach(to: Phase, pace: Pace, *, first: bool) -> Iterator[Phase]:
    """Yield what stands before an exercise: taking the first place, or changing over."""
    kind = PhaseKind.TAKE_PLACE if first else PhaseKind.CHANGE_EXERCISE
    yield _before(to, kind, pace.change_exercise_s - pace.lead_in_s)
    yield _before(to, PhaseKind.GET_READY, pace.lead_in_s)


def _exercise(
    exercise: PrescribedExercise, exercise_no: int, hold_no: int, first_leg: Side, pace: Pace
) -> Iterator[Phase]:
    previous: _Stint | None = None
    for stint in _stints(exercise, first_leg):
        dose = exercise.dose.on(stint.turn)
        for nth in range(stint.reps):
            rung = exercise.rung(stint.turn)
            hold = Phase(
                PhaseKind.HOLD, dose.hold_s, exercise.ladder_id, exercise.name,
                rung.id, rung.name, exercise_no, exercise.side_of(rung.id, stint.turn),
                stint.set_no, stint.first_rep + nth, hold_no, stint.turn,
                exercise.stands(rung.id), exercise.own_pace, moved=dose.moved,
            )  # fmt: skip
            if nth:
                yield _before(hold, PhaseKind.RESET, dose.reset_s)
            elif previous is not None and previous.set_no == stint.set_no:
                yield _before(hold, PhaseKind.CHANGE_SIDES, pace.change_sides_s)
                yield _before(hold, PhaseKind.GET_READY, pace.lead_in_s)
            elif previous is not None:
                if dose.rest_s > pace.lead_in_s or exercise.changes_posture:
                    yield _before(hold, PhaseKind.REST, max(0.0, dose.rest_s - pace.lead_in_s))
                yield _before(hold, PhaseKind.GET_READY, min(pace.lead_in_s, dose.rest_s))
            yield hold
            hold_no += 1
        previous = stint


def _stints(exercise: PrescribedExercise, first_leg: Side) -> Iterator[_Stint]:
    left_before_swap = swap_after(exercise.dose.sets)
    for set_no, turn, reps in exercise.turns():
        if exercise.swaps_leg:
            before = min(reps, left_before_swap)
            left_before_swap -= before
            if before:
                yield _Stint(first_leg, set_no, 1, before)
            if reps > before:
                yield _Stint(first_leg.other, set_no, before + 1, reps - before)
        else:
            yield _Stint(turn, set_no, 1, reps)


def swap_after(sets: tuple[int, ...]) -> int:
    """Return after how many repetitions the bent leg changes; the legs differ by one at most."""
    reps = sum(sets)
    for done in accumulate(sets):
        if abs(reps - 2 * done) <= 1:
            return done
    return (reps + 1) // 2


def _before(to: Phase, kind: PhaseKind, duration_s: float) -> Phase:
    """Return a phase of another kind that leads up to `to`."""
    return Phase(
        kind, duration_s, to.source_id, to.name, to.rung_id, to.rung_name, to.exercise_no,
        to.side, to.set_no, to.rep_no, to.hold_no, to.turn, to.standing, to.own_pace,
        moved=to.moved,
    )  # fmt: skip
