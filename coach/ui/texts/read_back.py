"""Words of reading a log back: what is in it, what is missing here, and how it is undone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from coach.domain.plain_text import plain
from coach.services.ports.carried import BesideRecord, Taken
from coach.services.read_back import ReadBack

TITLE = "Read a log back"
LEAD = (
    "A log that Steadyback saved holds your record. What is missing here is added; what is here "
    "stays as it is."
)
CHOOSE_ZIP = "Choose a .zip"
CHOOSE_FOLDER = "Choose a folder"
ASK_ZIP = "Choose the log"
KINDS = "Logs (*.zip);;All files (*)"
ASK_FOLDER = "Choose the folder of the log"
LOOKING = "Looking at the log…"
TAKING = "Adding what is missing…"
SO_FAR = "{doing} {percent} %"
COPY_FIRST = "A copy of your record is made before anything is added, so you can undo it."
DO_IT = "Add what is missing"
LEAVE = "Leave it as it is"
STOP = "Stop, and add nothing"
STOPPED = "Stopped. Your record is as it was."
BACK = "Back to Share"
DONE = "The log is in your record now"
KEPT = "Your record as it was before is kept as {copy}."
UNDO = "Undo"
GO_ON = "Go on"
LOCKED_NOW = "An answer to the warning signs came with it that locks sessions. Today says why."
NEW = "Missing here, will be added"
THERE = "Here already"
DIFFER = "Different here, stays as it is here"
WAIT = "Stays out, because the warning signs are to be answered here"
NOTHING_NEW = "Everything in this log is in your record already."
NEW_IN_ALL = "Added: {what}."
LOCKS = "The log holds an answer to the warning signs that locks sessions. They are locked then."
STRANGE = (
    "This log has no plan and no session in common with your record. It may be somebody else's: "
    "then leave it, or what two people did would stand in one record."
)
IT_IS_MINE = "It is mine: add it"
BESIDE: Final[Mapping[BesideRecord, str]] = {
    BesideRecord.CHANGED: "Damaged, or changed since it was written: {names}.",
    BesideRecord.MISSING: "Missing from the log: {names}.",
    BesideRecord.FOREIGN: "Not part of the log: {names}.",
}
AND_MORE = "{names} and {more} more"
RECORD_IS_WHOLE = "The record is whole all the same: it stands in other files of the log."
SIGNS_FIRST = "The warning signs are to be answered here first."
SIGNS_WAY_OUT = "Answer them, then read the log back."

NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "sessions": ("session", "sessions"),
    "holds": ("hold", "holds"),
    "rung_swaps": ("easier version taken", "easier versions taken"),
    "check_ins": ("answer about pain", "answers about pain"),
    "told_pain": ("answer about pain, told afterwards", "answers about pain, told afterwards"),
    "exercise_ratings": ("answer about an exercise", "answers about exercises"),
    "session_changes": ("session left out or put back", "sessions left out or put back"),
    "plans": ("change of the plan", "changes of the plan"),
    "suggestion_answers": ("answer to a suggestion", "answers to suggestions"),
    "warning_signs": ("answer to the warning signs", "answers to the warning signs"),
    "warning_sign_deeds": ("note on the warning signs", "notes on the warning signs"),
    "got_up": ("time of getting up", "times of getting up"),
    "movements_done": ("walk or other movement", "walks and other movements"),
    "bad_days": ("bad day said", "bad days said"),
    "flares": ("flare", "flares"),
    "flare_triggers": ("trigger of a flare", "triggers of flares"),
    "flare_notes": ("word on a flare", "words on flares"),
    "flare_told": ("flare told anew", "flares told anew"),
    "reminder_events": ("reminder", "reminders"),
    "visits": ("note on a visit", "notes on visits"),
    "diary_notes": ("note", "notes"),
    "weekly_reviews": ("look back at a week", "looks back at weeks"),
    "function_answers": ("answer about what you can do", "answers about what you can do"),
    "pt_questions": ("question for the PT", "questions for the PT"),
    "settings": ("fact about your body", "facts about your body"),
}
"""What each table holds, one of it and several; in the order in which it is told."""


def _counted(found: ReadBack, kind: Callable[[Taken], int]) -> str:
    """Return how much of a log is of a kind, such as what is new; empty where nothing is."""
    told: list[str] = []
    for name, (one, several) in NAMES.items():
        number = kind(found.tables.get(name, Taken()))
        if number:
            told.append(f"{number:,} {one if number == 1 else several}")
    return ", ".join(told)


def added(found: ReadBack) -> str:
    """Return what was missing in the record and is added; empty where nothing is."""
    return _counted(found, lambda one: one.new)


def lines(found: ReadBack) -> Sequence[tuple[str, str]]:
    """Return each kind that there is: what it means, and how much is of it."""
    kinds: Sequence[tuple[str, Callable[[Taken], int]]] = (
        (NEW, lambda one: one.new),
        (THERE, lambda one: one.there),
        (DIFFER, lambda one: one.differ),
        (WAIT, lambda one: one.wait),
    )
    said = ((means, _counted(found, kind)) for means, kind in kinds)
    return [(means, what) for means, what in said if what]


_NAMED = 3
"""Files that are named; of a folder with much else in it the rest is counted."""


def beside(found: ReadBack) -> Sequence[str]:
    """Return a sentence for each thing that is not right of files beside the record, and that the
    record is; none where all are as they should be.
    """
    said: list[str] = []
    for what, words in BESIDE.items():
        names = [plain(one.name) for one in found.beside if one.what is what]
        told = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            told = AND_MORE.format(names=told, more=len(names) - _NAMED)
        if names:
            said.append(words.format(names=told))
    return [*said, RECORD_IS_WHOLE] if said else []
