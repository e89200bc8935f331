"""Answers about function in memory, held to the contract of `FunctionStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.function_scales import FunctionSaid
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryFunction(MemoryTransactions):
    """Keeps them in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_function",)

    def __init__(self) -> None:
        super().__init__()
        self._function: list[FunctionSaid] = []

    def add_function_said(self, said: FunctionSaid) -> None:
        self._write()
        again = said.put_right_at
        kept = replace(said, at=as_kept(said.at), put_right_at=again and as_kept(again))
        self._function.append(kept)

    def function_said(self) -> Sequence[FunctionSaid]:
        return list(self._function)
