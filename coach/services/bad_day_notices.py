"""What Today has to say of a bad day, of a flare, and of mornings that look like one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coach.domain.bad_day import WhyBad
from coach.domain.flare import NOT_SAID, Flare, last_flare, what_helped
from coach.domain.instant import Instant
from coach.domain.mornings import MORNINGS_BEFORE_DAYS, Mornings
from coach.domain.pain import AskedWhen
from coach.services.day_plans import DayKnown, said_of_days
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import HistoryStore

if TYPE_CHECKING:
    from coach.engine.day_plan import Gentler


def bad_day_notices(
    store: HistoryStore,
    now: Instant,
    known: DayKnown,
    gentler: "Callable[[], Gentler]",
    declined_on: str,
) -> list[Notice]:
    """Return what Today has to say of a bad day, of a flare, or of mornings that look like one.

    Args:
        store: the record.
        now: the present moment.
        known: what kind of day it is.
        gentler: returns what a flare is made of; asked only while one lasts.
        declined_on: the local day on which a proposed flare was declined, as ISO text.

    Raises:
        StoreProblem: the record cannot be read.
        ProgramProblem: a shipped file is broken or missing.
    """
    found: list[Notice] = []
    today = now.local_date
    if known.why_bad is not None:
        in_a_flare = known.flare is not None or _steps_left(store, known, gentler) > 1
        found.append(_bad_day(known.why_bad, in_a_flare=in_a_flare))
    if known.flare is not None:
        found += _of_a_flare(store, today, known, known.flare, gentler())
        return found
    left = _steps_left(store, known, gentler)
    if left:
        level = known.way_back or 0
        what = {"level": level, "levels": level + left}
        found.append(Notice(NoticeKind.FLARE_WAY_BACK, what, (NoticeAction.BEGIN_FLARE,)))
    if declined_on != today.isoformat() and _looks_like_one(store, today):
        actions = (NoticeAction.BEGIN_FLARE, NoticeAction.NO_FLARE)
        found.append(Notice(NoticeKind.FLARE_PROPOSED, actions=actions))
    return found


def _steps_left(store: HistoryStore, known: DayKnown, gentler: "Callable[[], Gentler]") -> int:
    """Return how many steps back are still to come after a flare that was ended; 0 for none."""
    if known.way_back is None:
        return 0
    from coach.domain.flare_levels import levels

    plan, of = store.plans()[-1].prescription, gentler()
    return max(0, levels(plan, of.flare_program, of.flags, of.library) - known.way_back)


def _bad_day(why: WhyBad, *, in_a_flare: bool) -> Notice:
    actions = [NoticeAction.NO_BAD_DAY]
    if not in_a_flare:
        actions.insert(0, NoticeAction.BEGIN_FLARE)
    what = {"in_a_flare": in_a_flare}
    if why is WhyBad.WORSE:
        return Notice(NoticeKind.BAD_DAY, what, (NoticeAction.SPASM, *actions))
    return Notice(NoticeKind.DAY_OF_SPASM, what, tuple(actions))


def _looks_like_one(store: HistoryStore, today: date) -> bool:
    check_ins = store.check_ins(_before(today), today)
    if not any(one.asked is AskedWhen.MORNING and one.at.local_date == today for one in check_ins):
        return False
    from coach.domain.flare_course import looks_like_a_flare

    return looks_like_a_flare(Mornings.of(check_ins), today)


def _of_a_flare(
    store: HistoryStore, today: date, known: DayKnown, flare: Flare, gentler: "Gentler"
) -> list[Notice]:
    from coach.domain import flare_course
    from coach.domain.flare_levels import levels
    from coach.domain.rules import FlareReturn

    plan = store.plans()[-1].prescription
    of_program = gentler.flare_program.rules.flare_return if gentler.flare_program else None
    rules = of_program or FlareReturn()
    said = said_of_days(store, _before(flare.first_day), today)
    usual = Mornings.of(said.check_ins).usual_before(flare.first_day)
    rise_max = plan.rules.progression.morning_rise_max
    steps = levels(plan, gentler.flare_program, gentler.flags, gentler.library)
    last = last_flare(known.flares)
    trigger = flare.trigger if flare.nth_day(today) <= rules.days_at_start else NOT_SAID
    what = {
        "day": flare.nth_day(today),
        "last": (last.days_it_took or 0) if last is not None else 0,
        "level": flare.level,
        "levels": steps,
    }
    spare = {
        "activity": trigger.activity.value if trigger.activity is not None else "",
        "posture": trigger.posture.value if trigger.posture is not None else "",
    }
    spare["helped"] = ",".join(one.value for one in what_helped(known.flares))
    found = [Notice(NoticeKind.FLARE_DAY, {**what, **spare}, (NoticeAction.END_FLARE,))]
    check = flare_course.check_is_due(flare, today, rules.contact_after_days)
    if check is not None:
        found.append(_check(late=check >= rules.contact_after_days))
    elif flare.eases is False:
        # It may begin to ease on any day, and not on the day of the next check alone.
        actions = (NoticeAction.SEE_SIGNS, NoticeAction.EASES_NOW)
        found.append(Notice(NoticeKind.FLARE_NOT_EASING, actions=actions))
    settled = flare_course.settled_for_a_step(flare, today, rules, said, usual, rise_max)
    if settled is not None and flare.eases is not False:
        step = _step(settled, whole=flare.level + 1 >= steps)
        found = [*_asked_once(found, step), step]
    return found


def _asked_once(found: Iterable[Notice], step: Notice) -> Iterator[Notice]:
    """Yield notices; where a step asks whether the flare is over, none of them does."""
    for one in found:
        again = NoticeAction.END_FLARE in step.actions and NoticeAction.END_FLARE in one.actions
        yield replace(one, actions=()) if again else one


def _check(*, late: bool) -> Notice:
    kind = NoticeKind.FLARE_CONTACT if late else NoticeKind.FLARE_CHECK
    return Notice(kind, actions=(NoticeAction.EASING, NoticeAction.NOT_EASING))


def _step(days: int, *, whole: bool) -> Notice:
    kind = NoticeKind.FLARE_LAST_STEP if whole else NoticeKind.FLARE_STEP
    take = NoticeAction.END_FLARE if whole else NoticeAction.STEP_BACK
    return Notice(kind, {"days": days}, (take, NoticeAction.STAY))


def _before(day: date) -> date:
    return day - min(timedelta(days=MORNINGS_BEFORE_DAYS), day - date.min)
