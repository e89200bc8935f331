"""What other profile flags change, before anyone says yes: more of them, or fewer."""

from collections.abc import Callable, Collection

from coach.services.planning import Planning
from coach.ui.plan.compare_page import difference_lines
from coach.ui.texts import plan as words
from coach.ui.texts.phrasing import joined
from coach.ui.widgets.question_page import DOT, QuestionPage


def flags_changed_page(
    planning: Planning,
    flags: Collection[str],
    kept: Callable[[Callable[[], None]], None],
    leave: tuple[str, Callable[[], object]],
    *,
    title: str = words.PROFILE_TITLE,
    keep: str = words.KEEP_PROFILE,
) -> QuestionPage:
    """Return the page that asks whether flags are kept.

    Args:
        planning: the plan in force, and what is true of the user.
        flags: ids of what would be true.
        kept: told on yes, with what keeps them.
        leave: the words and the way of no.
        title: what is asked.
        keep: the words of yes.
    """
    looked_at, adapted = planning.flags.preview(flags)
    lines = difference_lines(looked_at) if looked_at.differences else []
    lines += [f"{DOT}{why}" for why in adapted.why]
    lines = lines or [words.PLAN_STAYS]
    if waiting := planning.flags.locking(flags):
        lines.append(words.LOCKED_FIRST.format(flags=", ".join(waiting)))
    if freed := planning.flags.opened(flags):
        steps = [words.STEP.format(name=name, rung=rung.name) for name, rung in freed]
        lines.append(words.OPENED.format(steps=joined(steps)))
    if adapted.advice:
        lines.append(f"{words.ADVICE}: {' '.join(adapted.advice)}")
    against = planning.flags.against_pt(flags)
    if against:
        named = "; ".join(one.name for one in against)
        lines = [words.AGAINST_PT.format(flags=named), *lines]
        keep = words.TAKE_OUT_ALL_THE_SAME
    choices = [(keep, lambda: kept(lambda: planning.flags.keep(flags, looked_at))), leave]
    if against:
        choices.reverse()  # what the PT set is left in first
    return QuestionPage(title, lines, choices, decides=True, back=leave[1])
