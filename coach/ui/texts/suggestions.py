"""The sentence of a suggestion: the facts first, then what the plan says.

Plain words, in the second person and the present tense. It never says what a pain means.
"""

from coach.domain.advice import Advice, Grounds, Reason, Rule
from coach.ui.numbers import shown_number
from coach.ui.texts.phrasing import counted, mid_sentence, number, ordinal, with_sides

PAUSE = "Your plan says: pause it and ask your PT"

_WHERE = {
    Reason.RED: "",
    Reason.LEG_PAIN: " in the leg",
    Reason.ELSEWHERE: " somewhere other than your back or leg,",
}
_SEEN = {
    Reason.NUMB: "new numbness or weakness",
    Reason.SHARP: "sharp pain",
    Reason.LEG: "what you feel in your leg moves further down",
    Reason.FORM: "you lost form",
}


def advised(advice: Advice) -> str:
    """Return the facts and what the plan says, in plain words."""
    if advice.key.rule is Rule.SESSION_MORE:
        return _session_more(advice)
    if advice.key.rule is Rule.WALK_MORE:
        return _walk_more(advice)
    if advice.key.rule is Rule.NEXT_STEP:
        return _next_step(advice)
    facts = because(advice.grounds)
    match advice.key.rule:
        case Rule.ADD_REPS:
            says = f"Your plan says: {_more(advice)}"
        case Rule.RUNG_UP:
            facts += f" at {_scheme(advice.sets)}" if advice.sets else ""
            to = mid_sentence(advice.after)
            says = f"Your plan says: go up to {to}, with {_begun_with(advice)}"
            says += _shorter_hold(advice)
        case Rule.REPS_LESS:
            both = ", on both sides" if len(advice.key.sides) == 1 else ""
            says = f"Your plan says: one repetition fewer in each set{both}"
        case Rule.RUNG_DOWN:
            words = "Your plan says: go down to {to}"
            if advice.grounds.reason is Reason.MORNING:
                words = "If you know no other cause, your plan says: go down to {to}"
            says = words.format(to=mid_sentence(advice.after))
        case Rule.PAUSE:
            facts += ", and there is no easier version" if advice.at_the_end else ""
            says = PAUSE
    return f"{with_sides(advice.name, advice.key.sides)}: {facts}. {says}."


def asks_about_the_hold(advice: Advice) -> str:
    """Return the question whether a rung's own hold is taken, or nothing where there is none."""
    if advice.hold_usual_s is None or advice.hold_after_s is None:
        return ""
    usual, stay = (shown_number(each) for each in (advice.hold_usual_s, advice.hold_after_s))
    return f"This version is usually held {usual} s. Stay at {stay} s?"


def _begun_with(advice: Advice) -> str:
    """Return the sets that another version begins with, or where the sides differ the most."""
    sets = _scheme(advice.sets_after)
    if not advice.sets:
        return f"no more than {sets} on either side"
    return f"{sets} on both sides" if len(advice.key.sides) == 1 else sets


def _shorter_hold(advice: Advice) -> str:
    if advice.hold_s is None or advice.hold_after_s is None:
        return ""
    if advice.hold_after_s >= advice.hold_s:
        return ""
    after, before = shown_number(advice.hold_after_s), shown_number(advice.hold_s)
    return f", held {after} seconds in place of {before}"


def _next_step(advice: Advice) -> str:
    week = "A week has passed since the last change. Your plan says: next comes"
    if advice.key.ladder_id is None and not advice.after.isdigit():
        return f"{week} sessions on {advice.after} a week in place of {advice.before}."
    if advice.key.ladder_id is None:
        return f"{week} a {ordinal(int(advice.after))} session a day."
    sets = _scheme(advice.sets_after) or "with its own sets on each side"
    to = f"{mid_sentence(advice.after)}, {sets}"
    held = f", held {shown_number(advice.hold_after_s)} seconds" if advice.hold_after_s else ""
    return f"{advice.name}: {week[0].lower()}{week[1:]} {to}{held}."


def _more(advice: Advice) -> str:
    more = {after - before for before, after in zip(advice.sets, advice.sets_after, strict=True)}
    if len(more) != 1:
        return f"go on to {_scheme(advice.sets_after)}"
    return f"add {counted(more.pop(), 'repetition')} to each set"


def _scheme(sets: tuple[int, ...]) -> str:
    return "-".join(map(str, sets))


def _clean(grounds: Grounds) -> str:
    sessions, days = counted(grounds.count, "clean session"), counted(grounds.days, "day")
    return f"{sessions} on {days}, {_pain(grounds)}"


def _pain(grounds: Grounds) -> str:
    if grounds.worst is None:
        return "pain"
    low, high = grounds.worst
    return f"pain {low}" if low == high else f"pain {low} to {high}"


def because(grounds: Grounds) -> str:
    """Return the facts, as the middle of a sentence."""
    sessions = counted(grounds.count, "session")
    match grounds.reason:
        case Reason.CLEAN:
            return _clean(grounds)
        case Reason.EARLY_STOP:
            return f"you stopped {counted(grounds.count, 'set')} early for pain or form"
        case Reason.AMBER:
            return f"{_pain(grounds)} in {sessions} in a row"
        case Reason.RED | Reason.LEG_PAIN | Reason.ELSEWHERE:
            return f"{_pain(grounds)}{_WHERE[grounds.reason]} in {sessions}"
        case Reason.NUMB | Reason.SHARP | Reason.LEG | Reason.FORM:
            return f"{_SEEN[grounds.reason]} in {sessions}"
        case Reason.MORNING:
            return f"your pain is {_morning(grounds)} the next morning"
        case _:
            return _unsettled(grounds)


def _unsettled(grounds: Grounds) -> str:
    if grounds.count > 1:
        return f"your pain is above usual on {counted(grounds.count, 'morning')} in a row"
    return f"your pain is not back to usual the next morning, {_morning(grounds)}"


def _morning(grounds: Grounds) -> str:
    if grounds.usual is None:
        return str(grounds.morning)
    return f"{grounds.morning} (usual {shown_number(grounds.usual)})"


def _session_more(advice: Advice) -> str:
    grounds = advice.grounds
    return (
        f"You did {_share(grounds.done)} of {counted(grounds.due, 'session')} "
        f"in {counted(grounds.days, 'day')}. "
        f"Your plan says: add a {ordinal(int(advice.after))} session a day."
    )


def _walk_more(advice: Advice) -> str:
    grounds = advice.grounds
    return (
        f"You did {_share(grounds.done)} of {counted(grounds.due, 'walk')} "
        f"in {counted(grounds.days, 'day')}, and your mornings were calm. "
        f"Your plan says: walk {advice.after} minutes in place of {advice.before}."
    )


def _share(done: float) -> str:
    return number(int(done)) if done == int(done) else shown_number(round(done, 1))
