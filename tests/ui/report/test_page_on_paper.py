"""The page on paper: one, with real text, every number whole, and what is left out said."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import SHORT_FORM, Said, Screening, Trigger
from coach.services.problems import ExportProblem
from coach.services.pt_report import PtReport, Stands, pt_report
from coach.ui.report.page import A4, LETTER, Paper
from coach.ui.report.pdf import pdf_of, save_pdf
from tests.builders import a_check_in
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import moment, record_session
from tests.services.test_pt_report import FIRST, LAST, MONDAY, NOW, a_store, report
from tests.ui.report.words_of_pdf import lines_of_pdf

Read = Callable[[PtReport, Paper], str]


@pytest.fixture
def read(qtbot: QtBot, tmp_path: Path) -> Read:
    """Return a function that prints a page, and returns the words on it."""

    def words_of(of: PtReport, paper: Paper) -> str:
        file = tmp_path / "page.pdf"
        save_pdf(file, pdf_of(of, paper, "K. M."))
        lines = lines_of_pdf(file)
        assert lines.count("\f") == 1, "more than one page"
        return lines

    return words_of


def a_full_store() -> MemoryStore:
    """Return four weeks with more of everything than any page has room for."""
    store = a_store()
    for day in range(27):
        record_session(store, MONDAY + timedelta(days=day), before=5, after=3)
        morning = moment(MONDAY.replace(hour=7) + timedelta(days=day))
        store.add_check_in(a_check_in(AskedWhen.MORNING, at=morning, back=6 - day // 9))
    plan = store.plans()[-1].prescription
    for step in range(40):
        (first, *others) = plan.exercises
        rung = NamedRung(f"step_{step}", f"Version {step}")
        plan = replace(plan, exercises=(replace(first, left=rung, right=rung), *others))
        at = moment(MONDAY + timedelta(days=step // 2, hours=step % 2))
        store.take_up(PlanInForce(at, plan))
    for number in range(1, 31):
        words = f"Question {number} " + "why does it pinch when I reach " * (number % 6)
        store.add_question_said(QuestionSaid(number, NOW, Word.OPEN, words))
    for number in range(20):
        at = moment(MONDAY + timedelta(days=number))
        answers = dict.fromkeys(SHORT_FORM, Said.YES)
        store.add_screening(Screening(f"signs-{number}", at, Trigger.WEEKLY, answers))
    store.add_visit_said(VisitSaid(1, NOW, FIRST, "Dr. " + "Longname-" * 8, "agreed " * 50))
    return store


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_the_fullest_record_stays_on_one_page_and_says_what_it_leaves_out(
    read: Read, paper: Paper
) -> None:
    said = read(report(a_full_store()), paper)

    assert "not a medical device" in said
    assert re.search(r"Question 1\b", said)
    left_out = [int(count) for count in re.findall(r"and (\d+) more", said)]
    questions = len(re.findall(r"Question \d+", said))
    assert questions + left_out[-1] == 30
    assert questions >= 2


def test_every_figure_of_the_read_model_stands_on_it(read: Read) -> None:
    found = report(a_full_store())
    said = read(found, A4)

    for figure in (
        f"{found.slots.whole} of {found.slots.due}",
        f"{found.days_with_data} of {found.days}",
        f"{found.sessions.holds_done} of {found.sessions.holds_planned}",
        f"before 5 (n {found.ratings.before.n})",
        f"after 3 (n {found.ratings.after.n})",
        "6 to 4",
        "thigh",
        f"{found.exercises[0].done}/{found.exercises[0].planned}",
        "K. M.",
    ):
        assert figure in said


def test_a_record_with_nothing_in_it_has_no_empty_box(read: Read) -> None:
    said = read(pt_report(MemoryStore(), NOW, LAST, LAST, Stands(), "0.1.0"), LETTER)

    assert "No session in these days." in said
    for absent in ("Pain, 0", "Exercises", "Warning signs", "Flares", "My questions"):
        assert absent not in said


def test_a_page_that_cannot_be_saved_says_so_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    content = pdf_of(report(a_store()), A4)
    with pytest.raises(ExportProblem, match="could not be saved"):
        save_pdf(tmp_path / "missing" / "page.pdf", content)
    assert list(tmp_path.iterdir()) == []
