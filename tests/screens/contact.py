"""Contact sheets: the pictures of a folder, twelve to a sheet, to be looked at all at once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

ACROSS, DOWN = 4, 3
WIDE_PX = 640
"""Width of a picture on a sheet."""
NAME_PX, GAP_PX = 24, 12
GROUND, INK = QColor("#808080"), QColor("#000000")


def lay_out(folder: Path, out: Path) -> list[Path]:
    """Lay the pictures of a folder out on sheets, in the order of their names.

    Args:
        folder: where the pictures are, all of one shape.
        out: where the sheets go, each by the name of the folder and its number.

    Returns:
        the sheets, in their order.

    Raises:
        OSError: a sheet cannot be written.
    """
    pictures = sorted(folder.glob("*.png"))
    a_sheet = ACROSS * DOWN
    sheets: list[Path] = []
    for start in range(0, len(pictures), a_sheet):
        path = out / f"{folder.name}-{len(sheets) + 1:02}.png"
        if not _sheet(pictures[start : start + a_sheet]).save(str(path)):
            raise OSError(f"{path} cannot be written")
        sheets.append(path)
    return sheets


def _sheet(pictures: Sequence[Path]) -> QImage:
    """Return pictures side by side, each above its name."""
    scaled = [_scaled(path) for path in pictures]
    high_px = max(each.height() for each in scaled) + NAME_PX + GAP_PX
    rows = -(-len(pictures) // ACROSS)
    across = min(len(pictures), ACROSS)
    size = QSize(across * (WIDE_PX + GAP_PX) + GAP_PX, rows * high_px + GAP_PX)
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    painter = QPainter(sheet)
    font = QFont()
    font.setPixelSize(NAME_PX - 6)
    painter.setFont(font)
    painter.setPen(INK)
    for place, (path, picture) in enumerate(zip(pictures, scaled, strict=True)):
        row, column = divmod(place, ACROSS)
        left, top = GAP_PX + column * (WIDE_PX + GAP_PX), GAP_PX + row * high_px
        painter.drawImage(left, top, picture)
        name = QRect(left, top + high_px - NAME_PX - GAP_PX, WIDE_PX, NAME_PX)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, path.stem)
    painter.end()
    return sheet


def _scaled(path: Path) -> QImage:
    picture = QImage(str(path))
    picture.setDevicePixelRatio(1)
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaledToWidth(WIDE_PX, smooth)
