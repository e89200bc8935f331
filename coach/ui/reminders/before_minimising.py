"""Says what becomes of the window before it is minimised for the first time.

Whoever closes a window and finds it among the others, or nowhere, thinks that it broke. So where
there is no tray the window itself says first that it will be minimised, and how it comes back.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from coach.services.problems import EnvironmentProblem
from coach.services.settings import MINIMISING_TOLD, Settings
from coach.ui.reminders.strip import StripHolder, strip_of
from coach.ui.texts import reminders as words


class MinimisedWindow(StripHolder, Protocol):
    """The window, as far as this asks."""

    def isMinimized(self) -> bool:  # noqa: N802 - Qt's own name
        """Return whether it is minimised now."""

    def come_forward(self) -> None:
        """Come to the front."""

    def close(self) -> bool:
        """End the program."""


class BeforeMinimising:
    """Asks once, and lets the window be minimised from then on.

    Args:
        window: says it.
        settings: returns those of the open record, which keep that it was said.
        minimise: minimises the window.
    """

    def __init__(
        self,
        window: MinimisedWindow,
        settings: Callable[[], Settings],
        minimise: Callable[[], None],
    ) -> None:
        self._window = window
        self._settings = settings
        self._minimise = minimise
        self._asks = False

    def close_pressed(self) -> None:
        """Say what comes, or minimise where that was said; a second press agrees.

        A window that is minimised already, closed from the list of windows, comes forward and says
        it again: minimised once more it would seem not to hear.
        """
        if self._window.isMinimized():
            self._window.come_forward()
        elif self._asks or self._was_told():
            self._go_on()
            return
        self._asks = True
        strip, first = strip_of(
            words.MINIMISES,
            words.MINIMISES_WORDS,
            [
                (words.MINIMISE, self._go_on),
                (words.QUIT, self._quit),
                (words.STAY_OPEN, self._say_no_more),
            ],
        )
        self._window.show_strip(strip)
        first.setFocus()

    def _go_on(self) -> None:
        self._say_no_more()
        # Where its record is being put back, or its disk is away, it is said once more next time.
        with suppress(EnvironmentProblem):
            self._settings().keep(MINIMISING_TOLD, value=True)
        self._minimise()

    def _quit(self) -> None:
        self._say_no_more()
        self._window.close()

    def _say_no_more(self) -> None:
        if self._asks:
            self._asks = False
            self._window.show_strip(None)

    def _was_told(self) -> bool:
        try:
            return self._settings().get(MINIMISING_TOLD)
        except EnvironmentProblem:
            return False
