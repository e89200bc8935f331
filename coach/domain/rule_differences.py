"""What differs between the rules of two plans: every number with what it was and what it will be.

"Amber up to 4 → 5" can be agreed to; "which pain is amber changes" cannot. Each rule has a name of
its own here, and words where it is shown; a new rule without words fails a test instead of going
unsaid.
"""

from collections.abc import Iterator
from dataclasses import fields

from coach.domain.rules import (
    FlareReturn,
    FrequencyRamp,
    PainZones,
    PlanRules,
    Progression,
    StepDown,
    WalkGrowth,
)

_PARTS = ("pain", "progression", "step_down", "ramp", "walking", "flare_return")
_Part = PainZones | Progression | StepDown | FrequencyRamp | WalkGrowth | FlareReturn


def rule_differences(was: PlanRules, will_be: PlanRules) -> Iterator[tuple[str, str, str]]:
    """Yield (rule, before, after) for every rule that differs; the lock is told elsewhere.

    A rule is named as in the program file, such as `pain.green_max`; before and after are empty
    where a plan does not have it.
    """
    yield from _differing("purpose", was.purpose.value, will_be.purpose.value)
    yield from _differing("pain_mode", was.pain_mode.value, will_be.pain_mode.value)
    for part in _PARTS:
        yield from _part(part, getattr(was, part), getattr(will_be, part))


def _part(part: str, was: _Part | None, will_be: _Part | None) -> Iterator[tuple[str, str, str]]:
    there = was if was is not None else will_be
    for field in fields(there) if there is not None else ():
        before, after = (_value(one, field.name) for one in (was, will_be))
        yield from _differing(f"{part}.{field.name}", before, after)


def _value(part: _Part | None, name: str) -> str:
    if part is None:
        return ""
    value = getattr(part, name)
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _differing(rule: str, before: str, after: str) -> Iterator[tuple[str, str, str]]:
    if before != after:
        yield rule, before, after
