"""What only the PT may change is told where suggestions are, with nothing to press."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.program import Contact
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggestions import suggest
from coach.services.suggest import SuggestionsView
from coach.ui.plan.clearance_page import ClearancePage
from coach.ui.plan.page import PlanPage
from coach.ui.plan.suggestion_card import ForThePtCard
from coach.ui.plan.suggestions_page import SuggestionsPage
from coach.ui.session.too_much_pain import too_much_pain_page
from coach.ui.texts import plan as words
from coach.ui.texts.contact import your_pt
from coach.ui.texts.suggestions import advised
from coach.ui.texts.warning_signs import TOO_MUCH_WHY
from tests.facts import a_session, bird_dog, changed, curl_up, facts_of, good_days, only
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        opened.navigation.show("plan")
        yield opened


def locked(by: str = "") -> Suggestion:
    return replace(only(suggest(facts_of(curl_up(*good_days(3))))), locked=True, locked_by=by)


@pytest.mark.parametrize(
    ("by", "decides"),
    [("J. Doe", words.FOR_THE_PT_LOCKED.format(name="J. Doe")), ("", words.FOR_THE_PT_LEAD)],
)
def test_the_plan_page_tells_what_the_pt_decides(room: Room, by: str, decides: str) -> None:
    page, one = room.page(), locked(by)
    assert isinstance(page, PlanPage)
    page.show_view(
        room.navigation.services.plans.current.view(), SuggestionsView(for_the_pt=(one,))
    )
    said = room.words()
    assert {words.FOR_THE_PT, advised(one.advice), decides} <= set(said.splitlines())
    (card,) = page.findChildren(ForThePtCard)
    assert card.findChildren(QAbstractButton) == []


def test_pages_that_say_to_ask_the_pt_say_who_that_is(qtbot: QtBot) -> None:
    whom = your_pt(Contact("J. Doe", "01632 960 123"))

    def leave() -> None:
        page.close()

    def told(page: QWidget) -> str:
        qtbot.addWidget(page)
        return " ".join(one.text() for one in page.findChildren(QLabel))

    assert whom in told(ClearancePage(["Weak bones"], date(2026, 11, 30), whom))
    for trigger in TOO_MUCH_WHY:
        page = too_much_pain_page(
            trigger, lambda _page: None, leave, ("less", leave), lambda _id: None, leave, whom
        )
        said = told(page)
        assert (whom in said) == ("PT" in TOO_MUCH_WHY[trigger]), trigger


def test_after_a_session_less_is_told_and_more_waits_for_the_plan_page(qtbot: QtBot) -> None:
    more = locked("J. Doe")
    assert not SuggestionsView(for_the_pt=(more,)).to_be_seen
    hurt = changed(a_session(1), worst=7)
    less = replace(only(suggest(facts_of(bird_dog((hurt,))))), locked=True)
    view = SuggestionsView(for_the_pt=(less,))
    assert view.to_be_seen
    whom = "Your PT: J. Doe, 01632 960 123."
    page = SuggestionsPage(view.offers, view.for_the_pt, Contact("J. Doe", "01632 960 123"))
    qtbot.addWidget(page)
    assert page.cards == []
    (card,) = page.findChildren(ForThePtCard)
    assert any(one.text().endswith(whom) for one in card.findChildren(QLabel))
