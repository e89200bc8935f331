"""The usual slips in a file that is not TOML: on which line, and what to write instead.

The standard reader speaks to programmers, and of a list that nobody closed it names the line where
it gave up. What is recognised here is said in words; anything else keeps the reader's own.
"""

import re
import unicodedata
from collections.abc import Callable

from coach.programs.problems import shown
from coach.programs.toml_scanner import Skimmed, Statement, skim, statement
from coach.programs.value_hints import value_slip

Slip = tuple[int, str]
"""A line and a sentence."""

LISTS = {"items": "exercise", "warm_up": "warm-up", "rungs": "rung", "options": "option"}
"""The tables that stand in two brackets, and what each of them is."""

TABLES = frozenset({"lock", "pain", "schedule", "ramp", "flare_return", "progression", "step_down"})
"""The tables that stand in one."""

CURLY = "“”„‟«»″"
CURLY_QUOTES = 'these are typographic quotes; write the straight "'
LINE_MAX = 2000
"""Longer lines were not written by hand, and looking for slips in them would take its time."""

SENTENCE_MAX = 200

_CURLY_SINGLE = "‘’`"

_AT = re.compile(
    r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$",
    re.DOTALL,
)
_LONE_CR = re.compile(r"\r(?!\n)")
_LIKE_A_STATEMENT = re.compile(r"[ \t]*(?:\[\[?[ \t]*[A-Za-z_]|[A-Za-z0-9_\-]+[ \t]*=)")
_NUMBERS = re.compile(r"\[[ \t]*\d+(?:[ \t]+\d+)+[ \t]*\]")
_WORD = re.compile(r"[ \t]*([A-Za-z0-9_\-]+)[ \t]*:?[ \t]*(?:#.*)?$")
_HEADING = re.compile(r"[ \t]*(\[*)[ \t]*([A-Za-z0-9_.\-]+)[ \t]*(\]*)[ \t]*(?:#.*)?$")


def refused(text: str, error: ValueError) -> Slip:
    """Return the line that the standard reader refused, or the one that is to blame, and why."""
    if _LONE_CR.search(text):
        return 0, "the lines end with a lone carriage return (CR); save it with ordinary line ends"
    found = _AT.match(str(error))
    if found is None:
        return 0, "this line cannot be read (a number is too long)"
    text = text.replace("\r\n", "\n")
    what, at = found["what"], len(text.rstrip())
    if found["line"]:
        lines = text.split("\n")
        line = min(int(found["line"]), len(lines))
        at = sum(len(one) + 1 for one in lines[: line - 1]) + int(found["column"]) - 1
    skimmed = skim(text, min(at, len(text)))
    lengths = (len(skimmed.line), len(skimmed.line_from(skimmed.start)))
    for look in _LOOKS if max(lengths) <= LINE_MAX else ():
        slip = look(skimmed, what)
        if slip and len(slip[1]) <= SENTENCE_MAX:
            return slip
    return skimmed.line_of(skimmed.at), f"this line cannot be read ({_plain(what)})"


def _plain(what: str) -> str:
    plain = "".join(sign if sign.isprintable() else "�" for sign in what)
    return f"{plain[:1].lower()}{plain[1:120]}"


def written(name: str) -> str:
    """Return how a heading is written."""
    return f"[[{name}]]" if name in LISTS else f"[{name}]"


def _quotes(skimmed: Skimmed, _: str) -> Slip | None:
    place = skimmed.quote
    if place is None:
        if skimmed.at < len(skimmed.text) and skimmed.text[skimmed.at] in CURLY + _CURLY_SINGLE:
            return skimmed.line_of(skimmed.at), CURLY_QUOTES
        return None
    line, rest = skimmed.line_of(place), skimmed.line_from(place)
    if any(sign in CURLY for sign in rest):
        return line, CURLY_QUOTES
    quote = next(one for one in ('"""', "'''", '"', "'") if rest.startswith(one))
    where = " on this line" if len(quote) == 1 else ""
    return line, f"this text has no closing quote; end it with {quote}{where}"


def _odd_sign(skimmed: Skimmed, _: str) -> Slip | None:
    sign = skimmed.text[skimmed.at : skimmed.at + 1]
    if not sign or skimmed.inside is not None:
        return None
    line = skimmed.line_of(skimmed.at)
    if unicodedata.category(sign) == "Zs" and sign != " ":
        return line, "there is a non-breaking space in this line; type an ordinary space"
    if unicodedata.category(sign) in {"Cc", "Cf"} and sign not in "\n\t":
        return line, f"there is an invisible character in this line (U+{ord(sign):04X}); delete it"
    return None


def _backslash(skimmed: Skimmed, _: str) -> Slip | None:
    inside = skimmed.inside
    if inside is None or "\\" not in skimmed.text[inside : skimmed.at + 1]:
        return None
    return skimmed.line_of(skimmed.at), "write each \\ in a text twice: \\\\"


def _heading(skimmed: Skimmed, _: str) -> Slip | None:
    """Find brackets of a heading that are missing."""
    line = skimmed.line_from(skimmed.start)
    number = skimmed.line_of(skimmed.start)
    if skimmed.line_of(skimmed.at) != number:
        return None
    word = _WORD.match(line)
    if word and (word[1] in LISTS or word[1] in TABLES):
        return number, f"a heading stands in brackets: write {written(word[1])}"
    heading = _HEADING.match(line)
    if heading and (heading[1] or heading[3]) and len(heading[1]) != len(heading[3]):
        more_open = len(heading[1]) > len(heading[3])
        missing = f"{'second ' if min(map(len, heading.group(1, 3))) else ''}" + (
            "closing" if more_open else "opening"
        )
        return number, f"this heading has no {missing} bracket: write {written(heading[2])}"
    return None


def _open_list(skimmed: Skimmed, _: str) -> Slip | None:
    """Find a list that nobody closed, or entries that no comma parts."""
    line_start = skimmed.line_start
    opened = [place for place in skimmed.open if place < line_start and place >= skimmed.start]
    ended = skimmed.at >= len(skimmed.text.rstrip())
    if opened and _LIKE_A_STATEMENT.match(skimmed.text, line_start):
        return _unclosed(skimmed, opened[-1])
    if skimmed.open and ended:
        return _unclosed(skimmed, skimmed.open[-1])
    return _missing_comma(skimmed) if skimmed.open else None


def _unclosed(skimmed: Skimmed, place: int) -> Slip:
    if skimmed.text[place] == "[":
        return skimmed.line_of(place), "this list has no closing ]"
    return skimmed.line_of(place), "this has no closing }; it must stand on one line"


def _missing_comma(skimmed: Skimmed) -> Slip | None:
    place = skimmed.open[-1]
    before = skimmed.text[place + 1 : skimmed.at].rstrip()
    rest = skimmed.text[skimmed.at :].lstrip()
    line = skimmed.line_of(place + len(before))
    if skimmed.text[place] == "{" and skimmed.text.startswith("\n", skimmed.at):
        return _unclosed(skimmed, place)
    if not before or before[-1] in ",=[{:" or not rest or rest[0] == "#":
        return None
    if skimmed.text[place] == "[":
        numbers = _NUMBERS.match(skimmed.text, place)
        if numbers:
            return line, f"put commas between the numbers: {_with_commas(numbers[0])}"
        if rest[0] in "{[\"'" and before[-1] in "}]\"'":
            return line, "a comma is missing after this entry of the list"
        return None
    if re.match(r"[A-Za-z0-9_\-]+[ \t]*=", rest) and before[-1] in "\"'}]0123456789":
        return line, "a comma is missing between two keys inside { }"
    return None


def _with_commas(numbers: str) -> str:
    return f"[{', '.join(re.findall(r'[0-9]+', numbers))}]"


def _twice(skimmed: Skimmed, what: str) -> Slip | None:
    """Name a key or a table that stands twice, and where it stood first."""
    if what.startswith("Duplicate inline table key"):
        return skimmed.line_of(skimmed.at), "a key stands twice inside these { }"
    if not what.startswith(("Cannot ", "Can't ")):
        return None
    number = skimmed.line_of(skimmed.start)
    this = statement(skimmed.text, skimmed.start, number)
    if this is None:
        return number, "this stands here a second time"
    first = _first(skimmed, this)
    if first is None:
        return number, f"{shown(str(this), quoted=False)} stands here a second time"
    hint = _hint(skimmed, this)
    if this.heading == "[[" and first.heading == "[" and this.name in LISTS:
        return first.line, f"write {this} above each {LISTS[this.name]}"
    name = str(first) if this.heading else f"'{shown(this.name, quoted=False)}'"
    return number, f"{name} already stands in line {first.line}{hint}"


def _first(skimmed: Skimmed, this: Statement) -> Statement | None:
    among = [one for one in skimmed.before if one.heading] if this.heading else skimmed.of_section
    for one in (*among, *(() if not this.heading else skimmed.before)):
        if one.name == this.name:
            return one
    return None


def _hint(skimmed: Skimmed, this: Statement) -> str:
    name = this.name if this.heading else (skimmed.section.name if skimmed.section else "")
    return f"; write [[{name}]] above each {LISTS[name]}" if name in LISTS else ""


def _value(skimmed: Skimmed, _: str) -> Slip | None:
    sentence = value_slip(skimmed.line, skimmed.at - skimmed.line_start)
    return (skimmed.line_of(skimmed.at), sentence) if sentence else None


_LOOKS: tuple[Callable[[Skimmed, str], Slip | None], ...] = (
    _quotes, _odd_sign, _backslash, _heading, _twice, _open_list, _value,
)  # fmt: skip
