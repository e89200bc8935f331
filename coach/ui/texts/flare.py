"""Words of a bad day and of a flare: how one begins, what is asked in it, how it ends."""

from collections.abc import Iterable, Mapping
from datetime import date

from coach.domain.bad_day import WhyBad
from coach.domain.flare import Activity, Help, Posture, SuspectedTrigger
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import how_many, mid_sentence

WHY_BAD_TITLE = "A bad day"
WHY_BAD_LINES = ("Today's session becomes the smallest one, until tomorrow. What is it like?",)
WHY_BAD: Mapping[WhyBad, str] = {
    WhyBad.WORSE: "Simply worse",
    WhyBad.SPASM: "Muscles cramp",
}

BEGIN_TITLE = "A flare"
BEGIN_LINES = (
    (
        "A flare is a run of bad days. Flares are common, and most settle within days to weeks. "
        "More pain does not always mean more harm."
    ),
    (
        "Until it settles you do the gentlest versions, and nothing counts as missed. Your plan "
        "stays as it is; you come back to it step by step."
    ),
    (
        "Keep moving: walk three to five minutes every hour or two, and do not stay in bed all "
        "day. Heat for 15 to 20 minutes before a session helps many people."
    ),
    "For a few days, leave out what set it off: a way of sitting, a lift, a bend.",
)
BEGIN = "Begin the flare plan"
BEGIN_NOT = "Not now"

TRIGGER_LEAD = "Your flare plan has begun. Any answer can be left out, or changed later."
TRIGGER_KEEP = "Keep the answers"
TRIGGER_SKIP = "Skip"

END_TITLE = "The end of a flare"
END_LEAD = (
    "It took {days}. {after} What you say here is there to be read before the next one; every "
    "answer may be left out."
)
ACTIVITY = "What may have set it off?"
POSTURE = "How was your back then?"
BRACED = "Were you braced?"
BRACED_ANSWERS = ("Braced", "Not braced")
HELPED = "What helped?"
OWN_WORDS = "In your own words"
END = "End the flare"
TOLD_TITLE = "The flare of {day}"
FIRST_DAY = "First day"
LAST_DAY = "Last day"
DAYS_LEAD = (
    "Its days in Trends and on the page for your PT. Which sessions count as due stays as it was."
)
ENDS_LATER = "You ended it on {day}. Choose that day or an earlier one as the last."
WRONG_ORDER = "The first day is after the last. Choose an earlier first day."
END_TAKE_BACK = "It was no flare"
END_LATER = "Not yet over"

ACTIVITIES: Mapping[Activity, str] = {
    Activity.LIFTING: "Lifting",
    Activity.SITTING: "Sitting",
    Activity.STANDING: "Standing",
    Activity.EXERCISE: "Exercise",
    Activity.SLEEP: "Sleep",
    Activity.OTHER: "Something else",
}
POSTURES: Mapping[Posture, str] = {
    Posture.BENT: "Bent",
    Posture.TWISTED: "Twisted",
    Posture.ARCHED: "Arched",
    Posture.UPRIGHT: "Upright",
    Posture.LYING: "Lying",
}
HELPS: Mapping[Help, str] = {
    Help.WALKING: "Walking",
    Help.EASY_SESSIONS: "The easy sessions",
    Help.BREATHING: "Easy breathing",
    Help.HEAT: "Heat",
    Help.POSITION: "A position that eased it",
    Help.MEDICINE: "Medicine",
    Help.TIME: "Time",
}


def end_lead(days: int, steps: int) -> str:
    """Return what is said of a flare that ends, and of what comes after it.

    Args:
        days: how many days it took.
        steps: steps, one a day from tomorrow on, that lead back to the plan; 0 where it is back.
    """
    if steps > 1:
        after = f"From tomorrow, step by step, back to your plan: {steps} steps left, one a day."
    elif steps == 1:
        after = "Today stays gentle. From tomorrow your usual plan is back."
    else:
        after = "From now on your usual plan is back."
    return END_LEAD.format(days="one day" if days == 1 else f"{days} days", after=after)


def day_of_flare(day: int, last: int, level: int, levels: int) -> str:
    """Return the words of a day of a flare.

    Args:
        day: which day of it, from 1.
        last: how many days the last flare took; 0 where there was none.
        level: steps back towards the plan that were taken.
        levels: steps that lead back to it.
    """
    said = f"Day {day} of this flare"
    if last:
        said += f"; the last one took {how_many(last, 'day')}"
    if level:
        said += f". Step {level} of {levels} on the way back"
    return f"{said}. Nothing counts as missed."


def told_title(first_day: date) -> str:
    """Return the name of a flare by its first day."""
    return TOLD_TITLE.format(day=long_day(first_day))


def set_off_by(trigger: SuspectedTrigger) -> str:
    """Return what may have set a flare off, such as `lifting, bent, not braced`; else empty."""
    said = [ACTIVITIES[trigger.activity]] if trigger.activity is not None else []
    said += [POSTURES[trigger.posture]] if trigger.posture is not None else []
    if trigger.braced is not None:
        said.append(BRACED_ANSWERS[0] if trigger.braced else BRACED_ANSWERS[1])
    return ", ".join(map(mid_sentence, said))


SPARE = "For a few days, go easy on {what}."
SPARED: Mapping[str, str] = {
    Activity.LIFTING: "lifting",
    Activity.SITTING: "long sitting",
    Activity.STANDING: "long standing",
    Activity.EXERCISE: "that exercise",
    Posture.BENT: "bending",
    Posture.TWISTED: "twisting",
    Posture.ARCHED: "leaning back",
}
"""What is to be spared after each answer; nothing where the answer names nothing to leave out."""


def to_spare(*said: str) -> str:
    """Return what to leave out after what may have set the flare off; empty where nothing is."""
    spared = [SPARED[one] for one in said if one in SPARED]
    return SPARE.format(what=" and ".join(spared)) if spared else ""


HELPED_LAST = "Last time {what}."
HELPED_IN_IT = "{what} helped"


def what_helped(helped: Iterable[Help]) -> str:
    """Return what helped, inside a sentence; empty where nothing was said."""
    named = [mid_sentence(HELPS[one]) for one in helped]
    if not named:
        return ""
    *first, last = named
    return HELPED_IN_IT.format(what=f"{', '.join(first)} and {last}" if first else last)


def helped_last(helped: Iterable[Help]) -> str:
    """Return what helped the last time, as a sentence; empty where nothing was said."""
    what = what_helped(helped)
    return HELPED_LAST.format(what=what) if what else ""
