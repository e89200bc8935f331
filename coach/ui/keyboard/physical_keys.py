"""Where a key stands: the sign that an American keyboard prints there.

A keyboard's language moves letters and digits about; the place of a key is told by the system,
each in its own numbers. Only what is asked for by its place is listed: letters, the digit row and
the full stop of a presenter's remote.
"""

from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = ((2, "1234567890"), (16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm,."))
"""The scan code of the first key of each row, as PC keyboards and Linux number them."""

_PC = {first + nth: sign for first, row in _ROWS for nth, sign in enumerate(row) if sign != ","}

_X11 = {8 + scan: sign for scan, sign in _PC.items()}
"""X11 counts from 8; Wayland and Qt without a screen do as X11 does."""

_MACOS = {
    0: "a", 11: "b", 8: "c", 2: "d", 14: "e", 3: "f", 5: "g", 4: "h", 34: "i", 38: "j", 40: "k",
    37: "l", 46: "m", 45: "n", 31: "o", 35: "p", 12: "q", 15: "r", 1: "s", 17: "t", 32: "u",
    9: "v", 13: "w", 7: "x", 16: "y", 6: "z", 47: ".",
    18: "1", 19: "2", 20: "3", 21: "4", 23: "5", 22: "6", 26: "7", 28: "8", 25: "9", 29: "0",
}  # fmt: skip
"""Virtual key codes, which name places there (`kVK_ANSI_A` and so on)."""

_WINDOWS_DIGITS = {ord(digit): digit for digit in "0123456789"}
"""Virtual keys of the digit row, for programs that press keys without a scan code."""

_LIKE_X11 = ("xcb", "wayland", "offscreen")


def sign_at_place(event: QKeyEvent, system: str) -> str:
    """Return what an American keyboard prints on a key: a small letter, a digit, ".", or "".

    Args:
        event: the key.
        system: as `sys.platform` names it.
    """
    if system == "win32":
        by_key = _WINDOWS_DIGITS.get(event.nativeVirtualKey(), "")
        return _PC.get(event.nativeScanCode(), by_key)
    if system == "darwin":
        # 0 is the A there, and also what an event has that no keyboard made.
        return _MACOS.get(event.nativeVirtualKey(), "") if event.text() else ""
    on_linux = QGuiApplication.platformName().startswith(_LIKE_X11)
    return _X11.get(event.nativeScanCode(), "") if on_linux else ""
