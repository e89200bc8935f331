"""Words for what was done at each time of day."""

from collections.abc import Sequence

from coach.domain.adherence import SlotAdherence, SlotsDone
from coach.ui.texts.trends import ENOUGH, SHARE

TITLE = "Times of day"
EXPLAINED = "Counted as above: sessions done ÷ sessions due, at each time of day."


def slots_sentence(slots: Sequence[SlotAdherence]) -> str:
    """Return which time of day is done most and which least, in one plain sentence."""
    known = [one for one in slots if one.done.due >= ENOUGH]
    if len(known) < 2:
        return "Not enough days yet to set the times of day side by side."
    most = max(known, key=lambda one: one.done.part)
    least = min(known, key=lambda one: one.done.part)
    if _share(most.done) == _share(least.done):
        return f"You do as much at each time of day: {_share(most.done)}."
    return (
        f"Most is done at “{most.slot.name}”: {_share(most.done)}. "
        f"Least at “{least.slot.name}”: {_share(least.done)}."
    )


def slot_count(done: SlotsDone) -> str:
    """Return what was done of what was due, with the share."""
    parts = f" and {done.partial} in part" if done.partial else ""
    return f"{done.whole}{parts} of {done.due} ({_share(done)})"


def _share(done: SlotsDone) -> str:
    return SHARE.format(pct=f"{100 * done.part:.0f}")
