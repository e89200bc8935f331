"""What every `AnswerStore` does, the fake as well as the one on disk."""

import pytest

from coach.domain.suggesting.answers import Answer
from coach.services.ports import AnswerStore
from coach.storage.store import SqlStore
from coach.storage.stores.answers import SqlAnswers
from tests.fakes.memory_answers import MemoryAnswers
from tests.storage.conftest import NewStore
from tests.storage.feedback import an_answer
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> AnswerStore:
    """Return the answers of an empty record, by themselves."""
    whole = new_store()
    return SqlAnswers(whole.connections) if isinstance(whole, SqlStore) else MemoryAnswers()


def test_answers_come_oldest_first_and_none_replaces_another(store: AnswerStore) -> None:
    store.add_answer(an_answer(Answer.NEVER, at=on(24)))
    store.add_answer(an_answer(Answer.NOT_NOW, at=on(23)))
    assert [answer.answer for answer in store.answers()] == [Answer.NOT_NOW, Answer.NEVER]
    assert store.answers()[0].key == an_answer().key
