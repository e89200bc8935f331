"""A plan written as a file reads back as the same plan, with its author's comments in place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.domain.program import Contact, Program
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.resources import shipped

CATALOGUE = Catalogue(shipped("programs"))
FILES = sorted((shipped("programs") / "programs").glob("*.toml"))


def program(path: Path) -> Program:
    wanted = path.stem
    return next(one for one in CATALOGUE.programs() if one.id == wanted)


def plan(path: Path) -> Prescription:
    return begin_ramp(prescribe(program(path), CATALOGUE.library()))


def read_back(text: str, folder: Path) -> Prescription:
    file = folder / "written.toml"
    file.write_text(text, encoding="utf-8")
    (checked,) = check([file]).files
    assert checked.problems == ()
    assert checked.program is not None
    return begin_ramp(prescribe(checked.program, CATALOGUE.library()))


def same(one: Prescription, other: Prescription) -> bool:
    """Compare all but what must differ: version and fingerprint."""
    return replace(one, program_version=0, fingerprint="") == replace(
        other, program_version=0, fingerprint=""
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_unchanged_plan_changes_only_the_version(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    written = as_file(plan(path), text, version=2)

    assert written == text.replace("version = 1", "version = 2", 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_without_the_original_nothing_of_the_plan_is_lost(path: Path, tmp_path: Path) -> None:
    prescription = plan(path)

    written = as_file(prescription, None, version=2)

    assert same(read_back(written, tmp_path), prescription)


def with_rungs(prescription: Prescription) -> Prescription:
    left, right = NamedRung("SB4", "Knees"), NamedRung("SB3", "Knees with hand help")
    exercises = tuple(
        replace(one, left=left, right=right) if one.ladder_id == "side_plank" else one
        for one in prescription.exercises
    )
    return replace(prescription, exercises=exercises)


def with_dose(prescription: Prescription) -> Prescription:
    first = replace(prescription.exercises[0], dose=Dose((6, 4, 2), 7.5, 5.0, 40.0))
    return replace(prescription, exercises=(first, *prescription.exercises[1:]))


def without_an_exercise(prescription: Prescription) -> Prescription:
    kept = prescription.exercises[1:]
    order = tuple(x for x in prescription.short_on_time if x != "curl_up")
    return replace(prescription, exercises=kept, short_on_time=order)


def with_rules(prescription: Prescription) -> Prescription:
    rules = prescription.rules
    more = replace(rules.progression, sessions=5, top=(5, 3, 1))
    less = replace(rules.step_down, reps_after_amber=1)
    pain = replace(rules.pain, green_max=1)
    return replace(prescription, rules=replace(rules, progression=more, step_down=less, pain=pain))


@pytest.mark.parametrize("change", [with_rungs, with_dose, with_rules, without_an_exercise])
def test_a_change_is_written_and_comments_stay(
    change: Callable[[Prescription], Prescription], tmp_path: Path
) -> None:
    path = next(path for path in FILES if path.stem == "starter")
    text = path.read_text(encoding="utf-8")
    changed = change(plan(path))

    written = as_file(changed, text, version=7)

    assert same(read_back(written, tmp_path), changed)
    for line in text.splitlines():
        if line.startswith("#"):
            assert line in written


def test_a_plan_in_the_middle_of_its_ramp_says_where_it_stands(tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "starter")
    prescription = plan(path)
    one_a_day = replace(
        prescription,
        schedule=replace(prescription.schedule, slots=prescription.schedule.slots[:1]),
    )

    written = as_file(one_a_day, path.read_text(encoding="utf-8"), version=2)

    again = read_back(written, tmp_path)
    assert again.rules.ramp is not None
    assert again.rules.ramp.start == 1
    assert len(again.program_slots) == 3


def test_a_comment_beside_a_changed_value_stays(tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "starter")
    text = path.read_text(encoding="utf-8").replace("hold_s = 5", "hold_s = 5 # calm", 1)

    written = as_file(with_dose(plan(path)), text, version=2)

    assert "hold_s = 7.5 # calm" in written


LINE = "Langsam – wie immer: 3 Atemzüge."


def test_a_line_of_the_author_is_written_back_with_and_without_the_original(tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "classic")
    text = path.read_text(encoding="utf-8")
    text = text.replace('author = ""', f'author = ""\nline = "{LINE}" # for all', 1)
    text = text.replace('ladder = "bird_dog"', f'ladder = "bird_dog"\nline = "{LINE}" # why', 1)
    text = text.replace("version = 1", "version = 3", 1)
    wanted = read_back(text, tmp_path)
    assert (wanted.line, wanted.exercises[-1].line) == (LINE, LINE)

    kept = as_file(with_dose(wanted), text, version=4)
    assert f'line = "{LINE}" # for all' in kept
    assert f'line = "{LINE}" # why' in kept
    assert same(read_back(kept, tmp_path), with_dose(wanted))
    assert same(read_back(as_file(wanted, None, version=4), tmp_path), wanted)


@pytest.mark.parametrize("bad", ["two\\nlines", "https://x.org", "x" * 121, "hid\u200bden"])
def test_a_line_is_one_plain_line(bad: str, tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "classic")
    text = path.read_text(encoding="utf-8").replace('author = ""', f'author = ""\nline = "{bad}"')
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    (checked,) = check([tmp_path / "bad.toml"]).files
    assert [problem.place for problem in checked.problems] == ["line"]


CONTACT = '[contact]\nname = "J. Doe, PT"\nphone = "+44 1632 960123"  # mornings\n'


def test_whom_to_ask_is_written_back_with_and_without_the_original(tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "classic")
    text = path.read_text(encoding="utf-8").replace("version = 1", "version = 3", 1)
    text = text.replace("[pain]", f"{CONTACT}\n[pain]", 1)
    wanted = read_back(text, tmp_path)
    assert wanted.contact == Contact("J. Doe, PT", "+44 1632 960123")

    kept = as_file(with_dose(wanted), text, version=4)
    assert CONTACT in kept
    assert same(read_back(kept, tmp_path), with_dose(wanted))
    assert same(read_back(as_file(wanted, None, version=4), tmp_path), wanted)


@pytest.mark.parametrize("phone", ['"call me"', "01632960123", '"0163\\n2"', '""', '"1"'])
def test_a_telephone_number_is_one(phone: str, tmp_path: Path) -> None:
    path = next(path for path in FILES if path.stem == "classic")
    text = path.read_text(encoding="utf-8").replace(
        "[pain]", f"[contact]\nphone = {phone}\n[pain]", 1
    )
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    (checked,) = check([tmp_path / "bad.toml"]).files
    assert not checked.ok
    assert all("phone" in problem.place or problem.line for problem in checked.problems)
