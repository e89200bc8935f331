"""Where settings are kept: words by name, whatever they mean."""

from collections.abc import Mapping
from typing import Protocol

from coach.services.ports.transactions import Transactions


class SettingStore(Transactions, Protocol):
    """The settings of a record; what they mean is declared in `coach.services.settings`."""

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""

    def settings_kept(self) -> Mapping[str, str]:
        """Return every setting that was ever set, by its name."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
