"""The sentence that Trends opens with: what moves down the leg outweighs any number."""

from datetime import date, timedelta

import pytest

from coach.domain.function_scales import FunctionChange, Scale
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
        (
            a_change(6, 3),
            "Your mornings hurt less: 3 now, 6 in the 28 days from 24 September 2026.",
        ),
        (
            a_change(5, 4),
            (
                "Your mornings hurt a little less: 4 now, 5 in the 28 days from 24 September 2026. "
                "Less than 2 points can be chance."
            ),
        ),
        (
            a_change(4, 4),
            "Your mornings are as they were: 4 now and 4 in the 28 days from 24 September 2026.",
        ),
        (
            a_change(3, 6),
            (
                "Your mornings hurt more: 6 now, 3 in the 28 days from 24 September 2026. "
                "Show this to your PT."
            ),
        ),
        (
            a_change(6, 3, LegSite.THIGH, LegSite.FOOT),
            (
                "Further down the leg than in the 28 days from 24 September 2026: felt down to the "
                "foot now, felt down to the thigh then. Show this to your PT."
            ),
        ),
        (
            a_change(6, 3, LegSite.FOOT, LegSite.THIGH),
            "Your mornings hurt less: 3 now, 6 in the 28 days from 24 September 2026.",
        ),
        (None, "It is too early to say whether it helps."),
    ],
)
def test_the_answer_in_words(change: MorningChange | None, said: str) -> None:
    assert said_of(change) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (4.0, 6.5, "You can do more: 6.5 of 10 now, 4 on 1 October 2026."),
        (4.0, 5.0, "You can do a little more: 5 of 10 now, 4 on 1 October 2026."),
        (6.0, 3.0, "You can do less: 3 of 10 now, 6 on 1 October 2026."),
        (4.0, 4.0, "You can do as much: 4 of 10, as on 1 October 2026."),
    ],
)
def test_what_somebody_can_do_is_said_beside_the_mornings(
    before: float, now: float, said: str
) -> None:
    activities = FunctionChange(Scale.PSFS, before, now, date(2026, 10, 1), TODAY, 3)
    mornings = MorningSeries((), 40, a_change(6, 3))
    assert headline(mornings, activities) == f"{said_of(a_change(6, 3))} {said}"
    assert headline(MorningSeries((), 0, None), activities).endswith(said)
