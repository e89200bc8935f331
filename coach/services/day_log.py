"""What is kept of a day besides sessions: when somebody got up, a walk, easy breathing, heat."""

from datetime import time

from coach.domain.calendar import on_face
from coach.domain.earliest_start import GotUp
from coach.domain.instant import Instant
from coach.domain.movements_done import MovementDone, MovementTimer
from coach.services.ports import Clock, DayStore


class DayLog:
    """Keeps it, in one record.

    Args:
        clock: the time.
        store: where it is kept.
    """

    def __init__(self, clock: Clock, store: DayStore) -> None:
        self._clock = clock
        self._store = store

    def now(self) -> Instant:
        """Read the clock that movements are timed by."""
        return self._clock.read()

    def begin(self, movement_id: str, minutes: int) -> MovementTimer:
        """Begin to time a movement."""
        return MovementTimer(movement_id, self._clock.read(), minutes * 60.0)

    def keep_got_up(self, at: time) -> GotUp:
        """Keep when the user got up today, on the clock face; a time still to come is now.

        Raises:
            StoreProblem: it cannot be written.
        """
        now = self._clock.read()
        face = on_face(now.local_date, at).replace(tzinfo=now.wall.tzinfo)
        got_up = GotUp(now.local_date, Instant(now.mono, min(face, now.wall)))
        self._store.add_got_up(got_up)
        return got_up

    def keep(self, timer: MovementTimer, ended: Instant) -> MovementDone | None:
        """Keep what was timed; None where no time passed.

        Raises:
            StoreProblem: it cannot be written.
        """
        done_s = timer.done_s(ended)
        if not timer.goes_on:
            done_s = min(done_s, timer.planned_s)
        if done_s <= 0:
            return None
        done = MovementDone(timer.movement_id, timer.began, timer.planned_s, done_s)
        self._store.add_movement_done(done)
        return done
