"""Scenes of a bad day, and of a flare from its beginning to its end."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from coach.domain.flare import Activity, Posture
from coach.domain.pain import AskedWhen
from coach.services.check_in import Answers
from coach.services.notices import NoticeAction
from coach.ui.texts import flare as words
from coach.ui.texts import notices as notice_words
from coach.ui.texts import today as today_words
from tests.screens import records
from tests.screens.stage import Scene, Stage

A_DAY_S = 86_400
DRAWN = (1, 2, 7)
"""Days of a flare: the first, the first that asks whether it eases, and the end of a week."""


def bad_day(stage: Stage) -> None:
    """A bad day, and one of cramping muscles."""
    with stage.scene("bad-day", records.a_month) as scene:
        scene.press(today_words.BAD_DAY)
        scene.picture()
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.SPASM])
        scene.picture("spasm")


def flare(stage: Stage) -> None:
    """What a flare is, its days, and what is asked when it is over."""
    with stage.scene("flare", records.a_month) as scene:
        scene.press(today_words.BAD_DAY)
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.BEGIN_FLARE])
        scene.picture("begin")
        scene.press(words.BEGIN)
        scene.picture("trigger")
        scene.press(words.ACTIVITIES[Activity.SITTING])
        scene.press(words.POSTURES[Posture.BENT])
        scene.press(words.TRIGGER_KEEP)
        for day in range(1, max(DRAWN) + 1):
            if day > 1:
                _next_day(scene)
            if day in DRAWN:
                scene.picture(f"day-{day}")
        _unfold(scene)
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.END_FLARE])
        scene.picture("end")
        scene.press(words.END)
        _next_day(scene)
        scene.picture("way-back")


def _unfold(scene: Scene) -> None:
    """Show what a low window folds away; a larger one has it in view."""
    for more in scene.navigation.today.notices.findChildren(QPushButton, "more"):
        more.click()


def _next_day(scene: Scene) -> None:
    scene.clock.advance(A_DAY_S)
    scene.navigation.services.check_ins.keep(AskedWhen.MORNING, Answers(back=3, leg=0))
    scene.navigation.show_today()


ALL: tuple[Callable[[Stage], None], ...] = (bad_day, flare)
