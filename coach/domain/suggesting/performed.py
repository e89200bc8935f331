"""What was done in a session: holds against what that session was made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from coach.domain.prescription import PrescribedExercise, Prescription
from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.facts import SetDone


class Performed:
    """The holds of some sessions.

    Args:
        prescriptions: what each session was made of, by its id.
        holds: (session id, hold), every attempt.
    """

    def __init__(
        self,
        prescriptions: Mapping[str, Prescription],
        holds: Iterable[tuple[str, HoldRecord]],
    ) -> None:
        self._prescriptions = prescriptions
        self._holds: dict[tuple[str, str], list[HoldRecord]] = defaultdict(list)
        for session_id, hold in holds:
            self._holds[session_id, hold.ladder_id].append(hold)

    def prescribed(self, session_id: str, ladder_id: str) -> PrescribedExercise | None:
        """Return the exercise as it was prescribed for a session, or None."""
        prescription = self._prescriptions.get(session_id)
        return prescription.exercise(ladder_id) if prescription else None

    def begun(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether at least one hold of it was tried."""
        return bool(self._of(session_id, ladder_id, side))

    def eased(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether a hold was done on another rung than the one prescribed."""
        exercise = self.prescribed(session_id, ladder_id)
        return exercise is not None and any(
            hold.rung_id != exercise.rung(hold.side).id
            for hold in self._of(session_id, ladder_id, side)
        )

    def hurt(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether a hold was broken off because it hurt."""
        holds = self._of(session_id, ladder_id, side)
        return any(hold.outcome is HoldOutcome.HURT for hold in holds)

    def sets(self, session_id: str, ladder_id: str, side: Side | None) -> tuple[SetDone, ...]:
        """Return each set as planned and done; empty where the exercise was not prescribed."""
        exercise = self.prescribed(session_id, ladder_id)
        if exercise is None:
            return ()
        holds = self._of(session_id, ladder_id, side)
        return tuple(
            _set(exercise, reps, [hold for hold in holds if hold.set_no == set_no])
            for set_no, reps in enumerate(exercise.dose.sets, 1)
        )

    def _of(self, session_id: str, ladder_id: str, side: Side | None) -> list[HoldRecord]:
        """Return the holds of a side; of all where the exercise is not done on each side."""
        exercise = self.prescribed(session_id, ladder_id)
        each_side = exercise is not None and exercise.side_rule is SideRule.EACH_SIDE
        holds = self._holds.get((session_id, ladder_id), [])
        return [hold for hold in holds if hold.side is side or not each_side or side is None]


def _set(exercise: PrescribedExercise, planned: int, holds: Iterable[HoldRecord]) -> SetDone:
    numbers: dict[HoldOutcome, set[int]] = defaultdict(set)
    for hold in holds:
        if hold.outcome is HoldOutcome.COMPLETED and hold.rung_id != exercise.rung(hold.side).id:
            continue
        numbers[hold.outcome].add(hold.hold_no)
    done = numbers[HoldOutcome.COMPLETED]
    return SetDone(
        planned,
        len(done),
        len(numbers[HoldOutcome.SKIPPED] - done),
        len(numbers[HoldOutcome.STOPPED] - done),
    )
