"""One exercise on one side over a range of days: what was done of it, and whether it hurt.

What a PT wants to know of an exercise is summed up here once, from the reports of its sessions.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.domain.feedback import Form
from coach.domain.pain import worst_of
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.session_report import ExerciseReport, SessionReport
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """One exercise on one side.

    Attributes:
        exercise: as it is prescribed now; as it was last where it no longer is.
        side: the side; None for an exercise that is not done on each side.
        prescribed: whether it is part of the plan now.
        sessions: sessions in which it was prescribed.
        planned, done: holds in them, and those that were held to their end.
        hurt: sessions in which it hurt.
        eased: sessions in which an easier rung was gone on with.
        worst: the worst back pain said of it, 0-10, or None.
        form: sessions by the answer to "was your form clean?".
    """

    exercise: PrescribedExercise
    side: Side | None
    prescribed: bool = True
    sessions: int = 0
    planned: int = 0
    done: int = 0
    hurt: int = 0
    eased: int = 0
    worst: int | None = None
    form: Mapping[Form, int] = field(default_factory=dict)


_Key = tuple[str, Side | None]


def exercise_summaries(
    reports: Iterable[SessionReport], now: Prescription | None
) -> tuple[ExerciseSummary, ...]:
    """Return each exercise of the plan, side by side, and after them those it no longer has.

    Args:
        reports: of sessions that are over, in order of their start.
        now: the plan in force at the end of the range, or None.
    """
    found: dict[_Key, list[ExerciseReport]] = {}
    for report in reports:
        for one in report.exercises:
            found.setdefault((one.exercise.ladder_id, one.side), []).append(one)
    in_plan = {
        (exercise.ladder_id, side): exercise
        for exercise in (now.exercises if now is not None else ())
        for side in (Side if exercise.each_side else (None,))
    }
    current = [_summary(exercise, key[1], found.get(key, ())) for key, exercise in in_plan.items()]
    gone = [
        _summary(each[-1].exercise, key[1], each, prescribed=False)
        for key, each in found.items()
        if key not in in_plan
    ]
    return (*current, *gone)


def _summary(
    exercise: PrescribedExercise,
    side: Side | None,
    reports: Iterable[ExerciseReport],
    *,
    prescribed: bool = True,
) -> ExerciseSummary:
    reports = tuple(reports)
    return ExerciseSummary(
        exercise=exercise,
        side=side,
        prescribed=prescribed,
        sessions=len(reports),
        planned=sum(each.reps.planned for each in reports),
        done=sum(each.reps.done for each in reports),
        hurt=sum(each.hurt or each.said.hurt for each in reports),
        eased=sum(bool(each.swapped) for each in reports),
        worst=worst_of(each.said.worst for each in reports),
        form=Counter(each.said.form for each in reports if each.said.form is not None),
    )
