"""The scenes: which records are opened, what is pressed, and when a picture is taken."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QToolButton

from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK
from coach.domain.pain import LegSite
from coach.domain.record import HoldRecord
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.problems import StoreProblem
from coach.storage import refusals
from coach.storage.opening import open_store
from coach.ui.movement.set_up_page import SetUpPage
from coach.ui.movement.timer_page import TimerPage
from coach.ui.pages.share import SharePage
from coach.ui.pages.trends import TrendsPage
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.ending_page import EndingPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.session.page import SessionPage
from coach.ui.texts.check_in import SITES
from tests.screens import records, report_records
from tests.screens.first_start_scenes import first_start, what_was_put_off
from tests.screens.stage import STEP_S, STRIDE_S, TUESDAY, Scene, Stage, nothing

RECORD = Path("/home/kim/.local/share/Steadyback/steadyback.sqlite3")

PROBLEMS: dict[str, Callable[[Path], StoreProblem]] = {
    "damaged": refusals.damaged,
    "foreign": refusals.foreign,
    "newer": lambda path: refusals.newer(path, "0417", "0001"),
    "locked": refusals.locked,
    "not-writable": refusals.not_writable,
    "disk-full": refusals.disk_full,
    "no-folder": refusals.no_folder,
}


def rail(stage: Stage) -> None:
    """Every page that the rail leads to, with nothing, a month, three years, the longest texts."""
    for name, prepare in (
        ("empty", nothing),
        ("month", records.a_month),
        ("years", records.three_years),
        ("longest", records.longest_texts),
    ):
        with stage.scene(f"rail-{name}", prepare) as scene:
            for button in _page_buttons(scene):
                button.click()
                scene.picture(button.text().lower().replace(" ", "-"))


def _page_buttons(scene: Scene) -> Iterator[QToolButton]:
    return (button for button in scene.navigation.window.rail.buttons if button.isCheckable())


def today(stage: Stage) -> None:
    """Today at each time of the day."""
    for hour in (8, 11, 13, 16, 17, 21):
        done = records.a_month_until_yesterday if hour < 11 else records.a_month
        with stage.scene(f"today-{hour:02}", done, now=TUESDAY.replace(hour=hour)) as scene:
            scene.picture()
    for name, prepare in (("much", records.one_a_day), ("after-pause", records.after_a_pause)):
        with stage.scene(f"today-{name}", prepare) as scene:
            scene.picture()
    with stage.scene("today-all-done", records.a_full_day, now=TUESDAY.replace(hour=20)) as scene:
        scene.picture()


def waiting(stage: Stage) -> None:
    """Today just after getting up, and while the gap after a session runs."""

    def up_at_eight(folder: Path) -> None:
        records.a_month_until_yesterday(folder)
        with closing(open_store(folder)) as store:
            store.set_setting("usual_get_up", "08:00")

    for name, prepare, hour in (
        ("just-up", up_at_eight, 8),
        ("gap", records.a_month, 11),
    ):
        with stage.scene(f"waiting-{name}", prepare, now=TUESDAY.replace(hour=hour)) as scene:
            scene.picture()
            if name == "gap":
                # A notice on the desktop, or the tray, asks for a session all the same.
                scene.navigation.start_session(None)
                scene.picture("asked")


def movements(stage: Stage) -> None:
    """A walk, easy breathing and heat: what to do, the time that is left, and the end."""
    with stage.scene("movement", records.a_month_until_yesterday) as scene:
        for movement in (WALK, EASY_BREATHING, HEAT):
            scene.navigation.start_movement(movement)
            scene.picture(movement)
            scene.page(SetUpPage).begin.click()
            scene.clock.advance(31)
            if scene.navigation.movement is not None:
                scene.navigation.movement.look()
            scene.picture(f"{movement}-timer")
            scene.page(TimerPage).finish.click()
            scene.picture(f"{movement}-done")
            scene.navigation.show_today()


def trends_tables(stage: Stage) -> None:
    with stage.scene("trends-empty") as scene:
        scene.navigation.show("trends")
        scene.picture()
    with stage.scene("trends-month", records.a_month) as scene:
        scene.navigation.show("trends")
        page = scene.page(TrendsPage)
        scene.pictures_down("4-weeks")
        for key, card in page.cards.items():
            if card.isVisible():
                card.swap.click()
                scene.show_within(card)
                scene.picture(f"table-{key}")
                card.swap.click()
    with stage.scene("trends-flares", records.years_with_flares) as scene:
        scene.navigation.show("trends")
        page = scene.page(TrendsPage)
        for button in page.ranges.buttons[1:3]:
            button.click()
            scene.picture(_plain(button.text()))
        page.ranges.buttons[3].click()
        scene.pictures_down("all")


def _plain(words: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in words.lower()) or "unnamed"


def check_ins(stage: Stage) -> None:
    with stage.scene("check-in-before", records.a_month) as scene:
        scene.navigation.today.start_button.click()
        scene.picture("empty")
        page = scene.page(CheckInPage)
        page.pain.back.choose(3)
        page.pain.leg.choose(1)
        page.pain.leg_site.choose(_place(LegSite.BUTTOCK))
        scene.picture("answered")
        page.pain.back.choose(8)
        scene.picture("much-pain")
        page.pain.leg_site.choose(_place(LegSite.THIGH))
        page.pain.back.choose(3)
        page.go_on.click()
        scene.picture("leg-further-down")
    with stage.scene("check-in-after", records.a_month) as scene:
        session = scene.begin_session()
        scene.turn_until(session, lambda page: len(page.run.holds) >= 4, STRIDE_S)
        session.run.stop()
        session.look()
        scene.picture("stopped")
        scene.page(EndingPage).go_on.click()
        after = scene.page(CheckInPage)
        after.pain.leg_site.choose(_place(LegSite.FOOT))
        scene.picture("moved-down")


def after_a_session(stage: Stage) -> None:
    """How each exercise felt, and who agrees to a session after an operation."""
    with stage.scene("after", records.a_month) as scene:
        session = scene.begin_session()
        scene.turn_until(session, lambda page: len(page.run.holds) >= 16, STRIDE_S)
        session.run.stop()
        session.look()
        scene.page(EndingPage).go_on.click()
        scene.page(CheckInPage).go_on.click()
        ratings = scene.page(ExerciseRatingsPage)
        scene.picture("all-clean-or-not")
        ratings.which[0].click()
        ratings.cards[0].worst.choose(4)
        scene.picture("felt")
        ratings.cards[0].worst.choose(8)
        scene.picture("much-pain")
    with stage.scene("stopped-for-numbness", records.a_month) as scene:
        session = scene.begin_session()
        scene.turn_until(session, lambda page: bool(page.run.holds), STRIDE_S)
        for key in (Qt.Key.Key_H, Qt.Key.Key_1, Qt.Key.Key_8, Qt.Key.Key_9):
            QTest.keyClick(session, key)
        scene.picture("ways-on")
        QTest.keyClick(session, Qt.Key.Key_1)
        scene.picture("end")
    with stage.scene("clearance", records.a_month) as scene:
        scene.navigation.window.fill(ClearancePage(["Weak bones"], TUESDAY.date()))
        scene.picture()


def morning(stage: Stage) -> None:
    """Today with the question of the morning, answered by half."""
    early = TUESDAY.replace(hour=8)
    with stage.scene("morning", records.a_month_until_yesterday, now=early) as scene:
        scene.picture("empty")
        scene.navigation.today.morning.pain.back.choose(10)
        scene.picture("answered")


def _place(site: LegSite) -> int:
    return [each for each, _ in SITES].index(site)


def session(stage: Stage) -> None:
    """Each kind of phase of each exercise once, in its middle; then the end."""
    seen: set[tuple[PhaseKind, str]] = set()
    with stage.scene("session", records.a_month) as scene:
        page = scene.begin_session()

        def new(page: SessionPage) -> bool:
            state = page.run.state
            middle = state.remaining_s(scene.clock.read()) < state.phase.duration_s * 0.55
            return middle and (state.phase.kind, state.phase.source_id) not in seen

        while scene.turn_until(page, new):
            phase = page.run.state.phase
            seen.add((phase.kind, phase.source_id))
            scene.picture(f"{len(seen):02}-{phase.kind.value}-{phase.source_id}")
        scene.picture("done")


def session_longest(stage: Stage) -> None:
    seen: set[str] = set()
    with stage.scene("session-longest", records.longest_texts) as scene:
        page = scene.begin_session()

        def holding_another(page: SessionPage) -> bool:
            phase = page.run.state.phase
            return phase.kind is PhaseKind.HOLD and phase.source_id not in seen

        while scene.turn_until(page, holding_another, STRIDE_S):
            seen.add(page.run.state.phase.source_id)
            scene.picture(f"hold-{page.run.state.phase.source_id}")


def session_stands_still(stage: Stage) -> None:
    """Paused, interrupted, asking to stop, not written."""
    with stage.scene("session-paused", records.a_month) as scene:
        page = _holding(scene)
        page.pause_or_go_on()
        scene.picture()
        page.pause_or_go_on()
        scene.picture("going-on")
        QTest.keyClick(page, Qt.Key.Key_Escape)
        scene.picture("asking-to-stop")
        page.pause_or_go_on()
        scene.navigation.show_signs()
        scene.picture("warning-signs")
    with stage.scene("session-interrupted", records.a_month) as scene:
        page = _holding(scene)
        scene.clock.set_wall(TUESDAY + timedelta(hours=2))
        page.look()
        scene.picture("slept")
        page.pause_or_go_on()
        scene.turn_until(page, lambda page: page.run.state.phase.kind is PhaseKind.HOLD)
        scene.clock.advance(30)
        page.look()
        scene.picture("frozen")
    with stage.scene("session-not-written", records.a_month) as scene:
        page = _holding(scene)
        page.run.recorder._store = _FullDisk()  # type: ignore[assignment]
        scene.turn_until(page, lambda page: page.run.state.mode is Mode.PAUSED)
        scene.picture()


class _FullDisk:
    """A store that can keep nothing more."""

    def add_hold(self, _session_id: str, _hold: HoldRecord) -> None:
        raise refusals.disk_full(RECORD)


def _holding(scene: Scene) -> SessionPage:
    page = scene.begin_session()
    scene.turn_until(page, lambda page: len(page.run.holds) == 3, STRIDE_S)
    scene.turn_until(page, lambda page: page.run.state.phase.kind is PhaseKind.HOLD)
    scene.clock.advance(2 * STEP_S)
    page.look()
    return page


def questions(stage: Stage) -> None:
    for name, holds in (("part", 7), ("none", 0), ("all", None)):
        with stage.scene(f"unfinished-{name}", records.cut_off(holds)) as scene:
            scene.picture()
    for name, problem in PROBLEMS.items():
        with stage.scene(f"problem-{name}", problem=problem(RECORD)) as scene:
            scene.picture()
    with stage.scene("bug", records.a_month) as scene:
        scene.navigation.show_bug(f"A report without health data is in {RECORD.parent}/logs.")
        scene.picture()


def signs_and_share(stage: Stage) -> None:
    with stage.scene("warning-signs", records.a_month) as scene:
        scene.navigation.show_signs()
        scene.picture()
    with stage.scene("share-page", report_records.typical) as scene:
        scene.navigation.show("share")
        scene.picture()
        scene.page(SharePage).page.click()
        scene.picture("page")
        scene.navigation.show("share")
        scene.page(SharePage).findChildren(QAbstractButton, "add-visit")[0].click()
        scene.picture("visit")
    with stage.scene("share-page-years", report_records.three_full_years) as scene:
        scene.navigation.show("share")
        scene.page(SharePage).ranges.choose(4)
        scene.page(SharePage).page.click()
        scene.picture("page")
    with stage.scene("share", records.a_month) as scene:
        for ago, who in ((23, report_records.SEEN_BY), (9, report_records.SEEN_TOO)):
            scene.navigation.services.visits.say(TUESDAY.date() - timedelta(days=ago), who, "")
        scene.navigation.show("share")
        scene.picture("two-seen")
        page = scene.page(SharePage)
        folder = scene._out / "log"
        page._choose_folder = lambda: folder
        page.save.click()
        while not page.save.isEnabled():
            scene.settle()
        scene.picture("saved")
        page.first.setDate(page.last.date().addDays(1))
        page.save.click()
        scene.picture("wrong-order")
        page.first.setDate(page.last.date())
        page.tables.lock.tick.click()
        page.tables.lock.first.setText("four small words")
        page.save.click()
        scene.show_within(page.tables.lock)
        scene.picture("lock")
        page.tables.lock.shown.click()
        scene.picture("lock-shown")


ALL: tuple[Callable[[Stage], None], ...] = (
    first_start, what_was_put_off, rail, today, waiting, movements, trends_tables, check_ins,
    after_a_session, morning, session, session_longest, session_stands_still, questions,
    signs_and_share,
)  # fmt: skip

FEW: tuple[Callable[[Stage], None], ...] = (
    first_start, what_was_put_off, check_ins, session_stands_still, questions, rail, waiting,
)  # fmt: skip
