"""TOML says one thing in several ways: whichever was chosen, the plan is saved back into it."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped

LIBRARY = Catalogue(shipped("programs")).library()
HEAD = 'format = 1\nkind = "program"\nid = "forms"\nversion = 3\nname = "Forms"\n'
SLOT = 'id = "m", name = "M", opens = "10:00", closes = "12:00"'
SLOT_TABLE = "[[schedule.slots]]\n" + SLOT.replace(", ", "\n") + "\n"
CURL_UP = '{ ladder = "curl_up", rung = "CU2", sets = [3, 2], hold_s = 5 }'
PLANK = (
    '{ ladder = "side_plank", rung.left = "SB3", rung.right = "SB1", sets = [3, 2], hold_s = 5 }'
)
IN_TABLES = """\
[[items]]
ladder = "curl_up"
rung = "CU2"
sets = [3, 2]
hold_s = 5
[[items]]
ladder = "side_plank"
sets = [3, 2]
hold_s = 5
[items.rung]
left = "SB3"
right = "SB1"
"""
FORMS = {
    "all in lines": (
        'pain = { mode = "sparing" }\n'
        f"schedule = {{ sessions_per_day = 1, slots = [{{ {SLOT} }}] }}\n"
        "progression = { sessions = 4 }\nramp = { start = 1 }\n"
        'warm_up = [{ movement = "cat_camel", cycles = 6, cycle_s = 4 }]\n'
        f"items = [{CURL_UP}, {PLANK}]\n"
    ),
    "all in tables": (
        f'[pain]\nmode = "sparing"\n[schedule]\nsessions_per_day = 1\n{SLOT_TABLE}'
        f"[progression]\nsessions = 4\n[ramp]\nstart = 1\n{IN_TABLES}"
    ),
    "dotted keys": f'pain.mode = "sparing"\nschedule.sessions_per_day = 1\n{SLOT_TABLE}{IN_TABLES}',
}


def read(text: str) -> Prescription:
    (checked,) = check([parse(Path("forms.toml"), text.encode())]).files
    assert checked.program is not None, (text, checked.problems)
    plan = begin_ramp(prescribe(checked.program, LIBRARY))
    return replace(plan, program_version=0, fingerprint="")


@pytest.mark.parametrize("form", FORMS)
def test_what_was_changed_is_saved_and_reads_back(form: str) -> None:
    text = HEAD + FORMS[form]
    plan = read(text)
    assert read(as_file(plan, text, version=4)) == plan

    _, plank = plan.exercises
    moved = replace(
        plank, left=NamedRung("SB1", "Wall side plank"), dose=Dose((4, 3), 6.5, 5.0, 40.0)
    )
    slots = tuple(replace(slot, opens=time(11)) for slot in plan.schedule.slots)
    rules = plan.rules
    wanted = replace(
        plan,
        exercises=(moved,),
        schedule=replace(plan.schedule, slots=slots),
        program_slots=slots if plan.program_slots else (),
        rules=replace(rules, progression=replace(rules.progression, sessions=7)),
    )
    assert read(as_file(wanted, text, version=4)) == wanted
