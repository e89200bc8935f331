"""An exercise of the PT's own, without a drawing: on Plan, in full, and in a session."""

from contextlib import closing
from functools import partial
from pathlib import Path

from coach.domain.prescribing import prescribe
from coach.engine.timeline import PhaseKind
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.storage.opening import open_store
from coach.ui.plan.page import PlanPage
from coach.ui.session.page import SessionPage
from tests.builders import a_plan
from tests.programs.brought import HEAD, ITEMS, LADDER
from tests.screens import records
from tests.screens.stage import Stage

# The plank first; a rung whose id is that of a shipped one must not get its drawing.
FIRST = (HEAD + "[[items]]" + ITEMS.split("[[items]]")[2] + LADDER).replace("FP", "FB")


MOVED = FIRST.replace('side_rule = "midline"', 'side_rule = "midline"\nmoved = true').replace(
    "hold_s = 20", "hold_s = 6"
)


def _on_the_plank(folder: Path, text: str = FIRST) -> None:
    records.a_month(folder)
    (checked,) = check([parse(Path("plan.toml"), text.encode())]).files
    assert checked.program is not None
    plan = prescribe(checked.program, Catalogue(shipped("programs")).library())
    with closing(open_store(folder)) as store:
        last = store.plans()[-1].since
        store.take_up(a_plan(last.later(60), plan))


def _is(kind: PhaseKind, page: SessionPage) -> bool:
    return page.run.state.phase.kind is kind


def own_ladder(stage: Stage) -> None:
    with stage.scene("own-ladder", _on_the_plank) as scene:
        scene.picture("today")
        scene.navigation.show("plan")
        scene.picture("plan")
        scene.page(PlanPage).rung_chosen.emit("front_plank", "FB1")
        scene.picture("rung")
        page = scene.begin_session()
        for kind in (PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.RESET):
            scene.turn_until(page, partial(_is, kind))
            scene.picture(kind.value)


def moved_ladder(stage: Stage) -> None:
    with stage.scene("moved-ladder", _on_the_moved) as scene:
        scene.navigation.show("plan")
        scene.picture("plan")
        scene.page(PlanPage).edit.emit()
        scene.picture("numbers")
        page = scene.begin_session()
        for kind in (PhaseKind.HOLD, PhaseKind.RESET):
            scene.turn_until(page, partial(_is, kind))
            scene.picture(kind.value)


def _on_the_moved(folder: Path) -> None:
    _on_the_plank(folder, MOVED)


ALL = (own_ladder, moved_ladder)
