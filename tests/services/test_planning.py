"""What may be done with a plan: what a lock refuses, what a program begins with, who waits."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.domain.plan_refusals import Refusal
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.program import Program
from coach.domain.rules import FrequencyRamp, Lock, PainZones
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.adjust_plan import Preview
from coach.services.planning import Planning
from coach.ui.texts.refusals import refused as sentence_of
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
STARTER = next(program for program in CATALOGUE.programs() if program.id == "starter")
PLAN = prescribe(STARTER, LIBRARY)
BY = "J. Doe, PT"


def planning(own: Path, plan: Prescription = PLAN, *flags: str, **settings: str) -> Planning:
    """Return the plan of a new record, with what is true of its user, and other settings."""
    store = MemoryStore()
    store.take_up(a_plan(prescription=plan))
    store.set_setting("profile_flags", ",".join(flags))
    for name, word in settings.items():
        store.set_setting(name, word)
    files = OwnFiles(shipped("programs"), own, CATALOGUE)
    return Planning(FakeClock(), store, CATALOGUE.library, CATALOGUE.programs, files)


def locked(lock: Lock) -> Prescription:
    return replace(PLAN, rules=replace(PLAN.rules, lock=lock))


def test_other_rules_cannot_be_set_where_the_plan_is_locked(tmp_path: Path) -> None:
    plan = locked(Lock(plan=True, by=BY))
    room = planning(tmp_path, plan)
    laxer = replace(plan.rules, pain=PainZones(green_max=3))

    refused = room.editor.preview_edit((), laxer)

    assert isinstance(refused, Refusal)
    assert (
        sentence_of(refused)
        == f"Your plan is locked by {BY}. Only a new program file can change it."
    )


def test_the_same_rules_are_no_change_of_a_locked_plan(tmp_path: Path) -> None:
    plan = locked(Lock(plan=True, by=BY))

    looked_at = planning(tmp_path, plan).editor.preview_edit((), plan.rules)

    assert isinstance(looked_at, Preview)
    assert looked_at.differences == ()


def test_other_rules_can_be_set_where_nothing_is_locked(tmp_path: Path) -> None:
    other = replace(PLAN.rules, pain=PainZones(amber_max=3))

    looked_at = planning(tmp_path).editor.preview_edit((), other)

    assert isinstance(looked_at, Preview)
    assert looked_at.prescription.rules == other


@pytest.mark.parametrize("flag", [flag.id for flag in LIBRARY.flags])
def test_only_a_flag_that_says_so_waits_for_a_clinician(tmp_path: Path, flag: str) -> None:
    names = {
        "recent_surgery": ("An operation not long ago",),
        "weak_bones": ("Weak bones",),
        "pregnancy": ("Pregnant",),
        "blood_pressure": ("High blood pressure or a heart condition",),
    }

    assert planning(tmp_path, PLAN, flag).flags.locking() == names.get(flag, ())


def test_of_several_flags_only_those_that_wait_are_named(tmp_path: Path) -> None:
    room = planning(tmp_path, PLAN, "knee", "recent_surgery", "wrist")

    assert room.flags.locking() == ("An operation not long ago",)


class TestAWordThatWasGiven:
    def test_it_is_for_all_that_waited(self, tmp_path: Path) -> None:
        room = planning(tmp_path, PLAN, "weak_bones", "blood_pressure")

        room.flags.clear("Dr. Lee", room.current.today)

        assert room.flags.locking() == ()

    @pytest.mark.parametrize("nobody", [" ", "no", "1"])
    def test_it_names_somebody(self, tmp_path: Path, nobody: str) -> None:
        room = planning(tmp_path, PLAN, "weak_bones")

        with pytest.raises(ValueError, match=nobody):
            room.flags.clear(nobody, room.current.today)

        assert room.flags.locking() == ("Weak bones",)

    @pytest.mark.parametrize("days", [-1, 366, 13_476])
    def test_it_was_given_on_no_day_to_come_and_not_years_ago(
        self, tmp_path: Path, days: int
    ) -> None:
        room = planning(tmp_path, PLAN, "recent_surgery")

        with pytest.raises(ValueError, match="-"):
            room.flags.clear("Dr. Lee", room.current.today - timedelta(days=days))

        assert room.flags.locking() == ("An operation not long ago",)
        room.flags.clear("Dr. Lee", room.current.today - timedelta(days=365))
        assert room.flags.locking() == ()

    def test_it_says_nothing_of_what_is_added_later(self, tmp_path: Path) -> None:
        room = planning(tmp_path, PLAN, "blood_pressure")
        room.flags.clear("Dr. Lee", room.current.today)

        keep(room, "blood_pressure", "pregnancy")

        assert room.flags.locking() == ("Pregnant",)
        assert room.flags.locking({"blood_pressure"}) == ()

    def test_it_ends_with_what_it_was_for(self, tmp_path: Path) -> None:
        room = planning(tmp_path, PLAN, "recent_surgery")
        room.flags.clear("Dr. Lee", room.current.today)

        keep(room)
        keep(room, "recent_surgery")

        assert room.flags.locking() == ("An operation not long ago",)

    def test_a_name_of_an_earlier_version_holds_for_the_operation_alone(
        self, tmp_path: Path
    ) -> None:
        room = planning(
            tmp_path, PLAN, "recent_surgery", "weak_bones", cleared_by="Dr. Lee, 2026-11-20"
        )

        assert room.flags.locking() == ("Weak bones",)
        keep(room, "weak_bones")
        keep(room, "recent_surgery")
        assert room.flags.locking() == ("An operation not long ago",)


def keep(room: Planning, *flags: str) -> None:
    looked_at, _ = room.flags.preview(flags)
    room.flags.keep(flags, looked_at)


def with_ramp(ramp: FrequencyRamp | None) -> Program:
    return replace(STARTER, rules=replace(STARTER.rules, ramp=ramp))


@pytest.mark.parametrize("first", [1, 2])
def test_a_program_with_a_ramp_begins_with_its_first_sessions_of_the_day(
    tmp_path: Path, first: int
) -> None:
    slots = STARTER.schedule.slots
    assert len(slots) > 1

    looked_at, _ = planning(tmp_path).editor.preview_program(with_ramp(FrequencyRamp(start=first)))

    assert looked_at.prescription.schedule.slots == slots[:first]
    assert looked_at.prescription.program_slots == slots


def test_a_program_without_a_ramp_begins_with_all_of_them(tmp_path: Path) -> None:
    looked_at, _ = planning(tmp_path).editor.preview_program(with_ramp(None))

    assert looked_at.prescription.schedule.slots == STARTER.schedule.slots
