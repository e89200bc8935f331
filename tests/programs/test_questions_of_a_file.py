"""Questions of an author in a program file: read, checked, compared, kept and written back."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.difference import Difference, What
from coach.domain.plan_differences import compare
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.programs.program_writer import as_file
from coach.ui.texts.plan_differences import differs
from tests.builders import a_prescription
from tests.programs.test_file_problems import GOOD, check_text
from tests.programs.test_program_writer import CATALOGUE, read_back, same
from tests.programs.test_walking_of_a_file import program_of

SITTING, WALKING = "Does sitting hurt less?", "How far do you walk?"
ASKED = f'questions = ["{SITTING}",  # since May\n  "{WALKING}"]\n'


def asking(questions: str = ASKED) -> str:
    return GOOD.replace("[pain]", f"{questions}\n[pain]", 1)


def test_they_are_read_kept_and_written_back_with_their_comments(tmp_path: Path) -> None:
    text = asking()
    plan = prescribe(program_of(tmp_path, text), CATALOGUE.library())
    assert plan.questions == (SITTING, WALKING)
    assert from_plain(to_plain(plan)) == plan
    assert "questions" not in to_plain(a_prescription())
    assert as_file(plan, text, version=2) == text.replace("version = 1", "version = 2", 1)
    again = read_back(as_file(plan, None, version=2), tmp_path)
    assert same(again, plan)
    assert again.questions == plan.questions


def test_what_is_asked_is_compared_before_it_is_taken_up() -> None:
    def asked(*questions: str) -> Prescription:
        return replace(a_prescription(), questions=questions)

    (told,) = compare(asked(SITTING), asked(SITTING, WALKING))
    assert told == Difference(What.QUESTIONS, was=(SITTING,), will_be=(SITTING, WALKING))
    assert differs(told) == f"Asked once a week: {SITTING} → {SITTING} {WALKING}"
    (gone,) = compare(asked(WALKING), asked())
    assert differs(gone) == f"Asked once a week: {WALKING} → none"
    assert compare(asked(WALKING), asked(WALKING)) == ()


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (f'["{SITTING}", "{SITTING}"]', "questions[2]: there is already a question"),
        ('["a?", "b?", "c?", "d?"]', "questions: more than 3 in the list"),
        ('[""]', "questions[1]: must not be empty"),
        (f'["{"long" * 31}"]', "questions[1]: longer than 120 characters"),
        ('["See https://example.com?"]', "questions[1]: holds a path or a link; leave it out"),
        (f'"{SITTING}"', f"questions: '{SITTING}' is not a list in [ ]; write [\"{SITTING}\"]"),
    ],
)
def test_what_cannot_be_asked_is_told(tmp_path: Path, questions: str, said: str) -> None:
    (problem,) = check_text(tmp_path, asking(f"questions = {questions}\n"))
    assert said in problem


def test_a_program_for_flares_asks_nothing(tmp_path: Path) -> None:
    flare = asking().replace('name = "Mine"', 'name = "Mine"\npurpose = "flare"', 1)
    told = check_text(tmp_path, flare)
    assert any("a program for flares has no questions" in one for one in told)
