"""Words of the trade, and numbers that do not fit their nouns, stand in no text for the patient.

The page for the PT may use the PT's words; its modules are left out here.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.ui.texts.phrasing import how_many
from tests.architecture.checkout import PACKAGE

TEXTS = PACKAGE / "ui" / "texts"
PTS_OWN = ("pt_report",)
"""How modules begin whose texts are read by the PT alone."""

OF_THE_TRADE = re.compile(
    r"\b(rungs?|doses?|in force|adherence|medians?|prescriptions?|ms late|clock was at most)\b"
    r"|\bn = ",
    re.IGNORECASE,
)

PLURAL = re.compile(
    r"\{(\w+)\} (?:[a-z]+ )?"
    r"(seconds|minutes|hours|days|mornings|weeks|sessions|holds|reps|repetitions|times|versions)\b"
)
NEVER_ONE = {
    "every {n} days": "every day has words of its own",
    "{n} times a week": "once has words of its own",
    "{n} days a week: {days}": "one day has words of its own",
    "Warning signs answered {n} times.": "once has words of its own",
    "That is {n} versions up at once.": "said of several alone",
    "{done} of {planned} holds": "a session has more than one hold",
    "The computer froze for {seconds} seconds.": "it is told from two seconds on",
    "Nothing was pressed for {minutes} minutes": "the limit is five",
    "{minutes} minutes between sessions": "a gap is at least an hour",
    "first {minutes} minutes after getting up": "half an hour or more",
    "in the {days} days from {day}": "weeks, of seven days",
    "waits {minutes} minutes: until": "half an hour or more",
    "{count} sessions added by hand have": "one has words of its own",
}
"""Texts in which the number is never one, and why."""


def texts() -> Iterator[tuple[str, str]]:
    """Return every string that a patient may read, with its place."""
    for path in sorted(TEXTS.glob("*.py")):
        if not path.stem.startswith(PTS_OWN):
            for line, said in strings(path):
                yield f"{path.name}:{line}", said


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Return the strings of a module, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.lineno, node.value


def test_no_word_of_the_trade_is_said_to_a_patient() -> None:
    bare = ((place, re.sub(r"\{[^}]*\}", "", said)) for place, said in texts())
    keys = re.compile(r"^[a-z_]+$")
    found = [
        (place, said) for place, said in bare if OF_THE_TRADE.search(said) and not keys.match(said)
    ]
    assert found == []


def test_no_number_stands_before_a_noun_that_may_not_fit_it() -> None:
    found = [
        (place, said)
        for place, said in texts()
        if PLURAL.search(said) and not any(part in said for part in NEVER_ONE)
    ]
    assert found == []


@pytest.mark.parametrize("part", NEVER_ONE)
def test_what_is_excepted_still_stands_there(part: str) -> None:
    assert any(part in said for _, said in texts())


def test_what_to_look_out_for_cannot_be_read_as_an_order() -> None:
    from coach.ui.texts import movement, plan, session

    for words in (movement, plan, session):
        assert words.WATCH_FOR == "Not right if"


def test_one_is_said_of_one_alone() -> None:
    assert [how_many(n, "day") for n in (0, 1, 2, 1200)] == [
        "0 days",
        "1 day",
        "2 days",
        "1,200 days",
    ]
    assert how_many(2, "copy", "copies") == "2 copies"
