"""A file that is no plain text is named as what it is."""

from pathlib import Path

import pytest

from coach.programs.check_command import check
from coach.programs.texts import syntax as words
from coach.programs.toml_reader import Document, Unreadable, parse
from tests.programs.test_file_problems import GOOD


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", words.A_PDF),
        (b"PK\x03\x04\x14\x00word/document.xml", words.A_WORD_FILE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", words.A_WORD_FILE),
        (b"{\\rtf1\\ansi format = 1}", words.AN_RTF),
        (b"\x89PNG\r\n\x1a\n", words.A_PICTURE),
        (b"<!DOCTYPE html><html>", words.A_WEB_PAGE),
        (b"<!-- a page -->\n<html>", words.A_WEB_PAGE),
        (b"\n  <p>format = 1</p>", words.A_WEB_PAGE),
        (b'{"format": 1}', words.JSON),
        (b'[\n  {"format": 1}\n]', words.JSON),
        (b"\x1f\x8b\x08\x00abc", words.A_WORD_FILE),
        (b"\x00" * 300, words.ONLY_ZEROS),
        (GOOD.encode("utf-32"), words.UTF_32),
        (GOOD.encode("utf-32-le"), words.UTF_32),
        (GOOD.encode("utf-32-be"), words.UTF_32),
        (GOOD.encode("utf-16"), words.UTF_16),
        (GOOD.encode("utf-16-le"), words.UTF_16),
        (GOOD.encode("utf-16-be"), words.UTF_16),
    ],
)
def test_it_is_named(data: bytes, said: str) -> None:
    refused = parse(Path("mine.toml"), data)
    assert isinstance(refused, Unreadable)
    (problem,) = refused.problems
    assert (problem.line, problem.sentence) == (0, said)


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_a_fence_is_told_at_both_its_ends_and_all_between_them_too(fence: str) -> None:
    text = f"{fence}toml\n{GOOD.replace('hold_s = 5', 'hold_s = 12', 1)}{fence}\n"
    (checked,) = check([parse(Path("mine.toml"), text.encode())]).files
    last = text.count("\n")
    assert [(one.line, one.sentence) for one in checked.problems] == [
        (1, words.A_FENCE),
        (27, "12 is over the cap of 10 seconds for curl up"),
        (last, words.A_FENCE),
    ]


def test_beside_another_code_than_utf_8_all_else_is_told_at_once() -> None:
    text = GOOD.replace('"Mine"', '"F\u00fcr J\u00fcrgen"').replace("hold_s = 5", "hold_s = 12", 1)
    (checked,) = check([parse(Path("mine.toml"), text.encode("cp1252"))]).files
    assert [(one.line, one.sentence) for one in checked.problems] == [
        (5, words.NOT_UTF_8),
        (26, "12 is over the cap of 10 seconds for curl up"),
    ]
    assert not checked.ok
    assert checked.program is None


def test_what_stands_too_deep_is_told_with_its_line() -> None:
    refused = parse(Path("mine.toml"), f"{GOOD}x = {'[' * 5000}{']' * 5000}\n".encode())
    assert isinstance(refused, Unreadable)
    assert [one.line for one in refused.problems] == [GOOD.count("\n") + 1]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "# <html>, {json} and ```\n"])
def test_a_program_is_read_whatever_stands_before_it(before: str) -> None:
    assert isinstance(parse(Path("mine.toml"), (before + GOOD).encode()), Document)
