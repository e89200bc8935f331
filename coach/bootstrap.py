"""Builds everything: the only place that knows every adapter and hands them to the services.

What is slow to import (SQLAlchemy, pydantic, miniaudio) is imported when it is first needed,
which is after the window has painted.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from coach import __version__
from coach import terminal_texts as words
from coach.late_adapters import LateCalendar, LateCsv, LateRows
from coach.resources import MissingAsset, shipped
from coach.services.problems import ProgramProblem
from coach.system.clock import ScaledClock, SystemClock, monotonic_s
from coach.system.paths import data_folder, logs_folder, state_place

if TYPE_CHECKING:
    from coach.domain.instant import Instant
    from coach.domain.program import Program
    from coach.programs.catalogue import Catalogue
    from coach.services.app_services import AppServices
    from coach.services.devices import Devices
    from coach.services.offered_days import WantedDays
    from coach.services.planning import Planning
    from coach.services.ports import Clock, Sound, Store
    from coach.services.ports.login_start import LoginStart
    from coach.services.ports.notice_board import NoticeBoard
    from coach.services.ports.presence import PresenceSensor
    from coach.services.pt_report import PtReport
    from coach.services.read_back import LogReadBack
    from coach.services.record_copies import CopyShelf
    from coach.services.record_owner import RecordOwner
    from coach.services.reminder_outlook import LookOut
    from coach.services.session.stay_awake import StayAwake
    from coach.services.share import ExportResult, Wish
    from coach.services.startup_snapshot import StartupSnapshot
    from coach.services.warning_signs import WarningSigns
    from coach.storage.looked_ahead import Examination
    from coach.storage.store import SqlStore
    from coach.system.single_instance import FolderLock

FIRST_PROGRAM = "starter"
"""The program that a new record starts with: the smallest dose that we ship (docs/evidence.md)."""

TONES = (
    "get_ready",
    "warm_up",
    "hold",
    "reset",
    "rest",
    "change_sides",
    "change_exercise",
    "pause",
    "done",
)

VOICE_TONES = ("count", "half_way", "words")


@dataclass(frozen=True, slots=True)
class Launch:
    """How the program was started.

    Attributes:
        data_dir: a folder for the record instead of the platform's, or None.
        clock_speed: seconds of session time per real second; 1 except for trials.
        program: a program file to compare with the plan in force once the window is open.
        background: whether no window is opened, as at login.
    """

    data_dir: Path | None = None
    clock_speed: float = 1.0
    program: Path | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class NamedReport:
    """The page for the PT, and the name or initials that stood on the last one."""

    report: "PtReport"
    name: str


def make_clock(launch: Launch) -> "Clock":
    """Return the clock that the whole program runs on."""
    return SystemClock() if launch.clock_speed == 1.0 else ScaledClock(launch.clock_speed)


def startup_snapshot(launch: Launch, clock: "Clock") -> "StartupSnapshot | None":
    """Return Today before the record is open, or None where it has to be opened first."""
    from coach.services.startup_snapshot import snapshot_of
    from coach.storage.startup_snapshot import look

    return look(data_folder(launch.data_dir), lambda record: snapshot_of(record, clock.read()))


def make_look_out(launch: Launch, clock: "Clock") -> "LookOut":
    """Return what says when a start without a window has to open the record."""
    from coach.services.reminder_outlook import LookOut, outlook
    from coach.storage.startup_snapshot import look

    folder = data_folder(launch.data_dir)
    return LookOut(clock.read, lambda: look(folder, lambda record: outlook(record, clock.read())))


def make_lock(launch: Launch) -> "FolderLock":
    """Return the lock that lets one process at a time own the record; it is not taken yet."""
    from coach.services.record_owner import RECORD_FILE
    from coach.system.single_instance import FolderLock

    return FolderLock(data_folder(launch.data_dir) / RECORD_FILE)


def make_owner(launch: Launch, clock: "Clock", lock: "FolderLock | None" = None) -> "RecordOwner":
    """Return who opens, holds and closes the record."""
    from coach import kept_places
    from coach.services.record_owner import RECORD_FILE, RecordOwner

    def put_back(copy: Path) -> Path | None:
        from coach.storage import restore

        return restore.put_back(data_folder(launch.data_dir) / RECORD_FILE, copy, clock.read().wall)

    ahead = _Ahead(launch)
    return RecordOwner(
        lock or make_lock(launch),
        lambda: open_services(launch, clock, ahead),
        put_back,
        lambda: make_shelf(launch),
        lambda: kept_places.make_removal(launch.data_dir, make_login_start(launch)),
        ahead.begin,
    )


class _Ahead:
    """The examination of the record that was begun before it is opened; for one opening."""

    def __init__(self, launch: Launch) -> None:
        self._launch = launch
        self._begun: Examination | None = None

    def begin(self) -> None:
        """Begin it."""
        from coach.storage import looked_ahead

        self._begun = looked_ahead.begin(data_folder(self._launch.data_dir))

    def take(self) -> "Examination | None":
        """Return it, where one was begun."""
        begun, self._begun = self._begun, None
        return begun


@contextmanager
def open_services(
    launch: Launch, clock: "Clock", ahead: "_Ahead | None" = None
) -> "Iterator[AppServices]":
    """Open the record, yield the services over it, and close it at the end.

    The programs are read when a session or a new record needs them. A process that
    runs for long uses `make_owner` instead: this does not take the lock.

    Raises:
        StoreProblem: the record cannot be opened.
        ProgramProblem: the record is new, and a shipped program cannot be read.
    """
    from coach.services.app_services import RecordPlace, services_of
    from coach.storage.copies import DailyCopies
    from coach.storage.opening import open_store
    from coach.storage.second_place import SecondPlace
    from coach.system.lock_mark import LockMarkFile
    from coach.system.people_folders import people_of
    from coach.system.synced_folder import service_of

    folder = data_folder(launch.data_dir)
    own = folder / "programs"
    catalogue = cache(lambda: _catalogue(own))
    begun = None if ahead is None else ahead.take()
    with closing(open_store(folder, ahead=begun)) as store:
        yield services_of(
            store,
            clock=clock,
            first_program=lambda: _first(catalogue().programs()),
            writer=LateCsv(folder),
            calendar=LateCalendar(),
            version=__version__,
            planning=lambda: _planning(clock, store, catalogue(), own),
            place=RecordPlace(
                folder,
                LockMarkFile(lambda: state_place(launch.data_dir)),
                DailyCopies(store.path),
                SecondPlace,
                lambda: service_of(folder),
                store.notice,
                LateRows(store),
                lambda signs: _read_back(clock, store, signs),
                people_of(folder),
            ),
        )


def export_record(
    launch: Launch,
    clock: "Clock",
    out: Path,
    wish: "Wish",
    wanted: "WantedDays",
) -> "ExportResult":
    """Write the log of a record, which is only read: a window may be open on it.

    Raises:
        StoreProblem: there is no record, or it cannot be opened.
        ExportProblem: the files cannot be written.
    """
    from coach.services.share import export_log
    from coach.storage.opening import open_to_read

    folder, now = data_folder(launch.data_dir), clock.read()
    with closing(open_to_read(folder)) as store:
        first, last = _days_of(wanted, store, now)
        return export_log(
            store,
            LateCsv(folder),
            out,
            now,
            first,
            last,
            app_version=__version__,
            wish=replace(wish, record=LateRows(store)),
        )


def _days_of(wanted: "WantedDays", store: "SqlStore", now: "Instant") -> tuple[date, date]:
    """Return the days that are asked for, or say who was seen where somebody else is named."""
    from coach.services.offered_days import NotSeenError
    from coach.services.problems import ExportProblem

    try:
        return wanted.of(store, now)
    except NotSeenError as error:
        seen = ", ".join(error.seen)
        raise ExportProblem(
            words.NOT_SEEN.format(name=error.who, day=error.end),
            words.SEEN_ARE.format(names=seen) if seen else words.NOBODY_SEEN,
        ) from error


def _read_back(clock: "Clock", store: "SqlStore", signs: "WarningSigns") -> "LogReadBack":
    from coach.handover.package_reader import CsvPackageReader
    from coach.services.read_back import LogReadBack
    from coach.storage.before_import import keep_before_import
    from coach.storage.merging import RecordMerging

    def keep_copy(now: "Instant") -> Path:
        return keep_before_import(store.path, now.wall)

    merging = RecordMerging(store.connections)
    return LogReadBack(clock, store, signs, CsvPackageReader(), merging, keep_copy)


def make_shelf(launch: Launch) -> "CopyShelf":
    """Return where the copies of the record lie; the record itself is not opened."""
    from coach.services.record_owner import RECORD_FILE
    from coach.storage.copies import DailyCopies

    return DailyCopies(data_folder(launch.data_dir) / RECORD_FILE)


def report_of(
    launch: Launch,
    clock: "Clock",
    wanted: "WantedDays",
) -> "NamedReport":
    """Return the page for the PT of a record, which is only read.

    Args:
        launch: names the record.
        clock: the time.
        wanted: the days that it is about.

    Raises:
        StoreProblem: there is no record, or it cannot be read.
    """
    from coach.services.settings import PAGE_NAME, Settings
    from coach.services.share import Sharing
    from coach.storage.opening import open_to_read

    folder = data_folder(launch.data_dir)
    own = folder / "programs"
    with closing(open_to_read(folder)) as store:
        suggestions = _planning(clock, store, _catalogue(own), own).suggestions
        share = Sharing(clock, store, LateCsv(folder), __version__, suggestions.look)
        report = share.report(*_days_of(wanted, store, clock.read()))
        return NamedReport(report, Settings(store).get(PAGE_NAME))


def save_calendar(launch: Launch, clock: "Clock", out: Path) -> int:
    """Write the slots of a record, which is only read, as a calendar file; return their number.

    Raises:
        StoreProblem: there is no record, or it cannot be opened.
        ExportProblem: the file cannot be written, or is there already.
    """
    from coach.services.slot_calendar import SlotCalendar
    from coach.storage.opening import open_to_read
    from coach.ui.texts.reminders import calendar_words

    with closing(open_to_read(data_folder(launch.data_dir))) as store:
        calendar = SlotCalendar(clock, store, LateCalendar())
        return calendar.save(out, calendar_words, replace=False)


def _planning(clock: "Clock", store: "Store", catalogue: "Catalogue", own: Path) -> "Planning":
    from coach.programs.own_files import OwnFiles
    from coach.services.planning import Planning

    files = OwnFiles(shipped("programs"), own, catalogue)

    def programs() -> "Sequence[Program]":
        return catalogue.programs(first=store.plans()[-1].prescription.fingerprint)

    return Planning(clock, store, catalogue.library, programs, files)


def _catalogue(own: Path) -> "Catalogue":
    from coach.programs.catalogue import Catalogue

    try:
        return Catalogue(shipped("programs"), (own,), evidence=_evidence())
    except MissingAsset as missing:
        raise ProgramProblem(
            words.FILE_MISSING.format(name=missing.name), words.INSTALL_AGAIN
        ) from missing


def _evidence() -> Path | None:
    """Return the page of the sources, or None where it is missing: a session needs no sources."""
    try:
        return shipped("docs/evidence.md")
    except MissingAsset:
        return None


def _first(programs: "Sequence[Program]") -> "Program":
    for program in programs:
        if program.id == FIRST_PROGRAM:
            return program
    raise ProgramProblem(words.STARTER_MISSING, words.INSTALL_AGAIN)


def make_sound() -> "Sound":
    """Return tones and voice; where sound files are missing, these sounds are left out."""
    from coach.services.ports import Sound
    from coach.system.audio import MiniaudioTones
    from coach.system.speech import SystemSpeech
    from coach.system.voice import RecordedVoice, SilentVoice

    sounds = _present({tone: f"assets/sounds/{tone}.wav" for tone in TONES})
    sounds |= _present({tone: f"assets/voice/tones/{tone}.wav" for tone in VOICE_TONES})
    tones = MiniaudioTones(sounds, now=monotonic_s)
    try:
        voice = shipped("assets/voice/en")
    except MissingAsset:
        return Sound(tones, SilentVoice())
    return Sound(tones, RecordedVoice(voice, tones, SystemSpeech(), now=monotonic_s))


def make_stay_awake() -> "StayAwake":
    """Return what keeps the screen on during a session; the desktop is asked when one begins."""
    from coach.system.sleep_inhibitor import DesktopAwake

    return DesktopAwake()


def make_notice_boards() -> "Sequence[NoticeBoard]":
    """Return the ways to show a notice outside the window; the desktop is not asked yet."""
    from coach.system.desktop_notices import DesktopNotices

    return (DesktopNotices(),) if sys.platform == "linux" else ()


def make_login_start(launch: Launch) -> "LoginStart | None":
    """Return what starts the program at login, where this system has such a thing."""
    from coach.system import login_start
    from coach.system.people_folders import is_of_another

    another = launch.data_dir if is_of_another(launch.data_dir) else None
    return login_start.make_login_start(lambda: state_place(launch.data_dir), another)


def make_presence() -> "PresenceSensor":
    """Return what says whether the user is at the computer; the system is not asked yet."""
    from coach.system.presence import SystemPresence

    return SystemPresence()


def make_machine(launch: Launch) -> "Devices":
    """Return what the window needs of the computer; nothing of it is made yet."""
    from coach.services.devices import Devices
    from coach.system.become import CAN_BECOME
    from coach.system.window_geometry_file import WindowFile

    memory = WindowFile(lambda: state_place(launch.data_dir))
    return Devices(
        make_sound,
        make_stay_awake,
        make_notice_boards,
        lambda: make_login_start(launch),
        make_presence,
        memory,
        _give_back,
        sleeps=CAN_BECOME,
    )


def _give_back() -> None:
    from coach.system.memory import give_back

    give_back()


def _present(files: dict[str, str]) -> dict[str, Path]:
    found = {}
    for tone, name in files.items():
        try:
            found[tone] = shipped(name)
        except MissingAsset:
            continue
    return found


def bug_reporter(
    launch: Launch, clock: "Clock"
) -> Callable[[type[BaseException], BaseException, TracebackType | None], str]:
    """Return the function that saves a report of a bug and returns a sentence for the user."""

    def report(
        kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> str:
        from coach.system.crash_reports import write_report
        from coach.system.texts import REPORT_NOT_WRITTEN

        try:
            folder = logs_folder(launch.data_dir)
        except OSError as problem:
            return REPORT_NOT_WRITTEN.format(kind=type(problem).__name__)
        return write_report(folder, clock.read().wall, __version__, kind, trace)

    return report
