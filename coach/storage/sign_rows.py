"""Rows of `warning_signs` and `warning_sign_deeds`."""

import json
from collections.abc import Sequence
from datetime import date

from coach.domain.warning_signs import Deed, Done, Screening, Trigger
from coach.domain.warning_signs_record import answers_from_plain, answers_to_plain
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(screening: Screening) -> Values:
    """Return a set of answers as column values, without what was done about it."""
    said = screening.said_at
    return {
        "id": screening.id,
        "at_utc": utc_text(screening.at),
        "at_offset_s": screening.at.offset_s,
        "local_day": screening.at.local_date.isoformat(),
        "trigger": screening.trigger.value,
        "answers": json.dumps(answers_to_plain(screening.answers)),
        "shown": screening.shown.value,
        "said_utc": None if said is None else utc_text(said),
        "said_offset_s": None if said is None else said.offset_s,
    }


def deed_values(screening_id: str, done: Done) -> Values:
    """Return what was done as column values."""
    return {
        "warning_signs_id": screening_id,
        "deed": done.deed.value,
        "said_by": done.by,
        "seen_on": None if done.on is None else done.on.isoformat(),
        "at_utc": utc_text(done.at),
        "at_offset_s": done.at.offset_s,
        "local_day": done.at.local_date.isoformat(),
    }


@reads("warning_signs")
def read(row_and_done: tuple[Row, Sequence[Done]]) -> Screening:
    """Return a row of `warning_signs`, with what was done about it, as a value."""
    row, done = row_and_done
    said = row["said_utc"]
    return Screening(
        id=row["id"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        trigger=Trigger(row["trigger"]),
        answers=answers_from_plain(json.loads(row["answers"])),
        said_at=None if said is None else instant(said, row["said_offset_s"]),
        done=tuple(done),
    )


@reads("warning_sign_deeds")
def read_deed(row: Row) -> tuple[str, Done]:
    """Return a row of `warning_sign_deeds`: the id of the answers, and what was done."""
    on = row["seen_on"]
    done = Done(
        deed=Deed(row["deed"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        by=row["said_by"],
        on=None if on is None else date.fromisoformat(on),
    )
    return row["warning_signs_id"], done


def read_all(rows: Sequence[Row], deeds: Sequence[Row]) -> list[Screening]:
    """Return every set of answers with what was done about it, in the order of the rows."""
    done: dict[str, list[Done]] = {}
    for deed in deeds:
        of, one = read_deed(deed)
        done.setdefault(of, []).append(one)
    return [read((row, done.get(row["id"], ()))) for row in rows]
