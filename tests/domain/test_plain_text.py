"""What is shown of a name is what is there, and nothing in it acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.plain_text import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plan.toml", "plan.toml"),
        ("Übung für Zoë – 3×8.toml", "Übung für Zoë – 3×8.toml"),
        ("برنامج.toml", "برنامج.toml"),
        ("\x1b[2Jgone.toml", "\\x1b[2Jgone.toml"),
        ("a\nb\tc\r.toml", "a\\nb\\tc\\r.toml"),
        ("lmot\u202e.gnp", "lmot\\u202e.gnp"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("next\x85line\u2028\u2029", "next\\x85line\\u2028\\u2029"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("not\udcff.toml", "not\\xff.toml"),
        ("half\ud800", "half\\ud800"),
        ("\u3164", "\\u3164"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters()))
def test_what_is_shown_stays_on_its_line_and_can_be_encoded(text: str) -> None:
    shown = plain(text)
    assert len(shown.splitlines()) <= 1
    assert shown.encode().decode() == shown
    assert plain(shown) == shown
