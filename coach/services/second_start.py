"""What a second start of the program asks of the first: to come forward, and to open a file.

It goes from process to process as one line of JSON, so that two versions of the program can talk.
"""

from dataclasses import dataclass
from pathlib import Path

LONGEST_LINE = 64 * 1024
"""Bytes of a line; paths are at most a few thousand long."""

SHOWN = "shown"
"""Answer: the window came forward, with the file where one was given."""

WAITS = "waits"
"""Answer: the window came forward; the file is opened when the session is over."""


@dataclass(frozen=True, slots=True)
class SecondStart:
    """What a second start asks for.

    Attributes:
        program: the program file to compare with the plan in force, an absolute path; or None.
        activation_token: what the desktop gave the second start so that the window may take the
            focus; empty where it gave nothing.
    """

    program: Path | None = None
    activation_token: str = ""

    def to_line(self) -> bytes:
        """Return it as one line."""
        import json

        program = None if self.program is None else str(self.program)
        # JSON in ASCII also carries file names that are not text.
        line = json.dumps({"program": program, "activation_token": self.activation_token})
        return line.encode("ascii") + b"\n"


def from_line(line: bytes) -> SecondStart:
    """Read it back; keys of a newer version are passed over.

    Raises:
        ValueError: the line is nothing of the kind.
    """
    import json

    said = json.loads(line)
    if not isinstance(said, dict):
        raise ValueError("no wish")  # noqa: TRY004 - the text is wrong, not a type in our code
    program, token = said.get("program"), said.get("activation_token", "")
    if not isinstance(program, str | None) or not isinstance(token, str):
        raise ValueError("no wish")  # noqa: TRY004 - as above
    return SecondStart(Path(program) if program else None, token)
