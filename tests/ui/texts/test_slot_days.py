"""The words for the days on which sessions come."""

from dataclasses import replace
from datetime import time

from coach.domain.program import Slot
from coach.domain.slot_rhythm import on_weekdays, times_a_week
from coach.ui.texts.slot_days import days_of_all

MORNING = Slot("m", "Morning", time(9), time(10))
EVENING = Slot("e", "Evening", time(18), time(19))


def test_days_that_nobody_has_chosen_yet_are_said_as_a_beginning() -> None:
    slots = [replace(slot, days=times_a_week(3)) for slot in (MORNING, EVENING)]

    assert days_of_all(slots) == "3 times a week, now Mon, Wed, Fri"
    assert days_of_all(slots, to_come=True) == "3 times a week, to begin with on Mon, Wed, Fri"


def test_days_that_a_program_names_are_the_same_at_any_time() -> None:
    slots = [replace(MORNING, days=on_weekdays([1, 3]))]

    assert days_of_all(slots, to_come=True) == days_of_all(slots)
