"""The pages of the scales: activities of one's own, minutes, PEG, and the list of statements."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from coach.domain.function_scales import (
    ACTIVITIES,
    ACTIVITY_MAX,
    MINUTES_ITEMS,
    PEG_ITEMS,
    RMDQ_ITEMS,
    ItemAnswer,
    Scale,
)
from coach.ui.texts import function as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.step_page import StepPage
from coach.ui.widgets.texts import text


class ScalePage(StepPage):
    """A page of one scale.

    Attributes:
        scale: which one it is.
    """

    scale: Scale

    def items(self) -> tuple[ItemAnswer, ...]:
        """Return what is answered so far; what is left out is not among it."""
        raise NotImplementedError

    def show_items(self, items: Iterable[ItemAnswer]) -> None:
        """Show what was answered before, to be put right."""
        raise NotImplementedError

    def credit(self, said: str) -> None:
        """Say whose questions these are."""
        self.card.column.addWidget(text(said, "small"))


class ActivitiesPage(ScalePage):
    """Up to three activities in the user's words, each rated; those of the last time again.

    Args:
        before: the activities of the last time.
    """

    scale = Scale.PSFS

    def __init__(self, before: Sequence[str]) -> None:
        super().__init__(words.PSFS_TITLE, words.PSFS_QUESTION)
        self.names: list[QLineEdit] = []
        self.ratings: list[RatingScale] = []
        for place in range(ACTIVITIES):
            name = QLineEdit(before[place] if place < len(before) else "")
            name.setMaxLength(ACTIVITY_MAX)
            name.setPlaceholderText(words.PSFS_NAMES[place])
            name.setAccessibleName(words.PSFS_NAMES[place])
            rating = RatingScale("", words.PSFS_LOW, words.PSFS_HIGH)
            rating.findChildren(QLabel)[0].hide()
            rating.findChildren(ChoiceRow)[0].setAccessibleName(words.PSFS_NAMES[place])
            self.names.append(name)
            self.ratings.append(rating)
            self.card.column.addWidget(name)
            self.card.column.addWidget(rating)
        self.credit(words.PSFS_CREDIT)
        self.begin_at(self.ratings[0] if before else self.names[0])

    def items(self) -> tuple[ItemAnswer, ...]:
        """Return the activities that have a name and a rating."""
        named = [" ".join(one.text().split()) for one in self.names]
        return tuple(
            ItemAnswer(str(place), rating.value, name)
            for place, (name, rating) in enumerate(zip(named, self.ratings, strict=True), 1)
            if name and rating.value is not None
        )

    def show_items(self, items: Iterable[ItemAnswer]) -> None:
        """Show each activity in its place, with its rating."""
        for one in items:
            place = int(one.item) - 1
            self.names[place].setText(one.words)
            self.ratings[place].show_value(one.value)


class MinutesPage(ScalePage):
    """How many minutes somebody can sit, stand and walk."""

    scale = Scale.MINUTES

    def __init__(self) -> None:
        super().__init__(words.MINUTES_TITLE, words.MINUTES_LEAD)
        offered = [*(str(one) for one in words.MINUTES_OFFERED[:-1]), words.MORE]
        self.rows = {item: ChoiceRow(words.MINUTES_NAMES[item], offered) for item in MINUTES_ITEMS}
        for item, row in self.rows.items():
            self.card.column.addWidget(text(words.MINUTES_NAMES[item], "strong"))
            self.card.column.addWidget(row)
        self.begin_at(self.rows[MINUTES_ITEMS[0]])

    def items(self) -> tuple[ItemAnswer, ...]:
        """Return the minutes that were chosen."""
        return tuple(
            ItemAnswer(item, words.MINUTES_OFFERED[row.chosen])
            for item, row in self.rows.items()
            if row.chosen is not None
        )

    def show_items(self, items: Iterable[ItemAnswer]) -> None:
        """Show the minutes that were chosen."""
        for one in items:
            if one.value in words.MINUTES_OFFERED:
                self.rows[one.item].show_chosen(words.MINUTES_OFFERED.index(one.value))


class PegPage(ScalePage):
    """The three questions of PEG."""

    scale = Scale.PEG

    def __init__(self) -> None:
        super().__init__(words.PEG_TITLE)
        self.ratings = {
            item: RatingScale(words.PEG_QUESTIONS[item], *words.PEG_ENDS[item])
            for item in PEG_ITEMS
        }
        for rating in self.ratings.values():
            self.card.column.addWidget(rating)
        self.credit(words.PEG_CREDIT)
        self.begin_at(self.ratings[PEG_ITEMS[0]])

    def items(self) -> tuple[ItemAnswer, ...]:
        """Return the questions that were rated."""
        return tuple(
            ItemAnswer(item, rating.value)
            for item, rating in self.ratings.items()
            if rating.value is not None
        )

    def show_items(self, items: Iterable[ItemAnswer]) -> None:
        """Show the ratings."""
        for one in items:
            self.ratings[one.item].show_value(one.value)


class StatementsPage(ScalePage):
    """The statements of the RMDQ: each is ticked or left, so that going on answers all of them."""

    scale = Scale.RMDQ

    def __init__(self) -> None:
        super().__init__(words.RMDQ_TITLE, words.RMDQ_LEAD)
        self.boxes: list[CheckBox] = []
        for statement in words.RMDQ_STATEMENTS:
            box = CheckBox()
            box.setAccessibleName(statement)
            said = text(statement)
            said.setBuddy(box)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(box)
            row.addWidget(said, 1)
            self.boxes.append(box)
            self.card.column.addLayout(row)
        self.credit(words.RMDQ_CREDIT)
        self.begin_at(self.boxes[0])

    def items(self) -> tuple[ItemAnswer, ...]:
        """Return every statement, 1 where it is ticked and 0 where it is not."""
        return tuple(
            ItemAnswer(item, int(box.isChecked()))
            for item, box in zip(RMDQ_ITEMS, self.boxes, strict=True)
        )

    def show_items(self, items: Iterable[ItemAnswer]) -> None:
        """Tick the statements that were ticked."""
        for one in items:
            self.boxes[RMDQ_ITEMS.index(one.item)].setChecked(bool(one.value))


def page_of(scale: Scale, activities: Sequence[str] = ()) -> ScalePage:
    """Return the page that asks a scale.

    Args:
        scale: which one.
        activities: those of the last time.
    """
    return ActivitiesPage(activities) if scale is Scale.PSFS else _OTHERS[scale]()


_OTHERS: Final[Mapping[Scale, Callable[[], ScalePage]]] = {
    Scale.MINUTES: MinutesPage,
    Scale.PEG: PegPage,
    Scale.RMDQ: StatementsPage,
}
