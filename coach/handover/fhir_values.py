"""Values of FHIR R4 as JSON: codes, moments, quantities, and what names a resource.

The codes are those of docs/fhir.md, each with where it comes from. What has no code that we could
check is told in words alone, or by a code of our own: a wrong code is worse than none.
"""

import uuid
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from coach.domain.instant import Instant

Resource: TypeAlias = dict[str, Any]
"""One resource as JSON."""

LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UNITS: Final = "http://unitsofmeasure.org"
OBSERVATION_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
CARE_PLAN_CATEGORY: Final = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
ACTIVITY_CATEGORY: Final = "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes"
OURS: Final = "urn:steadyback:codes"
"""The system of codes that are ours alone."""

SUBJECT: Final = {"identifier": {"system": "urn:steadyback:record", "value": "local-user"}}
"""Whom it is about: nobody is named, and whoever takes the file in says whose it is."""

_NAMES: Final = uuid.UUID("6b0f4a52-6c1f-5f0e-9a39-6f3d3c1b7a10")
"""What the names of resources are made from, so that a log written twice has the same ones."""


def coded(system: str, code: str, display: str, text: str = "") -> Resource:
    """Return a code, with words of our own where they say more than its name."""
    concept: Resource = {"coding": [{"system": system, "code": code, "display": display}]}
    return concept | ({"text": text} if text else {})


def category(system: str, *codes: str) -> list[Resource]:
    """Return a category for each code."""
    return [{"coding": [{"system": system, "code": code}]} for code in codes]


def quantity(value: float, unit: str, code: str) -> Resource:
    """Return a number with its unit."""
    return {"value": value, "unit": unit, "system": UNITS, "code": code}


def moment(at: Instant) -> str:
    """Return a moment to the second, with the offset it was lived in."""
    return at.wall.isoformat(timespec="seconds")


def exactly(at: Instant) -> str:
    """Return a moment as it is kept, to name something by."""
    return at.wall.isoformat(timespec="microseconds")


def named(kind: str, *parts: object) -> str:
    """Return the name of a resource, the same for the same parts.

    Args:
        kind: what it is.
        parts: what tells it from all others, an exact moment of the record among them:
            `2026-11-22-1` alone is a session of many people.
    """
    return uuid.uuid5(_NAMES, "/".join((kind, *map(str, parts)))).urn


def note(said: Mapping[str, object]) -> list[Resource]:
    """Return what has no place of its own, as `name=value` in one line; None is left out."""
    told = "; ".join(f"{name}={value}" for name, value in said.items() if value is not None)
    return [{"text": told}]


def refer_to(name: str) -> Resource:
    """Return a reference to a resource of the same bundle."""
    return {"reference": name}
