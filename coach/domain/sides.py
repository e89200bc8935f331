"""Left, right, and how an exercise divides its repetitions between them.

Both sides get the same dose (domain rule: "both sides, equal reps") unless a program says other
sets or seconds of a side; the curl-up, which has no working side, swaps the bent leg half-way.
"""

from enum import StrEnum


class Side(StrEnum):
    """The side that works; for the curl-up, the leg that is bent."""

    LEFT = "L"
    RIGHT = "R"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class SideRule(StrEnum):
    """How the repetitions of a set are shared out."""

    EACH_SIDE = "each_side"
    """Every set is done in full on one side, then on the other."""

    SWAP_LEG = "swap_leg"
    """The repetitions are done once; the bent leg changes half-way."""

    MIDLINE = "midline"
    """There is no side."""


LEG_LADDERS = frozenset(("bird_dog", "dead_bug", "standing_bird_dog", "side_leg_lift"))
"""Exercises whose side is the leg that moves, so that voice and screen say "left leg"."""

TURNS_WITH_LIMBS_ALONE = frozenset(("curl_up", "bird_dog", "dead_bug", "standing_bird_dog"))
"""Exercises in which other limbs take their turn and the body stays where it is; in all others with
sides it turns over."""
