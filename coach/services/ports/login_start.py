"""Whether the program starts by itself, in the background, when the user logs in."""

from collections.abc import Callable
from typing import Protocol

from coach.services.problems import EnvironmentProblem

Switched = Callable[[EnvironmentProblem | None], None]
"""Told what stood in the way; None where all went well."""


class LoginStart(Protocol):
    """The system's own list of what starts at login; it is asked anew each time."""

    @property
    def on(self) -> bool:
        """Whether the program stands on it."""

    def switch(self, *, on: bool, switched: Switched) -> None:
        """Put the program on the list, or take it off without a trace.

        Returns at once. `switched` is called once, perhaps later and from another thread: some
        systems ask their user first.
        """
