"""Which files may be programs, by their names: one answer for the terminal, drops and folders."""

from pathlib import PurePath

SUFFIX = ".toml"
BUNDLE_SUFFIX = ".zip"
"""A program and its ladders, sent as one."""


def is_program_file(path: PurePath) -> bool:
    """Return whether a file is called like a program; old mail programs write `FROM_PT.TOML`."""
    return path.suffix.lower() == SUFFIX


def is_bundle(path: PurePath) -> bool:
    """Return whether a file is called like a program that is sent with its ladders."""
    return path.suffix.lower() == BUNDLE_SUFFIX


def can_be_opened(path: PurePath) -> bool:
    """Return whether a file is called like something that the window opens."""
    return is_program_file(path) or is_bundle(path)
