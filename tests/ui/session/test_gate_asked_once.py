"""What may lock a session is read once a page: every page turn reads the record while all wait."""

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from coach.domain.warning_signs import Screening
from tests.fakes.memory_store import MemoryStore
from tests.ui.rooms import Room, a_room


class CountingStore(MemoryStore):
    """A record that knows how often it was asked for the warning signs."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def screenings(self) -> Sequence[Screening]:
        self.asked += 1
        return super().screenings()


def test_the_check_in_and_the_session_each_ask_the_gate_once(qtbot: QtBot) -> None:
    store = CountingStore()
    with a_room(Room(qtbot, store=store)) as room:
        room.navigation.services.sessions.gate()
        store.asked = 0
        room.navigation.services.sessions.gate()
        once = store.asked
        store.asked = 0
        room.navigation.today.start_button.click()
        assert store.asked == once
        store.asked = 0
        room.start_session()
        # And once more by what begins sessions, which trusts nobody.
        assert store.asked == once + 1
