"""A display of its own for a test: Xvfb, where it is at hand."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from coach.system.qt_libraries import MissingLibraries
from coach.system.qt_platform import require_libraries


def _can_be_drawn_on() -> bool:
    try:
        require_libraries("xcb")
    except MissingLibraries:
        return False
    return True


WITHOUT_A_DISPLAY = [
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb"),
    pytest.mark.skipif(not _can_be_drawn_on(), reason="needs Qt's X11 libraries"),
]
"""Marks that leave a test out where no display can be had."""


@contextmanager
def a_display() -> Iterator[dict[str, str]]:
    """Start a display and return the environment of a program on it."""
    command = [
        "Xvfb",
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        environment = {**os.environ, "DISPLAY": f":{server.stdout.readline().strip()}"}
        environment.pop("QT_QPA_PLATFORM", None)
        try:
            yield environment
        finally:
            server.terminate()
