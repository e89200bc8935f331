"""Of several answers to one question the latest counts: the one place that says so.

Nothing said is ever overwritten in the record; an answer that is put right stands beside the first
one. Whoever reads answers asks here which of them counts.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from coach.domain.instant import Instant

_Said = TypeVar("_Said")
_Question = TypeVar("_Question")


def latest_by(
    said: Iterable[_Said], question: Callable[[_Said], _Question]
) -> dict[_Question, _Said]:
    """Return the answer that counts to each question, in the order of the first answers.

    Args:
        said: in the order in which they were kept.
        question: what an answer is about.
    """
    return {question(one): one for one in said}


def said_when(at: Instant, put_right_at: Instant | None) -> Instant:
    """Return when an answer was said as it stands: what was said before that moment did not know
    of it.

    One that is put right on a later day tells nothing of that day; it stays where it was.

    Args:
        at: the moment that it is about.
        put_right_at: when it was put right, or None.
    """
    if put_right_at is None or put_right_at.local_date != at.local_date:
        return at
    return put_right_at
