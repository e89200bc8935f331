"""The documents tell the truth: commands exist, links lead somewhere, versions are explained."""

import re

import pytest

import coach
from tests.architecture.checkout import ROOT, documents, shown

_TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
_MAKE_COMMAND = re.compile(r"^\s*make ([a-z][a-z-]*)|`make ([a-z][a-z-]*)", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ELSEWHERE = re.compile(r"^([a-z]+:|#)")


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


def test_the_changelog_explains_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## \[?([^\]\s]+)", changelog, re.MULTILINE)

    assert {coach.__version__, "Unreleased"} & set(sections)
