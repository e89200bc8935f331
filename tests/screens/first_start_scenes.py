"""Every step of the first start, with nothing said, with much said, and what Today says later."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.domain.warning_signs import Said
from coach.ui.first_start.body_page import BodyPage
from coach.ui.first_start.consent_page import ConsentPage
from coach.ui.first_start.day_page import DayPage
from coach.ui.first_start.program_page import ProgramPage
from coach.ui.first_start.step_page import StepPage
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.signs.ask_page import AskSignsPage
from coach.ui.widgets.question_page import QuestionPage
from tests.screens.stage import TUESDAY, Scene, Stage


def first_start(stage: Stage) -> None:
    """Through all of it, with the longest of what can be said."""
    with stage.scene("first-start", welcome=True, signs=False) as scene:
        consent = scene.page(ConsentPage)
        scene.pictures_down("consent")
        consent.on.click()
        scene.picture("tick-first")
        consent.agree.click()
        scene.picture("agreed")
        consent.on.click()
        _answer_signs(scene)
        body = scene.page(BodyPage)
        scene.pictures_down("body")
        for box in body.flags.boxes.values():
            box.click()
        scene.pictures_down("body-all")
        body.on.click()
        scene.picture("who-agrees")
        scene.page(ClearancePage).left.emit()
        day = scene.page(DayPage)
        scene.pictures_down("day")
        day.up.setTime(day.up.time().addSecs(3 * 3600))
        scene.picture("day-up-late")
        for box in day.chosen.values():
            box.setChecked(False)
        day.on.click()
        scene.show_within(day.refused)
        scene.picture("day-refused")
        day.later.click()
        program = scene.page(ProgramPage)
        scene.pictures_down("program")
        program.play.click()
        scene.show_within(program.said)
        scene.picture("program-heard")
        program.back.click()
        scene.page(DayPage).back.click()
        scene.page(BodyPage).back.click()
        scene.page(QuestionPage)
        scene.picture("signs-done")


def what_was_put_off(stage: Stage) -> None:
    """Today on the third day, and the first of the pages that are asked again."""
    with stage.scene("put-off", welcome=True) as scene:
        scene.page(ConsentPage).agree.click()
        scene.page(ConsentPage).on.click()
        for _ in range(3):
            scene.page(StepPage).later.click()
        scene.clock.set_wall(TUESDAY + timedelta(days=2))
        scene.navigation.show_today()
        scene.picture("today")
        scene.navigation.answer_first_steps()
        scene.picture("asked-again")


def _answer_signs(scene: Scene) -> None:
    page = scene.page(AskSignsPage)
    scene.picture("signs")
    for _ in page.signs:
        page.buttons[Said.NO].click()
    scene.picture("signs-answered")
    QTest.keyClick(scene.page(QuestionPage), Qt.Key.Key_Return)
