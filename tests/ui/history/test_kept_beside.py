"""What is kept besides sessions, in History: found, put right, taken out and put back."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.flare import (
    Activity,
    BegunBy,
    FlareDays,
    FlareStory,
    Help,
    Posture,
    ToldDays,
)
from coach.domain.function_scales import RMDQ_ITEMS, ItemAnswer, Scale, standing
from coach.domain.log_events import flare_events
from coach.domain.notes import NoteKind, NoteSaid
from coach.domain.weekly_review import Barrier, reviews
from coach.services.progress import read_progress
from coach.ui.bad_day.told_page import FlareToldPage
from coach.ui.function.scale_pages import ActivitiesPage, ScalePage
from coach.ui.history.entry_page import EntryPage
from coach.ui.history.list_page import HistoryPage
from coach.ui.notes.note_page import NotePage
from coach.ui.review.week_page import WeekPage
from coach.ui.texts import history_rows as words
from coach.ui.visits.visit_page import VisitPage
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def the_list(room: Room) -> HistoryPage:
    room.navigation.show("history")
    page = room.page()
    assert isinstance(page, HistoryPage)
    return page


def lines(page: HistoryPage) -> list[str]:
    """Return what each row says."""
    return [page.list.index(row, 2).data() for row in range(page.list.rowCount())]


def entry(room: Room) -> EntryPage:
    page = room.page()
    assert isinstance(page, EntryPage)
    return page


def a_walk(room: Room, said: str = "with the dog") -> None:
    now = room.clock.read()
    room.store.add_note_said(NoteSaid(1, now, now.local_date, NoteKind.WALK, said, 20))


def test_a_note_is_found_and_put_right_and_its_first_words_are_kept(room: Room) -> None:
    a_walk(room)
    page = the_list(room)
    QTest.keyClicks(page.search, "dog november")
    assert lines(page) == ["Walk, 20 min: with the dog"]
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, NotePage)
    assert asked.back.text() == "Back"
    asked.words.setText("to the sea")
    asked.save.click()

    assert "Walk, 20 min: to the sea" in room.words()
    assert words.EARLIER in room.words()
    assert "Walk, 20 min: with the dog" in room.words()
    entry(room).back.click()
    assert room.page() is page


def test_a_note_is_taken_out_and_put_back(room: Room) -> None:
    a_walk(room)
    page = the_list(room)
    page.table.opened.emit(0)
    entry(room).take_it.click()
    assert words.IS_TAKEN_OUT in room.words()
    assert not room.navigation.services.asides.notes.standing()
    entry(room).back.click()
    assert lines(page) == ["Walk, 20 min: with the dog (taken out)"]

    page.table.opened.emit(0)
    entry(room).put_it_back.click()
    assert words.COUNTS_AGAIN in room.words()
    (note,) = room.navigation.services.asides.notes.standing()
    assert (note.words, note.minutes) == ("with the dog", 20)


def test_a_visit_is_put_right_taken_out_and_put_back(room: Room) -> None:
    visits = room.navigation.services.visits
    day = visits.today - timedelta(days=400)
    visits.say(day, "Anna", "Bird dog")
    page = the_list(room)
    assert lines(page) == ["Visit, Anna: Bird dog"]
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, VisitPage)
    asked.agreed.setText("Bird dog a rung up")
    asked.save.click()
    assert "Visit, Anna: Bird dog a rung up" in room.words()

    entry(room).take_it.click()
    assert not visits.standing()
    entry(room).put_it_back.click()
    (visit,) = visits.standing()
    assert (visit.day, visit.agreed) == (day, "Bird dog a rung up")


def test_a_week_is_put_right_taken_out_and_put_back(room: Room) -> None:
    asides = room.navigation.services.asides
    monday = asides.notes.today - timedelta(days=asides.notes.today.weekday() + 7)
    asides.reviews.say(monday, (Barrier.NO_TIME, Barrier.AWAY), "Visitors", 4)
    page = the_list(room)
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, WeekPage)
    assert asked.asked.barriers == (Barrier.NO_TIME, Barrier.AWAY)
    assert asked.sure.value == 4
    asked.asked.boxes[Barrier.AWAY].click()
    asked.sure.choose(8)
    asked.save.click()
    assert "No time; Visitors; sure of the next: 8 of 10" in room.words()
    assert "No time; I was away; Visitors; sure of the next: 4 of 10" in room.words()

    entry(room).take_it.click()
    assert words.IS_TAKEN_OUT in room.words()
    assert not reviews(room.store.reviews_said())
    entry(room).put_it_back.click()
    (week,) = reviews(room.store.reviews_said())
    assert (week.week, week.barriers, week.sure) == (monday, (Barrier.NO_TIME,), 8)


def test_what_somebody_can_do_is_put_right_taken_out_and_put_back(room: Room) -> None:
    function = room.navigation.services.asides.function
    function.keep(Scale.PSFS, (ItemAnswer("1", 4, "Tie my shoes"),))
    said = room.store.function_said()[0]
    room.clock.advance(3600.0)
    page = the_list(room)
    assert lines(page) == ["What you can do: Tie my shoes 4"]
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, ActivitiesPage)
    assert (asked.go_on.text(), asked.skip.isHidden()) == ("Save", True)
    asked.ratings[0].choose(7)
    asked.go_on.click()
    assert "What you can do: Tie my shoes 7" in room.words()
    assert "What you can do: Tie my shoes 4" in room.words()
    (now,) = standing(room.store.function_said())
    assert (now.at, now.items) == (said.at, (ItemAnswer("1", 7, "Tie my shoes"),))

    entry(room).take_it.click()
    assert not standing(room.store.function_said())
    entry(room).put_it_back.click()
    assert standing(room.store.function_said())[0].items == now.items


@pytest.mark.parametrize(
    "items",
    [
        (ItemAnswer("sit", 20), ItemAnswer("walk", 45)),
        (ItemAnswer("pain", 4), ItemAnswer("enjoyment", 0)),
        tuple(ItemAnswer(item, int(item in {"03", "24"})) for item in RMDQ_ITEMS),
        (ItemAnswer("1", 4, "Tie my shoes"), ItemAnswer("3", 0, "Garden")),
    ],
)
def test_every_scale_is_shown_again_as_it_was_answered(
    room: Room, items: tuple[ItemAnswer, ...]
) -> None:
    scale = {"sit": Scale.MINUTES, "pain": Scale.PEG, "01": Scale.RMDQ}.get(items[0].item)
    room.navigation.services.asides.function.keep(scale or Scale.PSFS, items)
    page = the_list(room)
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, ScalePage)
    assert asked.items() == items
    asked.go_on.click()
    assert len(room.store.function_said()) == 1
    assert words.EARLIER not in room.words()


def test_a_flare_is_told_anew_taken_out_and_put_back(room: Room) -> None:
    bad_days = room.navigation.services.bad_days
    bad_days.begin_flare(BegunBy.BUTTON)
    room.clock.advance(timedelta(days=3).total_seconds())
    bad_days.end_flare(FlareStory(Activity.LIFTING, Posture.BENT, False, (Help.HEAT,), "A crate"))
    page = the_list(room)
    line = "Flare, four days: lifting, bent, not braced; heat helped; A crate"
    assert lines(page) == [line]
    page.table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, FlareToldPage)
    asked.questions.helped[Help.WALKING].click()
    asked.questions.own_words.setText("Two crates")
    asked.save.click()
    assert line in room.words()
    assert "lifting, bent, not braced; walking and heat helped; two crates" in room.words()
    assert bad_days.helped_last() == (Help.WALKING, Help.HEAT)

    entry(room).take_it.click()
    assert room.store.flares()[-1].taken_back
    assert bad_days.helped_last() == ()
    entry(room).put_it_back.click()
    assert not room.store.flares()[-1].taken_back
    assert bad_days.helped_last() == (Help.WALKING, Help.HEAT)


def test_the_days_of_a_flare_are_told_and_what_it_spared_stays(room: Room) -> None:
    bad_days = room.navigation.services.bad_days
    bad_days.begin_flare(BegunBy.BUTTON)
    room.clock.advance(timedelta(days=6).total_seconds())
    bad_days.end_flare(FlareStory())
    pressed = room.store.flares()[-1]
    first, last = pressed.first_day, pressed.last_day(date.max)
    the_list(room).table.opened.emit(0)
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, FlareToldPage)
    for begins, ends in ((first, last + timedelta(days=1)), (last, first)):
        asked.first.show_day(begins)
        asked.last.show_day(ends)
        asked.save.click()
        assert asked.refused.isVisible()
    told = ToldDays(first - timedelta(days=2), first + timedelta(days=1))
    asked.first.show_day(told.first)
    asked.last.show_day(told.last)
    asked.save.click()

    assert "Flare, four days" in room.words()
    assert "Flare, one week" in room.words(), "what stood before is shown beneath"
    (flare,) = room.store.flares()
    assert (flare.days_told, flare.first_day, flare.last_day(last)) == (told, first, last)
    spared = FlareDays([flare], last, ())
    assert [day in spared for day in (told.first, first, last)] == [False, True, True]
    (mark,) = read_progress(room.store, room.clock.read()).marks
    assert (mark.first, mark.last) == (told.first, told.last)

    entry(room).take_it.click()
    entry(room).put_it_back.click()
    assert room.store.flares()[-1].days_told == told
    entry(room).change_it.click()
    asked = room.page()
    assert isinstance(asked, FlareToldPage)
    asked.first.show_day(first)
    asked.last.show_day(last)
    asked.save.click()
    assert room.store.flares()[-1].days_told is None
    put_right = [one for one in flare_events(room.store.flares()) if one.detail]
    assert f"{told.first}/{told.last}" in [one.detail for one in put_right]


def test_a_flare_that_goes_on_is_shown_and_ends_on_today(room: Room) -> None:
    room.navigation.services.bad_days.begin_flare(BegunBy.BUTTON)
    page = the_list(room)
    page.table.opened.emit(0)
    assert not hasattr(entry(room), "change_it")
    assert "Flare, goes on" in room.words()
