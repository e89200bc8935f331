"""Pain before and after, set side by side: by time of day, with heat first or not, by version.

It describes and explains nothing: who is warm may feel better for many reasons. Only sessions that
were rated both before and after are counted, and how many there are is said with each group.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from coach.domain.calendar import on_face
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.record import DayKind
from coach.domain.trends import PainPoint, middle

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SlotGroup:
    """Sessions of one time of day; None for those beyond the slots."""

    slot: Slot | None


@dataclass(frozen=True, slots=True)
class HeatGroup:
    """Sessions with heat in the hour before, or without."""

    heated: bool


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """Sessions with one version of an exercise; both None for a bad day's or a flare's sessions."""

    left: NamedRung | None
    right: NamedRung | None


Of = SlotGroup | HeatGroup | LevelGroup


@dataclass(frozen=True, slots=True)
class PainGroup:
    """Pain before and after the sessions of one group.

    Attributes:
        of: what they have in common.
        before, after: medians, 0-10; None where there are no sessions.
        n: how many sessions were rated both times.
    """

    of: Of
    before: float | None
    after: float | None
    n: int


def by_slot(points: Iterable[PainPoint], slots: Mapping[str, Slot]) -> tuple[PainGroup, ...]:
    """Return a group for each time of day, in the order of the day, extra sessions last.

    Args:
        points: sessions.
        slots: every slot there ever was, by its id, as the newest plan has it.
    """
    groups = _grouped(points, lambda point: point.slot_id if point.slot_id in slots else None)
    in_order = sorted((slots[name] for name in groups if name is not None), key=_opens)
    found = [_group(SlotGroup(slot), groups[slot.id]) for slot in in_order]
    return (*found, _group(SlotGroup(None), groups[None])) if None in groups else tuple(found)


def by_heat(points: Iterable[PainPoint]) -> tuple[PainGroup, ...]:
    """Return those with heat before and those without; nothing where heat was never taken."""
    groups = _grouped(points, lambda point: point.heated)
    if True not in groups:
        return ()
    return tuple(_group(HeatGroup(heated), groups.get(heated, ())) for heated in (True, False))


def by_level(points: Iterable[PainPoint], ladder_id: str) -> tuple[PainGroup, ...]:
    """Return a group for each version of an exercise, in the order in which they came.

    Sessions of bad days and flares, which have versions of their own, are a last group.
    """
    groups = _grouped(points, lambda point: _level(point, ladder_id))
    apart = LevelGroup(None, None)
    order = [of for of in groups if of is not None and of != apart]
    order += [apart] if apart in groups else []
    return tuple(_group(of, groups[of]) for of in order)


def _level(point: PainPoint, ladder_id: str) -> LevelGroup | None:
    if point.kind is not DayKind.ORDINARY:
        return LevelGroup(None, None)
    exercise = point.plan.exercise(ladder_id) if point.plan is not None else None
    return LevelGroup(exercise.left, exercise.right) if exercise is not None else None


def exercises_of(points: Iterable[PainPoint]) -> tuple[tuple[str, str], ...]:
    """Return ids and names of the exercises in the plans of these sessions, newest plan first."""
    plans: dict[int, Prescription] = {}
    for point in points:
        if point.plan is not None:
            plans[id(point.plan)] = point.plan
    names: dict[str, str] = {}
    for plan in reversed(plans.values()):
        for exercise in plan.exercises:
            names.setdefault(exercise.ladder_id, exercise.name)
    return tuple(names.items())


def _grouped(
    points: Iterable[PainPoint], key: Callable[[PainPoint], _Key]
) -> Mapping[_Key, Sequence[tuple[int, int]]]:
    groups: dict[_Key, list[tuple[int, int]]] = {}
    for point in points:
        if point.back_pair is not None:
            groups.setdefault(key(point), []).append(point.back_pair)
    return groups


def _group(of: Of, pairs: Sequence[tuple[int, int]]) -> PainGroup:
    before, after = (middle([pair[place] for pair in pairs]) for place in (0, 1))
    return PainGroup(of, before, after, len(pairs))


def _opens(slot: Slot) -> tuple[datetime, str]:
    return on_face(date.min, slot.opens), slot.id
