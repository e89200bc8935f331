"""Reads the page of the first five minutes, docs/user/README.md: the one place where it is written.

Whoever reads the repository, the window and the paper reads the same words, so none can fall behind
another. Only what that page uses is understood: headings, paragraphs, pictures, and two marks.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coach.resources import MissingAsset, shipped
from coach.services.problems import ProgramProblem
from coach.ui.texts import guide as words

_FOLDER, _NAME = "docs/user", "README.md"
FILE: Final = f"{_FOLDER}/{_NAME}"
_PICTURE: Final = re.compile(r"!\[(.+)\]\((.+)\)")
_MARKED: Final = re.compile(r"(\*\*.+?\*\*|\*.+?\*)")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike.

    Attributes:
        on_screen: whether they stand on the screen, such as the words of a button.
        strong: whether they stand out, such as the name of a key.
    """

    words: str
    on_screen: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what stands under it.

    Attributes:
        paragraphs: each as its runs.
        picture: a file; None for a chapter without one.
        shows: what the picture shows, for who cannot see it.
    """

    title: str
    paragraphs: tuple[tuple[Run, ...], ...]
    picture: Path | None = None
    shows: str = ""


def read_guide() -> tuple[Chapter, ...]:
    """Return the chapters in order; the first is the title of the page, with what it begins with.

    Raises:
        ProgramProblem: the page is missing from this installation, or cannot be read.
    """
    try:
        file = shipped(FILE)
        page = file.read_text(encoding="utf-8")
    except (MissingAsset, OSError) as missing:
        raise ProgramProblem(words.MISSING, words.INSTALL_AGAIN) from missing
    parts = re.split(r"^#+ ", page, flags=re.MULTILINE)
    return tuple(_chapter(part, file.parent) for part in parts if part.strip())


def shipped_picture(name: str) -> Path:
    """Return the file of one of the pictures.

    Raises:
        MissingAsset: the pictures are missing from this installation.
    """
    return shipped(f"{_FOLDER}/pictures/{name}.png")


def dark_one(picture: Path) -> Path:
    """Return the file of a picture as the page looks in a dark window, whether it is there or not.

    Paper and the repository show the light ones alone.
    """
    return picture.parent / "dark" / f"{picture.stem}.webp"


def sharp_one(picture: Path) -> Path:
    """Return the same as the page looks in high contrast."""
    return picture.parent / "high-contrast" / f"{picture.stem}.webp"


def on_screen(paragraph: tuple[Run, ...]) -> str:
    """Return a paragraph without marks: what stands on the screen is quoted."""
    return "".join(
        words.QUOTED.format(words=run.words) if run.on_screen else run.words for run in paragraph
    )


def _chapter(part: str, folder: Path) -> Chapter:
    title, *blocks = (" ".join(block.split()) for block in part.strip().split("\n\n"))
    pictures = [found for block in blocks if (found := _PICTURE.fullmatch(block))]
    paragraphs = tuple(_runs(block) for block in blocks if not _PICTURE.fullmatch(block))
    if not pictures:
        return Chapter(title, paragraphs)
    shows, name = pictures[0].groups()
    return Chapter(title, paragraphs, folder / name, shows)


def _runs(block: str) -> tuple[Run, ...]:
    return tuple(_run(piece) for piece in _MARKED.split(block) if piece)


def _run(piece: str) -> Run:
    if piece.startswith("**"):
        return Run(piece[2:-2], strong=True)
    if piece.startswith("*"):
        return Run(piece[1:-1], on_screen=True)
    return Run(piece)
