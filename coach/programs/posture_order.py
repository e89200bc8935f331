"""Whether a session keeps one posture after another.

Getting down to the floor and up again is the hardest part of a session for many (rule R24). So
what is done standing stands before everything on the floor, or after it.
"""

from collections.abc import Iterator
from itertools import pairwise

from coach.domain.ladder import Library
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, note
from coach.programs.program_building import rungs_of
from coach.programs.program_shapes import ItemShape, ProgramShape
from coach.programs.texts import meaning as words


def posture_findings(program: ProgramShape, library: Library) -> Iterator[Finding]:
    """Note what is done standing between two stretches on the floor, once for each stretch.

    What is done standing on one side and on the floor on the other is meant so and left out, as
    is what the library lacks.
    """
    stations = list(_stations(program, library))
    on_floor = [nth for nth, (_, _, standing) in enumerate(stations) if not standing]
    for before, after in pairwise(on_floor):
        if after - before > 1:
            path, name, _ = stations[before + 1]
            yield note(
                path,
                words.STANDS_IN_BETWEEN.format(name=name),
            )


def _stations(program: ProgramShape, library: Library) -> Iterator[tuple[KeyPath, str, bool]]:
    """Yield the place, the name and whether it is done standing, in the order of a session."""
    for nth, one in enumerate(program.warm_up):
        movement = library.movement(one.movement)
        if movement is not None:
            yield ("warm_up", nth, "movement"), movement.name, movement.standing
    for nth, item in enumerate(program.items):
        standing = _standing(item, library)
        if standing is not None:
            yield ("items", nth, "rung"), ", ".join(dict.fromkeys(rungs_of(item))), standing


def _standing(item: ItemShape, library: Library) -> bool | None:
    ladder = library.ladder(item.ladder)
    found = [ladder.find(rung_id) for rung_id in rungs_of(item)] if ladder else []
    known = {rung.standing for rung in found if rung is not None}
    return known.pop() if len(known) == 1 else None
