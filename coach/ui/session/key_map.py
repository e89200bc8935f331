"""Which key does what in a session: the usual keys, the user's own, a remote's and a headset's.

A presenter's remote sends Page Down and Page Up, a full stop and F5; a headset the media keys,
where the system hands them on. "Forward" is next, "back" is "that hurt", the rest is pause.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from coach.services.session_actions import SessionAction
from coach.ui.texts import session as words

Key = Qt.Key

SAME_PRESS_S = 0.5
"""The same key again within this time is the same press (product rule)."""

SAME_ANSWER_S = 0.2
"""The same within questions, where "1" and "1" may be two answers: only a key that bounces."""

USUAL: Mapping[SessionAction, Key] = {
    SessionAction.PAUSE: Key.Key_Space,
    SessionAction.NEXT: Key.Key_Right,
    SessionAction.HURT: Key.Key_H,
    SessionAction.EASIER: Key.Key_E,
    SessionAction.STOP: Key.Key_Escape,
    SessionAction.FLOOR: Key.Key_F,
    SessionAction.TURN: Key.Key_R,
    SessionAction.MUTE: Key.Key_M,
}

REMOTE: Mapping[Key, SessionAction] = {
    Key.Key_PageDown: SessionAction.NEXT,
    Key.Key_Forward: SessionAction.NEXT,
    Key.Key_MediaNext: SessionAction.NEXT,
    Key.Key_PageUp: SessionAction.HURT,
    Key.Key_Back: SessionAction.HURT,
    Key.Key_MediaPrevious: SessionAction.HURT,
    Key.Key_Period: SessionAction.PAUSE,
    Key.Key_B: SessionAction.PAUSE,
    Key.Key_F5: SessionAction.PAUSE,
    Key.Key_MediaPlay: SessionAction.PAUSE,
    Key.Key_MediaPause: SessionAction.PAUSE,
    Key.Key_MediaTogglePlayPause: SessionAction.PAUSE,
    Key.Key_MediaStop: SessionAction.PAUSE,
}

FORWARD = frozenset(
    {Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Forward, Key.Key_MediaNext}
)
"""Move on to the next choice of a question."""

BACKWARD = frozenset(
    {Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Back, Key.Key_MediaPrevious}
)

SCROLL = {Key.Key_Down: 0.75, Key.Key_Up: -0.75}
"""Move what is too long to be seen at once, by a share of what is seen, where these keys mean
nothing else."""

DIGITS = frozenset(
    {
        Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4,
        Key.Key_5, Key.Key_6, Key.Key_7, Key.Key_8, Key.Key_9,
    }
)  # fmt: skip

TAKE = frozenset({Key.Key_Space, Key.Key_Return, Key.Key_Enter})
"""Take the choice that is marked."""

_NOT_TO_BE_HAD = DIGITS | {
    Key.Key_F1, Key.Key_F2, Key.Key_Question, Key.Key_Shift, Key.Key_Control, Key.Key_Alt,
    Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock, Key.Key_NumLock, Key.Key_Tab, Key.Key_Backtab,
    Key.Key_unknown,
}  # fmt: skip
"""Keys that no action may have: for what they mean everywhere, for answers, and keys such
as Shift."""

_ANSWERS = TAKE | FORWARD | BACKWARD | {Key.Key_Backspace, Key.Key_N} | frozenset(REMOTE)
"""Keys that mean something in a question, so that none of them may be the key for "stop"."""


class KeyMap:
    """The keys in force.

    Args:
        own: keys of the user's own, by their portable names; one that cannot be read is left out.
    """

    def __init__(self, own: Mapping[SessionAction, str] | None = None) -> None:
        own_keys = {
            action: read
            for action, name in (own or {}).items()
            if (read := key_of(name)) and can_be_had(read, action)
        }
        self.keys: Mapping[SessionAction, Key] = {**USUAL, **own_keys}
        taken = {key: action for action, key in self.keys.items()}
        self._actions = {**REMOTE, **taken}

    def action(self, key: int) -> SessionAction | None:
        """Return what a key does, or None."""
        known = _known(key)
        return self._actions.get(known) if known is not None else None

    def name(self, action: SessionAction) -> str:
        """Return the name of an action's key, as it is shown."""
        return shown_name(self.keys[action])

    def holder(self, key: int) -> SessionAction | None:
        """Return the action whose own key it is, a remote's keys left aside."""
        return next((action for action, held in self.keys.items() if held == key), None)


class Presses:
    """Tells a key that is pressed again from one that bounces, or that somebody leans on."""

    def __init__(self) -> None:
        self._last, self._at_s, self._again_s = 0, float("-inf"), float("-inf")
        self._answered = False

    def same(self, key: int, now_s: float, *, asking: bool = False) -> bool:
        """Return whether a key is not to be taken, because it is the same press as the last.

        Leaning on it goes on being one press, however long. In a question a key that follows one
        that was not taken is not taken either: it was meant for the question before. The key that
        led to the question is no answer to it for as long as elsewhere.

        Args:
            key: what is pressed.
            now_s: the monotonic second of it.
            asking: whether it answers a question.
        """
        within_s = SAME_ANSWER_S if asking and self._answered else SAME_PRESS_S
        again = key == self._last and now_s - self._at_s < within_s
        after = asking and now_s - self._again_s < SAME_PRESS_S
        self._last, self._at_s, self._answered = key, now_s, asking
        if again:
            self._again_s = now_s
        return again or after


def can_be_had(key: int, action: SessionAction | None = None) -> bool:
    """Return whether a key may be given to an action; to any, where none is named."""
    known = _known(key)
    if known is None or known in _NOT_TO_BE_HAD:
        return False
    return action is not SessionAction.STOP or known not in _ANSWERS


def portable(key: int) -> str:
    """Return the name that a key is kept by."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def key_of(name: str) -> Key | None:
    """Return the key that is kept by a name, or None where there is none."""
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    key = sequence[0].key()  # type: ignore[index]  # the stubs do not know __getitem__
    return key if can_be_had(key) else None


def shown_name(key: Key) -> str:
    """Return the name of a key in words."""
    return words.KEY_NAMES.get(portable(key), portable(key))


_ALL = {key.value: key for key in Key}


def _known(key: int) -> Key | None:
    return _ALL.get(key)
