"""The checks of meaning that ladders, movements and programs share.

A check yields findings: a way into the file and a sentence. It knows nothing of files or lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.domain.capped_movements import capped_movement
from coach.domain.dose import HOLD_CAP_S
from coach.programs.file_problems import KeyPath, Severity, shown
from coach.programs.texts import meaning as words
from coach.services.user_programs import Heed

MANY_REPS = 30
"""More repetitions of one exercise in a session, on a side, are asked about (product rule R20)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of a file; what the patient should know of it too is a heed."""

    path: KeyPath
    sentence: str
    severity: Severity = Severity.ERROR
    heed: Heed | None = None


def warning(path: KeyPath, sentence: str, heed: Heed | None = None) -> Finding:
    """Return something that is odd but can be used."""
    return Finding(path, sentence, Severity.WARNING, heed)


def note(path: KeyPath, sentence: str) -> Finding:
    """Return what is good as it is, and worth a second look."""
    return Finding(path, sentence, Severity.NOTE)


def hold_findings(
    path: KeyPath, called: Sequence[str], hold_s: float, keys: tuple[str, ...] = ()
) -> Iterator[Finding]:
    """Check the cap on holds; the movement is told by what its ladder or rung is called.

    Args:
        path: leads to what has a hold.
        called: ids and names.
        hold_s: seconds of one hold.
        keys: lead on to the side that it is of, where the sides are told apart.
    """
    capped = next((one for one in called if capped_movement(one)), None)
    if capped is not None and hold_s > HOLD_CAP_S:
        name = shown(capped.replace("_", " "), quoted=False)
        movement = capped_movement(capped)
        plainly = movement.replace("_", "") in "".join(filter(str.isalpha, capped.casefold()))
        said = words.HOLD_OVER_CAP if plainly else words.HOLD_OVER_CAP_BY_NAME
        yield Finding(
            (*path, "hold_s", *keys),
            said.format(
                hold_s=hold_s,
                hold_cap_s=HOLD_CAP_S,
                name=name,
                movement=movement.replace("_", " "),
            ),
        )


def sets_findings(
    path: KeyPath, sets: Sequence[int], keys: tuple[str, ...] = ()
) -> Iterator[Finding]:
    """Check whether sets fall, and how much they are together; `keys` lead on to their side."""
    if any(after >= before for before, after in pairwise(sets)):
        yield warning((*path, "sets", *keys), words.SETS_USUALLY_FALL)
    yield from many_findings((*path, "sets", *keys), sets)


def many_findings(path: KeyPath, sets: Sequence[int]) -> Iterator[Finding]:
    """Ask about more repetitions than any handout of these exercises has."""
    if (reps := sum(sets)) > MANY_REPS:
        said = words.MANY_REPETITIONS.format(reps=reps, most=MANY_REPS)
        yield warning(path, said, Heed.MANY_REPETITIONS)


def repeated(path: KeyPath, ids: Sequence[str], what: str, key: str = "id") -> Iterator[Finding]:
    """Check that ids in a list are all different."""
    for nth, one in enumerate(ids):
        if one in ids[:nth]:
            where = (*path, nth, key) if key else (*path, nth)
            yield Finding(where, words.ID_TWICE.format(what=what, one=one))
