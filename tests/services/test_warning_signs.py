"""The gate over a record: what is said asks for the signs, and nothing passes what they lock."""

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coach import __version__
from coach.domain.bad_day import WhyBad
from coach.domain.feedback import ExerciseRating
from coach.domain.flag_review import LEG_SYMPTOMS
from coach.domain.gates import Gate, Locked, Open, SessionLocked, Until
from coach.domain.log_events import EventKind
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.warning_signs import (
    LONG_FORM,
    Deed,
    Group,
    Said,
    Trigger,
    WarningSign,
    form,
    unfinished,
)
from coach.engine.day_plan import plan_of_the_day
from coach.handover.calendar_file import CalendarFile
from coach.handover.csv_package import CsvPackage
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.app_services import AppServices, RecordPlace, services_of
from coach.services.check_in import Answers
from coach.services.notices import NoticeKind
from coach.services.planning import Planning
from coach.services.ports import OpenSession
from coach.services.session import resume
from coach.services.session.start import start_session
from coach.services.today import TodayView
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_signs import MemoryMark
from tests.handover.records import collect

OWN = Path("no-such-folder")
CATALOGUE = Catalogue(shipped("programs"), (OWN,))
NO = dict.fromkeys(LONG_FORM, Said.NO)
A_DAY_S = 86_400


class Home:
    """One person's computer: a record, a mark beside it and a clock."""

    def __init__(self) -> None:
        self.clock, self.store, self.mark = FakeClock(), a_store(), MemoryMark()

    @property
    def services(self) -> AppServices:
        """The services, as a program that was started anew has them."""
        files = OwnFiles(shipped("programs"), OWN, CATALOGUE)
        store, clock = self.store, self.clock
        return services_of(
            store,
            clock=clock,
            first_program=lambda: next(one for one in CATALOGUE.programs() if one.id == "starter"),
            writer=CsvPackage(),
            calendar=CalendarFile(),
            version=__version__,
            planning=lambda: Planning(clock, store, CATALOGUE.library, CATALOGUE.programs, files),
            place=RecordPlace(OWN, self.mark, MemoryCopies(), MemoryPlace, lambda: None),
        )

    def answer(
        self, answers: Mapping[WarningSign, Said] = NO, trigger: Trigger = Trigger.SOMETHING_WRONG
    ) -> None:
        self.services.signs.answer(trigger, NO | dict(answers))

    def say(self, back: int | None = None, site: LegSite | None = None) -> None:
        self.store.add_check_in(CheckIn(AskedWhen.MORNING, self.clock.read(), back, None, site))

    def gate(self, felt: Answers | None = None) -> Gate:
        return self.services.sessions.gate(felt or Answers())

    def until(self, felt: Answers | None = None) -> tuple[Until, Trigger | None] | None:
        gate = self.gate(felt)
        return (gate.until, gate.trigger) if isinstance(gate, Locked) else None


@pytest.fixture
def home() -> Home:
    made = Home()
    made.answer()
    made.clock.advance(60)
    return made


def set_ahead(clock: FakeClock, days: int) -> None:
    """Set the clock on the wall by so many days; less than 0 sets it back."""
    clock.set_wall(clock.read().wall + timedelta(days=days, seconds=1))


def due(trigger: Trigger) -> tuple[Until, Trigger]:
    return Until.SIGNS_ANSWERED, trigger


def test_nobody_starts_before_every_sign_was_answered() -> None:
    home = Home()
    assert home.until() == due(Trigger.FIRST_START)
    with pytest.raises(SessionLocked):
        home.services.sessions.start(None)
    with pytest.raises(ValueError, match="BLADDER"):
        home.services.signs.answer(Trigger.FIRST_START, {WarningSign.BOWEL: Said.NO})
    assert home.until() == due(Trigger.FIRST_START)
    home.answer()
    assert home.gate() == Open()


def test_the_short_form_comes_each_week(home: Home) -> None:
    home.clock.advance(7 * A_DAY_S)
    assert home.until() == due(Trigger.WEEKLY)
    home.services.signs.answer(Trigger.WEEKLY, dict.fromkeys(form(Trigger.WEEKLY), Said.NO))
    assert home.gate() == Open()


def test_much_pain_asks_once_and_then_proposes_nothing_ordinary(home: Home) -> None:
    felt = Answers(back=8)
    assert home.until(felt) == due(Trigger.MUCH_PAIN)
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    home.clock.advance(60)
    home.answer(trigger=Trigger.MUCH_PAIN)
    home.clock.advance(60)
    assert home.until(felt) == (Until.LESS_PAIN, Trigger.MUCH_PAIN)
    with pytest.raises(SessionLocked):
        home.services.sessions.start(None, felt)
    home.services.bad_days.press(WhyBad.WORSE)
    assert home.services.sessions.gate(felt) == Open()
    assert home.services.sessions.start(None, felt).session_id
    home.services.bad_days.take_back()
    assert home.until(Answers(back=9)) == due(Trigger.MUCH_PAIN)
    assert home.until(Answers(back=3, leg=0)) is None


def test_what_was_said_today_stands_where_nothing_is_answered(home: Home) -> None:
    home.say(back=8)
    home.clock.advance(60)
    home.answer(trigger=Trigger.MUCH_PAIN)
    home.clock.advance(60)
    assert home.until() == (Until.LESS_PAIN, Trigger.MUCH_PAIN)
    home.clock.advance(A_DAY_S)
    assert home.gate() == Open()


def test_three_over_the_usual(home: Home) -> None:
    for _ in range(3):
        home.say(back=1)
        home.clock.advance(A_DAY_S)
    assert home.until(Answers(back=3)) is None
    assert home.until(Answers(back=4)) == due(Trigger.OVER_USUAL)


def test_below_the_knee_with_nothing_to_compare_it_with_asks_once(home: Home) -> None:
    felt = Answers(leg=4, leg_site=LegSite.FOOT)
    assert home.until(felt) == due(Trigger.LEG_BELOW_KNEE)
    assert home.services.check_ins.so_far().answering(AskedWhen.BEFORE)(felt).alarm
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_BELOW_KNEE)
    home.clock.advance(60)
    assert home.until(felt) == (Until.LESS_PAIN, Trigger.LEG_BELOW_KNEE)
    assert home.until(Answers(leg=0, leg_site=LegSite.KNEE)) is None
    home.clock.advance(A_DAY_S)
    assert home.until(felt) is None
    assert home.services.today().leg_comes_first


def test_below_the_knee_a_session_begins_once_the_pt_knows(home: Home) -> None:
    felt = Answers(leg=4, leg_site=LegSite.FOOT)
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_BELOW_KNEE)
    home.services.visits.asked_about_leg()
    assert home.until(felt) is None
    assert not home.services.today().leg_comes_first


def test_a_bad_day_may_have_its_session_below_the_knee(home: Home) -> None:
    felt = Answers(leg=4, leg_site=LegSite.FOOT)
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_BELOW_KNEE)
    home.services.bad_days.press(WhyBad.WORSE)
    assert home.until(felt) is None


def told_of_the_leg(home: Home) -> tuple[bool, list[NoticeKind]]:
    """Return whether the leg comes before Start, and what Today says of it."""
    view = home.services.today()
    of_leg = {NoticeKind.LEG_MOVED_DOWN, NoticeKind.LEG_BELOW_KNEE}
    return view.leg_comes_first, [one.kind for one in view.notices if one.kind in of_leg]


@pytest.mark.parametrize("end", ["asked", "visit", "back"])
def test_what_moved_down_comes_before_start_each_day_until_it_is_back_or_the_pt_knows(
    home: Home, end: str
) -> None:
    home.say(site=LegSite.NONE)
    home.clock.advance(A_DAY_S)
    home.say(site=LegSite.THIGH)
    assert told_of_the_leg(home) == (True, []), "the warning signs come first, and say it"
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_FURTHER_DOWN)
    assert told_of_the_leg(home) == (True, [NoticeKind.LEG_MOVED_DOWN])
    for site in (LegSite.THIGH, None, LegSite.THIGH):
        home.clock.advance(A_DAY_S)
        home.say(2, site)
        assert told_of_the_leg(home) == (True, [NoticeKind.LEG_MOVED_DOWN])
        assert home.gate() == Open()
    match end:
        case "asked":
            home.services.visits.asked_about_leg()
        case "visit":
            home.services.visits.say(home.clock.read().local_date, "Anna Maier", "")
        case _:
            home.say(site=LegSite.NONE)
    assert told_of_the_leg(home) == (False, [])
    home.clock.advance(A_DAY_S)
    assert told_of_the_leg(home) == (False, [])


def test_it_is_brought_up_after_weeks_in_which_nobody_said_a_place(home: Home) -> None:
    home.say(site=LegSite.NONE)
    home.clock.advance(A_DAY_S)
    home.say(site=LegSite.FOOT)
    home.clock.advance(60 * A_DAY_S)
    home.answer()
    assert told_of_the_leg(home) == (True, [NoticeKind.LEG_MOVED_DOWN])
    home.clock.advance(300 * A_DAY_S)
    home.answer()
    assert told_of_the_leg(home) == (False, [])


def test_that_the_pt_knows_is_in_the_log(home: Home) -> None:
    home.services.visits.asked_about_leg()
    today = home.clock.read().local_date
    log = collect(home.store, today, today, home.clock.read())
    assert EventKind.LEG_ASKED in [one.kind for one in log.events]


@pytest.mark.parametrize("days", [1, 45])
def test_further_down_than_the_last_answer_of_any_day(home: Home, days: int) -> None:
    home.say(site=LegSite.NONE)
    home.clock.advance(days * A_DAY_S)
    home.answer()
    home.clock.advance(60)
    felt = Answers(leg=4, leg_site=LegSite.FOOT)
    assert home.until(felt) == due(Trigger.LEG_FURTHER_DOWN)
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    assert home.until() == due(Trigger.LEG_FURTHER_DOWN)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_FURTHER_DOWN)
    assert home.until(felt) == (Until.LESS_PAIN, Trigger.LEG_FURTHER_DOWN)


@pytest.mark.parametrize(
    ("signs", "trigger"),
    [
        (Signs(numb_or_weak=True), Trigger.NUMB_OR_WEAK),
        (Signs(leg_moved_down=True), Trigger.LEG_FURTHER_DOWN),
    ],
)
def test_a_sign_said_in_a_session_asks_before_the_next(
    home: Home, signs: Signs, trigger: Trigger
) -> None:
    run = home.services.sessions.start(None)
    home.clock.advance(60)
    rating = ExerciseRating(
        session_id=run.session_id, ladder_id="side_plank", signs=signs, at=home.clock.read()
    )
    home.store.add_rating(rating)
    assert home.until() == due(trigger)
    found = home.services.sessions.unfinished()
    assert found is not None
    assert not home.services.sessions.can_go_on(found)
    with pytest.raises(SessionLocked):
        home.services.sessions.go_on(found)


def test_every_way_in_is_locked_by_an_emergency(home: Home) -> None:
    found = cut_off(home)
    home.answer({WarningSign.BLADDER: Said.NOT_SURE})
    assert home.until() == (Until.SEEN, None)
    for bad_day in (False, True):
        if bad_day:
            home.services.bad_days.press(WhyBad.SPASM)
        assert refusals(home, found) == {Until.SEEN}


@pytest.mark.parametrize("word", ["[]", '[[0, "2026-11-23"]]', "damaged"])
def test_every_way_in_is_locked_without_consent(home: Home, word: str) -> None:
    found = cut_off(home)
    home.store.set_setting("consents", word)
    assert refusals(home, found) == {Until.CONSENT}


def cut_off(home: Home) -> OpenSession:
    home.services.sessions.start(None)
    found = home.services.sessions.unfinished()
    assert found is not None
    return found


def refusals(home: Home, found: OpenSession) -> set[Until]:
    """Return what every way into a session is locked until; each must be."""
    sessions, plan = home.services.sessions, home.services.plans.current.prescription
    ways_in: list[Callable[[], object]] = [
        lambda: sessions.start(None),
        lambda: sessions.start(None, Answers(back=0), minutes=5.0),
        lambda: sessions.go_on(found),
        lambda: start_session(home.clock, home.store, plan_of_the_day(plan), None),
        lambda: resume.go_on(home.clock, home.store, found),
    ]
    until = set()
    for way_in in ways_in:
        with pytest.raises(SessionLocked) as refusal:
            way_in()
        until.add(refusal.value.gate.until)
    return until


def test_an_older_copy_of_the_record_opens_nothing() -> None:
    home = Home()
    home.answer()
    home.answer({WarningSign.CHEST_PAIN: Said.YES})
    home.store = a_store()
    home.answer()
    assert home.until() == (Until.SEEN, None)
    home.services.signs.seen("Dr. Abara", home.clock.read().local_date)
    assert home.mark.read() is None
    assert home.gate() == Open()


def test_a_lesser_lock_takes_no_place_of_a_graver_one() -> None:
    home = Home()
    home.answer({WarningSign.CHEST_PAIN: Said.YES})
    home.answer({WarningSign.PAIN_AT_REST: Said.YES})
    home.store = a_store()
    home.services.signs.clinician_said("Go on", may_go_on=True)
    assert home.until() == (Until.SEEN, None)


def test_a_mark_that_cannot_be_read_asks_anew_and_stays_locked(home: Home) -> None:
    home.mark.damaged = True
    assert home.until() == due(Trigger.LOST)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LOST)
    assert home.until() == (Until.CLINICIAN_AGREED, None)
    home.services.signs.clinician_said("Gentle exercise is fine, says Dr. Abara", may_go_on=True)
    assert home.gate() == Open()


def test_a_lock_that_cannot_be_marked_is_told_until_it_can(home: Home) -> None:
    home.mark.full = True
    home.answer({WarningSign.CHEST_PAIN: Said.YES})
    told = ["LOCKED_EMERGENCY", "LOCK_IN_THE_RECORD_ALONE"]
    assert _kinds(home.services.today()) == told
    assert home.until() == (Until.SEEN, None)
    home.mark.full = False
    assert _kinds(home.services.today()) == told[:1]
    home.store = a_store()
    home.answer()
    assert home.until() == (Until.SEEN, None)


@pytest.mark.parametrize(
    ("sign", "by_word"), [(WarningSign.BOWEL, False), (WarningSign.PAIN_AT_REST, True)]
)
def test_a_typed_word_opens_group_b_alone(home: Home, sign: WarningSign, *, by_word: bool) -> None:
    home.answer({sign: Said.YES})
    with pytest.raises(ValueError, match=" "):
        home.services.signs.clinician_said("  ", may_go_on=True)
    home.services.signs.clinician_said("My PT says go on", may_go_on=True)
    assert (home.gate() == Open()) is by_word
    with pytest.raises(ValueError, match=" "):
        home.services.signs.seen(" ", home.clock.read().local_date)
    home.services.signs.seen("Dr. Abara", home.clock.read().local_date)
    assert home.gate() == Open()


def test_no_setting_and_no_clock_opens_it(home: Home) -> None:
    home.answer({WarningSign.BOTH_LEGS: Said.YES})
    for name in ("intended_use_read", "sound_tried", "cleared_by", "emergency_number"):
        home.store.set_setting(name, "yes")
    for days in (-4000, 1, 8000):
        set_ahead(home.clock, days)
        home.answer()
        assert home.until() == (Until.SEEN, None)


def test_what_can_wait_is_told_on_today_and_locks_nothing(home: Home) -> None:
    home.answer({WarningSign.SIX_WEEKS: Said.YES})
    assert home.gate() == Open()
    assert _kinds(home.services.today()) == ["TELL_THE_PT"]


def test_today_tells_what_locks_and_what_is_due(home: Home) -> None:
    assert _kinds(home.services.today()) == []
    home.say(back=9)
    assert _kinds(home.services.today()) == ["SIGNS_MUCH_PAIN"]
    home.answer({WarningSign.PAIN_AT_REST: Said.YES})
    assert _kinds(home.services.today()) == ["LOCKED_DOCTOR"]
    home.answer({WarningSign.BOWEL: Said.YES})
    assert _kinds(home.services.today()) == ["LOCKED_EMERGENCY"]


def _kinds(view: TodayView) -> list[str]:
    return [notice.kind.name for notice in view.notices]


class NoPathPassesAnEmergency(RuleBasedStateMachine):
    """Answers, restarts, copies put back and clocks that are set, in any order.

    Attributes:
        locked: whether an emergency was answered that nobody was written down to have seen.
    """

    @initialize()
    def move_in(self) -> None:
        self.home = Home()
        self.copies = [a_store()]
        self.locked = False

    @rule(sign=st.sampled_from(WarningSign), said=st.sampled_from(Said))
    def answer(self, sign: WarningSign, said: Said) -> None:
        self.home.answer({sign: said})
        self.locked |= sign.group is Group.EMERGENCY and said is not Said.NO

    @rule(sign=st.sampled_from(WarningSign))
    def leave_the_list(self, sign: WarningSign) -> None:
        if sign.group is not Group.SOON:
            self.home.services.signs.begin(Trigger.SOMETHING_WRONG, {sign: Said.YES})

    @rule()
    def was_seen(self) -> None:
        signs = self.home.services.signs
        signs.seen("Dr. Abara", self.home.clock.read().local_date)
        self.locked = False

    @rule()
    def a_word(self) -> None:
        self.home.services.signs.clinician_said("Go on", may_go_on=True)

    @rule()
    def keep_a_copy(self) -> None:
        copy = a_store()
        for screening in self.home.store.screenings():
            copy.add_screening(screening)
            for done in screening.done:
                copy.add_deed(screening.id, done)
        self.copies.append(copy)

    @rule(data=st.data())
    def put_a_copy_back(self, data: st.DataObject) -> None:
        self.home.store = data.draw(st.sampled_from(self.copies))

    @rule(back=st.integers(0, 10))
    def say(self, back: int) -> None:
        self.home.say(back)

    @rule()
    def have_a_bad_day(self) -> None:
        self.home.services.bad_days.press(WhyBad.WORSE)

    @rule(days=st.integers(-3000, 3000))
    def set_the_clock(self, days: int) -> None:
        set_ahead(self.home.clock, days)

    @invariant()
    def nothing_starts_over_a_list_that_was_left(self) -> None:
        if unfinished(self.home.store.screenings()):
            with pytest.raises(SessionLocked):
                self.home.services.sessions.start(None)

    @invariant()
    def nothing_starts(self) -> None:
        if not self.locked:
            return
        gate = self.home.gate()
        assert isinstance(gate, Locked)
        assert gate.until is Until.SEEN
        with pytest.raises(SessionLocked):
            self.home.services.sessions.start(None)


TestNoPathPassesAnEmergency = NoPathPassesAnEmergency.TestCase
TestNoPathPassesAnEmergency.settings = settings(max_examples=25, stateful_step_count=12)


def test_a_yes_in_a_list_that_was_left_locks_every_way_in(home: Home) -> None:
    found = cut_off(home)
    home.services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.SADDLE_NUMBNESS: Said.YES})
    assert home.until() == due(Trigger.UNFINISHED)
    assert refusals(home, found) == {Until.SIGNS_ANSWERED}
    assert not home.services.sessions.can_go_on(found)
    assert _kinds(home.services.today()) == ["SIGNS_UNFINISHED"]
    # Neither a clinician nor whoever saw them stands in for the list.
    home.services.signs.clinician_said("Go on gently", may_go_on=True)
    assert home.until() == due(Trigger.UNFINISHED)


@pytest.mark.parametrize("days", [-400, 0, 8])
def test_the_list_to_its_end_takes_an_accidental_yes_back(home: Home, days: int) -> None:
    for said in (Said.YES, Said.NOT_SURE):
        home.services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.SADDLE_NUMBNESS: said})
    set_ahead(home.clock, days)
    assert home.until() == due(Trigger.UNFINISHED)
    home.answer(trigger=Trigger.UNFINISHED)
    home.clock.advance(1)
    assert home.gate() == Open()
    assert home.services.signs.locking() is None


def test_a_list_that_does_not_ask_it_again_does_not_take_it_back(home: Home) -> None:
    home.services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.BAND_OR_LUMP: Said.YES})
    short = dict.fromkeys(form(Trigger.WEEKLY), Said.NO)
    home.services.signs.answer(Trigger.WEEKLY, short)
    assert home.until() == due(Trigger.UNFINISHED)


def test_what_an_unfinished_list_said_comes_before_a_lesser_lock(home: Home) -> None:
    home.answer({WarningSign.PAIN_AT_REST: Said.YES})
    home.services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.BOWEL: Said.YES})
    assert home.until() == due(Trigger.UNFINISHED)
    home.answer({WarningSign.BOWEL: Said.YES}, Trigger.UNFINISHED)
    assert home.until() == (Until.SEEN, None)


def test_an_unfinished_list_hides_no_alarm_of_before(home: Home) -> None:
    home.clock.advance(A_DAY_S)
    home.say(back=9)
    home.clock.advance(3 * A_DAY_S)
    home.services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.BOWEL: Said.YES})
    assert home.services.signs.said_so_far().alarms()


def test_an_emergency_counts_before_the_rest_of_the_list_is_asked(home: Home) -> None:
    signs = home.services.signs
    signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.BAND_OR_LUMP: Said.YES})
    half = signs.answer(Trigger.WEEKLY, {WarningSign.BLADDER: Said.NOT_SURE})
    assert half.signs == (WarningSign.BLADDER, WarningSign.BAND_OR_LUMP)
    assert home.until() == (Until.SEEN, None)
    assert not signs.answered_today()
    home.clock.advance(60)
    signs.seen("Dr. Abara", home.clock.read().local_date)
    assert home.until() == due(Trigger.REST)
    rest = signs.to_ask(Trigger.REST)
    assert {*rest, WarningSign.BLADDER} == set(form(Trigger.WEEKLY))
    with pytest.raises(ValueError, match="BOWEL"):
        signs.answer(Trigger.REST, {})
    signs.answer(Trigger.REST, dict.fromkeys(rest, Said.NO))
    assert home.gate() == Open()
    assert home.mark.read() is None


def test_the_wrong_key_is_taken_back_by_the_whole_list_alone(home: Home) -> None:
    signs = home.services.signs
    wrong = signs.answer(Trigger.WEEKLY, {WarningSign.BLADDER: Said.YES})
    signs.take_back(wrong)
    home.clock.advance(60)
    assert home.until() == due(Trigger.UNFINISHED)
    signs.answer(Trigger.WEEKLY, dict.fromkeys(form(Trigger.WEEKLY), Said.NO))
    assert home.gate() == Open()
    assert home.mark.read() is None


@pytest.mark.parametrize("sign", [WarningSign.BLADDER, WarningSign.PAIN_AT_REST])
def test_an_older_copy_forgets_no_list_that_was_begun(home: Home, sign: WarningSign) -> None:
    older, mark = deepcopy(home.store), home.mark
    home.services.signs.begin(Trigger.SOMETHING_WRONG, {sign: Said.YES})
    home.store = older
    assert home.until() == due(Trigger.UNFINISHED)
    home.answer(trigger=Trigger.UNFINISHED)
    home.clock.advance(1)
    assert home.gate() == Open()
    assert mark.read() is None


def test_nobody_saw_them_before_the_sign_was_reported(home: Home) -> None:
    home.answer({WarningSign.BOWEL: Said.YES})
    today = home.clock.read().local_date
    with pytest.raises(ValueError, match=str(today.year)):
        home.services.signs.seen("Dr. Abara", today - timedelta(days=1))
    assert home.until() == (Until.SEEN, None)
    home.services.signs.seen("Dr. Abara", today)
    assert home.gate() == Open()


@pytest.mark.parametrize("nothing", [".", "no", "No!"])
def test_a_dot_or_a_no_opens_nothing(home: Home, nothing: str) -> None:
    home.answer({WarningSign.PAIN_AT_REST: Said.YES})
    with pytest.raises(ValueError, match=re.escape(nothing)):
        home.services.signs.clinician_said(nothing, may_go_on=True)
    with pytest.raises(ValueError, match=re.escape(nothing)):
        home.services.signs.seen(nothing, home.clock.read().local_date)
    assert home.until() == (Until.CLINICIAN_AGREED, None)


def test_what_was_done_is_kept_in_order(home: Home) -> None:
    home.answer({WarningSign.BOWEL: Said.YES})
    signs = home.services.signs
    locks = signs.locking()
    assert locks is not None
    signs.printed(locks)
    signs.seen("Dr. Abara", home.clock.read().local_date)
    (kept,) = [one for one in signs.screenings() if one.id == locks.id]
    assert [one.deed for one in kept.done] == [Deed.PRINTED, Deed.SEEN]


def test_a_leg_further_down_proposes_no_ordinary_session_until_it_is_back(home: Home) -> None:
    home.say(site=LegSite.NONE)
    home.clock.advance(A_DAY_S)
    felt = Answers(back=2, leg=4, leg_site=LegSite.FOOT)
    assert home.until(felt) == due(Trigger.LEG_FURTHER_DOWN)
    home.services.check_ins.keep(AskedWhen.BEFORE, felt)
    home.clock.advance(60)
    home.answer(trigger=Trigger.LEG_FURTHER_DOWN)
    home.clock.advance(60)
    for again in (felt, Answers(), Answers(back=1)):
        assert home.until(again) == (Until.LESS_PAIN, Trigger.LEG_FURTHER_DOWN)
        with pytest.raises(SessionLocked):
            home.services.sessions.start(None, again)
    assert home.services.today().leg_moved_down
    assert home.until(Answers(back=2, leg=0, leg_site=LegSite.NONE)) is None
    home.say(site=LegSite.FOOT)
    assert home.services.today().leg_moved_down, "named again, it is no nearer"
    home.say(site=LegSite.NONE)
    assert not home.services.today().leg_moved_down
    assert home.gate() == Open()


def said_in_a_session(home: Home, **said: object) -> None:
    """Say something after "that hurt", stop, answer nothing after, and then the signs with no."""
    run = home.services.sessions.start(None)
    home.clock.advance(60)
    at = home.clock.read()
    hurt = CheckIn(AskedWhen.DURING, at, session_id=run.session_id, **said)  # type: ignore[arg-type]
    home.store.add_check_in(hurt)
    home.clock.advance(4 * 3600)
    home.answer()
    home.clock.advance(60)


def test_an_eight_said_in_a_session_is_not_forgotten_by_the_next_check_in(home: Home) -> None:
    said_in_a_session(home, back=8)
    assert home.until() == (Until.LESS_PAIN, Trigger.MUCH_PAIN)
    with pytest.raises(SessionLocked):
        home.services.sessions.start(None)
    assert home.until(Answers(back=3)) is None, "now it is 3"
    home.services.bad_days.press(WhyBad.WORSE)
    assert home.until() is None, "the small session of a bad day is open"


def test_a_leg_that_went_down_in_a_session_stands_without_a_place(home: Home) -> None:
    said_in_a_session(home, signs=Signs(leg_moved_down=True))
    assert home.until() == (Until.LESS_PAIN, Trigger.LEG_FURTHER_DOWN)
    assert home.until(Answers(leg_site=LegSite.NONE)) is None


def test_numbness_said_in_a_session_ends_the_day(home: Home) -> None:
    said_in_a_session(home, signs=Signs(numb_or_weak=True))
    ended = (Until.LESS_PAIN, Trigger.NUMB_OR_WEAK)
    assert home.until(Answers(0, 0, LegSite.NONE)) == ended
    home.services.bad_days.press(WhyBad.WORSE)
    assert home.until(Answers(0, 0, LegSite.NONE)) == ended, "no smaller session either"
    home.services.bad_days.take_back()
    view = home.services.today()
    assert view.leg_comes_first
    assert NoticeKind.NUMB_TODAY in [one.kind for one in view.notices]
    home.clock.advance(A_DAY_S)
    assert home.until() is None
    assert not home.services.today().leg_comes_first


def tick_leg(home: Home) -> None:
    flags = home.services.plans.flags
    preview, _ = flags.preview({LEG_SYMPTOMS})
    flags.keep({LEG_SYMPTOMS}, preview)


def test_a_leg_that_is_ticked_on_a_later_day_asks_the_signs_once(home: Home) -> None:
    assert LEG_SYMPTOMS in {flag.id for flag in home.services.plans.flags.all()}
    home.clock.advance(A_DAY_S)
    tick_leg(home)
    home.clock.advance(60)
    assert home.until() == due(Trigger.LEG_TICKED)
    shown = [one.kind for one in home.services.today().notices]
    assert NoticeKind.SIGNS_LEG_TICKED in shown
    assert home.services.today().something_first
    assert WarningSign.ONE_LEG_WEAK in form(Trigger.LEG_TICKED)
    with pytest.raises(SessionLocked):
        home.services.sessions.start(None)
    home.services.signs.answer(Trigger.LEG_TICKED, dict.fromkeys(form(Trigger.LEG_TICKED), Said.NO))
    assert home.gate() == Open()
    home.clock.advance(A_DAY_S)
    assert home.gate() == Open()


def test_a_leg_that_is_ticked_right_after_the_whole_list_asks_nothing_again(home: Home) -> None:
    tick_leg(home)
    home.clock.advance(60)
    assert home.gate() == Open()
