"""Writes a plan back as a program file that a PT can read, change and send again.

Where the file that the plan came from is at hand, only what changed is changed in it: comments,
order and layout stay the author's. Otherwise the file is written whole, rules included, so that
nothing of the plan is lost.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.items import AoT, Array, Table

from coach.domain.prescription import PrescribedExercise, Prescription
from coach.domain.program import Slot

_HEAD = "A program written by Steadyback; programs/README.md is the format."


def as_file(prescription: Prescription, original: str | None, *, version: int) -> str:
    """Return the text of a program file.

    Args:
        prescription: the plan in force.
        original: the text of the file it came from, or None.
        version: the version to write; higher than that of the original.
    """
    document = tomlkit.parse(original) if original is not None else _new(prescription)
    document["version"] = version
    _write_schedule(document, prescription)
    _write_items(document, prescription.exercises)
    if prescription.short_on_time and "short_on_time" in document:
        kept = {exercise.ladder_id for exercise in prescription.exercises}
        order = [ladder for ladder in prescription.short_on_time if ladder in kept]
        _set(document, "short_on_time", order)
    return tomlkit.dumps(document)


def _new(prescription: Prescription) -> tomlkit.TOMLDocument:
    """Return a document with everything but the items."""
    rules = prescription.rules
    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    for key, value in (
        ("format", 1), ("kind", "program"), ("id", prescription.program_id),
        ("version", prescription.program_version), ("name", prescription.program_name),
        ("about", ""), ("author", ""), ("reviewed_by", ""), ("purpose", rules.purpose.value),
    ):  # fmt: skip
        document.add(key, value)
    if prescription.short_on_time:
        document.add("short_on_time", list(prescription.short_on_time))
    if rules.lock.plan or rules.lock.by:
        document.add("lock", _table(asdict(rules.lock)))
    document.add("pain", _table({"mode": rules.pain_mode.value} | asdict(rules.pain)))
    schedule = prescription.schedule
    document.add(
        "schedule",
        _table({
            "sessions_per_day": schedule.sessions_per_day,
            "wake_guard_min": schedule.wake_guard_min,
            "min_gap_min": schedule.min_gap_min,
            "slots": [],
        }),
    )  # fmt: skip
    for key, part in (("ramp", rules.ramp), ("flare_return", rules.flare_return)):
        if part is not None:
            document.add(key, _table(asdict(part)))
    document.add("progression", _table(asdict(rules.progression)))
    document.add("step_down", _table(asdict(rules.step_down)))
    warm_ups = tomlkit.aot()
    for warm_up in prescription.warm_up:
        warm_ups.append(
            _table({
                "movement": warm_up.movement_id,
                "cycles": warm_up.cycles,
                "cycle_s": _number(warm_up.cycle_s),
            })
        )  # fmt: skip
    if prescription.warm_up:
        document.add("warm_up", warm_ups)
    document.add("items", tomlkit.aot())
    return document


def _write_schedule(document: tomlkit.TOMLDocument, prescription: Prescription) -> None:
    """Write the sessions of the day: all of them, and with how many the plan stands now."""
    schedule = document["schedule"]
    slots = prescription.program_slots or prescription.schedule.slots
    written = [slot["id"] for slot in schedule["slots"]]
    times = [(slot["opens"], slot["closes"]) for slot in schedule["slots"]]
    if written != [slot.id for slot in slots] or times != [_times(slot) for slot in slots]:
        _set(schedule, "slots", _slots(slots))
    _set(schedule, "sessions_per_day", len(slots))
    if prescription.program_slots:
        if "ramp" not in document:
            document.add("ramp", tomlkit.table())
        _set(document["ramp"], "start", prescription.schedule.sessions_per_day)


def _slots(slots: Sequence[Slot]) -> Array:
    array = tomlkit.array()
    for slot in slots:
        opens, closes = _times(slot)
        line = tomlkit.inline_table()
        line.update({"id": slot.id, "name": slot.name, "opens": opens, "closes": closes})
        array.append(line)
    return array.multiline(multiline=True)


def _times(slot: Slot) -> tuple[str, str]:
    return f"{slot.opens:%H:%M}", f"{slot.closes:%H:%M}"


def _write_items(document: tomlkit.TOMLDocument, exercises: Sequence[PrescribedExercise]) -> None:
    items = document["items"]
    if not isinstance(items, AoT):
        raise TypeError("items of a program are a list of tables")
    wanted = {exercise.ladder_id: exercise for exercise in exercises}
    for place in reversed(range(len(items))):
        if items[place]["ladder"] not in wanted:
            del items[place]
    written = {item["ladder"]: item for item in items}
    for exercise in exercises:
        item = written.get(exercise.ladder_id)
        if item is None:
            item = tomlkit.table()
            item["ladder"] = exercise.ladder_id
            items.append(item)
            item = items[-1]
        _write_item(item, exercise)


def _write_item(item: Table, exercise: PrescribedExercise) -> None:
    left, right = exercise.left.id, exercise.right.id
    _set(item, "rung", left if left == right else {"left": left, "right": right})
    dose = exercise.dose
    _set(item, "sets", list(dose.sets))
    _set(item, "hold_s", _number(dose.hold_s))
    for key, value, default in (("reset_s", dose.reset_s, 4), ("rest_s", dose.rest_s, 30)):
        if key in item or value != default:
            _set(item, key, _number(value))
    if exercise.locked or "locked" in item:
        _set(item, "locked", exercise.locked)


def _set(table: Container | Table, key: str, value: object) -> None:
    """Write a value where it differs; a value that stays keeps its comment and its layout."""
    if key in table and _plain(table[key]) == _plain(value):
        return
    if isinstance(value, dict):
        line = tomlkit.inline_table()
        line.update(value)
        value = line
    if key in table:
        trivia = getattr(table[key], "trivia", None)
        table[key] = value
        if trivia is not None and trivia.comment:
            table[key].comment(trivia.comment.lstrip("# "))
    else:
        table[key] = value


def _plain(value: object) -> object:
    return value.unwrap() if hasattr(value, "unwrap") else value


def _table(values: dict[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.add(key, list(value) if isinstance(value, tuple) else value)
    return table


def _number(seconds: float) -> float:
    """Return whole seconds as a whole number, as people write them."""
    return int(seconds) if seconds == int(seconds) else seconds
