"""What is kept of a day besides sessions: when somebody got up, a walk, easy breathing, heat."""

from datetime import time

from coach.domain.calendar import on_face
from coach.domain.earliest_start import GotUp
from coach.domain.instant import Instant
from coach.domain.movements_done import MovementDone, MovementTimer
from coach.services.ports import Clock, DayStore
from coach.services.settings import WALK_RUNNING, Settings


class DayLog:
    """Keeps it, in one record.

    Args:
        clock: the time.
        store: where it is kept.
        settings: remember a walk while it is timed.
    """

    def __init__(self, clock: Clock, store: DayStore, settings: Settings) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings

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

    def remember(self, timer: MovementTimer, now: Instant) -> None:
        """Remember how far a walk was done by now, in case it is cut off.

        Raises:
            StoreProblem: it cannot be written.
        """
        if timer.goes_on:
            self._settings.keep(WALK_RUNNING, _done(timer, now))

    def drop(self) -> None:
        """Keep nothing of what is being timed.

        Raises:
            StoreProblem: it cannot be written.
        """
        if self._settings.get(WALK_RUNNING) is not None:
            self._settings.keep(WALK_RUNNING, None)

    def keep_cut_off(self) -> None:
        """Keep a walk that a crash cut off, as far as it was remembered.

        Raises:
            StoreProblem: it cannot be written.
        """
        walk = self._settings.get(WALK_RUNNING)
        if walk is None:
            return
        with self._store.together():
            if walk.done_s > 0:
                self._store.add_movement_done(walk)
            self.drop()

    def keep(self, timer: MovementTimer, ended: Instant) -> MovementDone | None:
        """Keep what was timed; None where no time passed.

        Raises:
            StoreProblem: it cannot be written.
        """
        done = _done(timer, ended)
        with self._store.together():
            if done.done_s > 0:
                self._store.add_movement_done(done)
            self.drop()
        return done if done.done_s > 0 else None


def _done(timer: MovementTimer, now: Instant) -> MovementDone:
    done_s = timer.done_s(now)
    if not timer.goes_on:
        done_s = min(done_s, timer.planned_s)
    return MovementDone(timer.movement_id, timer.began, timer.planned_s, done_s)
