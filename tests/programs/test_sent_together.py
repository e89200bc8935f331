"""A program and its ladders in one folder or zip: read in bounds, checked at once, kept as one."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.programs.bundle import ENTRIES_MAX, FILES_MAX
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check, describe
from coach.programs.one_file import as_one
from coach.programs.own_files import OwnFiles
from coach.programs.toml_reader import MAX_BYTES, Document, parse
from coach.resources import shipped
from tests.programs.brought import HEAD, ITEMS, LADDER, WITH_LADDER

PROGRAM = HEAD + ITEMS
LADDER_FILE = 'format = 1\nkind = "ladder" # mine\n' + LADDER.replace("[[ladders]]\n", "").replace(
    "ladders.", ""
)
ALONE = 'items = [{ ladder = "curl_up", rung = "CU0", sets = [2], hold_s = 5 }]\n'
FILES = {"plan.toml": PROGRAM, "ladders/plank.toml": LADDER_FILE}

Sent = Callable[[Path, dict[str, str]], Path]


def in_folder(where: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = where / "Anna" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return where / "Anna"


def in_zip(where: Path, files: dict[str, str]) -> Path:
    path = where / "anna.ZIP"
    with zipfile.ZipFile(path, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return path


@pytest.fixture(params=[in_folder, in_zip])
def sent(request: pytest.FixtureRequest) -> Sent:
    made: Sent = request.param
    return made


def own_files(where: Path) -> OwnFiles:
    catalogue = Catalogue(shipped("programs"), (where / "own",))
    return OwnFiles(shipped("programs"), where / "own", catalogue)


def test_it_is_opened_kept_as_one_and_needs_the_rest_no_more(tmp_path: Path, sent: Sent) -> None:
    path = sent(tmp_path, FILES | {"notes.txt": "hello", "__MACOSX/._plan.toml": "\0"})
    files = own_files(tmp_path)

    opened = files.open(path)
    assert opened.problems == ()
    assert opened.program is not None
    assert [one.id for one in opened.program.ladders] == ["front_plank"]
    assert any(line.startswith("plan.toml: good: ") for line in opened.told)
    assert any(line.startswith("plank.toml: good: ladder 'Front plank'") for line in opened.told)

    files.keep(path)
    (kept,) = (tmp_path / "own").iterdir()
    assert "# Mine, from the course." in kept.read_text()
    assert files.text_of(opened.program.fingerprint) == kept.read_text()
    alone = own_files(tmp_path / "elsewhere").open(kept)
    assert alone.program == opened.program
    assert alone.problems == ()


def test_every_problem_is_told_at_once_with_its_file_and_line(tmp_path: Path, sent: Sent) -> None:
    wrong = {
        "plan.toml": PROGRAM.replace('"10:00"', '"9:00"'),
        "ladders/plank.toml": LADDER_FILE.replace("hold_s = 20 }\nstand", "hold_s = 70 }\nstand"),
    }
    path = sent(tmp_path, wrong)

    opened = own_files(tmp_path).open(path)

    assert opened.program is None
    places = {one.split(": ")[0] for one in opened.problems}
    line = wrong["ladders/plank.toml"].split("hold_s = 70")[0].count("\n") + 1
    assert {"plan.toml:8", f"plank.toml:{line}"} <= places
    assert not check([path]).ok


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("hold_s = 20 }\nstand", "hold_s = 70 }\nstand"),
        ('kind = "ladder"', 'kind = "lader"'),
        ('"FP1"', '"FP0"'),
        ("[[rungs]]", "[rungs]]"),
    ],
)
def test_a_ladder_that_is_wrong_is_told_once_and_its_program_waits_for_it(
    tmp_path: Path, sent: Sent, right: str, wrong: str
) -> None:
    item = ITEMS.replace("FP1", "FP0")
    files = {"plan.toml": HEAD + item, "plank.toml": LADDER_FILE.replace(right, wrong, 1)}
    path = sent(tmp_path, files)

    opened = own_files(tmp_path).open(path)

    assert opened.program is None
    assert opened.problems
    assert all(one.startswith("plank.toml:") for one in opened.problems)
    assert "plan.toml: waits for its ladder, which cannot be used yet" in opened.told
    assert not check([path]).ok


def test_the_terminal_checks_it_too(tmp_path: Path, sent: Sent) -> None:
    path = sent(tmp_path, FILES)

    lines = describe(check([path]))

    assert f"{path / 'plan.toml'}: good: " in "\n".join(lines)
    assert check([path]).ok


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "there is no program file in it"),
        ({"a.toml": LADDER_FILE}, "no program is among these files"),
        (
            {"a.toml": HEAD + ALONE, "b.toml": HEAD.replace("anna", "ben") + ALONE},
            "there are 2 programs in it",
        ),
        ({f"p{nth}.toml": "" for nth in range(FILES_MAX + 1)}, "21 program files in it; 20 are"),
        ({f"p{nth}.txt": "" for nth in range(ENTRIES_MAX + 1)}, "there is too much in it"),
        (FILES | {"big.toml": "#" * (MAX_BYTES + 1)}, "big.toml: the file is "),
    ],
)  # fmt: skip
def test_what_is_no_bundle_is_told(
    tmp_path: Path, sent: Sent, files: dict[str, str], said: str
) -> None:
    (tmp_path / "Anna").mkdir()
    opened = own_files(tmp_path).open(sent(tmp_path, files))
    assert opened.program is None
    assert said in opened.problems[0]
    assert opened.told[-1].endswith("1 error") or files.keys() > FILES.keys()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../plan.toml", "leads out of it"),
        ("/etc/plan.toml", "leads out of it"),
        ("a/../../plan.toml", "leads out of it"),
        ("..\\plan.toml", "leads out of it"),
        ("C:plan.toml", "leads out of it"),
        ("inner.zip", "another zip in it"),
    ],
)
def test_a_zip_that_is_not_to_be_trusted_is_refused_whole(
    tmp_path: Path, name: str, said: str
) -> None:
    (problem,) = own_files(tmp_path).open(in_zip(tmp_path, FILES | {name: PROGRAM})).problems
    assert problem.startswith("anna.ZIP: ")
    assert said in problem


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = in_zip(tmp_path, FILES)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as made:
        made.writestr("plan.toml", PROGRAM)
    (problem,) = own_files(tmp_path).open(path).problems
    assert "a name stands twice" in problem


def test_a_zip_with_a_password_is_told(tmp_path: Path) -> None:
    path = in_zip(tmp_path, FILES)
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(data)
    (problem,) = own_files(tmp_path).open(path).problems
    assert "password" in problem


@given(cut=st.integers(0, 900), flip=st.integers(0, 900), to=st.integers(0, 255))
def test_whatever_became_of_a_zip_it_ends_in_words(
    tmp_path_factory: pytest.TempPathFactory, cut: int, flip: int, to: int
) -> None:
    folder = tmp_path_factory.mktemp("zip")
    path = in_zip(folder, FILES)
    data = bytearray(path.read_bytes())
    data[flip % len(data)] = to
    path.write_bytes(data[: len(data) - cut % len(data)] if cut < 450 else data)
    opened = own_files(folder).open(path)
    assert opened.program is not None or opened.problems


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_no_link_is_followed_out_of_a_folder(tmp_path: Path) -> None:
    path = in_folder(tmp_path, FILES)
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "other.toml").write_text("nonsense")
    (path / "link").symlink_to(tmp_path / "far", target_is_directory=True)
    assert own_files(tmp_path).open(path).problems == ()


def test_another_ladder_is_another_text_of_the_program(tmp_path: Path) -> None:
    files = own_files(tmp_path)
    first = files.open(in_zip(tmp_path, FILES)).program
    other = FILES | {"ladders/plank.toml": LADDER_FILE.replace("Lift your hips.", "Rise.")}
    second = files.open(in_zip(tmp_path, other)).program
    assert first is not None
    assert second is not None
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_headings_are_put_below_the_program_and_nothing_else_is_touched(ends: str) -> None:
    tricky = LADDER_FILE.replace('about = ""', "") + (
        '\n[[ "rungs" ]]\nid = "FP2"\nname = "[x] = 1"\nset_up = ["""\\\n[[rungs]] no\\\n"""]\n'
        'do = ["[a]"]\nstop_when = ["It hurts."]\n[rungs.dose]\nsets = [1]\nhold_s = 3 # [y]\n'
    )
    documents = []
    for name, text in (("p.toml", PROGRAM), ("l.toml", tricky)):
        document = parse(Path(name), text.replace("\n", ends).encode())
        assert isinstance(document, Document)
        documents.append(document)

    whole = as_one(Path("z.zip"), documents)

    assert isinstance(whole, Document)
    program, ladder = (dict(one.raw) for one in documents)
    del ladder["format"], ladder["kind"]
    assert whole.raw == program | {"ladders": [ladder]}


def test_a_program_that_has_ladders_may_be_sent_with_another(tmp_path: Path) -> None:
    more = LADDER_FILE.replace("front_plank", "back_line").replace("FP", "BL")
    items = '\n[[items]]\nladder = "back_line"\nrung = "BL0"\nsets = [2]\nhold_s = 20\n'
    both = WITH_LADDER.replace("\n# Mine", items + "\n# Mine")
    path = in_zip(tmp_path, {"p.toml": both, "l.toml": more})
    program = own_files(tmp_path).open(path).program
    assert program is not None
    assert [one.id for one in program.ladders] == ["front_plank", "back_line"]
