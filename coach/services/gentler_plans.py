"""What a bad day and a flare are made of for one user: their flags, and a program for flares."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.rules import Purpose
from coach.engine.day_plan import Gentler
from coach.services.plan_view import Origin

if TYPE_CHECKING:
    from coach.services.planning import Planning


def gentler_plans(planning: "Planning") -> Gentler:
    """Return what a bad day and a flare are made of for this user.

    A program for flares that the user was given goes before the shipped one.

    Raises:
        ProgramProblem: a shipped file is broken or missing.
    """
    plan = planning.current.prescription
    library, origin_of = planning.current.library, planning.files.origin_of
    of_flares = [one for one in planning.current.programs() if one.rules.purpose is Purpose.FLARE]
    given = [one for one in of_flares if origin_of(one.fingerprint) is not Origin.SHIPPED]
    named = {flag.program_id for flag in library.flags if flag.day_only}
    found = given[-1:] or [one for one in of_flares if one.id in named] or of_flares
    return Gentler(
        library,
        tuple(planning.flags.ticked()),
        _on_the_same_ladders(prescribe(found[0], library), plan) if found else None,
    )


def _on_the_same_ladders(flare: Prescription, plan: Prescription) -> Prescription | None:
    """Return a program for flares without what is on a ladder that the plan has in other words.

    Two ladders of one id that came with two programs are two movements.
    """
    brought = {ladder.id: ladder for ladder in plan.ladders}
    same = tuple(one for one in flare.ladders if brought.get(one.id, one) == one)
    others = {one.id for one in flare.ladders} - {one.id for one in same}
    kept = tuple(one for one in flare.exercises if one.ladder_id not in others)
    return replace(flare, exercises=kept, ladders=same) if kept else None
