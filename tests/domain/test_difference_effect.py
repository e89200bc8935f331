"""What a comparison marks as harder is what the plan counts as harder, line by line."""

from itertools import permutations

import pytest

from coach.domain.difference import Difference, What
from coach.domain.difference_effect import Effect, effect_of, effects
from coach.domain.one_change_a_week import is_harder
from coach.domain.plan_differences import compare
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.programs.catalogue import Catalogue
from coach.resources import shipped

_CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = _CATALOGUE.library()
PLANS = [prescribe(program, LIBRARY) for program in _CATALOGUE.programs()]


def marked(old: Prescription, new: Prescription, ladder_id: str) -> set[Effect]:
    found = [one for one in compare(old, new) if one.ladder_id == ladder_id]
    return set(effects(found, LIBRARY))


def test_an_exercise_is_marked_harder_where_the_plan_counts_it_so() -> None:
    compared = 0
    for old, new in permutations(PLANS, 2):
        for after in new.exercises:
            before = old.exercise(after.ladder_id)
            if before is None or before.each_side != after.each_side:
                continue
            compared += 1
            harder = Effect.HARDER in marked(old, new, after.ladder_id)
            assert harder == is_harder(before, after, LIBRARY), (old.program_id, after.ladder_id)
    assert compared > 20


@pytest.mark.parametrize(
    ("what", "less", "more"),
    [
        (What.SETS, "3-2-1", "5-3-1"),
        (What.HOLD, "5", "6.5"),
        (What.REST, "60", "30"),
        (What.RESET, "5", "3"),
        (What.SESSIONS, "2", "3"),
        (What.WALKS, "", "2"),
        (What.WALKS, "1", "2"),
        (What.WALK_MINUTES, "8", "10"),
        (What.WALK_DAYS, "mon wed", "every 1"),
    ],
)
def test_what_is_harder_one_way_is_easier_the_other(what: What, less: str, more: str) -> None:
    up, down = Difference(what, less, more), Difference(what, more, less)

    assert effect_of(up, LIBRARY) is Effect.HARDER
    assert effect_of(down, LIBRARY) is Effect.EASIER


def test_a_higher_version_is_harder_and_one_that_is_unknown_is_below_all() -> None:
    rungs = [rung.id for rung in LIBRARY.ladders[0].rungs]
    ladder_id = LIBRARY.ladders[0].id

    def moved(before: str, after: str) -> Effect:
        return effect_of(Difference(What.RUNG, before, after, ladder_id=ladder_id), LIBRARY)

    assert moved(rungs[0], rungs[-1]) is Effect.HARDER
    assert moved(rungs[-1], rungs[0]) is Effect.EASIER
    assert moved("of an older file", rungs[0]) is Effect.HARDER


def test_words_are_neither() -> None:
    for what in (What.PROGRAM, What.LINE, What.TIMES, What.LOCK, What.RULES):
        assert effect_of(Difference(what, "1", "2"), LIBRARY) is Effect.NEITHER
