"""Words for pain set side by side: what was, and never why."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from coach.domain.side_by_side import HeatGroup, LevelGroup, Of, PainGroup, SlotGroup
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.trends import ENOUGH, rated

_sessions = partial(how_many, one="session")

TITLE = "Side by side"
ASKED = "Set side by side"


class By(Enum):
    """What sessions are set side by side by."""

    SLOT = auto()
    HEAT = auto()


BY = {By.SLOT: "Time of day", By.HEAT: "Heat first"}
BY_LEVEL = "{exercise} version"
EXPLAINED = (
    "Back pain from 0 to 10 before (circle) and after (diamond): the middle values of the sessions "
    "rated both times. What stands side by side need not be the reason for it: days differ in much "
    "else. Bad days and flares have versions of their own and are counted apart."
)
NOTHING = "No session rated before and after to set side by side yet."
NO_HEAT = "No session had heat in the hour before it in this time."
TOO_FEW = "too few to say"
EXTRA = "Extra sessions"
HEATED, UNHEATED = "After heat", "Without heat"
APART = "Bad day or flare"


def name_of(of: Of) -> str:
    """Return what the sessions of a group have in common."""
    match of:
        case SlotGroup(slot):
            return slot.name if slot is not None else EXTRA
        case HeatGroup(heated):
            return HEATED if heated else UNHEATED
        case LevelGroup(left, right):
            if left is None or right is None:
                return APART
            if left.id == right.id:
                return left.name
            return f"{left.name} left, {right.name} right"


def group_said(group: PainGroup) -> str:
    """Return the figures of one group."""
    if group.n < ENOUGH:
        return f"{TOO_FEW}: {_sessions(group.n)}"
    return f"{rated(group.before)} before, {rated(group.after)} after, {_sessions(group.n)}"


def sentence(groups: Sequence[PainGroup], by: By | None) -> str:
    """Return what stands side by side, in plain sentences.

    Args:
        groups: in the order in which they are shown.
        by: what they are set side by side by; None for the versions of an exercise.
    """
    if not groups:
        return NO_HEAT if by is By.HEAT else NOTHING
    return " ".join(f"{name_of(one.of)}: {group_said(one)}." for one in groups)
