"""How large the parts of charts are: known before one is drawn, so that nothing on the page moves
when it is.

All of it grows with the text, which stands among the marks: names that grew alone would lie over
each other.
"""

from coach.ui.typography import SMALL_PX, sized


def text_px() -> int:
    """Return the size of what is written in a chart, in pixels."""
    return sized(SMALL_PX)


def height_px() -> int:
    """Return the height of a chart without lanes, with the scale of time, in pixels."""
    return sized(264)


def axis_px() -> int:
    """Return the height of the scale of time."""
    return sized(30)


def left_px() -> int:
    """Return the width of the scale on the left, the same on all charts: their weeks line up."""
    return sized(92)


def label_px() -> int:
    """Return the room for the name of a week or month, with a gap."""
    return sized(56)


def mark_px(usual: float) -> float:
    """Return the size of a mark that is so large at the usual size of text."""
    return usual * sized(100) / 100


def lane_px() -> int:
    """Return the height of one of the lanes above a picture, see `StillPlot.begin`."""
    return sized(20)


def lanes_gap_px() -> int:
    """Return the room between the lanes and the picture, for the label of its highest value."""
    return sized(12)


def over_px(lanes: int) -> int:
    """Return the height of so many lanes, with the room beneath them."""
    return lanes_gap_px() + lane_px() * lanes if lanes else 0
