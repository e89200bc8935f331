"""One note: what it is about, a few words, and what else may be said of that kind; all by keys."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.domain.notes import WITH_MINUTES, WORDS_MAX, Note, NoteKind
from coach.ui.texts import notes as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.fields import DayField
from coach.ui.widgets.folded import Folded
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_EARLIER_AT_MOST = 20


class NotePage(Page):
    """A note to be written down, or one to be put right.

    Args:
        note: the note; None for a new one.
        today: the day that a new one is offered for.
        earlier: notes that stand, the latest first; for a new one alone.
        back: the words of the button that changes nothing.

    Signals:
        kept: save it, as a `Note`; number 0 for a new one.
        taken_out: it does not count.
        opened: an earlier one is to be put right.
        left: go back without a change.
    """

    kept = Signal(object)
    taken_out = Signal()
    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        note: Note | None,
        today: date,
        earlier: Sequence[Note] = (),
        back: str = words.BACK,
    ) -> None:
        super().__init__(880)
        self._number = note.number if note is not None else 0
        self._until = note.until if note is not None else None
        self.kind = ChoiceRow(words.KIND, [words.KINDS[one] for one in NoteKind], show_digits=True)
        self.kind.setStyleSheet(ROOMY_CHOICES)
        self.words = QLineEdit(note.words if note is not None else "")
        self.words.setMaxLength(WORDS_MAX)
        minutes = [str(one) for one in words.MINUTES_OFFERED]
        self.minutes = ChoiceRow(words.MINUTES, minutes)
        self.taken = ChoiceRow(words.TAKEN, (words.ONCE, words.FROM_THEN_ON), required=True)
        self.taken.setStyleSheet(ROOMY_CHOICES)
        self.day = DayField()
        self.day.show_day(note.day if note is not None else today)
        self.missing = text("", "strong")
        self.missing.hide()
        self.back = button(back, self.foot_line.leaving(self.left.emit), kind="quiet")
        self._lay_out(new=note is None, earlier=earlier)
        if note is not None:
            self._show(note)
        self.kind.changed.connect(self._kind_chosen)
        self._kind_changed()

    def _lay_out(self, *, new: bool, earlier: Sequence[Note]) -> None:
        self.gap_px = 12
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "soft"))
        card = Card(margin_px=16, gap_px=12)
        card.column.addWidget(self.kind)
        card.column.addWidget(self.words)
        self._minutes, self._taken = _named(words.MINUTES, self.minutes), _named("", self.taken)
        card.column.addWidget(self._minutes)
        card.column.addWidget(self._taken)
        when = QHBoxLayout()
        named = text(words.WHEN, "strong", wrap=False)
        named.setBuddy(self.day)
        when.addWidget(named)
        when.addWidget(self.day)
        when.addStretch(1)
        card.column.addLayout(when)
        card.column.addWidget(self.missing)
        self.column.addWidget(card)
        if earlier:
            shown = earlier[:_EARLIER_AT_MOST]
            self.column.addWidget(Folded(words.EARLIER, words.FEWER, lambda: self._lines(shown)))
        self.column.addStretch(1)
        self.save = button(words.SAVE, self._keep, kind="primary", name="save-note")
        buttons = [self.save]
        if not new:
            buttons.append(button(words.TAKE_OUT, self.taken_out.emit, name="take-out"))
        self.keep_in_sight(*buttons, self.back)
        self.on_enter = self.save
        self.on_escape = self.left.emit
        self.begin_at(self.kind if new else self.words)

    def _show(self, note: Note) -> None:
        self.kind.show_chosen(list(NoteKind).index(note.kind))
        if note.minutes in words.MINUTES_OFFERED:
            self.minutes.show_chosen(words.MINUTES_OFFERED.index(note.minutes))
        self.taken.show_chosen(1 if note.lasts else 0)

    def _kind_chosen(self) -> None:
        """Lead on to the words: nearly every note has some."""
        self._kind_changed()
        if self.kind.chosen is not None:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kind_changed(self) -> None:
        kind = self._kind
        self.words.setPlaceholderText(words.WORDS[kind])
        self.words.setAccessibleName(words.WORDS[kind])
        self._minutes.setVisible(kind in WITH_MINUTES)
        self._taken.setVisible(kind is NoteKind.MEDICINE)
        if self.taken.chosen is None:
            self.taken.show_chosen(0)
        self.missing.hide()

    @property
    def _kind(self) -> NoteKind | None:
        return None if self.kind.chosen is None else list(NoteKind)[self.kind.chosen]

    def note(self, kind: NoteKind) -> Note:
        """Return what is said so far, of a kind."""
        day, place = self.day.value(), self.minutes.chosen
        until = self._until if self._until is not None and self._until > day else day
        return Note(
            number=self._number,
            day=day,
            kind=kind,
            words=self.words.text(),
            minutes=None if place is None else words.MINUTES_OFFERED[place],
            until=None if self.taken.chosen == 1 else until,
        )

    def ask_for_words(self) -> None:
        """Say that a word or two is missing."""
        self._say_missing(words.WORDS_FIRST, self.words)

    def _keep(self) -> None:
        kind = self._kind
        if kind is None:
            self._say_missing(words.CHOOSE_FIRST, self.kind)
        else:
            self.kept.emit(self.note(kind))

    def _say_missing(self, said: str, where: QWidget) -> None:
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say_in(self.missing, said)

    def _lines(self, earlier: Sequence[Note]) -> QWidget:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for note in earlier:
            said = words.dated_line(note)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(text(said), 1)
            change = button(words.CHANGE, partial(self.opened.emit, note), kind="quiet")
            change.setAccessibleName(words.CHANGE_NAMED.format(note=said))
            row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        return lines


def _named(question: str, row: ChoiceRow) -> QWidget:
    """Return a row of choices with its question above it."""
    named = QWidget()
    both = QVBoxLayout(named)
    both.setContentsMargins(0, 0, 0, 0)
    both.setSpacing(4)
    if question:
        both.addWidget(text(question, "strong"))
    both.addWidget(row)
    return named
