"""How a hold ends is said as the exercise asks for it: "lower" only where something was lifted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from coach.domain.dose import Dose
from coach.domain.ladder import Ladder, Release
from coach.domain.options import with_options
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.engine.cue_requests import target
from coach.engine.cue_words import LEG, RELEASE, SIDE
from coach.engine.cues import CueSheet
from coach.engine.release import release_of
from coach.engine.session import begin
from coach.engine.timeline import PhaseKind, lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.session.views import wording
from coach.ui.texts import session as texts
from tests.builders import a_prescription, an_instant

LIBRARY = Catalogue(shipped("programs")).library()
HOW_IT_ENDS = {
    "let go": Release.LET_GO,
    "soften": Release.LET_GO,
    "lower": Release.LOWER,
    "down": Release.LOWER,
    "back": Release.COME_BACK,
    "step in": Release.COME_BACK,
    "walk your feet in": Release.COME_BACK,
    "stand up straight": Release.COME_BACK,
}
"""What the last step of a rung says of its end; of two the first counts."""
SIDES = {words for table in (*SIDE.values(), LEG) for words in table.values()}

each_ladder = pytest.mark.parametrize("ladder", LIBRARY.ladders, ids=lambda one: str(one.id))


def every_way(ladder: Ladder) -> Iterator[PrescribedExercise]:
    """Yield each rung, plain and with each of its options."""
    for rung in ladder.rungs:
        named = NamedRung(rung.id, rung.name)
        plain = PrescribedExercise(
            ladder.id, ladder.name, ladder.side_rule, named, named, Dose((2,), 5.0),
            own_pace=ladder.own_pace,
        )  # fmt: skip
        yield with_options(plain, ladder)
        for option in ladder.options_for(rung.id):
            yield with_options(plain, ladder, (option,))


def release_in(step: str) -> Release | None:
    """Return how a hold ends as the last step of its text says it; None where it does not."""
    words = step.lower().replace("your back", "your trunk")
    found = [(words.find(one), release) for one, release in HOW_IT_ENDS.items() if one in words]
    return min(found)[1] if found else None


@each_ladder
def test_a_hold_ends_in_words_as_the_text_of_its_rung_ends_it(ladder: Ladder) -> None:
    for exercise in every_way(ladder):
        plan = a_prescription(exercise)
        said = release_of(lay_out(plan).holds[0], plan, LIBRARY)
        option = next((one for one in ladder.options if one.id in _options(exercise)), None)
        rung = ladder.find(exercise.left.id)
        assert rung is not None
        steps = option.do if option is not None and option.standing else rung.instructions.do
        written = release_in(steps[-1])
        if ladder.own_pace:
            assert said is None, exercise.left.name
        elif written is not None:
            assert said is written, (exercise.left.name, exercise.options)


@each_ladder
def test_the_voice_names_side_and_end_as_the_screen_shows_them(ladder: Ladder) -> None:
    for exercise in every_way(ladder):
        plan = a_prescription(exercise)
        sheet = CueSheet(lay_out(plan), plan, LIBRARY, lambda _: 0.4)
        begun = begin(sheet.timeline, an_instant()).state
        for place, phase in enumerate(sheet.timeline.phases):
            shown = wording.side_words(phase, plan, LIBRARY)
            assert [said for said in target(sheet, phase) if said in SIDES] == [shown] * bool(shown)
            if phase.kind is PhaseKind.RESET:
                word = wording.word_of(replace(begun, index=place), plan, LIBRARY)
                heard = {
                    phrase
                    for due in sheet.plan(phase, phase.duration_s)
                    for phrase in getattr(due, "words", ())
                }
                ends = [short for full, short in RELEASE.values() if full in heard]
                assert (ends or ["Rest"]) == [word], exercise.left.name


def _options(exercise: PrescribedExercise) -> set[str]:
    return {option.id for option in exercise.options}


def test_what_is_said_in_short_is_what_stands_on_the_screen() -> None:
    assert {release: short for release, (_, short) in RELEASE.items()} == texts.RELEASE
