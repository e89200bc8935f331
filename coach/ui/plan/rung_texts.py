"""All texts of a rung or a supporting movement, on one card."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.domain.ladder import Instructions, Ladder, Library, Movement, Option, Rung, Swap, Tag
from coach.domain.options import figure_with, instructions_with
from coach.ui.figures.pair import FigurePair
from coach.ui.numbers import shown_number
from coach.ui.plan.sources_line import Sourced, review, where_from
from coach.ui.texts import plan as words
from coach.ui.texts.phrasing import TIMES, how_many
from coach.ui.theme import Theme
from coach.ui.widgets.texts import listed, text


class RungTexts(QWidget):
    """Shows what to do, in full.

    Args:
        library: knows who reviewed what always means stop, and what stands behind sources.
    """

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._library = library
        self.figures = FigurePair(theme)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.figures)
        self._column = QVBoxLayout()
        whole.addLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def _named(self, swap: Swap, here: Ladder) -> str:
        """Return the name of the version that a swap leads to; nobody reads its code."""
        to = self._library.ladder(swap.ladder_id) or here
        rung = to.find(swap.rung_id)
        names = ["" if to.id == here.id else to.name, rung.name if rung is not None else ""]
        return ", ".join(name for name in names if name)

    def show_rung(self, ladder: Ladder, rung: Rung, options: Sequence[Option] = ()) -> None:
        """Show a rung of a ladder, as it is done with the options that are in force."""
        self._draw(figure_with(options, rung.id, ladder.figure_of(rung)))
        self._begin(ladder.name, rung.name, ladder.reviewed_by, ladder.about)
        if not self.figures.first.is_shown:
            self._column.addWidget(text(words.NO_DRAWING, "soft"))
        texts = instructions_with(rung, options)
        self._instructions(texts)
        self._list(words.SKIP_WHEN, rung.skip_when)
        swaps = [
            words.SWAP.format(when=swap.when, rung=self._named(swap, ladder)) for swap in rung.swaps
        ]
        self._list("", swaps)
        for name, lines in texts.ways:
            self._list(name, lines)
        for option in ladder.options_for(rung.id):
            if option not in options:
                self._list(option.name, option.do)
        dose = rung.dose
        facts = [
            words.USUAL_DOSE.format(
                dose=(words.DOSE_MOVED if dose.moved else words.DOSE).format(
                    scheme=dose.scheme, hold=_short(dose.hold_s), rest=_short(dose.rest_s)
                )
            )
        ]
        ways = [Sourced(one.name, one.sources) for one in ladder.options_for(rung.id)]
        sourced = (Sourced(rung.name, rung.sources), Sourced(ladder.name, ladder.sources), *ways)
        self._end([*facts, *_good_for(rung.tags)], sourced)

    def show_movement(self, movement: Movement) -> None:
        """Show a supporting movement."""
        self._draw(movement.figure or movement.id)
        self._begin("", movement.name, movement.reviewed_by, movement.about)
        self._instructions(movement.instructions)
        self._list(words.SKIP_WHEN, movement.skip_when)
        dose = movement.dose
        usual = []
        if dose is not None:
            amount = words.CYCLES_EACH_SIDE if dose.each_side else words.CYCLES
            times = how_many(dose.cycles, *TIMES)
            how_much = amount.format(cycles=times, seconds=_short(dose.cycle_s))
            usual = [words.USUAL_DOSE.format(dose=how_much)]
        sourced = (Sourced(movement.name, movement.sources),)
        self._end([*usual, *_good_for(movement.tags)], sourced)

    def shown(self) -> list[str]:
        """Return the texts in view, in order."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisible()]

    def _draw(self, figure_id: str) -> None:
        self.figures.show_held(figure_id)

    def _begin(self, above: str, name: str, reviewed_by: str, about: str) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if above:
            self._column.addWidget(text(above, "soft"))
        self._column.addWidget(text(name, "title"))
        if about:
            self._column.addWidget(text(about, "soft"))
        self._column.addWidget(text(review(reviewed_by), "small"))

    def _instructions(self, instructions: Instructions) -> None:
        self._list(words.SET_UP, instructions.set_up, numbered=True)
        self._list(words.DO, instructions.do, numbered=True)
        cues = tuple(
            (words.AT_SECOND if cue.at_s else words.AT_ONCE).format(
                at=shown_number(cue.at_s), say=f"“{cue.say}”"
            )
            for cue in instructions.say
        )
        self._list(words.SAY, cues)
        self._list(words.WATCH_FOR, instructions.watch_for)
        self._list(words.STOP_WHEN, instructions.stop_when)
        self._list(words.STOP_ALWAYS, instructions.stop_always)
        if instructions.stop_always:
            self._column.addWidget(text(review(self._library.stop_reviewed_by), "small"))

    def _list(
        self, heading: str, lines: tuple[str, ...] | list[str], *, numbered: bool = False
    ) -> None:
        if not lines:
            return
        self._column.addSpacing(8)
        if heading:
            self._column.addWidget(text(heading, "strong", heads=True))
        self._column.addWidget(listed(lines, "", numbered=numbered))

    def _end(self, facts: list[str], sourced: Sequence[Sourced]) -> None:
        self._column.addSpacing(8)
        for fact in facts:
            self._column.addWidget(text(fact, "soft"))
        always = Sourced(words.STOP_ALWAYS, self._library.stop_sources)
        folded = where_from((*sourced, always), self._library.sources)
        if folded is not None:
            self._column.addWidget(folded)
        self._column.addStretch(1)


def _good_for(tags: Sequence[Tag]) -> list[str]:
    return [words.GOOD_FOR.format(tags=", ".join(words.TAGS[tag] for tag in tags))] if tags else []


def _short(seconds: float) -> str:
    return shown_number(seconds)
