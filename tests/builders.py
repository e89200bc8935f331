"""Short ways to build domain values; each has sensible values for what a test does not care of."""

from datetime import datetime, time

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.program import Schedule, Slot
from coach.domain.record import HoldOutcome, HoldRecord, SessionStart
from coach.domain.sides import Side, SideRule
from coach.domain.warning_signs import LONG_FORM, Said, Screening, Trigger
from tests.fakes.clock import A_MORNING

THREE_SLOTS = (
    Slot("mid_morning", "Mid-morning", time(10), time(12, 30)),
    Slot("mid_afternoon", "Mid-afternoon", time(14), time(16, 30)),
    Slot("early_evening", "Early evening", time(17, 30), time(20)),
)


def an_instant(wall: datetime = A_MORNING, mono: float = 1000.0) -> Instant:
    """Return a moment."""
    return Instant(mono, wall)


def an_exercise(
    ladder_id: str = "side_plank",
    *,
    rung: str = "SB1",
    side_rule: SideRule = SideRule.EACH_SIDE,
    dose: Dose | None = None,
) -> PrescribedExercise:
    """Return one exercise, 3-2-1 of 5 seconds unless told otherwise."""
    named = NamedRung(rung, f"The {rung} version")
    name = ladder_id.replace("_", " ").capitalize()
    return PrescribedExercise(
        ladder_id, name, side_rule, named, named, dose or Dose((3, 2, 1), 5.0)
    )


def a_prescription(
    *exercises: PrescribedExercise,
    warm_up: bool = False,
    slots: tuple[Slot, ...] = THREE_SLOTS,
) -> Prescription:
    """Return a prescription; the Big Three at 3-2-1 unless exercises are given."""
    return Prescription(
        program_id="starter",
        program_version=1,
        program_name="Starter",
        fingerprint="0" * 64,
        schedule=Schedule(slots),
        warm_up=(PrescribedWarmUp("cat_camel", "Cat-camel", 6, 4.0),) if warm_up else (),
        exercises=exercises
        or (
            an_exercise("curl_up", rung="CU2", side_rule=SideRule.SWAP_LEG),
            an_exercise("side_plank", rung="SB1"),
            an_exercise("bird_dog", rung="BD2"),
        ),
    )


def a_plan(since: Instant | None = None, prescription: Prescription | None = None) -> PlanInForce:
    """Return a plan in force since a given moment."""
    return PlanInForce(since or an_instant(), prescription or a_prescription())


def a_start(
    at: Instant | None = None,
    *,
    slot_id: str | None = "mid_morning",
    prescription: Prescription | None = None,
    minutes_wanted: float | None = None,
) -> SessionStart:
    """Return the start of a session."""
    plan = prescription or a_prescription()
    return SessionStart(at or an_instant(), slot_id, plan, Side.LEFT, minutes_wanted)


def a_hold(
    hold_no: int = 0,
    *,
    attempt: int = 1,
    held_s: float = 5.0,
    outcome: HoldOutcome = HoldOutcome.COMPLETED,
    started: Instant | None = None,
    side: Side | None = Side.LEFT,
) -> HoldRecord:
    """Return one hold of 5 seconds on the side plank."""
    return HoldRecord(
        hold_no=hold_no,
        attempt=attempt,
        ladder_id="side_plank",
        exercise_name="Side plank",
        rung_id="SB1",
        rung_name="Wall side plank",
        side=side,
        set_no=1,
        rep_no=hold_no + 1,
        planned_s=5.0,
        held_s=held_s,
        rest_before_s=None if hold_no == 0 else 4.0,
        paused_s=0.0,
        late_s=0.003,
        outcome=outcome,
        started=started or an_instant(),
    )


def a_check_in(
    asked: AskedWhen = AskedWhen.BEFORE,
    *,
    at: Instant | None = None,
    back: int | None = 3,
    leg: int | None = 0,
    leg_site: LegSite | None = LegSite.NONE,
    session_id: str | None = None,
) -> CheckIn:
    """Return a check-in: back 3, leg 0."""
    return CheckIn(asked, at or an_instant(), back, leg, leg_site, session_id)


def signs_answered(at: Instant | None = None) -> Screening:
    """Return every warning sign answered with no, so that sessions may start for a week."""
    at = at or an_instant()
    answers = dict.fromkeys(LONG_FORM, Said.NO)
    return Screening(f"signs-{at.utc.isoformat()}", at, Trigger.FIRST_START, answers)
