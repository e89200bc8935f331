"""A process that adds holds until it is killed, and says so after each that is on disk."""

import sys
from itertools import count
from pathlib import Path

from coach.storage.opening import open_store
from tests.builders import a_hold, a_start


def main(folder: Path) -> None:
    """Write the number of each hold to standard output once it is kept."""
    store = open_store(folder)
    session_id = store.begin_session(a_start())
    for hold_no in count():
        store.add_hold(session_id, a_hold(hold_no))
        sys.stdout.write(f"{hold_no}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
