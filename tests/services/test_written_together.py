"""Writes that only make sense together: where the second fails, the first is not kept either.

The disk refuses at each of the writes in turn. What is in the record then is what was there
before, and once the disk takes it again all of it is there.
"""

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coach import __version__
from coach.domain.feedback import Form
from coach.domain.hurt import HurtAnswer
from coach.domain.hurt_said import Where
from coach.domain.record import HoldOutcome
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.engine.timeline import PhaseKind
from coach.handover.calendar_file import CalendarFile
from coach.handover.csv_package import CsvPackage
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.app_services import AppServices, RecordPlace, services_of
from coach.services.check_in import Answers
from coach.services.planning import Planning
from coach.services.problems import StoreProblem
from coach.services.session import resume
from coach.services.session.after_session import ExerciseFelt, keep_felt
from coach.services.session.hurt_report import HurtReport
from coach.services.suggest import suggestions, take
from tests.builders import THREE_SLOTS, a_hold, a_prescription, an_exercise, signs_answered
from tests.facts import a_library
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_signs import MemoryMark
from tests.fakes.memory_store import DISK_FULL, MemoryStore
from tests.rehearsal import Diary


def services_on(clock: FakeClock, store: MemoryStore) -> AppServices:
    own = Path("no-such-folder")
    catalogue = Catalogue(shipped("programs"), (own,))
    files = OwnFiles(shipped("programs"), own, catalogue)
    return services_of(
        store,
        clock=clock,
        first_program=lambda: next(one for one in catalogue.programs() if one.id == "starter"),
        writer=CsvPackage(),
        calendar=CalendarFile(),
        version=__version__,
        planning=lambda: Planning(clock, store, catalogue.library, catalogue.programs, files),
        place=RecordPlace(own, MemoryMark(), MemoryCopies(), MemoryPlace, lambda: None),
    )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(clock: FakeClock) -> MemoryStore:
    made = MemoryStore()
    made.add_screening(signs_answered(clock.read()))
    been_here_with(made)
    return made


@pytest.fixture
def services(clock: FakeClock, store: MemoryStore) -> AppServices:
    return services_on(clock, store)


def all_or_nothing(
    store: MemoryStore, act: Callable[[], object], writes: int, *, raises: bool = True
) -> None:
    """Act with a disk that refuses the first write, the second and so on, and then takes them all.

    Args:
        store: the record.
        act: what writes; it may be done again.
        writes: how many writes it makes.
        raises: whether it passes the refusal on.
    """
    before = copy.deepcopy(store._kept())
    for number in range(writes):
        store.fail_next_write, store.writes_before = DISK_FULL, number
        if raises:
            with pytest.raises(StoreProblem):
                act()
        else:
            assert act() is DISK_FULL
        assert store._kept() == before
        assert store.fail_next_write is None
    act()
    assert store._kept() != before


def test_flags_and_the_plan_that_they_shape(services: AppServices, store: MemoryStore) -> None:
    flags = [flag.id for flag in services.plans.current.library.flags]
    planning = services.plans
    chosen = next({flag} for flag in flags if planning.flags.preview({flag})[0].differences)
    looked_at, _ = planning.flags.preview(chosen)
    all_or_nothing(store, lambda: planning.flags.keep(chosen, looked_at), 3)
    assert planning.flags.on() == chosen
    assert len(store.plans()) == 2


def test_a_suggestion_and_the_plan_that_it_makes() -> None:
    library = a_library()
    diary = Diary(a_prescription(an_exercise("bird_dog", rung="BD1"), slots=THREE_SLOTS[:1]))
    for _ in range(3):
        diary.good_day()
    diary.morning()
    (offer,) = suggestions(diary.store, library, diary.clock.read()).offers
    all_or_nothing(diary.store, lambda: take(diary.clock, diary.store, library, offer), 2)
    assert [one.answer for one in diary.store.answers()] == [Answer.TAKEN]


def test_preferences_that_were_changed_at_once(services: AppServices, store: MemoryStore) -> None:
    wanted = replace(services.settings.preferences(), floor=True, turn=1, still=True)
    all_or_nothing(store, lambda: services.settings.keep_preferences(wanted), 3)
    assert services.settings.preferences() == wanted


def test_a_session_and_the_pain_before_it(services: AppServices, store: MemoryStore) -> None:
    all_or_nothing(store, lambda: services.sessions.start(None, Answers(back=3)), 2)
    assert store.count_sessions() == 1
    found = store.open_session()
    assert found is not None
    day = found.start.started.local_date
    assert [one.session_id for one in store.check_ins(day, day)] == [found.id]


def test_what_all_exercises_of_a_session_felt_like(
    services: AppServices, store: MemoryStore
) -> None:
    run = services.sessions.start(None)
    felt = [ExerciseFelt("curl_up", 2, Form.CLEAN), ExerciseFelt("bird_dog", None, Form.NO)]
    kept = [False]

    def keep_once() -> StoreProblem | None:
        if kept[0]:
            return run.recorder.retry()
        kept[0] = True
        return keep_felt(run, felt)

    all_or_nothing(store, keep_once, 2, raises=False)
    ratings = store.said_of(run.session_id).ratings
    assert [one.ladder_id for one in ratings] == ["curl_up", "bird_dog"]


def test_what_hurt_and_what_it_says_of_the_exercise(
    services: AppServices, clock: FakeClock, store: MemoryStore
) -> None:
    run = services.sessions.start(None)
    report = HurtReport(run, services.plans.current.library)
    run.begin()
    while run.state.phase.kind is not PhaseKind.HOLD:
        run.ready()
        clock.advance(0.25)
        run.tick()
    run.hurt()
    answer = HurtAnswer(where=Where.BACK, worst=5)
    all_or_nothing(store, lambda: report.keep(answer), 2, raises=False)
    day = clock.read().local_date
    assert len(store.check_ins(day, day)) == len(store.ratings(day, day)) == 1


def test_all_that_is_left_out_of_a_session_that_is_gone_on_with(
    services: AppServices, clock: FakeClock, store: MemoryStore
) -> None:
    services.sessions.start(None)
    found = store.open_session()
    assert found is not None
    left = tuple(
        a_hold(number, side=Side.LEFT, outcome=HoldOutcome.SKIPPED, held_s=0.0)
        for number in range(3)
    )
    gone_on = replace(found, holds=left)
    all_or_nothing(store, lambda: resume.go_on(clock, store, gone_on), 3)
