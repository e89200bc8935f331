"""What is kept when time is short is told by names, and only where it is another order."""

from dataclasses import replace

from coach.domain.difference import What
from coach.domain.plan_differences import compare
from coach.domain.prescription import Prescription
from coach.ui.texts.plan_differences import differs
from tests.builders import a_prescription, an_exercise

PLAN = a_prescription(
    replace(an_exercise("curl_up"), name="Curl-up"),
    replace(an_exercise("side_plank"), name="Side plank"),
    replace(an_exercise("bird_dog"), name="Bird dog"),
)


def said(old: Prescription, new: Prescription) -> list[str]:
    return [differs(one) for one in compare(old, new) if one.what is What.SHORT_ON_TIME]


def test_naming_what_the_order_says_anyway_is_no_change() -> None:
    for named in (("curl_up",), ("curl_up", "side_plank"), ("curl_up", "side_plank", "bird_dog")):
        assert said(PLAN, replace(PLAN, short_on_time=named)) == []
        assert said(replace(PLAN, short_on_time=named), PLAN) == []


def test_another_order_is_told_by_names() -> None:
    (line,) = said(PLAN, replace(PLAN, short_on_time=("bird_dog",)))
    assert line == (
        "Short on time, kept longest first: curl-up, side plank, bird dog → "
        "bird dog, curl-up, side plank"
    )


def test_an_exercise_that_only_one_plan_has_tells_nothing() -> None:
    fewer = replace(PLAN, exercises=PLAN.exercises[:2], short_on_time=("curl_up",))
    assert said(PLAN, fewer) == []


def test_where_the_order_of_the_exercises_tells_it_there_is_no_second_line() -> None:
    turned = replace(PLAN, exercises=PLAN.exercises[::-1])
    assert said(PLAN, turned) == []
    assert [one.what for one in compare(PLAN, turned)] == [What.ORDER]
