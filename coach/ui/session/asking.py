"""The questions in the middle of a session: what hurts, how to go on, whether to stop.

While one is open the session is paused, and every key is an answer.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from coach.engine import cue_words
from coach.services.in_session import Offer
from coach.services.session_actions import SessionAction
from coach.ui.session.hurt_talk import HurtTalk, Step, Way
from coach.ui.session.keys import KeyMap
from coach.ui.session.question_board import QuestionBoard
from coach.ui.session.questions import Choice, Question
from coach.ui.texts import hurt as words
from coach.ui.texts import session as session_words
from coach.ui.theme import Theme

_SPOKEN = {
    Step.WHERE: cue_words.WHERE,
    Step.HOW_BAD: cue_words.HOW_BAD,
    Step.HOW_FAR: cue_words.HOW_FAR,
    Step.WAYS_ON: cue_words.WAYS_ON,
}


class Asking(QObject):
    """Shows one question after the other on a board.

    Signals:
        decided: how to go on, as a `Way`.

    Args:
        say: speaks a phrase.

    Attributes:
        board: the page to put in view while `open`.
    """

    decided = Signal(object)

    def __init__(self, theme: Theme, keys: KeyMap, say: Callable[[str], None]) -> None:
        super().__init__()
        self.board = QuestionBoard(theme)
        self.board.taken.connect(self._take)
        self.board.back.connect(self._back)
        self._keys = keys
        self._say = say
        self._talk: HurtTalk | None = None
        self._whether_to_stop = False
        self._turn = 0

    @property
    def open(self) -> bool:
        """Whether a question is to be answered."""
        return self._talk is not None or self._whether_to_stop

    @property
    def about_stopping(self) -> bool:
        """Whether the question is whether to stop."""
        return self._whether_to_stop

    def ask_hurt(self, talk: HurtTalk, turn: int) -> None:
        """Ask where it hurts, and so on."""
        self._talk, self._turn = talk, turn
        self._show()
        self._say(_SPOKEN[talk.step])

    def ask_stop(self, turn: int) -> None:
        """Ask whether to stop; "no" leads back to what was asked before."""
        self._whether_to_stop, self._turn = True, turn
        self._show()
        self._say(cue_words.STOP_HERE)

    def close(self) -> None:
        """Ask nothing any more."""
        self._talk, self._whether_to_stop = None, False

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something."""
        if self._keys.action(event.key()) is SessionAction.STOP:
            if self._whether_to_stop:
                self._decide(Way(Offer.STOP, None))
            else:
                self.ask_stop(self._turn)
            return True
        talk = None if self._whether_to_stop else self._talk
        if talk is not None and talk.corrects(event.text()):
            self._show()
            return True
        return self.board.press(event)

    def _take(self, place: int) -> None:
        if self._whether_to_stop:
            self._stop_or_not(Offer.STOP if place else Offer.GO_ON)
            return
        if self._talk is None:
            return
        step = self._talk.step
        way = self._talk.choose(place)
        if way is not None:
            self._decide(way)
            return
        self._show()
        if self._talk.step is not step:
            self._say(_SPOKEN[self._talk.step])

    def _stop_or_not(self, offer: Offer) -> None:
        self._whether_to_stop = False
        if offer is Offer.GO_ON and self._talk is not None:
            self._show()
            return
        self._decide(Way(offer, None))

    def _back(self) -> None:
        if self._talk is not None and not self._whether_to_stop:
            self._talk.back()
            self._show()

    def _decide(self, way: Way) -> None:
        if way.offer is not Offer.WARNING_SIGNS:
            self.close()
        self.decided.emit(way)

    def _show(self) -> None:
        if self._whether_to_stop:
            self.board.ask(_stop_question(self._keys), self._turn)
        elif self._talk is not None:
            self.board.ask(self._talk.question, self._turn)


def _stop_question(keys: KeyMap) -> Question:
    choices = (Choice("1", session_words.GO_ON), Choice("2", session_words.STOP))
    hint = words.STOP_HINT.format(key=keys.name(SessionAction.STOP))
    return Question(words.STOP_HERE, words.STOP_LEAD, choices, marked=True, hint=hint)
