"""Every mistake a PT can make gets its own line and a sentence that says what to write."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check, describe
from coach.resources import shipped
from tests.unprivileged import unprivileged

GOOD = """\
format = 1
kind = "program"
id = "mine"
version = 1
name = "Mine"

[pain]
mode = "sparing"

[schedule]
sessions_per_day = 2
slots = [
  { id = "one", name = "One", opens = "10:00", closes = "12:30" },
  { id = "two", name = "Two", opens = "14:00", closes = "16:30" },
]

[[warm_up]]
movement = "cat_camel"
cycles = 6
cycle_s = 4

[[items]]
ladder = "curl_up"
rung = "CU2"
sets = [3, 2, 1]
hold_s = 5

[[items]]
ladder = "side_plank"
rung = { left = "SB4", right = "SB3" }
sets = [3, 2, 1]
hold_s = 5
"""

LADDER = """\
format = 1
kind = "ladder"
id = "plank"
name = "Plank"
side_rule = "midline"

[[rungs]]
id = "PL0"
name = "Easy"
set_up = ["Lie on your front."]
do = ["Lift."]
stop_when = ["It hurts."]
dose = { sets = [2], hold_s = 20 }
say = [{ at_s = 2, say = "breathe" }]
swaps = [{ when = "It is hard.", ladder = "plank", rung = "PL1" }]

[[rungs]]
id = "PL1"
name = "Hard"
set_up = ["Lie on your front."]
do = ["Lift."]
stop_when = ["It hurts."]
dose = { sets = [2], hold_s = 20 }
"""

HUGE = "9" * 5000


def check_text(folder: Path, text: str | bytes, name: str = "mine.toml") -> list[str]:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [problem.in_its_folder for problem in check([file]).problems]


def test_the_good_files_are_good(tmp_path: Path) -> None:
    assert check_text(tmp_path, GOOD) == []
    assert check_text(tmp_path, LADDER) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("format = 1\n", "", "mine.toml:1: the line 'format = 1' is missing"),
        ("format = 1", "format = 2", ":1: format: format 2 is not known"),
        ("format = 1", "format = true", ":1: format: format true is not known"),
        ("format = 1", "format = 1.0", "whole number; write 'format = 1'"),
        ("format = 1", "format = 2026-11-29", ":1: format: this is not a whole number"),
        ("format = 1", "format = {a = 1}", ":1: format: this is not a whole number"),
        ('kind = "program"', 'kind = "song"', ":2: kind: the key 'kind' must be one of"),
        ('kind = "program"', 'kind = "programme"', ":2: kind: 'programme' is no kind of"),
        ('kind = "program"\n', "", ":1: the key 'kind' must be one of"),
        ('kind = "program"', 'kind = "stop_rules"', "items: this key is not known"),
        ('"mine"', '"../mine"', ":3: id: '../mine' is not an id"),
        ('"mine"', '"Mine"', ":3: id: 'Mine' is not an id"),
        ("version = 1", "version = 1.5", ":4: version: 1.5 is not a whole number"),
        ("version = 1", 'version = "1"', ":4: version: '1' is not a whole number"),
        ("version = 1", "version = true", ":4: version: true is not a whole number"),
        ("version = 1", "version = 0x" + "F" * 9000, ":4: version: a huge number"),
        ("version = 1", f"version = {HUGE}", "a number is too long"),
        ('"Mine"', '"/etc/passwd"', ":5: name: holds a path or a link; leave it out"),
        ('"Mine"', '"see https://x.example"', ":5: name: holds a path or a link"),
        ('"Mine"', r'"a\u0007b"', ":5: name: holds a hidden character (U+0007)"),
        ('"Mine"', r'"a\u202Eb"', ":5: name: holds a hidden character (U+202E)"),
        ('"Mine"', r'"a\nb"', ":5: name: must stand on one line"),
        ('"Mine"', '"  "', ":5: name: must not be empty"),
        ('"Mine"', '"' + "a" * 61 + '"', ":5: name: longer than 60 characters"),
        ('"sparing"', '"brave"', ":8: pain.mode: 'brave' is not 'sparing' or 'monitoring'"),
        ('"sparing"', '"sparing"\namber_max = 5', ":9: pain.amber_max: 5 is over the most in"),
        ('"sparing"', '"sparing"\namber_max = 1', "amber ends at 1, below the end of green, 2"),
        ("_day = 2", "_day = 4", ":11: schedule.sessions_per_day: 4 is over the most, 3"),
        ("_day = 2", "_day = 3", ":11: schedule.sessions_per_day: 3 a day, but there are 2 slots"),
        ('"14:00"', '"12:00"', ":14: schedule.slots[2].opens: 12:00 is before 'one' closes"),
        ('"16:30"', '"13:30"', ":14: schedule.slots[2].closes: 13:30 is not after"),
        ('"16:30"', '"25:30"', ":14: schedule.slots[2].closes: '25:30' is not a time of day"),
        ('"16:30"', "16:30:00", ':14: schedule.slots[2].closes: write the time in quotes: "16:30"'),
        ('id = "two"', 'id = "one"', ":14: schedule.slots[2].id: there is already a slot 'one'"),
        ('"cat_camel"', '"cat"', ":18: warm_up[1].movement: there is no warm-up 'cat'"),
        ("cycles = 6", "cycles = 20", ":19: warning: warm_up[1].cycles: 20 is outside the usual"),
        ('"curl_up"', '"curlup"', ":23: items[1] (curlup).ladder: there is no ladder 'curlup'"),
        ('"CU2"', '"CU9"', ":24: items[1] (curl_up).rung: there is no rung 'CU9' on curl_up; its "),
        ('"CU2"', "2", ":24: items[1] (curl_up).rung: 2 is not a rung; write"),
        ('"CU2"', '{ left = "CU2", right = "CU1" }', "curl_up is not done side by side"),
        ("[3, 2, 1]\nhold_s = 5\n\n", "[3, 3]\nhold_s = 5\n\n", ":25: warning: items[1] (curl_up)"),
        ("[3, 2, 1]\nhold_s = 5\n\n", "[]\nhold_s = 5\n\n", ":25: items[1] (curl_up).sets: fewer "),
        ("[3, 2, 1]\nhold_s = 5\n\n", "[0]\nhold_s = 5\n\n", "items[1] (curl_up).sets[1]: 0 is un"),
        ("[3, 2, 1]\nhold_s = 5\n\n", "{ left = [1] }\nhold_s = 5\n\n", "sets.right: this key is "),
        ("hold_s = 5\n\n", "hold_s = 12\n\n", ":26: items[1] (curl_up).hold_s: 12 is over the cap"),
        ("hold_s = 5\n\n", "hold_s = nan\n\n", ":26: items[1] (curl_up).hold_s: nan is not an ord"),
        ("hold_s = 5\n\n", "hold_s = inf\n\n", ":26: items[1] (curl_up).hold_s: inf is not an ord"),
        ("hold_s = 5\n\n", "hold_s = 1e300\n\n", ":26: items[1] (curl_up).hold_s: 1e+300 seconds "),
        ("hold_s = 5\n\n", "hold_s = 0\n\n", ":26: items[1] (curl_up).hold_s: 0 seconds are under"),
        ("hold_s = 5\n\n", 'hold_s = "5"\n\n', ":26: items[1] (curl_up).hold_s: '5' is not a numb"),
        ("hold_s = 5\n\n", "hold_ss = 5\n\n", "hold_ss: this key is not known; did you mean"),
        ("hold_s = 5\n\n", "\n", ":22: items[1] (curl_up).hold_s: this key is missing"),
        ('right = "SB3"', 'right = "http://x"', "items[2] (side_plank).rung.right: 'http://x' is "),
        ('right = "SB3"', 'right = "SB9"', ":30: items[2] (side_plank).rung.right: there is no ru"),
        ('"side_plank"', '"curl_up"', "there is already an exercise of the ladder 'curl_up'"),
        ("[[warm_up]]", "[lock]\nplan = true\n[[warm_up]]", ":18: lock.plan: the program is locke"),
        ("[[warm_up]]", "[ramp]\nstart = 3\n[[warm_up]]", ":18: ramp.start: 3 is more than 2"),
        ("[[warm_up]]", "[warm_up]", "mine.toml:17: warm_up: this is not a list in [ ]"),
        ("id = \"mine\"", "id = \"mine", ":3: this text has no closing quote; end it"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_program(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in GOOD
    problems = check_text(tmp_path, GOOD.replace(old, new, 1))

    assert any(problem in one for one in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"plank"\nname', '"curl_up"\nname', "curl_up.toml already holds 'curl_up'; choose"),
        ("hold_s = 20", "hold_s = 61", ":13: rungs[1].dose.hold_s: 61 seconds are over the most"),
        ("at_s = 2", "at_s = 20", ":14: rungs[1].say[1].at_s: 20 is not before the end, at 20"),
        ('"breathe"', '"breathe all the way out"', "say[1].say: a cue has at most 4 words"),
        ('rung = "PL1"', 'rung = "PL7"', ":15: rungs[1].swaps[1].rung: there is no rung 'PL7'"),
        ('rung = "PL1"', 'rung = "PL0"', "the swaps lead in a circle back to PL0"),
        ('id = "PL1"', 'id = "PL0"', ":18: rungs[2].id: there is already a rung 'PL0'"),
        ('id = "PL0"', 'id = "PL2"', "rungs go from easy to hard with rising numbers"),
        ('"midline"', '"both"', ":5: side_rule: 'both' is not 'each_side', 'swap_leg'"),
        ('name = "Hard"', 'name = "Hard"\nfigure = "../x"', "rungs[2].figure: '../x' is not"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_ladder(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in LADDER
    problems = check_text(tmp_path, LADDER.replace(old, new, 1))

    assert any(problem in one for one in problems), problems


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"14:00"', '"12:30"'),
        ('"sparing"', '"sparing"\namber_max = 2'),
        ('"sparing"', '"sparing"\nrelative_green = 1\nrelative_amber = 1'),
        ('"sparing"', '"sparing"\ngreen_max = 2\nrelative_from = 3'),
    ],
)
def test_what_is_just_within_the_limits_is_fine(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    assert check_text(tmp_path, GOOD.replace(old, new, 1)) == []


@pytest.mark.parametrize(("minutes", "fits"), [(240, True), (241, False)])
def test_the_gap_may_just_fit_between_two_slots(
    tmp_path: Path, minutes: int, *, fits: bool
) -> None:
    text = GOOD.replace("_day = 2", f"_day = 2\nmin_gap_min = {minutes}").replace(
        '"16:30"', '"14:00"'
    )
    text = text.replace('opens = "14:00"', 'opens = "13:00"')

    problems = check_text(tmp_path, text)

    warned = f":15: warning: schedule.slots[2]: the gap of {minutes} minutes leaves no time"
    assert [warned in one for one in problems] == ([] if fits else [True])


def test_rungs_of_one_ladder_begin_with_the_same_letters(tmp_path: Path) -> None:
    for before, after in (("SB1", "CU2"), ("CU1", "SB2")):
        text = LADDER.replace("PL0", before).replace("PL1", after)

        problems = check_text(tmp_path, text)

        assert any(
            "rungs go from easy to hard with rising numbers, "
            f"but '{after}' follows '{before}'" in one
            for one in problems
        ), problems


def test_swaps_in_a_circle_are_refused(tmp_path: Path) -> None:
    back = 'swaps = [{ when = "It is easy.", ladder = "plank", rung = "PL0" }]\n'

    problems = check_text(tmp_path, LADDER + back)

    assert [problem.split(": ", 1)[0] for problem in problems] == ["mine.toml:15", "mine.toml:24"]


def test_an_unknown_figure_is_told_where_figures_are_known(tmp_path: Path) -> None:
    file = tmp_path / "plank.toml"
    file.write_text(LADDER + 'figure = "plank_9"\n')

    assert check([file]).ok
    report = check([file], figures={"plank_1"})
    assert report.ok, "a file that was good stays good"
    said = "there is no figure 'plank_9', so nothing is drawn; did you mean 'plank_1'?"
    assert str(report.problems[0]).endswith(f"warning: rungs[2].figure: {said}")
    (told,) = check([file], figures={"bd3"}).problems
    assert told.sentence == "there is no figure 'plank_9', so nothing is drawn"


@pytest.mark.parametrize("called", ["exercises", "exercise", "Items"])
def test_exercises_under_another_name_are_looked_at_all_the_same(
    called: str, tmp_path: Path
) -> None:
    wrong = GOOD.replace("hold_s = 5", "hold_s = 12", 1).replace('"CU2"', '"cu2"')
    problems = check_text(tmp_path, wrong.replace("[[items]]", f"[[{called}]]"))
    assert [one.split(": ")[0] for one in problems] == [f"mine.toml:{n}" for n in (22, 24, 26)]
    assert "did you mean 'items', which is missing?" in problems[0]
    (unknown,) = check_text(tmp_path, GOOD.replace('mode = "sparing"', 'mode = "sparing"\nup = 3'))
    assert unknown.endswith(
        "pain.up: this key is not known; those that can stand here are mode, green_max, amber_max, "
        "relative_from, relative_green, relative_amber, always_red_from, no_session_from"
    )


def test_a_key_is_not_missing_that_is_misspelt_on_a_line_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    wrong = GOOD.replace("hold_s = 5", "hold = 5 s", 1)
    assert check_text(tmp_path, wrong) == ["mine.toml:26: write only a number"]


@pytest.mark.parametrize("heading", ["[program]", "[header]  # mine"])
def test_a_heading_over_the_whole_file_is_told_and_all_below_it_too(
    heading: str, tmp_path: Path
) -> None:
    wrong = GOOD.replace("hold_s = 5", "hold_s = 12", 1).replace('"program"', '"programme"')
    wrong = wrong.replace("version = 1", "version = one")
    problems = check_text(tmp_path, f"{heading}\n{wrong}")
    assert [one.split(": ")[0] for one in problems] == [f"mine.toml:{n}" for n in (1, 3, 5, 27)]
    assert "delete this line: the keys of the file as a whole" in problems[0]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("S999", "; did you mean 'S9'?"),
        ("R99", "; did you mean 'R9'?"),
        ("G9", "; did you mean 'G1'?"),
    ],
)
def test_a_source_that_stands_for_nothing_is_told_by_its_line(
    named: str, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace('name = "Mine"', f'name = "Mine"\nsources = ["S1", "{named}"]'))

    report = check([file])

    lead = f"docs/evidence.md has no '{named}', so nothing can be shown for it"
    assert list(map(str, report.problems)) == [f"{file}:6: warning: sources[2]: {lead}{said}"]
    assert report.ok, "a file that was good stays good"


def test_sources_are_told_beside_other_mistakes_and_of_ladders_too(tmp_path: Path) -> None:
    ladder = tmp_path / "plank.toml"
    ladder.write_text(LADDER + 'sources = ["S1", "S999"]\n')
    assert "rungs[2].sources[2]: docs/evidence.md has no 'S999'" in str(check([ladder]).problems[0])

    broken = tmp_path / "mine.toml"
    broken.write_text('sources = ["S999"]\n' + GOOD.replace("hold_s = 5", "hold_s = 12", 1))
    assert [one.line for one in check([broken]).problems] == [1, 27]


OPTION = """
[[options]]
id = "fists"
name = "Sore wrists"
rungs = ["PL0"]
do = ["Make fists."]
figures = { %s = "plank_9" }
"""


def test_an_unknown_figure_of_an_option_is_told_where_figures_are_known(tmp_path: Path) -> None:
    file = tmp_path / "plank.toml"
    file.write_text(LADDER + OPTION % "PL0")

    assert check([file]).ok
    report = check([file], figures={"plank_1"})
    assert "options[1].figures.PL0: there is no figure 'plank_9'" in str(report.problems[0])


def test_an_option_draws_only_its_own_rungs(tmp_path: Path) -> None:
    problems = check_text(tmp_path, LADDER + OPTION % "PL1")

    assert any("'PL1' is not among the rungs of this option" in one for one in problems), problems


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('"mine"', '"MINE"').replace("cycle_s", "cycles_s")
    text = text.replace("hold_s = 5", "hold_s = 12")

    problems = check_text(tmp_path, text)

    assert len(problems) == 4  # id, misspelt key, twice over the cap
    assert sum("over the cap" in problem for problem in problems) == 2


def test_markup_is_kept_as_it_is(tmp_path: Path) -> None:
    assert check_text(tmp_path, GOOD.replace('"Mine"', '"<b>Mine</b> & more"')) == []


def test_more_than_an_hour_a_day_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "long.toml"
    file.write_text(GOOD.replace("[3, 2, 1]", "[20, 19, 18]").replace("hold_s = 5", "hold_s = 10"))

    report = check([file])

    assert report.ok
    assert "minutes a day in all; 60 is a lot already" in str(report.problems[0])


def test_a_file_of_a_users_may_not_bring_stop_rules(tmp_path: Path) -> None:
    text = 'format = 1\nkind = "stop_rules"\nrules = ["Never."]\n'
    (tmp_path / "rules.toml").write_text(text)
    catalogue = Catalogue(shipped("programs"), (tmp_path,))

    assert catalogue.library().stop_always
    assert "Never." not in catalogue.library().stop_always
    assert len(catalogue.problems) == 1


def a_folder(place: Path) -> Path:
    place.mkdir()
    return place


def a_loop(place: Path) -> Path:
    place.symlink_to(place)
    return place


def a_pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def a_dead_link(place: Path) -> Path:
    place.symlink_to(place.with_name("gone"))
    return place


def a_device(place: Path) -> Path:
    """Endless: whoever reads it to its end takes all memory."""
    place.symlink_to("/dev/zero")
    return place


def a_socket(place: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(place))
    return place


def unreadable(place: Path) -> Path:
    place.write_text(GOOD)
    place.chmod(0)
    return place


def absent(place: Path) -> Path:
    return place


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (a_folder, "there is no program file in it; the names of program files end in .toml"),
        (a_loop, "this link leads back to itself"),
        (a_dead_link, "this link leads to a file that is not there"),
        (a_socket, "this is not an ordinary file"),
        (a_device, "this is not an ordinary file"),
        (a_pipe, "this is not an ordinary file"),
        (absent, "there is no such file"),
        (unreadable, "you are not allowed to read this file"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links, pipes and modes of POSIX")
def test_what_is_no_file(tmp_path: Path, make: Callable[[Path], Path], sentence: str) -> None:
    place = make(tmp_path / "thing.toml")
    with unprivileged():
        report = check([place])

    assert not report.ok
    assert str(report.problems[0]) == f"{place}: {sentence}"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a = 1\nb = '\xff'\n", "mine.toml:2: this is not UTF-8 text; save the file as UTF-8"),
        (b"#" * (256 * 1024 + 1), "mine.toml: the file is larger than 256 KB"),
        (b"a = " + b"[" * 100_000, "mine.toml:1: lists or tables stand too deep inside each other"),
        (b".".join([b"a"] * 50_000) + b" = 1", "mine.toml:1: this line is too complicated"),
        (b"\x00", "mine.toml:1: there is an invisible character in this line (U+0000); delete"),
        (b"", "mine.toml:1: the line 'format = 1' is missing"),
        (b"{}", "mine.toml: this is JSON; a program is written as TOML, see programs/README.md"),
        (b"x = 1\nx = 2\n", "mine.toml:2: 'x' already stands in line 1"),
    ],
)
def test_what_is_no_program_at_all(tmp_path: Path, data: bytes, sentence: str) -> None:
    problems = check_text(tmp_path, data)

    assert any(one.startswith(sentence) for one in problems)


def test_a_byte_order_mark_is_forgiven(tmp_path: Path) -> None:
    assert check_text(tmp_path, b"\xef\xbb\xbf" + GOOD.encode()) == []


def test_a_path_with_a_null_is_refused() -> None:
    assert not check([Path("a\0b.toml")]).ok


def test_a_good_file_is_summed_up(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)

    text = "\n".join(describe(check([file])))

    sides = "left SB4 Knees, right SB3 Knees with hand help"
    assert text.splitlines() == [
        f"{file}: good: program 'Mine', 2 sessions a day of 6.3 minutes, 13 minutes a day",
        ("  due 10:00-12:30, 14:00-16:30; at least 90 minutes apart"),
        (
            "  pain, sparing: green up to 2, amber up to 4, above that red; from a start of 3 on, "
            "1 more is green and 2 more amber; always red from 8; no session with 7 or more "
            "before it"
        ),
        "  Cat-camel: 6 x 4 s",
        "  Curl-up: CU2 Head float, 3-2-1, hold 5 s, reset 4 s, rest 30 s",
        f"  Side plank: {sides}, 3-2-1, hold 5 s, reset 4 s, rest 30 s",
    ]


def test_every_phase_is_shown_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)

    lines = describe(check([file]), week=1)

    assert lines[6] == "  week 1, a session of 6.3 minutes:"
    assert lines[7] == "  00:00  get_down           5 s  Cat-camel"
    assert sum(line[7:].startswith("  hold ") for line in lines) == 18
    assert lines[-1].endswith("end")


def test_a_program_may_lean_on_a_ladder_checked_beside_it(tmp_path: Path) -> None:
    ladder, program = tmp_path / "plank.toml", tmp_path / "mine.toml"
    ladder.write_text(LADDER)
    program.write_text(GOOD.replace('"curl_up"', '"plank"').replace('"CU2"', '"PL0"'))

    assert not check([program]).ok
    assert check([program, ladder]).ok


def test_a_program_that_leans_on_a_broken_ladder_is_left_out_too(tmp_path: Path) -> None:
    ladder, program = tmp_path / "plank.toml", tmp_path / "mine.toml"
    ladder.write_text(LADDER.replace('"PL1" }', '"PL7" }'))
    program.write_text(GOOD.replace('"curl_up"', '"plank"').replace('"CU2"', '"PL0"'))

    report = check([program, ladder])

    assert [file.ok for file in report.files] == [False, False]


def test_a_changed_copy_of_a_shipped_program_needs_a_new_version(tmp_path: Path) -> None:
    text = (shipped("programs") / "programs" / "starter.toml").read_text(encoding="utf-8")
    same, changed, newer = (tmp_path / name for name in ("a.toml", "b.toml", "c.toml"))
    same.write_text(text)
    changed.write_text(text.replace("hold_s = 5", "hold_s = 6"))
    newer.write_text(text.replace("hold_s = 5", "hold_s = 6").replace("version = 1", "version = 2"))

    assert check([same]).ok
    assert check([newer]).ok
    [problem] = check([changed]).problems
    assert "version: starter.toml already holds version 1 of 'starter'" in str(problem)


def test_a_good_program_can_be_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)

    [checked] = check([file]).files

    assert checked.program is not None
    assert checked.program.id == "mine"
    assert checked.program.items[1].rung_right == "SB3"


def test_a_repeated_version_hides_no_other_problem(tmp_path: Path) -> None:
    text = (shipped("programs") / "programs" / "starter.toml").read_text(encoding="utf-8")
    file = tmp_path / "again.toml"
    file.write_text(text.replace("hold_s = 5", "hold_s = 12"), encoding="utf-8")

    sentences = [problem.sentence for problem in check([file]).problems]

    assert "starter.toml already holds version 1 of 'starter'; raise the version" in sentences
    assert sum("over the cap of 10 seconds" in sentence for sentence in sentences) == 3
