"""A folder of one's own may hold anything, and hundreds of it: nothing there stops the program."""

import os
import socket
from pathlib import Path

import pytest

from coach.programs.catalogue import OWN_AT_ONCE, Catalogue
from coach.programs.check_command import check
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from tests.unprivileged import unprivileged

PROGRAMS = shipped("programs")
STARTER = (PROGRAMS / "programs" / "starter.toml").read_text(encoding="utf-8")


def text_of(program_id: str) -> str:
    return STARTER.replace('id = "starter"', f'id = "{program_id}"', 1)


def files_of(own: Path) -> OwnFiles:
    return OwnFiles(PROGRAMS, own, Catalogue(PROGRAMS, (own,)))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


@pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes of POSIX")
def test_whatever_lies_there_is_left_out_with_a_sentence(own: Path) -> None:
    (own / "folder.toml").mkdir()
    (own / "dead.toml").symlink_to(own / "gone")
    (own / "loop.toml").symlink_to(own / "loop.toml")
    (own / "endless.toml").symlink_to("/dev/zero")
    os.mkfifo(own / "pipe.toml")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(own / "socket.toml"))
    (own / "huge.toml").write_bytes(b"#" * 5_000_000)
    (own / "locked.toml").write_text(text_of("locked"), encoding="utf-8")
    (own / "locked.toml").chmod(0)
    Path(os.fsdecode(os.fsencode(own) + b"/not-\xff-text.toml")).write_bytes(b"\xff")
    (own / "mine.toml").write_text(text_of("mine"), encoding="utf-8")

    with unprivileged():
        catalogue = Catalogue(PROGRAMS, (own,))
        programs = [program.id for program in catalogue.programs()]
        told = OwnFiles(PROGRAMS, own, catalogue).left_out()

    assert "mine" in programs
    assert set(told) == {
        "folder.toml: this is a folder, not a file",
        "dead.toml: this link leads to a file that is not there",
        "loop.toml: this link leads back to itself",
        "endless.toml: this is not an ordinary file",
        "pipe.toml: this is not an ordinary file",
        "socket.toml: this is not an ordinary file",
        "huge.toml: the file is larger than 256 KB",
        "locked.toml: you are not allowed to read this file",
        "not-\\xff-text.toml:1: this is not UTF-8 text; save the file as UTF-8",
    }


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "programs").write_text("mine")
    (told,) = files_of(tmp_path / "programs").left_out()
    assert told == "programs: this folder of your own programs cannot be read"


def test_a_program_that_is_only_odd_is_not_called_unusable(own: Path) -> None:
    text = text_of("odd").replace("sets = [3, 2, 1]", "sets = [2, 3, 1]", 1)
    (own / "odd.toml").write_text(text, encoding="utf-8")
    files = files_of(own)
    assert "warning" in files.open(own / "odd.toml").problems[0]
    assert files.left_out() == ()


def test_a_name_in_capitals_is_a_program(own: Path) -> None:
    (own / "FROM_PT.TOML").write_text(text_of("from_pt"), encoding="utf-8")
    catalogue = Catalogue(PROGRAMS, (own,))
    (program,) = [one for one in catalogue.programs() if one.id == "from_pt"]
    assert OwnFiles(PROGRAMS, own, catalogue).text_of(program.fingerprint) == text_of("from_pt")


@pytest.fixture
def many(own: Path) -> Path:
    for number in range(40):
        file = own / f"p{number:02}.toml"
        file.write_text(text_of(f"p{number:02}"), encoding="utf-8")
        os.utime(file, ns=(number, number))
    return own


def own_ids(catalogue: Catalogue, first: str = "") -> list[str]:
    return sorted(one.id for one in catalogue.programs(first) if one.id.startswith("p"))


def test_of_many_programs_the_newest_are_read(many: Path) -> None:
    catalogue = Catalogue(PROGRAMS, (many,))
    assert own_ids(catalogue) == [f"p{number}" for number in range(30, 40)]
    assert catalogue.not_read == 40 - OWN_AT_ONCE == 30


def test_the_program_in_force_is_among_them_however_old(many: Path) -> None:
    program = files_of(many).open(many / "p00.toml").program
    assert program is not None
    catalogue = Catalogue(PROGRAMS, (many,))
    assert "p00" not in own_ids(catalogue)
    assert "p00" in own_ids(catalogue, program.fingerprint)
    assert catalogue.own_file(program.fingerprint) == many / "p00.toml"


def test_what_other_files_lean_on_is_read_however_old(many: Path) -> None:
    ladder = (PROGRAMS / "ladders" / "glute_bridge.toml").read_text(encoding="utf-8")
    ladder = ladder.replace('id = "glute_bridge"', 'id = "my_bridge"', 1)
    (many / "ladder.toml").write_text(ladder, encoding="utf-8")
    os.utime(many / "ladder.toml", ns=(0, 0))
    catalogue = Catalogue(PROGRAMS, (many,))
    assert "my_bridge" in {one.id for one in catalogue.library().ladders}, catalogue.problems


def test_a_long_list_of_what_is_wrong_is_cut_short(own: Path) -> None:
    for number in range(500):
        (own / f"folder{number:03}.toml").mkdir()
    told = files_of(own).left_out()
    assert len(told) == 13
    assert told[-1] == "And 488 more."


def test_a_kept_copy_is_what_was_checked_and_replaces_nothing(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "new.toml"
    file.write_text(text_of("new"), encoding="utf-8")
    files = files_of(own)
    program = files.open(file).program
    assert program is not None
    taken = own / f"new-{program.version}-{program.fingerprint[:8]}.toml"
    taken.write_text("mine")

    files.keep(file)

    assert taken.read_text() == "mine"
    kept = taken.with_name(f"{taken.stem}-2.toml")
    assert kept.read_text(encoding="utf-8") == text_of("new")
    assert os.name != "posix" or kept.stat().st_mode & 0o777 == 0o600


def test_a_lone_check_tells_the_same_version_with_another_text_in_the_own_folder(
    tmp_path: Path,
) -> None:
    kept = tmp_path / "programs"
    kept.mkdir()
    text = (shipped("programs") / "programs" / "classic.toml").read_text("utf-8")
    mine = text.replace('id = "classic"', 'id = "anna"', 1)
    (kept / "anna.toml").write_text(mine.replace("hold_s = 8", "hold_s = 7", 1), "utf-8")
    sent = tmp_path / "anna.toml"
    sent.write_text(mine, "utf-8")

    (checked,) = check([sent], kept=kept).files
    assert checked.ok
    assert [one.place for one in checked.problems] == ["version"]
    assert "in anna.toml; raise the version" in checked.problems[0].sentence

    sent.write_text(mine.replace("version = 1", "version = 2", 1), "utf-8")
    assert check([sent], kept=kept).problems == ()
    assert check([kept / "anna.toml"], kept=kept).problems == ()
    assert check([sent], kept=tmp_path / "nowhere").problems == ()
