"""plan_changes.csv: what changed in the plan, when, on whose word and why."""

from collections.abc import Iterator

from coach.domain.difference import Difference, What
from coach.domain.plan_history import PlanStep
from coach.domain.plan_in_force import ChangedBy
from coach.handover.cells import without_decimals
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, whole
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which the plan was taken up.", required=True),
    *moment("at", "When that was"),
    Column(
        "by",
        "user: the person changed it. pt: a program file of the PT. rule: a rule of the plan "
        "suggested it, and the person took it.",
        words=tuple(ChangedBy),
        required=True,
    ),
    Column(
        "reason",
        "The rule that suggested it, as in suggestions.csv, or words that were kept. Empty where "
        "there are none.",
    ),
    Column("program_id", "The program from then on."),
    whole("program_version", "Its version."),
    Column("program_sha256", "The SHA-256 of the program's text."),
    Column(
        "what",
        "What changed. program: another one, or the first. rung: the version of an exercise. sets, "
        "hold, reset, rest: its dose. added, removed, paused: an exercise. way, sides: how it is "
        "done. line: what the program's author says of it, or in every session. contact: whom to "
        "ask. minds: what the author says that the body minds. questions: what "
        "the author asks once a week. order, warm_up, sessions, times, "
        "days, starts, review_by, ends, guard, gap, short_on_time, rules, lock: the rest. walks, "
        "walk_minutes, walk_days: how many walks a day, of how many minutes, on which days. "
        "later: an exercise in weeks to come, from the week that stands in to; later_sessions: the "
        "sessions then.",
        words=tuple(What),
        required=True,
    ),
    Column("exercise_id", "The exercise. Empty for the plan as a whole."),
    Column("exercise_name", "Its name; of rules, the rule."),
    Column("side", "L or R where one side changed. Empty for both, and where there are none."),
    Column(
        "from",
        "What it was: an id, a number, seconds or minutes, multiplied as scale says; repetitions "
        "of each set with spaces between, so that no spreadsheet takes them for a day, after L and "
        "R where the sides differ; days as "
        "every 1, every 2, mon wed fri, or any mon wed fri where the person may move them.",
    ),
    Column("to", "What it is from then on, in the same form."),
    Column("from_name", "What it was, by its name."),
    Column("to_name", "What it is, by its name."),
    whole(
        "scale",
        "1000 where from or to has decimals: both are then multiplied with it, so that they are "
        "whole numbers. Empty otherwise.",
    ),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for each thing that changed, plan by plan."""
    for step in log.plan_steps:
        for one in step.differences:
            yield _row(step, one)


def _row(step: PlanStep, one: Difference) -> Cells:
    plan = step.plan
    (before, after), scale = without_decimals(one.before, one.after)
    return {
        "date": plan.first_day,
        **moment_cells("at", plan.since),
        "by": plan.by.value,
        "reason": step.why or None,
        "program_id": plan.prescription.program_id,
        "program_version": plan.prescription.program_version,
        "program_sha256": plan.prescription.fingerprint or None,
        "what": one.what.value,
        "exercise_id": one.ladder_id,
        "exercise_name": one.name or None,
        "side": "".join(side.value for side in one.sides) or None,
        "from": before,
        "to": after,
        "from_name": ", ".join(one.was) or None,
        "to_name": ", ".join(one.will_be) or None,
        "scale": scale,
    }


PLAN_CHANGES = LogFile("plan_changes.csv", "each thing that changed in the plan", _COLUMNS, _rows)
