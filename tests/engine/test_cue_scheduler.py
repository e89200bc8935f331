"""What fits into the seconds there are: to the very end of a stretch, and between two sounds."""

import pytest

from coach.engine.cue_scheduler import GAP_S, TONE_S, Chime, CueRequest, Say, place

OPENING = Chime(0.0, "hold")
FREE_FROM_S = TONE_S["hold"] + GAP_S


def said(duration_s: float, *requests: CueRequest) -> list[tuple[float, str]]:
    """Return when each word starts, where every word takes a second."""
    dues = place(requests, OPENING, duration_s, lambda _: 1.0)
    return [(due.at_s, due.words[0]) for due in dues if isinstance(due, Say)]


@pytest.mark.parametrize(("over_s", "fits"), [(0.0, True), (-0.001, False), (-GAP_S, False)])
def test_a_word_ends_a_breath_before_its_stretch_does(over_s: float, fits: bool) -> None:
    """A word that ended with the stretch would run into the tone of the next one."""
    duration_s = FREE_FROM_S + 1.0 + GAP_S + over_s
    heard = said(duration_s, CueRequest(0.0, (("Float",),)))
    assert heard == ([(FREE_FROM_S, "Float")] if fits else [])


@pytest.mark.parametrize("at_s", [4.0, 3.9])
def test_a_word_with_its_own_moment_is_left_out_where_that_is_too_late(at_s: float) -> None:
    assert said(5.0, CueRequest(at_s, (("One",),), late_max_s=0.0)) == []


def test_a_word_may_end_exactly_a_breath_before() -> None:
    assert said(5.0, CueRequest(3.75, (("One",),), late_max_s=0.0)) == [(3.75, "One")]


def test_two_words_have_a_breath_between() -> None:
    first = CueRequest(2.0, (("Two",),), late_max_s=0.0)
    assert said(9.0, first, CueRequest(3.0 + GAP_S, (("One",),), late_max_s=0.0)) == [
        (2.0, "Two"),
        (3.0 + GAP_S, "One"),
    ]
    assert said(9.0, first, CueRequest(3.0 + GAP_S / 2, (("One",),), late_max_s=0.0)) == [
        (2.0, "Two")
    ]
