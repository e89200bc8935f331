"""Each answer of the check can be read aloud: no sign takes the place of a word."""

import re

import pytest

from coach.programs.texts import answers, meaning, shapes, syntax

IN_PLACE_OF_A_WORD = re.compile(
    r"""\b(?:after|before|in|inside|with|each|the|one|these|closing|opening|an?)[ ]
        (?:["=\[\]{}#\\`,;:'][ ]?)+(?:[ ,;.]|$|only)""",
    re.VERBOSE,
)
"""A sign where a word is expected, as in "no value after the =": said aloud, it is gone."""

ALL = {
    f"{module.__name__.rsplit('.', 1)[-1]}.{name}": said.replace("{{", "{").replace("}}", "}")
    for module in (answers, meaning, shapes, syntax)
    for name, said in vars(module).items()
    if name.isupper() and isinstance(said, str)
}


@pytest.mark.parametrize("name", ALL)
def test_no_sign_takes_the_place_of_a_word(name: str) -> None:
    assert not IN_PLACE_OF_A_WORD.search(ALL[name]), ALL[name]


@pytest.mark.parametrize(
    "said",
    [
        "there is no value after the =",
        "delete the comma before the }",
        "a comment begins with #",
        "write one = only",
        "a list stands in [ ]",
        "this list has no closing ]",
    ],
)
def test_what_is_lost_aloud_is_seen(said: str) -> None:
    assert IN_PLACE_OF_A_WORD.search(said)


def test_every_answer_is_looked_at() -> None:
    assert len(ALL) > 100
