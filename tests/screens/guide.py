"""Draws the pictures of the user's first five minutes out of the real pages: `make guide`.

They lie in `docs/user/pictures` and are part of the repository, so that the page can be read, and
printed, wherever the repository is; beside them those that a window shows that is dark, or of high
contrast. A process of its own, like every look.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from coach.engine.timeline import PhaseKind
from coach.ui.app import hush_offscreen, make_application
from coach.ui.appearance import Appearance
from coach.ui.first_start.consent_page import ConsentPage
from coach.ui.guide.guide_file import dark_one, sharp_one
from coach.ui.pages.share import SharePage
from coach.ui.session.page import SessionPage
from tests.made_once import made_once
from tests.screens import records
from tests.screens.stage import Stage
from tests.screens.walking_scenes import with_walks_that_grow

SIZE = (1200, 760)
"""Pixels of a picture: enough to be read on paper, and small in the repository."""
NAMES = ("first-start", "today", "hold", "from-the-mat", "that-hurt", "plan", "page-for-the-pt")
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "user" / "pictures"


def first_start(stage: Stage) -> None:
    """What is said before anything is asked."""
    with stage.scene("first-start", welcome=True, signs=False) as scene:
        scene.page(ConsentPage)
        scene.picture()


def today(stage: Stage) -> None:
    """A day with a session due, and a plan with what it suggests."""
    with stage.scene("today") as scene:
        scene.picture()
    with stage.scene("plan", with_walks_that_grow) as scene:
        scene.navigation.show("plan")
        scene.picture()


def session(stage: Stage) -> None:
    """A hold in its middle, at the desk and from the mat, and what is asked after "that hurt"."""

    def in_a_hold(page: SessionPage) -> bool:
        state = page.run.state
        left = state.remaining_s(scene.clock.read())
        return state.phase.kind is PhaseKind.HOLD and left < state.phase.duration_s * 0.55

    with stage.scene("hold", records.a_month_until_yesterday) as scene:
        scene.turn_until(scene.begin_session(), in_a_hold)
        scene.picture()
    with stage.scene("from-the-mat", records.a_month_until_yesterday) as scene:
        page = scene.begin_session()
        scene.turn_until(page, in_a_hold)
        QTest.keyClick(page, Qt.Key.Key_F)
        scene.picture()
    with stage.scene("that-hurt", records.a_month_until_yesterday) as scene:
        page = scene.begin_session()
        scene.turn_until(page, in_a_hold)
        QTest.keyClick(page, Qt.Key.Key_H)
        scene.picture()


def page_for_the_pt(stage: Stage) -> None:
    """The page that goes to the PT."""
    with stage.scene("page-for-the-pt", records.a_month) as scene:
        scene.navigation.show("share")
        scene.page(SharePage).page.click()
        scene.picture()


def main() -> int:
    """Draw all of them, and keep them small."""
    hush_offscreen()
    _, appearance = make_application()
    with made_once():
        for theme in ("light", "dark", "high_contrast"):
            draw_all(appearance, theme)
    return 0


def draw_all(appearance: Appearance, theme: str) -> None:
    """Draw all of them in a theme, each where the page that shows it looks for it."""
    with tempfile.TemporaryDirectory() as made:
        stage = Stage(appearance, Path(made), theme, SIZE)
        for draw in (first_start, today, session, page_for_the_pt):
            draw(stage)
        for name in NAMES:
            light = PICTURES / f"{name}.png"
            # The quality of a PNG says how small it is, that of a WebP that nothing is lost.
            places = {"light": light, "dark": dark_one(light), "high_contrast": sharp_one(light)}
            target, quality = places[theme], 0 if theme == "light" else 100
            target.parent.mkdir(parents=True, exist_ok=True)
            if not QImage(str(Path(made) / f"{name}.png")).save(str(target), quality=quality):
                raise OSError(f"{target} cannot be written")


if __name__ == "__main__":
    sys.exit(main())
