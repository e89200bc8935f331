"""What each phase of a session calls for, most important first.

Somebody lies on a mat with closed eyes: what to do with the body comes first, then breathing, then
the count, then how far it still is. `cue_scheduler` decides for how much of it there is time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from coach.domain.ladder import Cue, Instructions, Library
from coach.domain.options import instructions_for, knee_bent
from coach.domain.prescription import Prescription
from coach.engine import cue_words as words
from coach.engine import rep_cues
from coach.engine.cue_scheduler import (
    COUNT_TONE,
    HALF_TONE,
    CueRequest,
    Priority,
    SecondsOf,
    spoken_s,
)
from coach.engine.own_lines import own_lines, says_own_lines
from coach.engine.release import release_before
from coach.engine.timeline import PACE, POSTURE, WORK, Pace, Phase, PhaseKind, Timeline

HOLD_WORDS_MAX = 4
"""Longest cue within a hold, in words (product rule)."""

HALF_TONE_FROM_S = 7.0
"""Shortest hold with a tone at its half; in a shorter one it would fall into the count."""

ANNOUNCE_FROM_S = 8.0
"""Shortest lead-in with room for exercise, rung and side; a shorter one names the side only."""

NEARLY_OVER_S = 4.0
"""Seconds before the end of a rest at which it is called nearly over; "get ready" follows it."""

NEARLY_OVER_FROM_S = 10.0
"""Shortest rest of which that is said."""


BREATHS_S = (2.0, 6.0)
"""Seconds into a hold at which to breathe: nobody should hold their breath."""


@dataclass(frozen=True)
class CueContext:
    """What the cues of a session depend on: what is done in it, the clips, and how much is said.

    Attributes:
        seconds_of: the lengths of the clips.
        pace: which phases last until the user is ready.
    """

    timeline: Timeline
    prescription: Prescription
    library: Library
    seconds_of: SecondsOf
    verbosity: words.Verbosity = words.Verbosity.FULL
    pace: Pace = PACE

    @cached_property
    def places(self) -> dict[Phase, int]:
        """Where each phase stands in the timeline."""
        return {phase: place for place, phase in reversed(list(enumerate(self.timeline.phases)))}

    def before(self, phase: Phase) -> bool:
        """Whether anything was done before a phase; before an extra lead-in it always was."""
        return self.places.get(phase, 1) > 0

    @cached_property
    def half_way(self) -> int | None:
        """The place of the break at half of the session, or of the first one after."""
        timeline, half_s = self.timeline, self.timeline.total_s / 2
        late = (
            place
            for place, phase in enumerate(timeline.phases)
            if phase.kind in _BREAKS and timeline.left_after_s(place) <= half_s
        )
        return next(late, None)


@dataclass(frozen=True, slots=True)
class PhaseCues:
    """The cue requests of one phase, which also depend on the phases beside it.

    Attributes:
        easier: the rungs just gone down to that nobody has heard of yet.
    """

    context: CueContext
    phase: Phase
    duration_s: float
    fresh: bool
    easier: tuple[str, ...] = ()

    @property
    def full(self) -> bool:
        """Whether everything is said for which there is time."""
        return self.context.verbosity is not words.Verbosity.SHORT

    @property
    def index(self) -> int | None:
        """The phase's place in the timeline; None for an extra lead-in."""
        return self.context.places.get(self.phase)

    @property
    def after_hold(self) -> bool:
        """Whether the user comes straight out of a hold."""
        index = self.index
        if not self.fresh or not index:
            return False
        return self.context.timeline.phases[index - 1].kind is PhaseKind.HOLD

    @property
    def leads_up(self) -> bool:
        """Whether it is a "get ready" that must say all of what comes, as nothing before it did."""
        if self.phase.kind is not PhaseKind.GET_READY:
            return False
        index = self.index
        if not self.fresh or not index:
            return True
        before = self.context.timeline.phases[index - 1]
        return before.kind in POSTURE or before.until_ready

    @property
    def waits(self) -> bool:
        """Whether it lasts until the user is ready."""
        return self.context.pace.waits_in(self.phase)

    @property
    def names_easier(self) -> bool:
        """Whether the lead-in names the easier rung anyway, so that it need not be said twice."""
        return (
            self.leads_up
            and self.duration_s >= ANNOUNCE_FROM_S
            and self.phase.rung_name in self.easier
        )

    def requests(self) -> Iterator[CueRequest]:
        """Yield what this stretch calls for; of equal priority the first goes first."""
        if self.after_hold and self.phase.kind is not PhaseKind.HOLD:
            plan, library = self.context.prescription, self.context.library
            release = release_before(self.context.timeline, self.index or 0, plan, library)
            if release is not None:
                yield CueRequest(0.0, words.release_words(release, full=self.full))
        yield from self._of_its_kind()
        yield from self._lines()
        if self.full and self.fresh and self.index == self.context.half_way is not None:
            yield CueRequest(0.0, ((words.HALF_WAY,),), priority=Priority.COULD)

    def _lines(self) -> Iterator[CueRequest]:
        """What the program's author says, where there is most time before what it is about. No clip
        has it, so the computer's own voice says it, or the screen shows it.
        """
        place = self.index
        if not self.full or not self.fresh or place is None:
            return
        if says_own_lines(place, self.context.timeline):
            for line in own_lines(self.phase, self.context.prescription):
                yield CueRequest(0.0, ((line,),), priority=Priority.COULD)

    def _of_its_kind(self) -> Iterator[CueRequest]:
        match self.phase.kind:
            case PhaseKind.GET_READY:
                yield from self._get_ready()
            case PhaseKind.WARM_UP:
                yield from self._warm_up()
            case PhaseKind.HOLD:
                yield from self._hold()
            case PhaseKind.RESET:
                yield from self._reset()
            case PhaseKind.REST:
                yield from self._rest()
            case PhaseKind.CHANGE_SIDES:
                yield CueRequest(0.0, self._change())
                yield from self._when_ready("")
            case PhaseKind.CHANGE_EXERCISE:
                yield from self._change_exercise()
            case PhaseKind.TAKE_PLACE | PhaseKind.GET_DOWN | PhaseKind.GET_UP:
                yield from self._change_posture()

    def easier_requests(self) -> Iterator[CueRequest]:
        """Yield the easier rungs gone down to, where nothing else names them."""
        if self.easier and not self.names_easier and self.phase.kind not in WORK:
            said = (words.EASIER, *filter(words.phrase_key, self.easier))
            yield CueRequest(0.0, (said, said[:1]), priority=Priority.SHOULD)

    def _get_ready(self) -> Iterator[CueRequest]:
        """Say what it leads up to, if nothing before has said so, and count to three."""
        if self.after_hold:
            yield CueRequest(0.0, self._change())
        elif self.leads_up:
            said = target(self.context, self.phase)
            if self.names_easier:
                yield CueRequest(0.0, ((words.EASIER, *said), (words.EASIER, *said[1:]), said[-1:]))
            elif self.duration_s >= ANNOUNCE_FROM_S:
                yield CueRequest(0.0, (said, said[:1] + said[-1:], said[-1:]))
            else:
                yield CueRequest(0.0, (said[-1:],))
        before = self._texts.before if self._texts else ""
        if before:
            yield CueRequest(0.0, ((before,),), priority=Priority.SHOULD)
        yield from self._count()
        if self.full:
            yield self._just_before(words.READY, 3.0, Priority.COULD)

    def _warm_up(self) -> Iterator[CueRequest]:
        """The movement's own cues, each time round or only the first time."""
        cycle_s = next(
            one.cycle_s
            for one in self.context.prescription.warm_up
            if one.movement_id == self.phase.source_id
        )
        cycles = int(self.duration_s / cycle_s + 1e-6) if self.full else 1
        yield from rep_cues.in_cycles(self._own_cues(), cycles, cycle_s)

    def _hold(self) -> Iterator[CueRequest]:
        if self.waits:
            yield from rep_cues.at_own_pace(self._own_cues(), self.duration_s)
            return
        if self.phase.moved:
            yield from rep_cues.at_a_tempo(self.phase, self._own_cues(), self.context.verbosity)
            return
        if self.duration_s >= HALF_TONE_FROM_S:
            yield CueRequest(self.duration_s / 2, tone=HALF_TONE, late_max_s=0.0)
        own = [
            cue for cue in self._own_cues() if words.phrase_key(cue.say) != _BREATHE_KEY
        ]  # "breathe" has a place of its own
        for cue in own[:1]:
            yield CueRequest(cue.at_s, ((cue.say,),), late_max_s=rep_cues.OWN_CUE_LATE_MAX_S)
        first, second = (
            CueRequest(at_s, ((words.BREATHE,),), priority=priority, late_max_s=rep_cues.LATE_MAX_S)
            for at_s, priority in zip(BREATHS_S, (Priority.SHOULD, Priority.COULD), strict=True)
        )
        yield first
        one, two, three = self._count()
        yield from (one, two)
        if self.full:
            for cue in own[1:]:
                yield CueRequest(
                    cue.at_s,
                    ((cue.say,),),
                    priority=Priority.SHOULD,
                    late_max_s=rep_cues.OWN_CUE_LATE_MAX_S,
                )
            yield second
        yield three

    def _reset(self) -> Iterator[CueRequest]:
        left = self._reps_left()
        if (self.full or left == 1) and not self.phase.moved:  # those are counted themselves
            yield CueRequest(0.0, ((words.reps_left_words(left),),), priority=Priority.SHOULD)
        if self.full:
            yield self._just_before(words.READY, 0.1, Priority.COULD)

    def _rest(self) -> Iterator[CueRequest]:
        if self._side_changes():
            yield CueRequest(0.0, self._change())
        elif self.full and not self.waits:
            yield CueRequest(0.0, ((words.REST,),), priority=Priority.SHOULD)
        if self.waits:
            yield CueRequest(0.0, ((words.UNTIL_READY,),), priority=Priority.SHOULD)
        if self.duration_s >= NEARLY_OVER_FROM_S:
            at_s = self.duration_s - NEARLY_OVER_S
            yield CueRequest(
                at_s,
                ((words.REST_NEARLY_OVER,),),
                priority=Priority.SHOULD,
                late_max_s=rep_cues.LATE_MAX_S,
            )
        sets = self.context.prescription.exercises[self.phase.exercise_no].dose.sets
        left = len(sets) - self.phase.set_no + 1
        if self.full:
            yield CueRequest(0.0, ((words.sets_left_words(left),),), priority=Priority.COULD)

    def _change_exercise(self) -> Iterator[CueRequest]:
        if self.after_hold and self.full:
            yield CueRequest(0.0, ((words.WELL_DONE,),))
        said = target(self.context, self.phase)
        yield CueRequest(0.0, ((words.NEXT, *said), (words.NEXT, *said[:1]), said[:1]))
        yield from self._when_ready("")

    def _change_posture(self) -> Iterator[CueRequest]:
        """Where to get to, and what for; until ready it is said again in case nobody heard."""
        if self.after_hold and self.full and not self.phase.is_last_way_up:
            yield CueRequest(0.0, ((words.WELL_DONE,),))
        way = words.POSTURES[self.phase.kind]
        yield CueRequest(0.0, ((way,),) if way else ())
        said = target(self.context, self.phase)
        then = (words.NEXT,) if self.context.before(self.phase) else ()
        if said:
            yield CueRequest(0.0, ((*then, *said), (*then, *said[:1]), said[:1]))
        yield from self._when_ready(way)

    def _when_ready(self, way: str) -> Iterator[CueRequest]:
        """How to end what lasts until ready, and again in case nobody heard.

        Args:
            way: the call for it; empty where there is none.
        """
        if not self.waits:
            return
        again_s = 0.0
        while again_s < self.duration_s:
            said = (words.WHEN_READY,) if not again_s or not way else (way, words.WHEN_READY)
            yield CueRequest(again_s, (said,), priority=Priority.SHOULD)
            again_s += rep_cues.SAID_AGAIN_S

    def _count(self) -> Iterator[CueRequest]:
        """Count the last three seconds: in words, or by tones when little is to be said."""
        before: CueRequest | None = None
        for left in (1, 2, 3):
            at_s = self.duration_s - left
            spoken = self.context.verbosity is words.Verbosity.FULL
            count = CueRequest(
                at_s,
                ((words.NUMBERS[left],),) if spoken else (),
                "" if spoken else COUNT_TONE,
                Priority.SHOULD,
                late_max_s=0.0,
                needs=before,
            )
            yield count
            before = count

    def _just_before(self, phrase: str, left_s: float, priority: Priority) -> CueRequest:
        """Say something so that it ends when `left_s` seconds and a moment are left."""
        at_s = self.duration_s - left_s - spoken_s((phrase,), self.context.seconds_of) - 0.3
        return CueRequest(at_s, ((phrase,),), "", priority, late_max_s=0.0)

    def _change(self) -> tuple[tuple[str, ...], ...]:
        """Call to change, the new side, and the rung where the other side has another."""
        if not self._side_changes():
            return ()
        exercise = self.context.prescription.exercises[self.phase.exercise_no]
        side = words.side_words(exercise, self.phase.side)
        before, then = self.context.timeline.holds[self.phase.hold_no - 1 : self.phase.hold_no + 1]
        if before.side is None or then.side is None:
            other = tuple(part for part in (self.phase.rung_name, side) if words.phrase_key(part))
            return (other, other[:1]) if other else ()
        change = (words.change_words(exercise.side_rule), side)
        if before.rung_id == then.rung_id or not self.phase.rung_name:
            return (change, change[:1])
        return ((*change, self.phase.rung_name), change, change[:1])

    def _side_changes(self) -> bool:
        """Whether the coming hold is on the other side than the one before, or on its rung."""
        hold_no = self.phase.hold_no
        if hold_no == 0 or self.phase.exercise_no < 0:
            return False
        before, then = self.context.timeline.holds[hold_no - 1 : hold_no + 1]
        return (
            before.exercise_no == then.exercise_no
            and before.turn is not then.turn
            and (before.side is not then.side or before.rung_id != then.rung_id)
        )

    def _reps_left(self) -> int:
        """Repetitions left before the next change or rest, the coming one included."""
        then, *others = self.context.timeline.holds[self.phase.hold_no :]
        stint = (then.exercise_no, then.set_no, then.turn)
        return 1 + sum((one.exercise_no, one.set_no, one.turn) == stint for one in others)

    @property
    def _texts(self) -> Instructions | None:
        """The texts of the rung as the exercise is done, or of the movement."""
        phase, context = self.phase, self.context
        if phase.exercise_no < 0:
            return context.library.instructions(phase.source_id, phase.rung_id)
        exercise = context.prescription.exercises[phase.exercise_no]
        return instructions_for(context.library, exercise, phase.rung_id)

    def _own_cues(self) -> tuple[Cue, ...]:
        """The cues of the rung or movement that are short enough to be said."""
        cues = self._texts.say if self._texts is not None else ()
        return tuple(cue for cue in cues if 0 < len(cue.say.split()) <= HOLD_WORDS_MAX)


_BREAKS = frozenset({PhaseKind.REST, PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE}) | POSTURE
_BREATHE_KEY = words.phrase_key(words.BREATHE)


def target(context: CueContext, phase: Phase) -> tuple[str, ...]:
    """Return what a phase leads up to: exercise, rung and side, nothing said twice.

    Where an option keeps one knee bent all the time, that knee is named in place of a side.
    """
    parts = [phase.name]
    if words.phrase_key(phase.name) != words.phrase_key(phase.rung_name):
        parts.append(phase.rung_name)
    if phase.exercise_no >= 0:
        exercise = context.prescription.exercises[phase.exercise_no]
        bent = knee_bent(context.library, exercise, phase.rung_id)
        parts.append(words.side_words(exercise, phase.side, bent))
    return tuple(part for part in parts if words.phrase_key(part))
