"""Another process that has a record open, as a window does, and leaves it in one way or another."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.storage.opening import open_store
from tests.builders import a_hold, a_start

ROOT = Path(__file__).parents[2]


@contextmanager
def window_on(folder: Path, *words: str) -> Iterator[None]:
    """Have a record open elsewhere, with these settings written; killed at the end of the block.

    Each word is kept as a setting of that name, and a hold with it, before the block begins.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.window", str(folder), *words],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        try:
            assert window.stdout.readline() == "open\n"
            yield
        finally:
            window.kill()


def main(folder: Path, words: list[str]) -> None:
    """Open a record, write, say so, and keep it open until killed."""
    store = open_store(folder)
    found = store.open_session()
    session_id = store.begin_session(a_start()) if found is None else found.id
    for number, word in enumerate(words, len(found.holds) if found is not None else 0):
        store.set_setting(word, word)
        store.add_hold(session_id, a_hold(number))
    sys.stdout.write("open\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
