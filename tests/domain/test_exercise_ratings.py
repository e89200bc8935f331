"""What is kept of an exercise adds to what was said of it before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.feedback import ExerciseRating, Form, felt_rating
from coach.domain.hurt import HurtAnswer, hurt_rating
from coach.domain.hurt_said import Where
from coach.domain.sides import Side
from tests.builders import a_start
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

BACK, LEG, OTHER = Where.BACK, Where.LEG, Where.OTHER
BIRD_DOG = ("bird_dog", Side.LEFT)


class Room:
    """A record, and what it says of sessions."""

    def __init__(self) -> None:
        self.store, self.clock = MemoryStore(), FakeClock()

    def begin(self) -> str:
        return self.store.begin_session(a_start())

    def stands(self, name: str, ladder_id: str, side: Side | None) -> ExerciseRating:
        said = self.store.said_of(name)
        return said.rating(name, ladder_id, side, self.clock.read())

    def hurt(
        self, name: str, of: tuple[str, Side | None], answer: HurtAnswer, *, down: bool = False
    ) -> ExerciseRating:
        rating = hurt_rating(self.stands(name, *of), answer, answer.signs(leg_moved_down=down))
        self.store.add_rating(rating)
        return rating

    @property
    def kept(self) -> list[ExerciseRating]:
        return list(self.store.ratings(date.min, date.max))


def test_a_later_word_loses_nothing_said_before() -> None:
    room = Room()
    name = room.begin()
    for answer in (
        HurtAnswer(where=BACK, worst=6, sharp=True),
        HurtAnswer(where=OTHER, worst=1, numb_or_weak=True),
        HurtAnswer(where=LEG, worst=3),
        HurtAnswer(where=BACK, worst=2),
    ):
        room.hurt(name, BIRD_DOG, answer)
        room.clock.advance(60)
    room.store.add_rating(replace(room.stands(name, *BIRD_DOG), form=Form.MOSTLY))

    kept = room.kept[-1]
    assert (kept.worst, kept.form) == (6, Form.MOSTLY)
    assert (kept.hurt, kept.signs.sharp, kept.signs.leg_moved_down) == (True, True, False)
    assert kept.signs.numb_or_weak
    assert (kept.worst_leg, kept.worst_elsewhere) == (3, 1)
    assert kept.at.utc == room.clock.read().utc
    assert len(room.kept) == 5


def test_a_clock_set_back_hides_nothing() -> None:
    room = Room()
    name = room.begin()
    said = HurtAnswer(where=BACK, worst=3)
    room.hurt(name, BIRD_DOG, said, down=True)
    room.clock.set_wall(room.clock.read().wall - timedelta(hours=2))
    room.hurt(name, BIRD_DOG, replace(said, worst=6))
    room.clock.advance(60)
    room.store.add_rating(replace(room.stands(name, *BIRD_DOG), form=Form.NO))

    kept = room.kept[-1]
    assert (kept.worst, kept.form, kept.signs.leg_moved_down) == (6, Form.NO, True)


def test_sides_exercises_and_sessions_are_kept_apart() -> None:
    room = Room()
    first, second = room.begin(), room.begin()
    room.hurt(first, BIRD_DOG, HurtAnswer(where=BACK, worst=6), down=True)
    for session_id, of in [
        (second, BIRD_DOG),
        (first, ("curl_up", Side.LEFT)),
        (first, ("bird_dog", Side.RIGHT)),
    ]:
        kept = room.hurt(session_id, of, HurtAnswer(where=BACK))
        assert (kept.worst, kept.signs.leg_moved_down) == (None, False)


def test_not_asked_stays_not_asked() -> None:
    room = Room()
    kept = room.hurt(room.begin(), ("curl_up", None), HurtAnswer(where=BACK))

    assert (kept.worst, kept.worst_leg, kept.worst_elsewhere) == (None, None, None)
    assert kept.hurt


@pytest.mark.parametrize(
    ("before", "after", "stands"),
    [(6, 2, 6), (2, 6, 6), (None, 3, 3), (4, None, 4), (None, None, None), (0, None, 0)],
)
def test_of_two_numbers_the_worse_stands(
    before: int | None, after: int | None, stands: int | None
) -> None:
    room = Room()
    said = room.hurt(room.begin(), ("curl_up", None), HurtAnswer(where=BACK, worst=before))

    felt = felt_rating(replace(said, form=Form.CLEAN), after, None)

    assert (felt.worst, felt.form) == (stands, Form.CLEAN)
