"""One sentence and a few ways on: for a record that cannot be opened or a session cut off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from coach.services.problems import EnvironmentProblem
from coach.ui.texts import window as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text

DOT = "•  "
"""Begins a line that is one of several."""


class QuestionPage(Page):
    """A title, some lines, and buttons of which the first is the primary one.

    Args:
        decides: whether the first one changes what is prescribed or kept. Then no button has the
            focus at first, so that Enter pressed once too often takes nothing.
        back: what Escape does; None where there is nothing to go back to. A page with one button
            needs none: that is its way back.
        width_px: the most that a line may take.

    Attributes:
        buttons: the buttons, in order.
        lines: the labels of the lines, in order.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        choices: Sequence[tuple[str, Callable[[], object]]],
        *,
        decides: bool = False,
        back: Callable[[], object] | None = None,
        width_px: int = 760,
    ) -> None:
        super().__init__(width_px, centred=True)
        only = choices[0][1] if len(choices) == 1 else None
        self.on_escape = back or only
        self.column.addWidget(text(title, "display"))
        card = Card(margin_px=32, gap_px=16)
        self.lines: list[QLabel] = []
        for line in lines:
            shown, label = _shown(line)
            self.lines.append(label)
            card.column.addWidget(shown)
        self.column.addWidget(card)
        card.setVisible(bool(lines))
        self.buttons = [
            button(label, on_press, kind="" if place else "primary")
            for place, (label, on_press) in enumerate(choices)
        ]
        self.keep_in_sight(*self.buttons)
        if decides:
            # Not a stop of Tab: from here it leads to the first button.
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setAccessibleName(title)
            self.setAccessibleDescription(" ".join(lines))
        else:
            self.on_enter = self.buttons[0]
            self.begin_at(self.buttons[0])


def _shown(line: str) -> tuple[QWidget, QLabel]:
    """Return what shows a line, and its words: behind a dot they hang, so that one sees where the
    next begins.
    """
    behind = line.removeprefix(DOT)
    if behind == line:
        label = text(line, "lead")
        return label, label
    made = listed([behind])
    return made, made.lines[0]


def problem_page(
    problem: EnvironmentProblem,
    again: Callable[[], None],
    close: Callable[[], object],
    more: Sequence[tuple[str, Callable[[], object]]] = (),
) -> QuestionPage:
    """Return the page for a problem outside the program, with what else may help."""
    said = problem.way_out.startswith(words.PROBLEM_NOTHING_LOST.split(" or ")[0])
    return QuestionPage(
        problem.sentence,
        [problem.way_out] if said else [problem.way_out, words.PROBLEM_NOTHING_LOST],
        [(words.TRY_AGAIN, again), *more, (words.CLOSE, close)],
    )


def bug_page(sentence: str, back: Callable[[], None], close: Callable[[], object]) -> QuestionPage:
    """Return the page for an error of ours; the sentence says where the report is."""
    return QuestionPage(
        words.BUG_TITLE,
        [sentence, words.BUG_NOTHING_LOST],
        [(words.BACK_TO_TODAY, back), (words.CLOSE, close)],
        back=back,
    )
