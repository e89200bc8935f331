"""Suggestions out of a real record: what is read, answered, taken, and kept with the plan."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from coach.domain.advice import Rule
from coach.domain.dose import Dose
from coach.domain.feedback import Form
from coach.domain.one_change_a_week import one_a_week
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_reasons import Changes
from coach.domain.plan_refusals import Refusal
from coach.domain.prescription import Prescription, ToCome
from coach.domain.profile import FlagSwap, Hide, ProfileFlag
from coach.domain.program import Slot
from coach.domain.rules import FrequencyRamp, Lock
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.engine.timeline import PACE
from coach.services.adjust_plan import minutes, preview, take_up
from coach.services.next_step_notices import next_step_notices
from coach.services.notices import NoticeKind
from coach.services.suggest import (
    SuggestionsView,
    facts,
    keep_for_the_pt,
    never,
    not_now,
    suggestions,
    take,
)
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.refusals import refused as refused_in_words
from coach.ui.texts.suggestions import advised
from tests.builders import THREE_SLOTS, a_prescription, an_exercise
from tests.facts import a_library
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.rehearsal import Diary

LIBRARY = a_library()
PLAN = a_prescription(an_exercise("bird_dog", rung="BD1"), slots=THREE_SLOTS[:1])
ADD = (
    "Bird dog, both sides: three clean sessions on three days, pain 1. "
    "Your plan says: add one repetition to each set."
)


def view(diary: Diary, *flags: str) -> SuggestionsView:
    return suggestions(diary.store, LIBRARY, diary.clock.read(), flags)


def test_a_new_record_suggests_nothing() -> None:
    assert suggestions(MemoryStore(), LIBRARY, FakeClock().read()) == SuggestionsView()
    assert view(Diary(PLAN)) == SuggestionsView()


def test_three_good_days_and_the_morning_after() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        diary.good_day()
    assert view(diary).offers == ()
    diary.morning()
    (offer,) = view(diary).offers
    said = offer.advice
    assert (advised(said), said.before, said.after) == (ADD, "3-2-1", "4-3-2")


@pytest.mark.parametrize("asked", [AskedWhen.BEFORE, AskedWhen.MORNING])
def test_further_down_the_leg_on_its_day_or_the_morning_after_holds_back_more(
    asked: AskedWhen,
) -> None:
    """Rule R7, of answers outside of the session, whose own say that nothing moved."""
    diary = Diary(PLAN)
    for _ in range(2):
        diary.good_day()
    down = CheckIn(asked, diary.clock.read(), 2, 2, LegSite.THIGH)
    if asked is AskedWhen.BEFORE:
        diary.store.add_check_in(down)
    diary.good_day()
    if asked is AskedWhen.MORNING:
        diary.store.add_check_in(replace(down, at=diary.clock.read()))
    else:
        diary.morning()
    assert view(diary).offers == ()


def leave_out(diary: Diary, session_id: str) -> None:
    diary.store.change_session(session_id, SessionWord.LEFT_OUT, diary.clock.read())


def test_a_good_session_that_is_left_out_speaks_for_nothing() -> None:
    diary = Diary(PLAN)
    days = [diary.good_day() for _ in range(3)]
    diary.morning()
    leave_out(diary, days[1])
    assert view(diary).offers == ()


@pytest.mark.parametrize("back", [5, 9])
def test_what_hurt_holds_back_more_although_it_is_left_out(back: int) -> None:
    def hurts(session_id: str) -> None:
        diary.store.add_check_in(
            CheckIn(AskedWhen.DURING, diary.clock.read(), back, session_id=session_id)
        )

    diary = Diary(PLAN)
    for _ in range(3):
        diary.good_day()
    left_out = diary.good_day(in_the_middle=hurts)
    diary.morning()
    before = view(diary).offers
    leave_out(diary, left_out)
    assert view(diary).offers == before
    assert ADD not in [advised(one.advice) for one in before]


def test_what_was_not_done_and_not_said_holds_nothing_back_once_it_is_left_out() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        diary.good_day()
    diary.morning()
    tried = diary.session(left_out=set(range(1, PLAN.holds)), after=None, leg_after=None)
    diary.wake_up(diary.clock.read().mono)
    diary.morning()
    assert view(diary).offers == ()
    leave_out(diary, tried)
    assert [advised(one.advice) for one in view(diary).offers] == [ADD]


def test_taking_makes_a_plan_with_its_reason_and_ends_the_week() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        diary.good_day()
    diary.morning()
    (offer,) = view(diary).offers
    plan = take(diary.clock, diary.store, LIBRARY, offer)
    assert isinstance(plan, PlanInForce)
    assert (plan.reason, plan.by) == (offer.advice, ChangedBy.RULE)
    assert advised(offer.advice) == ADD
    assert diary.store.plans()[-1].prescription.exercises[0].dose.sets == (4, 3, 2)
    assert [answer.answer for answer in diary.store.answers()] == [Answer.TAKEN]
    again = take(diary.clock, diary.store, LIBRARY, offer)
    assert isinstance(again, Refusal)
    assert refused_in_words(again).startswith("This suggestion no longer stands")
    for _ in range(6):
        diary.good_day()
        assert view(diary).offers == ()
    diary.good_day()
    diary.morning()
    assert [one.advice.after for one in view(diary).offers] == ["5-4-3"]


def test_not_now_holds_a_week_and_never_for_good() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        diary.good_day()
    diary.morning()
    (offer,) = view(diary).offers
    not_now(diary.clock, diary.store, offer)
    for _ in range(7):
        assert view(diary).offers == ()
        diary.good_day()
    diary.morning()
    assert [one.key for one in view(diary).offers] == [offer.key]
    never(diary.clock, diary.store, offer)
    for _ in range(20):
        diary.good_day()
    diary.morning()
    assert view(diary).offers == ()


def test_a_pause_is_asked_again_even_after_never() -> None:
    diary = Diary(PLAN)
    for _ in range(2):
        diary.good_day(leg_after=LegSite.KNEE)
    (offer,) = view(diary).offers
    assert offer.key.rule is Rule.PAUSE
    assert advised(offer.advice) == (
        "Bird dog, both sides: what you feel in your leg moves further down in two sessions. "
        "Your plan says: pause it and ask your PT."
    )
    refused = take(diary.clock, diary.store, LIBRARY, offer)
    assert isinstance(refused, Refusal)
    never(diary.clock, diary.store, offer)
    assert view(diary).offers == ()
    diary.clock.advance(7 * 86_400)
    assert [one.key for one in view(diary).offers] == [offer.key]


def test_what_is_locked_is_for_the_pt() -> None:
    rules = replace(PLAN.rules, lock=Lock(plan=True, by="J. Doe, PT"))
    diary = Diary(replace(PLAN, rules=rules))
    for _ in range(3):
        diary.good_day()
    diary.morning()
    shown = view(diary)
    assert shown.offers == shown.waiting == ()
    (locked,) = shown.for_the_pt
    assert (advised(locked.advice), locked.locked_by) == (ADD, "J. Doe, PT")
    assert isinstance(take(diary.clock, diary.store, LIBRARY, shown.for_the_pt[0]), Refusal)
    for _ in range(2):
        keep_for_the_pt(diary.clock, diary.store, shown.for_the_pt)
    (kept,) = diary.store.answers()
    assert (kept.answer, kept.said, kept.key) == (Answer.FOR_THE_PT, locked.advice, locked.key)
    assert view(diary).for_the_pt == shown.for_the_pt
    diary.clock.advance(7 * 86_400)
    keep_for_the_pt(diary.clock, diary.store, shown.for_the_pt)
    assert [one.answer for one in diary.store.answers()] == [Answer.FOR_THE_PT] * 2


def test_what_was_locked_is_offered_once_the_lock_is_gone() -> None:
    diary = Diary(replace(PLAN, rules=replace(PLAN.rules, lock=Lock(plan=True))))
    for _ in range(3):
        diary.good_day()
    diary.morning()
    keep_for_the_pt(diary.clock, diary.store, view(diary).for_the_pt)
    diary.store.take_up(PlanInForce(diary.clock.read(), PLAN))
    (offer,) = view(diary).offers
    assert view(diary).for_the_pt == ()
    assert isinstance(take(diary.clock, diary.store, LIBRARY, offer), PlanInForce)


def test_a_longer_hold_is_begun_with_only_where_it_was_chosen() -> None:
    held = replace(PLAN.exercises[0], dose=replace(PLAN.exercises[0].dose, sets=(6, 4, 2)))
    for choose, hold_s in ((lambda offer: offer, 5.0), (Suggestion.with_usual_hold, 8.0)):
        diary = Diary(replace(PLAN, exercises=(held,)))
        for _ in range(6):
            diary.good_day()
        diary.morning()
        (offer,) = view(diary).offers
        assert (offer.key.rule, offer.advice.hold_usual_s) == (Rule.RUNG_UP, 8.0)
        plan = take(diary.clock, diary.store, LIBRARY, choose(offer))
        assert isinstance(plan, PlanInForce)
        assert plan.prescription.exercises[0].dose.hold_s == hold_s
        assert diary.store.answers()[0].key == offer.key


def test_a_harder_program_goes_on_by_itself_one_change_a_week() -> None:
    both = a_library("bird_dog"), a_library("side_plank", "SB")
    library = replace(both[0], ladders=(*both[0].ladders, *both[1].ladders))
    old = a_prescription(
        an_exercise("bird_dog", rung="BD1"), an_exercise("side_plank"), slots=THREE_SLOTS[:1]
    )
    dose = Dose((5, 3, 1), 5.0)
    new = replace(old, exercises=tuple(replace(one, dose=dose) for one in old.exercises))
    begun = one_a_week(old, new, library)
    assert begun is not None
    diary = Diary(old)
    take_up(diary.clock, diary.store, preview(old, begun.first, PACE))

    def offers() -> tuple[Suggestion, ...]:
        return suggestions(diary.store, library, diary.clock.read()).offers

    def told_on_today() -> list[NoticeKind]:
        now, plan = diary.clock.read(), diary.store.plans()[-1]
        shown = next_step_notices(
            plan, now.local_date, lambda: suggestions(diary.store, library, now)
        )
        return [one.kind for one in shown]

    for _ in range(7):
        assert offers() == ()
        assert told_on_today() == []
        diary.good_day()
    (step,) = offers()
    assert (step.key.rule, step.advice.name) == (Rule.NEXT_STEP, "Side plank")
    assert told_on_today() == [NoticeKind.NEXT_STEP]
    not_now(diary.clock, diary.store, step)
    for _ in range(7):
        assert offers() == ()
        assert told_on_today() == []
        diary.good_day()
    assert told_on_today() == [NoticeKind.NEXT_STEP]
    plan = take(diary.clock, diary.store, library, step)
    assert isinstance(plan, PlanInForce)
    assert (plan.by, plan.prescription.to_come) == (ChangedBy.RULE, ToCome())
    assert [one.dose for one in plan.prescription.exercises] == [dose, dose]
    assert offers() == ()
    assert told_on_today() == []


def test_one_harder_step_is_offered_and_the_others_wait() -> None:
    both = a_prescription(
        an_exercise("bird_dog", rung="BD1"), an_exercise("side_plank"), slots=THREE_SLOTS[:1]
    )
    diary = Diary(both)
    for _ in range(3):
        diary.good_day()
    diary.morning()
    shown = view(diary)
    assert [one.advice.name for one in shown.offers] == ["Bird dog"]
    assert [one.advice.name for one in shown.waiting] == ["Side plank"]
    assert isinstance(take(diary.clock, diary.store, LIBRARY, shown.waiting[0]), PlanInForce)
    assert view(diary) == SuggestionsView()


@pytest.mark.parametrize(
    ("rating", "before", "rule"),
    [
        ({"worst": 6}, 2, Rule.RUNG_DOWN),
        ({"worst": 6}, 5, None),
        ({"sharp": True}, None, Rule.RUNG_DOWN),
        ({"worst": 4}, None, None),
    ],
)
def test_a_rating_of_a_side(rating: dict[str, Any], before: int | None, rule: Rule | None) -> None:
    diary = Diary(PLAN)
    session_id = diary.session(before=before)
    diary.rate(session_id, side=Side.RIGHT, **rating)
    found = view(diary).offers
    assert [one.key.rule for one in found] == ([] if rule is None else [rule])
    assert all(one.key.sides == (Side.RIGHT,) for one in found)


@pytest.mark.parametrize("worst", [(6, 1), (1, 6), (6, None), (None, 6)])
def test_of_an_answer_for_a_side_and_one_for_both_the_worse_counts(
    worst: tuple[int | None, int | None],
) -> None:
    diary = Diary(PLAN)
    session_id = diary.session()
    both, left = worst
    diary.rate(session_id, side=Side.LEFT, worst=left)
    diary.rate(session_id, worst=both)
    sides = tuple(Side) if both == 6 else (Side.LEFT,)
    assert [one.key.sides for one in view(diary).offers] == [sides]


@pytest.mark.parametrize(
    ("left", "both", "counts"),
    [
        (Form.MOSTLY, Form.CLEAN, Form.MOSTLY),
        (Form.CLEAN, Form.NO, Form.NO),
        (None, Form.CLEAN, Form.CLEAN),
        (Form.CLEAN, None, Form.CLEAN),
    ],
)
def test_the_worse_form_of_a_side_and_both_counts(
    left: Form | None, both: Form | None, counts: Form
) -> None:
    diary = Diary(PLAN)
    session_id = diary.session()
    diary.rate(session_id, side=Side.LEFT, form=left)
    diary.rate(session_id, form=both)
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    of_left, of_right = found.exercises[0].sides
    assert (of_left.sessions[-1].form, of_right.sessions[-1].form) == (counts, both)


def test_what_was_before_a_change_is_over() -> None:
    diary = Diary(PLAN)
    diary.rate(diary.session(), worst=6)
    (offer,) = view(diary).offers
    diary.clock.advance(60)
    taken = take(diary.clock, diary.store, LIBRARY, offer)
    assert isinstance(taken, PlanInForce)
    assert taken.prescription.exercises[0].left.id == "BD0"
    assert view(diary) == SuggestionsView()


@pytest.mark.parametrize(
    "flag",
    [
        ProfileFlag("knee", "", "", (), hides=(Hide("bird_dog", ("BD2", "BD0"), ""),)),
        ProfileFlag("knee", "", "", (), hides=(Hide("bird_dog", (), ""),)),
        ProfileFlag(
            "knee", "", "", (), swaps=(FlagSwap("bird_dog", ("BD0", "BD2"), "bird_dog", "BD1", ""),)
        ),
    ],
)
def test_hidden_rungs_are_neither_above_nor_below(flag: ProfileFlag) -> None:
    library = replace(LIBRARY, flags=(flag,))
    diary = Diary(PLAN)
    diary.session()
    for flags, rungs in (((), ("BD2", "BD0")), (("knee",), (None, None))):
        found = facts(diary.store, library, diary.clock.read(), flags)
        assert found is not None
        left = found.exercises[0].sides[0]
        above = left.above.rung.id if left.above else None
        assert (above, left.below.id if left.below else None) == rungs


@pytest.mark.parametrize("set_back_s", [0, 3600])
def test_a_later_rating_counts_whatever_the_clock_says(set_back_s: int) -> None:
    diary = Diary(PLAN)
    session_id = diary.session()
    diary.rate(session_id, worst=8)
    assert view(diary).offers != ()
    diary.clock.set_wall(diary.clock.read().wall - timedelta(seconds=set_back_s))
    diary.rate(session_id, worst=1)
    assert view(diary).offers == ()


def test_a_set_left_out_and_an_easier_rung_show_in_the_facts() -> None:
    diary = Diary(PLAN)
    session_id = diary.session(left_out={11})
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    left, right = found.exercises[0].sides
    assert [(one.planned, one.done, one.skipped) for one in left.sessions[0].sets] == [
        (3, 3, 0), (2, 2, 0), (1, 1, 0),
    ]  # fmt: skip
    assert [(one.planned, one.done, one.skipped) for one in right.sessions[0].sets] == [
        (3, 3, 0), (2, 2, 0), (1, 0, 1),
    ]  # fmt: skip
    assert right.sessions[0].session_id == session_id
    assert not right.sessions[0].made_easier


def test_the_ramp_asks_after_a_week() -> None:
    ramp = FrequencyRamp()
    plan = replace(PLAN, rules=replace(PLAN.rules, ramp=ramp), program_slots=THREE_SLOTS)
    diary = Diary(plan)
    for _ in range(7):
        diary.good_day(form=Form.MOSTLY)
    (offer,) = view(diary).offers
    assert advised(offer.advice) == (
        "You did seven of seven sessions in seven days. Your plan says: add a second session a day."
    )
    taken = take(diary.clock, diary.store, LIBRARY, offer)
    assert isinstance(taken, PlanInForce)
    assert taken.prescription.schedule.slots == THREE_SLOTS[:2]


@pytest.mark.parametrize("by", [ChangedBy.USER, ChangedBy.RULE])
@pytest.mark.parametrize("reached", [1, 2, 3])
def test_the_ramp_leads_nobody_up_again_who_chose_less_after_its_end(
    by: ChangedBy, reached: int
) -> None:
    rules = replace(PLAN.rules, ramp=FrequencyRamp())
    plan = replace(PLAN, rules=rules, program_slots=THREE_SLOTS[:2])

    def so_often(sessions: int) -> Prescription:
        return replace(plan, schedule=replace(plan.schedule, slots=THREE_SLOTS[:sessions]))

    diary = Diary(so_often(reached))
    diary.store.take_up(PlanInForce(diary.clock.read(), so_often(1), by=by))
    for _ in range(7):
        diary.good_day(form=Form.MOSTLY)

    chosen = by is ChangedBy.USER and reached > 1
    assert [one.key.rule for one in view(diary).offers] == [Rule.SESSION_MORE] * (not chosen)


def slots_after(closes: time, opens: time) -> tuple[Slot, ...] | None:
    """Return what becomes of a morning up to a time where the program has another slot from one."""
    morning = replace(THREE_SLOTS[0], closes=closes)
    noon = Slot("noon", "Noon", opens, time(14))
    rules = replace(PLAN.rules, ramp=FrequencyRamp())
    diary = Diary(
        replace(
            PLAN,
            schedule=replace(PLAN.schedule, slots=(morning,)),
            program_slots=(morning, noon),
            rules=rules,
        )
    )
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    return found.frequency.grown


def test_one_more_session_may_begin_when_the_one_before_closes() -> None:
    touching = slots_after(time(12), time(12))
    assert touching is not None
    assert [slot.id for slot in touching] == ["mid_morning", "noon"]
    assert slots_after(time(12, 1), time(12)) is None


def test_one_more_session_may_close_when_the_next_opens() -> None:
    early = Slot("early", "Early", time(8), THREE_SLOTS[0].opens)
    late = replace(early, closes=time(10, 1))
    for slot, fits in ((early, True), (late, False)):
        diary = Diary(replace(PLAN, program_slots=(slot, *PLAN.schedule.slots)))
        found = facts(diary.store, LIBRARY, diary.clock.read())
        assert found is not None
        grown = found.frequency.grown
        assert (grown is not None) is fits
        assert grown is None or grown == (slot, *PLAN.schedule.slots)


@pytest.mark.parametrize("hold_s", [4.0, 5.0])
def test_longer_or_shorter_holds_alone_are_the_change_of_a_week(hold_s: float) -> None:
    diary = Diary(PLAN)
    bird_dog = PLAN.exercises[0]
    other = replace(bird_dog, dose=replace(bird_dog.dose, hold_s=hold_s))
    take_up(diary.clock, diary.store, preview(PLAN, replace(PLAN, exercises=(other,)), PACE))

    found = facts(diary.store, LIBRARY, diary.clock.read())

    assert found is not None
    today = (diary.clock.read().local_date,)
    assert found.changes == (today if hold_s != bird_dog.dose.hold_s else ())


def test_earlier_plans_can_be_taken_up_again() -> None:
    diary = Diary(PLAN)
    harder = replace(
        PLAN,
        exercises=(
            replace(PLAN.exercises[0], dose=replace(PLAN.exercises[0].dose, sets=(4, 3, 2))),
        ),
    )
    looked_at = preview(PLAN, harder, PACE)
    assert [differs(one) for one in looked_at.differences] == [
        "Bird dog: 3-2-1 → 4-3-2",
        "A session: 3 → 4 min",
        "A day: 3 → 4 min",
    ]
    diary.clock.advance(60)
    plan = take_up(diary.clock, diary.store, looked_at)
    assert (plan.reason, plan.by) == (Changes(looked_at.differences), ChangedBy.USER)
    assert [one.prescription for one in diary.store.plans()] == [PLAN, harder]


def test_minutes_before_choosing_more_sessions() -> None:
    one, two, three = (minutes(a_prescription(), PACE, count) for count in (1, 2, 3))
    assert (two.day, three.day) == (2 * one.session, 3 * one.session)
    assert not three.much
