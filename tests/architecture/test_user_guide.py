"""The page of a user's first five minutes shows pictures that are there, small, and all of them."""

import re

from tests.architecture.checkout import ROOT
from tests.screens.guide import NAMES, PICTURES

GUIDE = ROOT / "docs" / "user" / "README.md"
MOST_BYTES = 150_000
"""More than this is not for a repository that is cloned to be read."""


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


def test_the_first_page_of_the_repository_shows_three_of_them_and_leads_to_the_rest() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    of_readme = shown(page)
    assert len(of_readme) == 3
    assert all((ROOT / one).is_file() for one in of_readme)
    assert "(docs/user/README.md)" in page
