"""plan_changes.csv: what changed in the plan, when, on whose word and why."""

from collections.abc import Iterator

from coach.domain.difference import Difference
from coach.domain.plan_history import PlanStep
from coach.handover.cells import sets_apart
from coach.handover.log_file import Cells, Column, LogFile
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("date", "Local day on which the plan was taken up."),
    Column("at", "When that was."),
    Column(
        "by",
        "user: the person changed it. pt: a program file of the PT. rule: a rule of the plan "
        "suggested it, and the person took it.",
    ),
    Column(
        "reason",
        "The rule that suggested it, as in suggestions.csv, or words that were kept. Empty where "
        "there are none.",
    ),
    Column("program_id", "The program from then on."),
    Column("program_version", "Its version."),
    Column(
        "what",
        "What changed. program: another one, or the first. rung: the version of an exercise. sets, "
        "hold, reset, rest: its dose. added, removed, paused: an exercise. way, sides: how it is "
        "done. order, warm_up, sessions, times, guard, gap, short_on_time, rules, lock: the rest.",
    ),
    Column("exercise_id", "The exercise. Empty for the plan as a whole."),
    Column("exercise_name", "Its name; of rules, the rule."),
    Column("side", "L or R where one side changed. Empty for both, and where there are none."),
    Column(
        "from",
        "What it was: an id, a number, seconds or minutes; repetitions of each set with spaces "
        "between, so that no spreadsheet takes them for a day.",
    ),
    Column("to", "What it is from then on, in the same form."),
    Column("from_name", "What it was, by its name."),
    Column("to_name", "What it is, by its name."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for each thing that changed, plan by plan."""
    for step in log.plan_steps:
        for one in step.differences:
            yield _row(step, one)


def _row(step: PlanStep, one: Difference) -> Cells:
    plan = step.plan
    return {
        "date": plan.first_day,
        "at": plan.since.wall,
        "by": plan.by.value,
        "reason": step.why or None,
        "program_id": plan.prescription.program_id,
        "program_version": plan.prescription.program_version,
        "what": one.what.value,
        "exercise_id": one.ladder_id,
        "exercise_name": one.name or None,
        "side": "".join(side.value for side in one.sides) or None,
        "from": sets_apart(one.before),
        "to": sets_apart(one.after),
        "from_name": ", ".join(one.was) or None,
        "to_name": ", ".join(one.will_be) or None,
    }


PLAN_CHANGES = LogFile("plan_changes.csv", "each thing that changed in the plan", _COLUMNS, _rows)
