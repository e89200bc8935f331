"""The columns of what was prescribed, as plans and sessions hold it; the prescription is JSON."""

import json
from functools import lru_cache

from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.storage.rows import Values, reads
from coach.storage.type_check import fits

_HOLDS_MAX = 10_000
"""Most holds of a prescription that is read: more would take endless time to lay out."""


def values(prescription: Prescription) -> Values:
    """Return a prescription, and the program it was made of, as column values."""
    return {
        "program_id": prescription.program_id,
        "program_version": prescription.program_version,
        "program_fingerprint": prescription.fingerprint,
        "prescription": _text(prescription),
    }


def _text(prescription: Prescription) -> str:
    return json.dumps(to_plain(prescription), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=256)
@reads("plans")
def read(text: str) -> Prescription:
    """Return the prescription that was written as JSON; there are few, and each is read often."""
    found = from_plain(json.loads(text))
    if not fits(Prescription)(found) or not 0 < found.holds + len(found.paused) <= _HOLDS_MAX:
        raise ValueError("not a prescription")
    return found
