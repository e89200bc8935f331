"""Finds the shipped files; no other module knows where they are.

An installed wheel carries `assets/` and `programs/` inside the package under `_data/`; a checkout
has them beside the package. The wheel's copy is looked for first: a checkout has none.
"""

from pathlib import Path, PurePosixPath

from coach import terminal_texts as words

_PACKAGE = Path(__file__).resolve().parent


class MissingAsset(Exception):
    """A shipped file is not where the program was installed: the installation is incomplete."""

    def __init__(self, name: str) -> None:
        super().__init__(words.ASSET_MISSING.format(name=name))
        self.name = name


def shipped(name: str) -> Path:
    """Return the path of a shipped file or folder, such as `assets/sounds` or `programs`.

    Raises:
        MissingAsset: there is no such file.
        ValueError: the name is absolute or climbs out with `..`.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise ValueError(f"not a shipped name: {name!r}")
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root / relative
        if path.exists():
            return path
    raise MissingAsset(name)
