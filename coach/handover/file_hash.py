"""Size and hash of a file, as `datapackage.json` tells them, so that damage is found out."""

import hashlib
from pathlib import Path
from typing import IO, Any, Final

_AT_ONCE: Final = 1 << 20


def hash_of(file: IO[bytes]) -> str:
    """Return the hash of a file that is open, read to its end."""
    hashed = hashlib.sha256()
    while piece := file.read(_AT_ONCE):
        hashed.update(piece)
    return told_as(hashed.hexdigest())


def told_as(sha256: str) -> str:
    """Return a SHA-256 in hexadecimal digits as a package tells it."""
    return f"sha256:{sha256}"


def described(file: Path) -> dict[str, Any]:
    """Return what a package says of a file that was written."""
    with file.open("rb") as opened:
        return {"path": file.name, "bytes": file.stat().st_size, "hash": hash_of(opened)}
