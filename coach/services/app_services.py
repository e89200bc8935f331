"""All services of one open record; a page or command is given only those that it needs.

Each is a small class, or a function where there is only one thing to ask. This bundle does nothing
by itself; it is made once the record is open, and handed to what shows or commands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coach.domain.program import Program
from coach.domain.synced_folder import SyncService
from coach.services import clearances, flag_reviews
from coach.services.asides import Asides, asides_of
from coach.services.bad_days import BadDays
from coach.services.check_in import CheckIns
from coach.services.day_log import DayLog
from coach.services.first_plan import have_a_plan
from coach.services.first_start import FirstStart
from coach.services.gentler_plans import gentler_plans
from coach.services.history import History
from coach.services.movement_breaks import MovementBreaks
from coach.services.notices import Notice
from coach.services.people import People
from coach.services.ports import Clock, LockMark, LogWriter, Store
from coach.services.ports.calendar_file import CalendarWriter
from coach.services.put_right import PutRight
from coach.services.record_copies import CopyPlace, CopyShelf, RecordCopies
from coach.services.reminders import Reminders
from coach.services.session.sessions import Sessions
from coach.services.settings import Settings
from coach.services.share import Sharing
from coach.services.slot_calendar import SlotCalendar
from coach.services.synced_folder import SyncedFolder
from coach.services.today import TodayView
from coach.services.today_from_record import today_now
from coach.services.visits import Visits
from coach.services.warning_signs import WarningSigns

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag
    from coach.domain.time_range import TimeRange
    from coach.engine.day_plan import Gentler
    from coach.services.planning import Planning
    from coach.services.ports.carried import CarriedRecord
    from coach.services.program_stages import StageOffer
    from coach.services.progress import ProgressView
    from coach.services.read_back import LogReadBack
    from coach.services.suggest import SuggestionsView

    _ReadsBack = Callable[[WarningSigns], LogReadBack]
    _MakesReading = Callable[[], LogReadBack]


class Telling(Protocol):
    """What has something to say on Today that does not come of the day."""

    def notices(self) -> Sequence[Notice]:
        """Return it."""


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record is kept.

    Attributes:
        folder: its folder.
        mark: remembers outside the record what locks it.
        copies: where its copies lie.
        second_place: returns a second place for them, in a folder of the user's choice.
        synced_by: returns the cloud service that keeps the folder in step, or None.
        notice: what was done at opening that the user should know, or None.
        rows: the record row by row; None for one that lies in no file.
        read_back: makes what reads logs back into it; None likewise.
        people: who has a record on this computer; None likewise.
    """

    folder: Path
    mark: LockMark
    copies: CopyShelf
    second_place: Callable[[Path], CopyPlace]
    synced_by: Callable[[], SyncService | None]
    notice: str | None = None
    rows: "CarriedRecord | None" = None
    read_back: "_ReadsBack | None" = None
    people: People | None = None


@dataclass(frozen=True, slots=True)
class AppServices:
    """What can be done with one open record.

    Attributes:
        sessions: begins sessions, and goes on with one that was cut off.
        check_ins: keeps what is said of the pain.
        put_right: puts right what was said.
        bad_days: keeps that a day is bad, and the course of a flare.
        beside: keeps when the user got up, and what is done besides sessions.
        breaks: says whether a movement break may be proposed, and keeps what came of it.
        reminders: says which reminder is due, and keeps what was shown and answered.
        signs: keeps the answers to the warning signs, and says what they lock.
        first_start: says what is still to be asked at the first start.
        settings: preferences, and what was done once.
        history: returns what was done, session by session.
        calendar: hands the slots on to a calendar.
        copies: keeps copies of the record.
        share: hands the record on.
        visits: keeps visits, the questions for them, and that the PT was asked about the leg.
        asides: notes, the look back at a week, and what the user can do.
        today: returns what the Today page shows.
        progress: returns what the Trends page shows of a range of time.
        make_plans: returns `plans`.
        place: where the record is kept.
        synced: says whether a cloud service keeps its folder in step.
    """

    sessions: Sessions
    check_ins: CheckIns
    put_right: PutRight
    bad_days: BadDays
    beside: DayLog
    breaks: MovementBreaks
    reminders: Reminders
    signs: WarningSigns
    first_start: FirstStart
    settings: Settings
    history: History
    calendar: SlotCalendar
    copies: RecordCopies
    share: Sharing
    visits: Visits
    asides: Asides
    today: Callable[[], TodayView]
    progress: Callable[["TimeRange"], "ProgressView"]
    make_plans: Callable[[], "Planning"]
    place: RecordPlace
    synced: SyncedFolder

    @property
    def make_read_back(self) -> "_MakesReading | None":
        """What returns what reads logs back; None for a record that lies in no file."""
        make = self.place.read_back
        return None if make is None else partial(make, self.signs)

    @property
    def folder(self) -> Path:
        """Where the record is kept."""
        return self.place.folder

    @property
    def notice(self) -> str | None:
        """What was done at opening that the user should know, in sentences, or None."""
        return self.place.notice

    @property
    def plans(self) -> "Planning":
        """The plan, and what programs may refer to; made when somebody first asks for it.

        Today needs only the plan in force, which the record holds; reading programs takes time.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return self.make_plans()


def services_of(
    store: Store,
    *,
    clock: Clock,
    first_program: Callable[[], Program],
    planning: Callable[[], "Planning"],
    writer: LogWriter,
    calendar: CalendarWriter,
    version: str,
    place: RecordPlace,
) -> AppServices:
    """Return the services of a record that was just opened; one without a plan is given one.

    Args:
        store: the record.
        clock: the time.
        first_program: reads the program that is put in force when the record has no plan yet.
        planning: makes what the Plan page works with, and reads what programs may refer to; asked
            once, when it is first needed.
        writer: the form that the log takes.
        calendar: the form that a calendar of the slots takes.
        version: the application's version, for the log.
        place: where the record is kept, and what lies beside it.

    Raises:
        ProgramProblem: a shipped program is needed and cannot be read.
        StoreProblem: the record cannot be read or written.
    """
    settings, plans = Settings(store), cache(planning)
    signs, first_start = WarningSigns(clock, store, place.mark), FirstStart(clock, store)
    asides = asides_of(clock, store, settings, partial(_progress, store, clock), plans)
    flags = _make_ready(clock, store, settings, plans, first_program)
    told = (asides, synced := SyncedFolder(settings, place.synced_by))
    today = partial(_today, clock, store, settings, signs, plans, first_start, flags, told)
    return AppServices(
        sessions=(sessions := Sessions(clock, store, settings, signs, plans)),
        check_ins=CheckIns(clock, store),
        put_right=PutRight(clock, store),
        bad_days=BadDays(clock, store, settings),
        beside=DayLog(clock, store, settings),
        breaks=MovementBreaks(clock, store, settings, sessions.gate),
        reminders=Reminders(clock, store, settings, sessions.gate, lambda: today().minutes),
        signs=signs,
        first_start=first_start,
        settings=settings,
        history=History(clock, store),
        calendar=SlotCalendar(clock, store, calendar),
        copies=RecordCopies(clock, place.copies, settings, place.second_place),
        share=_sharing(clock, store, writer, version, plans, place.rows),
        visits=Visits(clock, store, settings),
        asides=asides,
        today=today,
        progress=partial(_progress, store, clock),
        make_plans=plans,
        place=place,
        synced=synced,
    )


def _make_ready(
    clock: Clock,
    store: Store,
    settings: Settings,
    plans: Callable[[], "Planning"],
    first_program: Callable[[], Program],
) -> Callable[[], "tuple[ProfileFlag, ...]"]:
    """Give a record what it must have; return what reads the profile flags."""

    def all_flags() -> "tuple[ProfileFlag, ...]":
        return plans().flags.all()

    have_a_plan(clock, store, settings, lambda: plans().current.library, first_program)
    flag_reviews.begin_counting(settings, all_flags, clock.read())
    DayLog(clock, store, settings).keep_cut_off()
    return all_flags


def _sharing(
    clock: Clock,
    store: Store,
    writer: LogWriter,
    version: str,
    plans: Callable[[], "Planning"],
    rows: "CarriedRecord | None",
) -> Sharing:
    def suggested() -> "SuggestionsView":
        return plans().suggestions.now()

    def stage() -> "StageOffer | None":
        return plans().stages.look()

    return Sharing(clock, store, writer, version, suggested, rows, stage)


def _looked_at(plans: Callable[[], "Planning"]) -> "SuggestionsView":
    return plans().suggestions.look()


def _today(
    clock: Clock,
    store: Store,
    settings: Settings,
    signs: WarningSigns,
    plans: Callable[[], "Planning"],
    first_start: FirstStart,
    all_flags: Callable[[], "tuple[ProfileFlag, ...]"],
    others: Sequence[Telling],
) -> TodayView:
    """Return what the Today page shows now."""
    now = clock.read()
    told = _told(first_start, settings, all_flags, others, now.local_date)
    gentler, suggested = partial(_gentler, plans), partial(_looked_at, plans)
    return today_now(store, now, settings, signs, gentler, suggested, told)


def _gentler(plans: Callable[[], "Planning"]) -> "Gentler":
    return gentler_plans(plans())


def _told(
    first_start: FirstStart,
    settings: Settings,
    all_flags: Callable[[], "tuple[ProfileFlag, ...]"],
    others: Sequence[Telling],
    day: date,
) -> Sequence[Notice]:
    """Return the notices for Today that do not come of the day itself."""
    of_flags = flag_reviews.notices(settings, all_flags, day)
    of_clinicians = clearances.notices(settings, all_flags)
    rest = chain.from_iterable(each.notices() for each in others)
    return (*of_clinicians, *first_start.notices(day), *of_flags, *rest)


def _progress(store: Store, clock: Clock, asked: "TimeRange") -> "ProgressView":
    from coach.services.progress import read_progress

    return read_progress(store, clock.read(), asked)
