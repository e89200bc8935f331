"""Which clinician agrees to exercises: for one flag each, and nothing said is lost (R16)."""

from datetime import date

import pytest

from coach.domain.clearance import Clearance, in_force
from coach.services.clearances import clearances, name_clinician, take_back
from coach.services.settings import CLEARED_BY, CLEARED_ON, Settings
from tests.fakes.memory_store import MemoryStore

DAY = date(2026, 11, 23)


def agreed(settings: Settings) -> set[str]:
    return set(in_force(clearances(settings)))


def test_agreement_is_for_the_flags_that_were_named_and_no_other() -> None:
    settings = Settings(MemoryStore())
    assert clearances(settings) == ()
    name_clinician(settings, ["pregnancy"], "Dr. Abara", DAY)
    name_clinician(settings, ["weak_bones"], "Dr. Okoro", DAY)

    assert agreed(settings) == {"pregnancy", "weak_bones"}
    assert [one.by for one in clearances(settings)] == ["Dr. Abara", "Dr. Okoro"]


@pytest.mark.parametrize("name", ["", " ", ".", "no"])
def test_nobody_named_agrees_to_nothing(name: str) -> None:
    settings = Settings(MemoryStore())
    with pytest.raises(ValueError, match=r".*"):
        name_clinician(settings, ["pregnancy"], name, DAY)

    assert agreed(settings) == set()


def test_what_is_no_longer_true_asks_again_and_what_was_said_is_kept() -> None:
    settings = Settings(MemoryStore())
    name_clinician(settings, ["pregnancy", "weak_bones"], "Dr. Abara", DAY)
    take_back(settings, ["pregnancy", "never_asked"], DAY)

    assert agreed(settings) == {"weak_bones"}
    assert [(one.flag_id, one.by) for one in clearances(settings)] == [
        ("pregnancy", "Dr. Abara"), ("weak_bones", "Dr. Abara"), ("pregnancy", ""),
    ]  # fmt: skip


def test_the_name_of_an_earlier_version_is_for_the_operation_it_asked_about() -> None:
    settings = Settings(MemoryStore())
    settings.keep(CLEARED_BY, "Dr. Abara")
    settings.keep(CLEARED_ON, "2026-11-23")
    name_clinician(settings, ["pregnancy"], "Dr. Okoro", DAY)

    assert clearances(settings) == (
        Clearance("recent_surgery", "Dr. Abara", DAY),
        Clearance("pregnancy", "Dr. Okoro", DAY),
    )
    settings.keep(CLEARED_ON, "some day")
    assert clearances(settings)[0].on is None
