"""The pages that show pictures of the program show all of them, and they are there and small."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.ui.guide.guide_file import dark_one, sharp_one
from tests.architecture.checkout import ROOT
from tests.screens.guide import NAMES, PICTURES
from tests.screens.look import PAIRS
from tests.screens.look import PICTURES as PAGES_THEN_AND_NOW

GUIDE = ROOT / "docs" / "user" / "README.md"
MOST_BYTES = 150_000
"""More than this is not for a repository that is cloned to be read."""
LOOK = ROOT / "docs" / "dev" / "look.md"
MOST_BYTES_OF_A_PAIR = 80_000


def shown(page: str) -> list[str]:
    return re.findall(r"!\[[^\]]{20,}\]\(([^)]+\.png)\)", page)


def test_each_picture_is_shown_with_words_for_who_cannot_see_it() -> None:
    page = GUIDE.read_text(encoding="utf-8")
    assert shown(page) == [f"pictures/{name}.png" for name in NAMES]
    assert page.count("](pictures/") == len(NAMES)


def test_the_pictures_are_there_and_small() -> None:
    sizes = {file.stem: file.stat().st_size for file in PICTURES.glob("*.png")}
    assert set(sizes) == set(NAMES)
    assert {name for name, size in sizes.items() if size > MOST_BYTES} == set()


@pytest.mark.parametrize("other", [dark_one, sharp_one])
def test_each_has_a_small_one_for_other_windows(other: Callable[[Path], Path]) -> None:
    dark = [other(file) for file in PICTURES.glob("*.png")]
    assert {file.name for file in dark} == {file.name for file in dark[0].parent.iterdir()}
    assert [file.name for file in dark if file.stat().st_size > MOST_BYTES / 2] == []


def test_the_first_page_of_the_repository_shows_three_of_them_and_leads_to_the_rest() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    of_readme = shown(page)
    assert len(of_readme) == 3
    assert all((ROOT / one).is_file() for one in of_readme)
    assert "(docs/user/README.md)" in page


def test_before_and_after_are_shown_of_ten_pages_with_what_is_better_and_what_is_not_yet() -> None:
    page = LOOK.read_text(encoding="utf-8")
    assert shown(page) == [f"pictures/{pair.name}.png" for pair in PAIRS]
    assert len(PAIRS) == 10
    assert page.count("\nBetter: ") == page.count("\nNot yet: ") == len(PAIRS)
    sizes = {one.stem: one.stat().st_size for one in PAGES_THEN_AND_NOW.glob("*.png")}
    assert set(sizes) == {pair.name for pair in PAIRS}
    assert {name for name, size in sizes.items() if size > MOST_BYTES_OF_A_PAIR} == set()
