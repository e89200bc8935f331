"""What may be true of a user, and what of the content it hides, swaps or softens.

Flags name intolerances ("bending brings it on"), never diagnoses, and every effect carries the
sentence that tells the user why.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace


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
class FlagChoice:
    """One answer to what is asked of a flag once it is ticked, such as which leg it is.

    Attributes:
        name: the answer's words.
        options: what is turned on in place of the flag's own options.
    """

    id: str
    name: str
    options: tuple[FlagOption, ...] = ()


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
        which: what is asked once it is ticked; empty where nothing is.
        choices: the answers to that, of which one may be given.
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
    which: str = ""
    choices: tuple[FlagChoice, ...] = ()

    def id_with(self, choice: FlagChoice) -> str:
        """Return the id that is kept beside the flag's own where a choice was made."""
        return f"{self.id}.{choice.id}"

    def chosen_among(self, ids: Collection[str]) -> FlagChoice | None:
        """Return the choice that was made, or None where none was."""
        return next((one for one in self.choices if self.id_with(one) in ids), None)


def true_flags(flags: Iterable[ProfileFlag], ids: Collection[str]) -> list[ProfileFlag]:
    """Return the flags that are true of the user, each as the user chose.

    Args:
        flags: those there are.
        ids: of the flags that are true, and of the choices that were made.
    """
    found = []
    for flag in flags:
        if flag.id in ids:
            choice = flag.chosen_among(ids)
            found.append(flag if choice is None else replace(flag, options=choice.options))
    return found
