"""The easier versions that stand for the rest of a day, and which of them may be taken back.

Someone who pressed the key by mistake did not say that an exercise was too hard. Someone whom it
hurt did, whatever they say later: there the easier version stays until the day is over.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import RungSwap
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class EasierTaken:
    """An easier version that stands for the rest of the day.

    Attributes:
        session_id: the last session of the day that has the exercise.
        exercise: as it was prescribed in it.
        swap: what stands.
        was: what stood before that, the same day.
        was_hold_s: the longest hold of it, in seconds.
        stays: whether the exercise hurt that day, so that it is not taken back.
    """

    session_id: str
    exercise: PrescribedExercise
    swap: RungSwap
    was: NamedRung
    was_hold_s: float
    stays: bool

    @property
    def side(self) -> Side | None:
        """The side it is for; None where none is named."""
        return self.swap.sides[0] if len(self.swap.sides) == 1 else None

    def taken_back(self, after_hold: int, now: Instant) -> RungSwap:
        """Return what is kept where it was a slip: what stood before, from after a hold on.

        It concerns no hold of its session, and later sessions of the day, as every swap does.
        """
        return RungSwap(
            after_hold, self.swap.ladder_id, self.swap.sides, self.was, self.was_hold_s, now
        )


def easier_taken(
    swaps: Sequence[RungSwap], plans: Mapping[str, Prescription], hurt: Collection[str]
) -> tuple[EasierTaken, ...]:
    """Return the easier versions that stand, in the order in which they were last said.

    Args:
        swaps: of the day, in the order in which they were kept.
        plans: what each session was made of, in the order of the sessions.
        hurt: ladders of the exercises that hurt that day.
    """
    said: dict[tuple[str, tuple[Side, ...]], list[RungSwap]] = {}
    for one in swaps:
        place = (one.ladder_id, one.sides)
        said[place] = [*said.pop(place, []), one]
    found = []
    for (ladder_id, sides), of_it in said.items():
        for session_id, plan in reversed(tuple(plans.items())):
            if (exercise := plan.exercise(ladder_id)) is not None:
                stands = _standing(exercise, sides, of_it)
                if len(stands) > 1:
                    (was, was_hold_s, _), (_, _, swap) = stands[-2:]
                    stays = ladder_id in hurt
                    found.append(EasierTaken(session_id, exercise, swap, was, was_hold_s, stays))
                break
    return tuple(found)


def hurt_on_the_day(
    check_ins: Iterable[CheckIn],
    ratings: Iterable[ExerciseRating],
    plans: Mapping[str, Prescription],
) -> frozenset[str]:
    """Return the ladders of exercises that hurt: "that hurt" was said of them, or more than green.

    Args:
        check_ins: of the day; a "that hurt" that was put right is one all the same.
        ratings: those that count.
        plans: what each session was made of; green ends where its plan says.
    """
    said = {one.hurt.ladder_id for one in check_ins if one.hurt is not None}
    for one in ratings:
        plan = plans.get(one.session_id)
        green_max = plan.rules.pain.green_max if plan is not None else 0
        worst = max(one.worst or 0, one.worst_leg or 0, one.worst_elsewhere or 0)
        if one.hurt or worst > green_max:
            said.add(one.ladder_id)
    return frozenset(ladder_id for ladder_id in said if ladder_id is not None)


def _standing(
    exercise: PrescribedExercise, sides: tuple[Side, ...], swaps: Sequence[RungSwap]
) -> list[tuple[NamedRung, float, RungSwap]]:
    """Return what stood one after another and was not taken back, the prescribed rung first.

    A rung that is there already is gone back to, or gone on with in a later session.
    """
    side = sides[0] if sides else None
    prescribed, hold_s = exercise.rung(side), exercise.dose.on(side).hold_s
    stack = [(prescribed, hold_s, swaps[0])]
    for swap in swaps:
        ids = [rung.id for rung, _, _ in stack]
        if swap.rung.id in ids:
            del stack[ids.index(swap.rung.id) + 1 :]
        else:
            stack.append((swap.rung, swap.hold_s, swap))
    return stack
