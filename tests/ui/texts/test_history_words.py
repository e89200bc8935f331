"""Words of History: every pain number with the zone that it has in the plan of its session."""

import pytest

from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.rules import PainZones
from coach.ui.texts.history import hurt_in_words
from tests.builders import an_instant


@pytest.mark.parametrize(
    ("before", "said"), [(None, "back 4 (amber)"), (4, "back 4 (green)"), (0, "back 4 (amber)")]
)
def test_a_number_is_told_with_its_zone(before: int | None, said: str) -> None:
    at = an_instant()
    hurt = CheckIn(AskedWhen.DURING, at, 4)
    start = CheckIn(AskedWhen.BEFORE, at, before) if before is not None else None
    assert hurt_in_words(hurt, PainZones(), start) == said
