"""Fits what wants to be said into the seconds there are.

Every sound has a known length, so it is known beforehand what fits. Wishes are placed one after
the other, the most important first; what no longer fits is dropped, never queued.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

GAP_S = 0.2
"""Seconds of silence between two sounds: more than a sound may be late, so that no two overlap."""

BETWEEN_PHRASES_S = 0.15
"""Seconds of silence between the phrases of one utterance."""

COUNT_TONE = "count"
HALF_TONE = "half_way"

TONE_S = {
    "get_ready": 0.51, "warm_up": 0.81, "hold": 0.61, "reset": 0.39, "rest": 0.89,
    "change_sides": 0.75, "change_exercise": 0.89, COUNT_TONE: 0.32, HALF_TONE: 0.42,
}  # fmt: skip
"""Seconds to keep free for each tone; tests hold it against the files."""


class Priority(IntEnum):
    """What gives way to what when time is short; lower numbers are placed first."""

    MUST = 0
    SHOULD = 1
    COULD = 2


@dataclass(frozen=True, slots=True)
class Say:
    """One utterance.

    Attributes:
        at_s: when it starts, in seconds into the stretch.
        words: the phrases, said one after the other.
        seconds: how long it takes.
    """

    at_s: float
    words: tuple[str, ...]
    priority: Priority
    seconds: float

    @property
    def ends_s(self) -> float:
        """When it is over."""
        return self.at_s + self.seconds


@dataclass(frozen=True, slots=True)
class Chime:
    """One tone."""

    at_s: float
    tone: str
    priority: Priority = Priority.MUST

    @property
    def ends_s(self) -> float:
        """When it is over."""
        return self.at_s + TONE_S[self.tone]


Due = Say | Chime

SecondsOf = Callable[[str], float | None]
"""Returns the length of the clip of a phrase, or None where there is no clip."""


def estimated_s(text: str) -> float:
    """Return about how long a system voice takes for a text, its start included."""
    return 0.6 + 0.075 * len(text)


def spoken_s(said: tuple[str, ...], seconds_of: SecondsOf) -> float:
    """Return how long an utterance takes. One phrase without a clip makes all of it a text."""
    lengths = [seconds_of(phrase) for phrase in said]
    known = [length for length in lengths if length is not None]
    if len(known) < len(said):
        return estimated_s(". ".join(said))
    return sum(known) + BETWEEN_PHRASES_S * (len(said) - 1)


@dataclass(frozen=True, slots=True)
class CueRequest:
    """Something that wants to sound.

    Attributes:
        at_s: the earliest moment.
        variants: what to say, best first; the first that fits is taken.
        tone: a tone instead of words.
        late_max_s: how much later it may start.
        needs: a request without which this one is dropped, so that a count has no gaps; or None.
    """

    at_s: float
    variants: tuple[tuple[str, ...], ...] = ()
    tone: str = ""
    priority: Priority = Priority.MUST
    late_max_s: float = float("inf")
    needs: "CueRequest | None" = None


def place(
    requests: Iterable[CueRequest], opening: Chime, duration_s: float, seconds_of: SecondsOf
) -> tuple[Due, ...]:
    """Return what sounds in a stretch, in order of time.

    Args:
        requests: the most important first; their priority goes before their order.
        opening: the tone at its beginning, which always sounds.
        duration_s: seconds of the stretch; all is over a little before its end.
        seconds_of: the lengths of the clips.
    """
    placed: list[Due] = [opening]
    granted: list[CueRequest] = []
    for request in sorted(requests, key=lambda one: one.priority):
        if request.needs is not None and request.needs not in granted:
            continue
        due = _first_that_fits(request, placed, duration_s, seconds_of)
        if due is not None:
            placed.append(due)
            granted.append(request)
    return tuple(sorted(placed, key=lambda due: due.at_s))


def _first_that_fits(
    request: CueRequest, placed: list[Due], duration_s: float, seconds_of: SecondsOf
) -> Due | None:
    starts = [request.at_s, *(other.ends_s + GAP_S for other in placed)]
    earliest_first = sorted(
        at_s for at_s in starts if 0 <= at_s - request.at_s <= request.late_max_s
    )
    for due in _candidates(request, seconds_of):
        for at_s in earliest_first:
            moved = replace(due, at_s=at_s)
            if _is_free(moved, placed, duration_s):
                return moved
    return None


def _candidates(request: CueRequest, seconds_of: SecondsOf) -> Iterator[Due]:
    if request.tone:
        yield Chime(request.at_s, request.tone, request.priority)
    for said in request.variants:
        if said:
            yield Say(request.at_s, said, request.priority, spoken_s(said, seconds_of))


def _is_free(due: Due, placed: list[Due], duration_s: float) -> bool:
    return (
        due.at_s >= 0
        and due.ends_s <= duration_s - GAP_S
        and all(
            due.ends_s + GAP_S <= other.at_s or other.ends_s + GAP_S <= due.at_s for other in placed
        )
    )
