"""What the parts of a program mean that can be read, where others cannot.

The checks of meaning want a whole program. Somebody who mends the shape of a file first, and hears
of a ladder that does not exist only then, has been sent round twice; so each part that stands by
itself is checked by itself.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from coach.domain.ladder import Library
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding
from coach.programs.ladder_meaning import ladder_findings
from coach.programs.ladder_shapes import SentLadderShape
from coach.programs.minds_check import minds_findings
from coach.programs.program_meaning import item_findings, pain_findings, schedule_findings
from coach.programs.program_shapes import (
    ItemShape,
    MindsShape,
    OrderShape,
    PainShape,
    ScheduleShape,
    WarmUpShape,
)
from coach.programs.references import (
    item_references,
    rung_findings,
    short_on_time_findings,
    warm_up_findings,
)
from coach.programs.sent_ladders import below, built, ids_in
from coach.programs.value_types import Shape

_Part = TypeVar("_Part", bound=Shape)


def part_findings(raw: Mapping[str, Any], library: Library) -> Iterator[Finding]:
    """Check the parts of a program that have the right shape, whatever the others are."""
    if raw.get("kind", "program") != "program":
        return
    sent = {nth: _part(SentLadderShape, one) for nth, one in enumerate(_list(raw, "ladders"))}
    right = {nth: one for nth, one in sent.items() if one is not None}
    for nth, shape in right.items():
        yield from below(("ladders", nth), ladder_findings(shape))
    library = library.with_own(built(right.values()))
    broken = ids_in(raw) - {shape.id for shape in right.values()}
    for path, item in items_in(raw):
        # One on a ladder that is wrong itself is not told to have none.
        if not (isinstance(item, dict) and item.get("ladder") in broken):
            yield from _item(path, item, library)
    if (schedule := _part(ScheduleShape, raw.get("schedule"))) is not None:
        yield from schedule_findings(schedule)
    if (pain := _part(PainShape, raw.get("pain"))) is not None:
        yield from pain_findings(pain)
    yield from _short_on_time(raw, library)
    if (said := _part(MindsShape, {"minds": raw.get("minds")})) is not None:
        yield from minds_findings(said.minds, library)
    for nth, one in enumerate(_list(raw, "warm_up")):
        if (warm_up := _part(WarmUpShape, one)) is not None:
            path = ("warm_up", nth)
            yield from warm_up_findings(path, warm_up.movement, warm_up.cycles, library)


def _short_on_time(raw: Mapping[str, Any], library: Library) -> Iterator[Finding]:
    """Check the order for short days where every exercise names its ladder."""
    named = _part(OrderShape, {"short_on_time": raw.get("short_on_time")})
    ladders = [item.get("ladder") for _, item in items_in(raw) if isinstance(item, dict)]
    if named is not None and ladders and all(isinstance(one, str) for one in ladders):
        known = [one for one in ladders if isinstance(one, str)]
        yield from short_on_time_findings(named.short_on_time, known, library)


def items_in(raw: Mapping[str, Any]) -> Iterator[tuple[KeyPath, object]]:
    """Yield all that stands for an exercise in a file, those of its phases too, with its place."""
    for nth, item in enumerate(_list(raw, "items")):
        yield ("items", nth), item
    for nth, phase in enumerate(_list(raw, "phases")):
        if isinstance(phase, dict):
            for place, item in enumerate(_list(phase, "items")):
                yield ("phases", nth, "items", place), item


def _item(path: KeyPath, raw: object, library: Library) -> Iterator[Finding]:
    if (item := _part(ItemShape, raw)) is not None:
        yield from item_findings(path, item)
        yield from item_references(path, item, library)
    elif isinstance(raw, dict):
        # Ladder and rung alone tell whether there are such; anything but an id is told already.
        alone = {"ladder": raw.get("ladder"), "rung": raw.get("rung"), "sets": [1], "hold_s": 1.0}
        named = _part(ItemShape, alone)
        if named is not None and isinstance(named.rung, str):
            yield from rung_findings(path, library, named.ladder, named.rung, ("ladder", "rung"))


def _list(raw: Mapping[str, Any], key: str) -> list[Any]:
    found = raw.get(key)
    return found if isinstance(found, list) else []


def _part(shape: type[_Part], raw: object) -> _Part | None:
    try:
        return shape.model_validate(raw)
    except ValidationError:
        return None
