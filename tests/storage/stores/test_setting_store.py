"""What every `SettingStore` does, the fake as well as the one on disk."""

import pytest

from coach.services.ports import SettingStore
from coach.storage.store import SqlStore
from coach.storage.stores.settings import SqlSettings
from tests.fakes.memory_settings import MemorySettings
from tests.storage.conftest import NewStore


@pytest.fixture
def store(new_store: NewStore) -> SettingStore:
    """Return the settings of an empty record, by themselves."""
    whole = new_store()
    return SqlSettings(whole.connections) if isinstance(whole, SqlStore) else MemorySettings()


def test_a_setting_is_replaced(store: SettingStore) -> None:
    store.set_setting("volume", "0.5")
    store.set_setting("volume", "0.7")
    assert store.setting("volume") == "0.7"
    assert store.setting("voice") is None


def test_all_that_was_set_comes_at_once(store: SettingStore) -> None:
    before = store.settings_kept()
    store.set_setting("one", "1")
    store.set_setting("two", "2")
    store.set_setting("one", "3")
    assert store.settings_kept() == {**before, "one": "3", "two": "2"}
