"""The words beside the clock of a session say what Today said."""

import pytest

from coach.ui.session.views.wording import minutes_left
from coach.ui.texts import session as words


@pytest.mark.parametrize(
    ("left_s", "said"),
    [
        (9.4 * 60, "9 min left"),
        (9.6 * 60, "10 min left"),
        (61, "1 min left"),
        (60, words.LAST_MINUTE),
        (0, words.LAST_MINUTE),
    ],
)
def test_as_many_minutes_are_left_at_the_start_as_today_says(left_s: float, said: str) -> None:
    assert minutes_left(left_s) == said
    if left_s > 60:
        assert f"{round(left_s / 60)} min" in said
