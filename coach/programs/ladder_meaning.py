"""Checks a ladder or a movement by itself: order of the rungs, options, cues, cycles."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, hold_findings, repeated, sets_findings
from coach.programs.ladder_shapes import CueShape, LadderShape, MovementShape, OptionShape
from coach.programs.texts import meaning as words


def ladder_findings(ladder: LadderShape) -> Iterator[Finding]:
    """Check one ladder."""
    if ladder.moved and ladder.own_pace:
        yield Finding(("moved",), words.MOVED_AT_OWN_PACE)
    ids = [rung.id for rung in ladder.rungs]
    yield from repeated(("rungs",), ids, "a rung")
    for nth, (before, after) in enumerate(pairwise(ids), 1):
        if before[:2] != after[:2] or before > after:
            yield Finding(
                ("rungs", nth, "id"),
                words.RUNGS_OUT_OF_ORDER.format(after=after, before=before),
            )
    for nth, rung in enumerate(ladder.rungs):
        path: KeyPath = ("rungs", nth)
        called = [ladder.id, ladder.name, rung.name]
        yield from hold_findings((*path, "dose"), called, rung.dose.hold_s)
        yield from sets_findings((*path, "dose"), rung.dose.sets)
        yield from _cues((*path, "say"), rung.say, rung.dose.hold_s)
    yield from repeated(("options",), [option.id for option in ladder.options], "an option")
    for nth, option in enumerate(ladder.options):
        yield from _option(("options", nth), option, ladder)


def _option(path: KeyPath, option: OptionShape, ladder: LadderShape) -> Iterator[Finding]:
    ids = {rung.id for rung in ladder.rungs}
    for place, rung_id in enumerate(option.rungs):
        if rung_id not in ids:
            yield Finding((*path, "rungs", place), words.NO_RUNG.format(rung_id=rung_id))
    for rung_id in option.figures:
        if rung_id not in option.rungs:
            yield Finding(
                (*path, "figures", rung_id), words.RUNG_NOT_OF_OPTION.format(rung_id=rung_id)
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
                words.LINE_NOT_IN_RUNGS.format(line=line),
            )


def movement_findings(movement: MovementShape) -> Iterator[Finding]:
    """Check one movement."""
    dose = movement.dose
    if dose is None:
        if movement.warm_up:
            yield Finding(("warm_up",), words.WARM_UP_NEEDS_DOSE)
        return
    if not dose.least <= dose.cycles <= dose.most:
        yield Finding(
            ("dose", "cycles"),
            words.CYCLES_OUT_OF_RANGE.format(cycles=dose.cycles, least=dose.least, most=dose.most),
        )
    yield from _cues(("say",), movement.say, dose.cycle_s)


def _cues(path: KeyPath, cues: Sequence[CueShape], lasts_s: float) -> Iterator[Finding]:
    for nth, cue in enumerate(cues):
        if cue.at_s >= lasts_s:
            yield Finding(
                (*path, nth, "at_s"),
                words.CUE_AFTER_END.format(at_s=cue.at_s, lasts_s=lasts_s),
            )
    for nth, (before, after) in enumerate(pairwise(cues), 1):
        if after.at_s <= before.at_s:
            yield Finding(
                (*path, nth, "at_s"),
                words.CUES_OUT_OF_ORDER.format(after_s=after.at_s, before_s=before.at_s),
            )
