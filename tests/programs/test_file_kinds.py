"""A file that is no plain text is named as what it is."""

from pathlib import Path

import pytest

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
        (b"\n  <p>format = 1</p>", words.A_WEB_PAGE),
        (b'{"format": 1}', words.JSON),
        (b'[\n  {"format": 1}\n]', words.JSON),
        (f"```toml\n{GOOD}```\n".encode(), words.A_FENCE),
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


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "# <html>, {json} and ```\n"])
def test_a_program_is_read_whatever_stands_before_it(before: str) -> None:
    assert isinstance(parse(Path("mine.toml"), (before + GOOD).encode()), Document)
