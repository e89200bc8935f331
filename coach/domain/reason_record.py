"""Reasons as JSON types, the form in which records keep them for years.

The names of the fields are part of the store: add fields with defaults, never rename.
`reason_from_plain(reason_to_plain(r)) == r` for every reason that is not in words.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.difference import Difference, What
from coach.domain.plan_reasons import Changes, Renewal
from coach.domain.sides import Side


def reason_to_plain(reason: Changes | Renewal | Advice) -> dict[str, Any]:
    """Return a reason as dicts, lists, strings and numbers, under the name of its kind."""
    match reason:
        case Advice():
            return {"advice": _plain(reason)}
        case Renewal():
            return {"renewal": reason.value}
        case Changes(differences):
            return {"changes": _plain(differences)}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def reason_from_plain(plain: Mapping[str, Any]) -> Changes | Renewal | Advice:
    """Return what `reason_to_plain` wrote.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    if "advice" in plain:
        return advice_from_plain(plain["advice"])
    if "renewal" in plain:
        return Renewal(plain["renewal"])
    return Changes(tuple(_difference(one) for one in plain["changes"]))


def advice_from_plain(plain: Mapping[str, Any]) -> Advice:
    """Return one step that a rule said.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    key, grounds = plain["key"], plain["grounds"]
    worst = grounds["worst"]
    return Advice(
        SuggestionKey(Rule(key["rule"]), key["ladder_id"], _sides(key), key["to"]),
        plain["name"],
        plain["before"],
        plain["after"],
        Grounds(
            **{
                **grounds,
                "reason": Reason(grounds["reason"]),
                "sessions": tuple(grounds["sessions"]),
                "worst": (worst[0], worst[1]) if worst is not None else None,
            }
        ),
        tuple(plain["sets"]),
        tuple(plain["sets_after"]),
        plain["at_the_end"],
        *(plain.get(name) for name in ("hold_s", "hold_after_s", "hold_usual_s")),
    )


def _difference(plain: Mapping[str, Any]) -> Difference:
    return Difference(
        What(plain["what"]),
        plain["before"],
        plain["after"],
        plain["name"],
        tuple(plain["was"]),
        tuple(plain["will_be"]),
        plain["ladder_id"],
        _sides(plain),
    )


def _sides(plain: Mapping[str, Any]) -> tuple[Side, ...]:
    return tuple(Side(side) for side in plain["sides"])
