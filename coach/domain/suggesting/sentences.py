"""The sentence of a suggestion: the facts first, then what the plan says.

Plain words, in the second person and the present tense. It never says what a pain means.
"""

from collections.abc import Sequence

from coach.domain.phrasing import counted, mid_sentence, number, ordinal, with_sides
from coach.domain.prescription import NamedRung, PrescribedExercise
from coach.domain.sides import Side
from coach.domain.suggesting.values import Grounds, Reason

PAUSE = "Your plan says: pause it and ask your PT."

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


def add_reps(
    exercise: PrescribedExercise, sides: Sequence[Side], grounds: Grounds, to: tuple[int, ...]
) -> str:
    """Return why there may be more repetitions."""
    more = {after - before for before, after in zip(exercise.dose.sets, to, strict=True)}
    step = f"go on to {'-'.join(map(str, to))}"
    if more == {1}:
        step = "add one repetition to each set"
    elif len(more) == 1:
        step = f"add {counted(more.pop(), 'repetition')} to each set"
    return f"{with_sides(exercise, sides)}: {_clean(grounds)}. Your plan says: {step}."


def rung_up(
    exercise: PrescribedExercise,
    sides: Sequence[Side],
    grounds: Grounds,
    to: NamedRung,
    sets: tuple[int, ...],
) -> str:
    """Return why there may be a harder rung."""
    scheme = "-".join(map(str, sets))
    name = mid_sentence(to.name)
    both = ""
    if len(sides) == 1 and exercise.each_side:
        both = " on both sides"
    return (
        f"{with_sides(exercise, sides)}: {_clean(grounds)} at {exercise.dose.scheme}. "
        f"Your plan says: go up to {name}, with {scheme}{both}."
    )


def _clean(grounds: Grounds) -> str:
    sessions, days = counted(grounds.count, "clean session"), counted(grounds.days, "day")
    return f"{sessions} on {days}, {_pain(grounds)}"


def _pain(grounds: Grounds) -> str:
    if grounds.worst is None:
        return "pain"
    low, high = grounds.worst
    return f"pain {low}" if low == high else f"pain {low} to {high}"


def less_reps(exercise: PrescribedExercise, sides: Sequence[Side], grounds: Grounds) -> str:
    """Return why there are to be fewer repetitions."""
    both = ""
    if len(sides) == 1 and exercise.each_side:
        both = ", on both sides"
    return (
        f"{with_sides(exercise, sides)}: {because(grounds)}. "
        f"Your plan says: one repetition fewer in each set{both}."
    )


def rung_down(
    exercise: PrescribedExercise, sides: Sequence[Side], grounds: Grounds, to: NamedRung
) -> str:
    """Return why there is to be an easier rung."""
    says = "Your plan says"
    if grounds.reason is Reason.MORNING:
        says = "If you know no other cause, your plan says"
    return (
        f"{with_sides(exercise, sides)}: {because(grounds)}. "
        f"{says}: go down to {mid_sentence(to.name)}."
    )


def pause(
    exercise: PrescribedExercise, sides: Sequence[Side], grounds: Grounds, *, at_the_end: bool
) -> str:
    """Return why an exercise is to be paused.

    Args:
        exercise: what is to be paused.
        sides: the sides whose facts say so.
        grounds: the facts.
        at_the_end: whether it is because nothing easier is left.
    """
    still = ", and there is no easier version" if at_the_end else ""
    return f"{with_sides(exercise, sides)}: {because(grounds)}{still}. {PAUSE}"


def because(grounds: Grounds) -> str:
    """Return the facts for less, as the middle of a sentence."""
    sessions = counted(grounds.count, "session")
    match grounds.reason:
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
    return f"{grounds.morning} (usual {grounds.usual:g})"


def session_more(grounds: Grounds, days: int, per_day: int) -> str:
    """Return why there may be one more session a day.

    Args:
        grounds: what was due and done.
        days: in how many days.
        per_day: sessions a day with the new one.
    """
    return (
        f"You did {_share(grounds.done)} of {counted(grounds.due, 'session')} "
        f"in {counted(days, 'day')}. Your plan says: add a {ordinal(per_day)} session a day."
    )


def _share(done: float) -> str:
    return number(int(done)) if done == int(done) else f"{done:.1f}"
