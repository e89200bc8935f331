"""What the user can say in the middle of one session, and what is kept of it.

"That hurt" and its answers, "easier now", and how clean the form was. What the disk refuses is kept
in memory and written again with the next thing said, and at the end of the session.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from coach.domain.feedback import ExerciseRating, Form, worst_form
from coach.domain.hurt import Aftermath, HurtAnswer, Where, after_hurt
from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.prescription import NamedRung
from coach.domain.record import HoldOutcome
from coach.domain.said import SaidInSession
from coach.engine.hurt import leads_on
from coach.engine.state import Mode
from coach.engine.timeline import Phase, PhaseKind
from coach.services.ports import Clock, Store
from coach.services.problems import StoreProblem
from coach.services.session.ratings import Rated, keep_form, keep_hurt, said_so_far
from coach.services.session.run import SessionRun

_BREAKS = frozenset({PhaseKind.REST, PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE})


@dataclass(slots=True)
class _Talk:
    """One talk about what hurt.

    Attributes:
        at: when it began; of several check-ins of that moment the last one counts.
        kept: the answer that was kept last.
        since: what stood for the exercise before it.
    """

    at: Instant
    kept: HurtAnswer | None = None
    since: ExerciseRating | None = None


class HurtReport:
    """One run, and what is said while it goes on.

    Args:
        run: the session.
        clock: when something is said.
        store: the record.
        library: the ladders.
        flags: ids of the profile flags that are true of the user: they hide rungs.

    Raises:
        StoreProblem: what was said of the session so far cannot be read.
    """

    def __init__(
        self,
        run: SessionRun,
        clock: Clock,
        store: Store,
        library: Library,
        flags: Collection[str] = (),
    ) -> None:
        self._run = run
        self._clock = clock
        self._store = store
        self._library = library
        self._flags = frozenset(flags)
        # After a crash something was said already.
        said = store.said_of(run.session_id)
        self._before, self._during = said.before, said.during
        self._forms: dict[tuple[Rated, int], Form] = {}
        self._said_before = _forms(said)
        self._talk = _Talk(clock.read())
        self._waiting: list[Callable[[], None]] = []

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
        """Return what an answer means by the plan's rules, and the ways on."""
        zones = self._run.prescription.rules.pain
        return after_hurt(
            answer,
            self._before,
            zones,
            easier=self.easier_rung is not None,
            left=self._run.can_skip_exercise,
            more=leads_on(self._run.state),
            said_before=self._during,
        )

    def begin_talk(self) -> None:
        """Begin anew: what is said from now on is about another "that hurt"."""
        self._talk = _Talk(self._clock.read())

    def keep_hurt(self, answer: HurtAnswer) -> StoreProblem | None:
        """Keep what was said; call it before a way on is taken.

        That something hurt is kept without a number too, of the warm-up as of any exercise.
        Said again in the same talk it takes the place of what was said before in it, so that a slip
        put right leaves nothing behind; the same again changes nothing.

        Returns:
            What stands in the way of keeping it now; it is tried again with what is said next.
        """
        during, talk = self._run.state.hurt, self._talk
        if during is None or talk.kept == answer:
            return self.write_what_waits()
        talk.kept = answer
        self._during = [one for one in self._during if one.at != talk.at]
        aftermath = self.after_hurt(answer)
        check_in = self._check_in(answer, aftermath)
        self._during.append(check_in)
        rated = self._rated(during) if during.exercise_no >= 0 else None
        down = aftermath.leg_moved_down

        def keep() -> None:
            with self._store.together():
                self._store.add_check_in(check_in)
                if rated is not None:
                    self._rate(talk, rated, answer, leg_moved_down=down)

        self._waiting.append(keep)
        return self.write_what_waits()

    def _rate(self, talk: _Talk, rated: Rated, answer: HurtAnswer, *, leg_moved_down: bool) -> None:
        if talk.since is None:
            talk.since = said_so_far(self._store, self._clock, rated)
        keep_hurt(self._store, self._clock, talk.since, answer, leg_moved_down=leg_moved_down)

    def _check_in(self, answer: HurtAnswer, aftermath: Aftermath) -> CheckIn:
        in_leg = answer.where is Where.LEG
        return CheckIn(
            AskedWhen.DURING,
            self._talk.at,
            back=aftermath.back_worst,
            leg=answer.worst if in_leg else None,
            leg_site=answer.leg_site if in_leg else None,
            session_id=self._run.session_id,
            elsewhere=answer.worst if answer.where is Where.OTHER else None,
            sharp=answer.sharp,
            leg_moved_down=aftermath.leg_moved_down,
            numb_or_weak=answer.numb_or_weak,
        )

    @property
    def form_about(self) -> Phase | None:
        """The hold that ended the set just done, in the break after it; else None."""
        state = self._run.state
        if state.mode is Mode.ENDED or state.phase.kind not in _BREAKS or not self._run.holds:
            return None
        last = self._run.holds[-1]
        if last.outcome is not HoldOutcome.COMPLETED:
            return None
        return self._run.timeline.holds[last.hold_no]

    @property
    def form(self) -> Form | None:
        """What was said of the set just done, or None."""
        about = self.form_about
        return self._forms.get((self._rated(about), about.set_no)) if about is not None else None

    def keep_form(self, form: Form) -> StoreProblem | None:
        """Keep how clean the form of the set just done was; of several sets the worst counts.

        Returns:
            What stands in the way of keeping it now; it is tried again with what is said next.
        """
        about = self.form_about
        if about is None:
            return None
        rated = self._rated(about)
        self._forms[rated, about.set_no] = form
        said = [each for (of, _), each in self._forms.items() if of == rated]
        said += [each for of, each in self._said_before.items() if of == rated]
        worst = worst_form(said) or form
        self._waiting.append(lambda: keep_form(self._store, self._clock, rated, worst))
        return self.write_what_waits()

    def write_what_waits(self) -> StoreProblem | None:
        """Write what was refused before; return what stands in the way now, or None."""
        try:
            while self._waiting:
                self._waiting[0]()
                del self._waiting[0]
        except StoreProblem as problem:
            return problem
        return None

    def _rated(self, phase: Phase) -> Rated:
        by_side = (
            phase.exercise_no >= 0 and self._run.prescription.exercises[phase.exercise_no].each_side
        )
        side = phase.side if by_side else None
        return Rated(self._run.session_id, phase.source_id, side)


def _forms(said: SaidInSession) -> dict[Rated, Form]:
    """Return what was said of form earlier in the session, before it was cut off."""
    return {
        Rated(one.session_id, one.ladder_id, one.side): one.form
        for one in said.ratings
        if one.form is not None
    }
