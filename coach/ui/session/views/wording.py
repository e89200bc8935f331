"""Turns a phase into the words on the screen. Pure: no widget, no clock."""

import math

from coach.domain.feedback import Form
from coach.domain.ladder import Library
from coach.domain.options import knee_bent
from coach.domain.prescription import Prescription
from coach.domain.session_length import whole_minutes
from coach.domain.sides import SideRule
from coach.engine.cue_words import WHEN_READY
from coach.engine.events import Interrupted, InterruptedBy
from coach.engine.release import release_before
from coach.engine.state import Mode, SessionState
from coach.engine.timeline import POSTURE, WORK, Phase, PhaseKind, Timeline
from coach.services.session_actions import SessionAction
from coach.ui.session.key_map import KeyMap
from coach.ui.session.views.shown_moment import ShownMoment
from coach.ui.texts import session as words


def word_of(state: SessionState, prescription: Prescription, library: Library) -> str:
    """Return the one word (or two) for what goes on, or for the pause."""
    if state.mode is Mode.PAUSED:
        return words.PAUSED
    release = release_before(state.timeline, state.index, prescription, library)
    if state.phase.kind is PhaseKind.RESET and release is not None:
        return words.RELEASE[release]
    return phase_word(state.phase, prescription)


def phase_word(phase: Phase, prescription: Prescription) -> str:
    """Return the one word (or two) for a phase, whatever went before."""
    if phase.kind is PhaseKind.CHANGE_SIDES and phase.exercise_no >= 0:
        rule = prescription.exercises[phase.exercise_no].side_rule
        return words.CHANGE_LEGS if rule is SideRule.SWAP_LEG else words.PHASE[phase.kind]
    if phase.kind is PhaseKind.HOLD and phase.own_pace:
        return words.AT_YOUR_PACE
    if phase.moved and phase.kind in words.MOVED:
        return words.MOVED[phase.kind]
    return words.PHASE[phase.kind]


def name_of(phase: Phase) -> str:
    """Return what a phase concerns; the way up after all that is done names itself."""
    return words.ON_THE_WAY[phase.kind][0] if phase.is_last_way_up else phase.name


def side_words(phase: Phase, prescription: Prescription, library: Library) -> str:
    """Return the side in words, or nothing where there is none.

    The knee that an option keeps bent is named where there is then no side.
    """
    if phase.exercise_no < 0:
        return ""
    exercise = prescription.exercises[phase.exercise_no]
    bent = knee_bent(library, exercise, phase.rung_id)
    return words.side_name(exercise, phase.side, bent)


def announcement(state: SessionState, prescription: Prescription, library: Library) -> str:
    """Return what goes on in one line, for who does not see the screen."""
    phase, word = state.phase, word_of(state, prescription, library)
    parts = (phase.name, side_words(phase, prescription, library), marks(phase, prescription))
    return words.NOW.format(word=word, what=", ".join(dict.fromkeys(filter(None, parts))))


def marks(phase: Phase, prescription: Prescription) -> str:
    """Return set and repetition in words; nothing after the last of them."""
    if phase.is_last_way_up:
        return ""
    if phase.exercise_no < 0:
        return words.WARM_UP
    sets = sets_of(phase, prescription)
    return words.MARKS.format(
        set_no=phase.set_no, sets=len(sets), rep_no=phase.rep_no, reps=sets[phase.set_no - 1]
    )


def sets_of(phase: Phase, prescription: Prescription) -> tuple[int, ...]:
    """Return the repetitions of each set of the exercise, on the side in hand."""
    return prescription.exercises[phase.exercise_no].dose.on(phase.turn).sets


def reps_done(phase: Phase, prescription: Prescription) -> int:
    """Return how many repetitions of the exercise are over on the side in hand."""
    sets = sets_of(phase, prescription)
    return sum(sets[: phase.set_no - 1]) + phase.rep_no - 1


def coming_next(
    timeline: Timeline,
    index: int,
    prescription: Prescription,
    library: Library,
    *,
    again: bool = False,
) -> str:
    """Return what follows the phase at `index`, as short as it can be said.

    Args:
        timeline: the session.
        index: the phase in hand.
        prescription: what was prescribed.
        library: the ladders, whose options may keep one knee bent.
        again: whether the hold in hand is done again, and so comes next itself.
    """
    now = timeline.phases[index]
    move = _next_movement(timeline, index, again=again)
    if move is not None:
        return words.NEXT.format(what=move.name)
    hold_no = now.hold_no + 1 if now.kind is PhaseKind.HOLD and not again else now.hold_no
    if hold_no >= len(timeline.holds):
        gets_up = timeline.phases[-1].is_last_way_up and index + 1 < len(timeline.phases)
        return words.NEXT_GET_UP if gets_up else words.NEXT_END
    then = timeline.holds[hold_no]
    before = timeline.holds[hold_no - 1] if hold_no else None
    side = side_words(then, prescription, library).lower()
    if before is None or before.exercise_no != then.exercise_no:
        parts = [then.name, side]
    elif before.set_no != then.set_no:
        parts = [_set_words(then, prescription), side]
    elif before.side != then.side:
        parts = [side, _set_words(then, prescription)]
    else:
        parts = [_rep_words(then, prescription)]
    return words.NEXT.format(what=", ".join(part for part in parts if part))


def _next_movement(timeline: Timeline, index: int, *, again: bool) -> Phase | None:
    """Return the movement of the warm-up that comes next, or None where a hold does."""
    ahead = timeline.phases[index if again else index + 1 :]
    then = next((phase for phase in ahead if phase.kind in WORK), None)
    return then if then is not None and then.kind is PhaseKind.WARM_UP else None


def _set_words(phase: Phase, prescription: Prescription) -> str:
    sets = sets_of(phase, prescription)
    return words.SET_MARK.format(set_no=phase.set_no, sets=len(sets))


def _rep_words(phase: Phase, prescription: Prescription) -> str:
    sets = sets_of(phase, prescription)
    return words.REP_MARK.format(rep_no=phase.rep_no, reps=sets[phase.set_no - 1])


def seconds_in(shown: ShownMoment) -> str:
    """Return the seconds of a moment as they are shown; none where nobody counts them."""
    if shown.unhurried:
        return ""
    seconds = seconds_rested if shown.resting else seconds_shown
    return seconds(shown.remaining_s)


def unit_of(shown: ShownMoment) -> str:
    """Return what stands under the seconds of a moment."""
    if shown.unhurried:
        return words.TAKE_YOUR_TIME
    return words.RESTED if shown.resting else words.SECONDS


def seconds_shown(remaining_s: float) -> str:
    """Return whole seconds, so that a hold of 5 shows 5, 4, 3, 2, 1."""
    return str(max(0, math.ceil(remaining_s - 1e-6)))


def seconds_rested(rested_s: float) -> str:
    """Return whole seconds of a rest that is not counted down."""
    return str(int(rested_s + 1e-6))


def ready_hint(until_ready_s: float | None, key: str) -> str:
    """Return how to end a phase until ready, or nothing in no such phase."""
    if until_ready_s is None:
        return ""
    if until_ready_s > 0:
        return words.READY_SOON.format(seconds=math.ceil(until_ready_s))
    return words.FLOOR_READY.format(key=key)


def floor_cue(cue: str, ready: str) -> str:
    """Return what the voice would say, without what the hint to press when ready says beside it."""
    return cue.removesuffix(WHEN_READY).removesuffix(". ") if ready else cue


def form_hint(form: Form | None, *, asked: bool) -> str:
    """Return the question about form in one line, or what was answered, or nothing."""
    if not asked:
        return ""
    said = [label for each, _, label in words.FORM_KEYS if each is form]
    return words.FLOOR_FORM_SAID.format(said=said[0].lower()) if said else words.FLOOR_FORM


def floor_keys(shown: ShownMoment, keys: KeyMap) -> str:
    """Return the three keys that one needs on the mat; on the way there, how to turn the view and
    how to leave it; in a pause, the ways on.
    """
    told = words.FLOOR_VIEW_KEYS if shown.phase.kind in POSTURE else words.FLOOR_KEYS
    told = words.FLOOR_PAUSED_KEYS if shown.paused else told
    ready = (
        {SessionAction.PAUSE: words.FLOOR_READY_KEY} if shown.unhurried and not shown.paused else {}
    )
    return words.FLOOR_KEYS_GAP.join(
        words.FLOOR_KEY.format(key=keys.name(action), what=ready.get(action, what))
        for action, what in told
    )


def interruption(told: Interrupted) -> str:
    """Return what happened, and what of it is done again."""
    if not told.in_hold:
        between = words.INTERRUPTED_GOES_ON if told.goes_on else words.INTERRUPTED_BETWEEN
        return between[told.by]
    if told.by is InterruptedBy.SLEPT:
        return words.INTERRUPTED_SLEPT
    return words.INTERRUPTED_FROZEN.format(seconds=round(told.gap_s))


def minutes_left(left_s: float) -> str:
    """Return the rest of the session in words; at its start as many minutes as Today says."""
    if left_s <= 60:
        return words.LAST_MINUTE
    return words.MINUTES_LEFT.format(minutes=whole_minutes(left_s / 60))
