"""What must be pressed is in sight, with a name, on every page of a small window; Esc leads back.

A session with the longest texts is walked through in `test_text_size`, with larger text.

A laptop of 1366 by 768 whose text is set to 200 % has 683 by 384 of our pixels.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.screens import (
    file_scenes,
    first_start_scenes,
    floor_scenes,
    function_scenes,
    guide_scenes,
    history_scenes,
    note_scenes,
    people_scenes,
    plan_scenes,
    put_right_scenes,
    read_back_scenes,
    records,
    review_scenes,
    scenes,
    side_scenes,
    walking_scenes,
)
from tests.screens.on_screen import complaints
from tests.screens.stage import Scene, Stage
from tests.screens.way_back import no_way_back
from tests.ui.rooms import appearance

SMALL, SMALLEST = (800, 480), (683, 384)


def rail(stage: Stage) -> None:
    """Every page that the rail leads to."""
    rail_on(stage, "month", records.a_month)
    rail_on(stage, "longest", records.longest_texts)


def rail_on(stage: Stage, name: str, prepare: Callable[[Path], None]) -> None:
    """Every page that the rail leads to, on one record."""
    with stage.scene(f"rail-{name}", prepare) as scene:
        for button in scene.navigation.window.rail.buttons:
            button.click()
            scene.picture(button.text().lower())


WALKS: tuple[Callable[[Stage], None], ...] = (
    first_start_scenes.first_start,
    rail,
    scenes.morning,
    scenes.waiting,
    scenes.movements,
    scenes.check_ins,
    scenes.after_a_session,
    scenes.session_stands_still,
    scenes.questions,
    scenes.signs_and_share,
    plan_scenes.plan_pages,
    plan_scenes.settings,
    floor_scenes.that_hurt,
    floor_scenes.breaks,
    floor_scenes.before_and_after,
    floor_scenes.keys,
    file_scenes.program_file,
    note_scenes.notes,
    put_right_scenes.put_right,
    read_back_scenes.read_back,
    review_scenes.review,
    function_scenes.function,
    guide_scenes.guide,
    history_scenes.beside,
    history_scenes.by_hand,
    people_scenes.people,
    walking_scenes.walks,
    side_scenes.dose_of_each_side,
)


IN_THE_SMALLEST = frozenset({
    rail, scenes.check_ins, scenes.session_stands_still, scenes.signs_and_share,
    plan_scenes.plan_pages, plan_scenes.settings, floor_scenes.that_hurt,
    file_scenes.program_file,
})  # fmt: skip


@pytest.mark.parametrize(
    ("walk", "size"),
    [
        pytest.param(walk, size, id=f"{walk.__name__}-{size[0]}x{size[1]}")
        for size in (SMALL, SMALLEST)
        for walk in WALKS
        if size == SMALL or walk in IN_THE_SMALLEST
    ],
)
def test_everything_that_can_be_pressed_is_in_sight(
    qtbot: QtBot,
    tmp_path: Path,
    walk: Callable[[Stage], None],
    size: tuple[int, int],
) -> None:
    found: list[str] = []
    seen: list[str] = []

    def look(scene: Scene, name: str) -> None:
        window = scene.navigation.window
        seen.append(name)
        found.extend(f"{name}: {each}" for each in (*complaints(window), *no_way_back(window)))
        if window.size().toTuple() != size:
            found.append(f"{name}: the window is {window.size().toTuple()}")

    walk(Stage(appearance(), tmp_path, "light", size, look))
    assert seen
    assert not found
