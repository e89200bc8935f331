"""Plan where the sides of an exercise differ: in words, in fields, one repetition more or less."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.dose import Dose, of_sides
from coach.domain.exercise_summary import ExerciseSummary
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.sides import Side, SideRule
from coach.ui.plan.edit_page import Edited, EditPage
from coach.ui.plan.exercise_column import dose_words, fewer, more
from coach.ui.texts.pt_report import exercise_row
from tests.builders import a_prescription, an_exercise

UNEVEN = of_sides(Dose((3, 2, 1), 8.0), Dose((2, 1), 6.5))
TODAY = date(2026, 11, 23)


def fields(qtbot: QtBot) -> EditPage:
    page = EditPage(a_prescription(an_exercise(dose=UNEVEN), an_exercise("bird_dog")), TODAY)
    qtbot.addWidget(page)
    return page


def asked(page: EditPage, qtbot: QtBot) -> dict[str, Dose]:
    found: list[Edited] = []
    page.edited.connect(found.append)
    page.show_changes.click()
    return dict(found[-1].doses)


def test_both_sides_are_named_in_words() -> None:
    said = dose_words(UNEVEN).replace("\u00a0", " ")
    assert said == "Left 3-2-1, hold 8 s; right 2-1, hold 6.5 s; rest 30 s"


def test_each_side_has_its_fields_and_what_is_untouched_stays(qtbot: QtBot) -> None:
    page = fields(qtbot)
    plank, bird_dog = page.doses

    assert [one.sets.accessibleName() for one in plank.sides] == [
        "Side plank, left: Sets",
        "Side plank, right: Sets",
    ]
    assert len(bird_dog.sides) == 1
    assert asked(page, qtbot) == {"side_plank": UNEVEN, "bird_dog": Dose((3, 2, 1), 5.0)}


def test_one_side_is_changed_and_the_other_is_not(qtbot: QtBot) -> None:
    page = fields(qtbot)
    right = page.doses[0].sides[1]
    right.sets.setText("2-2")
    right.hold.setValue(7)
    page.doses[0].rest.setValue(45)

    dose = asked(page, qtbot)["side_plank"]
    assert dose.on(Side.LEFT) == Dose((3, 2, 1), 8.0, 4.0, 45.0)
    assert dose.on(Side.RIGHT) == Dose((2, 2), 7.0, 4.0, 45.0)


def test_what_both_sides_do_alike_can_be_given_to_each(qtbot: QtBot) -> None:
    page = fields(qtbot)
    page.show()
    plank, bird_dog = page.doses
    assert plank.apart is None, "they differ already"
    assert bird_dog.apart is not None
    bird_dog.sides[0].sets.setText("3-2")

    bird_dog.apart.click()

    left, right = bird_dog.sides
    assert (left.sets.text(), right.sets.text()) == ("3-2", "3-2")
    assert left.sets.accessibleName() == "Bird dog, left: Sets"
    assert right.sets.isVisible()
    assert not bird_dog.apart.isVisible()
    assert asked(page, qtbot)["bird_dog"] == Dose((3, 2), 5.0), "alike until one is changed"
    right.sets.setText("2")
    dose = asked(page, qtbot)["bird_dog"]
    assert (dose.on(Side.LEFT).sets, dose.on(Side.RIGHT).sets) == ((3, 2), (2,))


@pytest.mark.parametrize(
    "exercise",
    [
        an_exercise("curl_up", side_rule=SideRule.SWAP_LEG),
        an_exercise("bird_dog", side_rule=SideRule.MIDLINE),
        replace(an_exercise("bird_dog"), locked=True),
    ],
    ids=["a leg that changes half-way", "no sides", "locked"],
)
def test_no_sides_are_offered_where_there_are_none_to_change(
    exercise: PrescribedExercise, qtbot: QtBot
) -> None:
    page = EditPage(a_prescription(exercise), TODAY)
    qtbot.addWidget(page)
    assert page.doses[0].apart is None


def test_what_cannot_be_read_is_told_with_its_side(qtbot: QtBot) -> None:
    page = fields(qtbot)
    page.doses[0].sides[1].sets.setText("2 or 3")
    assert any("Side plank, right" in one for one in page.doses[0].unread())


def test_one_more_and_one_fewer_move_both_sides() -> None:
    assert more(UNEVEN) == of_sides(Dose((4, 3, 2), 8.0), Dose((3, 2), 6.5))
    assert fewer(UNEVEN) == of_sides(Dose((3, 2), 8.0), Dose((2,), 6.5))
    least = of_sides(Dose((1,), 8.0), Dose((1,), 6.0))
    assert fewer(least) is None
    assert fewer(of_sides(Dose((2,), 8.0), Dose((1,), 8.0))) == Dose((1,), 8.0)


@pytest.mark.parametrize(("side", "dose"), [(Side.LEFT, "3-2-1, 8 s"), (Side.RIGHT, "2-1, 6.5 s")])
def test_the_page_for_the_pt_has_the_dose_of_each_side(side: Side, dose: str) -> None:
    exercise = an_exercise(dose=UNEVEN)
    row = exercise_row(ExerciseSummary(exercise, side))
    assert dose in row
