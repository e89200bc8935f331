"""Of several answers to one question the latest counts: the one place that says so.

Nothing said is ever overwritten in the record; an answer that is put right stands beside the first
one. Whoever reads answers asks here which of them counts.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

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
