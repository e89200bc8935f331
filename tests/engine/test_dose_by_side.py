"""Other sets and seconds on each side, from the program file to the session and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.sides import Side
from coach.domain.smallest_plan import smallest
from coach.engine.short_time import shortened
from coach.engine.timeline import PhaseKind, lay_out, session_minutes
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.ui.session.views.wording import marks, reps_done

LIBRARY = Catalogue(shipped("programs")).library()
HEAD = (
    'format = 1\nkind = "program"\nid = "uneven"\nversion = 1\nname = "Uneven"\n'
    'pain.mode = "sparing"\nschedule.sessions_per_day = 1\n'
    'schedule.slots = [{ id = "day", name = "Day", opens = "10:00", closes = "18:00" }]\n'
)
SETS = "{ left = [3, 2, 1], right = [2, 1] }"
HOLD = "{ left = 8, right = 6 }"


def item(
    sets: str = SETS, hold_s: str = HOLD, place: str = 'ladder = "side_plank", rung = "SB4"'
) -> str:
    return f"{HEAD}items = [{{ {place}, sets = {sets}, hold_s = {hold_s} }}]  # both\n"


def told(text: str) -> list[str]:
    (checked,) = check([parse(Path("f.toml"), text.encode())]).files
    return [one.sentence for one in checked.problems]


def read(text: str) -> Prescription:
    (checked,) = check([parse(Path("f.toml"), text.encode())]).files
    assert checked.program is not None, checked.problems
    return replace(prescribe(checked.program, LIBRARY), program_version=0, fingerprint="")


PLAN = read(item())


def each_hold(plan: Prescription) -> list[tuple[Side | None, int, int, float]]:
    return [(one.side, one.set_no, one.rep_no, one.duration_s) for one in lay_out(plan).holds]


class TestTheSession:
    def test_each_side_plays_its_own_sets_and_seconds(self) -> None:
        left, right = Side.LEFT, Side.RIGHT
        assert each_hold(PLAN) == [
            (left, 1, 1, 8), (left, 1, 2, 8), (left, 1, 3, 8),
            (right, 1, 1, 6), (right, 1, 2, 6),
            (left, 2, 1, 8), (left, 2, 2, 8),
            (right, 2, 1, 6),
            (left, 3, 1, 8),
        ]  # fmt: skip

    def test_a_set_that_one_side_lacks_is_done_after_a_rest(self) -> None:
        phases = lay_out(PLAN).phases
        last = max(place for place, one in enumerate(phases) if one.kind is PhaseKind.HOLD)
        between = phases[last - 2 : last]
        assert [one.kind for one in between] == [PhaseKind.REST, PhaseKind.GET_READY]
        assert sum(one.duration_s for one in between) == PLAN.exercises[0].dose.rest_s

    def test_sums_are_those_of_what_is_played(self) -> None:
        holds = lay_out(PLAN).holds
        assert PLAN.holds == len(holds)
        assert PLAN.hold_s == sum(one.duration_s for one in holds)
        assert [PLAN.turn_of(one.hold_no) for one in holds] == [one.turn for one in holds]

    def test_marks_count_the_side_in_hand(self) -> None:
        holds = lay_out(PLAN).holds
        assert marks(holds[2], PLAN) == "Set 1 of 3, rep 3 of 3"
        assert marks(holds[4], PLAN) == "Set 1 of 2, rep 2 of 2"
        assert reps_done(holds[7], PLAN) == 2

    @given(minutes=st.floats(1, 8))
    def test_short_on_time_leaves_each_side_no_more_than_its_own(self, minutes: float) -> None:
        short = shortened(PLAN, minutes)
        assert session_minutes(short) <= max(minutes, session_minutes(shortened(PLAN, 0.1))) + 1e-6
        assert_no_more(short.exercises[0], PLAN.exercises[0])

    def test_a_bad_day_is_smaller_on_each_side(self) -> None:
        small = smallest(PLAN, (), LIBRARY)
        assert small is not None
        (exercise,) = small.exercises
        assert_no_more(exercise, PLAN.exercises[0])
        assert exercise.dose.on(Side.LEFT).sets == (2, 1)
        assert exercise.hold_s < PLAN.hold_s


def assert_no_more(made: PrescribedExercise, most: PrescribedExercise) -> None:
    for side in Side:
        dose, own = made.dose.on(side), most.dose.on(side)
        assert dose.hold_s <= own.hold_s
        assert len(dose.sets) <= len(own.sets)
        assert all(a <= b for a, b in zip(dose.sets, own.sets, strict=False))


class TestTheCheck:
    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            (item(hold_s="{ left = 8, right = 12 }"), "12 is over the cap of 10 seconds for side"),
            (item(hold_s="{ left = 12, right = 8 }"), "12 is over the cap of 10 seconds for side"),
            (item("{ left = [3], right = [2, 3] }"), "each set usually has fewer repetitions than"),
            (item("{ left = [9, 8], right = [1] }"), "17 repetitions in all are more than the 12 "),
            (
                item(place='ladder = "curl_up", rung = "CU3"', hold_s="8"),
                "curl_up is not done side by side; give one list of sets",
            ),
            (
                item(place='ladder = "curl_up", rung = "CU3"', sets="[3]"),
                "curl_up is not done side by side; give one number of seconds",
            ),
            (
                item(place='ladder = "bird_dog", rung = "BD0"', hold_s="5"),
                "BD0 is not done side by side; give one list of sets",
            ),
            (item("{ left = [3] }"), "this key is missing"),
            (item("{ left = [3], right = [0] }"), "0 is under the least, 1"),
            (item("{ l = '3x8', r = [2] }"), "put the sets of each side in braces: { left = [3, "),
            (item(hold_s="{ L = 8, R = 6 }"), "name the two sides left and right: { left = 8, rig"),
            (item("{ l = [3], r = [2] }"), "name the two sides left and right: { left = [3], righ"),
            (item('{ left = "3x8", right = [2] }'), "write the sets as a list: [8, 8, 8]"),
            (item('"left 3-2-1, right 2-1"'), "put the sets of each side in braces: { left = [3, "),
            (item(hold_s='"left 8, right 6"'), "put the seconds of each side in braces: { left = "),
            (item('"3x8 left, 2x6 right"'), "put the sets of each side in braces: { left = [3, "),
            (item("[[3, 2, 1], [2, 1]]"), "a list: put the sets of each side in braces: { left"),
            (item(hold_s="[8, 6]"), "a list: put the seconds of each side in braces: { left = 8"),
            (item(hold_s='"8L / 6R"'), "put the seconds of each side in braces: { left = "),
            (item(hold_s="left 8, right 6"), "put the seconds of each side in braces: { left = "),
            (
                item("[3]", "8, left = { sets = [3, 2], hold_s = 8 }"),
                "an exercise with sides is done on both; what differs is named, such as rung",
            ),
            (item("[3], right_sets = [2]", "8"), "sets = { left = [3, 2, 1], right = [2, 1] } or"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_meant_is_told_in_one_sentence(self, text: str, problem: str) -> None:
        said = told(text)
        assert any(problem in one for one in said), said

    def test_a_key_for_one_side_alone_is_told_once(self) -> None:
        place = 'ladder = "side_plank", rung = "SB4"'
        text = f"{HEAD}items = [{{ {place}, left = {{ sets = [3] }}, right = {{ sets = [2] }} }}]\n"
        (said,) = set(told(text))
        assert said.endswith("right = [2, 1] } or hold_s = { left = 8, right = 6 }")

    def test_the_cap_is_told_also_where_the_shape_is_wrong(self) -> None:
        said = told(item(hold_s="{ left = 8, right = 12 }").replace("version = 1", "version = 0"))
        assert any("12 is over the cap" in one for one in said), said


class TestSavedBack:
    def test_it_is_written_as_it_was_said_and_as_the_plan_stands(self) -> None:
        assert read(as_file(PLAN, None, version=2)) == PLAN
        text = item()
        assert as_file(PLAN, text, version=1) == text

    def test_what_says_the_same_twice_stays(self) -> None:
        text = item("{ left = [3, 2], right = [3, 2] }", "{ left = 8, right = 8 }")
        plan = read(text)
        assert plan.exercises[0].dose.sides is None
        assert as_file(plan, text, version=1) == text

    @pytest.mark.parametrize(
        "said",
        [
            "sets = {sets}  # each\nhold_s = {hold}\n",
            "sets.left = [3, 2, 1]\nsets.right = [2, 1]\nhold_s.left = 8\nhold_s.right = 6\n",
            "[items.sets]\nleft = [3, 2, 1]\nright = [2, 1]\n[items.hold_s]\nleft = 8\nright = 6\n",
        ],
    )
    def test_in_whatever_form_it_is_changed_on_one_side_and_made_alike(self, said: str) -> None:
        said = said.replace("{sets}", SETS).replace("{hold}", HOLD)
        text = f'{HEAD}[[items]]\nladder = "side_plank"\nrung = "SB4"\n{said}'
        assert read(text) == PLAN
        (exercise,) = PLAN.exercises
        for dose in (replace(exercise.dose, sets=(2, 2)), exercise.dose.on(Side.RIGHT)):
            changed = replace(PLAN, exercises=(replace(exercise, dose=dose),))
            assert read(as_file(changed, text, version=2)) == changed
