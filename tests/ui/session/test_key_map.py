"""The keys of a session: the usual ones, the user's own, a remote's and a headset's."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import answer_of
from coach.ui.session.key_map import REMOTE, USUAL, KeyMap, Presses, can_be_had, key_of, portable

Key = Qt.Key
ROOT = Path(__file__).resolve().parents[3]
PAUSE, NEXT, HURT = SessionAction.PAUSE, SessionAction.NEXT, SessionAction.HURT


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Key.Key_Space, PAUSE),
        (Key.Key_Right, NEXT),
        (Key.Key_PageDown, NEXT),
        (Key.Key_PageUp, HURT),
        (Key.Key_Period, PAUSE),
        (Key.Key_F5, PAUSE),
        (Key.Key_MediaTogglePlayPause, PAUSE),
        (Key.Key_MediaNext, NEXT),
        (Key.Key_H, HURT),
        (Key.Key_E, SessionAction.EASIER),
        (Key.Key_Escape, SessionAction.STOP),
        (Key.Key_Q, None),
        (-7, None),
    ],
)
def test_the_usual_keys(key: int, action: SessionAction | None) -> None:
    assert KeyMap().action(key) is action


def test_every_action_has_a_key_and_no_key_two_actions() -> None:
    assert set(USUAL) == set(SessionAction)
    assert len(set(USUAL.values())) == len(USUAL)
    assert not set(USUAL.values()) & set(REMOTE)


def test_a_key_of_ones_own_takes_the_place_of_the_usual_one() -> None:
    keys = KeyMap({HURT: "X"})

    assert keys.action(Key.Key_X) is HURT
    assert keys.action(Key.Key_H) is None
    assert keys.name(HURT) == "X"


def test_a_key_of_ones_own_goes_before_a_remotes() -> None:
    assert KeyMap({SessionAction.EASIER: "PgUp"}).action(Key.Key_PageUp) is SessionAction.EASIER


@pytest.mark.parametrize("name", ["", "rubbish key", "F1", "1", "Ctrl+K, Ctrl+D"])
def test_what_is_no_key_leaves_the_usual_one(name: str) -> None:
    assert KeyMap({HURT: name}).action(Key.Key_H) is HURT


@pytest.mark.parametrize(
    "key", [Key.Key_H, Key.Key_Space, Key.Key_PageDown, Key.Key_F5, Key.Key_Left]
)
def test_a_key_is_kept_by_a_name_that_leads_back_to_it(key: Key) -> None:
    assert key_of(portable(key)) == key


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_2, Key.Key_Shift, Key.Key_Tab, -7])
def test_keys_that_mean_something_else_are_not_to_be_had(key: int) -> None:
    assert not can_be_had(key)


def test_the_same_key_within_half_a_second_is_one_press() -> None:
    presses = Presses()

    told = [presses.same(Key.Key_H, at_s) for at_s in (10.0, 10.4, 10.6, 10.7)]

    assert told == [False, True, True, True], "leaning on it goes on being one press"
    assert not presses.same(Key.Key_E, 10.8)


def test_in_a_question_the_same_key_may_answer_the_next_one() -> None:
    presses = Presses()

    told = [presses.same(Key.Key_1, at_s, asking=True) for at_s in (10.0, 10.3, 10.35, 11.0)]

    assert told == [False, False, True, False], "a key that bounces is one press"


def test_the_key_that_led_to_a_question_is_no_answer_to_it() -> None:
    presses = Presses()
    presses.same(Key.Key_Escape, 10.0)

    assert presses.same(Key.Key_Escape, 10.4, asking=True), "the cat"
    assert not presses.same(Key.Key_Escape, 11.0, asking=True)


def test_in_a_question_nothing_is_taken_right_after_a_key_that_was_not() -> None:
    """Somebody who types 1, 1, 0 for the back and ten must not be taken to say none."""
    presses = Presses()
    for at_s in (10.0, 10.1):
        presses.same(Key.Key_1, at_s, asking=True)

    assert presses.same(Key.Key_0, 10.3, asking=True)
    assert not presses.same(Key.Key_0, 11.0, asking=True)


@pytest.mark.parametrize(
    "key", [Key.Key_N, Key.Key_Down, Key.Key_Return, Key.Key_Backspace, Key.Key_PageUp]
)
def test_what_answers_a_question_cannot_be_the_key_to_stop(key: Key) -> None:
    assert not can_be_had(key, SessionAction.STOP)
    assert can_be_had(key, SessionAction.MUTE)
    assert KeyMap({SessionAction.STOP: portable(key)}).action(Key.Key_Escape) is SessionAction.STOP


@pytest.mark.parametrize(
    ("system", "text", "scan", "virtual", "answer"),
    [
        ("linux", "&", 10, 0, "1"),
        ("linux", "é", 11, 0, "2"),
        ("linux", "à", 19, 0, "0"),
        ("linux", "n", 57, 0, "n"),
        ("linux", "5", 84, 0, "5"),
        ("linux", "", 67, 0, ""),
        ("win32", "&", 2, 0x31, "1"),
        ("darwin", "&", 0, 18, "1"),
        ("darwin", "(", 0, 23, "5"),
    ],
)
def test_the_digit_row_answers_with_digits_in_every_language(
    qapp: object, system: str, text: str, scan: int, virtual: int, answer: str
) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan, virtual, 0, text
    )

    assert answer_of(event, system) == answer


def test_the_readme_names_the_usual_keys() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("## Keys in a session")[2].partition("Keys can be changed")[0]
    rows = [line.split("|")[1:3] for line in table.splitlines() if line.startswith("| ")]
    named = {key.split(",")[0].strip(): what for key, what in rows}

    for action in SessionAction:
        assert KeyMap().name(action) in named, action
    assert "that hurt" in named[KeyMap().name(HURT)]
    assert "easier" in named[KeyMap().name(SessionAction.EASIER)]
