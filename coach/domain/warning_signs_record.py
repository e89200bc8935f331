"""Answers to the warning signs as JSON types, the form in which record and mark keep them.

The ids of signs, answers and deeds are part of it: add, never rename. A damaged text is an error,
and so is a sign that this version does not know: neither is ever read as "no sign".
"""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from coach.domain.instant import Instant
from coach.domain.warning_signs import Said, Screening, Trigger, WarningSign


def answers_to_plain(answers: Mapping[WarningSign, Said]) -> dict[str, str]:
    """Return answers as strings by the id of the sign."""
    return {sign.value: said.value for sign, said in answers.items()}


def answers_from_plain(plain: Mapping[str, Any]) -> dict[WarningSign, Said]:
    """Return the answers that `answers_to_plain` wrote.

    Raises:
        ValueError: they are none.
    """
    return {WarningSign(sign): Said(said) for sign, said in plain.items()}


def screening_to_plain(screening: Screening) -> dict[str, Any]:
    """Return a set of answers, without what was done about it."""
    return {
        "id": screening.id,
        "at": screening.at.utc.isoformat(),
        "offset_s": screening.at.offset_s,
        "trigger": screening.trigger.value,
        "answers": answers_to_plain(screening.answers),
        "said_at": None if screening.said_at is None else screening.said_at.utc.isoformat(),
    }


def screening_from_plain(plain: Mapping[str, Any]) -> Screening:
    """Return the answers that `screening_to_plain` wrote.

    Raises:
        AttributeError, KeyError, OverflowError, TypeError, ValueError: they are none.
    """
    zone = timezone(timedelta(seconds=plain["offset_s"]))
    at = datetime.fromisoformat(plain["at"]).astimezone(zone)
    said = plain["said_at"]
    return Screening(
        id=str(plain["id"]),
        at=Instant(0.0, at),
        trigger=Trigger(plain["trigger"]),
        answers=answers_from_plain(plain["answers"]),
        said_at=None if said is None else Instant(0.0, datetime.fromisoformat(said)),
    )
