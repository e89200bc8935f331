"""Whatever the program and whenever a pause falls: never two sounds at once, never too late."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.ladder import Cue, Instructions, Ladder, Library, Rung
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.sides import Side
from coach.engine.cue_requests import HOLD_WORDS_MAX
from coach.engine.cue_scheduler import GAP_S, TONE_S, Chime, Due, Say
from coach.engine.cue_words import ANY_TIME, Verbosity, phase_tone
from coach.engine.cues import CueSheet
from coach.engine.timeline import Phase, PhaseKind, lay_out
from tests import strategies

cues = st.builds(Cue, say=strategies.texts, at_s=st.floats(0, 12))


def _seconds_of(phrase: str) -> float | None:
    """Some phrases have a clip and some have not, whatever the phrase."""
    return None if len(phrase) % 5 == 0 else 0.2 + 0.06 * len(phrase)


def _library(prescription: Prescription, say: tuple[Cue, ...]) -> Library:
    texts = Instructions((), (), say, (), ())
    return Library(
        tuple(
            Ladder(
                one.ladder_id,
                one.name,
                one.side_rule,
                tuple(Rung(named.id, named.name, texts, one.dose) for named in _rungs(one)),
            )
            for one in prescription.exercises
        )
    )


def _rungs(exercise: PrescribedExercise) -> tuple[NamedRung, NamedRung]:
    return (exercise.left, exercise.right)


@st.composite
def plans(draw: st.DrawFn) -> tuple[CueSheet, Phase, float, tuple[Due, ...]]:
    prescription = draw(strategies.prescriptions)
    say = draw(st.lists(cues, max_size=4).map(tuple))
    sheet = CueSheet(
        lay_out(prescription, draw(st.sampled_from(Side))),
        prescription,
        _library(prescription, say),
        _seconds_of,
        draw(st.sampled_from(Verbosity)),
    )
    phase = draw(st.sampled_from(sheet.timeline.phases))
    fresh = draw(st.booleans())
    duration_s = phase.duration_s if fresh else phase.duration_s * draw(st.floats(0.01, 1))
    names = [named.name for one in prescription.exercises for named in _rungs(one)]
    easier = draw(st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple))
    dues = sheet.plan(phase, duration_s, fresh=fresh, easier=easier)
    return sheet, phase, duration_s, dues


@given(plans())
def test_there_is_at_most_one_sound_at_once_and_a_breath_between(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    *_, dues = planned

    for before, after in pairwise(dues):
        assert before.ends_s + GAP_S <= after.at_s + 1e-9


@given(plans())
def test_everything_is_over_before_the_phase_is(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    _, _, duration_s, dues = planned

    assert all(due.ends_s <= duration_s - GAP_S for due in dues[1:])


@given(plans())
def test_the_tone_of_a_phase_has_its_time(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    sheet, phase, _, dues = planned
    if sheet.verbosity is Verbosity.SILENT:
        return

    assert dues[0] == Chime(0.0, phase_tone(phase.kind))
    assert all(due.at_s >= TONE_S[phase_tone(phase.kind)] + GAP_S for due in dues[1:])


@given(plans())
def test_verbosity_is_respected(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    sheet, _, _, dues = planned

    if sheet.verbosity is Verbosity.SILENT:
        assert dues == ()
    if sheet.verbosity is Verbosity.TONES:
        assert not any(isinstance(due, Say) for due in dues)


@given(plans())
def test_cues_within_holds_are_short_and_not_empty(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    _, phase, _, dues = planned
    said = [due for due in dues if isinstance(due, Say)]

    assert all(phrase.strip() for due in said for phrase in due.words)
    if phase.kind is PhaseKind.HOLD:
        assert all(len(" ".join(due.words).split()) <= HOLD_WORDS_MAX for due in said)


@given(plans())
def test_everything_that_is_said_was_there_to_be_loaded_before(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    sheet, _, _, dues = planned
    said = {phrase for due in dues if isinstance(due, Say) for phrase in due.words}

    easier = {named.name for one in sheet.prescription.exercises for named in _rungs(one)}
    assert said <= {*sheet.phrases(), *ANY_TIME, *easier}, "the announcer loads an easier rung"


@given(plans())
def test_a_count_has_no_holes(
    planned: tuple[CueSheet, Phase, float, tuple[Due, ...]],
) -> None:
    _, phase, _, dues = planned
    if phase.kind is not PhaseKind.HOLD:
        return
    count = [due.words[0] for due in dues if isinstance(due, Say) and len(due.words) == 1]
    counted = [word for word in count if word in {"Three", "Two", "One"}]

    assert counted in (["Three", "Two", "One"], ["Two", "One"], ["One"], [])
