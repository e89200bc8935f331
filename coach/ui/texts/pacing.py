"""Words of what Today says where a session would make it much more than the days before."""

from collections.abc import Mapping

from coach.domain.pacing import Beside
from coach.services.notices import NoticeKind

PACING: Mapping[NoticeKind, str] = {
    NoticeKind.PACING: (
        "With this session today comes to {amount} {beside}. Much more on a good day often "
        "brings a bad one: a shorter session, or leaving it at this, is fine."
    ),
    NoticeKind.PACING_AFTER_PAUSE: (
        "No session in the last 7 days. Begin with less than you could do: a short session is "
        "enough for today."
    ),
    NoticeKind.PACING_EXTRA: (
        "One more session would make today {amount} {beside}. Much more on a good day often "
        "brings a bad one."
    ),
}
TWICE_PERCENT = 200
"""Above it a number tells no more than the word does, and only alarms."""
AMOUNT = "{percent} % of"
TWICE = "more than twice"
BESIDE = {
    Beside.MEAN: "your usual day (the mean of the last 7)",
    Beside.PLAN: "what your plan asks for a day",
}


def pacing_words(percent: int, beside: str) -> dict[str, str]:
    """Return the words for how much today would be, and of what.

    Args:
        percent: of what it is compared with.
        beside: the value of a `Beside`.
    """
    amount = TWICE if percent > TWICE_PERCENT else AMOUNT.format(percent=percent)
    return {"amount": amount, "beside": BESIDE[Beside(beside)]}
