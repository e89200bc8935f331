"""Today as a first look into the record finds it, while the record itself is still being opened.

There is only one Today: the same `today_view` makes it from either. Where something else comes
first (a step of the first start, a session that was cut off, a first plan), there is no first look;
nor on a bad day or in a flare, whose session is made of programs that are not read yet.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coach.services import preferences
from coach.services.day_plans import know_the_day
from coach.services.first_start import next_step
from coach.services.leg_to_ask import leg_to_ask_on
from coach.services.safety_notices import leg_notices, sign_notices
from coach.services.settings import LEG_ASKED
from coach.services.today import DayRecord, TodayView, today_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.instant import Instant
    from coach.domain.plan_in_force import PlanInForce
    from coach.domain.visits import VisitSaid
    from coach.domain.warning_signs import Screening
    from coach.services.theme_choice import ThemeChoice


@dataclass(frozen=True, slots=True)
class StartupSnapshot:
    """What can be shown before the record is open.

    Attributes:
        theme: the theme chosen.
        today: the Today page's contents.
        figure_tone: the skin and hair chosen for the drawn person.
        text_percent: the size of text chosen; None where the system and the window decide.
    """

    theme: "ThemeChoice"
    today: TodayView
    figure_tone: int = 0
    text_percent: int | None = None


class RecordInSight(DayRecord, Protocol):
    """What a first look needs of the record; each method as the store's.

    Wide: Today depends on what is prescribed, done and said, on warning signs and on visits.
    """

    def plans(self) -> "Sequence[PlanInForce]":
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""

    def screenings(self) -> "Sequence[Screening]":
        """Return every set of answers to the warning signs, in order of their time."""

    def visits_said(self) -> "Sequence[VisitSaid]":
        """Return all that was said of visits, in the order of keeping."""

    def cut_off(self) -> bool:
        """Return whether a session began that never ended."""


def snapshot_of(record: RecordInSight, now: "Instant") -> StartupSnapshot | None:
    """Return what to show at once, or None where Today does not come first."""
    if next_step(record.setting) is not None or record.cut_off():
        return None
    plans = record.plans()
    if not plans:
        return None
    if not know_the_day(record, now.local_date).ordinary:
        return None
    wanted = preferences.read(record.setting)
    of_signs = sign_notices(record.screenings(), None)
    leg = leg_to_ask_on(record, LEG_ASKED.read(record.setting), now.local_date)
    view = today_view(
        record,
        plans,
        now,
        wanted.pace,
        usual_get_up=wanted.usual_get_up,
        # Why the signs are due is told once the record is open: it takes more reading.
        notices=(*of_signs, *leg_notices(leg, now.local_date, of_signs)),
        leg=leg,
    )
    return StartupSnapshot(wanted.theme, view, wanted.figure_tone, wanted.text_percent)
