"""What a flag changes, told exercise by exercise: as `adapt` works it out and never more."""

from itertools import combinations

import pytest

from coach.domain.flag_changes import Became, FlagChange, flag_changes
from coach.domain.flag_effects import adapt
from coach.domain.prescription import Prescription, prescribe
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.texts.first_start import STAYS, changed

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {program.id: prescribe(program, LIBRARY) for program in CATALOGUE.programs()}
FLAGS = {flag.id: flag for flag in LIBRARY.flags}


def told(plan: Prescription, *flags: str) -> tuple[FlagChange, ...]:
    return flag_changes(plan, adapt(plan, [FLAGS[one] for one in flags], LIBRARY))


@pytest.mark.parametrize(
    ("program", "flag", "expected"),
    [
        ("starter", "weak_bones", FlagChange(Became.ANOTHER, "Curl-up", ("Dead bug",))),
        ("classic", "weak_bones", FlagChange(Became.VERSION, "Side plank", ("Wall side plank",))),
        ("classic", "shoulder", FlagChange(Became.VERSION, "Side plank", ("Wall side plank",))),
        ("starter", "neck", FlagChange(Became.VERSION, "Curl-up", ("Light head",))),
        ("starter", "pregnancy", FlagChange(Became.LEFT_OUT, "Curl-up")),
    ],
)
def test_each_change_is_told(program: str, flag: str, expected: FlagChange) -> None:
    assert expected in told(PLANS[program], flag)


@pytest.mark.parametrize("program", sorted(PLANS))
@pytest.mark.parametrize("flags", [(one,) for one in FLAGS] + list(combinations(sorted(FLAGS), 2)))
def test_something_is_told_where_and_only_where_something_changes(
    program: str, flags: tuple[str, ...]
) -> None:
    plan = PLANS[program]
    adapted = adapt(plan, [FLAGS[one] for one in flags], LIBRARY)
    new = adapted.prescription

    changes = flag_changes(plan, adapted)

    # An order alone is told where the whole session is shown.
    same = set(plan.exercises) == set(new.exercises) and plan.warm_up == new.warm_up
    assert bool(changes) != same
    if not changes:
        assert changed(changes) == STAYS


def test_sentences_name_what_becomes_of_each() -> None:
    assert changed(told(PLANS["classic"], "weak_bones")).startswith("Curl-up becomes dead bug. ")
    assert "side plank: wall side plank" in changed(told(PLANS["classic"], "shoulder")).lower()
