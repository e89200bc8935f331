"""Writes a file that somebody asked for, or says why it cannot be written and what to do then."""

from pathlib import Path

from coach.private_files import write_whole
from coach.services.problems import ExportProblem


def save_file(path: Path, content: bytes, not_saved: str, way_out: str) -> None:
    """Write a file, whole or not at all; only its owner can read it.

    Args:
        path: where.
        content: all of it.
        not_saved: the sentence where it cannot be written, with `{file}` and `{why}`.
        way_out: what to do then.

    Raises:
        ExportProblem: it cannot be written.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        why = error.strerror or str(error)
        raise ExportProblem(not_saved.format(file=path, why=why), way_out) from error
