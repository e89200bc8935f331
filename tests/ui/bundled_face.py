"""Tells whether what is drawn is drawn in the bundled typeface."""

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from coach.ui.typography import BODY_PX, FAMILY, face


def assert_drawn_in_it(app: QApplication) -> None:
    """Fail where the application, or the scale of sizes, gets another face."""
    fonts = [app.font(), *(face(BODY_PX, weight) for weight in _WEIGHTS)]
    assert {QFontInfo(font).family() for font in fonts} == {FAMILY}
    assert all(QFontInfo(font).pixelSize() == font.pixelSize() for font in fonts)
    others = {
        QFontInfo(QFont(family)).family() for family in ("Sans Serif", "DejaVu Sans", "Arial")
    }
    assert others == {FAMILY}, "a font of this machine could stand in for a sign"


_WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)
