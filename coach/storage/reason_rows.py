"""Reasons between rows and values: as JSON, or in the words that earlier versions kept.

A table with reasons has the column `why` for the JSON and an older one for words; a row has one of
the two.
"""

import json

from coach.domain.plan_reasons import InWords, PlanReason
from coach.domain.reason_record import reason_from_plain, reason_to_plain
from coach.storage.rows import Values
from coach.storage.type_check import fits


def values(reason: PlanReason, *, words: str) -> Values:
    """Return a reason as column values; `words` is the column of those in words."""
    if isinstance(reason, InWords):
        return {words: reason.text, "why": None}
    plain = reason_to_plain(reason)
    return {words: "", "why": json.dumps(plain, ensure_ascii=False, separators=(",", ":"))}


def read(value: str | None, words: str) -> PlanReason:
    """Return the reason that stands in the two columns of a row.

    Raises:
        LookupError, TypeError, ValueError: it is none.
    """
    if value is None:
        return InWords(words)
    reason = reason_from_plain(json.loads(value))
    if not fits(PlanReason)(reason):
        raise TypeError(value)
    return reason
