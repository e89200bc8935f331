"""The same number may be amber in the morning and green after a session: the words say why."""

import pytest

from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.pain_answer import answer_to, said_before
from coach.domain.pain_zones import limits_alone, limits_from
from coach.domain.rules import PainZones
from coach.ui.texts.check_in import answer_in_words
from coach.ui.texts.zones import zone_said
from tests.storage.stores.moments import on

ZONES = PainZones()


@pytest.mark.parametrize(
    ("start", "rating", "words"),
    [
        (None, 3, "Amber: 3 to 6"),
        (3, 3, "Green: 0 to 4, counted from the 3 before"),
        (3, 5, "Amber: 5, counted from the 3 before"),
        (2, 3, "Amber: 3 to 4"),
    ],
)
def test_a_zone_that_is_counted_from_the_start_says_so(
    start: int | None, rating: int, words: str
) -> None:
    limits = limits_alone(ZONES) if start is None else limits_from(ZONES, start)
    said = limits.said(rating)
    assert said is not None
    assert zone_said(said) == words


def test_an_answer_names_the_number_that_its_zone_is_counted_from() -> None:
    before = CheckIn(AskedWhen.BEFORE, on(24, 10), 3, 1, session_id="24-1")
    after = CheckIn(AskedWhen.AFTER, on(24, 11), 3, 1, session_id="24-1")
    shown = [
        answer_in_words(answer_to(one, said_before(one, [before], ZONES)))
        for one in (before, after)
    ]
    assert shown == ["back 3 (amber), leg 1 (green)", "back 3 (green, 3 before), leg 1 (green)"]
