"""Checks a document against the schema of its kind, and gives every problem in words."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from pydantic import ValidationError

from coach.programs.file_problems import KeyPath, Problem, shown
from coach.programs.findings import hold_findings
from coach.programs.flag_shapes import FlagsShape
from coach.programs.key_hints import UnknownKeys, most_of
from coach.programs.ladder_shapes import LadderShape, MovementShape, StopRulesShape
from coach.programs.near_names import near
from coach.programs.parts import items_in
from coach.programs.program_shapes import ProgramShape
from coach.programs.shape_sentences import Wrong, sentence
from coach.programs.side_hints import sides_hint
from coach.programs.texts import shapes as words
from coach.programs.texts import syntax
from coach.programs.toml_reader import Document
from coach.programs.value_types import HOLD_MAX_S, Shape

KINDS: Mapping[str, type[Shape]] = {
    "program": ProgramShape,
    "ladder": LadderShape,
    "movement": MovementShape,
    "stop_rules": StopRulesShape,
    "profile_flags": FlagsShape,
}

_TOLD_TOGETHER = {"missing", "extra_forbidden"}
_UNION_TAGS = {"one", "sides", "in_words", "named"}
PROBLEMS_MAX = 100
"""The most problems that are told of one file."""


def check_shape(document: Document) -> tuple[Shape | None, list[Problem]]:
    """Return the document as its shape, or None and the problems."""
    if (numbered := next(filter(str.isdigit, document.raw), None)) is not None:
        return None, [document.problem((numbered,), syntax.A_LIST_NUMBER)]
    version = document.raw.get("format")
    if version is None and not document.aside & {(), ("format",)}:
        return None, _without_format(document)
    if not isinstance(version, int | str | None):
        said = words.FORMAT_NOT_NUMBER
        return None, [document.problem(("format",), said)]
    if version not in {1, None} or isinstance(version, bool):
        said = words.FORMAT_UNKNOWN.format(version=shown(version))
        return None, [document.problem(("format",), said)]
    kind = document.raw.get("kind")
    shape = KINDS.get(kind) if isinstance(kind, str) else None
    if shape is None and document.aside & {(), ("kind",)}:
        return None, []
    if shape is None:
        return None, [*_unknown_kind(document, kind)]
    return _of_shape(document, shape)


def _of_shape(document: Document, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """Return the document as a shape of its kind, or None and the problems."""
    if shape is ProgramShape and (listed := _list_of_exercises(document)):
        return None, _as_items(document, listed)
    try:
        return shape.model_validate(document.raw), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = [cast("Mapping[str, Any]", one) for one in details]
    found = [one for one in found if not _follows(one, document.aside)][: 2 * PROBLEMS_MAX]
    problems = list(_problems(document, shape, found))[:PROBLEMS_MAX]
    return None, [*problems, *_over_the_cap(document)]


def _follows(detail: Mapping[str, Any], aside: Collection[KeyPath]) -> bool:
    """Return whether a key is missing only because what stands there could not be read."""
    path = _path(detail)
    if detail["type"] not in {"missing", "union_tag_not_found"} or not path:
        return False
    beside = [str(one[-1]) for one in aside if one and one[:-1] == path[:-1]]
    return path in aside or path[:-1] in aside or near(str(path[-1]), beside) != ""


def _list_of_exercises(document: Document) -> str:
    """Return what the list of exercises is called, where that is not `items`; else nothing."""
    raw = document.raw
    if "items" in raw or "phases" in raw:
        return ""
    lists = (name for name, value in raw.items() if isinstance(value, list) and value)
    others = (name for name in lists if name not in ProgramShape.model_fields)
    return next((name for name in others if near(name, ["items"])), "")


def _as_items(document: Document, listed: str) -> list[Problem]:
    """Return how the list of exercises is called, and all else that is wrong with the file."""
    said = syntax.KEY_UNKNOWN_NEAR_MISSING.format(near="items")
    heading = re.compile(rf"^([ \t]*\[\[?[ \t]*){re.escape(listed)}\b", re.MULTILINE)
    raw = {"items" if name == listed else name: value for name, value in document.raw.items()}
    aside = {("items", *path[1:]) if path[:1] == (listed,) else path for path in document.aside}
    renamed = replace(
        document,
        text=heading.sub(r"\1items", document.text),
        raw=raw,
        aside=frozenset(aside),
    )
    return [document.problem((listed,), said), *check_shape(renamed)[1]]


def _without_format(document: Document) -> list[Problem]:
    """Return that the format is missing; where a heading stands over it, that, and all else."""
    tables = {name: inner for name, inner in document.raw.items() if isinstance(inner, dict)}
    heading = next((name for name, inner in tables.items() if "format" in inner), None)
    if heading is None:
        return [document.problem((), words.FORMAT_MISSING)]
    told = document.problem((heading,), words.HEADING_OVER_ALL)
    lines = document.text.split("\n")
    lines[told.line - 1] = ""  # so that what stood below it is found at the top
    raw = {name: value for name, value in document.raw.items() if name != heading}
    aside = {path[1:] if path[:1] == (heading,) else path for path in document.aside}
    without = replace(
        document,
        text="\n".join(lines),
        raw={**raw, **tables[heading]},
        aside=frozenset(aside - {()}),
    )
    return [told, *check_shape(without)[1]]


def _unknown_kind(document: Document, kind: object) -> Iterator[Problem]:
    """Tell that there is no such kind, and all else that is wrong with the one that was meant."""
    meant = near(kind, KINDS) if isinstance(kind, str) else ""
    if not meant:
        said = words.KIND_ONE_OF + ", ".join(f"'{name}'" for name in KINDS)
        yield document.problem(() if kind is None else ("kind",), said)
        return
    small = isinstance(kind, str) and kind.lower() == meant
    said = words.KIND_IN_SMALL_LETTERS if small else words.KIND_NEAR
    told = said.format(kind=shown(kind), lower=meant, meant=meant)
    yield document.problem(("kind",), told)
    yield from check_shape(replace(document, raw={**document.raw, "kind": meant}))[1]


def _over_the_cap(document: Document) -> Iterator[Problem]:
    """Find holds over the cap in a file whose shape is wrong elsewhere.

    The checks of meaning wait for a right shape; this one does not, so that a file is never
    mended in every other place first.
    """
    for path, item in items_in(document.raw):
        if not isinstance(item, dict):
            continue
        ladder_id, said = item.get("ladder"), item.get("hold_s")
        of_sides = said.items() if isinstance(said, dict) else [("", said)]
        for side, hold_s in of_sides if isinstance(ladder_id, str) else ():
            if isinstance(hold_s, int | float) and hold_s <= HOLD_MAX_S:
                keys = (side,) if side else ()
                for one in hold_findings(path, [str(ladder_id)], float(hold_s), keys):
                    yield document.problem(one.path, one.sentence, one.severity)


def _problems(
    document: Document, shape: type[Shape], details: Sequence[Mapping[str, Any]]
) -> Iterator[Problem]:
    of_kind: dict[str, list[KeyPath]] = {"extra_forbidden": [], "missing": []}
    for one in details:
        of_kind.setdefault(one["type"], []).append(_path(one))
    unknown = UnknownKeys(shape, of_kind["extra_forbidden"], of_kind["missing"])
    sides: dict[KeyPath, str] = {}
    for one in details:
        path = _path(one)
        if hint := sides_hint(document.raw, path):
            if hint[0] not in sides:
                yield document.problem(*hint)
            sides.update([hint])
            continue
        if one["type"] in _TOLD_TOGETHER and unknown.tells(path):
            continue
        said = unknown.sentences.get(path) if one["type"] == "extra_forbidden" else None
        yield document.problem(path, said or sentence(_wrong(document, shape, path, one)))


def _path(detail: Mapping[str, Any]) -> KeyPath:
    return tuple(step for step in detail["loc"] if step not in _UNION_TAGS)


def _wrong(
    document: Document, shape: type[Shape], path: KeyPath, detail: Mapping[str, Any]
) -> Wrong:
    return Wrong(
        path=path,
        kind=detail["type"],
        value=detail.get("input"),
        ctx=detail.get("ctx", {}),
        beside=_table_with_ladder(document.raw, path),
        most=most_of(shape, path),
    )


def _table_with_ladder(raw: Mapping[str, Any], path: KeyPath) -> Mapping[str, Any]:
    """Return the innermost table on the way to a value that names a ladder, or an empty one."""
    here: Any = raw
    found: Mapping[str, Any] = {}
    for step in path:
        if isinstance(here, dict) and "ladder" in here:
            found = here
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            break
    return found
