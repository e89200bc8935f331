"""The ladders that a program brings belong to its plan: kept with it, and to no other."""

from dataclasses import replace
from pathlib import Path

from coach.domain.difference import What
from coach.domain.options import figure_for
from coach.domain.plan_changes import ToRung
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.engine.day_plan import plan_of_the_day
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.adjust_plan import Preview
from coach.services.gentler_plans import gentler_plans
from coach.services.planning import Planning
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.programs.brought import WITH_LADDER

OTHER = (
    WITH_LADDER.replace("anna_week_5", "ben_week_1")
    .replace("Lift your hips.", "Lift your hips, slowly.")
    .replace("Knee plank", "Half plank")
)


class Room:
    """A record with the programs that were opened in it."""

    def __init__(self, folder: Path, plan: Prescription | None = None) -> None:
        self.store = MemoryStore()
        self.catalogue = Catalogue(shipped("programs"), (folder / "own",))
        files = OwnFiles(shipped("programs"), folder / "own", self.catalogue)
        begun = plan or a_plan().prescription
        self.store.take_up(a_plan(prescription=begun))
        self.folder = folder
        self.planning = Planning(
            FakeClock(), self.store, self.catalogue.library, self.catalogue.programs, files
        )

    def take_up(self, text: str) -> Preview:
        file = self.folder / "from_pt.toml"
        file.write_text(text)
        program = self.planning.files.open(file).program
        assert program is not None
        looked_at, _ = self.planning.editor.preview_program(program)
        self.planning.editor.take_up_program(looked_at, program, file)
        file.unlink()
        return looked_at

    def words(self) -> tuple[str, ...] | None:
        found = self.planning.current.library.instructions("front_plank", "FP1")
        return found.do if found else None


def test_two_programs_each_keep_their_own_words(tmp_path: Path) -> None:
    room = Room(tmp_path)
    assert room.words() is None
    room.take_up(WITH_LADDER)
    first = room.planning.current.history[-1]
    assert room.words() == ("Lift your hips.",)

    looked_at = room.take_up(OTHER)

    assert room.words() == ("Lift your hips, slowly.",)
    (told,) = [one for one in looked_at.differences if one.what is What.WORDS]
    assert (told.name, told.will_be) == ("Front plank", ("Half plank",))
    back, _ = room.planning.editor.preview_plan(first)
    room.planning.editor.take_up(back)
    assert room.words() == ("Lift your hips.",)
    ladders = [program.ladders for program in room.planning.current.programs() if program.ladders]
    assert len(ladders) == 2


def test_the_record_alone_says_how_it_is_done(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.take_up(WITH_LADDER)
    plan = from_plain(to_plain(room.planning.current.prescription))

    elsewhere = Room(tmp_path / "elsewhere", plan)

    assert elsewhere.words() == ("Lift your hips.",)
    shown = elsewhere.planning.current.view().exercises[1]
    assert shown.ladder is not None
    easier = elsewhere.planning.editor.preview([ToRung("front_plank", "FP0")])
    assert isinstance(easier, Preview)
    assert easier.prescription.ladders == plan.ladders
    saved = tmp_path / "saved.toml"
    elsewhere.planning.files.save(saved, plan)
    opened = elsewhere.planning.files.open(saved)
    assert opened.program is not None
    assert opened.problems == ()


def test_a_flare_does_nothing_on_a_ladder_of_the_same_id_in_other_words(tmp_path: Path) -> None:
    room = Room(tmp_path)
    flare = OTHER.replace('name = "Anna', 'purpose = "flare"\nname = "Anna')
    file = tmp_path / "flare.toml"
    file.write_text(flare)
    room.planning.files.keep(file)
    room.take_up(WITH_LADDER)
    plan = room.planning.current.prescription

    gentler = gentler_plans(room.planning)

    assert gentler.flare_program is not None
    assert [one.ladder_id for one in gentler.flare_program.exercises] == ["bird_dog"]
    for level in range(4):
        day = plan_of_the_day(plan, gentler, flare_level=level).prescription
        for one in day.exercises:
            assert one.left.name in ("Wall plank", "Knee plank") or one.ladder_id == "bird_dog"


def test_a_session_keeps_no_words_of_its_own(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.take_up(WITH_LADDER)
    plan = room.planning.current.prescription
    assert plan.of_session == replace(plan, ladders=())
    assert "ladders" not in to_plain(plan.of_session)


def test_a_version_never_gets_the_drawing_of_another_with_its_id(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.take_up(
        WITH_LADDER.replace("FP", "FB").replace('id = "FB0"', 'id = "FB0"\nfigure = "sb1"')
    )
    library, plan = room.planning.current.library, room.planning.current.prescription
    assert library.figure_id("front_brace", "FB1") == "FB1"
    assert library.figure_id("front_plank", "FB0") == "sb1"
    assert library.figure_id("front_plank", "FB1") == ""
    assert figure_for(library, plan.exercises[1], "FB1") == ""
