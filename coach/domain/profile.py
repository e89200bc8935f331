"""What may be true of a user, and what of the content it hides, swaps or softens.

Flags name intolerances ("bending brings it on"), never diagnoses, and every effect carries the
sentence that tells the user why.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hide:
    """Rungs or a movement that a flag takes away.

    Attributes:
        source_id: a ladder, or a movement.
        rungs: rungs of the ladder; empty where the whole ladder or movement is hidden.
        why: a sentence to the user.
        instead: the movement that takes a movement's place in a warm-up; empty where none does.
    """

    source_id: str
    rungs: tuple[str, ...]
    why: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class FlagSwap:
    """Rungs that a flag exchanges for another.

    Attributes:
        ladder_id, rungs: what is exchanged.
        to_ladder, to_rung: what takes its place.
        why: a sentence to the user.
    """

    ladder_id: str
    rungs: tuple[str, ...]
    to_ladder: str
    to_rung: str
    why: str


@dataclass(frozen=True, slots=True)
class FlagOption:
    """An option of a ladder that a flag turns on."""

    ladder_id: str
    option_id: str
    why: str


@dataclass(frozen=True, slots=True)
class DoseLimits:
    """What a flag makes of a dose; None leaves it alone.

    Attributes:
        hold_max_s: no hold is longer.
        rest_min_s: no rest between sets is shorter.
        sets: the scheme to use instead.
        cycles_max: no cat-camel has more cycles.
        first_rung: whether every exercise goes down to the first rung of its ladder.
        why: a sentence to the user, where any of this changes an exercise; may be empty.
    """

    hold_max_s: float | None = None
    rest_min_s: float | None = None
    sets: tuple[int, ...] | None = None
    cycles_max: int | None = None
    first_rung: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class FirstMove:
    """A movement that a flag has a session begin with, and how many cycles of it."""

    movement_id: str
    cycles: int


@dataclass(frozen=True, slots=True)
class ProfileFlag:
    """One thing that may be true of a user.

    Attributes:
        question: how the user is asked.
        advice: what the user is told when it is true, a sentence each.
        ask_first: no session begins until a clinician who agrees is named (`clearance`).
        review_days: days after which to ask whether it is still true; None where it stays.
        first: movements to begin a session with.
        only_first: whether they take the place of the program's own warm-up.
        program_id: the program to propose instead; empty where none.
        day_only: whether it is true of a day and not of a person: it says what a bad day is made
            of, and nobody is asked about it in the profile.
    """

    id: str
    name: str
    question: str
    advice: tuple[str, ...]
    hides: tuple[Hide, ...] = ()
    swaps: tuple[FlagSwap, ...] = ()
    options: tuple[FlagOption, ...] = ()
    limits: DoseLimits = DoseLimits()
    ask_first: bool = False
    review_days: int | None = None
    first: tuple[FirstMove, ...] = ()
    only_first: bool = False
    program_id: str = ""
    day_only: bool = False
    sources: tuple[str, ...] = ()
