"""Today shows a new day, a slot that opens and another time zone by itself, while it is seen."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen, LegSite
from coach.services.check_in import Answers
from coach.ui.today_watch import LOOK_MS, TodayWatch
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def watch(room: Room) -> TodayWatch:
    return room.navigation.today.findChildren(TodayWatch)[0]


def look_in_a_minute(room: Room) -> None:
    """Let the timer be due."""
    room.clock.advance(60)
    watch(room).findChildren(QTimer)[0].timeout.emit()


def test_it_looks_within_a_minute_and_at_most_once(room: Room) -> None:
    # Qt lets a coarse timer be late or early by a twentieth.
    assert LOOK_MS * 1.05 < 60_000
    assert watch(room)._timer.isActive()


def test_another_zone_is_shown_with_its_day(room: Room) -> None:
    today = room.navigation.today
    before = today.hero.date_line.text()
    there = timezone(timedelta(hours=14))
    late = room.clock.read().wall.astimezone(there).replace(hour=23)
    room.clock.set_wall(late)
    look_in_a_minute(room)
    assert today.hero.date_line.text() == before
    room.clock.set_wall(late + timedelta(hours=5))
    look_in_a_minute(room)
    assert today.hero.date_line.text() != before


def test_a_slot_that_closes_by_the_face_of_another_zone_is_shown(room: Room) -> None:
    today = room.navigation.today
    before = today.hero.headline.text()
    room.clock.set_wall(room.clock.read().wall.astimezone(timezone(timedelta(hours=9))))
    look_in_a_minute(room)
    assert today.hero.headline.text() != before


def test_a_minimised_window_reads_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(watch(room), "_look_again", lambda: looked.append(1))
    room.window.showMinimized()
    look_in_a_minute(room)
    assert looked == []
    room.window.showNormal()
    look_in_a_minute(room)
    assert looked


def test_what_was_said_before_a_session_is_known_in_a_zone_where_it_is_yesterday(
    room: Room,
) -> None:
    east, west = (timezone(timedelta(hours=hours)) for hours in (5, -10))
    room.clock.set_wall(datetime(2026, 11, 24, 9, 0, tzinfo=east))
    services = room._open()
    session = services.sessions.start(None).session_id
    said = services.check_ins.keep(AskedWhen.BEFORE, Answers(leg=2, leg_site=LegSite.SHIN), session)
    room.clock.set_wall(room.clock.read().wall.astimezone(west))
    assert _before(room, session) == said.felt_at
    room.clock.set_wall(room.clock.read().wall + timedelta(days=30))
    assert _before(room, session) == said.felt_at


def _before(room: Room, session: str) -> LegSite | None:
    before = room.store.said_of(session).before
    return before.felt_at if before is not None else None


@pytest.mark.parametrize("away", ["minimised", "another page", "a session", "signs"])
def test_no_timer_runs_while_it_is_not_seen(room: Room, away: str) -> None:
    if away == "minimised":
        room.window.showMinimized()
    elif away == "another page":
        room.navigation.show("settings")
    elif away == "a session":
        room.start_session()
    else:
        room.navigation.show_signs()
    room.qtbot.waitUntil(lambda: not watch(room)._timer.isActive())


def test_a_window_that_comes_back_shows_the_day_it_is(room: Room) -> None:
    today = room.navigation.today
    before = today.hero.date_line.text()
    room.window.showMinimized()
    room.qtbot.waitUntil(lambda: not watch(room)._timer.isActive())
    tomorrow: datetime = room.clock.read().wall + timedelta(days=1)
    room.clock.set_wall(tomorrow)
    room.window.showNormal()
    room.qtbot.waitUntil(watch(room)._timer.isActive)
    assert today.hero.date_line.text() != before
