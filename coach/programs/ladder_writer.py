"""Writes ladders that a plan brought into a program file, where they do not stand in it already.

A plan that is saved stands by itself then: whoever gets the file needs no other.
"""

from collections.abc import Iterable
from typing import Any

import tomlkit
from tomlkit.items import AoT, Array, Table

from coach.domain.ladder import Ladder, Option, Release, Rung
from coach.domain.sides import Side


def write_ladders(document: tomlkit.TOMLDocument, ladders: Iterable[Ladder]) -> None:
    """Add the ladders that the document lacks; those it has stay the author's."""
    there: Any = document.get("ladders", ())
    ids = {one["id"] for one in there}
    missing = [ladder for ladder in ladders if ladder.id not in ids]
    if not missing:
        return
    if isinstance(there, Array):
        for ladder in missing:
            there.append(_inline(_ladder(ladder)))
        return
    if "ladders" not in document:
        document.add("ladders", tomlkit.aot())
    tables = document["ladders"]
    if not isinstance(tables, AoT):
        raise TypeError("ladders of a program are a list of tables")
    for ladder in missing:
        tables.append(_table(_ladder(ladder)))


def _table(values: dict[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        if key in ("rungs", "options") and isinstance(value[0], dict):
            rows = tomlkit.aot()
            for one in value:
                rows.append(_table(one))
            table.add(key, rows)
        else:
            table.add(key, _inline(value))
    return table


def _inline(value: Any) -> Any:  # noqa: ANN401 - whatever a ladder holds
    """Return a value as it stands on one line."""
    if isinstance(value, dict):
        line = tomlkit.inline_table()
        line.update({key: _inline(one) for key, one in value.items()})
        return line
    if isinstance(value, list):
        array = tomlkit.array()
        for one in value:
            array.append(_inline(one))
        return array
    return value


def _ladder(ladder: Ladder) -> dict[str, Any]:
    return _said(
        {
            "id": ladder.id,
            "name": ladder.name,
            "about": ladder.about,
            "side_rule": ladder.side_rule.value,
            "own_pace": ladder.own_pace,
            "moved": ladder.moved,
            "reviewed_by": ladder.reviewed_by,
            "sources": list(ladder.sources),
            "rungs": [_rung(rung) for rung in ladder.rungs],
            "options": [_option(option) for option in ladder.options],
        }
    )


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Return a table without what leaving out means too."""
    return {key: value for key, value in values.items() if value not in ("", [], {}, False, None)}


def _rung(rung: Rung) -> dict[str, Any]:
    texts, dose = rung.instructions, rung.dose
    return _said(
        {
            "id": rung.id,
            "name": rung.name,
            "set_up": list(texts.set_up),
            "do": list(texts.do),
            "say": [{"at_s": seconds(cue.at_s), "say": cue.say} for cue in texts.say],
            "watch_for": list(texts.watch_for),
            "stop_when": list(texts.stop_when),
            "release": texts.release.value if texts.release is not Release.LOWER else "",
            "skip_when": list(rung.skip_when),
            "swaps": [
                {"when": one.when, "ladder": one.ladder_id, "rung": one.rung_id}
                for one in rung.swaps
            ],
            "dose": {
                "sets": list(dose.sets),
                "hold_s": seconds(dose.hold_s),
                "reset_s": seconds(dose.reset_s),
                "rest_s": seconds(dose.rest_s),
            },
            "tags": [tag.value for tag in rung.tags],
            "sources": list(rung.sources),
            "figure": rung.figure,
            "on_side": rung.on_side,
            "standing": rung.standing,
            "with_pt": rung.with_pt,
            "side_rule": "midline" if rung.midline else "",
        }
    )


_SIDE = {Side.LEFT: "left", Side.RIGHT: "right", None: ""}


def _option(option: Option) -> dict[str, Any]:
    return _said(
        {
            "id": option.id,
            "name": option.name,
            "rungs": list(option.rungs),
            "do": list(option.do),
            "sources": list(option.sources),
            "instead_of": list(option.instead_of),
            "side_rule": "midline" if option.midline else "",
            "figures": dict(option.figures),
            "standing": option.standing,
            "drawn_with": option.drawn_with,
            "say": option.say,
            "release": option.release.value if option.release is not None else "",
            "knee_bent": _SIDE[option.knee_bent],
        }
    )


def seconds(number: float) -> float:
    """Return whole seconds as a whole number, as people write them."""
    return int(number) if number == int(number) else number
