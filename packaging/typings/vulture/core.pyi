"""What Steadyback's own checks use of vulture, which ships no types."""

from collections.abc import Sequence
from pathlib import Path

class Item:
    name: str
    typ: str
    filename: Path
    first_lineno: int
    last_lineno: int

class Vulture:
    def scavenge(self, paths: Sequence[str], exclude: Sequence[str] | None = None) -> None: ...
    def get_unused_code(self) -> list[Item]: ...
