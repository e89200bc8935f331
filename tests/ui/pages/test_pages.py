"""The pages around a session, by keyboard: first start, Today, check-in, problems, going on."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.gates import SessionLocked
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.pain_answer import Says
from coach.domain.record import SessionStatus
from coach.domain.warning_signs import Trigger
from coach.engine.timeline import PhaseKind
from coach.services.problems import StoreProblem
from coach.services.session_actions import SessionAction
from coach.ui.pages.key_card import KeyCard
from coach.ui.pages.settings import SettingsPage
from coach.ui.pages.share import SharePage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts import check_in as check_in_words
from coach.ui.widgets.question_page import QuestionPage
from tests.fakes.sound import DeafTones
from tests.ui.rooms import Room, a_room

GAP_S = 90 * 60
"""The gap of the first program."""

Key = Qt.Key


def until(room: Room, kind: PhaseKind, exercise: str = "") -> None:
    """Let the session run until a phase of an exercise."""
    session = room.session()
    for _ in range(4000):
        phase = session.run.state.phase
        if phase.kind is kind and exercise in ("", phase.source_id):
            return
        room.pass_time(0.25)
    raise AssertionError(f"there is no {kind} of {exercise}")


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


class TestToday:
    """What now?"""

    def test_it_names_the_session_its_minutes_and_the_slots(self, room: Room) -> None:
        words = room.words()

        assert "Monday 23 November" in words
        assert "Mid-morning session" in words
        assert "9 minutes" in words
        assert "Due now" in words
        assert words.count("Later") == 1

    def test_the_plan_says_as_many_minutes_as_today(self, room: Room) -> None:
        room.navigation.show("settings")
        settings = room.page()
        assert isinstance(settings, SettingsPage)
        settings.rows["change_sides"].choose(2)
        room.navigation.show_today()
        assert "12 minutes, with cat-camel" in room.words()
        room.navigation.show("plan")
        assert "12 minutes each" in room.words()

    def test_start_has_the_keyboard(self, room: Room) -> None:
        room.press(Key.Key_Return)

        assert isinstance(room.page(), CheckInPage)

    def test_short_on_time_keeps_what_comes_first_and_counts_for_the_slot(self, room: Room) -> None:
        short = room.navigation.today.short_button
        assert short.text() == "Short on time: 4 min"
        short.click()
        room.check_in().go_on.click()
        page = room.session()

        assert page.run.timeline.total_s <= 5 * 60
        assert page.run.timeline.holds[0].source_id == "curl_up"
        assert page.run.totals.holds_planned < 30
        room.finish(page)
        (session,) = room.store.sessions(date.min, date.max)
        assert (session.minutes_wanted, session.slot_id) == (5.0, "mid_morning")
        assert session.status is SessionStatus.COMPLETED

    def test_a_session_done_shows_in_its_slot(self, room: Room) -> None:
        page = room.start_session()
        room.finish(page)

        words = room.words()
        assert "Done" in words
        assert "10:30, 30 of 30 holds" in words
        assert "Next from 14:00" in words

    def test_in_the_gap_no_session_begins_whoever_asks(self, room: Room) -> None:
        room.finish(room.start_session())
        today = room.navigation.today

        assert not today.start_button.isVisible()
        assert not today.short_button.isVisible()
        assert "A walk or easy breathing is fine now." in room.words()
        room.press(Key.Key_Return, Key.Key_Space)
        assert room.page() is today
        # A notice on the desktop, the tray and a second start come through here.
        room.navigation.start_session(None)
        assert "No session before 12:0" in room.words()
        room.press(Key.Key_Escape)
        assert room.page() is today
        with pytest.raises(SessionLocked):
            room.navigation.services.sessions.start(None)
        assert room.store.count_sessions() == 1

        room.clock.advance(GAP_S)
        room.navigation.show_today()
        assert today.start_button.isVisible()
        room.start_session()

    def test_when_the_day_is_done_an_extra_session_is_offered(self, room: Room) -> None:
        for _ in range(3):
            room.finish(room.start_session())
            assert not room.navigation.today.start_button.isVisible()
            room.clock.advance(GAP_S)
            room.navigation.show_today()

        assert "All done for today" in room.words()
        assert "The next one is tomorrow from 10:00." in room.words()
        assert room.navigation.today.start_button.text().strip() == "Do an extra session"


class TestMorning:
    """How is the back this morning? Once a day."""

    def test_it_is_asked_until_it_is_answered(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, morning=True)) as room:
            assert "How is your back this morning?" in room.words()
            morning = room.navigation.today.morning
            QTest.keyClick(morning.pain.back, Key.Key_4)
            morning.pain.leg_site.choose(0)
            morning.save.click()

            assert "How is your back this morning?" not in room.words()
            day = room.clock.read().local_date
            (check_in,) = room.store.check_ins(day, day)
            assert (check_in.asked, check_in.back) == (AskedWhen.MORNING, 4)
            assert check_in.leg_site is LegSite.NONE

    def test_put_aside_it_is_not_asked_again_today_and_is_no_nought(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, morning=True)) as room:
            room.navigation.today.morning.later.click()

            assert "How is your back this morning?" not in room.words()
            day = room.clock.read().local_date
            (check_in,) = room.store.check_ins(day, day)
            assert check_in.back is None

            room.clock.advance(timedelta(days=1).total_seconds())
            room.navigation.show_today()
            assert "How is your back this morning?" in room.words()


class TestCheckIn:
    """Nothing preselected; not asked is not 0."""

    def test_nothing_is_chosen_to_begin_with(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()

        assert (page.answers.back, page.answers.leg, page.answers.leg_site) == (None, None, None)

    def test_not_asked_is_stored_as_not_asked(self, room: Room) -> None:
        room.start_session()

        (check_in,) = self.stored(room)
        assert (check_in.back, check_in.leg, check_in.leg_site) == (None, None, None)
        assert check_in.asked is AskedWhen.BEFORE

    def test_answers_by_keys_are_stored_with_the_session(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        QTest.keyClick(page.pain.back, Key.Key_3)
        QTest.keyClick(page.pain.leg, Key.Key_0)
        page.pain.leg_site.buttons[2].click()
        room.press(Key.Key_Return)

        (check_in,) = self.stored(room)
        assert (check_in.back, check_in.leg, check_in.leg_site) == (3, 0, LegSite.THIGH)
        assert check_in.session_id == "2026-11-23-1"
        assert isinstance(room.page(), SessionPage)

    def test_one_and_then_nought_is_ten_and_again_takes_it_back(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        QTest.keyClick(page.pain.back, Key.Key_1)
        QTest.keyClick(page.pain.back, Key.Key_0)
        assert page.answers.back == 10

        page.pain.back.buttons[10].click()
        assert page.answers.back is None

    def test_arrow_keys_move_along_the_scale(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        page.pain.back.buttons[0].setFocus()

        room.press(Key.Key_Right, Key.Key_Right, Key.Key_Space)

        assert page.answers.back == 2

    def test_much_pain_brings_up_the_warning_signs(self, room: Room) -> None:
        room.clock.advance(60)
        room.press(Key.Key_Return)
        page = room.check_in()
        QTest.keyClick(page.pain.back, Key.Key_6)
        assert not page.notice.isVisible()
        QTest.keyClick(page.pain.back, Key.Key_7)

        assert page.notice.text() == check_in_words.WHY_NOT[Trigger.MUCH_PAIN]
        assert page.notice.isVisible()
        page.signs.click()
        assert isinstance(room.page(), WarningSignsPage)

    def test_leg_symptoms_further_down_than_before_are_pointed_out(self, room: Room) -> None:
        room.press(Key.Key_Return)
        room.check_in().pain.leg_site.choose(1)
        room.press(Key.Key_Return)
        room.session()
        room.stop_session()

        after = room.check_in()
        after.pain.leg_site.choose(1)
        assert not after.notice.isVisible()
        after.pain.leg_site.choose(3)
        assert after.notice.text() == check_in_words.SAYS[Says.MOVED_DOWN]

    def test_no_pain_in_the_leg_before_says_that_nothing_was_felt_there(self, room: Room) -> None:
        room.press(Key.Key_Return)
        room.check_in().pain.leg.choose(0)
        room.press(Key.Key_Return)
        room.stop_session()

        after = room.check_in()
        after.pain.leg_site.choose(1)
        assert after.notice.text() == check_in_words.SAYS[Says.MOVED_DOWN]

    def test_not_now_leads_back_and_records_nothing(self, room: Room) -> None:
        room.press(Key.Key_Return, Key.Key_Escape)

        assert room.page() is room.navigation.today
        assert room.store.count_sessions() == 0

    def stored(self, room: Room) -> list:  # type: ignore[type-arg]
        day = room.clock.read().local_date
        check_ins = room.store.check_ins(day, day)
        return [each for each in check_ins if each.asked is not AskedWhen.MORNING]


class TestGoingOn:
    """After a crash."""

    @pytest.fixture
    def crashed(self, qtbot: QtBot) -> Room:
        with a_room(Room(qtbot)) as room:
            room.start_session()
            room.pass_time(10 + 24 + 20 + 6)
        room.clock.advance(600)
        return room

    def test_it_asks_and_names_the_place(self, qtbot: QtBot, crashed: Room) -> None:
        with a_room(Room(qtbot, store=crashed.store, clock=crashed.clock)) as room:
            assert isinstance(room.page(), QuestionPage)
            words = room.words()
            assert "A session was cut off" in words
            assert "Go on at curl-up, left knee bent, set 1 of 3, rep 2 of 3?" in words
            assert "Kept: 1 of 30 holds" in words

    def test_enter_goes_on_there(self, qtbot: QtBot, crashed: Room) -> None:
        with a_room(Room(qtbot, store=crashed.store, clock=crashed.clock)) as room:
            room.press(Key.Key_Return)

            page = room.session()
            assert page.desk.ring.word.text() == "Get down"
            room.press(Key.Key_Right)
            assert page.desk.ring.word.text() == "Get ready"
            assert page.desk.marks_words.text() == "Set 1 of 3, rep 2 of 3"

    def test_before_the_first_hold_it_goes_on_from_the_beginning_and_says_so(
        self, qtbot: QtBot
    ) -> None:
        with a_room(Room(qtbot)) as left:
            left.start_session()
            left.pass_time(10 + 24)
        with a_room(Room(qtbot, store=left.store, clock=left.clock)) as room:
            assert "Go on from the beginning?" in room.words()
            assert "Go on at" not in room.words()
            room.press(Key.Key_Return)
            assert room.session().desk.head.exercise.text() == "Cat-camel"

    def test_the_next_day_it_can_only_be_kept_or_not_counted(
        self, qtbot: QtBot, crashed: Room
    ) -> None:
        crashed.clock.advance(timedelta(days=1).total_seconds())
        with a_room(Room(qtbot, store=crashed.store, clock=crashed.clock)) as room:
            page = room.page()
            assert isinstance(page, QuestionPage)
            labels = [button.text() for button in page.buttons]
            assert labels == ["Keep it as it is", "Do not count it"]
            assert "It stopped at curl-up, left knee bent, set 1 of 3, rep 2 of 3." in room.words()
            assert "Go on at" not in room.words()

    @pytest.mark.parametrize(
        ("choice", "left"),
        [(1, [SessionStatus.STOPPED]), (2, [SessionStatus.DISCARDED])],
        ids=["keep", "discard"],
    )
    def test_keep_and_discard_lead_to_today(
        self, qtbot: QtBot, crashed: Room, choice: int, left: list[SessionStatus]
    ) -> None:
        with a_room(Room(qtbot, store=crashed.store, clock=crashed.clock)) as room:
            page = room.page()
            assert isinstance(page, QuestionPage)
            page.buttons[choice].click()

            assert room.page() is room.navigation.today
            day = room.clock.read().local_date
            assert [s.status for s in room.store.sessions(day, day)] == left


class TestProblems:
    """The environment stands in the way: one sentence, a way out, another try."""

    def test_a_record_that_cannot_be_opened(self, qtbot: QtBot) -> None:
        problem = StoreProblem("Another program is using your record.", "Close it, then try again.")
        with a_room(Room(qtbot, refusals=[problem])) as room:
            page = room.page()
            assert isinstance(page, QuestionPage)
            words = room.words()
            assert problem.sentence in words
            assert problem.way_out in words
            assert "Nothing was changed or deleted." in words

            room.press(Key.Key_Return)
            assert room.page() is room.navigation.today

    def test_a_session_that_cannot_be_recorded_is_not_started_twice(self, room: Room) -> None:
        room.press(Key.Key_Return)
        room.store.fail_next_write = StoreProblem("The disk is full.", "Free some space.")
        room.press(Key.Key_Return)
        assert isinstance(room.page(), QuestionPage)

        room.press(Key.Key_Return)
        assert isinstance(room.page(), SessionPage)
        assert room.store.count_sessions() == 1


class TestShare:
    """The log for the PT is the user's own act."""

    def test_it_writes_the_log_and_says_where(self, room: Room, tmp_path: Path) -> None:
        page = room.start_session()
        room.finish(page)
        room.navigation.show("share")
        share = room.page()
        assert isinstance(share, SharePage)
        share._choose_folder = lambda: tmp_path

        share.save.click()
        room.qtbot.waitUntil(lambda: "Saved" in share.result.text())

        assert "Saved 1 session and 30 holds" in share.result.text()
        assert "1 session" in share.tables.preview.text()
        (folder,) = tmp_path.iterdir()
        assert folder.name.startswith("Steadyback log ")
        assert str(folder) in share.result.text()
        assert (folder / "sessions.csv").exists()

    def test_days_in_the_wrong_order_are_said(self, room: Room) -> None:
        room.navigation.show("share")
        share = room.page()
        assert isinstance(share, SharePage)
        share.first.setDate(share.last.date().addDays(3))

        share.save.click()

        assert "after the last day" in share.result.text()


class TestRail:
    """Pages, light and dark, warning signs."""

    def test_today_moves_on_with_the_clock(self, room: Room) -> None:
        room.clock.advance(timedelta(hours=4).total_seconds())
        room.navigation.show_today()

        assert "Mid-afternoon session" in room.words()
        assert "Missed" in room.words()


class TestSettings:
    """What is chosen takes effect at once and is kept."""

    def page(self, room: Room) -> SettingsPage:
        room.navigation.show("settings")
        page = room.page()
        assert isinstance(page, SettingsPage)
        return page

    def test_colours_change_at_once_and_are_kept(self, room: Room) -> None:
        page = self.page(room)
        page.rows["theme"].choose(2)
        assert room.appearance.theme.name == "dark"
        assert room.store.setting("theme") == "dark"
        page.rows["theme"].choose(3)
        assert room.appearance.theme.name == "high_contrast"
        page.rows["theme"].choose(1)
        assert room.appearance.theme.name == "light"

    def test_a_choice_can_be_changed_and_not_taken_back(self, room: Room) -> None:
        page = self.page(room)
        page.rows["verbosity"].choose(1)
        page.rows["verbosity"].choose(1)

        assert page.rows["verbosity"].chosen == 1
        assert room.store.setting("wordiness") == "short"

    def test_preferences_are_shown_again(self, room: Room) -> None:
        self.page(room).rows["voice_volume"].choose(3)
        self.page(room).rows["still"].choose(1)
        room.navigation.show_today()

        again = self.page(room)
        assert again.rows["voice_volume"].chosen == 3
        assert again.rows["still"].chosen == 1

    def test_a_session_is_as_loud_as_chosen(self, room: Room) -> None:
        self.page(room).rows["tone_volume"].choose(3)
        room.navigation.show_today()
        room.start_session()

        assert room.tones.volume == 1.0

    def test_the_sound_can_be_tried(self, room: Room) -> None:
        page = self.page(room)
        page.test.click()

        assert room.tones.played == ["hold"]
        assert page.heard.text() == "You hear a tone, then a voice."

    def test_no_sound_is_said(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, tones=DeafTones())) as room:
            page = self.page(room)
            page.test.click()

            assert "No sound device" in page.heard.text()

    def test_the_folder_of_the_record_is_shown(self, room: Room) -> None:
        self.page(room)

        assert "where-the-record-is" in room.words()

    def test_a_rest_until_ready_ends_when_one_is_ready(self, room: Room) -> None:
        self.page(room).rows["rest_until_ready"].choose(1)
        room.navigation.show_today()
        session = room.start_session()
        until(room, PhaseKind.REST)
        room.pass_time(40)
        assert session.desk.ring.seconds.text() == "40"
        assert session.desk.controls.next.accessibleName() == "Ready, Right arrow"
        room.press(Key.Key_Right)

        assert session.run.state.phase.kind is PhaseKind.GET_READY
        assert session.desk.controls.next.accessibleName() == "Next, Right arrow"

    def test_more_time_to_change_sides_counts_in_the_minutes_of_today(self, room: Room) -> None:
        before = room.navigation.today.hero.detail.text()
        self.page(room).rows["change_sides"].choose(2)
        room.navigation.show_today()
        after = room.navigation.today.hero.detail.text()
        session = room.start_session()
        until(room, PhaseKind.CHANGE_SIDES)

        assert session.run.state.phase.duration_s == 25
        assert [said.split(",")[0] for said in (before, after)] == ["9 minutes", "12 minutes"]

    def test_the_floor_view_turns_along_with_who_lies_on_a_side(self, room: Room) -> None:
        self.page(room).rows["turn_along"].choose(1)
        room.navigation.show_today()
        session = room.start_session()
        room.press(Key.Key_F)
        until(room, PhaseKind.HOLD, "side_plank")
        turns = [session.floor.turned]
        room.press(Key.Key_E)  # from the wall to lying on the side
        until(room, PhaseKind.HOLD, "side_plank")
        turns.append(session.floor.turned)
        until(room, PhaseKind.GET_UP)
        turns.append(session.floor.turned)
        until(room, PhaseKind.HOLD, "side_plank")
        turns.append(session.floor.turned)

        # The right side is still done at the wall: only the left was made easier.
        assert turns == [0, -1, 0, 0]
        room.press(Key.Key_R)
        until(room, PhaseKind.RESET, "side_plank")
        assert session.floor.turned == 1, "turned by hand it stays so"


class TestKeys:
    """Keys of one's own for a session."""

    def card(self, room: Room) -> KeyCard:
        room.navigation.show("settings")
        page = room.page()
        assert isinstance(page, SettingsPage)
        return page.keys

    def give(self, card: KeyCard, action: SessionAction, key: Key) -> None:
        card.buttons[action].click()
        assert card.buttons[action].text() == "Press a key"
        QTest.keyClick(card.buttons[action], key)

    def test_a_key_is_given_kept_and_works(self, room: Room) -> None:
        self.give(self.card(room), SessionAction.HURT, Key.Key_X)
        assert self.card(room).buttons[SessionAction.HURT].text() == "X"
        assert room.store.setting("key_hurt") == "X"

        room.navigation.show_today()
        session = room.start_session()
        assert "X" in session.desk.controls.hurt.text()
        room.press(Key.Key_H)
        assert not session.asking.open
        room.press(Key.Key_X)
        assert session.asking.open

    def test_a_key_that_another_action_has_is_refused_in_a_sentence(self, room: Room) -> None:
        card = self.card(room)
        self.give(card, SessionAction.HURT, Key.Key_E)

        assert card.said.text() == "E is already the key for: Easier now."
        assert card.buttons[SessionAction.HURT].text() == "H"
        assert not room.store.setting("key_hurt")

    @pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_1, Key.Key_Tab])
    def test_a_key_that_means_something_else_is_refused(self, room: Room, key: Key) -> None:
        card = self.card(room)
        card._take(SessionAction.EASIER, key)

        assert "already means something else" in card.said.text()
        assert card.buttons[SessionAction.EASIER].text() == "E"

    def test_the_usual_keys_come_back(self, room: Room) -> None:
        card = self.card(room)
        self.give(card, SessionAction.EASIER, Key.Key_PageUp)
        assert card.buttons[SessionAction.EASIER].text() == "Page Up"
        card.usual.click()

        assert card.buttons[SessionAction.EASIER].text() == "E"
        assert not room.store.setting("key_easier")

    def test_a_button_that_is_left_waits_no_more(self, room: Room) -> None:
        card = self.card(room)
        card.buttons[SessionAction.MUTE].setFocus()
        card.buttons[SessionAction.MUTE].click()
        card.buttons[SessionAction.TURN].setFocus()

        assert card.buttons[SessionAction.MUTE].text() == "M"
