"""The copies of the record: what Settings says, which one is put back, and the end of it."""

from contextlib import closing
from pathlib import Path

from coach.services.people import Person
from coach.storage import refusals
from coach.storage.before_import import keep_before_import
from coach.storage.copies import DailyCopies, copy_now
from coach.storage.opening import open_store
from coach.ui.all_data.delete_pages import DeletePage
from coach.ui.copies.flow import PuttingBack
from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage
from coach.ui.pages.settings import SettingsPage
from coach.ui.texts import all_data
from coach.ui.texts import copies as words
from tests.screens import records
from tests.screens.stage import TUESDAY, Scene, Stage, nothing

RECORD = Path("/home/jo/.local/share/Steadyback/steadyback.sqlite3")


def copies(stage: Stage) -> None:
    """The list, what is in one, and that it is back; then a record without copies."""
    with stage.scene("copies", _with_copies) as scene:
        second = _settings(scene).second
        scene.show_within(second)
        scene.picture("no-second-place")
        second.choose_folder = lambda: scene.navigation.services.folder
        second.choose.click()
        scene.navigation.copies.close()
        scene.show_within(second)
        scene.picture("second-place")
        _look_into_bens(scene)
        scene.picture("strange")
        _settings(scene).copies.put_back_wished.emit()
        scene.picture("choose")
        scene.page(ChooseCopyPage).buttons[0].click()
        scene.picture("compare")
        scene.page(CompareCopyPage).do_it.click()
        scene.picture("done")
    with stage.scene("copies-none", nothing) as scene:
        _settings(scene).copies.put_back_wished.emit()
        scene.picture()
    with stage.scene("copies-damaged", _with_copies, problem=refusals.damaged(RECORD)) as scene:
        scene.picture("problem")
        scene.press(words.TO_THE_COPIES)
        scene.picture("newest")
        scene.press(words.OTHER_COPIES)
        scene.picture("others")


def deleting(stage: Stage) -> None:
    """What would go and stay, the word typed, and the end."""
    with stage.scene("delete-all", _with_copies) as scene:
        _settings(scene).deletion_wished.emit()
        scene.picture("asked")
        page = scene.page(DeletePage)
        page.word.setText(all_data.WORD)
        scene.show_within(page.word)
        scene.picture("typed")
        page.do_it.click()
        scene.picture("done")


def in_a_cloud(stage: Stage) -> None:
    """A record in a folder that a cloud service keeps in step: on Today, and in Settings."""
    with stage.scene("in-a-cloud", _in_a_cloud) as scene:
        scene.picture("today")
        page = _settings(scene)
        scene.show_within(page.copies)
        scene.picture("settings")


def _in_a_cloud(folder: Path) -> None:
    records.a_month(folder)
    (folder / ".nextcloudsync.log").touch()


def _settings(scene: Scene) -> SettingsPage:
    scene.navigation.show("settings")
    page = scene.navigation.window.current
    assert isinstance(page, SettingsPage)
    return page


def _look_into_bens(scene: Scene) -> None:
    """Look into a copy that lies where somebody else's record is kept."""
    shelf = scene.navigation.services.copies.shelf
    flow = PuttingBack(
        scene.navigation,
        shelf,
        scene.navigation.copies.put_back,
        lambda: None,
        shelf.present_contents,
        whose=lambda _file: Person("Ben", None),
    )
    flow.look_into(shelf.copies()[0].path)


def _with_copies(folder: Path) -> None:
    records.a_month(folder)
    with closing(open_store(folder)) as store:
        for day in (15, 23, 24):
            DailyCopies(store.path).make(TUESDAY.date().replace(day=day))
        copy_now(store.path, None, TUESDAY.replace(hour=9))
        keep_before_import(store.path, TUESDAY.replace(day=20))


ALL = (copies, deleting, in_a_cloud)
