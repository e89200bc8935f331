"""What every `FeedbackStore` does, the fake as well as the one on disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from coach.domain.feedback import ExerciseRating
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.record import SessionStatus
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side
from coach.services.ports import DiaryStore
from tests.builders import (
    a_check_in,
    a_hold,
    a_start,
)
from tests.storage.feedback import a_rating
from tests.storage.stores.moments import DAY, on, read_back


def test_check_ins_come_in_the_order_kept_and_none_replaces_another(store: DiaryStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_check_in(a_check_in(AskedWhen.AFTER, at=on(23, 11), back=2, session_id=session_id))
    store.add_check_in(a_check_in(at=on(23, 10), back=4, session_id=session_id))
    store.add_check_in(a_check_in(AskedWhen.AFTER, at=on(23, 11), back=1, session_id=session_id))
    found = store.check_ins(DAY, DAY)
    assert [one.back for one in found] == [2, 4, 1], "a clock set back hides nothing put right"
    assert {one.session_id for one in found} == {session_id}


def test_not_asked_is_never_zero(store: DiaryStore) -> None:
    store.add_check_in(a_check_in(at=on(23, 8), back=None, leg=None, leg_site=None))
    store.add_check_in(a_check_in(at=on(23, 9), back=0, leg=0, leg_site=LegSite.NONE))
    unasked, zero = store.check_ins(DAY, DAY)
    assert (unasked.back, unasked.leg, unasked.leg_site) == (None, None, None)
    assert (zero.back, zero.leg, zero.leg_site) == (0, 0, LegSite.NONE)


@pytest.mark.parametrize(
    "write",
    [
        lambda store: store.add_hold("2026-11-23-9", a_hold()),
        lambda store: store.end_session("2026-11-23-9", SessionStatus.STOPPED, on(23)),
        lambda store: store.add_check_in(a_check_in(session_id="2026-11-23-9")),
        lambda store: store.add_rating(a_rating("2026-11-23-9")),
    ],
)
def test_a_session_that_never_began_is_a_bug(
    store: DiaryStore, write: Callable[[DiaryStore], None]
) -> None:
    with pytest.raises(LookupError, match="no session 2026-11-23-9"):
        write(store)


def test_a_later_rating_is_kept_beside_the_earlier(store: DiaryStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=4))
    store.add_rating(a_rating(session_id, at=on(23, 11), worst=2))
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=3))
    assert [rating.worst for rating in store.ratings(DAY, DAY)] == [4, 2, 3]


def test_ratings_come_in_the_order_of_their_sessions(store: DiaryStore) -> None:
    later, earlier = (store.begin_session(a_start(on(23, hour))) for hour in (14, 10))
    store.add_rating(a_rating(later, worst=1))
    store.add_rating(a_rating(earlier, worst=2))
    store.add_rating(a_rating(later, worst=3))
    assert [rating.worst for rating in store.ratings(DAY, DAY)] == [2, 1, 3]


def test_ratings_not_asked_for_are_none(store: DiaryStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_rating(ExerciseRating(session_id=session_id, ladder_id="bird_dog", at=on(23)))
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=0, side=Side.RIGHT))
    unasked, zero = store.ratings(DAY, DAY)
    assert (unasked.worst, unasked.form, unasked.side) == (None, None, None)
    assert (zero.worst, zero.side) == (0, Side.RIGHT)


def test_ratings_are_of_the_day_of_their_session(store: DiaryStore) -> None:
    ids = [store.begin_session(a_start(on(day))) for day in (22, 23, 24)]
    for session_id in ids:
        store.add_rating(a_rating(session_id, at=on(25)))
    store.end_session(ids[1], SessionStatus.DISCARDED, on(23))
    found = store.ratings(date(2026, 11, 23), date(2026, 11, 24))
    assert [rating.session_id for rating in found] == ids[1:]


def test_what_was_said_of_one_session_comes_as_it_was_kept_whatever_the_clock_said(
    store: DiaryStore,
) -> None:
    asked, other = (store.begin_session(a_start(on(23, hour))) for hour in (10, 14))
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(23, 8)))
    for back, day in ((4, 23), (3, 28), (2, 20)):
        store.add_check_in(a_check_in(at=on(day), back=back, session_id=asked))
        store.add_check_in(a_check_in(at=on(day), back=9, session_id=other))
        store.add_rating(a_rating(asked, at=on(day), worst=back))
        store.add_rating(a_rating(other, at=on(day), worst=9))
    store.end_session(asked, SessionStatus.DISCARDED, on(23, 11))

    said = store.said_of(asked)

    assert [one.back for one in said.check_ins] == [4, 3, 2]
    assert [one.worst for one in said.ratings] == [4, 3, 2]
    assert said.check_ins[0].at == read_back(on(23))


def test_of_a_session_that_never_began_nothing_was_said(store: DiaryStore) -> None:
    store.add_check_in(a_check_in(at=on(23)))
    assert store.said_of("2026-11-23-9") == SaidInSession()


def test_check_ins_of_sessions_are_of_the_day_of_their_session(store: DiaryStore) -> None:
    ids = [store.begin_session(a_start(on(day))) for day in (22, 23, 23, 24)]
    for back, session_id in enumerate(ids):
        store.add_check_in(a_check_in(at=on(27 - back), back=back, session_id=session_id))
    store.add_check_in(a_check_in(at=on(23), back=9))
    store.end_session(ids[1], SessionStatus.DISCARDED, on(23))
    found = store.check_ins_of_sessions(DAY, date(2026, 11, 24))
    assert [one.back for one in found] == [1, 2, 3]
    around = store.check_ins_around(DAY, DAY, (DAY, date(2026, 11, 24)))
    assert [one.back for one in around] == [1, 2, 3, 9]
    assert [one.back for one in store.check_ins_around(DAY, DAY, (DAY, DAY))] == [1, 2, 9]


def test_what_was_put_right_in_sessions_is_found_by_when_that_was(store: DiaryStore) -> None:
    session_id = store.begin_session(a_start(on(1)))
    for back, day in ((1, 20), (2, 24), (3, 23)):
        right = a_check_in(at=on(1), back=back, session_id=session_id)
        store.add_check_in(replace(right, put_right_at=on(day)))
    store.add_check_in(a_check_in(at=on(24), back=4, session_id=session_id))
    store.add_check_in(replace(a_check_in(AskedWhen.MORNING, at=on(1)), put_right_at=on(24)))
    assert [one.back for one in store.check_ins_put_right(on(23))] == [2, 3]
