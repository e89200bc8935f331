"""The list of all sessions as Qt's table asks for it: read as it is scrolled, and narrowed down."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coach.services.history import HistoryEntry, SessionsBackwards
from coach.ui.texts import history as words

Wanted = Callable[[HistoryEntry], bool]
AnyIndex = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_SCREENFUL = 60
"""How many rows are looked for at once."""
_PARTS_AT_MOST = 8
"""How many parts are read for them at most before keys and drawing have their turn again."""


def everything(_entry: HistoryEntry) -> bool:
    """Want every session."""
    return True


class SessionList(QAbstractTableModel):
    """Sessions, newest first; what is not wanted is passed over."""

    def __init__(self) -> None:
        super().__init__()
        self._source: SessionsBackwards | None = None
        self._wanted: Wanted = everything
        self._read: list[HistoryEntry] = []
        self._shown: list[HistoryEntry] = []

    @property
    def at_end(self) -> bool:
        """Whether all that is wanted is in the list."""
        return self._source is None or self._source.at_end

    def begin(self, source: SessionsBackwards) -> None:
        """Show the sessions of a record from the newest one on.

        Raises:
            StoreProblem: the record cannot be read.
        """
        self.beginResetModel()
        self._source, self._read, self._shown = source, [], []
        self._read_on()
        self.endResetModel()

    def narrow(self, wanted: Wanted) -> None:
        """Show only some of them."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = [one for one in self._read if wanted(one)]
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry:
        """Return the session of a row."""
        return self._shown[row]

    def row_of(self, session_id: str) -> int | None:
        """Return the row of a session, or None where it is not in the list."""
        rows = (row for row, one in enumerate(self._shown) if one.session.id == session_id)
        return next(rows, None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many are in the list so far."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many facts of each are shown."""
        return 0 if parent.isValid() else len(words.HEADERS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and what a screen reader says of it."""
        if not index.isValid():
            return None
        shown = words.cells(self._shown[index.row()])[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words.HEADERS[index.column()]}: {words.read_out(shown)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
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

    def _read_on(self) -> None:
        self._shown += self._look_back()

    def _look_back(self) -> list[HistoryEntry]:
        found: list[HistoryEntry] = []
        for _ in range(_PARTS_AT_MOST):
            if self._source is None or self._source.at_end or len(found) >= _SCREENFUL:
                break
            part = self._source.more()
            self._read += part
            found += [one for one in part if self._wanted(one)]
        return found
