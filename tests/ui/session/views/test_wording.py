"""The words beside the clock of a session say what Today said."""

from dataclasses import replace

import pytest

from coach.domain.ladder import Library
from coach.domain.prescription import PrescribedWarmUp
from coach.engine.timeline import PhaseKind, lay_out
from coach.ui.session.views.wording import coming_next, floor_cue, minutes_left
from coach.ui.texts import session as words
from tests.builders import a_prescription, an_exercise


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


def test_while_breathing_the_next_movement_comes_next_and_then_the_first_exercise() -> None:
    plan = a_prescription(an_exercise(), warm_up=True)
    breathing = PrescribedWarmUp("easy_breathing", "Easy breathing", 3, 10.0)
    plan = replace(plan, warm_up=(breathing, *plan.warm_up))
    timeline = lay_out(plan)
    said = {
        phase.name: coming_next(timeline, place, plan, Library(()))
        for place, phase in enumerate(timeline.phases)
        if phase.kind is PhaseKind.WARM_UP
    }
    assert said["Easy breathing"] == "Next: Cat-camel"
    assert said["Cat-camel"].startswith(f"Next: {plan.exercises[0].name}")


@pytest.mark.parametrize(("cue", "ready", "shown"), [
    ("Press when you are ready", "Ready? Space", ""),
    ("Down to the floor. Press when you are ready", "Ready? Space", "Down to the floor"),
    ("Down to the floor", "Ready? Space", "Down to the floor"),
    ("Two", "", "Two"),
])  # fmt: skip
def test_on_the_floor_one_line_asks_to_press_when_ready(cue: str, ready: str, shown: str) -> None:
    assert floor_cue(cue, ready) == shown
