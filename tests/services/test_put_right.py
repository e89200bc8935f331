"""What was said can be put right later: what counts then, and what stays."""

from dataclasses import replace
from datetime import date

import pytest

from coach.domain.feedback import Form
from coach.domain.hurt import HurtAnswer, hurt_check_in, hurt_rating, signs_in
from coach.domain.hurt_said import Where
from coach.domain.log_events import EventKind
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.pain_answer import PainAnswer
from coach.domain.warning_signs import LONG_FORM, Said, Trigger, WarningSign, form
from coach.engine.day_plan import plan_of_the_day
from coach.services.check_in import Answers
from coach.services.problems import StoreProblem
from coach.services.put_right import HurtToday, RatedToday
from coach.services.session.start import start_session
from tests.builders import a_prescription, an_exercise
from tests.fakes.memory_store import DISK_FULL
from tests.handover.records import collect
from tests.services.test_warning_signs import Home

BACK_3 = HurtAnswer(where=Where.BACK, worst=3)
BACK_8 = HurtAnswer(where=Where.BACK, worst=8)
NUMB = HurtAnswer(where=Where.BACK, worst=3, numb_or_weak=True)
DOWN = HurtAnswer(where=Where.LEG, worst=3, leg_site=LegSite.SHIN, further_down=True)
LEG = Trigger.LEG_FURTHER_DOWN


@pytest.fixture
def home() -> Home:
    """One person's computer, with the warning signs answered."""
    made = Home()
    made.answer()
    made.clock.advance(60)
    return made


def put_right(home: Home, said: CheckIn, answers: Answers) -> None:
    """Put right what was said around a session or in the morning."""
    of_today = home.services.put_right.of_today()
    (answer,) = [
        one for one in of_today if isinstance(one, PainAnswer) and one.asked_at.utc == said.at.utc
    ]
    home.services.put_right.pain(answer, answers)


def a_session(home: Home, *hurt: HurtAnswer) -> str:
    """Do a session in which the curl-up hurt, each time a minute after the last."""
    plan = plan_of_the_day(a_prescription(an_exercise("curl_up", rung="CU3")))
    run = start_session(home.clock, home.store, plan, None, felt=Answers(2, 0, LegSite.NONE))
    run.begin()
    for one in hurt:
        at = home.clock.advance(60)
        signs = signs_in(one, run.said.before, run.said.during)
        rated = hurt_rating(run.stands("curl_up", None), one, signs)
        run.keep_said(hurt_check_in(one, signs, at, run.session_id, ("curl_up", None)), rated)
    run.stop()
    home.clock.advance(60)
    return run.session_id


def said_hurt(home: Home) -> HurtToday:
    """Return the last "that hurt" of today."""
    *_, found = [one for one in home.services.put_right.of_today() if isinstance(one, HurtToday)]
    return found


def test_one_of_a_session_that_was_not_begun_takes_the_place_of_the_first(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.BEFORE, Answers(8, 0))
    home.clock.advance(600)
    put_right(home, first, Answers(2, 0))

    (answer,) = home.services.check_ins.of_today()
    assert (answer.said.back, answer.said.at.utc) == (2, first.at.utc)
    assert answer.said.put_right_at is not None
    assert answer.said.put_right_at.utc == first.at.later(600).utc
    assert [one.back for one in home.store.check_ins(date.min, date.max)] == [8, 2]


def test_a_number_taken_out_is_not_the_pain_of_the_day(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.MORNING, Answers(8, 0))
    put_right(home, first, Answers(None, 0))
    assert home.services.signs.said_so_far().pain_now(Answers()) == (None, 0)


def test_much_pain_asks_for_the_signs_also_where_it_is_told_in_putting_right(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.MORNING, Answers(3, 0))
    home.clock.advance(600)
    home.answer()
    assert home.until() is None
    home.clock.advance(60)
    put_right(home, first, Answers(8, 0))
    assert home.services.signs.due() is not None


def test_an_eight_that_was_a_three_opens_what_it_closed(home: Home) -> None:
    session_id = a_session(home, BACK_8)
    assert home.until() is not None
    home.services.put_right.hurt(said_hurt(home), BACK_3)
    assert home.until() is None
    (rating,) = home.store.said_of(session_id).of_exercises.values()
    assert (rating.worst, rating.hurt) == (3, True)
    log = collect(home.store, date(2026, 1, 1), date(2027, 1, 1), home.clock.read())
    told = [one for one in log.answers if one.said.asked is AskedWhen.DURING]
    assert [(one.said.back, one.counts) for one in told] == [(8, False), (3, True)]
    assert EventKind.EXERCISE_PUT_RIGHT not in [one.kind for one in log.events]
    assert [one.worst for one in home.store.ratings(date.min, date.max)] == [8, 3]


def test_a_three_that_was_an_eight_asks_the_signs_and_closes_the_day(home: Home) -> None:
    a_session(home, BACK_3)
    home.answer()
    home.clock.advance(60)
    assert home.until() is None
    home.services.put_right.hurt(said_hurt(home), BACK_8)
    assert home.services.signs.due() is Trigger.MUCH_PAIN


def test_numbness_said_later_asks_the_sign_of_it(home: Home) -> None:
    a_session(home, BACK_3)
    home.answer()
    home.clock.advance(60)
    home.services.put_right.hurt(said_hurt(home), NUMB)
    assert home.services.signs.due() is Trigger.NUMB_OR_WEAK
    assert WarningSign.ONE_LEG_WEAK in home.services.signs.to_ask(Trigger.NUMB_OR_WEAK)


def test_numbness_by_mistake_costs_the_list_and_not_the_day(home: Home) -> None:
    a_session(home, NUMB)
    assert home.services.signs.due() is Trigger.NUMB_OR_WEAK
    home.services.put_right.hurt(said_hurt(home), BACK_3)
    assert home.services.signs.due() is Trigger.NUMB_OR_WEAK, "asked about all the same, once"
    asked = form(Trigger.NUMB_OR_WEAK)
    home.services.signs.answer(Trigger.NUMB_OR_WEAK, dict.fromkeys(asked, Said.NO))
    assert home.until() is None


@pytest.mark.parametrize("sign", [WarningSign.ONE_LEG_WEAK, LONG_FORM[0]])
def test_putting_right_opens_no_sign_that_was_said(home: Home, sign: WarningSign) -> None:
    a_session(home, NUMB)
    answers = dict.fromkeys(form(Trigger.NUMB_OR_WEAK), Said.NO) | {sign: Said.YES}
    home.services.signs.answer(Trigger.NUMB_OR_WEAK, answers)
    locked = home.until()
    assert locked is not None
    home.services.put_right.hurt(said_hurt(home), BACK_3)
    assert home.until() == locked


def test_a_list_that_was_begun_is_still_to_be_finished(home: Home) -> None:
    a_session(home, BACK_8)
    home.services.signs.begin(Trigger.MUCH_PAIN, {WarningSign.BLADDER: Said.YES})
    home.services.put_right.hurt(said_hurt(home), BACK_3)
    assert home.services.signs.due() is Trigger.UNFINISHED


def test_a_place_put_right_before_tells_whether_it_went_down_after(home: Home) -> None:
    """What hurt later is compared with what was said earlier, also where that is put right."""
    thigh = HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.THIGH)
    foot = HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.FOOT)
    session_id = a_session(home, thigh, foot)
    before = next(one for one in home.services.put_right.of_today() if isinstance(one, PainAnswer))
    home.services.put_right.pain(before, Answers(2, 2, LegSite.FOOT))
    said = home.store.said_of(session_id)
    assert [one.signs for one in said.during] == [Signs(), Signs(leg_moved_down=True)]
    first = next(one for one in home.services.put_right.of_today() if isinstance(one, HurtToday))
    home.services.put_right.hurt(first, foot)
    said = home.store.said_of(session_id)
    assert [one.signs for one in said.during] == [Signs(), Signs()]
    assert said.signs == Signs()


def test_all_of_it_is_kept_or_nothing(home: Home) -> None:
    session_id = a_session(home, BACK_8)
    before = home.store.said_of(session_id)
    found = said_hurt(home)
    home.store.fail_next_write, home.store.writes_before = DISK_FULL, 1
    with pytest.raises(StoreProblem):
        home.services.put_right.hurt(found, BACK_3)
    assert home.store.said_of(session_id) == before


def test_the_exercises_are_put_right_and_the_number_of_that_hurt_is_not(home: Home) -> None:
    session_id = a_session(home, BACK_3)
    (hurt,) = home.store.said_of(session_id).of_exercises.values()
    home.store.add_rating(replace(hurt, form=Form.CLEAN, at=home.clock.read()))
    (found,) = [one for one in home.services.put_right.of_today() if isinstance(one, RatedToday)]
    home.services.put_right.rated(found, [(None, Form.NO)])
    (stands,) = home.store.said_of(session_id).of_exercises.values()
    assert (stands.form, stands.worst, stands.hurt) == (Form.NO, 3, True)
    log = collect(home.store, date(2026, 1, 1), date(2027, 1, 1), home.clock.read())
    (told,) = [one for one in log.events if one.kind is EventKind.EXERCISE_PUT_RIGHT]
    assert (told.about, told.detail) == ("curl_up", f"{session_id}; - clean; - no")
    (found,) = [one for one in home.services.put_right.of_today() if isinstance(one, RatedToday)]
    home.services.put_right.rated(found, [(None, Form.NO)])
    assert len(home.store.ratings(date.min, date.max)) == 3, "the same again is no other answer"


def test_what_was_said_before_this_version_is_not_offered(home: Home) -> None:
    """What hurt is not known there, and its rating could not be worked out anew."""
    session_id = a_session(home)
    home.store.add_check_in(
        CheckIn(AskedWhen.DURING, home.clock.read(), back=6, session_id=session_id)
    )
    assert all(isinstance(one, PainAnswer) for one in home.services.put_right.of_today())


def test_days_later_it_is_found_in_its_session_and_put_right_as_on_the_day(home: Home) -> None:
    session_id = a_session(home, BACK_8, BACK_3)
    on_the_day = [one for one in home.services.put_right.of_today() if isinstance(one, HurtToday)]
    home.clock.advance(3 * 86400)
    assert home.services.put_right.of_today() == ()
    plan = home.store.whole_session(session_id).prescription
    first, *rest = home.services.put_right.of_session(session_id, plan)
    assert [first, *rest] == on_the_day
    assert isinstance(first, HurtToday)

    home.services.put_right.hurt(first, replace(BACK_3, worst=4))

    said = home.store.said_of(session_id)
    assert [one.back for one in said.during] == [4, 3]
    assert {one.at.local_date for one in said.during} == {first.asked_at.local_date}
    (rating,) = said.of_exercises.values()
    assert (rating.worst, rating.hurt) == (4, True)


@pytest.mark.parametrize("days", [3, 40, 400])
@pytest.mark.parametrize(
    ("answer", "asks"), [(BACK_8, None), (NUMB, Trigger.NUMB_OR_WEAK), (DOWN, LEG)]
)
def test_days_later_numbness_or_a_leg_asks_for_the_signs_and_a_number_does_not(
    home: Home, answer: HurtAnswer, asks: Trigger | None, days: int
) -> None:
    session_id = a_session(home, BACK_3)
    home.clock.advance((days - 1) * 86400)
    home.say(2, LegSite.NONE)
    home.clock.advance(86400)
    home.answer()
    home.clock.advance(60)
    assert home.services.signs.due() is None
    plan = home.store.whole_session(session_id).prescription
    (said,) = home.services.put_right.of_session(session_id, plan)
    assert isinstance(said, HurtToday)

    home.services.put_right.hurt(said, answer)

    assert home.services.signs.due() is asks
    home.clock.advance(60)
    home.answer()
    assert home.services.signs.due() is None
