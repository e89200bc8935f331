"""What to say of a value that has the wrong shape; the checking library speaks to programmers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from coach.programs.file_problems import KeyPath, is_huge, shown
from coach.programs.near_names import near
from coach.programs.said_days import days_in, is_every_day, listed
from coach.programs.syntax_hints import LISTS, TABLES
from coach.programs.texts import shapes as words
from coach.programs.texts import syntax
from coach.programs.texts.phases import ITEMS_OF_A_PHASE
from coach.programs.value_hints import (
    SCHEMES,
    SIDES,
    number_hint,
    only_a_number,
    sets_hint,
    sides_of_dose,
    unit_of,
)
from coach.programs.value_types import (
    CLOCK_PATTERN,
    ID_PATTERN,
    PHONE_PATTERN,
    RUNG_PATTERN,
    SOURCE_PATTERN,
)

RUNGS: Mapping[str, tuple[str, str]] = {
    "bird_dog": ("BD0", "BD7"),
    "curl_up": ("CU0", "CU5"),
    "dead_bug": ("DB0", "DB4"),
    "floor_rise": ("FR0", "FR6"),
    "front_brace": ("FB0", "FB3"),
    "glute_bridge": ("GB0", "GB4"),
    "side_brace": ("SC0", "SC1"),
    "side_leg_lift": ("LL0", "LL0"),
    "side_plank": ("SB0", "SB8"),
    "standing_bird_dog": ("SD0", "SD3"),
}
"""The first and last rung of each shipped ladder: shapes are checked before ladders are read."""

_BIGGER = {"_s": ("minute", 60), "_min": ("hour", 60)}
_TYPES = {
    "int_type": "a whole number",
    "float_type": "a number",
    "string_type": words.TEXT_IN_QUOTES,
    "bool_type": words.TRUE_OR_FALSE,
    "list_type": "a list in [ ]",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "dict_type": "a table",
    "date_type": words.A_DAY,
}
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?[ ]?([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Wrong:
    """One value of the wrong shape.

    Attributes:
        kind: which check failed, as the library calls it.
        ctx: the numbers of that check.
        beside: the table that it stands in.
        most: the highest that the key may be, or None.
    """

    path: KeyPath
    kind: str
    value: object
    ctx: Mapping[str, Any]
    beside: Mapping[str, Any]
    most: float | None

    @property
    def key(self) -> str:
        """The last key of the path; where it names a side, the one before."""
        keys = [step for step in self.path if isinstance(step, str) and step not in SIDES]
        return keys[-1] if keys else ""


_NO_HOLD = frozenset({"missing", "greater_than_equal"})


def sentence(wrong: Wrong) -> str:
    """Return what is wrong, and what to write."""
    said = _sentence(wrong)
    if wrong.kind in _NO_HOLD and wrong.path[-3::2] == ("items", "hold_s"):
        return f"{said}; {syntax.MOVED_IS_A_LADDERS}"
    if wrong.kind == "missing" and wrong.path[::2] == ("phases", "items"):
        return ITEMS_OF_A_PHASE
    return said


def _of_two_sides(key: str, value: object) -> str:
    """Return how a dose of each side is written, where a text or a list says two of them."""
    said = "left, right" if isinstance(value, list) else value
    return sides_of_dose(key, said) if isinstance(said, str) else ""


def _sentence(wrong: Wrong) -> str:
    kind, value = wrong.kind, wrong.value
    if "items" in wrong.path and kind in _TYPES and (hint := _of_two_sides(wrong.key, value)):
        return f"{shown(value)}: {hint}"
    if kind in _TYPES:
        return _type(wrong)
    if kind == "string_pattern_mismatch":
        return _pattern(wrong)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _limit(wrong)
    if kind == "literal_error":
        return _choice(wrong)
    if kind == "union_tag_not_found" and wrong.key == "days":
        return words.NOT_DAYS.format(value=shown(value))
    if kind in _SENTENCES:
        return _SENTENCES[kind](value, wrong.ctx)
    return words.NOT_ALLOWED.format(value=shown(value))


def _type(wrong: Wrong) -> str:
    value, kind = wrong.value, wrong.kind
    start = f"{shown(value)} is not {_TYPES[kind]}"
    if kind in {"int_type", "float_type"}:
        return _no_number(wrong, start)
    if kind == "list_type":
        return _no_list(wrong, start)
    if kind == "bool_type":
        return f"{start}; {syntax.ONLY_BOOLEAN}"
    if kind.startswith(("model", "dict")):
        return _no_table(wrong, start)
    if isinstance(value, time) and kind == "string_type":
        return words.TIME_IN_QUOTES.format(value=value)
    return start


def _no_number(wrong: Wrong, start: str) -> str:
    value = wrong.value
    if isinstance(value, int | float) and is_huge(value):
        return words.NUMBER_TOO_BIG
    if isinstance(value, float) and value.is_integer():
        return words.WITHOUT_A_POINT.format(value=f"{value:.1f}")
    if isinstance(value, str):
        said = number_hint(wrong.key, value.strip())
        if not said and re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", value):
            return words.WITHOUT_QUOTES.format(start=start)
        return f"{shown(value)}: {said or only_a_number(wrong.key, value.strip())}"
    return start


def _no_table(wrong: Wrong, start: str) -> str:
    if wrong.key in TABLES:
        if isinstance(wrong.value, list):
            return f"{start}; write [{wrong.key}]"
        return words.TABLE_BY_ITSELF.format(start=start, key=wrong.key)
    return words.A_SLOT.format(start=start) if wrong.key == "slots" else start


def _no_list(wrong: Wrong, start: str) -> str:
    value = wrong.value
    if wrong.key in SCHEMES and isinstance(value, dict):
        return words.SAME_SETS_ON_BOTH_SIDES
    if wrong.key in SCHEMES and isinstance(value, str | int):
        return f"{start}; {sets_hint(str(value).strip()) or syntax.ONE_NUMBER_A_SET}"
    if isinstance(value, dict | str) and wrong.key in LISTS:
        return words.WRITE_ABOVE_EACH.format(start=start, key=wrong.key, what=LISTS[wrong.key])
    if wrong.key == "days" and isinstance(value, str):
        return _days_of_exercise(value, start)
    if isinstance(value, str):
        return f"{start}; write [{shown(value).replace(chr(39), chr(34))}]"
    return start


def _days_of_exercise(value: str, start: str) -> str:
    """Return how the days of an exercise are written: by name, or not at all for every session."""
    if is_every_day(value):
        return words.LEAVE_DAYS_OUT.format(start=start)
    if days := days_in(value):
        return words.WRITE_DAYS.format(start=start, days=listed(days))
    return words.DAYS_BY_NAME.format(start=start)


def _pattern(wrong: Wrong) -> str:
    value, pattern = str(wrong.value), wrong.ctx.get("pattern")
    if pattern == RUNG_PATTERN:
        return _rung(wrong, value)
    if pattern == CLOCK_PATTERN:
        return words.NOT_TIME_OF_DAY.format(value=shown(value), hint=_clock(value))
    if pattern == ID_PATTERN and (wrong.key == "ladder" or "short_on_time" in wrong.path):
        if meant := near(value, RUNGS):
            return words.NO_LADDER_NEAR.format(value=shown(value), meant=meant)
        return words.NO_LADDER.format(value=shown(value), rungs=", ".join(RUNGS))
    return _OF_PATTERN.get(pattern, words.NOT_ALLOWED).format(value=shown(value))


_OF_PATTERN: Mapping[object, str] = {
    ID_PATTERN: words.NOT_ID,
    PHONE_PATTERN: words.NOT_A_PHONE,
    SOURCE_PATTERN: words.NOT_SOURCE_KEY,
}


def _rung(wrong: Wrong, value: str) -> str:
    upper = re.sub(r"[\s_.-]", "", value).upper()
    if re.fullmatch(RUNG_PATTERN, upper):
        said = words.RUNG_IN_CAPITALS if upper == value.strip().upper() else words.RUNG_IN_ONE_WORD
        return said.format(value=shown(value), upper=upper)
    ladder = wrong.beside.get("ladder")
    if isinstance(ladder, str) and ladder in RUNGS:
        first, last = RUNGS[ladder]
        return words.NOT_RUNG_OF_LADDER.format(
            value=shown(value), ladder=ladder, first=first, last=last
        )
    return words.NOT_LIKE_A_RUNG.format(value=shown(value))


def _clock(value: str) -> str:
    """Return how a time is to be written, as far as it can be told which one is meant."""
    rule = words.CLOCK_RULE
    found = _CLOCK.fullmatch(value.strip())
    if not found or not (found[2] or found[3]):
        return words.TIME_LIKE.format(rule=rule)
    hour, minute = int(found[1]), found[2] or "00"
    if found[3]:
        hour = hour % _NOON + (_NOON if found[3].lower() == "p" else 0)
    if hour >= 2 * _NOON or minute >= "60":
        return words.TIME_LIKE.format(rule=rule)
    return f"write {hour:02d}:{minute}, {rule}"


def _limit(wrong: Wrong) -> str:
    value, under = wrong.value, wrong.kind == "greater_than_equal"
    limit = float(wrong.ctx["ge" if under else "le"])
    what = words.UNDER_LEAST if under else words.OVER_MOST
    unit = unit_of(wrong.key)
    if not unit or not isinstance(value, int | float) or is_huge(value):
        return f"{shown(value)} is {what}, {limit:g}"
    is_or_are = "is" if value == 1 or unit == "percent" else "are"
    said = f"{shown(value)} {unit_of(wrong.key, value)} {is_or_are} {what}, "
    return f"{said}{limit:g} {unit_of(wrong.key, limit)}{_meant(wrong, value) if under else ''}"


def _meant(wrong: Wrong, value: float) -> str:
    """Ask whether a bigger unit was meant, where that would be within the limits."""
    for ending, (unit, times) in _BIGGER.items():
        in_limits = wrong.most is not None and wrong.ctx["ge"] <= value * times <= wrong.most
        if wrong.key.endswith(ending) and in_limits:
            one = value == 1
            counted = f"{shown(value)} {unit if one else f'{unit}s'} {'is' if one else 'are'}"
            return f" ({unit}s? {counted} {value * times:g})"
    return ""


def _choice(wrong: Wrong) -> str:
    value, expected = wrong.value, str(wrong.ctx["expected"])
    start = f"{shown(value)} is not {expected}"
    if isinstance(value, str) and f"'{value.strip().lower()}'" in expected:
        return words.IN_SMALL_LETTERS.format(start=start, lower=value.strip().lower())
    return start


_SENTENCES: Mapping[str, Callable[[object, Mapping[str, Any]], str]] = {
    "missing": lambda _, __: words.KEY_MISSING,
    "finite_number": lambda value, _: words.NOT_ORDINARY_NUMBER.format(value=shown(value)),
    "less_than": lambda value, ctx: words.MUST_BE_LESS.format(value=shown(value), most=ctx["lt"]),
    "int_parsing_size": lambda _, __: words.NUMBER_TOO_BIG,
    "string_too_long": lambda _, ctx: words.TOO_LONG.format(most=ctx["max_length"]),
    "string_too_short": lambda _, __: words.EMPTY,
    "too_long": lambda _, ctx: words.TOO_MANY.format(most=ctx["max_length"]),
    "too_short": lambda _, ctx: words.TOO_FEW.format(least=ctx["min_length"]),
    "value_error": lambda _, ctx: str(ctx["error"]),
    "union_tag_not_found": lambda value, _: words.NOT_RUNG_OR_SIDES.format(value=shown(value)),
}
