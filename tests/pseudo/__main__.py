"""Walks a part of all scenes in the doubled language and prints, as JSON, what was not in it.

Windows that come up beside the one window are noted on the way.

A process of its own: what was imported in plain English stays in plain English.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.pseudo.doubling import PARTS, any_of, install, is_doubled

install()

from PySide6.QtGui import QPainter  # noqa: E402 - the texts are doubled first
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)

from coach import __version__  # noqa: E402
from coach.handover import texts as handover  # noqa: E402
from coach.programs.evidence import evidence  # noqa: E402
from coach.resources import shipped  # noqa: E402
from coach.ui.app import hush_offscreen, make_application  # noqa: E402
from coach.ui.guide.guide_file import on_screen, read_guide  # noqa: E402
from tests.made_once import made_once  # noqa: E402
from tests.screens import (  # noqa: E402
    file_scenes,
    history_scenes,
    note_scenes,
    own_ladder_scenes,
    people_scenes,
    put_right_scenes,
    read_back_scenes,
    records,
    report_records,
    review_scenes,
    scenes,
)
from tests.screens.all_scenes import EVERY  # noqa: E402
from tests.screens.stage import Scene, Stage  # noqa: E402
from tests.ui.stray_windows import Desktop  # noqa: E402

PAINTED: list[str] = []
FOUND: dict[str, str] = {}
SEEN: set[str] = set()
PATH = re.compile(r"/[\w./-]+")


def _data() -> set[str]:
    """Return what stands in program files and what is spoken: their words are not ours."""
    import tomllib

    def strings(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield str(key)
                yield from strings(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from strings(inner)

    from coach.engine.cue_words import fixed_phrases

    found: set[str] = {
        "Steadyback",
        __version__,
        "An operation on the back",
        records.LONG_NAME,
        records.LINE_OF_ALL,
        records.LINE_OF_ONE,
        *report_records.QUESTIONS,
        report_records.SEEN_BY,
        report_records.SEEN_TOO,
        report_records.AGREED,
        *(said for _, _, said, _ in note_scenes.SAID),
        *history_scenes.OWN_WORDS,
        *people_scenes.NAMES,
        put_right_scenes.EASIER,
        read_back_scenes.DAMAGED,
        read_back_scenes.FOREIGN,
        *review_scenes.ASKED,
        *_of_the_edges(),
        *_of_the_guide(),
        *file_scenes.of_the_files(),
        *strings(tomllib.loads(own_ladder_scenes.FIRST)),
    }
    found |= set(fixed_phrases())
    found |= {PATH.sub(" ", said) for said in evidence(shipped("docs/evidence.md")).values()}
    files = [*shipped("programs").rglob("*.toml"), *shipped("assets/figures").rglob("*.toml")]
    for path in files:
        found |= set(strings(tomllib.loads(path.read_text("utf-8"))))
    return {text for whole in found for text in (whole, whole.rstrip(".")) if len(text) > 1}


def _of_the_edges() -> set[str]:
    """Return what the environment's problems say: the adapters that meet them make the words."""
    problems = [made(scenes.RECORD) for made in scenes.PROBLEMS.values()]
    said = {PATH.sub(" ", part) for one in problems for part in (one.sentence, one.way_out)}
    why = handover.CELL_WRONG.format(column="day_kind")
    changed = handover.LINE_CHANGED.format(file="sessions.csv", line=2, why=why)
    return said | {"A report without health data is in", changed, handover.ASK_FOR_IT}


def _of_the_guide() -> Iterator[str]:
    """Yield what stands in the page of the first five minutes, a file as programs are."""
    for chapter in read_guide():
        yield from (chapter.title, chapter.shows)
        yield from (on_screen(paragraph) for paragraph in chapter.paragraphs)


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    match widget:
        case QLabel():
            yield widget.text()
        case QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QAbstractSpinBox():
            yield widget.specialValueText()
            yield getattr(widget, "suffix", str)()
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QTableWidget():
            cells = [
                widget.item(row, column)
                for row in range(min(widget.rowCount(), 3))
                for column in range(widget.columnCount())
            ]
            heads = [widget.horizontalHeaderItem(place) for place in range(widget.columnCount())]
            yield from (cell.text() for cell in (*cells, *heads) if cell is not None)


class Reader:
    """Reads everything that is in view, in place of keeping a picture of it."""

    def __init__(self, data: re.Pattern[str]) -> None:
        self._data = data

    def look(self, scene: Scene, name: str) -> None:
        """Note what is not in the doubled language."""
        PAINTED.clear()
        window = scene.navigation.window
        window.grab()
        shown = [part for part in window.findChildren(QWidget) if part.isVisible()]
        for text in (*PAINTED, *(text for part in shown for text in _texts(part))):
            SEEN.add(text)
            if not is_doubled(self._data.sub(" ", PATH.sub(" ", text))):
                FOUND.setdefault(text, name)


def _note_painted() -> None:
    """Have everything that is painted by hand be read too."""
    paint = QPainter.drawText

    def noting(painter: QPainter, *arguments: Any) -> Any:
        PAINTED.extend(text for text in arguments if isinstance(text, str))
        return paint(painter, *arguments)

    QPainter.drawText = noting  # type: ignore[method-assign,assignment]  # reads what only is painted


def main() -> None:
    hush_offscreen()
    _note_painted()
    app, appearance = make_application()
    desktop = Desktop()
    app.installEventFilter(desktop)
    reader = Reader(any_of(_data()))
    with tempfile.TemporaryDirectory(prefix="steadyback-pseudo-") as out:
        stage = Stage(appearance, Path(out), "light", (1280, 800), reader.look)
        with made_once():
            for walk in EVERY[int(sys.argv[1]) :: PARTS]:
                walk(stage)
    said = {"seen": len(SEEN), "escaped": FOUND, "strays": desktop.strays}
    json.dump(said, sys.stdout, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
