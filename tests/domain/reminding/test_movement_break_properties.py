"""Movement breaks: never sooner than wanted, never to somebody who is away, whatever clocks do."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.reminding.history import MOVEMENT_BREAK, ReminderEvent, ReminderHistory, Word
from coach.domain.reminding.movement_break import (
    AWAY_S,
    LONGEST_BETWEEN_LOOKS_S,
    PUT_OFF_S,
    Presence,
    Sitting,
    is_due,
    looked_at,
    put_off,
    sitting_so_far,
)

NINE = datetime(2026, 11, 16, 9, tzinfo=UTC)
HERE, UNKNOWN = Presence(3.0), Presence(None)
AWAY, LOCKED = Presence(AWAY_S), Presence(1.0, locked=True)

presences = st.sampled_from([HERE, UNKNOWN, AWAY, LOCKED])
gaps = st.floats(1, LONGEST_BETWEEN_LOOKS_S)
jumps = st.sampled_from([0.0, -86400.0, 86400.0, -3600.0, 7200.0])
"""What the wall clock is set by between two looks."""

everies = st.sampled_from([20, 25, 30])


def at(mono: float, jumped: float = 0.0) -> Instant:
    return Instant(mono, NINE + timedelta(seconds=mono + jumped))


@given(everies, st.lists(st.tuples(gaps, presences, jumps), max_size=60))
def test_it_is_due_only_after_so_many_minutes_without_a_break(
    every: int, looks: Sequence[tuple[float, Presence, float]]
) -> None:
    sitting, mono, jumped, last_break = looked_at(None, at(0), HERE), 0.0, 0.0, 0.0
    for gap, presence, jump in looks:
        mono, jumped = mono + gap, jumped + jump
        sitting = looked_at(sitting, at(mono, jumped), presence)
        if presence.away:
            last_break = mono
        assert 0 <= sitting.seconds <= mono - last_break + 1e-6
        if is_due(sitting, every):
            assert not presence.away
            assert mono - last_break >= every * 60 - 1e-6
            sitting, last_break = Sitting(sitting.seen), mono


awake = st.integers(1, int(LONGEST_BETWEEN_LOOKS_S)).map(float)
"""Whole seconds between two looks: a sum of fractions may be a hair longer than its parts, and a
hair more than the longest counts as a sleep."""


@given(everies, st.lists(awake, min_size=1, max_size=90), st.sampled_from([HERE, UNKNOWN]))
def test_whoever_stays_is_told_at_the_first_look_after_so_many_minutes(
    every: int, between: Sequence[float], presence: Presence
) -> None:
    sitting, mono = looked_at(None, at(0), presence), 0.0
    for gap in between:
        mono += gap
        sitting = looked_at(sitting, at(mono), presence)
        assert is_due(sitting, every) is (sitting.seconds >= every * 60)
        assert sitting.seconds == mono


@given(st.floats(0, 7200), st.floats(LONGEST_BETWEEN_LOOKS_S + 1, 86400), st.booleans())
def test_a_machine_that_slept_has_had_its_break(sat: float, slept: float, counts: bool) -> None:
    before = Sitting(at(0), sat)
    mono = slept if counts else 1.0
    woken = Instant(mono, NINE + timedelta(seconds=slept))
    assert looked_at(before, woken, HERE) == Sitting(woken)


def test_a_clock_set_back_loses_nothing_of_the_time_sat() -> None:
    assert looked_at(Sitting(at(0), 600), at(55, -86400), HERE).seconds == 655


@given(everies)
def test_what_is_put_off_comes_back_ten_minutes_later(every: int) -> None:
    sitting = put_off(Sitting(at(0), every * 60), every)
    for minute in range(1, 11):
        assert not is_due(sitting, every)
        sitting = looked_at(sitting, at(minute * 60), HERE)
    assert is_due(sitting, every)
    assert every * 60 > PUT_OFF_S


def pressed(word: Word) -> ReminderHistory:
    """Return what is known of one break, on which something was pressed at nine."""
    shown = ReminderEvent(at(0), NINE.date(), Word.SHOWN, MOVEMENT_BREAK)
    return ReminderHistory([shown, ReminderEvent(at(0), NINE.date(), word, MOVEMENT_BREAK)])


@given(everies, st.floats(0, PUT_OFF_S))
def test_what_is_put_off_comes_back_in_time_to_who_begins_to_watch_later(
    every: int, passed: float
) -> None:
    found = sitting_so_far(pressed(Word.SNOOZED), at(passed), every)
    left = every * 60 - found.seconds
    assert abs(left - (PUT_OFF_S - passed)) < 0.001
    assert is_due(sitting_so_far(pressed(Word.SNOOZED), at(PUT_OFF_S + 60), every), every)


@given(everies, st.sampled_from([Word.STARTED, Word.SHOWN]), st.floats(0, 40_000))
def test_of_whoever_begins_to_watch_nobody_knows_how_long_they_sit(
    every: int, word: Word, passed: float
) -> None:
    assert sitting_so_far(pressed(word), at(passed), every).seconds == 0
    assert sitting_so_far(ReminderHistory(), at(passed), every).seconds == 0
    long_ago = at(PUT_OFF_S + LONGEST_BETWEEN_LOOKS_S + 1 + passed)
    assert sitting_so_far(pressed(Word.SNOOZED), long_ago, every).seconds == 0
    assert sitting_so_far(pressed(Word.SNOOZED), at(-60), every).seconds == 0
