"""The checks of meaning that ladders, movements and programs share.

A check yields findings: a way into the file and a sentence. It knows nothing of files or lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.domain.dose import CAPPED, HOLD_CAP_S
from coach.programs.file_problems import KeyPath, Severity
from coach.programs.texts import meaning as words


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of a file."""

    path: KeyPath
    sentence: str
    severity: Severity = Severity.ERROR


def warning(path: KeyPath, sentence: str) -> Finding:
    """Return something that is odd but can be used."""
    return Finding(path, sentence, Severity.WARNING)


def note(path: KeyPath, sentence: str) -> Finding:
    """Return what is good as it is, and worth a second look."""
    return Finding(path, sentence, Severity.NOTE)


def dose_findings(
    path: KeyPath, ladder_id: str, sets: Sequence[int], hold_s: float
) -> Iterator[Finding]:
    """Check a dose: the cap on holds, and sets that fall."""
    if ladder_id in CAPPED and hold_s > HOLD_CAP_S:
        name = ladder_id.replace("_", " ")
        yield Finding(
            (*path, "hold_s"),
            words.HOLD_OVER_CAP.format(hold_s=hold_s, hold_cap_s=HOLD_CAP_S, name=name),
        )
    if any(after >= before for before, after in pairwise(sets)):
        yield warning((*path, "sets"), words.SETS_USUALLY_FALL)


def repeated(path: KeyPath, ids: Sequence[str], what: str, key: str = "id") -> Iterator[Finding]:
    """Check that ids in a list are all different."""
    for nth, one in enumerate(ids):
        if one in ids[:nth]:
            where = (*path, nth, key) if key else (*path, nth)
            yield Finding(where, words.ID_TWICE.format(what=what, one=one))
