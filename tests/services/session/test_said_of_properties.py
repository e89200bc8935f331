"""The question "by session" gives what windows of days around it gave, wherever those were right.

Six callers used to look through the days around a session, each in a width of its own. Where the
clock ran forward and nothing of a session lay further away, the answers must be the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.pain import AskedWhen, CheckIn, said_during, session_check_ins
from coach.domain.record import SessionStatus
from tests import strategies
from tests.builders import a_plan, a_start, an_instant
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import collect

DAY = timedelta(days=1)
NOON = datetime(2026, 11, 23, 12)

moments = st.builds(
    lambda hours, zone: an_instant((NOON + timedelta(hours=hours)).replace(tzinfo=zone)),
    st.floats(0, 48),
    strategies.offsets,
)

statuses = st.sampled_from([one for one in SessionStatus if one is not SessionStatus.RUNNING])


@st.composite
def records(draw: st.DrawFn) -> MemoryStore:
    """Draw some sessions of three days, and what was said of them and beside them.

    Whatever is said of a session lies less than a day after its start, in the same zone.
    """
    store = MemoryStore()
    store.take_up(a_plan(an_instant(NOON.replace(tzinfo=draw(strategies.offsets)))))
    for _ in range(draw(st.integers(1, 4))):
        start = a_start(draw(moments))
        session_id = store.begin_session(start)
        minutes = sorted(draw(st.lists(st.integers(0, 23 * 60), max_size=8)))
        for minute in minutes:
            at = start.started.later(60.0 * minute)
            if draw(st.booleans()):
                said = draw(strategies.check_ins)
                store.add_check_in(replace(said, at=at, session_id=session_id))
            else:
                rated = draw(strategies.exercise_ratings)
                ladder = draw(st.sampled_from(["bird_dog", "curl_up"]))
                store.add_rating(replace(rated, at=at, session_id=session_id, ladder_id=ladder))
        if draw(st.booleans()):
            store.end_session(session_id, draw(statuses), start.started.later(24 * 3600.0))
        if draw(st.booleans()):
            store.add_check_in(replace(draw(strategies.check_ins), at=draw(moments)))
    return store


@given(records())
def test_one_session_is_answered_for_as_by_the_days_around_it(
    store: MemoryStore,
) -> None:
    for session in store.sessions(date.min, date.max):
        first, last = session.day - DAY, session.day + DAY
        around: Sequence[CheckIn] = [
            one for one in store.check_ins(first, last) if one.session_id == session.id
        ]
        rated: Sequence[ExerciseRating] = [
            one for one in store.ratings(first, last) if one.session_id == session.id
        ]

        said = store.said_of(session.id)

        assert said.before == session_check_ins(around).get((session.id, AskedWhen.BEFORE))
        assert said.during == said_during(around)
        assert said.ratings == tuple(rated)
        assert {(session.id, *key): one for key, one in said.of_exercises.items()} == (
            latest_ratings(rated)
        )


@given(records(), st.integers(-2, 3), st.integers(0, 3))
def test_a_log_holds_the_answers_it_held(store: MemoryStore, start: int, length: int) -> None:
    first = NOON.date() + start * DAY
    last = first + length * DAY
    log = collect(store, first, last, an_instant(NOON.replace(tzinfo=UTC) + 9 * DAY))
    ids = {report.session.id for report in log.sessions}

    held = [
        one
        for one in store.check_ins(first - DAY, last + DAY)
        if one.answered
        and (
            one.session_id in ids or (one.session_id is None and first <= one.at.local_date <= last)
        )
    ]

    told = [one.said for one in log.answers]
    assert sorted(told, key=repr) == sorted(held, key=repr)
    lived = {report.session.id: report.session.day for report in log.sessions}

    def place(one: CheckIn) -> tuple[date, datetime]:
        return lived.get(one.session_id or "", one.at.local_date), one.at.utc

    assert [place(one) for one in told] == sorted(place(one) for one in held)
