"""One answer names every line that is wrong, of every kind, and takes up nothing guessed."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.programs.check_command import check
from coach.programs.mends import Mended, mended
from coach.programs.read_on import HINTS_MAX
from coach.programs.toml_reader import Document, Unreadable, parse
from tests.programs.test_file_problems import GOOD, check_text

MINE = Path("mine.toml")

FROM_A_WORD_PROCESSOR = """\
format = 1
kind = “program”
id = “anna”
version\u00a0= 1
name = “Anna’s week”
author = “J. Doe, PT” # “the” PT
about = "a plain “quoted” text"
[pain]
mode = “sparing”
[schedule]
sessions_per_day = 2
slots = [
  { id = “am”, name = “Morning”, opens = “10:00”, closes = “12:00” },
  { id = "pm", name = "Evening",\u202fopens = "17:00", closes = "19:00" },
]
[[items]
ladder = "curl_up"
rung = "CU3"
sets = 3 x 8
hold_s = 7,5
reset_s = 3,5
[[items]]
ladder = “side_bridge”
rung = { L = "SB3", R = "SB1" }
sets = [4, 3, 2
hold_s = 12
rest_s = 30,5
bogus = 3
[[items]]
ladder = "bird_dog"
sets = [4 3 2]
hold_s = 8\u200b
hold_s = 9
"""

CURLY = 'these are typographic quotes; write straight quotes: "'
SPACE = "there is a non-breaking space in this line; type an ordinary space"
ABOVE = "; write [[items]] above each exercise"


def told(text: str) -> dict[int, list[str]]:
    """Return what is said of each line."""
    lines: dict[int, list[str]] = {}
    for problem in check([parse(MINE, text.encode())]).problems:
        lines.setdefault(problem.line, []).append(problem.sentence)
    return lines


def test_every_line_of_every_kind_is_named() -> None:
    curly = {line: [CURLY] for line in (2, 3, 5, 6, 9, 13, 23)}
    assert told(FROM_A_WORD_PROCESSOR) == curly | {
        4: [SPACE],
        14: [SPACE],
        16: ["this heading has no second closing bracket: write [[items]]"],
        19: ["write the sets as a list: [8, 8, 8]"],
        20: ["write a decimal with a point: 7.5"],
        21: ["write a decimal with a point: 3.5"],
        24: ['put the two sides in braces: { left = "SB3", right = "SB1" }'],
        25: ["this list has no closing bracket, ]"],
        26: ["12 is over the cap of 10 seconds for side bridge, a side plank by its name"],
        27: ["write a decimal with a point: 30.5"],
        28: [
            (
                "this key is not known; those that can stand here are ladder, rung, sets, hold_s, "
                "reset_s, rest_s, locked, days, line"
            )
        ],
        29: ["this key is missing"],
        31: ["put commas between the numbers: [4, 3, 2]"],
        32: ["there is an invisible character in this line (U+200B); delete it"],
        33: [f"'hold_s' already stands in line 32{ABOVE}"],
    }


def test_lone_carriage_returns_hide_nothing() -> None:
    said = told(GOOD.replace('"sparing"', "“sparing”").replace("\n", "\r"))
    (line,) = [nth for nth, one in enumerate(GOOD.split("\n"), 1) if '"sparing"' in one]
    assert list(said) == [0, line]
    assert "carriage return" in said[0][0]
    assert said[line] == [CURLY]


KEYS = """\
format = 1
kind = "program"
id = "mine"
version = 3
name = "Mine"
[pain]
mode = "sparing"
[schedule]
sessions_per_day = 2
slots = [
  { id = "a", name = "A", opens = "09:00", closes = "11:00" },
  { id = "b", name = "B", opens = "17:00", closes = "19:00" },
]
[[items]]
ladder = "curl_up"
rung = "CU3"
sets = [5, 3, 1]
hold_s = 8
reset_s = 4
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "mine"', 'id = mine"'),
        ("sets = [5, 3, 1]", "sets = [5 3 1]"),
        ("sets = [5, 3, 1]", "sets = [5, 3, 1"),
        ("hold_s = 8", "hold_s ="),
        ("[schedule]", "schedule)"),
        ("[[items]]", "[[items["),
        ("format = 1", "format = one"),
        ('kind = "program"', "kind = program"),
        ("slots = [", "slots = [ ? "),
    ],
)
def test_what_is_set_aside_is_not_told_as_missing(old: str, new: str) -> None:
    assert old in KEYS
    said = [one for sentences in told(KEYS.replace(old, new, 1)).values() for one in sentences]
    assert len(said) == 1, said
    assert "missing" not in said[0] or "comma" in said[0]


SLIPS = st.sampled_from(
    [
        ("hold_s = 8", "hold_s = 8 s"),
        ("reset_s = 4", "reset_s = 4,5"),
        ('rung = "CU3"', "rung = CU3"),
        ("sets = [5, 3, 1]", "sets = 5x3"),
        ('mode = "sparing"', "mode = “sparing”"),
        ('id = "mine"', 'id = "mine'),
        ("sessions_per_day = 2", "sessions_per_day: 2"),
        ("version = 3", "version = = 3"),
    ]
)


@given(st.sets(SLIPS, min_size=1))
def test_as_many_slips_as_there_are_are_told_each_once(slips: set[tuple[str, str]]) -> None:
    text, lines = KEYS, KEYS.split("\n")
    for old, new in slips:
        assert old in text
        text = text.replace(old, new)
    said = told(text)
    assert sorted(said) == sorted(lines.index(old) + 1 for old, _ in slips)
    assert all(len(sentences) == 1 for sentences in said.values()), said


@given(st.sets(SLIPS, min_size=1))
def test_what_is_guessed_is_never_taken_up(slips: set[tuple[str, str]]) -> None:
    text = KEYS
    for old, new in slips:
        text = text.replace(old, new)
    read = parse(MINE, text.encode())
    assert isinstance(read, Unreadable)
    (checked,) = check([read]).files
    assert not checked.ok
    assert checked.program is None


def test_another_text_is_called_so_in_a_few_lines(tmp_path: Path) -> None:
    prose = "Dear Anna,\nthis is your plan.\n\nTwice a day, please: side plank.\nYours, J. Doe\n"
    said = check_text(tmp_path, prose * 30)
    assert any("hardly a line of this reads as a program" in one for one in said)
    assert len(said) <= 6


def test_no_answer_is_longer_than_anybody_reads() -> None:
    said = told(KEYS + "hold_s = 8 s\n" * 1000)
    assert sum(map(len, said.values())) <= HINTS_MAX + 2
    assert said[0] == ["there may be more wrong; mend these first, and check it again"]


NUMBERS = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
PRIMES = "\u2032\u2033"
SIGNS = list("0123456789.,:-+_ex \n=[]{}#\"'“”„«»‘’\u00a0\u202f\u200b\u00ad\ufeff\u2060\u202e\r")
WORDS = ["items", "hold_s", "CU3", "[[items]", " = ", *PRIMES]
TYPED = st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=60).map("".join)


@given(TYPED)
def test_no_mend_makes_another_number(text: str) -> None:
    assert NUMBERS.findall(mended(text).text) == NUMBERS.findall(text)


@given(TYPED)
def test_what_is_mended_is_told_and_what_is_not_stays(text: str) -> None:
    result = mended(text)
    assert (result.text == text) or result.slips
    assert mended(result.text).text == result.text
    assert result.text.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@pytest.mark.parametrize("text", ["0\u200b\u200b", "a = “\u200b”", "a = “b”\u200b"])
def test_a_mend_leaves_nothing_that_the_next_one_would_mend(text: str) -> None:
    assert mended(mended(text).text) == Mended(mended(text).text, ())


def test_a_good_file_is_not_touched() -> None:
    assert mended(GOOD).text == GOOD
    assert isinstance(parse(MINE, GOOD.encode()), Document)


@pytest.mark.parametrize(
    "line",
    [
        "hold_s = 8”",
        "hold_s = 8\u2033",
        "hold_s = 1\u200b0",
        f"hold_s = 1{200 * chr(0x200B)}0",
        "hold_s = \u202e21",
        "hold_s = 7,5",
        "hold_s = 1\u00ad0",
        'about = "he said “10”"',
        "# “a comment”",
    ],
)
def test_what_could_be_a_dose_is_left_as_it_was(line: str) -> None:
    assert mended(line).text == line


def test_what_parts_mean_is_told_beside_what_cannot_be_read() -> None:
    text = KEYS.replace("version = 3", "version: 3").replace("CU3", "CU9")
    text = text.replace('"17:00"', '"10:00"').replace("[5, 3, 1]", "[5, 3, 31]")
    assert told(text) == {
        4: ["write it as: key = value"],
        12: ["10:00 is before 'a' closes, at 11:00"],
        16: ["there is no rung 'CU9' on curl_up; its rungs are CU0 to CU5"],
        17: ["31 is over the most, 20"],
    }


def test_a_misspelt_ladder_for_short_days_is_told_beside_a_wrong_shape() -> None:
    text = GOOD.replace("[pain]", 'short_on_time = ["curl_upp"]\n[pain]', 1)
    wrong = text.replace("hold_s = ", "hold_s = -", 1)
    said = [one for lines in told(wrong).values() for one in lines]
    assert "'curl_upp' is not an exercise of this program" in " ".join(said)
    assert len(said) > 1


def test_a_dotted_key_that_is_set_aside_is_not_missed() -> None:
    slots = 'schedule.slots = [{ id = "day", name = "Day", opens = 10:00, closes = 18:00 }]'
    text = re.sub(r"(?ms)^\[schedule\].*?(?=^\[)", "", GOOD, count=1)
    text = f"schedule.sessions_per_day = 1\n{slots}\n{text}"
    said = [one for lines in told(text).values() for one in lines]
    assert any('write the time in quotes: "10:00"' in one for one in said)
    assert not any("missing" in one for one in said), said
