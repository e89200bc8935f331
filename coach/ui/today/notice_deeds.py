"""What a press beside a notice on Today does; each way is imported when it is gone."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from coach.domain.flare import FlareWord
from coach.services.notices import (
    ABOUT_FLAGS,
    ABOUT_FUNCTION,
    ABOUT_MEDICINES,
    ABOUT_THE_PLAN,
    ABOUT_THE_WEEK,
    Notice,
    NoticeAction,
)
from coach.ui.bad_day import notice_actions
from coach.ui.rail_page import PLAN, TODAY, PageHost


def _about_flags(action: NoticeAction, host: PageHost, notice: Notice) -> None:
    from coach.ui.plan.flag_notice_actions import DEEDS

    DEEDS[action](host, notice)


def _about_the_week(action: NoticeAction, host: PageHost, notice: Notice) -> None:
    from coach.ui.review.week_flow import DEEDS

    DEEDS[action](host, notice)


def _about_function(action: NoticeAction, host: PageHost, notice: Notice) -> None:
    from coach.ui.function.function_flow import DEEDS

    DEEDS[action](host, notice)


def _about_the_plan(action: NoticeAction, host: PageHost, notice: Notice) -> None:
    from coach.ui.review.plan_talk import DEEDS

    DEEDS[action](host, notice)


def _about_medicines(action: NoticeAction, host: PageHost, notice: Notice) -> None:
    from coach.ui.notes.note_flow import DEEDS

    DEEDS[action](host, notice)


def _asked_pt(host: PageHost) -> None:
    host.with_services(lambda services: services.visits.asked_about_leg())
    host.show(TODAY)


def _add_floor_rise(host: PageHost) -> None:
    from coach.ui.plan.floor_transfer_actions import add_floor_rise

    add_floor_rise(host)


def _leave_floor_rise(host: PageHost) -> None:
    from coach.ui.plan.floor_transfer_actions import leave_floor_rise

    leave_floor_rise(host)


def _leave_first_steps(host: PageHost) -> None:
    host.with_services(lambda services: services.first_start.leave())
    host.show(TODAY)


def _read_of_synced_folder(host: PageHost) -> None:
    host.with_services(lambda services: services.synced.was_read())
    host.show(TODAY)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], object]]] = {
    NoticeAction.SEE_SIGNS: lambda host, _notice: host.show_signs(),
    NoticeAction.ANSWER_SIGNS: lambda host, _notice: host.answer_signs(),
    NoticeAction.SEE_LOCK: lambda host, _notice: host.show_lock(),
    NoticeAction.ANSWER_FIRST_STEPS: lambda host, _notice: host.answer_first_steps(),
    NoticeAction.SYNCED_FOLDER_READ: lambda host, _notice: _read_of_synced_folder(host),
    NoticeAction.LEAVE_FIRST_STEPS: lambda host, _notice: _leave_first_steps(host),
    **{action: partial(_about_flags, action) for action in ABOUT_FLAGS},
    NoticeAction.SEE_PLAN: lambda host, _notice: host.show(PLAN),
    NoticeAction.ADD_FLOOR_RISE: lambda host, _notice: _add_floor_rise(host),
    NoticeAction.NO_FLOOR_RISE: lambda host, _notice: _leave_floor_rise(host),
    NoticeAction.ASKED_PT: lambda host, _notice: _asked_pt(host),
    NoticeAction.SPASM: notice_actions.spasm,
    NoticeAction.BEGIN_FLARE: notice_actions.begin_flare,
    NoticeAction.NO_FLARE: notice_actions.no_flare,
    NoticeAction.NO_BAD_DAY: notice_actions.no_bad_day,
    NoticeAction.EASING: notice_actions.say(FlareWord.EASING),
    NoticeAction.NOT_EASING: notice_actions.not_easing,
    NoticeAction.EASES_NOW: notice_actions.say(FlareWord.EASING),
    NoticeAction.STEP_BACK: notice_actions.say(FlareWord.STEP),
    NoticeAction.STAY: notice_actions.say(FlareWord.STAY),
    NoticeAction.END_FLARE: notice_actions.end_flare,
    **{action: partial(_about_the_week, action) for action in ABOUT_THE_WEEK},
    **{action: partial(_about_function, action) for action in ABOUT_FUNCTION},
    **{action: partial(_about_the_plan, action) for action in ABOUT_THE_PLAN},
    **{action: partial(_about_medicines, action) for action in ABOUT_MEDICINES},
}
"""What a press of each action does."""
