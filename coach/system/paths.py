"""Where files live on this computer, by the customs of its system.

platformdirs is imported late: it costs 15 ms, and `--data-dir` makes it unnecessary.
"""

from pathlib import Path

from coach.private_files import make_folder

APP_NAME = "Steadyback"


def data_folder(override: Path | None = None) -> Path:
    """Return the folder of the record; it is not made here, since opening the record does it.

    Args:
        override: a folder that the user chose, used instead.
    """
    if override is not None:
        return override
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def state_place(override: Path | None = None) -> Path:
    """Return the folder of what may be lost, such as locks and window sizes; it is not made.

    Args:
        override: the data folder that the user chose; the state then lives inside it.
    """
    if override is not None:
        return override / "state"
    import platformdirs

    return Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))


def logs_place(override: Path | None = None) -> Path:
    """Return the folder of log and report files; it is not made.

    Args:
        override: the data folder that the user chose; the logs then live inside it.
    """
    if override is not None:
        return override / "logs"
    import platformdirs

    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def logs_folder(override: Path | None = None) -> Path:
    """Return the folder of log and report files, and make it.

    Args:
        override: the data folder that the user chose; the logs then live inside it.

    Raises:
        OSError: it cannot be made.
    """
    folder = logs_place(override)
    make_folder(folder)
    return folder
