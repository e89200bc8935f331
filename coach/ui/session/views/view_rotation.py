"""Which way the floor view turns along with somebody who lies on one side, facing the screen.

On the left side the top of the head points to the left of the screen, so the picture's top does.
"""

from coach.domain.ladder import Library
from coach.domain.sides import Side
from coach.engine.timeline import Phase, PhaseKind

_LYING = frozenset({PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.RESET})
_TURN = {Side.LEFT: -1, Side.RIGHT: 1}


def turn_along(phase: Phase, library: Library) -> int:
    """Return the quarter turns clockwise that a phase calls for; 0 where nobody lies on a side.

    In rests and changes it is 0: nobody knows how the user lies then.
    """
    ladder = library.ladder(phase.source_id)
    rung = ladder.find(phase.rung_id) if ladder is not None else None
    if rung is None or not rung.on_side or phase.side is None or phase.kind not in _LYING:
        return 0
    return _TURN[phase.side]
