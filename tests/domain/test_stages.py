"""A stage is due by weeks from the first day, and keeps what its author did not change."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.difference import What
from coach.domain.dose import Dose
from coach.domain.plan_differences import compare
from coach.domain.prescribed_exercise import PrescribedExercise, on_rung
from coach.domain.prescription import PausedExercise, Prescription, Stage
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.profile import true_flags
from coach.domain.program import Schedule, Slot
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.stages import begin, due, first_day_of, week_of
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.texts.plan_differences import differs
from tests.builders import a_prescription

LIBRARY = Catalogue(shipped("programs")).library()
FIRST = date(2026, 11, 30)


def exercise(
    ladder_id: str, rung: str, sets: tuple[int, ...] = (5, 3, 1), hold_s: float = 8
) -> PrescribedExercise:
    ladder = LIBRARY.ladder(ladder_id)
    assert ladder is not None
    return replace(on_rung(ladder, rung), dose=Dose(sets, hold_s))


CURL_UP, SIDE_PLANK = exercise("curl_up", "CU3"), exercise("side_plank", "SB4")
FEET = exercise("side_plank", "SB6", (6, 4, 2))
BIRD_DOG = exercise("bird_dog", "BD3")
WEEK_5 = Stage(5, (CURL_UP, FEET, BIRD_DOG))
WEEK_9 = Stage(9, (FEET, BIRD_DOG))


def a_plan(*stages: Stage) -> Prescription:
    written = (CURL_UP, SIDE_PLANK)
    return replace(
        a_prescription(), exercises=written, written=written, stages=stages or (WEEK_5, WEEK_9),
        dates=ProgramDates(starts=FIRST),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "week", "stage"),
    [(-1, 0, None), (0, 1, None), (27, 4, None), (28, 5, WEEK_5), (55, 8, WEEK_5), (56, 9, WEEK_9)],
)
def test_weeks_are_counted_from_the_first_day(days: int, week: int, stage: Stage | None) -> None:
    day = FIRST + timedelta(days=days)
    assert (week_of(a_plan(), day), due(a_plan(), day)) == (week, stage)
    assert stage is None or first_day_of(stage, FIRST) <= day


def test_without_a_first_day_nothing_is_due() -> None:
    assert due(replace(a_plan(), dates=ProgramDates()), date.max) is None


def test_what_the_author_did_not_change_stays_as_it_was_changed_since() -> None:
    easier = replace(CURL_UP, dose=Dose((3, 2, 1), 6))
    lower = exercise("side_plank", "SB3")
    begun = begin(replace(a_plan(), exercises=(easier, lower)), WEEK_5, (), LIBRARY)
    assert begun is not None
    assert begun.prescription.exercises == (easier, FEET, BIRD_DOG)
    assert (begun.kept, begun.ended) == (("Curl-up",), ("Side plank",))
    assert begun.prescription.stages == (WEEK_9,)
    assert begun.prescription.written == WEEK_5.exercises


def test_the_last_one_leaves_an_ordinary_plan() -> None:
    begun = begin(a_plan(), WEEK_9, (), LIBRARY)
    assert begun is not None
    assert (begun.prescription.stages, begun.prescription.written) == ((), ())
    assert begun.prescription.exercises == WEEK_9.exercises


@pytest.mark.parametrize("left_out", [CURL_UP, SIDE_PLANK])
def test_what_is_paused_stays_paused(left_out: PrescribedExercise) -> None:
    plan = a_plan()
    others = tuple(one for one in plan.exercises if one != left_out)
    paused = PausedExercise(left_out, 0)
    begun = begin(replace(plan, exercises=others, paused=(paused,)), WEEK_5, (), LIBRARY)
    assert begun is not None
    (still,) = begun.prescription.paused
    assert begun.prescription.exercise(still.exercise.ladder_id) is None
    written = {one.ladder_id: one for one in WEEK_5.exercises}
    assert still.exercise == written[still.exercise.ladder_id]


def test_nothing_is_offered_where_all_of_it_is_paused() -> None:
    plan = replace(
        a_plan(Stage(5, (FEET,))), exercises=(CURL_UP,), paused=(PausedExercise(SIDE_PLANK, 1),)
    )
    assert begin(plan, plan.stages[0], (), LIBRARY) is None


def test_what_the_user_added_stays() -> None:
    rise = exercise("floor_rise", "FR0", (3,), 5)
    plan = a_plan()
    begun = begin(replace(plan, exercises=(*plan.exercises, rise)), WEEK_5, (), LIBRARY)
    assert begun is not None
    assert begun.prescription.exercises[-1] == rise


def test_flags_make_it_gentler_as_any_plan() -> None:
    flags = true_flags(LIBRARY.flags, ["shoulder"])
    begun = begin(a_plan(), WEEK_5, flags, LIBRARY)
    assert begun is not None
    plank = begun.prescription.exercise("side_plank")
    assert plank is not None
    assert plank.left.id == "SB1"
    assert begun.why


def test_weeks_to_come_are_told_each_beside_the_weeks_before() -> None:
    plain = replace(a_plan(), stages=(), written=())
    told = [differs(one) for one in compare(plain, a_plan()) if one.what is What.LATER]
    assert told == [
        "From week 5, Side plank: Knees, 5-3-1, 8 s → Feet, 6-4-2, 8 s",
        "From week 5, Bird dog: none → Leg lift, 5-3-1, 8 s",
        "From week 9, Curl-up: Curl-up, 5-3-1, 8 s → none",
    ]
    assert compare(a_plan(), a_plan()) == ()


MORNING = Slot("morning", "Morning", time(10), time(12))
NOON = Slot("noon", "Noon", time(13), time(15))
EVENING = Slot("evening", "Evening", time(17), time(19))
THRICE = on_weekdays((0, 2, 4), chosen=True)


def with_sessions(*later: tuple[Slot, ...], now: tuple[Slot, ...] = ()) -> Prescription:
    """Return a plan of two sessions a day, with those of weeks to come and those the user has."""
    stages = tuple(
        Stage(5 + 4 * nth, (CURL_UP, SIDE_PLANK), slots) for nth, slots in enumerate(later)
    )
    plan, written = a_plan(*stages), (MORNING, NOON)
    return replace(plan, schedule=Schedule(now or written), written_slots=written)


def begun_at(plan: Prescription, place: int) -> Prescription:
    found = begin(plan, plan.stages[place], (), LIBRARY)
    assert found is not None
    assert from_plain(to_plain(found.prescription)) == found.prescription
    return found.prescription


def test_sessions_become_those_of_the_stage_and_stay_where_it_names_none() -> None:
    plan = with_sessions((EVENING,), ())
    first = begun_at(plan, 0)
    assert first.schedule.slots == (EVENING,)
    assert begun_at(first, 0).schedule.slots == (EVENING,), "the next stage names none"
    assert begun_at(plan, 1).schedule.slots == (EVENING,), "one that was passed over counts"
    assert begun_at(with_sessions(()), 0).schedule.slots == (MORNING, NOON)


def test_what_the_author_left_alone_of_a_session_stays_as_the_user_has_it() -> None:
    mine = (replace(MORNING, opens=time(8)),)
    assert begun_at(with_sessions((MORNING, NOON), now=mine), 0).schedule.slots == mine
    thrice = replace(MORNING, days=THRICE)
    (one,) = begun_at(with_sessions((thrice,), now=(*mine, NOON)), 0).schedule.slots
    assert (one.opens, one.days) == (time(8), THRICE)
    later = replace(MORNING, opens=time(11))
    (one,) = begun_at(with_sessions((later,), now=mine), 0).schedule.slots
    assert one == later, "its author gave it another time"

    chosen = replace(MORNING, days=on_weekdays((1, 3, 5), chosen=True))
    plan = with_sessions((thrice,), (replace(thrice, closes=time(13)),))
    moved = replace(begun_at(plan, 0), schedule=Schedule((chosen,)))
    (one,) = begun_at(moved, 0).schedule.slots
    assert (one.days, one.closes) == (chosen.days, time(13)), "the days are the user's"


def test_a_ramp_goes_on_from_as_many_sessions_as_there_are() -> None:
    plan = replace(with_sessions((MORNING, NOON, EVENING)), program_slots=(MORNING, NOON))
    begun = begun_at(replace(plan, schedule=Schedule((MORNING,))), 0)
    assert (begun.schedule.slots, begun.program_slots) == ((MORNING,), (MORNING, NOON, EVENING))


def test_times_of_the_user_that_leave_no_room_for_a_new_session_give_way() -> None:
    mine = (replace(MORNING, closes=time(18)), replace(NOON, opens=time(18), closes=time(19)))
    plan = with_sessions((MORNING, EVENING), now=mine)
    assert begun_at(plan, 0).schedule.slots == (MORNING, EVENING)


def test_sessions_of_weeks_to_come_are_told_with_their_times_and_days() -> None:
    plan = with_sessions((replace(MORNING, days=on_weekdays((0, 2))),), ())
    plain = replace(plan, stages=(), written=(), written_slots=())
    (told,) = [differs(one) for one in compare(plain, plan)]
    assert told == (
        "From week 5, sessions: 2 a day, 10:00–12:00, 13:00–15:00, every day → "
        "one, 10:00–12:00, 2 days a week: Mon, Wed"
    )
    assert [one.what for one in compare(plan, begun_at(plan, 0))] == [
        What.SESSIONS, What.TIMES, What.DAYS,
    ]  # fmt: skip


def test_a_record_keeps_them() -> None:
    assert from_plain(to_plain(a_plan())) == a_plan()
    assert not {"stages", "written"} & to_plain(a_prescription()).keys()


@given(
    changed=st.lists(
        st.sampled_from([CURL_UP, SIDE_PLANK, FEET, BIRD_DOG]),
        min_size=1, unique_by=lambda one: one.ladder_id,
    ),
    stage=st.sampled_from([WEEK_5, WEEK_9]),
)  # fmt: skip
def test_whatever_was_changed_nothing_is_harder_than_the_plan_or_the_stage(
    changed: list[PrescribedExercise], stage: Stage
) -> None:
    plan = replace(a_plan(), exercises=tuple(changed))
    begun = begin(plan, stage, (), LIBRARY)
    if begun is not None:
        allowed = (*plan.exercises, *stage.exercises)
        assert all(one in allowed for one in begun.prescription.exercises)
        ladders = [one.ladder_id for one in begun.prescription.exercises]
        assert len(set(ladders)) == len(ladders)
