"""Makes one file of a program and the ladders that were sent with it, so that they stay together.

Nothing is written anew: the words and comments of both are those of their authors. A ladder file's
headings get `ladders.` in front, and stand below the program.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from coach.programs.file_problems import Problem
from coach.programs.line_numbers import positions_of
from coach.programs.texts import bundle as words
from coach.programs.toml_reader import MAX_BYTES, Document, Unreadable, parse

_KIND = re.compile(
    r"[ \t]*(?:format[ \t]*=[ \t]*1|kind[ \t]*=[ \t]*[\"']ladder[\"'])[ \t]*(?:#.*)?"
)
"""What a ladder file says of itself that is said by the heading then."""


def as_one(place: Path, files: Sequence[Document]) -> Document | Unreadable:
    """Return a program and the ladders beside it as one file, or why that cannot be.

    Its fingerprint is that of all of its words, so another ladder makes another text of a program.

    Args:
        place: the folder or zip they came in; the file is called by it.
        files: every file in it; all of them are right.
    """
    kinds = [str(one.raw.get("kind")) for one in files]
    programs = [one for one, kind in zip(files, kinds, strict=True) if kind == "program"]
    ladders = [one for one, kind in zip(files, kinds, strict=True) if kind == "ladder"]
    for one, kind in zip(files, kinds, strict=True):
        if kind not in ("program", "ladder"):
            said = words.NOT_A_LADDER.format(kind=kind.replace("_", " "))
            return _refused(one.file, said)
    if len(programs) != 1:
        many = words.MANY_PROGRAMS.format(count=len(programs)) if programs else words.NO_PROGRAM
        return _refused(place, many)
    (program,) = programs
    text = "\n\n".join([_lines(program.text).rstrip("\n"), *_sent(ladders)]) + "\n"
    if len(data := text.encode()) > MAX_BYTES:
        return _refused(place, words.TOO_LONG_TOGETHER)
    made = parse(place, data)
    # A program that has its own ladders on one line takes no more of them below it.
    return made if isinstance(made, Document) else _refused(place, words.NOT_TOGETHER)


def _refused(file: Path, sentence: str) -> Unreadable:
    return Unreadable(file, (Problem(file, 0, "", sentence),))


def _sent(ladders: Iterable[Document]) -> list[str]:
    return [f"[[ladders]]\n{_below(_lines(one.text))}" for one in ladders]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")


def _below(text: str) -> str:
    """Return the text of a ladder file as it stands in the file of a program."""
    at = 0
    parts = []
    for heading in positions_of(text).headings:
        parts += [text[at:heading], "ladders."]
        at = heading
    whole = "".join([*parts, text[at:]])
    kept = [line for line in whole.split("\n") if not _KIND.fullmatch(line)]
    return "\n".join(kept).strip("\n")
