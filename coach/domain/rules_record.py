"""The rules of a plan as JSON types, the form in which records keep them for years.

The fields of `PlanRules` and of its parts are the keys, so they are part of the store: add fields
with defaults, never rename. What an earlier version did not write takes its default, what a later
one wrote is passed over; `rules_from_plain(rules_to_plain(r)) == r` always holds.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from coach.domain.rules import PlanRules


def rules_to_plain(rules: PlanRules) -> dict[str, Any]:
    """Return the rules as dicts, lists, strings and numbers."""
    return {field.name: _plain(getattr(rules, field.name)) for field in fields(rules)}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def rules_from_plain(plain: Mapping[str, Any]) -> PlanRules:
    """Return the rules that `rules_to_plain` wrote, in this version or an earlier one.

    Raises:
        TypeError, ValueError: they are none.
    """
    values: dict[str, Any] = {
        name: None if plain[name] is None and optional else _part(kind, plain[name])
        for name, (kind, optional) in _parts().items()
        if name in plain
    }
    return PlanRules(**values)


@cache
def _parts() -> dict[str, tuple[type, bool]]:
    """Return the type of each part of the rules, and whether there may be none of it."""
    kinds = {}
    for name, hint in get_type_hints(PlanRules).items():
        of = get_args(hint) or (hint,)
        kinds[name] = (next(one for one in of if one is not NoneType), NoneType in of)
    return kinds


def _part(kind: type, plain: object) -> object:
    if not is_dataclass(kind):
        return kind(plain)
    if not isinstance(plain, Mapping):
        raise TypeError(f"{kind.__name__}: {type(plain).__name__}")
    values: dict[str, object] = {
        field.name: tuple(value) if isinstance(value := plain[field.name], list) else value
        for field in fields(kind)
        if field.name in plain
    }
    return kind(**values)
