"""What every `NoteStore` does, the fake as well as the one on disk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.notes import MINUTES_MAX, Note, NoteKind, NoteSaid, notes
from coach.services.ports import NoteStore
from coach.storage.store import SqlStore
from coach.storage.stores.notes import SqlNotes
from tests.fakes.memory_notes import MemoryNotes
from tests.fakes.memory_transactions import as_kept
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> NoteStore:
    """Return the notes of an empty record, by themselves."""
    whole = new_store()
    return SqlNotes(whole.connections) if isinstance(whole, SqlStore) else MemoryNotes()


def test_what_is_said_of_a_note_stands_beside_what_was_said_before(store: NoteStore) -> None:
    day = on(23).local_date
    walk = NoteSaid(1, on(23), day, NoteKind.WALK, "", 20)
    medicine = NoteSaid(2, on(23), day, NoteKind.MEDICINE, "the white ones")
    said = [
        walk,
        medicine,
        replace(walk, at=on(24), words="with the dog", minutes=MINUTES_MAX),
        NoteSaid(3, on(24), day, NoteKind.HELPED, "a warm bath"),
        NoteSaid(3, on(24), None, NoteKind.HELPED),
        replace(medicine, at=on(24), until=day + timedelta(days=1)),
    ]
    for one in said:
        store.add_note_said(one)

    assert list(store.notes_said()) == [replace(one, at=as_kept(one.at)) for one in said]
    assert notes(store.notes_said()) == (
        Note(1, day, NoteKind.WALK, "with the dog", MINUTES_MAX),
        Note(2, day, NoteKind.MEDICINE, "the white ones", until=day + timedelta(days=1)),
    )


@pytest.mark.parametrize("kind", NoteKind)
def test_a_note_of_every_kind_is_kept(store: NoteStore, kind: NoteKind) -> None:
    said = NoteSaid(1, on(23), on(22).local_date, kind, "Grüße", 1, on(24).local_date)
    store.add_note_said(said)
    assert list(store.notes_said()) == [replace(said, at=as_kept(said.at))]
