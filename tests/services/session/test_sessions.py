"""The way into a session: what the gate is told, and what a cut-off session may be gone on with."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach import __version__
from coach.domain.feedback import ExerciseRating
from coach.domain.gates import Gate, Locked, SessionOver, Until
from coach.domain.pain import AskedWhen, Signs
from coach.domain.record import SessionStatus
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.warning_signs import Trigger
from coach.handover.calendar_file import CalendarFile
from coach.handover.csv_package import CsvPackage
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.app_services import RecordPlace, services_of
from coach.services.check_in import Answers
from coach.services.planning import Planning
from coach.services.ports import OpenSession
from coach.services.session.run import SessionRun
from coach.services.session.sessions import Sessions
from coach.services.session.staleness import STALE_AFTER_S
from tests.builders import a_check_in, a_hold, a_start, signs_answered
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_signs import MemoryMark
from tests.fakes.memory_store import MemoryStore


class Home:
    def __init__(self) -> None:
        self.clock, self.store, own = FakeClock(), MemoryStore(), Path("no-such-folder")
        catalogue = Catalogue(shipped("programs"), (own,))
        files = OwnFiles(shipped("programs"), own, catalogue)
        self.store.add_screening(signs_answered(self.clock.read()))
        been_here_with(self.store)
        self.sessions: Sessions = services_of(
            self.store,
            clock=self.clock,
            first_program=lambda: next(one for one in catalogue.programs() if one.id == "starter"),
            writer=CsvPackage(),
            calendar=CalendarFile(),
            version=__version__,
            planning=lambda: Planning(
                self.clock, self.store, catalogue.library, catalogue.programs, files
            ),
            place=RecordPlace(own, MemoryMark(), MemoryCopies(), MemoryPlace, lambda: None),
        ).sessions

    def begin(self) -> SessionRun:
        run = self.sessions.start(None)
        run.begin()
        return run

    def cut_off(self) -> OpenSession:
        found = self.sessions.unfinished()
        assert found is not None
        return found


@pytest.fixture
def home() -> Home:
    return Home()


def until(gate: Gate) -> tuple[Until, Trigger | None] | None:
    """Return what opens a gate, and why; None where it is open."""
    return (gate.until, gate.trigger) if isinstance(gate, Locked) else None


@pytest.mark.parametrize(
    ("felt", "trigger"),
    [
        (Answers(back=6, leg=6), None),
        (Answers(back=7), Trigger.MUCH_PAIN),
        (Answers(leg=7), Trigger.MUCH_PAIN),
    ],
)
def test_the_gate_hears_what_was_just_said(
    home: Home, felt: Answers, trigger: Trigger | None
) -> None:
    home.clock.advance(60)
    gate = home.sessions.gate(felt)
    assert until(gate) == (None if trigger is None else (Until.SIGNS_ANSWERED, trigger))
    assert home.sessions.gate_for_answers()(felt) == gate


def test_one_that_was_cut_off_is_gone_on_with(home: Home) -> None:
    home.begin()
    found = home.cut_off()
    assert home.sessions.can_go_on(found)
    assert home.sessions.go_on(found).session_id == found.id


def test_after_a_long_time_nobody_goes_on_whoever_asks(home: Home) -> None:
    home.begin()
    found = home.cut_off()
    home.clock.advance(STALE_AFTER_S + 1)
    assert not home.sessions.can_go_on(found)
    with pytest.raises(SessionOver):
        home.sessions.go_on(found)


def test_where_every_hold_was_settled_nobody_goes_on(home: Home) -> None:
    run = home.begin()
    for number, _ in enumerate(run.timeline.holds):
        home.store.add_hold(run.session_id, a_hold(number, started=home.clock.read()))
    found = home.cut_off()
    assert not home.sessions.can_go_on(found)
    with pytest.raises(SessionOver):
        home.sessions.go_on(found)


@pytest.mark.parametrize("in_warm_up", [True, False])
def test_once_numbness_was_new_nobody_goes_on(home: Home, *, in_warm_up: bool) -> None:
    name, at, numb = home.begin().session_id, home.clock.read(), Signs(numb_or_weak=True)
    if in_warm_up:
        said = a_check_in(AskedWhen.DURING, at=at, session_id=name)
        home.store.add_check_in(replace(said, signs=numb))
    else:
        home.store.add_rating(
            ExerciseRating(session_id=name, ladder_id="bird_dog", side=Side.LEFT, signs=numb, at=at)
        )
    found = home.cut_off()
    assert not home.sessions.can_go_on(found)
    with pytest.raises(SessionOver):
        home.sessions.go_on(found)


def test_a_session_that_is_left_out_keeps_the_gap_whoever_asks(home: Home) -> None:
    start = a_start(home.clock.read())
    session_id = home.store.begin_session(start)
    for number in range(start.prescription.holds):
        home.store.add_hold(session_id, a_hold(number))
    home.store.end_session(session_id, SessionStatus.COMPLETED, home.clock.advance(600))
    home.clock.advance(60)
    before = home.sessions.gate()
    assert until(before) == (Until.GAP_OVER, None)

    home.store.change_session(session_id, SessionWord.LEFT_OUT, home.clock.read())

    assert home.sessions.gate() == before
