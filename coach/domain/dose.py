"""How much: sets, repetitions, seconds held and seconds between.

The cap on holds is the one number here that protects people: endurance is built by more
repetitions, never by longer holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from coach.domain.sides import Side

HOLD_CAP_S = 10.0
"""Longest hold of curl-up, side plank and bird dog, in seconds; `capped_movements` knows them by
name. Repeated short holds build endurance without loss of form; sources S1, S2, S3 in
docs/evidence.md."""

SETS_MAX = 6
REPS_MAX = 20
RESET_MAX_S = 30.0
REST_MAX_S = 180.0


@dataclass(frozen=True, slots=True)
class SideDose:
    """The sets and the seconds of a hold on one side, where the other side has others."""

    sets: tuple[int, ...]
    hold_s: float

    def within(self, sets: Iterable[int], hold_s: float) -> "SideDose":
        """Return it with no set and no hold above these."""
        fewer = tuple(min(reps, most) for reps, most in zip(self.sets, sets, strict=False))
        return SideDose(fewer, min(self.hold_s, hold_s))


@dataclass(frozen=True, slots=True)
class Dose:
    """The dose of one exercise.

    Where the sides differ, `sets` and `hold_s` are the most of either side, set by set, and what a
    side has stays no more than its own: who makes them smaller makes both sides smaller, and nobody
    who makes them bigger gives one side the other's. What may grow is changed with `by_side`.

    Attributes:
        sets: repetitions of each set, for instance (5, 3, 1). On exercises done on each side the
            numbers are for one side.
        hold_s: seconds of one hold.
        reset_s: seconds between two repetitions: lower fully, breathe, brace again.
        rest_s: seconds between two sets.
        moved: whether each repetition is a movement at a tempo, there and back, and no hold;
            `hold_s` is then the seconds of one.
        sides: the left and the right side, where they differ; None where both do the same.
    """

    sets: tuple[int, ...]
    hold_s: float
    reset_s: float = 4.0
    rest_s: float = 30.0
    moved: bool = False
    sides: tuple[SideDose, SideDose] | None = None

    def __post_init__(self) -> None:
        """Refuse what no session could run, whoever asks for it; one dose is written in one way."""
        if self.sides is not None:
            self._fit(*(one.within(self.sets, self.hold_s) for one in self.sides))
        of_sides = [one.sets for one in self.sides or ()]
        for sets in (self.sets, *of_sides):
            if not sets or any(reps < 1 for reps in sets):
                raise ValueError(f"empty sets: {sets}")
        held = [self.hold_s, *(one.hold_s for one in self.sides or ())]
        if not min(held) > 0 or not self.reset_s > 0 or not self.rest_s > 0:
            raise ValueError(f"no time: {self}")

    def _fit(self, left: SideDose, right: SideDose) -> None:
        object.__setattr__(self, "sides", None if left == right else (left, right))
        object.__setattr__(self, "sets", _most(left.sets, right.sets))
        object.__setattr__(self, "hold_s", max(left.hold_s, right.hold_s))

    def on(self, side: Side | None) -> "Dose":
        """Return the dose of a side; of none, where an exercise has no sides, what both have."""
        if self.sides is None:
            return self
        left, right = self.sides
        if side is None:
            one = left.within(right.sets, right.hold_s)
        else:
            one = left if side is Side.LEFT else right
        return replace(self, sets=one.sets, hold_s=one.hold_s, sides=None)

    def held_at_most(self, seconds: float) -> "Dose":
        """Return it with holds no longer than so many seconds.

        A movement keeps its tempo: in less time it would be a faster one, which is not gentler.
        """
        if self.moved or self.hold_s <= seconds:
            return self
        return replace(self, hold_s=seconds)

    @property
    def reps(self) -> int:
        """Repetitions of all sets together (on one side)."""
        return sum(self.sets)

    @property
    def scheme(self) -> str:
        """The sets as people say them, such as `5-3-1`; the left side's first where they differ."""
        schemes = dict.fromkeys(_scheme(self.on(side).sets) for side in Side)
        return " / ".join(schemes)

    @property
    def held(self) -> str:
        """The seconds of a hold, such as `8`; the left side's first where they differ."""
        return " / ".join(dict.fromkeys(f"{self.on(side).hold_s:g}" for side in Side))


def of_sides(left: Dose, right: Dose) -> Dose:
    """Return the dose of an exercise from those of its sides; rests are the longer ones."""
    return Dose(
        _most(left.sets, right.sets),
        max(left.hold_s, right.hold_s),
        max(left.reset_s, right.reset_s),
        max(left.rest_s, right.rest_s),
        left.moved,
        (SideDose(left.sets, left.hold_s), SideDose(right.sets, right.hold_s)),
    )


def by_side(change: Callable[..., Dose], *doses: Dose) -> Dose:
    """Return what a change makes of doses: of each side alone where the sides of one differ."""
    if all(one.sides is None for one in doses):
        return change(*doses)
    left, right = (change(*(one.on(side) for one in doses)) for side in Side)
    return of_sides(left, right)


def _most(one: Iterable[int], other: Iterable[int]) -> tuple[int, ...]:
    return tuple(max(pair) for pair in zip_longest(one, other, fillvalue=0))


def _scheme(sets: Iterable[int]) -> str:
    return "-".join(str(reps) for reps in sets)
