"""Says on the session page that nothing can be heard, flashes in place of tones, and says no more
when the sound is back.
"""

from collections.abc import Callable

from coach.services.announce import Announcer
from coach.ui.session.flash import Flash
from coach.ui.texts import window as words


class SoundWatch:
    """Looks whether there is sound; a lost device comes and goes in the middle of a session.

    Args:
        say: shows a sentence on the page, or none for "".
        shown: returns the sentence now on the page.
        now_s: reads a clock that runs as fast as the world.
    """

    def __init__(
        self,
        announcer: Announcer,
        flash: Flash,
        say: Callable[[str], None],
        shown: Callable[[], str],
        now_s: Callable[[], float],
    ) -> None:
        self._announcer = announcer
        self._flash = flash
        self._say = say
        self._shown = shown
        self._now_s = now_s
        self._told = ""

    @property
    def notice(self) -> str:
        """What the page has to say about the sound now; empty while all is well."""
        problem = self._announcer.sound_problem
        return words.NO_SOUND.format(why=problem) if problem else ""

    def look(self) -> None:
        """Tell a change. Cheap: called at every look at the clock."""
        notice, told = self.notice, self._told
        if notice == told:
            return
        self._told = notice
        # Something more urgent may have taken the place of what is over.
        if notice or self._shown() == told:
            self._say(notice)

    def phase_began(self, *, on_floor: bool) -> None:
        """Flash where the tone of the phase cannot be heard.

        Args:
            on_floor: whether the page has the colour of the phase.
        """
        if self._announcer.sound_problem:
            self._flash.flash(self._now_s(), on_floor=on_floor)
