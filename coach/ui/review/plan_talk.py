"""What is pressed beside an offer to look at the plan: the page for the PT, or a smaller plan."""

from collections.abc import Callable, Mapping
from typing import Final

from coach.domain.plan_refusals import Refusal
from coach.services.adjust_plan import Preview
from coach.services.notices import Notice, NoticeAction
from coach.ui.plan.compare_page import compare_page
from coach.ui.rail_page import PLAN, TODAY, PageHost
from coach.ui.texts import plan_talk as words
from coach.ui.texts import steps
from coach.ui.widgets.question_page import QuestionPage

_SHARE: Final = "share"


def _open_page(host: PageHost, notice: Notice) -> None:
    """Lead to the page for the PT; the offer is answered by that."""

    def act() -> None:
        host.services.asides.plan_reviews.put_off(notice.kind)
        host.show(_SHARE)

    host.guard(act)


def _put_off(host: PageHost, notice: Notice) -> None:
    def act() -> None:
        host.services.asides.plan_reviews.put_off(notice.kind)
        host.show(TODAY)

    host.guard(act)


def _look_at_less(host: PageHost, notice: Notice) -> None:
    """Show what a session a day less would change; where there is one, say what to ask."""
    host.guard(lambda: _compare(host, notice))


def _compare(host: PageHost, notice: Notice) -> None:
    plans = host.services.plans
    count = len(plans.current.prescription.schedule.slots)
    looked_at = plans.editor.preview_sessions(count - 1) if count > 1 else None

    def back() -> None:
        host.show(TODAY)

    def take(chosen: Preview) -> None:
        def act() -> None:
            plans.editor.take_up(chosen)
            host.services.asides.plan_reviews.put_off(notice.kind)
            host.show(PLAN)

        host.guard(act)

    if looked_at is None or isinstance(looked_at, Refusal):
        page = QuestionPage(words.ASK_TITLE, [words.ASK_LEAD], [(steps.LATER, back)])
    else:
        page = compare_page("", plans.editor.ways(looked_at), (), take).page(back)
    page.on_escape = back
    host.fill(page)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.OPEN_PT_PAGE: _open_page,
    NoticeAction.PUT_OFF_TALK: _put_off,
    NoticeAction.LOOK_AT_LESS: _look_at_less,
}
"""What a press of each action beside these offers does."""
