"""summary.csv: the week in one row, the file that a physical therapist opens first."""

from collections.abc import Iterator

from coach.domain.movements_done import WALK
from coach.domain.week_report import WeekReport
from coach.handover.cells import leg_site, tenths, thousandths
from coach.handover.log_file import Cells, LogFile, day, leg_place, rating, whole, yes_no
from coach.services.ports import PatientLog

_COLUMNS = (
    day("week_start", "The Monday of the week.", required=True),
    yes_no("so_far", "1: the week is not over yet. 0: it is."),
    whole(
        "sessions_prescribed",
        "Slots due, of the days of the log that lie in the week; none of a flare in which nothing "
        "was done. Empty where the program was not in use.",
    ),
    whole("sessions_completed", "Slots in which the whole session was done."),
    whole("sessions_partial", "Slots in which a part of it was done."),
    whole("sessions_extra", "Sessions beyond the slots in which something was done."),
    whole(
        "adherence_pct_tenths",
        "Percent of what was due that was done, in tenths of a percent, 0 to 1000: whole sessions, "
        "and of the others the part that was done. Empty where nothing was due.",
    ),
    whole("days_active", "Days with a session in which something was held."),
    whole("days_with_data", "Days with a session, an answer, or a movement with a timer."),
    whole("exercise_ms", "Milliseconds from start to end of all sessions, pauses included."),
    whole("hold_planned_ms", "Milliseconds of holding prescribed in these sessions."),
    whole("hold_done_ms", "Milliseconds held in them, also in holds that were cut short."),
    whole("walk_s", "Seconds walked with the timer."),
    whole("mornings", "Mornings in which the back was rated."),
    whole("morning_back_median_tenths", "Median of these ratings, in tenths, 0 to 100."),
    rating("morning_back_min", "Lowest of them, 0 to 10."),
    rating("morning_back_max", "Highest of them, 0 to 10."),
    whole("morning_leg_median_tenths", "Median of the leg in the mornings, in tenths, 0 to 100."),
    whole("back_before_median_tenths", "Median of the back before sessions, in tenths."),
    whole("back_after_median_tenths", "Median of the back after sessions, in tenths."),
    leg_place(
        "furthest_leg_site",
        "Furthest place felt in the leg, whenever it was asked: none, back, buttock, thigh, knee, "
        "shin or foot.",
    ),
    whole("flares_begun", "Flares that began."),
    whole("flare_days", "Days that lie in a flare."),
    whole("bad_days", 'Days on which "a bad day" was pressed and not taken back.'),
    whole("red_flag_events", "Answers to the warning signs that locked sessions."),
    whole("sessions_by_hand", "Sessions in these numbers that were added by hand."),
    whole(
        "walks_asked",
        "Walks that the program asked for, as in daily.csv; they count in no number of sessions. "
        "Empty where none was.",
    ),
    whole("walks_done_tenths", "Walks done of these, in tenths."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every week of which anything is known, oldest first."""
    for week in log.weeks:
        walked = week.moved_s(WALK)
        yield {
            **_adherence(week),
            "week_start": week.start,
            "days_active": week.days_active,
            "days_with_data": week.days_with_data,
            "exercise_ms": thousandths(week.duration_s),
            "hold_planned_ms": thousandths(week.planned_s),
            "hold_done_ms": thousandths(week.held_s),
            "walk_s": None if walked is None else round(walked),
            "mornings": week.mornings.n,
            "morning_back_median_tenths": tenths(week.mornings.median),
            "morning_back_min": week.mornings.least,
            "morning_back_max": week.mornings.most,
            "morning_leg_median_tenths": tenths(week.leg_mornings.median),
            "back_before_median_tenths": tenths(week.before.median),
            "back_after_median_tenths": tenths(week.after.median),
            "furthest_leg_site": leg_site(week.furthest),
            "flares_begun": week.flares_begun,
            "flare_days": week.flare_days,
            "bad_days": week.bad_days,
            "red_flag_events": week.locked,
            **_walks(week),
        }


def _walks(week: WeekReport) -> Cells:
    walks = week.walks
    if not walks.due:
        return {}
    return {"walks_asked": walks.due, "walks_done_tenths": tenths(walks.done)}


def _adherence(week: WeekReport) -> Cells:
    found = week.adherence
    if found is None:
        return {}
    return {
        "so_far": found.so_far,
        "sessions_prescribed": found.prescribed,
        "sessions_completed": found.completed,
        "sessions_partial": found.partial,
        "sessions_extra": found.extra,
        "adherence_pct_tenths": tenths(found.adherence_pct),
        "sessions_by_hand": found.by_hand,
    }


SUMMARY = LogFile(
    "summary.csv", "each week of which anything is known, Monday to Sunday", _COLUMNS, _rows
)
