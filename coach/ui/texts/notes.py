"""Words of notes: what can be noted, and how a note is told in one line."""

from collections.abc import Mapping
from typing import Final

from coach.domain.notes import Note, NoteKind
from coach.domain.plain_text import plain
from coach.ui.texts.dates import long_day

TITLE = "Note something"
LEAD = "In your own words. It stands in the log for your PT."
KIND = "What is it about?"
KINDS: Final[Mapping[NoteKind, str]] = {
    NoteKind.WALK: "Walk",
    NoteKind.ACTIVITY: "Other activity",
    NoteKind.CARE: "Other care",
    NoteKind.MEDICINE: "Medicine",
    NoteKind.TRIGGER: "What set it off",
    NoteKind.HELPED: "What helped",
    NoteKind.BRACE: "Brace worn",
    NoteKind.NOTE: "A note",
}
WORDS: Final[Mapping[NoteKind | None, str]] = {
    None: "A few words",
    NoteKind.WALK: "Where or how, if you like",
    NoteKind.ACTIVITY: "What did you do?",
    NoteKind.CARE: "What was it? Such as massage",
    NoteKind.MEDICINE: "Its name. No amounts are needed",
    NoteKind.TRIGGER: "What may have set the pain off?",
    NoteKind.HELPED: "What helped?",
    NoteKind.BRACE: "Which one, if you like",
    NoteKind.NOTE: "A few words",
}
"""What is asked for in the field, by what the note is about; None until that is chosen."""
MINUTES = "About how many minutes?"
MINUTES_OFFERED: Final = (5, 10, 15, 20, 30, 45, 60, 90, 120)
TAKEN = "Taken"
ONCE, FROM_THEN_ON = "On that day only", "From that day on"
WHEN = "When"
SAVE = "Save"
BACK = "Back to Today"
CHOOSE_FIRST = "Choose what it is about first."
WORDS_FIRST = "Write a word or two first."
EARLIER = "Earlier notes"
FEWER = "Fewer notes"
CHANGE = "Change"
CHANGE_NAMED = "Change: {note}"
TAKE_OUT = "Take it out"


def note_line(note: Note) -> str:
    """Return a note in one line, such as `Walk, 20 min: with the dog`."""
    minutes = f", {note.minutes} min" if note.minutes is not None else ""
    said = f": {plain(note.words)}" if note.words else ""
    return f"{KINDS[note.kind]}{minutes}{said}{_taken(note)}"


def dated_line(note: Note) -> str:
    """Return a note in one line with its day before it."""
    return f"{long_day(note.day)}. {note_line(note)}"


def _taken(note: Note) -> str:
    if note.kind is not NoteKind.MEDICINE or note.until == note.day:
        return ""
    return ", since then" if note.until is None else f", until {long_day(note.until)}"
