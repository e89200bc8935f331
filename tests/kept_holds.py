"""Every hold that a record has, one after the other: tests ask about holds, not about sessions."""

from datetime import date

from coach.domain.record import HoldRecord
from coach.services.ports import SessionStore


def kept_holds(
    store: SessionStore, first: date = date.min, last: date = date.max
) -> list[HoldRecord]:
    return [hold for holds in store.holds(first, last).values() for hold in holds]
