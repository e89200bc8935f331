"""The bundled typeface and the one scale of sizes.

Atkinson Hyperlegible Next was made for readers with low vision. A missing font file costs the
look, not the program: Qt's default face stands in, and the caller is told which file is missing.
"""

from PySide6.QtGui import QFont, QFontDatabase

from coach.resources import MissingAsset, shipped

FAMILY = "Atkinson Hyperlegible Next"

SMALL_PX, BODY_PX, LEAD_PX, TITLE_PX, DISPLAY_PX, HUGE_PX = 13, 15, 18, 24, 34, 56
"""The scale, in pixels at the usual size of text. The session clock alone is as large as its
space."""


class TextScale:
    """How large all text is written; one for the whole program, as the style sheet is.

    Attributes:
        percent: of the sizes above.
        at_once: the same of headings; less in a small window.
    """

    def __init__(self) -> None:
        self.percent = self.at_once = 100

    @property
    def crowded(self) -> bool:
        """Whether text is too large for what a page shows at once to be all of it in sight."""
        return self.at_once < self.percent


SCALE = TextScale()


def sized(pixels: float) -> int:
    """Return a size of the scale, or a length that goes with text, as large as text is now."""
    return round(pixels * SCALE.percent / 100)


def heading_sized(pixels: float) -> int:
    """Return the size of a heading: never less than what stands beneath it."""
    return max(round(pixels * SCALE.at_once / 100), sized(LEAD_PX))


_FILES = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
)


def load_typeface() -> tuple[str, ...]:
    """Register the bundled fonts; return the names of those that are missing or unreadable."""
    missing = []
    for name in _FILES:
        try:
            path = shipped(f"assets/fonts/{name}")
        except MissingAsset:
            missing.append(name)
            continue
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            missing.append(name)
    return tuple(missing)


def face(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the typeface with digits of equal width, so that changing numbers stand still."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, pixels))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
