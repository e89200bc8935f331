"""The pages on the way of a log into the record: what is in it, that it is there, and how to undo.

Both looking and taking in are done on a thread of their own; a long log takes its time.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal

from coach.domain.log_password import as_meant
from coach.domain.plain_text import plain
from coach.services.problems import EnvironmentProblem, LogLocked
from coach.services.read_back import (
    ReadBack,
    ReadBackCancelledError,
    SignsFirstError,
    TakenIn,
    Watch,
)
from coach.ui.background import Background
from coach.ui.read_back.lock_line import LockLine
from coach.ui.texts import locking
from coach.ui.texts import read_back as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_Found = TypeVar("_Found")


class CountPage(Page):
    """What is in a log, and how much of it is missing here.

    Signals:
        taken_in: it is in the record now; with what came of it.
        left: the record stays as it is.

    Args:
        place: the log.
        look: counts what is in it, opened with a password, and tells how far it is.
        take_in: adds what is missing, and tells how far it is.
    """

    taken_in = Signal(object)
    left = Signal()

    def __init__(
        self,
        place: Path,
        look: Callable[[Watch, str], ReadBack],
        take_in: Callable[[Watch, str], TakenIn],
    ) -> None:
        super().__init__(880)
        self._look, self._take_in = look, take_in
        self._password = ""
        # Told by one thread, and read by the other.
        self._done, self._rows = 0, 0
        self._wanted = True
        self._background = Background(self._end, self)
        self._background.looked.connect(self._follow)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(plain(str(place)), "soft"))
        self.said = text(words.LOOKING, "lead")
        self.column.addWidget(self.said)
        self.lock = LockLine()
        self.column.addWidget(self.lock)
        self.open_it = button(locking.OPEN, self._open, kind="primary")
        self.do_it = button(words.DO_IT, self._begin, kind="primary")
        self.leave = button(words.LEAVE, self._leave)
        self.keep_in_sight(self.open_it, self.do_it, self.leave)
        for later in (self.lock, self.open_it, self.do_it):
            later.hide()
        self.begin_at(self.leave)
        self._count()

    def _count(self) -> None:
        """Begin to look at the log."""
        self._done, self._rows = 0, 0
        self._doing, self._adds = words.LOOKING, False
        self.said.setText(words.LOOKING)
        self._background.start(lambda: self._look(self._note, self._password), self._show_counts)

    def _ask_password(self) -> None:
        """Ask what opens the log; as often as it is wanted."""
        self.said.setText(locking.NOT_THIS if self._password else locking.ASKED)
        self.do_it.hide()
        self.leave.setEnabled(True)
        self.leave.setText(words.BACK)
        self.on_escape = self.left.emit
        self.lock.show()
        self.open_it.show()
        self.on_enter = self.open_it
        self.lock.line.setFocus()
        self.lock.line.selectAll()

    def _open(self) -> None:
        typed = as_meant(self.lock.line.text())
        if not typed:
            self.lock.line.setFocus()
            return
        self._password = typed
        self.leave.setFocus()
        self.leave.setText(words.LEAVE)
        self.on_enter = None
        self.lock.hide()
        self.open_it.hide()
        self._count()

    def _show_counts(self, found: Callable[[], ReadBack]) -> None:
        counts = self._unless_refused(found)
        if counts is None:
            return
        self.lock.line.clear()
        for means, what in words.lines(counts):
            card = Card(margin_px=24, gap_px=8)
            card.column.addWidget(text(means, "title"))
            card.column.addWidget(text(what, "lead"))
            self.column.addWidget(card)
        if beside := words.beside(counts):
            self.column.addWidget(text(" ".join(beside), "lead"))
        if counts.strange:
            self.column.insertWidget(2, text(words.STRANGE, "strong", tone="caution"))
            self.do_it.setText(words.IT_IS_MINE)
        if counts.locks:
            self.column.addWidget(text(words.LOCKS, "strong", tone="caution"))
        self.said.setText(words.COPY_FIRST if counts.new else words.NOTHING_NEW)
        self.do_it.setVisible(bool(counts.new))
        self.leave.setText(words.LEAVE if counts.new else words.BACK)
        self.leave.setFocus()

    def _begin(self) -> None:
        self.leave.setFocus()
        self.do_it.setEnabled(False)
        self.leave.setText(words.STOP)
        self.on_escape = None
        self._done, self._rows = 0, 0
        self._doing, self._adds = words.TAKING, True
        self.said.setText(words.TAKING)
        self._background.start(lambda: self._take_in(self._note, self._password), self._over)

    def _note(self, done: int, rows: int) -> bool:
        self._done, self._rows = done, rows
        return self._wanted

    def _leave(self) -> None:
        """Stop what runs; where nothing is being added, go too."""
        self._wanted = False
        if self._adds and self._background.busy:
            self.leave.setEnabled(False)
        else:
            self.left.emit()

    def _end(self) -> None:
        """End what only counts, as nobody looks any more; what is being added is added whole."""
        if not self._adds:
            self._wanted = False

    def _follow(self) -> None:
        """Say how far it is, for as long as it goes on."""
        if self._rows:
            percent = min(100, 100 * self._done // self._rows)
            self.said.setText(words.SO_FAR.format(doing=self._doing, percent=percent))

    def _over(self, done: Callable[[], TakenIn]) -> None:
        taken = self._unless_refused(done)
        if taken is not None:
            self.taken_in.emit(taken)

    def _unless_refused(self, found: Callable[[], _Found]) -> _Found | None:
        """Return what was found, or say why nothing is read back."""
        try:
            return found()
        except ReadBackCancelledError:
            why = words.STOPPED
        except LogLocked:
            self._ask_password()
            return None
        except SignsFirstError:
            why = f"{words.SIGNS_FIRST} {words.SIGNS_WAY_OUT}"
        except EnvironmentProblem as problem:
            why = f"{problem.sentence} {problem.way_out}"
        self.said.setText(why)
        self.do_it.hide()
        self.leave.setEnabled(True)
        self.leave.setText(words.BACK)
        self.on_escape = self.left.emit
        self.leave.setFocus()
        return None


class InTheRecordPage(Page):
    """The log is in the record.

    Signals:
        undo_wished: the record shall be as it was before.
        left: on to what the record says comes first.
    """

    undo_wished = Signal()
    left = Signal()

    def __init__(self, taken: TakenIn) -> None:
        super().__init__(880, centred=True)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.DONE, "display"))
        added = words.NEW_IN_ALL.format(what=words.added(taken.found))
        self.column.addWidget(text(added, "lead"))
        if taken.found.locks:
            self.column.addWidget(text(words.LOCKED_NOW, "strong", tone="caution"))
        kept = words.KEPT.format(copy=plain(str(taken.copy)))
        self.column.addWidget(text(kept, "soft"))
        self.go_on = button(words.GO_ON, self.left.emit, kind="primary")
        self.undo = button(words.UNDO, self.undo_wished.emit, kind="quiet")
        self.keep_in_sight(self.go_on, self.undo)
        self.on_enter = self.go_on
        self.begin_at(self.go_on)
