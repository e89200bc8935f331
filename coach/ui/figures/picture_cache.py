"""The pictures that were painted already, so that moving is copying.

They are kept as they come, until there is no room: a motion goes round and round, so the picture
that was not needed for the longest time is just the one that is needed next.
"""

from collections.abc import Collection
from dataclasses import dataclass

from coach.figures.motion_steps import MotionStep
from coach.ui.figures.run_length import RunLengthImage

MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """The person at one step, working on the right side.

    Attributes:
        left, top: where it goes in the view, in pixels of the screen.
    """

    runs: RunLengthImage
    left: int
    top: int


class PictureCache:
    """Pictures by their figure and their step."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._persons: dict[tuple[str, MotionStep], Person] = {}
        self._free_bytes = self._most_bytes = most_bytes
        self._largest_bytes = 0

    def __len__(self) -> int:
        return len(self._persons)

    @property
    def full(self) -> bool:
        """Return whether a picture as large as the largest so far would find no room."""
        return self._free_bytes < self._largest_bytes

    def get(self, figure_id: str, step: MotionStep) -> Person | None:
        """Return the picture of a step, or None."""
        return self._persons.get((figure_id, step))

    def keep(self, figure_id: str, step: MotionStep, person: Person) -> None:
        """Keep a picture if there is room."""
        size_bytes = person.runs.size_bytes
        self._largest_bytes = max(self._largest_bytes, size_bytes)
        if (figure_id, step) not in self._persons and size_bytes <= self._free_bytes:
            self._persons[figure_id, step] = person
            self._free_bytes -= size_bytes

    def keep_only(self, figure_ids: Collection[str]) -> None:
        """Forget the pictures of all other figures."""
        for key in [key for key in self._persons if key[0] not in figure_ids]:
            self._free_bytes += self._persons.pop(key).runs.size_bytes

    def forget(self) -> None:
        """Forget all."""
        self._persons.clear()
        self._free_bytes, self._largest_bytes = self._most_bytes, 0
