"""Ladders that a program brings in its own file: checked like ladder files, and known to it alone.

Two programs may each bring a ladder of the same id with another text: each keeps its own.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from coach.domain.ladder import Ladder, Library
from coach.programs import ladder_building
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, repeated, warning
from coach.programs.ladder_meaning import ladder_findings
from coach.programs.ladder_shapes import LadderShape
from coach.programs.program_shapes import ProgramShape
from coach.programs.references import ladder_references, swap_loops
from coach.programs.texts import meaning as words


def known_to(program: ProgramShape, library: Library) -> Library:
    """Return what a program may name: everything there is, and what it brings."""
    return library.with_own(built(program.ladders))


def built(shapes: Iterable[LadderShape]) -> list[Ladder]:
    """Return ladders that did not come with Steadyback."""
    return [ladder_building.ladder(shape, own=True) for shape in shapes]


def sent_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check each ladder of a program's file by itself."""
    yield from repeated(("ladders",), [one.id for one in program.ladders], "a ladder")
    for nth, shape in enumerate(program.ladders):
        yield from below(("ladders", nth), ladder_findings(shape))


def sent_references(
    program: ProgramShape, library: Library, figures: Collection[str] | None
) -> Iterator[Finding]:
    """Check where the names in a program's ladders lead, and whether it uses them.

    Args:
        program: the program.
        library: what there is besides its ladders.
        figures: the ids of the figures there are; None where that cannot be told.
    """
    known = known_to(program, library)
    used = _reached([item.ladder for item in program.every_item], program.ladders)
    for nth, shape in enumerate(program.ladders):
        path: KeyPath = ("ladders", nth)
        there = library.ladder(shape.id)
        if there is not None and not there.own:
            yield Finding((*path, "id"), words.LADDER_IS_SHIPPED.format(id=shape.id))
        yield from below(path, ladder_references(shape, known, figures))
        yield from below(path, swap_loops(shape, known))
        if shape.id not in used:
            yield warning((*path, "id"), words.LADDER_UNUSED.format(id=shape.id))


def _reached(ids: Iterable[str], shapes: Iterable[LadderShape]) -> set[str]:
    """Return ladders that exercises are on, and those that their swaps lead to."""
    leads = {
        shape.id: [swap.ladder for rung in shape.rungs for swap in rung.swaps] for shape in shapes
    }
    seen: set[str] = set()
    ahead = list(ids)
    while ahead:
        here = ahead.pop()
        if here not in seen:
            seen.add(here)
            ahead += leads.get(here, [])
    return seen


def below(path: KeyPath, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Return findings of a ladder as findings of the file that it stands in."""
    return (replace(one, path=(*path, *one.path)) for one in findings)


def ids_in(raw: Mapping[str, Any]) -> frozenset[str]:
    """Return the ids of the ladders in a program's file that may not be right as a whole."""
    ladders = raw.get("ladders")
    tables = ladders if isinstance(ladders, list) else []
    ids = (table.get("id") for table in tables if isinstance(table, dict))
    return frozenset(one for one in ids if isinstance(one, str))
