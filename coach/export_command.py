"""`steadyback export`: the log for the PT as files, locked where that is wanted."""

from dataclasses import dataclass
from pathlib import Path

from coach import terminal_texts as words
from coach.bootstrap import Launch, export_record, make_clock
from coach.domain.plain_text import plain
from coach.services.export_progress import PER_PART
from coach.services.offered_days import WantedDays
from coach.services.ports import is_one_file
from coach.services.share import Wish
from coach.system.terminal import Terminal
from coach.terminal_password import to_lock_with
from coach.ui.texts import locking
from coach.ui.texts.share import saved

_LONG = 6 * PER_PART
"""How much of a log takes some seconds: a year, in parts of eight weeks."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the log is wanted.

    Attributes:
        workbook: whether a workbook goes with the files.
        fhir: whether a file for a clinic's software goes with them.
        lock: whether a password is asked for, which locks it.
        password_file: holds that password in its first line; None where no file does.
    """

    workbook: bool = False
    fhir: bool = False
    lock: bool = False
    password_file: Path | None = None


def export(launch: Launch, out: Path, form: Form, wanted: WantedDays, says: Terminal) -> bool:
    """Write the log of a record, and say what is in it; return whether it could be asked so.

    Raises:
        StoreProblem: there is no record, or it cannot be read.
        ExportProblem: the files cannot be written, or not locked with what is told.
    """
    password = ""
    if form.lock or form.password_file is not None:
        if not is_one_file(out):
            says.complain(words.SEE_HELP.format(wrong=words.ONLY_ZIP_LOCKED))
            return False
        password = to_lock_with(says, form.password_file)
    watch = says.note_tenths(words.LOG_WRITTEN, long_from=_LONG)
    wish = Wish(form.workbook, form.fhir, watch, password=password)
    result = export_record(launch, make_clock(launch), out, wish, wanted)
    says.say(saved(result))
    if wanted.first is None and result.earlier:
        says.say(_since(wanted))
    says.say(*map(str, result.paths))
    if password:
        says.say(locking.DONE)
    return True


def _since(wanted: WantedDays) -> str:
    who = wanted.since
    return words.SINCE_VISIT if who is None else words.SINCE_SEEN.format(who=plain(who))
