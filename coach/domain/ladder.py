"""A ladder: the ordered versions of one movement, from easiest to hardest, with their texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.domain.dose import Dose
from coach.domain.sides import Side, SideRule

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag


class Tag(StrEnum):
    """What a movement is good for; shown with its instructions."""

    STRENGTH = "strength"
    ENDURANCE = "endurance"
    MOBILITY = "mobility"


class Release(StrEnum):
    """How somebody comes out of a hold, which the voice and the screen name."""

    LOWER = "lower"
    """What was lifted goes down slowly."""
    COME_BACK = "come_back"
    """What was reached, slid or stepped away comes back; "lower" would send it further."""
    LET_GO = "let_go"
    """A press or a brace ends; nothing was lifted."""


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
        stop_always: when to stop whatever the movement.
        ways: what an option in force adds: (its name, a step each).
        before: words of an option in force, said before a hold; at most four, empty where none.
        release: how one comes out of the hold.
    """

    set_up: tuple[str, ...]
    do: tuple[str, ...]
    say: tuple[Cue, ...]
    watch_for: tuple[str, ...]
    stop_when: tuple[str, ...]
    stop_always: tuple[str, ...] = ()
    ways: tuple[tuple[str, tuple[str, ...]], ...] = ()
    before: str = ""
    release: Release = Release.LOWER


@dataclass(frozen=True, slots=True)
class Swap:
    """What to do instead, and when.

    Attributes:
        when: the reason, as a sentence to the user.
        ladder_id, rung_id: where to go instead.
    """

    when: str
    ladder_id: str
    rung_id: str


@dataclass(frozen=True, slots=True)
class Option:
    """Another way to do some rungs of a ladder, such as on fists for sore wrists.

    Attributes:
        rungs: ids of the rungs it suits.
        do: what changes, a step each.
        instead_of: lines of those rungs that `do` takes the place of.
        midline: whether those rungs are done without sides then.
        figures: the drawings of those rungs that look otherwise then: (a rung's id, the figure's).
        drawn_with: what is laid on the drawing of each of those rungs; empty where nothing is.
        standing: whether those rungs are done standing up then.
        say: at most four words, said before each first hold then; empty where nothing is.
        knee_bent: the side whose knee stays bent all the time then, which the voice names; None
            where there is none, or nobody knows which.
        release: how one comes out of a hold then; None where that stays as it is.
    """

    id: str
    name: str
    rungs: tuple[str, ...]
    do: tuple[str, ...]
    sources: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    midline: bool = False
    figures: tuple[tuple[str, str], ...] = ()
    drawn_with: str = ""
    standing: bool = False
    say: str = ""
    knee_bent: Side | None = None
    release: Release | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """One version of a movement.

    Attributes:
        dose: the dose it starts from where a program says no other.
        skip_when: when to leave it out, a sentence each.
        swaps: what to do instead, and when.
        tags: what it is good for.
        sources: keys in docs/evidence.md that its numbers come from.
        figure: the drawing; empty where it carries the rung's own id.
        on_side: whether it is done lying on the side that is named.
        midline: whether it is done without sides, whatever the ladder's other rungs are.
        standing: whether it is done standing up or on a chair: off the floor.
        with_pt: whether a PT agrees to it first, so that it is suggested to nobody else.
    """

    id: str
    name: str
    instructions: Instructions
    dose: Dose
    skip_when: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()
    tags: tuple[Tag, ...] = ()
    sources: tuple[str, ...] = ()
    figure: str = ""
    on_side: bool = False
    midline: bool = False
    standing: bool = False
    with_pt: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one movement, easiest first.

    Attributes:
        own: whether it came with somebody's program, and not with Steadyback; the plan keeps it.
        own_pace: whether each repetition lasts until the user is ready; the seconds of its doses
            are what a session's minutes count, and nobody is held to them.
        moved: whether its repetitions are movements at a tempo, and no holds; its doses say so too.
    """

    id: str
    name: str
    side_rule: SideRule
    rungs: tuple[Rung, ...]
    reviewed_by: str = ""
    about: str = ""
    options: tuple[Option, ...] = ()
    sources: tuple[str, ...] = ()
    own_pace: bool = False
    own: bool = False
    moved: bool = False

    def find(self, rung_id: str) -> Rung | None:
        """Return the rung with that id, or None."""
        return next((rung for rung in self.rungs if rung.id == rung_id), None)

    def figure_of(self, rung: Rung) -> str:
        """Return the id of a rung's drawing, or nothing.

        A rung that did not come with Steadyback has only the drawing that it names: what is drawn
        under its id is another's.
        """
        return rung.figure or ("" if self.own else rung.id)

    def options_for(self, rung_id: str) -> tuple[Option, ...]:
        """Return the other ways to do a rung."""
        return tuple(option for option in self.options if rung_id in option.rungs)

    def without_sides(self, options: Iterable[Option] = ()) -> tuple[str, ...]:
        """Return the ids of the rungs that have no sides with some of its options in force."""
        midline = {rung for option in options if option.midline for rung in option.rungs}
        return tuple(
            rung.id
            for rung in self.rungs
            if rung.midline or rung.id in midline or self.side_rule is SideRule.MIDLINE
        )

    def done_standing(self, options: Iterable[Option] = ()) -> tuple[str, ...]:
        """Return the ids of the rungs done standing up with some of its options in force."""
        standing = {rung for option in options if option.standing for rung in option.rungs}
        return tuple(rung.id for rung in self.rungs if rung.standing or rung.id in standing)


@dataclass(frozen=True, slots=True)
class Cycles:
    """How much of a movement that is not held.

    Attributes:
        cycles: how many times; on movements done on each side, for one side.
        cycle_s: seconds of one.
        least, most: the range of cycles that makes sense.
        each_side: whether both sides take their turn.
    """

    cycles: int
    cycle_s: float
    least: int
    most: int
    each_side: bool = False

    @property
    def duration_s(self) -> float:
        """Seconds of it all, both sides together."""
        return self.cycles * self.cycle_s * (2 if self.each_side else 1)


@dataclass(frozen=True, slots=True)
class Movement:
    """A supporting movement that is not held, such as cat-camel.

    Attributes:
        dose: how much; None where it is done as often as needed.
        warm_up: whether a program may open a session with it.
        standing: whether it is done standing up.
        skip_when: when to leave it out, a sentence each.
    """

    id: str
    name: str
    instructions: Instructions
    reviewed_by: str = ""
    about: str = ""
    dose: Cycles | None = None
    warm_up: bool = False
    standing: bool = False
    skip_when: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    sources: tuple[str, ...] = ()
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that programs may refer to.

    Attributes:
        stop_always: when to stop whatever the exercise, a sentence each.
        flags: what may be true of a user, and what it hides or swaps.
        stop_sources: keys of the sources of `stop_always`.
        stop_reviewed_by, flags_reviewed_by: the clinician who signed them; empty until one does.
        sources: what stands behind each key, a sentence or more; a key may be missing.
    """

    ladders: tuple[Ladder, ...]
    movements: tuple[Movement, ...] = ()
    stop_always: tuple[str, ...] = ()
    flags: "tuple[ProfileFlag, ...]" = ()
    stop_sources: tuple[str, ...] = ()
    stop_reviewed_by: str = ""
    flags_reviewed_by: str = ""
    sources: Mapping[str, str] = field(default_factory=dict, hash=False)

    def ladder(self, ladder_id: str) -> Ladder | None:
        """Return the ladder with that id, or None."""
        return next((ladder for ladder in self.ladders if ladder.id == ladder_id), None)

    def movement(self, movement_id: str) -> Movement | None:
        """Return the movement with that id, or None."""
        return next((move for move in self.movements if move.id == movement_id), None)

    def with_own(self, ladders: Iterable[Ladder]) -> "Library":
        """Return it with the ladders that a plan brought; they stand for any other of their id.

        They too tell when to stop whatever the exercise.
        """
        own = tuple(_that_stops(ladder, self.stop_always) for ladder in ladders)
        ids = {ladder.id for ladder in own}
        if not own:
            return self
        others = tuple(ladder for ladder in self.ladders if ladder.id not in ids)
        return replace(self, ladders=(*others, *own))

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

    def figure_id(self, source_id: str, rung_id: str) -> str:
        """Return the id of the drawing of a rung, or of a movement, whose rung id is empty.

        One that a newer library no longer has may still have its drawing.
        """
        if not rung_id:
            movement = self.movement(source_id)
            return (movement.figure if movement else "") or source_id
        ladder = self.ladder(source_id)
        rung = ladder.find(rung_id) if ladder else None
        return ladder.figure_of(rung) if ladder is not None and rung is not None else rung_id


def _that_stops(ladder: Ladder, always: tuple[str, ...]) -> Ladder:
    rungs = tuple(
        replace(rung, instructions=replace(rung.instructions, stop_always=always))
        for rung in ladder.rungs
    )
    return replace(ladder, rungs=rungs)


def own_words(ladder: Ladder) -> Ladder:
    """Return a ladder as a plan keeps it: without what always means stop, which is everybody's."""
    return _that_stops(ladder, ())
