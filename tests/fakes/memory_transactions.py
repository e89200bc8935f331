"""The disk below a record in memory: it fails on demand, and takes back what was half written."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta, timezone
from typing import ClassVar

from coach.domain.instant import Instant
from coach.services.problems import StoreProblem

DISK_FULL = StoreProblem(
    "The disk is full, so your record cannot be written.",
    "Free some space on the disk, then try again.",
)
"""Something to put into `fail_next_write`."""


class MemoryTransactions:
    """What every part of a record in memory shares. A part names what it keeps in `KEEPS`.

    Attributes:
        fail_next_write: raised by the next method that writes, which then keeps nothing.
        writes_before: how many methods may still write before that one.
    """

    KEEPS: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self.fail_next_write: StoreProblem | None = None
        self.writes_before = 0
        self._depth = 0
        self._failed: BaseException | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        kept = copy.deepcopy(self._kept())
        self._depth += 1
        failed = None
        try:
            yield
        except BaseException as error:
            self._failed = error
            raise
        finally:
            self._depth -= 1
            if self._depth == 0:
                failed, self._failed = self._failed, None
            if failed is not None:
                self.__dict__.update(kept)
        if failed is not None:
            raise failed

    def _kept(self) -> dict[str, object]:
        names = {name for part in type(self).__mro__ for name in vars(part).get("KEEPS", ())}
        return {name: getattr(self, name) for name in sorted(names)}

    def _write(self) -> None:
        if self.fail_next_write is not None and self.writes_before:
            self.writes_before -= 1
            return
        problem, self.fail_next_write = self.fail_next_write, None
        if problem is not None:
            self._failed = problem if self._depth else None
            raise problem

    def _refuse(self, bug: Exception) -> Exception:
        """Return what a caller did wrong; whatever is written together with it is not kept."""
        self._failed = bug if self._depth else None
        return bug


def as_kept(at: Instant) -> Instant:
    """Return an instant as it comes back from a file."""
    return Instant(0.0, at.utc.astimezone(timezone(timedelta(seconds=at.offset_s))))
