"""Turns a phase into the words on the screen. Pure: no widget, no clock."""

import math

from coach.domain.prescription import Prescription
from coach.domain.sides import Side, SideRule
from coach.engine.timeline import Phase, PhaseKind, Timeline
from coach.ui.texts import session as words


def phase_word(phase: Phase, prescription: Prescription) -> str:
    """Return the one word (or two) for what goes on."""
    if phase.kind is PhaseKind.CHANGE_SIDES and _rule(phase, prescription) is SideRule.SWAP_LEG:
        return words.CHANGE_LEGS
    return words.PHASE[phase.kind]


def side_words(phase: Phase, prescription: Prescription) -> str:
    """Return the side in words, or nothing where there is none."""
    return side_name(_rule(phase, prescription), phase.side)


def side_name(rule: SideRule | None, side: Side | None) -> str:
    """Return a side in words."""
    return words.SIDE[rule][side] if side is not None and rule in words.SIDE else ""


def marks(phase: Phase, prescription: Prescription) -> str:
    """Return set and repetition in words."""
    if phase.exercise_no < 0:
        return words.WARM_UP
    sets = prescription.exercises[phase.exercise_no].dose.sets
    return words.MARKS.format(
        set_no=phase.set_no, sets=len(sets), rep_no=phase.rep_no, reps=sets[phase.set_no - 1]
    )


def reps_done(phase: Phase, prescription: Prescription) -> int:
    """Return how many repetitions of the exercise are over on the side in hand."""
    sets = prescription.exercises[phase.exercise_no].dose.sets
    return sum(sets[: phase.set_no - 1]) + phase.rep_no - 1


def coming_next(timeline: Timeline, index: int, prescription: Prescription) -> str:
    """Return what follows the phase at `index`, as a line."""
    now = timeline.phases[index]
    hold_no = now.hold_no + 1 if now.kind is PhaseKind.HOLD else now.hold_no
    if now.kind is PhaseKind.WARM_UP or hold_no < len(timeline.holds):
        following = timeline.holds[hold_no] if timeline.holds else now
    else:
        return words.NEXT_END
    parts = [following.name]
    if side := side_words(following, prescription):
        parts.append(side.lower())
    parts.append(marks(following, prescription).lower())
    return words.NEXT.format(what=", ".join(parts))


def seconds_shown(remaining_s: float) -> str:
    """Return whole seconds, so that a hold of 5 shows 5, 4, 3, 2, 1."""
    return str(max(0, math.ceil(remaining_s - 1e-6)))


def minutes_left(left_s: float) -> str:
    """Return the rest of the session in words."""
    minutes = math.ceil(left_s / 60)
    return words.LAST_MINUTE if minutes <= 1 else words.MINUTES_LEFT.format(minutes=minutes)


def _rule(phase: Phase, prescription: Prescription) -> SideRule | None:
    if phase.exercise_no < 0:
        return None
    return prescription.exercises[phase.exercise_no].side_rule
