"""The plan by keyboard and button: move, compare, take up, files, profile, suggestions."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from datetime import time as clock_time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTime, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.domain.gates import SessionLocked
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.prescription import Prescription
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import EVERY_OTHER_DAY, on_weekdays
from coach.domain.suggesting.answers import Answer
from coach.domain.walking_dose import Walking
from coach.resources import shipped
from coach.services.ports import OpenSession
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.plan.edit_page import EditPage
from coach.ui.plan.flow import PlanFlow
from coach.ui.plan.ladder_view import LadderView
from coach.ui.plan.page import PlanPage
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.plan.rung_page import RungPage
from coach.ui.plan.suggestions_page import SuggestionsPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.texts import plan as plan_words
from coach.ui.widgets.question_page import QuestionPage
from tests.builders import a_start
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with a_room(Room(qtbot, own_programs=tmp_path / "programs")) as opened:
        opened.navigation.show("plan")
        yield opened


def plan_page(room: Room) -> PlanPage:
    page = room.page()
    assert isinstance(page, PlanPage)
    return page


def flow(room: Room) -> PlanFlow:
    found = room.window.findChild(PlanFlow)
    assert isinstance(found, PlanFlow)
    return found


def question(room: Room) -> QuestionPage:
    page = room.page()
    assert isinstance(page, QuestionPage)
    return page


def in_force(room: Room) -> Prescription:
    return room.store.plans()[-1].prescription


def side_plank(room: Room) -> LadderView | None:
    order = [exercise.ladder_id for exercise in in_force(room).exercises]
    return plan_page(room).columns[order.index("side_plank")].ladder


def rungs(room: Room) -> list[tuple[str, str]]:
    return [(exercise.left.id, exercise.right.id) for exercise in in_force(room).exercises]


def say_yes(room: Room) -> None:
    """Take up what is compared: Enter by itself takes nothing."""
    before = in_force(room)
    room.press(Key.Key_Return)
    assert in_force(room) == before
    assert isinstance(room.page(), QuestionPage)
    room.press(Key.Key_Tab, Key.Key_Return)


class TestPage:
    """What is prescribed."""

    def test_it_names_the_program_and_its_minutes_a_day(self, room: Room) -> None:
        words = room.words()

        assert "Starter 3-2-1" in words
        assert "Two sessions a day, 9 minutes each: 18 minutes a day." in words
        assert "Not yet reviewed by a clinician." in words
        assert words.count("You are here") == 3

    def test_each_ladder_has_its_rungs_hardest_on_top(self, room: Room) -> None:
        ladder = side_plank(room)
        assert ladder is not None

        assert list(ladder.buttons) == [f"SB{n}" for n in range(8, -1, -1)]
        assert [each for each, made in ladder.buttons.items() if made.isVisible()] == [
            "SB2", "SB1", "SB0",
        ]  # fmt: skip
        assert {"harder", "easier", "Show all versions: 9"} <= set(room.words().splitlines()) | {
            made.text() for made in room.page().findChildren(QPushButton)
        }
        ladder.unfold()
        room.words()
        assert all(made.isVisible() for made in ladder.buttons.values())
        tops = [button.y() for button in ladder.buttons.values()]
        assert tops == sorted(tops)


class TestMoving:
    """A rung is looked at, compared, and taken up."""

    def test_to_another_rung_on_one_side(self, room: Room) -> None:
        ladder = side_plank(room)
        assert ladder is not None
        ladder.buttons["SB3"].click()
        page = room.page()
        assert isinstance(page, RungPage)
        assert "Knees with hand help" in room.words()
        assert "Then: Wall side plank." in room.words()

        page.buttons[next(sides for sides in page.buttons if sides and sides[0] == "L")].click()
        assert "Side plank, left: wall side plank → knees with hand help" in room.told()
        say_yes(room)

        assert ("SB3", "SB1") in rungs(room)
        assert "Left side" in room.words()
        assert "Right side" in room.words()

    def test_leaving_it_changes_nothing(self, room: Room) -> None:
        before = in_force(room)
        ladder = plan_page(room).columns[0].ladder
        assert ladder is not None
        ladder.buttons["CU3"].click()
        page = room.page()
        assert isinstance(page, RungPage)
        page.buttons[()].click()
        question(room).buttons[-1].click()

        assert in_force(room) == before
        assert isinstance(room.page(), PlanPage)

    def test_more_repetitions_are_compared_with_their_minutes(self, room: Room) -> None:
        plan_page(room).columns[0].more.click()

        assert "3-2-1 → 4-3-2" in room.told()
        assert "A day: 18 → 20 min" in room.told()
        say_yes(room)
        assert in_force(room).exercises[0].dose.sets == (4, 3, 2)

    def test_a_third_session_a_day(self, room: Room) -> None:
        page = plan_page(room)
        page.sessions_wanted.emit(3)
        assert "Sessions a day: 2 → 3" in room.told()
        say_yes(room)

        assert in_force(room).schedule.sessions_per_day == 3

    def test_what_was_recorded_keeps_its_prescription(self, room: Room) -> None:
        room.navigation.show_today()
        room.finish(room.start_session())
        room.navigation.show("plan")
        plan_page(room).columns[0].more.click()
        say_yes(room)

        day = room.clock.read().local_date
        (session,) = room.store.sessions(day, day)
        assert session.totals.holds_planned == 30


class TestNumbers:
    """Doses, times and rules in fields, held to the limits of a program file."""

    def fields(self, room: Room) -> EditPage:
        plan_page(room).edit.emit()
        page = room.page()
        assert isinstance(page, EditPage)
        return page

    def test_a_dose_a_time_and_a_rule_are_compared_and_taken_up(self, room: Room) -> None:
        page = self.fields(room)
        page.doses[0].sides[0].sets.setText("4-3-2")
        page.doses[0].sides[0].hold.setValue(6.5)
        page.times[0][1].setTime(QTime(9, 30))
        page.rules.sessions.setValue(5)
        page.show_changes.click()

        assert "Curl-up: 3-2-1 → 4-3-2" in room.told()
        assert "More: after clean sessions in a row: 3 → 5" in room.told()
        say_yes(room)

        plan = in_force(room)
        assert plan.exercises[0].dose.sets == (4, 3, 2)
        assert plan.exercises[0].dose.hold_s == 6.5
        assert plan.schedule.slots[0].opens == clock_time(9, 30)
        assert plan.rules.progression.sessions == 5

    def test_days_of_the_program_are_named_compared_and_taken_out(self, room: Room) -> None:
        page = self.fields(room)
        box, field = page.dates.rows["ends"]
        assert not field.isEnabled()
        box.click()
        field.show_day(date(2026, 12, 24))
        page.show_changes.click()
        assert "Last day: no day named → 24 December 2026" in room.told()
        say_yes(room)
        assert in_force(room).dates == ProgramDates(ends=date(2026, 12, 24))

        page = self.fields(room)
        box, field = page.dates.rows["starts"]
        box.click()
        field.show_day(date(2027, 1, 4))
        page.show_changes.click()
        assert "2026-12-24 is before starts, 2027-01-04" in room.words()

        room.navigation.show("plan")
        page = self.fields(room)
        page.dates.rows["ends"][0].click()
        page.show_changes.click()
        say_yes(room)
        assert in_force(room).dates == ProgramDates()

    def test_walks_are_asked_for_changed_and_taken_out(self, room: Room) -> None:
        page = self.fields(room)
        page.walking.times.setValue(2)
        page.walking.days.days[6].click()
        page.show_changes.click()
        assert "Walks a day: none → 2" in room.told()
        say_yes(room)
        assert in_force(room).walking == Walking(5, 2, on_weekdays(range(6)))
        page = self.fields(room)
        page.walking.minutes.setValue(8)
        page.show_changes.click()
        assert "A walk: 5 → 8 min" in room.told()
        say_yes(room)
        page = self.fields(room)
        page.walking.times.setValue(0)
        page.show_changes.click()
        say_yes(room)
        assert in_force(room).walking is None

    @pytest.mark.parametrize(
        ("spoil", "sentence"),
        [
            (lambda page: page.doses[0].sides[0].hold.setValue(12), "10"),
            (lambda page: page.rules.sessions.setValue(1), "2"),
            (lambda page: page.times[0][2].setTime(QTime(9, 0)), "closes before it opens"),
        ],
        ids=["hold over the cap", "too eager a rule", "a time that ends before it begins"],
    )
    def test_what_a_file_may_not_hold_is_refused(
        self, room: Room, spoil: Callable[[EditPage], None], sentence: str
    ) -> None:
        before = in_force(room)
        page = self.fields(room)
        spoil(page)
        page.show_changes.click()

        assert "That isn't possible" in room.words()
        assert sentence in room.words()
        assert in_force(room) == before

    def test_days_are_pressed_in_by_keys_and_taken_up(self, room: Room) -> None:
        page = self.fields(room)
        days = page.days[0]
        days.setFocus()
        room.press(Key.Key_Right, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space)
        page.show_changes.click()

        told = "Days, Mid-morning: every day → 5 days a week: Mon, Wed, Fri, Sat, Sun"
        assert told in room.told()
        say_yes(room)

        assert in_force(room).schedule.slots[0].days == on_weekdays((0, 2, 4, 5, 6))
        assert "Each session has days of its own" in room.words()

    def test_every_other_day_takes_the_place_of_days_and_no_day_at_all_is_told(
        self, room: Room
    ) -> None:
        page = self.fields(room)
        first = page.days[0]
        first.every_other.click()
        assert first.rhythm() == EVERY_OTHER_DAY
        first.every_other.click()
        page.show_changes.click()
        assert page.wrong.text() == "Mid-morning: choose one day at least."
        first.days[6].click()
        assert first.rhythm() == on_weekdays((6,))

    def test_sets_that_cannot_be_read_are_said_at_once(self, room: Room) -> None:
        page = self.fields(room)
        page.doses[1].sides[0].sets.setText("5,3,1")
        page.show_changes.click()

        assert page.wrong.isVisible()
        assert "5-3-1" in page.wrong.text()


class TestPrograms:
    """Presets, files, and the way back."""

    def choose(self, room: Room, program_id: str) -> None:
        page = plan_page(room)
        page.program_chosen.emit(
            next(preset.program for preset in flow(room)._planning.current.view().presets
                 if preset.program.id == program_id)
        )  # fmt: skip

    def test_a_preset_is_compared_before_it_is_taken_up(self, room: Room) -> None:
        self.choose(room, "classic")
        words = room.words()
        assert "Switch to Classic 5-3-1?" in words
        assert "A day: 18 → 28 min" in room.told()

        say_yes(room)
        assert in_force(room).program_id == "classic"
        assert "Earlier plans" in room.words()

    def test_an_earlier_plan_can_be_taken_up_again(self, room: Room) -> None:
        self.choose(room, "classic")
        say_yes(room)
        earlier = flow(room)._planning.current.view().earlier[0]
        plan_page(room).plan_chosen.emit(earlier)
        say_yes(room)

        assert in_force(room).program_id == "starter"

    def pt_file(self, folder: Path) -> Path:
        text = (shipped("programs") / "programs" / "starter.toml").read_text(encoding="utf-8")
        file = folder / "from_my_pt.toml"
        text = text.replace('id = "starter"', 'id = "mine"').replace('"BD2"', '"BD3"')
        file.write_text(text.replace('name = "Starter 3-2-1"', 'name = "Anna"'), encoding="utf-8")
        return file

    def test_a_file_from_the_pt_is_compared_taken_up_and_kept(
        self, room: Room, tmp_path: Path
    ) -> None:
        room.navigation.open_program(self.pt_file(tmp_path))
        assert "Bird dog: leg slide → leg lift" in room.told()
        say_yes(room)

        assert in_force(room).program_name == "Anna"
        kept = list((tmp_path / "programs").glob("mine-1-*.toml"))
        assert len(kept) == 1
        assert "Anna" in [p.program.name for p in flow(room)._planning.current.view().presets]

    def test_a_file_dropped_on_the_window(self, room: Room, tmp_path: Path) -> None:
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(self.pt_file(tmp_path)))])
        event = QDropEvent(
            QPointF(QPoint(50, 50)), Qt.DropAction.CopyAction, dropped,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        room.window.dropEvent(event)

        assert "Switch to Anna?" in room.words()

    def test_a_broken_file_is_told_line_by_line_and_changes_nothing(
        self, room: Room, tmp_path: Path
    ) -> None:
        before = in_force(room)
        file = self.pt_file(tmp_path)
        file.write_text(
            file.read_text(encoding="utf-8").replace("hold_s = 5", "hold_s = 12"), encoding="utf-8"
        )

        room.navigation.open_program(file)

        words = room.words()
        assert "from_my_pt.toml cannot be used" in words
        assert "12 is over the cap of 10 seconds for curl up" in words
        room.press(Key.Key_Return)
        assert in_force(room) == before
        assert isinstance(room.page(), PlanPage)

    def test_the_plan_is_saved_as_a_file_that_reads_back(self, room: Room, tmp_path: Path) -> None:
        plan_page(room).columns[0].more.click()
        say_yes(room)
        target = tmp_path / "for_my_pt.toml"

        flow(room).save_file(target)

        assert "sets = [4, 3, 2]" in target.read_text(encoding="utf-8")
        assert "# Starter 3-2-1" in target.read_text(encoding="utf-8")
        opened = flow(room)._planning.files.open(target)
        assert opened.problems == ()

    def test_a_locked_plan_says_who_locked_it(self, room: Room, tmp_path: Path) -> None:
        file = self.pt_file(tmp_path)
        text = file.read_text(encoding="utf-8").replace("plan = false", "plan = true", 1)
        file.write_text(text.replace('\nby = ""', '\nby = "J. Doe, PT"', 1), encoding="utf-8")
        room.navigation.open_program(file)
        say_yes(room)

        words = room.words()
        assert "J. Doe, PT" in words
        assert not plan_page(room).columns[0].more.isEnabled()


class TestProfile:
    """What is true of me makes my plan gentler, with the reason."""

    def test_a_flag_shows_why_before_it_changes_anything(self, room: Room) -> None:
        plan_page(room).profile.emit()
        page = room.page()
        assert isinstance(page, ProfilePage)
        page.boxes["neck"].setChecked(True)
        page.show_changes.click()

        words = room.words()
        assert "Curl-up: head float → light head" in room.told()
        assert "Your head stays on the towel, so your neck carries nothing." in words
        assert rungs(room)[0] == ("CU2", "CU2")
        say_yes(room)
        assert rungs(room)[0] == ("CU1", "CU1")

    def test_a_program_taken_up_later_is_gentler_too(self, room: Room) -> None:
        self.set_flag(room, "shoulder")
        TestPrograms().choose(room, "classic")

        assert "At the wall your shoulder carries little weight." in room.words()
        say_yes(room)
        # What is done standing comes last.
        assert rungs(room)[-1] == ("SB1", "SB1")

    def test_what_the_plan_minds_already_is_not_said_to_change_nothing(self, room: Room) -> None:
        self.set_flag(room, "shoulder")
        plan_page(room).profile.emit()
        assert "Your plan minds this already." in room.words()
        assert "Your session stays as it is." not in room.words()

    def test_a_rung_that_a_flag_takes_away_is_refused_with_its_reason(self, room: Room) -> None:
        self.set_flag(room, "shoulder")
        ladder = side_plank(room)
        assert ladder is not None
        ladder.buttons["SB4"].click()
        page = room.page()
        assert isinstance(page, RungPage)
        page.buttons[()].click()

        assert "That isn't possible" in room.words()
        assert "At the wall your shoulder carries little weight." in room.words()

    def test_after_an_operation_nothing_begins_before_a_clinician_is_named(
        self, room: Room
    ) -> None:
        self.set_flag(room, "recent_surgery")
        room.navigation.show_today()
        today = room.navigation.today
        assert "Ask your doctor, midwife or PT before the next session" in room.words()
        assert today.start_button.text() == "Write down who agreed"
        assert today.short_button.isHidden()
        assert "You can do it now" not in room.words()
        room.press(Key.Key_Return)
        page = room.page()
        assert isinstance(page, ClearancePage)
        room.press(Key.Key_Return)
        assert room.page() is page
        assert plan_words.CLEARED_NAME_FIRST in room.words()
        page.day.show_day(date(1990, 1, 1))
        assert page.day.value().year == room.clock.read().local_date.year - 1
        page.day.show_day(room.clock.read().local_date)

        services = room.navigation.services
        with pytest.raises(SessionLocked):
            services.sessions.start(None)
        cut_off = OpenSession("2026-11-22-1", a_start(room.clock.read()), ())
        assert not services.sessions.can_go_on(cut_off)
        with pytest.raises(SessionLocked):
            services.sessions.go_on(cut_off)
        assert services.sessions.none_yet

        page.name.setText(".")
        page.save.click()
        assert room.page() is page
        page.name.setText("Dr. Lee")
        page.save.click()
        assert room.page() is room.navigation.today
        assert services.plans.flags.locking() == ()
        assert room.navigation.today.start_button.text() == "Start"
        room.start_session()

    def test_what_asks_for_a_word_asks_at_once_and_may_be_put_off(self, room: Room) -> None:
        self.set_flag(room, "pregnancy")
        page = room.page()
        assert isinstance(page, ClearancePage)
        assert "Pregnant" in room.words()

        room.press(Key.Key_Escape)
        assert isinstance(room.page(), PlanPage)
        assert room.navigation.services.plans.flags.locking() == ("Pregnant",)

        self.set_flag(room, "wrist")
        page = room.page()
        assert isinstance(page, ClearancePage)
        page.name.setText("A midwife")
        page.save.click()
        assert isinstance(room.page(), PlanPage)
        assert room.navigation.services.plans.flags.locking() == ()

    def set_flag(self, room: Room, flag: str) -> None:
        plan_page(room).profile.emit()
        page = room.page()
        assert isinstance(page, ProfilePage)
        page.boxes[flag].setChecked(True)
        page.show_changes.click()
        say_yes(room)


class TestSuggestions:
    """After clean sessions on several days the plan suggests one step; the user decides."""

    def after_good_days(self, room: Room) -> SuggestionsPage:
        """Do a clean, painless session a day until the plan suggests something."""
        for _ in range(8):
            room.navigation.show_today()
            self.say_the_morning(room)
            room.press(Key.Key_Return)
            check_in = room.check_in()
            check_in.pain.back.choose(1)
            check_in.pain.leg_site.choose(0)
            room.press(Key.Key_Return)
            page = room.session()
            while room.page() is page:
                room.pass_time(0.25)
            room.check_in().pain.back.choose(1)
            room.check_in().pain.leg_site.choose(0)
            room.press(Key.Key_Return)
            felt = room.page()
            assert isinstance(felt, ExerciseRatingsPage)
            room.press(Key.Key_C)
            if isinstance(room.page(), SuggestionsPage):
                break
            room.clock.advance(timedelta(days=1).total_seconds())
        page_now = room.page()
        assert isinstance(page_now, SuggestionsPage)
        return page_now

    def say_the_morning(self, room: Room) -> None:
        room.store.add_check_in(CheckIn(AskedWhen.MORNING, room.clock.read(), back=1))

    def test_one_step_is_suggested_with_its_reasons_and_taken(self, room: Room) -> None:
        page = self.after_good_days(room)
        words = room.words()
        assert "Your plan says: add one repetition to each set." in words
        assert len(page.cards) == 1
        before = in_force(room)

        page.cards[0].buttons[Answer.TAKEN].click()

        changed = [
            (old.dose.sets, new.dose.sets)
            for old, new in zip(before.exercises, in_force(room).exercises, strict=True)
            if old.dose != new.dose
        ]
        assert changed == [((3, 2, 1), (4, 3, 2))]
        assert room.page() is room.navigation.today

    def test_not_now_changes_nothing_and_is_not_asked_again_at_once(self, room: Room) -> None:
        page = self.after_good_days(room)
        before = in_force(room)
        asked = page.cards[0].suggestion.key

        page.cards[0].buttons[Answer.NOT_NOW].click()

        assert in_force(room) == before
        room.navigation.show("plan")
        assert asked not in [card.suggestion.key for card in plan_page(room).suggestions]


def test_a_file_named_at_the_start_waits_until_today_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    file = TestPrograms().pt_file(tmp_path)
    with a_room(Room(qtbot, first_time=True, own_programs=tmp_path / "own")) as room:
        room.navigation.at_today.connect(
            lambda: room.navigation.open_program(file), Qt.ConnectionType.SingleShotConnection
        )
        assert "Switch to Anna?" not in room.words()

        # Consent by a tick, then body, day and program as they are.
        room.press(Key.Key_Space, *[Key.Key_Return] * 4)

        assert "Switch to Anna?" in room.words()
