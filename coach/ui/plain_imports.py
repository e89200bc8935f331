"""Imports Qt, and leaves Python's own way to import as it was.

PySide6 puts a function of its own in the place of `builtins.__import__`, for modules that ask for
other names of Qt's functions (`from __feature__ import snake_case`). It reads the source of every
module that is imported from then on, and Python keeps what was read: 15 MB and a fifth of the time
where the libraries of the record are imported. Nothing here asks for such names.
"""

import builtins


def import_qt() -> None:
    """Import Qt's core; call it before anything else imports a part of Qt."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - it is imported for what it does

    builtins.__import__ = plain
