"""The rules of moving up, down and back, as a program's file says them.

Data only. The engine that applies them to the record reads these numbers and nothing else, so that
what the coach suggests always stands in words and numbers in a file that a PT can read and change.
Every default is a product rule; docs/evidence.md gives the reason of each.
"""

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What a program is for."""

    EVERYDAY = "everyday"
    FLARE = "flare"


class PainMode(StrEnum):
    """Which pain is acceptable in an exercise; the zones are in docs/evidence.md."""

    SPARING = "sparing"
    MONITORING = "monitoring"


@dataclass(frozen=True, slots=True)
class PainZones:
    """Which worst pain in an exercise is green, amber or red.

    Attributes:
        green_max: up to here is green, for a session begun below `relative_from`.
        amber_max: up to here is amber; above is red.
        relative_from: from this pain at the start on, zones count from the start instead.
        relative_green: points above the start that are still green.
        relative_amber: points above the start that are still amber.
        always_red_from: from here on it is red, whatever the start.
        no_session_from: with this pain before the start no normal session is proposed.
    """

    green_max: int = 2
    amber_max: int = 4
    relative_from: int = 3
    relative_green: int = 1
    relative_amber: int = 2
    always_red_from: int = 8
    no_session_from: int = 7


@dataclass(frozen=True, slots=True)
class Progression:
    """When a harder step may be suggested.

    Attributes:
        sessions: the last completed sessions that must all pass the test.
        min_days: different days on which they were done.
        add_reps: repetitions added to each set.
        top: a scheme with as many repetitions in all as this one is the last on its rung.
        times_at_top: how often in a row the test is passed at the top before the next rung.
        start_again: the scheme on the next rung.
        after_rise_max: points that pain after may be above pain before.
        morning_rise_max: points that the next morning may be above the usual pain.
        changes_a_week: changes of rung, repetitions or sessions a day in seven days.
    """

    sessions: int = 3
    min_days: int = 2
    add_reps: int = 1
    top: tuple[int, ...] = (6, 4, 2)
    times_at_top: int = 2
    start_again: tuple[int, ...] = (3, 2, 1)
    after_rise_max: int = 1
    morning_rise_max: int = 1
    changes_a_week: int = 1


@dataclass(frozen=True, slots=True)
class StepDown:
    """When an easier step is suggested; counts are of sessions unless they say otherwise.

    Attributes:
        reps_after_early_stops: sets stopped early for pain or form before one repetition fewer.
        reps_after_amber: amber sessions in a row before one repetition fewer.
        reps_after_unsettled: mornings above usual after a session before one repetition fewer.
        rung_after_red: red sessions before a rung down.
        rung_after_amber: amber sessions in a row before a rung down.
        rung_after_form_breaks: sessions whose first set lost its form before a rung down.
        rung_after_unsettled: mornings above usual in a row before a rung down.
        rung_at_morning_rise: points above usual the next morning that mean a rung down at once.
        pause_after_leg_moves_down: sessions with leg symptoms moving down before the exercise
            is paused and the PT asked.
    """

    reps_after_early_stops: int = 1
    reps_after_amber: int = 2
    reps_after_unsettled: int = 1
    rung_after_red: int = 1
    rung_after_amber: int = 3
    rung_after_form_breaks: int = 2
    rung_after_unsettled: int = 2
    rung_at_morning_rise: int = 2
    pause_after_leg_moves_down: int = 2


@dataclass(frozen=True, slots=True)
class FrequencyRamp:
    """How sessions a day grow to the schedule.

    Attributes:
        start: sessions a day in the beginning.
        days_a_step: days before one more a day may be suggested.
        done_percent: share of the due sessions that were done in those days.
    """

    start: int = 1
    days_a_step: int = 7
    done_percent: int = 70


@dataclass(frozen=True, slots=True)
class WalkGrowth:
    """How a walk grows, a step at a time.

    Attributes:
        grow_by_min: minutes that are added to one walk.
        days_a_step: days before more may be suggested.
        up_to_min: minutes of one walk from which on it grows no more.
    """

    grow_by_min: int = 1
    days_a_step: int = 7
    up_to_min: int = 30


@dataclass(frozen=True, slots=True)
class FlareReturn:
    """The way back from a flare to the everyday program.

    Attributes:
        days_at_start: days on the flare program before anything is added.
        settled_days_a_level: settled days for each repetition level back.
        contact_after_days: days without clear betterment after which the PT is to be asked.
    """

    days_at_start: int = 3
    settled_days_a_level: int = 2
    contact_after_days: int = 7


@dataclass(frozen=True, slots=True)
class Lock:
    """What only the person who prescribed may change.

    Attributes:
        plan: whether everything is locked, or only the items that say so.
        by: who locked it; never empty where something is locked.
    """

    plan: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class PlanRules:
    """All rules of a program, as its file says them and as a plan keeps them.

    A plan recorded before rules were kept has the defaults: the careful ones.

    Attributes:
        ramp: how sessions a day grow; None where they are as scheduled from the start.
        flare_return: the way back to the everyday program; only in a program for flares.
        walking: how its walks grow; None where they do not.
    """

    purpose: Purpose = Purpose.EVERYDAY
    pain_mode: PainMode = PainMode.SPARING
    pain: PainZones = PainZones()
    progression: Progression = Progression()
    step_down: StepDown = StepDown()
    ramp: FrequencyRamp | None = None
    flare_return: FlareReturn | None = None
    lock: Lock = Lock()
    walking: WalkGrowth | None = None
