"""The logs of many people, read as docs/clinic.md says, beside the files themselves."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import duckdb
import pytest

from coach.handover.data_package import DATA_PACKAGE
from tests.handover.clinic_logs import QUESTIONS, TABLES, fill_packages

PEOPLE = 6
FOUR_WEEKS = timedelta(days=28)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the logs of some people."""
    folder = tmp_path_factory.mktemp("clinic")
    fill_packages(folder / "packages", PEOPLE, PEOPLE, 70)
    return folder


@pytest.fixture(scope="module")
def asked(clinic: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB in that folder, with the tables."""
    with pytest.MonkeyPatch.context() as patch, duckdb.connect() as connection:
        patch.chdir(clinic)
        connection.execute(TABLES)
        yield connection


def rows(clinic: Path, person: str, name: str) -> list[dict[str, str]]:
    path = clinic / "packages" / person / name
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_every_line_of_the_page_has_an_answer(
    clinic: Path, asked: duckdb.DuckDBPyConnection
) -> None:
    assert len(QUESTIONS) == 5
    *tables, copied = QUESTIONS
    everybody, _, together, scores = (asked.execute(one).fetchall() for one in tables)
    assert len(everybody) == PEOPLE
    assert {one[0] for one in everybody} == {f"{number:04}" for number in range(1, PEOPLE + 1)}
    assert max(one[1] for one in together) == PEOPLE
    assert scores
    asked.execute(copied)
    with (clinic / "people.csv").open(encoding="utf-8", newline="") as opened:
        assert len(list(csv.DictReader(opened))) == PEOPLE


def test_who_was_silent_or_said_yes_to_a_warning_sign_is_named(
    asked: duckdb.DuckDBPyConnection,
) -> None:
    named = {one[0] for one in asked.execute(QUESTIONS[1]).fetchall()}
    people = asked.execute("SELECT person, silent_days, red_flag_events FROM people").fetchall()
    assert named == {one for one, silent, flags in people if silent >= 7 or flags}


def test_the_numbers_are_those_of_the_files(clinic: Path, asked: duckdb.DuckDBPyConnection) -> None:
    found = asked.execute(
        "SELECT person, last_day, prescribed, completed, partial, mornings, morning_back "
        "FROM people"
    ).fetchall()
    assert len(found) == PEOPLE
    for person, last_day, *told in found:
        lately = [
            row
            for row in rows(clinic, person, "sessions.csv")
            if date.fromisoformat(row["date"]) > last_day - FOUR_WEEKS
        ]
        filling = [row["status"] for row in lately if row["fills_slot"] == "1"]
        backs = [
            int(row["morning_back"])
            for row in rows(clinic, person, "daily.csv")
            if row["morning_back"] and date.fromisoformat(row["date"]) > last_day - FOUR_WEEKS
        ]
        assert told == [
            len({(row["date"], row["slot"]) for row in lately if row["slot_due"] == "1"}),
            filling.count("completed"),
            len(filling) - filling.count("completed"),
            len(backs),
            median(backs) if backs else None,
        ]


def test_weeks_are_those_of_the_files(clinic: Path, asked: duckdb.DuckDBPyConnection) -> None:
    found = asked.execute("SELECT person, week_start, completed, prescribed FROM weeks").fetchall()
    assert sorted(found, key=str) == sorted(
        (
            (
                person.name,
                date.fromisoformat(row["week_start"]),
                int(row["sessions_completed"]),
                int(row["sessions_prescribed"]) if row["sessions_prescribed"] else None,
            )
            for person in (clinic / "packages").iterdir()
            for row in rows(clinic, person.name, "summary.csv")
        ),
        key=str,
    )
    assert (clinic / "packages" / "0001" / DATA_PACKAGE).exists()
