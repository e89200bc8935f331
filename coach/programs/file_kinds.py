"""Says what a file is that is no plain text: a page of a word processor, a PDF, a mail's picture.

Somebody who saved the wrong kind of file is told which kind it is and what to do, not what a TOML
reader makes of its bytes.
"""

import re
from collections.abc import Callable

from coach.programs.texts import syntax as words

_LOOK_AT = 4096
"""So many bytes tell what a file is."""

_MOSTLY = 0.7
"""Of the letters of a text in English or German so many have a zero as their other byte."""

_PAIRS_AT_LEAST = 4

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", words.A_PDF),
    (b"PK\x03\x04", words.A_WORD_FILE),
    (b"\xd0\xcf\x11\xe0", words.A_WORD_FILE),
    (b"{\\rtf", words.AN_RTF),
    (b"\x89PNG", words.A_PICTURE),
    (b"\xff\xd8\xff", words.A_PICTURE),
    (b"GIF8", words.A_PICTURE),
    (b"\x1f\x8b", words.A_WORD_FILE),
    (b"7z\xbc\xaf", words.A_WORD_FILE),
    (b"Rar!", words.A_WORD_FILE),
    (b"\xff\xfe\x00\x00", words.UTF_32),
    (b"\x00\x00\xfe\xff", words.UTF_32),
    (b"\xff\xfe", words.UTF_16),
    (b"\xfe\xff", words.UTF_16),
)
_HTML = re.compile(rb"<(?:!--|(?:!doctype|html|head|body|meta|div|p|span|table)\b)", re.IGNORECASE)
_JSON = re.compile(rb"\{|\[\s*\{")


def what_it_is(data: bytes) -> str:
    """Return what a file is, and what to do, where it is no TOML by its first bytes; else ""."""
    head = data[:_LOOK_AT]
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, sentence in _SIGNATURES:
        if head.startswith(signature) or plain.startswith(signature):
            return sentence
    if len(head) >= _PAIRS_AT_LEAST and not head.strip(b"\x00"):
        return words.ONLY_ZEROS
    if _three_of_four_are_zero(head):
        return words.UTF_32
    if _every_other_is_zero(head):
        return words.UTF_16
    return next((sentence for looks, sentence in _LOOKS if looks(plain)), "")


_LOOKS: tuple[tuple[Callable[[bytes], object], str], ...] = (
    (_HTML.match, words.A_WEB_PAGE),
    (_JSON.match, words.JSON),
)


def _three_of_four_are_zero(head: bytes) -> bool:
    """Return whether it is text of four bytes a letter that says so nowhere."""
    return len(head) >= 4 * _PAIRS_AT_LEAST and head.count(0) > len(head) * _MOSTLY


def _every_other_is_zero(head: bytes) -> bool:
    """Return whether it is text of two bytes a letter that says so nowhere."""
    pairs = len(head) // 2
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    return pairs >= _PAIRS_AT_LEAST and zeros > pairs * _MOSTLY
