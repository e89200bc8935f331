"""Which of the shipped programs are small to begin with, and which are hard."""

from coach.domain.grade import Grade, grade
from coach.domain.prescribing import prescribe
from coach.programs.catalogue import Catalogue
from coach.resources import shipped

CATALOGUE = Catalogue(shipped("programs"))


def test_starter_and_easy_are_small_and_the_longest_holds_and_many_repetitions_are_hard() -> None:
    found = {one.id: grade(prescribe(one, CATALOGUE.library())) for one in CATALOGUE.programs()}
    assert {name for name, each in found.items() if each is Grade.SMALL} == {
        "starter", "easy", "spasm_and_flare",
    }  # fmt: skip
    assert {name for name, each in found.items() if each is Grade.HARD} == {
        "classic_10", "build", "build_10", "strong",
    }  # fmt: skip


def test_no_program_is_harder_than_the_one_that_comes_after_it() -> None:
    order = [Grade.SMALL, Grade.LATER, Grade.HARD]
    everyday = [one for one in CATALOGUE.programs() if one.id != "spasm_and_flare"]
    found = [order.index(grade(prescribe(one, CATALOGUE.library()))) for one in everyday]
    assert found == sorted(found)
