"""What of the leg is brought up, day after day: how far back the record is read for it (S17)."""

from datetime import timedelta

import pytest

from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.warning_signs import Trigger
from coach.services.leg_to_ask import leg_to_ask_on
from tests.builders import an_instant
from tests.fakes.memory_store import MemoryStore

TODAY = an_instant()


def record(*told: tuple[int, LegSite]) -> MemoryStore:
    """Return a record of what the leg felt so many days ago."""
    store = MemoryStore()
    for ago, site in told:
        at = TODAY.earlier(timedelta(days=ago).total_seconds())
        store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, None, site))
    return store


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ((), None),
        (((2, LegSite.THIGH), (1, LegSite.KNEE)), Trigger.LEG_FURTHER_DOWN),
        (((60, LegSite.BUTTOCK), (29, LegSite.THIGH)), Trigger.LEG_FURTHER_DOWN),
        (((301, LegSite.BUTTOCK), (300, LegSite.THIGH)), Trigger.LEG_FURTHER_DOWN),
        (((302, LegSite.BUTTOCK), (301, LegSite.THIGH)), None),
        (((9, LegSite.THIGH), (8, LegSite.KNEE), (1, LegSite.NONE)), None),
        (((40, LegSite.THIGH), (39, LegSite.KNEE), (1, LegSite.NONE)), None),
        (((20, LegSite.NONE), (1, LegSite.BUTTOCK)), Trigger.LEG_FURTHER_DOWN),
        (((1, LegSite.SHIN),), Trigger.LEG_BELOW_KNEE),
    ],
)
def test_it_is_brought_up_until_it_is_back_or_long_ago(
    told: tuple[tuple[int, LegSite], ...], why: Trigger | None
) -> None:
    found = leg_to_ask_on(record(*told), [], TODAY.local_date)

    assert (found.why if found is not None else None) is why


def test_not_once_the_pt_was_asked() -> None:
    store = record((2, LegSite.THIGH), (1, LegSite.KNEE))

    assert leg_to_ask_on(store, [TODAY], TODAY.local_date) is None
