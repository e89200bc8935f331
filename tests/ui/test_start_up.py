"""What a start imports, and when: seen in a real process at its first paint, at Today, at Trends.

The libraries that are slow to import must not delay what a person waits for. The window paints
before the record is touched; Today is read by a first look; the record is opened behind it; charts
wait until Trends is opened.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from coach.bootstrap import Launch, open_services
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.system.clock import SystemClock
from tests.fakes.been_here import been_here
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]

SLOW = ("sqlalchemy", "alembic", "pydantic", "pyqtgraph", "numpy", "miniaudio", "wakepy")
"""Each takes longer to import than the first page takes to draw."""


@cache
def imported(data: Path) -> dict[str, frozenset[str]]:
    """Return what is imported at each stage of a start on the record in a folder."""
    command = [sys.executable, "-m", "tests.bench.watched_start", "0", "trends", str(data)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # Seconds on a machine at rest; one that is busy with other work may take its time.
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr
    stages = [json.loads(line) for line in done.stdout.splitlines()]
    return {stage["what"]: frozenset(stage["modules"]) for stage in stages}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that is up to date, whose owner has been here before."""
    folder = tmp_path_factory.mktemp("record")
    with open_services(Launch(folder), SystemClock()) as services:
        been_here(services.settings)
    return folder


@pytest.mark.parametrize("library", SLOW)
def test_nothing_slow_is_imported_before_the_first_paint(data: Path, library: str) -> None:
    assert library not in imported(data)["painted"]


def test_nothing_of_the_core_or_the_record_is_imported_before_the_first_paint(data: Path) -> None:
    wanted_later = ("coach.domain.", "coach.engine.", "coach.storage", "coach.programs", "sqlite3")
    early = {name for name in imported(data)["painted"] if name.startswith(wanted_later)}
    # The clock hands out instants; the command line looks at file names and speaks plainly.
    allowed = {"coach.domain.instant", "coach.domain.program_file", "coach.domain.plain_text"}
    assert early <= allowed


def test_today_on_an_existing_record_needs_nothing_slow(data: Path) -> None:
    assert not imported(data)["usable"].intersection(SLOW)


def test_no_other_page_and_none_of_its_words_is_imported_before_today(data: Path) -> None:
    others = {
        "coach.ui.plan", "coach.ui.charts", "coach.ui.pages.trends", "coach.ui.pages.share",
        "coach.ui.pages.settings", "coach.ui.pages.library", "coach.ui.texts.plan",
        "coach.ui.texts.trends", "coach.ui.texts.share", "coach.ui.texts.settings",
        "coach.services.planning", "coach.services.progress", "coach.services.share",
        "coach.services.put_right", "coach.services.record_copies", "coach.ui.texts.copies",
        "coach.ui.texts.put_right",
    }  # fmt: skip
    assert not imported(data)["usable"] & others


def test_today_needs_no_port_of_the_whole_record_and_nothing_of_a_session(data: Path) -> None:
    others = {
        "coach.services.ports.record", "coach.services.ports.reviews", "coach.engine.events",
        "coach.engine.session", "coach.services.session.recorder", "statistics",
        "coach.domain.alarms", "coach.domain.by_hand", "coach.domain.notes", "coach.domain.hurt",
        "coach.domain.profile", "coach.domain.in_session_today",
    }  # fmt: skip
    assert not imported(data)["usable"] & others


def test_today_needs_no_more_than_one_hundred_and_ninety_of_our_modules_after_the_first_paint(
    data: Path,
) -> None:
    # Each takes a third of a millisecond or more. One of many more may come in by a name that
    # is only written into a signature; `TYPE_CHECKING` keeps it out.
    needed = imported(data)["usable"] - imported(data)["painted"]
    assert len([name for name in needed if name.startswith("coach.")]) <= 190


def test_no_kind_of_widget_is_made_known_that_nobody_uses(data: Path) -> None:
    # PySide makes a class of every kind, 13 ms, when it first meets a widget that Python has not
    # made: by `viewport()` of an area that scrolls, or by `parentWidget()` of what lies in it.
    assert not imported(data)["usable"] & {"QMdiSubWindow", "QSplashScreen", "QWizardPage"}


def test_the_record_is_opened_without_what_a_log_says(data: Path) -> None:
    others = {"coach.services.log_reading", "coach.domain.week_report", "coach.domain.trends"}
    assert not imported(data)["open"] & others


def test_the_record_opened_behind_today_needs_sqlalchemy_alone(data: Path) -> None:
    assert imported(data)["open"].intersection(SLOW) == {"sqlalchemy"}


def test_trends_without_a_session_loads_no_charts(data: Path) -> None:
    slow = imported(data)["trends"].intersection(SLOW)
    assert slow == {"sqlalchemy"}


def test_trends_with_a_session_loads_the_charts_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("record")
    with open_services(Launch(folder), SystemClock()) as services:
        been_here(services.settings)
        services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
        run = services.sessions.start(None)
        run.begin()
        run.stop()
    stages = imported(folder)
    assert stages["open"].intersection(SLOW) == {"sqlalchemy"}
    assert stages["trends"].intersection(SLOW) == {"sqlalchemy", "pyqtgraph", "numpy"}


def test_a_new_record_does_without_charts_and_sound(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from coach.bootstrap import Launch, open_services\n"
        "from coach.system.clock import SystemClock\n"
        "with open_services(Launch(Path(sys.argv[1])), SystemClock()): print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE_S,
    )  # fmt: skip
    assert set(done.stdout.split()).intersection(SLOW) == {"sqlalchemy", "alembic", "pydantic"}
