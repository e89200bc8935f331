"""Which options of its ladder an exercise is done with, and which rungs then have no sides.

Somebody whose knees both stay bent must not hear "left knee bent", and a brace on all fours has no
left half. What the ladder says of that is copied into the prescription, so that a record stays true
when a ladder changes.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.ladder import Instructions, Ladder, Library, Option, Rung
from coach.domain.prescribed_exercise import NamedOption, PrescribedExercise
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.sides import Side

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag


def with_options(
    exercise: PrescribedExercise, ladder: Ladder, options: Iterable[Option] = ()
) -> PrescribedExercise:
    """Return the exercise done with these options of its ladder, and with no others."""
    options = tuple(options)
    return replace(
        exercise,
        options=tuple(NamedOption(option.id, option.name) for option in options),
        without_sides=ladder.without_sides(options),
        standing=ladder.done_standing(options),
    )


def options_of_flags(ladder: Ladder, flags: Iterable["ProfileFlag"]) -> tuple[Option, ...]:
    """Return the options of a ladder that flags turn on, in the ladder's order."""
    on = {one.option_id for flag in flags for one in flag.options if one.ladder_id == ladder.id}
    return tuple(option for option in ladder.options if option.id in on)


def renewed(
    prescription: Prescription, library: Library, flags: Iterable["ProfileFlag"]
) -> Prescription:
    """Return a prescription that an earlier version recorded, with what its ladders say of sides
    and of what is done standing.

    An exercise whose ladder is gone stays as it was recorded.
    """
    flags = tuple(flags)

    def of(exercise: PrescribedExercise) -> PrescribedExercise:
        ladder = library.ladder(exercise.ladder_id)
        if not _of_an_earlier_version(exercise):
            return exercise
        if ladder is None:
            return replace(exercise, without_sides=exercise.without_sides or (), standing=())
        if exercise.without_sides is None:
            return with_options(exercise, ladder, options_of_flags(ladder, flags))
        named = {option.id for option in exercise.options}
        return with_options(exercise, ladder, (one for one in ladder.options if one.id in named))

    def moved(warm_up: PrescribedWarmUp) -> PrescribedWarmUp:
        movement = library.movement(warm_up.movement_id)
        return replace(warm_up, standing=movement.standing) if movement else warm_up

    if not needs_renewing(prescription):
        return prescription
    return replace(
        prescription,
        warm_up=tuple(moved(one) for one in prescription.warm_up),
        exercises=tuple(of(one) for one in prescription.exercises),
        paused=tuple(replace(one, exercise=of(one.exercise)) for one in prescription.paused),
    )


def needs_renewing(prescription: Prescription) -> bool:
    """Return whether an earlier version recorded it, which knew nothing of rungs without sides, or
    of what is done standing.
    """
    kept = (*prescription.exercises, *(one.exercise for one in prescription.paused))
    return any(_of_an_earlier_version(exercise) for exercise in kept)


def _of_an_earlier_version(exercise: PrescribedExercise) -> bool:
    return exercise.without_sides is None or exercise.standing is None


def instructions_for(
    library: Library, exercise: PrescribedExercise, rung_id: str
) -> Instructions | None:
    """Return the texts of a rung as this exercise is done; None where the library lacks it.

    Lines that an option takes the place of give way to its own; what an option only adds stands
    apart, under its name.
    """
    ladder = library.ladder(exercise.ladder_id)
    rung = ladder.find(rung_id) if ladder else None
    if ladder is None or rung is None:
        return library.instructions(exercise.ladder_id, rung_id)
    return instructions_with(rung, in_force(exercise, ladder, rung_id))


def figure_for(library: Library, exercise: PrescribedExercise, rung_id: str) -> str:
    """Return the id of the drawing of a rung as this exercise is done."""
    ladder = library.ladder(exercise.ladder_id)
    options = in_force(exercise, ladder, rung_id) if ladder else ()
    return figure_with(options, rung_id, library.figure_id(exercise.ladder_id, rung_id))


def knee_bent(library: Library, exercise: PrescribedExercise, rung_id: str) -> Side | None:
    """Return the side whose knee stays bent all the time, as this exercise is done; else None."""
    ladder = library.ladder(exercise.ladder_id)
    options = in_force(exercise, ladder, rung_id) if ladder else ()
    return next((one.knee_bent for one in options if one.knee_bent is not None), None)


def in_force(exercise: PrescribedExercise, ladder: Ladder, rung_id: str) -> tuple[Option, ...]:
    """Return the options of a rung that this exercise is done with, in the ladder's order.

    One that says the same lines otherwise as an earlier one is left out: nobody can bend both knees
    and keep a leg straight.
    """
    named = {option.id for option in exercise.options}
    found: list[Option] = []
    replaced: set[str] = set()
    for option in ladder.options_for(rung_id):
        gives_way = bool(option.instead_of) and replaced.issuperset(option.instead_of)
        if option.id in named and not gives_way:
            found.append(option)
            replaced.update(option.instead_of)
    return tuple(found)


def instructions_with(rung: Rung, options: Iterable[Option]) -> Instructions:
    """Return the texts of a rung done with these options."""
    texts = rung.instructions
    for option in options:
        texts = _with(texts, option)
    return texts


def figure_with(options: Iterable[Option], rung_id: str, own: str) -> str:
    """Return the id of the drawing of a rung done with these options.

    Where several options have a drawing of their own for the rung, the first one's is taken. Each
    other option adds what is laid on the drawing: `bd5+fists+knee_pad`; so does one whose own
    drawing was not taken.

    Args:
        options: those in force on the rung.
        rung_id: the rung.
        own: its drawing where no option names another.
    """
    options = tuple(options)
    drawn = {option.id: dict(option.figures).get(rung_id, "") for option in options}
    figure = next((figure for figure in drawn.values() if figure), own)
    if not figure:
        return ""  # there is nothing that anything could be laid on
    laid_on = (option.drawn_with for option in options if drawn[option.id] != figure)
    return "+".join((figure, *dict.fromkeys(name for name in laid_on if name)))


def _with(texts: Instructions, option: Option) -> Instructions:
    release = texts.release if option.release is None else option.release
    texts = replace(texts, before=texts.before or option.say, release=release)
    if not set(option.instead_of) & {*texts.set_up, *texts.do}:
        return replace(texts, ways=(*texts.ways, (option.name, option.do)))
    set_up = _replaced(texts.set_up, option)
    return replace(
        texts,
        set_up=set_up,
        do=_replaced(texts.do, option) if set_up == texts.set_up else _without(texts.do, option),
    )


def _replaced(lines: tuple[str, ...], option: Option) -> tuple[str, ...]:
    """Return lines with those that the option replaces taken out, and its own in their place."""
    first = next((line for line in lines if line in option.instead_of), None)
    if first is None:
        return lines
    place = lines.index(first)
    return (*lines[:place], *option.do, *_without(lines[place:], option))


def _without(lines: tuple[str, ...], option: Option) -> tuple[str, ...]:
    return tuple(line for line in lines if line not in option.instead_of)
