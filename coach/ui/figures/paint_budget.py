"""How much painting a moving figure may do, so that it stays light on any screen.

Each second of movement allows a share of a second for painting. A figure that stands still earns
none, so that nothing is painted for it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

SHARE = 0.025
"""Painting's share of the time in which a figure moves. Showing the pictures and the event loop
take as much again; together they must stay within a twentieth."""
RESERVE_S = 0.1
"""Seconds that can be saved up: enough for the pictures of the first way into a hold."""
STILL_AFTER_S = 1.0
"""A figure whose picture has not changed for longer stands still; breathing changes it sooner."""
_DEAREST_S = 0.05
"""Most that one picture counts for: where it took longer, the machine was busy or asleep."""


class PaintBudget:
    """Seconds of painting that are left."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        """Start with a full reserve.

        Args:
            now_s: tells the time in seconds, from any beginning.
        """
        self._now_s = now_s
        self._left_s = RESERVE_S
        self._moved_s = now_s()

    @property
    def spent(self) -> bool:
        """Return whether nothing may be painted now."""
        return self._left_s <= 0

    @property
    def full(self) -> bool:
        """Return whether no more can be saved up."""
        return self._left_s >= RESERVE_S

    def earn(self) -> None:
        """Note that the figure moves."""
        now_s = self._now_s()
        moving_s = min(STILL_AFTER_S, max(0.0, now_s - self._moved_s))
        self._left_s = min(RESERVE_S, self._left_s + SHARE * moving_s)
        self._moved_s = now_s

    @contextmanager
    def spend(self) -> Iterator[None]:
        """Count what is done within as painting."""
        begun_s = self._now_s()
        yield
        self._left_s -= min(_DEAREST_S, max(0.0, self._now_s() - begun_s))
