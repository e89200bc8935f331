"""What is not held calls for: a cycle, a repetition at one's own pace, or moved at a tempo."""

from collections.abc import Iterator, Sequence

from coach.domain.ladder import Cue
from coach.engine import cue_words as words
from coach.engine.cue_scheduler import HALF_TONE, CueRequest, Priority
from coach.engine.timeline import Phase

OWN_PACE_END_S = 10
"""Seconds into a repetition at one's own pace at which it is said how to end it."""

SAID_AGAIN_S = 60.0
"""Seconds between calls for what lasts until the user is ready."""

LATE_MAX_S = 0.6
"""How much later than its second a cue of a hold may come."""

OWN_CUE_LATE_MAX_S = 1.2
"""The same for a rung's own cues: "other leg" is better late than never."""


def in_cycles(own: Sequence[Cue], cycles: int, cycle_s: float) -> Iterator[CueRequest]:
    """Say what a movement says in each of so many cycles."""
    for cycle in range(cycles):
        for cue in own:
            if cue.at_s < cycle_s:
                at_s = cycle * cycle_s + cue.at_s
                yield CueRequest(at_s, ((cue.say,),), late_max_s=OWN_CUE_LATE_MAX_S)


def at_own_pace(own: Sequence[Cue], lasts_s: float) -> Iterator[CueRequest]:
    """Say what the rung says, and how it ends; nobody counts, and it is said again."""
    for cue in own:
        yield CueRequest(cue.at_s, ((cue.say,),), late_max_s=OWN_CUE_LATE_MAX_S)
    for again_s in range(OWN_PACE_END_S, int(lasts_s), int(SAID_AGAIN_S)):
        yield CueRequest(float(again_s), ((words.WHEN_READY,),), priority=Priority.SHOULD)


def at_a_tempo(rep: Phase, own: Sequence[Cue], verbosity: words.Verbosity) -> Iterator[CueRequest]:
    """Count the repetitions; what the rung says gives the tempo, else a tone half-way."""
    if verbosity is words.Verbosity.FULL:
        said = (words.NUMBERS[rep.rep_no],)
        yield CueRequest(0.0, (said,), priority=Priority.SHOULD, late_max_s=LATE_MAX_S)
    for cue in own:
        yield CueRequest(cue.at_s, ((cue.say,),), late_max_s=LATE_MAX_S)
    if not any(cue.at_s for cue in own):
        yield CueRequest(rep.duration_s / 2, tone=HALF_TONE, late_max_s=0.0)
