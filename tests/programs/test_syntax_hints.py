"""The usual slips in a file that is no TOML at all: the right line, and what to write instead."""

from pathlib import Path

import pytest

from coach.programs.catalogue import Catalogue
from coach.programs.program_shapes import ProgramShape
from coach.programs.syntax_hints import LISTS, TABLES
from coach.programs.toml_reader import Unreadable, parse
from coach.resources import shipped

HEAD = 'id = "a"\n[pain]\nmode = "sparing"\n\n[[items]]\n'
BOOLEAN = "write true or false, in small letters, without quotes"
CURLY = 'these are typographic quotes; write straight quotes: "'
NO_QUOTE = 'this text has no closing quote; end it with a straight quote, " on this line'
SIDES = 'put the two sides in braces: { left = "SB3", right = "SB1" }'
EACH_SET = "write one number of repetitions for each set, in brackets, [ ], with commas between"
ONE_NUMBER = "is a range; write one number, the one to begin with"
KEY = "write it as: key = value"
SENTENCE = (
    "this reads as a sentence; delete it, or put a hash sign, #, in front of it to keep it as a "
    "comment"
)
SPACE = "there is a non-breaking space in this line; type an ordinary space"
NO_END = "this list has no closing bracket, ]"
ABOVE = "write [[items]] above each exercise"
ENDS = "the lines end with a lone carriage return (CR); save it with ordinary line ends"
INSIDE = "a text has one quote at its beginning and one at its end, and none inside"
BULLET = "this line begins with a bullet or a dash; delete that"
LIST_NUMBER = "this line begins with the number of a list; delete that"
CONFLICT = (
    "two versions of this file stand in each other here; keep the lines of one, and delete "
    "this line"
)
MARKUP = "this line belongs to a web page or to XML; delete it"
TABLE = "this is a line of a table; write each value on a line of its own, as key = value"
NO_SIGN = "write the number without a sign or word in front"
FENCE = "this line of backticks or tildes is no part of a program; delete it"
LETTER = "'{}' (U+{}) in this key is none of the letters a to z; type the key anew"
DIGITS = "write numbers with the digits 0 to 9, and a decimal with a point, such as 2.5"
DAY = "write year, month and day, without quotes, such as 2026-12-07"
NO_BRACE = "this has no closing brace, }; it must stand on one line"


def refusal(text: str) -> str:
    refused = parse(Path("mine.toml"), text.encode())
    assert isinstance(refused, Unreadable), text
    return refused.problems[0].in_its_folder


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("hold_s = 7,5", "write a decimal with a point: 7.5"),
        ("dose = { sets = [2], hold_s = 7,5 }", "write a decimal with a point: 7.5"),
        ("hold_s = .5", "write a decimal with a point: 0.5"),
        ("hold_s = 8 seconds", "write only a number, here in seconds"),
        ("hold_s = 8s # short", "write only a number, here in seconds"),
        ("hold_s = 1:30", "that is 90 seconds; write only the number: 90"),
        ("wake_guard_min = 1 h", "that is 60 minutes; write only the number: 60"),
        ("done_percent = 70%", "write only a number, here in percent"),
        ("cycles = 6x", "write only a number"),
        ("hold_s = 1 min", "that is 60 seconds; write only the number: 60"),
        ("rest_s = 2'", "that is 120 seconds; write only the number: 120"),
        ("hold_s = 7,5 s", "that is 7.5 seconds; write only the number: 7.5"),
        ("wake_guard_min = 1:30", "that is 90 minutes; write only the number: 90"),
        ("hold_s = 8-10", f"8-10 {ONE_NUMBER}"),
        ("hold_s = 8 – 10", f"8 – 10 {ONE_NUMBER}"),
        ("hold_s = 8 to 10", f"8 to 10 {ONE_NUMBER}"),
        ("hold_s = ~5", "write the number without a sign or word in front"),
        ("hold_s = 08", "write the number without a zero in front: 8"),
        ("hold_s = 5;", "delete the semicolon after the value"),
        ("hold_s = 5,", "delete the comma after the value"),
        ("hold_s =", "there is no value after the equals sign"),
        ("hold_s == 5", "write one equals sign only"),
        ("opens = 9:00", 'write the time in quotes: "09:00"'),
        ('slots = [{ id = "a", opens = 10:00 }]', 'write the time in quotes: "10:00"'),
        ("sets = 3, 2, 1", "write the sets as a list: [3, 2, 1]"),
        ("sets = 4-3-2", "write the sets as a list: [4, 3, 2]"),
        ("sets = [4-3-2]", "write the sets as a list: [4, 3, 2]"),
        ("sets = (3, 2, 1)", "write the sets as a list: [3, 2, 1]"),
        ("sets = 3 x 8", "write the sets as a list: [8, 8, 8]"),
        ("sets = 3x8 # each side", "write the sets as a list: [8, 8, 8]"),
        ("sets = 3×8", "write the sets as a list: [8, 8, 8]"),
        ("sets = 3 sets of 8", "write the sets as a list: [8, 8, 8]"),
        ("sets = [3 x 8]", "write the sets as a list: [8, 8, 8]"),
        ("sets = 5-3", "write the sets as a list: [5, 3]"),
        ("sets = 3 x 8-12", f"8-12 is a range; {EACH_SET}"),
        ("sets = 3 × 8–12", f"8–12 is a range; {EACH_SET}"),
        ("sets = [8-12, 6-10]", f"8-12 is a range; {EACH_SET}"),
        ("sets = [5-3-1, 4-2]", f"{EACH_SET}"),
        ("sets = 8-12", f"8-12 is a range; {EACH_SET}"),
        ("sets = 8 to 12", f"8 to 12 is a range; {EACH_SET}"),
        ("sets = [8–12]", f"8–12 is a range; {EACH_SET}"),
        ("sets = 8 x 3", EACH_SET),
        ("sets = 3 x 8 s", EACH_SET),
        ("top = 6-10", f"6-10 is a range; {EACH_SET}"),
        ("sets = [3 2 1]", "put commas between the numbers: [3, 2, 1]"),
        ("locked = yes", BOOLEAN),
        ("locked = no # not yet", BOOLEAN),
        ("locked = True", BOOLEAN),
        ("locked = False", BOOLEAN),
        ('name = "Anna', NO_QUOTE),
        (
            "name = 'Anna",
            "this text has no closing quote; end it with a straight quote, ' on this line",
        ),
        ('name = Anna"', 'this text has no opening quote; begin it with a straight quote: "'),
        ("rung = CU3", 'write texts in quotes: "CU3"'),
        ('name = "the "good" side"', INSIDE),
        ("name = “Anna”", CURLY),
        ('name = "Anna”', CURLY),
        ("name = ‘Anna’", CURLY),
        ("“name” = 1", CURLY),
        ('sources = "R1", "R2"', "a list stands in brackets: [ ]"),
        ('rung = left = "SB3", right = "SB1"', SIDES),
        ('rung = L: "SB3", R: "SB1"', SIDES),
        (
            "rung = left knees, right full",
            'put the two sides in braces: { left = "…", right = "…" }',
        ),
        ('rung: "CU3"', KEY),
        ("hold_s: 5", KEY),
        ('rung "CU3"', KEY),
        ("rung", KEY),
        ("hold 8 seconds each side", KEY),
        ("Here is the file you asked for:", SENTENCE),
        ("Let me know if you'd like changes!", SENTENCE),
        ('rung = { left: "SB3" }', KEY),
        ('rung = { left = "SB3", }', "delete the comma before the closing brace, }"),
        ("hold s = 5", "a key is one word; it has no space in it"),
        ("// easy", "a comment begins with a hash sign, #"),
        ("hold_s\u00a0= 5", SPACE),
        ("hold_s = \u00a05", SPACE),
        ("hold_s = \u200b5", "there is an invisible character in this line (U+200B); delete it"),
        (r'name = "C:\Users"', r"write each backslash in a text twice: \\"),
        ("pain", "a heading stands in brackets: write [pain]"),
        ("items:", "a heading stands in brackets: write [[items]]"),
        ("[ramp", "this heading has no closing bracket: write [ramp]"),
        ("[[items]", "this heading has no second closing bracket: write [[items]]"),
        ("[[items", "this heading has no closing bracket: write [[items]]"),
        ("[items]]", "this heading has no second opening bracket: write [[items]]"),
        ("ramp]", "this heading has no opening bracket: write [ramp]"),
        ("[pain]", "[pain] already stands in line 2"),
        ("[[pain]]", "[pain] already stands in line 2"),
        ("[items]", f"[[items]] already stands in line 5; {ABOVE}"),
        (
            'rung = { left = "SB3" right = "SB1" }',
            "a comma is missing between two keys inside the braces, { }",
        ),
        ('rung = { left = "SB3", right = "SB1"', NO_BRACE),
        ("rung = { left = 1, left = 2 }", "a key stands twice inside these braces, { }"),
        ("> hold_s = 5", "this line begins with the sign of a quoted mail, >; delete that"),
        ("> > hold_s = 5", "this line begins with the sign of a quoted mail, >; delete that"),
        ("- hold_s = 5", BULLET),
        ("  \u2022 hold_s = 5", BULLET),
        ("\u2014 [[items]]", BULLET),
        ("3) hold_s = 5", LIST_NUMBER),
        ("```", FENCE),
        ("~~~toml", FENCE),
        ("<<<<<<< HEAD", CONFLICT),
        ("=======", CONFLICT),
        (">>>>>>> theirs", CONFLICT),
        ("<?xml version='1.0'?>", MARKUP),
        ("</div>", MARKUP),
        ("| hold_s | 5 |", TABLE),
        ("hold_s = \u22128", NO_SIGN),
        ("hold_s = \u20138", NO_SIGN),
        ("S\u00e4tze = 5", LETTER.format("\u00e4", "00E4")),
        ("h\u043eld_s = 5", LETTER.format("\u043e", "043E")),
        ('name = "An\0na"', "there is an invisible character in this line (U+0000); delete it"),
        ('name = "An\x1bna"', "there is an invisible character in this line (U+001B); delete it"),
        (
            "hold_s = 5\u2028",
            "a sign stands here that ends no line (U+2028); begin a new line in its place",
        ),
        ("'hold_s' : 5", KEY),
        ("hold_s = 8\u201d", "write only a number, here in seconds"),
        ("hold_s = 8\u2033", "write only a number, here in seconds"),
        ("hold_s = 8\u2019\u2019", "write only a number, here in seconds"),
        ("name = \uff02Anna\uff02", CURLY),
        ("days = [mon, wed]", 'write texts in quotes: "mon"'),
        ("hold_s = ½", DIGITS),
        ("hold_s = \uff18", DIGITS),
        ("sets = [\u0665, \u0663]", DIGITS),
        ("hold_s = ten", "write only a number, here in seconds"),
        ("hold_s = 8 10", "write only a number, here in seconds"),
        ("hold_s = 8/10", "write only a number, here in seconds"),
        ("version = 1.2.3", "write only a number"),
        ("version = v2", "write only a number"),
        ("sets = five", EACH_SET),
        ("sets = [08, 5]", "write the sets as a list: [8, 5]"),
        ("sets = {5, 3, 1}", "write the sets as a list: [5, 3, 1]"),
        ("locked = ja", BOOLEAN),
        ("days = daily", 'write ["mon", "wed", "fri"], or "every other day"'),
        ("starts = 07.12.2026", DAY),
        ("starts = 12/07/2026", DAY),
        ("ends = 2026–12–07", DAY),
        ("review_by = 2026-12", DAY),
        ("starts = 7 December 2026", DAY),
        ("starts = 2026-02-30", "there is no such day, or there is more on the line than the day"),
        (
            "phone = 01632 960 123",
            'write the telephone number in quotes, as it is dialled: "01632 960 123"',
        ),
        (
            "phone = +49 30 123 # mornings",
            'write the telephone number in quotes, as it is dialled: "+49 30 123"',
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_slip_on_one_line(line: str, sentence: str, ends: str) -> None:
    text = f"{HEAD}{line}\nrest_s = 30\n".replace("\n", ends)

    assert refusal(text) == f"mine.toml:6: {sentence}"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("sets = [3, 2, 1\nhold_s = 5\n", 6, NO_END),
        ("sets = [3, 2, 1\n\n[pain]\n", 6, NO_END),
        ("sets = [3, 2,\n\n[[items]]\nladder = 1\n", 6, NO_END),
        ("sets = [\n  3,\n  2,\n", 6, NO_END),
        ("slots = [\n  { a = 1 },\n  { a = 2 },\nhold_s = 5\n", 6, NO_END),
        ("slots = [\n  { a = 1 }\n  { a = 2 }\n]\n", 7, "a comma is missing after this entry"),
        ("slots = [\n  { a = 1 b = 2 },\n]\n", 7, "a comma is missing between two keys"),
        ("slots = [\n  { a = 1,\n  b = 2 },\n]\n", 7, NO_BRACE),
        ('rung = { left = "SB3"\nhold_s = 5\n', 6, NO_BRACE),
        ("hold_s = 5\nrest_s = 6\nhold_s = 7\n", 8, f"'hold_s' already stands in line 6; {ABOVE}"),
        ("sets = [\n 3\n]\nsets = [\n 3\n]\n", 9, f"'sets' already stands in line 6; {ABOVE}"),
        ("[ramp]\nstart = 1\n\nstart = 2\n", 9, "'start' already stands in line 7"),
        ("[ramp]\n[lock]\n[ramp]\n", 8, "[ramp] already stands in line 6"),
        ("[warm_up]\n[[warm_up]]\n", 6, "write [[warm_up]] above each warm-up"),
        (
            'name = """Anna\nhold_s = 5\n',
            6,
            'this text has no closing quote; end it with a straight quote, """',
        ),
        ('a = 1 # "\nname = "Anna\n', 7, NO_QUOTE),
        ("\n\nhold_s = 7,5", 8, "write a decimal with a point: 7.5"),
        ("\n\nhold_s\n\n\n", 8, KEY),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_slip_that_shows_further_down(text: str, line: int, sentence: str, ends: str) -> None:
    assert refusal((HEAD + text).replace("\n", ends)).startswith(f"mine.toml:{line}: {sentence}")


def test_lone_carriage_returns_are_a_matter_of_the_whole_file() -> None:
    assert refusal(HEAD.replace("\n", "\r")) == f"mine.toml: {ENDS}"


def test_a_number_that_is_too_long_says_so() -> None:
    said = "mine.toml:2: this line cannot be read (a number is too long)"
    assert refusal(f"a = 1\nb = {'9' * 5000}\nc = 1") == said


def test_every_heading_of_a_program_is_known() -> None:
    fields = ProgramShape.model_fields
    tables = {name for name, about in fields.items() if "Shape" in str(about.annotation)}

    assert tables == TABLES | {"items", "warm_up", "ladders", "phases"}
    assert tables - TABLES <= set(LISTS)
    assert Catalogue(shipped("programs")).programs()
