"""Says on Today that the next change of a harder program can come.

Whoever takes up a harder program one change a week is told that each next one is proposed after a
week without trouble. That must hold too for who leaves the questions after a session out and never
opens Plan, where suggestions stand; other suggestions wait there and nowhere else.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.advice import Rule
from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import ToCome
from coach.services.notices import Notice, NoticeAction, NoticeKind

if TYPE_CHECKING:
    from coach.services.suggest import SuggestionsView


def next_step_notices(
    plan: PlanInForce, today: date, suggested: "Callable[[], SuggestionsView]"
) -> tuple[Notice, ...]:
    """Return the notice, or none.

    Args:
        plan: the one in force.
        today: the local day.
        suggested: returns what the plan's rules suggest now; asked only where something of the
            program still waits and the plan has been as it is for a week.

    Raises:
        StoreProblem: the record cannot be read.
        ProgramProblem: a shipped file is broken or missing.
    """
    waits = plan.prescription.to_come != ToCome()
    if not waits or (today - plan.first_day).days < DAYS_A_WEEK:
        return ()
    if not any(one.key.rule is Rule.NEXT_STEP for one in suggested().offers):
        return ()
    what = {"program": plan.prescription.program_name}
    return (Notice(NoticeKind.NEXT_STEP, what, (NoticeAction.SEE_PLAN,)),)
