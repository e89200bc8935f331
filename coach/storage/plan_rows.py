"""Rows of `plans`."""

from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.storage import prescription_rows, reason_rows
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(plan: PlanInForce) -> Values:
    """Return a plan as column values."""
    return {
        "since_utc": utc_text(plan.since),
        "since_offset_s": plan.since.offset_s,
        "local_day": plan.first_day.isoformat(),
        **prescription_rows.values(plan.prescription),
        **reason_rows.values(plan.reason, words="reason"),
        "changed_by": plan.by.value,
    }


@reads("plans")
def read(row: Row) -> PlanInForce:
    """Return a row of `plans` as a value."""
    since = instant(row["since_utc"], row["since_offset_s"])
    by = ChangedBy(row["changed_by"])
    reason = reason_rows.read(row["why"], row["reason"])
    return PlanInForce(since, prescription_rows.read(row["prescription"]), reason, by)
