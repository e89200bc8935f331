"""A painted picture kept small: as runs of one colour, a sixth to a twelfth of its pixels.

A person in flat colours before nothing is mostly runs, so the pictures of a whole motion can stay
in memory on any screen, and are back in a fraction of the time that painting them takes.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
"""Pixel format of every picture that goes in and comes out."""


@dataclass(frozen=True, slots=True, eq=False)
class RunLengthImage:
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


def run_length_image(image: QImage) -> RunLengthImage:
    """Return a picture as runs.

    Args:
        image: in `FORMAT`; at least one pixel.
    """
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    starts = np.concatenate(([0], np.flatnonzero(pixels[1:] != pixels[:-1]) + 1))
    lengths = np.diff(starts, append=len(pixels)).astype(np.int32)
    return RunLengthImage(
        image.width(), image.height(), image.devicePixelRatio(), pixels[starts], lengths
    )


class Canvas:
    """Where pictures are unpacked, one after the other.

    Fresh memory for each would cost several times as much as the picture.
    """

    def __init__(self) -> None:
        self._image = QImage()

    def unpack(self, runs: RunLengthImage, *, mirrored: bool) -> tuple[QImage, QRect]:
        """Return an image, and where in it the picture is, or its mirror image, until the next."""
        image, taken = self._image, QRect(0, 0, runs.width, runs.height)
        if not image.rect().contains(taken):
            image = self._image = QImage(image.size().expandedTo(taken.size()), FORMAT)
        pixels = np.repeat(runs.colours, runs.lengths).reshape(runs.height, runs.width)
        all_of_it = np.frombuffer(image.bits(), dtype=np.uint32)
        into = all_of_it.reshape(image.height(), image.width())[: runs.height, : runs.width]
        into[:] = pixels[:, ::-1] if mirrored else pixels
        image.setDevicePixelRatio(runs.ratio)
        return image, taken
