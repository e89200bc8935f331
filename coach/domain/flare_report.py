"""One flare as it is read: how it went, day by day, and the pain of its first day.

What a PT wants to know of a flare beyond what the record keeps is worked out here once, so that all
files and pages count its days alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.flare import Flare, FlareWord
from coach.domain.pain import CheckIn, counting, worst_of

_EASES = (FlareWord.EASING, FlareWord.NOT_EASING)


@dataclass(frozen=True, slots=True)
class FlareReport:
    """One flare.

    Attributes:
        pain: the worst back pain said on its first day, 0-10, or None where nobody said.
        eases: what was said of whether it eases, with the day of the flare, in order.
        steps: the days of the flare on which a step back towards the plan was taken.
    """

    flare: Flare
    pain: int | None
    eases: tuple[tuple[int, FlareWord], ...]
    steps: tuple[int, ...]


def flare_reports(
    flares: Iterable[Flare], check_ins: Iterable[CheckIn], first: date, last: date, today: date
) -> tuple[FlareReport, ...]:
    """Return the flares that reach into a range of days, in order, as they are known.

    Args:
        flares: in the order in which they began.
        check_ins: of the first days of these flares at least.
        first: the first day of the range.
        last: its last day, included.
        today: until when a flare that lasts is known to last.
    """
    counted = counting(check_ins)
    return tuple(
        _report(flare, counted)
        for flare in flares
        if flare.stands_from <= last and flare.stands_until(today) >= first
    )


def _report(flare: Flare, counted: Sequence[CheckIn]) -> FlareReport:
    begins = flare.stands_from
    of_first_day = (one.back for one in counted if one.at.local_date == begins)
    said = [(max(1, (note.at.local_date - begins).days + 1), note.word) for note in flare.notes]
    return FlareReport(
        flare=flare,
        pain=worst_of(of_first_day),
        eases=tuple((nth, word) for nth, word in said if word in _EASES),
        steps=tuple(nth for nth, word in said if word is FlareWord.STEP),
    )
