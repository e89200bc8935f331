"""The warning signs in the window: one key away everywhere, and no way past what they lock."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from coach.domain.movements_done import EASY_BREATHING, WALK
from coach.domain.record import DayKind, SessionStatus
from coach.domain.warning_signs import (
    LONG_FORM,
    SHORT_FORM,
    Deed,
    Group,
    Said,
    Trigger,
    WarningSign,
)
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind, lay_out
from coach.resources import shipped
from coach.services.notices import NoticeKind
from coach.services.second_start import SecondStart
from coach.services.settings import EMERGENCY_NUMBER
from coach.ui.movement.set_up_page import SetUpPage
from coach.ui.movement.timer_page import TimerPage
from coach.ui.pages.today import TodayPage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from coach.ui.signs import printed_list
from coach.ui.signs.ask_page import AskSignsPage, ReviewSignsPage
from coach.ui.signs.gate_pages import DoctorTodayPage, EmergencyPage, SeenPage
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts import notices as notice_words
from coach.ui.texts import today as today_words
from coach.ui.texts import warning_signs as words
from coach.ui.widgets.question_page import QuestionPage
from tests.fakes.memory_transactions import DISK_FULL
from tests.ui.rooms import Room, a_room

Key = Qt.Key
A_DAY_S = 86_400
MAY, MAY_NOT = 0, 1
ANSWER_KEY = {said: Key(ord(key)) for said, key in words.KEYS.items()}


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def answer(room: Room, *yes: WarningSign, said: Said = Said.YES) -> None:
    """Answer every sign by its digit up to an emergency, and read once more what is not no."""
    page = room.page()
    assert isinstance(page, AskSignsPage)
    for sign in page.signs:
        room.press(ANSWER_KEY[said if sign in yes else Said.NO])
        if sign in yes and sign.group is Group.EMERGENCY:
            assert words.SIGNS[sign] in room.words()
            return
    if yes:
        review = room.page()
        assert isinstance(review, ReviewSignsPage)
        for sign in yes:
            assert words.SIGNS[sign] in room.words()
        review.right.click()


def ask_by_f1(room: Room) -> None:
    """Press F1, and "something is wrong"."""
    room.press(Key.Key_F1)
    page = room.page()
    assert isinstance(page, WarningSignsPage)
    wrong = page.findChild(QAbstractButton, "something_wrong")
    assert wrong is not None
    wrong.click()


def lock(room: Room, sign: WarningSign = WarningSign.BLADDER) -> None:
    ask_by_f1(room)
    answer(room, sign)


def mode_of(page: SessionPage) -> Mode:
    return page.run.state.mode


def press_start(room: Room) -> None:
    page = room.page()
    assert isinstance(page, TodayPage)
    page.start_button.click()


class TestAsking:
    def test_they_come_before_the_first_session_and_none_can_be_left_out(
        self, qtbot: QtBot
    ) -> None:
        with a_room(Room(qtbot, signs=False)) as room:
            press_start(room)
            page = room.page()
            assert isinstance(page, AskSignsPage)
            assert page.signs == LONG_FORM
            room.press(Key.Key_Return, Key.Key_Return, Key.Key_Space)
            assert page.answers == {}
            answer(room)
            assert words.GO_ON_LINES[0] in room.words()
            room.clock.advance(30)
            room.press(Key.Key_Return)
            assert isinstance(room.page(), CheckInPage)

    def test_they_can_be_put_off_but_no_session_begins(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, signs=False)) as room:
            press_start(room)
            room.press(Key.Key_Escape)
            assert isinstance(room.page(), TodayPage)
            press_start(room)
            assert isinstance(room.page(), AskSignsPage)
            assert room.store.count_sessions() == 0

    def test_one_back_and_another_answer(self, room: Room) -> None:
        ask_by_f1(room)
        page = room.page()
        assert isinstance(page, AskSignsPage)
        said = dict.fromkeys(page.signs[:8], Said.NO)
        room.press(*[ANSWER_KEY[Said.NO]] * 8)
        room.press(ANSWER_KEY[Said.YES], Key.Key_Backspace, ANSWER_KEY[Said.NO])
        assert page.answers == said | {page.signs[8]: Said.NO}

    def test_a_slip_of_the_finger_locks_nothing(self, room: Room) -> None:
        ask_by_f1(room)
        page = room.page()
        assert isinstance(page, AskSignsPage)
        for sign in page.signs:
            room.press(ANSWER_KEY[Said.YES if sign is WarningSign.PAIN_AT_REST else Said.NO])
        review = room.page()
        assert isinstance(review, ReviewSignsPage)
        room.press(Key.Key_Return)
        assert room.page() is review
        review.again.click()
        answer(room)
        assert room.navigation.services.signs.locking() is None

    def test_the_short_form_comes_after_a_week(self, room: Room) -> None:
        room.clock.advance(8 * A_DAY_S)
        room.navigation.show_today()
        press_start(room)
        page = room.page()
        assert isinstance(page, AskSignsPage)
        assert page.signs == SHORT_FORM

    def test_f1_goes_back_to_where_it_was_pressed(self, room: Room) -> None:
        press_start(room)
        check_in = room.page()
        ask_by_f1(room)
        answer(room)
        room.press(Key.Key_Return)
        assert room.page() is check_in

    def test_f1_while_they_are_asked_leads_back_to_the_asking(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, signs=False)) as room:
            press_start(room)
            page = room.page()
            room.press(ANSWER_KEY[Said.NO])
            ask_by_f1(room)
            assert room.page() is page
            assert isinstance(page, AskSignsPage)
            for _ in page.signs[1:]:
                room.press(ANSWER_KEY[Said.NO])
            room.press(Key.Key_Return)
            assert isinstance(room.page(), CheckInPage)

    def test_f1_over_a_lock_can_tell_of_something_graver(self, room: Room) -> None:
        lock(room, WarningSign.PAIN_AT_REST)
        assert isinstance(room.page(), DoctorTodayPage)
        lock(room, WarningSign.BOWEL)
        assert isinstance(room.page(), EmergencyPage)

    def test_a_timer_of_a_walk_ends_and_what_was_done_is_kept(self, room: Room) -> None:
        room.navigation.start_movement("walk")
        assert not isinstance(room.page(), TodayPage)
        ask_by_f1(room)
        answer(room)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), TodayPage)


class TestMuchPain:
    def offers(self, room: Room) -> QuestionPage:
        """Say 8 before a session, and answer the warning signs with no."""
        room.clock.advance(60)
        press_start(room)
        page = room.check_in()
        QTest.keyClick(page.pain.back, Key.Key_8)
        room.clock.advance(1)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), AskSignsPage)
        room.clock.advance(1)
        answer(room)
        # Somebody reads what is said, and time goes on.
        room.clock.advance(30)
        room.press(Key.Key_Return)
        offers = room.page()
        assert isinstance(offers, QuestionPage)
        return offers

    def test_the_signs_then_what_else_and_never_the_ordinary_session(self, room: Room) -> None:
        offers = self.offers(room)
        labels = [each.text() for each in offers.buttons]
        assert labels == [words.BAD_DAY_SESSION, words.WALK_AND_BREATHE, words.NOT_TODAY]
        offers.buttons[-1].click()
        assert isinstance(room.page(), TodayPage)
        assert room.store.count_sessions() == 0
        day = room.clock.read().local_date
        assert [one.back for one in room.store.check_ins(day, day)] == [None, 8]

    @pytest.mark.parametrize(("place", "movement"), [(0, WALK), (1, EASY_BREATHING)])
    def test_a_walk_and_breathing_are_timed_and_kept(
        self, room: Room, place: int, movement: str
    ) -> None:
        self.offers(room).buttons[1].click()
        page = room.page()
        assert isinstance(page, QuestionPage)
        page.buttons[place].click()
        set_up = room.page()
        assert isinstance(set_up, SetUpPage)
        set_up.begin.click()
        room.clock.advance(90)
        timer = room.page()
        assert isinstance(timer, TimerPage)
        timer.finish.click()
        day = room.clock.read().local_date
        (done,) = room.store.movements_done(day, day)
        assert (done.movement_id, done.done_s) == (movement, 90)
        assert room.store.count_sessions() == 0

    def test_the_session_of_a_bad_day_begins_at_once(self, room: Room) -> None:
        everyday = len(lay_out(room.store.plans()[-1].prescription).holds)
        self.offers(room).buttons[0].click()
        run = room.session().run
        assert len(run.timeline.holds) <= everyday
        day = room.clock.read().local_date
        (session,) = room.store.sessions(day, day)
        assert session.kind is DayKind.BAD_DAY
        assert [one.back for one in room.store.check_ins(day, day)] == [None, 8, 8]

    def test_the_foot_after_days_of_not_at_all_asks_before_the_session(self, room: Room) -> None:
        press_start(room)
        room.check_in().pain.leg_site.choose(0)
        room.press(Key.Key_Return)
        room.session()
        room.stop_session()
        room.read_ending()
        room.press(Key.Key_Return, Key.Key_Return)
        room.clock.advance(3 * A_DAY_S)
        room.navigation.show_today()
        press_start(room)
        page = room.check_in()
        page.pain.leg_site.choose(5)
        assert page.notice.isVisible()
        room.press(Key.Key_Return)
        asked = room.page()
        assert isinstance(asked, AskSignsPage)
        assert words.WHY_ASKED[Trigger.LEG_FURTHER_DOWN] in room.words()
        room.clock.advance(1)
        answer(room)
        room.clock.advance(30)
        room.press(Key.Key_Return)
        assert words.TOO_MUCH_WHY[Trigger.LEG_FURTHER_DOWN] in room.words()
        offers = [button.text() for button in room.page().findChildren(QPushButton)]
        assert words.WALK_AND_BREATHE in offers
        assert words.BAD_DAY_SESSION not in offers

    def test_below_the_knee_for_the_first_time_has_the_same_ways_and_the_pt_may_know(
        self, room: Room
    ) -> None:
        room.clock.advance(60)
        press_start(room)
        room.check_in().pain.leg_site.choose(5)
        room.clock.advance(1)
        room.press(Key.Key_Return)
        assert words.WHY_ASKED[Trigger.LEG_BELOW_KNEE] in room.words()
        room.clock.advance(1)
        answer(room)
        room.clock.advance(30)
        room.press(Key.Key_Return)
        offers = room.page()
        assert isinstance(offers, QuestionPage)
        assert [each.text() for each in offers.buttons] == [
            words.BAD_DAY_SESSION, words.WALK_AND_BREATHE, words.NOT_TODAY, words.PT_KNOWS,
        ]  # fmt: skip
        offers.buttons[-1].click()
        assert room.session().run.begun
        room.stop_session()
        assert not room.navigation.services.today().leg_comes_first


class TestEmergency:
    @pytest.mark.parametrize("said", [Said.YES, Said.NOT_SURE])
    def test_the_first_sign_of_one_leads_to_help_and_no_more_is_asked(
        self, room: Room, said: Said
    ) -> None:
        ask_by_f1(room)
        room.press(ANSWER_KEY[Said.NO], ANSWER_KEY[said])
        assert isinstance(room.page(), EmergencyPage)
        kept = room.store.screenings()[-1]
        assert kept.answers == {LONG_FORM[0]: Said.NO, LONG_FORM[1]: said}
        assert kept.not_asked == LONG_FORM[2:]
        assert kept.locks

    def test_the_other_signs_can_be_answered_from_there(self, room: Room) -> None:
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        emergency.others.click()
        page = room.page()
        assert isinstance(page, AskSignsPage)
        assert page.signs == LONG_FORM[2:]
        assert page.help_now.isVisible()
        assert words.YOUR_EMERGENCY_NUMBER in room.words()
        assert page.accessibleDescription().startswith(page.help_now.text())
        answer(room, WarningSign.PAIN_AT_REST)
        locks = room.page()
        assert isinstance(locks, EmergencyPage)
        assert not locks.others.isVisible()
        assert room.store.screenings()[-1].signs == (WarningSign.PAIN_AT_REST,)

    def test_the_list_for_staff_names_every_sign_that_nobody_saw_them_about(
        self, room: Room, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        printed: list[WarningSign] = []

        def write(signs: Sequence[WarningSign], *_rest: object) -> bool:
            printed.extend(signs)
            return True

        monkeypatch.setattr(printed_list, "print_list", write)
        told = (WarningSign.BLADDER, WarningSign.BOTH_LEGS, WarningSign.PAIN_AT_REST)
        lock(room, WarningSign.PAIN_AT_REST)
        lock(room, WarningSign.BOTH_LEGS)
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        assert all(words.SIGNS[sign] in room.words() for sign in told)
        emergency.print.click()
        assert tuple(printed) == told
        room.navigation.services.signs.seen("Dr. Abara", room.clock.read().local_date)
        lock(room, WarningSign.BOWEL)
        assert words.SIGNS[WarningSign.BOWEL] in room.words()
        assert words.SIGNS[WarningSign.BLADDER] not in room.words()

    def test_the_other_signs_come_before_a_session_once_somebody_saw_them(self, room: Room) -> None:
        lock(room)
        today = room.clock.read().local_date
        room.navigation.services.signs.seen("Dr. Abara", today)
        room.navigation.show_today()
        press_start(room)
        page = room.page()
        assert isinstance(page, AskSignsPage)
        assert page.signs == LONG_FORM[2:]
        assert not page.help_now.isVisible()
        answer(room)
        room.clock.advance(30)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), CheckInPage)

    def test_the_wrong_key_leads_back_to_the_sign_and_to_the_end_of_the_list(
        self, room: Room
    ) -> None:
        session = room.start_session()
        room.pass_time(30)
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        emergency.wrong_key.click()
        page = room.page()
        assert isinstance(page, AskSignsPage)
        assert page.answers == {LONG_FORM[0]: Said.NO}
        assert words.SIGNS[WarningSign.BLADDER] in room.words()
        room.press(Key.Key_Escape)
        assert isinstance(room.page(), TodayPage)
        assert mode_of(session) is Mode.ENDED
        press_start(room)
        answer(room)
        room.clock.advance(30)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), CheckInPage)
        assert [one.deed for each in room.store.screenings() for one in each.done] == [
            Deed.TAKEN_BACK
        ]

    def test_that_it_was_the_wrong_key_can_be_said_at_once_alone_and_that_is_said(
        self, room: Room
    ) -> None:
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        assert words.WRONG_KEY_NOW in room.words()
        assert emergency.wrong_key.isVisible()
        room.press(Key.Key_Escape)
        press_start(room)
        again = room.page()
        assert isinstance(again, EmergencyPage)
        assert words.WRONG_KEY_GONE in room.words()
        assert words.WRONG_KEY_NOW not in room.words()
        assert words.WRONG_KEY not in room.words()

    def test_what_ended_for_a_wrong_key_leads_to_today(self, room: Room) -> None:
        room.start_session()
        room.pass_time(30)
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        emergency.wrong_key.click()
        page = room.page()
        assert isinstance(page, AskSignsPage)
        room.press(*[ANSWER_KEY[Said.NO]] * (len(page.signs) - len(page.answers)))
        room.clock.advance(30)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), TodayPage)

    def test_a_full_disk_keeps_nobody_from_what_to_do(self, room: Room) -> None:
        ask_by_f1(room)
        room.store.fail_next_write = DISK_FULL
        room.press(ANSWER_KEY[Said.YES])
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        assert not room.store.screenings()[-1].locks
        emergency.back.click()
        assert room.store.screenings()[-1].locks

    def test_in_a_session_it_stops_at_once_without_a_sound(self, room: Room) -> None:
        page = room.start_session()
        room.pass_time(30)
        ask_by_f1(room)
        assert mode_of(page) is Mode.PAUSED
        heard, said = list(room.tones.played), list(room.voice.said)
        answer(room, WarningSign.BOTH_LEGS)
        shown = room.page()
        assert isinstance(shown, EmergencyPage)
        assert mode_of(page) is Mode.ENDED
        assert (room.tones.played, room.voice.said) == (heard, said)
        day = room.clock.read().local_date
        (kept,) = room.store.sessions(day, day)
        assert kept.status is SessionStatus.STOPPED
        shown.back.click()
        assert isinstance(room.page(), TodayPage)

    def test_a_session_with_nothing_wrong_waits_where_it_was(self, room: Room) -> None:
        page = room.start_session()
        room.pass_time(30)
        ask_by_f1(room)
        answer(room)
        room.press(Key.Key_Return)
        assert room.page() is page
        assert page.run.state.mode is Mode.PAUSED

    def test_no_way_in_passes_it(self, room: Room, tmp_path: Path) -> None:
        lock(room)
        for come_back in (room.navigation.show_today, room.navigation.open_record):
            come_back()
            press_start(room)
            assert isinstance(room.page(), EmergencyPage)
        room.navigation.show_today()
        room.navigation.start_session(5.0)
        assert isinstance(room.page(), EmergencyPage)
        file = tmp_path / "from_pt.toml"
        shutil.copy(shipped("programs/programs/classic.toml"), file)
        room.navigation.serve(SecondStart(file))
        # What the file leads to comes when Today does; Today comes after it.
        room.navigation.show_today()
        room.navigation.show_today()
        press_start(room)
        assert isinstance(room.page(), EmergencyPage)
        room.press(Key.Key_Return, Key.Key_Escape, Key.Key_Space)
        assert room.store.count_sessions() == 0

    def test_it_shows_the_users_own_number(self, room: Room) -> None:
        lock(room)
        assert words.EMERGENCY_LEAD.format(number=words.YOUR_EMERGENCY_NUMBER) in room.words()
        room.navigation.services.settings.keep(EMERGENCY_NUMBER, "112")
        room.navigation.show_lock()
        assert words.EMERGENCY_LEAD.format(number="112") in room.words()
        assert words.SIGNS[WarningSign.BLADDER] in room.words()

    def test_who_saw_them_opens_it_and_is_kept(self, room: Room) -> None:
        lock(room)
        page = room.page()
        assert isinstance(page, EmergencyPage)
        page.somebody.click()
        seen = room.page()
        assert isinstance(seen, SeenPage)
        seen.save.click()
        assert room.page() is seen
        assert words.NAME_FIRST in room.words()
        QTest.keyClicks(seen.by, "Dr. Abara")
        seen.save.click()
        assert isinstance(room.page(), TodayPage)
        (done,) = room.store.screenings()[-1].done
        assert (done.deed, done.by) == (Deed.SEEN, "Dr. Abara")
        assert room.navigation.services.signs.locking() is None

    def test_a_session_that_was_cut_off_is_not_gone_on_with(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot)) as room:
            room.start_session()
            room.pass_time(20)
            store, clock, mark = room.store, room.clock, room.mark
            room.navigation.services.signs.answer(
                Trigger.SOMETHING_WRONG,
                dict.fromkeys(LONG_FORM, Said.NO) | {WarningSign.BOWEL: Said.YES},
            )
        again = Room(qtbot, clock, store, mark=mark, signs=False, morning=True)
        with a_room(again) as room:
            page = room.page()
            assert isinstance(page, QuestionPage)
            assert len(page.buttons) == 2, "to keep it or to leave it out"


class TestLeftInTheMiddle:
    """A yes said anywhere counts, also in a list that nobody finished."""

    def stands_locked(self, room: Room) -> None:
        """Start leads to the whole list, and to no session, however often."""
        for _ in range(2):
            press_start(room)
            page = room.page()
            assert isinstance(page, AskSignsPage)
            assert page.signs == LONG_FORM
            room.press(Key.Key_Escape)
            assert isinstance(room.page(), TodayPage)

    @pytest.mark.parametrize("said", [Said.YES, Said.NOT_SURE])
    @pytest.mark.parametrize("taken_back", [False, True])
    def test_the_session_stops_and_today_asks_for_the_list(
        self, room: Room, said: Said, *, taken_back: bool
    ) -> None:
        session = room.start_session()
        room.pass_time(30)
        ask_by_f1(room)
        room.press(*[ANSWER_KEY[Said.NO]] * 8, ANSWER_KEY[said])
        if taken_back:
            room.press(Key.Key_Backspace, ANSWER_KEY[Said.NO])
        room.press(Key.Key_Escape)
        assert isinstance(room.page(), TodayPage)
        assert mode_of(session) is Mode.ENDED
        self.stands_locked(room)
        press_start(room)
        answer(room)
        room.clock.advance(1)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), CheckInPage)

    def test_a_no_or_what_can_wait_leaves_the_session_where_it_was(self, room: Room) -> None:
        session = room.start_session()
        room.pass_time(30)
        ask_by_f1(room)
        room.press(ANSWER_KEY[Said.NO], Key.Key_Escape)
        assert room.page() is session
        assert mode_of(session) is Mode.PAUSED

    def test_f1_once_more_and_the_list_again_forgets_nothing(self, room: Room) -> None:
        session = room.start_session()
        room.pass_time(30)
        ask_by_f1(room)
        for sign in LONG_FORM:
            room.press(ANSWER_KEY[Said.YES if sign is WarningSign.PAIN_AT_REST else Said.NO])
        assert isinstance(room.page(), ReviewSignsPage)
        ask_by_f1(room)
        room.press(Key.Key_Escape)
        assert isinstance(room.page(), TodayPage)
        assert mode_of(session) is Mode.ENDED

    def test_a_program_that_is_killed_before_it_counts_asks_again(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot)) as room:
            room.start_session()
            room.pass_time(20)
            ask_by_f1(room)
            for sign in LONG_FORM:
                room.press(ANSWER_KEY[Said.YES if sign is WarningSign.PAIN_AT_REST else Said.NO])
            assert isinstance(room.page(), ReviewSignsPage)
            store, clock, mark = room.store, room.clock, room.mark
        again = Room(qtbot, clock, store, mark=mark, signs=False, morning=True)
        with a_room(again) as room:
            page = room.page()
            assert isinstance(page, QuestionPage)
            assert len(page.buttons) == 2, "to keep it or to leave it out"
            page.buttons[0].click()
            self.stands_locked(room)

    def test_a_yes_that_the_disk_refused_is_kept_when_the_list_is_left(self, room: Room) -> None:
        ask_by_f1(room)
        room.press(*[ANSWER_KEY[Said.NO]] * 8)
        room.store.fail_next_write = DISK_FULL
        room.press(ANSWER_KEY[Said.YES])
        assert isinstance(room.page(), AskSignsPage)
        room.press(Key.Key_Escape)
        self.stands_locked(room)

    def test_who_saw_them_no_earlier_and_escape_leads_back(self, room: Room) -> None:
        lock(room)
        emergency = room.page()
        assert isinstance(emergency, EmergencyPage)
        emergency.somebody.click()
        page = room.page()
        assert isinstance(page, SeenPage)
        QTest.keyClicks(page.by, "Dr. Abara")
        today = page.on.date()
        page.on.setDate(today.addDays(-1))
        assert page.too_early.isVisible()
        page.save.click()
        assert room.page() is page
        assert page.on.hasFocus()
        page.on.setDate(today)
        assert not page.too_early.isVisible()
        page.by.setText(".")
        page.save.click()
        assert room.page() is page
        assert page.by.hasFocus()
        QTest.keyClick(page.by, Key.Key_Escape)
        assert isinstance(room.page(), EmergencyPage)


class TestDoctorToday:
    def test_it_opens_with_what_a_clinician_said(self, room: Room) -> None:
        lock(room, WarningSign.PAIN_AT_REST)
        page = room.page()
        assert isinstance(page, DoctorTodayPage)
        QTest.keyClicks(page.said, "Go on gently")
        page.save.click()
        assert room.page() is page, "not before it is said whether it was a yes"
        assert words.YES_OR_NO_FIRST in room.words()
        page.may_go_on.choose(MAY)
        for no_word in ("   ", "no."):
            page.said.setText(no_word)
            page.save.click()
            assert room.page() is page
            assert words.WORDS_FIRST in room.words()
        page.said.setText("Go on gently")
        page.save.click()
        assert isinstance(room.page(), TodayPage)
        (done,) = room.store.screenings()[-1].done
        assert (done.deed, done.by) == (Deed.CLINICIAN_AGREED, "Go on gently")

    @pytest.mark.parametrize("said", ["She said do not exercise", "no", "he said no"])
    def test_a_clinicians_no_is_kept_and_opens_nothing(self, room: Room, said: str) -> None:
        lock(room, WarningSign.PAIN_AT_REST)
        page = room.page()
        assert isinstance(page, DoctorTodayPage)
        page.may_go_on.choose(MAY_NOT)
        QTest.keyClicks(page.said, said)
        assert page.save.text() == words.CLINICIAN_SAVE_NO
        page.save.click()
        assert isinstance(room.page(), TodayPage)
        (done,) = room.store.screenings()[-1].done
        assert (done.deed, done.by) == (Deed.CLINICIAN_REFUSED, said)
        press_start(room)
        assert isinstance(room.page(), DoctorTodayPage)

    def test_today_leads_to_it(self, room: Room) -> None:
        lock(room, WarningSign.PAIN_AT_REST)
        room.press(Key.Key_Escape)
        page = room.page()
        assert isinstance(page, TodayPage)
        assert page.start_button.property("kind") != "primary"
        room.press(Key.Key_Return)
        assert isinstance(room.page(), DoctorTodayPage)


def test_nowhere_does_it_say_that_somebody_is_well() -> None:
    said = " ".join(str(value) for name, value in vars(words).items() if name.isupper()).lower()
    for reassuring in ("you are fine", "you are well", "nothing serious", "safe", "healthy"):
        assert reassuring not in said


def test_no_to_all_says_no_go_on_where_numbness_ends_the_day(room: Room) -> None:
    page = room.start_session()
    while page.run.state.phase.kind is not PhaseKind.HOLD:
        room.pass_time(1)
    room.press(Key.Key_H, Key.Key_1, Key.Key_2, Key.Key_9, Key.Key_1)
    room.navigation.show_today()
    ask_by_f1(room)
    answer(room)

    shown = room.words()
    assert words.GO_ON_TITLE not in shown
    assert words.SAID_NO_TITLE in shown
    assert words.TOO_MUCH_WHY[Trigger.NUMB_OR_WEAK] in shown


def test_in_the_lowest_window_all_that_a_doctors_word_needs_is_seen_at_once(room: Room) -> None:
    room.window.resize(800, 480)
    lock(room, WarningSign.PAIN_AT_REST)
    page = room.page()
    assert isinstance(page, DoctorTodayPage)
    page.tell.click()

    for part in (page.may_go_on, page.said, page.save):
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_the_weekly_list_is_told_on_today_and_start_stays_start(room: Room) -> None:
    said = notice_words.NOTICE[NoticeKind.SIGNS_WEEKLY]
    room.clock.advance(6 * 86_400)
    room.navigation.show_today()
    assert said not in room.words()

    room.clock.advance(86_400)
    room.navigation.show_today()
    assert said in room.words()
    page = room.page()
    assert isinstance(page, TodayPage)
    assert page.start_button.text() == today_words.START
    (answer_now, _) = page.before_start.buttons
    assert isinstance(answer_now, QPushButton)
    answer_now.click()
    answer(room)
    room.navigation.show_today()
    assert said not in room.words()
