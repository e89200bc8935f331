"""A mended copy of a program file beside it: what only typing got wrong, put right.

The file itself stays as it is, and nothing is written over anything. What is mended, and what never
is, stands in `mends`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from coach.domain.plain_text import plain
from coach.private_files import new_file
from coach.programs.file_problems import Problem
from coach.programs.mends import WIDE_SPACES, mended
from coach.programs.texts import answers as words
from coach.programs.toml_reader import bytes_of
from coach.services.problems import ProgramProblem
from coach.services.user_programs import MendedLine

_ENDING = ".mended.toml"


@dataclass(frozen=True, slots=True)
class MendedText:
    """What mends make of a file.

    Attributes:
        data: the whole copy.
        lines: the lines that differ; none where nothing does but line ends.
        line_ends: whether line ends were mended.
    """

    data: bytes
    lines: tuple[MendedLine, ...]
    line_ends: bool = False

    @property
    def differs(self) -> bool:
        """Whether anything was mended."""
        return bool(self.lines) or self.line_ends


def mended_text(file: Path) -> MendedText | None:
    """Return what mends make of a file; None where it cannot be read as text."""
    data = bytes_of(file)
    return None if isinstance(data, Problem) else mended_bytes(data)


def mended_bytes(data: bytes) -> MendedText | None:
    """Return what mends make of a file's bytes; None where they are no UTF-8 text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    ordinary = text.replace("\r\n", "\n")
    after = mended(ordinary).text
    before_lines, after_lines = ordinary.replace("\r", "\n").split("\n"), after.split("\n")
    lines = tuple(
        MendedLine(number, _seen(old), _seen(new))
        for number, (old, new) in enumerate(zip(before_lines, after_lines, strict=True), 1)
        if old != new
    )
    line_ends = "\r" in ordinary
    if "\r\n" in text and not line_ends:
        after = after.replace("\n", "\r\n")
    return MendedText(after.encode(), lines, line_ends)


def _seen(line: str) -> str:
    """Return a line with the signs written out that cannot be told from others."""
    return plain("".join(f"⟨U+{ord(sign):04X}⟩" if sign in WIDE_SPACES else sign for sign in line))


def copy_of(file: Path) -> Path:
    """Return where the mended copy of a file is written."""
    stem = file.name.removesuffix(".toml") if file.name != ".toml" else file.name
    return file.with_name(f"{stem}{_ENDING}")


def write_copy(file: Path, text: MendedText) -> Path:
    """Write the mended copy of a file beside it; return where.

    Raises:
        ProgramProblem: something has that name, or it cannot be written.
    """
    path = copy_of(file)
    try:
        with new_file(path) as out:
            _write(out, text.data, path)
    except FileExistsError as error:
        said = words.COPY_IS_THERE.format(path=plain(str(path)))
        raise ProgramProblem(said, words.MOVE_THE_COPY) from error
    except OSError as error:
        why = error.strerror or str(error)
        said = words.FILE_NOT_WRITTEN.format(path=plain(str(path)), why=why)
        raise ProgramProblem(said, words.CHOOSE_ANOTHER_FOLDER) from error
    return path


def _write(out: IO[bytes], data: bytes, path: Path) -> None:
    """Write all of it, or leave nothing of it behind."""
    try:
        out.write(data)
        out.flush()
    except OSError:
        path.unlink(missing_ok=True)
        raise


def mend_told(file: Path) -> tuple[Path, tuple[str, ...]]:
    """Write the mended copy of a file where there is anything to mend.

    Returns:
        The file to look at from now on, and what was done, as lines for a terminal.

    Raises:
        ProgramProblem: something has the name of the copy, or it cannot be written.
    """
    text, name = mended_text(file), plain(str(file))
    if text is None or not text.differs:
        return file, (words.NOTHING_TO_MEND.format(name=name),)
    path = write_copy(file, text)
    count = len(text.lines) or text.data.count(b"\n")
    said = words.MENDED.format(
        name=name, count=f"{count} line{'' if count == 1 else 's'}", copy=plain(path.name)
    )
    return path, (said, *_shown(text))


def _shown(text: MendedText) -> Iterator[str]:
    if text.line_ends:
        yield f"  {words.LINE_ENDS_MENDED}"
    for one in text.lines:
        yield f"  {one.number:>4} - {one.before}"
        if one.after.strip():
            yield f"  {one.number:>4} + {one.after}"
