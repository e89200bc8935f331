"""What the plan's rules suggest now, and what the user answers: `suggest`, over one record."""

from coach.domain.plan_refusals import Refusal
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.services import suggest
from coach.services.current_plan import CurrentPlan
from coach.services.ports import Clock
from coach.services.profile_flags import ProfileFlags
from coach.services.suggest import SuggestionStore, SuggestionsView


class PlanSuggestions:
    """The suggestions for the plan of one record.

    Args:
        clock: the time.
        store: what they rest on, and where answers are kept.
        current: the plan in force.
        flags: what is true of the user; it hides rungs.
    """

    def __init__(
        self, clock: Clock, store: SuggestionStore, current: CurrentPlan, flags: ProfileFlags
    ) -> None:
        self._clock = clock
        self._store = store
        self._current = current
        self._flags = flags

    def now(self) -> SuggestionsView:
        """Return what the plan's rules suggest now; what is for the PT is kept for the log."""
        found = self.look()
        suggest.keep_for_the_pt(self._clock, self._store, found.for_the_pt)
        return found

    def look(self) -> SuggestionsView:
        """Return what the plan's rules suggest now; nothing is kept."""
        library, now = self._current.library, self._clock.read()
        return suggest.suggestions(self._store, library, now, self._flags.on())

    def answer(self, suggestion: Suggestion, answer: Answer) -> Refusal | None:
        """Take a suggestion or put it aside; return why it cannot be taken, or None."""
        if answer is Answer.NOT_NOW:
            suggest.not_now(self._clock, self._store, suggestion)
        elif answer is Answer.NEVER:
            suggest.never(self._clock, self._store, suggestion)
        else:
            library, on = self._current.library, self._flags.on()
            taken = suggest.take(self._clock, self._store, library, suggestion, on)
            return taken if isinstance(taken, Refusal) else None
        return None
