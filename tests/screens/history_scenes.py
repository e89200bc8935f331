"""History: the list with nothing, a month and three years, narrowed down, and one session."""

from coach.ui.history.list_page import HistoryPage
from coach.ui.history.session_detail_page import SessionDetailPage
from tests.screens import records
from tests.screens.stage import Scene, Stage


def history(stage: Stage) -> None:
    """The list, what a search finds, and a session down to its holds, counting and left out."""
    with stage.scene("history", records.a_month) as scene:
        page = _list(scene)
        page.only.choose(2)
        scene.picture("cut-short")
        page.only.choose(0)
        page.search.setText("no such thing")
        scene.settle()
        scene.picture("none-found")
        page.search.clear()
        scene.navigation.show_today()
        session = scene.begin_session()
        scene.turn_until(session, lambda page: len(page.run.holds) >= 16)
        session.run.stop()
        session.look()
        page = _list(scene)
        page.table.setFocus()
        scene.picture("in-focus")
        page.opened.emit(page.list.entry(0).session.id)
        scene.picture("session")
        scene.page(SessionDetailPage).leave_out.emit()
        scene.picture("left-out")


ALL = (history,)


def _list(scene: Scene) -> HistoryPage:
    scene.navigation.show("history")
    page = scene.navigation.window.current
    assert isinstance(page, HistoryPage)
    return page
