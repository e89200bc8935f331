"""A file that was brought says all that the check says; what is locked stays so by the rules."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.plan_changes import PlanChange, ToDose, ToRung, ToSlots
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.program import Contact
from coach.domain.time_range import TimeRange
from coach.services.notices import ASKS_THE_PT, Notice, NoticeKind
from coach.services.user_programs import Heed
from coach.ui.plan.flow import PlanFlow
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.signs.gate_pages import DoctorTodayPage
from coach.ui.texts import plan as plan_words
from coach.ui.texts import program_file as words
from coach.ui.widgets.question_page import QuestionPage
from tests.screens.file_scenes import odd, of_a_pt, typed_in_a_word_processor
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with a_room(Room(qtbot, own_programs=tmp_path / "programs")) as opened:
        opened.navigation.show("plan")
        yield opened


def flow(room: Room) -> PlanFlow:
    found = room.window.findChild(PlanFlow)
    assert isinstance(found, PlanFlow)
    return found


def page(room: Room) -> QuestionPage:
    found = room.page()
    assert isinstance(found, QuestionPage)
    return found


def brought(room: Room, folder: Path, text: str) -> Path:
    file = folder / "anna.toml"
    file.write_text(text, "utf-8")
    room.navigation.open_program(file)
    return file


def press(room: Room, label: str) -> None:
    next(button for button in page(room).buttons if button.text() == label).click()


def test_a_copy_with_its_typing_mended_is_shown_saved_and_looked_at(
    room: Room, tmp_path: Path
) -> None:
    text = typed_in_a_word_processor().replace("sets = 5 x 3", "sets = [5, 3, 1]")
    file = brought(room, tmp_path, text)
    said = room.words()
    for nth, line in enumerate(text.splitlines(), 1):
        assert (f"anna.toml:{nth}: " in said) == bool(set(line) & set("“\u00a0"))

    press(room, words.MEND)
    assert 'mode = “sparing”\nbecomes:  mode = "sparing"' in room.words()
    press(room, words.MEND_SAVE)

    assert "Switch to Anna, week 3?" in room.words()
    assert file.read_text("utf-8") == text
    assert (tmp_path / "anna.mended.toml").is_file()

    room.navigation.open_program(file)
    press(room, words.MEND)
    press(room, words.MEND_SAVE)
    assert "is there already, and nothing is written over it." in room.words()


def test_nothing_is_offered_where_nothing_can_be_mended(room: Room, tmp_path: Path) -> None:
    brought(room, tmp_path, of_a_pt(version="seven"))
    assert [one.text() for one in page(room).buttons] == [plan_words.BACK, words.SAVE_CHECK]


def test_author_review_about_and_warnings_stand_where_it_is_taken_up(
    room: Room, tmp_path: Path
) -> None:
    brought(room, tmp_path, odd())
    said = room.words()
    assert "Shoulder calm: back on the floor this week." in said
    assert "Written by J. Doe, PT. Not yet reviewed by a clinician." in said
    assert "The check has 2 notes for whoever wrote this file." in said
    for_them = "each set usually has fewer repetitions than the one before it"
    assert for_them not in said, "a line of the file is nothing that the patient can mend"

    press(room, words.SHOW_CHECK)
    assert for_them in room.words()
    assert "pain, sparing: green up to 2" in room.words()
    press(room, words.CHECK_BACK)
    assert "Switch to Anna, week 3?" in room.words()


def test_what_is_the_patients_to_know_is_said_in_plain_words(room: Room, tmp_path: Path) -> None:
    brought(room, tmp_path, of_a_pt().replace("sets = [5, 3, 1]", "sets = [16, 12, 8]", 1))
    said = room.words()
    assert words.HEEDS[Heed.MANY_REPETITIONS] in said
    assert "36 repetitions" not in said


def test_a_line_of_the_pts_own_is_compared_and_stands_on_the_plan_and_in_the_session(
    room: Room, tmp_path: Path
) -> None:
    text = of_a_pt(author='"J. Doe, PT"\nline = "Ruhig atmen."')
    ladder = 'ladder = "side_plank"'
    brought(room, tmp_path, text.replace(ladder, f'{ladder}\nline = "Hips first."', 1))
    assert "Your PT says: none → “Ruhig atmen.”" in room.told()
    assert "Side plank, your PT says: none → “Hips first.”" in room.told()
    press(room, plan_words.ALL_AT_ONCE)

    assert "Your PT says: “Ruhig atmen.”" in room.words()
    assert "Your PT says: “Hips first.”" in room.words()

    room.navigation.show("today")
    room.start_session()
    assert "From your PT" in room.words()
    assert "Ruhig atmen." in room.words()


def test_the_pt_stands_where_a_page_says_to_ask_them(room: Room, tmp_path: Path) -> None:
    contact = '[contact]\nname = "J. Doe, PT"\nphone = "01632 960 123"\n\n[pain]'
    brought(room, tmp_path, of_a_pt().replace("[pain]", contact, 1))
    assert "Your PT: none → J. Doe, PT, 01632 960 123" in room.told()
    page(room).buttons[0].click()
    whom = "Your PT: J. Doe, PT, 01632 960 123."
    assert whom in room.words()

    strip = room.navigation.today.notices
    today = room.navigation.today
    view = today.view
    assert view is not None
    for kind in (NoticeKind.FLARE_NOT_EASING, NoticeKind.FLOOR_RISE):
        contact_of = Contact("J. Doe, PT", "01632 960 123")
        today.show_view(replace(view, notices=(Notice(kind),), contact=contact_of))
        assert (whom in strip.accessibleName()) == (kind in ASKS_THE_PT)

    doctor = DoctorTodayPage((), "112", whom)
    room.qtbot.addWidget(doctor)
    assert any(whom in label.text() for label in doctor.findChildren(QLabel))

    room.navigation.show("library")
    assert whom in room.words()
    room.navigation.show_signs()
    assert whom in room.words()


def test_what_the_check_says_is_saved_as_a_text_to_print(room: Room, tmp_path: Path) -> None:
    file = brought(room, tmp_path, odd())
    flow(room).save_check(tmp_path / "check.txt", flow(room)._files.open(file))
    lines = (tmp_path / "check.txt").read_text("utf-8").splitlines()
    assert lines[0].startswith("anna.toml:")
    assert any(line.startswith("anna.toml: good: program 'Anna, week 3'") for line in lines)
    assert str(tmp_path) not in "".join(lines)
    assert "check.txt" in room.words()


def test_a_check_that_cannot_be_saved_says_so(room: Room, tmp_path: Path) -> None:
    file = brought(room, tmp_path, odd())
    opened = flow(room)._files.open(file)
    room.navigation.guard(lambda: flow(room).save_check(tmp_path / "gone" / "check.txt", opened))
    assert "cannot be written" in room.words()


def test_what_is_locked_is_kept_by_the_rules_and_not_by_a_grey_button(
    room: Room, tmp_path: Path
) -> None:
    text = of_a_pt(author='"J. Doe, PT"').replace("plan = false", "plan = true", 1)
    brought(room, tmp_path, text.replace('\nby = ""', '\nby = "J. Doe, PT"', 1))
    page(room).buttons[0].click()
    planning = room.navigation.services.plans
    plan = planning.current.prescription
    assert plan.rules.lock.plan
    first = plan.exercises[0]
    wanted: tuple[PlanChange, ...] = (
        ToDose(first.ladder_id, first.dose),
        ToRung(first.ladder_id, "CU1"),
        ToSlots(plan.schedule.slots[:1]),
    )
    for change in wanted:
        looked_at = planning.editor.preview([change])
        assert isinstance(looked_at, Refusal)
        assert looked_at.why is Why.PLAN_LOCKED
    flow(room).change([ToRung(first.ladder_id, "CU1")])
    assert plan_words.REFUSED_TITLE in room.words()
    assert planning.current.prescription == plan


def test_what_the_pt_set_is_ticked_said_and_taken_out_only_after_being_told(
    room: Room, tmp_path: Path
) -> None:
    brought(room, tmp_path, of_a_pt(author='"J. Doe, PT"\nminds = ["shoulder"]'))
    assert "said by your PT: none → Shoulder trouble" in room.told()
    assert plan_words.TICKS.format(flags="Shoulder trouble") in room.words()
    press(room, plan_words.ALL_AT_ONCE)
    assert "Your PT says that your body minds: Shoulder trouble." in room.words()

    flow(room).show_profile()
    profile = room.page()
    assert isinstance(profile, ProfilePage)
    assert plan_words.SET_BY_PT in profile.boxes["shoulder"].accessibleDescription()
    profile.boxes["shoulder"].click()
    profile.show_changes.click()
    assert plan_words.AGAINST_PT.format(flags="Shoulder trouble") in room.words()
    press(room, plan_words.TAKE_OUT_ALL_THE_SAME)

    share = room.navigation.services.share
    report = share.report(*share.days_of(TimeRange.ALL))
    assert [name for name, out in report.own.minds if out is not None] == ["Shoulder trouble"]
