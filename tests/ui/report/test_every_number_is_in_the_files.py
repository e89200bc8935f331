"""Every number on the page can be worked out again from the files of the same days.

The page is read as its PDF says it, the files as anybody's program reads them: with csv and sums.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median

import pytest
from pytestqt.qtbot import QtBot

from coach.handover.csv_package import CsvPackage
from coach.services.pt_report import Stands, pt_report
from coach.services.share import export_log
from coach.ui.report.page import A4
from coach.ui.report.pdf import pdf_of
from tests.handover.histories import FIRST, Life
from tests.handover.test_figures_from_files import (
    Row,
    Tables,
    grouped,
    monday,
    part,
    sums,
    tables,
)
from tests.ui.report.words_of_pdf import words_of_pdf

_NUMBER = re.compile(r"\d+")
_OF_THE_PAGE = {"0", "5", "7", "10", "2", "1"}
"""The scale of pain, the mornings of a median, the change that counts, the version."""


def of_the_sessions(found: Tables, first: date, last: date) -> Iterator[str]:
    """Yield the key figures."""
    done = [row for row in found["sessions"] if row["session_id"] and row["by_hand"] == "0"]
    told = [row for row in found["sessions"] if row["by_hand"] == "1"]
    if told:
        yield f"{len(told)} by hand"
    due, whole, *_ = sums(found["sessions"])
    if due:
        yield f"{whole} of {due}"
        filled = sum(part(row) for row in found["sessions"] if row["fills_slot"] == "1")
        yield f"{100 * filled / due:.0f}%"
    with_data = sum(int(row["days_with_data"]) for row in found["summary"])
    if with_data:
        yield f"{with_data} of {(last - first).days + 1}"
    if done:
        held = sum(int(row["reps_done"]) for row in found["exercises"])
        planned = sum(int(row["reps_prescribed"]) for row in found["exercises"])
        assert held == sum(int(row["holds_done"]) for row in done)
        yield f"{held} of {planned}"
        yield f"in {len(done)} session"
        held_s = sum(int(row["hold_done_ms"]) for row in done) / 1000
        yield f"{round(held_s / 60)} min held" if held_s >= 60 else f"{round(held_s)} s held"


def of_the_weeks(found: Tables) -> Iterator[str]:
    """Yield each row of the table of weeks that stands by itself."""
    by_week = grouped(found["sessions"], monday)
    due = sorted(str(week) for week, rows in by_week.items() if sums(rows)[0])
    for week in due[-4:]:
        rows = by_week[date.fromisoformat(week)]
        of_all, done = sums(rows)[0], sums(rows)[1]
        filled = sum(part(row) for row in rows if row["fills_slot"] == "1")
        yield f"{done}/{of_all} {100 * filled / of_all:.0f}%"


def of_the_pain(found: Tables) -> Iterator[str]:
    """Yield the medians."""
    for name, rows, column in (
        ("before", found["sessions"], "pain_back_before"),
        ("after", found["sessions"], "pain_back_after"),
        ("mornings", found["daily"], "morning_back"),
        ("leg before", found["sessions"], "pain_leg_before"),
    ):
        rated = [int(row[column]) for row in rows if row[column]]
        if rated:
            yield f"{name} {median(rated):g} (n {len(rated)})"


def of_the_exercises(found: Tables) -> Iterator[str]:
    """Yield holds done, and in how many sessions it hurt, of each exercise and side."""
    sides = grouped(found["exercises"], lambda row: (row["exercise_id"], row["side"]))
    for rows in sides.values():
        done = sum(int(row["reps_done"]) for row in rows)
        planned = sum(int(row["reps_prescribed"]) for row in rows)
        hurt = sum(int(row["hurt"]) for row in rows)
        worst = [int(row["pain_worst"]) for row in rows if row["pain_worst"]]
        rest = f" {max(worst)}" if worst else ""
        yield f"{done}/{planned} {hurt}{rest}"


def of_the_walks(found: Tables) -> Iterator[str]:
    """Yield the minutes of all walks that were asked for."""
    asked = [row for row in found["daily"] if row["walk_asked_min"]]
    if asked:
        minutes = sum(int(row["walks_asked"]) * int(row["walk_asked_min"]) for row in asked)
        yield f"of {minutes} min"


def explained(found: Tables, told: Sequence[str]) -> set[str]:
    """Return every number of the files, what was worked out of them, and counts of rows."""
    cells = [cell for rows in found.values() for row in rows for cell in row.values()]
    numbers = {str(int(each)) for cell in (*cells, *told) for each in _NUMBER.findall(cell)}
    counts = {len(rows) for rows in found.values()}
    counts |= {n for rows in found.values() for n in _counts(rows)}
    return numbers | _OF_THE_PAGE | {str(count) for count in counts}


def _counts(rows: Sequence[Row]) -> Iterator[int]:
    """Yield how often each word stands in each column, and on how many days."""
    for column in rows[0] if rows else ():
        yield from Counter(row[column] for row in rows).values()
        if "date" in rows[0]:
            for word in {row[column] for row in rows}:
                yield len({row["date"] for row in rows if row[column] == word})


@pytest.mark.parametrize("seed", range(5))
def test_every_number_of_the_page_is_in_the_files(
    qtbot: QtBot,
    tmp_path: Path,
    seed: int,
) -> None:
    chance = Random(seed)
    life = Life(chance, 8 + 11 * seed)
    last = life.now.local_date
    first = FIRST + timedelta(days=chance.randrange(4))
    export_log(life.store, CsvPackage(), tmp_path / "log", life.now, first, last, app_version="1")
    found = tables(tmp_path / "log")
    nothing = Stands()
    report = pt_report(life.store, life.now, first, last, nothing, "1")
    page = tmp_path / "page.pdf"
    page.write_bytes(pdf_of(report, A4))
    said = words_of_pdf(page)

    told = [
        *of_the_sessions(found, first, last),
        *of_the_weeks(found),
        *of_the_pain(found),
        *of_the_exercises(found),
        *of_the_walks(found),
    ]
    assert [one for one in told if one not in said] == []
    change = report.progress.mornings.change
    changed = () if change is None else (str(change.days), str(change.n_before), str(change.n_now))
    known = explained(found, (*told, *changed, f"{(last - first).days + 1}"))
    assert [one for one in _NUMBER.findall(said) if str(int(one)) not in known] == []
