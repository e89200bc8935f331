"""How much: sets, repetitions, seconds held and seconds between.

The cap on holds is the one number here that protects people: endurance is built by more
repetitions, never by longer holds.
"""

from dataclasses import dataclass, replace

HOLD_CAP_S = 10.0
"""Longest hold of curl-up, side plank and bird dog, in seconds; `capped_movements` knows them by
name. Repeated short holds build endurance without loss of form; sources S1, S2, S3 in
docs/evidence.md."""

SETS_MAX = 6
REPS_MAX = 20
RESET_MAX_S = 30.0
REST_MAX_S = 180.0


@dataclass(frozen=True, slots=True)
class Dose:
    """The dose of one exercise.

    Attributes:
        sets: repetitions of each set, for instance (5, 3, 1). On exercises done on each side the
            numbers are for one side.
        hold_s: seconds of one hold.
        reset_s: seconds between two repetitions: lower fully, breathe, brace again.
        rest_s: seconds between two sets.
        moved: whether each repetition is a movement at a tempo, there and back, and no hold;
            `hold_s` is then the seconds of one.
    """

    sets: tuple[int, ...]
    hold_s: float
    reset_s: float = 4.0
    rest_s: float = 30.0
    moved: bool = False

    def __post_init__(self) -> None:
        """Refuse what no session could run, whoever asks for it."""
        if not self.sets or any(reps < 1 for reps in self.sets):
            raise ValueError(f"empty sets: {self.sets}")
        if not self.hold_s > 0 or not self.reset_s > 0 or not self.rest_s > 0:
            raise ValueError(f"no time: {self}")

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
        """The sets as people say them, such as `5-3-1`."""
        return "-".join(str(reps) for reps in self.sets)
