"""The bot of pytest-qt, which gives up after five seconds, with the patience of all tests."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE_MS


class PatientBot(QtBot):
    """Waits for states and signals for as long as it takes on a busy machine."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """Wait until something is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:  # noqa: N802 - pytest-qt's name
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **options)
