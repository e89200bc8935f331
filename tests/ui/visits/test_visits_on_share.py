"""Visits and questions on Share, by keys, and the page that is made of them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.pt_questions import questions
from coach.domain.time_range import TimeRange
from coach.ui.pages.share import SharePage
from coach.ui.report.preview_page import PreviewPage
from coach.ui.visits.questions_card import QuestionsCard
from coach.ui.visits.visit_page import VisitPage
from coach.ui.widgets.buttons import CheckBox
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def share(room: Room) -> SharePage:
    room.navigation.show("share")
    page = room.page()
    assert isinstance(page, SharePage)
    return page


def pressed(page: QWidget, name: str) -> None:
    page.findChildren(QAbstractButton, name)[0].click()


def test_a_visit_is_written_down_by_keys_and_the_next_range_begins_at_it(room: Room) -> None:
    page = share(room)
    assert "Since visit" not in room.words()
    pressed(page, "add-visit")
    visit = room.page()
    assert isinstance(visit, VisitPage)
    today = room.clock.read().local_date
    QTest.keyClicks(visit.who, "Anna Maier")
    visit.agreed.setFocus()
    QTest.keyClicks(visit.agreed, "Walk more")
    room.press(Key.Key_Return)

    assert "Anna Maier: Walk more" in room.words()
    room.clock.advance(timedelta(days=3).total_seconds())
    page = share(room)
    assert page.first.value() == today
    assert page.ranges.chosen == list(TimeRange).index(TimeRange.SINCE_VISIT) - 4


def test_of_two_who_were_seen_each_gets_what_was_since_their_own_visit(room: Room) -> None:
    began = room.clock.read().local_date
    visits = room.navigation.services.visits
    visits.say(began, "Anna Maier", "")
    room.clock.advance(timedelta(days=9).total_seconds())
    assert not share(room).seen.isVisible()
    visits.say(room.clock.read().local_date, "Dr. Kern", "")
    room.clock.advance(timedelta(days=3).total_seconds())
    page = share(room)
    assert page.first.value() == began + timedelta(days=9)
    latest, before = [one for one in page.seen.findChildren(QAbstractButton) if one.isVisible()]
    assert latest.text().startswith("Dr. Kern, ")
    before.click()
    assert (page.first.value(), page.last.value()) == (began, began + timedelta(days=12))
    assert page.ranges.chosen is None
    report = room.navigation.services.share.report(page.first.value(), page.last.value())
    assert report.visit is not None
    assert report.visit.who == "Anna Maier"


def test_a_question_is_written_ticked_and_taken_out(room: Room) -> None:
    page = share(room)
    (card,) = page.findChildren(QuestionsCard)
    QTest.keyClicks(card.field, "May I swim?")
    QTest.keyClick(card.field, Key.Key_Return)
    assert [one.words for one in questions(room.store.questions_said())] == ["May I swim?"]
    assert card.field.text() == ""

    box = card.findChildren(CheckBox)[-1]
    box.click()
    (question,) = questions(room.store.questions_said())
    assert question.asked_on == room.clock.read().local_date
    assert "May I swim? (asked on" in room.words()

    named = [each for each in card.findChildren(QAbstractButton) if each.accessibleName()]
    remove = [each for each in named if each.accessibleName().startswith("Remove")][-1]
    remove.click()
    assert questions(room.store.questions_said()) == ()


def test_the_page_is_seen_saved_and_left_and_keeps_the_name(room: Room, tmp_path: Path) -> None:
    share(room).page.click()
    preview = room.page()
    assert isinstance(preview, PreviewPage)
    preview.name.setText("K. M.")
    preview._choose_file = lambda name: tmp_path / name
    preview.save.click()

    (file,) = tmp_path.iterdir()
    assert file.read_bytes().startswith(b"%PDF-")
    assert str(file) in room.words()
    room.press(Key.Key_Escape)
    assert isinstance(room.page(), SharePage)
    share(room).page.click()
    preview = room.page()
    assert isinstance(preview, PreviewPage)
    assert preview.name.text() == "K. M."
