"""What is said in the phases of a session, and what gives way when time is short."""

import wave
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.dose import Dose
from coach.domain.ladder import Cue, Instructions, Ladder, Library, Movement, Option, Rung
from coach.domain.options import with_options
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.sides import Side, SideRule
from coach.engine.cue_scheduler import TONE_S, Say, estimated_s, spoken_s
from coach.engine.cue_words import Verbosity, fixed_phrases, phrase_key
from coach.engine.cues import CueSheet
from coach.engine.timeline import Phase, PhaseKind, lay_out
from tests.builders import a_prescription, an_exercise

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def a_library(prescription: Prescription, *say: Cue) -> Library:
    texts = Instructions((), (), say, (), ())
    ladders = (
        Ladder(
            one.ladder_id,
            one.name,
            one.side_rule,
            (Rung(one.left.id, one.left.name, texts, one.dose),),
        )
        for one in prescription.exercises
    )
    move = Instructions((), (), (Cue("round", 0), Cue("arch", 2)), (), ())
    return Library(tuple(ladders), (Movement("cat_camel", "Cat-camel", move),))


def a_sheet(
    prescription: Prescription, *say: Cue, verbosity: Verbosity = Verbosity.FULL
) -> CueSheet:
    return CueSheet(
        lay_out(prescription), prescription, a_library(prescription, *say), lambda _: 0.5, verbosity
    )


def the_hold(hold_s: float, *say: Cue, verbosity: Verbosity = Verbosity.FULL) -> list[str]:
    """Return what sounds in the only hold of a session."""
    exercise = an_exercise(side_rule=SideRule.MIDLINE, dose=Dose((1,), hold_s))
    sheet = a_sheet(a_prescription(exercise), *say, verbosity=verbosity)
    return shown(sheet, sheet.timeline.holds[0])


def shown(
    sheet: CueSheet, phase: Phase, duration_s: float | None = None, *, fresh: bool = True
) -> list[str]:
    dues = sheet.plan(phase, duration_s or phase.duration_s, fresh=fresh)
    return [
        f"{due.at_s:g} {'. '.join(due.words) if isinstance(due, Say) else f'<{due.tone}>'}"
        for due in dues
    ]


def spoken(sheet: CueSheet, phase: Phase, *, fresh: bool = True) -> list[str]:
    """Return what is said, without times and tones."""
    lines = (line.split(" ", 1)[1] for line in shown(sheet, phase, fresh=fresh))
    return [line for line in lines if not line.startswith("<")]


def the_first(sheet: CueSheet, kind: PhaseKind) -> Phase:
    return next(phase for phase in sheet.timeline.phases if phase.kind is kind)


def test_a_long_hold_has_its_cue_two_breaths_a_half_and_a_count() -> None:
    assert the_hold(10, Cue("one board", 0), Cue("breathe", 2), Cue("push away", 4)) == [
        "0 <hold>",
        "0.81 one board",
        "2 Breathe",
        "4 push away",
        "5 <half_way>",
        "6 Breathe",
        "7 Three",
        "8 Two",
        "9 One",
    ]


def test_the_first_breath_goes_before_the_three_of_a_short_hold() -> None:
    assert the_hold(5, Cue("one board", 0)) == [
        "0 <hold>",
        "0.81 one board",
        "2 Breathe",
        "3 Two",
        "4 One",
    ]


def test_a_hold_of_three_seconds_has_its_cue_and_a_breath() -> None:
    assert the_hold(3, Cue("ribs still", 0)) == ["0 <hold>", "0.81 ribs still", "2 Breathe"]


def test_little_is_said_in_short_and_the_count_is_in_tones() -> None:
    assert the_hold(8, Cue("one board", 0), Cue("push away", 4), verbosity=Verbosity.SHORT) == [
        "0 <hold>",
        "0.81 one board",
        "2 Breathe",
        "4 <half_way>",
        "5 <count>",
        "6 <count>",
        "7 <count>",
    ]


def test_tones_only_says_nothing_and_counts() -> None:
    assert the_hold(5, Cue("one board", 0), verbosity=Verbosity.TONES) == [
        "0 <hold>",
        "2 <count>",
        "3 <count>",
        "4 <count>",
    ]


def test_silent_is_silent() -> None:
    assert the_hold(5, Cue("one board", 0), verbosity=Verbosity.SILENT) == []


def test_a_cue_of_five_words_is_not_said() -> None:
    assert "0.81 press but do not lift" not in the_hold(8, Cue("press but do not lift", 0))


def test_the_second_cue_of_a_rung_goes_before_the_three() -> None:
    assert the_hold(6, Cue("up, one leg", 0), Cue("other leg", 3)) == [
        "0 <hold>",
        "0.81 up, one leg",
        "2 Breathe",
        "3 other leg",
        "4 Two",
        "5 One",
    ]


def test_a_session_opens_with_what_is_to_be_done_and_a_count() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((1,), 5.0))))

    assert spoken(sheet, sheet.timeline.phases[0]) == [
        "Down to the floor",
        "Side plank. The SB1 version. Left side",
    ]
    assert spoken(sheet, sheet.timeline.phases[1]) == [
        "Left side",
        "Three",
        "Two",
        "One",
    ]


def test_exercise_and_rung_of_one_name_are_said_once() -> None:
    exercise = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG, dose=Dose((2,), 5.0))
    same = NamedRung("CU3", "Curl-Up")
    exercise = replace(exercise, name="Curl-up", left=same, right=same)
    sheet = a_sheet(a_prescription(exercise))

    assert spoken(sheet, sheet.timeline.phases[0])[1] == "Curl-up. Left knee bent"


def test_a_warm_up_is_paced_by_its_own_cues() -> None:
    sheet = a_sheet(a_prescription(warm_up=True))

    assert shown(sheet, the_first(sheet, PhaseKind.WARM_UP))[:4] == [
        "0 <warm_up>",
        "1.01 round",
        "2 arch",
        "4 round",
    ]
    assert len(spoken(sheet, the_first(sheet, PhaseKind.WARM_UP))) == 12


def test_a_short_warm_up_is_shown_the_way_once() -> None:
    sheet = a_sheet(a_prescription(warm_up=True), verbosity=Verbosity.SHORT)

    assert spoken(sheet, the_first(sheet, PhaseKind.WARM_UP)) == ["round", "arch"]


def test_between_repetitions_one_is_led_down_and_told_how_many_are_left() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((3,), 5.0))))
    resets = [phase for phase in sheet.timeline.phases if phase.kind is PhaseKind.RESET]

    assert spoken(sheet, resets[0]) == ["Down slow", "Two more", "Ready"]
    assert spoken(sheet, resets[1]) == ["Down slow", "Last one", "Ready"]
    assert spoken(replace(sheet, verbosity=Verbosity.SHORT), resets[0]) == ["Lower"]
    assert spoken(replace(sheet, verbosity=Verbosity.SHORT), resets[1]) == ["Lower", "Last one"]


def test_changing_sides_names_the_new_one_and_its_rung_if_that_is_another() -> None:
    exercise = an_exercise(dose=Dose((1,), 5.0))
    change = PhaseKind.CHANGE_SIDES
    sheet = a_sheet(a_prescription(exercise))
    weaker = a_sheet(a_prescription(replace(exercise, right=NamedRung("SB0", "Brace"))))

    assert spoken(sheet, the_first(sheet, change)) == [
        "Down slow",
        "Change sides. Right side",
        "Half way through",
    ]
    assert spoken(weaker, the_first(weaker, change))[1] == "Change sides. Right side. Brace"


def test_the_change_is_called_before_the_rest_when_the_next_set_is_on_the_other_side() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((1, 1, 1), 5.0))))

    assert spoken(sheet, the_first(sheet, PhaseKind.REST)) == [
        "Down slow",
        "Change sides. Left side",
        "Two more sets",
        "Rest nearly over",
    ]


def test_a_rest_without_a_change_says_so() -> None:
    exercise = an_exercise(side_rule=SideRule.MIDLINE, dose=Dose((1, 1), 5.0))
    sheet = a_sheet(a_prescription(exercise))

    assert spoken(sheet, the_first(sheet, PhaseKind.REST)) == [
        "Down slow",
        "Rest",
        "Last set",
        "Half way through",
        "Rest nearly over",
    ]


def test_a_rest_no_longer_than_its_lead_in_calls_the_change_there() -> None:
    exercise = an_exercise(dose=Dose((1, 1), 5.0, rest_s=5.0))
    sheet = a_sheet(a_prescription(exercise))
    (lead_in,) = [
        phase
        for phase in sheet.timeline.phases
        if phase.kind is PhaseKind.GET_READY and phase.set_no == 2 and phase.side == "L"
    ]

    assert spoken(sheet, lead_in) == ["Down slow", "Change sides. Left side", "Two", "One"]


def test_the_legs_change_where_knees_are_bent() -> None:
    exercise = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG, dose=Dose((1, 1), 5.0))
    sheet = a_sheet(a_prescription(exercise))

    assert "Change legs. Right knee bent" in spoken(sheet, the_first(sheet, PhaseKind.REST))


@pytest.mark.parametrize("bent", [Side.LEFT, Side.RIGHT, None])
def test_a_knee_that_stays_bent_is_named_though_no_leg_changes(bent: Side | None) -> None:
    exercise = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG, dose=Dose((2,), 5.0))
    option = Option("sore", "One leg hurts", ("SB1",), ("Keep it bent.",), knee_bent=bent)
    option = replace(option, midline=True)
    (ladder,) = a_library(a_prescription(exercise)).ladders
    ladder = replace(ladder, options=(option,))
    plan = a_prescription(with_options(exercise, ladder, (option,)))
    sheet = replace(a_sheet(plan), library=Library((ladder,)))

    first, *_ = spoken(sheet, the_first(sheet, PhaseKind.GET_READY))
    named = {Side.LEFT: "Left knee bent", Side.RIGHT: "Right knee bent", None: "The SB1 version"}
    assert first == named[bent]


def test_after_an_exercise_it_is_praised_and_the_next_is_named() -> None:
    one, two = (an_exercise(name, dose=Dose((1,), 5.0)) for name in ("side_plank", "bird_dog"))
    sheet = a_sheet(a_prescription(one, two))

    assert spoken(sheet, the_first(sheet, PhaseKind.CHANGE_EXERCISE)) == [
        "Down slow",
        "Well done",
        "Next. Bird dog. The SB1 version. Left leg",
        "Half way through",
    ]


def test_half_of_the_session_is_said_once() -> None:
    sheet = a_sheet(a_prescription(warm_up=True))

    said = [line for phase in sheet.timeline.phases for line in spoken(sheet, phase)]

    assert said.count("Half way through") == 1


def test_after_a_pause_the_side_is_named_again_and_nobody_is_led_down() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((2, 1), 5.0))))
    lead_in = replace(sheet.timeline.holds[1], kind=PhaseKind.GET_READY, duration_s=5.0)
    reset = the_first(sheet, PhaseKind.RESET)

    assert spoken(sheet, lead_in, fresh=False) == ["Left side", "Three", "Two", "One"]
    assert spoken(sheet, reset, fresh=False) == ["Last one", "Ready"]


def test_what_no_longer_fits_after_a_pause_is_dropped() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((1, 1), 5.0))))
    rest = the_first(sheet, PhaseKind.REST)

    assert shown(sheet, rest, 5.0, fresh=False) == [
        "0 <rest>",
        "1.09 Change sides. Left side",
        "2.44 Last set",
    ]


def test_a_side_plank_that_ends_the_session_ends_with_praise() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((1,), 5.0))))

    assert sheet.farewell() == ("Down slow", "Well done")
    assert replace(sheet, verbosity=Verbosity.SHORT).farewell() == ("Well done",)
    assert replace(sheet, verbosity=Verbosity.TONES).farewell() == ()


def test_one_phrase_without_a_clip_makes_all_of_it_a_text() -> None:
    def lengths(phrase: str) -> float | None:
        return 0.5 if phrase == "Next" else None

    assert spoken_s(("Next", "Next"), lengths) == pytest.approx(1.15)
    assert spoken_s(("Next", "Plank of Anna"), lengths) == estimated_s("Next. Plank of Anna")


def test_phrases_have_keys_that_ignore_how_they_are_written() -> None:
    assert phrase_key(" Change  SIDES. ") == phrase_key("change sides")
    keys = [phrase_key(phrase) for phrase in fixed_phrases()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("tone", sorted(TONE_S))
def test_each_tone_has_the_time_that_it_takes(tone: str) -> None:
    paths = (ASSETS / "sounds" / f"{tone}.wav", ASSETS / "voice" / "tones" / f"{tone}.wav")
    (path,) = (path for path in paths if path.exists())
    with wave.open(str(path), "rb") as sound:
        seconds = sound.getnframes() / sound.getframerate()

    assert seconds <= TONE_S[tone] <= seconds + 0.02


def easier_said(sheet: CueSheet, phase: Phase, duration_s: float, *easier: str) -> list[str]:
    """Return what is said when a session goes on with an easier rung."""
    dues = sheet.plan(phase, duration_s, fresh=False, easier=easier)
    return [". ".join(due.words) for due in dues if isinstance(due, Say)]


@pytest.mark.parametrize(
    ("duration_s", "easier", "first"),
    [
        (20, "The SB1 version", ["Easier version. Side plank. The SB1 version. Left side"]),
        # Too short to name more than the side, or the name is another side's.
        (7, "The SB1 version", ["Left side", "Easier version. The SB1 version"]),
        (20, "Wall", ["Side plank. The SB1 version. Left side", "Easier version. Wall"]),
    ],
)
def test_a_lead_in_says_that_its_rung_is_an_easier_one(
    duration_s: float, easier: str, first: list[str]
) -> None:
    sheet = a_sheet(a_prescription(an_exercise()))
    phase = the_first(sheet, PhaseKind.GET_READY)

    said = easier_said(sheet, phase, duration_s, easier)

    assert said[: len(first)] == first
    assert sum("Easier version" in words for words in said) == 1


def test_an_easier_rung_is_named_in_a_rest_that_goes_on_but_not_in_a_hold() -> None:
    sheet = a_sheet(a_prescription(an_exercise(dose=Dose((1, 1), 10.0))))
    rest, hold = the_first(sheet, PhaseKind.REST), sheet.timeline.holds[0]

    assert "Easier version. Wall" in easier_said(sheet, rest, 20, "Wall")
    assert not any("Wall" in words for words in easier_said(sheet, hold, 10, "Wall"))


def test_a_rung_without_a_name_leaves_nothing_to_be_said_of_it() -> None:
    exercise = replace(an_exercise(), right=NamedRung("SB0", ""))
    sheet = a_sheet(a_prescription(exercise))
    said = [
        words
        for phase in sheet.timeline.phases
        for due in sheet.plan(phase, phase.duration_s, fresh=True)
        if isinstance(due, Say)
        for words in due.words
    ]

    assert "" not in said
