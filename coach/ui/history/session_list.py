"""The list of History as Qt's table asks for it: read as it is scrolled, and narrowed down."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coach.services.history_rows import Row, RowsBackwards
from coach.ui.texts import history as words
from coach.ui.texts.history_rows import cells

Wanted = Callable[[Row], bool]
AnyIndex = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_SHOWN, _READ_OUT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
_SCREENFUL = 40
"""How many rows are looked for at once."""
_PARTS_AT_MOST = 12
"""How many parts are read for them at most before keys and drawing have their turn again."""


def everything(_row: Row) -> bool:
    """Want every row."""
    return True


class SessionList(QAbstractTableModel):
    """Sessions and what else was kept, newest first; what is not wanted is passed over."""

    def __init__(self) -> None:
        super().__init__()
        self._source: RowsBackwards | None = None
        self._wanted: Wanted = everything
        self._read: list[Row] = []
        self._shown: list[Row] = []
        self._written: dict[str, tuple[str, ...]] = {}

    @property
    def at_end(self) -> bool:
        """Whether all that is wanted is in the list."""
        return self._source is None or self._source.at_end

    def begin(self, source: RowsBackwards) -> None:
        """Show the rows of a record from the newest one on.

        Raises:
            StoreProblem: the record cannot be read.
        """
        self.beginResetModel()
        self._source, self._read, self._shown, self._written = source, [], [], {}
        self._read_on()
        self.endResetModel()

    def narrow(self, wanted: Wanted) -> None:
        """Show only some of them."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = [one for one in self._read if wanted(one)]
        self.endResetModel()

    def entry(self, row: int) -> Row:
        """Return what a row is about."""
        return self._shown[row]

    def row_of(self, key: str) -> int | None:
        """Return the place of a row by its key, or None where it is not in the list."""
        rows = (row for row, one in enumerate(self._shown) if one.key == key)
        return next(rows, None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many are in the list so far."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many facts of each are shown."""
        return 0 if parent.isValid() else len(words.HEADERS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and what a screen reader says of it."""
        if role not in (_SHOWN, _READ_OUT) or not index.isValid():
            return None
        column = index.column()
        shown = self._cells(index.row())[column]
        return shown if role == _SHOWN else f"{words.HEADERS[column]}: {words.read_out(shown)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if role == _SHOWN and orientation is Qt.Orientation.Horizontal:
            return words.HEADERS[section]
        return None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Return whether earlier ones can be read."""
        return not parent.isValid() and not self.at_end

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read earlier ones: a screenful, or as far as a moment reaches."""
        if parent.isValid():
            return
        known = len(self._shown)
        found = self._look_back()
        if found:
            self.beginInsertRows(QModelIndex(), known, known + len(found) - 1)
            self._shown += found
            self.endInsertRows()

    def _cells(self, row: int) -> tuple[str, ...]:
        """Return what a row shows; a table asks for each cell many times."""
        entry = self._shown[row]
        if entry.key not in self._written:
            self._written[entry.key] = cells(entry)
        return self._written[entry.key]

    def _read_on(self) -> None:
        self._shown += self._look_back()

    def _look_back(self) -> list[Row]:
        found: list[Row] = []
        for _ in range(_PARTS_AT_MOST):
            if self._source is None or self._source.at_end or len(found) >= _SCREENFUL:
                break
            part = self._source.more()
            self._read += part
            found += [one for one in part if self._wanted(one)]
        return found
