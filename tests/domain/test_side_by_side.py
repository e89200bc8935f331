"""Pain before and after, set side by side: who is in which group, and what is left out."""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.record import DayKind
from coach.domain.side_by_side import (
    HeatGroup,
    LevelGroup,
    PainGroup,
    SlotGroup,
    by_heat,
    by_level,
    by_slot,
    exercises_of,
)
from coach.domain.trends import PainPoint
from tests.builders import THREE_SLOTS
from tests.fakes.clock import A_MORNING
from tests.handover.records import FOUR_HOLDS

SLOTS = {slot.id: slot for slot in THREE_SLOTS}
MORNING, AFTERNOON, _ = THREE_SLOTS
POINT = PainPoint("1", A_MORNING.date(), Instant(0.0, A_MORNING), 4, 2, None, None, plan=FOUR_HOLDS)


def test_times_of_day_stand_in_the_order_of_the_day_and_extra_sessions_last() -> None:
    points = [
        replace(POINT, slot_id=None),
        replace(POINT, slot_id=AFTERNOON.id, back_before=6),
        replace(POINT, slot_id=MORNING.id),
        replace(POINT, slot_id=MORNING.id, back_before=5),
    ]
    assert by_slot(points, SLOTS) == (
        PainGroup(SlotGroup(MORNING), 4.5, 2.0, 2),
        PainGroup(SlotGroup(AFTERNOON), 6.0, 2.0, 1),
        PainGroup(SlotGroup(None), 4.0, 2.0, 1),
    )


def test_what_was_not_rated_both_times_is_in_no_group() -> None:
    assert by_slot([replace(POINT, back_after=None)], SLOTS) == ()


def test_heat_is_set_beside_no_heat_only_where_there_was_some() -> None:
    warm = replace(POINT, heated=True, back_after=1)
    assert by_heat([POINT, POINT]) == ()
    assert by_heat([POINT, warm]) == (
        PainGroup(HeatGroup(heated=True), 4.0, 1.0, 1),
        PainGroup(HeatGroup(heated=False), 4.0, 2.0, 1),
    )
    assert by_heat([warm])[1] == PainGroup(HeatGroup(heated=False), None, None, 0)


def test_versions_stand_as_they_came_and_bad_days_apart() -> None:
    (exercise,) = FOUR_HOLDS.exercises
    wall = NamedRung("SB0", "Wall")
    easier = replace(FOUR_HOLDS, exercises=(replace(exercise, left=wall),))
    bad = replace(POINT, kind=DayKind.BAD_DAY)
    points = [bad, POINT, replace(POINT, plan=easier), replace(POINT, plan=None)]
    assert [(group.of, group.n) for group in by_level(points, exercise.ladder_id)] == [
        (LevelGroup(exercise.left, exercise.right), 1),
        (LevelGroup(wall, exercise.right), 1),
        (LevelGroup(None, None), 1),
    ]
    assert exercises_of(points) == ((exercise.ladder_id, exercise.name),)
