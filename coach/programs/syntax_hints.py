"""Explains common mistakes in text that is not TOML: the line, and what to write instead.

The standard reader speaks to programmers, and of a list that nobody closed it names the line where
it gave up. What is recognised here is said in words; anything else keeps the reader's own.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from coach.programs.file_problems import shown
from coach.programs.texts import syntax as words
from coach.programs.toml_scanner import Scanned, Statement, skim, statement
from coach.programs.value_hints import value_slip

Hint = tuple[int, str]
"""A line and a sentence."""

LISTS = {
    "items": "exercise",
    "phases": "phase",
    "warm_up": "warm-up",
    "ladders": "ladder",
    "rungs": "rung",
    "options": "option",
}
"""The tables that stand in two brackets, and what each of them is."""

TABLES = frozenset(
    {
        "contact",
        "lock",
        "pain",
        "schedule",
        "ramp",
        "walking",
        "flare_return",
        "progression",
        "step_down",
    }
)
"""The tables that stand in one."""

CURLY = "“”„‟«»″\uff02"

LINE_MAX = 2000
"""Longer lines were not written by hand, and looking for slips in them would take its time."""

SENTENCE_MAX = 200

_CURLY_SINGLE = "‘’`"

_AT = re.compile(
    r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$",
    re.DOTALL,
)
_LONG_NUMBER = re.compile(r"\d(?:_?\d){4300,}")
"""More digits than Python reads as one number."""
_LIKE_A_STATEMENT = re.compile(r"[ \t]*(?:\[\[?[ \t]*[A-Za-z_]|[A-Za-z0-9_\-]+[ \t]*=)")
_NUMBERS = re.compile(r"\[[ \t]*\d+(?:[ \t]+\d+)+[ \t]*\]")
_WORD = re.compile(r"[ \t]*([A-Za-z0-9_\-]+)[ \t]*:?[ \t]*(?:#.*)?$")
_HEADING = re.compile(r"[ \t]*(\[*)[ \t]*([A-Za-z0-9_.\-]+)[ \t]*(\]*)[ \t]*(?:#.*)?$")

_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_MARKUP = re.compile(r"[ \t]*<[?!/A-Za-z]")
_OF_A_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_IN_FRONT = re.compile(r"[ \t]*(>|[-*+•·▪–—]|\d{1,3}[.)])(?:[ \t]+|$)")
_OF_OTHER_PROGRAMS = (
    (_CONFLICT, words.A_CONFLICT),
    (_MARKUP, words.MARKUP),
    (_OF_A_TABLE, words.OF_A_TABLE),
)
"""Lines that another kind of file has, and what to do about them."""
_CAN_FOLLOW = re.compile(r"(?:>[ \t]*)*(?:#|\[|[A-Za-z0-9_.\-]+[ \t]*=|$)")
_NAMES_IN_FRONT = {
    ">": words.A_QUOTED_MAIL,
    **dict.fromkeys("0123456789", words.A_LIST_NUMBER),
}
_A_SIGN_FOR_SECONDS = re.compile(
    rf"=[ \t]*[0-9]+(?:[.,][0-9]+)?[ \t]*[{CURLY}{_CURLY_SINGLE}\u2032]"
)
"""A number with what stands for seconds or minutes on paper; no quotes are wanted there."""
_FOREIGN_KEY = re.compile(r"[ \t]*([^=\s\"'\[{#]*[^\x00-\x7f=\s\"'\[{#][^=\s\"'\[{#]*)[ \t]*=")
_OTHER_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"

_TWICE = ("Cannot ", "Can't ")
"""How its messages begin where a key or a table stands a second time."""

_TWICE_IN_BRACES = "Duplicate inline"
"""How the TOML reader's message begins where a key stands twice inside { }."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why the standard reader refused a text, and what it was in the middle of.

    Attributes:
        hint: the line that is to blame, and what to write; line 0 is the whole file.
        line: the line that it gave up in, from 1.
        start: where the statement begins that it gave up in, as a place in the text.
        open: the brackets that are open there, outermost first, as places in the text.
        twice: whether it can be read and only stands there a second time.
    """

    hint: Hint
    line: int
    start: int
    open: tuple[int, ...] = ()
    twice: bool = False


def refused(text: str, error: ValueError) -> Refused:
    """Return what the standard reader refused, the line that is to blame, and why.

    Args:
        text: with ordinary line ends.
        error: what the reader said.
    """
    found = _AT.match(str(error))
    if found is None:
        long = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, long.start()) + 1 if long else 0
        start = text.rfind("\n", 0, long.start()) + 1 if long else 0
        return Refused((line, words.NUMBER_TOO_LONG), line, start)
    what, at = found["what"], len(text.rstrip())
    if found["line"]:
        lines = text.split("\n")
        line = min(int(found["line"]), len(lines))
        at = sum(len(one) + 1 for one in lines[: line - 1]) + int(found["column"]) - 1
    scanned = skim(text, min(at, len(text)))
    hint, twice = _hint_of(scanned, what), what.startswith(_TWICE)
    return Refused(hint, scanned.line_of(scanned.at), scanned.start, scanned.open, twice)


def _hint_of(scanned: Scanned, what: str) -> Hint:
    lengths = (len(scanned.line), len(scanned.line_from(scanned.start)))
    for look in _LOOKS if max(lengths) <= LINE_MAX else ():
        hint = look(scanned, what)
        if hint and len(hint[1]) <= SENTENCE_MAX:
            return hint
    return scanned.line_of(scanned.at), words.LINE_UNREADABLE.format(why=_plain(what))


def _plain(what: str) -> str:
    plain = "".join(sign if sign.isprintable() else "�" for sign in what)
    return f"{plain[:1].lower()}{plain[1:120]}"


def written(name: str) -> str:
    """Return how a heading is written."""
    return f"[[{name}]]" if name in LISTS else f"[{name}]"


def _in_front(scanned: Scanned, _: str) -> Hint | None:
    """Find what a mail, a list or a page about programs puts in front of a line."""
    line, number = scanned.line, scanned.line_of(scanned.at)
    if scanned.quote is not None or scanned.inside is not None or scanned.open:
        return None
    if _FENCE.match(line):
        return number, words.A_FENCE
    for pattern, sentence in _OF_OTHER_PROGRAMS:
        if pattern.match(line):
            return number, sentence
    if (found := _IN_FRONT.match(line)) and _CAN_FOLLOW.match(line, found.end()):
        return number, _NAMES_IN_FRONT.get(found[1][:1], words.A_BULLET)
    return None


def _key_letters(scanned: Scanned, _: str) -> Hint | None:
    """Find a letter in a key that only looks like one of a to z, or has an accent."""
    key = _FOREIGN_KEY.match(scanned.line)
    if scanned.open or scanned.quote is not None or key is None:
        return None
    letter = next((one for one in key[1] if one.isalpha() and not one.isascii()), "")
    if not letter:
        return None
    said = words.LETTER_IN_KEY.format(letter=letter, sign=ord(letter))
    return scanned.line_of(scanned.at), said


def _quotes(scanned: Scanned, _: str) -> Hint | None:
    place = scanned.quote
    if _A_SIGN_FOR_SECONDS.search(scanned.line):
        return None
    if place is None:
        if scanned.at < len(scanned.text) and scanned.text[scanned.at] in CURLY + _CURLY_SINGLE:
            return scanned.line_of(scanned.at), words.CURLY_QUOTES
        return None
    line, rest = scanned.line_of(place), scanned.line_from(place)
    if any(sign in CURLY for sign in rest):
        return line, words.CURLY_QUOTES
    quote = next(one for one in ('"""', "'''", '"', "'") if rest.startswith(one))
    where = words.ON_THIS_LINE if len(quote) == 1 else ""
    return line, words.NO_CLOSING_QUOTE.format(quote=quote, where=where)


def _odd_sign(scanned: Scanned, _: str) -> Hint | None:
    sign = scanned.text[scanned.at : scanned.at + 1]
    line = scanned.line_of(scanned.at)
    if sign and scanned.inside is not None:
        seen = unicodedata.category(sign) != "Cc" or sign in "\n\t"
        return None if seen else (line, words.INVISIBLE_CHARACTER.format(sign=ord(sign)))
    if not sign:
        return None
    if sign in _OTHER_LINE_ENDS:
        return line, words.OTHER_LINE_END.format(sign=ord(sign))
    if unicodedata.category(sign) == "Zs" and sign != " ":
        return line, words.NON_BREAKING_SPACE
    if unicodedata.category(sign) in {"Cc", "Cf"} and sign not in "\n\t":
        return line, words.INVISIBLE_CHARACTER.format(sign=ord(sign))
    return None


def _backslash(scanned: Scanned, _: str) -> Hint | None:
    inside = scanned.inside
    if inside is None or "\\" not in scanned.text[inside : scanned.at + 1]:
        return None
    return scanned.line_of(scanned.at), words.BACKSLASH_TWICE


def _heading(scanned: Scanned, _: str) -> Hint | None:
    """Find brackets of a heading that are missing."""
    line = scanned.line_from(scanned.start)
    number = scanned.line_of(scanned.start)
    if scanned.line_of(scanned.at) != number:
        return None
    word = _WORD.match(line)
    if word and (word[1] in LISTS or word[1] in TABLES):
        return number, words.HEADING_IN_BRACKETS.format(written=written(word[1]))
    heading = _HEADING.match(line)
    if heading and (heading[1] or heading[3]) and len(heading[1]) != len(heading[3]):
        missing = bracket_missing(len(heading[1]), len(heading[3]))
        return number, words.HEADING_LACKS_BRACKET.format(
            missing=missing, written=written(heading[2])
        )
    return None


def bracket_missing(opened: int, closed: int) -> str:
    """Return which bracket a heading lacks that has so many of each."""
    second = "second " if min(opened, closed) else ""
    return f"{second}{'closing' if opened > closed else 'opening'}"


def _open_list(scanned: Scanned, _: str) -> Hint | None:
    """Find a list that nobody closed, or entries that no comma parts."""
    line_start = scanned.line_start
    opened = [place for place in scanned.open if place < line_start and place >= scanned.start]
    ended = scanned.at >= len(scanned.text.rstrip())
    if opened and _LIKE_A_STATEMENT.match(scanned.text, line_start):
        return _unclosed(scanned, opened[-1])
    if scanned.open and ended:
        return _unclosed(scanned, scanned.open[-1])
    return _missing_comma(scanned) if scanned.open else None


def _unclosed(scanned: Scanned, place: int) -> Hint:
    if scanned.text[place] == "[":
        return scanned.line_of(place), words.NO_CLOSING_BRACKET
    return scanned.line_of(place), words.NO_CLOSING_BRACE


def _missing_comma(scanned: Scanned) -> Hint | None:
    place = scanned.open[-1]
    before = scanned.text[place + 1 : scanned.at].rstrip()
    rest = scanned.text[scanned.at :].lstrip()
    line = scanned.line_of(place + len(before))
    if scanned.text[place] == "{" and scanned.text.startswith("\n", scanned.at):
        return _unclosed(scanned, place)
    if not before or before[-1] in ",=[{:" or not rest or rest[0] == "#":
        return None
    if scanned.text[place] == "[":
        numbers = _NUMBERS.match(scanned.text, place)
        if numbers:
            return line, words.COMMAS_BETWEEN_NUMBERS.format(with_commas=_with_commas(numbers[0]))
        if rest[0] in "{[\"'" and before[-1] in "}]\"'":
            return line, words.COMMA_AFTER_ENTRY
        return None
    if re.match(r"[A-Za-z0-9_\-]+[ \t]*=", rest) and before[-1] in "\"'}]0123456789":
        return line, words.COMMA_BETWEEN_KEYS
    return None


def _with_commas(numbers: str) -> str:
    return f"[{', '.join(re.findall(r'[0-9]+', numbers))}]"


def _twice(scanned: Scanned, what: str) -> Hint | None:
    """Name a key or a table that stands twice, and where it stood first."""
    if what.startswith(_TWICE_IN_BRACES):
        return scanned.line_of(scanned.at), words.KEY_TWICE_IN_BRACES
    if not what.startswith(_TWICE):
        return None
    number = scanned.line_of(scanned.start)
    this = statement(scanned.text, scanned.start, number)
    if this is None:
        return number, words.STANDS_TWICE
    first = _first(scanned, this)
    if first is None:
        return number, words.NAME_STANDS_TWICE.format(shown=shown(str(this), quoted=False))
    hint = _hint(scanned, this)
    if this.heading == "[[" and first.heading == "[" and this.name in LISTS:
        return first.line, words.WRITE_ABOVE.format(this=this, what=LISTS[this.name])
    name = str(first) if this.heading else f"'{shown(this.name, quoted=False)}'"
    return number, words.STANDS_ALREADY.format(name=name, line=first.line, hint=hint)


def _first(scanned: Scanned, this: Statement) -> Statement | None:
    among = [one for one in scanned.before if one.heading] if this.heading else scanned.of_section
    for one in (*among, *(() if not this.heading else scanned.before)):
        if one.name == this.name:
            return one
    return None


def _hint(scanned: Scanned, this: Statement) -> str:
    name = this.name if this.heading else (scanned.section.name if scanned.section else "")
    return words.WRITE_ABOVE_EACH.format(name=name, what=LISTS[name]) if name in LISTS else ""


def _value(scanned: Scanned, _: str) -> Hint | None:
    sentence = value_slip(scanned.line, scanned.at - scanned.line_start)
    return (scanned.line_of(scanned.at), sentence) if sentence else None


_LOOKS: tuple[Callable[[Scanned, str], Hint | None], ...] = (
    _in_front, _quotes, _odd_sign, _key_letters, _backslash, _heading, _twice, _open_list, _value,
)  # fmt: skip
