"""What is offered in place of an ordinary session, once the warning signs were answered.

In this order: a bad-day session, a walk and breathing, nothing today. "Start anyway" is not there.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coach.domain.warning_signs import Trigger
from coach.ui.texts import warning_signs as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.question_page import QuestionPage


def too_much_pain_page(
    trigger: Trigger,
    show: Callable[[QWidget], None],
    leave: Callable[[], None],
    gentler: tuple[str, Callable[[], None]],
) -> QuestionPage:
    """Return the page that offers something else.

    Args:
        trigger: why no ordinary session is proposed.
        show: puts a page on the screen.
        leave: goes back to Today.
        gentler: the words and the beginning of a bad-day session.
    """
    lines = (words.TOO_MUCH_WHY[trigger], words.TOO_MUCH_LEAD)
    walk = (words.WALK_AND_BREATHE, lambda: show(walk_page(leave)))
    offers = (gentler, walk, (words.NOT_TODAY, leave))
    return QuestionPage(words.TOO_MUCH_TITLE, lines, offers)


def walk_page(leave: Callable[[], None]) -> QuestionPage:
    """Return what to do instead: a little, often."""
    lines = [line.format(key="F1") for line in words.WALK_LINES]
    return QuestionPage(words.WALK_TITLE, lines, [(window_words.BACK_TO_TODAY, leave)])
