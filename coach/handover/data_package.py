"""`datapackage.json`: the columns for programs, as README.txt has them for people.

A Frictionless Data Package with a Table Schema for each file, so that pandas, DuckDB, R or a
validator know types, units and references without being told by hand; with size and hash, so that
a damaged file is found out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from coach.handover import texts as words
from coach.handover.csv_table import CsvTable
from coach.handover.file_hash import told_as
from coach.handover.files.sessions import SESSIONS
from coach.handover.log_file import Column, Kind, LogFile
from coach.handover.record_file import Written
from coach.services.ports import LogInParts

DATA_PACKAGE = "datapackage.json"
NAME = "steadyback-log"
FORMAT = "3"
"""Counts up when a column changes its meaning or goes; one more column at the end is no change.
From 3 on a package can be read back."""

_TYPES: Final[Mapping[Kind, str]] = {
    Kind.TEXT: "string",
    Kind.WHOLE: "integer",
    Kind.YES_NO: "boolean",
    Kind.DAY: "date",
    Kind.CLOCK: "time",
}


def data_package(
    log: LogInParts,
    tables: Iterable[CsvTable],
    record: Written | None = None,
    beside: Sequence[Mapping[str, Any]] = (),
) -> bytes:
    """Return the file for a package that was written.

    Args:
        log: what it is about.
        tables: its tables.
        record: what it can be read back from; None for nothing.
        beside: name, size and hash of what else is in it. No table is among them, so they are no
            resources.
    """
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": words.TITLE,
        "version": FORMAT,
        "steadyback": {
            "app_version": log.app_version,
            "first_day": log.first.isoformat(),
            "last_day": log.last.isoformat(),
            **({} if record is None else {"record": record.described}),
            "files": list(beside),
        },
        "resources": [_resource(one) for one in tables],
    }
    return (json.dumps(package, indent=2, ensure_ascii=False) + "\n").encode()


def _resource(written: CsvTable) -> dict[str, Any]:
    table = written.table
    return {
        "profile": "tabular-data-resource",
        "name": table.table.replace("_", "-"),
        "path": table.name,
        "description": words.ONE_ROW_FOR.format(one_row=table.one_row),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.size,
        "hash": told_as(written.sha256),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": _schema(table),
    }


def _schema(table: LogFile) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.of_session:
        schema["foreignKeys"] = [
            {
                "fields": ["session_id"],
                "reference": {"resource": SESSIONS.table, "fields": ["session_id"]},
            }
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.meaning,
    }
    if column.kind is Kind.YES_NO:
        field |= {"trueValues": ["1"], "falseValues": ["0"]}
    limits = {
        "required": column.required or None,
        "minimum": column.least,
        "maximum": column.most,
        "enum": list(column.words) or None,
    }
    constraints = {name: limit for name, limit in limits.items() if limit is not None}
    if constraints:
        field["constraints"] = constraints
    return field
