"""Your plan: what is prescribed, drawn as ladders, what is suggested, and what else there is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.prescription import Prescription, Stage, ToCome
from coach.domain.program import Schedule
from coach.domain.stages import first_day_of
from coach.services.plan_view import PlanView, Preset
from coach.services.suggest import SuggestionsView
from coach.ui.plan.change_card import ChangeCard
from coach.ui.plan.exercise_column import ExerciseColumn
from coach.ui.plan.rules_words import less_lines, more_lines, pain_lines
from coach.ui.plan.sources_line import Sourced, review, where_from
from coach.ui.plan.suggestion_card import ForThePtCard, SuggestionCard
from coach.ui.texts import plan as words
from coach.ui.texts import rules as rules_words
from coach.ui.texts.contact import your_pt
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import MINUTES, SESSIONS, how_many, joined, mid_sentence
from coach.ui.texts.slot_days import days_line, days_of_all
from coach.ui.texts.today import BAD_DAY
from coach.ui.texts.walking import asked as walks_asked
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.buttons import PushButton, button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, Heading, listed, text

_COMPARE, _COMPARE_PX = "QPushButton {{ min-width: {wide}px; }}", 98
_AFTER_NAME_PX = 16
_NO_SUGGESTIONS = SuggestionsView()


class _Name(Heading):
    """The name of the plan, on one line where there is room."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "display")

    def sizeHint(self) -> QSize:
        """Like to be one line, and some distance from what is beside it."""
        wide = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(wide + _AFTER_NAME_PX, super().sizeHint().height())


class PlanPage(Page):
    """The plan in force.

    Signals:
        rung_chosen: (ladder id, rung id) to look at and perhaps move to.
        dose_wanted: (ladder id, `Dose`).
        sessions_wanted: how many sessions a day.
        program_chosen: a `Program` to compare.
        plan_chosen: an earlier `PlanInForce` to compare.
        answered: (`Suggestion`, `Answer`).
        open_file, look_through, save_file, profile, edit, today: the buttons of that name.
    """

    rung_chosen = Signal(str, str)
    dose_wanted = Signal(str, object)
    sessions_wanted = Signal(int)
    program_chosen = Signal(object)
    plan_chosen = Signal(object)
    answered = Signal(object, object)
    open_file = Signal()
    look_through = Signal()
    save_file = Signal()
    profile = Signal()
    edit = Signal()
    today = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(1120)
        self._theme = theme
        self._body: QWidget | None = None
        self._change_card: ChangeCard | None = None
        self._programs_card: QWidget | None = None
        self._to_today: PushButton | None = None
        self.columns: list[ExerciseColumn] = []
        self.presets: dict[str, QWidget] = {}
        self.suggestions: list[SuggestionCard] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the figures as high as there is room for."""
        super().resizeEvent(event)
        for column in self.columns:
            column.fit(self.height())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for column in self.columns:
            column.set_theme(theme)

    def show_view(
        self,
        view: PlanView,
        suggestions: SuggestionsView = _NO_SUGGESTIONS,
        left_out: Sequence[str] = (),
        not_shown: int = 0,
    ) -> None:
        """Show a plan, what its rules suggest, and the user's files that cannot be used.

        Of the user's own programs, `not_shown` are not among those of the view.
        """
        self.before_anew()
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(24)
        body.addLayout(self._head(view))
        pt = your_pt(view.plan.prescription.contact)
        body.addWidget(self._suggestions(suggestions, pt))
        body.addLayout(self._ladders(view))
        self._change_card = self._changes(view)
        body.addWidget(self._change_card)
        self._programs_card = self._programs(view, left_out, not_shown)
        body.addWidget(self._programs_card)
        body.addWidget(self._rules(view))
        if view.earlier:
            body.addWidget(self._earlier(view))
        body.addStretch(1)
        self.column.addWidget(self._body)
        self.begin_at(self._to_changes)

    def _head(self, view: PlanView) -> QVBoxLayout:
        prescription = view.plan.prescription
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._name_and_ways(prescription.program_name))
        column.addWidget(text(_a_day(view), "lead"))
        if still := _still_to_come(prescription.to_come):
            column.addWidget(text(still, "lead"))
        for line in _later(prescription):
            column.addWidget(text(line, "soft"))
        if prescription.walking is not None:
            column.addWidget(text(walks_asked(prescription.walking)))
        if prescription.line:
            column.addWidget(text(words.PT_SAYS.format(line=prescription.line)))
        return column

    def _name_and_ways(self, name: str) -> EvenRows:
        """Return the name, and beside it the ways down to where the plan can become another."""
        self._to_changes = button(words.CHANGE, self._show_changes)
        ways = EvenRows(gap_px=8, fill=False)
        ways.addWidget(self._to_changes)
        ways.addWidget(button(words.OTHER_PROGRAMS, self._show_programs))
        rows = EvenRows(gap_px=8, fill=False)
        rows.addWidget(_Name(name))
        rows.addItem(ways)
        return rows

    def _changes(self, view: PlanView) -> ChangeCard:
        card = ChangeCard(view)
        card.sessions_wanted.connect(self.sessions_wanted)
        for own, mine in (
            (card.profile, self.profile),
            (card.edit, self.edit),
            (card.open_file, self.open_file),
            (card.save_file, self.save_file),
        ):
            own.connect(mine)
        return card

    def _show_changes(self) -> None:
        if self._change_card is not None:
            # As with the programs.
            self._change_card.first.setFocus()
            self.bring_into_sight(self._change_card)

    def _show_programs(self) -> None:
        if self._programs_card is not None and self._to_today is not None:
            # Left at the button, the keyboard would lead back up with the next Tab.
            self._to_today.setFocus()
            self.bring_into_sight(self._programs_card)

    def _suggestions(self, found: SuggestionsView, pt: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.suggestions = [SuggestionCard(each) for each in found.offers]
        for card in self.suggestions:
            card.answered.connect(self.answered)
            column.addWidget(card)
        for each in found.for_the_pt:
            column.addWidget(ForThePtCard(each, pt))
        if not (found.offers or found.for_the_pt):
            holder.hide()
        return holder

    def _ladders(self, view: PlanView) -> EvenRows:
        rows = EvenRows(gap_px=16)
        self.columns = [ExerciseColumn(shown, self._theme) for shown in view.exercises]
        for column in self.columns:
            column.rung_chosen.connect(self.rung_chosen)
            column.dose_wanted.connect(self.dose_wanted)
            column.fit(self.height())
            rows.addWidget(column)
        return rows

    def _rules(self, view: PlanView) -> QWidget:
        prescription = view.plan.prescription
        card = Card(gap_px=8)
        card.column.addWidget(text(rules_words.TITLE, "title"))
        card.column.addWidget(text(rules_words.LEAD, "soft"))
        card.column.addWidget(listed(pain_lines(prescription.rules), ""))
        for heading, lines in (
            (rules_words.MORE, more_lines(prescription)),
            (rules_words.LESS, less_lines(prescription.rules)),
        ):
            card.column.addWidget(text(heading, "strong", heads=True))
            card.column.addWidget(listed(lines, ""))
        folded = where_from([Sourced("", view.sources)], view.behind)
        if folded is not None:
            card.column.addWidget(folded)
        return card

    def _programs(self, view: PlanView, left_out: Sequence[str], not_shown: int) -> QWidget:
        card = Card(gap_px=8)
        card.column.addWidget(text(words.PROGRAMS, "title"))
        card.column.addWidget(text(words.PROGRAMS_LEAD, "soft"))
        cramp = QHBoxLayout()
        cramp.setSpacing(16)
        cramp.addWidget(text(words.CRAMP.format(button=BAD_DAY), "lead"), 1)
        self._to_today = button(words.TO_TODAY, self.today.emit, name="to-today")
        cramp.addWidget(self._to_today)
        card.column.addLayout(cramp)
        reviewed = any(preset.program.reviewed_by for preset in view.presets)
        if not reviewed:
            card.column.addWidget(text(words.NONE_REVIEWED, "small"))
        for preset in view.presets:
            row = self._preset(preset, locked=view.locked, say_review=reviewed)
            self.presets[preset.program.id] = row
            card.column.addWidget(row)
        if not_shown:
            row_of_more = QHBoxLayout()
            row_of_more.addWidget(text(words.NOT_SHOWN.format(n=not_shown), "soft"), 1)
            row_of_more.addWidget(button(words.LOOK_THROUGH, self.look_through.emit))
            card.column.addLayout(row_of_more)
        if left_out:
            card.column.addWidget(text(words.LEFT_OUT, "strong"))
            card.column.addWidget(listed(left_out, ""))
        return card

    def _preset(self, preset: Preset, *, locked: bool, say_review: bool) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(16)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(preset.program.name, "strong"))
        names.addWidget(text(_minutes(preset)))
        names.addWidget(text(preset.program.about, "soft"))
        if origin := _origin_of(preset):
            names.addWidget(text(origin, "small"))
        if say_review:
            names.addWidget(text(review(preset.program.reviewed_by), "small"))
        row.addLayout(names, 1)
        compare = button(
            words.IN_FORCE if preset.in_force else words.COMPARE,
            partial(self.program_chosen.emit, preset.program),
        )
        # All as wide as the widest, or the words before them would not end alike.
        compare.setStyleSheet(_COMPARE.format(wide=sized(_COMPARE_PX)))
        compare.setEnabled(not preset.in_force and not locked)
        compare.setAccessibleName(f"{compare.text()}: {preset.program.name}")
        row.addWidget(compare)
        return box

    def _earlier(self, view: PlanView) -> QWidget:
        card = Card(gap_px=8)
        card.column.addWidget(text(words.EARLIER, "title"))
        for plan in view.earlier:
            row = QHBoxLayout()
            label = words.EARLIER_ENTRY.format(
                name=plan.prescription.program_name, day=long_day(plan.first_day)
            )
            row.addWidget(text(label), 1)
            compare = button(words.COMPARE, partial(self.plan_chosen.emit, plan))
            compare.setEnabled(not view.locked)
            row.addWidget(compare)
            card.column.addLayout(row)
        return card


def _still_to_come(to_come: ToCome) -> str:
    """Return what of the program is taken up later, one change a week; nothing where nothing is."""
    names = [mid_sentence(one.exercise.name) for one in to_come.exercises]
    names += [words.SESSIONS_A_DAY] if to_come.slots else []
    return words.STILL_TO_COME.format(names=joined(names)) if names else ""


def _a_day(view: PlanView) -> str:
    schedule = view.plan.prescription.schedule
    sentence = words.A_DAY if schedule.every_day else words.A_DUE_DAY
    return sentence.format(
        sessions=words.SESSIONS[view.sessions_a_day],
        minutes=how_many(view.minutes.session, *MINUTES),
        total=how_many(view.minutes.day, *MINUTES),
        days=days_line(schedule.slots),
    )


def _minutes(preset: Preset) -> str:
    """Return how long a program takes, and on which days where it is not every day."""
    minutes = words.PRESET_MINUTES.format(minutes=preset.minutes.session, day=preset.minutes.day)
    schedule = preset.program.schedule
    return minutes if schedule.every_day else f"{minutes} · {days_line(schedule.slots)}"


def _origin_of(preset: Preset) -> str:
    """Return where a program comes from, and which text of its version it is where there are two.

    What comes with Steadyback needs no word.
    """
    words_of = [words.ORIGIN[preset.origin]] if preset.origin in words.ORIGIN else []
    if preset.text:
        words_of.append(words.TEXT_OF_VERSION.format(n=preset.program.version, text=preset.text))
    return " ".join(words_of)


def _later(plan: Prescription) -> list[str]:
    """Return what the program asks for in later weeks, by the day on which each begins."""
    starts = plan.dates.starts
    return [
        words.FROM_WEEK.format(
            week=stage.from_week,
            day=long_day(first_day_of(stage, starts)),
            names="; ".join(_of_stage(stage)),
        )
        for stage in plan.stages
        if starts is not None
    ]


def _of_stage(stage: Stage) -> list[str]:
    """Return the exercises of a stage, and its sessions where they become others."""
    said = [joined([mid_sentence(one.name) for one in stage.exercises])]
    if stage.slots:
        days = days_of_all(stage.slots, to_come=True) or words.DAYS_DIFFER
        count = Schedule(stage.slots).sessions_per_day
        each = words.STAGE_ONE_SESSION if count == 1 else words.STAGE_SESSIONS
        said.append(each.format(sessions=how_many(count, *SESSIONS), days=days))
    return said
