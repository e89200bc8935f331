"""A bad day and a flare, pressed and read in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import WhyBad
from coach.domain.flare import (
    NOT_SAID,
    Activity,
    BegunBy,
    FlareStory,
    Help,
    Posture,
    SuspectedTrigger,
)
from coach.domain.record import DayKind
from coach.domain.warning_signs import Said
from coach.services.notices import NoticeKind
from coach.ui.bad_day.end_page import FlareEndPage
from coach.ui.bad_day.trigger_page import FlareTriggerPage
from coach.ui.signs.ask_page import AskSignsPage
from coach.ui.signs.gate_pages import EmergencyPage
from coach.ui.texts import flare as words
from coach.ui.texts import today as today_words
from coach.ui.texts import warning_signs as sign_words
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, a_room

A_DAY_S = 86_400


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as made:
        yield made


def press(room: Room, label: str) -> None:
    """Press the button with these words on the page in view."""
    room.words()  # a notice comes up a moment later
    found = room.page().findChildren(QPushButton)
    (button,) = [one for one in found if one.text() == label and one.isVisible()]
    button.click()


def in_a_flare(room: Room, *, days: int = 0) -> None:
    room.navigation.services.bad_days.begin_flare(BegunBy.BUTTON)
    room.clock.advance(days * A_DAY_S)
    room.navigation.show_today()


def test_a_bad_day_is_one_press_and_its_session_is_kept_as_one(room: Room) -> None:
    plans = list(room.store.plans())
    press(room, today_words.BAD_DAY)

    assert "smallest session" in room.words()
    page = room.start_session()
    rungs = {phase.rung_id for phase in page.run.timeline.holds}
    assert rungs <= {"CU0", "SB0", "BD0"}
    first = next(phase.source_id for phase in page.run.timeline.phases if phase.source_id)
    assert first == "easy_breathing"
    day = room.clock.read().local_date
    (session,) = room.store.sessions(day, day)
    assert session.kind is DayKind.BAD_DAY
    assert list(room.store.plans()) == plans


def test_a_flare_begins_with_the_warning_signs_once_a_day(room: Room) -> None:
    room.clock.advance(A_DAY_S)
    room.navigation.show_today()
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    asked = room.page()
    assert isinstance(asked, AskSignsPage)
    for _ in asked.signs:
        asked.buttons[Said.NO].click()
    press(room, sign_words.GO_ON)
    press(room, words.BEGIN_NOT)
    press(room, "It is a flare")
    press(room, words.BEGIN)
    assert room.navigation.services.bad_days.flare() is not None


def test_a_grave_sign_begins_no_flare(room: Room) -> None:
    room.clock.advance(A_DAY_S)
    room.navigation.show_today()
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    asked = room.page()
    assert isinstance(asked, AskSignsPage)
    asked.buttons[Said.YES].click()
    assert isinstance(room.page(), EmergencyPage)
    assert room.navigation.services.bad_days.flare() is None


def test_a_second_press_takes_it_back(room: Room) -> None:
    usual = room.navigation.today.hero.detail.text()
    press(room, today_words.BAD_DAY)
    press(room, today_words.NOT_A_BAD_DAY)

    assert room.navigation.today.hero.detail.text() == usual
    assert "smallest session" not in room.words()


def test_the_next_morning_it_is_over(room: Room) -> None:
    press(room, today_words.BAD_DAY)
    room.clock.advance(A_DAY_S)
    room.navigation.show_today()

    assert "smallest session" not in room.words()
    assert room.navigation.today.bad_day_button.text() == today_words.BAD_DAY


@pytest.mark.parametrize("why", WhyBad)
def test_what_comes_tomorrow_is_the_flares_session_while_one_lasts(room: Room, why: WhyBad) -> None:
    room.navigation.services.bad_days.press(why)
    room.navigation.show_today()
    assert "Tomorrow your usual plan is back" in room.words()

    in_a_flare(room)
    assert "Tomorrow the gentle session of the flare is back" in room.words()
    assert "your usual plan is back" not in room.words()


def test_a_flare_is_explained_before_it_begins_and_can_be_left(room: Room) -> None:
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    assert isinstance(room.page(), QuestionPage)
    assert "do not stay in bed" in room.words()
    press(room, words.BEGIN_NOT)
    assert list(room.store.flares()) == []

    press(room, "It is a flare")
    press(room, words.BEGIN)
    (flare,) = room.store.flares()
    assert flare.lasts
    room.press(Qt.Key.Key_Escape)
    assert room.store.flares()[0].trigger == NOT_SAID
    assert "go easy on" not in room.words()
    assert "Day 1 of this flare" in room.words()


def test_what_set_it_off_is_asked_at_once_by_keys_and_shown_again_at_its_end(room: Room) -> None:
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    press(room, words.BEGIN)
    assert isinstance(room.page(), FlareTriggerPage)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_2):
        room.press(key)
    room.press(Qt.Key.Key_Return)

    said = SuspectedTrigger(Activity.LIFTING, Posture.BENT, braced=False)
    assert room.store.flares()[0].trigger == said
    assert "For a few days, go easy on lifting and bending." in room.words()
    press(room, "It is over")
    page = room.page()
    assert isinstance(page, FlareEndPage)
    assert page.questions.story().trigger == said
    press(room, words.ACTIVITIES[Activity.SITTING])
    press(room, words.END)
    (flare,) = room.store.flares()
    assert (flare.at_first, flare.trigger.activity) == (said, Activity.SITTING)


def test_not_easing_shows_the_warning_signs_and_says_whom_to_call(room: Room) -> None:
    in_a_flare(room, days=1)
    assert "Is this flare easing?" in room.words()
    press(room, "No")

    assert room.page() is not room.navigation.today
    room.navigation.show_today()
    assert "Call your PT or your doctor" in room.words()


def test_the_end_keeps_what_set_it_off_and_what_helped(room: Room) -> None:
    in_a_flare(room, days=3)
    press(room, "It is over")
    page = room.page()
    assert isinstance(page, FlareEndPage)
    assert "4 days" in room.words()
    assert "From tomorrow, step by step, back to your plan: " in room.words()
    usual = room.navigation.today.hero.detail.text()
    press(room, words.ACTIVITIES[Activity.LIFTING])
    press(room, words.POSTURES[Posture.BENT])
    page.questions.helped[Help.WALKING].click()
    page.questions.own_words.setText("  A crate. ")
    press(room, words.END)

    (flare,) = room.store.flares()
    assert (flare.story.activity, flare.story.posture) == (Activity.LIFTING, Posture.BENT)
    assert (flare.story.braced, flare.story.helped) == (None, (Help.WALKING,))
    assert (flare.story.words, flare.days_it_took) == ("A crate.", 4)
    assert "of this flare" not in room.words()
    assert room.navigation.today.hero.detail.text() == usual
    room.clock.advance(A_DAY_S)
    room.navigation.show_today()
    assert "while days stay calm: 1 of " in room.words()


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (0, "From now on your usual plan is back."),
        (1, "From tomorrow your usual plan is back."),
        (3, "From tomorrow, step by step, back to your plan: 3 steps left, one a day."),
    ],
)
def test_the_end_says_what_comes_after_it(steps: int, said: str) -> None:
    assert said in words.end_lead(4, steps)


def test_escape_leaves_the_flare_as_it_is(room: Room) -> None:
    in_a_flare(room, days=3)
    press(room, "It is over")
    room.press(Qt.Key.Key_Escape)

    (flare,) = room.store.flares()
    assert flare.lasts


def test_one_that_was_none_is_taken_back(room: Room) -> None:
    in_a_flare(room)
    press(room, "It is over")
    press(room, words.END_TAKE_BACK)

    (flare,) = room.store.flares()
    assert flare.taken_back
    assert "Day 1 of this flare" not in room.words()


def test_what_helped_last_time_stands_where_the_next_flare_begins_and_on_its_days(
    room: Room,
) -> None:
    told = "Last time heat and walking helped."
    bad_days = room.navigation.services.bad_days
    bad_days.begin_flare(BegunBy.BUTTON)
    bad_days.end_flare(FlareStory(helped=(Help.HEAT, Help.WALKING)))
    room.navigation.show_today()
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    if isinstance(asked := room.page(), AskSignsPage):
        for _ in asked.signs:
            asked.buttons[Said.NO].click()
        press(room, sign_words.GO_ON)
    assert told in room.words()
    press(room, words.BEGIN)
    room.navigation.show_today()
    assert told in room.words()


@pytest.mark.parametrize("days", [0, 1, 6])
def test_in_the_lowest_window_a_day_of_a_flare_shows_what_is_done_and_that_nothing_is_missed(
    room: Room, days: int
) -> None:
    room.window.resize(800, 480)
    in_a_flare(room, days=days)

    assert today_words.FLARE_NOTHING_MISSED in room.words()
    assert all(in_sight(one) for one in room.navigation.today.hero.pictures.frames)


def test_on_a_bad_day_in_a_flare_its_own_line_comes_first(room: Room) -> None:
    in_a_flare(room)
    room.navigation.services.bad_days.press(WhyBad.WORSE)
    room.navigation.show_today()

    view = room.navigation.today.view
    assert view is not None
    kinds = [one.kind for one in view.notices]
    assert kinds.index(NoticeKind.FLARE_DAY) < kinds.index(NoticeKind.BAD_DAY)


def in_sight(part: QWidget) -> bool:
    """Return whether all of a part of a page is seen."""
    return part.visibleRegion().boundingRect().height() == part.height()
