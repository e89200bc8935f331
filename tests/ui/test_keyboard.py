"""Keys of many keyboards, as the systems tell them: place, letter, digit."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import answer_of, digit_of, key_meant
from coach.ui.session.key_map import KeyMap

Key = Qt.Key
PAD = Qt.KeyboardModifier.KeypadModifier
X11 = {"h": 43, "e": 26, "f": 41, "m": 58, "r": 27, "n": 57, "b": 56, ".": 60, "q": 24}
MACOS = {"h": 4, "e": 14, "f": 3, "m": 46, "r": 15}
DIGIT_ROW = [*range(10, 20)]
"""X11's codes of 1, 2 … 9, 0."""


def press(
    text: str,
    scan: int = 0,
    *,
    key: int | None = None,
    virtual: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> QKeyEvent:
    """Return a key as Qt hands it on; `key` is the letter's own unless it is named."""
    if key is None:
        key = ord(text[0].upper()[0]) if text else 0
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)


LAYOUTS = {
    "Russian": dict(zip("hefmr", "руаьк", strict=True)),
    "Greek": dict(zip("hefmr", "ηεφμρ", strict=True)),
    "Hebrew": dict(zip("hefmr", "יקכצר", strict=True)),
    "Arabic": dict(zip("hefmr", "اثبةق", strict=True)),
    "Persian": dict(zip("hefmr", "اثبئق", strict=True)),
    "Devanagari": dict(zip("hefmr", "पािसर", strict=True)),
    "Georgian": dict(zip("hefmr", "ჰეფმრ", strict=True)),
    "Thai": dict(zip("hefmr", "้ำดทพ", strict=True)),
}
ACTIONS = {
    "h": SessionAction.HURT,
    "e": SessionAction.EASIER,
    "f": SessionAction.FLOOR,
    "m": SessionAction.MUTE,
    "r": SessionAction.TURN,
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("letter", ACTIONS)
def test_a_letter_of_another_script_counts_by_its_place(
    qapp: object, layout: str, letter: str
) -> None:
    text, keys = LAYOUTS[layout][letter], KeyMap()
    scan = X11[letter]

    for system, event in (
        ("linux", press(text, scan)),
        ("linux", press("", scan, key=ord(text))),
        ("win32", press(text, scan - 8)),
        ("darwin", press(text, virtual=MACOS[letter])),
    ):
        assert keys.action(key_meant(event, system)) is ACTIONS[letter], system


@pytest.mark.parametrize(
    ("layout", "text", "place", "key"),
    [
        ("Dvorak", "d", "h", Key.Key_D),
        ("Dvorak", "h", "j", Key.Key_H),
        ("AZERTY", "a", "q", Key.Key_A),
        ("QWERTZ", "z", "y", Key.Key_Z),
        ("Turkish F", "ğ", "e", 0x11E),
        ("Polish", "ę", "e", 0x118),
        ("Vietnamese", "ế", "e", 0x1EBE),
        ("Dvorak", "'", "q", Key.Key_Apostrophe),
    ],
)
def test_a_latin_letter_counts_and_not_its_place(
    qapp: object, layout: str, text: str, place: str, key: int
) -> None:
    scan = {**X11, "j": 44, "y": 29}[place]

    assert key_meant(press(text, scan, key=key), "linux") == key, layout


DIGIT_ROWS = {
    "English": "1234567890",
    "with Shift": "!@#$%^&*()",
    "French": "&é\"'(-è_çà",
    "Czech": "+ěščřžýáíé",
    "Persian": "۱۲۳۴۵۶۷۸۹۰",
    "Arabic": "١٢٣٤٥٦٧٨٩٠",
    "Devanagari": "१२३४५६७८९०",
}


@pytest.mark.parametrize("shift", [False, True])
@pytest.mark.parametrize("layout", DIGIT_ROWS)
def test_the_digit_row_gives_digits(qapp: object, layout: str, *, shift: bool) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    row = list(zip(DIGIT_ROWS[layout], DIGIT_ROW, strict=True))

    for system, first in (("linux", 0), ("win32", -8)):
        events = [press(sign, scan + first, modifiers=held) for sign, scan in row]
        assert "".join(digit_of(event, system) for event in events) == "1234567890"
        meant = [chr(key_meant(event, system)) for event in events]
        assert "".join(meant) == "1234567890"


PAD_KEYS = {
    "0": Key.Key_Insert, "1": Key.Key_End, "2": Key.Key_Down, "3": Key.Key_PageDown,
    "4": Key.Key_Left, "5": Key.Key_Clear, "6": Key.Key_Right, "7": Key.Key_Home,
    "8": Key.Key_Up, "9": Key.Key_PageUp,
}  # fmt: skip


@pytest.mark.parametrize("digit", PAD_KEYS)
def test_the_keypad_gives_digits_with_and_without_num_lock(qapp: object, digit: str) -> None:
    without = PAD_KEYS[digit]

    assert digit_of(press(digit, 79, modifiers=PAD), "linux") == digit
    for system in ("linux", "win32"):
        assert digit_of(press("", 79, key=without, modifiers=PAD), system) == digit
        assert digit_of(press("", 111, key=without), system) == "", "an arrow key is no digit"
    assert digit_of(press("", key=without, virtual=123, modifiers=PAD), "darwin") == ""


@pytest.mark.parametrize(
    ("text", "scan", "answer"),
    [("n", 57, "n"), ("N", 57, "n"), ("т", 57, "n"), ("", 67, ""), ("5", 84, "5"), ("ö", 19, "ö")],
)
def test_what_is_no_digit_answers_by_its_letter(
    qapp: object, text: str, scan: int, answer: str
) -> None:
    assert answer_of(press(text, scan), "linux") == answer


def test_an_arabic_key_of_two_letters_counts_by_its_place(qapp: object) -> None:
    assert key_meant(press("لا", X11["b"], key=0), "linux") == Key.Key_B


def test_the_full_stop_of_a_remote_is_one_under_a_russian_layout(qapp: object) -> None:
    assert KeyMap().action(key_meant(press("ю", X11["."]), "linux")) is SessionAction.PAUSE


def test_a_sign_that_no_keyboard_has_made_says_what_it_says(qapp: object) -> None:
    assert key_meant(press("р"), "linux") == ord("Р")  # noqa: RUF001 - a Russian letter
