"""The steps of the first start: what comes next, what was put off, when it is asked again."""

import pytest

from coach.domain.consent import CONSENT_VERSION
from coach.domain.record import SessionStart
from coach.domain.sides import Side
from coach.services.first_start import MAY_WAIT, FirstStart, Step
from coach.services.notices import NoticeAction, NoticeKind
from coach.services.settings import CONSENTS, Settings
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

A_DAY_S = 86_400
TWO = (Step.CONSENT, Step.SIGNS)


class Record:
    """A record and its first start, on a clock that is moved by hand."""

    def __init__(self) -> None:
        self.clock, self.store = FakeClock(), MemoryStore()
        self.first_start = FirstStart(self.clock, self.store)

    def session(self) -> None:
        plan = a_plan().prescription
        self.store.begin_session(SessionStart(self.clock.read(), None, plan, Side.LEFT, None))

    def next_step(self) -> Step | None:
        return self.first_start.next_step

    def notices(self) -> list[tuple[NoticeKind, int | object]]:
        today = self.clock.read().local_date
        return [(one.kind, one.what["n"]) for one in self.first_start.notices(today)]


def test_a_new_record_is_led_through_every_step_in_order() -> None:
    record = Record()
    seen = []
    while (step := record.next_step()) is not None:
        seen.append(step)
        assert record.first_start.steps == tuple(Step)
        if step is Step.CONSENT:
            record.first_start.agree()
        else:
            record.first_start.settle(step)

    assert tuple(seen) == tuple(Step)


def test_a_start_that_was_cut_off_goes_on_at_its_step() -> None:
    record = Record()
    record.first_start.agree()
    record.first_start.settle(Step.SIGNS)

    again = FirstStart(record.clock, record.store)

    assert again.next_step is Step.BODY
    assert again.steps == tuple(Step)


def test_whoever_has_exercised_before_is_asked_two_things_alone() -> None:
    record = Record()
    record.session()

    assert record.first_start.steps == TWO
    record.first_start.agree()
    assert record.next_step() is Step.SIGNS
    assert record.first_start.steps == TWO
    record.first_start.settle(Step.SIGNS)
    assert record.next_step() is None
    assert record.first_start.left_open() == ()


def test_another_text_is_asked_about_again_and_the_earlier_consent_stays() -> None:
    record = Record()
    Settings(record.store).keep(CONSENTS, ())
    record.first_start.agree()
    for step in Step:
        record.first_start.settle(step)
    word = record.store.setting("consents")
    assert word is not None
    record.store.set_setting("consents", word.replace(f"[{CONSENT_VERSION},", "[0,"))

    record.session()
    assert record.next_step() is Step.CONSENT
    assert record.first_start.steps == (Step.CONSENT,)
    record.first_start.agree()

    assert record.next_step() is None
    kept = Settings(record.store).get(CONSENTS)
    assert [one.version for one in kept] == [0, CONSENT_VERSION]


class TestPutOff:
    """What can wait is asked again on the third day."""

    @pytest.fixture
    def record(self) -> Record:
        record = Record()
        record.first_start.agree()
        record.first_start.settle(Step.SIGNS)
        for step in MAY_WAIT:
            record.first_start.put_off(step)
        return record

    def test_it_is_no_longer_asked_at_the_start(self, record: Record) -> None:
        assert record.next_step() is None
        assert record.first_start.left_open() == MAY_WAIT

    @pytest.mark.parametrize(("days", "told"), [(0, 0), (1, 0), (2, 3), (3, 3), (40, 3)])
    def test_from_the_third_day_on_today_says_so(
        self, record: Record, days: int, told: int
    ) -> None:
        record.clock.advance(days * A_DAY_S)

        assert record.notices() == ([(NoticeKind.FIRST_STEPS_LEFT, told)] if told else [])

    def test_what_is_answered_is_told_no_more(self, record: Record) -> None:
        record.clock.advance(2 * A_DAY_S)
        record.first_start.settle(Step.DAY)

        assert record.first_start.left_open() == (Step.BODY, Step.PROGRAM)
        assert record.notices() == [(NoticeKind.FIRST_STEPS_LEFT, 2)]

    def test_it_can_be_left_for_good(self, record: Record) -> None:
        record.clock.advance(2 * A_DAY_S)
        (notice,) = record.first_start.notices(record.clock.read().local_date)
        assert NoticeAction.LEAVE_FIRST_STEPS in notice.actions

        record.first_start.leave()

        assert record.notices() == []
        assert record.next_step() is None

    def test_a_clock_that_was_wrong_asks_nothing_early(self, record: Record) -> None:
        record.clock.set_wall(record.clock.read().wall.replace(year=2020))

        assert record.notices() == []
