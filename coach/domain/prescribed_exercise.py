"""One exercise as it is prescribed: its ladder, its version on each side, and how much of it.

Plain values with the names that they had then, so that a record stays true when a file changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach.domain.capped_movements import is_capped
from coach.domain.dose import HOLD_CAP_S, Dose
from coach.domain.ladder import Ladder
from coach.domain.sides import Side, SideRule
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm


@dataclass(frozen=True, slots=True)
class NamedRung:
    """A rung's id and the name it had when it was prescribed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedOption:
    """An option's id and the name it had when it was prescribed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PrescribedExercise:
    """One exercise: which ladder, which rung on each side, and how much.

    Attributes:
        side_rule: the rule of its ladder, for the rungs that have sides.
        dose: how much, also where the sides differ; where no sides take turns, what both have.
        locked: nothing but a new program file may change it.
        options: the other ways to do it that are in force.
        without_sides: the rungs of its ladder that have no sides as it is done; None in a record
            of an earlier version, which counted sides on every rung.
        standing: the rungs of its ladder that are done standing up as it is done; None in a record
            of an earlier version, which did not know.
        own_pace: whether each repetition lasts until the user is ready.
        days: the days of the week on which it is done, where a session is due on them; never a
            number of days, which would have to be counted from somewhere.
        line: what the program's author says of it, in a line of any language; it may be empty.
    """

    ladder_id: str
    name: str
    side_rule: SideRule
    left: NamedRung
    right: NamedRung
    dose: Dose
    locked: bool = False
    options: tuple[NamedOption, ...] = ()
    without_sides: tuple[str, ...] | None = ()
    standing: tuple[str, ...] | None = ()
    own_pace: bool = False
    days: Rhythm = EVERY_DAY
    line: str = ""

    def __post_init__(self) -> None:
        """Keep the dose of two sides out of what is done once, whatever led to that rung."""
        if self.dose.sides is not None and not self.each_side:
            object.__setattr__(self, "dose", self.dose.on(None))

    def stands(self, rung_id: str) -> bool:
        """Return whether a rung is done standing up."""
        return rung_id in (self.standing or ())

    @property
    def changes_posture(self) -> bool:
        """Whether one side is done standing up and the other on the floor."""
        return self.stands(self.left.id) is not self.stands(self.right.id)

    def rung(self, side: Side | None) -> NamedRung:
        """Return the rung of a side; an exercise without sides keeps the same rung on both."""
        return self.right if side is Side.RIGHT else self.left

    def side_of(self, rung_id: str, side: Side | None) -> Side | None:
        """Return the side to name for a rung, or None where the rung has none."""
        return None if rung_id in (self.without_sides or ()) else side

    @property
    def each_side(self) -> bool:
        """Whether the dose is done twice: on each side, or on the rung of each side."""
        one_for_all = self.left.id == self.right.id
        in_the_middle = one_for_all and self.left.id in (self.without_sides or ())
        return self.side_rule is SideRule.EACH_SIDE and not in_the_middle

    @property
    def swaps_leg(self) -> bool:
        """Whether the bent leg changes half-way."""
        swaps = self.side_rule is SideRule.SWAP_LEG
        return swaps and self.left.id not in (self.without_sides or ())

    @property
    def holds(self) -> int:
        """Holds of one session, both sides together; a rung without sides is done once."""
        return sum(reps for _, _, reps in self.turns())

    @property
    def hold_s(self) -> float:
        """Seconds of holding in one session, both sides together."""
        return sum(reps * self.dose.on(turn).hold_s for _, turn, reps in self.turns())

    def turns(self) -> Iterator[tuple[int, Side | None, int]]:
        """Yield what is done without a long rest, in order: the set, from 1, whose turn it is, and
        its repetitions; no side where none take turns.

        A rung without sides has a turn where the other side is on another rung.
        """
        takers = tuple(Side) if self.each_side else (None,)
        doses = [(taker, self.dose.on(taker)) for taker in takers]
        for place in range(len(self.dose.sets)):
            for taker, dose in doses:
                if place < len(dose.sets):
                    yield place + 1, taker, dose.sets[place]

    def turn_of(self, nth: int) -> Side | None:
        """Return whose turn the exercise's nth hold is, from 0; None where no sides take turns."""
        for _, turn, reps in self.turns():
            if nth < reps:
                return turn
            nth -= reps
        return None


def on_rung(ladder: Ladder, rung_id: str) -> PrescribedExercise:
    """Return the exercise of a ladder on one of its rungs, with the dose that it starts from.

    Raises:
        LookupError: the ladder has no such rung.
    """
    rung = ladder.find(rung_id)
    if rung is None:
        raise LookupError(f"no rung: {ladder.id} {rung_id}")
    named = NamedRung(rung.id, rung.name)
    return PrescribedExercise(
        ladder_id=ladder.id,
        name=ladder.name,
        side_rule=ladder.side_rule,
        left=named,
        right=named,
        dose=rung.dose,
        without_sides=ladder.without_sides(),
        standing=ladder.done_standing(),
        own_pace=ladder.own_pace,
    )


def within_the_cap(exercise: PrescribedExercise) -> PrescribedExercise:
    """Return an exercise with no hold over the cap, where it is one of the movements that have one.

    A ladder of another name may lead to such a movement: it is told by the rung's name, too (R5).
    """
    called = (exercise.ladder_id, exercise.name, exercise.left.name, exercise.right.name)
    if not is_capped(*called):
        return exercise
    return replace(exercise, dose=exercise.dose.held_at_most(HOLD_CAP_S))
