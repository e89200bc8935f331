"""The files of a package from which nothing is read back: the workbook, the bundle, README.txt.

They are for people and for a clinic, and the record is whole without them. So one that is damaged,
missing, or none of the package is told of by its name, and keeps nothing from being read.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from coach.handover.atomic_folder import LITTER
from coach.handover.data_package import DATA_PACKAGE
from coach.handover.fhir_bundle import FHIR_BUNDLE
from coach.handover.readme import README
from coach.handover.workbook import WORKBOOK
from coach.services.ports.carried import BesideRecord, FileBeside

_UNTOLD: Final = frozenset({WORKBOOK, FHIR_BUNDLE, README})
"""Files of which packages told no size and hash before."""


def files_beside(
    there: Collection[str],
    read: Collection[str],
    told: Sequence[Mapping[str, Any]] | None,
    is_whole: Callable[[Mapping[str, Any]], bool],
) -> tuple[FileBeside, ...]:
    """Return the files beside the record that are not as they should be, in order of their names.

    Args:
        there: the names of the files that are there.
        read: the names of those that the record is read from or compared with.
        told: what the description tells of the others; None where it was written before it did.
        is_whole: says whether a file that is there is as it was written.
    """
    found: dict[str, BesideRecord] = {}
    for file in told or ():
        if file["path"] not in there:
            found[file["path"]] = BesideRecord.MISSING
        elif not is_whole(file):
            found[file["path"]] = BesideRecord.CHANGED
    known = _UNTOLD if told is None else {file["path"] for file in told}
    for name in {*there} - {*read} - known - {DATA_PACKAGE} - LITTER:
        if not name.startswith("."):
            found[name] = BesideRecord.FOREIGN
    return tuple(FileBeside(name, found[name]) for name in sorted(found))
