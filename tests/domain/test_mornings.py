"""How a morning is speaks of the day before, and the last of its sessions."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.mornings import Mornings, next_mornings
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.record import SessionSummary
from tests.builders import a_start
from tests.fakes.memory_store import MemoryStore
from tests.storage.stores.moments import DAY, on


def a_morning(day: int, back: int | None, *, stiff_min: int | None = None) -> CheckIn:
    return CheckIn(AskedWhen.MORNING, on(day, 8), back, stiff_min=stiff_min)


def sessions(*moments: tuple[int, int]) -> list[SessionSummary]:
    store = MemoryStore()
    for day, hour in moments:
        store.begin_session(a_start(on(day, hour)))
    return list(store.sessions(DAY.replace(day=1), DAY.replace(day=28)))


def test_a_morning_stands_with_the_last_session_of_the_day_before() -> None:
    first, second, other = sessions((22, 10), (22, 16), (24, 10))
    found = next_mornings([first, second, other], [a_morning(23, 4), a_morning(26, 1)])
    assert {name: one.back for name, one in found.items()} == {second.id: 4}


def test_the_morning_that_was_put_right_counts_as_a_whole() -> None:
    (session,) = sessions((22, 10))
    kept = [a_morning(23, 8), a_morning(23, None, stiff_min=10)]
    assert next_mornings([session], kept)[session.id].back is None
    assert Mornings.of(kept).by_day == {}


def test_a_morning_put_aside_puts_nothing_right() -> None:
    kept = [a_morning(23, 3), a_morning(23, None)]
    assert Mornings.of(kept).by_day == {DAY: 3}


@pytest.mark.parametrize(("backs", "usual"), [([2, 3, 7], 3), ([2, 3, 4, 7], 3.5), ([1, 2], None)])
def test_the_usual_is_the_middle_of_the_mornings_before(
    backs: list[int], usual: float | None
) -> None:
    kept = [a_morning(10 + day, back) for day, back in enumerate(backs)]
    assert Mornings.of(kept).usual_before(DAY) == usual


def test_mornings_of_long_ago_are_no_longer_usual() -> None:
    mornings = Mornings({DAY - timedelta(days=days): 6 for days in (60, 45, 29, 28, 2, 1)})
    assert mornings.usual(DAY) == (6.0, 2)
    assert mornings.usual_before(DAY) == 6.0
    assert mornings.usual_before(DAY + timedelta(days=1)) is None


def test_no_morning_is_longer_than_a_day() -> None:
    with pytest.raises(ValueError, match="stiff"):
        replace(a_morning(23, 3), stiff_min=1441)
