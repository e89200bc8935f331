"""Words of the page that deletes everything, and of the command that does."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from coach.domain.plain_text import plain
from coach.services.all_data import AllData, Kept
from coach.ui.texts.phrasing import how_many

BUTTON = "Delete all my data"
TITLE = "Delete all my data"
LEAD = (
    "This cannot be undone. Steadyback keeps nothing anywhere else, so nobody can bring it back. "
    "If you may want it later, or your PT, save the log first."
)
GOES = "This goes"
STAYS = "This stays"
KINDS: Mapping[Kept, str] = {
    Kept.RECORD: "Your record with all sessions, answers and settings",
    Kept.COPIES: "{copies} of it in {folder}",
    Kept.SECOND_COPIES: "{copies} of it in {folder}",
    Kept.PROGRAMS: "{files} of exercise programs that you saved, in {folder}",
    Kept.REPORTS: "{files} with reports of errors, in {folder}",
    Kept.MARKS: "Your name, and what is remembered of the window and of locks, in {folder}",
}
LOGIN = "That Steadyback starts when you log in"
NOTHING = "There is nothing that could go."
ELSEWHERE = (
    "Logs, pages and calendars that you saved, printed or sent: Steadyback does not know where "
    "they are."
)
ABSENT = (
    "Copies in {folder}: it is not there now. Delete the folder “Steadyback copies” there yourself."
)
LEFT = "{files} that Steadyback did not write: {names}"
AND_MORE = "{names} and others"
SHOWN = 3

WORD = "delete"
TYPE = "To go on, type: delete"
KEEP = "Leave everything as it is"
SAVE_FIRST = "Save the log first"
DO_IT = "Delete everything"

DONE_TITLE = "Everything is deleted"
DONE_WORDS = "Steadyback ends now. When you start it again, it begins anew."
REMAINING_TITLE = "Not everything could be deleted"
REMAINING = "Delete this yourself: {names}"
CLOSE = "Close Steadyback"


def goes(found: AllData) -> Sequence[str]:
    """Return what would go, line by line."""
    lines = [
        _kind(kind, paths) for kind in Kept for paths in _groups(kind, found.files.get(kind, ()))
    ]
    if found.starts_at_login:
        lines.append(LOGIN)
    return lines or [NOTHING]


def stays(found: AllData) -> Sequence[str]:
    """Return what would stay, line by line."""
    lines = [ELSEWHERE]
    if found.absent is not None:
        lines.append(ABSENT.format(folder=plain(str(found.absent))))
    if found.left:
        files = _files(len(found.left))
        lines.append(LEFT.format(files=files, names=names_of(found.left)))
    return lines


def is_the_word(typed: str | None) -> bool:
    """Return whether somebody typed the word that deletes everything."""
    return typed is not None and typed.strip().casefold() == WORD


def names_of(paths: Sequence[Path]) -> str:
    """Return some paths, the first few by name."""
    names = ", ".join(plain(str(path)) for path in paths[:SHOWN])
    return AND_MORE.format(names=names) if len(paths) > SHOWN else names


def remaining(paths: Sequence[Path]) -> str:
    """Return what could not be deleted."""
    return REMAINING.format(names=", ".join(plain(str(path)) for path in paths))


def _groups(kind: Kept, paths: Sequence[Path]) -> Sequence[Sequence[Path]]:
    """Return the files that are told in one line; copies of the record, folder by folder."""
    if kind is not Kept.COPIES:
        return [paths] if paths else []
    folders = dict.fromkeys(path.parent for path in paths)
    return [[path for path in paths if path.parent == folder] for folder in folders]


def _kind(kind: Kept, paths: Sequence[Path]) -> str:
    n, folder = len(paths), plain(str(paths[0].parent))
    copies = how_many(n, "copy", "copies")
    return KINDS[kind].format(copies=copies, files=_files(n), folder=folder)


def _files(n: int) -> str:
    return how_many(n, "file")
