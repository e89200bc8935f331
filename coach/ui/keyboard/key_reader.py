"""Reads a key: by what it says, and where that is a sign of another script, by its place.

The one reader of every page. On a French keyboard the digit row gives "&", "é" and so on unless
Shift is held, on a Persian one the digits of its own; somebody on a mat means the digit. A button
says "H": under a Russian layout that key gives another letter, and it still means H. Where the
letters are Latin (AZERTY, QWERTZ, Dvorak) the letter counts and not the place.
"""

import sys
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coach.ui.keyboard.physical_keys import sign_at_place

Key = Qt.Key

GO_ON = frozenset({Key.Key_Return, Key.Key_Enter})
"""Go on to what comes next; they never answer a question."""

WITH_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""Held with one of these, a key is a shortcut of the desktop's and says nothing here."""

_PAD_WITHOUT_NUM_LOCK: Mapping[int, str] = {
    Key.Key_Insert: "0", Key.Key_End: "1", Key.Key_Down: "2", Key.Key_PageDown: "3",
    Key.Key_Left: "4", Key.Key_Clear: "5", Key.Key_Right: "6", Key.Key_Home: "7",
    Key.Key_Up: "8", Key.Key_PageUp: "9",
}  # fmt: skip

_LETTERS_OF_THE_DIGIT_ROW = frozenset("öÖ")
"""Hungarian has this letter where others have the 0, and a 0 elsewhere."""

_FIRST_OTHER_SCRIPT = 0x370
"""From here on Unicode has other scripts than Latin, and between them more Latin."""


def digit_of(event: QKeyEvent, system: str = sys.platform) -> str:
    """Return the digit "0" to "9" that a key stands for, or "".

    Args:
        event: the key.
        system: as `sys.platform` names it.
    """
    text = event.text()
    if len(text) == 1 and text.isdecimal():
        return str(int(text))
    if (text.isascii() and text.isalnum()) or text in _LETTERS_OF_THE_DIGIT_ROW:
        return ""
    # On macOS the arrow keys count as part of the keypad, which has no Num Lock there.
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and system != "darwin":
        return _PAD_WITHOUT_NUM_LOCK.get(event.key(), "")
    sign = sign_at_place(event, system)
    return sign if sign.isdecimal() else ""


def key_meant(event: QKeyEvent, system: str = sys.platform) -> int:
    """Return the key that is meant: a digit, a Latin letter, or what Qt says it is."""
    digit = digit_of(event, system)
    if digit:
        return Key.Key_0.value + int(digit)
    if _is_of_another_script(event):
        sign = sign_at_place(event, system)
        if sign:
            return ord(sign.upper())
    return event.key()


def answer_of(event: QKeyEvent, system: str = sys.platform) -> str:
    """Return what a key answers: a digit or a small letter where it means one, else its text."""
    key = key_meant(event, system)
    is_sign = Key.Key_0.value <= key <= Key.Key_9.value or Key.Key_A.value <= key <= Key.Key_Z.value
    return chr(key).lower() if is_sign else event.text()


def _is_of_another_script(event: QKeyEvent) -> bool:
    """Return whether a key gives a letter of a script that is not Latin."""
    key = event.key()
    signs = event.text() or (chr(key) if key < Key.Key_Escape.value else "")
    return any(
        ord(sign) >= _FIRST_OTHER_SCRIPT
        and unicodedata.category(sign)[0] in "LM"
        and not unicodedata.name(sign, "").startswith("LATIN")
        for sign in signs
    )
