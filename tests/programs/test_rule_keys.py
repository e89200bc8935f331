"""What a file says of rules must arrive, and what it leaves out must mean what the page says."""

from pathlib import Path

from coach.domain.program import Program
from coach.domain.rules import (
    FlareReturn,
    FrequencyRamp,
    PainMode,
    PainZones,
    Progression,
    Purpose,
    StepDown,
)
from coach.programs.check_command import check
from tests.programs.test_file_problems import GOOD


def program_of(folder: Path, text: str) -> Program:
    file = folder / "mine.toml"
    file.write_text(text)
    [checked] = check([file]).files
    assert checked.program is not None, checked.problems
    return checked.program


def test_rules_that_are_left_out_are_the_shipped_ones(tmp_path: Path) -> None:
    program = program_of(tmp_path, GOOD)

    assert program.rules.pain == PainZones()
    assert program.rules.progression == Progression()
    assert program.rules.step_down == StepDown()
    assert program.schedule.wake_guard_min == 60
    assert program.schedule.min_gap_min == 90
    assert program.rules.ramp is None
    assert program.rules.flare_return is None
    assert not program.is_locked("curl_up")


def test_tables_without_keys_are_the_shipped_rules_too(tmp_path: Path) -> None:
    tables = "[ramp]\n[flare_return]\n[progression]\n[step_down]\n\n[schedule]"
    text = GOOD.replace("[schedule]", tables).replace("[pain]", 'purpose = "flare"\n[pain]')

    program = program_of(tmp_path, text)

    assert program.rules.ramp == FrequencyRamp()
    assert program.rules.flare_return == FlareReturn()
    assert program.rules.purpose is Purpose.FLARE


def test_monitoring_lets_amber_end_one_higher(tmp_path: Path) -> None:
    program = program_of(tmp_path, GOOD.replace("sparing", "monitoring"))

    assert program.rules.pain_mode is PainMode.MONITORING
    assert program.rules.pain.amber_max == 5


def test_rules_in_the_file_arrive(tmp_path: Path) -> None:
    rules = """
[progression]
sessions = 5
min_days = 4
add_reps = 2
top = [8, 6, 4]
times_at_top = 3
start_again = [4, 3, 2]
after_rise_max = 0
morning_rise_max = 0
changes_a_week = 0

[step_down]
reps_after_early_stops = 2
reps_after_amber = 1
reps_after_unsettled = 2
rung_after_red = 1
rung_after_amber = 2
rung_after_form_breaks = 1
rung_after_unsettled = 1
rung_at_morning_rise = 1
pause_after_leg_moves_down = 1

[ramp]
start = 2
days_a_step = 14
done_percent = 90
"""
    program = program_of(tmp_path, GOOD + rules)

    assert program.rules.progression == Progression(5, 4, 2, (8, 6, 4), 3, (4, 3, 2), 0, 0, 0)
    assert program.rules.step_down == StepDown(2, 1, 2, 1, 2, 1, 1, 1, 1)
    assert program.rules.ramp == FrequencyRamp(2, 14, 90)


def test_a_locked_exercise_says_who_locked_it(tmp_path: Path) -> None:
    text = GOOD.replace('rung = "CU2"', 'rung = "CU2"\nlocked = true')

    program = program_of(tmp_path, text + '\n[lock]\nby = "J. Doe, PT"\n')

    assert program.rules.lock.by == "J. Doe, PT"
    assert program.is_locked("curl_up")
    assert not program.is_locked("side_plank")


def test_a_locked_plan_locks_every_exercise(tmp_path: Path) -> None:
    program = program_of(tmp_path, GOOD + '\n[lock]\nplan = true\nby = "J. Doe, PT"\n')

    assert program.is_locked("curl_up")
    assert program.is_locked("side_plank")
