"""What may be true of the user, a box to tick each; what a tick changes stands beneath at once."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout

from coach.domain.profile import FlagChoice, ProfileFlag, true_flags
from coach.services.profile_flags import FlagEffect
from coach.ui.texts import first_start as words
from coach.ui.texts import plan as plan_words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import Card, WrappedLabel, text

EffectOf = Callable[[ProfileFlag], FlagEffect]


class FlagList(Card):
    """The boxes.

    Signals:
        changed: one was ticked or taken back.
        told: the part that says what was just ticked, to be brought into sight.

    Args:
        flags: what is asked.
        on: ids of what is ticked at first.
        effect_of: works out what a flag changes; asked when it is ticked.
        in_plan: whether the plan is made by what is ticked at first, so that it changes no more.
        by_pt: ids of what the PT set.

    Attributes:
        boxes: by the id of their flag.
        choices: what is asked of a flag once it is ticked, by its id.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(
        self,
        flags: Sequence[ProfileFlag],
        on: Collection[str],
        effect_of: EffectOf,
        *,
        in_plan: bool = False,
        by_pt: Collection[str] = (),
    ) -> None:
        super().__init__(margin_px=24, gap_px=4)
        self._flags = {flag.id: flag for flag in flags}
        self._effect_of = effect_of
        self._in_plan = frozenset(on) if in_plan else frozenset()
        self._by_pt = frozenset(by_pt)
        self.boxes: dict[str, QCheckBox] = {}
        self.choices: dict[str, ChoiceRow] = {}
        self._asked: dict[str, QLabel] = {}
        self._effects: dict[str, tuple[QLabel, QLabel]] = {}
        for flag in flags:
            box = CheckBox()
            box.setAccessibleName(flag.question)
            self.boxes[flag.id] = box
            self.column.addLayout(self._row(box, flag))
            box.setChecked(flag.id in on)
            self._show_choice(flag, on)
            self._show_effect(flag.id)
            box.toggled.connect(lambda _on, flag_id=flag.id: self._toggled(flag_id))

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of what is ticked, and of the choices made of it."""
        ticked = [self._flags[flag] for flag, box in self.boxes.items() if box.isChecked()]
        made = [flag.id_with(one) for flag in ticked if (one := self._choice(flag)) is not None]
        return frozenset((*(flag.id for flag in ticked), *made))

    def _choice(self, flag: ProfileFlag) -> FlagChoice | None:
        row = self.choices.get(flag.id)
        return flag.choices[row.chosen] if row is not None and row.chosen is not None else None

    def _show_choice(self, flag: ProfileFlag, on: Collection[str]) -> None:
        row, chosen = self.choices.get(flag.id), flag.chosen_among(on)
        if row is not None:
            row.show_chosen(flag.choices.index(chosen) if chosen is not None else None)
            row.changed.connect(lambda: self._toggled(flag.id))

    def _row(self, box: QCheckBox, flag: ProfileFlag) -> QHBoxLayout:
        effect, advice = text(""), text(" ".join(flag.advice), "soft")
        self._effects[flag.id] = effect, advice
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(_Question(flag.question, box))
        if flag.choices:
            asked = text(flag.which)
            self.choices[flag.id] = ChoiceRow(flag.which, [one.name for one in flag.choices])
            self.choices[flag.id].setContentsMargins(0, 4, 0, 4)
            self._asked[flag.id] = asked
            said.addWidget(asked)
            said.addWidget(self.choices[flag.id])
        said.addWidget(effect)
        said.addWidget(advice)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        return row

    def _toggled(self, flag_id: str) -> None:
        self._show_effect(flag_id)
        self.changed.emit()
        if self.boxes[flag_id].isChecked():
            for part in self._effects[flag_id][::-1]:
                self.told.emit(part)

    def _show_effect(self, flag_id: str) -> None:
        flag, (label, advice), box = (
            self._flags[flag_id],
            self._effects[flag_id],
            self.boxes[flag_id],
        )
        said = ""
        if box.isChecked():
            (as_chosen,) = true_flags([flag], self.ticked)
            effect = self._effect_of(as_chosen)
            minded = flag_id in self._in_plan and not effect.changes
            said = words.IN_PLAN if minded else words.changed(effect.changes)
            if flag_id in self._by_pt:
                said = f"{plan_words.SET_BY_PT} {said}"
            said += f" {words.ASKS_FIRST}" if effect.asks_first else ""
        label.setText(said)
        asked = [self._asked[flag_id], self.choices[flag_id]] if flag.choices else []
        for each in (label, advice, *asked):
            each.setHidden(not box.isChecked())
        box.setAccessibleDescription(f"{said} {advice.text()}" if said else "")


class _Question(WrappedLabel):
    """Words that tick their box when they are clicked; Qt's own boxes cannot wrap theirs."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "lead")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tick the box."""
        self._box.toggle()
