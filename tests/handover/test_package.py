"""The package as a whole: read in parts as in one, one file or many, true to its own schema."""

import csv
import errno
import hashlib
import io
import json
import stat
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from frictionless import validate
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.handover.csv_package import CsvPackage
from coach.handover.data_package import DATA_PACKAGE
from coach.handover.fhir_bundle import FHIR_BUNDLE
from coach.handover.log_files import LOG_FILES
from coach.handover.readme import README
from coach.handover.workbook import WORKBOOK
from coach.services.export_progress import ExportCancelledError
from coach.services.log_reading import LogReader
from coach.services.problems import ExportProblem
from coach.services.recorded_days import recorded_days
from coach.services.share import Wish, export_log
from tests.handover.histories import Life
from tests.handover.records import VERSION

LIVED, SHORT = Life(Random(7), 90), Life(Random(7), 9)


def written(place: Path, life: Life = LIVED, wish: Wish | None = None) -> Path:
    export_log(life.store, CsvPackage(), place, life.now, app_version=VERSION, wish=wish or Wish())
    return place


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of three months in a folder, with the workbook and the bundle."""
    return written(tmp_path_factory.mktemp("pt") / "log", wish=Wish(workbook=True, fhir=True))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40))
def test_in_parts_it_says_the_same_as_in_one(seed: int, days: int) -> None:
    life = Life(Random(seed), days)
    first, last = recorded_days(life.store, life.now)
    parts = list(LogReader(life.store, first, last, life.now, part_weeks=1))
    (whole,) = LogReader(life.store, first, last, life.now, part_weeks=20)
    assert [part.first for part in parts[1:]] == [part.last + timedelta(1) for part in parts[:-1]]
    for file in LOG_FILES:
        assert [row for part in parts for row in file.rows(part)] == list(file.rows(whole))


def test_every_column_has_something_in_it_where_enough_was_lived(log: Path) -> None:
    """A column that is always empty has no place in a file."""
    waits = {
        # Told by what this life has none of.
        "flares.csv": {"pain_back_first_day", "eases", "steps_back", "trigger", "posture"}
        | {"braced", "helped", "words"},
        "sessions.csv": {"pain_elsewhere_worst", "leg_moved_down", "numb_or_weak"}
        | {"pain_leg_worst", "leg_site_worst"},
        "exercises.csv": {"pain_leg_worst", "pain_elsewhere_worst", "leg_moved_down"}
        | {"numb_or_weak"},
        "check_ins.csv": {"pain_elsewhere", "sharp", "leg_moved_down", "numb_or_weak"}
        | {"exercise_id", "side"}
        | {"put_right_date", "put_right_time", "put_right_utc_offset_min"},
        "warning_signs.csv": {"not_sure", "said_by", "seen_on", "not_asked"},
        "plan_changes.csv": {"reason"},
        "daily.csv": {"breathing_s"},
    }
    for file in LOG_FILES:
        with (log / file.name).open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))
        empty = {name for name in rows[0] if not any(row[name] for row in rows)} if rows else set()
        assert empty <= waits.get(file.name, set()), file.name


def test_no_cell_has_a_decimal_but_in_somebodys_words(log: Path) -> None:
    for file in LOG_FILES:
        with (log / file.name).open(encoding="utf-8-sig", newline="") as opened:
            for row in csv.reader(opened):
                for cell in row:
                    assert not cell.replace(".", "", 1).isdecimal() or cell.isdecimal()


def test_it_is_what_its_schema_says(log: Path) -> None:
    report = validate(log / DATA_PACKAGE)
    assert report.valid, report.flatten(["type", "note", "fieldName", "rowNumber"])
    told = json.loads((log / DATA_PACKAGE).read_text())
    assert [one["path"] for one in told["resources"]] == [file.name for file in LOG_FILES]
    beside = told["steadyback"]["files"]
    assert [one["path"] for one in beside] == [WORKBOOK, FHIR_BUNDLE, README]
    for one in beside:
        content = (log / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_a_damaged_file_is_found_out_by_the_schema(log: Path, tmp_path: Path) -> None:
    for file in log.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    damaged = tmp_path / "sessions.csv"
    damaged.write_bytes(damaged.read_bytes().replace(b",ordinary", b",sunny", 1))
    assert not validate(tmp_path / DATA_PACKAGE).valid


def test_the_workbook_has_real_days_and_numbers_and_every_row(log: Path) -> None:
    for file in LOG_FILES:
        with (log / file.name).open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.reader(opened))
        with zipfile.ZipFile(log / WORKBOOK) as book:
            sheet = book.read(f"xl/worksheets/sheet{LOG_FILES.index(file) + 1}.xml").decode()
        assert sheet.count("<row ") == len(rows)
        assert 'state="frozen"' in sheet
        assert "<f>" not in sheet
    assert stat.S_IMODE((log / WORKBOOK).stat().st_mode) == 0o600


def test_a_zip_holds_the_same_files_and_is_never_written_over(log: Path, tmp_path: Path) -> None:
    place = written(tmp_path / "new" / "log.zip", wish=Wish(workbook=True, fhir=True))
    with zipfile.ZipFile(place) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert archive.read(name) == (log / name).read_bytes(), name
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    before = place.read_bytes()
    with pytest.raises(ExportProblem, match="already"):
        written(place)
    assert place.read_bytes() == before
    assert [file.name for file in place.parent.iterdir()] == ["log.zip"]


@pytest.mark.parametrize("name", ["log", "log.zip"])
def test_who_changes_their_mind_finds_nothing_written(tmp_path: Path, name: str) -> None:
    """At whatever moment: as it is read, as the workbook is put together, as the zip is packed."""
    told: list[int] = []

    def until(nth: int) -> Wish:
        told.clear()

        def watch(done: int, whole: int) -> bool:
            told.append(100 * done // whole)
            return len(told) < nth

        return Wish(workbook=True, fhir=True, watch=watch)

    written(tmp_path / name, SHORT, until(sys.maxsize))
    (tmp_path / name).rename(tmp_path / "whole")
    moments = list(told)
    assert moments == sorted(moments)
    assert moments[-1] == 100
    for nth in (1, len(moments) // 3, len(moments) // 2, len(moments)):
        with pytest.raises(ExportCancelledError):
            written(tmp_path / name, SHORT, until(nth))
        assert told == moments[:nth]
        assert [path.name for path in tmp_path.iterdir()] == ["whole"]


def test_a_disk_that_fills_as_the_workbook_is_put_together_is_told_as_full(tmp_path: Path) -> None:
    told: list[int] = []

    def watch(done: int, _whole: int) -> bool:
        told.append(done)
        if len(told) > 2:
            raise OSError(errno.ENOSPC, "no space left")
        return True

    with pytest.raises(ExportProblem, match="disk is full"):
        written(tmp_path / "log", SHORT, Wish(workbook=True, watch=watch))
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_log_with_a_workbook_is_replaced_as_a_whole(tmp_path: Path) -> None:
    place = tmp_path / "log"
    written(place, wish=Wish(workbook=True))
    written(place)
    assert not (place / WORKBOOK).exists()


def test_an_empty_log_is_true_to_its_schema_too(tmp_path: Path) -> None:
    life = Life(Random(1), 1)
    first = date(2020, 1, 1)
    export_log(
        life.store, CsvPackage(), tmp_path / "log", life.now, first, first, app_version=VERSION
    )
    assert validate(tmp_path / "log" / DATA_PACKAGE).valid
    header = (tmp_path / "log" / "holds.csv").read_text("utf-8-sig")
    assert next(csv.reader(io.StringIO(header)))[0] == "session_id"
