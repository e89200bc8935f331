"""Rows of `function_answers`: one an item; those of one telling make one time of one scale."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from coach.domain.function_scales import FunctionSaid, ItemAnswer, Scale
from coach.storage.rows import Row, Values, instant, reads, utc_text

_NO_ITEM: Final = (ItemAnswer("", 0),)
"""Stands in the one row that says that a time was taken out."""


def values(said: FunctionSaid, telling: int) -> list[Values]:
    """Return what was said of one time that a scale was answered as column values, a row an item.

    Args:
        said: what was said.
        telling: how many times something was said of that time, this one included.
    """
    again = said.put_right_at
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
            "telling": telling,
            "put_right_utc": None if again is None else utc_text(again),
            "put_right_offset_s": None if again is None else again.offset_s,
        }
        for one in said.items or _NO_ITEM
    ]


def read_item(row: Row) -> FunctionSaid:
    """Return a row as a value by itself: an answer of one item."""
    return _read([row])


def read_all(rows: Iterable[Row]) -> Iterator[FunctionSaid]:
    """Yield what was said of each time that a scale was answered, from rows in order of writing."""
    for _, of_telling in groupby(rows, key=lambda row: (row["number"], row["telling"])):
        yield _read(list(of_telling))


@reads("function_answers")
def _read(rows: list[Row]) -> FunctionSaid:
    first = rows[0]
    again = first["put_right_utc"]
    return FunctionSaid(
        number=first["number"],
        at=instant(first["at_utc"], first["at_offset_s"]),
        scale=Scale(first["scale"]),
        items=tuple(
            ItemAnswer(row["item"], row["value"], row["words"]) for row in rows if row["item"]
        ),
        version=first["version"],
        language=first["language"],
        put_right_at=None if again is None else instant(again, first["put_right_offset_s"]),
    )
