"""An exercise with other sets and another hold on each side: on Plan, compared, in a session."""

from contextlib import closing
from functools import partial
from pathlib import Path

from coach.domain.prescribing import prescribe
from coach.domain.sides import Side
from coach.engine.timeline import PhaseKind
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.storage.opening import open_store
from coach.ui.plan.edit_page import EditPage
from coach.ui.plan.page import PlanPage
from coach.ui.session.page import SessionPage
from tests.builders import a_plan
from tests.programs.brought import HEAD
from tests.screens import records
from tests.screens.stage import Stage

TEXT = (
    f'{HEAD}\n[[items]]\nladder = "side_plank"\nrung = "SB4"\n'
    "sets = { left = [3, 2, 1], right = [2, 1] }\nhold_s = { left = 8, right = 6 }\n"
    '[[items]]\nladder = "bird_dog"\nrung = "BD3"\nsets = [5, 3, 1]\nhold_s = 8\n'
)


def _on_the_uneven(folder: Path) -> None:
    records.a_month(folder)
    (checked,) = check([parse(Path("plan.toml"), TEXT.encode())]).files
    assert checked.program is not None
    plan = prescribe(checked.program, Catalogue(shipped("programs")).library())
    with closing(open_store(folder)) as store:
        last = store.plans()[-1].since
        store.take_up(a_plan(last.later(60), plan))


def _holds(side: Side, page: SessionPage) -> bool:
    phase = page.run.state.phase
    return phase.kind is PhaseKind.HOLD and phase.side is side


def dose_of_each_side(stage: Stage) -> None:
    """The plan, its numbers, what one side more would change, and the second side's hold."""
    with stage.scene("each-side", _on_the_uneven) as scene:
        scene.navigation.show("plan")
        scene.picture("plan")
        scene.page(PlanPage).edit.emit()
        scene.picture("numbers")
        page = scene.page(EditPage)
        apart = page.doses[1].apart
        assert apart is not None
        apart.click()
        scene.picture("given-to-each")
        page.doses[0].sides[1].sets.setText("3-2")
        page.doses[0].sides[1].hold.setValue(7)
        page.show_changes.click()
        scene.picture("compare")
        session = scene.begin_session()
        scene.turn_until(session, partial(_holds, Side.RIGHT))
        scene.picture("hold")


ALL = (dose_of_each_side,)
