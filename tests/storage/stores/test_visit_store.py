"""What every `VisitStore` does, the fake as well as the one on disk."""

import pytest

from coach.domain.pt_questions import PtQuestion, QuestionSaid, Word, questions
from coach.domain.visits import Visit, VisitSaid, visits
from coach.services.ports import VisitStore
from coach.storage.store import SqlStore
from coach.storage.stores.visits import SqlVisits
from tests.fakes.memory_visits import MemoryVisits
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> VisitStore:
    """Return the visits of an empty record, by themselves."""
    whole = new_store()
    return SqlVisits(whole.connections) if isinstance(whole, SqlStore) else MemoryVisits()


def test_what_is_said_of_a_visit_stands_beside_what_was_said_before(store: VisitStore) -> None:
    day = on(3).local_date
    for said in (
        VisitSaid(1, on(23), day, "Anna", "Bird dog up"),
        VisitSaid(2, on(23), day, "Dr. Ohm"),
        VisitSaid(2, on(24), None),
        VisitSaid(1, on(24), day, "Anna Maier", "Bird dog up"),
    ):
        store.add_visit_said(said)

    assert [one.who for one in store.visits_said()] == ["Anna", "Dr. Ohm", "", "Anna Maier"]
    assert visits(store.visits_said()) == (Visit(1, day, "Anna Maier", "Bird dog up"),)


def test_what_is_said_of_a_question_stands_beside_what_was_said_before(store: VisitStore) -> None:
    for said in (
        QuestionSaid(1, on(23), Word.OPEN, "May I swim?"),
        QuestionSaid(2, on(23), Word.OPEN, "Why left?"),
        QuestionSaid(1, on(24), Word.ASKED, "May I swim?"),
        QuestionSaid(3, on(24), Word.OPEN, "Heat?"),
        QuestionSaid(3, on(24), Word.TAKEN_OUT, "Heat?"),
    ):
        store.add_question_said(said)

    assert len(store.questions_said()) == 5
    assert questions(store.questions_said()) == (
        PtQuestion(1, "May I swim?", on(24).local_date),
        PtQuestion(2, "Why left?"),
    )
