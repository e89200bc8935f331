"""Offers an exercise that teaches getting down to the floor and up, to users who find it hard.

Their other exercises are all done on a chair or standing. They may add this one to their plan, on
its first step; once they decline, it is not offered again.
"""

from collections.abc import Sequence
from typing import Final

from coach.domain.prescription import Prescription
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.settings import FLOOR_RISE_DECLINED, PROFILE_FLAGS, Settings

FLOOR_HARD: Final = "floor_hard"
"""The profile flag of users who find getting down to the floor hard."""

FLOOR_RISE: Final = "floor_rise"
"""The ladder that teaches it."""

FIRST_STEP: Final = "FR0"
"""Sitting down on a chair and standing up: nobody begins on the floor."""


def floor_notices(plan: Prescription, settings: Settings) -> Sequence[Notice]:
    """Return the offer, where it is to be made.

    Args:
        plan: in force.
        settings: what is true of the user, and whether they declined.
    """
    if FLOOR_HARD not in settings.get(PROFILE_FLAGS) or settings.get(FLOOR_RISE_DECLINED):
        return ()
    has = {one.ladder_id for one in plan.exercises}
    has |= {one.exercise.ladder_id for one in plan.paused}
    if FLOOR_RISE in has or plan.rules.lock.plan:
        return ()
    actions = (NoticeAction.ADD_FLOOR_RISE, NoticeAction.NO_FLOOR_RISE)
    return (Notice(NoticeKind.FLOOR_RISE, actions=actions),)
