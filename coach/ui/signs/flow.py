"""Leads through the warning signs: asked, read once more, and what a yes leads to.

A sign of an emergency leads there at once: its page is shown before anything is kept.

It ends in one of two ways. Either nothing is locked, and what the user wanted goes on; or the user
goes back to Today, where sessions may be locked.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.gates import Gate, Locked, Until
from coach.domain.instant import Instant
from coach.domain.warning_signs import (
    LONG_FORM,
    Group,
    Said,
    Screening,
    Trigger,
    WarningSign,
    form,
    would_lock,
)
from coach.services.problems import StoreProblem
from coach.ui.signs.ask_page import AskSignsPage, ReviewSignsPage
from coach.ui.signs.gate_pages import DoctorTodayPage, EmergencyPage, SeenPage
from coach.ui.texts import warning_signs as words
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from coach.services.warning_signs import WarningSigns

Guard = Callable[[Callable[[], object]], None]
"""Does something that needs the disk, and says in one sentence when it does not work."""


class SignsFlow(QObject):
    """The pages of the warning signs, one after the other.

    Signals:
        passed: the signs were answered, and nothing is locked.
        left: the user goes back; sessions may be locked.
        said_yes: a grave sign was said in a list that is not finished.
        locked: answers lock every session, or are about to; whatever runs is to stop at once.
        went_back: from the first sign to the page before them.

    Args:
        signs: asks, keeps and locks.
        show: shows a page in place of the one before.
        guard: see `Guard`.
        today: returns the day lived now.
        print_list: prints signs for staff, with the time they were told; returns whether it did.
        number: returns the user's emergency number, or "".
        gate: tells whether a session may start now, once the list is answered.
        pt: returns who the PT is, in a sentence, or "".
    """

    passed = Signal()
    left = Signal()
    said_yes = Signal()
    locked = Signal()
    went_back = Signal()

    def __init__(
        self,
        signs: "WarningSigns",
        show: Callable[[QWidget], None],
        guard: Guard,
        *,
        today: Callable[[], date],
        print_list: Callable[[Sequence[WarningSign], Instant], bool],
        number: Callable[[], str],
        gate: Callable[[], Gate],
        pt: Callable[[], str] = str,
    ) -> None:
        super().__init__()
        self._signs = signs
        self._show = show
        self._guard = guard
        self._today = today
        self._print_list = print_list
        self._number = number
        self._gate = gate
        self._pt = pt
        self._unkept: tuple[Trigger, dict[WarningSign, Said]] | None = None

    def ask(
        self,
        trigger: Trigger,
        *,
        can_leave: bool = True,
        place: str = "",
        can_go_back: bool = False,
        said: Mapping[WarningSign, Said] | None = None,
    ) -> None:
        """Ask the signs from the first on that has no answer.

        Args:
            trigger: why.
            can_leave: whether they may be put off; not before anything else is shown.
            place: where they stand among other pages; may be empty.
            can_go_back: whether there is a page before them.
            said: what was answered already.
        """
        signs, help_now = self._to_ask(trigger)
        page = AskSignsPage(
            trigger,
            signs,
            can_leave=can_leave,
            place=place,
            can_go_back=can_go_back,
            number=self._number() if help_now else None,
            said=said,
        )
        again = partial(
            self.ask, trigger, can_leave=can_leave, place=place, can_go_back=can_go_back
        )
        page.answered.connect(partial(self._review, trigger, again))
        page.said_yes.connect(partial(self._begin, trigger))
        page.emergency.connect(partial(self._help_at_once, trigger, again))
        page.left.connect(partial(self._then, self.left.emit))
        page.went_back.connect(partial(self._then, self.went_back.emit))
        self._show(page)

    def _to_ask(self, trigger: Trigger) -> tuple[Sequence[WarningSign], bool]:
        """Return the signs to ask, and whether an emergency locks; a record that cannot be read
        keeps nobody from being asked.
        """
        try:
            locks = self._signs.locking()
            signs = self._signs.to_ask(trigger)
        except StoreProblem:
            return form(trigger), False
        return signs, locks is not None and locks.group is Group.EMERGENCY

    def show_lock(self, screening: Screening) -> None:
        """Show what locks every session."""
        if screening.group is Group.EMERGENCY:
            more = self._signs.left_to_ask()
            page = EmergencyPage(self._signs.open_signs(), self._number(), more=more)
            self._show_emergency(page, lambda: screening)
        else:
            doctor = DoctorTodayPage(self._signs.open_signs(), self._number(), self._pt())
            doctor.heard.connect(self._heard)
            doctor.left.connect(self.left)
            self._show(doctor)

    def _help_at_once(
        self,
        trigger: Trigger,
        again: Callable[..., None],
        answers: dict[WarningSign, Said],
    ) -> None:
        """Show what to do, then keep what was said; a disk that refuses keeps nobody from it.

        What could not be kept is tried again at every way on from there.
        """
        kept: list[Screening] = []

        def keep() -> Screening:
            if not kept:
                kept.append(self._signs.answer(trigger, answers))
            return kept[0]

        def take_back() -> None:
            self._signs.take_back(keep())
            before = {sign: said for sign, said in answers.items() if said is Said.NO}
            again(said=before)

        self.locked.emit()
        present = self._signs_with(answers)
        page = EmergencyPage(present, self._number(), more=True, just=True)
        page.slip.connect(lambda: self._guard(take_back))
        self._show_emergency(page, keep)
        with suppress(StoreProblem):
            keep()

    def _signs_with(self, answers: Mapping[WarningSign, Said]) -> list[WarningSign]:
        """Return the signs that lock, with what was just said; a record that cannot be read keeps
        nobody from what was just said.
        """
        present = {sign for sign, said in answers.items() if said is not Said.NO}
        with suppress(StoreProblem):
            present |= set(self._signs.open_signs())
        return [sign for sign in LONG_FORM if sign in present]

    def _show_emergency(self, page: EmergencyPage, kept: Callable[[], Screening]) -> None:
        """Show what to do in an emergency, and connect its ways on; `kept` keeps it first."""

        def way_on(follows: Callable[[Screening], object]) -> Callable[[], None]:
            return lambda: self._guard(lambda: follows(kept()))

        page.print_list.connect(way_on(self._print))
        page.seen.connect(way_on(self._ask_who_saw))
        page.rest.connect(way_on(lambda _kept: self.ask(Trigger.REST)))
        page.left.connect(way_on(lambda _kept: self.left.emit()))
        self._show(page)

    def _begin(self, trigger: Trigger, answers: dict[WarningSign, Said]) -> None:
        """Keep what was said before the list is finished: a yes said anywhere counts.

        Where it cannot be kept now, the end of the list does, or whoever leaves it is told.
        """
        self.said_yes.emit()
        self._unkept = trigger, answers
        with suppress(StoreProblem):
            self._keep_begun()

    def _keep_begun(self) -> None:
        if self._unkept is not None:
            self._signs.begin(*self._unkept)
            self._unkept = None

    def _then(self, follows: Callable[[], None]) -> None:
        def keep() -> None:
            self._keep_begun()
            follows()

        self._guard(keep)

    def _review(
        self, trigger: Trigger, again: Callable[[], None], answers: dict[WarningSign, Said]
    ) -> None:
        present = [sign for sign, said in answers.items() if said is not Said.NO]
        if not present:
            self._keep(trigger, answers)
            return
        self._show(ReviewSignsPage(present, partial(self._keep, trigger, answers), again))

    def _keep(self, trigger: Trigger, answers: dict[WarningSign, Said]) -> None:
        if would_lock(answers):
            self.locked.emit()

        def keep() -> None:
            screening = self._signs.answer(trigger, answers)
            still = self._signs.locking()
            if still is not None:
                self.show_lock(still)
            elif screening.group is Group.SOON:
                self._say_soon(screening)
            else:
                self._say_go_on()

        self._guard(keep)

    def _say_soon(self, screening: Screening) -> None:
        lines = [words.SOON_LEAD, *(words.SIGNS[sign] for sign in screening.signs)]
        lines += [pt] if (pt := self._pt()) else []
        self._show(QuestionPage(words.SOON_TITLE, lines, [(words.GO_ON, self.passed.emit)]))

    def _say_go_on(self) -> None:
        """Say that nothing on the list stands in the way; where something else does, say that.

        The gate decides, as it does for the check-in that follows.
        """
        gate = self._gate()
        title, lines = words.GO_ON_TITLE, [line.format(key="F1") for line in words.GO_ON_LINES]
        if isinstance(gate, Locked):
            title = words.SAID_NO_TITLE
            if gate.until is Until.LESS_PAIN and gate.trigger is not None:
                lines = [words.too_much_why(gate.trigger, self._pt()), *lines[1:]]
        self._show(QuestionPage(title, lines, [(words.GO_ON, self.passed.emit)]))

    def _ask_who_saw(self, screening: Screening) -> None:
        page = SeenPage(self._today(), self._signs.first_day_seen(screening))
        page.saved.connect(self._seen)
        page.left.connect(partial(self.show_lock, screening))
        self._show(page)

    def _seen(self, by: str, on: date) -> None:
        self._guard(lambda: self._then_next(lambda: self._signs.seen(by, on)))

    def _heard(self, said: str, may_go_on: bool) -> None:
        def keep() -> None:
            self._signs.clinician_said(said, may_go_on=may_go_on)

        if may_go_on:
            self._guard(lambda: self._then_next(keep))
        else:
            self._guard(lambda: self._then_away(keep))

    def _then_away(self, write: Callable[[], None]) -> None:
        write()
        self.left.emit()

    def _then_next(self, write: Callable[[], None]) -> None:
        write()
        still = self._signs.locking()
        if still is not None:
            self.show_lock(still)
        else:
            self.left.emit()

    def _print(self, screening: Screening) -> None:
        if self._print_list(self._signs.open_signs(), screening.at):
            self._guard(lambda: self._signs.printed(screening))
