"""The documents tell the truth: commands exist, links lead somewhere, versions are explained."""

import re

import pytest

import coach
from tests.architecture.checkout import ROOT, documents, python_files, shown

_TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
_MAKE_COMMAND = re.compile(r"^\s*make ([a-z][a-z-]*)|`make ([a-z][a-z-]*)", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ELSEWHERE = re.compile(r"^([a-z]+:|#)")
_SOURCE_OR_RULE = re.compile(r"(?<!noqa: )(?<![\w#-])[RS]\d{1,3}(?![\w-])")
_NUMBERED_RULE = re.compile(r"\brules? \d", re.IGNORECASE)
_DOCUMENT = re.compile(r"\bdocs/[\w./-]+\.md")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_named_exists(name: str) -> None:
    targets = set(_TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    named = {
        first or second
        for first, second in _MAKE_COMMAND.findall((ROOT / name).read_text(encoding="utf-8"))
    }

    assert named
    assert named - targets == set()


def test_make_help_lists_every_command_that_contributors_are_told_of() -> None:
    listed = set(
        re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )
    told = set(
        re.findall(
            r"^\| `make ([a-z]+)`", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE
        )
    )

    assert listed - told == {"help", "setup"}


def test_every_relative_link_leads_to_a_file() -> None:
    broken = [
        f"{shown(document)}: {link}"
        for document in documents()
        for link in _LINK.findall(document.read_text(encoding="utf-8"))
        if not _ELSEWHERE.match(link) and not (document.parent / link.split("#")[0]).exists()
    ]

    assert broken == []


def test_every_decision_has_a_number_of_its_own() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]
    assert len(numbers) == len(set(numbers))
    for page, number in zip(pages, numbers, strict=True):
        title = page.read_text(encoding="utf-8").split("\n", 1)[0]
        told = re.match(r"# (?:Decision )?(\d+)", title)
        assert told is None or int(told[1]) == number, page.name


def test_the_changelog_says_nothing_twice() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n")
    entries = [line for line in lines if line.startswith("- ")]
    assert len(entries) == len(set(entries))


def test_the_changelog_explains_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## \[?([^\]\s]+)", changelog, re.MULTILINE)

    assert {coach.__version__, "Unreleased"} & set(sections)


def test_whatever_the_code_refers_to_is_a_page_of_the_project() -> None:
    stands = set(re.findall(r"\*\*([RS]\d+)\*\*", (ROOT / "docs/evidence.md").read_text("utf-8")))
    lost = []
    for file in python_files():
        text = file.read_text(encoding="utf-8")
        named = [one for one in _DOCUMENT.findall(text) if not (ROOT / one).exists()]
        named += sorted(set(_SOURCE_OR_RULE.findall(text)) - stands)
        lost += [f"{shown(file)}: {one}" for one in (*named, *_NUMBERED_RULE.findall(text))]

    assert lost == []
