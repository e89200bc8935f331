"""What the user agreed to, and when: which version of the intended use."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

CONSENT_VERSION: Final = 1
"""The version that users are asked to agree to now; raised by one whenever the text changes."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One time that somebody agreed.

    Attributes:
        version: of the text they read, from 1.
        on: the local day.
    """

    version: int
    on: date


def holds(consents: Sequence[Consent]) -> bool:
    """Return whether somebody agreed to what is asked for now."""
    return any(one.version >= CONSENT_VERSION for one in consents)


def consents_of(word: str) -> tuple[Consent, ...]:
    """Read consents as a record keeps them, oldest first.

    Raises:
        ValueError: the word is damaged, or of a later version.
    """
    found = json.loads(word)
    try:
        return tuple(Consent(int(version), date.fromisoformat(on)) for version, on in found)
    except TypeError as damaged:
        raise ValueError(word) from damaged


def word_of(consents: tuple[Consent, ...]) -> str:
    """Write consents as a record keeps them."""
    return json.dumps([[one.version, one.on.isoformat()] for one in consents])
