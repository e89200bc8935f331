"""What is said of the phases of a program file."""

NO_FIRST_DAY = (
    "weeks are counted from the first day; write it at the top, such as starts = 2026-12-07"
)
WEEKS_DO_NOT_RISE = "week {week} does not come after week {before}"
BEGINS_AFTER_THE_END = "week {week} begins after the last day, {ends}"
FROM_WEEK = "say with which week it begins, such as from_week = 5"
STAGE_SESSIONS = "sessions: {per_day} a day, {slots}, {days}"
ITEMS_OF_A_PHASE = (
    "this phase has no exercises; write [[phases.items]] above each of them, and not [[items]]"
)
FROM_WEEK_LINE = "from week {week}{first_day}, a session of {minutes:.1f} minutes:"
FIRST_DAY = ", {day}"
SESSION_OF_WEEK = "week {week}{first_day}{since}, a session of {minutes:.1f} minutes:"
AS_FROM_WEEK = ", as from week {week} on"
WEEK_AFTER_THE_END = "week {week} begins after the last day, {ends}: no session is due"
NO_EXERCISE_ON_DAY = (
    "in this phase there is a day with a session on which no exercise is done; for other days from "
    "a week on give the phase a [phases.schedule]"
)
