"""Every row of the record is a line of its own, whatever is written in it."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coach.handover.record_file import write_record
from coach.services.ports import PatientLog
from coach.services.ports.carried import CarriedTable, Value

texts = st.text(alphabet='[],"\\\n a\u2028', max_size=8)
values = st.none() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False) | texts
rows = st.lists(st.tuples(values, values, values), max_size=6)


@dataclass
class RowsAlone:
    """A log of which nothing but its rows is read."""

    kept: Sequence[Sequence[Value]]
    first = last = date(2026, 11, 22)
    app_version, record_format = "1", "0019"

    def __iter__(self) -> Iterator[PatientLog]:
        """Read no part."""
        return iter(())

    def go_on(self) -> None:
        """Somebody always wants it."""

    def tables(self) -> Iterator[CarriedTable]:
        """Return one table."""
        yield CarriedTable("holds", ("a", "b", "c"), iter(self.kept))


@given(rows)
def test_a_line_is_a_row(kept: Sequence[Sequence[Value]]) -> None:
    file = io.BytesIO()
    written = write_record(RowsAlone(kept), file)
    _, table, *lines = file.getvalue().decode().split("\n")[:-1]
    assert json.loads(table) == {"table": "holds", "columns": ["a", "b", "c"]}
    assert [tuple(json.loads(line)) for line in lines] == kept
    assert written.rows == {"holds": len(kept)}
    assert written.size == len(file.getvalue())
