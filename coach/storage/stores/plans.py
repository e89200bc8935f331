"""The plans of a record, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.plan_in_force import PlanInForce
from coach.storage import plan_rows
from coach.storage.stores.connections import RecordPart
from coach.storage.tables import PLANS


class SqlPlans(RecordPart):
    """The `PlanStore` of a record."""

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""
        with self.connections.reading() as connection:
            rows = connection.execute(select(PLANS).order_by(PLANS.c.id))
            return [plan_rows.read(row) for row in rows.mappings()]

    def take_up(self, plan: PlanInForce) -> None:
        """Put a plan in force from its moment on."""
        with self.connections.writing() as connection:
            connection.execute(insert(PLANS).values(plan_rows.values(plan)))
