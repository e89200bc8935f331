"""What is shown in place of a session in the gap after the last one: when, and what is open."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from coach.domain.earliest_start import WaitFor
from coach.domain.movements_done import EASY_BREATHING, WALK
from coach.ui.texts import movement as movement_words
from coach.ui.texts import today as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.question_page import QuestionPage


def gap_page(
    opens: datetime,
    gap_min: int,
    leave: Callable[[], None],
    begin_movement: Callable[[str], None],
) -> QuestionPage:
    """Return the page.

    Args:
        opens: when a session may begin, on today's clock face.
        gap_min: minutes that the plan leaves.
        leave: goes back to Today.
        begin_movement: begins the timer of a movement, by its id.
    """
    ways: list[tuple[str, Callable[[], object]]] = [
        (window_words.BACK_TO_TODAY, leave),
        *(
            (movement_words.OFFER[movement], partial(begin_movement, movement))
            for movement in (WALK, EASY_BREATHING)
        ),
    ]
    title = words.NOT_BEFORE.format(time=f"{opens:%H:%M}")
    why = words.WAIT[WaitFor.GAP].format(minutes=gap_min)
    return QuestionPage(title, [why], ways, back=leave)
