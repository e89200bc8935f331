"""The core says what and why as values; sentences are made where they are read.

A sentence is three words or more in one literal. Docstrings are for programmers and do not count;
errors of ours are for programmers too, and two words and a value are enough for them.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from coach.engine.cue_words import fixed_phrases, phrase_key
from coach.ui.texts.dates import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT
from tests.architecture.checkout import PACKAGE, python_files, shown
from tests.architecture.for_programmers import definitions, for_programmers

WORD = re.compile(r"(?<![\w.#-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w-])")
SENTENCE_WORDS = 3

STYLE = re.compile(r"[{;]\s*[\w-]+:|^[\w-]+: [^;]+;")
"""A Qt style sheet: a property in braces, or several of them."""
DATE_FORMAT = re.compile(r"(.)\1*")
"""Qt's `d MMMM yyyy`: a word of one letter, however often."""

KEY = re.compile(r"[A-Z]|[a-z0-9]+(?:[_-][a-z0-9]+)*")
"""What a member of an enumeration is kept as: words of a key, or one letter such as a side's."""

CORE = [PACKAGE / layer for layer in ("domain", "engine", "services")]
SCREEN = PACKAGE / "ui"
TEXTS = SCREEN / "texts"
TEXT_MODULES = frozenset({"texts", "terminal_texts", "refusals"})
"""Where an edge says all that it says: `coach/terminal_texts.py` for the commands and the start,
`coach/programs/texts` for program files, `texts` in handover, system and figures, and
`coach/storage/refusals.py`, each of whose functions is one refusal of the record."""
DATES = [TEXTS / "dates.py", PACKAGE / "handover" / "dates.py"]
"""The screen's days and months, and those of the files for the PT."""
NAME_OF_DAY = re.compile(
    "|".join(
        rf"\b{name}\b"
        for name in (*MONTHS, *MONTHS_SHORT, *WEEKDAYS, *WEEKDAYS_SHORT)
        if name not in ("May", "Sun")
    )
)


def literals(source: str, *, edge: bool = False) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every literal that is not a docstring; `{}` stands for a value.

    Args:
        source: a module.
        edge: whether to pass over what only a programmer reads, and what a definition says.
    """
    tree = ast.parse(source)
    parts: set[ast.AST] = for_programmers(tree) | definitions(tree) if edge else set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts.update(node.values)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and node not in parts:
            yield node.lineno, "".join(_part(one) for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in parts:
            yield node.lineno, node.value


def _part(one: ast.expr) -> str:
    return str(one.value) if isinstance(one, ast.Constant) else "{}"


def sentences(source: str, *, edge: bool = False) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every literal of three words or more."""
    for line, text in literals(source, edge=edge):
        # A name, such as that of a typeface, has a capital letter in every word.
        if text.istitle() or STYLE.search(text):
            continue
        words = [word for word in WORD.findall(text) if not DATE_FORMAT.fullmatch(word)]
        if len(words) >= SENTENCE_WORDS:
            yield line, text


def identities(source: str) -> Iterator[int]:
    """Yield the line of every text that is compared, matched, looked up by, or a member's value."""
    tree = ast.parse(source)
    texts = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "") == "coach.ui.texts"
        for alias in node.names
    }
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, ops=ops, comparators=right):
                equal = any(isinstance(op, ast.Eq | ast.NotEq) for op in ops)
                asked = [left, *right] if equal else []
            case ast.MatchValue(value=value):
                asked = [value]
            case ast.Dict(keys=keys):
                asked = [key for key in keys if key is not None]
            case ast.ClassDef() if _is_enum(node):
                asked = [
                    part
                    for value in _values(node)
                    for part in ast.walk(value)
                    if isinstance(part, ast.expr)
                ]
            case _:
                asked = []
        for one in asked:
            if isinstance(one, ast.Attribute) and _is_text(one.value, texts):
                yield one.lineno


def _is_enum(node: ast.AST) -> TypeGuard[ast.ClassDef]:
    return isinstance(node, ast.ClassDef) and any(
        ast.unparse(base).endswith(("Enum", "Flag")) for base in node.bases
    )


def _values(enum: ast.ClassDef) -> Iterator[ast.expr]:
    """Yield what the members of an enumeration are known by."""
    for line in enum.body:
        if isinstance(line, ast.Assign | ast.AnnAssign) and line.value is not None:
            yield line.value


def worded_members(source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every member that is known by words and not by a key."""
    for node in ast.walk(ast.parse(source)):
        for value in _values(node) if _is_enum(node) else ():
            for part in ast.walk(value):
                match part:
                    case ast.Constant(value=str(text)) if not KEY.fullmatch(text):
                        yield part.lineno, text


def _is_text(module: ast.expr, texts: set[str]) -> bool:
    return isinstance(module, ast.Name) and module.id in texts


def found_in(files: list[Path]) -> list[str]:
    """Return where sentences stand, as file:line: text."""
    return [
        f"{shown(file)}:{line}: {text!r}"
        for file in files
        for line, text in sentences(file.read_text("utf-8"))
    ]


def test_the_core_makes_no_sentence() -> None:
    """What the voice has a clip for is the key of that clip, and no sentence."""
    clips = {phrase_key(phrase) for phrase in fixed_phrases()}
    files = [file for layer in CORE for file in python_files(layer)]
    found = [
        f"{shown(file)}:{line}: {text!r}"
        for file in files
        for line, text in sentences(file.read_text("utf-8"))
        if phrase_key(text) not in clips
    ]
    assert found == []


def names_of_days(source: str) -> Iterator[int]:
    """Yield the line of every literal that is a month or a day, or made of them; no sentence."""
    for line, text in literals(source):
        if NAME_OF_DAY.search(text) and len(WORD.findall(text)) < SENTENCE_WORDS:
            yield line


def test_days_and_months_are_named_in_one_place_for_each_reader() -> None:
    """`May` and `Sun` are words as well; whoever names months and days names the others too."""
    found = [
        f"{shown(file)}:{line}"
        for file in python_files(PACKAGE)
        if file not in DATES
        for line in names_of_days(file.read_text("utf-8"))
    ]
    assert found == []
    assert list(names_of_days('x = f"Monday {n} Nov"')) == [1]


def test_no_text_is_an_identity() -> None:
    """Words are shown and never asked for: no comparison, no case, no key of a table."""
    found = [
        f"{shown(file)}:{line}"
        for file in python_files(SCREEN)
        for line in identities(file.read_text("utf-8"))
    ]
    assert found == []


def test_members_of_enumerations_are_known_by_keys() -> None:
    """What is kept, compared and looked up by is a key: words for it may change, and it may not."""
    found = [
        f"{shown(file)}:{line}: {text!r}"
        for file in python_files(PACKAGE)
        for line, text in worded_members(file.read_text("utf-8"))
    ]
    assert found == []
    assert list(worded_members('class Sign(Enum):\n    SHARP = "Sharp pain"')) == [
        (2, "Sharp pain")
    ]


def test_the_screen_says_nothing_outside_its_texts() -> None:
    assert found_in([file for file in python_files(SCREEN) if TEXTS not in file.parents]) == []


def edges() -> Iterator[Path]:
    """Yield every module that is neither the core, nor the window, nor a place for texts."""
    elsewhere = {"domain", "engine", "services", "ui", "texts"}
    for file in python_files(PACKAGE):
        place = file.relative_to(PACKAGE)
        if file.stem not in TEXT_MODULES and not elsewhere.intersection(place.parts):
            yield file


def test_the_edges_say_nothing_outside_their_texts() -> None:
    """What a user reads of the terminal, of files, record and machine stands in one place each."""
    found = [
        f"{shown(file)}:{line}: {text!r}"
        for file in edges()
        for line, text in sentences(file.read_text("utf-8"), edge=True)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("Nothing is due.")', ["Nothing is due."]),
        ('say(f"{name} is locked{by}. Ask {whom}.")', ["{} is locked{}. Ask {}."]),
        ('say(f"Locked by {name}")', []),
        ('"""Why this module exists."""', []),
        ('def f():\n    "What this does."', []),
        ('style("QLabel { color: red; font-weight: bold; }")', []),
        ('shown("d MMMM yyyy")', []),
        ('say("You don\'t have one")', ["You don't have one"]),
        ('face = "Atkinson Hyperlegible Next"', []),
        ('key = "a_name_with_four-parts"', []),
    ],
)
def test_what_is_a_sentence(source: str, found: list[str]) -> None:
    assert [text for _, text in sentences(source)] == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('raise ValueError("no such side here")', 0),
        ('raise StoreProblem("The disk is full.")', 1),
        ('raise OSError("The disk is full.")', 1),
        ('_log.warning("the place is not kept")', 0),
        ('say.warning("The place is not kept.")', 1),
        ('rows = ask("SELECT name FROM plans")', 0),
        ('check = f"{column} IS NULL OR valid({column})"', 0),
        ('found = re.compile("the (first|second) word")', 0),
        ('way = "/org/freedesktop/portal/desktop"', 0),
        ('from coach.handover.log_file import day\none = day("day", "The day it began.")', 0),
        ('one = Problem("back", "Back pain, 0 to 10.")', 1),
        ('assert found, "nothing was found here"', 0),
        ('say("Choose something between these, or nothing.")', 1),
        ('say(f"{name}/{part} is in the way.")', 1),
    ],
)
def test_what_a_programmer_reads_is_known_by_its_kind(source: str, found: int) -> None:
    assert len(list(sentences(source, edge=True))) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("same = said == words.SHARP", 1),
        ("table = {words.SHARP: 1}", 1),
        ("match said:\n    case words.SHARP:\n        pass", 1),
        ("label.setText(words.SHARP)", 0),
        ("table = {Sign.SHARP: words.SHARP}", 0),
        ("known = rule in words.RULES", 0),
        ("class Sign(Enum):\n    SHARP = words.SHARP", 1),
        ("class Sign(enum.StrEnum):\n    SHARP = words.SHARP, 1", 1),
        ("class Shown:\n    SHARP = words.SHARP", 0),
    ],
)
def test_what_makes_a_text_an_identity(line: str, found: int) -> None:
    assert len(list(identities(f"from coach.ui.texts import hurt as words\n{line}"))) == found
