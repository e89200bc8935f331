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

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription, Stage
from coach.domain.program import Slot
from coach.domain.rules import PlanRules, Progression, StepDown, WalkGrowth
from coach.domain.sides import Side
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm, most_on_one_day
from coach.domain.walking_dose import Walking
from coach.programs.day_words import as_written, rhythm
from coach.programs.ladder_writer import seconds, write_ladders
from coach.programs.texts import answers as words


def as_file(prescription: Prescription, original: str | None, *, version: int) -> str:
    """Return the text of a program file.

    Args:
        prescription: the plan in force.
        original: the text of the file it came from, or None.
        version: the version to write; higher than that of the original.
    """
    document = tomlkit.parse(original) if original is not None else _new(prescription)
    document["version"] = version
    if original is not None:
        _write_rules(document, prescription.rules)
    _write_dates(document, prescription)
    _write_schedule(document, prescription)
    _write_walking(document, prescription.walking, prescription.rules.walking)
    _write_items(document, prescription.exercises)
    _write_stages(document, prescription.stages)
    if prescription.short_on_time and "short_on_time" in document:
        later = (one for stage in prescription.stages for one in stage.exercises)
        kept = {exercise.ladder_id for exercise in (*prescription.exercises, *later)}
        order = [ladder for ladder in prescription.short_on_time if ladder in kept]
        _set(document, "short_on_time", order)
    write_ladders(document, prescription.ladders)
    return tomlkit.dumps(document)


def _new(prescription: Prescription) -> tomlkit.TOMLDocument:
    """Return a document with everything but the items."""
    rules = prescription.rules
    document = tomlkit.document()
    document.add(tomlkit.comment(words.HEAD_OF_FILE))
    for key, value in (
        ("format", 1), ("kind", "program"), ("id", prescription.program_id),
        ("version", prescription.program_version), ("name", prescription.program_name),
        ("about", ""), ("author", ""), ("reviewed_by", ""), ("purpose", rules.purpose.value),
        *((key, day) for key, day in asdict(prescription.dates).items() if day is not None),
    ):  # fmt: skip
        document.add(key, value)
    if prescription.line:
        document.add("line", prescription.line)
    if prescription.short_on_time:
        document.add("short_on_time", list(prescription.short_on_time))
    if prescription.minds:
        document.add("minds", [one.id for one in prescription.minds])
    if prescription.questions:
        document.add("questions", list(prescription.questions))
    for key, table in _tables(prescription).items():
        document.add(key, _table(table))
    if prescription.warm_up:
        document.add("warm_up", _warm_up(prescription))
    document.add("items", tomlkit.aot())
    return document


def _tables(prescription: Prescription) -> dict[str, dict[str, Any]]:
    """Return the tables of a new document, in the order of the format's page."""
    rules, schedule = prescription.rules, prescription.schedule
    said = {key: value for key, value in asdict(prescription.contact).items() if value}
    tables: dict[str, dict[str, Any] | None] = {
        "contact": said or None,
        "lock": asdict(rules.lock) if rules.lock.plan or rules.lock.by else None,
        "pain": _pain(rules),
        "schedule": {
            "sessions_per_day": schedule.sessions_per_day,
            "wake_guard_min": schedule.wake_guard_min,
            "min_gap_min": schedule.min_gap_min,
            "slots": [],
        },
        "ramp": asdict(rules.ramp) if rules.ramp is not None else None,
        "flare_return": asdict(rules.flare_return) if rules.flare_return is not None else None,
        "progression": asdict(rules.progression),
        "step_down": asdict(rules.step_down),
    }
    return {key: table for key, table in tables.items() if table is not None}


def _pain(rules: PlanRules) -> dict[str, Any]:
    return {"mode": rules.pain_mode.value} | asdict(rules.pain)


def _warm_up(prescription: Prescription) -> AoT:
    warm_ups = tomlkit.aot()
    for warm_up in prescription.warm_up:
        values = {"movement": warm_up.movement_id, "cycles": warm_up.cycles}
        warm_ups.append(_table(values | {"cycle_s": seconds(warm_up.cycle_s)}))
    return warm_ups


def _write_rules(document: tomlkit.TOMLDocument, rules: PlanRules) -> None:
    """Write the numbers of the rules where they differ from what the file says or means."""
    for key, values, usual in (
        ("pain", _pain(rules), _pain(PlanRules(pain_mode=rules.pain_mode))),
        ("progression", asdict(rules.progression), asdict(Progression())),
        ("step_down", asdict(rules.step_down), asdict(StepDown())),
    ):
        if key not in document:
            document.add(key, tomlkit.table())
        table = document[key]
        for name, value in values.items():
            if name in table or value != usual[name]:
                _set(table, name, list(value) if isinstance(value, tuple) else value)
        if not table:
            del document[key]


def _write_dates(document: tomlkit.TOMLDocument, prescription: Prescription) -> None:
    """Write the days that the plan names; at the top, before the first table."""
    for key, day in asdict(prescription.dates).items():
        if day is None:
            document.pop(key, None)
        elif key in document:
            _set(document, key, day)
        else:
            document.add(key, day)


def _write_schedule(document: tomlkit.TOMLDocument, prescription: Prescription) -> None:
    """Write the sessions of the day: all of them, and with how many the plan stands now."""
    schedule = document["schedule"]
    slots = prescription.program_slots or prescription.schedule.slots
    written = [slot["id"] for slot in schedule["slots"]]
    times = [(slot["opens"], slot["closes"]) for slot in schedule["slots"]]
    if written != [slot.id for slot in slots] or times != [_times(slot) for slot in slots]:
        _set(schedule, "slots", _slots(slots))
    _write_days(schedule, slots)
    _set(schedule, "sessions_per_day", most_on_one_day([slot.days for slot in slots]))
    if prescription.program_slots:
        if "ramp" not in document:
            document.add("ramp", tomlkit.table())
        _set(document["ramp"], "start", len(prescription.schedule.slots))


def _write_walking(
    document: tomlkit.TOMLDocument, walking: Walking | None, growth: WalkGrowth | None
) -> None:
    """Write the walks, in a table of their own where the file has none yet."""
    if walking is None:
        document.pop("walking", None)
        return
    if "walking" not in document:
        document.add("walking", tomlkit.table())
    table = document["walking"]
    _set(table, "minutes", walking.minutes)
    _set(table, "times", walking.times)
    _write_rhythm(table, walking.days, EVERY_DAY)
    for key, usual in asdict(WalkGrowth(grow_by_min=0)).items():
        value = getattr(growth, key) if growth is not None else usual
        if growth is None and key != "grow_by_min":
            table.pop(key, None)
        elif key in table or value != usual:
            _set(table, key, value)


def _write_days(schedule: Table, slots: Sequence[Slot]) -> None:
    """Write on which days sessions come, beside the slots where they differ; nothing where every
    session comes every day and nobody wrote so.
    """
    common = slots[0].days
    if any("days" in line for line in schedule["slots"]) or any(
        slot.days != common for slot in slots
    ):
        common = _days_in(schedule, EVERY_DAY)
    _write_rhythm(schedule, common, EVERY_DAY)
    for line, slot in zip(schedule["slots"], slots, strict=True):
        _write_rhythm(line, slot.days, common)


def _write_rhythm(table: Table, days: Rhythm, usual: Rhythm) -> None:
    """Write on which days something comes, where the table does not say or mean so already."""
    if _days_in(table, usual) != days:
        _set(table, "days", as_written(days))


def _days_in(table: Table, usual: Rhythm) -> Rhythm:
    said: Any = _plain(table["days"]) if "days" in table else None
    return usual if said is None else rhythm(said)


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


def _write_stages(document: tomlkit.TOMLDocument, stages: Sequence[Stage]) -> None:
    """Write what is still to come; a phase that is there stays as its author wrote it."""
    weeks = [stage.from_week for stage in stages]
    written = document.get("phases")
    if not isinstance(written, AoT | Array):
        written = None
    for place in reversed(range(len(written) if written is not None else 0)):
        if written is not None and written[place]["from_week"] not in weeks:
            del written[place]
    if not stages:
        document.pop("phases", None)
    elif written is None:
        document.add("phases", tomlkit.aot())
        for stage in stages:
            phase = tomlkit.table()
            phase.add("from_week", stage.from_week)
            if stage.slots:
                count = most_on_one_day([slot.days for slot in stage.slots])
                schedule = _table({"sessions_per_day": count, "slots": []})
                _set(schedule, "slots", _slots(stage.slots))
                _write_days(schedule, stage.slots)
                phase.add("schedule", schedule)
            phase.add("items", tomlkit.aot())
            document["phases"].append(phase)
            _write_items(document["phases"][-1], stage.exercises)


def _write_items(document: Container | Table, exercises: Sequence[PrescribedExercise]) -> None:
    items = document["items"]
    if not isinstance(items, AoT | Array):
        raise TypeError("items of a program are a list of tables")
    new_item = tomlkit.table if isinstance(items, AoT) else tomlkit.inline_table
    wanted = {exercise.ladder_id: exercise for exercise in exercises}
    for place in reversed(range(len(items))):
        if items[place]["ladder"] not in wanted:
            del items[place]
    written = {item["ladder"]: item for item in items}
    for exercise in exercises:
        item = written.get(exercise.ladder_id)
        if item is None:
            item = new_item()
            item["ladder"] = exercise.ladder_id
            items.append(item)
            item = items[-1]
        _write_item(item, exercise)


def _write_item(item: Table, exercise: PrescribedExercise) -> None:
    _set_of_sides(item, "rung", [exercise.left.id, exercise.right.id])
    dose = exercise.dose
    of_each = [dose.on(side) for side in Side]
    _set_of_sides(item, "sets", [list(one.sets) for one in of_each])
    _set_of_sides(item, "hold_s", [seconds(one.hold_s) for one in of_each])
    for key, value, default in (("reset_s", dose.reset_s, 4), ("rest_s", dose.rest_s, 30)):
        if key in item or value != default:
            _set(item, key, seconds(value))
    if exercise.locked or "locked" in item:
        _set(item, "locked", exercise.locked)
    if exercise.days == EVERY_DAY:
        item.pop("days", None)
    elif _days_in(item, EVERY_DAY) != exercise.days:
        _set(item, "days", as_written(exercise.days))
    if exercise.line or "line" in item:
        _set(item, "line", exercise.line)


def _set_of_sides(item: Table, key: str, of_each: Sequence[object]) -> None:
    """Write what the left and the right side have, in one where it is the same; how a file says it
    that means the same already is left.
    """
    left, right = of_each
    sides = {"left": left, "right": right}
    if key in item and _plain(item[key]) == sides:
        return
    _set(item, key, left if left == right else sides)


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
