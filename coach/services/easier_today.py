"""Easier versions that were taken for the rest of today, and a slip of the finger among them.

What is taken back stays in the record: what stood before is one more row behind it, so that every
reader goes by the last one as before.
"""

from datetime import date, timedelta

from coach.domain.easier_taken import EasierTaken, easier_taken, hurt_on_the_day
from coach.domain.feedback import latest_ratings
from coach.services.ports import Clock, DiaryStore
from coach.services.session.recorder import Recorder


class EasierToday:
    """The easier versions of today, and the way back from one."""

    def __init__(self, clock: Clock, store: DiaryStore) -> None:
        self._clock = clock
        self._store = store

    def standing(self) -> tuple[EasierTaken, ...]:
        """Return the easier versions that stand for the rest of today.

        Raises:
            StoreProblem: the record cannot be read.
        """
        store, day = self._store, self._clock.read().local_date
        swaps = store.swaps(day, day)
        if not swaps:
            return ()
        eve = _eve_of(day)
        plans = store.prescriptions(eve, day)
        ratings = latest_ratings(store.ratings(eve, day)).values()
        rated = [one for one in ratings if one.at.local_date == day]
        return easier_taken(swaps, plans, hurt_on_the_day(store.check_ins(day, day), rated, plans))

    def take_back(self, taken: EasierTaken) -> None:
        """Begin later sessions of today with what stood before an easier version; it was a slip.

        Where the exercise hurt meanwhile, or another version stands by now, nothing changes.

        Raises:
            StoreProblem: the record cannot be read or written.
        """
        if taken not in self.standing() or taken.stays:
            return
        now, store = self._clock.read(), self._store
        day = now.local_date
        of_session = store.prescriptions(_eve_of(day), day)[taken.session_id]
        # No hold has so high a number, and no two rows of a session the same.
        after = of_session.holds + len(store.swaps(day, day))
        problem = Recorder(self._store, taken.session_id).keep(taken.taken_back(after, now))
        if problem is not None:
            raise problem


def _eve_of(day: date) -> date:
    """Return the day before, on which a session may have begun that went on past its end."""
    return day - min(timedelta(days=1), day - date.min)
