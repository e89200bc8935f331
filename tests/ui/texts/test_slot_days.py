"""The words for the days on which sessions come."""

from dataclasses import replace
from datetime import time

from coach.domain.difference import Difference, What
from coach.domain.program import Slot
from coach.domain.slot_rhythm import on_weekdays, times_a_week
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.slot_days import days_of_all, sessions_in_short

MORNING = Slot("m", "Morning", time(9), time(10))
EVENING = Slot("e", "Evening", time(18), time(19))


def test_days_that_nobody_has_chosen_yet_are_said_as_a_beginning() -> None:
    slots = [replace(slot, days=times_a_week(3)) for slot in (MORNING, EVENING)]

    assert days_of_all(slots) == "3 times a week, now Mon, Wed, Fri"
    assert days_of_all(slots, to_come=True) == "3 times a week, at first on Mon, Wed, Fri"


def test_sessions_to_come_read_as_they_are_said() -> None:
    chosen = times_a_week(3).code
    assert sessions_in_short("1", "10:00–12:30", chosen) == (
        "one, 10:00–12:30, 3 times a week, at first on Mon, Wed, Fri"
    )
    assert sessions_in_short("2", "10:00–12:30, 17:00–19:00", "every 1") == (
        "2 a day, 10:00–12:30, 17:00–19:00, every day"
    )


def test_days_that_become_the_users_to_choose_begin_as_the_program_has_them() -> None:
    chosen, every_day = times_a_week(3).code, "every 1"
    moved = on_weekdays([1, 3, 5], chosen=True).code
    assert differs(Difference(What.DAYS, before=every_day, after=chosen)) == (
        "Days: every day → 3 times a week, at first on Mon, Wed, Fri"
    )
    assert differs(Difference(What.DAYS, before=chosen, after=moved)) == (
        "Days: 3 times a week, now Mon, Wed, Fri → 3 times a week, now Tue, Thu, Sat"
    )


def test_days_that_a_program_names_are_the_same_at_any_time() -> None:
    slots = [replace(MORNING, days=on_weekdays([1, 3]))]

    assert days_of_all(slots, to_come=True) == days_of_all(slots)
