"""What a press on Today does with what is ticked of the user: go on, ease off, take it out.

Where a flag leaves the profile, what comes of it is shown first, as everywhere else.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from coach.services import flag_reviews
from coach.services.notices import Notice, NoticeAction
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import plan as words

if TYPE_CHECKING:
    from coach.services.adjust_plan import Preview
    from coach.services.app_services import AppServices


def _goes_on(host: PageHost, notice: Notice) -> None:
    """Ask again after as many days."""
    flag_id = str(notice.what["id"])

    def act(services: "AppServices") -> None:
        flag_reviews.go_on(services.settings, flag_id, services.beside.now())
        host.show(TODAY)

    host.with_services(act)


def _ease_off(host: PageHost, notice: Notice) -> None:
    """Show what comes of it that the flag leaves the profile; on yes it does."""

    def take_out(write: Callable[[], None]) -> None:
        def act() -> None:
            write()
            host.show(TODAY)

        host.guard(act)

    def ask(services: "AppServices") -> None:
        from coach.ui.plan.flags_changed_page import flags_changed_page

        flags = services.plans.flags.on() - {str(notice.what["id"])}
        leave = (words.LEAVE_IT, partial(host.show, TODAY))
        title = words.EASE_TITLE.format(flag=notice.what["flag"])
        host.fill(
            flags_changed_page(
                services.plans, flags, take_out, leave, title=title, keep=words.EASE_OFF
            )
        )

    host.with_services(ask)


def _leave_cramp(host: PageHost, _notice: Notice) -> None:
    """Leave the plan as the cramp made it."""

    def act(services: "AppServices") -> None:
        flag_reviews.leave_cramp(services.settings, services.beside.now())
        host.show(TODAY)

    host.with_services(act)


def _take_cramp_out(host: PageHost, _notice: Notice) -> None:
    """Take the cramp out of the profile, and compare the plan with the one before it."""

    def act(services: "AppServices") -> None:
        flag_reviews.take_cramp_out(services.settings, services.beside.now())
        _look_at_the_plan_before(host, services)

    host.with_services(act)


def _look_at_the_plan_before(host: PageHost, services: "AppServices") -> None:
    from coach.ui.plan.compare_page import compare_page

    planning, view = services.plans, services.plans.current.view()
    before = flag_reviews.plan_before_the_cramp(view.plan.prescription, view.earlier)
    if before is None or view.locked:
        host.show(TODAY)
        return
    looked_at, gentler = planning.editor.preview_plan(before)

    def take_up(chosen: "Preview") -> None:
        planning.editor.take_up(chosen)
        host.show(TODAY)

    compared = compare_page(
        before.prescription.program_name,
        planning.editor.whole(looked_at),
        gentler,
        lambda chosen: host.guard(partial(take_up, chosen)),
    )
    host.fill(compared.page(partial(host.show, TODAY)))


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.FLAG_GOES_ON: _goes_on,
    NoticeAction.EASE_OFF: _ease_off,
    NoticeAction.TAKE_CRAMP_OUT: _take_cramp_out,
    NoticeAction.LEAVE_CRAMP: _leave_cramp,
}
"""What a press of each of `ABOUT_FLAGS` does."""
