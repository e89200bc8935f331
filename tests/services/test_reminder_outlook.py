"""What waits at the tray sees of a closed record: the same moment as the open one, or nothing."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.gates import Open
from coach.domain.plan_in_force import PlanInForce
from coach.domain.reminding.history import Channel
from coach.domain.reminding.next_notice import Hush
from coach.domain.reminding.reminder_settings import PauseFor, Snooze
from coach.domain.warning_signs import LONG_FORM, Said, Screening, Trigger, WarningSign
from coach.services.movement_breaks import MovementBreaks
from coach.services.reminder_outlook import BreaksInSight, outlook
from coach.services.reminders import Reminders
from coach.services.settings import Settings
from tests.builders import a_prescription, a_start
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

NINE = datetime(2026, 11, 16, 9, 0, tzinfo=timezone(timedelta(hours=1)))


class Record(MemoryStore):
    """A record with three slots a day, of somebody who has been here before."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__()
        self.take_up(PlanInForce(clock.read(), a_prescription()))
        been_here_with(self)

    def cut_off(self) -> bool:
        """Return whether a session began that never ended."""
        return self.open_session() is not None


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock(NINE)
        self.record = Record(self.clock)
        settings = Settings(self.record)
        self.reminders = Reminders(self.clock, self.record, settings, Open, lambda: 8.6)

    def moment(self) -> datetime | None:
        found = outlook(self.record, self.clock.read())
        assert found is not None
        return found.moment


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_it_sees_the_next_moment_as_the_open_record_does(desk: Desk) -> None:
    assert desk.moment() == desk.reminders.next_moment() == (NINE + timedelta(hours=1))
    desk.clock.advance(2 * 3600)
    notice = desk.reminders.due()
    assert notice is not None
    desk.reminders.snooze(notice, Snooze.SHORT)
    assert (
        desk.moment() == desk.reminders.next_moment() == desk.clock.read().utc + Snooze.SHORT.value
    )
    desk.reminders.skip(notice)
    assert desk.moment() == desk.reminders.next_moment() == NINE + timedelta(hours=5)
    desk.reminders.pause(PauseFor.NO_END)
    assert desk.moment() is None


def test_a_warning_sign_that_locks_is_said_at_the_tray(desk: Desk) -> None:
    answers: dict[WarningSign, Said] = dict.fromkeys(LONG_FORM, Said.NO) | {LONG_FORM[0]: Said.YES}
    desk.record.add_screening(Screening("one", desk.clock.read(), Trigger.WEEKLY, answers))
    found = outlook(desk.record, desk.clock.read())
    assert found is not None
    assert found.stand.hush is Hush.LOCKED


def test_what_comes_first_at_a_start_is_left_to_the_open_record(desk: Desk) -> None:
    now = desk.clock.read()
    desk.record.begin_session(a_start(now))
    assert outlook(desk.record, now) is None
    first_time = MemoryStore()
    first_time.take_up(PlanInForce(now, a_prescription()))
    vars(first_time)["cut_off"] = lambda: False
    assert outlook(first_time, now) is None  # type: ignore[arg-type] # has just been given it


@pytest.mark.parametrize(("seconds", "may"), [(0, True), (3500, False), (3700, False)])
def test_nobody_goes_to_sleep_for_a_moment_or_while_something_is_due(
    desk: Desk, seconds: int, *, may: bool
) -> None:
    desk.clock.advance(seconds)
    assert desk.reminders.can_close_record is may


def breaks(desk: Desk) -> BreaksInSight:
    found = outlook(desk.record, desk.clock.read())
    assert found is not None
    assert found.breaks is not None
    return found.breaks


def test_it_sees_movement_breaks_and_what_forbids_one_as_the_open_record_does(desk: Desk) -> None:
    settings = Settings(desk.record)
    found = outlook(desk.record, desk.clock.read())
    assert found is not None
    assert found.breaks is None
    settings.keep_preferences(replace(settings.preferences(), movement_break=1))
    kept = MovementBreaks(desk.clock, desk.record, settings, Open)
    assert desk.reminders.can_close_record
    assert breaks(desk).every_min == kept.every_min()
    assert breaks(desk).may_come
    assert kept.may_come()

    kept.was_shown(Channel.DESKTOP)
    kept.snooze()
    desk.clock.advance(60)
    assert breaks(desk).sitting == kept.sitting_so_far(20)
    assert breaks(desk).sitting.seconds > 0

    desk.clock.advance(14 * 3600)  # 23:01, quiet hours
    assert not breaks(desk).may_come
    assert not kept.may_come()
    desk.clock.advance(11 * 3600)  # 10:01
    assert breaks(desk).may_come
    kept.no_more_today()
    assert not breaks(desk).may_come
    assert not kept.may_come()


def test_no_movement_break_is_in_sight_while_a_warning_sign_locks(desk: Desk) -> None:
    settings = Settings(desk.record)
    settings.keep_preferences(replace(settings.preferences(), movement_break=1))
    answers: dict[WarningSign, Said] = dict.fromkeys(LONG_FORM, Said.NO) | {LONG_FORM[0]: Said.YES}
    desk.record.add_screening(Screening("one", desk.clock.read(), Trigger.WEEKLY, answers))
    assert not breaks(desk).may_come
