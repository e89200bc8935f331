"""The file for a clinic's software: true to FHIR R4, and to the tables beside it."""

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.handover.csv_package import CsvPackage
from coach.handover.fhir_bundle import FHIR_BUNDLE
from coach.handover.fhir_resources import Resources
from coach.services.log_reading import LogReader
from coach.services.recorded_days import recorded_days
from coach.services.share import Wish, export_log
from tests.fakes.memory_store import MemoryStore
from tests.handover.histories import Life
from tests.handover.records import VERSION
from tests.handover.test_csv_package import GOLDEN, SUNDAY_NIGHT, a_few_days, begun

LIVED = Life(Random(7), 90)

_PAIN = "72514-3"
_MINUTES = "55411-3"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of three months, with the file."""
    place = tmp_path_factory.mktemp("pt") / "log"
    export_log(
        LIVED.store, CsvPackage(), place, LIVED.now, app_version=VERSION, wish=Wish(fhir=True)
    )
    return place


@pytest.fixture(scope="module")
def entries(log: Path) -> list[dict[str, Any]]:
    """The entries of its bundle."""
    bundle = json.loads((log / FHIR_BUNDLE).read_text("utf-8"))
    found: list[dict[str, Any]] = bundle["entry"]
    return found


def of_kind(entries: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    found = [one["resource"] for one in entries]
    return [one for one in found if one["resourceType"] == kind]


def observed(entries: list[dict[str, Any]], code: str) -> list[dict[str, Any]]:
    found = of_kind(entries, "Observation")
    return [one for one in found if one["code"].get("coding", [{}])[0].get("code") == code]


def rows(log: Path, name: str) -> list[dict[str, str]]:
    with (log / name).open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_it_is_fhir(log: Path) -> None:
    Bundle.model_validate_json((log / FHIR_BUNDLE).read_bytes())


def test_every_name_is_its_own_and_every_reference_leads_somewhere(
    entries: list[dict[str, Any]],
) -> None:
    names = [one["fullUrl"] for one in entries]
    assert len(set(names)) == len(names)
    assert set(references(entries)) <= set(names)


def references(value: object) -> Iterator[str]:
    match value:
        case {"reference": str(name)}:
            yield name
        case dict():
            for one in value.values():
                yield from references(one)
        case list():
            for one in value:
                yield from references(one)


def test_every_rating_is_that_of_the_tables(log: Path, entries: list[dict[str, Any]]) -> None:
    counting = [row for row in rows(log, "check_ins.csv") if row["counts"] == "1"]
    asked = {"Low back": "pain_back", "Leg pain": "pain_leg", "Pain nei": "pain_elsewhere"}
    told = Counter(
        (asked[one["code"]["text"][:8]], note["timing"], note.get("session", ""), value(one))
        for one in observed(entries, _PAIN)
        for note in (noted(one),)
    )
    assert told == Counter(
        (column, row["asked"], row["session_id"], int(row[column]))
        for row in counting
        for column in asked.values()
        if row[column]
    )


def test_every_session_and_every_missed_slot_is_there(
    log: Path, entries: list[dict[str, Any]]
) -> None:
    table = rows(log, "sessions.csv")
    procedures = of_kind(entries, "Procedure")
    done = {noted(one)["session"]: noted(one) for one in procedures if one["status"] != "not-done"}
    assert done.keys() == {row["session_id"] for row in table if row["session_id"]}
    for row in table:
        if row["session_id"]:
            for column in ("status", "holds_done", "holds_of_whole", "hold_done_ms"):
                assert done[row["session_id"]].get(column, "") == row[column]
            assert done[row["session_id"]].get("by_hand", "0") == row["by_hand"]
    assert Counter(
        (one["performedDateTime"], one["statusReason"]["text"], noted(one)["slot"])
        for one in procedures
        if one["status"] == "not-done"
    ) == Counter(
        (row["date"], row["skip_reason"], row["slot"]) for row in table if row["skip_reason"]
    )


def test_minutes_are_those_of_the_tables_to_the_millisecond(
    log: Path, entries: list[dict[str, Any]]
) -> None:
    assert {
        noted(one)["session"]: round(value(one) * 60_000)
        for one in observed(entries, _MINUTES)
        if "session" in noted(one)
    } == {
        row["session_id"]: int(row["duration_ms"])
        for row in rows(log, "sessions.csv")
        if row["duration_ms"]
    }


def test_walks_are_those_of_the_tables_to_the_millisecond(
    log: Path, entries: list[dict[str, Any]]
) -> None:
    told = [
        (one["effectiveDateTime"][:10], round(value(one) * 60_000))
        for one in observed(entries, _MINUTES)
        if noted(one).get("movement") == "walk"
    ]
    walked = [row for row in rows(log, "movements.csv") if row["movement"] == "walk"]
    assert walked
    assert Counter(told) == Counter((row["date"], int(row["done_ms"])) for row in walked)


def test_a_plan_begins_no_later_than_what_it_asked_for(entries: list[dict[str, Any]]) -> None:
    by_name = {one["fullUrl"]: one["resource"] for one in entries}
    for one in of_kind(entries, "Procedure"):
        order = by_name[one["basedOn"][0]["reference"]]
        plan = by_name[order["basedOn"][0]["reference"]]
        done = one.get("performedDateTime") or one["performedPeriod"]["start"]
        assert plan["period"]["start"] <= done[:10]


def test_scores_and_items_are_those_of_the_tables(log: Path, entries: list[dict[str, Any]]) -> None:
    table = [one for one in rows(log, "outcomes.csv") if one["counts"] == "1" and one["item"]]
    told = observed(entries, "psfs-total")
    assert told
    assert [round(value(one) * 10) for one in told] == [
        int(row["score_tenths"]) for row in table if row["score_tenths"]
    ]
    items = [
        (item["linkId"], item["answer"][0]["valueInteger"])
        for one in of_kind(entries, "QuestionnaireResponse")
        for item in one["item"]
    ]
    assert items == [(row["item"], int(row["value"])) for row in table]


def value(observation: Mapping[str, Any]) -> float:
    number: float = observation["valueQuantity"]["value"]
    return number


def noted(resource: Mapping[str, Any]) -> dict[str, str]:
    return dict(part.split("=", 1) for part in resource["note"][0]["text"].split("; "))


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30))
@example(496, 6)
def test_in_parts_it_says_the_same_as_in_one(seed: int, days: int) -> None:
    life = Life(Random(seed), days)
    first, last = recorded_days(life.store, life.now)
    told = []
    for weeks in (1, 20):
        resources, found = Resources(), {}
        for part in LogReader(life.store, first, last, life.now, part_weeks=weeks):
            for name, one in resources.of_part(part):
                assert name not in found
                found[name] = one
        told.append(found)
    assert told[0] == told[1]


def test_an_empty_log_has_no_list(tmp_path: Path) -> None:
    store = begun(MemoryStore())
    before = SUNDAY_NIGHT.local_date.replace(day=1)
    export_log(
        store, CsvPackage(), tmp_path / "log", SUNDAY_NIGHT, before, before, app_version=VERSION,
        wish=Wish(fhir=True),
    )  # fmt: skip
    bundle = json.loads((tmp_path / "log" / FHIR_BUNDLE).read_text("utf-8"))
    assert bundle == {"resourceType": "Bundle", "type": "collection"}


def test_a_few_days_are_told_byte_for_byte(tmp_path: Path) -> None:
    assert of_a_few_days(tmp_path / "log") == (GOLDEN / FHIR_BUNDLE).read_bytes()


def of_a_few_days(place: Path) -> bytes:
    """Write the log of the golden files, and return the file."""
    store = begun(MemoryStore())
    a_few_days(store)
    wish = Wish(fhir=True)
    export_log(store, CsvPackage(), place, SUNDAY_NIGHT, app_version=VERSION, wish=wish)
    return (place / FHIR_BUNDLE).read_bytes()
