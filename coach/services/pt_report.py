"""The read model of the page for the PT: a range of days, as somebody reads it in a minute.

It works nothing out by itself that Trends or the tables show too: both are asked, so that no two
of them can disagree. Facts that the record does not have are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from coach.domain.adherence import SlotsDone
from coach.domain.bad_day import WhyBad
from coach.domain.exercise_summary import ExerciseSummary, exercise_summaries
from coach.domain.flare_report import FlareReport
from coach.domain.instant import Instant
from coach.domain.leg_reach import LegDay
from coach.domain.pain import SIGNS, LegSite
from coach.domain.plan_history import PlanStep
from coach.domain.prescription import Prescription
from coach.domain.pt_questions import PtQuestion, questions
from coach.domain.session_report import SessionReport
from coach.domain.suggesting.answers import Answer
from coach.domain.trends import middle
from coach.domain.visits import Visit, visits
from coach.domain.walking_record import WalksDone
from coach.domain.warning_signs import Screening
from coach.domain.week_report import days_with_data
from coach.services.log_reading import LogReader
from coach.services.patients_own import PatientsOwn, patients_own
from coach.services.plan_reviews import stage_put_off
from coach.services.ports import LogStore, PatientLog
from coach.services.program_stages import StageOffer
from coach.services.progress import ProgressView, read_progress
from coach.services.settings import Settings
from coach.services.suggest import SuggestionsView

_Kind = TypeVar("_Kind")

A_MONTH_DAYS = 30
"""The days of which PTs ask how many have data (docs/evidence.md)."""


@dataclass(frozen=True, slots=True)
class MiddleRating:
    """A median of ratings, 0-10, and of how many; None where there is none."""

    middle: float | None
    n: int


@dataclass(frozen=True, slots=True)
class SessionSums:
    """What was measured in sessions that are over.

    Attributes:
        count: how many there are.
        holds_planned: holds in them.
        holds_done: those that were held to their end.
        held_s: seconds held, also in holds that were cut short.
        by_hand: sessions beside these that were added by hand.
    """

    count: int
    holds_planned: int
    holds_done: int
    held_s: float
    by_hand: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """Medians of what was rated: before and after sessions, in the mornings, the leg before."""

    before: MiddleRating
    after: MiddleRating
    morning: MiddleRating
    leg: MiddleRating


@dataclass(frozen=True, slots=True)
class LegSaid:
    """The furthest place in the leg that was said in a range.

    Attributes:
        days: on how many days.
        last: the last of them.
    """

    site: LegSite
    days: int
    last: date


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands when the page is made, whatever days it is about.

    Attributes:
        suggested: what the plan's rules suggest.
        stage: the stage of the program whose week has come and that is not taken up, or None.
    """

    suggested: SuggestionsView = SuggestionsView()
    stage: StageOffer | None = None


@dataclass(frozen=True, slots=True)
class LateStage:
    """A stage of the program whose week has come, and that is not taken up.

    Attributes:
        week: with which it begins.
        due: the day on which that week began.
        waits: whether the plan's rules hold it back for now.
        put_off: the day on which the patient put it aside last; None where they did not.
    """

    week: int
    due: date
    waits: bool
    put_off: date | None


@dataclass(frozen=True, slots=True)
class PtReport:
    """What the page for the PT says of a range of local days, both ends included.

    Attributes:
        made_on: the local day on which it was made.
        visit: the visit that the range begins with, or None.
        agreed: the last visit before the range's end at which something was agreed, or None.
        plan: the plan in force at the end of the range, or None.
        progress: what Trends shows of the range.
        days_with_data: days on which something was done or answered.
        month_with_data: the same of the last `A_MONTH_DAYS` days; None where the range is shorter.
        sessions: what was done in sessions.
        ratings: what was rated.
        furthest: the furthest place in the leg, or None where nobody was asked.
        exercises: side by side.
        signs_said: in how many sessions each warning sign was said in the middle.
        steps: the plans that were taken up, the first plan left out where it is no change.
        suggested: what stands now, waiting and locked.
        answered: suggestions that were answered, by the answer.
        flares: those that reach into the range, and are not taken back.
        bad_days: days that were bad, by the reason.
        screenings: answers to the warning signs with a sign in them.
        questions: those that are open.
        own: what the patient wrote down and looked back at.
        walks: those that the program asked for, apart from the sessions.
        late: the stage of the program that is late, or None.
    """

    first: date
    last: date
    made_on: date
    app_version: str
    visit: Visit | None
    agreed: Visit | None
    plan: Prescription | None
    progress: ProgressView
    days_with_data: int
    month_with_data: int | None
    sessions: SessionSums
    ratings: Ratings
    furthest: LegSaid | None
    exercises: tuple[ExerciseSummary, ...]
    signs_said: Sequence[tuple[str, int]]
    steps: tuple[PlanStep, ...]
    suggested: SuggestionsView
    answered: Sequence[tuple[Answer, int]]
    flares: tuple[FlareReport, ...]
    bad_days: Sequence[tuple[WhyBad, int]]
    screenings: tuple[Screening, ...]
    questions: tuple[PtQuestion, ...]
    own: PatientsOwn
    walks: WalksDone
    late: LateStage | None = None

    @property
    def slots(self) -> SlotsDone:
        """What was done of the slots that were due."""
        return self.progress.adherence.slots

    @property
    def extra(self) -> int:
        """Sessions beyond the slots."""
        return self.progress.adherence.extra

    @property
    def days(self) -> int:
        """How many days the range has."""
        return (self.last - self.first).days + 1


def pt_report(
    store: LogStore,
    now: Instant,
    first: date,
    last: date,
    stands: Stands,
    app_version: str,
) -> PtReport:
    """Return the page's read model.

    Args:
        store: the record.
        now: the present moment.
        first: the first local day that it is about.
        last: the last one, included.
        stands: what stands now.
        app_version: named on the page.

    Raises:
        ValueError: `first` comes after `last`.
        StoreProblem: the record cannot be read.
    """
    log = _log(store, (first, last), now, app_version)
    progress = read_progress(store, now).within(first, last)
    visited = [one for one in visits(store.visits_said()) if one.day <= last]
    plan = _plan_of(store, last)
    with_data = days_with_data(log.sessions, log.days)
    return PtReport(
        first=first,
        last=last,
        made_on=now.local_date,
        app_version=app_version,
        visit=next((one for one in reversed(visited) if one.day == first), None),
        agreed=next((one for one in reversed(visited) if one.agreed), None),
        plan=plan,
        progress=progress,
        days_with_data=len(with_data),
        month_with_data=_of_the_month(with_data, first, last),
        sessions=_sums(log.sessions),
        ratings=_ratings(progress),
        furthest=_furthest(progress.leg.days),
        exercises=exercise_summaries(log.sessions, plan),
        signs_said=_signs(log.sessions),
        steps=log.plan_steps,
        suggested=stands.suggested,
        answered=_counted(Answer, [one.answer for one in log.suggested]),
        flares=tuple(one for one in log.flares if not one.flare.taken_back),
        bad_days=_counted(WhyBad, [one.why_bad for one in log.days]),
        screenings=_with_signs(log.screenings),
        questions=_open(questions(store.questions_said())),
        own=patients_own(store, first, last, progress.function, plan),
        walks=progress.walks.all,
        late=_late(store, stands.stage),
    )


def _log(store: LogStore, days: tuple[date, date], now: Instant, version: str) -> PatientLog:
    first, last = days
    if first > last:
        raise ValueError(f"{first} > {last}")
    return LogReader(store, first, last, now, version).part(first, last)


def _plan_of(store: LogStore, day: date) -> Prescription | None:
    """Return the plan in force at the end of a day, or None."""
    found = (each for each in reversed(store.plans()) if each.first_day <= day)
    plan = next(found, None)
    return plan.prescription if plan is not None else None


def _late(store: LogStore, stage: StageOffer | None) -> LateStage | None:
    if stage is None:
        return None
    put_off = stage_put_off(Settings(store))
    since = put_off if put_off is not None and put_off >= stage.due else None
    return LateStage(stage.week, stage.due, stage.waits, since)


def _of_the_month(with_data: Iterable[date], first: date, last: date) -> int | None:
    """Return how many of the last days have data, where the range has as many days."""
    begins = last - min(timedelta(days=A_MONTH_DAYS - 1), last - date.min)
    return sum(day >= begins for day in with_data) if begins > first else None


def _sums(reports: Sequence[SessionReport]) -> SessionSums:
    totals = [report.session.totals for report in reports if not report.session.by_hand]
    return SessionSums(
        count=len(totals),
        holds_planned=sum(one.holds_planned for one in totals),
        holds_done=sum(one.holds_completed for one in totals),
        held_s=sum(one.held_s for one in totals),
        by_hand=len(reports) - len(totals),
    )


def _ratings(progress: ProgressView) -> Ratings:
    points = progress.pain.points
    return Ratings(
        before=_middle(point.back_before for point in points),
        after=_middle(point.back_after for point in points),
        morning=_middle(point.answer.back for point in progress.mornings.points),
        leg=_middle(point.leg_before for point in points),
    )


def _middle(ratings: Iterable[int | None]) -> MiddleRating:
    given = [one for one in ratings if one is not None]
    return MiddleRating(middle(given), len(given))


def _furthest(said: Sequence[LegDay]) -> LegSaid | None:
    if not said:
        return None
    furthest = max(one.site for one in said)
    days = [one.day for one in said if one.site is furthest]
    return LegSaid(furthest, len(days), max(days))


def _open(asked: Iterable[PtQuestion]) -> tuple[PtQuestion, ...]:
    return tuple(one for one in asked if one.asked_on is None)


def _with_signs(screenings: Iterable[Screening]) -> tuple[Screening, ...]:
    return tuple(one for one in screenings if one.finished and one.group is not None)


def _signs(reports: Iterable[SessionReport]) -> Sequence[tuple[str, int]]:
    said = [report.signs for report in reports]
    counted = ((name, sum(getattr(one, name) for one in said)) for name in SIGNS)
    return tuple((name, count) for name, count in counted if count)


def _counted(kinds: Iterable[_Kind], found: Sequence[_Kind | None]) -> Sequence[tuple[_Kind, int]]:
    return tuple((kind, found.count(kind)) for kind in kinds if kind in found)
