"""Made-up records: a month, three years, the longest texts that are shipped, one cut off."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from coach.bootstrap import Launch, open_services
from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.dose import Dose
from coach.domain.flare import BegunBy, FlareStory
from coach.domain.instant import Instant
from coach.domain.ladder import Ladder
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise, on_rung
from coach.domain.prescription import Stage
from coach.domain.program import Contact
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import on_weekdays, times_a_week
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.services.ports import Store
from coach.storage.opening import open_store
from coach.system.clock import SteppedClock
from tests.bench.years import fill
from tests.fakes.been_here import been_here, been_here_with
from tests.handover.records import record_session
from tests.screens.stage import TEN_SECONDS, TUESDAY

LINE_OF_ALL = "Breathe with me, and stop before it shakes."
LINE_OF_ONE = "Hips first, then the knees."
"""What the author of a program says in it, of all of it and of one exercise."""

LONG_NAME = "Programme of the outpatient physiotherapy department for returning to heavy work"


def _until_yesterday(folder: Path, days: int) -> None:
    fill(folder, TUESDAY.date() - timedelta(days=1), days)


def a_month_until_yesterday(folder: Path) -> None:
    """A month, with nothing done today."""
    _until_yesterday(folder, 30)


def _until_this_morning(folder: Path, days: int) -> None:
    _until_yesterday(folder, days)
    with closing(open_store(folder)) as store:
        record_session(store, TUESDAY.replace(hour=10, minute=20), leg_after=LegSite.NONE)


def a_month(folder: Path) -> None:
    """A month, with the first session of today done."""
    _until_this_morning(folder, 30)


def leg_further_down(folder: Path) -> None:
    """A month; what is felt in the leg moved to the shin two days ago, and the PT was not asked."""
    a_month_until_yesterday(folder)
    with closing(open_store(folder)) as store:
        for days_ago, site in ((3, LegSite.NONE), (2, LegSite.SHIN), (0, LegSite.SHIN)):
            said = Instant(0.0, TUESDAY.replace(hour=8) - timedelta(days=days_ago))
            store.add_check_in(CheckIn(AskedWhen.MORNING, said, 3, 2, site))


def three_years(folder: Path) -> None:
    """Three years, with the first session of today done."""
    _until_this_morning(folder, 3 * 365)


def years_with_flares(folder: Path) -> None:
    """Three years with a flare every quarter, some bad days, new levels and another program."""
    _until_this_morning(folder, 3 * 365)
    with closing(open_store(folder)) as store:
        for days_ago in range(14, 3 * 365, 90):
            began = TUESDAY - timedelta(days=days_ago)
            flare = store.begin_flare(Instant(0.0, began), BegunBy.BUTTON)
            ended = began + timedelta(days=3 + days_ago % 9)
            store.end_flare(flare, Instant(0.0, ended), FlareStory())
        for days_ago in (*range(5, 3 * 365, 23), *range(6, 3 * 365, 67)):
            said = Instant(0.0, TUESDAY - timedelta(days=days_ago))
            store.add_bad_day(BadDay(said, WhyBad.WORSE if days_ago % 2 else WhyBad.SPASM))
        for days_ago in range(3 * 365, -1, -1):
            level = 3 + 3 * days_ago / (3 * 365) + (days_ago * 7 % 5 - 2) / 2
            said = Instant(0.0, TUESDAY.replace(hour=7) - timedelta(days=days_ago))
            if days_ago % 50 > 9:
                store.add_check_in(CheckIn(AskedWhen.MORNING, said, round(level), leg=0))
        _many_plans(store)


def _many_plans(store: Store) -> None:
    plan = store.plans()[-1].prescription
    for step, days_ago in enumerate(range(1000, 9, -62)):
        (first, *others) = plan.exercises
        rung = NamedRung(f"step_{step}", f"Version {step}")
        plan = replace(plan, exercises=(replace(first, left=rung, right=rung), *others))
        if step % 6 == 0:
            plan = replace(plan, program_version=plan.program_version + 1)
        store.take_up(PlanInForce(Instant(0.0, TUESDAY - timedelta(days=days_ago)), plan))


def a_full_day(folder: Path) -> None:
    """Every session of today is done, and an extra one."""
    fill(folder, TUESDAY.date() - timedelta(days=1), 10)
    with closing(open_store(folder)) as store:
        for slot, hour in (("mid_morning", 10), ("mid_afternoon", 14), ("early_evening", 18)):
            record_session(store, TUESDAY.replace(hour=hour, minute=10), slot_id=slot)
        record_session(store, TUESDAY.replace(hour=19), slot_id=None, done=2, stopped=True)


def one_a_day(folder: Path) -> None:
    """Nine days with a session each, today among them: a second one today would be much."""
    began = SteppedClock(Instant(0.0, TUESDAY - timedelta(days=9)))
    with open_services(Launch(folder), began) as services:
        plan = services.plans.current.prescription
    with closing(open_store(folder)) as store:
        for days in range(9, -1, -1):
            at = TUESDAY.replace(hour=10, minute=10) - timedelta(days=days)
            record_session(store, at, done=plan.holds, after=None, prescription=plan)


def after_a_pause(folder: Path) -> None:
    """A month that ended nine days ago."""
    fill(folder, TUESDAY.date() - timedelta(days=9), 30)


def longest_texts(folder: Path) -> None:
    """A plan of the wordiest rung of every ladder, under a long name."""
    clock = SteppedClock(Instant(0.0, TUESDAY - timedelta(days=1)))
    with open_services(Launch(folder), clock) as services:
        dose = services.plans.current.prescription.exercises[0].dose
        exercises = tuple(
            _wordiest(ladder, dose) for ladder in services.plans.current.library.ladders
        )
        plan = replace(
            services.plans.current.prescription, program_name=LONG_NAME, exercises=exercises
        )
    with closing(open_store(folder)) as store:
        store.take_up(PlanInForce(Instant(0.0, TUESDAY - timedelta(hours=20)), plan))


def _wordiest(ladder: Ladder, dose: Dose) -> PrescribedExercise:
    rung = max(ladder.rungs, key=lambda each: len(repr(each.instructions)))
    named = NamedRung(rung.id, rung.name)
    return PrescribedExercise(ladder.id, ladder.name, ladder.side_rule, named, named, dose)


@cache
def cut_off(holds: int | None) -> Callable[[Path], None]:
    """Return what leaves a session that was cut off after some holds; None does all of them."""

    def prepare(folder: Path) -> None:
        clock = SteppedClock(Instant(0.0, TUESDAY - timedelta(minutes=25)))
        with open_services(Launch(folder), clock) as services:
            services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
            been_here(services.settings)
            by_the_clock = replace(services.settings.preferences(), posture_change=TEN_SECONDS)
            services.settings.keep_preferences(by_the_clock)
            run = services.sessions.start(services.today().next_slot)
            run.begin()
            wanted = len(run.timeline.holds) if holds is None else holds
            while len(run.holds) < wanted:
                clock.advance(0.5)
                run.tick()

    return prepare


def three_days_a_week(folder: Path) -> None:
    """A plan with a session on Monday, Wednesday and Friday, done on each; today is free."""
    with open_services(Launch(folder), SteppedClock(Instant(0.0, TUESDAY - timedelta(days=9)))) as (
        services
    ):
        plan = services.plans.current.prescription
    days = on_weekdays((0, 2, 4))
    slots = tuple(replace(slot, days=days) for slot in plan.schedule.slots)
    plan = replace(plan, schedule=replace(plan.schedule, slots=slots))
    with closing(open_store(folder)) as store:
        store.take_up(PlanInForce(Instant(0.0, TUESDAY - timedelta(days=9)), plan))
        for days_ago in (8, 6, 4, 1):
            at = TUESDAY.replace(hour=10, minute=10) - timedelta(days=days_ago)
            record_session(store, at, done=plan.holds, prescription=plan, leg_after=LegSite.NONE)


def phases_of_a_program(folder: Path) -> None:
    """A program whose third week began yesterday: the dead bug in place of the curl-up then, and
    more in its sixth; the side plank was made easier since.
    """
    began = TUESDAY - timedelta(days=15)
    with open_services(Launch(folder), SteppedClock(Instant(0.0, began))) as services:
        library, plan = services.plans.current.library, services.plans.current.prescription
    dead_bug = library.ladder("dead_bug")
    if dead_bug is None:
        raise LookupError("dead_bug")
    others = [one for one in plan.exercises if one.ladder_id != "curl_up"]
    thrice = tuple(replace(one, days=times_a_week(3)) for one in plan.schedule.slots)
    third = Stage(3, (replace(on_rung(dead_bug, "DB1"), dose=others[0].dose), *others), thrice)
    sixth = Stage(6, tuple(replace(one, dose=Dose((5, 3, 1), 8)) for one in third.exercises))
    phases = replace(
        plan,
        dates=ProgramDates(starts=began.date()),
        contact=Contact("J. Doe, PT", "01632 960 123"),
        line=LINE_OF_ALL,
        exercises=tuple(
            replace(one, dose=Dose((2, 1), 5), line=LINE_OF_ONE)
            if one.ladder_id == "side_plank"
            else one
            for one in plan.exercises
        ),
        stages=(third, sixth),
        written=plan.exercises,
        written_slots=plan.schedule.slots,
    )
    with closing(open_store(folder)) as store:
        store.take_up(PlanInForce(Instant(0.0, began + timedelta(hours=1)), phases))
        been_here_with(store)


def an_ended_program(folder: Path) -> None:
    """A program whose last day was Sunday, and which was to be looked at by then."""
    a_month_until_yesterday(folder)
    with closing(open_store(folder)) as store:
        last, plan = TUESDAY.date() - timedelta(days=2), store.plans()[-1].prescription
        dates = ProgramDates(starts=last - timedelta(days=27), review_by=last, ends=last)
        ended = replace(plan, dates=dates)
        store.take_up(PlanInForce(Instant(0.0, TUESDAY - timedelta(days=5)), ended))


def six_weeks_at(back: int) -> Callable[[Path], None]:
    """Six weeks until yesterday in which every session was done and the back was rated the same;
    weeks were looked back at, and what can be done was asked for.
    """

    def prepare(folder: Path) -> None:
        first = TUESDAY.replace(hour=7) - timedelta(days=44)
        with open_services(Launch(folder), SteppedClock(Instant(0.0, first))) as services:
            been_here(services.settings)
            plan = services.plans.current.prescription
        with closing(open_store(folder)) as store, store.together():
            for days in range(44):
                morning = first + timedelta(days=days)
                store.add_check_in(CheckIn(AskedWhen.MORNING, Instant(0.0, morning), back, 0))
                for slot in plan.schedule.slots:
                    record_session(
                        store,
                        morning.replace(hour=slot.opens.hour, minute=slot.opens.minute + 5),
                        slot_id=slot.id,
                        done=plan.holds,
                        before=back,
                        after=back,
                        leg_after=None,
                        prescription=plan,
                    )

    return prepare


six_weeks_no_better, six_calm_weeks = six_weeks_at(5), six_weeks_at(1)
