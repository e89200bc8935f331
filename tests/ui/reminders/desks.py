"""A watch of reminders on a record in memory, with a clock that is moved by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from coach.domain.flare import Flare
from coach.domain.gates import Open
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.reminding.history import Channel, ReminderEvent, Word
from coach.services.movement_breaks import MovementBreaks
from coach.services.ports.notice_board import NoticeBoard
from coach.services.problems import StoreProblem
from coach.services.reminders import Reminders
from coach.services.settings import Settings
from coach.ui.reminders.watch import ReminderWatch
from coach.ui.reminders.when_to_read import LOOK_MS
from tests.builders import a_prescription
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.fakes.notice_boards import FakeBoard

TEN = datetime(2026, 11, 16, 10, 0, tzinfo=timezone(timedelta(hours=1)))
LOOK_S = LOOK_MS / 1000
MORNING = "Mid-morning session, 9 minutes"


class CountingStore(MemoryStore):
    """Counts how often the record is read, and refuses while somebody puts a copy back."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        self.away: StoreProblem | None = None

    def flares(self) -> Sequence[Flare]:
        self.reads += 1
        if self.away is not None:
            raise self.away
        return super().flares()


@dataclass
class Host:
    reminders: Reminders
    clock: FakeClock
    breaks: MovementBreaks | None = None
    exercising: bool = False
    shown_how: int = 0
    occupied: bool = False
    in_front: bool = False
    shows_today: bool = False
    started: int = 0
    opened: list[str] = field(default_factory=list)

    def now(self) -> Instant:
        return self.clock.read()

    def show_break(self, _token: str) -> None:
        self.shown_how += 1

    def start_from_notice(self, _token: str) -> None:
        self.started += 1

    def open_from_notice(self, token: str) -> None:
        self.opened.append(token)


class Desk:
    """A watch on a record with three slots, at ten in the morning.

    Args:
        between: ways to show a notice that are tried after the desktop and before the window.
    """

    def __init__(self, between: Sequence[NoticeBoard] = ()) -> None:
        self.clock, self.store = FakeClock(TEN), CountingStore()
        self.store.take_up(PlanInForce(self.clock.read(), a_prescription()))
        reminders = Reminders(self.clock, self.store, Settings(self.store), Open, lambda: 8.6)
        self.host = Host(reminders, self.clock)
        self.desktop, self.window = FakeBoard(Channel.DESKTOP), FakeBoard(Channel.WINDOW)
        self.watch = ReminderWatch(self.host, [self.desktop, *between, self.window])

    def look_after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.watch.look()

    def kept(self) -> list[tuple[Word, Channel | None]]:
        events: list[ReminderEvent] = list(self.store.reminder_events(TEN.date()))
        return [(one.word, one.channel) for one in events]
