"""Writes a small record of the present version as SQL text, to be opened by every later one.

    python -m tests.storage.write_golden > tests/storage/golden/0025.sql

Run it once when a version is released, and never change what it wrote then. The sums of this
data stand in test_migrations.py.
"""

import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

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
    Help,
    Posture,
    SuspectedTrigger,
    ToldDays,
)
from coach.domain.function_scales import VERSION, FunctionSaid, ItemAnswer, Scale
from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.instant import Instant
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.domain.notes import NoteKind, NoteSaid
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.plan_in_force import ChangedBy
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.pt_questions import QuestionSaid
from coach.domain.pt_questions import Word as QuestionWord
from coach.domain.record import DayKind, HoldOutcome, RungSwap, SessionStatus
from coach.domain.reminding.history import Channel, ReminderEvent, WhyNot, Word
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import (
    SHORT_FORM,
    Deed,
    Done,
    Said,
    Screening,
    Trigger,
    WarningSign,
)
from coach.domain.weekly_review import Barrier, PtAnswer, ReviewSaid
from coach.services.ports import Store
from coach.storage import integrity, sqlite_file
from coach.storage.opening import open_store
from tests.builders import (
    a_check_in,
    a_hold,
    a_plan,
    a_prescription,
    a_start,
    an_instant,
    signs_answered,
)
from tests.storage.feedback import a_rating, a_reason, an_answer


def at(day: int, hour: int, minute: int = 0) -> Instant:
    """Return a moment in November 2026, two hours east."""
    zone = timezone(timedelta(hours=2))
    return an_instant(datetime(2026, 11, day, hour, minute, tzinfo=zone))


def fill(store: Store) -> None:
    """Put three days into an empty record: done, stopped, discarded, and one still running."""
    given = a_plan(at(20, 9), a_prescription(warm_up=True))
    store.take_up(replace(given, reason=a_reason(), by=ChangedBy.PT))
    morning = a_check_in(AskedWhen.MORNING, at=at(20, 9), back=None, leg=None)
    store.add_check_in(replace(morning, stiff_min=20, slept_badly=True))
    done = store.begin_session(a_start(at(20, 10)))
    for hold_no in range(30):
        store.add_hold(done, a_hold(hold_no, started=at(20, 10, hold_no)))
    store.end_session(done, SessionStatus.COMPLETED, at(20, 10, 31))

    short = replace(a_start(at(21, 15), slot_id="mid_afternoon"), minutes_wanted=5.0)
    short = replace(short, kind=DayKind.BAD_DAY)
    stopped = store.begin_session(short)
    store.add_check_in(a_check_in(at=at(21, 15), back=4, session_id=stopped))
    store.add_hold(stopped, a_hold(0, held_s=1.5, outcome=HoldOutcome.INTERRUPTED))
    for hold_no in range(11):
        store.add_hold(stopped, a_hold(hold_no, attempt=2, started=at(21, 15, hold_no)))
    store.add_hold(stopped, a_hold(11, held_s=2.25, outcome=HoldOutcome.STOPPED, side=None))
    store.end_session(stopped, SessionStatus.STOPPED, at(21, 15, 20))
    say_it_hurt(store, stopped)

    discarded = store.begin_session(a_start(at(21, 18), slot_id=None))
    store.end_session(discarded, SessionStatus.DISCARDED, at(21, 18, 1))
    store.change_session(discarded, SessionWord.PUT_BACK, at(21, 18, 5))
    store.change_session(discarded, SessionWord.LEFT_OUT, at(21, 18, 6))

    running = store.begin_session(a_start(at(24, 0, 30), slot_id=None))
    for hold_no in range(2):
        store.add_hold(running, a_hold(hold_no, started=at(24, 0, 31 + hold_no)))
    store.set_setting("volume", "0.7")
    answer_signs(store)
    go_easier(store, running)
    go_through_a_flare(store)
    say_how_it_felt(store, done, stopped)
    store.add_got_up(GotUp(at(20, 9).local_date, at(20, 6, 45)))
    store.add_got_up(GotUp(at(20, 9).local_date, at(20, 7)))
    store.add_movement_done(MovementDone(HEAT, at(20, 9, 40), 900.0, 870.5))
    store.add_movement_done(MovementDone(WALK, at(21, 12), 300.0, 320.0))
    be_reminded(store)
    see_the_pt(store)
    note_some_things(store)


def say_it_hurt(store: Store, stopped: str) -> None:
    """Say in the middle of a session that it hurt, put it right later, and say how it is after."""
    after = a_check_in(AskedWhen.AFTER, at=at(21, 15, 21), back=0, leg_site=LegSite.BUTTOCK)
    store.add_check_in(after)
    during = a_check_in(AskedWhen.DURING, at=at(21, 15, 19), back=None, leg=5)
    during = replace(during, leg_site=LegSite.KNEE, elsewhere=2, session_id=stopped)
    during = replace(during, signs=Signs(leg_moved_down=True))
    store.add_check_in(during)
    about = HurtSaid(where=Where.LEG, further_down=True, ladder_id="bird_dog", side=Side.RIGHT)
    store.add_check_in(replace(during, leg=3, hurt=about, put_right_at=at(21, 16)))


def look_back(store: Store) -> None:
    """Skip one week, say of another what got in the way, in two steps, and what one can do."""
    first, second = date(2026, 11, 9), date(2026, 11, 16)
    store.add_review_said(ReviewSaid(first, at(16, 9), skipped=True))
    store.add_review_said(ReviewSaid(second, at(23, 9)))
    said = (Barrier.NO_TIME, Barrier.PAIN)
    answers = (PtAnswer("Does sitting hurt less?", "A little."),)
    store.add_review_said(ReviewSaid(second, at(23, 9, 1), False, said, "Overtime.", 6, answers))
    psfs, minutes = Scale.PSFS, Scale.MINUTES
    rated = (ItemAnswer("1", 4, "tie my shoes"), ItemAnswer("2", 7, "garden"))
    store.add_function_said(FunctionSaid(1, at(23, 10), psfs, rated, VERSION[psfs]))
    sitting = (ItemAnswer("sit", 20),)
    sat = FunctionSaid(2, at(23, 10, 1), minutes, sitting, VERSION[minutes])
    store.add_function_said(sat)
    longer = replace(sat, items=(ItemAnswer("sit", 30),), put_right_at=at(23, 11))
    store.add_function_said(longer)
    store.add_function_said(replace(longer, items=(), put_right_at=at(23, 11, 1)))


def note_some_things(store: Store) -> None:
    """Note a walk that is put right, a medicine that ended, a trigger taken out; look back."""
    day, later = date(2026, 11, 20), date(2026, 11, 22)
    walk, medicine = NoteKind.WALK, NoteKind.MEDICINE
    store.add_note_said(NoteSaid(1, at(20, 13), day, walk, minutes=20))
    store.add_note_said(NoteSaid(2, at(20, 13, 1), day, medicine, "the white ones"))
    store.add_note_said(NoteSaid(1, at(20, 13, 2), day, walk, "with the dog", minutes=30))
    store.add_note_said(NoteSaid(3, at(21, 8), at(21, 8).local_date, NoteKind.TRIGGER, "the car"))
    store.add_note_said(NoteSaid(3, at(21, 9), None, NoteKind.TRIGGER))
    store.add_note_said(NoteSaid(2, at(23, 9), day, medicine, "the white ones", until=later))
    look_back(store)


def see_the_pt(store: Store) -> None:
    """Write down two visits, one of them taken out again, and ask one of two questions."""
    day = date(2026, 11, 19)
    store.add_visit_said(VisitSaid(1, at(20, 12), day, "Anna Maier", "Bird dog: a rung up."))
    store.add_visit_said(VisitSaid(2, at(20, 12, 1), day))
    store.add_visit_said(VisitSaid(2, at(20, 12, 2), None))
    store.add_question_said(QuestionSaid(1, at(20, 12, 3), QuestionWord.OPEN, "May I swim?"))
    store.add_question_said(QuestionSaid(2, at(20, 12, 4), QuestionWord.OPEN, "Heat before?"))
    store.add_question_said(QuestionSaid(1, at(22, 12), QuestionWord.ASKED, "May I swim?"))


def be_reminded(store: Store) -> None:
    """See a notice and put it off, and want none on the next day."""
    day, slot = at(20, 9).local_date, "mid_morning"
    shown = ReminderEvent(at(20, 10), day, Word.SHOWN, slot, channel=Channel.DESKTOP)
    store.add_reminder_event(shown)
    until = at(20, 10, 12).utc
    store.add_reminder_event(ReminderEvent(at(20, 10, 2), day, Word.SNOOZED, slot, until))
    not_today = ReminderEvent(at(21, 9), at(21, 9).local_date, Word.NOT_TODAY, why=WhyNot.PAIN)
    store.add_reminder_event(not_today)


def answer_signs(store: Store) -> None:
    """Answer the warning signs twice: with no, and with a yes that somebody saw about."""
    store.add_screening(signs_answered(at(20, 9)))
    answers = dict.fromkeys(SHORT_FORM, Said.NO) | {WarningSign.BLADDER: Said.NOT_SURE}
    yes = Screening("signs-1", at(22, 10), Trigger.LEG_FURTHER_DOWN, answers, said_at=at(21, 15))
    store.add_screening(yes)
    store.add_deed("signs-1", Done(Deed.TAKEN_BACK, at(22, 10, 30)))
    store.add_deed("signs-1", Done(Deed.PRINTED, at(22, 11)))
    store.add_deed("signs-1", Done(Deed.CLINICIAN_REFUSED, at(22, 12), "Not before an X-ray"))
    store.add_deed("signs-1", Done(Deed.SEEN, at(22, 20), "Dr. Abara", date(2026, 11, 22)))


def go_easier(store: Store, running: str) -> None:
    """Let a hold hurt, cut the next for an easier rung, and do it again."""
    store.add_hold(running, a_hold(2, held_s=0.0, outcome=HoldOutcome.HURT, started=at(24, 0, 34)))
    wall = NamedRung("SB0", "Wall side plank")
    store.add_swap(running, RungSwap(3, "side_plank", (Side.LEFT,), wall, 4.0, at(24, 0, 35)))
    store.add_hold(running, a_hold(3, held_s=0.0, outcome=HoldOutcome.EASIER))


def go_through_a_flare(store: Store) -> None:
    """Have a bad day taken back, a session told of, a flare that ended, and one that lasts."""
    by_hand = store.add_by_hand(a_start(at(22, 10)), 15, at(22, 10, 9), at(23, 8))
    before = CheckIn(AskedWhen.BEFORE, at(22, 10), 5, 0, session_id=by_hand)
    store.add_told_pain(replace(before, put_right_at=at(23, 8)))
    after = CheckIn(AskedWhen.AFTER, at(22, 10, 9), 3, None, LegSite.THIGH, by_hand)
    store.add_told_pain(replace(after, put_right_at=at(23, 8)))
    store.add_bad_day(BadDay(at(21, 9), WhyBad.SPASM))
    store.add_bad_day(BadDay(at(21, 9, 5), None))
    store.add_bad_day(BadDay(at(22, 9), WhyBad.WORSE))
    flare = store.begin_flare(at(21, 9, 10), BegunBy.BUTTON)
    store.note_flare(flare, FlareNote(at(22, 9), FlareWord.EASING))
    story = FlareStory(Activity.LIFTING, Posture.BENT, False, (Help.WALKING, Help.HEAT), "A crate.")
    store.end_flare(flare, at(23, 9), story)
    again = replace(story, helped=(Help.HEAT,), words="Two crates.")
    days = ToldDays(date(2026, 11, 20), date(2026, 11, 22))
    store.tell_flare(flare, FlareTold(at(23, 9, 5), again, days=days))
    store.tell_flare(flare, FlareTold(at(23, 9, 6), again, counts=False))
    lasting = store.begin_flare(at(24, 9), BegunBy.PROPOSED)
    suspected = SuspectedTrigger(Activity.SITTING, Posture.BENT, braced=False)
    store.keep_trigger(lasting, at(24, 9, 1), suspected)


def say_how_it_felt(store: Store, done: str, stopped: str) -> None:
    """Rate exercises of two sessions, one of them twice, answer two suggestions, keep one."""
    store.add_rating(ExerciseRating(session_id=done, ladder_id="bird_dog", at=at(20, 10, 30)))
    store.add_rating(a_rating(done, at=at(20, 10, 31), side=Side.LEFT))
    store.add_rating(
        a_rating(stopped, at=at(21, 15, 19), worst=5, form=Form.NO, sharp=True, made_easier=True)
    )
    hurt = replace(a_rating(stopped, at=at(21, 15, 20), worst=None, form=None), hurt=True)
    hurt = replace(hurt, signs=Signs(numb_or_weak=True))
    hurt = replace(hurt, ladder_id="bird_dog", worst_leg=5, worst_elsewhere=2)
    store.add_rating(hurt)
    store.add_rating(replace(hurt, worst_leg=3, put_right_at=at(21, 16)))
    store.add_answer(an_answer(at=at(21, 15, 25)))
    store.add_answer(an_answer(Answer.NEVER, at=at(22, 9)))
    store.add_answer(an_answer(Answer.FOR_THE_PT, at=at(23, 9)))


def dump(path: Path) -> str:
    """Return a record as SQL text, with what a plain dump leaves out."""
    with closing(sqlite_file.connect(path)) as connection:
        mark = f"PRAGMA application_id = {integrity.APPLICATION_ID};"
        return "\n".join([mark, *connection.iterdump()]) + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with closing(open_store(Path(folder))) as filled:
            fill(filled)
        sys.stdout.write(dump(Path(folder) / sqlite_file.FILE_NAME))
