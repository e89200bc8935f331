"""What a press on Today does of learning the way to the floor: look at the change, then take it."""

from functools import partial
from typing import TYPE_CHECKING

from coach.domain.plan_changes import Add
from coach.domain.plan_refusals import Refusal
from coach.services.floor_transfer import FIRST_STEP, FLOOR_RISE
from coach.services.settings import FLOOR_RISE_DECLINED
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import plan as words
from coach.ui.texts.refusals import refused
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from coach.services.adjust_plan import Preview
    from coach.services.app_services import AppServices


def add_floor_rise(host: PageHost) -> None:
    """Show what it would make of the plan; it is added when the user says yes to that."""
    host.with_services(partial(_compare, host))


def leave_floor_rise(host: PageHost) -> None:
    """Never offer it again; it stays under Exercises."""

    def keep(services: "AppServices") -> None:
        services.settings.keep(FLOOR_RISE_DECLINED, value=True)
        host.show(TODAY)

    host.with_services(keep)


def _compare(host: PageHost, services: "AppServices") -> None:
    from coach.ui.plan.compare_page import compare_page

    looked_at = services.plans.editor.preview([Add(FLOOR_RISE, FIRST_STEP)])
    home = partial(host.show, TODAY)
    if isinstance(looked_at, Refusal):
        host.fill(QuestionPage(words.REFUSED_TITLE, [refused(looked_at)], [(words.BACK, home)]))
        return

    def take_up(chosen: "Preview") -> None:
        services.plans.editor.take_up(chosen)
        home()

    ways = services.plans.editor.ways(looked_at)
    host.fill(
        compare_page("", ways, (), lambda chosen: host.guard(partial(take_up, chosen))).page(home)
    )
