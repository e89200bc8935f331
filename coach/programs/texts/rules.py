"""The rules of a program as a PT reads them in the answer of the check: what is not as usual."""

PAIN = {
    "sparing": (
        "pain, sparing: green up to {green_max}, amber up to {amber_max}, above that red; {rest}"
    ),
    "monitoring": (
        "pain, monitoring: green up to {green_max}, amber up to {amber_max}, above that red; {rest}"
    ),
}
PAIN_FROM_THE_START = (
    "from a start of {relative_from} on, {relative_green} more is green and {relative_amber} more "
    "amber; always red from {always_red_from}; no session with {no_session_from} or more before it"
)
USUALLY = "{number} (usually {usual})"
NOT_AS_USUAL = "not as usual: {rule}"

FOR_FLARES = "for flares: it takes the place of the everyday program in one"
SHORT_ON_TIME = "short on time: kept longest first, {names}"
WAKE_GUARD = "no session in the first {minutes} minutes after getting up"
NO_WAKE_GUARD = "sessions from getting up on"
RAMP = (
    "sessions a day begin with {start}; after {days_a_step} days one more may be suggested, where "
    "{done_percent} percent were done"
)
MINDED = "by what the body minds, done so: {exercise}"
MINDED_WAY = " ({ways})"
MINDED_OUT = "by what the body minds, left out: {name}"
MINDED_WARM_UP = "by what the body minds, the warm-up is: {warm_up}"
MINDED_NO_WARM_UP = "by what the body minds, there is no warm-up"

RULES = {
    "progression.sessions": "more after {number} clean sessions in a row",
    "progression.min_days": "more after clean sessions on {number} different days",
    "progression.add_reps": "{number} repetitions more in each set at a time",
    "progression.top": "{number} is the most on a rung",
    "progression.times_at_top": "the next rung after {number} times in a row at the top",
    "progression.start_again": "the next rung begins with {number}",
    "progression.after_rise_max": "more where pain after was at most {number} above pain before",
    "progression.morning_rise_max": (
        "more where the next morning was at most {number} above usual"
    ),
    "progression.changes_a_week": "{number} harder changes a week",
    "step_down.reps_after_early_stops": (
        "one repetition fewer after {number} sets stopped early for pain or form"
    ),
    "step_down.reps_after_amber": "one repetition fewer after {number} amber sessions in a row",
    "step_down.reps_after_unsettled": (
        "one repetition fewer after {number} mornings not back to usual"
    ),
    "step_down.rung_after_red": "a rung down after {number} red sessions",
    "step_down.rung_after_amber": "a rung down after {number} amber sessions in a row",
    "step_down.rung_after_form_breaks": (
        "a rung down after {number} sessions whose first set lost its form"
    ),
    "step_down.rung_after_unsettled": (
        "a rung down after {number} mornings in a row not back to usual"
    ),
    "step_down.rung_at_morning_rise": (
        "a rung down at once on a morning of {number} points above usual"
    ),
    "step_down.pause_after_leg_moves_down": (
        "paused after {number} sessions with leg symptoms moving down"
    ),
    "flare_return.days_at_start": "nothing is added in the first {number} days of a flare",
    "flare_return.settled_days_a_level": "a step back up after {number} settled days",
    "flare_return.contact_after_days": ("asks after {number} days of a flare whether it eases"),
}
"""Each rule by the part of the file and its key there; pain, the ramp and walks have lines of their
own.
"""
