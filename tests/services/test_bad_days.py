"""A bad day, a flare and back, as the record has them and as Today says them."""

from datetime import timedelta
from typing import Any

import pytest

from coach.domain.bad_day import WhyBad
from coach.domain.day_marks import DayMark
from coach.domain.feedback import ExerciseRating
from coach.domain.flare import BegunBy, Flare, FlareStory, FlareWord, Help
from coach.domain.flare_levels import flare_plan, levels
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.record import DayKind, SessionStart, SessionStatus
from coach.domain.sides import Side
from coach.domain.slots import SlotState
from coach.engine.day_plan import DayPlan, Gentler
from coach.engine.timeline import session_minutes as in_minutes
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.bad_day_notices import bad_day_notices
from coach.services.bad_days import BadDays
from coach.services.day_plans import DayKnown, DayPlanned, know_the_day, plan_for
from coach.services.log_reading import LogReader
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.progress import read_progress
from coach.services.settings import FLARE_DECLINED, Settings
from coach.services.today import TodayView, today_view
from tests.builders import a_plan
from tests.fakes.clock import A_MORNING, FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import collect

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {one.id: prescribe(one, LIBRARY) for one in CATALOGUE.programs()}
GENTLER = Gentler(LIBRARY, (), PLANS["spasm_and_flare"])
MONDAY = A_MORNING.replace(hour=8, minute=0)
HOUR_S, DAY_S = 3600, 86_400


class Life:
    """One record whose days pass; the clock stands at 8 in the morning between them."""

    def __init__(self, plan: Prescription = PLANS["classic"]) -> None:
        self.clock = FakeClock(MONDAY)
        self.store = MemoryStore()
        self.store.take_up(a_plan(self.clock.read(), plan))
        self.settings = Settings(self.store)
        self.bad_days = BadDays(self.clock, self.store, self.settings)

    def next_morning(self, nights: int = 1) -> None:
        self.clock.advance(nights * DAY_S)

    def morning(self, back: int) -> None:
        self.store.add_check_in(CheckIn(AskedWhen.MORNING, self.clock.read(), back))

    def mornings(self, *backs: int) -> None:
        """Rate one morning after the other; the last is today's."""
        for back in backs[:-1]:
            self.morning(back)
            self.next_morning()
        self.morning(backs[-1])

    @property
    def plan(self) -> Prescription:
        return self.store.plans()[-1].prescription

    def known(self) -> DayKnown:
        return know_the_day(self.store, self.clock.read().local_date)

    def session_now(self) -> DayPlan:
        return plan_for(self.known(), self.plan, self.clock.read().local_date, lambda: GENTLER)

    def do_a_session(self, slot_id: str = "mid_morning") -> str:
        of_day = self.session_now()
        at = self.clock.read()
        start = SessionStart(at, slot_id, of_day.prescription, Side.LEFT, None, of_day.kind)
        session_id = self.store.begin_session(start)
        self.store.end_session(session_id, SessionStatus.STOPPED, at)
        return session_id

    def rate_an_exercise(self, **said: Any) -> None:
        """Do a session of today and rate its curl-up."""
        of, at = self.do_a_session(), self.clock.read()
        rating = ExerciseRating(session_id=of, ladder_id="curl_up", at=at, **said)
        self.store.add_rating(rating)

    def view(self) -> TodayView:
        now = self.clock.read()
        planned = DayPlanned(know_the_day(self.store, now.local_date), self.session_now())
        return today_view(self.store, self.store.plans(), now, planned=planned)

    def notices(self) -> dict[NoticeKind, Notice]:
        now = self.clock.read()
        known = know_the_day(self.store, now.local_date)
        declined = self.settings.get(FLARE_DECLINED)
        found = bad_day_notices(self.store, now, known, lambda: GENTLER, declined)
        return {one.kind: one for one in found}

    def flare(self) -> Flare:
        flare = self.bad_days.flare()
        assert flare is not None
        return flare


class TestABadDay:
    def test_one_press_makes_the_smallest_session_and_a_second_takes_it_back(self) -> None:
        life = Life()
        life.bad_days.press(WhyBad.WORSE)
        view = life.view()

        assert (view.kind, view.bad_day, view.short_minutes) == (DayKind.BAD_DAY, True, None)
        assert view.minutes <= 8
        life.bad_days.take_back()
        assert life.view().prescription == life.plan
        assert not life.view().bad_day

    def test_it_ends_by_itself_the_next_morning_and_not_at_midnight(self) -> None:
        life = Life()
        life.bad_days.press(WhyBad.SPASM)

        life.clock.set_wall(MONDAY + timedelta(hours=19, minutes=59))
        assert life.session_now().kind is DayKind.BAD_DAY
        life.clock.set_wall(MONDAY + timedelta(hours=20))
        assert life.session_now().kind is DayKind.ORDINARY

    def test_no_plan_is_written(self) -> None:
        life = Life()
        before = list(life.store.plans())
        life.bad_days.press(WhyBad.SPASM)
        life.do_a_session()

        assert list(life.store.plans()) == before
        (session,) = life.store.sessions(life.clock.read().local_date, life.clock.read().local_date)
        assert session.kind is DayKind.BAD_DAY

    def test_today_says_that_it_ends_and_how_to_take_it_back(self) -> None:
        life = Life()
        assert life.notices() == {}
        life.bad_days.press(WhyBad.WORSE)

        assert life.notices()[NoticeKind.BAD_DAY].actions == (
            NoticeAction.SPASM,
            NoticeAction.BEGIN_FLARE,
            NoticeAction.NO_BAD_DAY,
        )
        life.bad_days.press(WhyBad.SPASM)
        assert set(life.notices()) == {NoticeKind.DAY_OF_SPASM}


class TestAFlareIsProposed:
    @pytest.mark.parametrize(
        ("backs", "proposed"),
        [
            ((2, 2, 3, 5, 6), True),
            ((2, 2, 3, 2, 5), False),
            ((2, 2, 3, 5, 4), False),
            ((2, 2, 5, 5), False),
            ((2, 2, 3, 4, 4), False),
        ],
        ids=["two", "one", "the second is lower", "the usual is not known", "two above"],
    )
    def test_after_two_mornings_three_over_usual(
        self, backs: tuple[int, ...], proposed: bool
    ) -> None:
        life = Life()
        life.mornings(*backs)

        assert (NoticeKind.FLARE_PROPOSED in life.notices()) == proposed
        assert life.bad_days.flare() is None
        assert life.session_now().kind is DayKind.ORDINARY

    def test_once_declined_it_is_not_proposed_again_that_day(self) -> None:
        life = Life()
        life.mornings(2, 2, 3, 6, 6)
        life.bad_days.decline_flare()

        assert life.notices() == {}
        life.next_morning()
        life.morning(6)
        assert NoticeKind.FLARE_PROPOSED in life.notices()

    def test_mornings_far_apart_are_no_run(self) -> None:
        life = Life()
        life.mornings(2, 2, 2, 6)
        life.next_morning(5)
        life.morning(6)

        assert life.notices() == {}


class TestAFlare:
    def begun(self, *backs: int) -> Life:
        life = Life()
        life.mornings(*(backs or (2, 2, 3, 6)))
        life.bad_days.begin_flare(BegunBy.BUTTON)
        return life

    def test_its_session_is_that_of_the_flare_program(self) -> None:
        life = self.begun()
        of_day = life.session_now()

        assert of_day.kind is DayKind.FLARE
        assert of_day.prescription.program_id == "spasm_and_flare"
        assert of_day.prescription.schedule == life.plan.schedule

    def test_a_second_one_does_not_begin_while_one_lasts(self) -> None:
        life = self.begun()
        life.bad_days.begin_flare(BegunBy.PROPOSED)

        assert len(life.store.flares()) == 1

    def test_nothing_is_missed_in_it(self) -> None:
        life = self.begun()
        first = life.clock.read().local_date
        life.next_morning(2)
        life.clock.advance(14 * HOUR_S)
        view = life.view()

        assert view.slots[0].state is SlotState.SPARED
        assert not any(slot.counts for slot in view.slots)
        # The flare began on a Thursday; the days of the week before it count as ever.
        assert [day.mark for day in view.week[3:6]] == [DayMark.NOTHING_DUE] * 3
        assert view.week[0].mark is not DayMark.NOTHING_DUE
        now = life.clock.read()
        log = collect(life.store, first, now.local_date, now)
        assert log.missed == ()
        (week,) = read_progress(life.store, now).adherence.weeks
        assert week.prescribed == 3 * len(life.plan.schedule.slots)

    def test_day_two_and_day_seven_ask_whether_it_eases(self) -> None:
        life = self.begun()
        assert NoticeKind.FLARE_CHECK not in life.notices()
        life.next_morning()
        assert NoticeKind.FLARE_CHECK in life.notices()
        life.bad_days.say(FlareWord.NOT_EASING)
        found = life.notices()
        assert NoticeKind.FLARE_CHECK not in found
        offered = found[NoticeKind.FLARE_NOT_EASING].actions
        assert offered == (NoticeAction.SEE_SIGNS, NoticeAction.EASES_NOW)

        life.next_morning(4)
        assert NoticeKind.FLARE_CONTACT not in life.notices()
        life.next_morning()
        assert NoticeKind.FLARE_CONTACT in life.notices()
        life.bad_days.say(FlareWord.EASING)
        assert not {NoticeKind.FLARE_CONTACT, NoticeKind.FLARE_NOT_EASING} & set(life.notices())

    def test_a_flare_that_lasts_is_asked_about_again_every_week(self) -> None:
        life = self.begun()
        life.next_morning(6)
        life.bad_days.say(FlareWord.EASING)
        for _ in range(2):
            life.next_morning(6)
            assert NoticeKind.FLARE_CONTACT not in life.notices()
            life.next_morning()
            assert NoticeKind.FLARE_CONTACT in life.notices()
            life.bad_days.say(FlareWord.EASING)
            assert NoticeKind.FLARE_CONTACT not in life.notices()

    def test_a_step_names_the_days_that_settled_and_the_end_is_asked_once(self) -> None:
        life = self.begun()
        for _ in range(9):
            life.next_morning()
            life.morning(2)
        assert life.notices()[NoticeKind.FLARE_STEP].what["days"] == 9
        while NoticeKind.FLARE_LAST_STEP not in (found := life.notices()):
            assert NoticeAction.END_FLARE in found[NoticeKind.FLARE_DAY].actions
            if NoticeKind.FLARE_STEP in found:
                life.bad_days.say(FlareWord.STEP)
            life.next_morning()
            life.morning(2)
        assert [NoticeAction.END_FLARE in one.actions for one in found.values()].count(True) == 1

    def test_a_step_back_is_proposed_after_the_first_days_and_settled_ones(self) -> None:
        life = self.begun()
        for back in (6, 3):
            life.next_morning()
            life.morning(back)
            assert NoticeKind.FLARE_STEP not in life.notices()
        for _ in range(2):
            life.next_morning()
            life.morning(3)
        assert NoticeKind.FLARE_STEP in life.notices()
        life.bad_days.say(FlareWord.STAY)
        assert NoticeKind.FLARE_STEP not in life.notices()
        life.next_morning()
        life.morning(3)
        small = life.session_now().prescription
        life.bad_days.say(FlareWord.STEP)

        assert NoticeKind.FLARE_STEP not in life.notices()
        assert life.session_now().prescription != small
        assert life.notices()[NoticeKind.FLARE_DAY].what["level"] == 1

    def test_mornings_that_nobody_rated_and_days_of_much_pain_settle_nothing(self) -> None:
        life = self.begun()
        life.next_morning(5)
        assert NoticeKind.FLARE_STEP not in life.notices()
        for _ in range(3):
            life.store.add_check_in(CheckIn(AskedWhen.BEFORE, life.clock.read(), 6))
            life.next_morning()
            life.morning(2)

        assert NoticeKind.FLARE_STEP not in life.notices()

    @pytest.mark.parametrize(
        ("asked", "pain"),
        [
            (AskedWhen.AFTER, {"leg": 2, "leg_site": LegSite.SHIN}),
            (AskedWhen.MORNING, {"back": 2, "leg": 2, "leg_site": LegSite.SHIN}),
            (AskedWhen.MORNING, {"back": 2, "leg": 5}),
            (None, {"worst": 5}),
            (None, {"worst_leg": 5}),
            (None, {"signs": Signs(sharp=True)}),
            (None, {"worst": 4}),
        ],
    )
    def test_further_down_the_leg_or_much_pain_in_an_exercise_settles_nothing(
        self, asked: AskedWhen | None, pain: dict[str, Any]
    ) -> None:
        """Rules R8 and R17: what moves down the leg outweighs any number; the rest of a day too."""
        life = self.begun()
        for _ in range(3):
            now = life.clock.read()
            near = CheckIn(AskedWhen.BEFORE, now, 2, leg=1, leg_site=LegSite.BUTTOCK)
            life.store.add_check_in(near)
            if asked is None:
                life.rate_an_exercise(**pain)
            elif asked is AskedWhen.AFTER:
                life.store.add_check_in(CheckIn(asked, now, 2, **pain))
            life.next_morning()
            of_morning = pain if asked is AskedWhen.MORNING else {"back": 2}
            life.store.add_check_in(CheckIn(AskedWhen.MORNING, life.clock.read(), **of_morning))

        assert (NoticeKind.FLARE_STEP in life.notices()) is (pain == {"worst": 4})

    def test_a_bad_day_in_a_flare_settles_nothing(self) -> None:
        life = self.begun()
        for bad in (True, True, True, False, False):
            assert NoticeKind.FLARE_STEP not in life.notices()
            if bad:
                life.bad_days.press(WhyBad.WORSE)
            life.next_morning()
            life.morning(2)

        assert life.notices()[NoticeKind.FLARE_STEP].what["days"] == 2

    def test_step_by_step_it_leads_to_the_plan_and_is_over(self) -> None:
        life = self.begun()
        steps = 0
        while NoticeKind.FLARE_LAST_STEP not in life.notices():
            if NoticeKind.FLARE_STEP in life.notices():
                life.bad_days.say(FlareWord.STEP)
                steps += 1
            life.next_morning()
            life.morning(2)
        life.bad_days.end_flare(FlareStory(helped=(Help.WALKING,)), last_step=True)

        assert steps > 0
        assert life.session_now().prescription is life.plan
        (flare,) = life.store.flares()
        assert flare.story.helped == (Help.WALKING,)

    @pytest.mark.parametrize("taken", [0, 1, 4])
    def test_ended_early_it_leads_back_a_step_a_day_and_never_jumps(self, taken: int) -> None:
        life = self.begun()
        steps = levels(life.plan, GENTLER.flare_program, (), LIBRARY)
        for _ in range(taken):
            life.bad_days.say(FlareWord.STEP)
        life.next_morning(7)
        in_it = life.session_now()
        life.bad_days.end_flare(FlareStory())

        assert life.session_now() == in_it
        for level in range(taken + 1, steps):
            life.next_morning()
            of_day = life.session_now()
            assert of_day.kind is DayKind.FLARE
            assert of_day.prescription == flare_plan(
                life.plan, GENTLER.flare_program, (), LIBRARY, level
            )
            said = life.notices()[NoticeKind.FLARE_WAY_BACK].what
            assert (said["level"], said["levels"]) == (level, steps)
        life.next_morning()
        assert life.session_now() == DayPlan(life.plan, DayKind.ORDINARY, in_minutes(life.plan))
        assert life.notices() == {}

    def test_after_the_end_no_step_follows_a_day_that_did_not_settle(self) -> None:
        life = self.begun()
        life.next_morning(7)
        life.bad_days.end_flare(FlareStory())
        small = life.session_now().prescription
        life.next_morning()
        life.morning(5)
        assert life.session_now().prescription == small
        life.store.add_check_in(CheckIn(AskedWhen.BEFORE, life.clock.read(), 6))
        life.next_morning()
        life.morning(2)
        assert life.session_now().prescription == small
        life.next_morning()
        assert know_the_day(life.store, life.clock.read().local_date).level == 1
        life.rate_an_exercise(worst=5)
        life.next_morning()
        assert know_the_day(life.store, life.clock.read().local_date).level == 1
        life.bad_days.press(WhyBad.SPASM)
        life.next_morning()
        assert know_the_day(life.store, life.clock.read().local_date).level == 1
        life.bad_days.press(WhyBad.WORSE)
        life.bad_days.take_back()
        life.next_morning()
        assert know_the_day(life.store, life.clock.read().local_date).level == 2

    def test_on_the_way_back_slots_are_asked_for_and_a_new_flare_starts_small(self) -> None:
        life = self.begun()
        small = life.session_now().prescription
        life.next_morning(7)
        life.bad_days.end_flare(FlareStory())
        life.next_morning(2)
        assert not life.view().in_a_flare
        life.bad_days.press(WhyBad.WORSE)
        assert life.notices()[NoticeKind.BAD_DAY].what["in_a_flare"] is True
        life.bad_days.take_back()
        life.bad_days.begin_flare(BegunBy.BUTTON)
        assert life.session_now().prescription == small
        assert NoticeKind.FLARE_WAY_BACK not in life.notices()

    def test_the_next_one_tells_how_long_the_last_took(self) -> None:
        life = self.begun()
        life.next_morning(8)
        life.bad_days.end_flare(FlareStory())
        life.next_morning(20)
        life.bad_days.begin_flare(BegunBy.BUTTON)
        life.next_morning(3)

        what = life.notices()[NoticeKind.FLARE_DAY].what
        assert (what["day"], what["last"]) == (4, 9)

    def test_the_next_one_tells_what_helped_when_it_was_last_said(self) -> None:
        life = self.begun()
        assert life.notices()[NoticeKind.FLARE_DAY].what["helped"] == ""
        life.bad_days.end_flare(FlareStory(helped=(Help.HEAT, Help.WALKING)))
        for _ in range(2):
            life.next_morning()
            life.bad_days.begin_flare(BegunBy.BUTTON)
            assert life.notices()[NoticeKind.FLARE_DAY].what["helped"] == "heat,walking"
            assert life.bad_days.helped_last() == (Help.HEAT, Help.WALKING)
            life.bad_days.end_flare(FlareStory())

    def test_one_that_was_none_spares_its_days_and_leads_back_by_steps(self) -> None:
        life = self.begun()
        life.next_morning()
        small = life.session_now()
        life.bad_days.say(FlareWord.TAKEN_BACK)
        assert life.session_now() == small
        life.clock.advance(14 * HOUR_S)

        assert life.bad_days.flare() is None
        assert {slot.state for slot in life.view().slots} <= {SlotState.SPARED, SlotState.OPEN}
        assert NoticeKind.FLARE_WAY_BACK in life.notices()
        life.next_morning()
        assert know_the_day(life.store, life.clock.read().local_date).level == 1

    @pytest.mark.parametrize(("done", "kind"), [(False, DayKind.ORDINARY), (True, DayKind.FLARE)])
    def test_a_slip_of_the_finger_gives_the_plan_back_until_something_was_done(
        self, *, done: bool, kind: DayKind
    ) -> None:
        life = self.begun()
        if done:
            life.do_a_session()
        life.bad_days.say(FlareWord.TAKEN_BACK)

        assert life.session_now().kind is kind

    @pytest.mark.parametrize("flare_first", [False, True])
    def test_a_bad_day_with_its_session_makes_it_no_slip(self, *, flare_first: bool) -> None:
        life = Life()
        if flare_first:
            life.bad_days.begin_flare(BegunBy.BUTTON)
        life.bad_days.press(WhyBad.WORSE)
        life.do_a_session()
        if not flare_first:
            life.bad_days.begin_flare(BegunBy.BUTTON)
        life.bad_days.say(FlareWord.TAKEN_BACK)
        for level in (0, 1):
            life.next_morning()
            life.morning(2)
            assert know_the_day(life.store, life.clock.read().local_date).level == level
            assert life.session_now().kind is DayKind.FLARE

    def test_its_days_count_alike_wherever_days_are_counted(self) -> None:
        """On its fourth day it is said to be no flare; the fifth is the first that asks again."""
        life = self.begun()
        first = life.flare().first_day
        for _ in range(3):
            life.do_a_session()
            life.next_morning()
        life.bad_days.say(FlareWord.TAKEN_BACK)
        life.next_morning(2)
        now = life.clock.read()
        today = now.local_date
        log = collect(life.store, first, today, now)
        shown = read_progress(life.store, now).within(first, today)

        assert [one.flare_day for one in log.days if one.flare_day] == [1, 2, 3, 4]
        assert [one.in_flare for one in log.sessions] == [True] * 3
        assert sum(week.flare_days for week in log.weeks) == 4
        missed = LogReader(life.store, first, today, now).missed()
        assert {one.day for one in missed} == {today - timedelta(days=1)}
        assert sum(week.prescribed for week in shown.adherence.weeks) == len(missed)
        marks = {one.day: one.mark for one in life.view().week if first <= one.day < today}
        assert {day for day, mark in marks.items() if mark is not DayMark.NOTHING_DUE} <= {
            today - timedelta(days=1)
        }

    def test_a_slip_does_not_cut_the_way_back_from_the_flare_before_it(self) -> None:
        life = self.begun()
        life.next_morning(5)
        life.bad_days.end_flare(FlareStory())
        life.next_morning()
        on_the_way = life.session_now()
        life.bad_days.begin_flare(BegunBy.BUTTON)
        life.bad_days.say(FlareWord.TAKEN_BACK)

        assert life.session_now() == on_the_way

    def test_pain_that_stays_holds_the_plan_back_however_long(self) -> None:
        life = self.begun()
        small = life.session_now()
        life.next_morning(3)
        life.bad_days.end_flare(FlareStory())
        for _ in range(70):
            life.next_morning()
            life.morning(7)
        assert life.session_now() == small
        life.next_morning()
        life.morning(2)
        assert know_the_day(life.store, life.clock.read().local_date).level == 1
