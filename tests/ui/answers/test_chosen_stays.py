"""A key for a whole answer never takes the place of what somebody chose, nor passes what is said
back to it: an 8 that was chosen stays an 8, and the warning signs are asked.
"""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.feedback import Form
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_answer import PainAnswer, Says, said_before
from coach.domain.pain_answer import answer_to as answer_of
from coach.domain.pain_zones import ZoneLimits
from coach.domain.rules import PainZones, PlanRules
from coach.domain.suggesting.progression_rules import speaks_for_more
from coach.services.check_in import Answers
from coach.services.session.after_session import ExerciseFelt
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.texts import check_in as words
from coach.ui.theme import LIGHT
from tests.facts import a_session
from tests.fakes.clock import FakeClock
from tests.ui.rooms import Room, a_room

Key = Qt.Key
QUIET = Answers(2, 0, LegSite.NONE)
MUCH_PAIN = words.SAYS[Says.MUCH_PAIN].format(limit=7)


def yesterday(room: Room) -> None:
    at = room.clock.read().earlier(timedelta(days=1).total_seconds())
    room.store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, 0, LegSite.NONE))


def after_page(qtbot: QtBot, before: Answers = QUIET) -> CheckInPage:
    """The page after a session that began with an answer."""
    now = FakeClock().read()
    said = before.check_in(AskedWhen.BEFORE, now, "s")
    asked = CheckIn(AskedWhen.AFTER, now.later(600), session_id="s")

    def answering(felt: Answers) -> PainAnswer:
        after = felt.check_in(AskedWhen.AFTER, asked.at, "s")
        return answer_of(after, said_before(after, [said], PainZones()))

    page = CheckInPage(AskedWhen.AFTER, LIGHT, answering=answering, last=before, offer_clean=True)
    qtbot.addWidget(page)
    page.show()
    return page


def heard(page: CheckInPage) -> list[Answers]:
    """Return the answers with which a page goes on, from now."""
    answers: list[Answers] = []
    page.answered.connect(answers.append)
    page.all_clean.connect(answers.append)
    return answers


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_L])
def test_after_a_session_no_key_writes_over_an_eight_and_a_foot(qtbot: QtBot, key: Qt.Key) -> None:
    page = after_page(qtbot)
    answers = heard(page)
    page.pain.back.choose(8)
    page.pain.leg_site.choose(5)
    QTest.keyClick(page, key)
    page.clean.button.click()
    page.as_last_time.button.click()
    assert not answers
    assert page.answers == Answers(8, None, LegSite.FOOT)
    assert MUCH_PAIN in page.notice.text()
    assert page.clean.writes.text() == words.QUICK_ANSWER_OFF


def test_once_a_slip_is_taken_back_the_key_answers_again(qtbot: QtBot) -> None:
    page = after_page(qtbot)
    answers = heard(page)
    page.pain.back.choose(8)
    page.pain.back.choose(8)
    QTest.keyClick(page, Key.Key_C)
    assert answers == [QUIET]


def test_all_clean_waits_where_there_is_something_to_say_to_it(qtbot: QtBot) -> None:
    """After the small session of a bad day: as before, and that was an 8."""
    page = after_page(qtbot, Answers(8, 0, LegSite.NONE))
    answers = heard(page)
    QTest.keyClick(page, Key.Key_C)
    assert not answers
    assert MUCH_PAIN in page.notice.text()
    QTest.keyClick(page, Key.Key_Return)
    assert answers == [Answers(8, 0, LegSite.NONE)]


def test_before_a_session_as_last_time_does_not_begin_one_past_an_eight(qtbot: QtBot) -> None:
    room = Room(qtbot)
    yesterday(room)
    with a_room(room):
        room.press(Key.Key_Return)
        page = room.check_in()
        room.press(Key.Key_8, Key.Key_L)
        assert room.page() is page
        assert page.answers.back == 8
        assert room.store.count_sessions() == 0


def test_in_the_morning_an_eight_and_a_foot_stay(qtbot: QtBot) -> None:
    room = Room(qtbot, morning=True)
    yesterday(room)
    with a_room(room):
        card = room.navigation.today.morning
        card.pain.back.setFocus()
        room.press(Key.Key_8, Key.Key_L)
        assert card.pain.answers.back == 8
        day = room.clock.read().local_date
        assert not room.store.check_ins(day, day), "nothing is kept before somebody saves it"
        room.press(Key.Key_Return)
        assert [one.back for one in room.store.check_ins(day, day)] == [8]


def ratings_page(qtbot: QtBot) -> ExerciseRatingsPage:
    fine = {"curl_up": ExerciseFelt("curl_up", 2, Form.CLEAN)}
    page = ExerciseRatingsPage(
        [("curl_up", "Curl-up")], LIGHT, fine=fine, limits=ZoneLimits(2, 4), no_session_from=7
    )
    qtbot.addWidget(page)
    page.show()
    return page


def test_an_eight_in_an_exercise_is_not_called_clean(qtbot: QtBot) -> None:
    page = ratings_page(qtbot)
    answers: list[tuple[ExerciseFelt, ...]] = []
    page.answered.connect(answers.append)
    page.which[0].click()
    page.cards[0].worst.choose(8)
    QTest.keyClick(page, Key.Key_C)
    page.clean.button.click()
    assert not answers
    page.save.click()
    assert answers == [(ExerciseFelt("curl_up", 8, None),)]


def test_an_eight_in_an_exercise_is_answered_where_it_is_said(qtbot: QtBot) -> None:
    page = ratings_page(qtbot)
    page.which[0].click()
    page.cards[0].worst.choose(6)
    assert page.said_back.isHidden()
    page.cards[0].worst.choose(8)
    assert page.said_back.said == MUCH_PAIN
    with qtbot.waitSignal(page.warning_signs):
        page.said_back.signs.click()
    page.which[0].click()
    assert page.said_back.isHidden(), "taken back"


def test_after_a_session_it_is_said_what_a_leg_left_out_keeps_back(qtbot: QtBot) -> None:
    shown = [label.text() for label in after_page(qtbot).findChildren(QLabel)]
    assert words.EMPTY_AFTER in shown
    assert speaks_for_more(a_session(1), PlanRules())
    assert not speaks_for_more(a_session(1, leg_further_down=None), PlanRules())
