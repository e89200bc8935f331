"""How clean the form was, said in the break after a set."""

from dataclasses import replace

from coach.domain.feedback import Form, worst_form
from coach.domain.record import HoldOutcome
from coach.domain.sides import Side
from coach.engine.state import Mode
from coach.engine.timeline import POSTURE, Phase, PhaseKind
from coach.services.problems import StoreProblem
from coach.services.session.run import SessionRun

_BREAKS = frozenset({PhaseKind.REST, PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE}) | POSTURE


class FormRating:
    """What is asked about form in one run. Of several sets of an exercise the worst counts.

    Args:
        run: the session.
    """

    def __init__(self, run: SessionRun) -> None:
        self._run = run
        self._of_sets: dict[tuple[str, Side | None, int], Form] = {}
        # Said before the session was cut off: which set it was about is not on record.
        self._earlier = {of: one.form for of, one in run.said.of_exercises.items()}

    @property
    def about(self) -> Phase | None:
        """The hold that ended the set just done, in the break after it; else None."""
        state = self._run.state
        if state.mode is Mode.ENDED or state.phase.kind not in _BREAKS or not self._run.holds:
            return None
        last = self._run.holds[-1]
        if last.outcome is not HoldOutcome.COMPLETED:
            return None
        return self._run.timeline.holds[last.hold_no]

    @property
    def said(self) -> Form | None:
        """What was said of the set just done, or None."""
        about = self.about
        return self._of_sets.get((*self._run.rated(about), about.set_no)) if about else None

    def keep(self, form: Form) -> StoreProblem | None:
        """Keep how clean the form of the set just done was; said again it takes the first's place.

        Returns:
            What stands in the way of keeping it now, or None; the recorder tries again.
        """
        about = self.about
        if about is None:
            return None
        rated = self._run.rated(about)
        self._of_sets[(*rated, about.set_no)] = form
        said = [each for (*of, _), each in self._of_sets.items() if tuple(of) == rated]
        worst = worst_form([*said, self._earlier.get(rated)])
        return self._run.keep_said(replace(self._run.stands(*rated), form=worst))
