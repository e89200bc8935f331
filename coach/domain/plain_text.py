"""Makes text from outside harmless to show: a file's name, a name in a file, a system's message.

An escape sequence would steer the terminal, a line break would forge a second line, and marks
without width or for the other direction would show another name than there is.
"""

import unicodedata

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Characters that Unicode counts as letters or symbols, but fonts draw as nothing."""

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_RAW_BYTE = range(0xDC80, 0xDD00)
"""How Python holds the bytes of a file name that is not text in the computer's encoding."""


def plain(text: str) -> str:
    r"""Return the text with everything that cannot be seen written out, such as `\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text)


def _visible(letter: str) -> str:
    code = ord(letter)
    if unicodedata.category(letter) not in _INVISIBLE and letter not in _BLANK_LETTERS:
        return letter
    if letter in _SHORT:
        return _SHORT[letter]
    if code in _RAW_BYTE:
        return f"\\x{code - _RAW_BYTE.start + 0x80:02x}"
    if code <= 0xFF:  # noqa: PLR2004 - the last code that two hexadecimal digits hold
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - as above, four
