"""Which migrations there are, for whoever opens, reads or brings up to date a record.

Only a folder and a number: naming them loads neither SQLAlchemy nor Alembic.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Steps:
    """The migrations there are.

    Attributes:
        folder: where Alembic finds them.
        newest: the version that the last of them leads to.
    """

    folder: Path
    newest: str


SHIPPED = Steps(Path(__file__).parent / "migrations", "0025")
"""The migrations of this version. Its number is written out so that no file has to be read."""
