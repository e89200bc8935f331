"""What stands in ladder, movement and stop-rule files: which keys, and which kind of value."""

from typing import Annotated, Literal

from pydantic import Field

from coach.programs.value_types import (
    About,
    CueText,
    HoldSeconds,
    Id,
    Name,
    PersonName,
    ResetSeconds,
    RestSeconds,
    RungId,
    Sentence,
    Sentences,
    Sets,
    Shape,
    Sources,
)

Tags = Annotated[list[Literal["strength", "endurance", "mobility"]], Field(max_length=3)]
SomeSentences = Annotated[list[Sentence], Field(max_length=12)]

ReleaseWord = Literal["lower", "come_back", "let_go"]


class CueShape(Shape):
    """A few words said during a hold, or during a cycle of a movement."""

    at_s: Annotated[float, Field(ge=0, lt=60)] = Field(description="Seconds into the hold.")
    say: CueText = Field(description="At most four words.")


class DoseShape(Shape):
    """The dose a rung starts from."""

    sets: Sets = Field(description="Repetitions of each set, falling: [5, 3, 1].")
    hold_s: HoldSeconds = Field(description="Seconds of one hold.")
    reset_s: ResetSeconds = Field(default=4.0, description="Seconds between two repetitions.")
    rest_s: RestSeconds = Field(default=30.0, description="Seconds between two sets.")


class SwapShape(Shape):
    """What to do instead, and when."""

    when: Sentence
    ladder: Id
    rung: RungId


class OptionShape(Shape):
    """Another way to do some rungs."""

    id: Id
    name: Name
    rungs: Annotated[list[RungId], Field(min_length=1, max_length=10)]
    do: Sentences
    sources: Sources = Field(default=[])
    instead_of: SomeSentences = Field(
        default=[], description="Lines of those rungs that it takes the place of."
    )
    side_rule: Literal["midline"] | None = Field(
        default=None, description="Those rungs have no sides when they are done like this."
    )
    figures: Annotated[dict[RungId, Id], Field(max_length=10)] = Field(
        default={}, description="The drawings of those rungs that look otherwise then, by rung."
    )
    standing: bool = Field(
        default=False, description="Those rungs are done standing up when they are done like this."
    )
    drawn_with: (
        Literal["bench", "fists", "knee_pad", "side_knee_pad", "sore_leg", "sore_left_leg"] | None
    ) = Field(default=None, description="What is laid on the drawings of those rungs.")
    say: CueText | None = Field(
        default=None, description="At most four words, said before each first hold then."
    )
    knee_bent: Literal["left", "right"] | None = Field(
        default=None, description="The knee that stays bent all the time then; the voice names it."
    )
    release: ReleaseWord | None = Field(
        default=None, description="How one comes out of a hold of those rungs then."
    )


class RungShape(Shape):
    """One version of a movement."""

    id: RungId
    name: Name
    set_up: Sentences
    do: Sentences
    say: Annotated[list[CueShape], Field(max_length=8)] = Field(default=[])
    watch_for: SomeSentences = Field(default=[])
    stop_when: Sentences
    skip_when: SomeSentences = Field(default=[])
    swaps: Annotated[list[SwapShape], Field(max_length=5)] = Field(default=[])
    dose: DoseShape
    tags: Tags = Field(default=[])
    sources: Sources = Field(default=[])
    figure: Id | None = Field(default=None, description="The drawing; without it the rung's own.")
    on_side: bool = Field(
        default=False,
        description="Done lying on the side that is named, so that the screen may turn along.",
    )
    standing: bool = Field(
        default=False, description="Done standing up; a session keeps such rungs first or last."
    )
    with_pt: bool = Field(
        default=False,
        description="Only after a word with the PT: never suggested to the patient.",
    )
    side_rule: Literal["midline"] | None = Field(
        default=None, description="This rung has no sides, whatever the ladder's others have."
    )
    release: ReleaseWord = Field(
        default="lower",
        description="How one comes out of a hold, which voice and screen say: what was lifted goes "
        "down, what was reached away comes back, or a press is let go.",
    )


class LadderShape(Shape):
    """A ladder: the versions of one movement, easiest first."""

    format: Literal[1]
    kind: Literal["ladder"]
    id: Id
    name: Name
    about: About = ""
    side_rule: Literal["each_side", "swap_leg", "midline"]
    own_pace: bool = Field(
        default=False,
        description="Each repetition lasts until the user is ready; its seconds are an estimate.",
    )
    moved: bool = Field(
        default=False,
        description="Each repetition is a movement at a tempo: hold_s is the seconds of one.",
    )
    reviewed_by: PersonName = ""
    sources: Sources = Field(default=[])
    rungs: Annotated[list[RungShape], Field(min_length=1, max_length=10)]
    options: Annotated[list[OptionShape], Field(max_length=10)] = Field(default=[])


class SentLadderShape(LadderShape):
    """A ladder in the file of a program; what kind of file it is need not be said there."""

    format: Literal[1] = 1
    kind: Literal["ladder"] = "ladder"


class CyclesShape(Shape):
    """How much of a movement that is not held."""

    cycles: Annotated[int, Field(ge=1, le=60)]
    cycle_s: Annotated[float, Field(ge=1, le=3600)]
    least: Annotated[int, Field(ge=1, le=60)]
    most: Annotated[int, Field(ge=1, le=60)]
    each_side: bool = False


class MovementShape(Shape):
    """A supporting movement that is not held."""

    format: Literal[1]
    kind: Literal["movement"]
    id: Id
    name: Name
    about: About = ""
    reviewed_by: PersonName = ""
    warm_up: bool = Field(default=False, description="Whether a session may open with it.")
    standing: bool = Field(default=False, description="Done standing up.")
    dose: CyclesShape | None = None
    set_up: Sentences
    do: Sentences
    say: Annotated[list[CueShape], Field(max_length=8)] = Field(default=[])
    watch_for: SomeSentences = Field(default=[])
    stop_when: Sentences
    skip_when: SomeSentences = Field(default=[])
    tags: Tags = Field(default=[])
    sources: Sources = Field(default=[])
    figure: Id | None = Field(
        default=None, description="The drawing; without it the movement's own."
    )


class StopRulesShape(Shape):
    """When to stop, whatever the exercise."""

    format: Literal[1]
    kind: Literal["stop_rules"]
    reviewed_by: PersonName = ""
    sources: Sources = Field(default=[])
    rules: Sentences
