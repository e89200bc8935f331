"""The first start as a person goes through it, by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.warning_signs import Group, Said, Trigger, WarningSign
from coach.services.first_start import MAY_WAIT, Step
from coach.services.notices import NoticeKind
from coach.ui.accessibility import ScreenReader
from coach.ui.first_start.body_page import BodyPage
from coach.ui.first_start.consent_page import ConsentPage
from coach.ui.first_start.day_page import DayPage
from coach.ui.first_start.program_page import ProgramPage
from coach.ui.first_start.step_page import StepPage
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.sound_check_page import SoundCheckPage
from coach.ui.signs.ask_page import AskSignsPage
from coach.ui.signs.gate_pages import EmergencyPage
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts import first_start as words
from coach.ui.widgets.question_page import QuestionPage
from tests.fakes.sound import DeafTones
from tests.ui.rooms import Room, a_room

Key = Qt.Key
A_DAY_S = 86_400


def a_new_room(qtbot: QtBot, **what: object) -> Room:
    return Room(qtbot, first_time=True, signs=False, **what)  # type: ignore[arg-type] # as given


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(a_new_room(qtbot)) as opened:
        yield opened


def agree(room: Room) -> None:
    assert isinstance(room.page(), ConsentPage)
    room.press(Key.Key_Space, Key.Key_Return)


def answer_signs(room: Room, yes_to: WarningSign | None = None) -> None:
    page = room.page()
    assert isinstance(page, AskSignsPage)
    for sign in page.signs:
        page.buttons[Said.YES if sign is yes_to else Said.NO].click()
        if sign is yes_to and sign.group is Group.EMERGENCY:
            return


def up_to(room: Room, step: Step) -> StepPage:
    """Go through the steps before one, with nothing said."""
    agree(room)
    answer_signs(room)
    room.press(Key.Key_Return)
    for before in MAY_WAIT[: MAY_WAIT.index(step)]:
        assert room.navigation.services.first_start.next_step is before
        room.press(Key.Key_Return)
    page = room.page()
    assert isinstance(page, StepPage)
    return page


def through(room: Room) -> None:
    up_to(room, Step.PROGRAM)
    room.press(Key.Key_Return)
    assert room.page() is room.navigation.today


class TestTheWay:
    """Five pages, one after the other."""

    def test_without_the_tick_it_is_said_that_it_is_missing_each_time(self, room: Room) -> None:
        page = room.page()
        assert isinstance(page, ConsentPage)
        room.press(Key.Key_Return)
        assert words.TICK_FIRST in room.words()
        reader = page.findChild(ScreenReader)
        assert isinstance(reader, ScreenReader)
        heard: list[str] = []
        reader.told.connect(heard.append)
        page.on.click()
        assert heard == [words.TICK_FIRST]
        assert page.agree.hasFocus()
        assert room.page() is page

        room.press(Key.Key_Space)
        assert words.TICK_FIRST not in room.words()

    def test_every_page_says_where_it_stands(self, room: Room) -> None:
        seen = [words.PLACE.format(n=n, of=5) in room.words() for n in (1,)]
        agree(room)
        seen.append("2 of 5" in room.words())
        answer_signs(room)
        room.press(Key.Key_Return)
        for n in (3, 4, 5):
            seen.append(words.PLACE.format(n=n, of=5) in room.words())
            room.press(Key.Key_Return)

        assert seen == [True] * 5
        assert room.page() is room.navigation.today

    def test_it_is_led_through_once(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot)) as room:
            through(room)

        with a_room(a_new_room(qtbot, store=room.store, mark=room.mark)) as again:
            assert again.page() is again.navigation.today

    def test_a_start_that_was_cut_off_goes_on_at_its_step(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot)) as room:
            up_to(room, Step.DAY)

        with a_room(a_new_room(qtbot, store=room.store, mark=room.mark)) as again:
            assert isinstance(again.page(), DayPage)
            assert "4 of 5" in again.words()

    def test_consent_is_a_tick_and_enter_alone_gives_none(self, room: Room) -> None:
        page = room.page()
        assert isinstance(page, ConsentPage)
        assert "not for emergencies" in room.words()
        room.press(Key.Key_Return, Key.Key_Escape)
        assert room.page() is page
        assert room.store.setting("consents") is None

        room.press(Key.Key_Space, Key.Key_Return)

        assert room.store.setting("consents") == '[[1, "2026-11-23"]]'
        assert isinstance(room.page(), AskSignsPage)

    def test_neither_consent_nor_warning_signs_can_be_passed_over(self, room: Room) -> None:
        first = room.page()
        assert isinstance(first, ConsentPage)
        assert words.LATER not in [one.text() for one in first.findChildren(type(first.on))]
        agree(room)
        page = room.page()
        room.press(Key.Key_Return)
        assert room.page() is page
        room.press(Key.Key_Escape)
        assert isinstance(room.page(), ConsentPage), "one page back, and never on"

    def test_every_stop_of_tab_is_seen_and_leads_around(self, room: Room) -> None:
        page = up_to(room, Step.DAY)
        stops: list[QWidget] = []
        for _ in range(40):
            stop = QApplication.focusWidget()
            assert stop is not None
            assert stop.isVisible()
            # Hours and minutes are two stops of one field.
            if stop in stops[:-1]:
                break
            stops.append(stop)
            room.press(Key.Key_Tab)

        assert isinstance(page, DayPage)
        assert stops[0] is page.up
        assert {page.on, page.back, page.later} <= set(stops)
        assert stops.index(page.on) < stops.index(page.back) < stops.index(page.later)

    def test_a_warning_sign_ends_the_start_at_its_lock(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot)) as room:
            agree(room)
            answer_signs(room, yes_to=WarningSign.BLADDER)
            locked = room.page()
            assert isinstance(locked, EmergencyPage)
            locked.back.click()
            assert room.page() is room.navigation.today

        with a_room(a_new_room(qtbot, store=room.store, mark=room.mark)) as again:
            assert again.page() is again.navigation.today
            again.navigation.start_session(None)
            assert isinstance(again.page(), EmergencyPage)

    def test_once_it_is_unlocked_the_signs_that_help_came_before_are_asked_first(
        self, qtbot: QtBot
    ) -> None:
        with a_room(a_new_room(qtbot)) as room:
            agree(room)
            answer_signs(room, yes_to=WarningSign.BLADDER)
            emergency = room.page()
            assert isinstance(emergency, EmergencyPage)
            emergency.back.click()
            room.navigation.start_session(None)
            assert isinstance(room.page(), EmergencyPage)

            signs = room.navigation.services.signs
            signs.seen("Dr Maier", room.clock.read().local_date)
            room.navigation.start_session(None)
            asked = room.page()
            assert isinstance(asked, AskSignsPage)
            assert "2 of 5" in room.words()
            assert WarningSign.BLADDER not in asked.signs
            answer_signs(room)
            room.press(Key.Key_Return)
            assert isinstance(room.page(), BodyPage)
            assert signs.due() is None

    def test_a_list_left_open_is_asked_before_what_can_wait(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot)) as room:
            up_to(room, Step.DAY)
            room.navigation.services.signs.begin(
                Trigger.SOMETHING_WRONG, {WarningSign.FEVER_OR_INFECTION: Said.YES}
            )

        with a_room(a_new_room(qtbot, store=room.store, mark=room.mark)) as again:
            assert isinstance(again.page(), AskSignsPage)
            assert "2 of 5" in again.words()
            answer_signs(again)
            again.press(Key.Key_Return)
            assert isinstance(again.page(), DayPage)

    def test_who_comes_back_to_the_signs_need_not_answer_them_again(self, room: Room) -> None:
        up_to(room, Step.BODY)
        room.press(Key.Key_Escape)
        page = room.page()
        assert isinstance(page, QuestionPage)
        assert words.SIGNS_DONE_TITLE in room.words()

        room.press(Key.Key_Return)
        assert isinstance(room.page(), BodyPage)
        room.press(Key.Key_Escape)
        room.press(Key.Key_Tab, Key.Key_Return)
        assert isinstance(room.page(), AskSignsPage)

    def test_from_the_first_warning_sign_back_leads_to_consent(self, room: Room) -> None:
        agree(room)
        room.press(Key.Key_1, Key.Key_Backspace)
        assert isinstance(room.page(), AskSignsPage)
        room.press(Key.Key_Backspace)
        page = room.page()
        assert isinstance(page, ConsentPage)
        assert page.agree.isChecked()
        room.press(Key.Key_Return)
        answer_signs(room)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), BodyPage)

    def test_the_warning_signs_are_one_key_away(self, room: Room) -> None:
        room.press(Key.Key_F1)
        assert isinstance(room.page(), WarningSignsPage)
        room.press(Key.Key_Escape)
        assert isinstance(room.page(), ConsentPage)


class TestExistingRecords:
    """Who has exercised with an earlier version is asked what cannot wait, and no more."""

    def test_consent_and_signs_are_asked_alone(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot)) as room:
            through(room)
            run = room.navigation.services.sessions.start(None)
            run.begin()
            run.stop()
        for name in ("consents", "first_steps", "first_steps_later"):
            room.store.set_setting(name, "")

        again = a_new_room(qtbot, store=room.store, mark=room.mark)
        with a_room(again):
            assert "1 of 2" in again.words()
            agree(again)
            assert again.page() is again.navigation.today
            again.clock.advance(5 * A_DAY_S)
            assert again.navigation.services.today().notices == ()


class TestYourBody:
    """What the body minds, and what that changes."""

    def test_what_a_tick_changes_stands_beneath_it_at_once(self, room: Room) -> None:
        page = up_to(room, Step.BODY)
        assert isinstance(page, BodyPage)
        assert "Curl-up becomes dead bug" not in room.words()

        page.flags.boxes["weak_bones"].click()

        assert "Curl-up becomes dead bug" in room.words()
        assert words.ASKS_FIRST in room.words()
        assert "Dead bug: one foot light" in page.session.text()
        assert "Curl-up" not in page.session.text()

    def test_what_is_taken_back_leaves_no_trace(self, room: Room) -> None:
        page = up_to(room, Step.BODY)
        assert isinstance(page, BodyPage)
        plans = room.navigation.services.plans
        before = plans.current.prescription
        page.flags.boxes["weak_bones"].click()
        room.press(Key.Key_Return)
        assert isinstance(room.page(), ClearancePage)
        assert plans.current.prescription != before
        room.press(Key.Key_Escape, Key.Key_Escape)
        again = room.page()
        assert isinstance(again, BodyPage)
        assert again.flags.ticked == {"weak_bones"}

        again.flags.boxes["weak_bones"].click()
        room.press(Key.Key_Return)

        assert isinstance(room.page(), DayPage)
        assert plans.current.prescription == before
        assert plans.flags.on() == frozenset()

    def test_a_clinician_is_asked_for_at_once_and_can_be_named_later(self, room: Room) -> None:
        page = up_to(room, Step.BODY)
        assert isinstance(page, BodyPage)
        page.flags.boxes["pregnancy"].click()
        room.press(Key.Key_Return, Key.Key_Escape)
        assert isinstance(room.page(), DayPage)
        room.press(Key.Key_Return, Key.Key_Return)

        room.press(Key.Key_Return)
        asks = room.page()
        assert isinstance(asks, ClearancePage)
        asks.name.setText("A midwife")
        room.press(Key.Key_Return)
        assert room.page() is room.navigation.today
        room.press(Key.Key_Return)
        assert isinstance(room.page(), SoundCheckPage)

    def test_what_is_true_of_a_day_alone_is_not_asked(self, room: Room) -> None:
        page = up_to(room, Step.BODY)
        assert isinstance(page, BodyPage)

        assert "spasm_today" not in page.flags.boxes
        assert {"weak_bones", "knee", "pregnancy"} <= set(page.flags.boxes)


class TestYourDay:
    """When one gets up, and which times suit."""

    def test_times_are_moved_and_chosen_by_keys(self, room: Room) -> None:
        page = up_to(room, Step.DAY)
        assert isinstance(page, DayPage)
        room.press(Key.Key_0, Key.Key_6)
        room.press(Key.Key_Tab, Key.Key_Space)
        room.press(Key.Key_Return)

        services = room.navigation.services
        gets_up = services.settings.preferences().usual_get_up
        assert gets_up is not None
        assert gets_up.hour == 6
        slots = services.plans.current.prescription.schedule.slots
        assert [slot.id for slot in slots] == ["mid_afternoon"]
        assert isinstance(room.page(), ProgramPage)

    def test_times_that_cannot_be_are_said_at_once(self, room: Room) -> None:
        page = up_to(room, Step.DAY)
        assert isinstance(page, DayPage)
        for box in page.chosen.values():
            box.setChecked(False)

        room.window.resize(800, 480)

        room.press(Key.Key_Return)

        assert room.page() is page
        assert page.refused.visibleRegion().boundingRect().height() == page.refused.height() > 0
        assert page.refused.text()

    def test_a_time_too_soon_after_getting_up_is_said(self, room: Room) -> None:
        page = up_to(room, Step.DAY)
        assert isinstance(page, DayPage)
        assert "begins before" not in page.guard.text()

        page.up.setTime(page.up.time().addSecs(2 * 3600 + 1800))

        assert "Mid-morning begins before 10:30" in page.guard.text()

    def test_the_times_chosen_stay_with_another_program(self, room: Room) -> None:
        page = up_to(room, Step.DAY)
        assert isinstance(page, DayPage)
        page.chosen["mid_morning"].setChecked(False)
        room.press(Key.Key_Return)
        program = room.page()
        assert isinstance(program, ProgramPage)
        program.programs.choose(2)
        room.press(Key.Key_Return)

        plan = room.navigation.services.plans.current.prescription
        assert plan.program_id != "starter"
        assert [slot.id for slot in plan.schedule.slots] == ["mid_afternoon"]


class TestYourProgram:
    """Starter first; every program as it would be for this user."""

    def test_starter_stands_first_with_the_minutes_of_the_plan(self, room: Room) -> None:
        page = up_to(room, Step.PROGRAM)
        assert isinstance(page, ProgramPage)

        assert page.chosen.program.id == "starter"
        assert page.programs.chosen == 0
        minutes = room.navigation.services.plans.current.view().minutes.day
        assert f"{minutes} min a day" in page.programs.buttons[0].text()

    def test_no_program_for_flares_is_begun_with(self, room: Room) -> None:
        page = up_to(room, Step.PROGRAM)
        assert isinstance(page, ProgramPage)

        assert not any("flare" in one.text().lower() for one in page.programs.buttons)

    def test_what_is_chosen_is_gentle_with_what_is_true(self, room: Room) -> None:
        page = up_to(room, Step.BODY)
        assert isinstance(page, BodyPage)
        page.flags.boxes["shoulder"].click()
        room.press(Key.Key_Return, Key.Key_Return)
        program = room.page()
        assert isinstance(program, ProgramPage)
        classic = [one.text() for one in program.programs.buttons].index(
            next(one.text() for one in program.programs.buttons if "Classic 5-3-1," in one.text())
        )
        program.programs.choose(classic)
        room.press(Key.Key_Return)

        plan = room.navigation.services.plans.current.prescription
        side_plank = plan.exercise("side_plank")
        assert side_plank is not None
        assert side_plank.left.id == "SB1"

    def test_a_sound_that_was_tried_here_is_not_tried_again(self, room: Room) -> None:
        page = up_to(room, Step.PROGRAM)
        assert isinstance(page, ProgramPage)
        page.play.click()
        assert room.tones.played == ["hold"]
        room.press(Key.Key_Return, Key.Key_Return)

        assert isinstance(room.page(), CheckInPage)

    def test_a_computer_without_sound_says_how_to_go_on(self, qtbot: QtBot) -> None:
        with a_room(a_new_room(qtbot, tones=DeafTones())) as room:
            page = up_to(room, Step.PROGRAM)
            assert isinstance(page, ProgramPage)
            page.play.click()

            assert "No sound device was found." in room.words()
            assert "by the screen alone" in room.words()


class TestTheSoundTest:
    """It comes before the first session where it was passed over."""

    def test_it_is_done_once(self, room: Room) -> None:
        through(room)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), SoundCheckPage)
        room.press(Key.Key_Return)
        assert "You hear a tone, then a voice." in room.words()
        room.press(Key.Key_Return)
        room.check_in().not_now.click()

        room.press(Key.Key_Return)
        assert isinstance(room.page(), CheckInPage)

    def test_it_can_be_left(self, room: Room) -> None:
        through(room)
        room.press(Key.Key_Return, Key.Key_Escape)

        assert room.page() is room.navigation.today
        assert room.store.count_sessions() == 0


class TestLater:
    """What was put off is asked again on the third day, and can be left."""

    @pytest.fixture
    def put_off(self, room: Room) -> Room:
        page = up_to(room, Step.BODY)
        page.later.click()
        for _ in MAY_WAIT[1:]:
            again = room.page()
            assert isinstance(again, StepPage)
            again.later.click()
        assert room.page() is room.navigation.today
        return room

    def told(self, room: Room) -> bool:
        notices = room.navigation.services.today().notices
        return any(one.kind is NoticeKind.FIRST_STEPS_LEFT for one in notices)

    def test_today_asks_again_on_the_third_day(self, put_off: Room) -> None:
        assert not self.told(put_off)
        put_off.clock.advance(2 * A_DAY_S)
        assert self.told(put_off)

        put_off.navigation.answer_first_steps()
        assert isinstance(put_off.page(), BodyPage)
        assert "1 of 3" in put_off.words()
        put_off.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)

        assert put_off.page() is put_off.navigation.today
        assert not self.told(put_off)

    def test_today_says_so_with_two_ways_on(self, put_off: Room) -> None:
        put_off.clock.advance(2 * A_DAY_S)
        put_off.navigation.show_today()
        assert "put off 3 of the first questions" in put_off.words()

        put_off.navigation.services.first_start.leave()
        put_off.navigation.show_today()

        assert "put off" not in put_off.words()


def test_in_the_lowest_window_what_the_last_tick_changes_is_scrolled_into_sight(
    room: Room,
) -> None:
    room.window.resize(800, 480)
    page = up_to(room, Step.BODY)
    assert isinstance(page, BodyPage)

    page.flags.boxes["pregnancy"].click()

    advice = next(one for one in page.flags.findChildren(QLabel) if "midwife" in one.text())
    assert advice.visibleRegion().boundingRect().height() == advice.height()


def test_each_program_says_whether_it_is_small_or_hard_to_begin_with(room: Room) -> None:
    page = up_to(room, Step.PROGRAM)
    assert isinstance(page, ProgramPage)
    said = {one.text().split(",")[0] for one in page.programs.buttons}
    assert {"Starter 3-2-1: small", "Strong 8-6-4: hard"} <= said

    strong = [one.text().startswith("Strong") for one in page.programs.buttons].index(True)
    page.programs.choose(strong)
    assert words.HARD_TO_BEGIN in room.words()
    page.programs.choose(0)
    assert words.HARD_TO_BEGIN not in room.words()
