"""The read model of the page for the PT: what it counts, and that it counts as Trends does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.instant import Instant
from coach.domain.notes import NoteKind, NoteSaid
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.program import Contact
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.sides import Side
from coach.domain.stages import Begun
from coach.domain.visits import VisitSaid
from coach.domain.weekly_review import PtAnswer, ReviewSaid
from coach.services.patients_own import Answered
from coach.services.plan_reviews import PLAN_REVIEWS_PUT_OFF
from coach.services.program_stages import StageOffer
from coach.services.progress import read_progress
from coach.services.pt_report import PtReport, Stands, pt_report
from coach.services.settings import Settings
from coach.ui.texts.pt_report import said_in_program
from coach.ui.texts.pt_report_own import answered_lines, noted_lines
from tests.builders import a_check_in, a_plan
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import FOUR_HOLDS, moment, record_session

CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 11, 2, 10, 30, tzinfo=CET)
NOW = Instant(0.0, datetime(2026, 11, 29, 22, 0, tzinfo=CET))
FIRST, LAST = MONDAY.date(), NOW.local_date
NOTHING = Stands()


def a_store() -> MemoryStore:
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    return store


def report(store: MemoryStore, first: date = FIRST, last: date = LAST) -> PtReport:
    return pt_report(store, NOW, first, last, NOTHING, "0.1.0")


def test_an_empty_record_says_nothing_that_nobody_said() -> None:
    found = pt_report(MemoryStore(), NOW, LAST, LAST, NOTHING, "0.1.0")

    assert (found.slots.due, found.sessions.count, found.days_with_data) == (0, 0, 0)
    assert (found.plan, found.visit, found.agreed, found.furthest) == (None, None, None, None)
    assert (found.ratings.before.middle, found.ratings.morning.middle) == (None, None)
    assert found.exercises == ()


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        report(a_store(), LAST, FIRST)


def test_a_visit_begins_the_range_and_what_was_agreed_last_stands_on_the_page() -> None:
    store = a_store()
    store.add_visit_said(VisitSaid(1, NOW, FIRST, "Anna", "Walk"))
    store.add_visit_said(VisitSaid(2, NOW, FIRST + timedelta(days=9), "Dr. Ohm", ""))
    store.add_visit_said(VisitSaid(3, NOW, LAST + timedelta(days=9), "Anna", "To come"))
    found = report(store)

    assert found.visit is not None
    assert found.agreed is not None
    assert (found.visit.who, found.agreed.agreed) == ("Anna", "Walk")


def test_open_questions_are_on_it_and_those_asked_are_not() -> None:
    store = a_store()
    store.add_question_said(QuestionSaid(1, NOW, Word.OPEN, "May I swim?"))
    store.add_question_said(QuestionSaid(2, NOW, Word.ASKED, "Heat?"))

    assert [one.words for one in report(store).questions] == ["May I swim?"]


def test_the_furthest_place_in_the_leg_has_its_days() -> None:
    store = a_store()
    for day, site in ((0, LegSite.THIGH), (3, LegSite.KNEE), (5, LegSite.KNEE), (6, LegSite.NONE)):
        at = moment(MONDAY + timedelta(days=day))
        store.add_check_in(a_check_in(AskedWhen.MORNING, at=at, back=2, leg=1, leg_site=site))
    furthest = report(store).furthest

    assert furthest is not None
    assert (furthest.site, furthest.days) == (LegSite.KNEE, 2)
    assert furthest.last == FIRST + timedelta(days=5)


def test_an_exercise_is_summed_up_side_by_side() -> None:
    store = a_store()
    for day in range(3):
        session_id = record_session(store, MONDAY + timedelta(days=day), done=4 if day else 3)
        for side, worst in ((Side.LEFT, 2 + day), (Side.RIGHT, 1)):
            store.add_rating(
                ExerciseRating(
                    session_id=session_id,
                    ladder_id="side_plank",
                    side=side,
                    worst=worst,
                    form=Form.CLEAN if day else Form.MOSTLY,
                    hurt=side is Side.LEFT and day == 1,
                    at=NOW,
                )
            )
    left, right = report(store).exercises

    assert (left.side, left.planned, left.done, left.hurt, left.worst) == (Side.LEFT, 6, 6, 1, 4)
    assert (right.side, right.planned, right.done, right.hurt) == (Side.RIGHT, 6, 5, 0)
    assert left.form == {Form.MOSTLY: 1, Form.CLEAN: 2}


def test_walks_that_were_noted_are_summed_up_and_the_rest_stands_line_by_line() -> None:
    store = a_store()
    for number, (kind, minutes) in enumerate(
        ((NoteKind.WALK, 20), (NoteKind.WALK, None), (NoteKind.BRACE, 30)), 1
    ):
        store.add_note_said(NoteSaid(number, NOW, LAST, kind, "", minutes))
    found = report(store)

    assert found.own.walks == (2, 20)
    assert noted_lines(found) == ("2 walks noted, 20 min in all", "29 Nov: brace, 30 min")
    assert report(store, FIRST, FIRST).own.walks == (0, 0)


def test_it_tells_whom_to_ask_the_authors_lines_and_a_phase_that_is_late() -> None:
    store = a_store()
    plan = store.plans()[-1].prescription
    first, *others = plan.exercises
    said = replace(
        plan,
        contact=Contact("J. Doe, PT", "01632 960 123"),
        line="Breathe.",
        exercises=(replace(first, line="Hips first."), *others),
    )
    store.take_up(a_plan(moment(MONDAY), said))
    offer = StageOffer(3, FIRST + timedelta(days=14), Begun(said, (), (), (), ()), waits=False)
    asked = ("Whom to ask: J. Doe, PT, 01632 960 123",)
    lines = ("In every session: “Breathe.”", f"{first.name}: “Hips first.”")

    def told(stage: StageOffer | None) -> tuple[str, ...]:
        return said_in_program(pt_report(store, NOW, FIRST, LAST, Stands(stage=stage), "0.1.0"))

    late = "Phase from week 3, due 16 Nov: not taken up; "
    assert told(None) == asked + lines
    assert told(offer) == (*asked, f"{late}it is offered", *lines)
    waits = "it waits, as the plan's rules hold harder steps back now"
    assert told(replace(offer, waits=True)) == (*asked, late + waits, *lines)
    for day, why in (("2026-11-01", "it is offered"), ("2026-11-18", "put off by the patient on ")):
        Settings(store).keep(PLAN_REVIEWS_PUT_OFF, {"stage": day})
        assert told(offer)[1].startswith(late + why)


def test_answers_to_the_authors_questions_stand_with_their_days_newest_first() -> None:
    store = a_store()
    now, before = "Does sitting hurt less?", "Do you sleep?"
    asks = replace(store.plans()[-1].prescription, questions=(now, "And standing?"))
    store.take_up(a_plan(moment(MONDAY), asks))
    weeks = [FIRST + timedelta(days=7 * nth) for nth in range(3)]
    for week, answers in zip(
        weeks, ((PtAnswer(before, "No"),), (PtAnswer(now, "A bit"),), (PtAnswer(now, "Yes"),)),
        strict=True,
    ):  # fmt: skip
        at = moment(datetime.combine(week + timedelta(days=7), MONDAY.timetz()))
        store.add_review_said(ReviewSaid(week, at, answers=answers))
    found = report(store)

    assert answered_lines(found) == (
        "Does sitting hurt less? 23 Nov: “Yes”; 16 Nov: “A bit”",
        "And standing? Not answered in these days.",
        "Do you sleep? 9 Nov: “No”",
    )
    assert report(store, FIRST, FIRST).own.answered == (
        Answered(now, ()),
        Answered("And standing?", ()),
    )


_sessions = st.lists(
    st.tuples(
        st.integers(0, 26),
        st.sampled_from(["mid_morning", "mid_afternoon", "early_evening", None]),
        st.integers(0, 4),
        st.none() | st.integers(0, 10),
    ),
    max_size=20,
    unique_by=lambda one: one[:2],
)


_SUMS: tuple[Callable[[PtReport], int], ...] = (
    lambda one: one.slots.due,
    lambda one: one.slots.whole,
    lambda one: one.slots.partial,
    lambda one: one.extra,
    lambda one: one.sessions.count,
    lambda one: one.sessions.holds_planned,
    lambda one: one.sessions.holds_done,
    lambda one: one.days_with_data,
    lambda one: one.ratings.before.n,
    lambda one: sum(each.done for each in one.exercises),
)


@given(_sessions, st.integers(0, 26))
def test_two_ranges_beside_each_other_come_to_the_whole(
    done: list[tuple[int, str | None, int, int | None]], days: int
) -> None:
    store = a_store()
    hours = {"mid_morning": 0, "mid_afternoon": 4, "early_evening": 8, None: 10}
    for day, slot, holds, back in sorted(done, key=lambda one: (one[0], hours[one[1]])):
        at = MONDAY + timedelta(days=day, hours=hours[slot])
        record_session(store, at, slot_id=slot, done=holds, before=back)
    cut = FIRST + timedelta(days=days)
    whole, early, late = (
        report(store),
        report(store, FIRST, cut),
        report(store, cut + timedelta(days=1), LAST),
    )

    for of in _SUMS:
        assert of(whole) == of(early) + of(late)
    weeks = read_progress(store, NOW).adherence.weeks
    assert whole.slots.whole == sum(week.completed for week in weeks)
    assert whole.slots.due == sum(week.prescribed for week in weeks)
    assert whole.sessions.holds_planned == sum(each.planned for each in whole.exercises)
    assert whole.sessions.holds_done == sum(each.done for each in whole.exercises)
