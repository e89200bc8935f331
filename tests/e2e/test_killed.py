"""Killed at any moment, the program loses nothing it has acknowledged, and can go on from there.

Twenty times in a row a session is killed, at moments drawn from a seed, and the next start goes
on with it. What the record must hold then follows from what was said before the kill alone. Its
clock is moved from here, and is still moving when it is killed.
"""

import random
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from coach.domain.record import SETTLED, HoldOutcome, HoldRecord, SessionStatus, SessionSummary
from coach.engine.timeline import Phase, lay_out
from coach.services.ports import OpenSession
from coach.storage.opening import open_store
from tests.e2e.driver import STEP_S
from tests.e2e.program import Program, coach, started

KILLS = 20
SEED = 20261122
STEPS_OF_A_HOLD = round(5 / STEP_S)
ON_ITS_WAY = 8
"""Steps that it may still go while it is being killed."""

Key = tuple[str, int, int]


def acknowledged(program: Program) -> dict[Key, float]:
    """Return the seconds held of every hold that was said to be kept."""
    return {
        (line["kept"][0], line["kept"][1], line["kept"][2]): line["held_s"]
        for line in program.said
        if "kept" in line
    }


def unfinished(data: Path) -> OpenSession:
    with closing(open_store(data)) as store:
        found = store.open_session()
    assert found is not None
    return found


def recorded(data: Path) -> dict[Key, HoldRecord]:
    with closing(open_store(data)) as store:
        holds = store.holds(*(store.days_recorded() or ()))
        return {
            (session, hold.hold_no, hold.attempt): hold
            for session, of_session in holds.items()
            for hold in of_session
        }


def summary(data: Path, session_id: str) -> SessionSummary:
    with closing(open_store(data)) as store:
        return next(
            each for each in store.sessions(*(store.days_recorded() or ())) if each.id == session_id
        )


def hold_cut_off(found: OpenSession) -> tuple[Phase, int] | None:
    """Return the hold to do next and which try of it, worked out from the holds on disk alone."""
    settled = {hold.hold_no for hold in found.holds if hold.outcome in SETTLED}
    for phase in lay_out(found.start.prescription, found.start.first_leg).holds:
        if phase.hold_no not in settled:
            tries = [hold for hold in found.holds if hold.hold_no == phase.hold_no]
            return phase, len(tries) + 1
    return None


def assert_place_is_named(lines: list[str], phase: Phase, found: OpenSession) -> None:
    sets = found.start.prescription.exercises[phase.exercise_no].dose.sets
    sentence = lines[0]
    assert phase.name.lower() in sentence
    assert f"set {phase.set_no} of {len(sets)}" in sentence
    assert f"rep {phase.rep_no} of {sets[phase.set_no - 1]}" in sentence
    if phase.side is not None:
        assert phase.side.name.lower() in sentence


def test_twenty_kills_lose_nothing_and_each_start_goes_on(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    known: dict[Key, float] = {}
    for kill in range(KILLS):
        holds, steps = chance.randrange(3), chance.randrange(1, STEPS_OF_A_HOLD + 4)
        told = f"seed {SEED}, kill {kill}: {steps} steps after {holds} holds"
        with started(tmp_path, "--minutes", str(kill)) as program:
            next_hold = _goes_on(program, tmp_path, told) if kill else None
            program.wait_for("session")
            program.move(holds=holds, steps=steps + ON_ITS_WAY)
            for nth in range(holds):
                kept = program.wait_for("kept")
                if nth == 0 and next_hold is not None:
                    assert kept == next_hold, told
            for _ in range(steps):
                program.wait_for("step")
            program.kill()
        known |= acknowledged(program)

        on_disk = recorded(tmp_path)
        assert known.keys() <= on_disk.keys(), told
        assert {key: on_disk[key].held_s for key in known} == pytest.approx(known), told
        # One more may be there: on disk, but killed before it could say so.
        assert len(on_disk) - len(known) <= 1, told
        known = {key: hold.held_s for key, hold in on_disk.items()}
    _assert_attempts_are_numbered(recorded(tmp_path))


def _goes_on(program: Program, data: Path, told: str) -> list[object] | None:
    """Check what is asked of the session that was cut off; return the hold that must come next."""
    found = unfinished(data)
    place = hold_cut_off(found)
    asked = program.wait_for("asked")
    buttons = program.said[-1]["buttons"]
    if place is None:
        assert buttons == ["Keep it as it is", "Do not count it"], told
        return None
    phase, attempt = place
    assert buttons == ["Go on", "Keep it as it is", "Do not count it"], told
    assert_place_is_named(asked, phase, found)
    return [found.id, phase.hold_no, attempt]


def _assert_attempts_are_numbered(on_disk: dict[Key, HoldRecord]) -> None:
    tries: dict[tuple[str, int], list[HoldRecord]] = defaultdict(list)
    for (session, hold_no, _), hold in sorted(on_disk.items()):
        tries[session, hold_no].append(hold)
    for holds in tries.values():
        assert [hold.attempt for hold in holds] == list(range(1, len(holds) + 1))
        assert all(hold.outcome not in SETTLED for hold in holds[:-1])


@pytest.fixture
def cut_off(tmp_path: Path) -> OpenSession:
    """A session that was killed after three holds."""
    with started(tmp_path) as program:
        program.keep(3)
        program.kill()
    return unfinished(tmp_path)


def test_keeping_it_closes_it_as_what_it_was(tmp_path: Path, cut_off: OpenSession) -> None:
    with started(tmp_path, "--choose", "keep", "--minutes", "1") as program:
        program.wait_for("asked")
        program.wait_for("today")
        program.kill()

    kept = summary(tmp_path, cut_off.id)
    assert kept.status is SessionStatus.STOPPED
    assert kept.ended is not None
    completed = [hold for hold in cut_off.holds if hold.outcome is HoldOutcome.COMPLETED]
    assert kept.totals.holds_completed == len(completed)
    assert kept.totals.held_s == pytest.approx(sum(hold.held_s for hold in cut_off.holds))


def test_discarding_it_counts_nowhere_and_deletes_nothing(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, cut_off: OpenSession
) -> None:
    before = _rows(tmp_path)
    with started(tmp_path, "--choose", "discard", "--minutes", "1") as program:
        program.wait_for("asked")
        program.wait_for("today")
        program.kill()

    assert _rows(tmp_path) == before
    assert summary(tmp_path, cut_off.id).status is SessionStatus.DISCARDED
    out = tmp_path_factory.mktemp("log") / "out"
    done = coach("--data-dir", str(tmp_path), "export", str(out))
    assert done.returncode == 0, done.stderr
    assert cut_off.id not in (out / "sessions.csv").read_text(encoding="utf-8-sig")
    assert cut_off.id not in (out / "holds.csv").read_text(encoding="utf-8-sig")


def _rows(data: Path) -> list[tuple[object, ...]]:
    """Return every hold in the file, whatever its session counts for."""
    with closing(open_store(data)) as store, store.connections.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM holds ORDER BY session_id, hold_no")
        return [tuple(row) for row in rows]
