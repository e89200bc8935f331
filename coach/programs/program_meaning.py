"""Whether a program, looked at alone, makes sense."""

from collections.abc import Iterator
from itertools import pairwise

from coach.programs.building import clock
from coach.programs.findings import Finding, dose_findings, repeated, warning
from coach.programs.program_building import amber_max
from coach.programs.program_shapes import PainShape, ProgramShape, ScheduleShape


def program_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check one program."""
    ladders = [item.ladder for item in program.items]
    yield from repeated(("items",), ladders, "an exercise of the ladder", "ladder")
    for nth, item in enumerate(program.items):
        yield from dose_findings(("items", nth), item.ladder, item.sets, item.hold_s)
    yield from _slots(program.schedule)
    yield from _pain(program.pain)
    yield from _rules(program)
    yield from repeated(("short_on_time",), program.short_on_time, "an entry", "")
    for nth, ladder_id in enumerate(program.short_on_time):
        if ladder_id not in ladders:
            yield Finding(
                ("short_on_time", nth), f"'{ladder_id}' is not an exercise of this program"
            )


def _slots(schedule: ScheduleShape) -> Iterator[Finding]:
    per_day, slots = schedule.sessions_per_day, schedule.slots
    if per_day != len(slots):
        yield Finding(
            ("schedule", "sessions_per_day"), f"{per_day} a day, but there are {len(slots)} slots"
        )
    yield from repeated(("schedule", "slots"), [slot.id for slot in slots], "a slot")
    for nth, slot in enumerate(slots):
        if clock(slot.closes) <= clock(slot.opens):
            yield Finding(
                ("schedule", "slots", nth, "closes"),
                f"{slot.closes} is not after the slot opens, at {slot.opens}",
            )
    for nth, (before, after) in enumerate(pairwise(slots), 1):
        if clock(after.opens) < clock(before.closes):
            yield Finding(
                ("schedule", "slots", nth, "opens"),
                f"{after.opens} is before '{before.id}' closes, at {before.closes}",
            )
        elif _minutes(after.closes) - _minutes(before.opens) < schedule.min_gap_min:
            yield warning(
                ("schedule", "slots", nth),
                f"the gap of {schedule.min_gap_min} minutes leaves no time for '{after.id}'",
            )


def _minutes(text: str) -> int:
    moment = clock(text)
    return moment.hour * 60 + moment.minute


def _pain(pain: PainShape) -> Iterator[Finding]:
    ends = amber_max(pain)
    if ends < pain.green_max:
        path = ("pain", "green_max" if pain.amber_max is None else "amber_max")
        yield Finding(path, f"amber ends at {ends}, below the end of green, {pain.green_max}")
    if pain.mode == "sparing" and ends > 4:  # noqa: PLR2004 - the sparing mode's own limit, R8
        yield Finding(("pain", "amber_max"), f"{ends} is over the most in sparing mode, 4")
    if pain.relative_amber < pain.relative_green:
        yield Finding(
            ("pain", "relative_amber"),
            f"{pain.relative_amber} is below relative_green, {pain.relative_green}",
        )
    if pain.relative_from <= pain.green_max:
        yield Finding(
            ("pain", "relative_from"),
            f"{pain.relative_from} is inside green, which ends at {pain.green_max}",
        )


def _rules(program: ProgramShape) -> Iterator[Finding]:
    rules, per_day = program.progression, program.schedule.sessions_per_day
    if rules.min_days > rules.sessions:
        yield Finding(
            ("progression", "min_days"),
            f"{rules.sessions} sessions cannot lie on {rules.min_days} days",
        )
    if sum(rules.start_again) > sum(rules.top):
        yield Finding(("progression", "start_again"), "a new rung starts with more than the top")
    if program.ramp and program.ramp.start > per_day:
        yield Finding(("ramp", "start"), f"{program.ramp.start} is more than {per_day} a day")
    if program.flare_return and program.purpose != "flare":
        yield Finding(("flare_return",), "only a program with purpose = 'flare' leads back")
    locked = program.lock.plan or any(item.locked for item in program.items)
    if locked and not program.lock.by:
        yield Finding(("lock",), "something is locked; 'by' must say who locked it")
