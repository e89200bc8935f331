"""How high charts are: known before one is drawn, so that nothing on the page moves when it is."""

HEIGHT_PX = 264
AXIS_PX = 30
"""Height of the scale of time."""
LANE_PX = 20
"""Height of one of the lanes above a picture, see `StillPlot.begin`."""
LANES_GAP_PX = 12
"""Room between the lanes and the picture, for the label of its highest value."""


def over_px(lanes: int) -> int:
    """Return the height of so many lanes, with the room beneath them."""
    return LANES_GAP_PX + LANE_PX * lanes if lanes else 0
