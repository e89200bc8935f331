"""Where the answers to the warning signs are kept, and what outside the record remembers them."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.warning_signs import Done, Screening
from coach.services.ports.transactions import Transactions


class SignStore(Transactions, Protocol):
    """The answers to the warning signs, and what was done about them. None is ever replaced."""

    def add_screening(self, screening: Screening) -> None:
        """Keep one set of answers, without what was done; one with its id stays as it is."""

    def add_deed(self, screening_id: str, done: Done) -> None:
        """Keep what was done about one.

        Raises:
            LookupError: there are no such answers.
        """

    def screenings(self) -> Sequence[Screening]:
        """Return all of them with what was done, in order of their time."""


class UnreadableMark(Exception):
    """There is a mark, and it cannot be read."""


class LockMark(Protocol):
    """Remembers outside the record what locks sessions, so that no older copy of it unlocks them.

    Where the mark cannot be written, the record still locks. The user is told, because it is they
    who may put an older copy back.
    """

    def read(self) -> Screening | None:
        """Return what locks, or None.

        Raises:
            UnreadableMark: there is one, and it is damaged or may not be read.
        """

    def put(self, screening: Screening) -> None:
        """Remember it.

        Raises:
            MarkProblem: it cannot be written.
        """

    def clear(self) -> None:
        """Forget it."""
