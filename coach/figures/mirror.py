"""The mirror image of a solved body: what a roll on to the other side ends in.

A pose file can say how a body gets from one side to the middle. How it goes on from there is the
same seen in a mirror, backwards, and nobody should have to write that down twice.
"""

from coach.figures.ik_solver import Body
from coach.figures.pose import other_side
from coach.figures.vectors import Frame, Vec, scaled


def mirror_image(body: Body, about_y: float) -> Body:
    """Return the body with left and right exchanged, on the other side of a plane.

    Args:
        body: a solved pose.
        about_y: where the plane stands, in metres; it goes along x.
    """
    frames = {other_side(name): _mirrored(frame, about_y) for name, frame in body.frames.items()}
    fists = {other_side(side + "_")[:-1]: fist for side, fist in body.fists.items()}
    return Body(frames, fists)


def _mirrored(frame: Frame, about_y: float) -> Frame:
    x, y, z = frame.origin
    # The left of a mirror image is on the mirrored right, so that its frame stays a frame.
    return Frame((x, 2 * about_y - y, z), _way(frame.x), scaled(_way(frame.y), -1), _way(frame.z))


def _way(way: Vec) -> Vec:
    return (way[0], -way[1], way[2])
