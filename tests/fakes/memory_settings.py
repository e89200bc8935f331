"""Settings in memory, held to the contract of `SettingStore`."""

from collections.abc import Mapping
from typing import ClassVar

from tests.fakes.memory_transactions import MemoryTransactions


class MemorySettings(MemoryTransactions):
    """Keeps settings by name."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_settings",)

    def __init__(self) -> None:
        super().__init__()
        self._settings: dict[str, str] = {}

    def setting(self, name: str) -> str | None:
        return self._settings.get(name)

    def settings_kept(self) -> Mapping[str, str]:
        return dict(self._settings)

    def set_setting(self, name: str, value: str) -> None:
        self._write()
        self._settings[name] = value
