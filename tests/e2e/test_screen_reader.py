"""The program as a screen reader finds it, read from outside. Only where there is a display."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.bootstrap import Launch, open_services
from coach.domain.instant import Instant
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.services.settings import SOUND_TRIED
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SteppedClock
from coach.ui.texts import warning_signs as signs
from tests.e2e.accessible_tree import Heard, Node, bus_of_readers, find, programs
from tests.e2e.displays import WITHOUT_A_DISPLAY, a_display
from tests.e2e.program import ROOT
from tests.e2e.spoken_page import wrong_with
from tests.patience import PATIENCE_S
from tests.screens.records import a_month
from tests.screens.review_scenes import LATE

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")

pytestmark = [
    *WITHOUT_A_DISPLAY,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
    pytest.mark.skipif(
        not any(Path(path).exists() for path in LAUNCHERS), reason="needs at-spi2-core"
    ),
]


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a display with a session bus, both of their own."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    with a_display() as environment:
        environment |= {
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "GSETTINGS_BACKEND": "memory",
        }
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        with subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as bus:
            assert bus.stdout is not None
            address = bus.stdout.readline().strip()
            try:
                yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
            finally:
                bus.terminate()


def check_in(record: Path) -> tuple[object, ...] | None:
    if not record.exists():
        return None
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT back, leg FROM check_ins").fetchone()
        return tuple(row) if row is not None else None


def test_a_session_is_begun_by_ear(desktop: dict[str, str], tmp_path: Path) -> None:
    record = tmp_path / "data" / FILE_NAME
    command = [sys.executable, "-m", "coach", "--data-dir", str(record.parent)]
    bus = bus_of_readers(desktop["DBUS_SESSION_BUS_ADDRESS"], PATIENCE_S)
    with closing(bus), subprocess.Popen(command, cwd=ROOT, env=desktop) as program:

        def shown(role: str, *names: str) -> Node:
            def is_it(node: Node) -> bool:
                return node.role == role and node.name.startswith(names)

            return find(bus, is_it, PATIENCE_S, program="Steadyback")

        try:
            shown("heading", "Welcome")
            shown("check box", "I have read").press()
            shown("button", "Next").press()
            no = shown("button", f"{signs.KEYS[Said.NO]}  {signs.ANSWERS[Said.NO]}")
            for n in range(1, len(LONG_FORM) + 1):
                where = signs.PLACE.format(place=n, of=len(LONG_FORM))
                shown("label", f"{signs.IS_IT_TRUE}   {where}")
                no.press()
            shown("heading", "You can go on")
            shown("button", "Go on").press()
            for question in ("What does your body", "When does it", "Which program"):
                shown("heading", question)
                shown("button", "Later").press()
            tabs = shown("page tab list", "Pages").children
            assert [tab.name for tab in tabs if tab.selected] == ["Today"]
            # Whatever is due at the time of day that it is.
            shown("button", "Start", "Do an extra session").press()
            shown("button", "Go on").press()

            back = shown("panel", "Back pain")
            numbers = [each for each in back.children if each.role == "radio button"]
            assert [each.name for each in numbers] == [str(n) for n in range(11)]
            assert not any(each.checked for each in numbers)
            numbers[3].press()
            assert [each.name for each in numbers if each.checked] == ["3"]

            shown("button", "Start the session").press()
            heard = Heard(bus)
            shown("button", "That hurt, H").press()
            assert heard.next(PATIENCE_S).startswith("Paused. ")
            assert "1: Back" in heard.next(PATIENCE_S)
            assert check_in(record) == (3, None)
            shown("button", "1: Back").press()
            shown("button", "10")
        finally:
            program.kill()


THROUGH_ALL_PAGES = (
    ("", "", "Your day"),
    ("button", "Start", "How is it now?"),
    ("button", "Not now", "Your day"),
    ("button", "Look back", "Your week"),
    ("button", "Go on", "What got in the way"),
    ("button", "Back to Today", "Your day"),
    ("button", "Not this week", "Your day"),
    ("button", "Answer", "What your back makes hard"),
    ("button", "Skip", "How long you can"),
    ("button", "Back to Today", "Your day"),
    ("page tab", "Plan", "Programs"),
    ("button", "Change the numbers", "Change the numbers"),
    ("button", "Back", "Programs"),
    ("page tab", "Exercises", "All exercises"),
    ("page tab", "Trends", "Back pain before and after"),
    ("button", "Show as table", "Back pain before and after"),
    ("page tab", "History", "History"),
    ("page tab", "Share", "Share with your PT"),
    ("page tab", "Settings", "Settings"),
    ("button", "Warning signs", "Call"),
)
"""What is pressed, and the heading that is then there."""


def test_every_page_can_be_used_by_name_alone(desktop: dict[str, str], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    a_month(data)
    with open_services(Launch(data), SteppedClock(Instant(0.0, LATE))) as services:
        services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
        services.settings.keep(SOUND_TRIED, value=True)
    command = [sys.executable, "-m", "tests.e2e.still_driver", str(data)]
    bus = bus_of_readers(desktop["DBUS_SESSION_BUS_ADDRESS"], PATIENCE_S)
    wrong: list[str] = []
    with closing(bus), subprocess.Popen(command, cwd=ROOT, env=desktop) as program:

        def shown(role: str, name: str) -> Node:
            def is_it(node: Node) -> bool:
                return node.role == role and node.name.startswith(name)

            return find(bus, is_it, PATIENCE_S, program="Steadyback")

        try:
            for role, name, heading in THROUGH_ALL_PAGES:
                if role:
                    shown(role, name).press()
                shown("heading", heading)
                (window,) = programs(bus, "Steadyback")
                found = wrong_with(window, PATIENCE_S)
                wrong += [f"{heading}, after {name!r}: {each}" for each in found]
        finally:
            program.kill()
    assert not wrong
