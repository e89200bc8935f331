"""History: the list of a month, narrowed down, one session, and what was noted beside it."""

from contextlib import closing
from datetime import time, timedelta
from pathlib import Path

from coach.bootstrap import Launch, open_services
from coach.domain.flare import BegunBy, FlareStory, Help
from coach.domain.function_scales import ItemAnswer, Scale
from coach.domain.instant import Instant
from coach.domain.weekly_review import Barrier
from coach.services.history_rows import Only
from coach.storage.opening import open_store
from coach.system.clock import SteppedClock
from coach.ui.bad_day.told_page import FlareToldPage
from coach.ui.history.by_hand_page import ByHandPage
from coach.ui.history.entry_page import EntryPage
from coach.ui.history.list_page import HistoryPage
from coach.ui.history.session_detail_page import SessionDetailPage
from coach.ui.pages.share import SharePage
from coach.ui.pages.trends import TrendsPage
from coach.ui.texts import history as words
from tests.screens import records
from tests.screens.note_scenes import with_notes
from tests.screens.stage import STRIDE_S, TUESDAY, Scene, Stage

VISIT = ("Anna Maier", "Bird dog", "Bird dog a rung up, and a walk after each meal until next time")
"""Whom the user saw, and what was agreed: first, and put right."""
ACTIVITIES = ("Tie my shoes", "Lift the child")
FLARE_WORDS, WEEK_WORDS = "It was the garden", "Visitors"
_PUT_RIGHT = {"week": "week-put-right", "function": "said-again", "flare": "flare-put-right"}
"""What else is put right, by the beginning of its key, and the name of its picture."""
OWN_WORDS = (*VISIT, *ACTIVITIES, FLARE_WORDS, WEEK_WORDS)
"""All that stands in these scenes in the user's own words."""


def history(stage: Stage) -> None:
    """The list, what a search finds, and a session down to its holds, counting and left out."""
    with stage.scene("history", records.a_month) as scene:
        page = _list(scene)
        for only, name in ((Only.HURT, "nothing-hurt"), (Only.CUT_SHORT, "cut-short")):
            page.only.choose([one for one, _ in words.ONLY].index(only))
            scene.picture(name)
        page.only.choose(0)
        page.search.setText("no such thing")
        scene.settle()
        scene.picture("none-found")
        page.search.clear()
        scene.navigation.show_today()
        session = scene.begin_session()
        scene.turn_until(session, lambda page: len(page.run.holds) >= 16, STRIDE_S)
        session.run.stop()
        session.look()
        page = _list(scene)
        page.table.setFocus()
        scene.picture("in-focus")
        page.table.opened.emit(0)
        scene.picture("session")
        scene.page(SessionDetailPage).leave_out.emit()
        scene.picture("left-out")


def beside(stage: Stage) -> None:
    """What was noted among the sessions, by itself, and a visit that was put right."""
    with stage.scene("history-beside", with_all) as scene:
        page = _list(scene)
        scene.picture()
        page.only.choose([only for only, _ in words.ONLY].index(Only.BESIDE))
        scene.picture("only")
        row = page.list.row_of("visit 1")
        assert row is not None
        page.table.opened.emit(row)
        scene.picture("visit")
        scene.page(EntryPage).take_out.emit()
        scene.picture("taken-out")
        for kind, shown in _PUT_RIGHT.items():
            page = _list(scene)
            keys = (page.list.entry(row).key for row in range(page.list.rowCount()))
            found = page.list.row_of(next(key for key in keys if key.startswith(kind)))
            page.table.opened.emit(found)
            scene.page(EntryPage).change.emit()
            scene.picture(shown)
        flare = scene.page(FlareToldPage)
        flare.last.show_day(flare.last.value() + timedelta(days=1))
        flare.save.click()
        scene.picture("flare-refused")


def with_all(folder: Path) -> None:
    """A month with every kind of thing that is kept besides sessions."""
    with_notes(folder)
    with closing(open_store(folder)) as store:
        began = TUESDAY - timedelta(days=9)
        flare = store.begin_flare(Instant(0.0, began), BegunBy.BUTTON)
        story = FlareStory(helped=(Help.WALKING, Help.HEAT), words=FLARE_WORDS)
        store.end_flare(flare, Instant(0.0, began + timedelta(days=4)), story)
    with open_services(Launch(folder), SteppedClock(Instant(0.0, TUESDAY))) as services:
        today = services.visits.today
        who, agreed, put_right = VISIT
        services.visits.say(today - timedelta(days=12), who, agreed)
        services.visits.say(today - timedelta(days=12), who, put_right, 1)
        services.asides.reviews.say(
            today - timedelta(days=8), (Barrier.NO_TIME, Barrier.AWAY), WEEK_WORDS, 7
        )
        rated = (ItemAnswer(str(at), 4 + at, said) for at, said in enumerate(ACTIVITIES, 1))
        services.asides.function.keep(Scale.PSFS, rated)
        minutes = (ItemAnswer("sit", 20), ItemAnswer("walk", 45))
        services.asides.function.keep(Scale.MINUTES, minutes)


def by_hand(stage: Stage) -> None:
    """A past session is added, refused for its time, and shown."""
    with stage.scene("history-by-hand", records.a_month) as scene:
        _list(scene).add.click()
        page = scene.page(ByHandPage)
        scene.picture("new")
        page.began.show_time(time(10, 15))
        page.save.click()
        scene.picture("refused")
        page.began.show_time(time(14, 5))
        page.pain.turn()
        page.asked.before.back.choose(5)
        page.asked.after.back.choose(3)
        page.asked.after.leg.choose(0)
        scene.show_within(page.pain)
        scene.picture("pain")
        page.save.click()
        scene.picture("added")
        scene.navigation.show("history")
        scene.picture("in-the-list")
        scene.navigation.show_today()
        scene.picture("today")
        scene.navigation.show("trends")
        scene.show_within(scene.page(TrendsPage).cards["pain"])
        scene.picture("trends")
        scene.navigation.show("share")
        scene.page(SharePage).page.click()
        scene.picture("page-for-the-pt")


ALL = (history, beside, by_hand)


def _list(scene: Scene) -> HistoryPage:
    scene.navigation.show("history")
    page = scene.navigation.window.current
    assert isinstance(page, HistoryPage)
    return page
