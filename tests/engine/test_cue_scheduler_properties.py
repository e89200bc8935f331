"""However much wants to sound in however short a time: one at a time, and over before the end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.engine.cue_scheduler import GAP_S, TONE_S, Chime, CueRequest, Due, Priority, place

OPENING = Chime(0.0, "reset")
LENGTHS_S = {"One": 0.3, "Ready": 0.5, "Half way": 0.7, "Breathe out, slow": 1.4}

moments = st.one_of(st.floats(0, 6), st.sampled_from([0.0, 0.59, 1.0, 2.0]))
phrases = st.sampled_from(sorted(LENGTHS_S)).map(lambda phrase: (phrase,))
requests = st.builds(
    CueRequest,
    at_s=moments,
    variants=st.lists(phrases, max_size=2).map(tuple),
    tone=st.sampled_from(["", "", "count"]),
    priority=st.sampled_from(Priority),
    late_max_s=st.sampled_from([0.0, 0.25, float("inf")]),
)


def placed(wanted: list[CueRequest], duration_s: float) -> tuple[Due, ...]:
    return place(wanted, OPENING, duration_s, LENGTHS_S.get)


@given(st.lists(requests, max_size=6), st.floats(0.1, 6))
def test_all_is_over_a_breath_before_the_end(wanted: list[CueRequest], duration_s: float) -> None:
    _opening, *rest = placed(wanted, duration_s)
    assert all(due.ends_s <= duration_s - GAP_S for due in rest)


@given(st.lists(requests, max_size=6), st.floats(0.1, 6))
def test_one_sounds_at_a_time_with_a_breath_between(
    wanted: list[CueRequest], duration_s: float
) -> None:
    for before, after in pairwise(placed(wanted, duration_s)):
        assert before.ends_s + GAP_S <= after.at_s


@given(requests.filter(lambda request: request.variants), st.floats(-0.3, 0.3))
def test_what_fits_is_heard_and_what_does_not_is_not(request: CueRequest, more_s: float) -> None:
    """Around the length that is just enough."""
    alone = CueRequest(request.at_s, request.variants[:1])
    starts = max(request.at_s, TONE_S["reset"] + GAP_S)
    needed_s = starts + LENGTHS_S[request.variants[0][0]] + GAP_S
    heard = len(placed([alone], needed_s + more_s)) == 2
    assert heard == (more_s >= 0) or abs(more_s) < 1e-6
