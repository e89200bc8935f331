"""What Settings says of the second place of copies, and where it is chosen."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from coach.services.problems import EnvironmentProblem, StoreProblem
from coach.services.record_copies import RecordCopies, SecondPlaceNow
from coach.ui.rail_page import Copying
from coach.ui.texts import copies as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class SecondPlaceCard(Card):
    """Which folder copies go to, too, and how that went.

    Args:
        copies: the copies of the open record.
        keeping: makes them.
        choose_folder: asks the user for a folder; None when they changed their mind.
    """

    def __init__(
        self,
        copies: RecordCopies,
        keeping: Copying,
        choose_folder: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(margin_px=32, gap_px=16)
        self._copies = copies
        self._keeping = keeping
        self.choose_folder = choose_folder or self._ask_for_folder
        keeping.over.connect(self._told)
        self.where = text("")
        self.absent = text(words.SECOND_ABSENT, "soft")
        self.failed = text("", "strong", tone="caution")
        self.choose = button(words.CHOOSE_SECOND, self._choose)
        self.now = button(words.COPY_THERE, self._copy_now)
        self.none = button(words.NO_SECOND, lambda: self._keep(None), kind="quiet")
        self.column.addWidget(text(words.SECOND, "title"))
        self.column.addWidget(text(words.SECOND_WORDS))
        row = EvenRows(gap_px=16, fill=False)
        for each in (self.now, self.choose, self.none):
            row.addWidget(each)
        for line in (self.where, self.absent, self.failed):
            self.column.addWidget(line)
        self.column.addLayout(row)

    def refresh(self) -> None:
        """Show what is chosen, and what is known of it; the place itself is not looked at here.

        Raises:
            StoreProblem: the record cannot be read.
        """
        second, seen = self._copies.second, self._keeping.second
        if second is None or seen is None or seen.folder != second.folder:
            seen = None
        self._show(second, seen)

    def _show(self, second: SecondPlaceNow | None, seen: SecondPlaceNow | None) -> None:
        chosen = second is not None
        self.where.setVisible(chosen)
        if second is not None:
            self.where.setText(words.second_in_words(second))
        self.choose.setText(words.CHANGE_SECOND if chosen else words.CHOOSE_SECOND)
        for each in (self.now, self.none):
            each.setVisible(chosen)
        for each in (self.now, self.choose, self.none):
            each.setEnabled(not self._keeping.making)
        self.now.setText(words.MAKING if self._keeping.making else words.COPY_THERE)
        self.absent.setVisible(seen is not None and seen.absent)
        self._fail(seen.problem if seen is not None else None)

    def _fail(self, problem: EnvironmentProblem | None) -> None:
        self.failed.setVisible(problem is not None)
        if problem is not None:
            why = f"{problem.sentence} {problem.way_out}"
            self.failed.setText(words.SECOND_FAILED.format(why=why))

    def _choose(self) -> None:
        folder = self.choose_folder()
        if folder is not None:
            self._keep(folder)

    def _keep(self, folder: Path | None) -> None:
        try:
            self._copies.choose_second(folder)
            if folder is not None:
                self._keeping.make_now()
            self.refresh()
        except EnvironmentProblem as problem:
            self._fail(problem)

    def _copy_now(self) -> None:
        self._keeping.make_now()
        self._told()

    def _told(self) -> None:
        """Show how it stands; what is wrong with the record is told where it is opened."""
        with suppress(StoreProblem):
            self.refresh()

    def _ask_for_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, words.CHOOSE_SECOND)
        return Path(chosen) if chosen else None
