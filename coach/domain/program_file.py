"""Which files may be programs, by their names: one answer for the terminal, drops and folders."""

from pathlib import PurePath

SUFFIX = ".toml"


def is_program_file(path: PurePath) -> bool:
    """Return whether a file is called like a program; old mail programs write `FROM_PT.TOML`."""
    return path.suffix.lower() == SUFFIX
