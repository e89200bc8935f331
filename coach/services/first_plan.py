"""Sees to it that an open record has a plan that this version of the program can follow."""

from collections.abc import Callable

from coach.domain.ladder import Library
from coach.domain.options import needs_renewing, renewed
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_reasons import Renewal
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.profile import true_flags
from coach.domain.program import Program
from coach.services.ports import Clock, PlanStore
from coach.services.settings import PROFILE_FLAGS, Settings


def have_a_plan(
    clock: Clock,
    store: PlanStore,
    settings: Settings,
    library: Callable[[], Library],
    first_program: Callable[[], Program],
) -> None:
    """Put the first program in force, or renew a plan of an earlier version.

    A program begins at the beginning of its ramp. What was recorded keeps its own prescription,
    sides included.

    Args:
        clock: says since when.
        store: the plans.
        settings: say what is true of the user.
        library: reads what programs may refer to; asked only where a plan has to be made.
        first_program: reads the program of a new record.

    Raises:
        ProgramProblem: a shipped file is broken or missing.
        StoreProblem: the record cannot be read or written.
    """
    plans = store.plans()
    if not plans:
        first = begin_ramp(prescribe(first_program(), library()))
        store.take_up(PlanInForce(clock.read(), first))
        return
    plan = plans[-1].prescription
    if needs_renewing(plan):
        on = settings.get(PROFILE_FLAGS)
        chosen = true_flags((flag for flag in library().flags if not flag.day_only), on)
        again = renewed(plan, library(), chosen)
        counted_sides = any(one.without_sides is None for one in plan.exercises)
        why = Renewal.WITHOUT_SIDES if counted_sides else Renewal.STANDING
        store.take_up(PlanInForce(clock.read(), again, why, ChangedBy.RULE))
