"""What is said in the middle of a session, and what the record keeps of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.dose import Dose
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer, Offer
from coach.domain.hurt_said import Where
from coach.domain.pain import NO_SIGNS, AskedWhen, CheckIn, LegSite, Signs
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome
from coach.domain.sides import Side, SideRule
from coach.engine.day_plan import plan_of_the_day
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.check_in import Answers
from coach.services.ports import OpenSession
from coach.services.session import resume
from coach.services.session.form import FormRating
from coach.services.session.hurt_report import HurtReport
from coach.services.session.run import SessionRun
from coach.services.session.start import start_session
from tests.builders import a_prescription, an_exercise
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import DISK_FULL
from tests.kept_holds import kept_holds
from tests.ui.rooms import library

PLAN = a_prescription(
    an_exercise("side_plank", rung="SB4", side_rule=SideRule.EACH_SIDE, dose=Dose((2, 1), 8.0)),
    an_exercise("curl_up", rung="CU3", side_rule=SideRule.SWAP_LEG, dose=Dose((2,), 8.0)),
)


class Mat:
    """Somebody on a mat in the middle of a session."""

    def __init__(self, plan: Prescription = PLAN) -> None:
        self.clock = FakeClock()
        self.store = a_store()
        felt = Answers(back=1, leg=1, leg_site=LegSite.THIGH)
        self.begin(start_session(self.clock, self.store, plan_of_the_day(plan), None, felt=felt))

    def begin(self, run: SessionRun) -> None:
        self.run = run
        self.report = HurtReport(run, library())
        self.form = FormRating(run)
        run.begin()

    def crash(self) -> None:
        """Go on after the program was killed."""
        found = self.store.open_session()
        assert found is not None
        self.begin(resume.go_on(self.clock, self.store, found))

    def until(self, kind: PhaseKind, exercise: str = "side_plank") -> None:
        for _ in range(4000):
            phase = self.run.state.phase
            if phase.kind is kind and phase.source_id == exercise:
                return
            self.clock.advance(0.25)
            self.run.tick()
        raise AssertionError(f"there is no {kind} of {exercise}")

    def until_hold(self, hold_no: int) -> None:
        for _ in range(4000):
            phase = self.run.state.phase
            if phase.kind is PhaseKind.HOLD and phase.hold_no == hold_no:
                return
            self.clock.advance(0.25)
            self.run.tick()
        raise AssertionError(f"there is no hold {hold_no}")

    @property
    def ratings(self) -> list[ExerciseRating]:
        return list(self.store.ratings(date.min, date.max))

    @property
    def during(self) -> list[CheckIn]:
        found = self.store.check_ins(date.min, date.max)
        return [one for one in found if one.asked is AskedWhen.DURING]


def test_what_hurt_in_the_back_is_kept_for_the_side_that_worked() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    assert mat.report.keep(HurtAnswer(where=Where.BACK, worst=5)) is None

    (rating,) = mat.ratings
    assert (rating.ladder_id, rating.side, rating.worst) == ("side_plank", Side.LEFT, 5)
    (said,) = mat.during
    assert (said.back, said.leg, said.elsewhere) == (5, None, None)
    assert said.session_id == mat.run.session_id


def test_what_hurt_in_the_leg_is_no_back_pain() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    mat.report.keep(HurtAnswer(where=Where.LEG, worst=4, leg_site=LegSite.KNEE))

    (rating,) = mat.ratings
    assert (rating.worst, rating.signs.leg_moved_down) == (None, True)
    assert (rating.hurt, rating.worst_leg, rating.worst_elsewhere) == (True, 4, None)
    (said,) = mat.during
    assert (said.back, said.leg, said.leg_site) == (None, 4, LegSite.KNEE)


def test_what_hurt_elsewhere_is_kept_as_such() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    mat.report.keep(HurtAnswer(where=Where.OTHER, worst=6, sharp=True))

    (rating,) = mat.ratings
    assert (rating.worst, rating.signs.sharp) == (None, True)
    assert (rating.hurt, rating.worst_leg, rating.worst_elsewhere) == (True, None, 6)
    assert [(said.back, said.elsewhere) for said in mat.during] == [(None, 6)]


def test_new_numbness_is_kept_as_itself_and_not_as_sharp() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    mat.report.keep(HurtAnswer(where=Where.BACK, worst=1, numb_or_weak=True))

    (rating,) = mat.ratings
    assert rating.signs == Signs(numb_or_weak=True)


def test_what_was_said_before_the_clock_was_put_right_is_not_forgotten() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.keep(HurtAnswer(where=Where.LEG, worst=1, leg_site=LegSite.BUTTOCK))
    mat.clock.set_wall(mat.clock.read().wall + timedelta(days=5))
    mat.crash()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    thigh = HurtAnswer(where=Where.LEG, worst=1, leg_site=LegSite.THIGH)

    assert mat.report.after_hurt(thigh).signs.leg_moved_down


@pytest.mark.parametrize("crashed", [False, True])
def test_what_moves_further_down_within_the_session_is_noticed(*, crashed: bool) -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.keep(HurtAnswer(where=Where.LEG, worst=1, leg_site=LegSite.BUTTOCK))
    if crashed:
        mat.crash()
        mat.until(PhaseKind.HOLD)
        mat.run.hurt()
    mat.clock.advance(60)
    mat.report.begin_talk()

    mat.report.keep(HurtAnswer(where=Where.LEG, worst=1, leg_site=LegSite.THIGH))

    assert [said.signs for said in mat.during] == [NO_SIGNS, Signs(leg_moved_down=True)]
    assert [rating.signs.leg_moved_down for rating in mat.ratings] == [False, True]


@pytest.mark.parametrize(
    ("answer", "signs"),
    [
        (HurtAnswer(where=Where.BACK, sharp=True), Signs(sharp=True)),
        (HurtAnswer(where=Where.LEG, leg_site=LegSite.FOOT), Signs(leg_moved_down=True)),
        (HurtAnswer(where=Where.OTHER, numb_or_weak=True), Signs(numb_or_weak=True)),
        (HurtAnswer(where=Where.BACK, worst=3), NO_SIGNS),
    ],
)
@pytest.mark.parametrize("kind", [PhaseKind.WARM_UP, PhaseKind.HOLD])
def test_warning_signs_are_kept_with_the_moment_in_the_warm_up_too(
    kind: PhaseKind, answer: HurtAnswer, signs: Signs
) -> None:
    mat = Mat(replace(PLAN, warm_up=a_prescription(warm_up=True).warm_up))
    mat.until(kind, "cat_camel" if kind is PhaseKind.WARM_UP else "side_plank")
    mat.run.hurt()

    mat.report.keep(answer)

    (said,) = mat.during
    assert said.signs == signs
    assert len(mat.ratings) == (0 if kind is PhaseKind.WARM_UP else 1)


def test_an_answer_that_is_put_right_takes_the_place_of_the_first() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.begin_talk()
    mat.report.keep(HurtAnswer(where=Where.BACK, worst=8, sharp=True))
    mat.clock.advance(3)
    mat.report.keep(HurtAnswer(where=Where.BACK, worst=3))

    assert (mat.ratings[-1].worst, mat.ratings[-1].signs.sharp) == (3, False)
    assert len({said.at.utc for said in mat.during}) == 1
    assert mat.during[-1].back == 3


def test_another_talk_adds_to_the_one_before() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    for worst in (6, 2):
        mat.run.hurt()
        mat.report.begin_talk()
        mat.report.keep(HurtAnswer(where=Where.BACK, worst=worst))
        mat.run.resume()
        mat.clock.advance(3)

    assert mat.ratings[-1].worst == 6
    assert len({said.at.utc for said in mat.during}) == 2


def test_an_answer_without_a_number_makes_none_up() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()

    mat.report.keep(HurtAnswer(where=Where.BACK))

    assert [said.answered for said in mat.during] == [True], "that it hurt is an answer"
    assert [(rating.worst, rating.hurt) for rating in mat.ratings] == [(None, True)]


def test_that_the_warm_up_hurt_is_kept_without_a_number_too() -> None:
    mat = Mat(replace(PLAN, warm_up=a_prescription(warm_up=True).warm_up))
    mat.until(PhaseKind.WARM_UP, "cat_camel")
    mat.run.hurt()

    mat.report.keep(HurtAnswer(where=Where.BACK))

    assert [(said.session_id, said.answered) for said in mat.during] == [(mat.run.session_id, True)]
    assert mat.ratings == []


def test_after_a_crash_a_place_that_was_put_right_does_not_count() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.begin_talk()
    mat.report.keep(HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.BUTTOCK))
    mat.report.keep(HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.THIGH))
    mat.crash()

    thigh = HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.THIGH)
    assert not mat.report.after_hurt(thigh).signs.leg_moved_down


def test_a_place_that_is_being_put_right_is_no_place_to_move_down_from() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.begin_talk()
    mat.report.keep(HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.BUTTOCK))
    put_right = HurtAnswer(where=Where.LEG, worst=2, leg_site=LegSite.THIGH)

    shown = mat.report.after_hurt(put_right)
    mat.report.keep(put_right)

    assert not shown.signs.leg_moved_down
    assert [rating.signs.leg_moved_down for rating in mat.ratings] == [False, False]


def test_a_number_that_is_taken_back_is_gone() -> None:
    mat = Mat(replace(PLAN, warm_up=a_prescription(warm_up=True).warm_up))
    mat.until(PhaseKind.WARM_UP, "cat_camel")
    mat.run.hurt()
    mat.report.begin_talk()
    mat.report.keep(HurtAnswer(where=Where.BACK, worst=8))
    mat.report.keep(HurtAnswer(where=Where.BACK))

    assert len({said.at.utc for said in mat.during}) == 1
    assert mat.during[-1].back is None


def test_the_rung_below_is_gone_on_with_and_the_swap_is_on_disk() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    wanted = mat.report.easier_rung
    assert wanted is not None
    assert wanted.id == "SB3"

    assert mat.report.make_easier() == wanted

    found = mat.store.open_session()
    assert found is not None
    assert [swap.rung.id for swap in found.swaps] == ["SB3"]
    assert [hold.outcome for hold in found.holds] == [HoldOutcome.EASIER]


def test_at_the_foot_of_the_ladder_nothing_changes() -> None:
    bottom = an_exercise("curl_up", rung="CU0", side_rule=SideRule.MIDLINE, dose=Dose((2,), 5.0))
    mat = Mat(a_prescription(bottom))
    mat.until(PhaseKind.HOLD, "curl_up")

    assert mat.report.easier_rung is None
    assert mat.report.make_easier() is None
    assert mat.run.state.mode is Mode.RUNNING
    assert mat.run.holds == []


@pytest.mark.parametrize(
    "kind", [PhaseKind.CHANGE_SIDES, PhaseKind.REST, PhaseKind.CHANGE_EXERCISE]
)
def test_form_is_asked_in_each_break_after_a_set(kind: PhaseKind) -> None:
    mat = Mat()
    mat.until(kind, "curl_up" if kind is PhaseKind.CHANGE_EXERCISE else "side_plank")

    about = mat.form.about

    assert about is not None
    assert about.source_id == "side_plank"
    assert about.side is (Side.LEFT if kind is PhaseKind.CHANGE_SIDES else Side.RIGHT)


RED = HurtAnswer(where=Where.BACK, worst=6)
MOVED_DOWN = HurtAnswer(where=Where.LEG, worst=1, leg_site=LegSite.FOOT)


@pytest.mark.parametrize("answer", [RED, MOVED_DOWN])
def test_pain_in_the_last_hold_of_an_exercise_leads_on_to_the_next(answer: HurtAnswer) -> None:
    mat = Mat()
    mat.until_hold(5)
    mat.run.hurt()

    aftermath = mat.report.after_hurt(answer)

    assert aftermath.offers[:2] == (Offer.SKIP_EXERCISE, Offer.STOP)
    assert aftermath.exercise_over


def test_said_in_the_change_over_it_leads_on_to_the_next_too() -> None:
    mat = Mat()
    mat.until(PhaseKind.CHANGE_EXERCISE, "curl_up")
    mat.run.hurt()

    assert mat.report.after_hurt(RED).offers == (Offer.SKIP_EXERCISE, Offer.STOP)


@pytest.mark.parametrize("answer", [RED, MOVED_DOWN])
def test_after_the_last_hold_of_the_session_stopping_is_the_only_way(answer: HurtAnswer) -> None:
    mat = Mat()
    mat.until_hold(7)
    mat.run.hurt()

    offers = mat.report.after_hurt(answer).offers

    assert offers[0] is Offer.STOP
    assert not {Offer.SKIP_EXERCISE, Offer.GO_ON, Offer.EASIER} & set(offers)


@pytest.mark.parametrize("kind", [PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.RESET])
def test_form_is_not_asked_at_work(kind: PhaseKind) -> None:
    mat = Mat()
    mat.until(kind)

    assert mat.form.about is None
    assert mat.form.keep(Form.CLEAN) is None
    assert mat.ratings == []


def test_form_is_not_asked_about_a_set_that_was_left_out() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.skip_exercise()

    assert mat.run.state.phase.kind is PhaseKind.CHANGE_EXERCISE
    assert mat.form.about is None


def test_of_several_sets_of_a_side_the_worst_form_counts_and_an_answer_can_be_mended() -> None:
    mat = Mat()
    mat.until(PhaseKind.CHANGE_SIDES)
    mat.form.keep(Form.NO)
    mat.form.keep(Form.MOSTLY)
    told = [mat.form.said]
    mat.until(PhaseKind.REST)
    mat.until(PhaseKind.CHANGE_SIDES)
    told.append(mat.form.said)
    mat.form.keep(Form.CLEAN)

    assert told == [Form.MOSTLY, None]
    assert [(one.side, one.form) for one in mat.ratings] == [
        (Side.LEFT, Form.NO),
        (Side.LEFT, Form.MOSTLY),
        (Side.LEFT, Form.MOSTLY),
    ]


def test_what_the_disk_refuses_is_written_with_the_next_thing_said() -> None:
    mat = Mat()
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.store.fail_next_write = DISK_FULL
    assert mat.report.keep(HurtAnswer(where=Where.BACK, worst=5)) == DISK_FULL
    assert mat.ratings == []

    assert mat.run.recorder.retry() is None

    assert [rating.worst for rating in mat.ratings] == [5]
    assert len(mat.during) == 1


def cut_off_in_the_talk(mat: Mat, *answers: HurtAnswer) -> OpenSession:
    """Return what is found after the questions were open, with these answers kept."""
    mat.until(PhaseKind.HOLD)
    mat.run.hurt()
    mat.report.begin_talk()
    for answer in answers:
        assert mat.report.keep(answer) is None
    found = mat.store.open_session()
    assert found is not None
    return resume.past_what_may_not_go_on(mat.store, found)


@pytest.mark.parametrize(
    "answer",
    [
        HurtAnswer(where=Where.LEG, worst=3, further_down=True),
        HurtAnswer(where=Where.BACK, worst=5),
        HurtAnswer(where=Where.LEG, worst=5),
        HurtAnswer(where=Where.OTHER, worst=7),
        HurtAnswer(where=Where.BACK, worst=1, sharp=True),
    ],
)
def test_cut_off_where_no_going_on_was_offered_it_goes_on_with_the_next_exercise(
    answer: HurtAnswer,
) -> None:
    mat = Mat()
    found = cut_off_in_the_talk(mat, answer)

    where = resume.where_it_stopped(found)
    run = resume.go_on(mat.clock, mat.store, found)
    run.begin()

    assert where is not None
    assert where.source_id == run.state.phase.source_id == "curl_up"
    outcomes = [hold.outcome for hold in kept_holds(mat.store)]
    assert outcomes == [HoldOutcome.HURT, *[HoldOutcome.SKIPPED] * 5]
    again = mat.store.open_session()
    assert again is not None
    assert resume.where_it_stopped(again) == where


def test_cut_off_on_the_easier_rung_after_red_pain_it_goes_on_with_that() -> None:
    mat = Mat()
    cut_off_in_the_talk(mat, HurtAnswer(where=Where.BACK, worst=6))
    assert mat.report.make_easier() is not None
    found = mat.store.open_session()
    assert found is not None

    where = resume.where_it_stopped(resume.past_what_may_not_go_on(mat.store, found))

    assert where is not None
    assert (where.source_id, where.hold_no, where.rung_id) == ("side_plank", 1, "SB3")


@pytest.mark.parametrize(
    "answers",
    [
        (HurtAnswer(where=Where.LEG, worst=3),),
        (HurtAnswer(where=Where.BACK, worst=4),),
        (HurtAnswer(where=Where.BACK, worst=6), HurtAnswer(where=Where.BACK, worst=2)),
        (
            HurtAnswer(where=Where.LEG, worst=3, further_down=True),
            HurtAnswer(where=Where.LEG, worst=3),
        ),
    ],
)
def test_cut_off_where_going_on_was_offered_it_goes_on_as_before(
    answers: tuple[HurtAnswer, ...],
) -> None:
    found = cut_off_in_the_talk(Mat(), *answers)

    where = resume.where_it_stopped(found)

    assert where is not None
    assert (where.source_id, where.hold_no) == ("side_plank", 1)
