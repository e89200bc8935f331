"""How long sessions take, in the whole minutes that every page says: one function counts them.

A day's minutes are the whole minutes of one session times the number of sessions, so that the
numbers shown agree with each other.
"""

from dataclasses import dataclass

MUCH_A_DAY_MIN = 60
"""From more minutes a day than this on the user is told that less is done more often (R15)."""


def whole_minutes(minutes: float) -> int:
    """Return minutes as pages show them: rounded to whole ones, at least 1."""
    return max(1, round(minutes))


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long a plan takes.

    Attributes:
        of_session: minutes of one session without pauses.
        sessions: how many are due a day.
    """

    of_session: float
    sessions: int

    @property
    def session(self) -> int:
        """Whole minutes of one session."""
        return whole_minutes(self.of_session)

    @property
    def day(self) -> int:
        """Whole minutes of all sessions of a day."""
        return self.session * self.sessions

    @property
    def much(self) -> bool:
        """Whether it is more than `MUCH_A_DAY_MIN` a day."""
        return self.day > MUCH_A_DAY_MIN
