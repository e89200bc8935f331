"""Whether the program starts by itself, in the background, when the user logs in."""

from typing import Protocol


class LoginStart(Protocol):
    """The system's own list of what starts at login; it is asked anew each time."""

    @property
    def on(self) -> bool:
        """Whether the program stands on it."""

    def switch(self, *, on: bool) -> None:
        """Put the program on the list, or take it off without a trace.

        Raises:
            EnvironmentProblem: the list cannot be changed.
        """
