"""The commands on one record that need no window: a copy of it, a copy put back, the PT's page.

Each returns whether it was done; what stands in the way is raised as `EnvironmentProblem`.
"""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach import bootstrap
from coach import terminal_texts as words
from coach.services.problems import EnvironmentProblem, ExportProblem
from coach.ui.texts import copies
from coach.ui.texts.dates import span_in_words

if TYPE_CHECKING:
    from coach.bootstrap import Launch
    from coach.services.record_copies import CopyShelf
    from coach.system.terminal import Terminal


def backup(launch: "Launch", place: Path | None, says: "Terminal") -> None:
    """Make a copy of the record as it is now; the program may be open on it.

    Raises:
        StoreProblem: there is no record, or the copy cannot be made there.
    """
    made = bootstrap.copy_record(launch, bootstrap.make_clock(launch), place)
    contents = bootstrap.make_shelf(launch).contents(made)
    says.say(
        words.COPY_MADE.format(contents=copies.contents_in_words(contents)),
        words.COPY_FILE.format(path=made, size=copies.size_in_words(made.stat().st_size)),
    )
    if (service := bootstrap.synced_by(launch)) is not None:
        says.say(copies.synced_in_words(service))


def restore(launch: "Launch", copy: Path, says: "Terminal", *, agreed: bool) -> bool:
    """Show what is in a copy and in the record, ask, and put the copy in its place.

    Args:
        launch: names the record.
        copy: the file of the copy.
        says: asks and tells.
        agreed: whether nobody is asked.

    Raises:
        RecordInUse: the program is open on the record.
        StoreProblem: the copy cannot be used, or the disk stands in the way; the record is as it
            was.
    """
    lock = bootstrap.make_lock(launch)
    clock = bootstrap.make_clock(launch)
    owner = bootstrap.make_owner(launch, clock, lock)
    lock.take()
    try:
        shelf = bootstrap.make_shelf(launch)
        found = copies.contents_in_words(shelf.contents(copy))
        says.say(_now(shelf), words.THE_COPY.format(contents=found), words.WHAT_RESTORE_DOES)
        if not agreed and says.ask(words.ASK_RESTORE) != words.AGREED:
            says.say(words.NOT_AGREED)
            return False
        kept = owner.put_back(copy)
    finally:
        owner.close()
    says.say(words.COPY_IS_BACK)
    if kept is not None:
        says.say(words.KEPT_AS.format(kept=kept))
    return True


def report(
    launch: "Launch",
    out: Path,
    days: tuple[date | None, date | None],
    paper: str | None,
    name: str | None,
    says: "Terminal",
) -> None:
    """Write the page for the PT as a PDF; the record is only read.

    Args:
        launch: names the record.
        out: a file that is not there yet.
        days: the first and last day; None for those that Share offers.
        paper: `a4` or `letter`; None for what is usual here.
        name: stands on the page; None for what stood on it last.
        says: tells what was written.

    Raises:
        StoreProblem: there is no record, or it cannot be read.
        ExportProblem: the file is there already, or cannot be written.
    """
    if os.path.lexists(out):
        raise ExportProblem(words.REPORT_THERE.format(path=out), words.REPORT_ANOTHER)
    from coach.ui.app import make_application
    from coach.ui.report.page import A4, LETTER, usual_paper
    from coach.ui.report.pdf import pdf_of, save_pdf

    page = bootstrap.report_of(launch, bootstrap.make_clock(launch), *days)
    # Kept to the end: Qt draws no letter without its application.
    application = make_application()
    sheet = usual_paper() if paper is None else {"a4": A4, "letter": LETTER}[paper]
    save_pdf(out, pdf_of(page.report, sheet, page.name if name is None else name))
    del application
    says.say(
        words.REPORT_SAVED.format(days=span_in_words(page.report.first, page.report.last)), str(out)
    )


def _now(shelf: "CopyShelf") -> str:
    """Return what is in the record, which may be damaged or missing: then a copy is wanted most."""
    try:
        contents = shelf.closed_contents()
    except EnvironmentProblem as problem:
        return words.RECORD_UNUSABLE.format(why=problem.sentence)
    if contents is None:
        return words.NO_RECORD_NOW
    return words.RECORD_NOW.format(contents=copies.contents_in_words(contents))
