"""Today as it is now: the day's plan and all notices for it, read from the record."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.instant import Instant
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.record import DayKind
from coach.engine.timeline import Pace
from coach.services.bad_day_notices import bad_day_notices
from coach.services.check_in import Answers
from coach.services.day_plans import DayPlanned, know_the_day, plan_for
from coach.services.floor_transfer import floor_notices
from coach.services.leg_to_ask import leg_to_ask_on
from coach.services.next_step_notices import next_step_notices
from coach.services.notices import (
    NOT_ON_A_BAD_DAY,
    Notice,
    NoticeKind,
    one_quiet_offer,
)
from coach.services.ports import HistoryStore
from coach.services.safety_notices import (
    leg_notices,
    mark_notices,
    numb_notices,
    sign_notices,
)
from coach.services.settings import FLARE_DECLINED, LEG_ASKED, Settings
from coach.services.today import TodayView, today_view
from coach.services.warning_signs import WarningSigns

if TYPE_CHECKING:
    from coach.engine.day_plan import Gentler
    from coach.services.suggest import SuggestionsView


def today_now(
    store: HistoryStore,
    now: Instant,
    settings: Settings,
    signs: WarningSigns,
    gentler: "Callable[[], Gentler]",
    suggested: "Callable[[], SuggestionsView]",
    notices: Sequence[Notice] = (),
) -> TodayView:
    """Return the Today page's contents.

    Args:
        store: the record.
        now: the present moment.
        settings: the user's pace, and when they usually get up.
        signs: what the warning signs lock.
        gentler: returns what a bad day and a flare are made of; asked only on such days.
        suggested: returns what the plan's rules suggest; asked only while a program comes one
            change a week.
        notices: what else Today has to say.

    Raises:
        StoreProblem: the record cannot be read.
        ProgramProblem: a shipped file is broken or missing.
    """
    wanted, plans, said = settings.preferences(), store.plans(), signs.said_so_far()
    planned = _planned(store, now, plans[-1].prescription, gentler, wanted.pace)
    known, of_day = planned.known, planned.of_day
    declined_on, pressed = settings.get(FLARE_DECLINED), settings.get(LEG_ASKED)
    leg = leg_to_ask_on(store, pressed, now.local_date)
    steps = next_step_notices(plans[-1], now.local_date, suggested)
    notices = [*floor_notices(plans[-1].prescription, settings), *steps, *notices]
    of_signs = sign_notices(said.screenings, said.due())
    of_week_alone = all(one.kind is NoticeKind.SIGNS_WEEKLY for one in of_signs)
    if not of_week_alone or of_day.kind is not DayKind.ORDINARY:
        notices = [one for one in notices if one.kind not in NOT_ON_A_BAD_DAY]
    view = today_view(
        store,
        plans,
        now,
        wanted.pace,
        usual_get_up=wanted.usual_get_up,
        notices=[
            *of_signs,
            *numb_notices(said.in_session(Answers()), of_signs),
            *leg_notices(leg, now.local_date, of_signs),
            *mark_notices(signs.unmarked),
            *bad_day_notices(store, now, known, gentler, declined_on),
            *notices,
        ],
        planned=planned,
        leg=leg,
    )
    return replace(view, notices=one_quiet_offer(view.notices, quiet=view.quiet))


def slot_now(
    store: HistoryStore, now: Instant, settings: Settings, gentler: "Callable[[], Gentler]"
) -> Slot | None:
    """Return the slot that a session begun now counts for, as Today says it.

    What else Today has to say is not read for it.

    Args:
        store: the record.
        now: the present moment.
        settings: the user's pace.
        gentler: returns what a bad day and a flare are made of; asked only on such days.

    Raises:
        StoreProblem: the record cannot be read.
        ProgramProblem: a shipped file is broken or missing.
    """
    plans, pace = store.plans(), settings.preferences().pace
    planned = _planned(store, now, plans[-1].prescription, gentler, pace)
    return today_view(store, plans, now, pace, planned=planned).next_slot


def _planned(
    store: HistoryStore,
    now: Instant,
    prescription: Prescription,
    gentler: "Callable[[], Gentler]",
    pace: Pace,
) -> DayPlanned:
    known = know_the_day(store, now.local_date)
    return DayPlanned(known, plan_for(known, prescription, now.local_date, gentler, pace))
