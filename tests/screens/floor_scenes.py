"""What can be said from the mat: that hurt, easier now, was it clean, ready; and sound and keys."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.domain.sides import Side
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.check_in import Answers
from coach.services.session_actions import SessionAction
from coach.ui.pages.settings import SettingsPage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from coach.ui.session.sound_check_page import SoundCheckPage
from tests.screens.stage import STEP_S, STRIDE_S, TUESDAY, Scene, Stage

Key = Qt.Key

TALK = (
    ("where", Key.Key_H),
    ("how-bad", Key.Key_2),
    ("how-far", Key.Key_1),
    ("ways-on", Key.Key_2),
    ("further-down", Key.Key_7),
    ("sharp", Key.Key_8),
    ("numb", Key.Key_9),
    ("whether-to-stop", Key.Key_Escape),
)
"""Every question once, and every way on that there is."""


def _press(scene: Scene, page: SessionPage, key: Qt.Key) -> None:
    scene.clock.advance(1)
    QTest.keyClick(page, key)
    page.look()


def _until(scene: Scene, page: SessionPage, kind: PhaseKind, exercise: str) -> None:
    def there(page: SessionPage) -> bool:
        phase = page.run.state.phase
        return phase.kind is kind and phase.source_id == exercise

    if not scene.turn_until(page, there, STRIDE_S if kind is PhaseKind.HOLD else STEP_S):
        raise ValueError(f"there is no {kind} of {exercise}")


def that_hurt(stage: Stage) -> None:
    """The questions, at the desk and turned, and what follows."""
    for name, keys in (("desk", ()), ("turned", (Key.Key_F, Key.Key_R))):
        with stage.scene(f"hurt-{name}") as scene:
            page = scene.begin_session()
            _until(scene, page, PhaseKind.HOLD, "side_plank")
            for key in keys:
                _press(scene, page, key)
            for what, key in TALK:
                _press(scene, page, key)
                scene.picture(what)
    with stage.scene("easier") as scene:
        page = scene.begin_session()
        _until(scene, page, PhaseKind.HOLD, "side_plank")
        _press(scene, page, Key.Key_E)
        scene.picture("now")
        _press(scene, page, Key.Key_F)
        scene.picture("now-on-the-floor")
        _until(scene, page, PhaseKind.HOLD, "side_plank")
        _press(scene, page, Key.Key_F)
        _press(scene, page, Key.Key_E)
        scene.picture("no-more")


def getting_down(stage: Stage) -> None:
    """The way to the floor until ready, ready, nobody ready for minutes, and turned."""
    with stage.scene("getting-down", until_ready=True) as scene:
        page = scene.begin_session()
        for _ in range(5):
            scene.clock.advance(1)
            page.look()
        scene.picture()
        _press(scene, page, Key.Key_F)
        scene.picture("on-the-floor")
        _press(scene, page, Key.Key_R)
        scene.picture("turned")
        _press(scene, page, Key.Key_F)
        _press(scene, page, Key.Key_Space)
        scene.picture("ready")
        _until(scene, page, PhaseKind.CHANGE_EXERCISE, "curl_up")
        for _ in range(40):
            scene.clock.advance(1)
            page.look()
        scene.picture("another-position")
        _press(scene, page, Key.Key_F)
        scene.picture("another-position-on-the-floor")
    with stage.scene("getting-down-nobody", until_ready=True) as scene:
        page = scene.begin_session()
        scene.turn_until(page, lambda page: page.run.state.mode is Mode.PAUSED)
        scene.picture()


def getting_up(stage: Stage) -> None:
    """The way up at the end, which waits until ready too; then what was said of the pain."""
    with stage.scene("getting-up", until_ready=True) as scene:
        scene.navigation.today.start_button.click()
        before = scene.page(CheckInPage)
        before.pain.show_answers(Answers(back=4, leg=1))
        before.go_on.click()
        page = scene.page(SessionPage)
        page.run.ready()
        _until(scene, page, PhaseKind.CHANGE_EXERCISE, "curl_up")
        page.run.ready()
        _until(scene, page, PhaseKind.HOLD, "curl_up")
        page.run.stop()
        scene.clock.advance(2)
        page.look()
        scene.picture("last")
        _press(scene, page, Key.Key_F)
        scene.picture("on-the-floor")
        _press(scene, page, Key.Key_Space)
        scene.picture("done")


def breaks(stage: Stage) -> None:
    """Form in a break, and a rest until ready."""
    with stage.scene("break") as scene:
        _choose(scene, lambda page: page.rows["rest_until_ready"].choose(1))
        page = scene.begin_session()
        _until(scene, page, PhaseKind.REST, "curl_up")
        _press(scene, page, Key.Key_B)
        _press(scene, page, Key.Key_Period)
        scene.picture("just-begun")
        for _ in range(14):
            scene.clock.advance(1)
            page.look()
        _press(scene, page, Key.Key_2)
        scene.picture("form-said")
        _press(scene, page, Key.Key_F)
        scene.picture("floor")
        _press(scene, page, Key.Key_R)
        scene.picture("turned")


def turned_along(stage: Stage) -> None:
    """The floor view turned by itself on either side."""
    with stage.scene("along") as scene:
        _choose(scene, lambda page: page.rows["turn_along"].choose(1))
        page = scene.begin_session()
        _press(scene, page, Key.Key_F)
        for side in Side:

            def holding(page: SessionPage, side: Side = side) -> bool:
                phase = page.run.state.phase
                exercise = phase.source_id == "side_plank" and phase.side is side
                return exercise and phase.kind is PhaseKind.HOLD

            scene.turn_until(page, holding, STRIDE_S)
            _press(scene, page, Key.Key_E)
            if not scene.turn_until(page, holding, STRIDE_S):
                raise ValueError(f"there is no easier hold of {side}")
            scene.picture(side.name.lower())


def before_and_after(stage: Stage) -> None:
    """The sound test before the first session, and a session that was left overnight."""
    with stage.scene("sound-check", sound_tried=False) as scene:
        scene.navigation.today.start_button.click()
        scene.picture("first")
        scene.page(SoundCheckPage).play.click()
        scene.picture("played")
    with stage.scene("left-open") as scene:
        page = scene.begin_session()
        _until(scene, page, PhaseKind.HOLD, "side_plank")
        scene.clock.set_wall(TUESDAY + timedelta(hours=9))
        page.look()
        scene.picture()


def keys(stage: Stage) -> None:
    """A key that is waited for, one that is refused, and the list of all keys."""
    with stage.scene("keys") as scene:
        scene.navigation.show("settings")
        card = scene.page(SettingsPage).keys
        scene.settle()
        scene.show_within(card)
        hurt = card.buttons[SessionAction.HURT]
        hurt.click()
        scene.picture("waiting")
        QTest.keyClick(hurt, Key.Key_E)
        scene.picture("refused")
        scene.navigation.show_keys()
        scene.picture("all")


def _choose(scene: Scene, choose: Callable[[SettingsPage], None]) -> None:
    scene.navigation.show("settings")
    choose(scene.page(SettingsPage))
    scene.navigation.show_today()


ALL: tuple[Callable[[Stage], None], ...] = (
    that_hurt, getting_down, getting_up, breaks, turned_along, before_and_after, keys,
)  # fmt: skip
