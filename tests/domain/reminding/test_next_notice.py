"""When reminders come, on one Monday with three slots: 10-12:30, 14-16:30 and 17:30-20."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.flare import BegunBy, Flare, FlareDays
from coach.domain.instant import Instant
from coach.domain.record import SessionSummary
from coach.domain.reminding.history import ReminderEvent, ReminderHistory, Word
from coach.domain.reminding.next_notice import Hush, Known, hushed, next_notice, next_notices
from coach.domain.reminding.reminder_settings import QuietHours, ReminderSettings
from tests.domain.slot_days import CET, MONDAY, PLAN, at, done

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
USUAL = ReminderSettings()


def event(
    word: Word,
    moment: Instant,
    slot: str | None = "mid_morning",
    *,
    until: datetime | None = None,
    day: date | None = None,
) -> ReminderEvent:
    return ReminderEvent(moment, day or moment.local_date, word, slot, until)


def known(
    *events: ReminderEvent,
    sessions: Sequence[SessionSummary] = (),
    settings: ReminderSettings = USUAL,
) -> Known:
    history = ReminderHistory(events)
    return Known(plans=[PLAN], sessions=sessions, zone=CET, settings=settings, history=history)


def told(what: Known, now: Instant) -> tuple[str, str, Word] | None:
    """Return slot, time and word of the next notice; a later day's with its date."""
    found = next_notice(what, now)
    if found is None:
        return None
    face = found.at.astimezone(CET)
    when = f"{face:%H:%M}" if found.due.due.day == MONDAY else f"{face:%d. %H:%M}"
    return found.due.due.slot.id, when, found.word


SHOWN = event(Word.SHOWN, at(MONDAY, 10))


@pytest.mark.parametrize(
    ("events", "now", "expected"),
    [
        ([], at(MONDAY, 9), ("mid_morning", "10:00", Word.SHOWN)),
        ([], at(MONDAY, 11), ("mid_morning", "11:00", Word.SHOWN)),
        ([], at(MONDAY, 13), ("mid_morning", "13:00", Word.SHOWN)),
        ([], at(MONDAY, 14), ("mid_afternoon", "14:00", Word.SHOWN)),
        ([SHOWN], at(MONDAY, 10, 1), ("mid_morning", "11:00", Word.REPEATED)),
        ([SHOWN], at(MONDAY, 12, 30), ("mid_afternoon", "14:00", Word.SHOWN)),
        (
            [event(Word.SHOWN, at(MONDAY, 12))],
            at(MONDAY, 12, 1),
            ("mid_morning", "12:15", Word.REPEATED),
        ),
        (
            [event(Word.SHOWN, at(MONDAY, 12, 20))],
            at(MONDAY, 12, 21),
            ("mid_afternoon", "14:00", Word.SHOWN),
        ),
        (
            [SHOWN, event(Word.REPEATED, at(MONDAY, 11))],
            at(MONDAY, 11, 1),
            ("mid_afternoon", "14:00", Word.SHOWN),
        ),
        (
            [SHOWN, event(Word.SKIPPED, at(MONDAY, 10, 1))],
            at(MONDAY, 10, 2),
            ("mid_afternoon", "14:00", Word.SHOWN),
        ),
        (
            [SHOWN, event(Word.SNOOZED, at(MONDAY, 10, 5), until=at(MONDAY, 10, 15).utc)],
            at(MONDAY, 10, 6),
            ("mid_morning", "10:15", Word.CAME_BACK),
        ),
        (
            [SHOWN, event(Word.SNOOZED, at(MONDAY, 10, 5))],
            at(MONDAY, 10, 6),
            ("mid_afternoon", "14:00", Word.SHOWN),
        ),
        (
            [SHOWN, event(Word.SNOOZED, at(MONDAY, 13, 50), until=at(MONDAY, 14, 20).utc)],
            at(MONDAY, 13, 51),
            ("mid_afternoon", "14:00", Word.SHOWN),
        ),
        (
            [event(Word.NOT_TODAY, at(MONDAY, 9), None)],
            at(MONDAY, 9, 1),
            ("mid_morning", "17. 10:00", Word.SHOWN),
        ),
        (
            [
                event(Word.NOT_TODAY, at(MONDAY, 9), None),
                event(Word.RESUMED, at(MONDAY, 9, 30), None),
            ],
            at(MONDAY, 9, 31),
            ("mid_morning", "10:00", Word.SHOWN),
        ),
        (
            [event(Word.PAUSED, at(MONDAY, 9), None, until=at(MONDAY, 15).utc)],
            at(MONDAY, 9, 1),
            ("mid_afternoon", "15:00", Word.SHOWN),
        ),
        ([event(Word.PAUSED, at(MONDAY, 9), None)], at(MONDAY, 9, 1), None),
    ],
)
def test_what_comes_next(
    events: list[ReminderEvent], now: Instant, expected: tuple[str, str, Word] | None
) -> None:
    assert told(known(*events), now) == expected


def test_what_was_done_is_announced_no_more() -> None:
    found = told(known(SHOWN, sessions=[done(MONDAY)]), at(MONDAY, 10, 20))
    assert found == ("mid_afternoon", "14:00", Word.SHOWN)


def test_a_session_in_which_nothing_was_held_is_reminded_of_again() -> None:
    found = told(known(SHOWN, sessions=[done(MONDAY, holds=0)]), at(MONDAY, 10, 20))
    assert found == ("mid_morning", "11:00", Word.REPEATED)


def test_a_snooze_of_before_the_clock_was_set_back_is_over_at_once() -> None:
    snoozed = event(Word.SNOOZED, at(MONDAY, 12), until=at(MONDAY, 12, 10).utc)
    found = told(known(SHOWN, snoozed), at(MONDAY, 10, 30))
    assert found == ("mid_morning", "10:30", Word.CAME_BACK)


def test_the_first_notice_of_a_later_slot_outweighs_a_second_of_an_earlier_one() -> None:
    three = ReminderSettings(most_a_day=3)
    assert told(known(SHOWN, settings=three), at(MONDAY, 10, 1)) == (
        "mid_afternoon", "14:00", Word.SHOWN,
    )  # fmt: skip
    four = ReminderSettings(most_a_day=4)
    assert told(known(SHOWN, settings=four), at(MONDAY, 10, 1)) == (
        "mid_morning", "11:00", Word.REPEATED,
    )  # fmt: skip


def test_quiet_hours_put_off_what_can_wait_and_end_what_cannot() -> None:
    until_one = ReminderSettings(quiet=QuietHours(time(22), time(13)))
    assert told(known(settings=until_one), at(MONDAY, 9)) == ("mid_morning", "13:00", Word.SHOWN)
    until_three = ReminderSettings(quiet=QuietHours(time(22), time(15)))
    assert told(known(settings=until_three), at(MONDAY, 9)) == (
        "mid_afternoon", "15:00", Word.SHOWN,
    )  # fmt: skip


def test_nothing_is_announced_before_a_session_is_proposed() -> None:
    waits = replace(known(), not_before=at(MONDAY, 10, 40))
    assert told(waits, at(MONDAY, 9)) == ("mid_morning", "10:40", Word.SHOWN)


def test_after_a_sleep_over_two_slots_one_notice_sums_them_up() -> None:
    found = next_notice(known(), at(MONDAY, 18))
    assert found is not None
    assert found.due.due.slot.id == "early_evening"
    assert [one.slot.id for one in found.went_by] == ["mid_morning", "mid_afternoon"]
    again = next_notice(known(event(Word.SHOWN, at(MONDAY, 18), "early_evening")), at(MONDAY, 18))
    assert again is not None
    assert again.went_by == ()


def test_a_slot_that_was_announced_is_not_summed_up() -> None:
    found = next_notice(known(SHOWN), at(MONDAY, 18))
    assert found is not None
    assert [one.slot.id for one in found.went_by] == ["mid_afternoon"]


def test_nothing_comes_while_it_is_off_or_locked_or_in_a_flare() -> None:
    now = at(MONDAY, 10)
    flare = FlareDays([Flare(1, at(MONDAY, 8), BegunBy.BUTTON)], date.max, [])
    hushes = {
        Hush.OFF: known(settings=ReminderSettings(on=False)),
        Hush.LOCKED: replace(known(), locked=True),
        Hush.FLARE: replace(known(), spared=flare),
        Hush.PAUSED: known(event(Word.PAUSED, at(MONDAY, 9), None)),
    }
    for hush, what in hushes.items():
        assert hushed(what, now) is hush
        assert next_notice(what, now) is None


def test_the_day_on_which_a_flare_ends_stays_quiet_and_the_next_does_not() -> None:
    ended = Flare(1, at(MONDAY - DAY, 8), BegunBy.BUTTON, ended=at(MONDAY, 9))
    what = replace(known(), spared=FlareDays([ended], date.max, []))
    assert told(what, at(MONDAY, 10)) == ("mid_morning", "17. 10:00", Word.SHOWN)


def test_the_next_five_are_those_of_whoever_does_nothing() -> None:
    five = next_notices(known(), at(MONDAY, 9), 5)
    said = [(f"{one.at.astimezone(CET):%H:%M}", one.word) for one in five]
    assert said == [
        ("10:00", Word.SHOWN), ("11:00", Word.REPEATED), ("14:00", Word.SHOWN),
        ("15:00", Word.REPEATED), ("17:30", Word.SHOWN),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begin", "end", "quiet", "loud"),
    [
        (time(22), time(7), [time(22), time(23, 59), time(0), time(6, 59)], [time(7), time(21)]),
        (time(13), time(14), [time(13), time(13, 59)], [time(14), time(12, 59), time(0)]),
        (time(7), time(7), [], [time(7), time(0), time(23)]),
    ],
)
def test_quiet_hours(begin: time, end: time, quiet: list[time], loud: list[time]) -> None:
    hours = QuietHours(begin, end)
    assert all(hours.hold(face) for face in quiet)
    assert not any(hours.hold(face) for face in loud)


def test_quiet_hours_end_once_more_in_the_hour_that_comes_twice() -> None:
    hours = QuietHours(time(1), time(2, 30))
    second = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1).astimezone(ZoneInfo("UTC"))
    let_through = hours.let_through(second, BERLIN)
    assert let_through - second == timedelta(minutes=20)
