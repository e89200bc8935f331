"""On which line a value stands: the standard TOML reader does not tell, and a PT must know.

This reads only text that the standard reader has already accepted, so it needs no opinion of its
own on what is valid: it walks the text once and notes the line of every key and list element. It is
used only when there is something to report.
"""

import re
from collections.abc import Mapping

from coach.programs.file_problems import KeyPath

_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]*")
_STRINGS = {
    '"""': re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.DOTALL),
    "'''": re.compile(r"'''.*?'{3,5}", re.DOTALL),
    '"': re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    "'": re.compile(r"'[^'\n]*'"),
}


class Positions:
    """The line of every key path of one TOML text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self._lines: dict[KeyPath, int] = {(): 1}
        self._tables: dict[KeyPath, int] = {}
        self.headings: list[int] = []
        """Where the name in each heading begins, as a place in the text."""
        self._read()

    def line_of(self, path: KeyPath) -> int:
        """Return the line of a path, or of the nearest thing around it that stands in the text."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    @property
    def lines(self) -> Mapping[KeyPath, int]:
        """All paths found."""
        return self._lines

    def _read(self) -> None:
        table: KeyPath = ()
        while self._skip(_BLANK) and self._at < len(self._text):
            if self._ahead("[["):
                table = self._table_of_list()
            elif self._ahead("["):
                self._at += 1
                self.headings.append(self._at)
                table = self._resolved(self._key())
                self._note_way(table)
                self._skip(_SPACE)
                self._at += 1
            else:
                self._pair(table)

    def _table_of_list(self) -> KeyPath:
        self._at += 2
        self.headings.append(self._at)
        key = self._key()
        path = (*self._resolved(key[:-1]), key[-1])
        self._note_way(path[:-1])
        nth = self._tables.get(path, -1) + 1
        self._tables[path] = nth
        self._note(path)
        self._note((*path, nth))
        self._skip(_SPACE)
        self._at += 2
        return (*path, nth)

    def _resolved(self, key: KeyPath) -> KeyPath:
        """Return a header's path with the newest element of each list it runs through."""
        path: KeyPath = ()
        for step in key:
            path = (*path, step)
            if path in self._tables:
                path = (*path, self._tables[path])
        return path

    def _pair(self, table: KeyPath) -> None:
        key = self._key()
        for end in range(1, len(key) + 1):
            self._note((*table, *key[:end]))
        self._skip(_SPACE)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value((*table, *key))

    def _key(self) -> KeyPath:
        parts: list[str] = []
        while True:
            self._skip(_SPACE)
            quote = self._text[self._at]
            start = self._at
            self._skip(_STRINGS.get(quote, _BARE_KEY))
            part = self._text[start : self._at]
            parts.append(_unquoted(part) if quote in _STRINGS else part)
            self._skip(_SPACE)
            if not self._ahead("."):
                return tuple(parts)
            self._at += 1

    def _value(self, path: KeyPath) -> None:
        for opening, string in _STRINGS.items():
            if self._ahead(opening):
                self._skip(string)
                return
        if self._ahead("["):
            self._list(path)
        elif self._ahead("{"):
            self._inline_table(path)
        else:
            self._skip(_SCALAR)

    def _list(self, path: KeyPath) -> None:
        self._at += 1
        nth = 0
        while self._skip(_BLANK) and not self._ahead("]"):
            self._note((*path, nth))
            self._value((*path, nth))
            self._skip(_BLANK)
            if self._ahead(","):
                self._at += 1
            nth += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._skip(_BLANK) and not self._ahead("}"):
            self._pair(path)
            self._skip(_BLANK)
            if self._ahead(","):
                self._at += 1
        self._at += 1

    def _ahead(self, text: str) -> bool:
        if self._at >= len(self._text):
            raise ValueError("the text ends too early")
        return self._text.startswith(text, self._at)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError("this is not the TOML it was taken for")
        self._at = match.end()
        return True

    def _note_way(self, path: KeyPath) -> None:
        """Note a table, and those around it that no heading of their own names."""
        for end in range(1, len(path) + 1):
            self._note(path[:end])

    def _note(self, path: KeyPath) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        self._lines.setdefault(path, self._line)


def _unquoted(key: str) -> str:
    import tomllib  # one quoted key is read as the standard reader reads it

    return next(iter(tomllib.loads(f"{key} = 0")))


def positions_of(text: str) -> Positions:
    """Return where everything in a valid TOML text stands; what cannot be told is line 1."""
    try:
        return Positions(text.replace("\r\n", "\n"))
    except (ValueError, IndexError, RecursionError):
        return Positions("")
