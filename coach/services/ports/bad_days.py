"""Where bad days and flares are kept."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.bad_day import BadDay
from coach.domain.flare import BegunBy, Flare, FlareNote, FlareStory, FlareTold, SuspectedTrigger
from coach.domain.instant import Instant
from coach.services.ports.transactions import Transactions


class BadDayStore(Transactions, Protocol):
    """The bad days and the flares of a record."""

    def add_bad_day(self, said: BadDay) -> None:
        """Keep what was said of a day, beside all that was said of it before."""

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        """Return what was said of these local days, both included, in the order of keeping."""

    def begin_flare(self, began: Instant, by: BegunBy) -> int:
        """Keep that a flare begins, and return its number."""

    def keep_trigger(self, flare_id: int, at: Instant, trigger: SuspectedTrigger) -> None:
        """Keep what may have set a flare off, as it is said while it lasts; the last one counts.

        Raises:
            LookupError: there is no such flare.
        """

    def note_flare(self, flare_id: int, note: FlareNote) -> None:
        """Keep a word that was said in the course of a flare.

        Raises:
            LookupError: there is no such flare.
        """

    def end_flare(self, flare_id: int, ended: Instant, story: FlareStory) -> None:
        """Keep that a flare is over, and what was said of it; one that is over stays as it is.

        Raises:
            LookupError: there is no such flare.
        """

    def tell_flare(self, flare_id: int, told: FlareTold) -> None:
        """Keep what is told of a flare that is over; the last of it counts.

        Raises:
            LookupError: there is no such flare.
        """

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""
