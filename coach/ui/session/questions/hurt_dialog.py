"""After "that hurt": where, how bad, how far down the leg, and then the ways on. Pure.

One key is one answer, so that 5 is said by pressing 5; a 0 straight after a 1 makes it 10. Nothing
is preselected, any number may be left out, and a step back asks again. Once an answer was whole it
is on record, and no slip any more.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from coach.domain.hurt import Aftermath, HurtAnswer, Offer
from coach.domain.hurt_said import Where
from coach.ui.session.questions.question import Choice, Question
from coach.ui.texts import hurt as words

_LAST_KEY = 9
"""Boxes to tick have the last digits, counted back from here, so that no way on shares one."""


class HurtQuestion(Enum):
    """What is being asked."""

    WHERE = auto()
    HOW_BAD = auto()
    HOW_FAR = auto()
    WAYS_ON = auto()


@dataclass(frozen=True, slots=True)
class Way:
    """The way on that was taken, and what was said before it; None where it was a slip."""

    offer: Offer
    answer: HurtAnswer | None


class HurtDialog:
    """One talk, from the first question to a way on.

    Args:
        aftermath: what an answer means, and the ways on.
        easier_rung: the name of the rung below, or nothing.
        kept: whether what was held is on disk.

    Attributes:
        step: what is being asked.
    """

    def __init__(
        self,
        aftermath: Callable[[HurtAnswer], Aftermath],
        easier_rung: str,
        *,
        kept: bool = True,
    ) -> None:
        self.step = HurtQuestion.WHERE
        self._aftermath = aftermath
        self._easier_rung = easier_rung
        self._lead = words.WHERE_LEAD if kept else words.NOT_KEPT_LEAD
        self._answer = HurtAnswer(where=Where.BACK)
        self._whole: HurtAnswer | None = None

    @property
    def said(self) -> HurtAnswer:
        """What was answered so far: that it hurt, and what more there is.

        An answer that is being put right stands until the new one is as far.
        """
        if self.step in (HurtQuestion.HOW_FAR, HurtQuestion.WAYS_ON):
            return self._answer
        return self._whole or self._answer

    @property
    def question(self) -> Question:
        """What to show now."""
        match self.step:
            case HurtQuestion.WHERE:
                choices = [place for _, place in words.PLACES]
                if self._whole is None:
                    choices.append(words.BY_MISTAKE)
                return Question(words.WHERE, self._lead, _numbered(choices), hint=words.KEYS_HINT)
            case HurtQuestion.HOW_BAD:
                numbers = tuple(Choice(str(n), str(n)) for n in range(11))
                none = Choice(words.NO_NUMBER_KEY, words.NO_NUMBER)
                return Question(
                    words.HOW_BAD, words.HOW_BAD_LEAD, (*numbers, none),
                    scale=True, hint=words.KEYS_HINT_BACK,
                )  # fmt: skip
            case HurtQuestion.HOW_FAR:
                sites = [*(site for _, site in words.SITES), words.NOT_SURE]
                lead = self._for_ten or words.HOW_FAR_LEAD
                return Question(words.HOW_FAR, lead, _numbered(sites), hint=words.KEYS_HINT_BACK)
            case HurtQuestion.WAYS_ON:
                return self._ways_on()

    def choose(self, place: int) -> Way | None:
        """Take the answer at a place; return the way on once one is taken."""
        match self.step:
            case HurtQuestion.WHERE:
                if place == len(words.PLACES):
                    return Way(Offer.GO_ON, None)
                self._answer = HurtAnswer(where=words.PLACES[place][0])
                self.step = HurtQuestion.HOW_BAD
            case HurtQuestion.HOW_BAD:
                self._answer = replace(self._answer, worst=place if place <= 10 else None)
                self.step = self._after_how_bad
            case HurtQuestion.HOW_FAR:
                site = words.SITES[place][0] if place < len(words.SITES) else None
                self._answer = replace(self._answer, leg_site=site)
                self.step = HurtQuestion.WAYS_ON
            case HurtQuestion.WAYS_ON:
                return self._take(place)
        if self.step is HurtQuestion.WAYS_ON:
            self._whole = self._answer
        return None

    def back(self) -> None:
        """Ask the question before again."""
        match self.step:
            case HurtQuestion.HOW_BAD:
                self.step = HurtQuestion.WHERE
            case HurtQuestion.HOW_FAR:
                self.step = HurtQuestion.HOW_BAD
            case HurtQuestion.WAYS_ON:
                asked = self._answer.asks_how_far
                self.step = HurtQuestion.HOW_FAR if asked else HurtQuestion.HOW_BAD
            case HurtQuestion.WHERE:
                pass

    def corrects(self, key: str) -> bool:
        """Take a 0 straight after a 1 as 10; return whether it was that."""
        if key != "0" or not self._for_ten:
            return False
        self._answer = replace(self._answer, worst=10)
        self._whole = self._answer if self.step is HurtQuestion.WAYS_ON else self._whole
        return True

    @property
    def _for_ten(self) -> str:
        just_said = self.step is self._after_how_bad
        return words.FOR_TEN if just_said and self._answer.worst == 1 else ""

    @property
    def _after_how_bad(self) -> HurtQuestion:
        asked = self._answer.asks_how_far
        return HurtQuestion.HOW_FAR if asked else HurtQuestion.WAYS_ON

    def _ways_on(self) -> Question:
        aftermath = self._aftermath(self._answer)
        offers = [self._offer_words(offer, aftermath) for offer in aftermath.offers]
        signs = self._answer.signs_asked
        ticks = tuple(
            Choice(str(key), words.SIGNS[sign], true)
            for key, (sign, true) in enumerate(signs, _LAST_KEY - len(signs) + 1)
        )
        lead = " ".join(part for part in (self._means(aftermath), self._for_ten) if part)
        return Question(
            words.WAYS_ON,
            lead,
            (*_numbered(offers), *ticks),
            marked=True,
            hint=words.KEYS_HINT_BACK,
            zone=aftermath.zone,
        )

    def _means(self, aftermath: Aftermath) -> str:
        """Return what an answer means, by the number of it and the name of its zone."""
        green = words.GREEN if aftermath.zone is not None else ""
        means = green if aftermath.gravest is None else words.MEANS[aftermath.gravest]
        return means.format(n=self._answer.worst)

    def _offer_words(self, offer: Offer, aftermath: Aftermath) -> str:
        if offer is Offer.SKIP_EXERCISE and aftermath.exercise_over:
            return words.NEXT_EXERCISE
        return words.OFFERS[offer].format(rung=self._easier_rung)

    def _take(self, place: int) -> Way | None:
        offers = self._aftermath(self._answer).offers
        if place < len(offers):
            return Way(offers[place], self._answer)
        sign, true = self._answer.signs_asked[place - len(offers)]
        self._whole = self._answer = self._answer.with_sign(sign, true=not true)
        return None


def _numbered(choices: list[str]) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), choice) for number, choice in enumerate(choices, 1))
