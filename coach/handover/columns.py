"""The columns of the CSV files and what each one means: the contract with whoever reads them.

The order is part of the contract. Add at the end, never rename; `docs/csv.md` and the README.txt
of every package say the same as this file, and tests hold both to it.
"""

from dataclasses import dataclass

NOT_YET = "Not recorded by this version; always empty."


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header and its meaning, unit included."""

    name: str
    meaning: str


SESSIONS = (
    Column(
        "session_id", "The session's name: date and number of the day. Empty for a missed slot."
    ),
    Column("date", "Local day as lived; a day begins at 04:00."),
    Column("slot", "The time of day it was due, by its id. Empty for an extra session."),
    Column(
        "scheduled_at",
        "When the slot opened. Without an offset for a missed slot, where none was recorded.",
    ),
    Column("started_at", "When it began."),
    Column("ended_at", "When it ended: duration_s after it started."),
    Column(
        "duration_s",
        "Seconds from start to end, pauses included, on the clock that cannot be set; sleep of the "
        "computer is not in it where the system stops that clock.",
    ),
    Column(
        "status",
        "completed: every hold was done. partial: run to the end with holds left out. "
        "stopped: ended early. skipped: not done.",
    ),
    Column("skip_reason", "missed: nothing was recorded for the slot."),
    Column("program_id", "The program in force."),
    Column("program_version", "Its version."),
    Column("flare_mode", NOT_YET),
    Column(
        "heat_before",
        "Minutes of heat with the timer, ended within the hour before. Empty where there was none.",
    ),
    Column(
        "pain_back_before",
        "Back pain before the session, 0 to 10. Where an answer was put right, here and in all "
        "columns: the last one.",
    ),
    Column("pain_back_worst", "Worst back pain said of any exercise of the session, 0 to 10."),
    Column("pain_back_after", "Back pain after the session, 0 to 10."),
    Column("pain_leg_before", "Leg pain before the session, 0 to 10."),
    Column("pain_leg_after", "Leg pain after the session, 0 to 10."),
    Column(
        "leg_site_before",
        "Furthest place felt before: none, back, buttock, thigh, knee, shin or foot.",
    ),
    Column("leg_site_after", "The same, after the session."),
    Column("stop_reason", NOT_YET),
    Column("effort_0_10", NOT_YET),
    Column(
        "hours_since_wake",
        "Hours from getting up to its start. Empty where the user did not say when they got up.",
    ),
    Column("note", NOT_YET),
    Column("pain_leg_worst", "Worst leg pain said in the middle of the session, 0 to 10."),
    Column("leg_site_worst", "Furthest place felt in its middle, with the same words."),
    Column(
        "pain_elsewhere_worst",
        "Worst pain said in its middle neither in the back nor in the leg, 0 to 10.",
    ),
    Column("sharp", "1: sharp or electric pain was said in its middle."),
    Column("leg_moved_down", "1: what is felt in the leg went further down in its middle."),
    Column(
        "minutes_wanted",
        "Short on time: what the session was shortened to, in minutes. Empty for a whole one.",
    ),
    Column("numb_or_weak", "1: new numbness or weakness was said in its middle."),
    Column(
        "times_hurt",
        'How often "that hurt" was said in its middle, warm-up included; slips left out. '
        "Empty where that was not recorded.",
    ),
    Column(
        "program_text",
        "The first signs of the SHA-256 of the program's text, as in the name of the kept file: "
        "a version may have been corrected without a new number.",
    ),
    Column(
        "pain_back_next_morning",
        "Back pain the next morning, 0 to 10; with the last session of each day.",
    ),
    Column("pain_leg_next_morning", "Leg pain the next morning, 0 to 10."),
    Column("leg_site_next_morning", "Furthest place felt the next morning, with the same words."),
    Column(
        "stiff_min_next_morning",
        "Minutes that the back was stiff after getting up, as chosen: 0, 10, 20, 30, 60, or 120 "
        "for 2 hours or more.",
    ),
    Column("slept_badly_next_morning", "1: the night before it was bad. 0: it was not."),
)

HOLDS = (
    Column("session_id", "The session it belongs to."),
    Column("seq", "Place of the hold in the session, from 1. A hold done again keeps it."),
    Column("date", "Local day of the session."),
    Column("started_at", "When the hold began."),
    Column("exercise_id", "The exercise."),
    Column("exercise_name", "Its name."),
    Column("rung", "The version of the exercise, by its id."),
    Column("rung_name", "Its name."),
    Column(
        "side",
        "L, R or both (no side). The working side; for the curl-up, the bent leg.",
    ),
    Column("set_no", "Number of the set, from 1."),
    Column("rep_no", "Number of the hold in its set, from 1."),
    Column("attempt", "1 for the first try, 2 for the next, and so on."),
    Column("hold_s_prescribed", "Seconds asked for."),
    Column("hold_s_done", "Seconds held, measured by the timer."),
    Column("rest_s", "Seconds since the hold before it ended. Empty for the first."),
    Column("paused_s", "How many of those the session was paused."),
    Column(
        "outcome",
        "completed: held to its end. paused or interrupted: broken off and done again. "
        "skipped: left out. stopped: the session ended in it. "
        "hurt: broken off because it hurt, and not done again; where the same hold has a later "
        'attempt, "that hurt" was a slip of the finger. '
        "easier: broken off for an easier rung, and done again on it.",
    ),
    Column("clock_late_ms", "Milliseconds the timer was late to end it: the clock's own error."),
)

WARNING_SIGNS = (
    Column("answers_id", "Names one set of answers; what was done about it bears the same."),
    Column("date", "Local day on which they were answered, or something was done."),
    Column("at", "When that was."),
    Column(
        "event",
        "answered: the person answered the signs. seen: they wrote down who saw them. "
        "clinician_agreed: they typed what a clinician said about going on. "
        "printed: they printed the list for staff.",
    ),
    Column(
        "why_asked",
        "first_start, weekly, much_pain, over_usual, leg_further_down, numb_or_weak, "
        "something_wrong: the person asked for them. lost: an earlier answer that locked sessions "
        "could no longer be read.",
    ),
    Column("asked", "How many signs were asked."),
    Column("yes", "The signs answered with yes, by their ids."),
    Column("not_sure", 'The signs answered with "not sure", which counts as yes.'),
    Column(
        "shown",
        "emergency: get help now, sessions locked until somebody saw them. "
        "doctor_today: sessions locked until a clinician spoke. "
        "soon: tell the PT or a doctor in the next days. go_on: nothing was locked.",
    ),
    Column("said_by", "Who saw them, or what the clinician said, in the person's words."),
    Column("seen_on", "The day on which they were seen."),
)
