"""Rows of `function_answers`: one an item; those of one number make one time of one scale."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from coach.domain.function_scales import FunctionSaid, ItemAnswer, Scale
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(said: FunctionSaid) -> list[Values]:
    """Return one time that a scale was answered as column values, a row an item."""
    return [
        {
            "number": said.number,
            "at_utc": utc_text(said.at),
            "at_offset_s": said.at.offset_s,
            "scale": said.scale.value,
            "version": said.version,
            "language": said.language,
            "item": one.item,
            "words": one.words,
            "value": one.value,
        }
        for one in said.items
    ]


def read_item(row: Row) -> FunctionSaid:
    """Return a row as a value by itself: an answer of one item."""
    return _read([row])


def read_all(rows: Iterable[Row]) -> Iterator[FunctionSaid]:
    """Yield each time that a scale was answered, from rows in order of writing."""
    for _, of_number in groupby(rows, key=lambda row: row["number"]):
        yield _read(list(of_number))


@reads("function_answers")
def _read(rows: list[Row]) -> FunctionSaid:
    first = rows[0]
    return FunctionSaid(
        number=first["number"],
        at=instant(first["at_utc"], first["at_offset_s"]),
        scale=Scale(first["scale"]),
        items=tuple(ItemAnswer(row["item"], row["value"], row["words"]) for row in rows),
        version=first["version"],
        language=first["language"],
    )
