"""From which day to which there is anything in a record: what "all of it" means for a log."""

from datetime import date

from coach.domain.instant import Instant
from coach.services.ports import LogStore


def recorded_days(store: LogStore, now: Instant) -> tuple[date, date]:
    """Return the days that a log of everything covers.

    From the first thing recorded to today, or later should the clock have been set back.
    """
    days = [now.local_date, *(store.days_recorded() or ())]
    days += [plan.first_day for plan in store.plans() if plan.since.utc <= now.utc]
    days += [one.day for one in store.bad_days(date.min, date.max)]
    days += [one.day for one in store.got_up(date.min, date.max)]
    days += [one.started.local_date for one in store.movements_done(date.min, date.max)]
    days += [one.at.local_date for one in store.notes_said()]
    days += [one.at.local_date for one in store.reviews_said()]
    days += [one.at.local_date for one in store.function_said()]
    for flare in store.flares():
        days += [flare.first_day, flare.stands_from, flare.last_day(now.local_date)]
    for one in store.screenings():
        days += [at.local_date for at in (one.at, *(done.at for done in one.done))]
    return min(days), max(days)
