"""How far a log is, over all that is done until it is written."""

import pytest

from coach.services.export_progress import PER_PART, ExportCancelledError, ExportProgress
from coach.services.ports import LogStep


@pytest.mark.parametrize("workbook", [False, True])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("rows", [False, True])
def test_each_step_moves_it_on_and_the_last_one_ends_it(
    *, workbook: bool, rows: bool, packed: bool
) -> None:
    """More than was expected of a step, or a step said again, never takes it back or too far."""
    told: list[tuple[int, int]] = []

    def watch(done: int, whole: int) -> bool:
        told.append((done, whole))
        return True

    progress = ExportProgress(3, watch, workbook=workbook, rows=rows, packed=packed)
    wanted = {LogStep.WORKBOOK: workbook, LogStep.ROWS: rows, LogStep.PACKING: packed}
    steps = [LogStep.READING, *(step for step in wanted if wanted[step])]
    for step in steps:
        for done in (1, 3, 2, 5):
            progress.tell(step, done, 4)

    assert {whole for _, whole in told} == {3 * PER_PART}
    numbers = [done for done, _ in told]
    assert numbers == sorted(numbers)
    ends = numbers[3::4]
    assert sorted(set(ends)) == ends
    assert ends[-1] == 3 * PER_PART


def test_nothing_to_do_is_done_and_who_does_not_want_it_ends_it() -> None:
    told: list[int] = []

    def watch(done: int, _whole: int) -> bool:
        told.append(done)
        return False

    progress = ExportProgress(1, watch, workbook=False, rows=False, packed=False)
    with pytest.raises(ExportCancelledError):
        progress.tell(LogStep.READING, 0, 0)
    assert told == [PER_PART]
