"""Pain that was told afterwards, in memory, held to the contract of `ToldPainStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.pain import CheckIn
from tests.fakes.memory_sessions import MemorySessions
from tests.fakes.memory_transactions import as_kept


class MemoryToldPain(MemorySessions):
    """Keeps it in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_told_pain",)

    def __init__(self) -> None:
        super().__init__()
        self._told_pain: list[CheckIn] = []

    def add_told_pain(self, told: CheckIn) -> None:
        self._write()
        self._session(told.session_id or "")
        when = told.put_right_at
        if when is None:
            raise ValueError(told)
        self._told_pain.append(replace(told, at=as_kept(told.at), put_right_at=as_kept(when)))

    def told_pain(self) -> Sequence[CheckIn]:
        return list(self._told_pain)
