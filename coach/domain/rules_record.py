"""The rules of a plan as JSON types, the form in which records keep them for years.

Field names are the keys, so they are part of the store: add fields with defaults, never rename.
What an earlier version did not write takes its default; `rules_from_plain(rules_to_plain(r)) == r`
always holds.
"""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar

from coach.domain.prescription import PlanRules
from coach.domain.program import Lock, PainMode, Purpose
from coach.domain.rules import FlareReturn, FrequencyRamp, PainZones, Progression, StepDown

_Part = TypeVar("_Part", PainZones, Progression, StepDown, FrequencyRamp, FlareReturn, Lock)


def rules_to_plain(rules: PlanRules) -> dict[str, Any]:
    """Return the rules as dicts, lists, strings and numbers."""
    return {
        "purpose": rules.purpose.value,
        "pain_mode": rules.pain_mode.value,
        "pain": asdict(rules.pain),
        "progression": asdict(rules.progression)
        | {
            "top": list(rules.progression.top),
            "start_again": list(rules.progression.start_again),
        },
        "step_down": asdict(rules.step_down),
        "ramp": asdict(rules.ramp) if rules.ramp else None,
        "flare_return": asdict(rules.flare_return) if rules.flare_return else None,
        "lock": asdict(rules.lock),
    }


def rules_from_plain(plain: Mapping[str, Any]) -> PlanRules:
    """Return the rules that `rules_to_plain` wrote, in this version or an earlier one.

    Raises:
        TypeError, ValueError: they are none.
    """
    ramp, flare_return = plain.get("ramp"), plain.get("flare_return")
    return PlanRules(
        purpose=Purpose(plain.get("purpose", Purpose.EVERYDAY)),
        pain_mode=PainMode(plain.get("pain_mode", PainMode.SPARING)),
        pain=_part(PainZones, plain.get("pain", {})),
        progression=_part(Progression, plain.get("progression", {})),
        step_down=_part(StepDown, plain.get("step_down", {})),
        ramp=None if ramp is None else _part(FrequencyRamp, ramp),
        flare_return=None if flare_return is None else _part(FlareReturn, flare_return),
        lock=_part(Lock, plain.get("lock", {})),
    )


def _part(kind: type[_Part], plain: Mapping[str, Any]) -> _Part:
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in plain.items()
        if name in known
    }
    return kind(**values)
