"""exercises.csv: what became of each exercise of a session, on each side, and what was said."""

from collections.abc import Iterator

from coach.domain.pain import SIGNS
from coach.domain.session_report import FORMS, ExerciseReport, SessionReport
from coach.handover.cells import said_or_not, thousandths
from coach.handover.files.holds import BOTH
from coach.handover.log_file import Cells, Column, LogFile, day, rating, whole, yes_no
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("session_id", "The session it belongs to.", required=True),
    whole("seq", "Place of the exercise in the session, from 1.", least=1, required=True),
    day("date", "Local day of the session.", required=True),
    Column("exercise_id", "The exercise.", required=True),
    Column("exercise_name", "Its name."),
    Column(
        "side",
        "L, R or both (not done on each side). The working side; for the curl-up, the bent leg.",
        words=("L", "R", BOTH),
        required=True,
    ),
    Column("rung", "The version prescribed, by its id."),
    Column("rung_name", "Its name."),
    Column("sets_prescribed", "Repetitions of each set asked for, with spaces between."),
    Column("sets_done", "Repetitions of each set held to their end, with spaces between."),
    whole("reps_prescribed", "Repetitions of all sets asked for."),
    whole("reps_done", "How many of them were held to their end."),
    whole("reps_skipped", "How many were left out."),
    whole("reps_stopped", "How many were broken off, and not done again."),
    whole("reps_easier", "How many of those done were done on an easier version."),
    whole("hold_prescribed_ms", "Milliseconds asked for of one hold."),
    whole("planned_ms", "Milliseconds of holding asked for in all."),
    whole("done_ms", "Milliseconds held in all, also in holds that were cut short."),
    Column("swapped_to", "The other versions that it was gone on with, by their ids, in order."),
    yes_no("hurt", "1: a hold of it was broken off because it hurt. 0: none was.", required=True),
    rating("pain_worst", "Worst back pain said of it, 0 to 10."),
    rating("pain_leg_worst", "Worst leg pain said of it, 0 to 10."),
    rating("pain_elsewhere_worst", "Worst pain said of it neither in back nor leg, 0 to 10."),
    Column(
        "form",
        "The answer to whether the form was clean: clean, mostly or no.",
        words=FORMS,
    ),
    yes_no("sharp", "1: sharp or electric pain was said of it."),
    yes_no("leg_moved_down", "1: what is felt in the leg was said to go further down in it."),
    yes_no("numb_or_weak", "1: new numbness or weakness was said of it."),
    yes_no(
        "moved",
        "1: its repetitions are moved at a tempo, and what is told of holds is told of them. "
        "0: they are held.",
    ),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every exercise of every session and each of its sides."""
    for report in log.sessions:
        places = {one.ladder_id: n for n, one in enumerate(report.prescription.exercises, 1)}
        for one in report.exercises:
            yield _exercise(report, places[one.exercise.ladder_id], one)


def _exercise(report: SessionReport, seq: int, one: ExerciseReport) -> Cells:
    exercise, reps, said = one.exercise, one.reps, one.said
    return {
        "session_id": report.session.id,
        "seq": seq,
        "date": report.session.day,
        "exercise_id": exercise.ladder_id,
        "exercise_name": exercise.name,
        "side": one.side.value if one.side else BOTH,
        "rung": one.rung.id,
        "rung_name": one.rung.name,
        "sets_prescribed": " ".join(str(each.planned) for each in one.sets) or None,
        "sets_done": " ".join(str(each.done) for each in one.sets) or None,
        "reps_prescribed": reps.planned,
        "reps_done": reps.done,
        "reps_skipped": reps.skipped,
        "reps_stopped": reps.stopped,
        "reps_easier": reps.eased,
        "hold_prescribed_ms": thousandths(exercise.dose.on(one.side).hold_s),
        "planned_ms": thousandths(one.planned_s),
        "done_ms": thousandths(one.held_s),
        "swapped_to": " ".join(rung.id for rung in one.swapped) or None,
        "hurt": one.hurt,
        "pain_worst": said.worst,
        "pain_leg_worst": said.worst_leg,
        "pain_elsewhere_worst": said.worst_elsewhere,
        "form": said.form.value if said.form else None,
        **{name: said_or_not(getattr(said.signs, name)) for name in SIGNS},
        "moved": exercise.dose.moved,
    }


EXERCISES = LogFile(
    "exercises.csv",
    "each exercise of a session, on each of its sides",
    _COLUMNS,
    _rows,
    of_session=True,
)
