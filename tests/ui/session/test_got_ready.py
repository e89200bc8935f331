"""What is done before the first session is asked for."""

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from coach.ui.session.entry import _leave_imports_alone, _steps_to
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def test_what_it_imports_is_not_looked_through_for_garbage_while_pages_turn(room: Room) -> None:
    _leave_imports_alone.cache_clear()
    gc.unfreeze()
    try:
        for step in _steps_to(room.navigation.services):
            step()
        left_alone = gc.get_freeze_count()
        assert left_alone > 0
        for step in _steps_to(room.navigation.services):
            step()
        assert gc.get_freeze_count() <= left_alone, "garbage of pages would stay to the end"
    finally:
        gc.unfreeze()
