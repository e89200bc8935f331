"""Checks a ladder or a movement by itself: order of the rungs, options, cues, cycles."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, dose_findings, repeated
from coach.programs.ladder_shapes import CueShape, LadderShape, MovementShape, OptionShape


def ladder_findings(ladder: LadderShape) -> Iterator[Finding]:
    """Check one ladder."""
    ids = [rung.id for rung in ladder.rungs]
    yield from repeated(("rungs",), ids, "a rung")
    for nth, (before, after) in enumerate(pairwise(ids), 1):
        if before[:2] != after[:2] or before > after:
            yield Finding(
                ("rungs", nth, "id"),
                f"rungs go from easy to hard with rising numbers, but '{after}' follows '{before}'",
            )
    for nth, rung in enumerate(ladder.rungs):
        path: KeyPath = ("rungs", nth)
        yield from dose_findings((*path, "dose"), ladder.id, rung.dose.sets, rung.dose.hold_s)
        yield from _cues((*path, "say"), rung.say, rung.dose.hold_s)
    yield from repeated(("options",), [option.id for option in ladder.options], "an option")
    for nth, option in enumerate(ladder.options):
        yield from _option(("options", nth), option, ladder)


def _option(path: KeyPath, option: OptionShape, ladder: LadderShape) -> Iterator[Finding]:
    ids = {rung.id for rung in ladder.rungs}
    for place, rung_id in enumerate(option.rungs):
        if rung_id not in ids:
            yield Finding((*path, "rungs", place), f"there is no rung '{rung_id}'")
    for rung_id in option.figures:
        if rung_id not in option.rungs:
            yield Finding(
                (*path, "figures", rung_id), f"'{rung_id}' is not among the rungs of this option"
            )
    lines = {
        line
        for rung in ladder.rungs
        if rung.id in option.rungs
        for line in (*rung.set_up, *rung.do)
    }
    for place, line in enumerate(option.instead_of):
        if line not in lines:
            yield Finding(
                (*path, "instead_of", place),
                f"no rung of this option says '{line}' under set_up or do",
            )


def movement_findings(movement: MovementShape) -> Iterator[Finding]:
    """Check one movement."""
    dose = movement.dose
    if dose is None:
        if movement.warm_up:
            yield Finding(("warm_up",), "a warm-up needs a dose")
        return
    if not dose.least <= dose.cycles <= dose.most:
        yield Finding(
            ("dose", "cycles"),
            f"{dose.cycles} is not between the least, {dose.least}, and the most, {dose.most}",
        )
    yield from _cues(("say",), movement.say, dose.cycle_s)


def _cues(path: KeyPath, cues: Sequence[CueShape], lasts_s: float) -> Iterator[Finding]:
    for nth, cue in enumerate(cues):
        if cue.at_s >= lasts_s:
            yield Finding(
                (*path, nth, "at_s"), f"{cue.at_s:g} is not before the end, at {lasts_s:g} seconds"
            )
    for nth, (before, after) in enumerate(pairwise(cues), 1):
        if after.at_s <= before.at_s:
            yield Finding(
                (*path, nth, "at_s"), f"{after.at_s:g} does not come after {before.at_s:g}"
            )
