"""A mended copy stands beside the file, changes no number, and is written over nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.programs.check_command import check
from coach.programs.mend_file import copy_of, mend_told, mended_bytes, write_copy
from coach.services.problems import ProgramProblem
from coach.services.user_programs import MendedLine
from tests.programs.test_all_problems_at_once import KEYS, TYPED

CURLY = KEYS.replace('"sparing"', "“sparing”").replace("hold_s = 8", "hold_s\u00a0= 8")
SHOWN = (
    MendedLine(7, "mode = “sparing”", 'mode = "sparing"'),
    MendedLine(18, "hold_s⟨U+00A0⟩= 8", "hold_s = 8"),
)


def test_the_copy_stands_beside_the_file_and_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "anna.toml"
    file.write_text(CURLY)

    copy, said = mend_told(file)

    assert copy == tmp_path / "anna.mended.toml"
    assert file.read_text() == CURLY
    assert copy.read_text() == KEYS
    assert said == (
        f"{file}: mended in 2 lines; the copy is anna.mended.toml, and the file stays as it is",
        *(f"  {one.number:>4} {sign} {line}"
          for one in SHOWN for sign, line in (("-", one.before), ("+", one.after))),
    )  # fmt: skip
    assert check([copy]).ok


def test_nothing_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "anna.toml"
    file.write_text(CURLY)
    (tmp_path / "anna.mended.toml").write_text("mine")

    with pytest.raises(ProgramProblem, match="is there already, and nothing is written over it"):
        mend_told(file)
    assert (tmp_path / "anna.mended.toml").read_text() == "mine"


def test_a_copy_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "anna.toml"
    text = mended_bytes(CURLY.encode())
    assert text is not None
    with pytest.raises(ProgramProblem, match="cannot be written"):
        write_copy(file, text)


@pytest.mark.parametrize("content", [KEYS.encode(), b"\xff", b"%PDF-1.7", KEYS.encode("utf-16")])
def test_what_needs_no_mend_or_allows_none_gets_no_copy(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "anna.toml"
    file.write_bytes(content)

    looked_at, (said,) = mend_told(file)

    assert looked_at == file
    assert said.endswith("nothing in it can be mended by itself")
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(("first", "last"), [("```toml", "```"), ("~~~~", "  ~~~~"), ("", "```")])
def test_what_a_chat_puts_around_a_file_is_taken_away(
    tmp_path: Path, first: str, last: str
) -> None:
    file = tmp_path / "anna.toml"
    file.write_text(f"{first}\n{CURLY}{last}\n")

    copy, said = mend_told(file)

    assert [line for line in copy.read_text().splitlines() if line.strip()] == [
        line for line in KEYS.splitlines() if line
    ]
    assert said[-1].endswith(f" - {last}")
    assert check([copy]).ok


@pytest.mark.parametrize("quote", ['"""', "'''"])
def test_a_fence_in_a_text_of_several_lines_is_part_of_the_text(quote: str) -> None:
    content = f"about = {quote}\n```\nas before\n~~~\n{quote}\n{KEYS}"
    text = mended_bytes(content.encode())
    assert text is not None
    assert not text.differs


@pytest.mark.parametrize(
    ("name", "copy"),
    [("a.toml", "a.mended.toml"), ("a.txt", "a.txt.mended.toml"), (".toml", ".toml.mended.toml")],
)
def test_the_copy_is_called_after_its_file(name: str, copy: str) -> None:
    assert copy_of(Path("folder") / name) == Path("folder") / copy


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_unless_no_reader_knows_them(ends: str) -> None:
    text = mended_bytes(CURLY.replace("\n", ends).encode())
    assert text is not None
    assert text.data.decode() == KEYS.replace("\n", "\n" if ends == "\r" else ends)
    assert text.lines == SHOWN
    assert text.line_ends == (ends == "\r")


@given(TYPED, st.booleans())
def test_no_copy_has_another_number_than_its_file(typed: str, mark: bool) -> None:
    content = (b"\xef\xbb\xbf" if mark else b"") + typed.encode()
    text = mended_bytes(content)
    assert text is not None
    numbers = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
    assert numbers.findall(text.data.decode()) == numbers.findall(typed)
