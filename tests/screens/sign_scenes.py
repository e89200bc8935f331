"""Scenes of the warning signs: asked, read once more, and what a yes leads to."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.domain.warning_signs import Group, Said, WarningSign
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.signs.ask_page import AskSignsPage, ReviewSignsPage
from coach.ui.signs.gate_pages import DoctorTodayPage, EmergencyPage, SeenPage
from coach.ui.texts.warning_signs import KEYS
from coach.ui.widgets.question_page import QuestionPage
from tests.screens import records
from tests.screens.stage import Scene, Stage, nothing


def answer(scene: Scene, *yes: WarningSign) -> None:
    """Answer the signs in view, with yes to these and no to the others, up to an emergency."""
    page = scene.page(AskSignsPage)
    for sign in page.signs:
        page.buttons[Said.YES if sign in yes else Said.NO].click()
        if sign in yes and sign.group is Group.EMERGENCY:
            return
    if yes:
        scene.picture("review")
        scene.page(ReviewSignsPage).right.click()


def signs_asked(stage: Stage) -> None:
    """From Start: the first sign, the longest, none of them true, and one that a PT hears of."""
    with stage.scene("signs", nothing, signs=False) as scene:
        scene.navigation.today.start_button.click()
        scene.picture("first")
        page = scene.page(AskSignsPage)
        while page.signs[len(page.answers)] is not WarningSign.HARD_FALL:
            page.buttons[Said.NO].click()
        scene.picture("long")
        while scene.navigation.window.current is page:
            QTest.keyClick(page, Qt.Key(ord(KEYS[Said.NO])))
        scene.picture("none")
    with stage.scene("signs-help-now", nothing, signs=False) as scene:
        scene.navigation.today.start_button.click()
        scene.page(AskSignsPage).buttons[Said.YES].click()
        scene.picture("at-once")
        scene.page(EmergencyPage).others.click()
        page = scene.page(AskSignsPage)
        while page.signs[len(page.answers)] is not WarningSign.HARD_FALL:
            page.buttons[Said.NO].click()
        scene.picture("long")
    with stage.scene("signs-some", nothing, signs=False) as scene:
        scene.navigation.today.start_button.click()
        answer(scene, WarningSign.SIX_WEEKS, WarningSign.TWO_DAYS)
        scene.picture("tell-the-pt")
        scene.page(QuestionPage).buttons[0].click()
        scene.navigation.show_today()
        scene.picture("today-tell-the-pt")


def signs_lock(stage: Stage) -> None:
    """Group A and group B, from a session; who saw them; Today while it is locked."""
    for name, yes in (
        ("emergency", (WarningSign.HARD_FALL,)),
        ("doctor", (WarningSign.PAIN_AT_REST, WarningSign.UNSTEADY_OR_BENT)),
    ):
        with stage.scene(f"signs-{name}", records.a_month) as scene:
            scene.begin_session()
            scene.navigation.show_signs()
            if name == "emergency":
                scene.picture("list")
            scene.navigation.answer_signs()
            answer(scene, *yes)
            scene.picture("lock")
            page = scene.navigation.window.current
            if isinstance(page, EmergencyPage):
                page.somebody.click()
                scene.page(SeenPage).by.setText("Dr. Abara, City Hospital")
                scene.picture("seen")
            if isinstance(page, DoctorTodayPage):
                page.tell.click()
                scene.picture("said")
            scene.navigation.show_today()
            scene.picture("today")


def much_pain(stage: Stage) -> None:
    """Too much pain for an ordinary session, and what is offered in its place."""
    with stage.scene("much-pain", records.a_month) as scene:
        scene.clock.advance(60)
        scene.navigation.today.start_button.click()
        page = scene.page(CheckInPage)
        page.pain.back.choose(8)
        scene.picture("check-in")
        page.go_on.click()
        scene.picture("asked")
        answer(scene)
        scene.page(QuestionPage).buttons[0].click()
        scene.picture("instead")
        scene.page(QuestionPage).buttons[-2].click()
        scene.picture("walk")


def leg_to_ask(stage: Stage) -> None:
    """What moved down the leg, days later; and below the knee, told of for the first time."""
    with stage.scene("leg-moved-down", records.leg_further_down) as scene:
        scene.picture("today")
    with stage.scene("leg-below-knee", nothing) as scene:
        scene.clock.advance(60)
        scene.navigation.today.start_button.click()
        page = scene.page(CheckInPage)
        page.pain.leg_site.choose(4)
        scene.picture("check-in")
        page.go_on.click()
        answer(scene)
        scene.page(QuestionPage).buttons[0].click()
        scene.picture("instead")
        scene.navigation.show_today()
        scene.picture("today")


ALL: tuple[Callable[[Stage], None], ...] = (signs_asked, signs_lock, much_pain, leg_to_ask)
