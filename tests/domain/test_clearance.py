"""Whose word is needed before a session, and for what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.clearance import Clearance, in_force, waiting
from coach.domain.clearance_record import clearances_of, word_of
from coach.domain.profile import ProfileFlag

DAY = date(2026, 11, 28)
BONES = ProfileFlag("bones", "Weak bones", "?", (), ask_first=True)
BABY = ProfileFlag("baby", "Pregnant", "?", (), ask_first=True)
WRIST = ProfileFlag("wrist", "Wrist", "?", ())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], ("bones", "baby")),
        ([Clearance("bones", "Dr. Lee", DAY)], ("baby",)),
        ([Clearance("wrist", "Dr. Lee", DAY)], ("bones", "baby")),
        ([Clearance("bones", "Dr. Lee", DAY), Clearance("bones", "", DAY)], ("bones", "baby")),
        ([Clearance("bones", "", DAY), Clearance("bones", "Dr. Lee", None)], ("baby",)),
        ([Clearance("bones", "Dr. Lee", DAY), Clearance("baby", "A midwife", DAY)], ()),
        ([Clearance("bones", ".", DAY), Clearance("baby", "no", DAY)], ("bones", "baby")),
    ],
)
def test_what_waits_for_a_word(said: list[Clearance], expected: tuple[str, ...]) -> None:
    assert tuple(flag.id for flag in waiting((BONES, WRIST, BABY), said)) == expected


names = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.lists(st.builds(Clearance, names, names, st.none() | st.dates())).map(tuple))
def test_the_record_gives_back_what_it_keeps(said: tuple[Clearance, ...]) -> None:
    assert clearances_of(word_of(said)) == said


@pytest.mark.parametrize("word", ["{", "3", "[[1, 2]]", '[["a", "b", "no day"]]', "[null]"])
def test_a_damaged_word_is_nobodys(word: str) -> None:
    try:
        read = clearances_of(word)
    except ValueError:
        read = ()
    assert read == ()


def test_the_latest_word_counts() -> None:
    later = Clearance("bones", "Dr. Ray", DAY)

    assert in_force([Clearance("bones", "Dr. Lee", DAY), later]) == {"bones": later}
