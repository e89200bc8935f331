"""What stands in the file of profile flags: which keys, and which kind of value."""

from typing import Annotated, Literal

from pydantic import Field

from coach.programs.value_types import (
    HoldSeconds,
    Id,
    Name,
    PersonName,
    RestSeconds,
    RungId,
    Sentence,
    Sentences,
    Sets,
    Shape,
    Sources,
)

Rungs = Annotated[list[RungId], Field(min_length=1, max_length=10)]


class HideShape(Shape):
    """Rungs of a ladder, a whole ladder, or a movement that a flag takes away."""

    ladder: Id | None = None
    rungs: Rungs | None = None
    movement: Id | None = None
    why: Sentence
    instead: Id | None = Field(
        default=None, description="The movement that takes a movement's place in a warm-up."
    )


class FlagSwapShape(Shape):
    """Rungs that a flag exchanges for another."""

    ladder: Id
    rungs: Rungs
    to_ladder: Id
    to_rung: RungId
    why: Sentence


class FlagOptionShape(Shape):
    """An option of a ladder that a flag turns on."""

    ladder: Id
    option: Id
    why: Sentence


class FlagChoiceShape(Shape):
    """An answer to what is asked of a flag once it is ticked."""

    id: Id
    name: Name
    options: Annotated[list[FlagOptionShape], Field(max_length=10)] = Field(
        default=[], description="Turned on in place of the flag's own options."
    )


class LimitsShape(Shape):
    """What a flag makes of a dose."""

    hold_max_s: HoldSeconds | None = None
    rest_min_s: RestSeconds | None = None
    sets: Sets | None = None
    cycles_max: Annotated[int, Field(ge=1, le=60)] | None = None
    first_rung: bool = Field(
        default=False, description="Every exercise goes down to the first rung of its ladder."
    )
    why: Sentence | None = None


class FirstMoveShape(Shape):
    """A movement that a session begins with."""

    movement: Id
    cycles: Annotated[int, Field(ge=1, le=60)]


class FlagShape(Shape):
    """One thing that may be true of a user."""

    id: Id
    name: Name
    question: Sentence
    advice: Sentences
    hides: Annotated[list[HideShape], Field(max_length=10)] = Field(default=[])
    swaps: Annotated[list[FlagSwapShape], Field(max_length=10)] = Field(default=[])
    options: Annotated[list[FlagOptionShape], Field(max_length=10)] = Field(default=[])
    limits: LimitsShape = Field(default_factory=LimitsShape)
    ask_first: bool = Field(
        default=False, description="No session begins until a clinician who agrees is named."
    )
    review_days: Annotated[int, Field(ge=1, le=365)] | None = None
    first: Annotated[list[FirstMoveShape], Field(max_length=5)] = Field(default=[])
    only_first: bool = Field(
        default=False, description="Those take the place of the program's own warm-up."
    )
    program: Id | None = None
    day_only: bool = Field(
        default=False, description="True of a day, not of a person: what a bad day is made of."
    )
    which: Sentence | None = Field(
        default=None, description="What is asked once it is ticked, such as which leg it is."
    )
    choices: Annotated[list[FlagChoiceShape], Field(max_length=5)] = Field(default=[])
    sources: Sources = Field(default=[])


class FlagsShape(Shape):
    """All profile flags."""

    format: Literal[1]
    kind: Literal["profile_flags"]
    reviewed_by: PersonName = ""
    flags: Annotated[list[FlagShape], Field(min_length=1, max_length=40)]
