"""What a flare leaves to suggest: its days, and the week after it, are no ground for more."""

import pytest

from coach.domain.flare import BegunBy, FlareStory, FlareWord
from coach.domain.prescribing import prescribe
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.bad_days import BadDays
from coach.services.settings import Settings
from coach.services.suggest import facts
from tests.builders import a_plan
from tests.fakes.clock import A_MORNING, FakeClock
from tests.fakes.memory_store import MemoryStore

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
STARTER = next(one for one in CATALOGUE.programs() if one.id == "starter")
DAY_S = 86_400


class Desk:
    """A plan that grows by the ramp, a month old, on whose last days a flare lay."""

    def __init__(self) -> None:
        self.clock = FakeClock(A_MORNING)
        self.store = MemoryStore()
        self.store.take_up(a_plan(self.clock.read(), prescribe(STARTER, LIBRARY)))
        self.bad_days = BadDays(self.clock, self.store, Settings(self.store))
        self.clock.advance(30 * DAY_S)

    def a_flare(self, days: int) -> None:
        self.bad_days.begin_flare(BegunBy.BUTTON)
        self.clock.advance((days - 1) * DAY_S)
        self.bad_days.end_flare(FlareStory())

    def facts(self) -> tuple[bool, int]:
        found = facts(self.store, LIBRARY, self.clock.read())
        assert found is not None
        return found.in_a_flare, found.frequency.in_flares


@pytest.mark.parametrize(
    ("days_after", "held_back", "in_flares"),
    [(0, True, 7), (1, True, 7), (3, True, 5), (7, True, 1), (8, False, 0)],
)
def test_a_week_without_it_is_asked_for(days_after: int, held_back: bool, in_flares: int) -> None:
    desk = Desk()
    desk.a_flare(days=10)
    desk.clock.advance(days_after * DAY_S)

    assert desk.facts() == (held_back, in_flares)


def test_while_it_lasts_nothing_harder_is_suggested() -> None:
    desk = Desk()
    desk.bad_days.begin_flare(BegunBy.BUTTON)
    desk.clock.advance(20 * DAY_S)

    assert desk.facts() == (True, 7)


def test_one_that_was_none_after_days_of_it_holds_back_as_any_other() -> None:
    desk = Desk()
    desk.bad_days.begin_flare(BegunBy.BUTTON)
    desk.clock.advance(9 * DAY_S)
    desk.bad_days.say(FlareWord.TAKEN_BACK)
    desk.clock.advance(3 * DAY_S)

    assert desk.facts() == (True, 5)


def test_a_slip_of_the_finger_holds_nothing_back() -> None:
    desk = Desk()
    desk.bad_days.begin_flare(BegunBy.BUTTON)
    desk.bad_days.say(FlareWord.TAKEN_BACK)
    desk.clock.advance(DAY_S)

    assert desk.facts() == (False, 0)
