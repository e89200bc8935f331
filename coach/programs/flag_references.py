"""Whether the profile flags make sense and lead somewhere.

Flags add up: a user may have any of them at once. So the swaps of all flags and all rungs together
may not lead in a circle, and nobody is ever swapped to something that does not exist.
"""

from collections.abc import Collection, Iterable, Iterator

from coach.domain.ladder import Library
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, repeated
from coach.programs.flag_shapes import FlagOptionShape, FlagShape, FlagsShape, HideShape
from coach.programs.references import Place, reachable, rung_findings, warm_up_findings
from coach.programs.texts import meaning as words


def flags_findings(file: FlagsShape) -> Iterator[Finding]:
    """Check the flags alone."""
    yield from repeated(("flags",), [flag.id for flag in file.flags], "a flag")
    for nth, flag in enumerate(file.flags):
        yield from repeated(("flags", nth, "choices"), [one.id for one in flag.choices], "a choice")
        for place, hide in enumerate(flag.hides):
            if (hide.ladder is None) == (hide.movement is None):
                yield Finding(("flags", nth, "hides", place), words.LADDER_OR_MOVEMENT)
            elif hide.movement is not None and hide.rungs is not None:
                yield Finding(("flags", nth, "hides", place, "rungs"), words.MOVEMENT_HAS_NO_RUNGS)
            elif hide.instead is not None and hide.movement is None:
                yield Finding(
                    ("flags", nth, "hides", place, "instead"),
                    words.INSTEAD_IS_FOR_MOVEMENTS,
                )


def flag_references(
    file: FlagsShape, library: Library, programs: Collection[str]
) -> Iterator[Finding]:
    """Check where the flags lead."""
    for nth, flag in enumerate(file.flags):
        path: KeyPath = ("flags", nth)
        for place, hide in enumerate(flag.hides):
            yield from _hide((*path, "hides", place), hide, library)
        yield from _swaps(path, flag, library)
        yield from _options((*path, "options"), flag.options, library)
        for place, choice in enumerate(flag.choices):
            yield from _options((*path, "choices", place, "options"), choice.options, library)
        for place, one in enumerate(flag.first):
            where: KeyPath = (*path, "first", place)
            yield from warm_up_findings(where, one.movement, one.cycles, library)
        if flag.program is not None and flag.program not in programs:
            yield Finding((*path, "program"), words.NO_PROGRAM.format(program=flag.program))
    yield from _circles(file, library)


def _hide(path: KeyPath, hide: HideShape, library: Library) -> Iterator[Finding]:
    if hide.movement is not None and library.movement(hide.movement) is None:
        yield Finding((*path, "movement"), words.NO_MOVEMENT.format(movement=hide.movement))
    instead = library.movement(hide.instead) if hide.instead is not None else None
    if hide.instead is not None and (instead is None or not instead.warm_up):
        yield Finding((*path, "instead"), words.NO_WARM_UP.format(instead=hide.instead))
    if hide.ladder is not None:
        if library.ladder(hide.ladder) is None:
            yield Finding((*path, "ladder"), words.NO_LADDER.format(ladder=hide.ladder))
            return
        for place, rung_id in enumerate(hide.rungs or ()):
            keys = ("ladder", "rungs")
            for one in rung_findings(path, library, hide.ladder, rung_id, keys):
                yield Finding((*one.path, place), one.sentence)


def _swaps(path: KeyPath, flag: FlagShape, library: Library) -> Iterator[Finding]:
    for nth, swap in enumerate(flag.swaps):
        where: KeyPath = (*path, "swaps", nth)
        yield from rung_findings(
            where, library, swap.to_ladder, swap.to_rung, ("to_ladder", "to_rung")
        )
        for rung_id in swap.rungs:
            yield from rung_findings(where, library, swap.ladder, rung_id, ("ladder", "rungs"))


def _options(
    path: KeyPath, options: Iterable[FlagOptionShape], library: Library
) -> Iterator[Finding]:
    for nth, one in enumerate(options):
        ladder = library.ladder(one.ladder)
        if ladder is None:
            yield Finding((*path, nth, "ladder"), words.NO_LADDER.format(ladder=one.ladder))
        elif one.option not in {option.id for option in ladder.options}:
            yield Finding(
                (*path, nth, "option"),
                words.NO_OPTION.format(id=ladder.id, option=one.option),
            )


def _circles(file: FlagsShape, library: Library) -> Iterator[Finding]:
    links: dict[Place, tuple[Place, ...]] = {
        (ladder.id, rung.id): tuple((swap.ladder_id, swap.rung_id) for swap in rung.swaps)
        for ladder in library.ladders
        for rung in ladder.rungs
    }
    for flag in file.flags:
        for swap in flag.swaps:
            for rung_id in swap.rungs:
                start = (swap.ladder, rung_id)
                links[start] = (*links.get(start, ()), (swap.to_ladder, swap.to_rung))
    for nth, flag in enumerate(file.flags):
        for place, swap in enumerate(flag.swaps):
            ways = reachable((swap.to_ladder, swap.to_rung), links)
            if any((swap.ladder, rung_id) in ways for rung_id in swap.rungs):
                yield Finding(
                    ("flags", nth, "swaps", place),
                    words.SWAPS_LEAD_IN_CIRCLE,
                )
