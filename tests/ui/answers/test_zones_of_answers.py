"""The zone of a pain number is said by its word and its numbers, beside a mark, in both modes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.pain_zones import Zone
from coach.domain.prescribing import prescribe
from coach.domain.rules import PainMode, PainZones
from coach.ui.answers.correction_page import PutRightPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.widgets.choices import RatingScale
from tests.builders import a_plan
from tests.ui.rooms import Room, a_room, library, program

Key = Qt.Key


def said(scale: RatingScale) -> tuple[Zone | None, str]:
    return scale.zone.mark.zone, scale.zone.words.text()


def test_the_morning_says_it_while_it_is_answered_and_on_today(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, morning=True)) as room:
        card = room.navigation.today.morning
        card.pain.back.setFocus()
        assert said(card.pain.back) == (None, "")
        room.press(Key.Key_2)
        assert said(card.pain.back) == (Zone.GREEN, "Green: 0 to 2")
        room.press(Key.Key_6, Key.Key_Tab, Key.Key_7)
        assert said(card.pain.back) == (Zone.AMBER, "Amber: 3 to 6")
        assert said(card.pain.leg) == (Zone.RED, "Red: 7 to 10")
        room.press(Key.Key_Backspace)
        assert said(card.pain.leg) == (None, "")
        room.press(Key.Key_Return)
        line = room.navigation.today.said
        assert "back 6 (amber)" in line.said.text()
        assert line.mark.zone is Zone.AMBER

        line.change.click()
        room.press(Key.Key_Space)
        page = room.page()
        assert isinstance(page, PutRightPage)
        assert said(page.pain.back) == (Zone.AMBER, "Amber: 3 to 6")
        page.pain.back.choose(1)
        assert said(page.pain.back) == (Zone.GREEN, "Green: 0 to 2")


@pytest.mark.parametrize(
    ("mode", "amber_max", "five"),
    [
        (PainMode.SPARING, 4, (Zone.RED, "Red: 5 to 10")),
        (PainMode.MONITORING, 5, (Zone.AMBER, "Amber: 3 to 5")),
    ],
)
def test_after_a_session_it_goes_by_the_mode_of_the_plan(
    qtbot: QtBot, mode: PainMode, amber_max: int, five: tuple[Zone, str]
) -> None:
    room = Room(qtbot)
    plan = prescribe(program(), library())
    rules = replace(plan.rules, pain_mode=mode, pain=PainZones(amber_max=amber_max))
    room.store.take_up(a_plan(prescription=replace(plan, rules=rules)))
    with a_room(room):
        room.press(Key.Key_Return)
        before = room.check_in()
        before.pain.back.choose(1)
        room.press(Key.Key_Return)
        session = room.session()
        for _ in range(4000):
            if any(hold.held_s for hold in session.run.holds):
                break
            room.pass_time(0.5)
        room.stop_session()
        after = room.check_in()
        after.pain.back.choose(5)
        assert said(after.pain.back) == five
        after.go_on.click()
        ratings = room.page()
        assert isinstance(ratings, ExerciseRatingsPage)
        worst = ratings.cards[0].worst
        worst.choose(5)
        assert said(worst) == five
