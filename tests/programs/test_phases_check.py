"""Phases of a program: checked as the exercises of the top, saved back and read again the same."""

from pathlib import Path

import pytest

from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.stages import begin
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import Checked, check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped

LIBRARY = Catalogue(shipped("programs")).library()
GOOD = """\
format = 1
kind = "program"
id = "anna"
version = 1
name = "Anna"
starts = 2026-11-30
short_on_time = ["side_plank", "bird_dog"]
pain.mode = "sparing"
schedule.sessions_per_day = 1
schedule.slots = [{ id = "day", name = "Daytime", opens = "10:00", closes = "18:00" }]

[[items]]
ladder = "side_plank"
rung = "SB4"
sets = [5, 3, 1]
hold_s = 8

# after the visit
[[phases]]
from_week = 5  # not before

[[phases.items]]
ladder = "side_plank"
rung = "SB6"
sets = [6, 4, 2]
hold_s = 10

[[phases.items]]
ladder = "bird_dog"
rung = "BD3"
sets = [5, 3, 1]
hold_s = 8

[[phases]]
from_week = 9
items = [{ ladder = "bird_dog", rung = "BD5", sets = [6, 4, 2], hold_s = 10 }]
"""


def checked(text: str) -> Checked:
    (found,) = check([parse(Path("anna.toml"), text.encode())]).files
    return found


def plan_of(text: str) -> Prescription:
    found = checked(text)
    assert found.program is not None, found.problems
    return prescribe(found.program, LIBRARY)


@pytest.mark.parametrize(
    ("wrong", "right", "answer"),
    [
        ("hold_s = 12", "hold_s = 10", "phases[1].items[1] (side_plank).hold_s: 12 is over"),
        ('"SB7x"', '"SB6"', "phases[1].items[1] (side_plank).rung: 'SB7x' is not a rung"),
        ('"side_bridge"', '"bird_dog"\nrung = "BD3"', "did you mean 'side_plank'?"),
        ("", "starts = 2026-11-30\n", "weeks are counted from the first day; write it at the top"),
        ("from_week = 5", "from_week = 9", "week 5 does not come after week 5"),
        ("weeks = 4", "from_week = 5", "say with which week it begins, such as from_week = 5"),
        ("from_week = 1", "from_week = 5", "1 is under the least, 2"),
        ('starts = 2026-11-30\nends = 2026-12-31', "starts = 2026-11-30", "after the last day"),
        ("[60, 4, 2]", "[6, 4, 2]", "60"),
        ('10, days = ["mon"] }', "10 }", "on give the phase a [phases.schedule]"),
        ('= 5\ndays = "every day"', "= 5", "stand under [phases.schedule], with"),
        ('"zzz"]', '"bird_dog"]', "'zzz' is not an exercise of this program"),
        ("hold_s = 10\nlocked = true", "hold_s = 10\n", "so [lock] must say by whom"),
        ("[[phases.item]]", "[[phases.items]]", "did you mean 'items'"),
    ],
)  # fmt: skip
def test_a_phase_is_checked_as_the_exercises_of_the_top(
    wrong: str, right: str, answer: str
) -> None:
    if wrong == '"side_bridge"':
        text = GOOD.replace(right, f'{wrong}\nrung = "BD3"', 1)
    else:
        text = GOOD.replace(right, wrong, 1)
    assert text != GOOD
    found = checked(text)
    assert answer in "\n".join(one.in_its_folder for one in found.problems)
    assert not found.ok


def test_a_phase_whose_exercises_stand_under_items_is_told_where_they_belong() -> None:
    said = [str(one) for one in checked(GOOD.replace("[[phases.items]]", "[[items]]")).problems]
    assert (
        "anna.toml:19: phases[1].items: this phase has no exercises; write [[phases.items]] above "
        "each of them, and not [[items]]"
    ) in said


def test_what_clashes_and_what_is_long_is_told_at_its_phase() -> None:
    text = GOOD.replace("pain.mode", 'minds = ["shoulder"]\npain.mode', 1)
    places = [one.place for one in checked(text).problems]
    assert places == ["items[1] (side_plank).rung", "phases[1].items[1] (side_plank).rung"]


def test_it_is_told_beside_a_wrong_shape() -> None:
    text = (
        GOOD.replace("[5, 3, 1]", "5", 1).replace('"BD5"', '"BD9"').replace("= 10\n", "= 12\n", 1)
    )
    said = "\n".join(one.in_its_folder for one in checked(text).problems)
    assert "there is no rung 'BD9' on bird_dog" in said
    assert "12 is over the cap" in said


SCHEDULE = """
[phases.schedule]
sessions_per_day = 2
days = ["mon", "wed", "fri"]  # rest in between
slots = [
  { id = "day", name = "Daytime", opens = "10:00", closes = "12:00" },
  { id = "late", name = "Late", opens = "17:00", closes = "19:00" },
]
"""
OTHER_SESSIONS = GOOD.replace("from_week = 5  # not before\n", "from_week = 5\n" + SCHEDULE, 1)


@pytest.mark.parametrize(
    ("right", "wrong", "answer"),
    [
        ("sessions_per_day = 2", "sessions_per_day = 1", "phases[1].schedule.sessions_per_day: "),
        ('closes = "19:00"', 'closes = "16:00"', "phases[1].schedule.slots[2].closes: "),
        ('id = "late"', 'id = "day"', "phases[1].schedule.slots[2].id: there is already a slot"),
        ('"17:00"', '"5 pm"', "phases[1].schedule.slots[2].opens"),
        ("hold_s = 10\n", 'hold_s = 10\ndays = ["tue"]\n', "phases[1].items[1] (side_plank).days"),
        ("sessions_per_day = 2\n", "sessions_per_day = 2\nmin_gap_min = 60\n", "min_gap_min"),
    ],
)
def test_the_sessions_of_a_phase_are_checked_as_those_of_the_top(
    right: str, wrong: str, answer: str
) -> None:
    assert checked(OTHER_SESSIONS).ok, checked(OTHER_SESSIONS).problems
    text = OTHER_SESSIONS.replace(right, wrong, 1)
    assert text != OTHER_SESSIONS
    found = checked(text)
    assert answer in "\n".join(one.in_its_folder for one in found.problems)
    assert not found.ok


@pytest.mark.parametrize("original", [OTHER_SESSIONS, None])
def test_the_sessions_of_a_phase_are_told_and_saved_back(original: str | None) -> None:
    plan = plan_of(OTHER_SESSIONS)
    five, nine = plan.stages
    assert ([slot.id for slot in five.slots], nine.slots) == (["day", "late"], ())
    told = checked(OTHER_SESSIONS).summary
    assert "  sessions: 2 a day, 10:00-12:00, 17:00-19:00, mon, wed, fri" in [
        one[2:] for one in told
    ]
    again = plan_of(as_file(plan, original, version=2))
    assert (again.stages, again.written_slots) == (plan.stages, plan.written_slots)

    begun = begin(plan, nine, (), LIBRARY)
    assert begun is not None
    assert begun.prescription.schedule.slots == five.slots
    again = plan_of(as_file(begun.prescription, original, version=2))
    assert again.schedule.slots == five.slots


def test_the_summary_says_what_follows_and_when() -> None:
    lines = checked(GOOD).summary
    assert any(line.strip().startswith("from week 5, 2026-12-28, a session of ") for line in lines)


@pytest.mark.parametrize("original", [GOOD, None])
def test_it_is_saved_back_and_read_again_the_same(original: str | None) -> None:
    plan = plan_of(GOOD)
    written = as_file(plan, original, version=2)
    again = plan_of(written)
    assert (again.exercises, again.stages, again.written) == (
        plan.exercises, plan.stages, plan.written,
    )  # fmt: skip
    assert original is None or written == GOOD.replace("version = 1", "version = 2", 1)


@pytest.mark.parametrize("original", [GOOD, None])
@pytest.mark.parametrize("place", [0, 1])
def test_at_a_phase_the_file_says_what_is_in_force_and_what_still_follows(
    place: int, original: str | None
) -> None:
    plan = plan_of(GOOD)
    begun = begin(plan, plan.stages[place], (), LIBRARY)
    assert begun is not None
    again = plan_of(as_file(begun.prescription, original, version=2))
    assert (again.exercises, again.stages, again.written) == (
        begun.prescription.exercises, begun.prescription.stages, begun.prescription.written,
    )  # fmt: skip
