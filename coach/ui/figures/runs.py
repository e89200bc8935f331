"""A painted picture kept small: as runs of one colour, a sixth to a twelfth of its pixels.

A person in flat colours before nothing is mostly runs, so the pictures of a whole motion can stay
in memory on any screen, and are back in a fraction of the time that painting them takes.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
"""Of every picture that goes in and comes out."""


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """A picture, row by row.

    Attributes:
        width, height: in pixels.
        ratio: pixels of the screen to one of the window.
        colours: one for each run.
        lengths: of each run, in pixels; a run may go on in the next row.
    """

    width: int
    height: int
    ratio: float
    colours: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.int32]

    @property
    def size_bytes(self) -> int:
        """Return how much memory it takes."""
        return self.colours.nbytes + self.lengths.nbytes


def runs_of(image: QImage) -> Runs:
    """Return a picture as runs.

    Args:
        image: in `FORMAT`; at least one pixel.
    """
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    starts = np.concatenate(([0], np.flatnonzero(pixels[1:] != pixels[:-1]) + 1))
    lengths = np.diff(starts, append=len(pixels)).astype(np.int32)
    return Runs(image.width(), image.height(), image.devicePixelRatio(), pixels[starts], lengths)


def image_of(runs: Runs, *, mirrored: bool) -> QImage:
    """Return the picture again, or its mirror image."""
    image = QImage(runs.width, runs.height, FORMAT)
    pixels = np.repeat(runs.colours, runs.lengths).reshape(runs.height, runs.width)
    into = np.frombuffer(image.bits(), dtype=np.uint32).reshape(runs.height, runs.width)
    into[:] = pixels[:, ::-1] if mirrored else pixels
    image.setDevicePixelRatio(runs.ratio)
    return image
