"""The answer of the check says all that a program will do otherwise than is usual, week by week."""

from dataclasses import fields
from pathlib import Path

import pytest

from coach.domain.rules import FlareReturn, Progression, StepDown
from coach.programs.check_command import Checked, check, describe, told
from coach.programs.texts import rules
from coach.programs.toml_reader import parse

PROGRAM = """\
format = 1
kind = "program"
id = "anna"
version = 1
name = "Anna"
starts = 2026-12-07
ends = 2027-02-07

[pain]
mode = "sparing"

[schedule]
sessions_per_day = 1
slots = [{ id = "day", name = "Daytime", opens = "10:00", closes = "18:00" }]

[[items]]
ladder = "curl_up"
rung = "CU3"
sets = [5, 3, 1]
hold_s = 8

[[items]]
ladder = "bird_dog"
rung = "BD3"
sets = [5, 3, 1]
hold_s = 8

[[phases]]
from_week = 3

[[phases.items]]
ladder = "bird_dog"
rung = "BD4"
sets = [4, 2]
hold_s = 8
"""


def checked(text: str) -> Checked:
    (one,) = check([parse(Path("anna.toml"), text.encode())]).files
    assert one.ok, one.problems
    return one


def in_week(text: str, week: int) -> tuple[str, ...]:
    return describe(check([parse(Path("anna.toml"), text.encode())]), week=week)


def test_every_rule_that_is_a_number_has_words() -> None:
    parts = {"progression": Progression, "step_down": StepDown, "flare_return": FlareReturn}
    named = {f"{part}.{one.name}" for part, kind in parts.items() for one in fields(kind)}
    assert set(rules.RULES) == named


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('mode = "sparing"', 'mode = "sparing"\ngreen_max = 1', "green up to 1 (usually 2), amber"),
        ('mode = "sparing"', 'mode = "monitoring"', "monitoring: green up to 2, amber up to 5,"),
        (
            'mode = "sparing"',
            'mode = "monitoring"\namber_max = 4',
            "amber up to 4 (usually 5), above that red",
        ),
        (
            'name = "Anna"',
            'name = "Anna"\nshort_on_time = ["bird_dog"]',
            "short on time: kept longest first, Bird dog, Curl-up",
        ),
        (
            "[schedule]",
            "[schedule]\nwake_guard_min = 0",
            "sessions from getting up on",
        ),
        ("[schedule]", "[ramp]\n[schedule]", "sessions a day begin with 1; after 7 days one more"),
        (
            "[schedule]",
            "[step_down]\nrung_after_amber = 2\n[schedule]",
            "not as usual: a rung down after 2 (usually 3) amber sessions in a row",
        ),
        (
            "[5, 3, 1]\nhold_s = 8\n\n[[phases]]",
            "{ left = [5, 3], right = [2] }\nhold_s = 8\n\n[[phases]]",
            "both sides BD3 Leg lift, left 5-3, hold 8 s; right 2, hold 8 s",
        ),
        (
            'name = "Anna"',
            'name = "Anna"\nminds = ["leg_symptoms.left"]',
            "by what the body minds, done so: Bird dog: both sides BD2 Leg slide, 5-3-1, hold 5 s",
        ),
        (
            'name = "Anna"',
            'name = "Anna"\nminds = ["leg_symptoms.left"]',
            "CU3 Curl-up, 5-3-1, hold 8 s, reset 4 s, rest 30 s (The left leg hurts)",
        ),
    ],
)  # fmt: skip
def test_what_is_not_as_usual_stands_in_the_answer(before: str, after: str, said: str) -> None:
    assert said not in "\n".join(checked(PROGRAM).summary)
    assert said in "\n".join(checked(PROGRAM.replace(before, after, 1)).summary)


@pytest.mark.parametrize(
    ("week", "named", "rung"),
    [
        (1, "  week 1, 2026-12-07, a session of 8.0 minutes:", "CU3"),
        (2, "  week 2, 2026-12-14, as from week 1 on, a session of 8.0 minutes:", "CU3"),
        (3, "  week 3, 2026-12-21, a session of 3.2 minutes:", "BD4"),
        (9, "  week 9, 2027-02-01, as from week 3 on, a session of 3.2 minutes:", "BD4"),
    ],
)
def test_a_session_of_any_week_is_shown(week: int, named: str, rung: str) -> None:
    lines = in_week(PROGRAM, week)
    session = lines[lines.index(named) + 1 :]
    assert session[0].startswith("  00:00  ")
    assert f"  {rung}  " in session[2]
    assert session[-1].endswith("end")


def test_after_the_last_day_no_session_is_shown() -> None:
    last = in_week(PROGRAM, 10)[-1]
    assert last == "  week 10 begins after the last day, 2027-02-07: no session is due"


def test_a_session_is_shown_as_the_patient_does_it() -> None:
    lines = in_week(PROGRAM.replace("[pain]", 'minds = ["leg_symptoms"]\n[pain]'), 3)
    assert not any("  BD4  " in line for line in lines)
    assert sum("  hold " in line and "  BD2  " in line for line in lines) == 12


def test_what_is_saved_has_a_session_of_every_phase() -> None:
    said = told(checked(PROGRAM))
    assert [line for line in said if line.startswith("  week ")] == [
        "  week 1, 2026-12-07, a session of 8.0 minutes:",
        "  week 3, 2026-12-21, a session of 3.2 minutes:",
    ]


STANDING = PROGRAM.split("[[items]]", 1)[0] + "\n".join(
    f'[[items]]\nladder = "{ladder}"\nrung = "{rung}"\nsets = [3, 2, 1]\nhold_s = 5\n'
    for ladder, rung in (("curl_up", "CU3"), ("side_plank", "SB1"), ("bird_dog", "BD3"))
)


@pytest.mark.parametrize(
    ("minds", "noted"),
    [
        ("", ["items[2] (side_plank).rung"]),
        ('minds = ["floor_hard"]', []),
        ('minds = ["cannot_kneel"]', []),
        ('minds = ["shoulder"]', ["items[2] (side_plank).rung"]),
    ],
    ids=["as written", "all stands", "the last one stands too", "another flag"],
)
def test_getting_up_in_between_is_noted_as_it_is_done(minds: str, noted: list[str]) -> None:
    found = checked(STANDING.replace("[pain]", f"{minds}\n[pain]")).notes
    assert [one.place for one in found if "is done standing" in one.sentence] == noted
