"""What is read has the decimal sign of its reader, in sentences as in fields."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from coach.domain.difference import Difference, What
from coach.domain.dose import Dose
from coach.ui.plan.exercise_column import dose_words
from coach.ui.texts.plan_differences import differs


@pytest.fixture
def in_germany() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_seconds_of_a_dose_have_the_readers_sign(in_germany: None) -> None:
    words = dose_words(Dose((3, 2, 1), hold_s=7.5, reset_s=3.0, rest_s=30.0))
    assert "7,5" in words
    assert "30" in words


def test_what_differs_has_the_readers_sign(in_germany: None) -> None:
    line = Difference(What.HOLD, name="Bird dog", before="7.5", after="10")
    assert differs(line) == "Bird dog: 7,5 → 10 s a hold"
