"""Asks for the warning signs when they are due, keeps the answers, and says what they lock.

What locks is kept twice: in the record, and in a mark outside it. So a copy of the record from the
day before, put back, opens nothing that an answer has locked, and forgets no list that was begun.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from uuid import uuid4

from coach.domain.alarms import alarms, alarms_put_right, alarms_told
from coach.domain.clinician_words import is_a_name, is_a_word
from coach.domain.feedback import ExerciseRating
from coach.domain.flag_review import leg_ticked
from coach.domain.in_session_today import InSessionToday, in_session_on
from coach.domain.instant import Instant
from coach.domain.leg_asked import asked_since
from coach.domain.leg_direction import further_down_on, leg_to_ask
from coach.domain.mornings import MORNINGS_BEFORE_DAYS, Mornings
from coach.domain.pain import AskedWhen, CheckIn, counting
from coach.domain.warning_signs import (
    Alarm,
    Deed,
    Done,
    Group,
    Said,
    Screening,
    Trigger,
    WarningSign,
    cut_short,
    due,
    locking,
    rest_of,
    signs_that_lock,
    still_to_ask,
    to_ask,
    unfinished,
    would_be_emergency,
)
from coach.services.check_in import Answers
from coach.services.ports import (
    Clock,
    DiaryStore,
    LockMark,
    PlanStore,
    SettingStore,
    UnreadableMark,
)
from coach.services.problems import MarkProblem
from coach.services.settings import FLAGS_SAID


class SignsRecord(DiaryStore, PlanStore, SettingStore, Protocol):
    """What the warning signs are read from.

    Wide: whatever is said anywhere may ask for them, by the limits of the plan.
    """


@dataclass(frozen=True, slots=True)
class SaidSoFar:
    """What was said of the pain, as far as it may ask for the warning signs; read once.

    Attributes:
        now: when it was read.
        no_session_from: the limit of the plan in force, 1-10.
        screenings: every set of answers to the signs.
        check_ins: since long enough before the last of those, in order of their time.
        ratings: of the exercises, since the last of those.
        leg_ticked: when it was ticked, among what the body minds, that a leg feels something.
        told: pain that was told afterwards, with sessions that were added by hand.
        long_ago: what was put right, since the last of those, in sessions before `check_ins`.
    """

    now: Instant
    no_session_from: int
    screenings: Sequence[Screening]
    check_ins: Sequence[CheckIn]
    ratings: Sequence[ExerciseRating]
    leg_ticked: Sequence[Instant] = ()
    told: Sequence[CheckIn] = ()
    long_ago: Sequence[CheckIn] = ()

    @property
    def usual(self) -> float | None:
        """The usual back pain before today, or None where it is not known yet."""
        return Mornings.of(self.check_ins).usual_before(self.now.local_date)

    def alarms(self, felt: Answers | None = None) -> list[Alarm]:
        """Return every alarm, with what is being answered now."""
        said = list(self.check_ins)
        if felt is not None:
            said.append(felt.check_in(AskedWhen.BEFORE, self.now))
        usual = Mornings.of(said).usual_before
        found = alarms(said, self.ratings, self.no_session_from, usual, self._ticked_since())
        return [*found, *alarms_put_right(self.long_ago)]

    @property
    def alarms_told(self) -> list[Alarm]:
        """Every alarm of what was told afterwards."""
        usual = Mornings.of(self.check_ins).usual_before
        return alarms_told(self.told, self.no_session_from, usual)

    def _ticked_since(self) -> list[Instant]:
        """Return when a leg was ticked on a day on which the list had not asked of a weak leg yet.

        At the first start the boxes come a minute after the whole list.
        """
        asked = {
            one.at.local_date
            for one in self.screenings
            if one.finished and WarningSign.ONE_LEG_WEAK in one.answers
        }
        return [at for at in self.leg_ticked if at.local_date not in asked]

    def due(self, felt: Answers | None = None) -> Trigger | None:
        """Return why the signs must be answered before a session, or None.

        What was told afterwards is asked about by itself: it can be a reason, and takes none away.
        """
        found = due(self.screenings, self.alarms(felt), self.now)
        if not self.told or found not in {None, Trigger.WEEKLY}:
            return found
        return due(self.screenings, self.alarms_told, self.now)

    def pain_now(self, felt: Answers) -> tuple[int | None, int | None]:
        """Return pain in back and leg, 0-10: what is being answered, else what today said last.

        How bad it was in the middle of a session is not among it; see `in_session`.
        """
        back, leg = felt.back, felt.leg
        for one in reversed(counting(self.check_ins)):
            if one.at.local_date == self.now.local_date and one.asked is not AskedWhen.DURING:
                back = one.back if back is None else back
                leg = one.leg if leg is None else leg
        return back, leg

    def in_session(self, felt: Answers) -> InSessionToday:
        """Return what was said in today's sessions and still stands, with what is being answered
        now.
        """
        said = [*self.check_ins, felt.check_in(AskedWhen.BEFORE, self.now)]
        return in_session_on(said, self.ratings, self.now.local_date)

    def leg_further_down(self, felt: Answers) -> bool:
        """Return whether the leg moved further down today, with what is being answered now."""
        said = [*self.check_ins, felt.check_in(AskedWhen.BEFORE, self.now)]
        return further_down_on(said, self.now.local_date)

    def leg_below_knee(self, felt: Answers, presses: Iterable[Instant]) -> bool:
        """Return whether today tells for the first time that it is felt below the knee, with what
        is being answered now, and nobody knows of it.

        Args:
            felt: what is being answered.
            presses: each time that the user said that their PT knows of the leg.
        """
        said = [*self.check_ins, felt.check_in(AskedWhen.BEFORE, self.now)]
        found = leg_to_ask(said, asked_since(presses, self.screenings))
        if found is None or found.why is not Trigger.LEG_BELOW_KNEE:
            return False
        return found.since.local_date == self.now.local_date


class WarningSigns:
    """The answers to the warning signs, and what follows from them.

    Wide: each answer is kept twice, and each way of opening what it locked must mark both.
    """

    def __init__(self, clock: Clock, store: SignsRecord, mark: LockMark) -> None:
        self._clock = clock
        self._store = store
        self._mark = mark
        self._unmarked: MarkProblem | None = None

    @property
    def unmarked(self) -> MarkProblem | None:
        """Why what locks stands in the record alone, or None; `screenings` tries again."""
        return self._unmarked

    def screenings(self) -> Sequence[Screening]:
        """Return every set of answers. One that only the mark knows is kept again first.

        Raises:
            StoreProblem: the record cannot be read or written.
        """
        kept = self._store.screenings()
        try:
            marked = self._mark.read()
        except UnreadableMark:
            known = (one for one in kept if one.trigger is Trigger.LOST and one.locks)
            marked = next(known, None) or Screening(_new_id(), self._clock.read(), Trigger.LOST, {})
            self._put_mark(marked)
        if marked is None:
            self._mark_what_locks(kept)
        elif all(one.id != marked.id for one in kept):
            self._store.add_screening(marked)
            return self._store.screenings()
        return kept

    def locking(self) -> Screening | None:
        """Return what locks every session now, or None."""
        return locking(self.screenings())

    def open_signs(self) -> tuple[WarningSign, ...]:
        """Return every sign that locks sessions now, of all lists, the gravest first.

        Raises:
            StoreProblem: the record cannot be read or written.
        """
        return signs_that_lock(self.screenings())

    def said_so_far(self) -> SaidSoFar:
        """Read what may ask for the signs.

        Raises:
            StoreProblem: the record cannot be read or written.
        """
        now, screenings = self._clock.read(), self.screenings()
        finished = [one for one in screenings if one.finished and one.answers]
        given = [one.at for one in finished if one.at.utc <= now.utc]
        # Before any answer that counts they are due in any case, whatever was said long ago.
        last = max(given, default=now, key=lambda at: at.utc)
        first = max((at.local_date for at in given), default=now.local_date)
        start = _before(first, MORNINGS_BEFORE_DAYS)
        check_ins = self._store.check_ins(start, date.max)
        put_right = self._store.check_ins_put_right(last)
        if all(one.felt_at is None for one in check_ins if one.at.local_date < first):
            # How far down the leg it was felt is told by an answer of any day.
            start = date.min
            check_ins = self._store.check_ins(start, date.max)
        return SaidSoFar(
            now=now,
            no_session_from=self._store.plans()[-1].prescription.rules.pain.no_session_from,
            screenings=screenings,
            check_ins=check_ins,
            ratings=self._store.ratings(_before(first, 1), date.max),
            leg_ticked=leg_ticked(FLAGS_SAID.read(self._store.setting)),
            told=self._store.told_pain(),
            long_ago=[one for one in put_right if one.at.local_date < start],
        )

    def due(self) -> Trigger | None:
        """Return why the signs must be answered before a session, or None."""
        return self.said_so_far().due()

    def answered_today(self) -> bool:
        """Return whether a list was answered to its end today.

        Raises:
            StoreProblem: the record cannot be read.
        """
        today = self._clock.read().local_date
        kept = self.screenings()
        ended = [one for one in kept if one.trigger is not Trigger.BEGUN]
        left = unfinished(kept) or still_to_ask(kept)
        return not left and any(one.at.local_date == today for one in ended)

    def to_ask(self, trigger: Trigger) -> tuple[WarningSign, ...]:
        """Return the signs to ask, in order.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return to_ask(trigger, self.screenings())

    def left_to_ask(self) -> bool:
        """Return whether help came before the end of a list, and its rest is still to be asked.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return bool(still_to_ask(self.screenings()))

    def begin(self, trigger: Trigger, answers: Mapping[WarningSign, Said]) -> None:
        """Keep at once what was said to a list that is not finished yet, with a grave sign in it.

        No session starts or goes on until a list that asks for the same signs is finished.

        Raises:
            StoreProblem: the record cannot be written.
        """
        self._store.add_screening(self._begun(trigger, self.screenings(), answers))
        self._mark_again()

    def answer(self, trigger: Trigger, answers: Mapping[WarningSign, Said]) -> Screening:
        """Keep a set of answers and return it; what locks is marked before it is kept.

        An emergency counts at once, before the rest of the list is asked. What was said in a list
        that nobody finished, and was not asked this time, counts with it.

        Raises:
            StoreProblem: the record cannot be read or written.
            ValueError: a sign that was to be asked has no answer, and it is no emergency.
        """
        before = self.said_so_far()
        begun = unfinished(before.screenings)
        if missing := set(to_ask(trigger, before.screenings)) - set(answers):
            if not would_be_emergency(answers):
                raise ValueError(missing)
            left = {sign: one.answers[sign] for one in begun for sign in one.signs}
            answers = left | dict(answers)
        said = (one.at for one in (*before.alarms(), *before.alarms_told))
        said_at = max(said, key=lambda at: at.utc, default=None)
        # Taking over the id of the list that was begun ends it, if all its signs were asked again.
        again = begun and all(set(one.signs) <= set(answers) for one in begun)
        name = begun[0].of_list if again else _id_for(trigger, before.screenings)
        screening = Screening(name, self._clock.read(), trigger, dict(answers), said_at)
        # The gravest lock is marked, so that a later, lesser one does not take its place.
        self._mark_what_locks([*before.screenings, screening])
        self._store.add_screening(screening)
        self._mark_again()
        return screening

    def take_back(self, screening: Screening) -> None:
        """Say that an emergency just told was the wrong key; the whole list is asked again.

        Raises:
            StoreProblem: the record cannot be read or written.
        """
        with self._store.together():
            begun = self._begun(Trigger.UNFINISHED, self.screenings(), screening.answers)
            self._store.add_screening(begun)
            self._store.add_deed(screening.id, Done(Deed.TAKEN_BACK, self._clock.read()))
        self._mark_again()

    def _begun(
        self, trigger: Trigger, kept: Sequence[Screening], answers: Mapping[WarningSign, Said]
    ) -> Screening:
        """Return answers to a list that is not finished, of the one that was begun already."""
        begun = unfinished(kept)
        of_list = begun[0].of_list if begun else _id_for(trigger, kept)
        name = f"{of_list}.{len(kept)}"
        return Screening(name, self._clock.read(), Trigger.BEGUN, dict(answers))

    def seen(self, by: str, on: date) -> None:
        """Write down who saw the user, and on which day; opens what was answered by that day.

        Raises:
            StoreProblem: the record cannot be read or written.
            ValueError: nobody is named, or nothing that locks had been answered by that day.
        """
        if not is_a_name(by):
            raise ValueError(by)
        locks = [one for one in self.screenings() if one.locks]
        about = [one for one in locks if self.first_day_seen(one) <= on]
        if locks and not about:
            raise ValueError(on)
        self._do(Done(Deed.SEEN, self._clock.read(), by.strip(), on), about)

    def first_day_seen(self, screening: Screening) -> date:
        """Return the first day on which somebody can have seen the user about it.

        The day it was answered; today, where a clock that was wrong has it still to come.
        """
        return min(screening.at.local_date, self._clock.read().local_date)

    def clinician_said(self, words: str, *, may_go_on: bool) -> None:
        """Write down what a clinician said about going on; a yes opens what group B locked.

        Args:
            words: theirs, as the user tells them.
            may_go_on: whether they let the user go on. The words alone never tell.

        Raises:
            StoreProblem: the record cannot be read or written.
            ValueError: nothing is said, or, with a yes, no more than no.
        """
        if not (is_a_word(words) if may_go_on else words.strip()):
            raise ValueError(words)
        deed = Deed.CLINICIAN_AGREED if may_go_on else Deed.CLINICIAN_REFUSED
        done = Done(deed, self._clock.read(), words.strip())
        locks = [one for one in self.screenings() if one.locks]
        self._do(done, [one for one in locks if one.group is Group.DOCTOR_TODAY])

    def printed(self, screening: Screening) -> None:
        """Write down that the list was printed."""
        self._do(Done(Deed.PRINTED, self._clock.read()), [screening])

    def _do(self, done: Done, about: Sequence[Screening]) -> None:
        with self._store.together():
            for one in about:
                self._store.add_deed(one.id, done)
        self._mark_again()

    def _mark_again(self) -> None:
        """Mark what locks by what the record holds now, or forget it where nothing does."""
        if not self._mark_what_locks(self._store.screenings()):
            self._mark.clear()
            self._unmarked = None

    def _mark_what_locks(self, screenings: Sequence[Screening]) -> bool:
        """Mark what locks outside the record, or else a list that was begun; return whether
        anything does.
        """
        locks = locking(screenings) or next(iter(unfinished(screenings)), None)
        if locks is not None:
            self._put_mark(locks)
        return locks is not None

    def _put_mark(self, locks: Screening) -> None:
        """Mark it. Where that cannot be, the record locks as well, and the user is told."""
        try:
            self._mark.put(locks)
        except MarkProblem as problem:
            self._unmarked = problem
        else:
            self._unmarked = None


def _new_id() -> str:
    return f"signs-{uuid4().hex}"


def _id_for(trigger: Trigger, kept: Sequence[Screening]) -> str:
    left = cut_short(kept) if trigger is Trigger.REST else []
    return f"{rest_of(left[0])}{len(kept)}" if left else _new_id()


def _before(day: date, count: int) -> date:
    return day - min(timedelta(days=count), day - date.min)
