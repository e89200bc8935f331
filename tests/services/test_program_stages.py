"""A stage is offered when its week has come and nothing holds it back, and taken on a yes alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.dose import Dose
from coach.domain.plan_in_force import ChangedBy
from coach.domain.prescription import Prescription, Stage
from coach.domain.program import Slot
from coach.domain.program_dates import ProgramDates
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.notices import NoticeKind
from coach.services.plan_reviews import PlanReviews
from coach.services.planning import Planning
from coach.services.settings import Settings
from tests.builders import THREE_SLOTS, a_prescription
from tests.domain.test_stages import exercise
from tests.rehearsal import Diary
from tests.services.test_planning import CATALOGUE

WRITTEN = exercise("bird_dog", "BD3", (3, 2, 1), 5)
HARDER = Stage(2, (exercise("bird_dog", "BD4", (4, 3, 2), 6),))
GENTLER = Stage(2, (exercise("bird_dog", "BD2", (3, 2, 1), 5),))
PLAN = replace(a_prescription(WRITTEN), written=(WRITTEN,), stages=(HARDER,))


def diary_of(stage: Stage, days: int = 8) -> Diary:
    """Return good days of a plan whose second week begins on the last of them."""
    diary = Diary(replace(PLAN, stages=(stage,)))
    first = diary.clock.read().local_date
    plan = diary.store.plans()[-1]
    diary.store.take_up(
        replace(plan, prescription=replace(plan.prescription, dates=ProgramDates(starts=first)))
    )
    for _ in range(days):
        diary.good_day()
    return diary


def planning(diary: Diary, folder: Path) -> Planning:
    files = OwnFiles(shipped("programs"), folder, CATALOGUE)
    return Planning(diary.clock, diary.store, CATALOGUE.library, CATALOGUE.programs, files)


def offered(diary: Diary, plans: Planning) -> list[NoticeKind]:
    reviews = PlanReviews(
        diary.clock, diary.store, Settings(diary.store), plans.stages.week_to_offer
    )
    return [one.kind for one in reviews.notices()]


def test_before_its_week_nothing_is_said(tmp_path: Path) -> None:
    diary = diary_of(HARDER, days=5)
    plans = planning(diary, tmp_path)
    assert plans.stages.look() is None
    asked: list[str] = []

    def week_to_offer() -> int:
        asked.append("read")
        return 2

    reviews = PlanReviews(diary.clock, diary.store, Settings(diary.store), week_to_offer)
    assert reviews.notices() == ()
    assert asked == [], "nothing is read for a week that has not come"


def test_in_its_week_it_is_offered_and_taken_up_by_the_pts_word_on_a_yes(tmp_path: Path) -> None:
    diary = diary_of(HARDER)
    plans = planning(diary, tmp_path)
    assert offered(diary, plans) == [NoticeKind.STAGE]
    found = plans.stages.look()
    assert found is not None
    assert (found.week, found.waits) == (2, False)
    assert plans.current.prescription.exercises == (WRITTEN,), "nothing is taken by looking"

    plans.editor.take_up(plans.editor.beside(found.begun.prescription), ChangedBy.PT)
    assert plans.current.prescription.exercises == HARDER.exercises
    assert diary.store.plans()[-1].by is ChangedBy.PT
    assert plans.stages.look() is None


def test_put_aside_it_comes_back_after_a_week(tmp_path: Path) -> None:
    diary = diary_of(HARDER)
    plans = planning(diary, tmp_path)
    PlanReviews(diary.clock, diary.store, Settings(diary.store)).put_off(NoticeKind.STAGE)
    assert offered(diary, plans) == []
    for _ in range(7):
        diary.good_day()
    assert offered(diary, plans) == [NoticeKind.STAGE]


@pytest.mark.parametrize(("count", "waits"), [(1, False), (3, False), (4, True)])
def test_more_sessions_wait_as_harder_exercises_do(tmp_path: Path, count: int, waits: bool) -> None:
    evening = Slot("late", "Late", time(21), time(22))
    stage = Stage(2, (WRITTEN,), (*THREE_SLOTS, evening)[:count])
    diary = diary_of(stage)
    a_bad_day(diary)
    found = planning(diary, tmp_path).stages.look()
    assert found is not None
    assert found.waits == waits
    assert found.begun.prescription.exercises == (WRITTEN,)


def a_bad_day(diary: Diary) -> None:
    diary.store.add_bad_day(BadDay(diary.clock.read(), WhyBad.WORSE))


def a_red_session(diary: Diary) -> None:
    diary.rate(diary.session(after=8), worst=8)


def another_change(diary: Diary) -> None:
    plan = diary.store.plans()[-1]
    more = replace(WRITTEN, dose=Dose((4, 3, 2), 5))
    changed: Prescription = replace(plan.prescription, exercises=(more,))
    diary.store.take_up(replace(plan, since=diary.clock.read(), prescription=changed))
    diary.good_day()


@pytest.mark.parametrize("happens", [a_bad_day, a_red_session, another_change])
def test_what_asks_for_more_waits_as_every_harder_step(
    tmp_path: Path, happens: Callable[[Diary], None]
) -> None:
    diary = diary_of(HARDER)
    happens(diary)
    plans = planning(diary, tmp_path)
    found = plans.stages.look()
    assert found is not None
    assert found.waits
    assert offered(diary, plans) == []


@pytest.mark.parametrize("happens", [a_red_session, another_change])
def test_what_asks_for_less_waits_for_none_of_it(
    tmp_path: Path, happens: Callable[[Diary], None]
) -> None:
    diary = diary_of(GENTLER)
    happens(diary)
    assert offered(diary, planning(diary, tmp_path)) == [NoticeKind.STAGE]


def test_who_was_away_is_offered_more_only_after_a_session(tmp_path: Path) -> None:
    diary = diary_of(HARDER, days=0)
    diary.clock.advance(timedelta(days=20).total_seconds())
    found = planning(diary, tmp_path).stages.look()
    assert found is not None
    assert found.waits
