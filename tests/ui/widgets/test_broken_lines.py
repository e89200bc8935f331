"""Words of a button broken into lines."""

from hypothesis import given
from hypothesis import strategies as st

from coach.ui.widgets.broken_lines import broken

words = st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=6)


@given(words=words, most=st.integers(1, 40))
def test_every_word_is_kept_and_no_line_is_wider_than_a_word_has_to_be(
    words: list[str], most: int
) -> None:
    lines = broken(" ".join(words), len, most).split("\n")

    assert " ".join(lines).split() == words
    assert all(len(line) <= most or " " not in line for line in lines)
    # A line ends where the next word has no room.
    firsts = [line.split()[0] for line in lines[1:]]
    assert all(len(f"{line} {first}") > most for line, first in zip(lines, firsts, strict=False))
