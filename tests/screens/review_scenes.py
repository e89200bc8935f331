"""Scenes of the look back at a week, from the offer on Today to its end."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.storage.opening import open_store
from coach.ui.pages.share import SharePage
from coach.ui.review.plan_talk import DEEDS
from coach.ui.review.step_pages import BarriersPage, PtQuestionsPage, SurePage, WhenPage
from coach.ui.texts import notices as notice_words
from coach.ui.texts import plan_talk as talk_words
from coach.ui.texts import steps
from coach.ui.texts import weekly_review as words
from tests.screens import records
from tests.screens.stage import TUESDAY, Scene, Stage

LATE = TUESDAY.replace(hour=22, minute=30)
ASKED = (
    "Does sitting hurt less?",
    "What can you do again that you could not do two weeks ago?",
    "Is there an exercise that worries you, or that you leave out when it hurts?",
)
"""What the author of a program asks."""


def with_questions(folder: Path) -> None:
    """A month, and a program whose author asks three questions, one of them long."""
    records.a_month(folder)
    with closing(open_store(folder)) as store:
        plan = store.plans()[-1]
        store.take_up(replace(plan, prescription=replace(plan.prescription, questions=ASKED)))


def review(stage: Stage) -> None:
    """A week is looked back at, by somebody who is not sure of the next one."""
    with stage.scene("review", with_questions, now=LATE) as scene:
        scene.picture("offered")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.LOOK_BACK])
        scene.picture("week")
        scene.press(steps.GO_ON)
        scene.page(BarriersPage)
        scene.picture("barriers")
        scene.press(steps.GO_ON)
        scene.page(PtQuestionsPage)
        scene.picture("pt-asks")
        scene.press(steps.GO_ON)
        scene.page(SurePage).sure.choose(5)
        scene.picture("sure")
        scene.press(steps.GO_ON)
        scene.picture("smaller")
        scene.press(words.KEEP_PLAN)
        scene.page(WhenPage)
        scene.picture("when")
        scene.press(words.FINISH)
        scene.picture("done")


def less(stage: Stage) -> None:
    """What there is to choose from after calm weeks."""
    with stage.scene("less", records.a_month) as scene:
        deed = DEEDS[NoticeAction.LOOK_AT_LESS]
        deed(scene.navigation, Notice(NoticeKind.CALM_WEEKS))
        scene.picture()


def no_better(stage: Stage) -> None:
    """Six weeks that changed nothing are worth a talk: offered, and answered by the page."""
    with stage.scene("no-better", records.six_weeks_no_better, now=LATE) as scene:
        _past_what_comes_first(scene)
        scene.picture("offered")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.OPEN_PT_PAGE])
        scene.picture("page")
        scene.navigation.show("today")
        scene.picture("answered")


def calm_weeks(stage: Stage) -> None:
    """After six calm weeks a look at the plan is offered, and then less of it."""
    with stage.scene("calm-weeks", records.six_calm_weeks, now=LATE) as scene:
        _past_what_comes_first(scene)
        scene.picture("look-at-plan")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.PUT_OFF_TALK])
        scene.picture("less-offered")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.LOOK_AT_LESS])
        scene.press(talk_words.THREE_DAYS)
        scene.picture("less-compared")


def _past_what_comes_first(scene: Scene) -> None:
    """Put off the look back at the week, and what can be done: one offer stands at a time."""
    for action in (NoticeAction.SKIP_WEEK, NoticeAction.PUT_OFF_FUNCTION):
        scene.press(notice_words.NOTICE_ACTION[action])


def stage_of_program(stage: Stage) -> None:
    """The offer of what a program asks for from a week on, beside what was changed since."""
    with stage.scene("program-week", records.phases_of_a_program) as scene:
        scene.picture("offered")
        scene.press(notice_words.NOTICE_ACTION[NoticeAction.LOOK_AT_STAGE])
        scene.pictures_down("compared")
        scene.navigation.show("plan")
        scene.picture("on-plan")
        scene.navigation.show("share")
        scene.page(SharePage).page.click()
        scene.picture("page")


ALL: tuple[Callable[[Stage], None], ...] = (
    review,
    less,
    no_better,
    calm_weeks,
    stage_of_program,
)
