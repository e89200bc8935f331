"""Every scene there is: the one list for whoever draws them and for whoever reads them."""

from collections.abc import Callable
from typing import Final

from tests.screens import (
    bad_day_scenes,
    copies_scenes,
    file_scenes,
    floor_scenes,
    function_scenes,
    guide_scenes,
    history_scenes,
    note_scenes,
    own_ladder_scenes,
    people_scenes,
    plan_scenes,
    put_right_scenes,
    read_back_scenes,
    reminder_scenes,
    review_scenes,
    scenes,
    side_scenes,
    sign_scenes,
    walking_scenes,
)
from tests.screens.stage import Stage

EVERY: Final[tuple[Callable[[Stage], None], ...]] = (
    *scenes.ALL,
    *plan_scenes.ALL,
    *floor_scenes.ALL,
    *sign_scenes.ALL,
    *bad_day_scenes.ALL,
    *reminder_scenes.ALL,
    *history_scenes.ALL,
    *copies_scenes.ALL,
    *file_scenes.ALL,
    *note_scenes.ALL,
    *read_back_scenes.ALL,
    *review_scenes.ALL,
    *function_scenes.ALL,
    *people_scenes.ALL,
    *guide_scenes.ALL,
    *put_right_scenes.ALL,
    *walking_scenes.ALL,
    *own_ladder_scenes.ALL,
    *side_scenes.ALL,
)
FEW: Final[tuple[Callable[[Stage], None], ...]] = (
    *scenes.FEW,
    *floor_scenes.ALL,
    *sign_scenes.ALL,
    *bad_day_scenes.ALL,
    *reminder_scenes.ALL,
    *history_scenes.ALL,
    *copies_scenes.ALL,
    *note_scenes.ALL,
    *read_back_scenes.ALL,
    *review_scenes.ALL,
    *function_scenes.ALL,
    *put_right_scenes.ALL,
)
"""Those that are drawn in the looks that differ in one thing only."""
