"""What "that hurt" was about, kept beside its numbers and signs so that it can be put right."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.sides import Side


class Where(StrEnum):
    """Where it hurt."""

    BACK = "back"
    LEG = "leg"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class HurtSaid:
    """What was said besides numbers and signs.

    Attributes:
        where: where it hurt.
        further_down: the user said that what is felt in the leg went further down. Places that are
            compared may say so too, and may say otherwise once one of them is put right.
        ladder_id: the exercise that hurt; None in the warm-up.
        side: the side that a rating of it is about, or None.
    """

    where: Where
    further_down: bool = False
    ladder_id: str | None = None
    side: Side | None = None

    @property
    def rated(self) -> tuple[str, Side | None] | None:
        """What a rating said of it is about: the exercise and its side; None in the warm-up."""
        return None if self.ladder_id is None else (self.ladder_id, self.side)
