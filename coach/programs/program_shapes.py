"""What stands in a program file: which keys, and which kind of value.

The limits of the rules are deliberately one-sided: a file may make the coach more careful than the
shipped rules to any degree, and bolder only a little.
"""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from coach.domain.program import QUESTIONS_MAX, SESSIONS_PER_DAY_MAX
from coach.domain.walking_dose import MINUTES_MAX, TIMES_MAX
from coach.programs.ladder_shapes import SentLadderShape
from coach.programs.value_types import (
    PHONE_PATTERN,
    About,
    Clock,
    Count,
    Day,
    Days,
    DaysNamed,
    HoldSeconds,
    Id,
    Line,
    Name,
    PersonName,
    Question,
    ResetSeconds,
    RestSeconds,
    RungId,
    Sets,
    Shape,
    Sources,
)


class SlotShape(Shape):
    """A window of the day in which a session is due."""

    id: Id
    name: Name
    opens: Clock = Field(description="Local time, HH:MM.")
    closes: Clock = Field(description="Local time, HH:MM.")
    days: Days | None = Field(
        default=None, description="The days on which it comes; without it those of the schedule."
    )


class ScheduleShape(Shape):
    """When sessions are due."""

    sessions_per_day: Annotated[int, Field(ge=1, le=SESSIONS_PER_DAY_MAX)]
    wake_guard_min: Annotated[int, Field(ge=0, le=240)] = 60
    min_gap_min: Annotated[int, Field(ge=30, le=480)] = 90
    days: Days | None = Field(
        default=None,
        description='Such as ["mon", "wed", "fri"] or "every other day"; without it every day.',
    )
    slots: Annotated[list[SlotShape], Field(min_length=1, max_length=SESSIONS_PER_DAY_MAX)]


class WarmUpShape(Shape):
    """A movement done in cycles before the exercises."""

    movement: Id
    cycles: Annotated[int, Field(ge=1, le=60)]
    cycle_s: Annotated[float, Field(ge=1, le=60)]


class RungsBySideShape(Shape):
    """A rung for each side, where they differ."""

    left: RungId
    right: RungId


class SetsBySideShape(Shape):
    """The sets of each side, where they differ."""

    left: Sets
    right: Sets


class HoldBySideShape(Shape):
    """The seconds of a hold on each side, where they differ."""

    left: HoldSeconds
    right: HoldSeconds


def _one_or_each(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    return "sides" if isinstance(value, dict | Shape) else "one"


SetsOfItem = Annotated[
    Annotated[Sets, Tag("one")] | Annotated[SetsBySideShape, Tag("sides")],
    Discriminator(_one_or_each),
]
HoldOfItem = Annotated[
    Annotated[HoldSeconds, Tag("one")] | Annotated[HoldBySideShape, Tag("sides")],
    Discriminator(_one_or_each),
]


def _one_or_both(value: Any) -> str | None:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str):
        return "one"
    return "sides" if isinstance(value, dict | RungsBySideShape) else None


RungOfItem = Annotated[
    Annotated[RungId, Tag("one")] | Annotated[RungsBySideShape, Tag("sides")],
    Discriminator(_one_or_both),
]


class ItemShape(Shape):
    """One exercise."""

    ladder: Id
    rung: RungOfItem = Field(description='A rung, or { left = "SB4", right = "SB3" }.')
    sets: SetsOfItem = Field(
        description="Repetitions of each set on each side, falling, such as [5, 3, 1]; or "
        "{ left = [3, 2, 1], right = [2, 1] }."
    )
    hold_s: HoldOfItem = Field(
        description="Seconds of one hold, 10 at most on curl_up, side_plank and bird_dog; or "
        "{ left = 8, right = 6 }."
    )
    reset_s: ResetSeconds = Field(default=4.0, description="Seconds between two repetitions.")
    rest_s: RestSeconds = Field(default=30.0, description="Seconds between two sets.")
    locked: bool = Field(default=False, description="Only a new file may change this exercise.")
    days: DaysNamed | None = Field(
        default=None,
        description='Such as ["mon", "thu"]; without it each day with a session.',
    )
    line: Line = Field(default="", description="A line of yours, shown and said in the session.")


class WalkingShape(Shape):
    """The walks asked for besides sessions."""

    minutes: Annotated[int, Field(ge=1, le=MINUTES_MAX)] = Field(description="Minutes of one walk.")
    times: Annotated[int, Field(ge=1, le=TIMES_MAX)] = Field(description="Walks a day.")
    days: Days | None = Field(
        default=None,
        description='Such as ["mon", "thu"] or "5 times a week"; without it every day.',
    )
    grow_by_min: Annotated[int, Field(ge=0, le=5)] = Field(
        default=0, description="Minutes more a walk, suggested a step at a time; 0 for none."
    )
    days_a_step: Annotated[int, Field(ge=7, le=60)] = 7
    up_to_min: Annotated[int, Field(ge=1, le=MINUTES_MAX)] = 30


class PhaseScheduleShape(Shape):
    """Other sessions from a week on."""

    sessions_per_day: Annotated[int, Field(ge=1, le=SESSIONS_PER_DAY_MAX)]
    days: Days | None = Field(default=None, description="As in [schedule]; without it every day.")
    slots: Annotated[list[SlotShape], Field(min_length=1, max_length=SESSIONS_PER_DAY_MAX)]


class PhaseShape(Shape):
    """What is other from a week on."""

    from_week: Annotated[int, Field(ge=2, le=104)] = Field(
        description="The week of the program that it begins with; week 1 begins on starts."
    )
    schedule: PhaseScheduleShape | None = Field(
        default=None, description="The sessions from then on; without it they stay as they are."
    )
    items: Annotated[list[ItemShape], Field(min_length=1, max_length=8)]


class PainShape(Shape):
    """Which worst pain in an exercise is green, amber or red."""

    mode: Literal["sparing", "monitoring"]
    green_max: Annotated[int, Field(ge=0, le=3)] = 2
    amber_max: Annotated[int, Field(ge=0, le=5)] | None = Field(
        default=None, description="Without it: 4 in sparing mode, 5 in monitoring mode."
    )
    relative_from: Annotated[int, Field(ge=1, le=6)] = 3
    relative_green: Annotated[int, Field(ge=0, le=1)] = 1
    relative_amber: Annotated[int, Field(ge=0, le=2)] = 2
    always_red_from: Annotated[int, Field(ge=1, le=8)] = 8
    no_session_from: Annotated[int, Field(ge=1, le=7)] = 7


class ProgressionShape(Shape):
    """When a harder step may be suggested."""

    sessions: Annotated[int, Field(ge=2, le=30)] = 3
    min_days: Annotated[int, Field(ge=2, le=30)] = 2
    add_reps: Annotated[int, Field(ge=1, le=2)] = 1
    top: Sets = Field(default=[6, 4, 2])
    times_at_top: Annotated[int, Field(ge=1, le=10)] = 2
    start_again: Sets = Field(default=[3, 2, 1])
    after_rise_max: Annotated[int, Field(ge=0, le=2)] = 1
    morning_rise_max: Annotated[int, Field(ge=0, le=1)] = 1
    changes_a_week: Annotated[int, Field(ge=0, le=1)] = 1


class StepDownShape(Shape):
    """When an easier step is suggested."""

    reps_after_early_stops: Annotated[int, Field(ge=1, le=3)] = 1
    reps_after_amber: Annotated[int, Field(ge=1, le=3)] = 2
    reps_after_unsettled: Annotated[int, Field(ge=1, le=2)] = 1
    rung_after_red: Annotated[int, Field(ge=1, le=1)] = 1
    rung_after_amber: Annotated[int, Field(ge=1, le=4)] = 3
    rung_after_form_breaks: Annotated[int, Field(ge=1, le=3)] = 2
    rung_after_unsettled: Annotated[int, Field(ge=1, le=3)] = 2
    rung_at_morning_rise: Annotated[int, Field(ge=1, le=3)] = 2
    pause_after_leg_moves_down: Annotated[int, Field(ge=1, le=2)] = 2


class RampShape(Shape):
    """How sessions a day grow to the schedule."""

    start: Annotated[int, Field(ge=1, le=SESSIONS_PER_DAY_MAX)] = 1
    days_a_step: Annotated[int, Field(ge=7, le=60)] = 7
    done_percent: Annotated[int, Field(ge=50, le=100)] = 70


class FlareReturnShape(Shape):
    """The way back from a flare to the everyday program."""

    days_at_start: Count = 3
    settled_days_a_level: Count = 2
    contact_after_days: Annotated[int, Field(ge=1, le=14)] = 7


class LockShape(Shape):
    """What only the person who prescribed may change."""

    plan: bool = Field(default=False, description="Whether everything is locked.")
    by: PersonName = Field(default="", description="Who locked it.")


class ContactShape(Shape):
    """Whom the patient asks about the program."""

    name: PersonName = ""
    phone: Annotated[str, Field(pattern=PHONE_PATTERN)] | None = Field(
        default=None, description="Digits, with spaces or + ( ) / . - between."
    )


Minds = Annotated[list[Name], Field(max_length=20)]
"""Profile flags by their ids; which there are is asked of the library."""


Questions = Annotated[list[Question], Field(max_length=QUESTIONS_MAX)]
"""What the author asks once a week."""


class MindsShape(Shape):
    """What the body minds, by itself."""

    minds: Minds


Order = Annotated[list[Id], Field(max_length=10)]


class OrderShape(Shape):
    """The order for short days, by itself."""

    short_on_time: Order


class ProgramShape(Shape):
    """A whole program."""

    format: Literal[1]
    kind: Literal["program"]
    id: Id
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    name: Name
    about: About = ""
    line: Line = Field(default="", description="A line of yours, shown and said at the start.")
    author: PersonName = ""
    reviewed_by: PersonName = ""
    purpose: Literal["everyday", "flare"] = "everyday"
    starts: Day | None = Field(default=None, description="First day with sessions: 2026-12-07.")
    review_by: Day | None = Field(
        default=None, description="The plan is looked at with the PT by this day."
    )
    ends: Day | None = Field(default=None, description="Last day with sessions.")
    short_on_time: Order = Field(default=[])
    sources: Sources = Field(default=[])
    minds: Minds = Field(
        default=[], description='What your patient\'s body minds, such as ["weak_bones"].'
    )
    questions: Questions = Field(
        default=[], description="Questions of yours, asked once a week at the look back at it."
    )
    contact: ContactShape = Field(default_factory=ContactShape)
    lock: LockShape = Field(default_factory=LockShape)
    pain: PainShape
    schedule: ScheduleShape
    ramp: RampShape | None = None
    flare_return: FlareReturnShape | None = None
    walking: WalkingShape | None = None
    progression: ProgressionShape = Field(default_factory=ProgressionShape)
    step_down: StepDownShape = Field(default_factory=StepDownShape)
    warm_up: Annotated[list[WarmUpShape], Field(max_length=5)] = Field(default=[])
    items: Annotated[list[ItemShape], Field(min_length=1, max_length=8)]
    ladders: Annotated[list[SentLadderShape], Field(max_length=8)] = Field(
        default=[], description="Ladders of your own, as in a ladder file."
    )
    phases: Annotated[list[PhaseShape], Field(max_length=8)] = Field(default=[])

    @property
    def every_item(self) -> list[ItemShape]:
        """Its exercises, those of its phases too."""
        return [*self.items, *(item for phase in self.phases for item in phase.items)]
