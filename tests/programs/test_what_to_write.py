"""A value that is wrong is answered with what to write, and one mistake with one problem."""

from pathlib import Path

import pytest

from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check, notes
from coach.programs.shape_sentences import RUNGS
from coach.resources import shipped
from tests.programs.test_file_problems import GOOD, LADDER, check_text

LADDERS = (
    "bird_dog, curl_up, dead_bug, floor_rise, front_brace, glute_bridge, side_brace, "
    "side_leg_lift, side_plank, standing_bird_dog"
)
CLOCK = "two digits, a 24-hour clock"
BOOLEAN = "write true or false, in small letters, without quotes"
BY = 'so [lock] must say by whom: by = "J. Doe, PT"'
MOVED = (
    "what comes with Steadyback is held; for repetitions that are moved bring a ladder of your own "
    "with moved = true, where hold_s is the seconds of one: the last example in docs/handouts.md"
)
SETS_OF_8 = "a number for each set: 3 sets of 8 are sets = [8, 8, 8]"
NO_LIST = "is not a list in [ ]"
EACH_SET = "write one number of repetitions for each set, in brackets, [ ], with commas between"
CURL_UP = "items[1] (curl_up)"
SLOT = ":14: schedule.slots[2]"


def problems_of(folder: Path, old: str, new: str) -> list[str]:
    assert old in GOOD
    return [
        problem.removeprefix("mine.toml")
        for problem in check_text(folder, GOOD.replace(old, new, 1))
    ]


@pytest.mark.parametrize("closes", ["04:00", "05:30"])
def test_a_slot_across_the_start_of_a_day_is_refused(tmp_path: Path, closes: str) -> None:
    """It would open on one day and close on another, a day before it opened."""
    night = f'opens = "02:30", closes = "{closes}"'
    told = problems_of(tmp_path, 'opens = "10:00", closes = "12:30"', night)
    said = f"{closes} belongs to another day than 02:30: days begin at 04:00"
    assert told == [f":13: schedule.slots[1].closes: {said}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "hold_s = 5\n\n",
            "hold_s = 5\nrest_s = 1\n\n",
            (
                f":27: {CURL_UP}.rest_s: 1 second is under the least, 5 seconds "
                "(minutes? 1 minute is 60)"
            ),
        ),
        (
            "hold_s = 5\n\n",
            "hold_s = 5\nrest_s = 4\n\n",
            f":27: {CURL_UP}.rest_s: 4 seconds are under the least, 5 seconds",
        ),
        (
            "hold_s = 5\n\n",
            "hold_s = 5\nrest_s = 400\n\n",
            f":27: {CURL_UP}.rest_s: 400 seconds are over the most, 180 seconds",
        ),
        (
            "slots = [",
            "min_gap_min = 2\nslots = [",
            (
                ":12: schedule.min_gap_min: 2 minutes are under the least, 30 minutes "
                "(hours? 2 hours are 120)"
            ),
        ),
        (
            "[schedule]",
            "[ramp]\ndone_percent = 7\n[schedule]",
            ":11: ramp.done_percent: 7 percent is under the least, 50 percent",
        ),
        (
            '"16:30"',
            '"9:00"',
            f"{SLOT}.closes: '9:00' is not a time of day; write 09:00, {CLOCK}",
        ),
        (
            '"16:30"',
            '"4.30 pm"',
            f"{SLOT}.closes: '4.30 pm' is not a time of day; write 16:30, {CLOCK}",
        ),
        (
            '"16:30"',
            '"noon"',
            f"{SLOT}.closes: 'noon' is not a time of day; write it like 09:00, {CLOCK}",
        ),
        ('"16:30"', "16:30:00", f'{SLOT}.closes: write the time in quotes: "16:30"'),
        (
            '"CU2"',
            '"SB3"',
            f":24: {CURL_UP}.rung: there is no rung 'SB3' on curl_up; its rungs are CU0 to CU5",
        ),
        (
            '"CU2"',
            '"cu2"',
            f":24: {CURL_UP}.rung: 'cu2' is not a rung; write 'CU2', in capital letters",
        ),
        (
            '"CU2"',
            '"Head float"',
            f":24: {CURL_UP}.rung: 'Head float' is not a rung; the rungs of curl_up are CU0 to CU5",
        ),
        (
            'right = "SB3"',
            'right = "Knees"',
            (
                ":30: items[2] (side_plank).rung.right: 'Knees' is not a rung; "
                "the rungs of side_plank are SB0 to SB8"
            ),
        ),
        (
            '"curl_up"',
            '"Curl-up"',
            ":23: items[1].ladder: there is no ladder 'Curl-up'; did you mean 'curl_up'?",
        ),
        (
            'ladder = "curl_up"',
            'ladder = "side_bridge"',
            (
                ":23: items[1] (side_bridge).ladder: there is no ladder 'side_bridge'; "
                "did you mean 'side_plank'?"
            ),
        ),
        (
            'ladder = "curl_up"',
            'ladder = "Side-Bridge"',
            ":23: items[1].ladder: there is no ladder 'Side-Bridge'; did you mean 'side_plank'?",
        ),
        (
            'ladder = "curl_up"',
            'ladder = "sideplank"',
            (
                ":23: items[1] (sideplank).ladder: there is no ladder 'sideplank'; "
                "did you mean 'side_plank'?"
            ),
        ),
        (
            'ladder = "curl_up"',
            'ladder = "Curl_Up"',
            ":23: items[1].ladder: there is no ladder 'Curl_Up'; did you mean 'curl_up'?",
        ),
        (
            'ladder = "curl_up"',
            'ladder = "curl_up "',
            ":23: items[1].ladder: there is no ladder 'curl_up '; did you mean 'curl_up'?",
        ),
        (
            'ladder = "curl_up"',
            'ladder = "McGill curl-up"',
            ":23: items[1].ladder: there is no ladder 'McGill curl-up'; did you mean 'curl_up'?",
        ),
        (
            'ladder = "curl_up"',
            'ladder = "Bird dog"',
            ":23: items[1].ladder: there is no ladder 'Bird dog'; did you mean 'bird_dog'?",
        ),
        (
            "[3, 2, 1]",
            "'4-3-2'",
            f":25: {CURL_UP}.sets: '4-3-2' {NO_LIST}; write the sets as a list: [4, 3, 2]",
        ),
        (
            "sets = [3, 2, 1]",
            'sets = "3 x 8"',
            f":25: {CURL_UP}.sets: '3 x 8' {NO_LIST}; write the sets as a list: [8, 8, 8]",
        ),
        (
            "sets = [3, 2, 1]",
            'sets = "8-12"',
            f":25: {CURL_UP}.sets: '8-12' is not a list in [ ]; 8-12 is a range; {EACH_SET}",
        ),
        (
            "sets = [3, 2, 1]",
            'sets = "3"',
            f":25: {CURL_UP}.sets: '3' is not a list in [ ]; {EACH_SET}",
        ),
        (
            "sets = [3, 2, 1]",
            "sets = 3",
            f":25: {CURL_UP}.sets: 3 is not a list in [ ]; {EACH_SET}",
        ),
        (
            'rung = { left = "SB4", right = "SB3" }',
            'rung = { L = "SB4", R = "SB3" }',
            (
                ":30: items[2] (side_plank).rung: put the two sides in braces: "
                '{ left = "SB4", right = "SB3" }'
            ),
        ),
        (
            'rung = "CU2"',
            'rung = "CU 2"',
            f":24: {CURL_UP}.rung: 'CU 2' is not a rung; write 'CU2'",
        ),
        (
            "[pain]",
            "start = 2026-09-01\nend = 2026-10-01\n[pain]",
            (
                ":7: start: the dates of a program are starts, review_by and ends, such as starts "
                "= 2026-12-07; what follows from a later week on stands at the end, under "
                "[[phases]] with from_week = 5 and its own [[phases.items]]"
            ),
        ),
        (
            "[schedule]",
            "[progression]\ntop = [20, 20, 20]\n[schedule]",
            (
                ":11: warning: progression.top: 60 repetitions of one exercise in a session are "
                "many; 30 is usual at most"
            ),
        ),
        (
            "hold_s = 5\n\n",
            'hold_s = "5"\n\n',
            f":26: {CURL_UP}.hold_s: '5' is not a number; write it without quotes",
        ),
        (
            "hold_s = 5\n\n",
            'hold_s = "5 s"\n\n',
            f":26: {CURL_UP}.hold_s: '5 s': write only a number, here in seconds",
        ),
        (
            "hold_s = 5\n\n",
            'hold_s = "8-10"\n\n',
            (
                f":26: {CURL_UP}.hold_s: '8-10': 8-10 is a range; write one number, the one to "
                "begin with"
            ),
        ),
        (
            "hold_s = 5\n\n",
            'hold_s = 5\nlocked = "yes"\n\n',
            f":27: {CURL_UP}.locked: 'yes' is not true or false; {BOOLEAN}",
        ),
        (
            '"sparing"',
            '"Sparing"',
            (
                ":8: pain.mode: 'Sparing' is not 'sparing' or 'monitoring'; "
                "write 'sparing', in small letters"
            ),
        ),
        (
            'kind = "program"',
            'kind = "Program"',
            ":2: kind: 'Program' is not a kind; write 'program', in small letters",
        ),
        ('"Mine"', '"Mi\tne"', ":5: name: has a tab in it; use a space"),
        (
            "[[warm_up]]",
            "[warm_up]",
            ":17: warm_up: this is not a list in [ ]; write [[warm_up]] above each warm-up",
        ),
        (
            "[pain]\n",
            "[[pain]]\n",
            ":7: pain: a list is not a table; write [pain]",
        ),
    ],
)
def test_the_answer_says_what_to_write(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert problems_of(tmp_path, old, new) == [problem]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "hold_s = 5\n\n",
            "hold = 5\n\n",
            f":26: {CURL_UP}.hold: this key is not known; did you mean 'hold_s', which is missing?",
        ),
        (
            "cycle_s = 4",
            "Cycle_s = 4",
            (
                ":20: warm_up[1].Cycle_s: this key is not known; "
                "did you mean 'cycle_s', which is missing?"
            ),
        ),
        (
            "[schedule]",
            "[shedule]",
            ":10: shedule: this key is not known; did you mean 'schedule', which is missing?",
        ),
        (
            "hold_s = 5\n\n",
            "hold_s = 5\nrests_s = 5\n\n",
            f":27: {CURL_UP}.rests_s: this key is not known; did you mean 'rest_s'?",
        ),
        (
            "sets = [3, 2, 1]",
            "reps = 8",
            f":25: {CURL_UP}.reps: repetitions stand under sets, {SETS_OF_8}",
        ),
        ("hold_s = 5\n\n", "rep_s = 4\n\n", f":26: {CURL_UP}.rep_s: {MOVED}"),
        ("hold_s = 5\n\n", "hold_s = 5\nmoved = true\n\n", f":27: {CURL_UP}.moved: {MOVED}"),
        (
            "hold_s = 5\n\n",
            "\n",
            f":22: {CURL_UP}.hold_s: this key is missing; {MOVED}",
        ),
        (
            "hold_s = 5\n\n",
            "hold_s = 0\n\n",
            f":26: {CURL_UP}.hold_s: 0 seconds are under the least, 1 second; {MOVED}",
        ),
        (
            "hold_s = 5\n\n",
            'hold_s = 5\nnote = "slow"\n\n',
            (
                f":27: {CURL_UP}.note: this key is not known; words of yours for this exercise "
                "stand under line"
            ),
        ),
        (
            "[schedule]",
            'author = "J. Doe, PT"\n[schedule]',
            (
                ":10: pain.author: this key does not belong here; "
                "it belongs at the top, before the first [table]"
            ),
        ),
        (
            "[schedule]",
            "wake_guard_min = 30\n[schedule]",
            ":10: pain.wake_guard_min: this key does not belong here; it belongs under [schedule]",
        ),
        (
            '[pain]\nmode = "sparing"',
            'mode = "sparing"\n[pain]',
            ":7: mode: this key does not belong here; it belongs under [pain]",
        ),
        (
            '"curl_up"',
            '"curlup"',
            ":24: items[1] (curlup).ladder: there is no ladder 'curlup'; did you mean 'curl_up'?",
        ),
    ],
)
def test_one_slip_is_one_problem(tmp_path: Path, old: str, new: str, problem: str) -> None:
    text = (old, new)
    if old == '"curl_up"':  # what is to be kept first on short days is right, and is not blamed
        text = ("\n[pain]", '\nshort_on_time = ["curl_up"]\n[pain]')
        head = GOOD.replace(*text, 1).replace('ladder = "curl_up"', f"ladder = {new}")
        assert check_text(tmp_path, head) == [f"mine.toml{problem}"]
        return

    assert problems_of(tmp_path, *text) == [problem]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "hold_s = 5\n\n",
            "hold_s = 5\nlocked = true\n\n",
            f":27: {CURL_UP}.locked: curl_up is locked, {BY}",
        ),
        (
            "[[warm_up]]",
            "[lock]\nplan = true\n\n[[warm_up]]",
            f":18: lock.plan: the program is locked, {BY}",
        ),
    ],
)
def test_a_lock_names_what_is_locked(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert problems_of(tmp_path, old, new) == [problem]


def test_two_locked_exercises_are_one_problem(tmp_path: Path) -> None:
    text = GOOD.replace("hold_s = 5", "hold_s = 5\nlocked = true")

    assert check_text(tmp_path, text) == [
        f"mine.toml:27: {CURL_UP}.locked: curl_up and side_plank are locked, {BY}"
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "[3, 2, 1]",
            "[7, 5, 3]",
            (
                f":25: warning: {CURL_UP}.sets: 15 repetitions in all are more than the 12 of "
                "progression.top; no more of them will be suggested"
            ),
        ),
        (
            "[schedule]",
            "always_red_from = 4\n\n[schedule]",
            (
                ":10: warning: pain.always_red_from: 4 is not above amber_max, 4; "
                "amber then ends below 4"
            ),
        ),
        (
            'opens = "10:00", closes = "12:30"',
            'opens = "10:00", closes = "10:05"',
            ":13: warning: schedule.slots[1]: 'one' is open for 5 minutes, and a session takes 6.3",
        ),
    ],
)
def test_what_is_hardly_meant_is_a_warning(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert problems_of(tmp_path, old, new) == [problem]


def test_the_rungs_named_are_those_of_the_shipped_ladders() -> None:
    ladders = Catalogue(shipped("programs")).library().ladders

    assert {one.id: (one.rungs[0].id, one.rungs[-1].id) for one in ladders} == RUNGS


@pytest.mark.parametrize(
    "called",
    ["Side plank", "SIDE-PLANK", "Plank, side", "Side bridge", "McGill curl up", "Birddog", "側橋"],
)
def test_the_cap_on_holds_belongs_to_the_movement_and_not_to_the_id(
    tmp_path: Path, called: str
) -> None:
    ladder, program = tmp_path / "ladder.toml", tmp_path / "program.toml"
    short = LADDER.replace("hold_s = 20", "hold_s = 8")
    ladder.write_text(short.replace('"Plank"', f'"{called}"', 1))
    item = 'ladder = "plank"\nrung = "PL0"\nsets = [3, 2, 1]\nhold_s = 30'
    program.write_text(GOOD.split("[[items]]", 1)[0] + f"[[items]]\n{item}\n")
    told = check([program, ladder]).files[0].problems
    (sentence,) = [one.sentence for one in told]
    assert sentence.startswith(f"30 is over the cap of 10 seconds for {called}")
    by_name = called in {"Plank, side", "Side bridge", "側橋"}
    assert sentence.endswith(", a side plank by its name") is by_name
    ladder.write_text(LADDER.replace('"Plank"', '"Front plank"', 1))
    assert check([program, ladder]).ok


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("every day", "leave this key out: without it the exercise comes in every session"),
        ("Daily", "leave this key out: without it the exercise comes in every session"),
        ("Monday", 'write ["mon"]'),
        ("Mon, Thurs and Sat", 'write ["mon", "thu", "sat"]'),
        ("twice a week", "the days of an exercise have names: write those that you mean in a list"),
        ("mo", 'write ["mon"]'),
        ("Mo, Mi + Fr", 'write ["mon", "wed", "fri"]'),
        ("ma", "the days of an exercise have names: write those that you mean in a list"),
    ],
)
def test_the_days_of_an_exercise_are_answered_with_days_and_never_with_other_ones(
    tmp_path: Path, said: str, told: str
) -> None:
    (problem,) = problems_of(tmp_path, "hold_s = 5\n\n", f'hold_s = 5\ndays = "{said}"\n\n')
    assert f"'{said}' {NO_LIST}; {told}" in problem
    assert "any" not in problem
    named = [day for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun") if f'"{day}"' in told]
    assert len(named) in {0, len(said.replace(" and", ",").replace(" +", ",").split(","))}


def test_a_hidden_character_is_told_wherever_it_hides(tmp_path: Path) -> None:
    for hidden in "\u200b\u200e\u200f\u00ad\uffff\U000e0068\u2060\u3164\ue000":
        told = problems_of(tmp_path, '"Mine"', f'"Mi{hidden}ne"')
        assert told == [f":5: name: holds a hidden character (U+{ord(hidden):04X}); delete it"]
    assert (
        problems_of(tmp_path, '"Mine"', '"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"') == []
    )


@pytest.mark.parametrize(
    ("more", "line", "place"),
    [
        ("[walk.plan]\nminutes = 10\n", 0, "walk"),
        ("[[walks]]\nminutes = 10\n[[walks]]\nminutes = 20\n", 0, "walks"),
        ("[[walk.days]]\nminutes = 10\n", 0, "walk"),
        ("[pain.limits]\ngreen = 2\n", 0, "pain.limits"),
        ("[lock]\nplan = false\nversion_of = 2\n", 2, "lock.version_of"),
    ],
)
def test_an_unknown_table_is_named_on_its_own_line(
    tmp_path: Path, more: str, line: int, place: str
) -> None:
    first = GOOD.count("\n") + 1
    (said,) = check_text(tmp_path, GOOD + more)
    assert said.startswith(f"mine.toml:{first + line}: {place}: this key is not known")


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("9" * 400, "this number is too big"),
        ("9" * 5000, "this line cannot be read (a number is too long)"),
    ],
)
def test_a_number_of_many_digits_is_named_on_its_line(
    tmp_path: Path, digits: str, said: str
) -> None:
    text = GOOD.replace("hold_s = 5", f"hold_s = {digits}", 1)
    line = next(nth for nth, one in enumerate(text.split("\n"), 1) if digits in one)
    (problem,) = check_text(tmp_path, text)
    assert problem.startswith(f"mine.toml:{line}: ")
    assert problem.endswith(said)


@pytest.mark.parametrize("word", ["exercises", "exercise", "item", "Items"])
def test_the_list_of_exercises_is_known_by_other_words(tmp_path: Path, word: str) -> None:
    problems = check_text(tmp_path, GOOD.replace("[[items]]", f"[[{word}]]"))
    assert all("did you mean 'items', which is missing?" in one for one in problems), problems


@pytest.mark.parametrize(
    ("word", "meant"),
    [("plank", "front_brace"), ("Front plank", "front_brace"), ("side-bridge", "side_plank"),
     ("McGill side bridge", "side_plank"), ("Modified Curl-Up", "curl_up")],
)  # fmt: skip
def test_an_exercise_is_known_by_other_words(tmp_path: Path, word: str, meant: str) -> None:
    problems = check_text(tmp_path, GOOD.replace('"curl_up"', f'"{word}"'))
    assert any(f"did you mean '{meant}'?" in one for one in problems), problems


def test_the_id_of_a_shipped_program_is_told_and_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace('"mine"', '"starter"').replace("version = 1", "version = 90"))
    report = check([file])
    assert report.ok
    said = "id: 'starter' is the id of a program that comes with Steadyback"
    assert sum(said in note for note in notes(report)) == 1
    file.write_text(GOOD)
    assert not any("the id of a program" in note for note in notes(check([file])))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[pain]",
            'contact = "J. Doe, 01632"\n[pain]',
            (
                "contact: 'J. Doe, 01632' is not a table; write [contact] on a line of its own, "
                "and its keys below it"
            ),
        ),
        (
            "[pain]",
            'warm_up = "cat_camel"\n[pain]',
            "warm_up: 'cat_camel' is not a list in [ ]; write [[warm_up]] above each warm-up",
        ),
        (
            "[3, 2, 1]",
            "[3.0]",
            f"{CURL_UP}.sets[1]: 3.0 is not a whole number; write it without a point",
        ),
    ],
)
def test_what_stands_in_the_place_of_something_else_is_told_with_its_form(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    text = GOOD.split("[[warm_up]]", 1)
    good = text[0] + "[[items]]" + text[1].split("[[items]]", 1)[1] if "warm_up" in new else GOOD
    problems = check_text(tmp_path, good.replace(old, new, 1))
    assert [one.split(": ", 1)[1] for one in problems] == [told]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("hold", "hold_s"),
        ("Hold_sec", "hold_s"),
        ("holds", "hold_s"),
        ("rest", "rest_s"),
        ("reset_seconds", "reset_s"),
        ("hold_min", ""),
        ("rest_minutes", ""),
        ("press", ""),
    ],
)
def test_a_key_of_numbers_is_named_only_where_it_can_be_no_other(
    tmp_path: Path, key: str, meant: str
) -> None:
    (told,) = problems_of(tmp_path, "hold_s = 5\n\n", f"hold_s = 5\n{key} = 8\n\n")
    assert told.partition("did you mean ")[2] == (f"'{meant}'?" if meant else "")


def test_the_steps_and_the_times_of_something_else_are_no_walks(tmp_path: Path) -> None:
    walk = problems_of(tmp_path, "[pain]", "walking = { steps = 5000 }\n[pain]")
    slots = problems_of(tmp_path, "[schedule]", '[schedule]\ntimes = ["10:00"]')
    assert all("times'" not in one and "[walking]" not in one for one in (*walk, *slots))
    assert any("steps: this key is not known" in one for one in walk)
    assert slots == [
        (
            ":11: schedule.times: this key is not known; those that can stand here are "
            "sessions_per_day, wake_guard_min, min_gap_min, days, slots"
        )
    ]


@pytest.mark.parametrize("day", ["1999-12-31", "2200-01-01", "9999-12-31", "0001-01-01"])
def test_a_day_that_is_a_slip_of_typing_is_told(tmp_path: Path, day: str) -> None:
    told = problems_of(tmp_path, "[pain]", f"starts = {day}\n[pain]")
    said = f"{day} is no day of these times; write one from 2000-01-01 to 2199-12-31"
    assert told == [f":7: starts: {said}"]


def test_lines_with_the_numbers_of_a_list_are_told_as_that(tmp_path: Path) -> None:
    said = "this line begins with the number of a list; delete that"
    assert problems_of(tmp_path, "hold_s = 5\n\n", "4. hold_s = 5\n\n") == [
        f":26: {CURL_UP}.4: {said}"
    ]
    assert problems_of(tmp_path, "format = 1", "1. format = 1") == [f":1: 1: {said}"]
