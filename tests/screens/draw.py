"""Draws the scenes of one look and lays them out on sheets. A process of its own for each look."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from coach.ui.app import hush_offscreen, make_application
from tests.made_once import made_once
from tests.screens.all_scenes import EVERY, FEW
from tests.screens.contact import lay_out
from tests.screens.looks import LOOKS
from tests.screens.stage import Stage


class Wrong:
    """Notes which scenes went wrong, and tells on stderr how, so that the rest can be drawn."""

    def __init__(self) -> None:
        self.scenes: list[str] = []
        self._scene = ""

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note what goes wrong in slots too: Qt goes on after it; a picture of that misleads."""
        before, sys.excepthook = sys.excepthook, self._note
        try:
            yield
        finally:
            sys.excepthook = before

    def of(self, scene: str) -> "Wrong":
        """Return what is around the drawing of one scene."""
        self._scene = scene
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or error is None or not issubclass(kind, Exception):
            return False
        self._note(kind, error, trace)
        return True

    def _note(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.scenes.append(self._scene)
        print(f"{self._scene}:", file=sys.stderr)
        sys.__excepthook__(kind, error, trace)


def draw_all(stage: Stage, scenes: Sequence[Callable[[Stage], None]]) -> list[str]:
    """Draw scenes one after another; return those that went wrong, each once."""
    wrong = Wrong()
    with wrong.noted():
        for draw in scenes:
            with wrong.of(draw.__name__):
                draw(stage)
    return list(dict.fromkeys(wrong.scenes))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("look", choices=[look.name for look in LOOKS])
    parser.add_argument("out", type=Path)
    parser.add_argument("sheets", type=Path)
    chosen = parser.parse_args()
    (look,) = [each for each in LOOKS if each.name == chosen.look]
    chosen.out.mkdir(parents=True)
    hush_offscreen()
    _, appearance = make_application()
    stage = Stage(appearance, chosen.out, look.theme, look.window, text_size=look.text_step)
    with made_once():
        wrong = draw_all(stage, FEW if look.few else EVERY)
    lay_out(chosen.out, chosen.sheets)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
