"""The page of all sessions and of all that was noted: what exactly happened, and when?"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from coach.services.history_rows import HistoryEntry, Only, Row, RowsBackwards
from coach.ui.history.kind_filter import KindFilter
from coach.ui.history.session_list import SessionList
from coach.ui.idle_tasks import IdleTasks
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.texts import history as words
from coach.ui.texts.history_rows import found_by
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.begins import Begins
from coach.ui.widgets.buttons import button
from coach.ui.widgets.fields import HintedField
from coach.ui.widgets.page import PAGE_WIDTH_PX, is_roomy
from coach.ui.widgets.picture_to_come import PictureToCome, ToCome
from coach.ui.widgets.tables import dress, row_px
from coach.ui.widgets.texts import Card, text

_SEARCH_PX = 300
_AFTER_TITLE = 1
_LOW_PX = 360
"""A lower page, at the usual size of text, has no room for kinds in rows."""

_FIRST, _WHAT, _HOLDS, _MINUTES, _LEG, _HURT = 0, 2, 4, 5, 7, 8
_LEFT_OUT = (_MINUTES, _HURT, _LEG, _HOLDS)
"""What a narrow window leaves out, what matters least first."""
_WHAT_PX = 140
"""Room for the name of a session, at the usual size of text."""
_ROWS_MEASURED = 40
"""Rows that decide how wide a column is; measuring ten years would take as long as reading them."""
_LOOKS_OTHERWISE = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class _Table(QTableView):
    """The table itself: Enter and a click open what they are on.

    Its columns are as wide as what stands in its first rows. They are measured when rows come, and
    not by `ResizeToContents`, which measures them five times before they are drawn.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._needs: list[int] = []

    def dress(self) -> None:
        """Give it its look."""
        dress(self)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setResizeContentsPrecision(_ROWS_MEASURED)
        head.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)

    def measure(self, first: int = 0) -> None:
        """Give columns the width they need, unless rows have come from a row on that counts not."""
        if first >= _ROWS_MEASURED or self.model() is None:
            return
        head = self.horizontalHeader()
        for column in _LEFT_OUT:
            # What is hidden says that it needs nothing.
            self.setColumnHidden(column, False)
        self._needs = [
            max(self.sizeHintForColumn(column), head.sectionSizeHint(column))
            for column in range(head.count())
        ]
        for column, need in enumerate(self._needs):
            if column != _WHAT:
                head.resizeSection(column, need)
        self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        """Hide columns until what was done can be read whole; where even so it cannot, keep its
        room, and let the table be scrolled sideways.
        """
        if not self._needs:
            return
        room = self.viewport().width() - sized(_WHAT_PX)
        wanted = sum(self._needs) - self._needs[_WHAT]
        for column in _LEFT_OUT:
            hidden = wanted > room
            if hidden:
                wanted -= self._needs[column]
            if hidden is not self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)
        mode = QHeaderView.ResizeMode
        head, way = self.horizontalHeader(), mode.Fixed if wanted > room else mode.Stretch
        if head.sectionResizeMode(_WHAT) is not way:
            head.setSectionResizeMode(_WHAT, way)
        if way is mode.Fixed:
            head.resizeSection(_WHAT, sized(_WHAT_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again what another face or size of text has changed."""
        super().changeEvent(event)
        if event.type() in _LOOKS_OTHERWISE:
            self.measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row that the arrow keys have come to."""
        if event.key() in GO_ON and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class HistoryPage(Begins):
    """All that was done and said, newest first, narrowed down by kind and by words.

    Signals:
        opened: a session was chosen, as its id.
        added: a past session shall be added by hand.
        entry_opened: something else was chosen, as a `DayEntry`.

    Args:
        from_newest: reads them; asked by `refresh`.
        theme: its colours.
    """

    opened = Signal(str)
    added = Signal()
    entry_opened = Signal(object)

    def __init__(self, from_newest: Callable[[], RowsBackwards], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self._from_newest = from_newest
        self.list = SessionList()
        self.table = _Table()
        self.table.setModel(self.list)
        self.list.modelReset.connect(self._widen_all)
        self.list.rowsInserted.connect(lambda _parent, first, last: self._widen(first, last))
        self.table.setObjectName("sessions")
        self.table.setAccessibleName(words.TABLE)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.dress()
        self.table.clicked.connect(lambda index: self._open(index.row()))
        self.table.opened.connect(self._open)
        self.only = KindFilter(words.SHOW, [name for _, name in words.ONLY])
        self.only.changed.connect(self._narrow)
        self.search = HintedField(words.SEARCH_HINTS)
        self.search.setAccessibleName(words.SEARCH)
        self.search.textChanged.connect(self._narrow)
        self.all_again = button(words.ALL_AGAIN, self._show_all)
        self._none_found = QWidget()
        none = QVBoxLayout(self._none_found)
        none.setContentsMargins(0, 0, 0, 0)
        none.addWidget(text(words.NONE_FOUND, "lead"))
        none.addWidget(self.all_again, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty = Card(margin_px=40)
        self.empty.column.addWidget(PictureToCome(ToCome.LIST, theme))
        self.empty.column.addWidget(text(words.EMPTY_TITLE, "title"))
        self.empty.column.addWidget(text(words.EMPTY_WORDS, "lead"))
        self.add = button(words.ADD, self.added.emit)
        self._looking = IdleTasks(self)
        self._lay_out()
        self.begin_at(self.table)

    def _lay_out(self) -> None:
        self._head, self._choose = QHBoxLayout(), QHBoxLayout()
        for row in (self._head, self._choose):
            row.setSpacing(16)
        self._head.addWidget(text(words.TITLE, "display"), 1)
        self._head.addWidget(self.search, 1)
        self._head.addWidget(self.add)
        self._choose.addWidget(self.only, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._choose)
        for part in (self.empty, self._none_found):
            self._column.addWidget(part)
        self._column.addWidget(self.table, 1)
        self._rest = QWidget()
        self._column.addWidget(self._rest, 1)

    def refresh(self) -> None:
        """Read the record again from its newest session on; the row one stood on is kept.

        Raises:
            StoreProblem: the record cannot be read.
        """
        at = self.table.currentIndex()
        stood_on = self.list.entry(at.row()).key if at.isValid() else None
        self.list.begin(self._from_newest())
        self._look_on()
        self._show(stood_on)

    @property
    def _only(self) -> Only:
        return words.ONLY[self.only.chosen][0]

    def _narrow(self) -> None:
        wanted = self.search.text().lower().split()
        only = self._only
        self.list.narrow(lambda row: only.wants(row) and _is_found(row, wanted))
        self._look_on()
        self._show(None)

    def _show_all(self) -> None:
        """Look for nothing any more, and show every kind."""
        self.search.clear()
        self.only.choose([kind for kind, _ in words.ONLY].index(Only.ALL))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_on(self) -> None:
        """Go on reading where a search has found too little to fill the page."""
        self._looking.begin(self._steps())

    def _steps(self) -> Iterator[Callable[[], object]]:
        rows = self.table.viewport().height() // row_px() + 1
        while self.list.rowCount() < rows and not self.list.at_end:
            yield self._read_on

    def _read_on(self) -> None:
        self.list.fetchMore(QModelIndex())
        self._show(None)

    def _show(self, stood_on: str | None) -> None:
        found, at_end = self.list.rowCount() > 0, self.list.at_end
        narrowed = bool(self.search.text().strip()) or self._only is not Only.ALL
        empty = not found and at_end and not narrowed
        self.empty.setVisible(empty)
        self.only.setVisible(not empty)
        self.search.setVisible(not empty)
        self._none_found.setVisible(not found and at_end and narrowed)
        self.table.setVisible(found)
        self._rest.setVisible(not found)
        row = self.list.row_of(stood_on) if stood_on is not None else None
        if found and (row is not None or not self.table.currentIndex().isValid()):
            self.table.setCurrentIndex(self.list.index(row or 0, _FIRST))

    def _open(self, row: int) -> None:
        chosen = self.list.entry(row)
        if isinstance(chosen, HistoryEntry):
            self.opened.emit(chosen.session.id)
        else:
            self.entry_opened.emit(chosen)

    def _widen_all(self) -> None:
        self.table.clearSpans()
        self._widen(0, self.list.rowCount() - 1)

    def _widen(self, first: int, last: int) -> None:
        """Give the words of what is no session all the columns that only a session fills."""
        for row in range(first, last + 1):
            if not isinstance(self.list.entry(row), HistoryEntry):
                self.table.setSpan(row, _WHAT, 1, len(words.HEADERS) - _WHAT)
        self.table.measure(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave wide margins and every column where there is room for them."""
        super().resizeEvent(event)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        """Be wider with larger text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._take_room()

    def _take_room(self) -> None:
        roomy = is_roomy(self)
        # As wide as other pages: in a wider one the eye loses the row between two columns.
        side = max(40 if roomy else 16, (self.width() - sized(PAGE_WIDTH_PX)) // 2)
        above, below = (40, 24) if roomy else (12, 8)
        self._column.setContentsMargins(side, above, side, below)
        self.search.setMaximumWidth(sized(_SEARCH_PX))
        self._column.setSpacing(16 if roomy else 8)
        low = self.height() < sized(_LOW_PX)
        self.only.be_low(low=low)
        if low:
            # Beside the title there is no room for what is searched for, in letters that large.
            self._choose.addWidget(self.search, 1)
            QWidget.setTabOrder(self.only.field, self.search)
        else:
            self._head.insertWidget(_AFTER_TITLE, self.search, 1)
            QWidget.setTabOrder(self.search, self.add)
        # A reader hears parts in the order of the stack, not of the layout.
        self.search.stackUnder(self.empty if low else self.add)


def _is_found(row: Row, wanted: list[str]) -> bool:
    if not wanted:
        return True
    found = found_by(row)
    return all(word in found for word in wanted)
