"""Why a package does not become part of the record; why a record is refused says `refusals`.

The sentences of `coach.storage.merge_refusals`, each in one place.
"""

NOTHING_READ = "Nothing was read back. Take another copy of the log."
NEWER_LOG = "This log was written by a newer version of Steadyback."
UPDATE = "Bring Steadyback up to date."
AT_LINE = "{file}, line {line}: {why}."
UNKNOWN_TABLE = "a record has no table {table} here"
UNKNOWN_COLUMNS = "the columns of {table} are not those of a record"
NO_ROW = "no record has such a row of {table}"
NO_ROW_BY = "no record has such a row of {table} ({rule})"
REFERS_TO_NOTHING = "what this row of {table} belongs to is not in the file"
DO_NOT_FIT = "The rows of {file} do not fit together."
