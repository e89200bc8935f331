"""What somebody can do: when the scales are asked, and how an answer is kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final, Protocol

from coach.domain.function_scales import (
    VERSION,
    FunctionSaid,
    ItemAnswer,
    Scale,
    activities,
    scales_due,
    standing,
)
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import Clock, DiaryStore
from coach.services.ports.function import FunctionStore
from coach.services.setting import plain
from coach.services.settings import Settings

FUNCTION_PUT_OFF: Final = plain("function_put_off")
"""The local day on which the scales of function were last put off."""


class FunctionRecord(DiaryStore, FunctionStore, Protocol):
    """What the scales are kept in.

    Wide: when they are first asked depends on what was recorded.
    """


class Function:
    """The scales of one record. Every method may raise `StoreProblem`."""

    def __init__(self, clock: Clock, store: FunctionRecord, settings: Settings) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings

    def due(self) -> tuple[Scale, ...]:
        """Return the scales that may be asked today."""
        recorded = self._store.days_recorded()
        if recorded is None:
            return ()
        put_off = self._settings.get(FUNCTION_PUT_OFF)
        today = self._clock.read().local_date
        said = self._store.function_said()
        return scales_due(
            said, today, recorded[0], date.fromisoformat(put_off) if put_off else None
        )

    def notices(self) -> tuple[Notice, ...]:
        """Return what Today says of scales that may be asked."""
        if not self.due():
            return ()
        actions = (NoticeAction.ASK_FUNCTION, NoticeAction.PUT_OFF_FUNCTION)
        return (Notice(NoticeKind.FUNCTION, actions=actions),)

    def put_off(self) -> None:
        """Keep that they are not to be asked now."""
        self._settings.keep(FUNCTION_PUT_OFF, self._clock.read().local_date.isoformat())

    def activities(self) -> tuple[str, ...]:
        """Return the activities that were asked about the last time."""
        return activities(self._store.function_said())

    def put_right(self, said: FunctionSaid, items: Iterable[ItemAnswer]) -> None:
        """Keep other answers in the place of some; where there are none, or the same, nothing is
        kept.

        Args:
            said: what stands, or stood before it was taken out.
            items: what shall stand.
        """
        items, told = tuple(items), standing(self._store.function_said())
        if items and not any(one.number == said.number and one.items == items for one in told):
            self._store.add_function_said(self._now_said(said, items))

    def take_out(self, said: FunctionSaid) -> None:
        """Keep that what was answered does not count; it is kept too."""
        self._store.add_function_said(self._now_said(said, ()))

    def _now_said(self, said: FunctionSaid, items: tuple[ItemAnswer, ...]) -> FunctionSaid:
        return replace(said, items=items, put_right_at=self._clock.read())

    def keep(self, scale: Scale, items: Iterable[ItemAnswer]) -> None:
        """Keep one time that a scale was answered; of no answer nothing is kept."""
        items = tuple(items)
        if not items:
            return
        with self._store.together():
            number = max((one.number for one in self._store.function_said()), default=0) + 1
            at = self._clock.read()
            self._store.add_function_said(FunctionSaid(number, at, scale, items, VERSION[scale]))
