"""After a crash the question names the knee that stays bent, as the session did."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedOption, NamedRung, PrescribedExercise
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.ports import OpenSession
from coach.ui.session.resume_page import going_on_page
from tests.builders import a_hold, a_prescription, a_start

LIBRARY = Catalogue(shipped("programs")).library()


def curl_up_with(*options: str) -> PrescribedExercise:
    """Return a curl-up done with options of its ladder."""
    ladder = LIBRARY.ladder("curl_up")
    assert ladder is not None
    rung = next(each for each in ladder.rungs if each.id == "CU2")
    named = NamedRung(rung.id, rung.name)
    chosen = [one for one in ladder.options if one.id in options]
    exercise = PrescribedExercise(
        ladder.id, ladder.name, ladder.side_rule, named, named, Dose((3, 2, 1), 5.0)
    )
    return replace(
        exercise,
        options=tuple(NamedOption(one.id, one.name) for one in chosen),
        without_sides=ladder.without_sides(chosen),
    )


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ((), "curl-up, left knee bent, set"),
        (("sore_left",), "curl-up, left knee bent, set"),
        (("sore_right",), "curl-up, right knee bent, set"),
        (("both_knees",), "curl-up, set"),
    ],
)
def test_the_knee_is_named_that_is_bent(qtbot: QtBot, options: tuple[str, ...], named: str) -> None:
    plan = a_prescription(curl_up_with(*options))
    found = OpenSession("2026-11-22-1", a_start(prescription=plan), (a_hold(),))
    page = going_on_page(
        found, LIBRARY, go_on=lambda: None, keep=lambda: None, discard=lambda: None
    )
    qtbot.addWidget(page)

    assert any(
        f"Go on at {named} 1 of 3, rep 2 of 3?" in label.text()
        for label in page.findChildren(QLabel)
    )
