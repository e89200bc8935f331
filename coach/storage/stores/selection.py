"""Which sessions a range of days selects: the same for all that is asked by days."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select

from coach.storage.tables import SESSIONS


def of_days(query: Select[*tuple[Any, ...]], first: date, last: date) -> Select[*tuple[Any, ...]]:
    """Narrow a query to the sessions of these local days, in order of their start."""
    return query.where(lived(first, last)).order_by(SESSIONS.c.started_utc, SESSIONS.c.number)


def lived(first: date, last: date) -> ColumnElement[bool]:
    """Return the condition that a session belongs to these local days, both included."""
    return SESSIONS.c.local_day.between(first.isoformat(), last.isoformat())
