"""The plan with every profile flag, its other pages, the floor view and the settings."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget

from coach.engine.timeline import PhaseKind
from coach.services.planning import Planning
from coach.services.suggest import SuggestionsView
from coach.storage.opening import open_store
from coach.ui.pages.library import LibraryPage
from coach.ui.plan.edit_page import EditPage
from coach.ui.plan.page import PlanPage
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.plan.rung_page import RungPage
from coach.ui.plan.suggestions_page import SuggestionsPage
from coach.ui.session.page import SessionPage
from coach.ui.widgets.folded import Folded
from coach.ui.widgets.question_page import QuestionPage
from tests.domain.test_suggestions import climbing
from tests.screens import records
from tests.screens.stage import Scene, Stage

TURNS = ((0, "upright"), (1, "turned-right"), (-1, "turned-left"))


def plan_with_flags(stage: Stage) -> None:
    """The Plan page with each profile flag, and the page that says why before it."""
    with stage.scene("flags-none", records.a_month) as scene:
        scene.navigation.show("plan")
        scene.pictures_down("plan")
        flags = [flag.id for flag in _planning(scene).flags.all()]
    for flag in flags:
        with stage.scene(f"flags-{flag.replace('_', '-')}", records.a_month) as scene:
            scene.navigation.show("plan")
            scene.page(PlanPage).profile.emit()
            page = scene.page(ProfilePage)
            page.boxes[flag].setChecked(True)
            if flag in page.flags.choices:
                page.flags.choices[flag].choose(0)
                scene.picture("which")
            page.show_changes.click()
            scene.picture("why")
            planning = _planning(scene)
            looked_at, _ = planning.flags.preview({flag})
            planning.flags.keep({flag}, looked_at)
            scene.navigation.show("plan")
            # What stands further down is the same with every flag.
            scene.picture("plan")


def plan_pages(stage: Stage) -> None:
    """A rung in full, the numbers, the questions about the user, a comparison."""
    with stage.scene("plan", records.a_month) as scene:
        scene.navigation.show("plan")
        page = scene.page(PlanPage)
        classic = next(
            preset.program
            for preset in _planning(scene).current.view().presets
            if preset.program.id == "classic"
        )
        presses: tuple[tuple[str, Callable[[], object]], ...] = (
            ("rung", lambda: page.rung_chosen.emit("side_plank", "SB4")),
            ("numbers", page.edit.emit),
            ("about-you", page.profile.emit),
            ("compare", lambda: page.program_chosen.emit(classic)),
        )
        for name, press in presses:
            press()
            scene.picture(name)
        page.rung_chosen.emit("curl_up", "CU3")
        scene.page(RungPage).buttons[()].click()
        scene.picture("longer-hold")
        page.program_chosen.emit(classic)
        scene.page(QuestionPage).buttons[0].click()
        scene.picture("still-to-come")


def days_of_the_week(stage: Stage) -> None:
    """A plan for three days a week, on a day that is free: Today, the plan, its days as toggles."""
    with stage.scene("days", records.three_days_a_week) as scene:
        scene.pictures_down("today")
        scene.navigation.show("trends")
        scene.pictures_down("trends")
        scene.navigation.show("plan")
        scene.picture("plan")
        scene.page(PlanPage).edit.emit()
        page = scene.page(EditPage)
        scene.show_within(page.days[0])
        scene.picture("numbers")
        page.days[0].every_other.click()
        page.days[0].setFocus()
        scene.picture("every-other-day")
        page.show_changes.click()
        scene.picture("compare")


def dates_of_a_program(stage: Stage) -> None:
    """A program that has come to its end: Today, and the plan with its dates."""
    with stage.scene("dates", records.an_ended_program) as scene:
        scene.picture("today")
        scene.navigation.show("plan")
        scene.picture("plan")
        scene.page(PlanPage).edit.emit()
        page = scene.page(EditPage)
        scene.show_within(page.dates)
        scene.picture("numbers")


def what_is_suggested(stage: Stage) -> None:
    """A suggestion that asks about the hold, what is still to come, and what the PT decides."""
    with stage.scene("suggested", records.a_month) as scene:
        step = climbing(5.0, 8.0)
        for_the_pt = replace(step, locked=True, locked_by="J. Doe, PT")
        scene.navigation.show("plan")
        view = SuggestionsView(offers=(step,), for_the_pt=(for_the_pt,))
        scene.page(PlanPage).show_view(_planning(scene).current.view(), view)
        scene.picture("plan")
        scene.navigation.window.fill(SuggestionsPage((step,), (for_the_pt,)))
        scene.picture("after-a-session")


def floor(stage: Stage) -> None:
    """The floor view in every phase and turn, and paused."""
    with stage.scene("floor") as scene:
        page = scene.begin_session()
        page.toggle_floor()
        seen: set[PhaseKind] = set()

        def new(page: SessionPage) -> bool:
            state = page.run.state
            half = state.remaining_s(page.run.now()) < state.phase.duration_s / 2
            return half and state.phase.kind not in seen

        while scene.turn_until(page, new):
            kind = page.run.state.phase.kind
            seen.add(kind)
            for turn, name in TURNS:
                page.floor.set_turn(turn)
                scene.picture(f"{kind.value.replace('_', '-')}-{name}")
            page.floor.set_turn(0)
            if kind is PhaseKind.HOLD:
                page.pause_or_go_on()
                scene.picture("paused")
                page.pause_or_go_on()


def settings(stage: Stage) -> None:
    """The settings."""
    with stage.scene("settings", until_ready=True) as scene:
        scene.navigation.show("settings")
        scene.pictures_down("page")


def _planning(scene: Scene) -> Planning:
    return scene.navigation.services.plans


def exercises(stage: Stage) -> None:
    """One exercise from top to bottom, with where it comes from unfolded; the same of the flags."""
    with stage.scene("exercise", records.a_month) as scene:
        scene.navigation.show("library")
        page = scene.page(LibraryPage)
        page.buttons["SB3"].click()
        scene.picture()
        unfold(page)
        scene.settle()
        texts = page.findChildren(QScrollArea)[-1].verticalScrollBar()
        texts.setValue(texts.maximum())
        scene.picture("sources")
        scene.navigation.show("plan")
        scene.page(PlanPage).profile.emit()
        profile = scene.page(ProfilePage)
        unfold(profile)
        scene.pictures_down("about-you")


def asked_again(stage: Stage) -> None:
    """Today asks about what was ticked six weeks ago, and about a cramp of an earlier version."""

    def six_weeks_ago(folder: Path) -> None:
        records.a_month(folder)
        with closing(open_store(folder)) as store:
            store.set_setting("profile_flags", "flexion_sensitive")
            store.set_setting(
                "profile_flags_said",
                '[["flexion_sensitive", "true", "2026-10-01T10:00+02:00", 42]]',
            )

    def cramp(folder: Path) -> None:
        records.a_month(folder)
        with closing(open_store(folder)) as store:
            store.set_setting("profile_flags", "spasm_today")

    for name, prepare in (("six-weeks", six_weeks_ago), ("cramp", cramp)):
        with stage.scene(f"asked-again-{name}", prepare) as scene:
            scene.picture()


def unfold(page: QWidget) -> None:
    """Unfold what was folded last."""
    page.findChildren(Folded)[-1].button.click()


ALL: tuple[Callable[[Stage], None], ...] = (
    plan_with_flags, plan_pages, days_of_the_week, dates_of_a_program, exercises, asked_again,
    floor, settings,
)  # fmt: skip
