"""Says of a program what it will do by rule, and how that differs from what is usual.

A number that stands in a file and in no answer is a number that nobody looks at again. What is as
usual is left out, but for the limits of pain: whoever prescribes answers for these.
"""

from collections.abc import Iterator
from dataclasses import asdict, fields

from coach.domain.prescription import Prescription
from coach.domain.program import Schedule
from coach.domain.rule_differences import rule_differences
from coach.domain.rules import FlareReturn, PainMode, PainZones, PlanRules, Purpose
from coach.programs.program_building import AMBER_MAX
from coach.programs.texts import rules as words

_USUAL_FLARE = FlareReturn()


def rule_lines(prescription: Prescription) -> Iterator[str]:
    """Return the limits of pain, and whatever else of the rules is not as usual, a line each."""
    rules = prescription.rules
    if rules.purpose is Purpose.FLARE:
        yield words.FOR_FLARES
    yield _pain(rules.pain, rules.pain_mode)
    yield from _guard(prescription.schedule)
    if prescription.short_on_time:
        kept = ", ".join(one.name for one in prescription.kept_longest_first)
        yield words.SHORT_ON_TIME.format(names=kept)
    if rules.ramp is not None:
        yield words.RAMP.format_map(asdict(rules.ramp))
    usual = PlanRules(flare_return=_USUAL_FLARE if rules.flare_return else None)
    for name, was, is_now in rule_differences(usual, rules):
        if name in words.RULES:
            number = words.USUALLY.format(number=is_now, usual=was)
            yield words.NOT_AS_USUAL.format(rule=words.RULES[name].format(number=number))


def _pain(zones: PainZones, mode: PainMode) -> str:
    usual = asdict(PainZones(amber_max=AMBER_MAX[mode.value]))
    said = {}
    for field in fields(zones):
        number = getattr(zones, field.name)
        as_usual = number == usual[field.name]
        shown = {"number": number, "usual": usual[field.name]}
        said[field.name] = str(number) if as_usual else words.USUALLY.format_map(shown)
    rest = words.PAIN_FROM_THE_START.format_map(said)
    return words.PAIN[mode.value].format_map({**said, "rest": rest})


def _guard(schedule: Schedule) -> Iterator[str]:
    usual = Schedule.__dataclass_fields__["wake_guard_min"].default
    if schedule.wake_guard_min != usual:
        said = words.WAKE_GUARD if schedule.wake_guard_min else words.NO_WAKE_GUARD
        yield said.format(minutes=schedule.wake_guard_min)
