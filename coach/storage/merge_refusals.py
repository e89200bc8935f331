"""Why a package cannot become part of the record, each as one sentence with a way out."""

from coach.services.ports.carried import RECORD_FILE
from coach.services.problems import ImportProblem
from coach.storage import texts as words


def newer() -> ImportProblem:
    """Return the refusal of rows from a record of a later format."""
    return ImportProblem(words.NEWER_LOG, words.UPDATE)


def unknown_table(line: int, table: str) -> ImportProblem:
    """Return the refusal of a table that no record has, or that stands in the wrong place."""
    return _at(line, words.UNKNOWN_TABLE.format(table=table))


def unknown_columns(line: int, table: str) -> ImportProblem:
    """Return the refusal of a table with other columns than a record has."""
    return _at(line, words.UNKNOWN_COLUMNS.format(table=table))


def no_row(line: int, table: str, error: BaseException | None = None) -> ImportProblem:
    """Return the refusal of a row that cannot be; what SQLite says of it names the rule."""
    if error is None:
        return _at(line, words.NO_ROW.format(table=table))
    rule = str(error).rpartition(": ")[2]
    return _at(line, words.NO_ROW_BY.format(table=table, rule=rule))


def refers_to_nothing(line: int, table: str) -> ImportProblem:
    """Return the refusal of a row that belongs to something that is not there."""
    return _at(line, words.REFERS_TO_NOTHING.format(table=table))


def does_not_fit() -> ImportProblem:
    """Return the refusal of rows that are none of them wrong, and make no record together."""
    return ImportProblem(words.DO_NOT_FIT.format(file=RECORD_FILE), words.NOTHING_READ)


def _at(line: int, why: str) -> ImportProblem:
    sentence = words.AT_LINE.format(file=RECORD_FILE, line=line, why=why)
    return ImportProblem(sentence, words.NOTHING_READ)
