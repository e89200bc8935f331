"""Says the rules of a plan in sentences. Pure."""

from coach.domain.prescription import Prescription
from coach.domain.rules import PlanRules
from coach.domain.suggesting.walking_rule import DONE_PERCENT
from coach.ui.texts import rules as words
from coach.ui.texts.phrasing import MINUTES, how_many


def pain_lines(rules: PlanRules) -> list[str]:
    """Return which pain is green, amber and red."""
    zones = rules.pain
    return [
        words.MODE[rules.pain_mode].format(green=zones.green_max, amber=zones.amber_max),
        words.RELATIVE.format(
            start=zones.relative_from, green=zones.relative_green, amber=zones.relative_amber
        ),
    ]


def more_lines(prescription: Prescription) -> list[str]:
    """Return when the plan says more."""
    rules = prescription.rules
    progression = rules.progression
    if progression.changes_a_week == 0:
        return [words.NO_CHANGE]
    lines = [
        words.ADD_REPS.format(
            sessions=words.sessions(progression.sessions, words.CLEAN_SESSIONS),
            days=words.days(progression.min_days),
            green=rules.pain.green_max,
            after=progression.after_rise_max,
            reps=words.repetitions(progression.add_reps),
        ),
        words.RUNG_UP.format(
            top=_scheme(progression.top),
            times=words.times(progression.times_at_top),
            start=_scheme(progression.start_again),
        ),
    ]
    if rules.ramp is not None:
        lines.append(
            words.RAMP.format(
                days=words.days(rules.ramp.days_a_step), percent=rules.ramp.done_percent
            )
        )
    if rules.walking is not None and prescription.walking is not None:
        lines.append(
            words.WALKS.format(
                days=words.days(rules.walking.days_a_step),
                percent=DONE_PERCENT,
                grow=how_many(rules.walking.grow_by_min, *MINUTES),
                most=how_many(rules.walking.up_to_min, *MINUTES),
            )
        )
    return [*lines, words.ONE_CHANGE]


def less_lines(rules: PlanRules) -> list[str]:
    """Return when the plan says less."""
    down = rules.step_down
    return [
        words.FEWER_REPS.format(amber=words.sessions(down.reps_after_amber, words.AMBER_SESSIONS)),
        words.RUNG_DOWN.format(
            amber=rules.pain.amber_max,
            sessions=words.sessions(down.rung_after_amber, words.AMBER_SESSIONS),
            form=words.sessions(down.rung_after_form_breaks),
            rise=down.rung_at_morning_rise,
        ),
        words.PAUSE.format(sessions=words.sessions(down.pause_after_leg_moves_down)),
    ]


def _scheme(sets: tuple[int, ...]) -> str:
    return "-".join(str(reps) for reps in sets)
