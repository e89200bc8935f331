"""What was made easier stays easier for the rest of the day, and only for that."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.dose import Dose
from coach.domain.easier_taken import EasierTaken
from coach.domain.feedback import ExerciseRating
from coach.domain.hurt import HurtAnswer, hurt_check_in, hurt_rating, signs_in
from coach.domain.hurt_said import Where
from coach.domain.ladder import Instructions, Ladder, Library, Rung
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.profile import Hide, ProfileFlag
from coach.domain.record import RungSwap, SessionStatus
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.performed import Performed
from coach.engine.day_plan import plan_of_the_day
from coach.engine.easier import laid_out
from coach.services.easier_today import EasierToday
from coach.services.session import resume
from coach.services.session.run import SessionRun
from coach.services.session.same_day_easier import easier_today
from coach.services.session.start import start_session
from tests.builders import a_prescription, a_start, an_exercise
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock

NO_TEXTS = Instructions((), (), (), (), ())
LADDERS = {
    "side_plank": (("SB0", 4.0), ("SB1", 6.0), ("SB2", 8.0), ("SB3", 8.0)),
    "curl_up": (("CU0", 5.0), ("CU1", 8.0)),
}
RULES = {"side_plank": SideRule.EACH_SIDE, "curl_up": SideRule.SWAP_LEG}
SIDE_PLANK = an_exercise(rung="SB3", dose=Dose((2, 1), 8.0))
CURL_UP = an_exercise("curl_up", rung="CU1", side_rule=SideRule.SWAP_LEG, dose=Dose((2,), 8.0))
PLAN = a_prescription(SIDE_PLANK, CURL_UP)


def a_library(*without: str, flags: tuple[ProfileFlag, ...] = ()) -> Library:
    """Return the two ladders, without some rungs."""
    return Library(
        tuple(
            Ladder(
                ladder_id,
                ladder_id,
                RULES[ladder_id],
                tuple(
                    Rung(rung, rung, NO_TEXTS, Dose((3,), hold_s))
                    for rung, hold_s in rungs
                    if rung not in without
                ),
            )
            for ladder_id, rungs in LADDERS.items()
        ),
        flags=flags,
    )


class Day:
    """Somebody who does several sessions."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.store = a_store()
        self.library = a_library()
        self.flags: tuple[str, ...] = ()

    def swaps(self, plan: Prescription = PLAN) -> tuple[RungSwap, ...]:
        now = self.clock.read()
        return easier_today(self.store, now, plan, lambda: self.library, lambda: self.flags)

    def begin(self, plan: Prescription = PLAN, minutes: float | None = None) -> SessionRun:
        swaps = self.swaps(plan)
        run = start_session(
            self.clock, self.store, plan_of_the_day(plan), None, minutes=minutes, swaps=swaps
        )
        run.begin()
        return run

    def pass_time(self, run: SessionRun, seconds: float) -> None:
        for _ in range(round(seconds / 0.25)):
            self.clock.advance(0.25)
            run.tick()

    def made_easier(self, times: int = 1, *, both: bool = False) -> None:
        """Do the beginning of a session, in which the side plank is made easier."""
        run = self.begin()
        self.pass_time(run, 12)
        for _ in range(times):
            assert run.easier(self.library, both=both)
            self.pass_time(run, 1)
        run.stop()


def rungs(run: SessionRun, side: Side, ladder: str = "side_plank") -> set[str]:
    holds = run.timeline.holds
    return {hold.rung_id for hold in holds if (hold.source_id, hold.side) == (ladder, side)}


def test_a_later_session_of_the_day_starts_on_the_easier_rung_of_that_side() -> None:
    day = Day()
    day.made_easier()
    day.clock.advance(4 * 3600)

    run = day.begin()

    assert rungs(run, Side.LEFT) == {"SB2"}
    assert rungs(run, Side.RIGHT) == {"SB3"}
    assert rungs(run, Side.LEFT, "curl_up") == {"CU1"}


def test_both_sides_are_carried_where_both_went_down() -> None:
    day = Day()
    day.made_easier(both=True)

    run = day.begin()

    assert rungs(run, Side.LEFT) == rungs(run, Side.RIGHT) == {"SB2"}


def a_slip(day: Day, nth: int = -1) -> EasierTaken:
    """Take one of the easier versions back that stand; return it as it stood."""
    easier = EasierToday(day.clock, day.store)
    taken = easier.standing()[nth]
    day.clock.advance(60)
    easier.take_back(taken)
    return taken


def standing(day: Day) -> list[tuple[Side | None, str, str]]:
    """Return side, version and what it was of each easier version that stands."""
    easier = EasierToday(day.clock, day.store).standing()
    return [(one.side, one.swap.rung.id, one.was.id) for one in easier]


def test_a_slip_is_taken_back_for_the_rest_of_the_day_and_stays_recorded() -> None:
    day = Day()
    day.made_easier()
    before = list(day.store.swaps(date.min, date.max))
    assert standing(day) == [(Side.LEFT, "SB2", "SB3")]

    a_slip(day)

    assert standing(day) == []
    assert list(day.store.swaps(date.min, date.max))[:-1] == before
    assert rungs(day.begin(), Side.LEFT) == {"SB3"}


def test_of_two_steps_the_last_is_taken_back_first() -> None:
    day = Day()
    day.made_easier(times=2)
    assert standing(day) == [(Side.LEFT, "SB1", "SB2")]

    a_slip(day)

    assert standing(day) == [(Side.LEFT, "SB2", "SB3")]
    assert rungs(day.begin(), Side.LEFT) == {"SB2"}


def test_one_side_is_taken_back_and_the_other_stays_easier() -> None:
    day = Day()
    day.made_easier(both=True)
    a_slip(day, nth=0)
    run = day.begin()
    assert (rungs(run, Side.LEFT), rungs(run, Side.RIGHT)) == ({"SB3"}, {"SB2"})


def test_a_slip_of_an_earlier_session_is_taken_back_after_a_later_one_began_with_it() -> None:
    day = Day()
    day.made_easier()
    day.clock.advance(3600)
    day.begin().stop()

    a_slip(day)

    assert rungs(day.begin(), Side.LEFT) == {"SB3"}


def test_after_a_slip_it_may_be_made_easier_again_and_that_be_a_slip_too() -> None:
    day = Day()
    for _ in range(2):
        day.clock.advance(3600)
        day.made_easier()
        assert standing(day) == [(Side.LEFT, "SB2", "SB3")]
        a_slip(day)
        assert day.swaps() == ()


def test_a_session_that_is_gone_on_with_keeps_the_version_it_had() -> None:
    day = Day()
    run = day.begin()
    day.pass_time(run, 12)
    assert run.easier(day.library)
    open_before = day.store.open_session()

    a_slip(day)

    found = day.store.open_session()
    assert found is not None
    assert open_before is not None
    assert laid_out(found.start, found.swaps) == laid_out(open_before.start, open_before.swaps)


@pytest.mark.parametrize(
    ("ladder", "worst", "stays"),
    [("side_plank", 3, True), ("side_plank", 2, False), ("curl_up", 6, False)],
)
def test_what_hurt_stays_easier(ladder: str, worst: int, stays: bool) -> None:
    day = Day()
    day.made_easier()
    session_id = next(iter(day.store.prescriptions(date.min, date.max)))
    rating = ExerciseRating(
        session_id=session_id, ladder_id=ladder, worst=worst, at=day.clock.read()
    )
    day.store.add_rating(rating)

    assert a_slip(day).stays is stays
    assert bool(day.swaps()) is stays


def test_once_that_hurt_was_said_it_stays_easier_whatever_the_number() -> None:
    day = Day()
    run = day.begin()
    day.pass_time(run, 12)
    at = day.clock.advance(1)
    answer = HurtAnswer(where=Where.BACK, worst=0)
    signs = signs_in(answer, run.said.before, run.said.during)
    run.keep_said(
        hurt_check_in(answer, signs, at, run.session_id, ("side_plank", Side.LEFT)),
        hurt_rating(run.stands("side_plank", Side.LEFT), answer, signs),
    )
    assert run.easier(day.library)
    run.stop()

    assert a_slip(day).stays
    assert rungs(day.begin(), Side.LEFT) == {"SB2"}


def test_a_slip_of_yesterday_is_nothing_to_take_back() -> None:
    day = Day()
    day.made_easier()
    taken = EasierToday(day.clock, day.store).standing()[0]
    day.clock.advance(24 * 3600)

    EasierToday(day.clock, day.store).take_back(taken)

    assert standing(day) == []
    assert len(day.store.swaps(date.min, date.max)) == 1


def test_the_next_day_starts_as_prescribed() -> None:
    day = Day()
    day.made_easier()
    day.clock.advance(24 * 3600)

    assert day.swaps() == ()
    assert rungs(day.begin(), Side.LEFT) == {"SB3"}


def test_what_is_said_after_the_day_changed_is_said_of_the_new_day() -> None:
    day = Day()
    day.clock.set_wall(day.clock.read().wall.replace(day=24, hour=3, minute=59, second=55))
    day.made_easier()
    assert day.clock.read().local_date == date(2026, 11, 24)

    (swap,) = day.swaps()
    assert swap.rung.id == "SB2"


def test_a_late_session_is_of_the_evening_until_the_day_changes_at_four() -> None:
    day = Day()
    day.clock.set_wall(day.clock.read().wall.replace(hour=23, minute=59, second=30))
    day.made_easier()
    day.clock.advance(3 * 3600)
    assert len(day.swaps()) == 1
    day.clock.advance(3600 + 60)

    assert day.swaps() == ()


def test_the_latest_rung_wins_and_its_holds_are_as_long_as_they_were() -> None:
    day = Day()
    day.made_easier(2)
    before = day.store.swaps(date.min, date.max)[-1]

    (swap,) = day.swaps()

    assert (swap.rung, swap.hold_s, swap.from_hold) == (before.rung, 6.0, 0)
    left = [hold for hold in day.begin().timeline.holds if hold.side is Side.LEFT]
    assert {(hold.rung_id, hold.duration_s) for hold in left[:3]} == {("SB1", 6.0)}


def test_what_was_made_easier_today_is_found_though_its_session_began_by_a_wrong_clock() -> None:
    day = Day()
    day.clock.set_wall(day.clock.read().wall - timedelta(days=30))
    run = day.begin()
    day.pass_time(run, 20)
    day.clock.set_wall(day.clock.read().wall + timedelta(days=30))
    assert run.easier(day.library)
    run.stop()

    assert len(day.swaps()) == 1


def test_a_third_session_goes_down_from_where_the_second_was() -> None:
    day = Day()
    for _ in range(2):
        day.made_easier()

    assert rungs(day.begin(), Side.LEFT) == {"SB1"}


def test_one_side_then_both_then_one_again_is_taken_in_that_order() -> None:
    day = Day()
    began = day.clock.read()
    for sides, rung in (
        ((Side.LEFT,), "SB2"),
        ((Side.LEFT, Side.RIGHT), "SB1"),
        ((Side.LEFT,), "SB0"),
    ):
        start = a_start(day.clock.read(), prescription=PLAN)
        swap = RungSwap(0, "side_plank", sides, NamedRung(rung, rung), 4.0, day.clock.read())
        session = day.store.begin_session(start, (swap,))
        day.store.end_session(session, SessionStatus.PARTIAL, day.clock.read())
        day.clock.advance(600)
    assert day.clock.read().local_date == began.local_date

    run = day.begin()

    assert rungs(run, Side.LEFT) == {"SB0"}
    assert rungs(run, Side.RIGHT) == {"SB1"}


def test_a_hold_that_was_shorter_than_the_rungs_own_stays_so_in_the_evening() -> None:
    day = Day()
    short = a_prescription(replace(SIDE_PLANK, dose=Dose((2, 1), 5.0)), CURL_UP)
    run = day.begin(short)
    day.pass_time(run, 12)
    assert run.easier(day.library)
    run.stop()

    (swap,) = day.swaps()
    assert swap.hold_s == 5.0
    evening = [hold for hold in day.begin().timeline.holds if hold.source_id == "side_plank"]
    assert {(hold.side, hold.rung_id, hold.duration_s) for hold in evening} == {
        (Side.LEFT, "SB2", 5.0),
        (Side.RIGHT, "SB3", 8.0),
    }


@pytest.mark.parametrize("sides", [(), (Side.LEFT, Side.RIGHT)])
@pytest.mark.parametrize("now", [("SB0", "SB3"), ("SB3", "SB0")])
def test_a_side_that_is_lower_by_now_stays_there_where_both_were_made_easier(
    sides: tuple[Side, ...], now: tuple[str, str]
) -> None:
    day = Day()
    start = a_start(day.clock.read(), prescription=PLAN)
    both = RungSwap(0, "side_plank", sides, NamedRung("SB1", "SB1"), 4.0, day.clock.read())
    session = day.store.begin_session(start, (both,))
    day.store.end_session(session, SessionStatus.PARTIAL, day.clock.read())
    left, right = (NamedRung(rung, rung) for rung in now)

    run = day.begin(a_prescription(replace(SIDE_PLANK, left=left, right=right), CURL_UP))

    assert rungs(run, Side.LEFT) == {"SB0" if now[0] == "SB0" else "SB1"}
    assert rungs(run, Side.RIGHT) == {"SB0" if now[1] == "SB0" else "SB1"}


def test_the_record_says_what_was_prescribed_and_that_it_was_easier() -> None:
    day = Day()
    day.made_easier()
    run = day.begin()
    day.pass_time(run, 20)
    run.stop()

    today = day.clock.read().local_date
    prescriptions = day.store.prescriptions(today, today)
    assert prescriptions[run.session_id] == PLAN
    performed = Performed(prescriptions, day.store.holds(today, today))
    assert performed.eased(run.session_id, "side_plank", Side.LEFT)
    assert [one.from_hold for one in day.store.swaps(today, today)] == [0, 0]


def test_a_crash_of_the_later_session_goes_on_with_the_easier_rung() -> None:
    day = Day()
    day.made_easier()
    run = day.begin()
    found = day.store.open_session()
    assert found is not None

    again = resume.go_on(day.clock, day.store, found)

    assert again.timeline == run.timeline


def test_what_is_left_out_for_want_of_time_waits_for_the_session_after() -> None:
    day = Day()
    day.made_easier()
    curl_up_first = replace(PLAN, short_on_time=("curl_up",))

    short = day.begin(curl_up_first, minutes=1)

    found = day.store.open_session()
    assert {hold.source_id for hold in short.timeline.holds} == {"curl_up"}
    assert found is not None
    assert found.swaps == ()
    short.stop()
    assert rungs(day.begin(), Side.LEFT) == {"SB2"}


def test_a_discarded_session_does_not_make_the_day_harder_again() -> None:
    day = Day()
    run = day.begin()
    day.pass_time(run, 12)
    assert run.easier(day.library)
    day.store.end_session(run.session_id, SessionStatus.DISCARDED, day.clock.read())

    assert [swap.rung.id for swap in day.swaps()] == ["SB2"]


@pytest.mark.parametrize("gone", ["SB2", "SB3"])
def test_a_rung_that_the_ladder_lacks_by_now_is_left_alone(gone: str) -> None:
    day = Day()
    day.made_easier()
    day.library = a_library(gone)

    assert day.swaps() == ()


@pytest.mark.parametrize("rung", ["SB2", "SB1"])
def test_a_plan_made_as_easy_meanwhile_is_never_made_harder(rung: str) -> None:
    day = Day()
    day.made_easier()
    named = NamedRung(rung, rung)
    plan = a_prescription(replace(SIDE_PLANK, left=named, right=named), CURL_UP)

    assert day.swaps(plan) == ()


def test_an_exercise_that_the_plan_has_no_more_is_left_alone() -> None:
    day = Day()
    day.made_easier()

    assert day.swaps(a_prescription(CURL_UP)) == ()


def test_a_rung_hidden_meanwhile_gives_way_to_the_next_one_down() -> None:
    day = Day()
    day.made_easier()
    hide = Hide("side_plank", ("SB2",), "It is not for you.")
    day.library = a_library(flags=(ProfileFlag("careful", "Careful", "Is it?", (), hides=(hide,)),))
    day.flags = ("careful",)

    (swap,) = day.swaps()

    assert (swap.rung.id, swap.hold_s) == ("SB1", 6.0)


def test_nothing_is_read_where_nothing_was_made_easier_today() -> None:
    day = Day()
    now = day.clock.read()

    def unread() -> Library:
        raise AssertionError("reading the ladders takes its time")

    assert easier_today(day.store, now, PLAN, unread, lambda: ()) == ()
    day.made_easier()
    day.clock.advance(timedelta(days=3).total_seconds())
    assert easier_today(day.store, day.clock.read(), PLAN, unread, lambda: ()) == ()
