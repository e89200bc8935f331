"""A clinic's folder with many packages: how long DuckDB takes for what docs/clinic.md asks."""

import json
import os
import sys
import time
from pathlib import Path

import duckdb

from tests.handover.clinic_logs import QUESTIONS, TABLES


def main(folder: Path) -> None:
    """Ask each question in a folder that is filled."""
    os.chdir(folder)
    took: list[float] = []
    with duckdb.connect() as connection:
        for asked in (TABLES, *QUESTIONS):
            began = time.perf_counter()
            connection.execute(asked).fetchall()
            took.append(time.perf_counter() - began)
        sessions = connection.execute("SELECT count(*) FROM sessions").fetchall()
    read_s, *questions_s = took
    print(json.dumps({"read_s": read_s, "question_s": max(questions_s), "rows": sessions[0][0]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
