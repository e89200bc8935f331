"""How far a log is that is being written: one number over steps that take unlike times.

Reading it is the most of it, and not all: a workbook is put together, the record goes with it row
by row, and a zip is packed. Each has the share of the whole that it takes.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from coach.services.ports import LogStep

Watch: TypeAlias = Callable[[int, int], bool]
"""Told how much of how much of a log is done, a part of eight weeks being `PER_PART` of it; returns
whether to go on."""

PER_PART: Final = 100

_READING, _READING_INTO_SHEETS, _WORKBOOK, _ROWS, _PACKING = 27, 160, 14, 5, 6
"""Seconds for ten years of three sessions a day, 477,000 holds, measured on one machine. Only what
they are beside each other counts."""


class ExportCancelledError(Exception):
    """The user did not want it any more; nothing was written."""


class ExportProgress:
    """Tells who looks on how far a log is; what was told never goes back.

    Args:
        parts: in how many parts it is read.
        watch: is told; None where nobody looks on.
        workbook: whether a workbook is made.
        rows: whether the record goes with it, row by row.
        packed: whether all of it becomes one file.
    """

    def __init__(
        self, parts: int, watch: Watch | None, *, workbook: bool, rows: bool, packed: bool
    ) -> None:
        self._takes = {
            LogStep.READING: _READING_INTO_SHEETS if workbook else _READING,
            LogStep.WORKBOOK: _WORKBOOK if workbook else 0,
            LogStep.ROWS: _ROWS if rows else 0,
            LogStep.PACKING: _PACKING if packed else 0,
        }
        self._whole = parts * PER_PART
        self._watch = watch
        self._told = 0

    def tell(self, step: LogStep, done: int, of: int) -> None:
        """Tell how far a step is.

        Args:
            step: which one.
            done: how much of it is done; more than all of it is all of it.
            of: how much it is; 0 where there is nothing to do.

        Raises:
            ExportCancelledError: it is not wanted any more.
        """
        if self._watch is None:
            return
        before = sum(self._takes[each] for each in LogStep if each.value < step.value)
        done, of = (min(done, of), of) if of else (1, 1)
        taken = before * of + self._takes[step] * done
        now = self._whole * taken // (of * sum(self._takes.values()))
        self._told = max(self._told, now)
        if not self._watch(self._told, self._whole):
            raise ExportCancelledError
