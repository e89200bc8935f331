"""The pages on the way to a copy that is put back: which one, what is in it, and the end."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach.domain.plain_text import plain
from coach.services.record_copies import RecordContents, RecordCopy
from coach.ui.texts import copies as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class ChooseCopyPage(Page):
    """The copies, newest first, each a button.

    Signals:
        chosen: the path of one.
        another_wished: a file of the user's own is wanted.
        left: nothing is put back.
    """

    chosen = Signal(object)
    another_wished = Signal()
    left = Signal()

    def __init__(self, copies: Sequence[RecordCopy], back: str = words.BACK) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.TITLE, "display"))
        head.addWidget(text(words.LEAD, "lead"))
        self.column.addLayout(head)
        if not copies:
            self.column.addWidget(text(words.NO_COPIES, "lead"))
        listed = QVBoxLayout()
        listed.setSpacing(8)
        self.buttons = []
        for copy in copies:
            made = button(words.copy_of_day(copy), partial(self.chosen.emit, copy.path))
            self.buttons.append(made)
            listed.addWidget(made)
        self.column.addLayout(listed)
        self.back = button(back, self.left.emit, kind="primary")
        self.another = button(words.ANOTHER_FILE, self.another_wished.emit, kind="quiet")
        self.keep_in_sight(self.back, self.another)
        self.begin_at(self.buttons[0] if self.buttons else self.another)


class CompareCopyPage(Page):
    """What is in the record now, and what is in the copy.

    Signals:
        agreed: the copy shall be put back.
        others_wished: another copy shall be looked at.
        left: the record stays as it is.
    """

    agreed = Signal()
    others_wished = Signal()
    left = Signal()

    def __init__(
        self, now: RecordContents | None, copy: RecordContents, path: Path, strange: str = ""
    ) -> None:
        """Make the page.

        Args:
            now: what is in the record; None where it cannot be told.
            copy: what is in the copy.
            path: where the copy is.
            strange: why it may be somebody else's, in words; empty where it looks like one's own.
        """
        super().__init__(880)
        self.on_escape = self.left.emit
        title = words.STRANGE_TITLE if strange else words.COMPARE_TITLE
        self.column.addWidget(text(title, "display"))
        self.column.addWidget(text(plain(str(path)), "soft"))
        if strange:
            self.column.addWidget(text(strange, "strong", tone="caution"))
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for title, contents in ((words.NOW, now), (words.THE_COPY, copy)):
            if contents is not None:
                card = Card(margin_px=24, gap_px=8)
                card.column.addWidget(text(title, "title"))
                card.column.addWidget(text(words.contents_in_words(contents), "lead"))
                card.column.addStretch(1)
                sides.addWidget(card, 1)
        self.column.addLayout(sides)
        self.column.addWidget(text(words.LEAD, "lead"))
        if now is not None and now.locked:
            self.column.addWidget(text(words.LOCK_STAYS, "lead"))
        self.keep = button(words.KEEP, self.left.emit, kind="primary")
        agree = words.IT_IS_MINE if strange else words.DO_IT
        self.do_it = button(agree, self.agreed.emit, kind="quiet")
        self.others = button(words.OTHER_COPIES, self.others_wished.emit, kind="quiet")
        self.keep_in_sight(self.keep, self.do_it, self.others)
        self.others.setVisible(now is None)
        self.begin_at(self.keep)


class CopyIsBackPage(Page):
    """The record was put back.

    Signals:
        left: on to what the record says comes first.
    """

    left = Signal()

    def __init__(self, kept: Path | None) -> None:
        super().__init__(880, centred=True)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.DONE_TITLE, "display"))
        if kept is not None:
            self.column.addWidget(text(words.DONE_WORDS.format(kept=plain(str(kept))), "lead"))
        self.go_on = button(words.GO_ON, self.left.emit, kind="primary")
        self.keep_in_sight(self.go_on)
        self.on_enter = self.go_on
        self.begin_at(self.go_on)
