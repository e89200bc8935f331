"""Leads through the first start, and later through what was put off in it: one page at a time.

What is answered is kept at once, so a start that was cut off goes on at its step.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.domain.warning_signs import Trigger
from coach.services.first_start import Step
from coach.services.settings import EMERGENCY_NUMBER, SOUND_TRIED
from coach.services.starting_plan import StartingPlan
from coach.ui.first_start.body_page import BodyPage
from coach.ui.first_start.consent_page import ConsentPage
from coach.ui.first_start.day_page import DayPage
from coach.ui.first_start.program_page import ProgramPage
from coach.ui.first_start.step_page import Place, StepPage
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.sound_trial import SoundTrial
from coach.ui.texts import first_start as words
from coach.ui.texts.refusals import refused
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from datetime import date

    from coach.ui.rail_page import PageHost


class FirstStartFlow(QObject):
    """The pages of some steps.

    Args:
        host: shows the pages; its record is open.
        steps: which steps, in order.
        over: what follows the last one.
    """

    def __init__(self, host: "PageHost", steps: Sequence[Step], over: Callable[[], None]) -> None:
        super().__init__()
        self._host = host
        self._services = host.services
        self._first_start = host.services.first_start
        self._steps = tuple(steps)
        self._over = over

    def show(self, step: Step) -> None:
        """Show the page of a step.

        Raises:
            StoreProblem: the record cannot be read.
        """
        if step is Step.SIGNS:
            self._signs()
            return
        pages: dict[Step, Callable[[Place], StepPage]] = {
            Step.CONSENT: self._consent,
            Step.BODY: self._body,
            Step.DAY: self._day,
            Step.PROGRAM: self._program,
        }
        page = pages[step](self._place(step))
        page.went_back.connect(self._guarded(partial(self._go_back, step)))
        page.put_off.connect(self._guarded(partial(self._put_off, step)))
        self._host.fill(page)

    def _place(self, step: Step) -> Place:
        return Place(self._steps.index(step) + 1, len(self._steps))

    def _signs(self) -> None:
        """Ask the warning signs, or those that an emergency left out, unless that was done; they
        tell themselves what they lock.
        """

        def answered() -> None:
            self._first_start.settle(Step.SIGNS)
            following = self._first_start.next_step
            if following in self._steps:
                self.show(following)
            else:
                self._over()

        trigger = self._services.signs.due()
        if trigger is None:
            self._first_start.settle(Step.SIGNS)
            self._go_on(Step.SIGNS)
            return
        first = self._steps[0] is Step.SIGNS
        back = None if first else self._guarded(partial(self._go_back, Step.SIGNS))
        self._host.ask_signs(trigger, answered, place=self._place(Step.SIGNS).words, back=back)

    def _signs_were_answered(self) -> None:
        """Say so to whoever comes back here, with the way to answer them again."""
        back = self._guarded(partial(self._go_back, Step.SIGNS))
        ways = [
            (words.NEXT, self._guarded(partial(self._go_on, Step.SIGNS))),
            (words.SIGNS_AGAIN, self._answer_again),
            (words.BACK, back),
        ]
        lines = [words.SIGNS_DONE]
        self._host.fill(QuestionPage(words.SIGNS_DONE_TITLE, lines, ways, back=back))

    def _answer_again(self) -> None:
        self._host.ask_signs(
            Trigger.FIRST_START,
            partial(self._go_on, Step.SIGNS),
            place=self._place(Step.SIGNS).words,
            back=self._signs_were_answered,
        )

    def _consent(self, place: Place) -> ConsentPage:
        settings = self._services.settings
        page = ConsentPage(
            place,
            settings.get(EMERGENCY_NUMBER),
            agreed=self._first_start.next_step is not Step.CONSENT,
        )

        def agreed() -> None:
            settings.keep(EMERGENCY_NUMBER, page.number.text().strip())
            if self._first_start.next_step is Step.CONSENT:
                self._first_start.agree()
            self._go_on(Step.CONSENT)

        page.went_on.connect(self._guarded(agreed))
        page.guide_wished.connect(self._host.show_guide)
        return page

    def _body(self, place: Place) -> BodyPage:
        plans, plan = self._services.plans, self._plan()
        page = BodyPage(
            plan.flags(), plans.flags.on(), plan.effect_of, plan.with_flags, place,
            reviewed_by=plans.current.library.flags_reviewed_by, last=self._is_last(Step.BODY),
        )  # fmt: skip

        def keep() -> None:
            plan.keep_flags(page.flags.ticked)
            self._first_start.settle(Step.BODY)
            self._ask_who_agrees()

        page.went_on.connect(self._guarded(keep))
        return page

    def _ask_who_agrees(self) -> None:
        """Ask at once who agreed to sessions, where a flag needs that; it can be said later too."""
        plans = self._services.plans
        waiting = plans.flags.locking()
        if not waiting:
            self._go_on(Step.BODY)
            return

        def cleared(name: str, on: "date") -> None:
            plans.flags.clear(name, on)
            self._go_on(Step.BODY)

        page = ClearancePage(waiting, plans.current.today)
        page.left.connect(self._guarded(partial(self._go_on, Step.BODY)))
        page.cleared.connect(lambda name, on: self._host.guard(lambda: cleared(name, on)))
        self._host.fill(page)

    def _day(self, place: Place) -> DayPage:
        settings, plan = self._services.settings, self._plan()
        guard_min = self._services.plans.current.prescription.schedule.wake_guard_min
        gets_up = settings.preferences().usual_get_up
        page = DayPage(gets_up, plan.slots(), guard_min, place, last=self._is_last(Step.DAY))

        def keep() -> None:
            refusal = plan.keep_slots(page.slots)
            if refusal is not None:
                page.refuse(refused(refusal))
                return
            wanted = replace(settings.preferences(), usual_get_up=page.up.value())
            settings.keep_preferences(wanted)
            self._first_start.settle(Step.DAY)
            self._go_on(Step.DAY)

        page.went_on.connect(self._guarded(keep))
        return page

    def _program(self, place: Place) -> ProgramPage:
        settings, plan = self._services.settings, self._plan()
        trial = SoundTrial(self._host.make_sound, settings.preferences, self)
        page = ProgramPage(plan.offers(), trial.begin, place)
        page.left.connect(trial.end)
        tried = partial(settings.keep, SOUND_TRIED, value=True)
        page.heard.connect(self._guarded(tried))

        def keep() -> None:
            plan.choose(page.chosen)
            self._first_start.settle(Step.PROGRAM)
            self._go_on(Step.PROGRAM)

        page.went_on.connect(self._guarded(keep))
        return page

    def _plan(self) -> StartingPlan:
        return StartingPlan(self._services.plans, afresh=self._services.sessions.none_yet)

    def _is_last(self, step: Step) -> bool:
        return step is self._steps[-1]

    def _go_on(self, step: Step) -> None:
        following = self._steps[self._steps.index(step) + 1 :]
        if following:
            self.show(following[0])
        else:
            self._over()

    def _go_back(self, step: Step) -> None:
        before = self._steps[self._steps.index(step) - 1]
        if before is Step.SIGNS:
            self._signs_were_answered()
        else:
            self.show(before)

    def _put_off(self, step: Step) -> None:
        self._first_start.put_off(step)
        self._go_on(step)

    def _guarded(self, act: Callable[[], object]) -> Callable[[], None]:
        return lambda: self._host.guard(act)
