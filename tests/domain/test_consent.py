"""What was agreed to, and whether it is what is asked for now."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.consent import CONSENT_VERSION, Consent, consents_of, holds, word_of

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ([], False),
        ([CONSENT_VERSION - 1], False),
        ([CONSENT_VERSION], True),
        ([CONSENT_VERSION - 1, CONSENT_VERSION], True),
        ([CONSENT_VERSION + 1], True),
    ],
)
def test_only_the_text_of_now_was_agreed_to(versions: list[int], expected: bool) -> None:
    assert holds([Consent(version, DAY) for version in versions]) is expected


@given(st.lists(st.builds(Consent, st.integers(), st.dates())).map(tuple))
def test_the_record_gives_back_what_it_keeps(consents: tuple[Consent, ...]) -> None:
    assert consents_of(word_of(consents)) == consents


@pytest.mark.parametrize("word", ["{", "3", "[1]", '[[1, "no day"]]', '[["a", "2026-11-28"]]'])
def test_a_damaged_word_is_no_consent(word: str) -> None:
    try:
        read = consents_of(word)
    except ValueError:
        read = ()
    assert read == ()
