"""Bad days and flares in memory, held to the contract of `BadDayStore`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from coach.domain.bad_day import BadDay
from coach.domain.flare import BegunBy, Flare, FlareNote, FlareStory, FlareTold, SuspectedTrigger
from coach.domain.instant import Instant
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryBadDays(MemoryTransactions):
    """Keeps what was said of days in a list, and flares by their number."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_bad_days", "_flares")

    def __init__(self) -> None:
        super().__init__()
        self._bad_days: list[BadDay] = []
        self._flares: dict[int, Flare] = {}

    def add_bad_day(self, said: BadDay) -> None:
        self._write()
        self._bad_days.append(replace(said, at=as_kept(said.at)))

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        return [one for one in self._bad_days if first <= one.day <= last]

    def begin_flare(self, began: Instant, by: BegunBy) -> int:
        self._write()
        flare_id = len(self._flares) + 1
        self._flares[flare_id] = Flare(flare_id, as_kept(began), by)
        return flare_id

    def keep_trigger(self, flare_id: int, at: Instant, trigger: SuspectedTrigger) -> None:
        self._write()
        self._flares[flare_id] = replace(self._flare(flare_id), at_first=trigger)

    def note_flare(self, flare_id: int, note: FlareNote) -> None:
        self._write()
        flare = self._flare(flare_id)
        kept = replace(note, at=as_kept(note.at))
        self._flares[flare_id] = replace(flare, notes=(*flare.notes, kept))

    def end_flare(self, flare_id: int, ended: Instant, story: FlareStory) -> None:
        self._write()
        flare = self._flare(flare_id)
        if flare.ended is None:
            self._flares[flare_id] = replace(flare, ended=as_kept(ended), at_end=story)

    def tell_flare(self, flare_id: int, told: FlareTold) -> None:
        self._write()
        flare = self._flare(flare_id)
        kept = replace(told, at=as_kept(told.at))
        self._flares[flare_id] = replace(flare, told=(*flare.told, kept))

    def flares(self) -> Sequence[Flare]:
        return list(self._flares.values())

    def _flare(self, flare_id: int) -> Flare:
        if flare_id not in self._flares:
            raise self._refuse(LookupError(f"no flare {flare_id}"))
        return self._flares[flare_id]
