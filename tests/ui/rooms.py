"""The window on a record in memory, with a clock that is moved by hand, driven by keys."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach import __version__
from coach.domain.ladder import Library
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.program import Program
from coach.domain.synced_folder import SyncService
from coach.handover.calendar_file import CalendarFile
from coach.handover.csv_package import CsvPackage
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.app_services import AppServices, RecordPlace, services_of
from coach.services.devices import Devices
from coach.services.planning import Planning
from coach.services.ports import Sound
from coach.services.ports.login_start import LoginStart
from coach.services.ports.notice_board import NoticeBoard
from coach.services.ports.presence import NoSensor, PresenceSensor
from coach.services.problems import EnvironmentProblem
from coach.services.session.stay_awake import StayAwake
from coach.system.audio import SilentTones
from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.voice import SilentVoice
from coach.ui.app import make_application
from coach.ui.appearance import Appearance
from coach.ui.main_window import MainWindow
from coach.ui.navigation import Navigation
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.ending_page import EndingPage
from coach.ui.session.page import SessionPage
from coach.ui.widgets.question_page import QuestionPage
from tests.builders import signs_answered
from tests.fakes.been_here import been_here_with
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_signs import MemoryMark
from tests.fakes.memory_store import MemoryStore

_catalogue = Catalogue(shipped("programs"), evidence=shipped("docs/evidence.md"))


def library() -> Library:
    """Return the shipped ladders."""
    return _catalogue.library()


def program(program_id: str = "starter") -> Program:
    """Return a shipped program."""
    return next(each for each in _catalogue.programs() if each.id == program_id)


@cache
def appearance() -> Appearance:
    """Return the look of the one application that all tests share."""
    return make_application()[1]


@dataclass
class Room:
    """A window and everything behind it.

    Attributes:
        refusals: raised one after the other when the record is opened.
        signs: whether the warning signs were just answered, each with no.
        mark: what locks, kept outside the record.
        synced_by: the cloud service that keeps the record's folder in step, or None.
        copies: the copies of the record.
        second: the second places of copies, by their folder.
        first_time: whether the first start is still to come.
        own_programs: the folder of the user's program files.
        notice_boards: the ways to show a notice outside the window.
        presence: says whether the user is at the computer.
        login_start: starts the program at login; None where nothing does.
        morning: whether the morning question is still to be answered.
        bare: a window that was painted, as a start has it; None for one that is still to be.
        until_ready: whether getting down and up lasts until somebody says "ready", as it does
            unless the user wants it otherwise.
    """

    qtbot: QtBot
    clock: FakeClock = field(default_factory=FakeClock)
    store: MemoryStore = field(default_factory=MemoryStore)
    tones: SilentTones = field(default_factory=SilentTones)
    voice: SilentVoice = field(default_factory=SilentVoice)
    awake: StayAwake = field(default_factory=RehearsedAwake)
    refusals: list[EnvironmentProblem] = field(default_factory=list)
    first_time: bool = False
    signs: bool = True
    mark: MemoryMark = field(default_factory=MemoryMark)
    copies: MemoryCopies = field(default_factory=MemoryCopies)
    synced_by: SyncService | None = None
    second: dict[Path, MemoryPlace] = field(default_factory=dict)
    morning: bool = False
    until_ready: bool = False
    own_programs: Path = Path("no-such-folder")
    notice_boards: Sequence[NoticeBoard] = ()
    login_start: LoginStart | None = None
    presence: PresenceSensor = field(default_factory=NoSensor)
    bare: MainWindow | None = None

    def __post_init__(self) -> None:
        if not self.first_time:
            been_here_with(self.store, sound_tried=True)
        if self.signs:
            self.store.add_screening(signs_answered(self.clock.read()))
        if not self.until_ready:
            self.store.set_setting("posture_change", "1")
        if not self.morning:
            self.store.add_check_in(CheckIn(AskedWhen.MORNING, self.clock.read()))
        self.appearance = appearance()
        self.navigation = Navigation(
            self._open,
            Devices(
                lambda: Sound(self.tones, self.voice),
                lambda: self.awake,
                lambda: self.notice_boards,
                lambda: self.login_start,
                lambda: self.presence,
            ),
            self.appearance,
            window=self.bare,
        )
        self.window = self.navigation.window

    def _open(self) -> AppServices:
        if self.refusals:
            raise self.refusals.pop(0)
        return services_of(
            self.store,
            clock=self.clock,
            first_program=program,
            writer=CsvPackage(),
            calendar=CalendarFile(),
            version=__version__,
            planning=self._planning,
            place=RecordPlace(
                Path("where-the-record-is"),
                self.mark,
                self.copies,
                self._place_in,
                lambda: self.synced_by,
            ),
        )

    def _place_in(self, folder: Path) -> MemoryPlace:
        return self.second.setdefault(folder, MemoryPlace(folder))

    def _planning(self) -> Planning:
        own = self.own_programs
        catalogue = Catalogue(shipped("programs"), (own,))
        files = OwnFiles(shipped("programs"), own, catalogue)
        return Planning(self.clock, self.store, library, catalogue.programs, files)

    def page(self) -> QWidget:
        """The page in view."""
        return self.window.current

    def words(self) -> str:
        """Return all words in view."""
        # What is added to a page comes up a moment later, and is laid out after that.
        for _ in range(5):
            QApplication.processEvents()
        labels = self.page().findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def told(self) -> str:
        """Return what a screen reader is told of the page in view."""
        return self.page().accessibleDescription()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            if QApplication.focusWidget() is None:
                self.window.activateWindow()
                QApplication.processEvents()
            target = QApplication.focusWidget()
            QTest.keyClick(target if target is not None else self.page(), key)

    def session(self) -> SessionPage:
        """Return the page of the running session."""
        page = self.page()
        assert isinstance(page, SessionPage)
        return page

    def stop_session(self) -> None:
        """Stop the session as a person does: Esc, then "stop and save"."""
        self.clock.advance(1)
        self.press(Qt.Key.Key_Escape, Qt.Key.Key_2)

    def check_in(self) -> CheckInPage:
        """Return the check-in in view; after a session its end is read first."""
        self.read_ending()
        page = self.page()
        assert isinstance(page, CheckInPage)
        return page

    def read_ending(self) -> None:
        """Go on to the questions, where the end of a session is in view."""
        page = self.page()
        if isinstance(page, EndingPage):
            page.go_on.click()

    def pass_time(self, seconds: float) -> None:
        """Let time pass while the session's page looks on."""
        page = self.session()
        for _ in range(round(seconds / 0.25)):
            self.clock.advance(0.25)
            page.look()

    def finish(self, page: SessionPage) -> None:
        """Let a session run to its end, and answer nothing after it."""
        while self.page() is page:
            self.pass_time(0.25)
        self.read_ending()
        self.press(Qt.Key.Key_Return, Qt.Key.Key_Return)

    def start_session(self) -> SessionPage:
        """Press Start and go through the check-in without answering."""
        if self.page() is self.navigation.today:
            self.navigation.today.start_button.click()
        self.press(Qt.Key.Key_Return)
        return self.session()


@contextmanager
def a_room(room: Room) -> Iterator[Room]:
    """Open the window, and close it at the end."""
    room.window.show()
    room.window.activateWindow()
    room.qtbot.waitUntil(lambda: room.navigation.ready or isinstance(room.page(), QuestionPage))
    room.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    try:
        yield room
    finally:
        room.window.close()
        room.window.deleteLater()
        room.appearance.changed.disconnect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
