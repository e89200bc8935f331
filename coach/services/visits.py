"""Visits and the questions for them, as the user writes them down: added, put right, taken out.

And that the PT was asked about the leg, which needs no visit.
"""

from datetime import date

from coach.domain.pt_questions import QUESTION_MAX, PtQuestion, QuestionSaid, Word, questions
from coach.domain.visits import (
    AGREED_MAX,
    WHO_MAX,
    Visit,
    VisitSaid,
    last_of_each,
    visits,
)
from coach.services.ports import Clock, VisitStore
from coach.services.settings import LEG_ASKED, Settings


class Visits:
    """The visits and questions of one record. Every method may raise `StoreProblem`."""

    def __init__(self, clock: Clock, store: VisitStore, settings: Settings) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings

    @property
    def today(self) -> date:
        """The day lived now."""
        return self._clock.read().local_date

    def standing(self) -> tuple[Visit, ...]:
        """Return the visits that stand, in order of their day."""
        return visits(self._store.visits_said())

    def say(self, day: date, who: str, agreed: str, number: int | None = None) -> None:
        """Keep a visit, or put right the one of a number."""
        with self._store.together():
            told = self._store.visits_said()
            number = number or max((one.number for one in told), default=0) + 1
            who, agreed = _short(who, WHO_MAX), _short(agreed, AGREED_MAX)
            self._store.add_visit_said(VisitSaid(number, self._clock.read(), day, who, agreed))

    def take_out(self, number: int) -> None:
        """Keep that a visit does not count; what was said of it is kept too."""
        self._store.add_visit_said(VisitSaid(number, self._clock.read(), None))

    def asked_about_leg(self) -> None:
        """Keep that the PT was asked now about what is felt in the leg, and knows of it."""
        self._settings.keep(LEG_ASKED, (*self._settings.get(LEG_ASKED), self._clock.read()))

    def seen(self) -> tuple[str, ...]:
        """Return the names of those who were seen, the latest first."""
        names = [one.who for one in reversed(self.standing()) if one.who]
        return tuple(dict.fromkeys(names))

    def last_of_each(self) -> tuple[Visit, ...]:
        """Return the last visit to each who was named, before today, the latest first."""
        return last_of_each(self.standing(), self.today)

    def questions(self) -> tuple[PtQuestion, ...]:
        """Return the questions that stand, in the order in which they were written."""
        return questions(self._store.questions_said())

    def ask(self, words: str) -> None:
        """Keep a question for the PT; of nothing but spaces nothing is kept."""
        words = _short(words, QUESTION_MAX)
        if not words:
            return
        with self._store.together():
            told = self._store.questions_said()
            number = max((one.number for one in told), default=0) + 1
            said = QuestionSaid(number, self._clock.read(), Word.OPEN, words)
            self._store.add_question_said(said)

    def mark(self, question: PtQuestion, word: Word) -> None:
        """Keep that a question was asked, is open again, or is taken out."""
        said = QuestionSaid(question.number, self._clock.read(), word, question.words)
        self._store.add_question_said(said)


def _short(words: str, most: int) -> str:
    return " ".join(words.split())[:most].rstrip()
