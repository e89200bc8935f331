"""Words where less is looked at and the plan cannot have it by itself."""

ASK_TITLE = "Ask your PT about less"
ASK_LEAD = (
    "Your plan cannot ask for less by itself. Three days a week are enough for many "
    "people to stay as they are: ask your PT, who can write that into your program."
)

STAGE_TITLE = "Go on to week {week} of {program}?"
STAGE_KEPT = "Stays as it was changed since: {names}."
STAGE_ENDED = "This was changed since, and becomes what your PT wrote: {names}."
STAGE_PAUSED = "Still paused: {names}."
STAGE_WAITS_TITLE = "Not this week"
STAGE_WAITS = (
    "Week {week} asks for more. It waits until a week has passed since the last change and no "
    "session speaks against more; then Today asks you again."
)

LESS_TITLE = "Fewer days, or fewer sessions a day?"
LESS_LEAD = (
    "Nothing changes before you have seen what differs and said yes. One thing at a time: the "
    "other can follow after some calm weeks."
)
THREE_DAYS = "Three days a week"
A_SESSION_LESS = "One session a day less"
