"""Flags are asked about again on their day, and who had a cramp ticked is offered the plan back."""

from pathlib import Path

import pytest

from coach.domain.flag_review import FlagWord
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribing import prescribe
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services import flag_reviews
from coach.services.notices import NoticeKind
from coach.services.planning import Planning
from coach.services.settings import FLAGS_SAID, PROFILE_FLAGS, Settings
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PROGRAMS = {program.id: prescribe(program, LIBRARY) for program in CATALOGUE.programs()}
A_DAY_S = 86_400
BENDS, WRIST, CRAMP = "flexion_sensitive", "wrist", "spasm_today"


class Record:
    """A record with a plan, on a clock that is moved by hand."""

    def __init__(self, *ticked: str) -> None:
        self.clock, self.store = FakeClock(), MemoryStore()
        self.settings = Settings(self.store)
        self.store.take_up(a_plan(prescription=PROGRAMS["starter"]))
        self.settings.keep(PROFILE_FLAGS, ticked)
        files = OwnFiles(shipped("programs"), Path("no-such-folder"), CATALOGUE)
        self.planning = Planning(
            self.clock, self.store, CATALOGUE.library, CATALOGUE.programs, files
        )

    def tick(self, *flags: str) -> None:
        self.planning.flags.keep(
            flags, self.planning.editor.beside(self.planning.current.prescription)
        )

    def pass_days(self, days: int) -> None:
        self.clock.advance(days * A_DAY_S)

    def asked(self) -> list[tuple[NoticeKind, str]]:
        found = flag_reviews.notices(
            self.settings, self.planning.flags.all, self.planning.current.today
        )
        return [(one.kind, str(one.what.get("id", ""))) for one in found]

    def open_again(self) -> None:
        flag_reviews.begin_counting(self.settings, self.planning.flags.all, self.clock.read())


ASKED = [(NoticeKind.FLAG_REVIEW, BENDS)]


def test_the_day_of_the_tick_is_kept_and_asked_about() -> None:
    record = Record()
    record.tick(BENDS, WRIST)
    record.pass_days(41)
    assert record.asked() == []
    record.tick(BENDS)  # another box does not begin the days anew
    record.pass_days(1)
    assert record.asked() == ASKED


def test_who_goes_on_is_asked_again_after_as_many_days() -> None:
    record = Record()
    record.tick(BENDS)
    record.pass_days(50)
    flag_reviews.go_on(record.settings, BENDS, record.clock.read())
    assert record.asked() == []
    record.pass_days(41)
    assert record.asked() == []
    record.pass_days(1)
    assert record.asked() == ASKED


def test_what_is_taken_out_is_asked_no_more() -> None:
    record = Record()
    record.tick(BENDS)
    record.pass_days(42)
    record.tick()
    assert record.asked() == []
    assert [one.word for one in record.settings.get(FLAGS_SAID)] == [
        FlagWord.TRUE,
        FlagWord.NO_LONGER,
    ]


def test_what_an_earlier_version_ticked_is_counted_from_when_it_is_seen() -> None:
    record = Record(BENDS)
    record.open_again()
    assert record.asked() == []
    record.pass_days(20)
    record.open_again()
    record.pass_days(22)
    assert record.asked() == ASKED


def test_where_nothing_is_ticked_no_program_is_read() -> None:
    record = Record()

    def never() -> tuple[()]:
        raise AssertionError("programs were read")

    flag_reviews.begin_counting(record.settings, never, record.clock.read())
    assert flag_reviews.notices(record.settings, never, record.planning.current.today) == ()


class TestCramp:
    def test_it_is_offered_and_stays_ticked_until_answered(self) -> None:
        record = Record(CRAMP, WRIST)
        record.open_again()
        assert record.asked() == [(NoticeKind.CRAMP_IN_PROFILE, "")]

        record.tick(WRIST, BENDS)

        assert CRAMP in record.settings.get(PROFILE_FLAGS)
        assert record.asked() == [(NoticeKind.CRAMP_IN_PROFILE, "")]

    def test_taken_out_it_is_gone_and_the_rest_stays(self) -> None:
        record = Record(CRAMP, WRIST)
        flag_reviews.take_cramp_out(record.settings, record.clock.read())

        assert record.settings.get(PROFILE_FLAGS) == (WRIST,)
        assert record.asked() == []

    def test_left_it_is_asked_no_more(self) -> None:
        record = Record(CRAMP)
        flag_reviews.leave_cramp(record.settings, record.clock.read())

        assert record.settings.get(PROFILE_FLAGS) == (CRAMP,)
        assert record.asked() == []


@pytest.mark.parametrize(
    ("earlier", "found"),
    [
        ((), None),
        (("classic", "starter"), "classic"),
        (("spasm_and_flare", "starter"), "starter"),
        (("spasm_and_flare",), None),
    ],
)
def test_the_plan_before_is_the_newest_with_more_work(
    earlier: tuple[str, ...], found: str | None
) -> None:
    now = FakeClock().read()
    plans = [PlanInForce(now, PROGRAMS[one]) for one in earlier]

    before = flag_reviews.plan_before_the_cramp(PROGRAMS["spasm_and_flare"], plans)

    assert (before and before.prescription.program_id) == found
