"""Checks a program by itself: whether its times, gaps and limits fit each other."""

from collections.abc import Iterable, Iterator
from datetime import time
from itertools import combinations, pairwise

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.instant import DAY_STARTS_H
from coach.domain.slot_rhythm import WEEKDAYS, Rhythm, most_on_one_day, on_weekdays
from coach.programs.day_words import rhythm
from coach.programs.file_problems import KeyPath
from coach.programs.findings import (
    Finding,
    hold_findings,
    many_findings,
    repeated,
    sets_findings,
    warning,
)
from coach.programs.ladder_building import clock
from coach.programs.program_building import amber_max, each_side
from coach.programs.program_shapes import (
    ItemShape,
    PainShape,
    ProgramShape,
    ScheduleShape,
    WalkingShape,
)
from coach.programs.texts import meaning as words
from coach.services.user_programs import Heed

DAY_STARTS = time(DAY_STARTS_H)

SHARE_OF_A_WALK = 5
"""A step of more than a fifth of a walk is told: 10 to 20 % a week are taught (S89)."""

MANY_MINUTES_OF_WALKING = 60
"""Minutes of walking a day above which the check asks whether that is meant: twice what trials
walked up to (S40, S41)."""


def program_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check one program."""
    ladders = [item.ladder for item in program.items]
    yield from repeated(("items",), ladders, words.EXERCISE_OF_LADDER, "ladder")
    for nth, item in enumerate(program.items):
        yield from item_findings(("items", nth), item)
    yield from schedule_findings(program.schedule)
    yield from exercise_day_findings(program)
    yield from _dates(program)
    yield from _walking(program)
    yield from _questions(program)
    yield from pain_findings(program.pain)
    yield from _never_reached(program)
    yield from _rules(program)
    yield from repeated(("short_on_time",), program.short_on_time, "an entry", "")


def item_findings(path: KeyPath, item: ItemShape) -> Iterator[Finding]:
    """Check one exercise."""
    for keys, hold_s in dict(each_side(item.hold_s)).items():
        yield from hold_findings(path, [item.ladder], hold_s, keys)
    for keys, sets in dict(each_side(item.sets)).items():
        yield from sets_findings(path, sets, keys)


def schedule_findings(schedule: ScheduleShape) -> Iterator[Finding]:
    """Check whether the slots fit each other, and the day."""
    per_day, slots = schedule.sessions_per_day, schedule.slots
    days = [rhythm(slot.days or schedule.days) for slot in slots]
    if per_day != (most := most_on_one_day(days)):
        said = words.SLOTS_DIFFER_FROM_COUNT
        if most != len(slots):
            said = words.SLOTS_DIFFER_FROM_MOST
        yield Finding(("schedule", "sessions_per_day"), said.format(per_day=per_day, slots=most))
    yield from repeated(("schedule", "slots"), [slot.id for slot in slots], "a slot")
    for nth, slot in enumerate(slots):
        if clock(slot.closes) <= clock(slot.opens):
            yield Finding(
                ("schedule", "slots", nth, "closes"),
                words.CLOSES_BEFORE_OPENING.format(closes=slot.closes, opens=slot.opens),
            )
        elif clock(slot.opens) < DAY_STARTS <= clock(slot.closes):
            yield Finding(
                ("schedule", "slots", nth, "closes"),
                words.CLOSES_ON_ANOTHER_DAY.format(
                    closes=slot.closes, opens=slot.opens, day_starts=DAY_STARTS
                ),
            )
    for (first, before), (nth, after) in combinations(enumerate(slots), 2):
        if not days[first].meets(days[nth]):
            continue
        if clock(after.opens) < clock(before.closes):
            yield Finding(
                ("schedule", "slots", nth, "opens"),
                words.SLOTS_OVERLAP.format(opens=after.opens, id=before.id, closes=before.closes),
            )
        elif _minutes(after.closes) - _minutes(before.opens) < schedule.min_gap_min:
            yield warning(
                ("schedule", "slots", nth),
                words.GAP_LEAVES_NO_TIME.format(min_gap_min=schedule.min_gap_min, id=after.id),
                Heed.TIME_TOO_SHORT,
            )


def exercise_day_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check that each exercise has a day with a session, and each such day an exercise."""
    slots, items = program.schedule.slots, program.items
    of_slots = [rhythm(slot.days or program.schedule.days) for slot in slots]
    of_items = [rhythm(item.days) for item in items]
    due = [day for day in range(DAYS_A_WEEK) if _comes(of_slots, day)]
    for nth, days in enumerate(of_items):
        place, without = ("items", nth, "days"), [one for one in days.weekdays if one not in due]
        said = {"without": _named(without), "due": _named(due)}
        if not any(days.meets(slot) for slot in of_slots):
            yield Finding(place, words.NO_SESSION_ON_DAYS.format_map(said))
        elif without:
            yield warning(place, words.NO_SESSION_ON_SOME.format_map(said))
    for day in due:
        if not _comes(of_items, day):
            yield Finding(("items",), words.NO_EXERCISE_ON_DAY.format(day=WEEKDAYS[day]))
            return


def _comes(rhythms: Iterable[Rhythm], day: int) -> bool:
    """Return whether anything comes on a day of the week, Monday as 0."""
    return any(one.meets(on_weekdays([day])) for one in rhythms)


def _named(days: Iterable[int]) -> str:
    return ", ".join(WEEKDAYS[day] for day in days)


def _dates(program: ProgramShape) -> Iterator[Finding]:
    """Check that the days of a program come in their order, and not in a program for flares."""
    named = [(key, getattr(program, key)) for key in ("starts", "review_by", "ends")]
    known = [(key, day) for key, day in named if day is not None]
    for (before, first), (after, then) in pairwise(known):
        if then < first:
            yield Finding(
                (after,), words.DATES_OUT_OF_ORDER.format(day=then, before=before, first=first)
            )
    if known and program.purpose == "flare":
        yield Finding((known[0][0],), words.FLARE_HAS_NO_DATES)


def _questions(program: ProgramShape) -> Iterator[Finding]:
    """Check that no question is asked twice, and that a program for flares asks none."""
    yield from repeated(("questions",), program.questions, words.A_QUESTION, "")
    if program.questions and program.purpose == "flare":
        yield Finding(("questions",), words.FLARE_HAS_NO_QUESTIONS)


def _walking(program: ProgramShape) -> Iterator[Finding]:
    """Check that the days of walks need no counting, and that a flare has no walks of its own."""
    walking = program.walking
    if walking is None:
        return
    if rhythm(walking.days).every_days not in (None, 1):
        yield Finding(("walking", "days"), words.WALKS_ON_DAYS_BY_NAME)
    if program.purpose == "flare":
        yield Finding(("walking",), words.FLARE_HAS_NO_WALKS)
    yield from _walk_growth(walking)
    if walking.minutes * walking.times > MANY_MINUTES_OF_WALKING:
        yield warning(
            ("walking", "minutes"),
            words.MANY_MINUTES_OF_WALKING.format(
                minutes=walking.minutes * walking.times, usual=MANY_MINUTES_OF_WALKING
            ),
            Heed.MUCH_WALKING,
        )


def _walk_growth(walking: WalkingShape) -> Iterator[Finding]:
    """Check that walks which grow have somewhere to grow to, by steps that are small."""
    grow, most = walking.grow_by_min, walking.up_to_min
    said = walking.model_fields_set & {"days_a_step", "up_to_min"}
    if not grow and said:
        yield Finding(("walking", min(said)), words.WALKS_DO_NOT_GROW)
    if grow and most < walking.minutes:
        yield Finding(
            ("walking", "up_to_min"),
            words.WALKS_GROW_TO_LESS.format(most=most, minutes=walking.minutes),
        )
    if grow > max(1, walking.minutes // SHARE_OF_A_WALK):
        yield warning(
            ("walking", "grow_by_min"),
            words.WALKS_GROW_FAST.format(grow=grow, minutes=walking.minutes),
        )


def _minutes(text: str) -> int:
    moment = clock(text)
    return moment.hour * 60 + moment.minute


def pain_findings(pain: PainShape) -> Iterator[Finding]:
    """Check whether the limits of pain fit each other."""
    ends = amber_max(pain)
    if ends < pain.green_max:
        path = ("pain", "green_max" if pain.amber_max is None else "amber_max")
        yield Finding(path, words.AMBER_BELOW_GREEN.format(ends=ends, green_max=pain.green_max))
    if pain.mode == "sparing" and ends > 4:  # noqa: PLR2004 - the sparing mode's own limit, R8
        yield Finding(("pain", "amber_max"), words.OVER_SPARING_MODE.format(ends=ends))
    if pain.relative_amber < pain.relative_green:
        yield Finding(
            ("pain", "relative_amber"),
            f"{pain.relative_amber} is below relative_green, {pain.relative_green}",
        )
    if pain.relative_from <= pain.green_max:
        yield Finding(
            ("pain", "relative_from"),
            words.INSIDE_GREEN.format(relative_from=pain.relative_from, green_max=pain.green_max),
        )


def _never_reached(program: ProgramShape) -> Iterator[Finding]:
    """Find what can be used and is probably a mistake: numbers that can never be reached."""
    ends, red = amber_max(program.pain), program.pain.always_red_from
    if red <= ends:
        yield warning(
            ("pain", "always_red_from"),
            words.RED_NOT_ABOVE_AMBER.format(red=red, ends=ends),
        )
    top = sum(program.progression.top)
    for nth, item in enumerate(program.items):
        for keys, sets in dict(each_side(item.sets)).items():
            if sum(sets) > top:
                yield warning(
                    ("items", nth, "sets", *keys),
                    words.REPETITIONS_OVER_TOP.format(sets=sum(sets), top=top),
                )


def _rules(program: ProgramShape) -> Iterator[Finding]:
    rules, per_day = program.progression, program.schedule.sessions_per_day
    yield from many_findings(("progression", "top"), rules.top)
    if rules.min_days > rules.sessions:
        yield Finding(
            ("progression", "min_days"),
            words.SESSIONS_ON_TOO_FEW_DAYS.format(sessions=rules.sessions, min_days=rules.min_days),
        )
    if sum(rules.start_again) > sum(rules.top):
        yield Finding(("progression", "start_again"), words.STARTS_OVER_TOP)
    if program.ramp and program.ramp.start > len(program.schedule.slots):
        yield Finding(
            ("ramp", "start"),
            words.RAMP_OVER_DAY.format(start=program.ramp.start, per_day=per_day),
        )
    if program.flare_return and program.purpose != "flare":
        yield Finding(("flare_return",), words.FLARE_RETURN_WITHOUT_FLARE)
    yield from _locks(program)


def _locks(program: ProgramShape) -> Iterator[Finding]:
    """Check that whoever locked something is named."""
    if program.lock.by:
        return
    by = words.LOCK_BY_WHOM
    locked = [nth for nth, item in enumerate(program.items) if item.locked]
    if program.lock.plan:
        yield Finding(("lock", "plan"), words.PROGRAM_LOCKED.format(by=by))
    elif locked:
        names = " and ".join(program.items[nth].ladder for nth in locked)
        are = "is" if len(locked) == 1 else "are"
        yield Finding(("items", locked[0], "locked"), f"{names} {are} locked, {by}")
