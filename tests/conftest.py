"""Set-up for all tests: no screen, one typeface, nothing left behind, a steady hypothesis.

Children of the tests inherit all of it.
"""

import os
import signal
from pathlib import Path

if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    # A build under `nohup` hands it down, and the program rightly goes on ignoring it then.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)
# Fontconfig reads it when Qt starts: the fonts of this machine are out of sight.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("no_fonts.conf"))

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# A run draws the same examples everywhere, so that it says of a change what it said to its writer.
# New ones are searched for by `make thorough` alone.
settings.register_profile("usual", deadline=None, max_examples=5, derandomize=True)
# The other Pythons are asked the same again, for what differs between Pythons.
settings.register_profile("few", deadline=None, max_examples=2, derandomize=True)
settings.register_profile(
    "thorough", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


TAKE_LONG = (
    "ui/test_theme_change.py",
    "e2e/test_killed.py",
    "ui/test_small_screens.py",
    "ui/test_pseudo_language.py",
    "services/test_a_year_properties.py",
    "e2e/test_missing_assets.py",
    "e2e/test_leaving.py",
    "e2e/test_demo_and_export.py",
    "e2e/test_one_instance.py",
    "domain/test_suggestions_properties.py",
    "ui/test_stray_windows.py",
    "engine/test_cues_properties.py",
    "ui/answers/test_few_answers.py",
    "ui/session/test_hurt_in_a_session.py",
    "architecture/test_sizes_and_names.py",
    "programs/test_program_files_properties.py",
    "architecture/test_one_way_in.py",
    "ui/test_every_key_is_obeyed.py",
)
"""The files that take longest, the longest first. A file stays on one core: the last to be begun
would otherwise keep one core busy for minutes and leave the others idle."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long; the order of all others stays the random one."""
    here = Path(__file__).parent
    place = {here / name: no for no, name in enumerate(TAKE_LONG)}
    assert all(path.is_file() for path in place), "TAKE_LONG names a file that is not there"
    items.sort(key=lambda item: place.get(item.path, len(place)))


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> Iterator["QApplication"]:
    """The one application, dressed as the real one before the first test draws."""
    from tests.made_once import painted_once
    from tests.ui.rooms import appearance

    appearance()
    # A caret that blinks would be in one picture and not in the next.
    qapp.setCursorFlashTime(0)
    with painted_once():
        yield qapp


@pytest.fixture(scope="session", autouse=True)
def programs_read_once() -> Iterator[None]:
    """Most tests read what ships; it stays as it is."""
    from tests.shipped_once import shipped_read_once

    with shipped_read_once():
        yield


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """The bot of pytest-qt, with the patience of all tests."""
    from tests.ui.patient_bot import PatientBot

    return PatientBot(request)


@pytest.fixture(autouse=True)
def in_the_bundled_face(request: pytest.FixtureRequest) -> None:
    """Fail a test that draws in another face: its widths would be those of this machine."""
    if "qapp" in request.fixturenames:
        from tests.ui.bundled_face import assert_drawn_in_it

        assert_drawn_in_it(request.getfixturevalue("qapp"))


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a GUI test that leaves a timer running or a window open."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from tests.ui.leaks import running_timers, timers_watched, visible_windows

    with timers_watched():
        yield
        left = running_timers()
    assert not left, f"left running: {left}"
    assert not visible_windows(), f"left open: {visible_windows()}"
