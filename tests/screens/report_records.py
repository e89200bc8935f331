"""Records that the page for the PT is made of: three weeks since a visit, and three full years."""

import random
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.flare import (
    Activity,
    BegunBy,
    FlareNote,
    FlareStory,
    FlareWord,
    Help,
    Posture,
)
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.sides import Side
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import SHORT_FORM, Deed, Done, Said, Screening, Trigger, WarningSign
from coach.services.ports import Store
from coach.storage.opening import open_store
from tests.screens import records
from tests.screens.stage import TUESDAY

VISITED_DAYS_AGO = 22
SEEN_BY = "Anna Maier"
SEEN_TOO = "Dr. Kern"
AGREED = "Bird dog: a rung up when three sessions are clean; walk 20 minutes."
QUESTIONS = (
    "May I swim again?",
    "Is the pinch in the left hip on the side plank normal?",
    "How long until I can lift my grandson?",
)


def ago(days: int, hour: int = 9) -> Instant:
    """Return a moment some days before the Tuesday of the pictures."""
    return Instant(0.0, (TUESDAY - timedelta(days=days)).replace(hour=hour))


def typical(folder: Path) -> None:
    """A month with a visit three weeks ago, a flare, a warning sign, ratings and questions."""
    records.a_month(folder)
    chance = random.Random(3)
    with closing(open_store(folder)) as store:
        day = ago(VISITED_DAYS_AGO).local_date
        store.add_visit_said(VisitSaid(1, ago(VISITED_DAYS_AGO), day, SEEN_BY, AGREED))
        for number, words in enumerate(QUESTIONS, 1):
            store.add_question_said(QuestionSaid(number, ago(3), Word.OPEN, words))
        _mornings(store, chance)
        _flare_and_sign(store)
        _ratings(store, chance)


def three_full_years(folder: Path) -> None:
    """Three years of everything: flares, plans, visits, signs and questions, in long words."""
    records.years_with_flares(folder)
    with closing(open_store(folder)) as store:
        for number in range(30):
            words = f"Question {number}: " + "why does it pinch when I reach " * (1 + number % 5)
            store.add_question_said(QuestionSaid(number + 1, ago(3), Word.OPEN, words))
        for number in range(12):
            at = ago(90 * number + 5)
            name = "Dr. " + "Longname-" * 8
            store.add_visit_said(
                VisitSaid(number + 1, at, at.local_date, name, "agreed on this " * 20)
            )
        for number in range(25):
            answers = dict.fromkeys(SHORT_FORM, Said.YES)
            at = ago(number * 40 + 2)
            store.add_screening(Screening(f"signs-{number}", at, Trigger.WEEKLY, answers))


def _mornings(store: Store, chance: random.Random) -> None:
    for days in range(27, -1, -1):
        if days not in (3, 9, 10):
            back = round(4.2 - (27 - days) * 0.06 + chance.gauss(0, 0.8))
            site = chance.choice([LegSite.NONE, LegSite.BUTTOCK, LegSite.THIGH])
            leg = 0 if site is LegSite.NONE else 1
            said = CheckIn(AskedWhen.MORNING, ago(days, 7), max(0, back), leg, site)
            store.add_check_in(said)


def _flare_and_sign(store: Store) -> None:
    flare = store.begin_flare(ago(16), BegunBy.BUTTON)
    store.note_flare(flare, FlareNote(ago(15), FlareWord.EASING))
    helped = (Help.WALKING, Help.HEAT)
    story = FlareStory(Activity.LIFTING, Posture.BENT, False, helped, "A crate of water")
    store.end_flare(flare, ago(12), story)
    answers = dict.fromkeys(SHORT_FORM, Said.NO) | {WarningSign.PAIN_AT_REST: Said.YES}
    store.add_screening(Screening("signs", ago(8), Trigger.WEEKLY, answers))
    seen = Done(Deed.SEEN, ago(7), "Dr. Abara", ago(7).local_date)
    store.add_deed("signs", seen)


def _ratings(store: Store, chance: random.Random) -> None:
    for session in store.sessions(ago(40).local_date, TUESDAY.date()):
        if chance.random() > 0.6:
            continue
        for ladder_id, side in (
            ("curl_up", None),
            ("side_plank", Side.LEFT),
            ("side_plank", Side.RIGHT),
            ("bird_dog", Side.LEFT),
            ("bird_dog", Side.RIGHT),
        ):
            hurt = (ladder_id, side) == ("side_plank", Side.LEFT) and chance.random() < 0.25
            rating = ExerciseRating(
                session_id=session.id,
                ladder_id=ladder_id,
                side=side,
                worst=chance.randint(1, 4) + 2 * hurt,
                form=chance.choice([Form.CLEAN] * 4 + [Form.MOSTLY]),
                hurt=hurt,
                at=session.started,
            )
            store.add_rating(rating)
