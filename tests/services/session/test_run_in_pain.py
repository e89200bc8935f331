"""That hurt, easier and leaving out, on the record: what is on disk, and what a crash leaves."""

from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.dose import Dose
from coach.domain.ladder import Instructions, Ladder, Library, Rung
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, HoldRecord, RungSwap
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.performed import Performed
from coach.engine.day_plan import plan_of_the_day
from coach.engine.events import HoldEnded, MadeEasier, PhaseBegan
from coach.engine.state import Mode
from coach.engine.timeline import Pace, PhaseKind
from coach.services.ports import OpenSession
from coach.services.session import resume
from coach.services.session.recorder import RecordingFailed
from coach.services.session.run import SessionEvent, SessionRun
from coach.services.session.start import start_session
from coach.ui.session.summary import summary_line
from tests.builders import a_hold, a_prescription, a_start, an_exercise, an_instant
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import DISK_FULL, MemoryStore

PLAN = a_prescription(an_exercise(dose=Dose((2, 1), 5.0)))
TWO = a_prescription(
    an_exercise(dose=Dose((2, 1), 5.0)),
    an_exercise("bird_dog", dose=Dose((1,), 5.0)),
)
NO_TEXTS = Instructions((), (), (), (), ())
LIBRARY = Library(
    (
        Ladder(
            "side_plank",
            "Side plank",
            SideRule.EACH_SIDE,
            (
                Rung("SB0", "At the wall", NO_TEXTS, Dose((3,), 4.0)),
                Rung("SB1", "On the knees", NO_TEXTS, Dose((3,), 8.0)),
            ),
        ),
    )
)


class Disk(MemoryStore):
    """A record on a disk that can be full, which notes the order of what it takes."""

    full = False

    def __init__(self) -> None:
        super().__init__()
        been_here_with(self)
        self.order: list[str] = []

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        self._note(hold.outcome.value)
        super().add_hold(session_id, hold)

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        self._note(swap.rung.id)
        super().add_swap(session_id, swap)

    def _note(self, what: str) -> None:
        if self.full:
            raise DISK_FULL
        self.order.append(what)


class Desk:
    """A clock, a record, and one session on them."""

    def __init__(self, pace: Pace | None = None, plan: Prescription = PLAN) -> None:
        self.clock = FakeClock()
        self.store = Disk()
        self.heard: list[SessionEvent] = []
        self.run = start_session(
            self.clock, self.store, plan_of_the_day(plan), None, pace or Pace()
        )
        self.run.listen(self.heard.append)
        self.run.begin()

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.1)):
            self.clock.advance(0.1)
            self.run.tick()

    def pass_time_until_hold(self, hold_no: int) -> None:
        while self.run.state.phase != self.run.timeline.holds[hold_no]:
            self.pass_time(0.1)

    def crash(self) -> SessionRun:
        self.run = resume.go_on(self.clock, self.store, self.found)
        self.run.begin()
        return self.run

    @property
    def found(self) -> OpenSession:
        found = self.store.open_session()
        assert found is not None
        return found


def test_an_easier_rung_is_on_disk_before_the_hold_it_cuts_and_before_anything_is_told() -> None:
    desk = Desk()
    stored: list[tuple[str, int]] = []
    desk.pass_time(12)
    desk.run.listen(lambda event: stored.append((type(event).__name__, len(desk.store.order))))

    assert desk.run.easier(LIBRARY)

    assert desk.store.order == ["SB0", "easier"]
    assert stored == [("MadeEasier", 1), ("HoldEnded", 2), ("PhaseBegan", 2)]


def test_after_a_crash_the_easier_rung_is_gone_on_with() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.easier(LIBRARY, both=True)
    left = desk.run.timeline.holds

    run = desk.crash()

    assert run.timeline.holds == left
    assert {hold.rung_id for hold in left} == {"SB0"}
    where = resume.where_it_stopped(desk.found)
    assert where is not None
    assert (where.hold_no, where.rung_id, where.duration_s) == (0, "SB0", 4.0)
    desk.pass_time(14.2)
    again = run.holds[-1]
    assert (again.rung_id, again.attempt, again.outcome) == ("SB0", 2, HoldOutcome.COMPLETED)


def test_easier_asked_for_in_a_rest_outlives_a_crash_too() -> None:
    desk = Desk()
    desk.pass_time(16)
    desk.run.easier(LIBRARY)

    assert desk.store.order == ["completed", "SB0"]
    assert desk.crash().state.phase.rung_id == "SB0"


def test_at_the_bottom_of_the_ladder_nothing_is_written() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.easier(LIBRARY)

    assert not desk.run.easier(LIBRARY)
    assert desk.store.order == ["SB0", "easier"]


def test_a_disk_that_refuses_an_easier_rung_pauses_and_loses_nothing() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.store.full = True
    desk.run.easier(LIBRARY)

    assert desk.run.unwritten
    assert desk.run.state.mode is Mode.PAUSED
    assert RecordingFailed in {type(event) for event in desk.heard}
    desk.store.full = False
    desk.run.resume()
    assert desk.store.order == ["SB0", "easier"]
    assert desk.run.state.phase.rung_id == "SB0"


def test_what_hurt_is_on_disk_and_the_session_waits() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.hurt()

    assert desk.store.order == ["hurt"]
    assert desk.run.state.mode is Mode.PAUSED
    assert desk.run.totals.held_s == pytest.approx(2.0)
    assert desk.run.totals.holds_completed == 0
    run = desk.crash()
    assert run.state.phase.hold_no == 1


def test_a_slip_is_on_disk_at_once_and_outlives_a_crash() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.hurt()
    desk.run.take_back_hurt()

    assert desk.store.order == ["hurt", "paused"]
    assert desk.run.state.mode is Mode.RUNNING
    run = desk.crash()
    assert (run.state.phase.hold_no, run.state.attempt) == (0, 3)
    desk.pass_time(run.timeline.total_s + 30)
    assert run.totals.holds_completed == run.totals.holds_planned
    # What was held before the slip is held, here as in the log.
    assert summary_line(run.totals) == "6 of 6 holds. 32 s held of 30 s planned."


def test_a_slip_on_a_full_disk_waits_and_is_not_lost() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.hurt()
    desk.store.full = True
    desk.run.take_back_hurt()

    assert desk.run.state.mode is Mode.PAUSED
    desk.store.full = False
    desk.run.resume()
    assert desk.store.order == ["hurt", "paused"]
    assert desk.run.state.phase.hold_no == 0


def test_an_exercise_left_out_is_on_disk_hold_by_hold() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.skip_exercise()

    assert desk.store.order == ["skipped"] * 6
    assert not desk.run.unwritten


def test_after_a_last_hold_that_hurt_the_next_exercise_has_its_change_over_and_lead_in() -> None:
    desk = Desk(plan=TWO)
    desk.pass_time_until_hold(5)
    desk.pass_time(1)
    desk.run.hurt()
    assert not desk.run.can_skip_exercise

    desk.run.skip_exercise()
    desk.run.resume()

    desk.heard.clear()
    phases = [(desk.run.state.phase.kind, desk.run.state.remaining_s(desk.clock.read()))]
    desk.pass_time(desk.run.timeline.total_s)
    began = [event for event in desk.heard if isinstance(event, PhaseBegan)]
    phases += [(one.phase.kind, one.phase.duration_s) for one in began[:2]]
    assert phases == [
        (PhaseKind.CHANGE_EXERCISE, 15.0), (PhaseKind.GET_READY, 5.0), (PhaseKind.HOLD, 5.0),
    ]  # fmt: skip
    hurt_and_after = [(hold.hold_no, hold.outcome) for hold in desk.run.holds[5:7]]
    assert hurt_and_after == [(5, HoldOutcome.HURT), (6, HoldOutcome.COMPLETED)]


def test_the_plan_of_the_session_stays_what_was_prescribed() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.easier(LIBRARY)
    desk.pass_time(desk.run.timeline.total_s + 30)

    totals = desk.run.totals
    assert (totals.holds_planned, totals.planned_s) == (6, 30.0)
    assert totals.holds_completed == 6
    assert totals.held_s == pytest.approx(2.0 + 3 * 4.0 + 3 * 5.0)


def test_a_rest_until_ready_ends_when_the_user_says_so() -> None:
    desk = Desk(Pace(rest_until_ready=True))
    while desk.run.state.phase.kind is not PhaseKind.REST:
        desk.pass_time(0.1)
    desk.pass_time(60)
    kinds = [desk.run.state.phase.kind]
    assert desk.run.state.until_ready_s(desk.clock.read()) == 0.0

    desk.run.ready()

    kinds.append(desk.run.state.phase.kind)
    assert kinds == [PhaseKind.REST, PhaseKind.GET_READY]
    assert desk.run.state.remaining_s(desk.clock.read()) == 5.0


@pytest.mark.parametrize("outcome", [HoldOutcome.HURT, HoldOutcome.EASIER])
def test_a_hold_that_hurt_or_was_made_easier_never_counts_as_done(outcome: HoldOutcome) -> None:
    holds = {"a": [a_hold(0, outcome=outcome), a_hold(1), a_hold(2)]}
    performed = Performed({"a": a_prescription(an_exercise(side_rule=SideRule.MIDLINE))}, holds)

    assert performed.sets("a", "side_plank", None)[0].cut_short


def test_holds_on_an_easier_rung_are_not_what_was_prescribed() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.easier(LIBRARY)
    desk.pass_time(desk.run.timeline.total_s + 30)
    performed = Performed({"a": PLAN}, {"a": desk.run.holds})

    assert performed.eased("a", "side_plank", Side.LEFT)
    assert not performed.eased("a", "side_plank", Side.RIGHT)
    left = performed.sets("a", "side_plank", Side.LEFT)
    assert not any(one.cut_short for one in left), "the screen says that all holds were done"
    assert all(one.eased for one in left)
    assert not any(one.cut_short for one in performed.sets("a", "side_plank", Side.RIGHT))


def test_events_tell_of_the_hold_as_it_was_held() -> None:
    desk = Desk()
    desk.pass_time(12)
    desk.run.easier(LIBRARY)

    told = [event for event in desk.heard if isinstance(event, MadeEasier | HoldEnded)]
    assert isinstance(told[0], MadeEasier)
    assert isinstance(told[1], HoldEnded)
    assert told[1].hold.rung_id == "SB1"


@pytest.mark.parametrize(
    ("hours", "stale"), [(0.1, False), (3.9, False), (4.1, True), (-4.1, True), (30, True)]
)
def test_what_lies_back_too_far_is_stale(hours: float, stale: bool) -> None:
    zone = timezone(timedelta(hours=1))
    began = datetime(2026, 11, 23, 14, 0, tzinfo=zone)
    hold = a_hold(started=an_instant(began + timedelta(minutes=2)))
    found = OpenSession("2026-11-23-1", a_start(an_instant(began)), (hold,))
    now = an_instant(began + timedelta(minutes=2, seconds=5) + timedelta(hours=hours))

    assert resume.stale(found, now) is stale


def test_what_was_left_the_evening_before_is_stale_after_four_in_the_morning() -> None:
    zone = timezone(timedelta(hours=1))
    found = OpenSession(
        "2026-11-23-1", a_start(an_instant(datetime(2026, 11, 24, 3, 0, tzinfo=zone))), ()
    )

    looks = [
        datetime(2026, 11, 24, hour, minute, tzinfo=zone) for hour, minute in [(3, 59), (4, 0)]
    ]
    assert [resume.stale(found, an_instant(look)) for look in looks] == [False, True]
