"""The settings of a record, in SQLite."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.storage.stores.connections import RecordPart
from coach.storage.tables import SETTINGS


class SqlSettings(RecordPart):
    """The `SettingStore` of a record."""

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""
        with self.connections.reading() as connection:
            return connection.execute(
                select(SETTINGS.c.value).where(SETTINGS.c.name == name)
            ).scalar()

    def settings_kept(self) -> Mapping[str, str]:
        """Return every setting that was ever set, by its name."""
        with self.connections.reading() as connection:
            found = connection.execute(select(SETTINGS.c.name, SETTINGS.c.value))
            return {row[0]: row[1] for row in found}

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        upsert = insert_or(SETTINGS).values(name=name, value=value)
        with self.connections.writing() as connection:
            connection.execute(
                upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )
