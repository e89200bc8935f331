"""The search for unused names finds what is dead and spares what a library asks for."""

import sys
from pathlib import Path

import pytest

from tests.unused_names import unused_names

SHAPES = """
from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import QWidget

TITLE = "dead here, alive in texts"


class Kind(Enum):
    READ_FROM_A_FILE = 1


@dataclass
class Value:
    written_as_a_whole: int


class Panel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._never_read = 1

    def sizeHint(self):
        return super().sizeHint()

    def nobody_calls_it(self):
        return super().sizeHint()


def dead():
    return 1
"""
USES = """
from sample_room import shapes, texts

print(texts.TITLE, shapes.Kind(1), shapes.Value(2), shapes.Panel())
"""


def test_the_dead_are_found_and_what_a_library_asks_for_is_spared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "sample_room"
    scripts = tmp_path / "scripts"
    room.mkdir()
    scripts.mkdir()
    (room / "__init__.py").write_text("", "utf-8")
    (room / "shapes.py").write_text(SHAPES, "utf-8")
    (room / "texts.py").write_text('TITLE = "alive"\n', "utf-8")
    (scripts / "uses.py").write_text(USES, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    found = [line.split(": ")[1] for line in unused_names(room, scripts)]
    for name in [name for name in sys.modules if name.startswith("sample_room")]:
        del sys.modules[name]

    assert found == ["TITLE", "_never_read", "nobody_calls_it", "dead"]
