"""`fhir-bundle.json`: the log for a clinic, one FHIR R4 bundle that grows part by part."""

import json
from typing import IO, Final

from coach.handover.fhir_resources import Resources
from coach.services.ports import PatientLog

FHIR_BUNDLE: Final = "fhir-bundle.json"

_as_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class FhirBundle:
    """A bundle that is being written; each resource stands in a line of its own.

    Args:
        file: open for writing; nothing is in it yet.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._resources = Resources()
        self._entries = 0
        self._write(_as_json({"resourceType": "Bundle", "type": "collection"})[:-1])

    def add(self, part: PatientLog) -> None:
        """Write the resources of a part of the log."""
        for name, resource in self._resources.of_part(part):
            # FHIR knows no empty list: without entries there is no list at all.
            self._write(",\n" if self._entries else ', "entry": [\n')
            self._entries += 1
            self._write(_as_json({"fullUrl": name, "resource": resource}))

    def close(self) -> None:
        """Write the end."""
        self._write("\n]}\n" if self._entries else "}\n")

    def _write(self, text: str) -> None:
        self._file.write(text.encode())
