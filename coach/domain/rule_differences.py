"""What differs between the rules of two plans: every number with what it was and what it will be.

"Amber up to 4 → 5" can be agreed to; "which pain is amber changes" cannot. Each rule of a plan has
its own words here, so a new rule without words fails a test instead of going unsaid.
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
)

_PAIN = {
    "green_max": "Pain: green up to {}",
    "amber_max": "Pain: amber up to {}",
    "relative_from": "Pain: limits count from the start, from a start of {} on",
    "relative_green": "Pain: points above the start that are green: {}",
    "relative_amber": "Pain: points above the start that are amber: {}",
    "always_red_from": "Pain: always red from {} on",
    "no_session_from": "Pain: no session from {} on",
}
_MORE = {
    "sessions": "More: after clean sessions in a row: {}",
    "min_days": "More: on different days, at least {}",
    "add_reps": "More: repetitions added to each set: {}",
    "top": "More: sets at the top of a version: {}",
    "times_at_top": "More: times in a row at the top before the next version: {}",
    "start_again": "More: sets to begin the next version with: {}",
    "after_rise_max": "More: pain after, points above pain before at most {}",
    "morning_rise_max": "More: next morning, points above usual at most {}",
    "changes_a_week": "More: harder changes a week: {}",
}
_LESS = {
    "reps_after_early_stops": "Less: sets stopped early before one repetition fewer: {}",
    "reps_after_amber": "Less: amber sessions in a row before one repetition fewer: {}",
    "reps_after_unsettled": "Less: mornings above usual before one repetition fewer: {}",
    "rung_after_red": "Less: red sessions before an easier version: {}",
    "rung_after_amber": "Less: amber sessions in a row before an easier version: {}",
    "rung_after_form_breaks": "Less: sessions that lost form before an easier version: {}",
    "rung_after_unsettled": "Less: mornings above usual in a row before an easier version: {}",
    "rung_at_morning_rise": "Less: points above usual that mean an easier version at once: {}",
    "pause_after_leg_moves_down": (
        "Less: sessions in which leg symptoms move down before a pause: {}"
    ),
}
_RAMP = {
    "start": "Sessions a day grow: to begin with {}",
    "days_a_step": "Sessions a day grow: days before one more: {}",
    "done_percent": "Sessions a day grow: percent of sessions done at least {}",
}
_FLARE = {
    "days_at_start": "After a flare: days before anything is added: {}",
    "settled_days_a_level": "After a flare: settled days for each step back: {}",
    "contact_after_days": "After a flare: days without getting better before asking: {}",
}

_Part = PainZones | Progression | StepDown | FrequencyRamp | FlareReturn
_NONE = "none"


def rule_differences(was: PlanRules, will_be: PlanRules) -> Iterator[tuple[str, str, str]]:
    """Yield (before, after, sentence) for every rule that differs; the lock is told elsewhere."""
    yield from _words("Made for: {}", was.purpose.value, will_be.purpose.value)
    yield from _words("Pain: {}", was.pain_mode.value, will_be.pain_mode.value)
    yield from _part(_PAIN, was.pain, will_be.pain)
    yield from _part(_MORE, was.progression, will_be.progression)
    yield from _part(_LESS, was.step_down, will_be.step_down)
    yield from _part(_RAMP, was.ramp, will_be.ramp)
    yield from _part(_FLARE, was.flare_return, will_be.flare_return)


def _part(
    words: dict[str, str], was: _Part | None, will_be: _Part | None
) -> Iterator[tuple[str, str, str]]:
    there = was if was is not None else will_be
    for field in fields(there) if there is not None else ():
        before, after = (_value(one, field.name) for one in (was, will_be))
        yield from _words(words[field.name], before, after)


def _value(part: _Part | None, name: str) -> str:
    if part is None:
        return _NONE
    value = getattr(part, name)
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _words(words: str, before: str, after: str) -> Iterator[tuple[str, str, str]]:
    if before != after:
        yield before, after, words.format(f"{before} → {after}")
