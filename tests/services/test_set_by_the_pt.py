"""Flags that a program sets: ticked when it is taken up, the user's from then on, and told."""

from dataclasses import replace
from pathlib import Path

from coach.domain.minded import Minded
from coach.domain.program import Program
from coach.services.planning import Planning
from tests.services.test_planning import PLAN, STARTER, planning

SHOULDER = Minded("shoulder", "Shoulder trouble")


def of_the_pt(*minds: str, text: str = "a" * 64) -> Program:
    return replace(STARTER, id="anna", fingerprint=text, minds=minds)


def take_up(room: Planning, program: Program) -> None:
    looked_at, _ = room.editor.preview_program(program)
    room.editor.take_up_program(looked_at, program, None)


def test_what_is_looked_at_is_gentler_and_nothing_is_ticked_yet(tmp_path: Path) -> None:
    room = planning(tmp_path)
    looked_at, why = room.editor.preview_program(of_the_pt("weak_bones"))
    assert looked_at.prescription.exercise("curl_up") is None
    assert why
    assert [one.name for one in room.flags.set_by(looked_at.prescription)] == ["Weak bones"]
    assert room.flags.on() == frozenset()


def test_taken_up_it_is_ticked_beside_what_the_user_ticked(tmp_path: Path) -> None:
    room = planning(tmp_path, PLAN, "neck")
    take_up(room, of_the_pt("weak_bones"))
    assert room.flags.on() == {"neck", "weak_bones"}
    assert room.flags.set_by_pt() == {"weak_bones"}
    assert room.flags.locking() == ("Weak bones",)


def test_taking_it_out_is_told_and_no_edit_of_the_plan_sets_it_again(tmp_path: Path) -> None:
    room = planning(tmp_path)
    take_up(room, of_the_pt("shoulder"))
    assert room.flags.against_pt({"shoulder", "neck"}) == ()
    assert room.flags.against_pt(()) == (SHOULDER,)

    room.flags.keep((), room.flags.preview(())[0])
    assert room.flags.on() == frozenset()
    assert room.flags.against_pt({"neck"}) == ()
    room.editor.take_up(room.editor.beside(room.current.prescription))
    assert room.flags.on() == frozenset()


def test_another_text_of_the_pt_sets_it_again(tmp_path: Path) -> None:
    room = planning(tmp_path)
    take_up(room, of_the_pt("shoulder"))
    room.flags.keep((), room.flags.preview(())[0])
    again = of_the_pt("shoulder", text="b" * 64)
    looked_at, _ = room.editor.preview_program(again)
    assert room.flags.set_by(looked_at.prescription) == (SHOULDER,)
    take_up(room, again)
    assert room.flags.on() == {"shoulder"}


def test_a_program_that_sets_it_no_longer_leaves_it_ticked(tmp_path: Path) -> None:
    room = planning(tmp_path)
    take_up(room, of_the_pt("shoulder"))
    take_up(room, of_the_pt(text="b" * 64))
    assert (room.flags.on(), room.flags.set_by_pt()) == (frozenset({"shoulder"}), frozenset())
