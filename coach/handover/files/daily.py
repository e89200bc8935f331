"""daily.csv: each day beside its sessions, beginning with how the morning was."""

from collections.abc import Iterator

from coach.domain.bad_day import WhyBad
from coach.domain.day_report import DayReport
from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK
from coach.handover.cells import leg_site, tenths
from coach.handover.log_file import (
    Cells,
    Column,
    LogFile,
    day,
    leg_place,
    moment,
    moment_cells,
    rating,
    whole,
    yes_no,
)
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day as lived; a day begins at 04:00.", required=True),
    rating(
        "morning_back", "Back pain that morning, 0 to 10; the last answer where it was changed."
    ),
    rating("morning_leg", "Leg pain that morning, 0 to 10."),
    leg_place(
        "leg_site",
        "Furthest place felt that morning: none, back, buttock, thigh, knee, shin or foot.",
    ),
    whole(
        "stiffness_min",
        "Minutes that the back was stiff after getting up, as chosen: 0, 10, 20, 30, 60, or 120 "
        "for 2 hours or more.",
    ),
    yes_no("slept_badly", "1: the night before was bad. 0: it was not."),
    whole(
        "usual_back_7d_tenths",
        "Usual pain before that morning, in tenths, 0 to 100: the median of the last 7 mornings "
        "rated, none of them older than 4 weeks. Empty with fewer than 3.",
    ),
    *moment("got_up", "When the person got up, as they said it"),
    Column(
        "bad_day",
        'Pressed "a bad day", and not taken back. spasm: muscles cramped. worse: simply worse.',
        words=tuple(WhyBad),
    ),
    whole("flare_day", "Which day of a flare it was, from 1. Empty outside of flares.", least=1),
    whole("walk_s", "Seconds walked with the timer."),
    whole("breathing_s", "Seconds of easy breathing with the timer."),
    whole("heat_s", "Seconds of heat with the timer."),
    whole(
        "walks_asked",
        "Walks that the program asked for: none in a flare, and on the day on which walking came "
        "into the plan, and on a day that is not over, as many as were done. Empty where no walk "
        "was asked for and none was done.",
    ),
    whole(
        "walk_asked_min",
        "Minutes of each of them, fewer on a bad day and while the leg was further down.",
    ),
    whole(
        "walks_done_tenths",
        "Walks done, in tenths: one that ended early counts as its part, short ones make up for a "
        "long one, and no more than were asked for.",
    ),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every day of which anything is known, in order."""
    for told_day in log.days:
        morning = told_day.morning
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
            "date": told_day.day,
            "usual_back_7d_tenths": tenths(told_day.usual),
            **moment_cells("got_up", told_day.got_up),
            "bad_day": told_day.why_bad.value if told_day.why_bad else None,
            "flare_day": told_day.flare_day,
            "walk_s": _seconds(told_day, WALK),
            "breathing_s": _seconds(told_day, EASY_BREATHING),
            "heat_s": _seconds(told_day, HEAT),
            **_walks(told_day),
        }


def _walks(report: DayReport) -> Cells:
    walks = report.walks
    if walks is None:
        return {}
    return {
        "walks_asked": walks.times,
        "walk_asked_min": walks.minutes if walks.times else None,
        "walks_done_tenths": tenths(walks.done),
    }


def _seconds(report: DayReport, movement_id: str) -> int | None:
    seconds = report.moved_s.get(movement_id)
    return None if seconds is None else round(seconds)


DAILY = LogFile("daily.csv", "each day of which anything is known beside sessions", _COLUMNS, _rows)
