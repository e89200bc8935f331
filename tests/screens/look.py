"""Draws pages as they were and as they are beside one another: `make look`, for docs/dev/look.md.

The pages of then come out of a worktree of the oldest commit that has scenes, in build/before; both
are drawn by the same functions of `tests/screens/scenes.py`, which kept their names.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "dev" / "pictures"
OLDEST = "1097d1ed"
"""The first commit whose scenes draw every page."""
SCENES = ("first_start", "rail", "check_ins", "session", "signs_and_share")
WIDE_PX, HIGH_PX, GAP_PX = 480, 300, 16
GROUND = "#808080"

_DRAW = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path.cwd()))
from coach.ui.app import hush_offscreen, make_application
from tests.screens import scenes
from tests.screens.stage import Stage
hush_offscreen()
_, appearance = make_application()
out = Path(sys.argv[1])
out.mkdir(parents=True)
stage = Stage(appearance, out, "light", (1280, 800))
for name in sys.argv[2:]:
    getattr(scenes, name)(stage)
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A page then and now, each by the name of its picture."""

    name: str
    before: str
    after: str


PAIRS = (
    Pair("first-start", "welcome", "first-start-consent-1"),
    Pair("today", "rail-month-today", "rail-month-today"),
    Pair("check-in", "check-in-before-answered", "check-in-before-answered"),
    Pair("hold", "session-10-hold-side_plank", "session-*-hold-side_plank"),
    Pair("rest", "session-07-rest-curl_up", "session-*-rest-curl_up"),
    Pair("ending", "session-done", "session-done"),
    Pair("exercises", "rail-month-exercises", "rail-month-exercises"),
    Pair("trends", "rail-month-trends", "rail-month-trends"),
    Pair("share", "rail-month-share", "rail-month-share"),
    Pair("warning-signs", "warning-signs", "warning-signs"),
)


def tree_of_then() -> Path:
    """Return the folder in which the oldest scenes lie, checked out when it is not there yet."""
    folder = ROOT / "build" / "before"
    if not folder.exists():
        add = ["git", "worktree", "add", "--detach", str(folder), OLDEST]
        subprocess.run(add, cwd=ROOT, check=True, capture_output=True)
    return folder


def drawn_in(tree: Path, out: Path) -> Path:
    """Return where the scenes of a checkout are drawn; drawn now unless they are there."""
    if not out.exists():
        command = [sys.executable, "-c", _DRAW, str(out), *SCENES]
        subprocess.run(command, cwd=tree, check=True)
    return out


def beside(before: QImage, after: QImage) -> QImage:
    """Return two pictures side by side, the earlier at the left."""
    both = QImage(2 * WIDE_PX + GAP_PX, HIGH_PX, QImage.Format.Format_RGB32)
    both.fill(GROUND)
    painter = QPainter(both)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, picture in enumerate((before, after)):
        scaled = picture.scaled(
            WIDE_PX,
            HIGH_PX,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        at = QRect(place * (WIDE_PX + GAP_PX), 0, scaled.width(), scaled.height())
        painter.drawImage(at, scaled)
    painter.end()
    return both


def main() -> int:
    """Draw what is not drawn yet, and lay each page beside itself."""
    _app = QGuiApplication([])
    PICTURES.mkdir(parents=True, exist_ok=True)
    then = drawn_in(tree_of_then(), ROOT / "build" / "look-before")
    now = drawn_in(ROOT, ROOT / "build" / "look-after")
    for pair in PAIRS:
        (before,), (after,) = (
            sorted(folder.glob(f"{name}.png"))[:1]
            for folder, name in ((then, pair.before), (now, pair.after))
        )
        picture = beside(QImage(str(before)), QImage(str(after)))
        if not picture.save(str(PICTURES / f"{pair.name}.png"), quality=0):
            raise OSError(f"{pair.name}.png cannot be written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
