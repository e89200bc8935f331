"""Who has high blood pressure hears of the light brace before each stretch of holds."""

import pytest

from coach.domain.flag_effects import adapt
from coach.domain.prescribing import prescribe
from coach.engine.cue_scheduler import Say
from coach.engine.cue_words import Verbosity
from coach.engine.cues import CueSheet
from coach.engine.timeline import PhaseKind, lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
FLAGS = {flag.id: flag for flag in LIBRARY.flags}
CLASSIC = next(one for one in CATALOGUE.programs() if one.id == "classic")


def said_while_getting_ready(verbosity: Verbosity, *flags: str) -> list[bool]:
    """Return for each "get ready" before a hold whether the light brace is said in it."""
    named = [FLAGS[flag] for flag in flags]
    plan = adapt(prescribe(CLASSIC, LIBRARY), named, LIBRARY).prescription
    timeline = lay_out(plan)
    sheet = CueSheet(timeline, plan, LIBRARY, lambda _phrase: 0.9, verbosity)
    return [
        any(
            "brace lightly" in due.words
            for due in sheet.plan(phase, phase.duration_s)
            if isinstance(due, Say)
        )
        for phase in timeline.phases
        if phase.kind is PhaseKind.GET_READY and phase.exercise_no >= 0
    ]


@pytest.mark.parametrize("verbosity", [Verbosity.FULL, Verbosity.SHORT])
def test_it_is_said_before_each_stretch_of_holds(verbosity: Verbosity) -> None:
    assert all(said_while_getting_ready(verbosity, "blood_pressure"))


def test_nobody_else_hears_of_it() -> None:
    assert not any(said_while_getting_ready(Verbosity.FULL, "knee", "wrist"))
