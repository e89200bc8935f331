"""Some weeks as a person might live them: done, left out, put right, changed and taken back."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from random import Random

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.earliest_start import GotUp
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.flare import (
    Activity,
    BegunBy,
    FlareNote,
    FlareStory,
    FlareTold,
    FlareWord,
    Posture,
    SuspectedTrigger,
    ToldDays,
)
from coach.domain.function_scales import VERSION, FunctionSaid, ItemAnswer, Scale
from coach.domain.instant import Instant
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.domain.notes import WITH_MINUTES, NoteKind, NoteSaid
from coach.domain.pain import AskedWhen, LegSite, Signs
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.record import DayKind, HoldOutcome, SessionStatus
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.walking_dose import Walking
from coach.domain.warning_signs import LONG_FORM, Deed, Done, Said, Screening, Trigger, WarningSign
from coach.domain.weekly_review import Barrier, PtAnswer, ReviewSaid
from coach.services.ports import Store
from tests.builders import THREE_SLOTS, a_check_in, a_hold, a_plan, a_start
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import FOUR_HOLDS

ZONES = (timezone(timedelta(hours=1)), timezone(timedelta(hours=-5)))
FIRST = date(2026, 9, 2)
SLOT_IDS = (*(slot.id for slot in THREE_SLOTS), None, "gone")


_ALL_NO = dict.fromkeys(LONG_FORM, Said.NO)


class Life:
    """Lives some days in a store, as chance has it.

    Attributes:
        store: the record.
    """

    def __init__(self, chance: Random, days: int, store: Store | None = None) -> None:
        self.store: Store = MemoryStore() if store is None else store
        self._chance = chance
        # Of its own, so that what is noted changes nothing of what is lived; and the same however
        # many days there are, as fewer of them are an older copy of the same life.
        self._own = Random(repr(chance.getstate()))
        self._zone = ZONES[0]
        self._seconds = 0
        self._plan = replace(
            FOUR_HOLDS,
            schedule=replace(FOUR_HOLDS.schedule, slots=THREE_SLOTS),
            walking=Walking(10, 2, on_weekdays((0, 2, 3, 5))),
        )
        self._flare: int | None = None
        self._take_up(FIRST)
        asked = Screening("signs-first", self._at(FIRST, 5), Trigger.FIRST_START, _ALL_NO)
        self.store.add_screening(asked)
        for number in range(days):
            self._day(FIRST + timedelta(days=number))
        self.now = self._at(FIRST + timedelta(days=days), chance.randrange(5, 23))

    def _at(self, day: date, hour: int, minute: int = 0) -> Instant:
        wall = datetime.combine(day, time(hour, minute), self._zone)
        self._seconds += 1
        return Instant(float(self._seconds), wall + timedelta(seconds=self._seconds % 50))

    def _one_in(self, number: int) -> bool:
        return self._chance.randrange(number) == 0

    def _pain(self) -> int | None:
        return None if self._one_in(4) else self._chance.randrange(11)

    def _site(self) -> LegSite | None:
        return None if self._one_in(3) else self._chance.choice(list(LegSite))

    def _day(self, day: date) -> None:
        if self._one_in(30):
            self._zone = self._chance.choice(ZONES)
        if not self._one_in(3):
            self._morning(day)
        if self._one_in(9):
            self._take_up(day)
        self._beside(day)
        for hour in sorted(self._chance.sample(range(9, 22), self._chance.randrange(4))):
            self._session(day, hour)
        if self._own.randrange(6) == 0:
            self._tell(day)

    def _tell(self, day: date) -> None:
        """Add a session by hand, and now and then leave it out again."""
        slot_id = self._own.choice(SLOT_IDS)
        start = a_start(self._at(day, 22), slot_id=slot_id, prescription=self._plan)
        holds = self._plan.holds // self._own.choice([1, 2])
        ended, added = self._at(day, 22, 9), self._at(day, 23)
        name = self.store.add_by_hand(start, holds, ended, added)
        for asked in AskedWhen:
            if asked.value in ("before", "after") and self._own.randrange(2) == 0:
                felt = a_check_in(
                    asked,
                    at=ended,
                    back=self._own.randrange(11),
                    leg=self._own.randrange(11),
                    leg_site=self._own.choice(list(LegSite)),
                    session_id=name,
                )
                self.store.add_told_pain(replace(felt, put_right_at=added))
        if self._own.randrange(4) == 0:
            self.store.change_session(name, SessionWord.LEFT_OUT, self._at(day, 23, 5))

    def _morning(self, day: date) -> None:
        for minute in range(self._chance.randrange(1, 3)):
            said = a_check_in(
                AskedWhen.MORNING,
                at=self._at(day, 7, minute),
                back=self._pain(),
                leg=self._pain(),
                leg_site=self._site(),
            )
            stiff = self._chance.choice([None, 0, 10, 120])
            self.store.add_check_in(replace(said, stiff_min=stiff, slept_badly=self._one_in(2)))
        self.store.add_got_up(GotUp(day, self._at(day, 6, 30)))

    def _note(self, day: date) -> None:
        kept, kinds = len(self.store.notes_said()), list(NoteKind)
        number, kind = self._own.randrange(1, 9), kinds[(kept - len(kinds) // 2 - 1) % len(kinds)]
        about = None if kept % 6 == 5 else day
        until = day if kind is NoteKind.MEDICINE else None
        minutes = 20 if kind in WITH_MINUTES else None
        said = NoteSaid(number, self._at(day, 8, 45), about, kind, "as ever", minutes, until)
        self.store.add_note_said(said)
        rated = (ItemAnswer("1", self._own.randrange(11), "stairs"),)
        told = self.store.function_said()
        count = max((one.number for one in told), default=0) + 1
        at = self._at(day, 8, 47)
        psfs = FunctionSaid(count, at, Scale.PSFS, rated, VERSION[Scale.PSFS])
        self.store.add_function_said(psfs)
        if told and count % 3 == 0:
            again = replace(told[-1], items=rated if count % 2 else (), put_right_at=at)
            self.store.add_function_said(again)
        week, sure = day - timedelta(days=day.weekday() + 7), self._own.choice([None, 3, 6, 9])
        barriers = tuple(self._own.sample(list(Barrier), 2))
        skipped = self._own.randrange(4) == 0
        review = ReviewSaid(week, self._at(day, 8, 46), skipped)
        self.store.add_review_said(
            review
            if skipped
            else replace(
                review,
                barriers=barriers,
                words="late",
                sure=sure,
                answers=(PtAnswer("Does sitting hurt less?", "=yes, “a bit”"),),
            )
        )

    def _take_up(self, day: date) -> None:
        (exercise,) = self._plan.exercises
        rung = NamedRung(*self._chance.choice([("SB0", "Wall"), ("SB1", "Knees"), ("SB2", "Feet")]))
        sets = self._chance.choice([(2,), (3, 2)])
        dose = replace(exercise.dose, sets=sets, hold_s=self._chance.choice([5.0, 7.5]))
        exercise = replace(exercise, left=rung, dose=dose)
        slots = self._chance.choice([THREE_SLOTS, THREE_SLOTS[1:]])
        version = self._plan.program_version + self._one_in(3)
        self._plan = replace(
            self._plan,
            exercises=(exercise,),
            schedule=replace(self._plan.schedule, slots=slots),
            program_version=version,
        )
        self.store.take_up(a_plan(self._at(day, 8), self._plan))

    def _beside(self, day: date) -> None:
        if self._one_in(6):
            self.store.add_bad_day(BadDay(self._at(day, 8, 30), self._chance.choice(list(WhyBad))))
        if self._one_in(4):
            movement = self._chance.choice([WALK, HEAT])
            self.store.add_movement_done(MovementDone(movement, self._at(day, 8, 40), 600.0, 600.5))
        if self._own.randrange(3) == 0:
            self._note(day)
        if self._flare is None and self._one_in(12):
            self._flare = self.store.begin_flare(self._at(day, 8, 50), BegunBy.BUTTON)
            suspected = SuspectedTrigger(Activity.SITTING, Posture.BENT, braced=False)
            self.store.keep_trigger(self._flare, self._at(day, 8, 51), suspected)
        elif self._flare is not None and self._one_in(4):
            if self._one_in(3):
                note = FlareNote(self._at(day, 8, 50), FlareWord.TAKEN_BACK)
                self.store.note_flare(self._flare, note)
            else:
                self.store.end_flare(self._flare, self._at(day, 8, 50), FlareStory())
                for counts in self._own.choice([(), (True,), (True, False)]):
                    story = FlareStory(activity=Activity.LIFTING, words="told anew")
                    first = day - timedelta(days=self._own.randrange(9))
                    days = ToldDays(first, day) if self._own.random() < 0.5 else None
                    told = FlareTold(self._at(day, 8, 52), story, counts, days)
                    self.store.tell_flare(self._flare, told)
            self._flare = None
        if self._one_in(15):
            answers = dict.fromkeys(LONG_FORM, Said.NO)
            answers[self._chance.choice(list(WarningSign))] = Said.YES
            name = f"signs-{self._seconds}"
            asked = Screening(name, self._at(day, 8, 55), Trigger.WEEKLY, answers)
            self.store.add_screening(asked)
            self.store.add_deed(name, Done(Deed.PRINTED, self._at(day + timedelta(days=9), 9)))

    def _session(self, day: date, hour: int) -> None:
        start = a_start(
            self._at(day, hour),
            slot_id=self._chance.choice(SLOT_IDS),
            prescription=self._plan,
            minutes_wanted=self._chance.choice([None, None, 5.0]),
        )
        kind = self._chance.choice([DayKind.ORDINARY, *DayKind])
        name = self.store.begin_session(replace(start, kind=kind))
        self._ask(name, AskedWhen.BEFORE, self._at(day, hour))
        done = self._chance.randrange(self._plan.holds + 1)
        for number in range(done):
            outcome = self._chance.choice([HoldOutcome.COMPLETED] * 5 + list(HoldOutcome))
            side = Side.LEFT if number < done / 2 else Side.RIGHT
            self.store.add_hold(
                name,
                a_hold(
                    number,
                    outcome=outcome,
                    held_s=5.0 if outcome is HoldOutcome.COMPLETED else 1.25,
                    started=self._at(day, hour, 1),
                    side=side,
                ),
            )
        rating = ExerciseRating(
            session_id=name,
            ladder_id="side_plank",
            side=self._chance.choice([None, *Side]),
            worst=self._pain(),
            form=self._chance.choice([None, *Form]),
            signs=Signs(sharp=self._one_in(9)),
            at=self._at(day, hour, 2),
        )
        self.store.add_rating(rating)
        self._ask(name, AskedWhen.AFTER, self._at(day, hour, 3))
        ended = (SessionStatus.COMPLETED, SessionStatus.STOPPED, SessionStatus.DISCARDED)
        self.store.end_session(name, self._chance.choice(ended), self._at(day, hour, 10))

    def _ask(self, session_id: str, asked: AskedWhen, at: Instant) -> None:
        for later in range(self._chance.choice([0, 1, 1, 2])):
            said = a_check_in(
                asked,
                at=at.later(float(later)),
                back=self._pain(),
                leg=self._pain(),
                leg_site=self._site(),
                session_id=session_id,
            )
            self.store.add_check_in(said)
