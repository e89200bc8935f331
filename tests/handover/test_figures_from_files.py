"""Every figure of Trends can be worked out again from the files, with nothing but csv and sums.

Nothing of ours is asked here but `read_progress`, which the figures are held against, and what
writes the files: somebody else's program has no more.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.function_scales import Scale
from coach.domain.side_by_side import (
    HeatGroup,
    LevelGroup,
    SlotGroup,
    by_heat,
    by_level,
    by_slot,
)
from coach.handover.csv_package import CsvPackage
from coach.services.progress import ProgressView, read_progress
from coach.services.share import export_log
from tests.handover.histories import Life

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]


def tables(folder: Path) -> Tables:
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def number(cell: str) -> int | None:
    return int(cell) if cell else None


def monday(row: Row) -> date:
    day = date.fromisoformat(row["date"])
    return day - timedelta(days=day.weekday())


def part(row: Row) -> float:
    """Return what part of a session was done."""
    whole = int(row["holds_of_whole"])
    if not whole:
        return 1.0 if row["status"] == "completed" else 0.0
    return min(1.0, int(row["holds_done"]) / whole)


def sums(rows: Sequence[Row]) -> tuple[int, int, int, float, int]:
    """Return due, whole, partial, done and extra of some rows of sessions.csv."""
    due = {(row["date"], row["slot"]) for row in rows if row["slot_due"] == "1"}
    filled = [part(row) for row in rows if row["fills_slot"] == "1"]
    others = [row for row in rows if row["session_id"] and row["fills_slot"] == "0"]
    whole = sum(each >= 1 for each in filled)
    extra = sum(part(row) > 0 for row in others)
    return len(due), whole, len(filled) - whole, round(sum(filled), 9), extra


def grouped(rows: Iterable[Row], key: Callable[[Row], object]) -> Mapping[object, Sequence[Row]]:
    groups: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def check_adherence(found: Tables, view: ProgressView) -> None:
    by_week = grouped(found["sessions"], monday)
    for week in view.adherence.weeks:
        shown = (week.prescribed, week.completed, week.partial, round(week.done, 9), week.extra)
        rows = by_week.get(week.start, ())
        assert sums(rows) == shown
        told = [row for row in rows if row["by_hand"] == "1"]
        assert sum(part(row) > 0 for row in told) == week.by_hand
        assert not any(row["duration_ms"] or row["hold_done_ms"] for row in told)
    due = [row for row in found["sessions"] if row["slot_due"] == "1"]
    by_slot = grouped(due, lambda row: row["slot"])
    assert {
        one.slot.id: (one.done.due, one.done.whole, round(one.done.part * one.done.due, 6))
        for one in view.adherence.by_slot
    } == {
        slot: (sums(rows)[0], sums(rows)[1], round(sums(rows)[3], 6))
        for slot, rows in by_slot.items()
    }


def check_dose_by_week(found: Tables, view: ProgressView) -> None:
    by_week = grouped(found["sessions"], monday)
    for week in view.adherence.weeks:
        rows = by_week.get(week.start, ())
        asked = {
            (row["date"], row["slot"]): int(row["slot_asked_ms"])
            for row in rows
            if row["slot_due"] == "1"
        }
        held = sum(number(row["hold_done_ms"]) or 0 for row in rows)
        assert (sum(asked.values()), held) == (
            round(week.asked_s * 1000), round(week.held_s * 1000),
        )  # fmt: skip


def check_walks(found: Tables, view: ProgressView) -> None:
    """Minutes walked and asked for, and walks done, week by week."""
    walked = (row for row in found["daily"] if row["walks_asked"] or row["walk_s"])
    walks = (row for row in found["movements"] if row["movement"] == "walk")
    timed = grouped(walks, monday)
    shown = {
        one.start: (one.walks.due, one.walks.asked_s, round(one.walks.walked_s * 1000))
        for one in view.walks.weeks
    }
    assert shown == {
        week: (
            sum(number(row["walks_asked"]) or 0 for row in rows),
            sum(int(row["walks_asked"]) * int(row["walk_asked_min"]) * 60 for row in asked),
            sum(int(row["done_ms"]) for row in timed.get(week, ())),
        )
        for week, rows in grouped(walked, monday).items()
        for asked in ([row for row in rows if row["walk_asked_min"]],)
        if any(number(row["walks_asked"]) or number(row["walk_s"]) for row in rows)
    }
    of_week = {row["week_start"]: row for row in found["summary"]}
    for week in view.walks.weeks:
        if week.walks.due:
            row = of_week[week.start.isoformat()]
            assert int(row["walks_asked"]) == week.walks.due
            assert int(row["walks_done_tenths"]) == round(week.walks.done * 10)


PLACES = ("none", "back", "buttock", "thigh", "knee", "shin", "foot")


def check_function(found: Tables, view: ProgressView) -> None:
    """The score of each scale, from its items that count: the last time of a day does."""
    counting = (row for row in found["outcomes"] if row["counts"] == "1" and row["item"])
    psfs = [row for row in counting if row["scale"] == Scale.PSFS.value]
    last = {}
    for rows in grouped(psfs, lambda row: int(row["answer"])).values():
        last[rows[0]["date"]] = sum(int(row["value"]) for row in rows) / len(rows)
    assert {one.day.isoformat(): one.score(Scale.PSFS) for one in view.function} == last


def check_leg(found: Tables, view: ProgressView) -> None:
    said = [row for row in found["check_ins"] if row["counts"] == "1" and row["leg_site"]]
    by_day = grouped(said, lambda row: row["date"])
    assert {one.day.isoformat(): (one.site.name.lower(), one.n) for one in view.leg.days} == {
        day: (max((row["leg_site"] for row in rows), key=PLACES.index), len(rows))
        for day, rows in by_day.items()
    }


def check_rungs(found: Tables, view: ProgressView) -> None:
    begins = min(course.stretches[0].first for course in view.rungs).isoformat()
    changed = {
        (row["date"], row["exercise_id"], side, row["to"])
        for row in found["plan_changes"]
        if row["what"] == "rung" and row["date"] > begins
        for side in (row["side"] or "LR")
    }
    assert changed == {
        (stretch.first.isoformat(), course.ladder_id, side, stretch.rung.id)
        for course in view.rungs
        for side in (course.side.value if course.side else "LR")
        for stretch in course.stretches[1:]
    }


def check_calendar(found: Tables, view: ProgressView) -> None:
    by_day = grouped(found["sessions"], lambda row: row["date"])
    flares = {row["date"] for row in found["daily"] if row["flare_day"]}
    bad = {row["date"] for row in found["daily"] if row["bad_day"]}
    for one in view.calendar:
        due, whole, partial, _, extra = sums(by_day.get(one.day.isoformat(), ()))
        slots = one.slots
        assert (slots.due, slots.whole, slots.partial, one.extra) == (due, whole, partial, extra)
        assert one.flare == (one.day.isoformat() in flares)
    assert {one.day.isoformat() for one in view.calendar if one.bad} == bad
    shown = {one.day.isoformat() for one in view.calendar}
    assert {day for day, rows in by_day.items() if any(sums(rows))} <= shown


def check_side_by_side(found: Tables, view: ProgressView) -> None:
    rated = [
        row
        for row in found["sessions"]
        if row["session_id"] and row["pain_back_before"] and row["pain_back_after"]
    ]

    def medians(rows: Sequence[Row]) -> tuple[float, float, int]:
        before, after = (
            median(int(row[f"pain_back_{when}"]) for row in rows) for when in ("before", "after")
        )
        return before, after, len(rows)

    known = set(view.slots)
    slots = grouped(rated, lambda row: row["slot"] if row["slot"] in known else "")
    assert {
        (one.of.slot.id if one.of.slot else ""): (one.before, one.after, one.n)
        for one in by_slot(view.pain.points, view.slots)
        if isinstance(one.of, SlotGroup)
    } == {slot: medians(rows) for slot, rows in slots.items()}
    heat = grouped(rated, lambda row: bool(row["heat_before_s"]))
    shown = {
        one.of.heated: (one.before, one.after, one.n)
        for one in by_heat(view.pain.points)
        if isinstance(one.of, HeatGroup) and one.n
    }
    assert shown == (
        {heated: medians(rows) for heated, rows in heat.items()} if True in heat else {}
    )
    rungs = {(row["session_id"], row["side"]): row["rung"] for row in found["exercises"]}
    ordinary = [row for row in rated if row["day_kind"] == "ordinary"]
    levels = grouped(
        ordinary, lambda row: (rungs[row["session_id"], "L"], rungs[row["session_id"], "R"])
    )
    assert {
        (one.of.left.id, one.of.right.id): (one.before, one.after, one.n)
        for one in by_level(view.pain.points, "side_plank")
        if isinstance(one.of, LevelGroup) and one.of.left and one.of.right
    } == {level: medians(rows) for level, rows in levels.items()}


def check_summary(found: Tables, view: ProgressView) -> None:
    of_week = {row["week_start"]: row for row in found["summary"]}
    for week in view.adherence.weeks:
        row = of_week[week.start.isoformat()]
        assert int(row["sessions_prescribed"]) == week.prescribed
        pct = week.adherence_pct
        assert number(row["adherence_pct_tenths"]) == (None if pct is None else round(pct * 10))
    mornings = grouped((row for row in found["daily"] if row["morning_back"]), monday)
    for monday_of, rows in mornings.items():
        row = of_week[str(monday_of)]
        backs = [int(one["morning_back"]) for one in rows]
        assert int(row["morning_back_median_tenths"]) == round(median(backs) * 10)
        assert int(row["mornings"]) == len(backs)
    for monday_of, rows in grouped(found["sessions"], monday).items():
        held = sum(number(one["hold_done_ms"]) or 0 for one in rows)
        assert int(of_week[str(monday_of)]["hold_done_ms"]) == held


def check_pain(found: Tables, view: ProgressView) -> None:
    done = [row for row in found["sessions"] if row["session_id"]]
    asked = (
        "pain_back_before", "pain_back_after", "pain_leg_before", "pain_leg_after",
        "pain_back_next_morning",
    )  # fmt: skip
    assert {row["session_id"]: [number(row[name]) for name in asked] for row in done} == {
        one.session_id: [
            one.back_before, one.back_after, one.leg_before, one.leg_after,
            one.back_next_morning,
        ]
        for one in view.pain.points
    }  # fmt: skip


def check_told(found: Tables, view: ProgressView) -> None:
    """What was told later is drawn as it was told, and stands in no rating."""
    names = [f"told_{what}_{when}" for when in ("before", "after") for what in ("back", "leg")]
    told = {
        row["session_id"]: [number(row[name]) for name in names]
        for row in found["sessions"]
        if any(row[name] for name in (*names, "told_leg_site_before", "told_leg_site_after"))
    }
    drawn = {
        one.session_id: [
            rating
            for said in (one.told_before, one.told_after)
            for rating in ((said.back, said.leg) if said is not None else (None, None))
        ]
        for one in view.pain.points
        if one.told
    }
    assert drawn == told


def check_mornings(found: Tables, view: ProgressView) -> None:
    backs = {
        date.fromisoformat(row["date"]): int(row["morning_back"])
        for row in found["daily"]
        if row["morning_back"]
    }
    shown = {one.day: one for one in view.mornings.points if one.answer.back is not None}
    assert {day: one.answer.back for day, one in shown.items()} == backs
    for day, one in shown.items():
        lately = [backs[each] for each in sorted(backs) if day - timedelta(days=28) < each <= day]
        assert one.usual == (median(lately[-7:]) if len(lately) >= 3 else None)
    change = view.mornings.change
    if change is not None:
        length = timedelta(days=change.days)
        first = min(backs)
        before = [back for day, back in backs.items() if day < first + length]
        now = [back for day, back in backs.items() if day > view.today - length]
        assert (change.before, change.now) == (median(before), median(now))
        assert (change.n_before, change.n_now) == (len(before), len(now))


def check_marks(found: Tables, view: ProgressView) -> None:
    told = [(mark.kind.name.lower(), mark.first.isoformat()) for mark in view.marks]
    flares = [row["first_day"] for row in found["flares"] if row["taken_back"] == "0"]
    assert sorted(day for kind, day in told if kind == "flare") == sorted(flares)
    bad = [row["date"] for row in found["daily"] if row["bad_day"]]
    assert sorted(day for kind, day in told if kind == "bad_day") == bad
    changes = found["plan_changes"]
    first = min(row["date"] for row in changes)
    programs = {row["date"] for row in changes if row["what"] == "program"} - {first}
    assert {day for kind, day in told if kind == "program"} == programs
    rungs = {row["date"] for row in changes if row["what"] == "rung"} - programs - {first}
    assert {day for kind, day in told if kind == "level"} == rungs


def check_dose(found: Tables) -> None:
    """The files agree with each other: holds, exercises and sessions add up to the same."""
    of_holds = grouped(found["holds"], lambda row: row["session_id"])
    of_exercises = grouped(found["exercises"], lambda row: row["session_id"])
    for row in found["sessions"]:
        name = row["session_id"]
        if name and row["by_hand"] == "0":
            held = sum(int(one["hold_done_ms"]) for one in of_holds.get(name, ()))
            assert held == int(row["hold_done_ms"])
            assert held == sum(int(one["done_ms"]) for one in of_exercises[name])
            planned = sum(int(one["planned_ms"]) for one in of_exercises[name])
            assert planned == int(row["hold_planned_ms"])


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 60))
def test_every_figure_of_trends_is_in_the_files(seed: int, days: int) -> None:
    life = Life(Random(seed), days)
    with TemporaryDirectory() as folder:
        export_log(life.store, CsvPackage(), Path(folder) / "log", life.now, app_version="1")
        found = tables(Path(folder) / "log")
    view = read_progress(life.store, life.now)
    check_adherence(found, view)
    check_summary(found, view)
    check_pain(found, view)
    check_told(found, view)
    check_mornings(found, view)
    check_marks(found, view)
    check_dose(found)
    check_dose_by_week(found, view)
    check_leg(found, view)
    check_walks(found, view)
    check_function(found, view)
    check_rungs(found, view)
    check_calendar(found, view)
    check_side_by_side(found, view)
