"""Which moment of a figure a phase of a session shows: the desk and the floor view ask the same."""

from math import cos, pi

from coach.engine.timeline import Phase, PhaseKind
from coach.figures.easing import moment
from coach.ui.figures.view import FigureView

_LEAVING = 0.6
"""The share of a reset that belongs to the repetition before it; the rest leads to the next."""
_ROLL_BACK = (0.4, 0.95)
"""The stretch of a reset in which one who rolled over comes back to the first side."""


def follow(view: FigureView, phase: Phase, elapsed_s: float | None) -> None:
    """Show where in the repetition the body is.

    Args:
        view: what shows it, with the figure of the phase.
        phase: what goes on.
        elapsed_s: seconds since it began; None while paused, which shows the set-up pose.
    """
    if elapsed_s is None:
        view.show_moment(0.0, None)
        return
    if phase.moved and phase.kind in {PhaseKind.HOLD, PhaseKind.RESET}:
        even = phase.rep_no % 2 == 0
        view.show_moment(there_and_back(phase, elapsed_s), None, second=even)
        return
    leaving = phase.kind is PhaseKind.RESET and elapsed_s < _LEAVING * phase.duration_s
    rep_no = phase.rep_no - 1 if leaving else phase.rep_no
    amount, breathing_s = moment(phase.kind, elapsed_s, phase.duration_s, view.cycle_s)
    back = None
    if phase.kind is PhaseKind.RESET:
        since, until = (share * phase.duration_s for share in _ROLL_BACK)
        back = min(1.0, max(0.0, (elapsed_s - since) / max(1e-6, until - since)))
    view.show_moment(amount, breathing_s, second=rep_no % 2 == 0, back=back)


def there_and_back(phase: Phase, elapsed_s: float) -> float:
    """Return how far a repetition that is moved has got: 0 at its ends, 1 half-way; 0 between two.

    Args:
        phase: the repetition, or what leads up to it.
        elapsed_s: seconds since it began.
    """
    if phase.kind is not PhaseKind.HOLD:
        return 0.0
    share = min(1.0, max(0.0, elapsed_s / phase.duration_s))
    return (1 - cos(2 * pi * share)) / 2
