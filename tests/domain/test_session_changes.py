"""What a session is after it was left out, or put back."""

from dataclasses import replace

import pytest

from coach.domain.log_events import EventKind, session_events
from coach.domain.record import COUNTED, SessionStatus, SessionSummary, SessionTotals
from coach.domain.session_changes import SessionChange, SessionWord, status_after
from tests.builders import a_start, an_instant
from tests.fakes.memory_sessions import KeptSession


def a_summary() -> SessionSummary:
    """Return a session that is over."""
    kept = KeptSession("2026-11-23-1", 1, a_start(), SessionStatus.STOPPED, an_instant())
    return kept.summary


@pytest.mark.parametrize("status", sorted(COUNTED))
def test_it_comes_back_as_what_it_was(status: SessionStatus) -> None:
    session = replace(a_summary(), status=status)
    left_out = status_after(session, SessionWord.LEFT_OUT, None)
    assert left_out is SessionStatus.DISCARDED
    gone = replace(session, status=left_out)
    assert status_after(gone, SessionWord.PUT_BACK, status) is status


@pytest.mark.parametrize(
    ("done", "status"), [(30, SessionStatus.COMPLETED), (7, SessionStatus.STOPPED)]
)
def test_one_that_never_counted_is_judged_by_its_holds(done: int, status: SessionStatus) -> None:
    totals = SessionTotals(30, done, 300.0, 10.0 * done)
    session = replace(a_summary(), status=SessionStatus.DISCARDED, totals=totals)
    for before in (None, SessionStatus.DISCARDED):
        assert status_after(session, SessionWord.PUT_BACK, before) is status


@pytest.mark.parametrize(
    ("status", "word"),
    [
        *((SessionStatus.RUNNING, word) for word in SessionWord),
        *((status, SessionWord.PUT_BACK) for status in sorted(COUNTED)),
        (SessionStatus.DISCARDED, SessionWord.LEFT_OUT),
    ],
)
def test_what_runs_or_stands_so_already_does_not_change(
    status: SessionStatus, word: SessionWord
) -> None:
    assert status_after(replace(a_summary(), status=status), word, None) is None


def test_each_change_stands_in_the_log() -> None:
    changes = [
        SessionChange("2026-11-23-1", an_instant(), word, SessionStatus.STOPPED)
        for word in SessionWord
    ]
    assert [(one.kind, one.about) for one in session_events(changes)] == [
        (EventKind.SESSION_LEFT_OUT, "2026-11-23-1"),
        (EventKind.SESSION_PUT_BACK, "2026-11-23-1"),
    ]
