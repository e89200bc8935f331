"""Which kind of value a key holds, told by its name alone: a text that is no TOML has no tables.

The shapes are asked, so that a key is named in one place. A name that stands for numbers in one
table and for something else in another is of no kind. A table that may take a value's place, such
as one for each side, leaves its key of its kind.
"""

from collections.abc import Iterator
from datetime import date
from typing import get_args

from pydantic import BaseModel

from coach.programs.ladder_shapes import LadderShape, MovementShape
from coach.programs.program_shapes import ProgramShape


def shapes_in(annotation: object) -> list[type[BaseModel]]:
    """Return the tables that stand in a kind of value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in get_args(annotation) for found in shapes_in(inner)]


def _plain_types(annotation: object) -> set[object]:
    """Return the types of a value as it is written, lists and tables left as they are."""
    inner = get_args(annotation)
    if not inner or getattr(annotation, "__origin__", None) is list:
        return {annotation}
    return {found for one in inner for found in _plain_types(one)} - {type(None)}


def _keys(shape: type[BaseModel]) -> Iterator[tuple[str, object]]:
    for name, about in shape.model_fields.items():
        yield name, about.annotation
        for inner in shapes_in(about.annotation):
            yield from _keys(inner)


_ALL = tuple(one for shape in (ProgramShape, LadderShape, MovementShape) for one in _keys(shape))


def _only(*types: object) -> frozenset[str]:
    kinds: dict[str, set[bool]] = {}
    for name, annotation in _ALL:
        found = {one for one in _plain_types(annotation) if isinstance(one, type)}
        found = {one for one in found if not issubclass(one, BaseModel)}
        kinds.setdefault(name, set()).add(bool(found) and found <= set(types))
    return frozenset(name for name, answers in kinds.items() if answers == {True})


NUMBERS = _only(int, float)
"""The keys that hold one number."""

BOOLEANS = _only(bool)
"""The keys that hold true or false."""

DATES = _only(date)
"""The keys that hold a day of the calendar."""
