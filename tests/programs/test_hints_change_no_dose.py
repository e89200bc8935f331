"""What to write is what was written, in another form: no hint proposes another dose."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import REPS_MAX, SETS_MAX
from coach.programs.value_hints import number_hint, sets_hint

REPS = st.integers(1, REPS_MAX)
LIST = re.compile(r"\[(\d+(?:, \d+)*)\]")


def proposed(hint: str) -> list[int]:
    """Return the sets that a hint proposes; none where it asks."""
    found = LIST.search(hint)
    return [int(one) for one in found[1].split(", ")] if found else []


@given(st.integers(1, SETS_MAX), REPS, st.sampled_from(["x", "X", "×", "*", " x ", " sets of "]))
def test_sets_times_repetitions_are_that_many_sets(sets: int, reps: int, times: str) -> None:
    assert proposed(sets_hint(f"{sets}{times}{reps}")) == [reps] * sets


@given(REPS, REPS, st.sampled_from(["-", "–", " - ", " to ", " bis ", ".."]))
def test_a_range_is_asked_about(one: int, other: int, to: str) -> None:
    low, high = min(one, other), max(one, other) + 1
    for text in (f"{low}{to}{high}", f"[{low}{to}{high}]", f"3 x {low}{to}{high}"):
        hint = sets_hint(text)
        assert hint
        assert proposed(hint) == []


@given(st.lists(REPS, min_size=2, max_size=SETS_MAX), st.sampled_from(["-", ",", ", ", ";", " "]))
def test_a_scheme_is_the_same_scheme(sets: list[int], between: str) -> None:
    falling = sorted(sets, reverse=True)
    assert proposed(sets_hint(between.join(map(str, falling)))) == falling


@given(st.text("0123456789 -–x×,.;/*()[]tofse", max_size=14))
def test_whatever_is_written_no_number_is_added_to_it(text: str) -> None:
    written = re.findall(r"\d+", text)
    assert {str(one) for one in proposed(sets_hint(text))} <= {str(int(one)) for one in written}


@given(REPS)
def test_one_number_is_not_a_dose(reps: int) -> None:
    assert proposed(sets_hint(str(reps))) == []


@given(
    st.integers(1, 240),
    st.sampled_from([("s", 1), ("sec", 1), ("min", 60), ("minutes", 60), ("'", 60), ("h", 3600)]),
    st.sampled_from([("hold_s", 1), ("rest_s", 1), ("min_gap_min", 60), ("minutes", 60)]),
)
def test_a_number_with_a_unit_stays_as_long_as_it_was(
    number: int, unit: tuple[str, int], key: tuple[str, int]
) -> None:
    hint = number_hint(key[0], f"{number} {unit[0]}")
    told = re.search(r"only the number: ([\d.e+]+)$", hint)
    if told is None:
        assert unit[1] == key[1], hint
    else:
        assert abs(float(told[1]) * key[1] - number * unit[1]) <= number * unit[1] / 1000
