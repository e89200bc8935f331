"""What keeping a hold costs, beside a bare insert that waits for the disk; turn by turn."""

import json
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from coach.storage.opening import open_store
from tests.builders import a_hold, a_prescription, a_start, an_exercise

TURNS = 200


def measure(folder: Path) -> dict[str, float]:
    bare = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    with closing(bare), closing(open_store(folder / "record")) as store:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE holds (id INTEGER PRIMARY KEY, what TEXT)")
        session_id = store.begin_session(a_start(prescription=a_prescription(an_exercise())))
        ours, floor = [], []
        for turn in range(TURNS):
            began = time.perf_counter()
            bare.execute("INSERT INTO holds (what) VALUES (?)", ("x" * 200,))
            between = time.perf_counter()
            store.add_hold(session_id, a_hold(turn))
            floor.append(between - began)
            ours.append(time.perf_counter() - between)
    return {"ours_s": statistics.median(ours), "bare_s": statistics.median(floor)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        print(json.dumps(measure(Path(made))))
