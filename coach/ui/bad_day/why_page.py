"""Why a day is bad, asked where it is said without Today in view."""

from collections.abc import Callable
from functools import partial

from coach.domain.bad_day import WhyBad
from coach.ui.texts import flare as words
from coach.ui.widgets.question_page import QuestionPage


def why_bad_page(press: Callable[[WhyBad], object], leave: Callable[[], object]) -> QuestionPage:
    """Return the page that asks whether muscles cramp or it is simply worse.

    Args:
        press: on an answer; until then the day is as it was.
        leave: on none.
    """
    ways: list[tuple[str, Callable[[], object]]] = [
        (words.WHY_BAD[why], partial(press, why)) for why in (WhyBad.WORSE, WhyBad.SPASM)
    ]
    ways.append((words.BEGIN_NOT, leave))
    return QuestionPage(words.WHY_BAD_TITLE, words.WHY_BAD_LINES, ways, decides=True, back=leave)
