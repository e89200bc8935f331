"""Says on the session page that nothing can be heard, and flashes in place of tones, until the
sound is back.
"""

from collections.abc import Callable

from coach.engine.timeline import Phase
from coach.ui.session.views.flash import Flash


class SoundWatch:
    """Looks whether there is sound; a lost device comes and goes in the middle of a session.

    Args:
        flash: lies over the page.
        say: shows a sentence on the page, or none for "".
        shown: returns the sentence now on the page.
    """

    def __init__(self, flash: Flash, say: Callable[[str], None], shown: Callable[[], str]) -> None:
        self.flash = flash
        self._say = say
        self._shown = shown
        self._told = ""
        self._phase: Phase | None = None

    def look(self, problem: str | None, phase: Phase, now_s: float, *, on_floor: bool) -> None:
        """Tell a change, and flash where a phase began. Called at every look at the clock.

        Args:
            problem: why nothing can be heard, or None.
            phase: the one that runs; its tone marked its beginning.
            now_s: the reading of the session's clock.
            on_floor: whether the page has the colour of the phase.
        """
        self._tell(problem or "")
        began, self._phase = phase != self._phase, phase
        if problem and began:
            self.flash.flash(now_s, on_floor=on_floor)

    def _tell(self, notice: str) -> None:
        told, self._told = self._told, notice
        shown = self._shown()
        # Another sentence may have replaced ours: ours comes again once that is gone.
        if (notice and (notice != told or not shown)) or (told and not notice and shown == told):
            self._say(notice)
