"""Rows of `got_up` and of `movements_done`."""

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import MovementDone
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def got_up_values(got_up: GotUp) -> Values:
    """Return when somebody got up as column values."""
    return {
        "local_day": got_up.day.isoformat(),
        "at_utc": utc_text(got_up.at),
        "at_offset_s": got_up.at.offset_s,
    }


@reads("got_up")
def read_got_up(row: Row) -> GotUp:
    """Return a row of `got_up` as a value."""
    return GotUp(local_day(row["local_day"]), instant(row["at_utc"], row["at_offset_s"]))


def done_values(done: MovementDone) -> Values:
    """Return a movement that was done as column values."""
    return {
        "movement_id": done.movement_id,
        "started_utc": utc_text(done.started),
        "started_offset_s": done.started.offset_s,
        "local_day": done.started.local_date.isoformat(),
        "planned_s": done.planned_s,
        "done_s": done.done_s,
    }


@reads("movements_done")
def read_done(row: Row) -> MovementDone:
    """Return a row of `movements_done` as a value."""
    return MovementDone(
        movement_id=row["movement_id"],
        started=instant(row["started_utc"], row["started_offset_s"]),
        planned_s=row["planned_s"],
        done_s=row["done_s"],
    )
