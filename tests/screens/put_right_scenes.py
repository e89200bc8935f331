"""Scenes of the answers of today, and of each that is put right."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coach.domain.feedback import Form, felt_rating
from coach.domain.hurt import HurtAnswer, hurt_check_in, hurt_rating, signs_in
from coach.domain.hurt_said import Where
from coach.domain.instant import Instant
from coach.domain.pain import LegSite
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.services.ports import Store
from coach.services.put_right import HurtToday, RatedToday
from coach.storage.opening import open_store
from coach.ui.answers.correction_page import SaidTodayPage
from coach.ui.answers.hurt_correction_page import PutRightHurtPage
from coach.ui.answers.ratings_correction_page import PutRightRatingsPage
from coach.ui.history.list_page import HistoryPage
from coach.ui.history.session_detail_page import SessionDetailPage
from coach.ui.texts.put_right import said_at
from coach.ui.widgets.question_page import QuestionPage
from tests.handover.records import record_session
from tests.screens import records
from tests.screens.stage import TUESDAY, Scene, Stage

HURT = (
    (0, "curl_up", None, HurtAnswer(where=Where.BACK, worst=6, sharp=True)),
    (
        3,
        "side_plank",
        Side.LEFT,
        HurtAnswer(where=Where.LEG, worst=3, leg_site=LegSite.SHIN, numb_or_weak=True),
    ),
)
"""Minutes from the first, the exercise, its side, and what was answered."""

EASIER = "Easiest one"
"""The name of the version that was taken by a slip."""


def where_it_hurt(folder: Path) -> None:
    """A month; in the session of today it hurt twice, and its exercises were rated."""
    records.a_month_until_yesterday(folder)
    with closing(open_store(folder)) as store:
        plan = store.plans()[-1].prescription
        began = TUESDAY.replace(hour=10, minute=10)
        session_id = record_session(store, began, prescription=plan, leg_after=LegSite.NONE)
        _slips(store, session_id, plan)
        for minutes, ladder_id, side, answer in HURT:
            _hurts(store, session_id, began.replace(minute=14 + minutes), ladder_id, side, answer)
        for ladder_id in ("bird_dog", "curl_up"):
            at = Instant(0.0, began.replace(minute=24))
            stands = store.said_of(session_id).rating(session_id, ladder_id, None, at)
            worst = None if stands.hurt else 2
            store.add_rating(felt_rating(stands, worst, Form.MOSTLY))


def _slips(store: Store, session_id: str, plan: Prescription) -> None:
    """Make two exercises easier, of which one hurts later."""
    for minute, name in ((13, "curl_up"), (21, "bird_dog")):
        exercise = plan.exercise(name)
        assert exercise is not None
        sides = (Side.LEFT,) if exercise.each_side else ()
        easier = NamedRung(f"{exercise.left.id}-easier", EASIER)
        at = Instant(0.0, TUESDAY.replace(hour=10, minute=minute))
        store.add_swap(session_id, RungSwap(1, name, sides, easier, 3.0, at))


def _hurts(
    store: Store,
    session_id: str,
    wall: datetime,
    ladder_id: str,
    side: Side | None,
    answer: HurtAnswer,
) -> None:
    said, at = store.said_of(session_id), Instant(0.0, wall)
    signs = signs_in(answer, said.before, said.during)
    store.add_check_in(hurt_check_in(answer, signs, at, session_id, (ladder_id, side)))
    stands = replace(said.rating(session_id, ladder_id, side, at), at=at)
    store.add_rating(hurt_rating(stands, answer, signs))


def put_right(stage: Stage) -> None:
    """The list, then each kind of answer as it stands."""
    with stage.scene("put-right", where_it_hurt) as scene:
        scene.show_within(scene.navigation.today.said)
        scene.picture("today")
        _open(scene)
        scene.pictures_down("list")
        scene.page(SaidTodayPage).slips[0].click()
        scene.picture("slip")
        scene.page(QuestionPage).buttons[-1].click()
        for name, kind in (("hurt", HurtToday), ("exercises", RatedToday)):
            (*_, said) = [one for one in _said(scene) if isinstance(one, kind)]
            page = scene.page(SaidTodayPage)
            told = [one.accessibleDescription() for one in page.buttons]
            page.buttons[told.index(said_at(said))].click()
            scene.picture(name)
            if isinstance(said, HurtToday):
                hurt = scene.page(PutRightHurtPage)
                hurt.where.choose(0)
                hurt.worst.choose(8)
                scene.picture("hurt-more")
                hurt.keep.click()
            else:
                scene.page(PutRightRatingsPage).keep.click()
        scene.navigation.show("history")
        scene.page(HistoryPage).table.opened.emit(0)
        scene.picture("in-history")
        scene.show_within(scene.page(SessionDetailPage).answers[-1])
        scene.picture("in-history-exercises")


def _open(scene: Scene) -> None:
    scene.navigation.today.said.change.click()


def _said(scene: Scene) -> tuple[object, ...]:
    return scene.navigation.services.put_right.of_today()


ALL: tuple[Callable[[Stage], None], ...] = (put_right,)
