"""The sentence that Trends opens with: what moves down the leg outweighs any number."""

from datetime import timedelta

import pytest

from coach.domain.morning_trend import MorningChange
from coach.domain.pain import LegSite
from coach.services.progress import MorningSeries
from coach.ui.texts.morning_trend import headline
from tests.fakes.clock import A_MORNING

TODAY = A_MORNING.date()


def said_of(change: MorningChange | None, n: int = 40) -> str:
    return headline(MorningSeries((), n, change))


def a_change(before: float, now: float, *leg: LegSite) -> MorningChange:
    return MorningChange(before, now, TODAY - timedelta(days=60), 28, 20, 20, *leg)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (a_change(6, 3), "Your mornings hurt less: 3 now, 6 in the first weeks."),
        (
            a_change(5, 4),
            (
                "Your mornings hurt a little less: 4 now, 5 in the first weeks. "
                "Less than 2 points can be chance."
            ),
        ),
        (a_change(4, 4), "Your mornings are as they were: 4 now and 4 in the first weeks."),
        (
            a_change(3, 6),
            "Your mornings hurt more: 6 now, 3 in the first weeks. Show this to your PT.",
        ),
        (
            a_change(6, 3, LegSite.THIGH, LegSite.FOOT),
            (
                "Further down the leg than in the first weeks: felt down to the foot now, felt "
                "down to the thigh then. Show this to your PT."
            ),
        ),
        (
            a_change(6, 3, LegSite.FOOT, LegSite.THIGH),
            "Your mornings hurt less: 3 now, 6 in the first weeks.",
        ),
        (None, "It is too early to say whether it helps."),
    ],
)
def test_the_answer_in_words(change: MorningChange | None, said: str) -> None:
    assert said_of(change) == said
