"""A list of what starts at login that answers when it is told to, from another thread."""

import threading

from coach.services.ports.login_start import Switched
from coach.services.problems import EnvironmentProblem


class FakeLoginStart:
    """Keeps whether the program stands on it.

    Attributes:
        on: whether it does.
    """

    def __init__(self) -> None:
        self.on = False
        self._asked: tuple[bool, Switched] | None = None

    def switch(self, *, on: bool, switched: Switched) -> None:
        self._asked = on, switched

    def answer(self, problem: EnvironmentProblem | None) -> None:
        """Say what came of the last wish."""
        assert self._asked is not None
        on, switched = self._asked
        if problem is None:
            self.on = on
        thread = threading.Thread(target=switched, args=(problem,))
        thread.start()
        thread.join()
