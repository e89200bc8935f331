"""A bad day and a flare, said by the user: pressed, taken back, ended. No plan is changed by it."""

from datetime import date

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import (
    BegunBy,
    Flare,
    FlareNote,
    FlareStory,
    FlareTold,
    FlareWord,
    Help,
    SuspectedTrigger,
    ToldDays,
    flare_on,
    what_helped,
)
from coach.services.ports import BadDayStore, Clock
from coach.services.settings import FLARE_DECLINED, Settings


class BadDays:
    """The bad days and the flares of one record."""

    def __init__(self, clock: Clock, store: BadDayStore, settings: Settings) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings

    def press(self, why: WhyBad) -> None:
        """Keep that today is a bad day; until tomorrow morning the session is the smallest.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._store.add_bad_day(BadDay(self._clock.read(), why))

    def take_back(self) -> None:
        """Keep that today is no bad day after all."""
        self._store.add_bad_day(BadDay(self._clock.read(), None))

    def flare(self) -> Flare | None:
        """Return the flare that lasts, or None."""
        return flare_on(self._store.flares())

    def helped_last(self) -> tuple[Help, ...]:
        """Return what helped in the latest flare of which it was said."""
        return what_helped(self._store.flares())

    def begin_flare(self, by: BegunBy) -> None:
        """Keep that a flare begins, unless one lasts already."""
        with self._store.together():
            if self.flare() is None:
                self._store.begin_flare(self._clock.read(), by)

    def say_trigger(self, trigger: SuspectedTrigger) -> None:
        """Keep what may have set off the flare that lasts; where none does, nothing is kept."""
        with self._store.together():
            flare = self.flare()
            if flare is not None and trigger != flare.at_first:
                self._store.keep_trigger(flare.id, self._clock.read(), trigger)

    def decline_flare(self) -> None:
        """Keep that no flare is to be proposed again today."""
        self._settings.keep(FLARE_DECLINED, self._clock.read().local_date.isoformat())

    def say(self, word: FlareWord) -> None:
        """Keep a word on the flare that lasts; where none does, nothing is kept."""
        with self._store.together():
            flare = self.flare()
            if flare is not None:
                self._store.note_flare(flare.id, FlareNote(self._clock.read(), word))

    def tell_flare(
        self,
        flare_id: int,
        story: FlareStory,
        days: ToldDays | None = None,
        *,
        counts: bool = True,
    ) -> None:
        """Keep what is told of a flare that is over, where that is not how it stands.

        Args:
            flare_id: its number in the record.
            story: all that is told of it.
            days: when it was, not later than it was pressed; None for as it was pressed.
            counts: whether it is one.
        """
        with self._store.together():
            over = (one for one in self._store.flares() if one.ended is not None)
            flare = next((one for one in over if one.id == flare_id), None)
            if flare is None:
                return
            if days == ToldDays(flare.first_day, max(flare.first_day, flare.last_day(date.max))):
                days = None
            stands = (flare.story, not flare.taken_back, flare.days_told)
            if stands != (story, counts, days):
                self._store.tell_flare(flare_id, FlareTold(self._clock.read(), story, counts, days))

    def end_flare(self, story: FlareStory, *, last_step: bool = False) -> None:
        """Keep that the flare is over, and what was said of it.

        The rest of the way back is then taken a step a day, from the next day on.

        Args:
            story: what was said of it.
            last_step: whether the last step back is taken with it; then the plan is back at once.
        """
        with self._store.together():
            flare = self.flare()
            if flare is not None:
                now = self._clock.read()
                if last_step:
                    self._store.note_flare(flare.id, FlareNote(now, FlareWord.STEP))
                self._store.end_flare(flare.id, now, story)
