"""Explains common mistakes after the equals sign: how such a value is written."""

import re

from coach.domain.dose import SETS_MAX
from coach.programs.expected_values import (
    holds_number,
    is_number,
    other_digits,
    wanted,
    wanted_word,
)
from coach.programs.file_problems import shown
from coach.programs.texts import syntax as words

SCHEMES = frozenset({"sets", "top", "start_again"})
"""The keys that hold a list of repetitions."""

SIDES = ("left", "right")

_DOSE_BY_SIDE = {
    "sets": words.SIDES_OF_SETS.format(),
    "hold_s": words.SIDES_OF_HOLDS.format(),
}
"""How what each side does is written, by the key."""

CLOCKS = frozenset({"opens", "closes"})

_MINUTES = frozenset({"minutes"})
"""The keys of minutes whose ending does not name them."""


_SCHEME_LONGEST = 40
_KEY = re.compile(r"(?P<key>[A-Za-z0-9_\-]+)[ \t]*=[ \t]*")
_STRING = re.compile(r'"[^"]*"|\'[^\']*\'')
_COMMA = re.compile(r"(\d+),(\d+)(?![\d,]*[,\]]*\d)[ \t]*(?:[,}\]#].*)?$")
_RANGE = re.compile(r"\d+(?:\.\d+)?[ \t]*(?:-|–|—|to|bis|\.\.)[ \t]*\d+(?:\.\d+)?(?![\d/-])")
_NUMBER_AND = re.compile(r"[+-]?\d+(?:[.,]\d+)?[ \t]*(?:[^\W\d_]|[%:'\"])")
_ZERO = re.compile(r"0+(\d+(?:\.\d+)?)[ \t]*(?:[,}\]#].*)?$")
_BOOLEAN = re.compile(r"(?:yes|no|on|off|true|false)\b", re.IGNORECASE)
_SIDES = re.compile(r"(?:left|l)\b.*\b(?:right|r)\b|(?:right|r)\b.*\b(?:left|l)\b", re.IGNORECASE)
_BOTH_SIDES = re.compile(
    r"(?:\b|\d)(?:left|l)\b.*(?:\b|\d)(?:right|r)\b|(?:\b|\d)(?:right|r)\b.*(?:\b|\d)(?:left|l)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(left|right|l|r)[ \t]*[=:][ \t]*[\"']?([A-Za-z]+\d)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})")
_SETS_RANGE = re.compile(r"(\d+)[ \t]*(?:-|–|—|to|bis|\.\.+|…)[ \t]*(\d+)")
_BETWEEN_SETS = re.compile(r"[,;/x×*]|sets?[ \t]+of|times|mal", re.IGNORECASE)
_TIMES = re.compile(r"(\d+)[ \t]*(?:[x×*]|sets?[ \t]+of|times|mal)[ \t]*(\d+)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(\d+(?:[.,]\d+)?)[ \t]*([A-Za-z]+|['\"\u2032\u2033]{1,2})\.?[ \t]*(?:[,}\]#].*)?$"
)
_MINUTES_AND_SECONDS = re.compile(r"(\d{1,2}):([0-5]\d)(?!\d)")
_BARE_LIST = re.compile(r"\[[ \t]*([A-Za-z]\w*)[ \t]*[,\]]")
_BARE_TEXT = re.compile(r"([A-Za-z][\w .\-]*?)[ \t]*(?:[,}\]#].*)?$")


_SIGNS = {",": "comma", ";": "semicolon"}


def unit_of(key: str, number: float = 2) -> str:
    """Return the unit that a key's ending names, or nothing."""
    if key in _MINUTES:
        return "minute" if number == 1 else "minutes"
    for ending, unit in (("_s", "second"), ("_min", "minute"), ("percent", "percent")):
        if key.endswith(ending):
            return unit if number == 1 or unit == "percent" else f"{unit}s"
    return ""


_SECONDS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", '"', "\u2033", "''"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "'", "\u2032"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std"), 3600),
}


def _seconds(value: str) -> float | None:
    """Return how many seconds are written, with a unit of its own; None where it has none."""
    if amount := _AMOUNT.match(value):
        unit = _SECONDS.get(amount[2].lower())
        return None if unit is None else float(amount[1].replace(",", ".")) * unit
    if two := _MINUTES_AND_SECONDS.match(value):
        return float(int(two[1]) * 60 + int(two[2]))
    return None


def only_a_number(key: str, value: str = "") -> str:
    """Return what to write where a number has more with it.

    A number with another unit than the key's is worked out: the bare number would be another dose.
    """
    unit, seconds = unit_of(key), _seconds(value)
    if unit in {"seconds", "minutes"} and seconds is not None:
        clock = _MINUTES_AND_SECONDS.match(value) is not None
        if unit == "minutes":
            # A clock of hours and minutes was meant where the key counts minutes.
            seconds = seconds if clock else seconds / 60
        if clock or not value.startswith(f"{seconds:g}"):
            return words.THAT_IS.format(number=seconds, unit=unit_of(key, seconds))
    return words.ONLY_A_NUMBER_IN.format(unit=unit) if unit else words.ONLY_A_NUMBER


def as_scheme(text: str) -> str:
    """Return repetitions as the list they should be, or nothing where they are not told."""
    plain = text.split("#", 1)[0].strip("[]() \t")
    if range_in(plain) or ("," in plain and re.search(r"[-–]", plain)):
        return ""
    if times := _TIMES.fullmatch(plain):
        count, reps = int(times[1]), int(times[2])
        return f"[{', '.join([str(reps)] * count)}]" if 1 <= count <= SETS_MAX else ""
    if not re.fullmatch(r"[0-9]+(?:[ \t]*[-–,;/ ][ \t]*[0-9]+)*", plain):
        return ""
    sets = re.findall(r"[0-9]+", plain)
    return f"[{', '.join(str(int(one)) for one in sets)}]" if len(plain) <= _SCHEME_LONGEST else ""


def is_range(text: str) -> bool:
    """Return whether two numbers are the ends of a range; sets that fall are written alike."""
    found = _SETS_RANGE.fullmatch(text)
    return found is not None and int(found[1]) < int(found[2])


def range_in(text: str) -> str:
    """Return a range among repetitions, such as `8-12` in `3 x 8-12`, or nothing."""
    parts = (part.strip() for part in _BETWEEN_SETS.split(text))
    return next((part for part in parts if is_range(part)), "")


def sets_hint(text: str) -> str:
    """Return how repetitions are to be written; nothing where what was written is no number.

    What could be more than one dose is asked about, and none of them is proposed.
    """
    plain = text.split("#", 1)[0].strip("[](){} \t")
    if other_digits(plain):
        return words.ORDINARY_DIGITS
    if not re.match(r"\d", plain) or len(plain) > _SCHEME_LONGEST:
        return ""
    if found := range_in(plain):
        return words.RANGE_OF_SETS.format(range=found)
    scheme = "" if plain.isdigit() else as_scheme(plain)
    return words.SETS_AS_LIST.format(value=scheme) if scheme else words.ONE_NUMBER_A_SET


def number_hint(key: str, value: str) -> str:
    """Return what is wrong with a number, or nothing."""
    if other_digits(value):
        return words.ORDINARY_DIGITS
    if _CLOCK.match(value) and key in CLOCKS:
        return words.TIME_IN_QUOTES.format(value=_clock(value))
    if key in SCHEMES and (hint := sets_hint(value)):
        return hint
    if comma := _COMMA.match(value):
        return words.DECIMAL_POINT.format(whole=comma[1], decimals=comma[2])
    if ends := _RANGE.match(value):
        return words.ONE_NUMBER.format(range=ends[0])
    if _NUMBER_AND.match(value):
        return only_a_number(key, value)
    if zero := _ZERO.match(value):
        return words.NO_ZERO_IN_FRONT.format(number=zero[1])
    return ""


def _clock(value: str) -> str:
    found = _CLOCK.match(value)
    return f"{int(found[1]):02d}:{found[2]}" if found else "09:00"


def value_slip(line: str, column: int) -> str:
    """Return what is wrong on a line that was refused at a column, or nothing."""
    key = _key_before(line, column)
    if key is None:
        return _without_key(line, column)
    value = line[key.end() :].strip()
    for look in (_empty, wanted, _sides, _boolean, _number, _text, _more_after):
        if sentence := look(key["key"], value):
            return sentence
    inside = _inside_braces(line, column)
    return inside or (only_a_number(key["key"], value) if is_number(key["key"], value) else "")


def _key_before(line: str, column: int) -> re.Match[str] | None:
    """Return the key whose value was refused."""
    plain = _STRING.sub(lambda found: "_" * len(found[0]), line)
    found = [one for one in _KEY.finditer(plain) if line.find("=", one.start()) < column]
    if not found:
        return None
    if len(found) > 1 and found[-1]["key"].lower() in {"left", "right"}:
        return found[0] if "{" not in plain[:column] else found[-1]
    return found[-1]


def _empty(_: str, value: str) -> str:
    if not value or value.startswith("#"):
        return words.NO_VALUE
    return words.ONE_EQUALS_SIGN if value.startswith("=") else ""


def sides_of_dose(key: str, value: str) -> str:
    """Return how another dose on each side is written, or nothing where none is meant.

    What was written is not repeated: which number belongs to which side is for its author to say.
    """
    return _DOSE_BY_SIDE.get(key, "") if _BOTH_SIDES.search(value) else ""


def _sides(key: str, value: str) -> str:
    if value.startswith("{"):
        return ""
    if hint := sides_of_dose(key, value):
        return hint
    if not _SIDES.match(value):
        return ""
    sides = {side[0].lower(): rung.upper() for side, rung in _SIDE.findall(value)}
    left, right = sides.get("l", "…"), sides.get("r", "…")
    return words.SIDES_IN_BRACES.format(left=left, right=right)


def _boolean(_: str, value: str) -> str:
    return words.ONLY_BOOLEAN if _BOOLEAN.match(value) else ""


def _number(key: str, value: str) -> str:
    if not value[:1].isdigit():
        if key in SCHEMES and value[:1] in "([{" and (hint := sets_hint(value)):
            return hint
        if re.match(r"[.,]\d", value):
            return words.POINT_WITH_ZERO.format(decimals=value[1:].split(maxsplit=1)[0])
        return words.NO_SIGN_IN_FRONT if _before(value) else ""
    return number_hint(key, value)


def _before(value: str) -> bool:
    return bool(re.match(r"[~<>≤≥≈\u2212\u2013\u2014][ \t]*\d", value))


def _text(key: str, value: str) -> str:
    if bare := _BARE_LIST.match(value):
        return words.TEXTS_IN_QUOTES.format(shown=shown(bare[1], quoted=False))
    if value[:1] in "\"'[{":
        return ""
    if re.match(r"[^\"'\[{]*[\"'][ \t]*(?:#.*)?$", value):
        return words.NO_OPENING_QUOTE
    if bare := _BARE_TEXT.match(value):
        if key in SCHEMES:
            return words.ONE_NUMBER_A_SET
        if holds_number(key):
            return only_a_number(key, value)
        if sentence := wanted_word(key):
            return sentence
        return words.TEXTS_IN_QUOTES.format(shown=shown(bare[1], quoted=False))
    return ""


def _more_after(_: str, value: str) -> str:
    string = _STRING.match(value)
    rest = value[string.end() :].strip() if string else ""
    if not string or not rest:
        rest = re.sub(r"^[\d.+-]+|^(?:true|false)\b", "", value).strip()
        return (
            words.DELETE_AFTER_VALUE.format(sign=_SIGNS[rest[0]]) if rest[:1] in {",", ";"} else ""
        )
    if rest[0] in ",;":
        after = rest[1:].strip()
        if not after or after[0] == "#":
            return words.DELETE_AFTER_VALUE.format(sign=_SIGNS[rest[0]])
        return words.LIST_IN_BRACKETS if after[0] in "\"'" else ""
    if rest[0] in "#}]":
        return ""
    return words.QUOTE_AT_EACH_END


_COMMENT = re.compile(r"[ \t]*(?://|;|--|/\*|%)")
_SENTENCE = re.compile(r"[ \t]*[^\W\d_][^=\d\[\]{}\"]*(?:[ \t]+[^\s=\d\[\]{}\"]+){3,}[ \t]*")
"""At least four words, without a number or a sign of TOML."""


def _inside_braces(line: str, column: int) -> str:
    """Return what is wrong where a key should stand inside { }."""
    before, rest = line[:column].rstrip(), line[column:].lstrip()
    if rest.startswith("}") and before.endswith(","):
        return words.COMMA_BEFORE_BRACE
    colon = rest.startswith(":") and re.search(r"[{,][ \t]*[A-Za-z0-9_\-]+$", before)
    return words.KEY_AND_VALUE if colon else ""


def _without_key(line: str, column: int) -> str:
    """Return what is wrong where a key should stand or its equals sign."""
    if _COMMENT.match(line):
        return words.COMMENT_SIGN
    if _SENTENCE.fullmatch(line):
        return words.A_SENTENCE
    before, rest = line[:column].rstrip(), line[column:].lstrip()
    bare = re.search(r"[A-Za-z0-9_\-\"']$", before)
    if not bare:
        return ""
    if re.match(r"[A-Za-z0-9_\-]+[ \t]*=", rest):
        return words.KEY_IS_ONE_WORD
    return words.KEY_AND_VALUE if "=" not in rest.split("#", 1)[0] or rest[:1] == ":" else ""
