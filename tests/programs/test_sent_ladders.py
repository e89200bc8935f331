"""A program may bring its ladders in its own file: checked with it, played, and saved with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import HOLD_CAP_S
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped
from tests.programs.brought import HEAD, ITEMS, LADDER, WITH_LADDER

LIBRARY = Catalogue(shipped("programs")).library()


def told(text: str) -> list[str]:
    """Return the problems of a file, each with its line."""
    (checked,) = check([parse(Path("f.toml"), text.encode())], figures={"sb1"}).files
    return [str(one) for one in checked.problems]


def read(text: str) -> Prescription:
    (checked,) = check([parse(Path("f.toml"), text.encode())]).files
    assert checked.program is not None, checked.problems
    return replace(prescribe(checked.program, LIBRARY), program_version=0, fingerprint="")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_it_is_good_and_the_plan_has_the_words() -> None:
    assert told(WITH_LADDER) == []
    plan = read(WITH_LADDER)
    (ladder,) = plan.ladders
    assert [rung.name for rung in ladder.rungs] == ["Wall plank", "Knee plank"]
    assert plan.exercises[1].left.name == "Knee plank"
    known = LIBRARY.with_own(plan.ladders)
    texts = known.instructions("front_plank", "FP1")
    assert texts is not None
    assert texts.do == ("Lift your hips.",)
    assert texts.stop_always == LIBRARY.stop_always != ()


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (
            "hold_s = 20 }\nstanding",
            "hold_s = 70 }\nstanding",
            "rungs[1].dose.hold_s: 70 seconds are over the most, 60 seconds",
        ),
        (
            'id = "FP1"\nname',
            'id = "FQ1"\nname',
            "rungs[2].id: rungs go from easy to hard with rising numbers, but 'FQ1' follows 'FP0'",
        ),
        (
            'ladder = "side_plank", rung = "SB1"',
            'ladder = "side_plank", rung = "SB0X"',
            "rungs[2].swaps[1].rung: 'SB0X' is not a rung; the rungs of side_plank are SB0 to SB8",
        ),
        (
            'ladder = "side_plank", rung = "SB1"',
            'ladder = "side_plonk", rung = "SB1"',
            "rungs[2].swaps[1].ladder: there is no ladder 'side_plonk'; did you mean 'side_plank'?",
        ),
        (
            'id = "FP0"\n',
            'id = "FP0"\nfigure = "sb2"\n',
            "rungs[1].figure: there is no figure 'sb2', so nothing is drawn; did you mean 'sb1'?",
        ),
        (
            'rungs = ["FP1"]',
            'rungs = ["FP4"]',
            "options[1].rungs[1]: there is no rung 'FP4'",
        ),
        (
            'rung = "FP1"\nsets',
            'rung = "FP4"\nsets',
            (
                "items[2] (front_plank).rung: there is no rung 'FP4' on front_plank; "
                "its rungs are FP0 to FP1"
            ),
        ),
    ],
)
def test_each_problem_has_its_line_and_its_place(was: str, now: str, said: str) -> None:
    text = WITH_LADDER.replace(was, now)
    problems = told(text)
    (problem,) = [one for one in problems if said in one]
    new = next(line for line in now.splitlines() if line not in was.splitlines())
    assert problem.startswith(f"f.toml:{line_of(text, new)}: ")


def test_a_wrong_ladder_is_not_told_to_be_missing() -> None:
    problems = told(WITH_LADDER.replace('name = "Knee plank"\n', ""))
    assert len(problems) == 1, problems
    assert "name" in problems[0]


def test_all_is_told_at_once() -> None:
    text = WITH_LADDER.replace('ladder = "bird_dog"', 'ladder = "bird_dig"')
    text = text.replace("hold_s = 20 }\nstanding", "hold_s = 70 }\nstanding")
    text = text.replace('rungs = ["FP1"]', 'rungs = ["FP4"]').replace('"10:00"', '"9:00"')
    assert len(told(text)) == 3, told(text)


def test_a_shipped_ladder_is_not_replaced() -> None:
    text = WITH_LADDER.replace('"front_plank"', '"glute_bridge"').replace("FP", "GB")
    (problem,) = told(text)
    assert "Steadyback has a ladder 'glute_bridge' of its own" in problem


def test_one_that_no_exercise_is_on_is_told() -> None:
    text = HEAD + ITEMS.split("\n\n")[0] + "\n" + LADDER
    (problem,) = told(text)
    assert "warning: ladders[1] (front_plank).id" in problem
    assert problem.endswith("no exercise of this program is on 'front_plank'")


CALLED = st.sampled_from(
    ["curl up", "Curl-Up", "side plank", "Plank, side", "side bridge", "bird dog", "BIRD-DOG"]
)
BETWEEN = st.text(" -_.,'", max_size=2)


@given(CALLED, BETWEEN, st.floats(1, 60), st.sampled_from(["ladder", "rung", "id"]))
def test_the_cap_is_of_the_movement_whatever_it_is_called(
    called: str, between: str, hold_s: float, where: str
) -> None:
    name = called.replace(" ", between or " ")
    text = WITH_LADDER
    if where == "ladder":
        text = text.replace('name = "Front plank"', f'name = "My {name}"')
    elif where == "rung":
        text = text.replace('name = "Knee plank"', f'name = "{name}, knees"')
    else:
        own = "my_" + "".join(sign if sign.isalpha() else "_" for sign in called.lower())
        text = text.replace('"front_plank"', f'"{own}"')
    text = text.replace("hold_s = 20", f"hold_s = {hold_s!r}")
    over = any("over the cap of 10 seconds" in one for one in told(text))
    assert over is (hold_s > HOLD_CAP_S)


FORMS = {
    "in tables": WITH_LADDER,
    "as in a ladder file": WITH_LADDER.replace(
        "[[ladders]]\n", '[[ladders]]\nformat = 1\nkind = "ladder"\n'
    ),
    "in lines": HEAD
    + 'items = [{ ladder = "front_plank", rung = "FP0", sets = [2, 1], hold_s = 9 }]\n'
    + 'ladders = [{ id = "front_plank", name = "P", side_rule = "midline", rungs = [{ id = "FP0",'
    + ' name = "W", set_up = ["L."], do = ["B."], stop_when = ["H."],'
    + " dose = { sets = [1], hold_s = 9 } }] }]\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_it_is_saved_back_and_read_again_the_same(form: str) -> None:
    text = FORMS[form]
    plan = read(text)
    assert read(as_file(plan, text, version=2)) == plan
    if form != "in lines":
        assert "# Mine, from the course." in as_file(plan, text, version=2)
    # Without the file that it came from it is written whole.
    assert read(as_file(plan, None, version=2)) == plan


def test_a_plan_on_a_ladder_file_is_saved_with_its_words() -> None:
    plan = read(WITH_LADDER)
    text = HEAD + ITEMS
    assert read(as_file(plan, text, version=2)) == plan
    in_lines = HEAD + FORMS["in lines"].split("ladders = ")[0].removeprefix(HEAD)
    (plank,) = read(FORMS["in lines"]).exercises
    other = replace(plan, exercises=(plank,), ladders=read(FORMS["in lines"]).ladders)
    assert read(as_file(other, in_lines, version=2)).ladders == other.ladders
