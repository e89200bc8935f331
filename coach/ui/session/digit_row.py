"""Which digit a key of the digit row stands for, whatever the keyboard's language prints there.

On a French keyboard the row gives "&", "é" and so on unless Shift is held; somebody on a mat means
the digit. The position of the key is told by the system, each in its own numbers.
"""

import sys

from PySide6.QtGui import QGuiApplication, QKeyEvent

_X11 = {10 + place: digit for place, digit in enumerate("1234567890")}
_WINDOWS = {ord(digit): digit for digit in "0123456789"}
_MACOS = {18: "1", 19: "2", 20: "3", 21: "4", 23: "5", 22: "6", 26: "7", 28: "8", 25: "9", 29: "0"}


def answer_of(event: QKeyEvent, system: str = sys.platform) -> str:
    """Return what a key answers: its digit where it is one of the digit row, else its text.

    Args:
        event: the key.
        system: as `sys.platform` names it.
    """
    text = event.text()
    if text.isascii() and text.isalnum():
        return text
    if system == "win32":
        return _WINDOWS.get(event.nativeVirtualKey(), text)
    if system == "darwin":
        return _MACOS.get(event.nativeVirtualKey(), text)
    on_linux = QGuiApplication.platformName() in ("xcb", "wayland", "offscreen")
    return _X11.get(event.nativeScanCode(), text) if on_linux else text
