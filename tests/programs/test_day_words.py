"""Days of the week in a program file: read, written back, compared, and refused in words."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.prescribing import prescribe
from coach.domain.program import Program
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import (
    EVERY_DAY,
    EVERY_OTHER_DAY,
    WEEKDAYS,
    Rhythm,
    on_weekdays,
    times_a_week,
)
from coach.programs.check_command import check
from coach.programs.day_words import as_written, rhythm
from coach.programs.file_problems import Severity
from coach.programs.program_building import program
from coach.programs.program_meaning import program_findings
from coach.programs.program_shapes import ProgramShape
from coach.programs.program_writer import as_file
from coach.programs.said_days import days_in, hint, listed
from tests.programs.test_file_problems import GOOD, check_text
from tests.programs.test_program_writer import CATALOGUE, read_back, same

rhythms = (
    st.sampled_from([EVERY_DAY, EVERY_OTHER_DAY])
    | st.builds(
        on_weekdays, st.sets(st.integers(0, 6), min_size=1).map(sorted), chosen=st.booleans()
    )
    | st.integers(1, 7).map(times_a_week)
)


@given(rhythms)
def test_what_is_written_is_read_as_the_same(days: Rhythm) -> None:
    assert rhythm(as_written(days)) == days


@given(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True), st.sampled_from(" ,;/+"))
def test_days_that_are_named_are_never_other_days(days: list[str], between: str) -> None:
    for spelt in (str.title, str.upper, str.lower):
        assert days_in(between.join(map(spelt, days))) == days
    assert hint(between.join(days)) == f"did you mean {listed(days)}?"


@given(st.integers(1, 6), st.sampled_from(["{} times a week", "{}x/week", "{} x per week"]))
def test_a_number_of_days_stays_the_number(count: int, said: str) -> None:
    meant = hint(said.format(count)).removeprefix('did you mean "').removesuffix('"?')
    assert rhythm(meant) == times_a_week(count)


def with_days(of_all: str = "", of_second: str = "", sessions: int = 2) -> str:
    """Return the good file with days for all its slots, and others for the second."""
    said = f"days = {of_all}\n" if of_all else ""
    text = GOOD.replace("sessions_per_day = 2\n", f"sessions_per_day = {sessions}\n{said}", 1)
    second = 'closes = "16:30"'
    return text.replace(second, f"{second}, days = {of_second}" if of_second else second, 1)


@pytest.mark.parametrize(
    ("of_all", "of_second", "sessions", "expected"),
    [
        ("", "", 2, (EVERY_DAY, EVERY_DAY)),
        ('["mon", "wed", "fri"]', "", 2, (on_weekdays((0, 2, 4)),) * 2),
        ('"every other day"', '["sun"]', 2, (EVERY_OTHER_DAY, on_weekdays((6,)))),
        ('["mon", "wed"]', '["sat"]', 1, (on_weekdays((0, 2)), on_weekdays((5,)))),
        ('"3 times a week"', "", 2, (times_a_week(3),) * 2),
        ('"twice a week: tue sun"', "", 2, (on_weekdays((1, 6), chosen=True),) * 2),
    ],
)
def test_days_of_a_file(
    tmp_path: Path, of_all: str, of_second: str, sessions: int, expected: tuple[Rhythm, ...]
) -> None:
    text = with_days(of_all, of_second, sessions)
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    (checked,) = check([file]).files

    assert checked.problems == ()
    assert checked.program is not None
    assert tuple(slot.days for slot in checked.program.schedule.slots) == expected
    assert any("days: " in line for line in checked.summary) == bool(of_all)

    plan = prescribe(checked.program, CATALOGUE.library())
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    assert same(read_back(as_file(plan, None, version=2), tmp_path), plan)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ('"whenever"', 'write ["mon", "wed", "fri"], or one of "every day"'),
        ('"mon"', 'did you mean ["mon"]?'),
        ('["monday"]', "'monday' is no day; did you mean [\"mon\"]?"),
        ('["Mo", "Mi", "fri"]', '\'Mo\', \'Mi\' are no days; did you mean ["mon", "wed", "fri"]?'),
        ('["ma", "m"]', "'ma', 'm' are no days; write mon, tue, wed, thu, fri, sat, sun"),
        ('"daily"', 'did you mean "every day"?'),
        ('"Jeden zweiten Tag"', 'did you mean "every other day"?'),
        ('"3x / week"', 'did you mean "3 times a week"?'),
        ('"two days per week"', 'did you mean "twice a week"?'),
        ('"Mo-Fr"', 'did you mean ["mon", "tue", "wed", "thu", "fri"]?'),
        ('"Mon, Wed and Fri"', 'did you mean ["mon", "wed", "fri"]?'),
        ('"3-4 times a week"', '3-4 is a range; write one number, such as "3 times a week"'),
        ('"twice daily"', "how many sessions a day has stands under sessions_per_day"),
        ('["mon", "mon"]', "a day stands there twice"),
        ("3", '3 are no days; write ["mon", "wed", "fri"], or "every other day"'),
        ("[]", "fewer than 1 in the list"),
        ('"twice a week: mon"', '"twice a week" needs as many days after the colon'),
        ('"every other day: mon"', '"every other day" needs as many days after the colon'),
    ],
)
def test_days_that_are_none_are_told_in_words(tmp_path: Path, days: str, said: str) -> None:
    (told,) = check_text(tmp_path, with_days(days))
    assert said in told
    assert told.startswith("mine.toml:12: schedule.days: ")


def test_sessions_a_day_are_those_of_the_day_with_the_most(tmp_path: Path) -> None:
    (told,) = check_text(tmp_path, with_days('["mon"]', '["tue"]'))
    assert told.endswith("2 a day, but on the day with the most there are 1 slots")


def test_slots_of_different_days_may_have_the_same_time(tmp_path: Path) -> None:
    at_ten = 'opens = "14:00", closes = "16:30"', 'opens = "10:00", closes = "12:00"'

    apart = with_days('["mon"]', '["tue"]', 1).replace(*at_ten)
    assert check_text(tmp_path, apart) == []

    together = with_days('["mon"]', '["mon", "tue"]').replace(*at_ten)
    assert any("10:00 is before 'one' closes" in told for told in check_text(tmp_path, together))


@given(st.lists(rhythms, min_size=2, max_size=2), st.sampled_from(["", '["mon"]', '"once a week"']))
def test_whatever_days_a_plan_has_are_written_into_whatever_file_it_came_from(
    wanted: list[Rhythm], of_all: str
) -> None:
    text = with_days(of_all)
    plan = prescribe(_read(text), CATALOGUE.library())
    slots = tuple(
        replace(slot, days=days) for slot, days in zip(plan.schedule.slots, wanted, strict=True)
    )
    changed = replace(plan, schedule=replace(plan.schedule, slots=slots))

    written = as_file(changed, text, version=2)

    assert _read(written).schedule.slots == slots


def _read(text: str) -> Program:
    shape = ProgramShape.model_validate(tomllib.loads(text))
    assert not [one for one in program_findings(shape) if one.severity is Severity.ERROR]
    return program(shape, "")


def of_exercise(days: str, of_all: str = "") -> str:
    return with_days(of_all).replace(
        'hold_s = 5\n\n[[items]]\nladder = "side_plank"',
        f'hold_s = 5\ndays = {days}\n\n[[items]]\nladder = "side_plank"',
    )


def test_an_exercise_has_days_of_its_own_and_keeps_them(tmp_path: Path) -> None:
    text = of_exercise('["mon", "thu"]')
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    (checked,) = check([file]).files
    assert checked.program is not None
    plan = prescribe(checked.program, CATALOGUE.library())

    assert [one.days for one in plan.exercises] == [on_weekdays((0, 3)), EVERY_DAY]
    assert any(line.endswith(", only on mon, thu") for line in checked.summary)
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    assert same(read_back(as_file(plan, None, version=2), tmp_path), plan)


@pytest.mark.parametrize(
    ("days", "of_all", "said"),
    [
        (
            '["tue"]',
            '["mon"]',
            "items[1] (curl_up).days: no session is due on these days; sessions come on mon",
        ),
        ('["mon", "thu"]', '["mon", "tue"]', "no session is due on thu; sessions come on mon, tue"),
        ('"every other day"', "", "is not a list in [ ]"),
        ('["tue"]\ntimes_a_day = 5', "", "a day has three sessions at most"),
    ],
)
def test_days_of_an_exercise_that_cannot_be_are_told(
    tmp_path: Path, days: str, of_all: str, said: str
) -> None:
    told = check_text(tmp_path, of_exercise(days, of_all))
    assert len(told) == 1
    assert said in told[0]


def test_a_day_with_a_session_has_an_exercise(tmp_path: Path) -> None:
    text = of_exercise('["mon"]') + 'days = ["tue"]\n'
    (told,) = check_text(tmp_path, text)
    assert "on wed a session is due, and each exercise has other days; ask for fewer" in told


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ('"3 times a week"', "3 times a week, at first on mon, wed, fri"),
        ('"3 times a week: tue thu sat"', "3 times a week, at first on tue, thu, sat"),
        ('["mon", "wed", "fri"]', "mon, wed, fri"),
        ('"every other day"', "every other day"),
    ],
)
def test_the_days_of_sessions_are_read_back_by_name(tmp_path: Path, days: str, said: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(with_days(days), "utf-8")
    assert f"  days: {said}" in check([file]).files[0].summary


def test_what_differs_by_side_is_read_back_side_by_side(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    sets, hold = "sets = [3, 2, 1]\nhold_s = 5\n", "sets = { left = [3, 2], right = [2] }\n"
    head, plank = GOOD.split('ladder = "side_plank"', 1)
    assert sets in plank
    text = plank.replace(sets, f"{hold}hold_s = {{ left = 8, right = 6 }}\n", 1)
    file.write_text(f'{head}ladder = "side_plank"{text}', "utf-8")
    (line,) = (one for one in check([file]).files[0].summary if "Side plank" in one)
    assert "left 3-2, hold 8 s; right 2, hold 6 s, reset" in line


def test_one_session_a_day_is_apart_from_no_other(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    second = '  { id = "two", name = "Two", opens = "14:00", closes = "16:30" },\n'
    one = GOOD.replace(second, "").replace("sessions_per_day = 2", "sessions_per_day = 1")
    file.write_text(one, "utf-8")
    assert "  due 10:00-12:30" in check([file]).files[0].summary


DATES = "starts = 2026-12-07 # a Monday\nreview_by = 2027-01-04\nends = 2027-01-31\n"


def test_the_dates_of_a_program_are_read_and_written_back(tmp_path: Path) -> None:
    text = GOOD.replace("\n[pain]", f"{DATES}\n[pain]", 1)
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    (checked,) = check([file]).files
    assert checked.problems == ()
    assert checked.program is not None
    plan = prescribe(checked.program, CATALOGUE.library())
    named = ProgramDates(date(2026, 12, 7), date(2027, 1, 4), date(2027, 1, 31))

    assert plan.dates == named
    assert "  starts 2026-12-07, review_by 2027-01-04, ends 2027-01-31" in checked.summary
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    assert same(read_back(as_file(plan, None, version=2), tmp_path), plan)
    without = replace(plan, dates=ProgramDates())
    assert same(read_back(as_file(without, text, version=2), tmp_path), without)
    assert same(read_back(as_file(plan, GOOD, version=2), tmp_path), plan)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ("ends = 2026-12-06", "ends: 2026-12-06 is before starts, 2026-12-07"),
        (
            'ends = "31 January"',
            "'31 January' is not a day; write year, month and day, without quotes",
        ),
        ("ends = 2026-12-08T10:00:00", "is not a day"),
    ],
)
def test_dates_that_cannot_be_are_told(tmp_path: Path, dates: str, said: str) -> None:
    text = GOOD.replace("\n[pain]", f"starts = 2026-12-07\n{dates}\n\n[pain]", 1)
    told = check_text(tmp_path, text)
    assert len(told) == 1
    assert said in told[0]
