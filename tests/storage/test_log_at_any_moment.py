"""A program killed at any moment, with readers and copies about: its log belongs, to nothing else.

Larger numbers and other seeds were tried by hand; what is drawn here takes a second or two.
"""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coach.storage.examine import Log, examine, open_as_it_is
from coach.storage.migration_steps import SHIPPED
from coach.storage.opening import open_store
from coach.storage.record_files import find
from coach.storage.sqlite_file import FILE_NAME, connect
from tests.storage.records import restored

STEPS = 15


def state_of(folder: Path) -> tuple[Log, int]:
    """Return whose log lies in a folder, and the state that the record is in with it."""
    place = find(folder / FILE_NAME)
    assert place is not None
    log = examine(place, SHIPPED.newest).log
    with closing(open_as_it_is(place, log)) as connection:
        row = connection.execute("SELECT value FROM settings WHERE name = 'state'").fetchone()
    return log, int(row[0]) if row else 0


class Life:
    """A record in use, and the copies made of it on the way with the state that each is in."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = restored(folder / "data")
        self.left = folder / "left"
        self.chance = random.Random(seed)
        self.state = 0
        self.copies: list[tuple[Path, int]] = []
        self.readers: list[sqlite3.Connection] = []

    def opening(self) -> None:
        with closing(open_store(self.folder)) as store:
            for _ in range(STEPS):
                for _ in range(self.chance.choice([1, 1, 1, 25])):
                    self.state += 1
                    store.set_setting("state", str(self.state))
                self.something_beside()
                if self.chance.random() < 0.3:
                    self.killed_now()
            for reader in self.readers:
                reader.close()
            self.readers.clear()

    def something_beside(self) -> None:
        drawn = self.chance.random()
        if drawn < 0.1:
            reader = connect(self.folder / FILE_NAME)
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM settings").fetchone()
            self.readers.append(reader)
        elif drawn < 0.2 and self.readers:
            self.readers.pop().close()
        elif drawn < 0.3:
            copy = self.left.with_name(f"copy {len(self.copies)}")
            with (
                closing(connect(self.folder / FILE_NAME)) as source,
                closing(sqlite3.connect(copy)) as target,
            ):
                source.backup(target)
            self.copies.append((copy, self.state))

    def killed_now(self) -> None:
        shutil.rmtree(self.left, ignore_errors=True)
        self.left.mkdir()
        for path in self.folder.glob(f"{FILE_NAME}*"):
            shutil.copy(path, self.left)
        assert state_of(self.left) == (Log.OWN, self.state)
        for copy, state in self.chance.sample(self.copies, min(2, len(self.copies))):
            shutil.copy(copy, self.left / FILE_NAME)
            assert state_of(self.left) in ((Log.FOREIGN, state), (Log.OWN, self.state))


@pytest.mark.parametrize("seed", [2])
def test_a_kill_loses_nothing_and_no_copy_is_mixed_with_what_is_not_its_own(
    tmp_path: Path, seed: int
) -> None:
    life = Life(tmp_path, seed)
    for _ in range(3):
        life.opening()
    assert life.state > 3 * STEPS
    assert life.copies
