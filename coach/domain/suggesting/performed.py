"""What was done in a session: holds against what that session was made of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, HoldRecord, latest_attempts
from coach.domain.sides import Side
from coach.domain.suggesting.facts import SetDone


class Performed:
    """The holds of some sessions.

    Args:
        prescriptions: what each session was made of, by its id.
        holds: every attempt at a hold of each session, in order, by its id.
    """

    def __init__(
        self,
        prescriptions: Mapping[str, Prescription],
        holds: Mapping[str, Iterable[HoldRecord]],
    ) -> None:
        self._prescriptions = prescriptions
        self._holds: dict[tuple[str, str], list[HoldRecord]] = defaultdict(list)
        self._of_sides: dict[tuple[str, str, Side | None], Sequence[HoldRecord]] = {}
        self._on_other_rungs: dict[tuple[str, str, Side | None], Sequence[HoldRecord]] = {}
        for session_id, of_session in holds.items():
            for hold in of_session:
                self._holds[session_id, hold.ladder_id].append(hold)

    def prescribed(self, session_id: str, ladder_id: str) -> PrescribedExercise | None:
        """Return the exercise as it was prescribed for a session, or None."""
        prescription = self._prescriptions.get(session_id)
        return prescription.exercise(ladder_id) if prescription else None

    def begun(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether at least one hold of it was tried."""
        return bool(self.holds(session_id, ladder_id, side))

    def eased(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether a hold was done on another rung than the one prescribed."""
        return bool(self.on_other_rungs(session_id, ladder_id, side))

    def on_other_rungs(
        self, session_id: str, ladder_id: str, side: Side | None
    ) -> Sequence[HoldRecord]:
        """Return the holds that were done on another rung than the one prescribed."""
        asked = session_id, ladder_id, side
        if asked not in self._on_other_rungs:
            self._on_other_rungs[asked] = self._on_others(*asked)
        return self._on_other_rungs[asked]

    def _on_others(
        self, session_id: str, ladder_id: str, side: Side | None
    ) -> Sequence[HoldRecord]:
        exercise = self.prescribed(session_id, ladder_id)
        holds = self.holds(session_id, ladder_id, side)
        if exercise is not None and exercise.left.id == exercise.right.id:
            return [hold for hold in holds if hold.rung_id != exercise.left.id]
        return [hold for hold in holds if hold.rung_id != self.prescribed_rung(session_id, hold)]

    def hurt(self, session_id: str, ladder_id: str, side: Side | None) -> bool:
        """Return whether a hold was broken off because it hurt, and that was not taken back.

        Taken back, the hold has a later attempt.
        """
        holds = self.holds(session_id, ladder_id, side)
        if not any(hold.outcome is HoldOutcome.HURT for hold in holds):
            return False
        latest = latest_attempts(holds).values()
        return any(hold.outcome is HoldOutcome.HURT for hold in latest)

    def sets(self, session_id: str, ladder_id: str, side: Side | None) -> tuple[SetDone, ...]:
        """Return each set as planned and done; empty where the exercise was not prescribed."""
        exercise = self.prescribed(session_id, ladder_id)
        if exercise is None:
            return ()
        eased = {
            hold.hold_no
            for hold in self.on_other_rungs(session_id, ladder_id, side)
            if hold.outcome is HoldOutcome.COMPLETED
        }
        of_sets: dict[int, list[HoldRecord]] = defaultdict(list)
        for hold in self.holds(session_id, ladder_id, side):
            of_sets[hold.set_no].append(hold)
        sets = exercise.dose.on(side).sets
        return tuple(_set(reps, of_sets[set_no], eased) for set_no, reps in enumerate(sets, 1))

    def prescribed_rung(self, session_id: str, hold: HoldRecord) -> str:
        """Return the rung that was prescribed for a hold; its own where nothing is known of it."""
        prescription = self._prescriptions.get(session_id)
        exercise = prescription.exercise(hold.ladder_id) if prescription is not None else None
        if prescription is None or exercise is None:
            return hold.rung_id
        # A hold on a rung without sides names none: whose turn it was is known by its place.
        return exercise.rung(hold.side or prescription.turn_of(hold.hold_no)).id

    def holds(self, session_id: str, ladder_id: str, side: Side | None) -> Sequence[HoldRecord]:
        """Return the holds of a side; of all where the exercise is not done on each side."""
        asked = session_id, ladder_id, side
        if asked not in self._of_sides:
            self._of_sides[asked] = self._of_side(*asked)
        return self._of_sides[asked]

    def _of_side(self, session_id: str, ladder_id: str, side: Side | None) -> Sequence[HoldRecord]:
        prescription = self._prescriptions.get(session_id)
        exercise = prescription.exercise(ladder_id) if prescription is not None else None
        holds = self._holds.get((session_id, ladder_id), [])
        if prescription is None or exercise is None or not exercise.each_side or side is None:
            return holds
        return [hold for hold in holds if (hold.side or prescription.turn_of(hold.hold_no)) is side]


def _set(planned: int, holds: Sequence[HoldRecord], eased: Collection[int]) -> SetDone:
    completed = {hold.hold_no for hold in holds if hold.outcome is HoldOutcome.COMPLETED}
    if len(completed) == len(holds):
        return SetDone(planned, len(completed), eased=len(completed.intersection(eased)))
    numbers: dict[HoldOutcome, set[int]] = defaultdict(set)
    for hold in holds:
        numbers[hold.outcome].add(hold.hold_no)
    done = numbers[HoldOutcome.COMPLETED]
    return SetDone(
        planned,
        len(done),
        len(numbers[HoldOutcome.SKIPPED] - done),
        len(numbers[HoldOutcome.STOPPED] - done),
        len(done.intersection(eased)),
    )
