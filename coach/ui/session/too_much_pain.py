"""What is offered in place of an ordinary session, once the warning signs were answered.

In this order: a bad-day session, a walk and breathing, nothing today. "Start anyway" is not there,
and no session at all where the leg is felt further down: the PT is to be asked first. Who feels
it below the knee, and tells of it for the first time, may have it for years: whether the PT knows
of it is theirs to say, and then the session begins.
A walk and breathing lead to their timers, and are kept in the record as what they are.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coach.domain.movements_done import EASY_BREATHING, WALK
from coach.domain.warning_signs import Trigger
from coach.ui.texts import movement as movement_words
from coach.ui.texts import warning_signs as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.question_page import QuestionPage


def too_much_pain_page(
    trigger: Trigger,
    show: Callable[[QWidget], None],
    leave: Callable[[], None],
    gentler: tuple[str, Callable[[], None]],
    begin_movement: Callable[[str], None],
    pt_knows: Callable[[], None],
    pt: str = "",
) -> QuestionPage:
    """Return the page that offers something else.

    Args:
        trigger: why no ordinary session is proposed.
        show: puts a page on the screen.
        leave: goes back to Today.
        gentler: the words and the beginning of a bad-day session.
        begin_movement: begins the timer of a movement, by its id.
        pt_knows: keeps that the PT knows of what is felt below the knee, and begins the session.
        pt: who the PT is, in a sentence; "" where nobody is named.
    """
    lines = (words.too_much_why(trigger, pt), words.TOO_MUCH_LEAD)
    walk = (words.WALK_AND_BREATHE, lambda: show(walk_page(leave, begin_movement)))
    offers = [walk, (words.NOT_TODAY, leave)]
    if trigger not in {Trigger.LEG_FURTHER_DOWN, Trigger.NUMB_OR_WEAK}:
        offers.insert(0, gentler)
    if trigger is Trigger.LEG_BELOW_KNEE:
        offers.append((words.PT_KNOWS, pt_knows))
    return QuestionPage(words.TOO_MUCH_TITLE, lines, offers, back=leave)


def walk_page(leave: Callable[[], None], begin_movement: Callable[[str], None]) -> QuestionPage:
    """Return what to do instead, a little and often, with the way to the timer of each."""
    lines = [line.format(key="F1") for line in words.WALK_LINES]
    timers = [
        (movement_words.OFFER[movement], partial(begin_movement, movement))
        for movement in (WALK, EASY_BREATHING)
    ]
    ways: list[tuple[str, Callable[[], object]]] = [*timers, (window_words.BACK_TO_TODAY, leave)]
    return QuestionPage(words.WALK_TITLE, lines, ways, back=leave)
