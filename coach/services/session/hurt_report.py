"""A report of "that hurt": what the answers lead to, and what is kept of them; and "easier now"."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from coach.domain.feedback import ExerciseRating
from coach.domain.hurt import Aftermath, HurtAnswer, after_hurt, hurt_check_in, hurt_rating
from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.pain import Signs
from coach.domain.prescribed_exercise import NamedRung
from coach.engine.hurt import leads_on
from coach.engine.timeline import Phase
from coach.services.problems import StoreProblem
from coach.services.session.run import SessionRun


@dataclass(slots=True)
class _OpenReport:
    """A report that can still be added to.

    Attributes:
        at: when it began; of several check-ins of that moment the last one counts.
        kept: the answer that was kept last.
        since: what stood for the exercise before it.
    """

    at: Instant
    kept: HurtAnswer | None = None
    since: ExerciseRating | None = None


class HurtReport:
    """One run, and what is said of it that hurts.

    Args:
        run: the session.
        library: the ladders.
        flags: ids of the profile flags that are true of the user: they hide rungs.
    """

    def __init__(self, run: SessionRun, library: Library, flags: Collection[str] = ()) -> None:
        self._run = run
        self._library = library
        self._flags = frozenset(flags)
        self._open = _OpenReport(run.now())

    @property
    def easier_rung(self) -> NamedRung | None:
        """The rung that "easier now" would go on with, or None at the bottom of the ladder."""
        return self._run.easier_rung(self._library, self._flags)

    def make_easier(self) -> NamedRung | None:
        """Go on with the rung below; return it, or None where there is none and nothing changed.

        The swap is kept with the session; it is no failure, and the plan stays as it is.
        """
        rung = self.easier_rung
        if rung is None or not self._run.easier(self._library, self._flags):
            return None
        return rung

    def after_hurt(self, answer: HurtAnswer) -> Aftermath:
        """Return what an answer means by the plan's rules, and the ways on.

        An earlier answer in the same talk is being corrected: the place in the leg is not compared
        with it.
        """
        run = self._run
        return after_hurt(
            answer,
            run.said.before,
            run.prescription.rules.pain,
            easier=self.easier_rung is not None,
            left=run.can_skip_exercise,
            more=leads_on(run.state),
            said_before=[one for one in run.said.during if one.at != self._open.at],
        )

    def begin_talk(self) -> None:
        """Begin anew: what is said from now on is about another "that hurt"."""
        self._open = _OpenReport(self._run.now())

    def keep(self, answer: HurtAnswer) -> StoreProblem | None:
        """Keep what was said; call it before a way on is taken.

        That something hurt is kept without a number too, of the warm-up as of any exercise.
        Said again in the same talk it takes the place of what was said before in it, so that a slip
        put right leaves nothing behind; the same again changes nothing.

        Returns:
            What stands in the way of keeping it now, or None; the recorder tries again.

        Raises:
            ValueError: a number is off the scale.
        """
        during, talk, run = self._run.state.hurt, self._open, self._run
        if during is None or talk.kept == answer:
            return run.keep_said()
        aftermath = self.after_hurt(answer)
        rated = run.rated(during) if during.exercise_no >= 0 else None
        check_in = hurt_check_in(answer, aftermath.signs, talk.at, run.session_id, rated)
        talk.kept = answer
        if rated is None:
            return run.keep_said(check_in)
        rating = self._rating(during, answer, aftermath.signs)
        return run.keep_said(check_in, rating)

    def _rating(self, during: Phase, answer: HurtAnswer, signs: Signs) -> ExerciseRating:
        talk, now = self._open, self._run.now()
        if talk.since is None:
            talk.since = self._run.stands(*self._run.rated(during))
        return hurt_rating(replace(talk.since, at=now), answer, signs)
