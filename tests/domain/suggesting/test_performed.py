"""What was done of what was prescribed: each side against its own version (rules R7 and R9)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.domain.dose import Dose, of_sides
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import Side
from coach.domain.suggesting.facts import SetDone
from coach.domain.suggesting.performed import Performed
from tests.builders import a_hold, a_prescription, an_exercise

ALIKE = an_exercise()
UNLIKE = replace(ALIKE, right=NamedRung("SB2", "Feet further out"))
LEFT, RIGHT = a_hold(0), a_hold(3, side=Side.RIGHT)
HARDER = RIGHT._replace(rung_id="SB2")


def performed(*holds: HoldRecord, exercise: PrescribedExercise = ALIKE) -> Performed:
    return Performed({"a": a_prescription(exercise)}, {"a": holds})


@pytest.mark.parametrize(
    ("exercise", "holds", "eased"),
    [
        (ALIKE, (LEFT, RIGHT), (False, False)),
        (ALIKE, (LEFT, HARDER), (False, True)),
        (UNLIKE, (LEFT, HARDER), (False, False)),
        (UNLIKE, (LEFT, RIGHT), (False, True)),
        (UNLIKE, (LEFT._replace(rung_id="SB2"), HARDER), (True, False)),
        # A version without sides names none: whose turn it was is known by its place.
        (UNLIKE, (LEFT._replace(side=None), RIGHT._replace(side=None)), (False, True)),
    ],
)
def test_a_side_is_eased_where_its_own_version_was_not_done(
    exercise: PrescribedExercise, holds: Sequence[HoldRecord], eased: tuple[bool, bool]
) -> None:
    of = performed(*holds, exercise=exercise)

    assert tuple(of.eased("a", "side_plank", side) for side in Side) == eased


def test_each_set_of_a_side_is_held_against_its_own_dose() -> None:
    uneven = replace(ALIKE, dose=of_sides(Dose((2, 1), 5.0), Dose((1,), 5.0)))
    holds = (
        LEFT,
        a_hold(2, outcome=HoldOutcome.HURT),
        a_hold(4, outcome=HoldOutcome.SKIPPED)._replace(set_no=2),
        RIGHT._replace(outcome=HoldOutcome.PAUSED),
        RIGHT._replace(attempt=2),
    )
    of = performed(*holds, exercise=uneven)

    assert of.sets("a", "side_plank", Side.LEFT) == (SetDone(2, 1), SetDone(1, 0, skipped=1))
    assert of.sets("a", "side_plank", Side.RIGHT) == (SetDone(1, 1),)
    assert of.hurt("a", "side_plank", Side.LEFT)
    assert not of.hurt("a", "side_plank", Side.RIGHT)


def test_of_a_session_of_which_nothing_is_known_nothing_is_said() -> None:
    of = Performed({}, {"a": [LEFT, RIGHT]})

    assert of.prescribed("a", "side_plank") is None
    assert of.sets("a", "side_plank", Side.LEFT) == ()
    assert not of.eased("a", "side_plank", Side.LEFT)
    assert not performed(LEFT).begun("a", "curl_up", None)
