"""Words of what the patient said by themselves, on the page for the PT: reviews and notes."""

from coach.domain.notes import Note, NoteKind
from coach.domain.plain_text import plain
from coach.domain.weekly_review import SURE_MAX, Barrier, ReviewSaid
from coach.services.pt_report import PtReport
from coach.ui.texts.dates import short_day

_BARRIERS = {
    Barrier.NOTHING: "nothing in the way",
    Barrier.NO_TIME: "no time",
    Barrier.FORGOT: "forgot",
    Barrier.PAIN: "pain",
    Barrier.WORRY: "worry that it harms",
    Barrier.TIRED: "tired",
    Barrier.AWAY: "away",
    Barrier.TOO_MUCH: "too much to do",
    Barrier.NOT_SURE_HOW: "not sure how",
    Barrier.NO_POINT: "does not see the point",
}
_KINDS = {
    NoteKind.WALK: "walk",
    NoteKind.ACTIVITY: "activity",
    NoteKind.CARE: "other care",
    NoteKind.MEDICINE: "medicine",
    NoteKind.TRIGGER: "set off by",
    NoteKind.HELPED: "helped",
    NoteKind.BRACE: "brace",
    NoteKind.NOTE: "note",
}


def review_lines(report: PtReport) -> tuple[str, ...]:
    """Return what was said of weeks, newest first, a line each."""
    return tuple(f"Week of {short_day(one.week)}: {_review(one)}" for one in report.own.reviews)


def noted_lines(report: PtReport) -> tuple[str, ...]:
    """Return the patient's notes, newest first, a line each."""
    return tuple(f"{short_day(one.day)}: {_note(one)}" for one in report.own.notes)


def _review(said: ReviewSaid) -> str:
    parts = [_BARRIERS[one] for one in said.barriers]
    parts += [f"“{plain(said.words)}”"] if said.words else []
    sure = f"sure of the next week {said.sure} of {SURE_MAX}"
    return "; ".join([*([sure] if said.sure is not None else []), ", ".join(parts)]).strip("; ")


def _note(note: Note) -> str:
    minutes = f", {note.minutes} min" if note.minutes is not None else ""
    since = ", since then" if note.lasts else ""
    ended = note.kind is NoteKind.MEDICINE and note.until not in (None, note.day)
    until = f", until {short_day(note.until)}" if ended and note.until is not None else ""
    return f"{_KINDS[note.kind]} {plain(note.words)}{minutes}{since}{until}".strip()
