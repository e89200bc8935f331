"""How long after its event is a cue heard? The real session plays, and what it plays is recorded.

The page, event loop, ticker, announcer, voice and player are the program's own; only the output is
a sink that plays into nothing. Each tone and each word is looked for in the recording by its shape.
"""

import statistics
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from typing import Any

from tests.bench.children import busy_cores, run
from tests.bench.figures import Figure, spread
from tests.bench.null_sink import NoSoundServer, NullSink, null_sink, recording
from tests.bench.onsets import heard

ONSET_MS = 60.0
CORES = 2
SESSION = ("--holds", "3", "--hold", "5", "--reset", "3", "--sound")
_session = partial(run, "punctuality", *SESSION)
_WHAT = "Latest cue heard after its event"


def cues_heard() -> Iterator[Figure]:
    """Cues of a short session, idle and with all cores busy, beside the bare sound library."""
    try:
        with null_sink() as sink:
            for busy in (False, True):
                with busy_cores(CORES) if busy else nullcontext():
                    floor = _floor(sink)
                    where = "cores busy" if busy else "idle"
                    _, figure = heard_in(sink, _session, where, floor)
                yield figure
    except NoSoundServer as missing:
        yield Figure(_WHAT, f"{missing}", "", None, ONSET_MS, "ms")


def heard_in(
    sink: NullSink, measure: Callable[..., list[Any]], where: str = "", floor: str = ""
) -> tuple[dict[str, Any], Figure]:
    """Record a session and look for its cues.

    Args:
        sink: where it plays.
        measure: runs it with an environment.
        where: said in the line.
        floor: said beside it.

    Raises:
        NoSoundServer: the session found no sound device.
    """
    with recording(sink) as recorded:
        (seen,) = measure(environment=sink.environment)
    if seen["sound_problem"]:
        raise NoSoundServer(seen["sound_problem"])
    found = heard(recorded, [(name, moment) for name, moment in seen["cues"]])
    measured = f"{len(seen['cues'])} cues, {spread(found.late_ms)}"
    for count, what in ((len(found.broken), "with gaps"), (len(found.missing), "not recognised")):
        measured += f", {count} {what}" if count else ""
    what = ", ".join(part for part in (_WHAT, where) if part)
    return seen, Figure(what, measured, floor, max(found.late_ms), ONSET_MS, "ms")


def _floor(sink: NullSink) -> str:
    with recording(sink) as recorded:
        due = run("bare_tone", environment=sink.environment)
    late = heard(recorded, [(name, moment) for name, moment in due]).late_ms
    return f"bare library {statistics.median(late):.1f} ms"


def lost_device() -> Iterator[Figure]:
    """How soon a sound server that ends is noticed, and plays again when it is back."""
    (seen,) = run("lost_device")
    if "why" in seen:
        yield Figure("Lost sound device noticed after", seen["why"], "", None, 2.0, "s")
        return
    longest = f"longest call {seen['longest_ms']:.1f} ms"
    yield Figure("Lost sound device noticed after", longest, "", seen["noticed_s"], 2.0, "s")
    yield Figure("  playing again after its return", "", "", seen["back_s"], None, "s")
