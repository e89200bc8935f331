"""What a PT says that the body minds: the check names what clashes, and the file keeps it."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.difference import Difference, What
from coach.domain.minded import minded_names, ticked_with
from coach.domain.plan_differences import compare
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.ui.texts.plan_differences import differs

LIBRARY = Catalogue(shipped("programs")).library()
TEN_LINES = """\
format = 1
kind = "program"
id = "anna"
version = 1
name = "Anna"
minds = []  # agreed on the phone
pain.mode = "sparing"
schedule.sessions_per_day = 1
schedule.slots = [{ id = "day", name = "Daytime", opens = "10:00", closes = "18:00" }]
warm_up = [{ movement = "cat_camel", cycles = 6, cycle_s = 4 }]
items = [{ ladder = "curl_up", rung = "CU3", sets = [5, 3, 1], hold_s = 8 },
         { ladder = "side_plank", rung = "SB4", sets = [5, 3, 1], hold_s = 8 }]
"""


def file_that_minds(*flags: str) -> str:
    return TEN_LINES.replace("[]", f"[{', '.join(repr(one) for one in flags)}]", 1)


def told(text: str) -> dict[str, str]:
    """Return what the check says, by the place it says it of."""
    (checked,) = check([parse(Path("anna.toml"), text.encode())]).files
    sentences = [one.in_its_folder.split(": ", 3) for one in checked.problems]
    return {" ".join(parts[1:-1]): parts[-1] for parts in sentences}


def plan_of(text: str) -> Prescription:
    (checked,) = check([parse(Path("anna.toml"), text.encode())]).files
    assert checked.program is not None, checked.problems
    return prescribe(checked.program, LIBRARY)


def test_each_exercise_that_a_flag_exchanges_is_named_with_what_to_write() -> None:
    said = " ".join(told(file_that_minds("weak_bones")).values())
    assert "'One foot light' in its place" in said
    assert 'ladder = "dead_bug", rung = "DB0"' in said
    assert 'ladder = "side_plank", rung = "SB1"' in said
    assert "small_cat_camel ×5" in said

    followed = file_that_minds("weak_bones").replace("CU3", "DB0").replace("curl_up", "dead_bug")
    followed = followed.replace("SB4", "SB1").replace('"cat_camel", cycles = 6', "X", 1)
    followed = followed.replace("X", '"small_cat_camel", cycles = 5').replace(
        "hold_s = 8", "hold_s = 5"
    )
    assert told(followed) == {}


def test_only_the_flags_that_exchange_it_are_named() -> None:
    said = told(file_that_minds("shoulder", "neck", "knee"))
    curl_up, side_plank = (
        next(one for one in said.values() if f'"{rung}"' in one) for rung in ("CU1", "SB1")
    )
    assert curl_up.startswith("because of 'neck' in minds")
    assert side_plank.startswith("because of 'shoulder' in minds")


@pytest.mark.parametrize(
    ("flag", "answer"),
    [
        ("weakbones", "there is no flag 'weakbones'; did you mean 'weak_bones'?"),
        ("zzz", "there is no flag 'zzz'; there are flexion_sensitive, "),
        ("Weak bones", "there is no flag 'Weak bones'; did you mean 'weak_bones'?"),
        ("spasm_today", "'spasm_today' is true of a day and not of a person"),
    ],
)
def test_a_flag_that_there_is_not_is_told(flag: str, answer: str) -> None:
    assert any(one.startswith(answer) for one in told(file_that_minds(flag)).values())


def test_two_answers_to_one_question_are_told() -> None:
    said = told(file_that_minds("leg_symptoms.left", "leg_symptoms.right"))
    assert "'leg_symptoms' stands here already; write it once" in said.values()


def test_it_is_told_beside_a_wrong_shape() -> None:
    said = told(file_that_minds("weakbones").replace("[5, 3, 1]", "5", 1))
    assert any("did you mean 'weak_bones'" in one for one in said.values())
    assert len(said) > 1


def test_every_flag_is_kept_saved_back_and_read_again_the_same() -> None:
    flags = [one for one in minded_names(LIBRARY.flags) if one != "leg_symptoms"]
    kept = [one for one in flags if "." not in one or one.endswith(".left")]
    text = file_that_minds(*kept)
    plan = plan_of(text)

    assert [one.id for one in plan.minds] == kept
    assert from_plain(to_plain(plan)) == plan
    for original in (text, None):
        written = as_file(plan, original, version=2)
        again = plan_of(written)
        assert (again.minds, again.exercises) == (plan.minds, plan.exercises)
        assert original is None or "# agreed on the phone" in written


def test_a_change_is_told_by_names() -> None:
    old, new = plan_of(file_that_minds("shoulder")), plan_of(file_that_minds("shoulder", "neck"))
    told_of = [one for one in compare(old, new) if one.what is What.MINDS]
    both = ("Shoulder trouble", "Neck trouble")
    assert told_of == [Difference(What.MINDS, was=both[:1], will_be=both)]
    assert differs(told_of[0]).endswith(
        "said by your PT: Shoulder trouble → Shoulder trouble; Neck trouble"
    )
    assert compare(new, replace(new)) == ()


def test_the_answer_of_the_pt_takes_the_place_of_another() -> None:
    (minded,) = plan_of(file_that_minds("leg_symptoms.left")).minds
    on = ticked_with({"neck", "leg_symptoms", "leg_symptoms.right"}, [minded])
    assert on == {"neck", "leg_symptoms", "leg_symptoms.left"}


@pytest.mark.parametrize("flag", ["pregnancy", "weak_bones", "blood_pressure", "recent_surgery"])
def test_that_no_session_begins_without_a_clinician_who_agrees_is_noted(flag: str) -> None:
    for asked, flags in ((1, (flag,)), (1, (flag, "knee")), (0, ("knee",))):
        (checked,) = check([parse(Path("anna.toml"), file_that_minds(*flags).encode())]).files
        notes = [one.sentence for one in checked.notes if "no session begins" in one.sentence]
        assert len(notes) == asked
        assert all(f"'{flag}'" in one for one in notes)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("osteoporosis", "weak_bones"), ("high blood pressure", "blood_pressure")],
)
def test_a_flag_by_its_medical_name_is_asked_about(said: str, meant: str) -> None:
    assert f"did you mean '{meant}'?" in " ".join(told(file_that_minds(said)).values())


def test_the_check_reads_back_all_that_is_said_to_the_patient() -> None:
    text = file_that_minds("knee").replace(
        'pain.mode = "sparing"',
        'line = "Ruhig atmen."\npain.mode = "sparing"\n'
        'contact = { name = "J. Doe, PT", phone = "01632 960 123" }\nlock.by = "J. Doe, PT"',
        1,
    )
    text = text.replace('rung = "CU3",', 'rung = "CU3", locked = true, line = "Chin in.",', 1)
    (checked,) = check([parse(Path("anna.toml"), text.encode())]).files
    said = "\n".join(checked.summary)
    assert "the body minds: Knee trouble" in said
    assert "to ask: J. Doe, PT, 01632 960 123" in said
    assert "locked by J. Doe, PT: Curl-up" in said
    assert '  says "Ruhig atmen."' in said
    assert 'rest 30 s, says "Chin in."' in said
    whole = text.replace("lock.by", "lock.plan = true\nlock.by", 1)
    (checked,) = check([parse(Path("anna.toml"), whole.encode())]).files
    assert "  locked by J. Doe, PT: all of it" in checked.summary
