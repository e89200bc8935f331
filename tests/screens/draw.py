"""Draws the scenes of one look: a theme, a size, a scale. A process of its own for each."""

import argparse
import sys
from pathlib import Path
from types import TracebackType

from coach.ui.app import hush_offscreen, make_application
from tests.made_once import made_once
from tests.screens.all_scenes import EVERY, FEW
from tests.screens.stage import Stage


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--few", action="store_true")
    chosen = parser.parse_args()
    width, height = chosen.size.split("x")
    chosen.out.mkdir(parents=True)
    errors: list[type[BaseException]] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        # Qt goes on after an error in a slot; a picture of what is left would mislead.
        errors.append(kind)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    hush_offscreen()
    _, appearance = make_application()
    stage = Stage(appearance, chosen.out, chosen.theme, (int(width), int(height)))
    with made_once():
        for draw in FEW if chosen.few else EVERY:
            draw(stage)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
