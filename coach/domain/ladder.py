"""A ladder: the ordered versions of one movement, from easiest to hardest, with their texts."""

from dataclasses import dataclass

from coach.domain.dose import Dose
from coach.domain.sides import SideRule


@dataclass(frozen=True, slots=True)
class Cue:
    """A few words said during the hold.

    Attributes:
        say: at most four words.
        at_s: seconds into the hold.
    """

    say: str
    at_s: float


@dataclass(frozen=True, slots=True)
class Instructions:
    """What a person needs to know to do one movement.

    Attributes:
        set_up: how to get into position, a step each.
        do: what to do, a step each.
        say: the cues of a hold, in order of their time.
        watch_for: common faults.
        stop_when: when to stop this movement.
    """

    set_up: tuple[str, ...]
    do: tuple[str, ...]
    say: tuple[Cue, ...]
    watch_for: tuple[str, ...]
    stop_when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One version of a movement."""

    id: str
    name: str
    instructions: Instructions
    dose: Dose


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one movement, easiest first."""

    id: str
    name: str
    side_rule: SideRule
    rungs: tuple[Rung, ...]
    reviewed_by: str = ""

    def find(self, rung_id: str) -> Rung | None:
        """Return the rung with that id, or None."""
        return next((rung for rung in self.rungs if rung.id == rung_id), None)


@dataclass(frozen=True, slots=True)
class Movement:
    """A supporting movement that is not held, such as cat-camel."""

    id: str
    name: str
    instructions: Instructions
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that programs may refer to."""

    ladders: tuple[Ladder, ...]
    movements: tuple[Movement, ...] = ()

    def ladder(self, ladder_id: str) -> Ladder | None:
        """Return the ladder with that id, or None."""
        return next((ladder for ladder in self.ladders if ladder.id == ladder_id), None)

    def movement(self, movement_id: str) -> Movement | None:
        """Return the movement with that id, or None."""
        return next((move for move in self.movements if move.id == movement_id), None)

    def instructions(self, source_id: str, rung_id: str) -> Instructions | None:
        """Return the texts of a rung (or of a movement, whose rung id is empty), or None.

        An old record may name a rung that a newer library no longer has.
        """
        if not rung_id:
            movement = self.movement(source_id)
            return movement.instructions if movement else None
        ladder = self.ladder(source_id)
        rung = ladder.find(rung_id) if ladder else None
        return rung.instructions if rung else None
