"""A log that is read back: what is in it, that it is there; one that is refused."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from coach.bootstrap import Launch, export_record
from coach.domain.instant import Instant
from coach.services.offered_days import WantedDays
from coach.services.share import AS_USUAL
from coach.system.clock import SteppedClock
from coach.ui.pages.share import SharePage
from coach.ui.read_back.card import ReadBackCard
from coach.ui.read_back.count_pages import CountPage
from coach.ui.read_back.flow import show_counts
from tests.screens import records, report_records
from tests.screens.stage import TUESDAY, Scene, Stage

DAMAGED, FOREIGN = "README.txt", "notes.docx"
"""Files of a log that are told by their names."""

_LOCKS = "four small words"


def read_back(stage: Stage) -> None:
    """Counted, added, and nothing left to add; then one that somebody edited."""
    with _a_log() as log, stage.scene("read-back", records.a_month) as scene:
        _look(scene, log)
        scene.picture("counts")
        scene.page(CountPage).do_it.click()
        scene.picture("done")
        _look(scene, log)
        scene.picture("nothing-new")
        (log / DAMAGED).write_text("cut short")
        (log / FOREIGN).write_text("mine")
        _look(scene, log)
        scene.picture("damaged-beside")
        file = log / "sessions.csv"
        file.write_bytes(file.read_bytes().replace(b",ordinary", b",sunny", 1))
        _look(scene, log)
        scene.picture("refused")
        _look(scene, log.with_name("locked.zip"))
        scene.picture("locked")
        page = scene.page(CountPage)
        page.lock.line.setText("four small word")
        page.open_it.click()
        scene.picture("wrong-password")
    with stage.scene("read-back-share", records.a_month) as scene:
        scene.navigation.show("share")
        scene.show_within(scene.page(SharePage).findChildren(ReadBackCard)[0])
        scene.picture()


def _look(scene: Scene, log: Path) -> None:
    navigation = scene.navigation
    make = navigation.services.make_read_back
    assert make is not None
    show_counts(navigation, make(), log)
    scene.settle()


@contextmanager
def _a_log() -> Iterator[Path]:
    """Yield a log; beside it lies another, `locked.zip`."""
    with tempfile.TemporaryDirectory(prefix="steadyback-screens-") as folder:
        record = Path(folder) / "record"
        report_records.typical(record)
        clock = SteppedClock(Instant(0.0, TUESDAY - timedelta(days=1)))
        log = Path(folder) / "log"
        everything = WantedDays(all_of_it=True)
        export_record(Launch(record), clock, log, AS_USUAL, everything)
        locked = replace(AS_USUAL, password=_LOCKS)
        export_record(Launch(record), clock, log.with_name("locked.zip"), locked, everything)
        yield log


ALL = (read_back,)
