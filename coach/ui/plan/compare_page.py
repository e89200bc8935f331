"""What would change, before anyone says yes."""

from collections.abc import Callable, Sequence

from coach.services.adjust_plan import Preview
from coach.ui.texts import plan as words
from coach.ui.texts.plan_differences import differs
from coach.ui.widgets.question_page import QuestionPage


def compare_page(
    name: str,
    looked_at: Preview,
    gentler: Sequence[str],
    *,
    take_up: Callable[[], None],
    leave: Callable[[], None],
) -> QuestionPage:
    """Return the page that compares a plan with the one in force.

    Args:
        name: of the program; empty where the one in force is changed.
        looked_at: what would change.
        gentler: why profile flags changed something in it.
        take_up: on yes.
        leave: on no.
    """
    lines = difference_lines(looked_at)
    if gentler:
        lines += [words.GENTLER + ": " + " ".join(gentler)]
    lines.append(words.KEEPS)
    choices = [(words.LEAVE_IT, leave)]
    if looked_at.differences:
        choices.insert(0, (words.USE_PLAN, take_up))
    title = words.COMPARE_TITLE.format(name=name) if name else words.CHANGE_TITLE
    return QuestionPage(title, lines, choices, decides=bool(looked_at.differences))


def difference_lines(looked_at: Preview) -> list[str]:
    """Return what would change, a line each, minutes included."""
    if not looked_at.differences:
        return [words.NO_DIFFERENCE]
    lines = [f"•  {differs(difference)}" for difference in looked_at.differences]
    if looked_at.after.much:
        lines.append(words.MUCH_A_DAY)
    return lines
