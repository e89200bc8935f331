"""Bringing a record to the newest version: all steps in one transaction, or none.

Loaded only when a record is new or old, because Alembic takes its time.
"""

from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from coach.storage.connection import make_engine

if TYPE_CHECKING:
    from pathlib import Path

    from coach.storage.migration_steps import Steps


class BrokenReferences(Exception):
    """A migration left rows that point nowhere: a bug of that migration."""


def update(path: "Path", steps: "Steps") -> None:
    """Run the steps that a record still lacks.

    Raises:
        StoreProblem: the environment stands in the way; the record is as it was.
        Exception: a step is wrong; the record is as it was.
    """
    config = Config()
    config.set_main_option("script_location", str(steps.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    engine = make_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, steps.newest)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise BrokenReferences(f"after {steps.newest}")
    finally:
        engine.dispose()
