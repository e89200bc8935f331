"""Puts right by itself what a word processor makes of typed signs, and never a number.

Quotes, spaces, signs that cannot be seen, line ends and brackets of headings carry no dose.
Whatever could be read as another number, as a sign for minutes or seconds, or as another order of
signs is left alone: it is asked about, and a person mends it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.programs.syntax_hints import LISTS, TABLES, Hint, bracket_missing, written
from coach.programs.texts import syntax as words

_QUOTED = re.compile(r"""[“”„‟«»][^“”„‟«»"\n]*[“”„‟«»"]|[‘’\u201a`][^‘’\u201a`"'\n]*[‘’\u201a`]""")
"""A text between quotes that are not straight, on one line."""

_STRAIGHT = re.compile(
    r"""\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|"(?!"")(?:[^"\\\n]|\\[^\n])*"|'(?!'')[^'\n]*'""",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\n]*")
_PLAIN = re.compile(r"[\x00-!$-&(-_a-~]+")
"""Signs that need no look: ASCII without quotes of any kind and without #."""
_AFTER_VALUE = re.compile(r"[ \t\u00a0]*(?:[,\]}#\n]|$)")
_LONE_CR = re.compile(r"\r(?!\n)")
_BRACKETS = re.compile(r"([ \t]*)(\[{0,2})[ \t]*([a-z_]+)[ \t]*(\]{0,2})([ \t]*(?:#.*)?)")

WIDE_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Signs that draw nothing and turn nothing round; those that turn the order of signs are asked."""

_IN_NUMBERS = frozenset("0123456789.,:+-_")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its mends.

    Attributes:
        text: as long in lines as it was.
        slips: what was mended, each kind once a line, and what to write there.
    """

    text: str
    slips: tuple[Hint, ...]


def mended(text: str) -> Mended:
    """Return a text with its slips of typing mended; one without any comes back as it was."""
    slips: list[Hint] = []
    if _LONE_CR.search(text):
        slips.append((0, words.LONE_CARRIAGE_RETURN))
        text = _LONE_CR.sub("\n", text)
    parts, line = [], 1
    for before, after, sentence in _pieces(text):
        if sentence:
            slips.append((line, sentence))
        parts.append(after)
        line += before.count("\n")
    lines = "".join(parts).split("\n")
    slips += _headings(lines)
    return Mended("\n".join(lines), tuple(dict.fromkeys(slips)))


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the text piece by piece: as it is, as it should be, and what is said of that."""
    place, last = 0, "\n"
    while place < len(text):
        sign = text[place]
        begins = last in "=[,{"
        if begins and (quoted := _QUOTED.match(text, place)) and _ends(text, quoted.end()):
            inside = quoted[0][1:-1]
            after = f'"{inside}"' if "\\" not in inside else quoted[0]
            yield quoted[0], after, words.CURLY_QUOTES
            place, last = quoted.end(), '"'
        elif sign in "\"'" and (string := _STRAIGHT.match(text, place)):
            yield from _in_a_string(string[0])
            place, last = string.end(), '"'
        elif sign == "#" and (comment := _COMMENT.match(text, place)):
            yield comment[0], comment[0], ""
            place = comment.end()
        elif plain := _PLAIN.match(text, place):
            yield plain[0], plain[0], ""
            place, last = plain.end(), plain[0].rstrip(" \t")[-1:] or last
        else:
            yield _single(text, place)
            last = last if sign in " \t" or sign in WIDE_SPACES or sign in _UNSEEN else sign
            place += 1


def _ends(text: str, place: int) -> bool:
    return _AFTER_VALUE.match(text, place) is not None


def _single(text: str, place: int) -> tuple[str, str, str]:
    sign = text[place]
    if sign in WIDE_SPACES:
        return sign, " ", words.NON_BREAKING_SPACE
    if sign in _UNSEEN and not _could_be_a_number(text, place):
        return sign, "", words.INVISIBLE_CHARACTER.format(sign=ord(sign))
    return sign, sign, ""


def _in_a_string(string: str) -> Iterator[tuple[str, str, str]]:
    """Take out what cannot be seen; a wide space may stand in a text."""
    if not _UNSEEN.intersection(string):
        yield string, string, ""
        return
    for place, sign in enumerate(string):
        yield _single(string, place) if sign in _UNSEEN else (sign, sign, "")


def _could_be_a_number(text: str, place: int) -> bool:
    """Return whether what stands on both sides would be read as one number without the sign."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not before or not after or not (before.isdigit() or after.isdigit()):
        return before in _UNSEEN or after in _UNSEEN
    return (before.isalnum() or before in _IN_NUMBERS) and (after.isalnum() or after in _IN_NUMBERS)


def _headings(lines: list[str]) -> Iterator[Hint]:
    """Complete the brackets of headings whose name is known, in place."""
    for nth, line in enumerate(lines):
        found = _BRACKETS.fullmatch(line)
        if found is None or (found[3] not in LISTS and found[3] not in TABLES):
            continue
        opened, closed = len(found[2]), len(found[4])
        if opened == closed:
            continue
        right = written(found[3])
        missing = bracket_missing(opened, closed)
        lines[nth] = f"{found[1]}{right}{found[5]}"
        yield nth + 1, words.HEADING_LACKS_BRACKET.format(missing=missing, written=right)
