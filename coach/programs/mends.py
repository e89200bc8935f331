"""Puts right by itself what a word processor makes of typed signs, and never a number.

Quotes, spaces, signs that cannot be seen, line ends, brackets of headings and the fences that a
chat or a mail puts around a file carry no dose. Whatever could be read as another number, as a
sign for minutes or seconds, or as another order of signs is left alone: it is asked about, and a
person mends it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.programs.syntax_hints import LISTS, TABLES, Hint, bracket_missing, written
from coach.programs.texts import syntax as words

_QUOTED = re.compile(
    r"""[“”„‟«»\uff02][^“”„‟«»\uff02"\n]*[“”„‟«»\uff02"]|[‘’\u201a`][^‘’\u201a`"'\n]*[‘’\u201a`]"""
)
"""A text between quotes that are not straight, on one line."""

_STRAIGHT = re.compile(
    r"""\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|"(?!"")(?:[^"\\\n]|\\[^\n])*"|'(?!'')[^'\n]*'""",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\n]*")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[A-Za-z]*[ \t]*(?=\n|$)")
"""A line that is a fence and nothing else, with the name of a language or none."""
_PLAIN = re.compile(r"[\x00-!$-&(-_a-}]+")
"""Signs that need no look: ASCII without quotes of any kind, without # and without tildes."""
_AFTER_VALUE = re.compile(r"[ \t\u00a0]*(?:[,\]}#\n]|$)")
_LONE_CR = re.compile(r"\r(?!\n)")
_BRACKETS = re.compile(r"([ \t]*)(\[{0,2})[ \t]*([a-z_]+)[ \t]*(\]{0,2})([ \t]*(?:#.*)?)")

WIDE_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Signs that draw nothing and turn nothing round; those that turn the order of signs are asked."""

_ROW = re.compile(f"[{''.join(sorted(_UNSEEN))}]+")

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
    """Return a text with its slips of typing mended; one without any comes back as it was.

    A mend may lay another slip open, such as a sign that cannot be seen between curly quotes. Each
    takes something away that none brings back, so this comes to an end.
    """
    slips: list[Hint] = []
    while (once := _once(text)).text != text:
        text = once.text
        slips += once.slips
    return Mended(text, tuple(dict.fromkeys(slips)))


def _once(text: str) -> Mended:
    """Return a text after one look from its beginning to its end."""
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
        if sign in "`~" and (fence := _FENCE.match(text, place)) and _alone(text, place):
            yield fence[0], "", words.A_FENCE
            place = fence.end()
        elif begins and (quoted := _QUOTED.match(text, place)) and _ends(text, quoted.end()):
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
        elif row := _ROW.match(text, place):
            yield from _row(text, row)
            place = row.end()
        else:
            wide = sign in WIDE_SPACES
            yield (sign, " ", words.NON_BREAKING_SPACE) if wide else (sign, sign, "")
            last = last if wide or sign in " \t" else sign
            place += 1


def _alone(text: str, place: int) -> bool:
    """Return whether nothing stands in front of a place on its line."""
    return not text[text.rfind("\n", 0, place) + 1 : place].strip()


def _ends(text: str, place: int) -> bool:
    return _AFTER_VALUE.match(text, place) is not None


def _in_a_string(string: str) -> Iterator[tuple[str, str, str]]:
    """Take out what cannot be seen; a wide space may stand in a text."""
    place = 0
    for row in _ROW.finditer(string):
        seen = string[place : row.start()]
        yield seen, seen, ""
        yield from _row(string, row)
        place = row.end()
    yield string[place:], string[place:], ""


def _row(text: str, row: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    """Take out signs that cannot be seen, but where a number would be another one without them."""
    beside = (text[row.start() - 1 : row.start()], text[row.end() : row.end() + 1])
    if any(sign.isdigit() for sign in beside) and all(
        sign.isalnum() or sign in _IN_NUMBERS for sign in beside
    ):
        yield row[0], row[0], ""
        return
    for sign in row[0]:
        yield sign, "", words.INVISIBLE_CHARACTER.format(sign=ord(sign))


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
