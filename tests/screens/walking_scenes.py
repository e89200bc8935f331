"""Walks that a plan asks for: on Today and Plan, while one is timed, and what is left of them."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from coach.bootstrap import Launch, open_services
from coach.domain.bad_day import WhyBad
from coach.domain.instant import Instant
from coach.domain.movements_done import WALK, MovementDone
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import PlanInForce
from coach.domain.rules import WalkGrowth
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.suggesting.answers import Answer
from coach.domain.walking_dose import Walking
from coach.storage.opening import open_store
from coach.system.clock import SteppedClock
from coach.ui.movement.set_up_page import SetUpPage
from coach.ui.movement.timer_page import TimerPage
from coach.ui.pages.share import SharePage
from coach.ui.pages.trends import TrendsPage
from coach.ui.plan.edit_page import EditPage
from coach.ui.plan.page import PlanPage
from tests.screens import records
from tests.screens.stage import TUESDAY, Stage

WALKING = Walking(12, 2, on_weekdays((0, 1, 2, 3, 4)))


def with_walks(folder: Path) -> None:
    """A month with sessions, and a plan that asks for walks in its last two weeks."""
    records.a_month_until_yesterday(folder)
    with closing(open_store(folder)) as store:
        began = Instant(0.0, TUESDAY.replace(hour=7) - timedelta(days=14))
        plan = replace(store.plans()[-1].prescription, walking=WALKING)
        store.take_up(PlanInForce(began, plan))
        for days_ago, minutes in ((13, 12), (12, 12), (12, 6), (11, 12), (8, 14), (7, 12), (1, 12)):
            at = Instant(0.0, TUESDAY.replace(hour=11) - timedelta(days=days_ago))
            store.add_movement_done(MovementDone(WALK, at, 720.0, minutes * 60.0))


def with_walks_that_grow(folder: Path) -> None:
    """Ten days of walks and calm mornings, and a plan whose walks grow."""
    with open_services(
        Launch(folder), SteppedClock(Instant(0.0, TUESDAY - timedelta(days=30)))
    ) as (services):
        plan = services.plans.current.prescription
    rules = replace(plan.rules, walking=WalkGrowth(2, 7, 30))
    plan = replace(plan, walking=Walking(10, 2), rules=rules)
    with closing(open_store(folder)) as store:
        store.take_up(PlanInForce(Instant(0.0, TUESDAY - timedelta(days=20)), plan))
        for days_ago in range(12, -1, -1):
            at = Instant(0.0, TUESDAY.replace(hour=8) - timedelta(days=days_ago))
            store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, 0, LegSite.NONE))
            for hour in (9, 15)[: 2 if days_ago else 0]:
                walked = Instant(0.0, at.wall.replace(hour=hour))
                store.add_movement_done(MovementDone(WALK, walked, 600.0, 600.0))


def walks(stage: Stage) -> None:
    """From what is asked for to what is left."""
    with stage.scene("walks", with_walks) as scene:
        scene.show_within(scene.navigation.today.offers)
        scene.picture("today")
        scene.navigation.start_movement(WALK)
        scene.picture("before")
        scene.page(SetUpPage).begin.click()
        timer = scene.page(TimerPage)
        for seconds, name in ((125, "timer"), (300, "paused")):
            scene.clock.advance(seconds)
            if name == "paused":
                timer.pause.click()
            assert scene.navigation.movement is not None
            scene.navigation.movement.look()
            scene.picture(name)
        timer.finish.click()
        scene.picture("done")
        scene.navigation.show_today()
        scene.show_within(scene.navigation.today.offers)
        scene.picture("left")
        scene.navigation.show("plan")
        scene.picture("plan")
        page = scene.page(PlanPage)
        page.edit.emit()
        numbers = scene.page(EditPage)
        numbers.walking.minutes.setValue(14)
        scene.show_within(numbers.walking)
        scene.picture("numbers")
        numbers.show_changes.click()
        scene.picture("compare")
        scene.navigation.show("share")
        scene.page(SharePage).page.click()
        scene.picture("page")
        scene.navigation.show("trends")
        card = scene.page(TrendsPage).cards["walks"]
        scene.show_within(card)
        scene.picture("trends")


def walks_that_grow(stage: Stage) -> None:
    """A longer walk that is suggested, and short ones on a bad day."""
    with stage.scene("walks-grow", with_walks_that_grow) as scene:
        scene.navigation.show("plan")
        scene.picture("suggested")
        scene.page(PlanPage).suggestions[0].buttons[Answer.TAKEN].click()
        scene.picture("taken")
        scene.navigation.services.bad_days.press(WhyBad.WORSE)
        scene.navigation.show_today()
        scene.show_within(scene.navigation.today.offers)
        scene.picture("bad-day")


ALL: tuple[Callable[[Stage], None], ...] = (walks, walks_that_grow)
