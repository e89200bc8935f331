"""Several people on one computer: each has a record of their own, and nothing of one is another's.

What locks the sessions of one says nothing of another, and opens nothing.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coach.services.problems import EnvironmentProblem

NAME_MAX = 40
"""Most characters of a name."""


class PeopleProblem(EnvironmentProblem):
    """A person cannot be found, added or named."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a record of their own.

    Attributes:
        name: as they call themselves; empty where the first one has not said it.
        folder: of their record; None for the first one, whose record lies where it always did.
    """

    name: str
    folder: Path | None

    @property
    def is_first(self) -> bool:
        """Whether it is whose record was there first."""
        return self.folder is None


class People(Protocol):
    """Those who have a record on this computer. Every method may raise `PeopleProblem`."""

    @property
    def me(self) -> Person:
        """Whose record is open."""

    def all(self) -> tuple[Person, ...]:
        """Return all of them, the first one first; there is always one."""

    def whose(self, file: Path) -> Person | None:
        """Return who else a file belongs to by where it lies; None where it is nobody else's."""

    def rename(self, name: str) -> None:
        """Give whose record is open another name."""

    def add(self, name: str) -> Person:
        """Make room for somebody else; their record begins with their first start."""


def short_name(name: str) -> str:
    """Return a name as it is kept."""
    return " ".join(name.split())[:NAME_MAX].rstrip()


def find(people: tuple[Person, ...], name: str) -> Person | None:
    """Return who has a name, however it is written, or None."""
    wanted = short_name(name).casefold()
    return next((one for one in people if one.name and one.name.casefold() == wanted), None)
