"""Checks that every name in a file exists, and that no swaps lead in a circle.

Every check takes the whole library, so that a ladder in one file may point to a rung in another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from coach.domain.capped_movements import is_capped
from coach.domain.ladder import Ladder, Library
from coach.domain.sides import SideRule
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, hold_findings, note, warning
from coach.programs.ladder_shapes import LadderShape, MovementShape
from coach.programs.minds_check import minds_findings
from coach.programs.near_names import near
from coach.programs.program_building import each_side, rungs_of
from coach.programs.program_shapes import (
    HoldBySideShape,
    ItemShape,
    ProgramShape,
    SetsBySideShape,
)
from coach.programs.texts import meaning as words

WORTH_ASKING_S = 2.0
"""A hold this many seconds shorter than usual, or more, is asked about (product rule R13)."""

Place = tuple[str, str]
"""A ladder and a rung."""


def rung_findings(
    path: KeyPath, library: Library, ladder_id: str, rung_id: str, keys: tuple[str, ...]
) -> Iterator[Finding]:
    """Check that a ladder and its rung exist; `keys` lead from the path to each of the two."""
    ladder = library.ladder(ladder_id)
    if ladder is None:
        yield Finding((*path, keys[0]), _no_ladder(library, ladder_id))
    elif ladder.find(rung_id) is None:
        yield Finding((*path, *keys[1:]), _no_rung(ladder, rung_id))


def _no_ladder(library: Library, ladder_id: str) -> str:
    ids = [one.id for one in library.ladders]
    if meant := near(ladder_id, ids):
        return words.NO_LADDER_NEAR.format(id=ladder_id, meant=meant)
    return words.NO_LADDER_AMONG.format(id=ladder_id, names=", ".join(ids))


def _no_rung(ladder: Ladder, rung_id: str) -> str:
    first, last = ladder.rungs[0].id, ladder.rungs[-1].id
    return words.NO_RUNG_OF_LADDER.format(rung_id=rung_id, id=ladder.id, first=first, last=last)


def ladder_references(
    ladder: LadderShape, library: Library, figures: Collection[str] | None
) -> Iterator[Finding]:
    """Check where the swaps of a ladder lead, and its figures."""
    for nth, rung in enumerate(ladder.rungs):
        path: KeyPath = ("rungs", nth)
        for place, swap in enumerate(rung.swaps):
            yield from rung_findings(
                (*path, "swaps", place), library, swap.ladder, swap.rung, ("ladder", "rung")
            )
        yield from _figure((*path, "figure"), rung.figure, figures)
    for nth, option in enumerate(ladder.options):
        for rung_id, figure in option.figures.items():
            yield from _figure(("options", nth, "figures", rung_id), figure, figures)


def movement_references(
    movement: MovementShape, figures: Collection[str] | None
) -> Iterator[Finding]:
    """Check a movement's figure."""
    yield from _figure(("figure",), movement.figure, figures)


def _figure(
    path: KeyPath, figure: str | None, figures: Collection[str] | None
) -> Iterator[Finding]:
    if figure is not None and figures is not None and figure not in figures:
        meant = near(figure, figures)
        said = words.NO_FIGURE_NEAR if meant else words.NO_FIGURE
        yield warning(path, said.format(figure=figure, meant=meant))


def swap_loops(ladder: LadderShape, library: Library) -> Iterator[Finding]:
    """Check that nobody who follows the swaps from here comes round to where they were."""
    links = {
        (one.id, rung.id): tuple((swap.ladder_id, swap.rung_id) for swap in rung.swaps)
        for one in library.ladders
        for rung in one.rungs
    }
    for nth, rung in enumerate(ladder.rungs):
        start = (ladder.id, rung.id)
        for place, swap in enumerate(rung.swaps):
            if start in reachable((swap.ladder, swap.rung), links):
                yield Finding(
                    ("rungs", nth, "swaps", place), words.SWAPS_LEAD_BACK.format(id=rung.id)
                )


def reachable(start: Place, links: Mapping[Place, tuple[Place, ...]]) -> set[Place]:
    """Return every place that can be reached, the start included."""
    seen: set[Place] = set()
    ahead = [start]
    while ahead:
        place = ahead.pop()
        if place not in seen:
            seen.add(place)
            ahead.extend(links.get(place, ()))
    return seen


def program_references(program: ProgramShape, library: Library) -> Iterator[Finding]:
    """Check that a program's exercises and warm-ups exist."""
    for nth, item in enumerate(program.items):
        yield from item_references(("items", nth), item, library)
    yield from _short_on_time(program, library)
    yield from minds_findings(program.minds, library)
    for nth, one in enumerate(program.warm_up):
        yield from warm_up_findings(("warm_up", nth), one.movement, one.cycles, library)


def item_references(path: KeyPath, item: ItemShape, library: Library) -> Iterator[Finding]:
    """Check that an exercise's ladder and rungs exist, and what is usual there."""
    left, right = rungs_of(item)
    by_side = not isinstance(item.rung, str)
    for side, rung_id in (("left", left), ("right", right))[: 2 if by_side else 1]:
        keys = ("ladder", "rung", side) if by_side else ("ladder", "rung")
        yield from rung_findings(path, library, item.ladder, rung_id, keys)
    ladder = library.ladder(item.ladder)
    if left != right and ladder and ladder.side_rule is not SideRule.EACH_SIDE:
        yield Finding((*path, "rung"), words.NO_SIDES.format(id=ladder.id))
    yield from _dose_by_side(path, item, ladder)
    yield from _short_hold(path, item, ladder)
    yield from _cap_by_name(path, item, ladder)


def _dose_by_side(path: KeyPath, item: ItemShape, ladder: Ladder | None) -> Iterator[Finding]:
    """Check that a dose for each side belongs to an exercise that is done on each side."""
    left, right = rungs_of(item)
    if ladder is None:
        return
    in_the_middle = left == right and left in ladder.without_sides()
    if ladder.side_rule is SideRule.EACH_SIDE and not in_the_middle:
        return
    by_side = [key for key, said in (("sets", item.sets), ("hold_s", item.hold_s)) if _sided(said)]
    for key in by_side:
        named = left if in_the_middle else ladder.id
        yield Finding((*path, key), words.NO_SIDES_OF_DOSE[key].format(id=named))


def _sided(said: object) -> bool:
    return isinstance(said, SetsBySideShape | HoldBySideShape)


def _short_hold(path: KeyPath, item: ItemShape, ladder: Ladder | None) -> Iterator[Finding]:
    """Ask whether a hold much shorter than is usual on the rung is meant; it is never changed."""
    held: dict[tuple[str, ...], tuple[float, list[str]]] = {}
    for (keys, hold_s), rung_id in zip(each_side(item.hold_s), rungs_of(item), strict=True):
        held.setdefault(keys, (hold_s, []))[1].append(rung_id)
    for keys, (hold_s, rung_ids) in held.items():
        found = [ladder.find(rung_id) for rung_id in rung_ids] if ladder else []
        rungs = [rung for rung in found if rung is not None]
        longest = max(rungs, key=lambda rung: rung.dose.hold_s, default=None)
        if longest and not longest.dose.moved and longest.dose.hold_s - hold_s >= WORTH_ASKING_S:
            yield note(
                (*path, "hold_s", *keys),
                words.HELD_OTHERWISE.format(
                    id=longest.id, name=longest.name, usual_s=longest.dose.hold_s, written_s=hold_s
                ),
            )


def _cap_by_name(path: KeyPath, item: ItemShape, ladder: Ladder | None) -> Iterator[Finding]:
    """Check the cap where the ladder's id does not tell which movement it is; else that did."""
    if ladder is None or is_capped(item.ladder):
        return
    rungs = [ladder.find(rung_id) for rung_id in rungs_of(item)]
    called = [ladder.name, *(rung.name for rung in rungs if rung is not None)]
    for keys, hold_s in dict(each_side(item.hold_s)).items():
        yield from hold_findings(path, called, hold_s, keys)


def _short_on_time(program: ProgramShape, library: Library) -> Iterator[Finding]:
    """Check the order for short days; a ladder that nobody knows is told at the exercise alone."""
    ladders = [item.ladder for item in program.every_item]
    yield from short_on_time_findings(program.short_on_time, ladders, library)


def short_on_time_findings(
    order: Sequence[str], ladders: Collection[str], library: Library
) -> Iterator[Finding]:
    """Check that an order for short days names exercises that there are.

    Args:
        order: the ladders as they stand there.
        ladders: those of the exercises.
        library: knows which of these there are.
    """
    if any(library.ladder(one) is None for one in ladders):
        return
    for nth, ladder_id in enumerate(order):
        if ladder_id not in ladders:
            yield Finding(("short_on_time", nth), words.NOT_IN_PROGRAM.format(ladder_id=ladder_id))


def _no_warm_up(library: Library, movement_id: str) -> str:
    ids = [one.id for one in library.movements if one.warm_up]
    if (meant := near(movement_id, ids)) and meant != movement_id:
        return words.NO_WARM_UP_NEAR.format(movement_id=movement_id, meant=meant)
    return words.NO_WARM_UP_AMONG.format(movement_id=movement_id, names=", ".join(ids))


def warm_up_findings(
    path: KeyPath, movement_id: str, cycles: int, library: Library
) -> Iterator[Finding]:
    """Check that a session may open with a movement, and with so many cycles of it."""
    movement = library.movement(movement_id)
    if movement is None or not movement.warm_up or movement.dose is None:
        yield Finding((*path, "movement"), _no_warm_up(library, movement_id))
    elif not movement.dose.least <= cycles <= movement.dose.most:
        dose = movement.dose
        yield warning(
            (*path, "cycles"),
            words.CYCLES_UNUSUAL.format(cycles=cycles, least=dose.least, most=dose.most),
        )
