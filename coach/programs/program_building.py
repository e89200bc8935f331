"""Makes a `Program` from a shape that passed the checks. Nothing is decided here."""

from typing import Any, TypeVar, overload

from coach.domain.dose import Dose, of_sides
from coach.domain.program import Contact, Item, Program, ProgramStage, Schedule, Slot, WarmUp
from coach.domain.program_dates import ProgramDates
from coach.domain.rules import (
    FlareReturn,
    FrequencyRamp,
    Lock,
    PainMode,
    PainZones,
    PlanRules,
    Progression,
    Purpose,
    StepDown,
    WalkGrowth,
)
from coach.domain.walking_dose import Walking
from coach.programs.day_words import rhythm
from coach.programs.ladder_building import clock, ladder
from coach.programs.program_shapes import (
    HoldBySideShape,
    ItemShape,
    PainShape,
    PhaseScheduleShape,
    ProgramShape,
    ProgressionShape,
    RungsBySideShape,
    ScheduleShape,
    SetsBySideShape,
    WalkingShape,
)

T = TypeVar("T")
OfSide = tuple[tuple[str, ...], T]
"""The keys that lead to what is said of a side, and that."""

AMBER_MAX = {"sparing": 4, "monitoring": 5}
"""Where amber ends unless the file says otherwise; product rule R8."""


def program(shape: ProgramShape, fingerprint: str) -> Program:
    """Return a program; its fingerprint says exactly which text it came from."""
    return Program(
        id=shape.id,
        version=shape.version,
        name=shape.name,
        about=shape.about,
        author=shape.author,
        reviewed_by=shape.reviewed_by,
        fingerprint=fingerprint,
        schedule=_schedule(shape.schedule),
        warm_up=tuple(WarmUp(one.movement, one.cycles, one.cycle_s) for one in shape.warm_up),
        items=tuple(item(one) for one in shape.items),
        rules=_rules(shape),
        short_on_time=tuple(shape.short_on_time),
        sources=tuple(shape.sources),
        line=shape.line,
        dates=ProgramDates(shape.starts, shape.review_by, shape.ends),
        contact=Contact(shape.contact.name, shape.contact.phone or ""),
        minds=tuple(shape.minds),
        ladders=tuple(ladder(one, own=True) for one in shape.ladders),
        walking=_walking(shape.walking),
        stages=tuple(
            ProgramStage(
                one.from_week,
                tuple(map(item, one.items)),
                _slots(one.schedule) if one.schedule is not None else (),
            )
            for one in shape.phases
        ),
        questions=tuple(shape.questions),
    )


def _walking(shape: WalkingShape | None) -> Walking | None:
    if shape is None:
        return None
    return Walking(shape.minutes, shape.times, rhythm(shape.days))


def _walk_growth(shape: WalkingShape | None) -> WalkGrowth | None:
    if shape is None or not shape.grow_by_min:
        return None
    return WalkGrowth(shape.grow_by_min, shape.days_a_step, shape.up_to_min)


def _rules(shape: ProgramShape) -> PlanRules:
    flare_return = shape.flare_return
    return PlanRules(
        purpose=Purpose(shape.purpose),
        pain_mode=PainMode(shape.pain.mode),
        pain=_zones(shape.pain),
        progression=_progression(shape.progression),
        step_down=StepDown(**shape.step_down.model_dump()),
        ramp=FrequencyRamp(**shape.ramp.model_dump()) if shape.ramp else None,
        flare_return=FlareReturn(**flare_return.model_dump()) if flare_return else None,
        lock=Lock(**shape.lock.model_dump()),
        walking=_walk_growth(shape.walking),
    )


def item(shape: ItemShape) -> Item:
    """Return one exercise of a program."""
    left, right = rungs_of(shape)
    return Item(
        ladder_id=shape.ladder,
        rung_left=left,
        rung_right=right,
        dose=_dose(shape),
        locked=shape.locked,
        days=rhythm(shape.days),
        line=shape.line,
    )


def _dose(shape: ItemShape) -> Dose:
    (_, left), (_, right) = each_side(shape.sets)
    (_, left_s), (_, right_s) = each_side(shape.hold_s)
    rests = shape.reset_s, shape.rest_s
    return of_sides(Dose(tuple(left), left_s, *rests), Dose(tuple(right), right_s, *rests))


@overload
def each_side(said: list[int] | SetsBySideShape) -> tuple[OfSide[list[int]], OfSide[list[int]]]: ...
@overload
def each_side(said: float | HoldBySideShape) -> tuple[OfSide[float], OfSide[float]]: ...
def each_side(
    said: list[int] | float | SetsBySideShape | HoldBySideShape,
) -> tuple[OfSide[Any], OfSide[Any]]:
    """Return the left and the right side, each with the keys that lead to it; none where both are
    said in one.
    """
    if isinstance(said, SetsBySideShape | HoldBySideShape):
        return (("left",), said.left), (("right",), said.right)
    return ((), said), ((), said)


def rungs_of(shape: ItemShape) -> tuple[str, str]:
    """Return the rungs of the left and the right side."""
    if isinstance(shape.rung, RungsBySideShape):
        return shape.rung.left, shape.rung.right
    return shape.rung, shape.rung


def amber_max(shape: PainShape) -> int:
    """Return where amber ends."""
    return AMBER_MAX[shape.mode] if shape.amber_max is None else shape.amber_max


def _zones(shape: PainShape) -> PainZones:
    numbers = shape.model_dump(exclude={"mode", "amber_max"})
    return PainZones(amber_max=amber_max(shape), **numbers)


def _schedule(shape: ScheduleShape) -> Schedule:
    return Schedule(
        slots=_slots(shape),
        wake_guard_min=shape.wake_guard_min,
        min_gap_min=shape.min_gap_min,
    )


def _slots(shape: ScheduleShape | PhaseScheduleShape) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            slot.id,
            slot.name,
            clock(slot.opens),
            clock(slot.closes),
            rhythm(slot.days or shape.days),
        )
        for slot in shape.slots
    )


def _progression(shape: ProgressionShape) -> Progression:
    numbers = shape.model_dump(exclude={"top", "start_again"})
    return Progression(top=tuple(shape.top), start_again=tuple(shape.start_again), **numbers)
