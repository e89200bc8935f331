"""notes.csv: what the person wrote down of their days, in their own words."""

from collections.abc import Iterator

from coach.domain.notes import NoteKind
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, whole, yes_no
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was written down.", required=True),
    *moment("at", "When that was"),
    whole("note", "Its number. One that was put right or taken out has several rows.", least=1),
    yes_no("counts", "1: it counts. 0: a later row of the same note counts.", required=True),
    day("day", "Local day that it is about. Empty where the note was taken out."),
    Column(
        "kind",
        "walk, activity; care: what others did for the back; medicine: in the person's words, "
        "never a dose; trigger: what may have set pain off; helped; brace: worn; note.",
        words=tuple(NoteKind),
        required=True,
    ),
    Column("words", "The person's own words."),
    whole("minutes", "How many minutes, as the person said; no timer measured them.", least=1),
    day("until", "Last local day of a medicine. Empty while it is taken."),
    whole("days", "Days of a medicine from the first to the last, both counted.", least=1),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for everything that was said of notes, in order of time."""
    for kept in log.notes:
        said = kept.said
        yield {
            "date": said.at.local_date,
            **moment_cells("at", said.at),
            "note": said.number,
            "counts": kept.counts,
            "day": said.day,
            "kind": said.kind.value,
            "words": said.words or None,
            "minutes": said.minutes,
            "until": said.until,
            "days": (said.until - said.day).days + 1 if said.day and said.until else None,
        }


NOTES = LogFile("notes.csv", "each thing that was written down or put right", _COLUMNS, _rows)
