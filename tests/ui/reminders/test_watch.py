"""The watch: where a notice is shown, when none is, and that a silent board stops nothing."""

from datetime import UTC, timedelta

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.reminding.history import Channel, Word
from coach.services.ports.notice_board import Pressed, Told
from coach.services.problems import StoreProblem
from tests.ui.reminders.desks import LOOK_S, MORNING, TEN, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    del qtbot  # an application has to be there
    return Desk()


def test_what_is_due_is_shown_once_and_kept(desk: Desk) -> None:
    desk.watch.look()
    desk.look_after(LOOK_S)
    assert desk.desktop.shown == [MORNING]
    assert desk.window.shown == []
    assert desk.kept() == [(Word.SHOWN, Channel.DESKTOP)]


def test_where_the_desktop_shows_nothing_the_window_does(desk: Desk) -> None:
    desk.desktop.says = Told.NOT_HERE
    desk.watch.look()
    assert desk.window.shown == [MORNING]
    assert desk.kept() == [(Word.SHOWN, Channel.WINDOW)]


def test_a_desktop_that_hangs_keeps_nobody_waiting_and_is_followed_by_the_window(
    desk: Desk,
) -> None:
    desk.desktop.says = None
    desk.watch.look()
    desk.look_after(LOOK_S)
    assert desk.kept() == []
    desk.desktop.answer_late(Told.NOT_HERE)
    assert desk.window.shown == [MORNING]
    desk.desktop.answer_late(Told.SHOWN)
    assert desk.kept() == [(Word.SHOWN, Channel.WINDOW)]


def test_who_wants_no_disturbance_is_shown_it_afterwards(desk: Desk) -> None:
    desk.desktop.says = Told.NOT_NOW
    desk.watch.look()
    desk.look_after(LOOK_S)
    assert desk.kept() == []
    desk.desktop.says = Told.SHOWN
    desk.look_after(LOOK_S)
    assert desk.desktop.shown == [MORNING]


@pytest.mark.parametrize(
    ("where", "desktop", "window"),
    [
        ({"in_front": True, "shows_today": True}, [], []),
        ({"in_front": True}, [], [MORNING]),
        ({"shows_today": True}, [MORNING], []),
        ({"occupied": True}, [], []),
    ],
)
def test_a_notice_comes_where_the_user_looks_and_never_into_a_session(
    desk: Desk, where: dict[str, bool], desktop: list[str], window: list[str]
) -> None:
    for name, so in where.items():
        setattr(desk.host, name, so)
    desk.watch.look()
    assert (desk.desktop.shown, desk.window.shown) == (desktop, window)


def test_start_asks_the_host_and_takes_the_notice_away(desk: Desk) -> None:
    desk.watch.look()
    desk.desktop.press(Pressed.START)
    assert desk.host.started == 1
    assert desk.desktop.notice is None
    assert desk.kept()[-1] == (Word.STARTED, None)


@pytest.mark.parametrize(("pressed", "minutes"), [(Pressed.SNOOZE, 10), (Pressed.SNOOZE_LONG, 30)])
def test_a_snooze_comes_back(desk: Desk, pressed: Pressed, minutes: int) -> None:
    desk.watch.look()
    desk.desktop.press(pressed)
    desk.look_after(minutes * 60 - 5)
    assert desk.desktop.shown == [MORNING]
    desk.look_after(5)
    assert desk.desktop.shown == [MORNING, MORNING]
    assert desk.kept()[-1] == (Word.CAME_BACK, Channel.DESKTOP)


def test_skip_and_open(desk: Desk) -> None:
    desk.watch.look()
    desk.desktop.press(Pressed.OPEN)
    assert desk.host.opened == [""]
    desk.desktop.press(Pressed.SKIP)
    desk.look_after(2 * 3600)
    assert desk.desktop.shown == [MORNING]


def test_a_notice_whose_slot_is_over_is_taken_away(desk: Desk) -> None:
    desk.watch.look()
    desk.host.occupied = True
    desk.look_after(4 * 3600)
    assert desk.desktop.notice is None


def test_a_sleep_over_three_slots_ends_with_one_notice(desk: Desk) -> None:
    desk.host.occupied = True
    desk.watch.look()
    desk.host.occupied = False
    desk.look_after(8 * 3600)
    desk.look_after(LOOK_S)
    assert desk.desktop.shown == ["Early evening session, 9 minutes"]


def test_a_clock_set_back_a_day_and_put_right_announces_nothing_twice(desk: Desk) -> None:
    desk.watch.look()
    for days in (-1, 1):
        desk.clock.set_wall(desk.clock.read().wall + timedelta(days=days))
        for _ in range(3):
            desk.look_after(LOOK_S)
    events = desk.store.reminder_events(TEN.date() - timedelta(days=2))
    announced = [(one.day, one.slot_id, one.word) for one in events]
    assert announced.count((TEN.date(), "mid_morning", Word.SHOWN)) == 1
    assert len(set(announced)) == len(announced)


def test_a_zone_that_changed_in_a_sleep_is_that_of_the_notice(desk: Desk) -> None:
    """Asleep at ten in Berlin, awake in Lisbon, where it is eleven two hours later."""
    desk.host.occupied = True
    desk.watch.look()
    desk.host.occupied = False
    desk.clock.advance(2 * 3600, asleep=True)
    desk.clock.set_wall(desk.clock.read().wall.astimezone(UTC))
    desk.watch.look()
    desk.look_after(LOOK_S)
    assert desk.desktop.shown == [MORNING]
    (event,) = desk.store.reminder_events(TEN.date())
    assert (event.at.wall.hour, event.at.offset_s) == (11, 0)


def test_a_record_that_cannot_be_read_now_is_read_at_the_next_look(desk: Desk) -> None:
    desk.store.away = StoreProblem("It is being put back.", "Wait.")
    desk.watch.look()
    assert desk.desktop.shown == []
    desk.store.away = None
    desk.look_after(LOOK_S)
    assert desk.desktop.shown == [MORNING]


def test_looking_at_the_clock_reads_no_record_until_something_may_have_changed(desk: Desk) -> None:
    desk.watch.look()
    desk.look_after(LOOK_S)
    reads = desk.store.reads
    for _ in range(10):
        desk.look_after(LOOK_S)
    assert desk.store.reads == reads
    desk.watch.changed()
    desk.look_after(LOOK_S)
    assert desk.store.reads > reads


def test_one_to_see_is_kept_as_such_and_counts_for_no_slot(desk: Desk) -> None:
    came: list[tuple[Told, Channel | None]] = []
    desk.watch.try_one(lambda told, where: came.append((told, where)))
    assert came == [(Told.SHOWN, Channel.DESKTOP)]
    assert desk.kept() == [(Word.TRIED, Channel.DESKTOP)]
    desk.desktop.press(Pressed.SNOOZE)
    desk.watch.look()
    assert desk.kept() == [(Word.TRIED, Channel.DESKTOP), (Word.SHOWN, Channel.DESKTOP)]
