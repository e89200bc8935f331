"""What would change, before anyone says yes, and in which way it is taken up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from coach.domain.difference_effect import Effect
from coach.domain.minded import Minded
from coach.services.adjust_plan import Preview
from coach.services.plan_adoption import Ways
from coach.ui.numbers import shown_number
from coach.ui.plan.differences_table import DifferencesTable, Marked
from coach.ui.texts import plan as words
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import joined, mid_sentence
from coach.ui.texts.plan_differences import differs, row_of
from coach.ui.widgets.question_page import DOT, QuestionPage
from coach.ui.widgets.texts import text

_WIDTH_PX = 880

Take = Callable[[Preview], None]
"""Takes up a plan that was looked at."""


class ComparePage(QuestionPage):
    """What a plan would change, in two columns, over the buttons that stay in sight.

    Args:
        compared: what differs.
        choices: all buttons, those that change the plan first.
        back: what Escape does.
    """

    def __init__(
        self,
        compared: "Compared",
        choices: Sequence[tuple[str, Callable[[], object]]],
        back: Callable[[], object],
    ) -> None:
        super().__init__(
            compared.title,
            compared.lines,
            choices,
            decides=bool(compared.choices),
            back=back,
            width_px=_WIDTH_PX,
        )
        if compared.rows:
            self.column.addWidget(DifferencesTable(compared.rows))
        for note in compared.notes:
            self.column.addWidget(text(note, "soft"))
        self.gap_px = 16
        said = [*compared.lines, *(row.sentence for row, _ in compared.rows), *compared.notes]
        self.setAccessibleDescription(". ".join(one.rstrip(".") for one in said) + ".")


@dataclass(frozen=True, slots=True)
class Compared:
    """What is shown of a plan beside the one in force.

    Attributes:
        lines: what is to be read first.
        choices: the ways to take it up, the proposed one first; none where nothing differs.
        more: what else can be done, after the way back.
        rows: what differs.
        notes: what is said beneath.
    """

    title: str
    lines: Sequence[str]
    choices: Sequence[tuple[str, Callable[[], object]]]
    more: Sequence[tuple[str, Callable[[], object]]] = ()
    rows: Sequence[Marked] = ()
    notes: Sequence[str] = ()

    def page(self, leave: Callable[[], object]) -> ComparePage:
        """Return the page, with the way back after those to take it up."""
        choices = [*self.choices, (words.LEAVE_IT, leave), *self.more]
        return ComparePage(self, choices, leave)


def compare_page(
    name: str, ways: Ways, gentler: Sequence[str], take: Take, ticks: Sequence[Minded] = ()
) -> Compared:
    """Return what compares a plan with the one in force.

    Args:
        name: of the program; empty where the one in force is changed.
        ways: what would change, and how it can be taken up.
        gentler: why profile flags changed something in it.
        take: on yes.
        ticks: what taking it up ticks of what the body minds.
    """
    lines = [] if ways.at_once.differences else [words.NO_DIFFERENCE]
    choices: list[tuple[str, Callable[[], object]]] = []
    if ways.a_week is not None and ways.first is not None:
        lines = [_one_a_week(ways), words.ALL_AT_ONCE_LEAD]
        choices = [
            (words.ONE_A_WEEK, partial(take, ways.first)),
            (words.ALL_AT_ONCE, partial(take, ways.at_once)),
        ]
    elif ways.at_once.differences:
        choices = [(words.USE_PLAN, partial(take, ways.at_once))]
    if ways.at_once.differences and ways.at_once.after.much:
        lines.append(words.MUCH_A_DAY)
    if ticks:
        lines.append(words.TICKS.format(flags="; ".join(one.name for one in ticks)))
    if gentler:
        lines.append(words.GENTLER + ": " + " ".join(gentler))
    if ways.beside_walks is not None:
        lines.append(_with_walks(*ways.beside_walks))
    if ways.climbs > 1:
        lines.append(words.CLIMBS.format(n=ways.climbs))
    if ways.changed_on is not None:
        lines.append(words.CHANGED_LATELY.format(day=long_day(ways.changed_on)))
    title = words.COMPARE_TITLE.format(name=name) if name else words.CHANGE_TITLE
    rows = marked_rows(ways.at_once, ways.effects)
    return Compared(title, lines, choices, rows=rows, notes=[words.KEEPS])


def marked_rows(looked_at: Preview, effects: Sequence[Effect]) -> list[Marked]:
    """Return what would change as rows, each with its mark."""
    pairs = zip(looked_at.differences, effects, strict=True)
    return [(row_of(difference), effect) for difference, effect in pairs]


def _one_a_week(ways: Ways) -> str:
    if ways.a_week is None:
        return ""
    later = [*ways.a_week.later, *([words.SESSIONS_A_DAY] if ways.a_week.sessions_later else [])]
    return words.ONE_A_WEEK_LEAD.format(
        n=1 + len(later),
        now=mid_sentence(ways.a_week.now),
        later=joined([mid_sentence(each) for each in later]),
    )


def _with_walks(names: Sequence[str], sessions: bool) -> str:
    """Return that more walking comes on top of what else asks for more on the first day."""
    beside = [mid_sentence(one) for one in names]
    beside += [words.SESSIONS_A_DAY] if sessions else []
    return words.WALKS_TOO.format(n=1 + len(beside), names=joined(beside))


def hold_page(
    stay: Preview, longer: Preview, effects: Sequence[Effect], ladder_id: str, take: Take
) -> Compared:
    """Return what asks which hold another rung begins with.

    Args:
        stay: the plan with the hold that is in force.
        longer: the plan with the hold that the rung has by itself.
        effects: of what `stay` changes, whether each asks for more or for less.
        ladder_id: the exercise.
        take: on yes to one of them.
    """
    held = [
        shown_number(exercise.dose.hold_s)
        for each in (stay, longer)
        if (exercise := each.prescription.exercise(ladder_id)) is not None
    ]
    question = words.USUAL_HOLD.format(stay=held[0], usual=held[-1])
    choices = (
        (words.STAY_AT.format(seconds=held[0]), partial(take, stay)),
        (words.HOLD_FOR.format(seconds=held[-1]), partial(take, longer)),
    )
    lines = [question, *([words.MUCH_A_DAY] if stay.after.much else [])]
    rows = marked_rows(stay, effects)
    return Compared(words.CHANGE_TITLE, lines, choices, rows=rows, notes=[words.KEEPS])


def difference_lines(looked_at: Preview) -> list[str]:
    """Return what would change, a line each, minutes included."""
    if not looked_at.differences:
        return [words.NO_DIFFERENCE]
    lines = [f"{DOT}{differs(difference)}" for difference in looked_at.differences]
    if looked_at.after.much:
        lines.append(words.MUCH_A_DAY)
    return lines
