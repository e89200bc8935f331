"""Flares, bad days, new levels and programs on a line of time."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from coach.domain.bad_day import WhyBad
from coach.domain.difference import What
from coach.domain.flare import BegunBy, Flare, FlareNote, FlareStory, FlareWord, Help
from coach.domain.notes import Note, NoteKind
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.time_marks import MarkKind, MarkPoint, TimeMark, mark_points, time_marks
from coach.domain.trends import TimeBucket
from coach.ui.texts.time_marks import marks_sentence, marks_table
from tests.builders import a_plan, a_prescription, an_exercise, an_instant
from tests.fakes.clock import A_MORNING

TODAY = A_MORNING.date()
PLAN = a_prescription(an_exercise("side_plank"), an_exercise("bird_dog"))


def ago(days: int) -> datetime:
    return A_MORNING - timedelta(days=days)


def a_flare(began: int, ended: int | None, *words: FlareWord) -> Flare:
    """Return a flare by how many days ago it began and ended."""
    end = an_instant(ago(ended)) if ended is not None else None
    notes = tuple(FlareNote(an_instant(ago(began - 1)), word) for word in words)
    return Flare(1, an_instant(ago(began)), BegunBy.BUTTON, end, notes=notes)


def plan_of(days_ago: int, *rungs: str, version: int = 1, hours: int = 0) -> PlanInForce:
    """Return a plan on these rungs."""
    exercises = tuple(
        replace(one, left=NamedRung(rung, rung), right=NamedRung(rung, rung))
        for one, rung in zip(PLAN.exercises, rungs, strict=True)
    )
    plan = replace(PLAN, exercises=exercises, program_version=version)
    return a_plan(an_instant(ago(days_ago) + timedelta(hours=hours)), plan)


@pytest.mark.parametrize(
    ("flare", "shown"),
    [
        (a_flare(9, 5), (9, 5, False)),
        (a_flare(9, 9), (9, 9, False)),
        (a_flare(3, None), (3, 0, True)),
        (a_flare(9, 5, FlareWord.EASING, FlareWord.STEP), (9, 5, False)),
        (a_flare(9, None, FlareWord.TAKEN_BACK), None),
        (a_flare(-2, None), None),
    ],
)
def test_a_flare_is_marked_from_its_first_day_to_its_last(
    flare: Flare, shown: tuple[int, int, bool] | None
) -> None:
    marks = time_marks([flare], {}, (), (), (), TODAY)
    if shown is None:
        assert marks == ()
        return
    (mark,) = marks
    assert (mark.kind, mark.first, mark.last, mark.lasts) == (
        MarkKind.FLARE,
        ago(shown[0]).date(),
        ago(shown[1]).date(),
        shown[2],
    )
    assert mark.days == shown[0] - shown[1] + 1


def test_a_flare_is_marked_with_what_helped() -> None:
    story = FlareStory(helped=(Help.HEAT, Help.WALKING, Help.TIME))
    (mark,) = time_marks([replace(a_flare(9, 5), at_end=story)], {}, (), (), (), TODAY)
    assert mark.helped == story.helped
    assert marks_table([mark]).rows[0][-1] == "5 days; heat, walking and time helped"


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.MEDICINE])
def test_every_note_counts_as_one(kind: NoteKind) -> None:
    marks = time_marks((), {}, (), (), [Note(1, TODAY, kind, "", 20)], TODAY)
    assert [mark.kind for mark in marks] == [MarkKind.NOTE]
    assert marks_sentence(marks) == "In this time: 1 note."


def test_another_rung_is_a_new_level_and_another_version_a_new_program() -> None:
    plans = (
        plan_of(30, "SB0", "BD0"),
        plan_of(20, "SB1", "BD0"),
        plan_of(10, "SB1", "BD1", version=2),
    )
    level, program = time_marks([], {}, plans, (), (), TODAY)
    assert (level.kind, level.first) == (MarkKind.LEVEL, ago(20).date())
    assert [(one.ladder_id, one.before, one.after) for one in level.differences] == [
        ("side_plank", "SB0", "SB1")
    ]
    assert (program.kind, program.first) == (MarkKind.PROGRAM, ago(10).date())
    assert [one.what for one in program.differences] == [What.PROGRAM]


def test_what_was_undone_the_same_day_is_no_new_level() -> None:
    there_and_back = (
        plan_of(30, "SB0", "BD0"),
        plan_of(20, "SB1", "BD0"),
        plan_of(20, "SB0", "BD0", hours=2),
    )
    assert time_marks([], {}, there_and_back, (), (), TODAY) == ()


def test_another_dose_or_the_first_plan_is_no_mark() -> None:
    (exercise, *others) = PLAN.exercises
    dose = replace(exercise.dose, hold_s=exercise.dose.hold_s + 1)
    harder = replace(PLAN, exercises=(replace(exercise, dose=dose), *others))
    plans = (a_plan(an_instant(ago(9)), PLAN), a_plan(an_instant(ago(5)), harder))
    assert time_marks([], {}, plans, (), (), TODAY) == ()


def test_marks_stand_in_the_order_of_their_days_and_none_after_today() -> None:
    bad = {ago(4).date(): WhyBad.SPASM, ago(-1).date(): WhyBad.WORSE, ago(8).date(): WhyBad.WORSE}
    plans = (plan_of(30, "SB0", "BD0"), plan_of(4, "SB1", "BD0"), plan_of(-3, "SB2", "BD0"))
    marks = time_marks([a_flare(8, 6)], bad, plans, (), (), TODAY)
    assert [(mark.kind, mark.first) for mark in marks] == [
        (MarkKind.FLARE, ago(8).date()),
        (MarkKind.BAD_DAY, ago(8).date()),
        (MarkKind.BAD_DAY, ago(4).date()),
        (MarkKind.LEVEL, ago(4).date()),
    ]
    assert [mark.why for mark in marks if mark.why] == [WhyBad.WORSE, WhyBad.SPASM]


def test_marks_of_a_month_are_one_point_with_their_number() -> None:
    def mark(kind: MarkKind, day: int) -> TimeMark:
        return TimeMark(kind, date(2026, 11, day), date(2026, 11, day))

    marks = [
        mark(MarkKind.FLARE, 1),
        mark(MarkKind.BAD_DAY, 3),
        mark(MarkKind.BAD_DAY, 21),
        mark(MarkKind.LEVEL, 21),
        mark(MarkKind.PROGRAM, 21),
    ]
    first = date(2026, 11, 1).toordinal()
    of_day = first + 20.5
    assert mark_points(marks, TimeBucket.MONTH) == (
        MarkPoint(MarkKind.BAD_DAY, first + 15, 2),
        MarkPoint(MarkKind.LEVEL, first + 15, 1),
        MarkPoint(MarkKind.PROGRAM, of_day, 1),
    )
    by_day = mark_points(marks, TimeBucket.DAY)
    assert [point.n for point in by_day] == [1] * 4
    assert by_day[1].at == of_day
