"""Nothing done is ever lost: a hold that was acknowledged survives the death of the program."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coach.storage.opening import open_store

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("acknowledged", [1, 7, 60])
def test_every_acknowledged_hold_is_there_after_a_kill(tmp_path: Path, acknowledged: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.hold_writer", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        said = [int(writer.stdout.readline()) for _ in range(acknowledged)]
        writer.kill()
        said += [int(line) for line in writer.stdout if line.endswith("\n")]

    with closing(open_store(tmp_path)) as store:
        found = store.open_session()
        assert found is not None
        kept = [hold.hold_no for hold in found.holds]
        # One more may be there: on disk, but killed before it could say so.
        assert kept in (said, [*said, len(said)])
        (summary,) = store.sessions(*(store.days_recorded() or ()))
        assert summary.totals.holds_completed == len(kept)
        assert summary.totals.held_s == pytest.approx(sum(hold.held_s for hold in found.holds))
