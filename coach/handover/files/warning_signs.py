"""warning_signs.csv: what was answered to the warning signs, what was shown, and what was done."""

from collections.abc import Iterator

from coach.domain.warning_signs import Done, Said, Screening
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, whole
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("answers_id", "Names one set of answers; what was done about it bears the same."),
    day("date", "Local day on which they were answered, or something was done.", required=True),
    *moment("at", "When that was"),
    Column(
        "event",
        "answered: the person answered the signs. seen: they wrote down who saw them. "
        "clinician_agreed: a clinician lets them go on, and they typed the words. "
        "clinician_refused: a clinician does not, or not yet; sessions stayed locked. "
        "printed: they printed the list for staff. "
        "taken_back: they said at once that it was the wrong key, and were asked the whole list.",
    ),
    Column(
        "why_asked",
        "first_start, weekly, much_pain, over_usual, leg_further_down, "
        "leg_below_knee: said for the first time. numb_or_weak, leg_ticked: under About you, that "
        "a leg feels something. flare: before one began. "
        "something_wrong: the person asked for them. lost: an earlier answer that locked sessions "
        "could no longer be read. begun: kept at once, because a grave sign was not answered with "
        "no; the list, once it is finished, bears this answers_id up to the dot. unfinished: a "
        "list that was begun so had been left. rest: signs that had not been asked, because help "
        "came first.",
    ),
    whole("asked", "How many signs were asked."),
    Column("yes", "The signs answered with yes, by their ids."),
    Column("not_sure", 'The signs answered with "not sure", which counts as yes.'),
    Column(
        "shown",
        "emergency: get help now, sessions locked until somebody saw them. "
        "doctor_today: sessions locked until a clinician spoke. "
        "soon: tell the PT or a doctor in the next days. go_on: nothing was locked.",
    ),
    Column("said_by", "Who saw them, or what the clinician said, in the person's words."),
    day("seen_on", "The day on which they were seen."),
    Column("not_asked", "Signs of the list that were not asked, because help came first."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for each time the warning signs were answered or something was done about it, on
    the days of the log and in order of time.
    """
    timed = [(one.at, _answered(one)) for one in log.screenings]
    timed += [(done.at, _done(one, done)) for one in log.screenings for done in one.done]
    timed = [row for row in timed if log.first <= row[0].local_date <= log.last]
    for at, cells in sorted(timed, key=lambda row: row[0].utc):
        yield {**cells, "date": at.local_date, **moment_cells("at", at)}


def _answered(screening: Screening) -> Cells:
    return {
        "answers_id": screening.id,
        "event": "answered",
        "why_asked": screening.trigger.value,
        "asked": len(screening.answers),
        "yes": _ids(screening, Said.YES),
        "not_sure": _ids(screening, Said.NOT_SURE),
        "shown": screening.shown.value if screening.finished else None,
        "not_asked": " ".join(sign.value for sign in screening.not_asked) or None,
    }


def _ids(screening: Screening, said: Said) -> str | None:
    found = (sign.value for sign, answer in screening.answers.items() if answer is said)
    return " ".join(found) or None


def _done(screening: Screening, done: Done) -> Cells:
    return {
        "answers_id": screening.id,
        "event": done.deed.value,
        "said_by": done.by or None,
        "seen_on": done.on,
    }


WARNING_SIGNS = LogFile(
    "warning_signs.csv",
    "each time the warning signs were answered, or something was done about it",
    _COLUMNS,
    _rows,
)
