"""The way through the look back at a week; each answer is kept before the next page comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from coach.domain.weekly_review import Barrier, PtAnswer, asks_for_less
from coach.services.adjust_plan import Preview
from coach.services.notices import Notice, NoticeAction
from coach.services.weekly_reviews import WeekLookedAt, WeeklyReviews
from coach.ui.plan.compare_page import compare_page
from coach.ui.rail_page import PLAN, TODAY, PageHost
from coach.ui.review.step_pages import BarriersPage, PtQuestionsPage, SurePage, WhenPage
from coach.ui.texts import steps
from coach.ui.texts import weekly_review as words
from coach.ui.widgets.question_page import QuestionPage
from coach.ui.widgets.step_page import StepPage


@dataclass
class _Said:
    """What was said so far."""

    barriers: tuple[Barrier, ...] = field(default=())
    words: str = ""
    sure: int | None = None
    answers: tuple[PtAnswer, ...] = ()


class WeekFlow:
    """Leads through one week.

    Args:
        host: what shows the pages.
        week: the week.
    """

    def __init__(self, host: PageHost, week: WeekLookedAt) -> None:
        self._host = host
        self._week = week
        self._said = _Said()

    def show_week(self) -> None:
        """Show what was done, what the mornings say, and what changed."""
        lines = words.week_lines(self._week)
        lines += [said] if (said := words.waiting(self._week.waiting)) else []
        choices = [
            (steps.GO_ON, self._ask_barriers),
            (words.NOT_THIS_WEEK, self._guarded(self._skip_week)),
            (steps.LATER, self._leave),
        ]
        self._host.fill(QuestionPage(words.title(self._week), lines, choices, back=self._leave))

    def _ask_barriers(self) -> None:
        page = BarriersPage()

        def keep() -> None:
            self._said.barriers, self._said.words = page.asked.barriers, page.asked.words.text()
            self._keep()
            self._ask_for_the_pt()

        self._fill(page, keep, self._ask_for_the_pt)

    def _ask_for_the_pt(self) -> None:
        """Ask what the program's author wants to know, if anything."""
        if not self._week.questions:
            self._ask_sure()
            return
        page = PtQuestionsPage(self._week.questions)

        def keep() -> None:
            self._said.answers = page.asked.answers
            self._keep()
            self._ask_sure()

        self._fill(page, keep, self._ask_sure)

    def _ask_sure(self) -> None:
        page = SurePage()

        def keep() -> None:
            self._said.sure = page.sure.value
            self._keep()
            if asks_for_less(self._said.sure):
                self._offer_less()
            else:
                self._ask_when()

        self._fill(page, keep, self._ask_when)

    def _offer_less(self) -> None:
        """Offer a smaller plan; where the PT locked it, there is none to offer."""
        smaller = self._reviews.smaller()
        if not smaller:
            self._ask_when()
            return
        choices: list[tuple[str, Callable[[], object]]] = [
            (words.SMALLER[by], partial(self._compare, preview)) for by, preview in smaller.items()
        ]
        choices.append((words.KEEP_PLAN, self._ask_when))
        lead, back = [words.SMALLER_LEAD], self._ask_when
        self._host.fill(QuestionPage(words.SMALLER_TITLE, lead, choices, decides=True, back=back))

    def _compare(self, looked_at: Preview) -> None:
        """Show what would change; the page and the ways are those of the Plan page."""
        editor = self._host.services.plans.editor

        def take(chosen: Preview) -> None:
            def act() -> None:
                editor.take_up(chosen)
                self._ask_when()

            self._host.guard(act)

        compared = compare_page("", editor.ways(looked_at), (), take)
        self._host.fill(compared.page(self._offer_less))

    def _ask_when(self) -> None:
        slots = self._host.services.plans.current.prescription.schedule.slots
        if not slots:
            self._finish()
            return
        page = WhenPage(slots, self._week.own_plans)

        def keep() -> None:
            for slot_id, planned in page.plans.items():
                self._reviews.plan_when(slot_id, planned)
            self._finish()

        self._fill(page, keep, self._finish)

    def _finish(self) -> None:
        """Keep that the week was looked back at, even where nothing was said."""
        self._keep()
        lines = [words.DONE_LEAD]
        choices: list[tuple[str, Callable[[], object]]] = [(steps.LATER, self._leave)]
        if self._week.waiting:
            lines.append(words.waiting(self._week.waiting))
            choices.append((words.SUGGESTIONS, lambda: self._host.show(PLAN)))
        self._host.fill(QuestionPage(words.DONE_TITLE, lines, choices, back=self._leave))

    def _keep(self) -> None:
        said = self._said
        self._reviews.say(self._week.first, said.barriers, said.words, said.sure, said.answers)

    def _skip_week(self) -> None:
        self._reviews.skip(self._week.first)
        self._leave()

    def _leave(self) -> None:
        self._host.show(TODAY)

    @property
    def _reviews(self) -> WeeklyReviews:
        return self._host.services.asides.reviews

    def _fill(self, page: StepPage, keep: Callable[[], None], skip: Callable[[], None]) -> None:
        page.answered.connect(self._guarded(keep))
        page.skipped.connect(self._guarded(skip))
        page.left.connect(self._leave)
        self._host.fill(page)

    def _guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: self._host.guard(act)


def _look_back(host: PageHost, _notice: Notice) -> None:
    """Show the week that is over."""

    def show() -> None:
        reviews = host.services.asides.reviews
        monday = reviews.due()
        if monday is None:
            host.show(TODAY)
        else:
            WeekFlow(host, reviews.look(monday)).show_week()

    host.guard(show)


def _skip_week(host: PageHost, _notice: Notice) -> None:
    """Keep that the week is not looked back at."""

    def skip() -> None:
        monday = host.services.asides.reviews.due()
        if monday is not None:
            host.services.asides.reviews.skip(monday)
        host.show(TODAY)

    host.guard(skip)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.LOOK_BACK: _look_back,
    NoticeAction.SKIP_WEEK: _skip_week,
}
"""What a press of each action beside the offer to look back does."""
