"""What is pressed beside an offer to look at the plan: the page for the PT, or a smaller plan."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from coach.domain.plan_in_force import ChangedBy
from coach.domain.plan_refusals import Refusal
from coach.services.adjust_plan import Preview
from coach.services.notices import Notice, NoticeAction
from coach.services.program_stages import StageOffer
from coach.ui.plan.compare_page import compare_page
from coach.ui.rail_page import PLAN, TODAY, PageHost
from coach.ui.texts import plan_talk as words
from coach.ui.texts import steps
from coach.ui.texts.contact import your_pt
from coach.ui.texts.phrasing import joined
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
    """Show what less there is to choose from; where there is none, say what to ask."""
    host.guard(lambda: _choose(host, notice))


def _choose(host: PageHost, notice: Notice) -> None:
    plans = host.services.plans
    count = len(plans.current.prescription.schedule.slots)
    smaller = (
        (words.THREE_DAYS, plans.editor.preview_fewer_days()),
        (words.A_SESSION_LESS, plans.editor.preview_sessions(count - 1) if count > 1 else None),
    )
    possible = [
        (label, found)
        for label, found in smaller
        if found is not None and not isinstance(found, Refusal)
    ]

    def back() -> None:
        host.show(TODAY)

    if len(possible) == 1:
        _compare(host, notice, possible[0][1])
        return
    ways = [(label, partial(_compare, host, notice, found)) for label, found in possible]
    title, lead = (words.LESS_TITLE, words.LESS_LEAD) if ways else (words.ASK_TITLE, words.ASK_LEAD)
    pt = "" if ways else your_pt(plans.current.prescription.contact)
    lead = f"{lead} {pt}".rstrip()
    host.fill(QuestionPage(title, [lead], [*ways, (steps.LATER, back)], back=back))


def _compare(host: PageHost, notice: Notice, looked_at: Preview) -> None:
    """Show what a smaller plan would change, to be taken up or not."""
    plans = host.services.plans

    def back() -> None:
        host.show(TODAY)

    def take(chosen: Preview) -> None:
        def act() -> None:
            plans.editor.take_up(chosen)
            host.services.asides.plan_reviews.put_off(notice.kind)
            host.show(PLAN)

        host.guard(act)

    host.fill(compare_page("", plans.editor.ways(looked_at), (), take).page(back))


def _look_at_stage(host: PageHost, _notice: Notice) -> None:
    """Show what the program asks for from this week on, unless sessions are locked now."""

    def act() -> None:
        if host.services.signs.locking() is not None:
            host.show_lock()
            return
        found = host.services.plans.stages.look()
        if found is None:
            host.show(TODAY)
        elif found.waits:
            lead = words.STAGE_WAITS.format(week=found.week)
            ways = [(steps.BACK, partial(host.show, TODAY))]
            host.fill(QuestionPage(words.STAGE_WAITS_TITLE, [lead], ways))
        else:
            _compare_stage(host, found)

    host.guard(act)


def _compare_stage(host: PageHost, found: StageOffer) -> None:
    """Show what a stage would change, what stays and what does not, to be taken up or not."""
    plans, begun = host.services.plans, found.begun

    def back() -> None:
        host.show(TODAY)

    def take(chosen: Preview) -> None:
        def act() -> None:
            plans.editor.take_up(chosen, ChangedBy.PT)
            host.show(PLAN)

        host.guard(act)

    told = (
        (words.STAGE_KEPT, begun.kept),
        (words.STAGE_ENDED, begun.ended),
        (words.STAGE_PAUSED, begun.still_paused),
    )
    ways = plans.editor.ways(plans.editor.beside(begun.prescription))
    compared = compare_page("", ways, begun.why, take)
    title = words.STAGE_TITLE.format(week=found.week, program=begun.prescription.program_name)
    lines = [said.format(names=joined(names)) for said, names in told if names]
    page = replace(compared, title=title, lines=(*lines, *compared.lines)).page(back)
    page.on_escape = back
    host.fill(page)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.OPEN_PT_PAGE: _open_page,
    NoticeAction.PUT_OFF_TALK: _put_off,
    NoticeAction.LOOK_AT_STAGE: _look_at_stage,
    NoticeAction.LOOK_AT_LESS: _look_at_less,
}
"""What a press of each action beside these offers does."""
