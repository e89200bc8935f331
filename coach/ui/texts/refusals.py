"""Words for a change of the plan that is refused."""

from coach.domain.plan_refusals import Amount, OutOfRange, Refusal, Why
from coach.domain.program import SESSIONS_PER_DAY_MAX
from coach.ui.numbers import shown_number
from coach.ui.texts.phrasing import mid_sentence, number

GENTLER = "What you said about yourself keeps this gentler than that."

_AMOUNTS = {
    Amount.SETS: "Sets of {name}",
    Amount.REPS: "Repetitions in a set of {name}",
    Amount.HOLD_S: "Seconds of a hold of {name}",
    Amount.RESET_S: "Seconds between repetitions of {name}",
    Amount.REST_S: "Seconds between sets of {name}",
    Amount.WALK_MIN: "Minutes of a walk",
    Amount.WALKS: "Walks a day",
}
_WORDS = {
    Why.NOT_IN_PLAN: "Your plan does not have this exercise.",
    Why.IN_PLAN_ALREADY: "Your plan has {inside[0]} already.",
    Why.PLAN_LOCKED: "Your plan is locked{by}. Only a new program file can change it.",
    Why.EXERCISE_LOCKED: "{names[1]} is locked{by}. Only a new program file can change it.",
    Why.NO_SUCH_RUNG: "There is no version {names[0]} of {inside[1]}.",
    Why.ONE_SIDE_MORE: (
        "More of {inside[0]} on one side alone is for your PT to say. You can do less on the "
        "other side, or more on both."
    ),
    Why.NO_SESSION: "A day has at least one session.",
    Why.NO_SESSION_ON_ITS_DAYS: (
        "{names[0]} is done on days of its own, and no session would be due on them."
    ),
    Why.TOO_MANY_SESSIONS: f"A day has at most {number(SESSIONS_PER_DAY_MAX)} sessions.",
    Why.SAME_NAME: "Two sessions of a day need two names.",
    Why.CLOSES_EARLY: "{names[0]} closes before it opens.",
    Why.OVERLAP: "{names[1]} opens before {inside[0]} closes.",
    Why.ONLY_EXERCISE: (
        "{names[0]} is the only exercise of your plan, so pausing it leaves nothing. "
        "Leave the sessions out and ask your PT."
    ),
    Why.NOT_PAUSED: "This exercise is not paused.",
    Why.OUTDATED: "This suggestion no longer stands, because your record has changed since.",
}


def refused(refusal: Refusal) -> str:
    """Return why it cannot be, in one plain sentence."""
    if refusal.why in (Why.FLAGS, Why.NOT_A_FILE):
        return " ".join(refusal.notes) or GENTLER
    inside = [mid_sentence(name) for name in refusal.names]
    if refusal.range is not None:
        return _out_of_range(inside[0], refusal.range)
    by = f" by {refusal.names[0]}" if refusal.names and refusal.names[0] else ""
    return _WORDS[refusal.why].format(names=refusal.names, inside=inside, by=by)


def _out_of_range(name: str, found: OutOfRange) -> str:
    what = _AMOUNTS[found.amount].format(name=name)
    least, most, value = (shown_number(each) for each in (found.least, found.most, found.value))
    return f"{what} are {least} to {most}, so {value} cannot be."
