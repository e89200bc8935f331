"""Today as a first look into the record finds it, while the record itself is still being opened.

There is only one Today: the same `today_view` makes it from either. Where something else comes
first (the intended use, a session that was cut off, a first plan), there is no first look.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coach.services import preferences
from coach.services.today import DayRecord, TodayView, today_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.instant import Instant
    from coach.domain.prescription import PlanInForce

USE_READ = "intended_use_read"
"""The setting that says that the intended use was read."""

THEME = "theme"
"""The setting of the theme chosen."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What can be shown before the record is open.

    Attributes:
        theme: the theme chosen, as the record has it.
        today: the Today page's contents.
    """

    theme: str | None
    today: TodayView


class RecordInSight(DayRecord, Protocol):
    """What a first look needs of the record; each method as the store's."""

    def plans(self) -> "Sequence[PlanInForce]":
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""

    def cut_off(self) -> bool:
        """Return whether a session began that never ended."""


def first_look(record: RecordInSight, now: "Instant") -> FirstLook | None:
    """Return what to show at once, or None where Today does not come first."""
    if record.setting(USE_READ) is None or record.cut_off():
        return None
    plans = record.plans()
    if not plans:
        return None
    pace = preferences.read(record.setting).pace
    return FirstLook(record.setting(THEME), today_view(record, plans, now, pace))
