"""What a session that was cut off is gone on with."""

from dataclasses import replace

import pytest

from coach.domain.feedback import ExerciseRating
from coach.domain.pain import AskedWhen, LegSite
from coach.services.ports import OpenSession
from coach.services.session import resume
from tests.builders import a_check_in, a_start
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_what_was_said_is_found_after_a_crash_on_whichever_day_it_was(days: int) -> None:
    """It may have been said after midnight, or after a flight west."""
    store = a_store()
    start = a_start()
    name, other = store.begin_session(start), store.begin_session(a_start())
    at = start.started.later(days * 86_400)
    for session_id, site in ((name, LegSite.KNEE), (other, LegSite.FOOT)):
        answer = a_check_in(leg_site=site, session_id=session_id)
        for asked in (AskedWhen.BEFORE, AskedWhen.DURING):
            store.add_check_in(replace(answer, asked=asked, at=at))
    store.add_rating(ExerciseRating(session_id=name, ladder_id="bird_dog", worst_leg=3, at=at))
    resume.discard(store, _open(store))

    said = resume.go_on(FakeClock(), store, _open(store)).said

    assert said.before is not None
    assert said.before.leg_site is LegSite.KNEE
    assert [one.leg_site for one in said.during] == [LegSite.KNEE]
    assert [one.worst_leg for one in said.ratings] == [3]


def _open(store: MemoryStore) -> OpenSession:
    found = store.open_session()
    assert found is not None
    return found
