"""Which answers lock what, what opens it again, and when the signs are asked."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.warning_signs import (
    LONG_FORM,
    OF_NERVES,
    SHORT_FORM,
    Alarm,
    Deed,
    Done,
    Group,
    Said,
    Screening,
    Trigger,
    WarningSign,
    due,
    form,
    locking,
    signs_that_lock,
    still_to_ask,
    to_ask,
    to_tell_the_pt,
    would_lock,
)

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
ALL_NO = dict.fromkeys(LONG_FORM, Said.NO)
NOT_NO = st.sampled_from([Said.YES, Said.NOT_SURE])


def at(days: float = 0) -> Instant:
    return Instant(0.0, NOON + timedelta(days=days))


def screening(
    *signs: WarningSign, done: tuple[Done, ...] = (), days: float = 0, said: Said = Said.YES
) -> Screening:
    answers = ALL_NO | dict.fromkeys(signs, said)
    return Screening(f"{days}{signs}", at(days), Trigger.FIRST_START, answers, done=done)


SEEN = Done(Deed.SEEN, at(), "Dr. Abara", date(2026, 11, 29))
AGREED = Done(Deed.CLINICIAN_AGREED, at(), "gentle exercise is fine")
PRINTED = Done(Deed.PRINTED, at())


class TestCutShort:
    """An emergency, told before the rest of the list was asked."""

    HALF = Screening(
        "half",
        at(),
        Trigger.WEEKLY,
        {LONG_FORM[0]: Said.NO, LONG_FORM[1]: Said.YES},
        done=(SEEN,),
    )

    def rest(self, days: float, id: str = "half-rest-2") -> Screening:  # noqa: A002 its field
        answers = dict.fromkeys(SHORT_FORM[2:], Said.NO)
        return Screening(id, at(days), Trigger.REST, answers)

    def test_the_rest_of_its_form_is_asked_once_somebody_saw_them(self) -> None:
        assert self.HALF.not_asked == SHORT_FORM[2:] == to_ask(Trigger.REST, [self.HALF])
        assert due([self.HALF], [], at(0.1)) is Trigger.REST

    @pytest.mark.parametrize("days", [-3000, 0, 0.1])
    def test_what_asks_the_rest_ends_it_whatever_the_clock_said(self, days: float) -> None:
        assert due([self.HALF, self.rest(days)], [], at(0.2)) is None

    def test_a_later_list_ends_it_and_an_earlier_one_does_not(self) -> None:
        assert due([self.HALF, screening(days=0.1)], [], at(0.2)) is None
        assert due([screening(days=-0.1), self.HALF], [], at(0.2)) is Trigger.REST

    def test_the_wrong_key_locks_nothing_and_leaves_nothing_to_ask(self) -> None:
        wrong = replace(self.HALF, done=(Done(Deed.TAKEN_BACK, at()),))
        assert not wrong.locks
        assert still_to_ask([wrong]) == ()


class TestUnfinished:
    """A grave sign said in a list that was left."""

    def begun(self, days: float = 0, of_list: str = "a") -> Screening:
        answers = {WarningSign.BLADDER: Said.YES}
        return Screening(f"{of_list}.1", at(days), Trigger.BEGUN, answers)

    def test_it_asks_for_the_whole_list_until_that_is_finished(self) -> None:
        kept = [screening(), self.begun()]
        assert due(kept, [], at(0.1)) is Trigger.UNFINISHED
        assert form(Trigger.UNFINISHED) == LONG_FORM
        finished = replace(screening(), id="a")
        assert due([*kept, finished], [], at(0.1)) is None

    @pytest.mark.parametrize("days", [-3000, -0.01, 0.1, 3])
    def test_no_clock_and_no_other_list_finishes_it(self, days: float) -> None:
        kept = [screening(), self.begun(), screening(days=days)]
        assert due(kept, [], at(3)) is Trigger.UNFINISHED

    def test_it_comes_before_what_asks_for_a_shorter_list(self) -> None:
        alarm = Alarm(Trigger.MUCH_PAIN, at(0.1), 9)
        assert due([screening(), self.begun()], [alarm], at(0.2)) is Trigger.UNFINISHED

    def test_it_is_no_answer(self) -> None:
        assert due([self.begun()], [], at(0.1)) is Trigger.FIRST_START
        assert locking([self.begun()]) is None


class TestGroups:
    def test_the_first_eight_are_emergencies_and_the_last_three_can_wait(self) -> None:
        assert [sign.group for sign in LONG_FORM] == (
            [Group.EMERGENCY] * 8 + [Group.DOCTOR_TODAY] * 7 + [Group.SOON] * 3
        )

    def test_the_short_form_asks_the_emergencies_and_the_first_three_of_the_next_group(
        self,
    ) -> None:
        assert LONG_FORM[:11] == SHORT_FORM
        assert form(Trigger.WEEKLY) == SHORT_FORM
        assert form(Trigger.FIRST_START) == form(Trigger.SOMETHING_WRONG) == LONG_FORM

    @given(st.dictionaries(st.sampled_from(WarningSign), st.sampled_from(Said)))
    def test_the_gravest_sign_speaks_and_not_sure_is_yes(
        self, answers: dict[WarningSign, Said]
    ) -> None:
        one = Screening("a", at(), Trigger.WEEKLY, answers)
        present = [sign for sign, said in answers.items() if said is not Said.NO]
        assert set(one.signs) == set(present)
        assert one.group == min((sign.group for sign in present), default=None)


class TestLocks:
    @given(st.sampled_from([one for one in LONG_FORM if one.group is Group.EMERGENCY]), NOT_NO)
    def test_an_emergency_locks_until_somebody_saw_them(
        self, sign: WarningSign, said: Said
    ) -> None:
        assert screening(sign, said=said).locks
        assert screening(sign, said=said, done=(PRINTED, AGREED)).locks
        assert not screening(sign, said=said, done=(PRINTED, SEEN)).locks

    @given(st.sampled_from([one for one in LONG_FORM if one.group is Group.DOCTOR_TODAY]), NOT_NO)
    def test_a_doctor_today_locks_until_a_clinician_spoke(
        self, sign: WarningSign, said: Said
    ) -> None:
        assert screening(sign, said=said).locks
        assert screening(sign, said=said, done=(PRINTED,)).locks
        assert not screening(sign, said=said, done=(AGREED,)).locks
        assert not screening(sign, said=said, done=(SEEN,)).locks

    @pytest.mark.parametrize("sign", [one for one in LONG_FORM if one.group is Group.SOON])
    def test_what_can_wait_locks_nothing(self, sign: WarningSign) -> None:
        assert not screening(sign).locks

    def test_whoever_helps_hears_of_every_sign_that_locks_now_and_of_no_other(self) -> None:
        agreed = screening(WarningSign.PAIN_AT_REST, done=(AGREED,))
        lists = [screening(WarningSign.WEIGHT_LOSS_OR_CANCER), agreed, screening(WarningSign.BOWEL)]
        assert signs_that_lock(lists) == (
            WarningSign.BOWEL, WarningSign.WEIGHT_LOSS_OR_CANCER,
        )  # fmt: skip

    @given(st.sampled_from(WarningSign), st.sampled_from(Said))
    def test_one_answer_would_lock_where_it_is_no_no_and_cannot_wait(
        self, sign: WarningSign, said: Said
    ) -> None:
        grave = said is not Said.NO and sign.group is not Group.SOON
        assert would_lock({WarningSign.TWO_DAYS: Said.YES, sign: said}) is grave

    def test_no_later_no_opens_what_a_yes_has_locked(self) -> None:
        locked = screening(WarningSign.BLADDER, days=0)
        assert locking([locked, screening(days=1)]) is locked

    def test_the_gravest_is_shown_and_of_those_the_latest(self) -> None:
        doctor = screening(WarningSign.PAIN_AT_REST, days=3)
        first = screening(WarningSign.BOWEL, days=1)
        second = screening(WarningSign.BOWEL, days=2)
        assert locking([doctor, first, second]) is second
        assert locking([doctor, screening(WarningSign.BOWEL, done=(SEEN,))]) is doctor

    @given(st.floats(-40_000, 40_000))
    def test_no_clock_opens_it(self, days: float) -> None:
        locked = screening(WarningSign.CHEST_PAIN, days=days)
        assert locking([locked]) is locked


class TestDue:
    def test_at_first_before_anything(self) -> None:
        assert due([], [], at()) is Trigger.FIRST_START

    @pytest.mark.parametrize(("days", "trigger"), [(6.99, None), (7, Trigger.WEEKLY)])
    def test_again_after_a_week(self, days: float, trigger: Trigger | None) -> None:
        assert due([screening()], [], at(days)) is trigger

    def test_after_an_alarm_and_not_after_one_that_was_answered(self) -> None:
        alarm = Alarm(Trigger.NUMB_OR_WEAK, at(1))
        assert due([screening()], [alarm], at(2)) is Trigger.NUMB_OR_WEAK
        assert due([screening(), screening(days=1.5)], [alarm], at(2)) is None

    def test_the_latest_alarm_is_the_reason_and_a_leg_comes_before_pain(self) -> None:
        down, numb = Alarm(Trigger.LEG_FURTHER_DOWN, at(1)), Alarm(Trigger.NUMB_OR_WEAK, at(2))
        pain, more = Alarm(Trigger.MUCH_PAIN, at(2.1), 7), Alarm(Trigger.OVER_USUAL, at(2.2), 8)
        assert due([screening()], [pain, more], at(3)) is Trigger.OVER_USUAL
        assert due([screening()], [down, numb], at(3)) is Trigger.NUMB_OR_WEAK
        assert due([screening()], [down, pain], at(3)) is Trigger.LEG_FURTHER_DOWN

    @pytest.mark.parametrize("trigger", OF_NERVES - {Trigger.FLARE})
    def test_what_is_said_of_a_leg_is_asked_about_a_weak_leg(self, trigger: Trigger) -> None:
        assert WarningSign.ONE_LEG_WEAK in form(trigger)
        assert WarningSign.UNSTEADY_OR_BENT in form(trigger)
        alarm = Alarm(trigger, at(1))
        weekly = Screening("week", at(2), Trigger.WEEKLY, dict.fromkeys(SHORT_FORM, Said.NO))
        assert due([screening(), weekly], [alarm], at(3)) is trigger
        asked = Screening("leg", at(2), trigger, dict.fromkeys(form(trigger), Said.NO))
        assert due([screening(), weekly, asked], [alarm], at(3)) is None

    def test_pain_that_was_answered_for_asks_once_a_day(self) -> None:
        eight, more = (Alarm(Trigger.MUCH_PAIN, at(1), 8), Alarm(Trigger.MUCH_PAIN, at(1.2), 9))
        again = Alarm(Trigger.MUCH_PAIN, at(1.2), 8)
        tomorrow = Alarm(Trigger.MUCH_PAIN, at(2), 8)
        given = [screening(), screening(days=1.1)]
        assert due(given, [eight, again], at(1.3)) is None
        assert due(given, [eight, more], at(1.3)) is Trigger.MUCH_PAIN
        assert due(given, [eight, again, tomorrow], at(2)) is Trigger.MUCH_PAIN
        numb = Alarm(Trigger.NUMB_OR_WEAK, at(1.2))
        assert due(given, [eight, numb], at(1.3)) is Trigger.NUMB_OR_WEAK

    def test_what_was_asked_for_another_reason_stands_for_no_pain(self) -> None:
        eight = Alarm(Trigger.MUCH_PAIN, at(1.2), 8)
        assert due([screening(days=1.1)], [eight], at(1.3)) is Trigger.MUCH_PAIN

    def test_answers_of_a_clock_that_was_ahead_count_for_nothing(self) -> None:
        ahead = screening(days=4000)
        assert due([ahead], [], at()) is Trigger.WEEKLY
        assert due([ahead, screening(days=0)], [], at(1)) is None

    def test_an_alarm_of_a_clock_that_was_ahead_is_answered_once(self) -> None:
        alarm = Alarm(Trigger.NUMB_OR_WEAK, at(4000))
        given = screening(days=0)
        assert due([given], [alarm], at(1)) is Trigger.NUMB_OR_WEAK
        answered = replace(screening(days=1), said_at=alarm.at)
        assert due([given, answered], [alarm], at(1)) is None
        new = Alarm(Trigger.LEG_FURTHER_DOWN, at(2))
        assert due([given, answered], [alarm, new], at(2)) is Trigger.LEG_FURTHER_DOWN

    def test_answers_that_were_lost_are_asked_anew(self) -> None:
        lost = Screening("lost", at(1), Trigger.LOST, {})
        assert due([screening(), lost], [], at(1)) is Trigger.LOST
        assert due([screening(), lost, screening(days=2)], [], at(2)) is None
        assert due([lost], [], at(1)) is Trigger.LOST
        assert lost.locks
        assert form(Trigger.LOST) == LONG_FORM


class TestToldToThePt:
    def test_what_can_wait_is_told_until_the_whole_list_says_no(self) -> None:
        soon = screening(WarningSign.SIX_WEEKS)
        short = Screening("short", at(1), Trigger.WEEKLY, dict.fromkeys(SHORT_FORM, Said.NO))
        assert to_tell_the_pt([]) is None
        assert to_tell_the_pt([soon, short]) is soon
        assert to_tell_the_pt([soon, screening(days=2)]) is None
        assert to_tell_the_pt([screening(WarningSign.SIX_WEEKS, WarningSign.BOWEL)]) is None
