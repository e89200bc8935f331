"""When the record is read again for reminders: reading costs, and a look at the clock does not."""

from datetime import datetime

from coach.domain.instant import Instant

LOOK_MS = 55_000
"""Between two looks: with the play of Qt's coarse timers, a notice comes within a minute."""

READ_AGAIN_S = 900.0
"""The record is read at least so often, whatever seems to have changed."""

_JUMP_S = 5.0
"""Wall and monotonic clock differ by more between two looks: set, or asleep."""


class WhenToRead:
    """Remembers when the record was read, and what it said comes next."""

    def __init__(self) -> None:
        self._next: datetime | None = None
        self._seen: Instant | None = None
        self._read: Instant | None = None

    def changed(self) -> None:
        """Read at the next look: somebody did something here, or it could not be read."""
        self._read = None

    def was_read(self, now: Instant, coming: datetime | None) -> None:
        """Take what comes next, in UTC; None where nothing is in sight."""
        self._read, self._next = now, coming

    def is_now(self, now: Instant) -> bool:
        """Return whether to read: something may be due, or nobody can tell; asked at each look."""
        seen, self._seen = self._seen, now
        if self._read is None or seen is None or now.mono - self._read.mono >= READ_AGAIN_S:
            return True
        passed = (now.utc - seen.utc).total_seconds()
        jumped = abs(passed - (now.mono - seen.mono)) > _JUMP_S or passed > 2 * LOOK_MS / 1000
        if jumped or now.offset_s != seen.offset_s or now.local_date != seen.local_date:
            return True
        return self._next is not None and self._next <= now.utc
