"""A prescription as JSON types, the form in which records keep it for years.

The keys are part of the store: add, never rename. `from_plain(to_plain(p)) == p` always holds.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from coach.domain.dose import Dose, of_sides
from coach.domain.ladder import Ladder
from coach.domain.ladder_record import ladder_from_plain, ladder_to_plain
from coach.domain.minded import Minded
from coach.domain.prescribed_exercise import NamedOption, NamedRung, PrescribedExercise
from coach.domain.prescription import PausedExercise, PrescribedWarmUp, Prescription, Stage, ToCome
from coach.domain.program import NO_CONTACT, Contact, Schedule, Slot
from coach.domain.program_dates import ProgramDates
from coach.domain.rules_record import rules_from_plain, rules_to_plain
from coach.domain.sides import SideRule
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm, on_weekdays
from coach.domain.walking_dose import Walking

_SIDES = ("left", "right")

_FIRST_MIN_GAP_MIN = 90
"""Minutes between sessions in the first records, which do not name them."""


def to_plain(prescription: Prescription) -> dict[str, Any]:
    """Return the prescription as dicts, lists, strings and numbers."""
    return (
        {
            "program_id": prescription.program_id,
            "program_version": prescription.program_version,
            "program_name": prescription.program_name,
            "fingerprint": prescription.fingerprint,
            "wake_guard_min": prescription.schedule.wake_guard_min,
            "min_gap_min": prescription.schedule.min_gap_min,
            "slots": [_slot_to_plain(slot) for slot in prescription.schedule.slots],
            "warm_up": [
                {
                    "movement_id": warm_up.movement_id,
                    "name": warm_up.name,
                    "cycles": warm_up.cycles,
                    "cycle_s": warm_up.cycle_s,
                    "standing": warm_up.standing,
                }
                for warm_up in prescription.warm_up
            ],
            "exercises": [_exercise_to_plain(exercise) for exercise in prescription.exercises],
            "rules": rules_to_plain(prescription.rules),
            "program_slots": [_slot_to_plain(slot) for slot in prescription.program_slots],
            "short_on_time": list(prescription.short_on_time),
            "paused": [_paused_to_plain(paused) for paused in prescription.paused],
        }
        | _to_come_to_plain(prescription.to_come)
        | _dates_to_plain(prescription.dates)
        | _line_to_plain(prescription.line)
        | _contact_to_plain(prescription.contact)
        | _minds_to_plain(prescription.minds)
        | _ladders_to_plain(prescription.ladders)
        | _walking_to_plain(prescription.walking)
        | _stages_to_plain(prescription)
        | ({"questions": list(prescription.questions)} if prescription.questions else {})
    )


def _ladders_to_plain(ladders: Iterable[Ladder]) -> dict[str, Any]:
    """Return the ladders that the plan brought; nothing where it brought none, as in most."""
    plain = [ladder_to_plain(ladder) for ladder in ladders]
    return {"ladders": plain} if plain else {}


def _contact_to_plain(contact: Contact) -> dict[str, Any]:
    """Return whom to ask; nothing where nobody is named, as in most records."""
    said = {"name": contact.name, "phone": contact.phone}
    return {"contact": said} if contact != NO_CONTACT else {}


def _minds_to_plain(minds: Iterable[Minded]) -> dict[str, Any]:
    """Return the flags that the program sets; nothing where it sets none, as in most records."""
    said = [{"id": one.id, "name": one.name} for one in minds]
    return {"minds": said} if said else {}


def _walking_to_plain(walking: Walking | None) -> dict[str, Any]:
    """Return the walks; nothing where none are asked for, as in most records."""
    if walking is None:
        return {}
    dose = {"minutes": walking.minutes, "times": walking.times}
    return {"walking": dose | _days_to_plain(walking.days)}


def _walking_from_plain(plain: Mapping[str, Any] | None) -> Walking | None:
    if plain is None:
        return None
    return Walking(plain["minutes"], plain["times"], _days_from_plain(plain))


def _stages_to_plain(prescription: Prescription) -> dict[str, Any]:
    """Return what later weeks ask for; nothing where none is named, as in most records."""
    if not prescription.stages:
        return {}
    return {
        "stages": [
            {
                "from_week": stage.from_week,
                "exercises": [_exercise_to_plain(one) for one in stage.exercises],
                **({"slots": [_slot_to_plain(one) for one in stage.slots]} if stage.slots else {}),
            }
            for stage in prescription.stages
        ],
        "written": [_exercise_to_plain(one) for one in prescription.written],
        "written_slots": [_slot_to_plain(one) for one in prescription.written_slots],
    }


def _line_to_plain(line: str) -> dict[str, Any]:
    """Return what the author says; nothing where nothing is said, as in most records."""
    return {"line": line} if line else {}


def _dates_to_plain(dates: ProgramDates) -> dict[str, Any]:
    """Return the days that are named; nothing where none is, as in most records."""
    named = {"starts": dates.starts, "review_by": dates.review_by, "ends": dates.ends}
    return {key: day.isoformat() for key, day in named.items() if day is not None}


def _dates_from_plain(plain: Mapping[str, Any]) -> ProgramDates:
    keys = ("starts", "review_by", "ends")
    return ProgramDates(**{key: date.fromisoformat(plain[key]) for key in keys if key in plain})


def _paused_to_plain(paused: PausedExercise) -> dict[str, Any]:
    return {"exercise": _exercise_to_plain(paused.exercise), "place": paused.place}


def _to_come_to_plain(to_come: ToCome) -> dict[str, Any]:
    """Return what is still to come; nothing where nothing is, as in most records."""
    if to_come == ToCome():
        return {}
    return {
        "to_come": [_paused_to_plain(one) for one in to_come.exercises],
        "slots_to_come": [_slot_to_plain(slot) for slot in to_come.slots],
    }


def _slot_to_plain(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "name": slot.name,
        "opens": slot.opens.isoformat(),
        "closes": slot.closes.isoformat(),
    } | _days_to_plain(slot.days)


def _days_to_plain(days: Rhythm) -> dict[str, Any]:
    """Return on which days a slot comes; nothing where it comes every day, as in most records."""
    if days == EVERY_DAY:
        return {}
    if days.every_days is not None:
        return {"every_days": days.every_days}
    return {"weekdays": list(days.weekdays)} | ({"chosen": True} if days.chosen else {})


def _exercise_to_plain(exercise: PrescribedExercise) -> dict[str, Any]:
    sides: dict[str, Any] = {}
    if exercise.without_sides is not None:
        sides["without_sides"] = list(exercise.without_sides)
    if exercise.standing is not None:
        sides["standing"] = list(exercise.standing)
    if exercise.own_pace:
        sides["own_pace"] = True
    if exercise.dose.moved:
        sides["moved"] = True
    alike = exercise.dose.on(None)
    return (
        sides
        | _sides_to_plain(exercise.dose)
        | _days_to_plain(exercise.days)
        | _line_to_plain(exercise.line)
        | {
            "ladder_id": exercise.ladder_id,
            "name": exercise.name,
            "side_rule": exercise.side_rule.value,
            "left": {"id": exercise.left.id, "name": exercise.left.name},
            "right": {"id": exercise.right.id, "name": exercise.right.name},
            "sets": list(alike.sets),
            "hold_s": alike.hold_s,
            "reset_s": exercise.dose.reset_s,
            "rest_s": exercise.dose.rest_s,
            "locked": exercise.locked,
            "options": [{"id": option.id, "name": option.name} for option in exercise.options],
        }
    )


def _sides_to_plain(dose: Dose) -> dict[str, Any]:
    """Return the dose of each side, where they differ; what stands beside it is what both have, so
    that who does not know of sides asks none of them for more.
    """
    if dose.sides is None:
        return {}
    named = zip(_SIDES, dose.sides, strict=True)
    return {"sides": {key: {"sets": list(one.sets), "hold_s": one.hold_s} for key, one in named}}


def _dose_from_plain(plain: Mapping[str, Any]) -> Dose:
    rests = plain["reset_s"], plain["rest_s"], plain.get("moved", False)
    said = plain.get("sides", {})
    of_each = [said.get(key, plain) for key in _SIDES]
    return of_sides(*(Dose(tuple(one["sets"]), one["hold_s"], *rests) for one in of_each))


def from_plain(plain: Mapping[str, Any]) -> Prescription:
    """Return the prescription that `to_plain` wrote, in this version or an earlier one.

    Raises:
        KeyError, TypeError, ValueError: it is not one.
    """
    return Prescription(
        program_id=plain["program_id"],
        program_version=plain["program_version"],
        program_name=plain["program_name"],
        fingerprint=plain["fingerprint"],
        schedule=Schedule(
            slots=tuple(_slot_from_plain(slot) for slot in plain["slots"]),
            wake_guard_min=plain["wake_guard_min"],
            min_gap_min=plain.get("min_gap_min", _FIRST_MIN_GAP_MIN),
        ),
        warm_up=tuple(PrescribedWarmUp(**warm_up) for warm_up in plain["warm_up"]),
        exercises=tuple(_exercise_from_plain(exercise) for exercise in plain["exercises"]),
        rules=rules_from_plain(plain.get("rules", {})),
        program_slots=tuple(_slot_from_plain(slot) for slot in plain.get("program_slots", ())),
        short_on_time=tuple(plain.get("short_on_time", ())),
        paused=_paused_from_plain(plain.get("paused", ())),
        to_come=ToCome(
            _paused_from_plain(plain.get("to_come", ())),
            tuple(_slot_from_plain(slot) for slot in plain.get("slots_to_come", ())),
        ),
        line=plain.get("line", ""),
        dates=_dates_from_plain(plain),
        contact=Contact(**plain.get("contact", {})),
        minds=tuple(Minded(**one) for one in plain.get("minds", ())),
        ladders=tuple(ladder_from_plain(one) for one in plain.get("ladders", ())),
        walking=_walking_from_plain(plain.get("walking")),
        stages=tuple(
            Stage(
                one["from_week"],
                tuple(map(_exercise_from_plain, one["exercises"])),
                tuple(map(_slot_from_plain, one.get("slots", ()))),
            )
            for one in plain.get("stages", ())
        ),
        written=tuple(map(_exercise_from_plain, plain.get("written", ()))),
        written_slots=tuple(map(_slot_from_plain, plain.get("written_slots", ()))),
        questions=tuple(plain.get("questions", ())),
    )


def _paused_from_plain(plain: Iterable[Mapping[str, Any]]) -> tuple[PausedExercise, ...]:
    return tuple(
        PausedExercise(_exercise_from_plain(paused["exercise"]), paused["place"])
        for paused in plain
    )


def _slot_from_plain(plain: Mapping[str, Any]) -> Slot:
    return Slot(
        plain["id"],
        plain["name"],
        time.fromisoformat(plain["opens"]),
        time.fromisoformat(plain["closes"]),
        _days_from_plain(plain),
    )


def _days_from_plain(plain: Mapping[str, Any]) -> Rhythm:
    if "weekdays" in plain:
        return on_weekdays(plain["weekdays"], chosen=plain.get("chosen", False))
    return Rhythm(plain.get("every_days", 1))


def _exercise_from_plain(plain: Mapping[str, Any]) -> PrescribedExercise:
    return PrescribedExercise(
        ladder_id=plain["ladder_id"],
        name=plain["name"],
        side_rule=SideRule(plain["side_rule"]),
        left=NamedRung(**plain["left"]),
        right=NamedRung(**plain["right"]),
        dose=_dose_from_plain(plain),
        locked=plain.get("locked", False),
        options=tuple(NamedOption(**option) for option in plain.get("options", ())),
        without_sides=tuple(plain["without_sides"]) if "without_sides" in plain else None,
        standing=tuple(plain["standing"]) if "standing" in plain else None,
        own_pace=plain.get("own_pace", False),
        days=_days_from_plain(plain),
        line=plain.get("line", ""),
    )
