"""The demonstration: two days with the Starter program, without a screen and in a few seconds.

It is the real window, engine and store on a temporary record; only the clock is moved by hand and
the sound is silent. Every step presses the keys and buttons a person would. What it leaves behind
are pictures of the pages and of each phase, the log for the PT and the record itself.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coach import terminal_texts as words
from coach.bootstrap import Launch, make_owner
from coach.domain.instant import Instant
from coach.private_files import make_folder, tidy, write_whole
from coach.services.devices import Devices
from coach.services.ports import Sound
from coach.services.problems import EnvironmentProblem, ExportProblem
from coach.system.clock import SteppedClock
from coach.system.sleep_inhibitor import RehearsedAwake

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from coach.services.app_services import AppServices
    from coach.ui.main_window import MainWindow
    from coach.ui.navigation import Navigation
    from coach.ui.session.page import SessionPage

MARK = "steadyback-demo.txt"
"""Name of the file that marks the folder of a demonstration: such a folder may be used again."""

_STEP_S = 0.25
_SETTLING_S = 12.0
"""Seconds in which somebody gets down to the floor and says "ready"."""
_ZONE = timezone(timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class _Visit:
    """One session of the demonstration: when, and what is answered (back, leg)."""

    at: datetime
    before: tuple[int, int]
    after: tuple[int, int]


_VISITS = (
    _Visit(datetime(2026, 11, 23, 10, 30, tzinfo=_ZONE), (3, 1), (2, 1)),
    _Visit(datetime(2026, 11, 23, 14, 40, tzinfo=_ZONE), (3, 0), (3, 0)),
    _Visit(datetime(2026, 11, 23, 18, 10, tzinfo=_ZONE), (2, 0), (2, 0)),
    _Visit(datetime(2026, 11, 24, 10, 20, tzinfo=_ZONE), (3, 0), (2, 0)),
)


def play(out: Path, go_on: Callable[[], None]) -> tuple[str, ...]:
    """Play the demonstration into a folder; return what was done, a line each.

    The platform that draws without a screen has been chosen.

    Args:
        out: the folder.
        go_on: asked often; raises where the demonstration is to end.

    Raises:
        ExportProblem: the folder holds something else, or cannot be written.
        StoreProblem, ProgramProblem: as for the real program.
    """
    kept = _Kept(out)
    with tempfile.TemporaryDirectory(prefix="steadyback-demo-") as folder:
        record, log = Path(folder) / "record", Path(folder) / "log"
        demonstration = _Demonstration(kept, record, log, go_on)
        demonstration.play()
        for file in (*record.glob("*.sqlite3"), *sorted(log.iterdir())):
            kept.write(file.name, file.read_bytes())
    names = sorted(path.name for path in out.iterdir() if path.name != MARK)
    return (
        *demonstration.done,
        words.DEMO_FILES.format(count=len(names), out=out),
        *(f"  {name}" for name in names),
    )


class _Kept:
    """The output folder: new, empty, or made by an earlier demonstration.

    Its file `MARK` lists every file before it is written, so that no other file is ever replaced.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._ours: list[str] = []
        with _told(words.DEMO_FOLDER_REFUSED, out):
            make_folder(out)
            tidy(out)
            if not any(out.iterdir()):
                self._mark()
                return
            try:
                said, *self._ours = (out / MARK).read_text(encoding="utf-8").splitlines()
            except (FileNotFoundError, UnicodeError, ValueError):
                said = ""
            if said != words.DEMO_MARK:
                raise ExportProblem(words.DEMO_FOLDER_TAKEN.format(out=out), words.DEMO_NEW_FOLDER)
            if not self._ours:  # up to version 0.1 the mark named no files
                self._ours = [path.name for path in out.iterdir() if path.name != MARK]
            self._mark()

    def write(self, name: str, content: bytes) -> None:
        """Write a file, in place of the one that an earlier demonstration wrote."""
        path = self._out / name
        with _told(words.DEMO_FILE_REFUSED, path):
            if name not in self._ours:
                if os.path.lexists(path):
                    raise ExportProblem(
                        words.DEMO_FILE_TAKEN.format(path=path), words.DEMO_NEW_FOLDER
                    )
                self._ours.append(name)
                self._mark()
            write_whole(path, content)

    def _mark(self) -> None:
        write_whole(
            self._out / MARK,
            "".join(f"{line}\n" for line in (words.DEMO_MARK, *self._ours)).encode(),
        )


@contextmanager
def _told(refused: str, path: Path) -> Iterator[None]:
    """Turn an OSError into an ExportProblem that says what was refused."""
    try:
        yield
    except OSError as error:
        raise ExportProblem(
            refused.format(path=path, why=error.strerror or error), words.DEMO_OTHER_FOLDER
        ) from error


class _Demonstration:
    """Plays the demonstration by pressing keys and buttons of the real window."""

    def __init__(self, kept: _Kept, record: Path, log: Path, go_on: Callable[[], None]) -> None:
        self.done: list[str] = []
        self._kept = kept
        self._go_on = go_on
        self._log = log
        self._clock = SteppedClock(Instant(0.0, _VISITS[0].at))
        self._owner = make_owner(Launch(record), self._clock)
        self._refused: EnvironmentProblem | None = None
        self._pictures = 0
        self._phases_seen: set[str] = set()

    def play(self) -> None:
        """Play all of it."""
        from coach.ui.app import hush_offscreen, make_application
        from coach.ui.navigation import Navigation

        app, appearance = make_application()
        hush_offscreen()
        navigation = Navigation(self._open, Devices(_silence, RehearsedAwake), appearance)
        with closing(self._owner), _shown(app, navigation):
            self._until(app, lambda: navigation.ready, "record opens")
            self._go_through_the_first_start(navigation)
            self._grab(navigation.window, "today")
            for visit in _VISITS:
                self._visit(navigation, visit)
            self._look_around(navigation)
            from coach.ui.texts.share import saved

            self.done.append(saved(self._owner.open().share.export(self._log)))

    def _open(self) -> "AppServices":
        try:
            return self._owner.open()
        except EnvironmentProblem as problem:
            self._refused = problem  # the window shows it, and waits for somebody to press
            raise

    def _visit(self, navigation: "Navigation", visit: _Visit) -> None:
        first = visit is _VISITS[0]
        self._clock.set_wall(visit.at)
        navigation.show_today()
        navigation.today.start_button.click()
        if first:
            self._grab(navigation.window, "sound-check")
            for _ in range(2):
                self._press(navigation.window.current, "Return")
        self._answer(navigation, visit.before, "check-in-before" if first else "")
        self._press(navigation.window.current, "Return")
        page = navigation.flow.page if navigation.flow is not None else None
        if page is None:
            raise RuntimeError("no session")
        self._exercise(navigation, page, pausing=first)
        if first:
            self._grab(navigation.window, "session-done")
        self._press(navigation.window.current, "Return")
        self._answer(navigation, visit.after, "check-in-after" if first else "")
        totals = page.run.totals
        self.done.append(
            words.DEMO_SESSION.format(
                at=visit.at,
                done=totals.holds_completed,
                planned=totals.holds_planned,
                held_s=totals.held_s,
                wanted_s=totals.planned_s,
            )
        )
        self._press(navigation.window.current, "Return")
        if first:
            self._grab(navigation.window, "how-it-felt")
        self._press(navigation.window.current, "C")
        if first:
            self._grab(navigation.window, "today-one-done")

    def _go_through_the_first_start(self, navigation: "Navigation") -> None:
        self._grab(navigation.window, "welcome")
        for key in ("Space", "Return"):
            self._press(navigation.window.current, key)
        self._answer_signs(navigation)
        for step in ("body", "day", "program"):
            self._grab(navigation.window, f"your-{step}")
            self._press(navigation.window.current, "Return")

    def _answer_signs(self, navigation: "Navigation") -> None:
        from coach.domain.warning_signs import Said
        from coach.ui.signs.ask_page import AskSignsPage
        from coach.ui.texts.warning_signs import KEYS

        page = navigation.window.current
        if not isinstance(page, AskSignsPage):
            raise TypeError(f"no AskSignsPage: {page}")
        self._grab(navigation.window, "warning-signs-asked")
        for _ in page.signs:
            self._press(page, KEYS[Said.NO])
        self._grab(navigation.window, "warning-signs-answered")
        self._press(navigation.window.current, "Return")

    def _answer(self, navigation: "Navigation", ratings: tuple[int, int], picture: str) -> None:
        from coach.ui.session.check_in_page import CheckInPage

        page = navigation.window.current
        if not isinstance(page, CheckInPage):
            raise TypeError(f"no CheckInPage: {page}")
        for scale, rating in zip((page.pain.back, page.pain.leg), ratings, strict=True):
            self._press(scale, str(rating))
        page.pain.leg_site.choose(1 if ratings[1] else 0)
        if picture:
            self._grab(navigation.window, picture)

    def _exercise(self, navigation: "Navigation", page: "SessionPage", *, pausing: bool) -> None:
        from coach.engine.state import Mode

        paused = not pausing
        while page.run.state.mode is not Mode.ENDED:
            self._go_on()
            phase = page.run.state.phase
            where = f"{phase.kind.value}-{phase.source_id}"
            waited_s = page.run.state.waited_s(self._clock.read())
            left_s = page.run.state.remaining_s(self._clock.read())
            middle = (
                left_s < phase.duration_s * 0.6 if waited_s is None else waited_s >= _SETTLING_S
            )
            if middle and where not in self._phases_seen:
                self._phases_seen.add(where)
                self._grab(navigation.window, f"session-{where}")
            if not paused and middle and where == "hold-side_plank":
                paused = True
                self._press(page, "Space")
                self._grab(navigation.window, "session-paused")
                self._clock.advance(20)
                self._press(page, "Space")
            if waited_s is not None and middle:
                self._press(page, "Space")
            self._clock.advance(_STEP_S)
            page.look()

    def _look_around(self, navigation: "Navigation") -> None:
        for show, name in (
            (navigation.show_today, "today-next-day"),
            (partial(navigation.show, "trends"), "trends"),
            (partial(navigation.show, "share"), "share"),
            (navigation.show_signs, "warning-signs"),
        ):
            show()
            self._grab(navigation.window, name)

    def _press(self, widget: "QWidget", key: str) -> None:
        """Press a key as Qt would deliver it; `key` is a Qt key name or a digit."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        # The key goes where the keyboard is, as it does for a person.
        focused = widget.focusWidget()
        target = focused if focused in widget.findChildren(type(focused)) else widget
        code = Qt.Key[f"Key_{key}"]
        text = key if key.isdigit() else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(target, event)

    def _grab(self, window: "MainWindow", name: str) -> None:
        from PySide6.QtCore import QBuffer
        from PySide6.QtWidgets import QApplication

        from coach.ui.idle_tasks import IdleTasks

        self._go_on()
        # Without this, pictures of exercises would be drawn too late on a busy machine.
        for steps in window.current.findChildren(IdleTasks):
            steps.finish()
        # What changed is laid out, shown and laid out again before it stands still.
        for _ in range(4):
            QApplication.processEvents()
        self._pictures += 1
        picture = QBuffer()
        window.grab().save(picture, "PNG")
        self._kept.write(f"{self._pictures:02}-{name}.png", bytes(picture.data().data()))

    def _until(self, app: "QApplication", come: Callable[[], bool], what: str) -> None:
        for _ in range(10_000):
            if come():
                return
            if self._refused is not None:
                raise self._refused
            app.processEvents()
        raise RuntimeError(f"not reached: {what}")


@contextmanager
def _shown(app: "QApplication", navigation: "Navigation") -> Iterator[None]:
    navigation.window.show()
    try:
        yield
    finally:
        navigation.window.close()
        app.processEvents()


def _silence() -> Sound:
    from coach.system.audio import SilentTones
    from coach.system.voice import SilentVoice

    return Sound(SilentTones(), SilentVoice())
