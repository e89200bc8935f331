"""Walks in a program file: read, checked, written back; no hint makes another number of minutes."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.prescribing import prescribe
from coach.domain.program import Program
from coach.domain.rules import WalkGrowth
from coach.domain.slot_rhythm import EVERY_DAY, on_weekdays, times_a_week
from coach.domain.walking_dose import Walking
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from tests.programs.test_file_problems import GOOD, check_text
from tests.programs.test_program_writer import CATALOGUE, read_back, same

WALKS = "[walking]\nminutes = 10  # round the park\ntimes = 2\n"


def with_walks(walks: str = WALKS) -> str:
    return GOOD.replace("[[warm_up]]", f"{walks}\n[[warm_up]]", 1)


def program_of(folder: Path, text: str) -> Program:
    (folder / "mine.toml").write_text(text, "utf-8")
    (checked,) = check([folder / "mine.toml"]).files
    assert checked.problems == ()
    assert checked.program is not None
    return checked.program


@pytest.mark.parametrize(
    ("days", "expected", "said"),
    [
        ("", EVERY_DAY, "walks: 2 a day of 10 minutes"),
        ('days = ["mon", "thu"]\n', on_weekdays([0, 3]), "minutes, mon, thu"),
        (
            'days = "5 times a week"\n',
            times_a_week(5),
            "minutes, 5 times a week, at first on mon, tue, thu, fri, sat",
        ),
    ],
)
def test_they_are_read_and_written_back(
    tmp_path: Path, days: str, expected: object, said: str
) -> None:
    text = with_walks(WALKS + days)
    program = program_of(tmp_path, text)
    assert program.walking is not None
    assert program.walking.days == expected
    assert (program.walking.minutes, program.walking.times) == (10, 2)
    (checked,) = check([tmp_path / "mine.toml"]).files
    assert any(said in line for line in checked.summary)

    plan = prescribe(program, CATALOGUE.library())
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    assert same(read_back(as_file(plan, None, version=2), tmp_path), plan)
    longer = replace(plan, walking=Walking(12, 3, expected))
    written = as_file(longer, text, version=2)
    assert "minutes = 12 # round the park" in written.replace("  #", " #")
    assert same(read_back(written, tmp_path), longer)


GROWS = "grow_by_min = 2\ndays_a_step = 10  # slowly\nup_to_min = 25\n"


def test_how_they_grow_is_read_and_written_back(tmp_path: Path) -> None:
    text = with_walks(WALKS + GROWS)
    program = program_of(tmp_path, text)
    assert program.rules.walking == WalkGrowth(2, 10, 25)
    (checked,) = check([tmp_path / "mine.toml"]).files
    assert any(
        line.endswith(
            ", a longer walk may be suggested every 10 days, by 2 min each, up to 25 min each"
        )
        for line in checked.summary
    )

    plan = prescribe(program, CATALOGUE.library())
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    assert same(read_back(as_file(plan, None, version=2), tmp_path), plan)
    for growth in (WalkGrowth(1, 7, 30), None):
        changed = replace(plan, rules=replace(plan.rules, walking=growth))
        assert same(read_back(as_file(changed, text, version=2), tmp_path), changed)
    assert program_of(tmp_path, with_walks()).rules.walking is None


@pytest.mark.parametrize(
    "walking",
    ["walking = { minutes = 10, times = 2 }", "walking.minutes = 10\nwalking.times = 2", ""],
)
def test_whatever_form_they_have_they_are_changed_added_and_taken_out(
    tmp_path: Path, walking: str
) -> None:
    text = GOOD.replace("\n[pain]", f"{walking}\n\n[pain]", 1)
    plan = prescribe(program_of(tmp_path, text), CATALOGUE.library())
    for wanted in (Walking(7, 1, on_weekdays([5])), None):
        changed = replace(plan, walking=wanted)
        assert same(read_back(as_file(changed, text, version=2), tmp_path), changed)


@pytest.mark.parametrize(
    ("walks", "said"),
    [
        ("minutes = 0\ntimes = 2", "0 minutes are under the least, 1 minute"),
        ("minutes = 90\ntimes = 2", "90 minutes are over the most, 60 minutes"),
        ("minutes = 10.5\ntimes = 2", "10.5 is not a whole number"),
        ("minutes = 10\ntimes = 7", "7 is over the most, 6"),
        ("minutes = 10", "walking.times: "),
        ('minutes = "5-10"\ntimes = 2', "one number"),
        ('minutes = "10 min"\ntimes = 2', "10 min': write only a number, here in minutes"),
        ('minutes = "600 s"\ntimes = 2', "that is 10"),
        ('minutes = 10\ntimes = 2\ndays = "every other day"', "walks come on days by name"),
        ("minutes = 10\ntimes = 2\nevery = 7", "walking.every: this key is not known"),
        ("minutes = 10\ntimes = 2\ngrow_by_min = 6", "6 minutes are over the most, 5 minutes"),
        ("minutes = 10\ntimes = 2\ngrow_by_min = 3", "3 minutes are more than a fifth of a walk"),
        ("minutes = 10\ntimes = 2\ngrow_by_min = 1\ndays_a_step = 3", "under the least, 7"),
        ("minutes = 12\ntimes = 2\ngrow_by_min = 1\nup_to_min = 10", "10 is below minutes, 12"),
        ("minutes = 12\ntimes = 2\nup_to_min = 20", "without grow_by_min above 0 no walk grows"),
        ("minutes = 45\ntimes = 2", "90 minutes of walking a day in all"),
    ],
)
def test_what_is_wrong_is_told_in_words(tmp_path: Path, walks: str, said: str) -> None:
    told = check_text(tmp_path, with_walks(f"[walking]\n{walks}\n"))
    assert len(told) == 1
    assert said in told[0]


def test_a_list_of_them_is_one_table_in_one_bracket(tmp_path: Path) -> None:
    (told,) = check_text(tmp_path, with_walks(WALKS.replace("[walking]", "[[walking]]")))
    assert "write [walking]" in told


def test_a_flare_has_no_walks_of_its_own(tmp_path: Path) -> None:
    text = with_walks().replace('name = "Mine"', 'name = "Mine"\npurpose = "flare"', 1)
    told = check_text(tmp_path, text)
    assert any("a program for flares has no [walking]" in one for one in told)
