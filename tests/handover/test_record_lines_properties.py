"""Every row of the record is a line of its own, whatever is written in it."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coach.handover import texts as words
from coach.handover.record_file import FORMAT, HEADER, write_record
from coach.handover.record_lines import wrong_line
from coach.services.ports import LogStep, PatientLog
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

    def tell(self, step: LogStep, done: int, of: int) -> None:
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


NO_VALUES = (
    *("NaN", "Infinity", "-Infinity", "true", "[]", "1" + 400 * "0"),
    *(str(2**63), str(-(2**63) - 1), '"\\ud800"', '"\\u0000"'),
)


def read_back(row: Sequence[str]) -> tuple[int, str] | None:
    header = {HEADER: FORMAT, "format": "0019"}
    table = {"table": "holds", "columns": [str(place) for place in range(len(row))]}
    lines = (json.dumps(header), json.dumps(table), f"[{','.join(row)}]")
    return wrong_line(io.BytesIO("\n".join(lines).encode()))


@given(st.lists(values.map(json.dumps), max_size=3), st.sampled_from(NO_VALUES), st.data())
def test_what_no_record_holds_is_refused_wherever_it_stands(
    row: list[str], wrong: str, data: st.DataObject
) -> None:
    assert read_back(row) is None
    row.insert(data.draw(st.integers(0, len(row))), wrong)
    assert read_back(row) == (3, words.NO_VALUE)
