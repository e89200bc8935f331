"""What a plan keeps of its program, and what becomes of plans that kept less."""

from dataclasses import replace

from coach.domain.dose import Dose
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.program import Item, Program, Schedule
from coach.domain.rules import (
    FrequencyRamp,
    Lock,
    PainMode,
    PainZones,
    PlanRules,
    Progression,
    StepDown,
)
from tests.builders import THREE_SLOTS, a_prescription, an_exercise
from tests.facts import a_library

OLD_KEYS = {
    "program_id", "program_version", "program_name", "fingerprint", "wake_guard_min", "slots",
    "warm_up", "exercises",
}  # fmt: skip
"""What the first records had."""


def a_program(ramp: FrequencyRamp | None) -> Program:
    """Return a program with a rule of each kind that differs from the default."""
    return Program(
        id="given", version=3, name="Given", about="", author="", reviewed_by="",
        fingerprint="f" * 64, schedule=Schedule(THREE_SLOTS),
        warm_up=(), items=(Item("bird_dog", "BD1", "BD2", a_dose(), locked=True),),
        rules=PlanRules(
            pain_mode=PainMode.MONITORING, pain=PainZones(amber_max=5),
            progression=Progression(sessions=5), step_down=StepDown(reps_after_amber=1),
            ramp=ramp, lock=Lock(by="A PT"),
        ),
        short_on_time=("bird_dog",),
    )  # fmt: skip


def a_dose() -> Dose:
    """Return 3-2-1 of 5 seconds."""
    return an_exercise().dose


def test_a_plan_keeps_the_rules_of_its_program() -> None:
    program = a_program(FrequencyRamp(start=2))
    plan = prescribe(program, a_library())
    assert plan.rules == program.rules
    assert plan.short_on_time == ("bird_dog",)
    assert plan.is_locked("bird_dog")
    assert from_plain(to_plain(plan)) == plan


def test_a_ramp_begins_with_its_first_sessions() -> None:
    plan = prescribe(a_program(FrequencyRamp(start=2)), a_library())
    assert plan.schedule.slots == THREE_SLOTS
    begun = begin_ramp(plan)
    assert (begun.schedule.slots, begun.program_slots) == (THREE_SLOTS[:2], THREE_SLOTS)
    without = prescribe(a_program(None), a_library())
    assert begin_ramp(without) == without
    assert without.program_slots == ()


def test_a_plan_of_the_first_records_has_the_default_rules() -> None:
    plain = {name: value for name, value in to_plain(a_prescription()).items() if name in OLD_KEYS}
    for exercise in plain["exercises"]:
        del exercise["locked"]
    assert from_plain(plain) == a_prescription()


def test_a_key_of_a_later_version_is_passed_over() -> None:
    plan: Prescription = replace(a_prescription(), rules=PlanRules(ramp=FrequencyRamp()))
    plain = to_plain(plan)
    plain["rules"]["pain"]["from_the_future"] = 1
    assert from_plain(plain) == plan
