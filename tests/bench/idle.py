"""What it costs to wait at the tray, beside a bare window that waits just as long in the same run.

Both are looked at from outside, in Linux's own books of a process: nothing in them measures.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach import bootstrap
from coach.bootstrap import Launch
from tests.bench.children import ROOT
from tests.bench.figures import Figure
from tests.bench.years import fill
from tests.e2e.desktop import MISSING, a_desktop, wait_until
from tests.fakes.been_here import been_here

if TYPE_CHECKING:
    from coach.services.app_services import AppServices

WAITED_S = 120.0
"""Both wait so long while they are counted; the figures are scaled up from here."""

TEN_MINUTES_S = 600.0
_QUIET_S = 4.0
"""Who takes no processor time for so long has come to rest."""

_AT_LOGIN = (sys.executable, "-m", "coach", "--background", "--data-dir")
_DAYS = 3 * 365
_LAST = date(2026, 11, 22)
_MB = 1024


@dataclass(frozen=True, slots=True)
class Books:
    """What a process has cost until now.

    Attributes:
        cpu_s: processor time of all its threads.
        woken: how often one of them was woken.
        rss_mb: memory that it has in view, shared parts in full.
        own_mb: memory that no other process shares, written to.
    """

    cpu_s: float
    woken: int
    rss_mb: float
    own_mb: float

    @classmethod
    def of(cls, pid: int) -> Self:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        cpu_ns = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
        woken = sum(_field(task / "status", "voluntary_ctxt_switches") for task in tasks)
        memory = Path(f"/proc/{pid}/smaps_rollup")
        rss, own = _field(memory, "Rss"), _field(memory, "Private_Dirty")
        return cls(cpu_ns / 1e9, woken, rss / _MB, own / _MB)


def _field(file: Path, name: str) -> int:
    for line in file.read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise LookupError(name)


def idle() -> Iterator[Figure]:
    """Wake-ups, processor time and memory with the window hidden and reminders armed."""
    if MISSING or sys.platform != "linux":
        yield Figure("Waiting at the tray", f"needs Linux, {', '.join(MISSING)}", "", None)
        return
    with a_desktop() as desktop, ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with _opened(folder) as services:
            been_here(services.settings)
        sitting = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with _opened(sitting) as services:
            been_here(services.settings)
            wanted = services.settings.preferences()
            services.settings.keep_preferences(replace(wanted, movement_break=3))
        desktop.start_notices()
        programs = {
            "bare": [sys.executable, "-m", "tests.bench.bare_idle"],
            "ours": [*_AT_LOGIN, str(folder)],
            "breaks": [*_AT_LOGIN, str(sitting)],
        }
        pids = {
            name: stack.enter_context(_running(command, desktop.environment)).pid
            for name, command in programs.items()
        }
        for pid in pids.values():
            _rest(pid)
        before = {name: Books.of(pid) for name, pid in pids.items()}
        time.sleep(WAITED_S)
        after = {name: Books.of(pid) for name, pid in pids.items()}
    yield from _compared(before, after)
    yield from _with_breaks(before, after)
    yield from given_back()


def _compared(before: dict[str, Books], after: dict[str, Books]) -> Iterator[Figure]:
    minutes = WAITED_S / 60
    woken = {name: (after[name].woken - before[name].woken) / minutes for name in after}
    cpu = {
        name: (after[name].cpu_s - before[name].cpu_s) * TEN_MINUTES_S / WAITED_S for name in after
    }
    bare, ours = after["bare"], after["ours"]
    counted = f"{WAITED_S:g} s counted"
    yield Figure(
        "Waiting at the tray: wake-ups a minute over the floor",
        f"{woken['ours']:.1f}, {counted}",
        f"bare window {woken['bare']:.1f}",
        woken["ours"] - woken["bare"], 3.0, "a minute",
    )  # fmt: skip
    yield Figure(
        "  processor in ten minutes", counted, f"bare window {cpu['bare']:.3f} s",
        cpu["ours"], 0.1, "s",
    )  # fmt: skip
    yield Figure(
        "  memory", f"{ours.rss_mb:.0f} MB", f"bare window {bare.rss_mb:.0f} MB",
        ours.rss_mb / bare.rss_mb, 1.5,
    )  # fmt: skip
    yield Figure(
        "  of it written by the process itself", f"{ours.own_mb:.0f} MB",
        f"bare window {bare.own_mb:.0f} MB", ours.own_mb / bare.own_mb,
    )  # fmt: skip


def _with_breaks(before: dict[str, Books], after: dict[str, Books]) -> Iterator[Figure]:
    """What it costs where breaks from sitting are wanted: the user is looked for at each look."""
    minutes = WAITED_S / 60
    was, now, bare = before["breaks"], after["breaks"], after["bare"]
    more = now.woken - was.woken - (bare.woken - before["bare"].woken)
    yield Figure(
        "  with breaks from sitting: wake-ups a minute over the floor",
        f"{(now.woken - was.woken) / minutes:.1f}", "", more / minutes, None, "a minute",
    )  # fmt: skip
    cpu_s = (now.cpu_s - was.cpu_s) * TEN_MINUTES_S / WAITED_S
    yield Figure("    processor in ten minutes", "", "", cpu_s, 0.1, "s")
    yield Figure(
        "    memory", f"{now.rss_mb:.0f} MB", f"bare window {bare.rss_mb:.0f} MB",
        now.rss_mb / bare.rss_mb, 1.5,
    )  # fmt: skip


def given_back() -> Iterator[Figure]:
    """Memory before and after the window is closed on all its pages."""
    with tempfile.TemporaryDirectory() as made, a_desktop() as desktop:
        fill(Path(made), _LAST, _DAYS)
        with _opened(Path(made)):
            pass
        command = [sys.executable, "-m", "tests.bench.pages_put_away", made]
        seen: dict[str, float] = {}
        with _running(command, desktop.environment) as process:
            assert process.stdout is not None
            assert process.stdin is not None
            for _ in range(3):
                what = process.stdout.readline().strip()
                seen[what] = Books.of(process.pid).rss_mb
                process.stdin.write("\n")
                process.stdin.flush()
            wait_until(lambda: not _has_record(process.pid), "it makes no room")
            _rest(process.pid)
            seen["asleep"] = Books.of(process.pid).rss_mb
    today = f"Today alone {seen['Today']:.0f} MB"
    yield Figure("Memory with every page open", "", today, seen["pages"], None, "MB")
    yield Figure("  right after the window was closed", "", today, seen["away"], None, "MB")
    yield Figure("  a minute later", "", today, seen["asleep"], None, "MB")


@contextmanager
def _opened(folder: Path) -> "Iterator[AppServices]":
    """Open a record; from then on reminders are armed, and none comes today in the measurement."""
    with bootstrap.open_services(Launch(folder), bootstrap.make_clock(Launch())) as services:
        services.reminders.not_today(None)
        yield services


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def _has_record(pid: int) -> bool:
    """Return whether the libraries are loaded that open the record."""
    return "/sqlalchemy/" in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")


def _rest(pid: int) -> None:
    """Wait until a process takes no processor time any more."""
    seen = {"cpu": -1.0, "since": time.monotonic()}

    def quiet() -> bool:
        cpu = Books.of(pid).cpu_s
        if cpu - seen["cpu"] > 0.02:
            seen.update(cpu=cpu, since=time.monotonic())
        return time.monotonic() - seen["since"] > _QUIET_S

    wait_until(quiet, "it never comes to rest")
