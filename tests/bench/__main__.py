"""Measures, and prints a table; see docs/speed.md.

`python -m tests.bench` measures start, session, motion, record, trends, history and export, in some
minutes. `python -m tests.bench PART` measures a part; those that take real time are holds, figures,
cues, device, clinic, idle and `long`, twenty minutes; `slow` is all of them. Every figure is a
median of runs in processes of their own, in turn with the runs of its floor, so that what else the
machine does weighs on both. Each part tells its figures when it is over, and how long it took.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.children import busy_cores, launched, run
from tests.bench.cue_onset import cues_heard, heard_in, lost_device
from tests.bench.figures import Figure, ms, spread, table
from tests.bench.idle import idle
from tests.bench.null_sink import NoSoundServer, null_sink
from tests.bench.years import YEARS_END, lived
from tests.handover.clinic_logs import fill_packages

STARTS = 9
SESSIONS = 3
STARTS_WITH_YEARS = 5
EXPORTS = 2
PEOPLE, LIVES, LIVED_DAYS = 1000, 40, 90
FAST = 25.0
"""Faster than this the page would be drawn all the time, and drawing would be measured."""
FAST_HOLDS, REAL_HOLDS = 100, 5
LONG = ("--holds", "92", "--hold", "10", "--reset", "3")
"""From the first hold to the last: 19 minutes and 53 seconds."""
LONG_S = 1300.0
LATE_MS = 20.0
FIGURE_PERCENT = 5.0
CORES = 2


def start_up() -> Iterator[Figure]:
    """From the start of the process to its first paint, and until Today can be used."""
    bare: list[float] = []
    ours: dict[str, list[float]] = {"painted": [], "usable": [], "open": []}
    with tempfile.TemporaryDirectory() as folder:
        run("watched_start", "new", home=Path(folder))
        for _ in range(STARTS):
            bare += run("bare_window", launched(), home=Path(folder))
            for stage in run("watched_start", launched(), home=Path(folder)):
                ours[stage["what"]].append(stage["s"])
        pairs = [*_with_years(Path(folder))]
    floor = statistics.median(bare)
    for what, stage, target in (
        ("First paint", "painted", 1.3),
        ("Today usable", "usable", 3.0),
        ("  the record open for writing", "open", None),
    ):
        measured = statistics.median(ours[stage])
        yield Figure(what, ms(measured), f"bare window {ms(floor)}", measured / floor, target)
    what = "Start with 10 years, the record open"
    yield from _beside_a_new_one(what, [(ours["s"], new["s"]) for ours, new in pairs], 1.1)
    what = "  of a processor, the window's thread"
    yield from _beside_a_new_one(what, [(ours["busy_s"], new["busy_s"]) for ours, new in pairs])


def _with_years(home: Path) -> Iterator[tuple[Any, Any]]:
    """Start with ten years and with a new record in turn; return the moments of the open record."""
    folder = str(lived(10, full=True))
    for _ in range(STARTS_WITH_YEARS):
        ours = run("watched_start", launched(), "record", folder)
        new = run("watched_start", launched(), home=home)
        yield tuple(next(stage for stage in one if stage["what"] == "open") for one in (ours, new))


def _beside_a_new_one(
    what: str, pairs: list[tuple[float, float]], target: float | None = None
) -> Iterator[Figure]:
    """Tell the middle of what a start takes beside one with a new record, pair by pair."""
    ours, new = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(mine / beside for mine, beside in pairs)
    yield Figure(what, ms(ours), f"a new record {ms(new)}", ratio, target)


def motion() -> Iterator[Figure]:
    """The longest time in which the window hears nothing, from Today to a session that is saved."""
    (seen,) = run("motion")
    floor = f"empty page {ms(seen['empty_s'])}"
    what = "A whole session: longest between two turns, processor"
    yield Figure(what, seen["where"], floor, 1000 * seen["pause_s"], 100.0, "ms")
    yield Figure("  by a clock on the wall", "", "", 1000 * seen["wall_s"], None, "ms")


def session_start() -> Iterator[Figure]:
    """From the check-in's Start until the session's page is drawn."""
    runs = [run("session_start")[0] for _ in range(SESSIONS)]
    page, empty, check_in, pause = (
        statistics.median(one[what] for one in runs)
        for what in ("session_s", "empty_s", "check_in_s", "pause_s")
    )
    floor = f"empty page {ms(empty)}"
    yield Figure("Start: the session's page drawn", ms(page), floor, page / empty, 40.0)
    yield Figure("  longest that the window heard nothing", "", "", pause * 1000, 300.0, "ms")
    yield Figure("Start on Today: the check-in drawn", ms(check_in), floor, check_in / empty)


def punctuality() -> Iterator[Figure]:
    """How late holds end: on a fast clock and the real one, idle and with all cores busy."""
    for speed, holds in ((FAST, FAST_HOLDS), (1.0, REAL_HOLDS)):
        for busy in (False, True):
            with busy_cores(CORES) if busy else nullcontext():
                (seen,) = run("punctuality", "--speed", str(speed), "--holds", str(holds))
            yield from _lateness(seen, _where(speed, holds, busy=busy))
            if speed == 1.0 and not busy:
                share = seen["cpu"] * 100
                yield Figure("Processor while a session runs", "", "", share, None, "% of a core")


def moving_figures() -> Iterator[Figure]:
    """What the figure with the most pictures takes of a core."""
    (shares,) = run("moving_figure")
    for what, stretch, target in (
        ("The roll moving, its first repetition", "first", FIGURE_PERCENT),
        ("  its second", "second", FIGURE_PERCENT),
        ("  its third", "third", FIGURE_PERCENT),
        ("  its fourth", "fourth", FIGURE_PERCENT),
        ("  before it, standing still", "before", None),
        ("  after it, standing still", "still", None),
    ):
        yield Figure(what, "", "", shares[stretch] * 100, target, "% of a core")
    (shares,) = run("moving_figure", "floor")
    for what, stretch in (
        ("The whole floor view, the roll moving", "first"),
        ("  the roll standing still", "still"),
    ):
        yield Figure(what, "", "", shares[stretch] * 100, None, "% of a core")


def _where(speed: float, holds: int, *, busy: bool) -> str:
    clock = "real clock" if speed == 1.0 else f"clock × {speed:g}"
    return f"{holds} holds, {clock}, {'cores busy' if busy else 'idle'}"


def _lateness(seen: dict[str, object], where: str) -> Iterator[Figure]:
    late, drift = seen["late_ms"], seen["drift_ms"]
    if not isinstance(late, list) or not isinstance(drift, float):
        raise TypeError("not what punctuality tells")
    again = f", {seen['interrupted']} done again" if seen["interrupted"] else ""
    yield Figure(f"Latest end of {where}", spread(late) + again, "", max(late), LATE_MS, "ms")
    what = "  its last hold on disk, after plan"
    if seen["interrupted"]:
        yield Figure(what, "holds that were done again are in no plan", "", None, LATE_MS, "ms")
    else:
        yield Figure(what, f"{len(late)} holds", "", drift, LATE_MS, "ms")


def long_session() -> Iterator[Figure]:
    """Twenty minutes on the real clock: holds, drift, and each cue where a sink can be recorded."""
    measure = partial(run, "punctuality", *LONG, patience_s=LONG_S)
    try:
        with null_sink() as sink:
            seen, late = heard_in(sink, partial(measure, "--sound"))
    except NoSoundServer:
        (seen,), late = measure(), None
    yield from _lateness(seen, "92 holds in 20 minutes, real clock")
    if late is not None:
        yield late


def record() -> Iterator[Figure]:
    """What the record costs."""
    (writes,) = run("writes")
    ours, bare = writes["ours_s"], writes["bare_s"]
    yield Figure("Keeping a hold", ms(ours), f"bare insert {ms(bare)}", ours / bare)


def trends() -> Iterator[Figure]:
    """Opening Trends, and changing the range of time, with few years and with many."""
    for years in (3, 10):
        folder, plots, pages = str(lived(years)), [], []
        for _ in range(3):
            plots += run("trends")
            pages += run("trends", folder, YEARS_END.isoformat())
        page = statistics.median(one["open_s"] for one in pages)
        plot = statistics.median(plots)
        # Pair by pair: what else the machine does weighs on both of a pair.
        ratio = statistics.median(
            one["open_s"] / beside for one, beside in zip(pages, plots, strict=True)
        )
        yield Figure(
            f"Opening Trends, {years} years", ms(page), f"bare plot {ms(plot)}", ratio, 2.0
        )
        yield from _until_drawn("  the slowest change of range", pages, "range_busy_s", "range_s")


def history() -> Iterator[Figure]:
    """Opening History, with few years and with many."""
    for years in (3, 10):
        folder = str(lived(years))
        opened = [took for _ in range(3) for took in run("history", folder, YEARS_END.isoformat())]
        yield from _until_drawn(f"Opening History, {years} years", opened, "busy_s", "wall_s")


def _until_drawn(what: str, runs: list[dict[str, float]], busy: str, wall: str) -> Iterator[Figure]:
    """Tell the middle of what a page took of a processor, and beneath it of a clock on the wall."""
    busy_ms, wall_ms = (1000 * statistics.median(one[key] for one in runs) for key in (busy, wall))
    yield Figure(f"{what}, processor", "", "", busy_ms, 100.0, "ms")
    yield Figure("    by a clock on the wall", "", "", wall_ms, None, "ms")


def export() -> Iterator[Figure]:
    """Writing the whole log, beside Python's csv over a raw cursor; the memory with few years."""
    bare: list[float] = []
    ours: list[float] = []
    more: dict[int, float] = {}
    for years in (1, 10):
        folder = str(lived(years, full=True))
        for _ in range(EXPORTS if years > 1 else 1):
            (floor,) = run("export", folder)
            (seen,) = run("export", folder, YEARS_END.isoformat())
            more[years] = seen["more_mb"]
            if years > 1:
                bare.append(floor["busy_s"])
                ours.append(seen["busy_s"])
    floor_s, log_s = statistics.median(bare), statistics.median(ours)
    ratio = log_s / floor_s
    what = "The log of 10 years, 492,750 holds: processor"
    yield Figure(what, ms(log_s), f"csv of a cursor {ms(floor_s)}", ratio, 3.0)
    floor_mb = f"of 1 year {more[1]:.0f} MB"
    yield Figure("  memory it takes", f"{more[10]:.0f} MB", floor_mb, more[10] / more[1])


def clinic() -> Iterator[Figure]:
    """What docs/clinic.md asks, of a thousand packages."""
    with tempfile.TemporaryDirectory() as folder:
        fill_packages(Path(folder) / "packages", PEOPLE, LIVES, LIVED_DAYS)
        (seen,) = run("clinic", folder)
    what = f"{PEOPLE} logs, {seen['rows']} sessions and slots: the slowest question"
    yield Figure(what, ms(seen["question_s"]), "", seen["question_s"], None, "s")
    yield Figure("  reading them", ms(seen["read_s"]), "", seen["read_s"], None, "s")


PARTS: dict[str, Callable[[], Iterator[Figure]]] = {
    "start": start_up,
    "session": session_start,
    "motion": motion,
    "record": record,
    "trends": trends,
    "history": history,
    "export": export,
}

APART: dict[str, Callable[[], Iterator[Figure]]] = {
    "holds": punctuality,
    "figures": moving_figures,
    "cues": cues_heard,
    "device": lost_device,
    "clinic": clinic,
    "idle": idle,
    "long": long_session,
}
"""What takes as long as it takes, since it is measured in real time or over many records."""


def main(wanted: list[str]) -> None:
    for part in [*APART] if wanted == ["slow"] else wanted or PARTS:
        began = time.monotonic()
        figures = [*(PARTS | APART)[part]()]
        print(f"{part}, {time.monotonic() - began:.0f} s\n{table(figures)}\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
