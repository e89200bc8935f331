"""Which rungs stand open to a user: a ladder without what the profile hides or swaps."""

from collections.abc import Collection
from dataclasses import dataclass

from coach.domain.ladder import Ladder, Library, Rung
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.profile import true_flags


@dataclass(frozen=True, slots=True)
class RungAbove:
    """The next harder rung.

    Attributes:
        hold_s: seconds of the hold that it starts with by itself.
        with_pt: whether a PT agrees to it first.
    """

    rung: NamedRung
    hold_s: float
    with_pt: bool = False


class OpenRungs:
    """The ladders of a library as a user with certain profile flags may climb them.

    Args:
        library: the ladders and flags.
        flags: ids of the flags that are true of the user.
    """

    def __init__(self, library: Library, flags: Collection[str]) -> None:
        self._library = library
        self._flags = true_flags(library.flags, flags)

    def height(self, ladder_id: str, rung_id: str) -> int:
        """Return a rung's place on its ladder, from 0; 0 where the library lacks it."""
        ladder = self._library.ladder(ladder_id)
        return _place(ladder, rung_id) or 0 if ladder else 0

    def above(self, ladder_id: str, rung_id: str) -> RungAbove | None:
        """Return the next rung, or None at the top and where it is hidden: none is passed over."""
        ladder = self._library.ladder(ladder_id)
        place = _place(ladder, rung_id) if ladder else None
        if ladder is None or place is None or place + 1 >= len(ladder.rungs):
            return None
        rung = ladder.rungs[place + 1]
        if not self._open(ladder, rung):
            return None
        return RungAbove(NamedRung(rung.id, rung.name), rung.dose.hold_s, rung.with_pt)

    def below(self, ladder_id: str, rung_id: str) -> NamedRung | None:
        """Return the nearest easier rung that is not hidden, or None."""
        ladder = self._library.ladder(ladder_id)
        place = _place(ladder, rung_id) if ladder else None
        if ladder is None or place is None:
            return None
        for rung in reversed(ladder.rungs[:place]):
            if self._open(ladder, rung):
                return NamedRung(rung.id, rung.name)
        return None

    def _open(self, ladder: Ladder, rung: Rung) -> bool:
        for flag in self._flags:
            if flag.limits.first_rung and rung is not ladder.rungs[0]:
                return False
            hidden = any(
                hide.source_id == ladder.id and (not hide.rungs or rung.id in hide.rungs)
                for hide in flag.hides
            )
            swapped = any(
                swap.ladder_id == ladder.id and rung.id in swap.rungs for swap in flag.swaps
            )
            if hidden or swapped:
                return False
        return True


def opened(
    plan: Prescription, library: Library, before: Collection[str], after: Collection[str]
) -> tuple[tuple[str, NamedRung], ...]:
    """Return the next rungs that open where other flags are true: exercise and rung, in order.

    Args:
        plan: says on which rungs the user is.
        library: the ladders and flags.
        before: ids of the flags that are true of the user now.
        after: ids of those that would be.
    """
    was, will = OpenRungs(library, before), OpenRungs(library, after)
    found: dict[tuple[str, NamedRung], None] = {}
    for exercise in plan.exercises:
        for rung in (exercise.left, exercise.right):
            next_up = will.above(exercise.ladder_id, rung.id)
            if next_up is not None and was.above(exercise.ladder_id, rung.id) is None:
                found[exercise.name, next_up.rung] = None
    return tuple(found)


def _place(ladder: Ladder, rung_id: str) -> int | None:
    ids = [rung.id for rung in ladder.rungs]
    return ids.index(rung_id) if rung_id in ids else None
