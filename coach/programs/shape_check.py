"""Whether a document has the shape of its kind; if not, every reason, in words.

The words are ours: the checking library speaks to programmers.
"""

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast, get_args

from pydantic import BaseModel, ValidationError

from coach.programs.findings import dose_findings
from coach.programs.flag_shapes import FlagsShape
from coach.programs.keys import (
    CLOCK_PATTERN,
    HOLD_MAX_S,
    ID_PATTERN,
    RUNG_PATTERN,
    SOURCE_PATTERN,
    Shape,
)
from coach.programs.ladder_shapes import LadderShape, MovementShape, StopRulesShape
from coach.programs.problems import KeyPath, Problem, shown
from coach.programs.program_shapes import ProgramShape
from coach.programs.reading import Document

KINDS: Mapping[str, type[Shape]] = {
    "program": ProgramShape,
    "ladder": LadderShape,
    "movement": MovementShape,
    "stop_rules": StopRulesShape,
    "profile_flags": FlagsShape,
}

_UNION_TAGS = {"one", "sides"}
_PATTERNS = {
    ID_PATTERN: "is not an id; use small letters, digits and _, beginning with a letter",
    RUNG_PATTERN: "is not a rung; rungs look like 'CU3'",
    CLOCK_PATTERN: "is not a time of day; write it like '10:00'",
    SOURCE_PATTERN: "is not a source key; keys look like 'S12', 'R3' or 'G1'",
}
_TYPES = {
    "int_type": "a whole number",
    "float_type": "a number",
    "string_type": "a text in quotes",
    "bool_type": "true or false",
    "list_type": "a list in [ ]",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "dict_type": "a table",
}
PROBLEMS_MAX = 100
"""More would help nobody."""


def check_shape(document: Document) -> tuple[Shape | None, list[Problem]]:
    """Return the document as its shape, or None and the problems."""
    version = document.raw.get("format")
    if version is None:
        return None, [document.problem((), "the line 'format = 1' is missing")]
    if version != 1 or not isinstance(version, int) or isinstance(version, bool):
        sentence = f"format {shown(version)} is not known to this version of Steadyback; 1 is"
        return None, [document.problem(("format",), sentence)]
    kind = document.raw.get("kind")
    shape = KINDS.get(kind) if isinstance(kind, str) else None
    if shape is None:
        path: KeyPath = () if kind is None else ("kind",)
        sentence = "the key 'kind' must be one of " + ", ".join(f"'{name}'" for name in KINDS)
        return None, [document.problem(path, sentence)]
    try:
        return shape.model_validate(document.raw), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    problems = [
        _problem(document, shape, cast("Mapping[str, Any]", one)) for one in details[:PROBLEMS_MAX]
    ]
    return None, [*problems, *_over_the_cap(document)]


def _over_the_cap(document: Document) -> Iterator[Problem]:
    """Find holds over the cap in a file whose shape is wrong elsewhere.

    The checks of meaning wait for a right shape; this one does not, so that a file is never
    mended in every other place first.
    """
    items = document.raw.get("items")
    for nth, item in enumerate(items if isinstance(items, list) else ()):
        if not isinstance(item, dict):
            continue
        ladder_id, hold_s = item.get("ladder"), item.get("hold_s")
        if isinstance(ladder_id, str) and isinstance(hold_s, int | float) and hold_s <= HOLD_MAX_S:
            for one in dose_findings(("items", nth), ladder_id, (), float(hold_s)):
                yield document.problem(one.path, one.sentence, one.severity)


def _problem(document: Document, shape: type[Shape], detail: Mapping[str, Any]) -> Problem:
    path: KeyPath = tuple(step for step in detail["loc"] if step not in _UNION_TAGS)
    return document.problem(path, _sentence(shape, path, detail))


def _sentence(shape: type[Shape], path: KeyPath, detail: Mapping[str, Any]) -> str:
    kind: str = detail["type"]
    value = detail.get("input")
    ctx: Mapping[str, Any] = detail.get("ctx", {})
    if kind == "list_type" and path[-1:] == ("sets",) and isinstance(value, dict):
        return "both sides do the same sets; write one list, such as [5, 3, 1]"
    if kind in _TYPES:
        return f"{shown(value)} is not {_TYPES[kind]}"
    if kind == "extra_forbidden":
        return _unknown_key(shape, str(path[-1]))
    if kind == "string_pattern_mismatch":
        return f"{shown(value)} {_PATTERNS.get(str(ctx['pattern']), 'is not allowed here')}"
    if kind in _SENTENCES:
        return _SENTENCES[kind](value, ctx)
    return f"{shown(value)} is not allowed here"


_SENTENCES: Mapping[str, Callable[[object, Mapping[str, Any]], str]] = {
    "missing": lambda _, __: "this key is missing",
    "finite_number": lambda value, _: f"{shown(value)} is not an ordinary number",
    "greater_than_equal": lambda value, ctx: f"{shown(value)} is under the least, {ctx['ge']:g}",
    "less_than_equal": lambda value, ctx: f"{shown(value)} is over the most, {ctx['le']:g}",
    "less_than": lambda value, ctx: f"{shown(value)} must be less than {ctx['lt']:g}",
    "int_parsing_size": lambda _, __: "this number is too big",
    "string_too_long": lambda _, ctx: f"longer than {ctx['max_length']} characters",
    "string_too_short": lambda _, __: "must not be empty",
    "too_long": lambda _, ctx: f"more than {ctx['max_length']} in the list",
    "too_short": lambda _, ctx: f"fewer than {ctx['min_length']} in the list",
    "literal_error": lambda value, ctx: f"{shown(value)} is not {ctx['expected']}",
    "value_error": lambda _, ctx: str(ctx["error"]),
    "union_tag_not_found": lambda value, _: (
        f'{shown(value)} is not a rung; write "CU3", or {{ left = "SB4", right = "SB3" }}'
    ),
}


def known_keys(shape: type[BaseModel]) -> set[str]:
    """Return the keys of a shape and of every shape inside it."""
    keys, ahead = set(), [shape]
    while ahead:
        one = ahead.pop()
        keys |= set(one.model_fields)
        for about in one.model_fields.values():
            ahead += _shapes_in(about.annotation)
    return keys


def _shapes_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _shapes_in(inner)]


def _unknown_key(shape: type[BaseModel], key: str) -> str:
    near = difflib.get_close_matches(key[:40], sorted(known_keys(shape)), n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    return f"this key is not known{hint}"
