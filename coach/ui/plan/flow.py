"""From the Plan page to a plan taken up: look, compare, say yes or no. One page at a time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from coach.domain.options import in_force
from coach.domain.plain_text import plain
from coach.domain.plan_changes import PlanChange, ToDose, ToRung, ToSlots, ToWalking
from coach.domain.plan_in_force import PlanInForce
from coach.domain.plan_refusals import Refusal
from coach.domain.program import Program
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.services.adjust_plan import Preview
from coach.services.planning import Planning
from coach.services.user_programs import OpenedFile
from coach.ui.appearance import Appearance
from coach.ui.plan.brought_file import (
    about_lines,
    check_page,
    mend_page,
    refused_page,
    save_check,
    saved_page,
    writer_lines,
)
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.plan.compare_page import (
    Compared,
    Take,
    compare_page,
    hold_page,
)
from coach.ui.plan.edit_page import Edited, EditPage
from coach.ui.plan.flags_changed_page import flags_changed_page
from coach.ui.plan.page import PlanPage
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.plan.rung_page import RungPage
from coach.ui.rail_page import PLAN, TODAY, OpenPage, PageHost
from coach.ui.texts import plan as words
from coach.ui.texts import program_file as file_words
from coach.ui.texts.contact import your_pt
from coach.ui.texts.refusals import refused
from coach.ui.widgets.question_page import QuestionPage

Guard = Callable[[Callable[[], object]], None]


class PlanFlow(QObject):
    """Leads through changes of the plan.

    Args:
        planning: what can be done with the plan.
        appearance: the theme in force.
        fill: lets a page fill the window.
        home: shows the Plan page again.
        guard: does something that needs the disk, and says when it does not work.
    """

    def __init__(
        self,
        planning: Planning,
        appearance: Appearance,
        fill: Callable[[QWidget], None],
        home: Callable[[], None],
        guard: Guard,
    ) -> None:
        super().__init__()
        self._planning = planning
        self._files = planning.files
        self._appearance = appearance
        self._fill = fill
        self._home = home
        self._guard = guard
        self.page = PlanPage(appearance.theme)
        self.setParent(self.page)
        self.page.rung_chosen.connect(self.show_rung)
        self.page.dose_wanted.connect(lambda ladder, dose: self.change([ToDose(ladder, dose)]))
        self.page.sessions_wanted.connect(self._change_sessions)
        self.page.program_chosen.connect(self.compare_program)
        self.page.plan_chosen.connect(self._compare_plan)
        self.page.answered.connect(self.answer)
        self.page.open_file.connect(self._ask_for_file)
        self.page.look_through.connect(lambda: self._ask_for_file(self._files.not_shown()[1]))
        self.page.save_file.connect(self._ask_where_to_save)
        self.page.profile.connect(self.show_profile)
        self.page.edit.connect(self.show_fields)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        self.page.show_view(
            self._planning.current.view(),
            self._planning.suggestions.now(),
            self._files.left_out(),
            self._files.not_shown()[0],
        )

    def show_rung(self, ladder_id: str, rung_id: str) -> None:
        """Show a rung in full, with the way to move there."""
        for shown in self._planning.current.view().exercises:
            ladder = shown.ladder
            rung = ladder.find(rung_id) if ladder is not None else None
            if ladder is None or rung is None or ladder.id != ladder_id:
                continue
            here = shown.exercise.left.id == shown.exercise.right.id == rung_id
            locked = refused(shown.locked) if shown.locked is not None else ""
            options = in_force(shown.exercise, ladder, rung_id)
            theme, library = self._appearance.theme, self._planning.current.library
            page = RungPage(ladder, rung, theme, library, options, locked=locked, here=here)
            page.left.connect(self._home)
            page.move_wanted.connect(lambda sides: self._move(ToRung(ladder_id, rung_id, sides)))
            self._fill(page)

    def change(self, changes: Sequence[PlanChange]) -> None:
        """Show what changes by hand would make of the plan."""
        self._compare_or_refuse(self._planning.editor.preview(changes))

    def _move(self, to: ToRung) -> None:
        """Show what another rung would make of the plan, and ask about its own longer hold."""
        looked_at, longer = (
            self._planning.editor.preview([to]),
            self._planning.editor.preview_usual_hold(to),
        )
        if isinstance(looked_at, Refusal) or longer is None:
            self._compare_or_refuse(looked_at)
            return
        editor = self._planning.editor
        effects = editor.ways(looked_at).effects
        take = self._taking(editor.take_up)
        self._show(hold_page(looked_at, longer, effects, to.ladder_id, take))

    def _compare_or_refuse(self, looked_at: Preview | Refusal) -> None:
        if isinstance(looked_at, Refusal):
            self._refuse(looked_at)
        else:
            self._compare("", looked_at, (), self._planning.editor.take_up)

    def show_fields(self) -> None:
        """Show the numbers of the plan in fields."""
        page = EditPage(
            self._planning.current.view().plan.prescription, self._planning.current.today
        )
        page.cancelled.connect(self._home)
        page.edited.connect(self._compare_edited)
        self._fill(page)

    def _compare_edited(self, edited: Edited) -> None:
        old = self._planning.current.view().plan.prescription
        in_force = {exercise.ladder_id: exercise.dose for exercise in old.exercises}
        changes: list[PlanChange] = [
            ToDose(ladder, dose) for ladder, dose in edited.doses if in_force.get(ladder) != dose
        ]
        if edited.slots != old.schedule.slots:
            changes.append(ToSlots(edited.slots))
        if edited.walking != old.walking:
            changes.append(ToWalking(edited.walking))
        self._compare_or_refuse(
            self._planning.editor.preview_edit(changes, edited.rules, edited.dates)
        )

    def compare_program(
        self, program: Program, file: Path | None = None, opened: OpenedFile | None = None
    ) -> None:
        """Show what a program would change; one from a file is kept when it is taken up."""
        looked_at, gentler = self._planning.editor.preview_program(program)

        def take_up(chosen: Preview) -> None:
            self._planning.editor.take_up_program(chosen, program, file)

        lead = about_lines(program, opened)
        more: list[tuple[str, Callable[[], object]]] = []
        if file is not None and opened is not None:
            more = [(file_words.SHOW_CHECK, lambda: self._show_check(program, file, opened))]
        beneath = writer_lines(opened)
        self._compare(
            program.name, looked_at, gentler, take_up, lead=lead, beneath=beneath, more=more
        )

    def _show_check(self, program: Program, file: Path, opened: OpenedFile) -> None:
        """Show what the check says to whoever wrote a file, and lead back to the comparison."""

        def save() -> None:
            self._ask_where_to_save_check(file, opened)

        def back() -> None:
            self.compare_program(program, file, opened)

        self._fill(check_page(file, opened, save, back))

    def open_file(self, path: Path) -> None:
        """Check a program file, and compare it or say what is wrong with it."""
        opened = self._files.open(path)
        if opened.program is not None:
            self.compare_program(opened.program, path, opened)
            return

        def mend() -> None:
            if opened.mends is not None:
                self._fill(mend_page(path, opened.mends, save_mended, lambda: self.open_file(path)))

        def save_mended() -> None:
            self._guard(lambda: self.open_file(self._files.write_mended(path)))

        def save_check_() -> None:
            self._ask_where_to_save_check(path, opened)

        self._fill(refused_page(path, opened, self._home, mend, save_check_))

    def _ask_where_to_save_check(self, file: Path, opened: OpenedFile) -> None:
        name = file_words.CHECK_FILE.format(stem=file.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self.page, file_words.SAVE_CHECK, name, file_words.TEXT_FILES
        )
        if chosen:
            self._guard(lambda: self.save_check(Path(chosen), opened))

    def save_check(self, path: Path, opened: OpenedFile) -> None:
        """Write what the check says of a file, and say where it is."""
        save_check(path, opened)
        self._fill(saved_page(path, self._home))

    def answer(self, suggestion: Suggestion, answer: Answer) -> None:
        """Take a suggestion, or put it aside."""

        def act() -> None:
            refused = self._planning.suggestions.answer(suggestion, answer)
            if refused is not None:
                self._refuse(refused)
            else:
                self._home()

        self._guard(act)

    def show_profile(self) -> None:
        """Ask what is true of the user."""
        page = ProfilePage(
            self._planning.flags.all(),
            self._planning.flags.on(),
            self._planning.flags.effect_of,
            self._planning.current.library,
            self._planning.flags.set_by_pt(),
        )
        page.cancelled.connect(self._home)
        page.chosen.connect(self._show_what_flags_change)
        self._fill(page)

    def _show_what_flags_change(self, flags: frozenset[str]) -> None:
        def keep(write: Callable[[], None]) -> None:
            def act() -> None:
                write()
                self._ask_who_agrees()

            self._guard(act)

        leave = (words.BACK, self._home)
        self._fill(flags_changed_page(self._planning, flags, keep, leave))

    def _ask_who_agrees(self) -> None:
        """Ask at once who agreed to sessions, where a flag needs that: not only before the next."""
        waiting = self._planning.flags.locking()
        if not waiting:
            self._home()
            return

        def cleared(name: str, on: date) -> None:
            self._planning.flags.clear(name, on)
            self._home()

        page = ClearancePage(
            waiting,
            self._planning.current.today,
            your_pt(self._planning.current.prescription.contact),
        )
        page.left.connect(self._home)
        page.cleared.connect(lambda name, on: self._guard(lambda: cleared(name, on)))
        self._fill(page)

    def _compare_plan(self, plan: PlanInForce) -> None:
        looked_at, gentler = self._planning.editor.preview_plan(plan)
        name = plan.prescription.program_name
        self._compare(name, looked_at, gentler, self._planning.editor.take_up)

    def _change_sessions(self, count: int) -> None:
        self._compare_or_refuse(self._planning.editor.preview_sessions(count))

    def _compare(
        self,
        name: str,
        looked_at: Preview,
        gentler: Sequence[str],
        take_up: Callable[[Preview], None],
        *,
        lead: Sequence[str] = (),
        beneath: Sequence[str] = (),
        more: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show what a plan would change; one change a week is proposed where it has a name."""
        ways = self._planning.editor.ways(looked_at)
        ticks = self._planning.flags.set_by(looked_at.prescription)
        compared = compare_page(name, ways, gentler, self._taking(take_up), ticks)
        lines, notes = (*lead, *compared.lines), (*compared.notes, *beneath)
        self._show(replace(compared, lines=lines, notes=notes, more=more))

    def _taking(self, take_up: Callable[[Preview], None]) -> Take:
        """Return what takes up a plan and shows the Plan page again, or asks who agrees first."""

        def take(looked_at: Preview) -> None:
            def act() -> None:
                take_up(looked_at)
                self._ask_who_agrees()

            self._guard(act)

        return take

    def _show(self, compared: Compared) -> None:
        self._fill(compared.page(self._home))

    def _refuse(self, refusal: Refusal) -> None:
        page = QuestionPage(words.REFUSED_TITLE, [refused(refusal)], [(words.BACK, self._home)])
        self._fill(page)

    def _ask_for_file(self, folder: Path | None = None) -> None:
        start = str(folder) if folder is not None else ""
        chosen, _ = QFileDialog.getOpenFileName(self.page, words.OPEN_FILE, start, words.FILE_KINDS)
        if chosen:
            self._guard(lambda: self.open_file(Path(chosen)))

    def _ask_where_to_save(self) -> None:
        plan = self._planning.current.view().plan.prescription
        name = f"{plan.program_id}-{plan.program_version + 1}.toml"
        chosen, _ = QFileDialog.getSaveFileName(self.page, words.SAVE_FILE, name, words.FILE_KINDS)
        if chosen:
            self._guard(lambda: self.save_file(Path(chosen)))

    def save_file(self, path: Path) -> None:
        """Write the plan as a program file, and say where it is."""
        self._files.save(path, self._planning.current.prescription)
        title = words.SAVED.format(path=plain(path.name))
        self._fill(QuestionPage(title, [plain(str(path))], [(words.BACK, self._home)]))


def open_page(host: PageHost) -> OpenPage:
    """Return the plan, with the way through every change of it."""

    def home() -> None:
        host.show(PLAN)

    flow = PlanFlow(host.services.plans, host.appearance, host.fill, home, host.guard)
    flow.page.today.connect(partial(host.show, TODAY))
    return OpenPage(flow.page, flow.refresh, flow.open_file)
