"""Makes ladders, movements and flags of the domain from shapes that passed the checks.

Nothing is decided here: a shape that came through the checks can always be built.
"""

from collections.abc import Iterable
from datetime import time

from coach.domain.dose import Dose
from coach.domain.ladder import (
    Cue,
    Cycles,
    Instructions,
    Ladder,
    Movement,
    Option,
    Release,
    Rung,
    Swap,
    Tag,
)
from coach.domain.profile import (
    DoseLimits,
    FirstMove,
    FlagChoice,
    FlagOption,
    FlagSwap,
    Hide,
    ProfileFlag,
)
from coach.domain.sides import Side, SideRule
from coach.programs.flag_shapes import FlagOptionShape, FlagShape, LimitsShape
from coach.programs.ladder_shapes import (
    CyclesShape,
    DoseShape,
    LadderShape,
    MovementShape,
    RungShape,
)


def clock(text: str) -> time:
    """Return a time of day from `HH:MM`."""
    return time.fromisoformat(text)


def dose(shape: DoseShape, *, moved: bool = False) -> Dose:
    """Return a rung's default dose."""
    return Dose(tuple(shape.sets), shape.hold_s, shape.reset_s, shape.rest_s, moved)


_SIDE = {"left": Side.LEFT, "right": Side.RIGHT}


def ladder(shape: LadderShape, stop_always: tuple[str, ...] = (), *, own: bool = False) -> Ladder:
    """Return a ladder whose rungs also tell when to stop whatever the movement.

    Args:
        shape: the ladder.
        stop_always: when to stop whatever the movement.
        own: whether it did not come with Steadyback.
    """
    return Ladder(
        id=shape.id,
        name=shape.name,
        side_rule=SideRule(shape.side_rule),
        rungs=tuple(_rung(rung, stop_always, moved=shape.moved) for rung in shape.rungs),
        reviewed_by=shape.reviewed_by,
        about=shape.about,
        options=tuple(
            Option(
                option.id,
                option.name,
                tuple(option.rungs),
                tuple(option.do),
                tuple(option.sources),
                tuple(option.instead_of),
                midline=option.side_rule is not None,
                figures=tuple(option.figures.items()),
                drawn_with=option.drawn_with or "",
                standing=option.standing,
                knee_bent=_SIDE.get(option.knee_bent or ""),
                say=option.say or "",
                release=Release(option.release) if option.release else None,
            )
            for option in shape.options
        ),
        sources=tuple(shape.sources),
        own_pace=shape.own_pace,
        own=own,
        moved=shape.moved,
    )


def _rung(shape: RungShape, stop_always: tuple[str, ...], *, moved: bool) -> Rung:
    return Rung(
        id=shape.id,
        name=shape.name,
        instructions=_instructions(shape, stop_always),
        dose=dose(shape.dose, moved=moved),
        skip_when=tuple(shape.skip_when),
        swaps=tuple(Swap(swap.when, swap.ladder, swap.rung) for swap in shape.swaps),
        tags=tuple(Tag(tag) for tag in shape.tags),
        sources=tuple(shape.sources),
        figure=shape.figure or "",
        on_side=shape.on_side,
        standing=shape.standing,
        with_pt=shape.with_pt,
        midline=shape.side_rule is not None,
    )


def _instructions(shape: RungShape | MovementShape, stop_always: tuple[str, ...]) -> Instructions:
    return Instructions(
        set_up=tuple(shape.set_up),
        do=tuple(shape.do),
        say=tuple(Cue(cue.say, cue.at_s) for cue in shape.say),
        watch_for=tuple(shape.watch_for),
        stop_when=tuple(shape.stop_when),
        stop_always=stop_always,
        release=Release(shape.release) if isinstance(shape, RungShape) else Release.LOWER,
    )


def movement(shape: MovementShape, stop_always: tuple[str, ...] = ()) -> Movement:
    """Return a supporting movement, which also tells when to stop whatever the movement."""
    return Movement(
        id=shape.id,
        name=shape.name,
        instructions=_instructions(shape, stop_always),
        reviewed_by=shape.reviewed_by,
        about=shape.about,
        dose=_cycles(shape.dose) if shape.dose else None,
        warm_up=shape.warm_up,
        standing=shape.standing,
        skip_when=tuple(shape.skip_when),
        tags=tuple(Tag(tag) for tag in shape.tags),
        sources=tuple(shape.sources),
        figure=shape.figure or "",
    )


def _cycles(shape: CyclesShape) -> Cycles:
    return Cycles(shape.cycles, shape.cycle_s, shape.least, shape.most, shape.each_side)


def flag(shape: FlagShape) -> ProfileFlag:
    """Return a profile flag."""
    return ProfileFlag(
        id=shape.id,
        name=shape.name,
        question=shape.question,
        advice=tuple(shape.advice),
        hides=tuple(
            Hide(
                hide.ladder or hide.movement or "",
                tuple(hide.rungs or ()),
                hide.why,
                hide.instead or "",
            )
            for hide in shape.hides
        ),
        swaps=tuple(
            FlagSwap(swap.ladder, tuple(swap.rungs), swap.to_ladder, swap.to_rung, swap.why)
            for swap in shape.swaps
        ),
        options=_flag_options(shape.options),
        limits=_limits(shape.limits),
        ask_first=shape.ask_first,
        review_days=shape.review_days,
        first=tuple(FirstMove(one.movement, one.cycles) for one in shape.first),
        only_first=shape.only_first,
        program_id=shape.program or "",
        day_only=shape.day_only,
        sources=tuple(shape.sources),
        which=shape.which or "",
        choices=tuple(
            FlagChoice(one.id, one.name, _flag_options(one.options)) for one in shape.choices
        ),
    )


def _flag_options(shapes: Iterable[FlagOptionShape]) -> tuple[FlagOption, ...]:
    return tuple(FlagOption(one.ladder, one.option, one.why) for one in shapes)


def _limits(shape: LimitsShape) -> DoseLimits:
    sets = tuple(shape.sets) if shape.sets else None
    return DoseLimits(
        shape.hold_max_s,
        shape.rest_min_s,
        sets,
        shape.cycles_max,
        shape.first_rung,
        shape.why or "",
    )
