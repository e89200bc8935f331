"""The questions in the middle of a session: what hurts, how to go on, whether to stop.

While one is open the session is paused, and every key is an answer.
"""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from coach.domain.hurt import HurtAnswer, Offer
from coach.engine import cue_words
from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import answer_of, key_meant
from coach.ui.session.key_map import KeyMap
from coach.ui.session.questions.board import QuestionBoard
from coach.ui.session.questions.hurt_dialog import HurtDialog, HurtQuestion, Way
from coach.ui.session.questions.question import Choice, Question
from coach.ui.texts import hurt as words
from coach.ui.texts import session as session_words
from coach.ui.theme import Theme

_SPOKEN = {
    HurtQuestion.WHERE: cue_words.WHERE,
    HurtQuestion.HOW_BAD: cue_words.HOW_BAD,
    HurtQuestion.HOW_FAR: cue_words.HOW_FAR,
    HurtQuestion.WAYS_ON: cue_words.WAYS_ON,
}


class No(Enum):
    """What happens where somebody does not want to stop after all."""

    GO_ON = auto()
    STAY_PAUSED = auto()
    BACK = auto()


_NO_WORDS = {
    No.GO_ON: session_words.GO_ON,
    No.STAY_PAUSED: words.STAY_PAUSED,
    No.BACK: words.BACK_TO_QUESTION,
}


class QuestionController(QObject):
    """Shows one question after the other on a board.

    Signals:
        decided: how to go on, as a `Way`.
        said: the answer is whole, as a `HurtAnswer`; what may be true besides can still be ticked.
        declined: not to stop after all.

    Args:
        say: speaks a phrase.

    Attributes:
        board: the page to put in view while `open`.
    """

    decided = Signal(object)
    said = Signal(object)
    declined = Signal()

    def __init__(self, theme: Theme, keys: KeyMap, say: Callable[[str], None]) -> None:
        super().__init__()
        self.board = QuestionBoard(theme)
        self.board.taken.connect(self._take)
        self.board.back.connect(self._back)
        self._keys = keys
        self._say = say
        self._talk: HurtDialog | None = None
        self._stopping: Question | None = None
        self._stop_place = 1
        self._turn = 0

    @property
    def open(self) -> bool:
        """Whether a question is to be answered."""
        return self._talk is not None or self._stopping is not None

    @property
    def about_being_away(self) -> bool:
        """Whether the question is whether the session was left for long."""
        return self._stopping is _LEFT_QUESTION

    @property
    def said_so_far(self) -> HurtAnswer | None:
        """What was answered about the pain so far, or None."""
        return self._talk.said if self._talk is not None else None

    def ask_hurt(self, talk: HurtDialog, turn: int) -> None:
        """Ask where it hurts, and so on."""
        self._talk, self._turn = talk, turn
        self._stopping = None
        self._show(anew=True)
        self._say(_SPOKEN[talk.step])

    def ask_stop(self, turn: int, no: No, *, kept: bool = True) -> None:
        """Ask whether to stop; "no" leads back to what was asked before."""
        self._turn = turn
        self._stopping, self._stop_place = _stop_question(self._keys, no, kept=kept), 1
        self._show(anew=True)
        self._say(cue_words.STOP_HERE)

    def ask_left(self, turn: int) -> None:
        """Ask whether to close a session that seems to have been left for long."""
        self._turn = turn
        self._stopping, self._stop_place = _LEFT_QUESTION, 0
        self._show(anew=True)

    def close(self) -> None:
        """Ask nothing any more."""
        self._talk, self._stopping = None, None

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something."""
        key = key_meant(event)
        stops = self._keys.action(key) is SessionAction.STOP
        if self._stopping is not None and (stops or key == Qt.Key.Key_Escape):
            # It never agrees; whoever was away says themselves what becomes of the session.
            if not self.about_being_away:
                self._stop_or_not(stop=False)
            return True
        if stops:
            self.ask_stop(self._turn, No.BACK)
            return True
        talk = None if self._stopping is not None else self._talk
        if talk is not None and talk.corrects(answer_of(event)):
            self._show()
            self._tell_what_is_said()
            return True
        return self.board.press(event)

    def _take(self, place: int) -> None:
        if self._stopping is not None:
            self._stop_or_not(stop=place == self._stop_place)
            return
        if self._talk is None:
            return
        step = self._talk.step
        way = self._talk.choose(place)
        if way is not None:
            self._decide(way)
            return
        another = self._talk.step is not step
        self._show(anew=another)
        if another:
            self._tell_what_is_said()
            self._say(_SPOKEN[self._talk.step])

    def _tell_what_is_said(self) -> None:
        if self._talk is not None and self._talk.step is HurtQuestion.WAYS_ON:
            self.said.emit(self._talk.said)

    def _stop_or_not(self, *, stop: bool) -> None:
        if stop:
            self._decide(Way(Offer.STOP, self.said_so_far))
            return
        self._stopping = None
        if self._talk is not None:
            self._show(anew=True)
        else:
            self.declined.emit()

    def _back(self) -> None:
        if self._talk is not None and self._stopping is None:
            self._talk.back()
            self._show(anew=True)

    def _decide(self, way: Way) -> None:
        if way.offer is not Offer.WARNING_SIGNS:
            self.close()
        self.decided.emit(way)

    def _show(self, *, anew: bool = False) -> None:
        if self._stopping is not None:
            self.board.ask(self._stopping, self._turn, anew=anew)
        elif self._talk is not None:
            self.board.ask(self._talk.question, self._turn, anew=anew)


_LEFT_QUESTION = Question(
    words.LEFT,
    words.LEFT_LEAD,
    (Choice("1", words.LEFT_KEEP), Choice("2", session_words.GO_ON)),
    marked=True,
    hint=words.KEYS_HINT,
)


def _stop_question(keys: KeyMap, no: No, *, kept: bool) -> Question:
    choices = (Choice("1", _NO_WORDS[no]), Choice("2", session_words.STOP))
    hint = words.STOP_HINT.format(key=keys.name(SessionAction.STOP), no=_NO_WORDS[no].lower())
    lead = words.STOP_LEAD if kept else words.NOT_KEPT_LEAD
    return Question(words.STOP_HERE, lead, choices, marked=True, hint=hint)
