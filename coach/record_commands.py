"""The commands on one record that need no window: a copy of it, a copy put back, the PT's page.

Each returns whether it was done; what stands in the way is raised as `EnvironmentProblem`.
"""

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach import bootstrap
from coach import terminal_texts as words
from coach.services.problems import EnvironmentProblem, ExportProblem, StoreProblem
from coach.system.paths import data_folder
from coach.system.people_folders import people_of
from coach.ui.texts import copies
from coach.ui.texts.dates import span_in_words
from coach.ui.texts.synced_folder import synced_in_words

if TYPE_CHECKING:
    from coach.bootstrap import Launch
    from coach.domain.synced_folder import SyncService
    from coach.services.offered_days import WantedDays
    from coach.services.ports import Clock
    from coach.services.record_copies import CopyShelf, RecordContents
    from coach.system.terminal import Terminal


def backup(launch: "Launch", place: Path | None, says: "Terminal") -> None:
    """Make a copy of the record as it is now; the program may be open on it.

    Raises:
        StoreProblem: there is no record, or the copy cannot be made there.
    """
    made = _copy_record(launch, bootstrap.make_clock(launch), place)
    contents = bootstrap.make_shelf(launch).contents(made)
    says.say(
        words.COPY_MADE.format(contents=copies.contents_in_words(contents)),
        words.COPY_FILE.format(path=made, size=copies.size_in_words(made.stat().st_size)),
    )
    if (service := _synced_by(launch)) is not None:
        says.say(synced_in_words(service))


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
        found = shelf.contents(copy)
        said = words.THE_COPY.format(contents=copies.contents_in_words(found))
        says.say(_now(shelf), said)
        strange = _strange(launch, shelf, copy, found)
        if strange:
            says.say(strange)
        says.say(words.WHAT_RESTORE_DOES, copies.LOCK_STAYS)
        if (strange or not agreed) and says.ask(words.ASK_RESTORE) != words.AGREED:
            says.say(words.NOT_AGREED)
            return False
        kept = owner.put_back(copy)
    finally:
        owner.close()
    says.say(words.COPY_IS_BACK)
    if kept is not None:
        says.say(words.KEPT_AS.format(kept=kept))
    return True


def delete_all(launch: "Launch", says: "Terminal", *, agreed: bool) -> bool:
    """Show all that is kept of the user, ask for a typed word, and delete it.

    Args:
        launch: names the record.
        says: asks and tells.
        agreed: whether nobody is asked.

    Returns:
        Whether all of it is deleted.

    Raises:
        RecordInUse: the program is open on the record.
    """
    from coach.ui.texts import all_data

    lock = bootstrap.make_lock(launch)
    lock.take()
    owner = bootstrap.make_owner(launch, bootstrap.make_clock(launch), lock)
    try:
        found = owner.all_data(_second_place_of(launch))
        for title, lines in (
            (all_data.GOES, all_data.goes(found)),
            (all_data.STAYS, all_data.stays(found)),
        ):
            says.say(words.LISTED.format(title=title), *map(words.LIST_LINE.format, lines))
        if not agreed and not all_data.is_the_word(says.ask(words.ASK_DELETE)):
            says.say(words.NOT_AGREED)
            return False
        remaining = owner.delete_all(found)
    finally:
        owner.close()
    if remaining:
        says.complain(all_data.remaining(remaining))
        return False
    says.say(words.ALL_DELETED)
    return True


def report(
    launch: "Launch",
    out: Path,
    wanted: "WantedDays",
    paper: str | None,
    name: str | None,
    says: "Terminal",
) -> None:
    """Write the page for the PT as a PDF; the record is only read.

    Args:
        launch: names the record.
        out: a file that is not there yet.
        wanted: the days that it is about.
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

    page = bootstrap.report_of(launch, bootstrap.make_clock(launch), wanted)
    # Kept to the end: Qt draws no letter without its application.
    application = make_application()
    sheet = usual_paper() if paper is None else {"a4": A4, "letter": LETTER}[paper]
    save_pdf(out, pdf_of(page.report, sheet, page.name if name is None else name))
    del application
    says.say(
        words.REPORT_SAVED.format(days=span_in_words(page.report.first, page.report.last)), str(out)
    )


def _strange(launch: "Launch", shelf: "CopyShelf", copy: Path, found: "RecordContents") -> str:
    """Return why a copy may be somebody else's, in words; empty where nothing says so."""
    owner = people_of(data_folder(launch.data_dir)).whose(copy)
    present = None
    with suppress(StoreProblem):
        present = shelf.closed_contents()
    if owner is None and (present is None or not found.is_strange_to(present)):
        return ""
    return copies.strange_in_words(owner)


def _now(shelf: "CopyShelf") -> str:
    """Return what is in the record, which may be damaged or missing: then a copy is wanted most."""
    try:
        contents = shelf.closed_contents()
    except EnvironmentProblem as problem:
        return words.RECORD_UNUSABLE.format(why=problem.sentence)
    if contents is None:
        return words.NO_RECORD_NOW
    return words.RECORD_NOW.format(contents=copies.contents_in_words(contents))


def _copy_record(launch: "Launch", clock: "Clock", place: Path | None) -> Path:
    """Make a copy of the record as it is now; a window may be open on it.

    Args:
        launch: names the record.
        clock: names the copy.
        place: a folder, or a file that is not there yet; None for the folder of the copies.

    Returns:
        Where the copy is.

    Raises:
        StoreProblem: there is no record, or the copy cannot be made there.
    """
    from coach.services.record_owner import RECORD_FILE
    from coach.storage.copies import copy_now

    return copy_now(data_folder(launch.data_dir) / RECORD_FILE, place, clock.read().wall)


def _second_place_of(launch: "Launch") -> Path | None:
    """Return the second place of copies that a record tells of; None where none can be read."""
    from coach.services.settings import SECOND_PLACE, Settings
    from coach.storage.opening import open_to_read

    try:
        with closing(open_to_read(data_folder(launch.data_dir))) as store:
            chosen = Settings(store).get(SECOND_PLACE)
    except StoreProblem:
        return None
    return Path(chosen) if chosen else None


def _synced_by(launch: "Launch") -> "SyncService | None":
    """Return the cloud service that keeps the folder of the record in step, or None."""
    from coach.system.synced_folder import service_of

    return service_of(data_folder(launch.data_dir))
