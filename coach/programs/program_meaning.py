"""Checks a program by itself: whether its times, gaps and limits fit each other."""

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from coach.domain.instant import DAY_STARTS_H
from coach.programs.findings import Finding, dose_findings, repeated, warning
from coach.programs.ladder_building import clock
from coach.programs.program_building import amber_max
from coach.programs.program_shapes import PainShape, ProgramShape, ScheduleShape

DAY_STARTS = time(DAY_STARTS_H)


def program_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check one program."""
    ladders = [item.ladder for item in program.items]
    yield from repeated(("items",), ladders, "an exercise of the ladder", "ladder")
    for nth, item in enumerate(program.items):
        yield from dose_findings(("items", nth), item.ladder, item.sets, item.hold_s)
    yield from _slots(program.schedule)
    yield from _pain(program.pain)
    yield from _never_reached(program)
    yield from _rules(program)
    yield from repeated(("short_on_time",), program.short_on_time, "an entry", "")


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
        elif clock(slot.opens) < DAY_STARTS <= clock(slot.closes):
            yield Finding(
                ("schedule", "slots", nth, "closes"),
                f"{slot.closes} belongs to another day than {slot.opens}: "
                f"days begin at {DAY_STARTS:%H:%M}",
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


def _never_reached(program: ProgramShape) -> Iterator[Finding]:
    """Find what can be used and is hardly meant."""
    ends, red = amber_max(program.pain), program.pain.always_red_from
    if red <= ends:
        yield warning(
            ("pain", "always_red_from"),
            f"{red} is not above amber_max, {ends}; amber then ends below {red}",
        )
    top = sum(program.progression.top)
    for nth, item in enumerate(program.items):
        if sum(item.sets) > top:
            yield warning(
                ("items", nth, "sets"),
                f"{sum(item.sets)} repetitions in all are more than the {top} of progression.top; "
                "no more of them will be suggested",
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
    yield from _locks(program)


def _locks(program: ProgramShape) -> Iterator[Finding]:
    """Check that whoever locked something is named."""
    if program.lock.by:
        return
    by = 'so [lock] must say by whom: by = "J. Doe, PT"'
    locked = [nth for nth, item in enumerate(program.items) if item.locked]
    if program.lock.plan:
        yield Finding(("lock", "plan"), f"the program is locked, {by}")
    elif locked:
        names = " and ".join(program.items[nth].ladder for nth in locked)
        are = "is" if len(locked) == 1 else "are"
        yield Finding(("items", locked[0], "locked"), f"{names} {are} locked, {by}")
