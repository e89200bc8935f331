"""Every key of the program format does something: whoever writes one may rely on it.

Values that come from files are watched while the real program is used: plans are looked at, texts
read, a session done, suggestions made, flags tried. A key whose value nobody reads then, apart from
those that only carry it on, is a promise that nothing keeps. It fails here, or stands in `WAITS`
with what it waits for.
"""

import sys
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from pydantic import BaseModel
from pytestqt.qtbot import QtBot

from coach.domain import (
    dose,
    ladder,
    plan_in_force,
    prescribed_exercise,
    prescription,
    profile,
    program,
    program_dates,
    rules,
    walking_dose,
)
from coach.domain.bad_day import WhyBad
from coach.domain.feedback import Form
from coach.domain.flare import BegunBy
from coach.domain.pain import AskedWhen
from coach.domain.plan_changes import locked
from coach.domain.rules import FrequencyRamp, PlanRules
from coach.domain.suggesting.facts import FrequencyFacts, SetDone, WalkingFacts
from coach.domain.suggestions import suggest
from coach.programs import flag_shapes, ladder_shapes, program_shapes
from coach.resources import shipped
from coach.services.check_in import Answers
from coach.ui.pages.library import LibraryPage
from coach.ui.plan.page import PlanPage
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.session.views.view_rotation import turn_along
from tests.builders import THREE_SLOTS
from tests.facts import LONG_AGO, a_session, bird_dog, curl_up, facts_of, good_days
from tests.shipped_once import read_anew
from tests.ui.rooms import Room, a_room, library

WAITS: dict[str, str] = {}
"""Keys that nothing obeys yet, and the feature that will."""

BY_THE_CHECK = {"format", "kind"}
"""Keys that say how to read the rest of the file."""

CARRIERS = (
    "coach.programs.ladder_building", "coach.programs.program_building",
    "coach.programs.program_writer",
    "coach.domain.prescription_record", "coach.domain.rules_record",
    "coach.domain.rule_differences", "coach.domain.plan_differences", "coach.storage",
    "tests", "dataclasses", "copy",
)  # fmt: skip
"""Modules that take a value from one place to another, or compare it, and do nothing by it."""

KEPT_AS: dict[type[BaseModel], type] = {
    program_shapes.ProgramShape: prescription.Prescription,
    program_shapes.PainShape: rules.PainZones,
    program_shapes.ProgressionShape: rules.Progression,
    program_shapes.StepDownShape: rules.StepDown,
    program_shapes.RampShape: rules.FrequencyRamp,
    program_shapes.FlareReturnShape: rules.FlareReturn,
    program_shapes.LockShape: rules.Lock,
    program_shapes.ContactShape: program.Contact,
    program_shapes.ScheduleShape: program.Schedule,
    program_shapes.SlotShape: program.Slot,
    program_shapes.WalkingShape: walking_dose.Walking,
    program_shapes.WarmUpShape: prescription.PrescribedWarmUp,
    program_shapes.ItemShape: prescribed_exercise.PrescribedExercise,
    program_shapes.PhaseShape: prescription.Stage,
    program_shapes.PhaseScheduleShape: program.Schedule,
    program_shapes.RungsBySideShape: prescribed_exercise.PrescribedExercise,
    program_shapes.SetsBySideShape: prescribed_exercise.PrescribedExercise,
    program_shapes.HoldBySideShape: prescribed_exercise.PrescribedExercise,
    ladder_shapes.LadderShape: ladder.Ladder,
    ladder_shapes.SentLadderShape: ladder.Ladder,
    ladder_shapes.RungShape: ladder.Rung,
    ladder_shapes.OptionShape: ladder.Option,
    ladder_shapes.CueShape: ladder.Cue,
    ladder_shapes.DoseShape: dose.Dose,
    ladder_shapes.SwapShape: ladder.Swap,
    ladder_shapes.CyclesShape: ladder.Cycles,
    ladder_shapes.MovementShape: ladder.Movement,
    ladder_shapes.StopRulesShape: ladder.Library,
    flag_shapes.FlagsShape: ladder.Library,
    flag_shapes.FlagShape: profile.ProfileFlag,
    flag_shapes.FirstMoveShape: profile.FirstMove,
    flag_shapes.HideShape: profile.Hide,
    flag_shapes.FlagSwapShape: profile.FlagSwap,
    flag_shapes.FlagOptionShape: profile.FlagOption,
    flag_shapes.FlagChoiceShape: profile.FlagChoice,
    flag_shapes.LimitsShape: profile.DoseLimits,
}
"""What becomes of each table of a file."""

OTHERWISE = {
    "ProgramShape.id": "Prescription.program_id",
    "ProgramShape.version": "Prescription.program_version",
    "ProgramShape.name": "Prescription.program_name",
    "ProgramShape.about": "Program.about",
    "ProgramShape.author": "Program.author",
    "ProgramShape.reviewed_by": "Program.reviewed_by",
    "ProgramShape.purpose": "PlanRules.purpose",
    "ProgramShape.sources": "Program.sources",
    "ProgramShape.items": "Prescription.exercises",
    "ProgramShape.phases": "Prescription.stages",
    "PhaseShape.items": "Stage.exercises",
    "PhaseShape.schedule": "Stage.slots",
    "PhaseScheduleShape.days": "Slot.days",
    "ProgramShape.starts": "ProgramDates.starts",
    "ProgramShape.review_by": "ProgramDates.review_by",
    "ProgramShape.ends": "ProgramDates.ends",
    "ProgramShape.lock": "PlanRules.lock",
    "ProgramShape.pain": "PlanRules.pain",
    "ProgramShape.ramp": "PlanRules.ramp",
    "ProgramShape.flare_return": "FlareReturn.days_at_start",
    "ProgramShape.progression": "PlanRules.progression",
    "ProgramShape.step_down": "PlanRules.step_down",
    "ScheduleShape.days": "Slot.days",
    "PainShape.mode": "PlanRules.pain_mode",
    "WalkingShape.grow_by_min": "WalkGrowth.grow_by_min",
    "WalkingShape.days_a_step": "WalkGrowth.days_a_step",
    "WalkingShape.up_to_min": "WalkGrowth.up_to_min",
    "WarmUpShape.movement": "PrescribedWarmUp.movement_id",
    "ItemShape.days": "PrescribedExercise.days",
    "ItemShape.ladder": "PrescribedExercise.ladder_id",
    "ItemShape.rung": "PrescribedExercise.left",
    "ItemShape.sets": "Dose.sets",
    "ItemShape.hold_s": "Dose.hold_s",
    "ItemShape.reset_s": "Dose.reset_s",
    "ItemShape.rest_s": "Dose.rest_s",
    "RungShape.side_rule": "Rung.midline",
    "RungShape.release": "Instructions.release",
    "OptionShape.side_rule": "Option.midline",
    "LadderShape.moved": "Dose.moved",
    "SentLadderShape.moved": "Dose.moved",
    "SwapShape.ladder": "Swap.ladder_id",
    "SwapShape.rung": "Swap.rung_id",
    "StopRulesShape.rules": "Instructions.stop_always",
    "StopRulesShape.sources": "Library.stop_sources",
    "StopRulesShape.reviewed_by": "Library.stop_reviewed_by",
    "FlagsShape.reviewed_by": "Library.flags_reviewed_by",
    "HideShape.ladder": "Hide.source_id",
    "HideShape.movement": "Hide.source_id",
    "FirstMoveShape.movement": "FirstMove.movement_id",
    "FlagSwapShape.ladder": "FlagSwap.ladder_id",
    "FlagOptionShape.ladder": "FlagOption.ladder_id",
    "FlagOptionShape.option": "FlagOption.option_id",
    "FlagShape.program": "ProfileFlag.program_id",
} | {
    f"{shape}.{key}": f"Instructions.{key}"
    for shape in ("RungShape", "MovementShape")
    for key in ("set_up", "do", "say", "watch_for", "stop_when")
}
"""Keys that are kept under another name, or in another place."""

WATCHED = {
    *KEPT_AS.values(), program.Program, rules.PlanRules, ladder.Instructions,
    program_dates.ProgramDates, rules.WalkGrowth,
}  # fmt: skip
_GENERATED = {"__eq__", "__hash__", "__repr__", "__init__", "__replace__"}


@dataclass
class Readers:
    """What was read, by whom."""

    of: dict[str, set[str]] = field(default_factory=dict)

    def note(self, name: str, frame: Any) -> None:
        module = frame.f_globals.get("__name__", "")
        code = frame.f_code.co_name
        written_for_it = code in _GENERATED and module.startswith("coach.domain")
        carried = written_for_it or module.startswith(CARRIERS)
        if module == "coach.domain.prescribing" and code in ("prescribe", "_exercise"):
            carried = True
        if not carried:
            self.of.setdefault(name, set()).add(f"{module}.{code}")


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> Readers:
    found = Readers()
    for kind in WATCHED:

        def read(self: object, name: str, kind: type = kind) -> object:
            found.note(f"{kind.__name__}.{name}", sys._getframe(1))
            return object.__getattribute__(self, name)

        monkeypatch.setattr(kind, "__getattribute__", read)
    return found


def keys() -> list[str]:
    """Return every key of every kind of file, by its table."""
    found = []
    for shape in KEPT_AS:
        found += [f"{shape.__name__}.{key}" for key in shape.model_fields]
    return [one for one in found if one.partition(".")[2] not in BY_THE_CHECK]


def kept_as(key: str) -> str:
    """Return the class and field in which a key's value is kept."""
    table, _, name = key.partition(".")
    kind = next(kind for shape, kind in KEPT_AS.items() if shape.__name__ == table)
    return OTHERWISE.get(key, f"{kind.__name__}.{name}")


def shapes_of(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        if typing.get_origin(one) is not Literal:
            yield from shapes_of(one)


def test_every_table_of_the_format_is_looked_at() -> None:
    for shape in KEPT_AS:
        for info in shape.model_fields.values():
            assert set(shapes_of(info.annotation)) <= set(KEPT_AS)


def use(room: Room) -> None:
    """Use the program as people do, so that everything it does by its files is done once."""
    look_at_plans(room)
    look_at_a_week(room)
    try_flags(room)
    room.navigation.show("library")
    page = room.page()
    assert isinstance(page, LibraryPage)
    for made in page.buttons.values():
        made.click()
    room.navigation.show_today()
    page = room.start_session()
    for phase in page.run.timeline.phases:
        turn_along(phase, library())
    room.finish(page)
    room.clock.advance(3600)
    room.navigation.show_today()
    walk_as_asked(room)
    live_through_a_flare(room)


def walk_as_asked(room: Room) -> None:
    """Take up a plan that asks for walks, and look at it where it is shown."""
    walking = walking_dose.Walking(10, 2)
    plan = replace(room.navigation.services.plans.current.prescription, walking=walking)
    room.store.take_up(plan_in_force.PlanInForce(room.clock.read(), plan))
    room.navigation.show("plan")
    room.navigation.show_today()


def live_through_a_flare(room: Room) -> None:
    """Have a bad day and a flare of some days, and look at Today on each."""
    services = room.navigation.services
    services.bad_days.press(WhyBad.WORSE)
    room.navigation.show_today()
    services.bad_days.begin_flare(BegunBy.BUTTON)
    for _ in range(8):
        room.clock.advance(86_400)
        services.check_ins.keep(AskedWhen.MORNING, Answers(back=2))
        room.navigation.show_today()


def look_at_plans(room: Room) -> None:
    room.navigation.show("plan")
    page = room.page()
    assert isinstance(page, PlanPage)
    view = room._planning().current.view()
    for preset in view.presets:
        page.program_chosen.emit(preset.program)
        room.navigation.show("plan")
    page.edit.emit()
    plan = view.plan.prescription
    room._planning().files.save(room.own_programs.parent / "saved.toml", plan)
    locked(replace(plan, rules=replace(plan.rules, lock=rules.Lock(by="A PT"))))


def look_at_a_week(room: Room) -> None:
    """Look at what a program asks for from this week on, and leave the plan as it was."""
    before, now = room.store.plans()[-1], room.clock.read()
    plan = before.prescription
    dates = program_dates.ProgramDates(starts=now.local_date - timedelta(days=8))
    stages = (prescription.Stage(2, plan.exercises),)
    week = replace(plan, dates=dates, stages=stages, written=plan.exercises)
    room.store.take_up(replace(before, since=now, prescription=week))
    assert room._planning().stages.look() is not None
    room.store.take_up(replace(before, since=now))


def try_flags(room: Room) -> None:
    planning = room._planning()
    for flag in planning.flags.all():
        planning.flags.preview([flag.id])
        for choice in flag.choices:
            planning.flags.preview([flag.id, f"{flag.id}.{choice.id}"])
        planning.flags.locking([flag.id])
    room.navigation.show("plan")
    page = room.page()
    assert isinstance(page, PlanPage)
    page.profile.emit()
    assert isinstance(room.page(), ProfilePage)
    minded = ["extension_sensitive", "wrist"]
    looked_at, _ = planning.flags.preview(minded)
    planning.flags.keep(minded, looked_at)


def suggest_everything() -> None:
    """Let every rule of a plan look at histories that it is about."""
    bad: list[dict[str, Any]] = [
        {"worst": 9}, {"worst": 4}, {"morning": 6, "usual": 2.0, "usual_n": 7},
        {"leg_moved_down": True}, {"before": 4, "worst": 6},
    ]  # fmt: skip
    histories = [good_days(6)]
    histories += [tuple(a_session(day, **values) for day in (3, 2, 1)) for values in bad]
    cut = replace(a_session(1), sets=(SetDone(3, 3), SetDone(2, 1)), form=Form.NO)
    histories.append((cut,))
    for history in histories:
        suggest(facts_of(bird_dog(history), curl_up(*history)))
    slots = THREE_SLOTS
    grown = FrequencyFacts(slots[:2], LONG_AGO, slots, due=14, done=14.0)
    rules_of_ramp = PlanRules(ramp=FrequencyRamp())
    suggest(facts_of(curl_up(*good_days(1)), rules=rules_of_ramp, frequency=grown))
    suggest(facts_of(curl_up(*good_days(3, (6, 4, 2)))))
    walks = WalkingFacts(walking_dose.Walking(10, 2), LONG_AGO, due=14, done=14.0, calm=7)
    grows = PlanRules(walking=rules.WalkGrowth())
    suggest(replace(facts_of(rules=grows), walking=walks))


def test_every_key_is_obeyed(qtbot: QtBot, tmp_path: Path, readers: Readers) -> None:
    with read_anew(), a_room(Room(qtbot, own_programs=tmp_path / "programs")) as room:
        use(room)
    suggest_everything()

    carried_only = {key for key in keys() if not readers.of.get(kept_as(key))}

    assert carried_only == set(WAITS), {
        "nothing obeys": sorted(carried_only - set(WAITS)),
        "waits no longer": sorted(set(WAITS) - carried_only),
    }


def test_the_page_of_the_format_says_which_keys_wait() -> None:
    page = (shipped("programs") / "README.md").read_text(encoding="utf-8")
    _, _, waiting = page.partition("**Kept, and not obeyed yet.**")
    waiting = waiting.partition("\n## ")[0]

    for key in WAITS:
        table, _, name = key.partition(".")
        if table in ("ProgramShape", "ScheduleShape"):
            assert f"{name}`" in waiting
