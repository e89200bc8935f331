"""Checks that the keys of sources in a file stand for something that a reader can look up.

What a file names and the page of sources does not have is shown as a bare key. The file is good all
the same: a later Steadyback, or an earlier one, has another page.
"""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from coach.programs.evidence import evidence
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, warning
from coach.programs.texts import meaning as words
from coach.programs.value_types import SOURCE_PATTERN
from coach.resources import MissingAsset, shipped
from coach.services.problems import ProgramProblem

_KEY = "sources"
_LIKE = 0.5
"""Two of the signs of a key, such as the letter and the first digit."""


@cache
def known_sources() -> Collection[str]:
    """Return every key of the page of sources; none where the page cannot be read.

    Without it nothing can be said of keys, and a file can be used all the same.
    """
    try:
        return tuple(evidence(shipped("docs/evidence.md")))
    except (MissingAsset, ProgramProblem):
        return ()


def source_findings(raw: object, known: Collection[str], path: KeyPath = ()) -> Iterator[Finding]:
    """Find the keys that stand for nothing, wherever a file names sources.

    Args:
        raw: a file as it was read, whatever its shape.
        known: the keys there are; of none nothing is said.
        path: leads to `raw`.
    """
    match raw:
        case Mapping():
            for key, value in raw.items():
                if key == _KEY and isinstance(value, list):
                    yield from _unknown(value, known, (*path, key))
                else:
                    yield from source_findings(value, known, (*path, key))
        case list():
            for nth, value in enumerate(raw):
                yield from source_findings(value, known, (*path, nth))


def _unknown(keys: list[object], known: Collection[str], path: KeyPath) -> Iterator[Finding]:
    for nth, key in enumerate(keys):
        if not isinstance(key, str) or not re.fullmatch(SOURCE_PATTERN, key):
            continue  # that it is none is told already
        if not known or key in known:
            continue
        alike = [one for one in known if one[0] == key[0]]
        meant = next(iter(difflib.get_close_matches(key, alike, n=1, cutoff=_LIKE)), "")
        said = words.NO_SOURCE_NEAR if meant else words.NO_SOURCE
        yield warning((*path, nth), said.format(key=key, meant=meant))
