"""Records for scenes, each prepared once in a process and copied for every scene that begins so."""

import shutil
import tempfile
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path

_prepared: dict[Hashable, Path] = {}


@cache
def _shelf() -> "tempfile.TemporaryDirectory[str]":
    """Return where they are kept until the process ends."""
    return tempfile.TemporaryDirectory(prefix="steadyback-prepared-")


def copy_prepared(key: Hashable, prepare: Callable[[Path], None], folder: Path) -> None:
    """Fill a folder with what `prepare` makes of an empty one.

    Args:
        key: stands for everything that `prepare` depends on.
        prepare: keeps nothing open; may itself begin with a copy of what is prepared.
        folder: may be there already, and empty.
    """
    if key not in _prepared:
        made = Path(tempfile.mkdtemp(dir=_shelf().name))
        prepare(made)
        _prepared[key] = made
    shutil.copytree(_prepared[key], folder, dirs_exist_ok=True)
