"""The look back at a week by keys alone: offered when nothing is due, each step can be skipped."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen
from coach.domain.plan_in_force import PlanInForce
from coach.domain.weekly_review import Barrier, PtAnswer, reviews
from coach.services.check_in import Answers
from coach.services.settings import SLOT_PLANS
from coach.ui.review.said_again import show_week
from coach.ui.review.step_pages import BarriersPage, PtQuestionsPage, SurePage, WhenPage
from coach.ui.review.week_page import WeekPage
from coach.ui.texts import plan as plan_words
from coach.ui.texts import steps
from coach.ui.texts import weekly_review as words
from coach.ui.texts.history_rows import told_line
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, a_room

Key = Qt.Key
TWO_WEEKS_S = timedelta(days=14).total_seconds()


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    """Two weeks after the first entry, late in the evening: nothing is due."""
    with a_room(Room(qtbot)) as opened:
        opened.navigation.services.check_ins.keep(AskedWhen.MORNING, Answers(back=3, leg=0))
        opened.clock.advance(TWO_WEEKS_S)
        late = opened.clock.read().wall.replace(hour=23, minute=30)
        opened.clock.advance((late - opened.clock.read().wall).total_seconds())
        opened.navigation.show_today()
        yield opened


def press(room: Room, label: str) -> None:
    found = room.page().findChildren(QAbstractButton)
    (button,) = [one for one in found if one.text() == label and one.isVisible()]
    button.click()


def last_monday(room: Room) -> date:
    today = room.clock.read().local_date
    return today - timedelta(days=today.weekday() + 7)


def page(room: Room, kind: type[QWidget]) -> QWidget:
    assert isinstance(room.page(), kind)
    return room.page()


def test_a_week_is_looked_back_at_by_keys_and_all_of_it_is_kept(room: Room) -> None:
    press(room, "Look back")
    assert "Your week" in room.words()
    room.press(Key.Key_Return)
    barriers = page(room, BarriersPage)
    assert isinstance(barriers, BarriersPage)
    room.press(Key.Key_Tab)
    room.press(Key.Key_Space)
    barriers.asked.words.setFocus()
    QTest.keyClicks(barriers.asked.words, "overtime")
    room.press(Key.Key_Return)
    page(room, SurePage)
    room.press(Key.Key_9)
    room.press(Key.Key_Return)
    when = page(room, WhenPage)
    assert isinstance(when, WhenPage)
    room.press(Key.Key_2)
    QTest.keyClicks(when.words, "After supper")
    slot = next(iter(when.plans))
    room.press(Key.Key_Return)

    assert words.DONE_TITLE in room.words()
    (said,) = reviews(room.store.reviews_said())
    assert (said.week, said.words, said.sure) == (last_monday(room), "overtime", 9)
    assert said.barriers == (Barrier.NO_TIME,)
    assert room.navigation.services.settings.get(SLOT_PLANS) == {slot: "After supper"}
    room.press(Key.Key_Return)
    assert room.page() is room.navigation.today
    assert "Look back" not in room.words()


def test_what_was_typed_is_asked_about_before_it_is_left(room: Room) -> None:
    press(room, "Look back")
    room.press(Key.Key_Return)
    barriers = page(room, BarriersPage)
    assert isinstance(barriers, BarriersPage)
    barriers.asked.words.setFocus()
    QTest.keyClicks(barriers.asked.words, "overtime")
    ways: tuple[Callable[[], object], ...] = (
        lambda: room.press(Key.Key_Escape), barriers.skip.click, barriers.later.click,
    )  # fmt: skip
    for leave in ways:
        QTest.keyClicks(barriers.asked.words, "!")
        leave()
        assert room.page() is barriers
        assert steps.not_saved(steps.GO_ON) in room.words()
    assert barriers.asked.words.text() == "overtime!!!"

    room.press(Key.Key_Escape)
    assert room.page() is room.navigation.today
    assert not room.store.reviews_said()


def test_what_is_planned_for_each_session_is_kept_while_another_is_looked_at(room: Room) -> None:
    press(room, "Look back")
    room.press(Key.Key_Return)
    press(room, steps.SKIP)
    press(room, steps.SKIP)
    when = page(room, WhenPage)
    assert isinstance(when, WhenPage)
    when.words.setFocus()
    QTest.keyClicks(when.words, "After supper")
    when.which.choose(1)
    QTest.keyClicks(when.words, "At noon")
    when.which.choose(0)
    assert when.words.text() == "After supper"
    when.go_on.click()
    kept = room.navigation.services.settings.get(SLOT_PLANS)
    assert sorted(kept.values()) == ["After supper", "At noon"]


def test_each_step_can_be_skipped_and_nothing_is_made_up(room: Room) -> None:
    press(room, "Look back")
    room.press(Key.Key_Return)
    for kind in (BarriersPage, SurePage, WhenPage):
        page(room, kind)
        press(room, steps.SKIP)
    (said,) = reviews(room.store.reviews_said())
    assert (said.barriers, said.words, said.sure) == ((), "", None)


def test_what_the_pt_asks_is_asked_on_the_way_kept_and_put_right_with_the_week(room: Room) -> None:
    plan = room.store.plans()[-1].prescription
    asks = replace(plan, questions=("Does sitting hurt less?", "And standing?"))
    room.store.take_up(PlanInForce(room.clock.read(), asks))
    press(room, "Look back")
    room.press(Key.Key_Return)
    press(room, steps.SKIP)
    asked = page(room, PtQuestionsPage)
    assert isinstance(asked, PtQuestionsPage)
    assert "And standing?" in room.words()
    QTest.keyClicks(asked.asked.fields["Does sitting hurt less?"], " a little ")
    room.press(Key.Key_Return)
    page(room, SurePage)
    press(room, steps.SKIP)
    press(room, steps.SKIP)
    (said,) = reviews(room.store.reviews_said())
    assert said.answers == (PtAnswer("Does sitting hurt less?", "a little"),)
    assert told_line(said).endswith("“Does sitting hurt less?” a little")

    show_week(room.navigation, said, room.navigation.show_today)
    again = page(room, WeekPage)
    assert isinstance(again, WeekPage)
    (field,) = again.for_the_pt.fields.values()
    assert field.text() == "a little"
    again.sure.choose(8)
    field.setText("more")
    again.save.click()
    (said,) = reviews(room.store.reviews_said())
    assert (said.sure, said.answers) == (8, (PtAnswer("Does sitting hurt less?", "more"),))


def test_not_this_week_is_kept_and_not_asked_again(room: Room) -> None:
    press(room, "Not this week")
    assert "Look back" not in room.words()
    (said,) = room.store.reviews_said()
    assert said.skipped


def test_who_is_not_sure_sees_a_smaller_plan_beside_the_one_in_force(room: Room) -> None:
    editor = room.navigation.services.plans.current
    before = editor.prescription.schedule.sessions_per_day
    press(room, "Look back")
    room.press(Key.Key_Return)
    press(room, steps.SKIP)
    room.press(Key.Key_6)
    room.press(Key.Key_Return)
    assert words.SMALLER_TITLE in room.words()
    room.press(Key.Key_Return)
    assert words.SMALLER_TITLE in room.words()
    press(room, "One session a day less")
    page(room, QuestionPage)
    assert editor.prescription.schedule.sessions_per_day == before
    press(room, plan_words.USE_PLAN)
    assert editor.prescription.schedule.sessions_per_day == before - 1
    page(room, WhenPage)
    room.press(Key.Key_Escape)
    assert [one.sure for one in reviews(room.store.reviews_said())] == [6]


def test_while_a_session_is_due_nobody_is_asked_to_look_back(room: Room) -> None:
    morning = room.clock.read().wall.replace(hour=10, minute=30) + timedelta(days=1)
    room.clock.advance((morning - room.clock.read().wall).total_seconds())
    room.navigation.show_today()
    assert "Look back" not in room.words()
