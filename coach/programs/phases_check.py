"""Checks the phases of a program: each by all that is checked of the exercises at the top.

What a phase asks for begins weeks later, when nobody looks at the file any more; so nothing of it
is checked less.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from coach.domain.prescription import Prescription
from coach.domain.stages import slots_at
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding
from coach.programs.program_shapes import PhaseScheduleShape, ProgramShape
from coach.programs.texts import phases as words


def phases_findings(program: ProgramShape) -> Iterator[Finding]:
    """Check that weeks are counted from somewhere, rise, and come before the program ends."""
    phases, dates = program.phases, program
    if phases and dates.starts is None:
        yield Finding(("phases", 0, "from_week"), words.NO_FIRST_DAY)
    for (_, before), (nth, after) in pairwise(enumerate(phases)):
        if after.from_week <= before.from_week:
            said = words.WEEKS_DO_NOT_RISE.format(week=after.from_week, before=before.from_week)
            yield Finding(("phases", nth, "from_week"), said)
    if dates.starts is None or dates.ends is None:
        return
    for nth, phase in enumerate(phases):
        if (dates.ends - dates.starts).days < (phase.from_week - 1) * 7:
            said = words.BEGINS_AFTER_THE_END.format(week=phase.from_week, ends=dates.ends)
            yield Finding(("phases", nth, "from_week"), said)


def of_each_phase(
    program: ProgramShape, check: Callable[[ProgramShape], Iterable[Finding]]
) -> Iterator[Finding]:
    """Yield what a check of a whole program finds in the exercises and sessions of each phase."""
    schedule = program.schedule
    for nth, phase in enumerate(program.phases):
        if phase.schedule is not None:
            news = {key: getattr(phase.schedule, key) for key in PhaseScheduleShape.model_fields}
            schedule = schedule.model_copy(update=news)
        alone = program.model_copy(
            update={"items": phase.items, "phases": [], "schedule": schedule}
        )
        for one in check(alone):
            if phase.schedule is not None and one.path[:1] == ("schedule",):
                yield replace(one, path=("phases", nth, *one.path))
            if one.path == ("items",):  # a day of the sessions is left without any
                yield Finding(("phases", nth, "items"), words.NO_EXERCISE_ON_DAY)
            elif one.path[:1] == ("items",):
                yield replace(one, path=("phases", nth, *one.path))


def plans_of(plan: Prescription) -> Iterator[tuple[KeyPath, Prescription]]:
    """Yield a plan as it is in the beginning and in each phase, with the way to its exercises."""
    yield (), plan
    for nth, stage in enumerate(plan.stages):
        schedule = replace(plan.schedule, slots=slots_at(plan, stage) or plan.schedule.slots)
        alone = replace(plan, exercises=stage.exercises, schedule=schedule)
        yield ("phases", nth), replace(alone, stages=(), written=(), written_slots=())
