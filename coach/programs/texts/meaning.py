"""What makes no sense together: names, swaps, orders, times and limits of program files."""

# Shared by all files
HOLD_OVER_CAP = "{hold_s:g} is over the cap of {hold_cap_s:g} seconds for {name}"
HOLD_OVER_CAP_BY_NAME = (
    "{hold_s:g} is over the cap of {hold_cap_s:g} seconds for {name}, a {movement} by its name"
)
MANY_REPETITIONS = (
    "{reps} repetitions of one exercise in a session are many; {most} is usual at most"
)
SETS_USUALLY_FALL = "each set usually has fewer repetitions than the one before it"
ID_TWICE = "there is already {what} '{one}'"

# Profile flags
NO_MOVEMENT = "there is no movement '{movement}'"
NO_WARM_UP = "there is no warm-up '{instead}'"
NO_PROGRAM = "there is no program '{program}'"
NO_LADDER = "there is no ladder '{ladder}'"
LADDER_OR_MOVEMENT = "name either a ladder or a movement"
NO_OPTION = "{id} has no option '{option}'"
SWAPS_LEAD_IN_CIRCLE = "followed together with other swaps, this leads in a circle"
MOVEMENT_HAS_NO_RUNGS = "a movement has no rungs"
INSTEAD_IS_FOR_MOVEMENTS = "only a movement has one that takes its place; use swaps for rungs"

# Ladders and movements
CYCLES_OUT_OF_RANGE = "{cycles} is not between the least, {least}, and the most, {most}"
RUNGS_OUT_OF_ORDER = (
    "rungs go from easy to hard with rising numbers, but '{after}' follows '{before}'"
)
NO_RUNG = "there is no rung '{rung_id}'"
RUNG_NOT_OF_OPTION = "'{rung_id}' is not among the rungs of this option"
LINE_NOT_IN_RUNGS = "no rung of this option says '{line}' under set_up or do"
MOVED_AT_OWN_PACE = "what is done at one's own pace has no tempo; leave moved or own_pace out"
WARM_UP_NEEDS_DOSE = "a warm-up needs a dose"
CUE_AFTER_END = "{at_s:g} is not before the end, at {lasts_s:g} seconds"
CUES_OUT_OF_ORDER = "{after_s:g} does not come after {before_s:g}"

# Programs
LOCK_BY_WHOM = 'so [lock] must say by whom: by = "J. Doe, PT"'
EXERCISE_OF_LADDER = "an exercise of the ladder"
SLOTS_DIFFER_FROM_COUNT = "{per_day} a day, but there are {slots} slots"
DATES_OUT_OF_ORDER = "{day} is before {before}, {first}"
FLARE_HAS_NO_DATES = "a program for flares has no dates: a flare begins and ends by itself"
WALKS_ON_DAYS_BY_NAME = (
    'walks come on days by name, such as ["mon", "wed", "fri"], or "5 times a week"'
)
WALKS_DO_NOT_GROW = "without grow_by_min above 0 no walk grows"
WALKS_GROW_TO_LESS = "{most} is below minutes, {minutes}"
WALKS_GROW_FAST = (
    "{grow} minutes are more than a fifth of a walk of {minutes}; 10 to 20 percent a week is usual"
)
A_QUESTION = "a question"
FLARE_HAS_NO_QUESTIONS = (
    "a program for flares has no questions: those of the everyday program go on being asked"
)
FLARE_HAS_NO_WALKS = (
    "a program for flares has no [walking]: in a flare the everyday program's walks get shorter"
)
MANY_MINUTES_OF_WALKING = (
    "{minutes} minutes of walking a day in all; more than {usual} is a lot already"
)
NO_SESSION_ON_DAYS = "no session is due on these days; sessions come on {due}"
NO_SESSION_ON_SOME = "no session is due on {without}; sessions come on {due}"
NO_EXERCISE_ON_DAY = (
    "on {day} a session is due, and each exercise has other days; ask for fewer days under "
    "[schedule], or leave the days of an exercise out"
)
SLOTS_DIFFER_FROM_MOST = "{per_day} a day, but on the day with the most there are {slots} slots"
AMBER_BELOW_GREEN = "amber ends at {ends}, below the end of green, {green_max}"
OVER_SPARING_MODE = "{ends} is over the most in sparing mode, 4"
INSIDE_GREEN = "{relative_from} is inside green, which ends at {green_max}"
RED_NOT_ABOVE_AMBER = "{red} is not above amber_max, {ends}; amber then ends below {red}"
SESSIONS_ON_TOO_FEW_DAYS = "{sessions} sessions cannot lie on {min_days} days"
STARTS_OVER_TOP = "a new rung starts with more than the top"
RAMP_OVER_DAY = "{start} is more than {per_day} a day"
FLARE_RETURN_WITHOUT_FLARE = "only a program with purpose = 'flare' leads back"
PROGRAM_LOCKED = "the program is locked, {by}"
CLOSES_BEFORE_OPENING = "{closes} is not after the slot opens, at {opens}"
SLOTS_OVERLAP = "{opens} is before '{id}' closes, at {closes}"
REPETITIONS_OVER_TOP = (
    "{sets} repetitions in all are more than the {top} of progression.top; no more of them "
    "will be suggested"
)
CLOSES_ON_ANOTHER_DAY = (
    "{closes} belongs to another day than {opens}: days begin at {day_starts:%H:%M}"
)
GAP_LEAVES_NO_TIME = "the gap of {min_gap_min} minutes leaves no time for '{id}'"

# Names
NO_RUNG_OF_LADDER = "there is no rung '{rung_id}' on {id}; its rungs are {first} to {last}"
NO_LADDER_AMONG = "there is no ladder '{id}'; there are {names}"
NO_LADDER_NEAR = "there is no ladder '{id}'; did you mean '{meant}'?"
LADDER_IS_SHIPPED = (
    "Steadyback has a ladder '{id}' of its own, which cannot be replaced; give yours another id, "
    "here and in items"
)
LADDER_UNUSED = "no exercise of this program is on '{id}'"
NO_FIGURE = "there is no figure '{figure}', so nothing is drawn"
NO_FIGURE_NEAR = "there is no figure '{figure}', so nothing is drawn; did you mean '{meant}'?"
NO_SOURCE = "docs/evidence.md has no '{key}', so nothing can be shown for it"
NO_SOURCE_NEAR = (
    "docs/evidence.md has no '{key}', so nothing can be shown for it; did you mean '{meant}'?"
)
HELD_OTHERWISE = (
    "{id} ({name}) is usually held {usual_s:g} seconds; it stays at {written_s:g} as written"
)
NO_WARM_UP_AMONG = "there is no warm-up '{movement_id}'; there are {names}"
NO_WARM_UP_NEAR = "there is no warm-up '{movement_id}'; did you mean '{meant}'?"
NO_SIDES = "{id} is not done side by side; give one rung"
NO_SIDES_OF_DOSE = {
    "sets": "{id} is not done side by side; give one list of sets",
    "hold_s": "{id} is not done side by side; give one number of seconds",
}
NOT_IN_PROGRAM = "'{ladder_id}' is not an exercise of this program"
CYCLES_UNUSUAL = "{cycles} is outside the usual {least} to {most}"
SWAPS_LEAD_BACK = "the swaps lead in a circle back to {id}"
STANDS_IN_BETWEEN = (
    "{name} is done standing, between exercises on the floor; first or last, it would spare "
    "getting up and down again"
)
