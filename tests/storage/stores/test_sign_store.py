"""What every `SignStore` does, the fake as well as the one on disk."""

from dataclasses import replace
from datetime import date

import pytest

from coach.domain.warning_signs import Deed, Done, Said, Screening, Trigger, WarningSign
from coach.services.ports import SignStore
from coach.storage.store import SqlStore
from coach.storage.stores.signs import SqlSigns
from tests.fakes.memory_signs import MemorySigns
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on, read_back

DAY_23, DAY_24, DAY_25 = (read_back(on(day)) for day in (23, 24, 25))

YES = Screening("a", DAY_24, Trigger.WEEKLY, {WarningSign.BLADDER: Said.YES}, said_at=DAY_23)
NO = Screening("b", DAY_23, Trigger.FIRST_START, {WarningSign.BOWEL: Said.NO})
SEEN = Done(Deed.SEEN, DAY_25, "Dr. Abara", date(2026, 11, 25))


@pytest.fixture
def store(new_store: NewStore) -> SignStore:
    """Return the answers of an empty record, by themselves."""
    whole = new_store()
    return SqlSigns(whole.connections) if isinstance(whole, SqlStore) else MemorySigns()


def test_answers_come_back_oldest_first_with_what_was_done(store: SignStore) -> None:
    for one in (YES, NO):
        store.add_screening(one)
    printed = Done(Deed.PRINTED, DAY_24)
    for done in (printed, SEEN):
        store.add_deed("a", done)
    assert list(store.screenings()) == [NO, replace(YES, done=(printed, SEEN))]


@pytest.mark.parametrize("deed", Deed)
def test_whatever_can_be_done_about_it_is_kept(store: SignStore, deed: Deed) -> None:
    done = SEEN if deed is Deed.SEEN else Done(deed, DAY_25)
    store.add_screening(YES)
    store.add_deed("a", done)
    assert list(store.screenings()) == [replace(YES, done=(done,))]


@pytest.mark.parametrize("trigger", Trigger)
def test_whatever_asked_for_the_answers_is_kept(store: SignStore, trigger: Trigger) -> None:
    asked = replace(YES, trigger=trigger)
    store.add_screening(asked)
    assert list(store.screenings()) == [asked]


def test_of_the_same_moment_the_later_written_comes_last(store: SignStore) -> None:
    for name in ("b", "a", "c"):
        store.add_screening(replace(NO, id=name))
    assert [one.id for one in store.screenings()] == ["b", "a", "c"]


def test_the_same_answers_are_kept_once(store: SignStore) -> None:
    store.add_screening(YES)
    store.add_deed("a", SEEN)
    store.add_screening(replace(YES, answers={}))
    assert list(store.screenings()) == [replace(YES, done=(SEEN,))]


def test_nothing_is_done_about_what_was_never_answered(store: SignStore) -> None:
    with pytest.raises(LookupError):
        store.add_deed("a", SEEN)


def test_answers_that_were_lost_are_kept_as_that(store: SignStore) -> None:
    lost = Screening("lost", DAY_24, Trigger.LOST, {})
    store.add_screening(lost)
    assert list(store.screenings()) == [lost]
