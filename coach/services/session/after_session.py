"""What is said once a session is over: the pain after it, and what its exercises felt like."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.domain.feedback import Form, felt_rating
from coach.domain.pain import PAIN_MIN, AskedWhen
from coach.domain.pain_zones import ZoneLimits, limits_from
from coach.services.check_in import Answers
from coach.services.problems import StoreProblem
from coach.services.session.run import SessionRun


@dataclass(frozen=True, slots=True)
class ExerciseFelt:
    """What was answered about one exercise after the session; None for what was not."""

    ladder_id: str
    worst: int | None
    form: Form | None


def unsaid(run: SessionRun, ladder_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the exercises of which nothing was said in the session; nobody is asked twice."""
    said = {
        ladder_id
        for (ladder_id, _), one in run.said.of_exercises.items()
        if one.hurt or one.warning or one.worst is not None or one.form is not None
    }
    return tuple(one for one in ladder_ids if one not in said)


def felt_fine(run: SessionRun, ladder_ids: Iterable[str]) -> tuple[ExerciseFelt, ...]:
    """Return what "all clean" says of exercises: clean form, and no more pain than
    was said before the session. Where none was said, none is made up: a 0 that nobody said would
    be a lie.
    """
    before = run.said.before
    worst = before.back if before is not None else None
    return tuple(ExerciseFelt(one, worst, Form.CLEAN) for one in ladder_ids)


def exercise_limits(run: SessionRun) -> ZoneLimits:
    """Return where zones end for the worst pain in an exercise; pain not rated before the session
    counts as 0.
    """
    before = run.said.before
    start = before.back if before is not None else None
    return limits_from(run.prescription.rules.pain, start or PAIN_MIN)


def keep_pain_after(run: SessionRun, answers: Answers) -> StoreProblem | None:
    """Keep the check-in after a session.

    Returns:
        What stands in the way of keeping it now, or None; it waits in the run's recorder.

    Raises:
        ValueError: a number is off the scale.
    """
    return run.keep_said(answers.check_in(AskedWhen.AFTER, run.now(), run.session_id))


def keep_felt(run: SessionRun, felt: Iterable[ExerciseFelt]) -> StoreProblem | None:
    """Keep what exercises felt like, all or none, with what was said of them in the session.

    What was not answered of an exercise changes nothing.

    Returns:
        What stands in the way of keeping it now, or None; it waits in the run's recorder.

    Raises:
        ValueError: a number is off the scale.
    """
    return run.keep_said(
        *(
            felt_rating(run.stands(each.ladder_id, None), each.worst, each.form)
            for each in felt
            if each.worst is not None or each.form is not None
        )
    )
