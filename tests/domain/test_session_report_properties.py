"""A report of a session agrees with its sums, whatever was done in it, and says what was said."""

from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import of_sides
from coach.domain.feedback import ExerciseRating
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    SessionStatus,
    SessionSummary,
    latest_attempts,
    totals_of,
)
from coach.domain.said_in_session import SaidInSession
from coach.domain.session_report import SessionReport
from coach.domain.sides import Side
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_hold, an_instant

AT = an_instant()
ID = "2026-11-22-1"
EASIER = NamedRung("easier", "An easier one")


@cache
def _prescriptions() -> tuple[Prescription, ...]:
    catalogue = Catalogue(shipped("programs"))
    library = catalogue.library()
    shipped_ones = tuple(prescribe(program, library) for program in catalogue.programs())
    return (*shipped_ones, *map(_uneven, shipped_ones))


def _uneven(plan: Prescription) -> Prescription:
    """Return a plan in which the right side does less, where there are sides."""
    less = [replace(one.dose, sets=one.dose.sets[:2], hold_s=3.0) for one in plan.exercises]
    made = (
        replace(one, dose=of_sides(one.dose, right) if one.each_side else one.dose)
        for one, right in zip(plan.exercises, less, strict=True)
    )
    return replace(plan, exercises=tuple(made))


@st.composite
def sessions(draw: st.DrawFn) -> SessionReport:
    prescription = draw(st.sampled_from(_prescriptions()))
    holds: list[HoldRecord] = []
    for phase in lay_out(prescription).holds:
        for attempt in range(draw(st.integers(0, 2))):
            outcome = draw(st.sampled_from(HoldOutcome)) if attempt else HoldOutcome.PAUSED
            rung = EASIER if outcome is HoldOutcome.EASIER else None
            holds.append(
                HoldRecord(
                    hold_no=phase.hold_no,
                    attempt=attempt + 1,
                    ladder_id=phase.source_id,
                    exercise_name=phase.name,
                    rung_id=rung.id if rung else phase.rung_id,
                    rung_name=rung.name if rung else phase.rung_name,
                    side=phase.side,
                    set_no=phase.set_no,
                    rep_no=phase.rep_no,
                    planned_s=phase.duration_s,
                    held_s=draw(st.integers(0, 40)) / 8,
                    rest_before_s=None,
                    paused_s=0.0,
                    late_s=0.0,
                    outcome=outcome,
                    started=AT,
                )
            )
    session = SessionSummary(
        id=ID,
        day=AT.local_date,
        started=AT,
        ended=AT.later(600),
        slot_id=None,
        status=SessionStatus.PARTIAL,
        program_id=prescription.program_id,
        program_version=prescription.program_version,
        totals=totals_of(prescription, holds),
        first_leg=Side.LEFT,
    )
    return SessionReport(session, prescription, tuple(holds), SaidInSession(), None)


@given(sessions())
def test_its_exercises_add_up_to_the_sums_of_the_session(report: SessionReport) -> None:
    sets = [one for exercise in report.exercises for one in exercise.sets]
    totals = report.session.totals
    assert sum(one.planned for one in sets) == totals.holds_planned
    assert sum(one.done for one in sets) == totals.holds_completed
    assert sum(one.planned_s for one in report.exercises) == totals.planned_s
    assert sum(one.held_s for one in report.exercises) == totals.held_s


@given(sessions())
def test_what_was_swapped_and_what_hurt_stands_with_its_exercise_and_side(
    report: SessionReport,
) -> None:
    swapped = {(hold.ladder_id, hold.side) for hold in report.holds if hold.rung_id == EASIER.id}
    last = latest_attempts(report.holds).values()
    hurt = {(hold.ladder_id, hold.side) for hold in last if hold.outcome is HoldOutcome.HURT}
    for one in report.exercises:
        sides = {one.side} if one.exercise.each_side else {None, *Side}
        here = {(one.exercise.ladder_id, side) for side in sides}
        assert one.swapped == ((EASIER,) if here & swapped else ())
        assert one.hurt == bool(here & hurt)


@given(sessions(), st.floats(0, 60), st.data())
def test_a_session_that_went_alike_at_another_time_says_the_same_and_no_other_does(
    report: SessionReport, rest_s: float, data: st.DataObject
) -> None:
    later = [
        hold._replace(rest_before_s=rest_s, paused_s=rest_s, late_s=rest_s, started=AT.later(60))
        for hold in report.holds
    ]
    assert replace(report, holds=tuple(later)).exercises == report.exercises
    if later:
        place = data.draw(st.integers(0, len(later) - 1))
        held_s = later[place].held_s
        later[place] = later[place]._replace(held_s=held_s + 1.0)
        other = replace(report, holds=tuple(later)).exercises
        assert sum(one.held_s for one in other) == sum(one.held_s for one in report.exercises) + 1.0


def a_report(*said: CheckIn | ExerciseRating) -> SessionReport:
    starter = next(one for one in _prescriptions() if one.program_id == "starter")
    session = SessionSummary(
        ID,
        AT.local_date,
        AT,
        None,
        None,
        SessionStatus.RUNNING,
        "starter",
        1,
        totals_of(starter, ()),
        Side.LEFT,
    )
    return SessionReport(session, starter, (), SaidInSession().and_said(*said), None)


def test_what_nobody_said_is_none_and_no_zero() -> None:
    report = a_report()
    worst = report.worst
    assert (worst.back, worst.leg, worst.elsewhere, worst.leg_site) == (None, None, None, None)
    assert (report.before, report.after, report.duration_s) == (None, None, None)
    assert report.times_hurt == 0
    assert {one.said.worst for one in report.exercises} == {None}


def test_the_answer_that_was_put_right_counts_and_the_worst_of_all_is_told() -> None:
    first = CheckIn(AskedWhen.BEFORE, AT, back=3, session_id=ID)
    right = CheckIn(AskedWhen.BEFORE, AT.later(5), back=4, session_id=ID)
    hurt = CheckIn(
        AskedWhen.DURING,
        AT.later(60),
        leg=5,
        leg_site=LegSite.KNEE,
        session_id=ID,
        signs=Signs(sharp=True),
    )
    rated = ExerciseRating(session_id=ID, ladder_id="side_plank", side=Side.LEFT, worst=6, at=AT)
    both = ExerciseRating(session_id=ID, ladder_id="side_plank", worst=2, at=AT)
    report = a_report(first, right, hurt, rated, both)
    assert report.before is right
    assert (report.worst.back, report.worst.leg, report.worst.leg_site) == (6, 5, LegSite.KNEE)
    assert (report.signs.sharp, report.signs.numb_or_weak, report.times_hurt) == (True, False, 1)
    of = {(one.exercise.ladder_id, one.side): one.said.worst for one in report.exercises}
    assert (of["side_plank", Side.LEFT], of["side_plank", Side.RIGHT]) == (6, 2)


def test_a_slip_of_the_finger_is_no_hurt() -> None:
    slip = a_hold(0, outcome=HoldOutcome.HURT)
    taken_back = slip._replace(attempt=2, held_s=0.0, outcome=HoldOutcome.PAUSED)
    report = replace(a_report(), holds=(slip, taken_back))
    assert not any(one.hurt for one in report.exercises)
    assert any(one.hurt for one in replace(report, holds=(slip,)).exercises)
