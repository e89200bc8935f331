"""Makes a prescription of a program: looks up what it names, and copies what it needs to last."""

from dataclasses import replace

from coach.domain.ladder import Ladder, Library, Movement, own_words
from coach.domain.minded import named
from coach.domain.prescribed_exercise import PrescribedExercise, on_rung
from coach.domain.prescription import PrescribedWarmUp, Prescription, Stage
from coach.domain.program import Item, Program


def prescribe(program: Program, library: Library) -> Prescription:
    """Resolve a program's names; all its sessions of the day are due, see `begin_ramp`.

    A ladder in the program's own file goes before any other of its id.

    Raises:
        LookupError: the library lacks a ladder, rung, movement or flag that the program names. The
            check of a program file finds this first and says it in words.
    """
    library = library.with_own(program.ladders)
    exercises = tuple(_exercise(item, library) for item in program.items)
    return Prescription(
        program_id=program.id,
        program_version=program.version,
        program_name=program.name,
        fingerprint=program.fingerprint,
        schedule=program.schedule,
        warm_up=tuple(
            warm_up_of(_movement(library, warm_up.movement_id), warm_up.cycles, warm_up.cycle_s)
            for warm_up in program.warm_up
        ),
        exercises=exercises,
        rules=program.rules,
        program_slots=program.schedule.slots if program.rules.ramp else (),
        short_on_time=program.short_on_time,
        line=program.line,
        dates=program.dates,
        contact=program.contact,
        minds=named(program.minds, library.flags),
        walking=program.walking,
        ladders=_own_ladders([item.ladder_id for item in program.every_item], library),
        stages=tuple(
            Stage(one.from_week, tuple(_exercise(item, library) for item in one.items), one.slots)
            for one in program.stages
        ),
        written=exercises if program.stages else (),
        written_slots=program.schedule.slots if program.stages else (),
        questions=program.questions,
    )


def _own_ladders(ids: list[str], library: Library) -> tuple[Ladder, ...]:
    """Return the ladders that did not come with Steadyback, and those that their swaps lead to."""
    found: dict[str, Ladder] = {}
    ahead = list(ids)
    while ahead:
        ladder = library.ladder(ahead.pop(0))
        if ladder is not None and ladder.own and ladder.id not in found:
            found[ladder.id] = own_words(ladder)
            ahead += [swap.ladder_id for rung in ladder.rungs for swap in rung.swaps]
    return tuple(found.values())


def begin_ramp(prescription: Prescription) -> Prescription:
    """Return the prescription with the first sessions of the day alone, where it has a ramp (R10).

    The rest stay in `program_slots`, and are suggested one by one.
    """
    ramp, schedule = prescription.rules.ramp, prescription.schedule
    if ramp is None:
        return prescription
    slots = (prescription.program_slots or schedule.slots)[: ramp.start]
    return replace(prescription, schedule=replace(schedule, slots=slots))


def warm_up_of(movement: Movement, cycles: int, cycle_s: float) -> PrescribedWarmUp:
    """Return a movement as a warm-up."""
    return PrescribedWarmUp(movement.id, movement.name, cycles, cycle_s, movement.standing)


def _movement(library: Library, movement_id: str) -> Movement:
    movement = library.movement(movement_id)
    if movement is None:
        raise LookupError(f"no movement {movement_id}")
    return movement


def _exercise(item: Item, library: Library) -> PrescribedExercise:
    ladder = library.ladder(item.ladder_id)
    if ladder is None:
        raise LookupError(f"no ladder {item.ladder_id}")
    return replace(
        on_rung(ladder, item.rung_left),
        right=on_rung(ladder, item.rung_right).right,
        dose=replace(item.dose, moved=ladder.moved),
        locked=item.locked,
        days=item.days,
        line=item.line,
    )
