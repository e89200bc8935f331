"""What is kept of an exercise adds to what was said of it before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer, Where
from coach.domain.sides import Side
from coach.services.session.ratings import Rated, keep_form, keep_hurt, said_so_far
from tests.builders import a_start
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

BACK, LEG, OTHER = Where.BACK, Where.LEG, Where.OTHER


def kept_hurt(
    store: MemoryStore, clock: FakeClock, rated: Rated, answer: HurtAnswer, *, leg_moved_down: bool
) -> None:
    """Keep an answer, beside what was said before."""
    said = said_so_far(store, clock, rated)
    keep_hurt(store, clock, said, answer, leg_moved_down=leg_moved_down)


class TestKeeping:
    def stored(self, store: MemoryStore) -> ExerciseRating:
        return store.ratings(date.min, date.max)[-1]

    def test_a_later_word_loses_nothing_said_before(self) -> None:
        store, clock = MemoryStore(), FakeClock()
        name = store.begin_session(a_start())
        for answer in (
            HurtAnswer(where=BACK, worst=6, sharp=True),
            HurtAnswer(where=OTHER, worst=1, numb_or_weak=True),
            HurtAnswer(where=LEG, worst=3),
            HurtAnswer(where=BACK, worst=2),
        ):
            rated = Rated(name, "bird_dog", Side.LEFT)
            kept_hurt(store, clock, rated, answer, leg_moved_down=False)
            clock.advance(60)
        keep_form(store, clock, Rated(name, "bird_dog", Side.LEFT), Form.MOSTLY)

        kept = self.stored(store)
        assert (kept.worst, kept.form) == (6, Form.MOSTLY)
        assert (kept.hurt, kept.sharp, kept.leg_moved_down) == (True, True, False)
        assert kept.numb_or_weak
        assert (kept.worst_leg, kept.worst_elsewhere) == (3, 1)
        assert kept.at.utc == clock.read().utc
        assert len(store.ratings(date.min, date.max)) == 5

    @pytest.mark.parametrize("days", [-400, -3, 3, 400])
    def test_a_clock_put_right_by_days_hides_nothing(self, days: int) -> None:
        store, clock = MemoryStore(), FakeClock()
        rated = Rated(store.begin_session(a_start()), "bird_dog", Side.LEFT)
        said = HurtAnswer(where=BACK, worst=6, sharp=True)
        kept_hurt(store, clock, rated, said, leg_moved_down=True)
        clock.set_wall(clock.read().wall + timedelta(days=days))
        keep_form(store, clock, rated, Form.CLEAN)

        kept = self.stored(store)
        assert (kept.hurt, kept.sharp, kept.leg_moved_down) == (True, True, True)
        assert (kept.worst, kept.form) == (6, Form.CLEAN)

    def test_a_clock_set_back_hides_nothing(self) -> None:
        store, clock = MemoryStore(), FakeClock()
        rated = Rated(store.begin_session(a_start()), "bird_dog", Side.LEFT)
        said = HurtAnswer(where=BACK, worst=3)
        kept_hurt(store, clock, rated, said, leg_moved_down=True)
        clock.set_wall(clock.read().wall - timedelta(hours=2))
        keep_hurt(
            store,
            clock,
            said_so_far(store, clock, rated),
            replace(said, worst=6),
            leg_moved_down=False,
        )
        clock.advance(60)
        keep_form(store, clock, rated, Form.NO)

        kept = self.stored(store)
        assert (kept.worst, kept.form, kept.leg_moved_down) == (6, Form.NO, True)

    def test_sides_exercises_and_sessions_are_kept_apart(self) -> None:
        store, clock = MemoryStore(), FakeClock()
        first, second = store.begin_session(a_start()), store.begin_session(a_start())
        hurt = HurtAnswer(where=BACK, worst=6)
        keep_hurt(
            store,
            clock,
            said_so_far(store, clock, Rated(first, "bird_dog", Side.LEFT)),
            hurt,
            leg_moved_down=True,
        )
        for session_id, ladder_id, side in [
            (second, "bird_dog", Side.LEFT),
            (first, "curl_up", Side.LEFT),
            (first, "bird_dog", Side.RIGHT),
        ]:
            rated = Rated(session_id, ladder_id, side)
            keep_hurt(
                store,
                clock,
                said_so_far(store, clock, rated),
                HurtAnswer(where=BACK),
                leg_moved_down=False,
            )
            kept = self.stored(store)
            assert (kept.worst, kept.leg_moved_down) == (None, False)

    def test_not_asked_stays_not_asked(self) -> None:
        store, clock = MemoryStore(), FakeClock()
        name = store.begin_session(a_start())
        rated = Rated(name, "curl_up", None)
        keep_hurt(
            store,
            clock,
            said_so_far(store, clock, rated),
            HurtAnswer(where=BACK),
            leg_moved_down=False,
        )

        kept = self.stored(store)
        assert (kept.worst, kept.worst_leg, kept.worst_elsewhere) == (None, None, None)
        assert kept.hurt
