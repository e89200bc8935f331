"""What profile flags make of a prescription: rungs exchanged, doses softened, and why.

Nothing is changed behind anyone's back: the result is shown with its reasons and taken up by the
user. A flag only ever makes a plan gentler. The rung that a swap leads to may be swapped by another
flag: swaps are followed until none applies.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coach.domain.dose import Dose
from coach.domain.ladder import Library
from coach.domain.options import options_of_flags, with_options
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescribing import warm_up_of
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.profile import DoseLimits, FlagSwap, Hide, ProfileFlag
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class Adapted:
    """A prescription made gentler.

    Attributes:
        became: each exercise as it was, and what flags make of it alone; None where it is left out.
        why: a sentence for each thing that a flag changed, in order, none twice.
        advice: what the flags say besides.
    """

    prescription: Prescription
    became: tuple[tuple[PrescribedExercise, PrescribedExercise | None], ...]
    why: tuple[str, ...]
    advice: tuple[str, ...]


def adapt(prescription: Prescription, flags: Sequence[ProfileFlag], library: Library) -> Adapted:
    """Apply flags to a prescription.

    Args:
        prescription: as the program has it.
        flags: what is true of the user.
        library: where the rungs swapped to are looked up.

    Raises:
        LookupError: a flag names a ladder or rung that the library lacks.
    """
    library = library.with_own(prescription.ladders)
    why: dict[str, None] = {}
    became: list[tuple[PrescribedExercise, PrescribedExercise | None]] = []
    for exercise in prescription.exercises:
        gentler, reasons = _gentler(exercise, flags, library)
        why |= dict.fromkeys(reasons)
        became.append((exercise, gentler))
    made = [(before, after) for before, after in became if after is not None]
    warm_up = _warm_up(prescription.warm_up, flags, library, why)
    return Adapted(
        prescription=replace(prescription, exercises=_in_order(made, library), warm_up=warm_up),
        became=tuple(became),
        why=tuple(why),
        advice=tuple(dict.fromkeys(line for flag in flags for line in flag.advice)),
    )


def _gentler(
    exercise: PrescribedExercise, flags: Sequence[ProfileFlag], library: Library
) -> tuple[PrescribedExercise | None, list[str]]:
    """Return what flags make of one exercise, None where they leave it out, and why."""
    if hidden := _hidden(exercise, flags):
        return None, [hidden]
    lowest = _at_the_first_rung(exercise, flags, library)
    gentler, why = _swapped(lowest, flags, library)
    if hidden := _hidden(gentler, flags):
        return None, [*why, hidden]
    for flag in flags:
        limited = replace(gentler, dose=_limited(gentler.dose, flag.limits))
        lowered = flag.limits.first_rung and lowest != exercise
        if flag.limits.why and (lowered or limited != gentler):
            why.append(flag.limits.why)
        gentler = limited
    gentler, ways = _done_as(gentler, flags, library)
    return gentler, [*why, *ways]


def _each_ladder_once(
    made: Sequence[tuple[PrescribedExercise, PrescribedExercise]],
) -> tuple[PrescribedExercise, ...]:
    """Return the exercises with no ladder twice, where flags led two of them to the same one.

    The one that was on that ladder before stays, at the user's own rung, and the other is dropped;
    where both were led there, the first one stays.

    Args:
        made: each exercise as it was and as it is now, in order.
    """
    kept: dict[str, PrescribedExercise] = {}
    for _, after in made:
        kept.setdefault(after.ladder_id, after)
    own = {after.ladder_id: after for before, after in made if before.ladder_id == after.ladder_id}
    kept |= own
    return tuple(after for _, after in made if kept.get(after.ladder_id) is after)


def _in_order(
    made: Sequence[tuple[PrescribedExercise, PrescribedExercise]], library: Library
) -> tuple[PrescribedExercise, ...]:
    """Return the exercises with those that flags made standing ones last.

    So nobody gets up and down again in the middle of a session (rule R24). What stood before is
    left where the program has it.
    """
    kept = _each_ladder_once(made)
    stood = {before.ladder_id for before, _ in made if _stands(before, library)}
    made_to_stand = [one for one in kept if _stands(one, library) and one.ladder_id not in stood]
    return (*(one for one in kept if one not in made_to_stand), *made_to_stand)


def _stands(exercise: PrescribedExercise, library: Library) -> bool:
    ladder = library.ladder(exercise.ladder_id)
    found = [ladder.find(exercise.rung(side).id) for side in Side] if ladder else []
    return any(rung is not None and rung.standing for rung in found)


def _at_the_first_rung(
    exercise: PrescribedExercise, flags: Iterable[ProfileFlag], library: Library
) -> PrescribedExercise:
    """Return the exercise at the bottom of its ladder where a flag asks for that."""
    ladder = library.ladder(exercise.ladder_id)
    if ladder is None or not any(flag.limits.first_rung for flag in flags):
        return exercise
    first = ladder.rungs[0]
    named = NamedRung(first.id, first.name)
    if first.id == exercise.left.id == exercise.right.id:
        return exercise
    dose = exercise.dose.held_at_most(first.dose.hold_s)
    return replace(exercise, left=named, right=named, dose=dose)


def _done_as(
    exercise: PrescribedExercise, flags: Sequence[ProfileFlag], library: Library
) -> tuple[PrescribedExercise, list[str]]:
    """Return the exercise with the options that flags turn on, and the reasons for new ones."""
    ladder = library.ladder(exercise.ladder_id)
    if ladder is None:
        return exercise, []
    options = options_of_flags(ladder, flags)
    before = {option.id for option in exercise.options}
    done_now = {exercise.left.id, exercise.right.id}
    new = {one.id for one in options if one.id not in before and done_now & set(one.rungs)}
    why = [
        one.why
        for flag in flags
        for one in flag.options
        if one.ladder_id == ladder.id and one.option_id in new
    ]
    return with_options(exercise, ladder, options), why


def _hidden(exercise: PrescribedExercise, flags: Iterable[ProfileFlag]) -> str:
    """Return why an exercise is left out, or nothing.

    An exercise is done whole, so a side whose rung is hidden leaves out the other side too.
    """
    named = {exercise.left.id, exercise.right.id}
    for flag in flags:
        for hide in flag.hides:
            hides = not hide.rungs or named & set(hide.rungs)
            if hide.source_id == exercise.ladder_id and hides:
                return hide.why
    return ""


def _swapped(
    exercise: PrescribedExercise, flags: Sequence[ProfileFlag], library: Library
) -> tuple[PrescribedExercise, list[str]]:
    reasons: list[str] = []
    seen: set[tuple[str, str, str]] = set()
    while (place := (exercise.ladder_id, exercise.left.id, exercise.right.id)) not in seen:
        seen.add(place)
        swap = _first_swap(exercise, flags)
        if swap is None:
            break
        exercise = _follow(exercise, swap, library)
        reasons.append(swap.why)
    return exercise, reasons


def _first_swap(exercise: PrescribedExercise, flags: Iterable[ProfileFlag]) -> FlagSwap | None:
    for flag in flags:
        for swap in flag.swaps:
            named = {exercise.left.id, exercise.right.id} & set(swap.rungs)
            if swap.ladder_id == exercise.ladder_id and named:
                return swap
    return None


def _follow(exercise: PrescribedExercise, swap: FlagSwap, library: Library) -> PrescribedExercise:
    """Exchange the rungs that a swap names. Another ladder is taken on both sides, and without
    what the author said of the exercise, which may be wrong of another one.
    """
    ladder = library.ladder(swap.to_ladder)
    rung = ladder.find(swap.to_rung) if ladder is not None else None
    if ladder is None or rung is None:
        raise LookupError(f"no rung: {swap.to_ladder} {swap.to_rung}")
    to = NamedRung(rung.id, rung.name)
    if ladder.id != exercise.ladder_id:
        return replace(
            exercise, ladder_id=ladder.id, name=ladder.name, side_rule=ladder.side_rule,
            left=to, right=to, dose=_no_harder_than(rung.dose, exercise.dose), line="",
        )  # fmt: skip
    return replace(
        exercise,
        left=to if exercise.left.id in swap.rungs else exercise.left,
        right=to if exercise.right.id in swap.rungs else exercise.right,
        dose=exercise.dose.held_at_most(rung.dose.hold_s),
    )


def _no_harder_than(dose: Dose, most: Dose) -> Dose:
    """Return the dose with holds no longer, reps no more and rests no shorter than another's; where
    that differs between the sides, no more than what both have.
    """
    most = most.on(None)
    return replace(
        dose.held_at_most(most.hold_s),
        sets=most.sets if most.reps < dose.reps else dose.sets,
        reset_s=max(dose.reset_s, most.reset_s),
        rest_s=max(dose.rest_s, most.rest_s),
    )


def _limited(dose: Dose, limits: DoseLimits) -> Dose:
    sets = dose.sets
    if limits.sets is not None and sum(limits.sets) < dose.reps:
        sets = limits.sets
    if limits.hold_max_s is not None:
        dose = dose.held_at_most(limits.hold_max_s)
    rest_s = dose.rest_s if limits.rest_min_s is None else max(dose.rest_s, limits.rest_min_s)
    return replace(dose, sets=sets, rest_s=rest_s)


def _instead(
    warm_up: PrescribedWarmUp, hidden: Mapping[str, Hide], library: Library
) -> tuple[PrescribedWarmUp | None, str]:
    """Return a warm-up, or what takes its place where flags hide it, and why; None where nothing
    does. What takes its place may be hidden by another flag, and so on.
    """
    shown, why, seen = warm_up, "", {warm_up.movement_id}
    while hide := hidden.get(shown.movement_id):
        why = hide.why
        other = library.movement(hide.instead)
        if other is None or other.id in seen:
            return None, why
        seen.add(other.id)
        shown = warm_up_of(other, warm_up.cycles, warm_up.cycle_s)
    return shown, why


_CAT_CAMELS = frozenset(
    ("cat_camel", "cat_camel_fists", "chair_cat_camel", "small_cat_camel", "small_cat_camel_fists")
)
"""The warm-ups that bend and arch the back."""


def _warm_up(
    warm_up: Sequence[PrescribedWarmUp],
    flags: Sequence[ProfileFlag],
    library: Library,
    why: dict[str, None],
) -> tuple[PrescribedWarmUp, ...]:
    hidden = {hide.source_id: hide for flag in flags for hide in flag.hides if not hide.rungs}
    kept: dict[str, PrescribedWarmUp] = {}
    for first in (one for flag in flags for one in flag.first):
        movement = library.movement(first.movement_id)
        if movement is not None and movement.dose is not None:
            kept[movement.id] = warm_up_of(movement, first.cycles, movement.dose.cycle_s)
    if not any(flag.only_first for flag in flags):
        kept |= {each.movement_id: each for each in warm_up if each.movement_id not in kept}
    shown = [_instead(each, hidden, library) for each in kept.values()]
    why |= {reason: None for _, reason in shown if reason}
    kept = {each.movement_id: each for each, _ in shown if each is not None}
    most = min(
        (f.limits.cycles_max for f in flags if f.limits.cycles_max is not None), default=None
    )
    if most is None:
        return tuple(kept.values())
    return tuple(
        replace(each, cycles=min(each.cycles, most)) if each.movement_id in _CAT_CAMELS else each
        for each in kept.values()
    )
