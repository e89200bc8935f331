"""daily.csv: each day beside its sessions, beginning with how the morning was."""

from collections.abc import Iterator

from coach.domain.day_report import DayReport
from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK
from coach.handover.cells import leg_site
from coach.handover.log_file import Cells, Column, LogFile
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("date", "Local day as lived; a day begins at 04:00."),
    Column(
        "morning_back", "Back pain that morning, 0 to 10; the last answer where it was changed."
    ),
    Column("morning_leg", "Leg pain that morning, 0 to 10."),
    Column(
        "leg_site",
        "Furthest place felt that morning: none, back, buttock, thigh, knee, shin or foot.",
    ),
    Column(
        "stiffness_min",
        "Minutes that the back was stiff after getting up, as chosen: 0, 10, 20, 30, 60, or 120 "
        "for 2 hours or more.",
    ),
    Column("slept_badly", "1: the night before was bad. 0: it was not."),
    Column(
        "usual_back_7d",
        "Usual pain before that morning: the median of the last 7 mornings rated, none of them "
        "older than 4 weeks. Empty with fewer than 3.",
    ),
    Column("got_up_at", "When the person got up, as they said it."),
    Column(
        "bad_day",
        'Pressed "a bad day", and not taken back. spasm: muscles cramped. worse: simply worse.',
    ),
    Column("flare_day", "Which day of a flare it was, from 1. Empty outside of flares."),
    Column("walk_min", "Minutes walked with the timer, rounded."),
    Column("breathing_min", "Minutes of easy breathing with the timer, rounded."),
    Column("heat_min", "Minutes of heat with the timer, rounded."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every day of which anything is known, in order."""
    for day in log.days:
        morning = day.morning
        told: Cells = (
            {}
            if morning is None
            else {
                "morning_back": morning.back,
                "morning_leg": morning.leg,
                "leg_site": leg_site(morning.leg_site),
                "stiffness_min": morning.stiff_min,
                "slept_badly": morning.slept_badly,
            }
        )
        yield {
            **told,
            "date": day.day,
            "usual_back_7d": day.usual,
            "got_up_at": day.got_up.wall if day.got_up else None,
            "bad_day": day.why_bad.value if day.why_bad else None,
            "flare_day": day.flare_day,
            "walk_min": _minutes(day, WALK),
            "breathing_min": _minutes(day, EASY_BREATHING),
            "heat_min": _minutes(day, HEAT),
        }


def _minutes(day: DayReport, movement_id: str) -> int | None:
    seconds = day.moved_s.get(movement_id)
    return None if seconds is None else round(seconds / 60)


DAILY = LogFile("daily.csv", "each day of which anything is known beside sessions", _COLUMNS, _rows)
